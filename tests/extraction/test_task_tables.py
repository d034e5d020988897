import pytest
from miniplan import HEADING, facts, one_a_line, source

from plantrace.extraction.lines import printed_lines
from plantrace.extraction.pipeline import extract
from plantrace.extraction.task_tables import find_task_tables

ROWS = (
    ("序号", "任务", "牵头单位", "配合单位", "完成时限"),
    ("1", "扩大果园面积", "县林业局", "县财政局、各镇", "2023年底"),
    ("2", "建设冷库", "县商务局", "县水利局", "2024年底"),
)
PIPES = tuple(f"|{'|'.join(row)}|" for row in ROWS)
TABS = tuple("\t".join(row) for row in ROWS)
ONE_CELL_A_LINE = tuple(cell for row in ROWS for cell in row)
RULE = "|---|---|---|---|---|"
LAYOUTS = {"pipes": PIPES, "pipes and a rule": (PIPES[0], RULE, *PIPES[1:]), "tabs": TABS, "one cell a line": ONE_CELL_A_LINE}
PARTIES = {
    ("扩大果园面积", "丰谷县林业局", "lead"),
    ("扩大果园面积", "丰谷县财政局", "participate"),
    ("扩大果园面积", "各镇", "participate"),
    ("建设冷库", "丰谷县商务局", "lead"),
    ("建设冷库", "丰谷县水利局", "participate"),
}


def parties(*lines: str) -> set[tuple[object, ...]]:
    text = one_a_line("丰谷县果业发展规划", HEADING, "一、分工", "各项任务按下表落实。", *lines)
    return facts(extract(source(text)), "IMPLEMENTED_BY", "role")


@pytest.mark.parametrize("table", LAYOUTS.values(), ids=LAYOUTS)
def test_every_layout_gives_the_same_tasks_and_parties(table: tuple[str, ...]) -> None:
    assert parties(*table) == PARTIES


def test_a_blank_cell_of_units_means_as_above() -> None:
    table = [line.replace("|县商务局|", "||") for line in PIPES]
    assert ("建设冷库", "丰谷县林业局", "lead") in parties(*table)


def test_those_who_answer_beside_a_lead_take_part() -> None:
    table = ("任务|牵头单位|责任单位", "扩大果园面积|县林业局|县财政局")
    assert parties(*table) == {("扩大果园面积", "丰谷县林业局", "lead"), ("扩大果园面积", "丰谷县财政局", "participate")}


def test_the_head_of_a_column_may_say_that_the_first_leads() -> None:
    table = ("序号|任务|责任单位（列第一位者为牵头单位）", "1|扩大果园面积|县林业局、县财政局")
    assert parties(*table) == {("扩大果园面积", "丰谷县林业局", "lead"), ("扩大果园面积", "丰谷县财政局", "participate")}


def test_a_projects_content_is_no_task_of_its_own() -> None:
    table = ("序号|项目名称|建设内容|项目业主", "1|岚石冷库项目|建设冷库3座|岚石果业有限公司")
    assert parties(*table) == {("岚石冷库项目", "岚石果业有限公司", "lead")}


def test_the_units_of_one_column_all_answer_for_the_task() -> None:
    table = ("任务|责任单位|时限", "扩大果园面积|县林业局、县财政局|2023年底")
    assert parties(*table) == {("扩大果园面积", "丰谷县林业局", "lead"), ("扩大果园面积", "丰谷县财政局", "lead")}


@pytest.mark.parametrize(
    "lines",
    [
        ("序号|指标|单位|2025年", "1|果品产量|万吨|8.2"),
        ("任务|内容|备注", "扩大果园面积|连片种植|略"),
        ("牵头单位", "配合单位", "1", "县林业局"),
        ("任务", "牵头单位", "要压实责任。"),
    ],
)
def test_what_has_no_tasks_with_units_is_no_such_table(lines: tuple[str, ...]) -> None:
    assert find_task_tables(printed_lines("\n".join(lines))) == []


def test_a_ruled_table_ends_with_its_last_row() -> None:
    (table,) = find_task_tables(printed_lines("\n".join(["加快建设。", *PIPES, "完善设施。"])))
    assert (table.begin, table.end) == (1, 4)
