"""The words that head the columns of a table of tasks, in a table with bars and in one of one cell a line."""

import pytest
from miniplan import facts, source

from plantrace.extraction.pipeline import extract
from plantrace.model import PlanGraph

ROWS = [
    ("新建果库6座。", "县林业局", "6月底前"),
    ("改造老旧果园12个。", "县住建局", "12月底前"),
    ("建成果品市场二期。", "县水务局、县财政局", "9月底前"),
]
PARTIES = {
    ("新建果库6座", "丰谷县林业局", "lead"),
    ("改造老旧果园12个", "丰谷县住建局", "lead"),
    ("建成果品市场二期", "丰谷县水务局", "lead"),
    ("建成果品市场二期", "丰谷县财政局", "lead"),
}
DUES = {"新建果库6座": "2023-06", "改造老旧果园12个": "2023-12", "建成果品市场二期": "2023-09"}


def read(heads: list[str], rows: list[list[str]], mark: str) -> PlanGraph:
    cells = [["序号", *heads], *([str(number), *row] for number, row in enumerate(rows, 1))]
    return extract(source("丰谷县2023年重点工作任务分解表\n" + "\n".join(mark.join(row) for row in cells)))


def dues(graph: PlanGraph) -> dict[str, object]:
    return {node.name: node.props.get("due") for node in graph.nodes if node.label == "Measure"}


@pytest.mark.parametrize("mark", ["\n", " | "])
@pytest.mark.parametrize(
    ("task", "unit", "due"),
    [
        ("工作任务", "责任单位", "完成时限"),
        ("重点工作", "责任单位", "完成期限"),
        ("工作要点", "责任股室", "时间要求"),
        ("年度重点工作", "责任科室", "进度要求"),
        ("主要工作", "责任街镇", "完成日期"),
        ("工作任务", "责任单位及责任人", "时间安排"),
        ("工作名称", "任务分工", "进度安排"),
        ("具体工作", "项目单位", "实施时间"),
    ],
)
def test_tasks_units_and_deadlines_are_told_by_their_heads(task: str, unit: str, due: str, mark: str) -> None:
    graph = read([task, unit, due], [list(row) for row in ROWS], mark)
    assert {(what, who) for what, who, _ in facts(graph, "IMPLEMENTED_BY", "role")} == {(what, who) for what, who, _ in PARTIES}
    assert dues(graph) == DUES


@pytest.mark.parametrize("mark", ["\n", "\t"])
@pytest.mark.parametrize("heads", [["季度目标"], ["阶段目标"], ["一季度", "二季度"]])
def test_the_steps_on_the_way_are_no_tasks_and_no_targets(heads: list[str], mark: str) -> None:
    steps = ["一季度：完成设计；二季度：建成3座。", "三季度建成4座"][: len(heads)]
    graph = read(["工作任务", *heads, "责任单位", "完成时限"], [[task, *steps, unit, due] for task, unit, due in ROWS], mark)
    assert {(what, who) for what, who, _ in facts(graph, "IMPLEMENTED_BY", "role")} == {(what, who) for what, who, _ in PARTIES}
    assert dues(graph) == DUES
    assert {node.props["value"] for node in graph.nodes if node.props.get("kind") == "target"} == {"6", "12"}


def test_cells_of_several_lines_beside_those_steps_keep_their_units_apart() -> None:
    rows = [
        ["新建果库6座", "一季度：完成选址。", "二季度：开工。", "四季度：建成。", "某甲", "县林业局", "县财政局", "各镇", "12月底前"],
        ["改造果园12个", "一季度：完成设计。", "二季度：开工。", "四季度：建成。", "某乙", "县住建局", "县水务局", "各镇", "11月底前"],
        ["新建市场1个", "一季度：完成设计。", "二季度：开工。", "四季度：建成。", "某丙", "县商务局", "县财政局", "12月底前"],
    ]
    graph = read(["目标任务", "季度目标", "牵头领导", "牵头单位", "责任单位", "完成时限"], rows, "\n")
    assert facts(graph, "IMPLEMENTED_BY", "role") == {
        ("新建果库6座", "丰谷县林业局", "lead"),
        ("新建果库6座", "丰谷县财政局", "participate"),
        ("新建果库6座", "各镇", "participate"),
        ("改造果园12个", "丰谷县住建局", "lead"),
        ("改造果园12个", "丰谷县水务局", "participate"),
        ("改造果园12个", "各镇", "participate"),
        ("新建市场1个", "丰谷县商务局", "lead"),
        ("新建市场1个", "丰谷县财政局", "participate"),
    }


def test_rows_of_indicators_carry_their_parties() -> None:
    heads, rows = (
        ["指标", "2025年", "2030年", "属性", "责任部门"],
        [
            ["果园面积（万亩）", "3", "5", "预期性", "县林业局"],
            ["优质果率（%）", "60", "75", "约束性", "县农业农村局"],
            ["果库（座）", "9", "30", "预期性", "县商务局"],
        ],
    )
    graph = read(heads, rows, "\t")
    assert {node.props["level"] for node in graph.nodes if node.label == "Measure"} == {"action"}
    assert {who for _, who in facts(graph, "IMPLEMENTED_BY")} == {"丰谷县林业局", "丰谷县农业农村局", "丰谷县商务局"}


@pytest.mark.parametrize("cell", ["县民政局、县卫健局按职责分工负责", "县民政局、县卫健局分别负责", "县民政局牵头，县卫健局配合"])
def test_what_a_cell_says_of_its_units_hands_the_row_to_nobody_else(cell: str) -> None:
    rows = [["新建果库6座", "冯某", cell, "县财政局", "12月底"], ["改造果园9个", "冯某", "县林业局", "县总工会", "12月底"]]
    graph = read(["具体举措", "牵头领导", "牵头单位", "责任单位", "完成时限"], rows, "\n")
    who = {who for what, who, role in facts(graph, "IMPLEMENTED_BY", "role") if what == "新建果库6座"}
    assert who == {"丰谷县民政局", "丰谷县卫健局", "丰谷县财政局"}
    assert {node.name for node in graph.nodes if node.label == "Measure"} == {"新建果库6座", "改造果园9个"}


def test_sums_and_dates_of_projects_by_more_heads() -> None:
    rows = [
        ["石岭果库工程", "新建冷库3座", "16800", "县商务局", "2023年8月"],
        ["青柘果路工程", "新建果路9公里", "7600", "县交通局", "2023年12月"],
    ]
    graph = read(["项目名称", "建设内容", "资金（万元）", "责任单位", "完成时间"], rows, "\n")
    assert {(node.name, node.props["investment"], node.props["years"]) for node in graph.nodes if node.label == "Project"} == {
        ("石岭果库工程", "16800万元", "2023年8月"),
        ("青柘果路工程", "7600万元", "2023年12月"),
    }


def test_the_row_of_a_group_with_its_sum_is_no_project_and_the_tables_name_no_task() -> None:
    lines = [
        *("丰谷县交通规划（2021—2025年）", "一、投资估算", "表2 重点项目投资估算表", "项目名称|建设规模|总投资（亿元）|责任单位"),
        *(
            "一、交通项目||88.0|",
            "石岭至青柘公路改建工程|28公里|9.8|县交通局",
            "（一）水源工程||45|",
            "红岭水库|1200万方|9.8|县水利局",
            "合计||126.0|",
        ),
    ]
    graph = extract(source("\n".join(lines)))
    assert {node.name for node in graph.nodes if node.label == "Project"} == {"石岭至青柘公路改建工程", "红岭水库"}
    assert not [node.name for node in graph.nodes if node.label == "Measure"]
