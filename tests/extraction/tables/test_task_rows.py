"""Rows of tables of tasks: several lines in one, two levels, who watches over the work."""

import pytest
from miniplan import facts
from task_plans import graph_of, parties

from plantrace.extraction.tables.task_tables import find_task_tables
from plantrace.extraction.text.lines import printed_lines

SEVERAL_LINES = (
    *("序号", "任务类型", "重点内容", "责任单位", "参考文件"),
    *("1", "果园更新", "改造老果园2万亩。", "县林业局、县财政局", "《丰谷县果业规划》"),
    *("2", "果品加工", "新建冷库3座。", "改造加工车间。", "培育加工企业。", "到2025年，加工率达到60%。", "县商务局、县财政局，各镇"),
)


def test_what_is_to_be_done_may_have_several_lines_under_one_title() -> None:
    found = parties(*SEVERAL_LINES)
    assert found == {
        ("果园更新", "丰谷县林业局", "lead"),
        ("果园更新", "丰谷县财政局", "lead"),
        ("果品加工", "丰谷县商务局", "lead"),
        ("果品加工", "丰谷县财政局", "lead"),
        ("果品加工", "各镇", "participate"),
    }


def test_the_units_of_several_lines_without_a_title_answer_for_each() -> None:
    table = ("序号", "重点内容", "责任单位", "1", "新建冷库3座。", "改造加工车间。", "县商务局", "2", "培训果农。", "县林业局")
    assert parties(*table) == {
        ("新建冷库3座", "丰谷县商务局", "lead"),
        ("改造加工车间", "丰谷县商务局", "lead"),
        ("培训果农", "丰谷县林业局", "lead"),
    }


def test_of_tasks_on_two_levels_the_second_is_the_rows() -> None:
    first = "|做强果业|扩大果园|连片种植果树。|县林业局牵头，县财政局配合|"
    table = ("|一级任务|二级任务|工作措施|责任部门|", first, "| |建设冷库|新建冷库。|县商务局|")
    assert parties(*table) == {
        ("扩大果园", "丰谷县林业局", "lead"),
        ("扩大果园", "丰谷县财政局", "participate"),
        ("建设冷库", "丰谷县商务局", "lead"),
    }


def test_running_text_behind_the_last_row_is_no_cell() -> None:
    table = (*SEVERAL_LINES, "二、保障措施", "加强组织领导，由县财政局牵头。")
    lines = printed_lines("\n".join(table))
    (found,) = find_task_tables(lines)
    assert lines[found.end].text == "二、保障措施"


@pytest.mark.parametrize("watch", ["评分部门", "考核单位", "验收部门"])
def test_who_watches_over_the_work_carries_nothing_out(watch: str) -> None:
    rows = (
        ("序号", "任务", "责任部门", watch),
        ("1", "扩大果园面积", "县林业局", "市林业局"),
        ("2", "建设冷库", "县商务局", "市商务局"),
    )
    expected = {("扩大果园面积", "丰谷县林业局", "lead"), ("建设冷库", "丰谷县商务局", "lead")}
    assert parties(*("|".join(row) for row in rows)) == expected
    assert parties(*(cell for row in rows for cell in row)) == expected


def test_a_second_line_of_units_is_of_those_who_answer() -> None:
    rows = ("序号", "任务", "责任部门", "评分部门", "1", "扩大果园面积", "县林业局", "县商务局", "市林业局")
    assert parties(*rows) == {("扩大果园面积", f"丰谷县{name}局", "lead") for name in ("林业", "商务")}


@pytest.mark.parametrize("head", ["2024年预期目标", "年度目标任务", "主要指标"])
def test_goals_may_stand_in_the_place_of_tasks(head: str) -> None:
    found = graph_of(f"序号 | {head} | 责任单位", "1 | 果品产值增长8%左右 | 县农业农村局", "2 | 果品加工率达到60% | 县商务局")
    assert {(what, who) for what, who, *_ in facts(found, "IMPLEMENTED_BY")} == {
        ("果品产值增长8%左右", "丰谷县农业农村局"),
        ("果品加工率达到60%", "丰谷县商务局"),
    }


@pytest.mark.parametrize("mark", ["|", "\t", "\n"])
@pytest.mark.parametrize("between", ["；", "。", " "])
@pytest.mark.parametrize("labels", [("牵头单位", "配合单位"), ("牵头部门", "协办部门"), ("牵头", "配合")])
def test_labels_inside_a_cell_tell_the_roles_of_its_units(mark: str, between: str, labels: tuple[str, str]) -> None:
    cells = [f"{labels[0]}：县林业局{between}{labels[1]}：县水利局、县财政局", f"{labels[0]}：县教育局"]
    rows = [("序号", "工作任务", "责任单位", "完成时限"), ("1", "新建果库3座", cells[0], "6月底"), ("2", "改造校舍4处", cells[1], "9月底")]
    assert parties(*(mark.join(row) for row in rows)) == {
        ("新建果库3座", "丰谷县林业局", "lead"),
        ("新建果库3座", "丰谷县水利局", "participate"),
        ("新建果库3座", "丰谷县财政局", "participate"),
        ("改造校舍4处", "丰谷县教育局", "lead"),
    }


@pytest.mark.parametrize("row", ["| |", "|　|", "||", "| - | "])
def test_a_row_without_words_below_a_single_head_holds_nothing(row: str) -> None:
    assert parties("|项目名称（单位：个）|", row, "建设果库。", "改造果园。", "完善制度。") == set()


def test_rows_whose_other_cells_are_shared_with_the_row_above() -> None:
    head = ("序号", "指标", "工作任务", "完成时限", "责任领导", "责任股室", "备注")
    rows = ("1", "果品服务", "新建果库3座。", "12月底前", "周立", "果业发展股", "2", "改造果园2处。", "3", "培训果农5次。", "执法大队")
    assert parties(*head, *rows, "4", "举办果展1次。") == {("新建果库3座", "果业发展股", "lead"), ("培训果农5次", "执法大队", "lead")}
    found = graph_of(*head, *rows, "4", "举办果展1次。")
    assert {node.name for node in found.nodes if node.label == "Measure"} >= {"新建果库3座", "改造果园2处", "培训果农5次", "举办果展1次"}
