"""Levels in the cells of tables of tasks."""

import pytest
from miniplan import facts, graph, nodes

ROWS = (
    ("序号", "任务", "2022年目标", "2023年目标", "牵头单位"),
    ("1", "新建冷库", "3座", "不少于8座", "县商务局"),
    ("2", "果品收入（亿元）", "6", "7.5", "县林业局"),
    ("3", "果园公路", "路基完工", "通车", "县交通运输局"),
)
PIPES = tuple(f"|{'|'.join(row)}|" for row in ROWS)
TABS = tuple("\t".join(row) for row in ROWS)
ONE_CELL_A_LINE = tuple(cell for row in ROWS for cell in row)
LAYOUTS = {"pipes": PIPES, "tabs": TABS, "one cell a line": ONE_CELL_A_LINE, "spaces": tuple("　 ".join(row) for row in ROWS)}


def targets(*table: str) -> list[tuple[str, str, str, str, int | None]]:
    """The targets of a plan of 2021 to 2025 with this table: name, subject, sign with value, unit, year."""
    found = nodes(graph("附件 任务分解表", *table), "Goal")
    return [
        (goal.name, goal.props["subject"], goal.props["op"] + goal.props["value"], goal.props["unit"], goal.props.get("by"))
        for goal in found
    ]


@pytest.mark.parametrize("table", LAYOUTS.values(), ids=LAYOUTS)
def test_a_column_tells_what_is_to_be_reached_by_its_year(table: tuple[str, ...]) -> None:
    assert targets(*table) == [
        ("冷库3座", "冷库", "=3", "座", 2022),
        ("冷库不少于8座", "冷库", ">=8", "座", 2023),
        ("果品收入6亿元", "果品收入", "=6", "亿元", 2022),
        ("果品收入7.5亿元", "果品收入", "=7.5", "亿元", 2023),
    ]


def test_a_level_without_a_year_is_to_be_reached_when_its_row_is_done() -> None:
    table = ("任务|目标值|责任单位|完成时限", "培训果农|2000人次|县林业局|2024年底", "改造果园|不超过900亩|县林业局|")
    assert targets(*table) == [("培训果农2000人次", "培训果农", "=2000", "人次", 2024), ("果园不超过900亩", "果园", "<=900", "亩", None)]


def test_a_column_of_units_tells_the_units_and_what_is_past_is_no_target() -> None:
    table = ("序号|工作任务|单位|2020年|2025年|责任单位", "1|冷库|座|12|31|县商务局", "2|果品收入|亿元|5|9|县林业局")
    assert targets(*table) == [("冷库31座", "冷库", "=31", "座", 2025), ("果品收入9亿元", "果品收入", "=9", "亿元", 2025)]


def test_a_level_serves_as_the_goal_of_its_row() -> None:
    found = graph("附件 任务分解表", *PIPES)
    names = {node.id: node.name for node in found.nodes}
    served = {(names[edge.source], names[edge.target]) for edge in found.edges if edge.props.get("reason") == "same_task"}
    assert {("新建冷库", "冷库3座"), ("新建冷库", "冷库不少于8座"), ("果品收入（亿元）", "果品收入7.5亿元")} <= served


def test_figures_without_a_unit_are_none() -> None:
    assert targets("任务|目标值|责任单位", "提升果品质量|95|县林业局", "新建冷库|2座|县商务局") == [("冷库2座", "冷库", "=2", "座", None)]


def test_the_parties_of_an_indicators_row_see_to_it_and_its_level_is_told_once() -> None:
    rows = ("|类别|指标|单位|2020年|2025年|牵头单位|", "|果业|果园面积|万亩|12|31|县林业局|", "||果品收入|亿元|5|9|县商务局|")
    found = graph("附件 主要指标责任分解表", *rows)
    assert {(goal.name, goal.props["kind"]) for goal in nodes(found, "Goal")} == {("果园面积", "indicator"), ("果品收入", "indicator")}
    served = facts(found, "SUPPORTS", "reason")
    assert {("果园面积", "果园面积", "same_task"), ("果品收入", "果品收入", "same_task")} <= served


def test_a_bracket_inside_of_a_name_belongs_to_it() -> None:
    rows = ("序号\t任务\t2022年目标\t牵头单位", "1\t提高镇（街道）果品站覆盖率（%）\t60\t县林业局", "2\t新建果库（座）\t5\t县商务局")
    assert [subject for _, subject, *_ in targets(*rows)] == ["镇（街道）果品站覆盖率", "果库"]
