"""One invented table of tasks in every layout in which copies of plans leave such a table."""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

import pytest
from layouts import print_lines
from miniplan import source

from plantrace.extraction.pipeline import extract


class Row(NamedTuple):
    """A row: its group, its task, its lead, who takes part, and by when."""

    group: str
    task: str
    lead: str
    others: tuple[str, ...]
    due: str


ROWS = [
    Row("做强果业", "新建改造果园5000亩", "县农业农村局", ("县财政局", "青柘镇"), "2024年12月"),
    Row("做强果业", "推进果品交易市场建设", "县商务局", ("县住建局",), "2025年6月"),
    Row("改善民生", "完成县中医医院迁建", "县卫健局", ("县发改局",), "2025年12月"),
    Row("改善民生", "新建城区幼儿园2所", "县教育局", ("县财政局", "县住建局"), "2024年9月"),
    Row("保护生态", "完成造林3万亩", "县林业局", ("县水利局",), "2024年12月"),
]
_TITLES = list(dict.fromkeys(row.group for row in ROWS))
_FORMS = ("a cell a line", "bars", "tabs", "pipes", "wide", "single")


class Layout(NamedTuple):
    """How a table is set: what parts its cells, whether rows have numbers, how groups are told, the columns of units, deadlines."""

    form: str
    numbered: bool
    groups: str
    units: str
    due: bool

    def heads(self) -> list[str]:
        """The heads of the columns."""
        units = {"two": ["牵头单位", "配合单位"], "one": ["责任单位"], "first": ["责任单位（列第一位的为牵头单位）"]}[self.units]
        return [
            *(["类别"] if self.groups == "column" else []),
            *(["序号"] if self.numbered else []),
            "工作任务",
            *units,
            *(["完成时限"] if self.due else []),
        ]

    def cells(self, row: Row, number: int, first: bool) -> list[str]:
        """The cells of a row; ``first``: whether it is the first of its group."""
        group = [row.group if first else ""] if self.groups == "column" else []
        units = [row.lead, "、".join(row.others)] if self.units == "two" else ["、".join([row.lead, *row.others])]
        return [*group, *([str(number)] if self.numbered else []), row.task, *units, *([row.due] if self.due else [])]

    def table(self) -> str:
        """The table's text."""
        lines = [self.heads()]
        above = ""
        for number, row in enumerate(ROWS, 1):
            first, above = row.group != above, row.group
            if first and self.groups == "line":
                lines.append([f"{'一二三'[_TITLES.index(row.group)]}、{row.group}"])
            lines.append(self.cells(row, number, first))
        return print_lines(lines, self.form)


def layouts() -> Iterator[Layout]:
    """Every layout."""
    for form, numbered, groups, units, due in product(
        _FORMS, (True, False), ("", "column", "line"), ("two", "one", "first"), (False, True)
    ):
        yield Layout(form, numbered, groups, units, due)


@pytest.mark.parametrize("layout", list(layouts()), ids=lambda layout: "-".join(str(part) or "none" for part in layout))
def test_a_table_of_tasks_is_read_in_every_layout(layout: Layout) -> None:
    plan = extract(source(f"丰谷县2024年重点工作任务分解表\n{layout.table()}"))
    names = {node.id: node.name for node in plan.nodes}
    stated = [edge for edge in plan.edges if edge.type == "IMPLEMENTED_BY" and edge.props["method"] == "stated"]
    found = {(names[edge.source], names[edge.target].removeprefix("丰谷"), edge.props["role"]) for edge in stated}
    other = "lead" if layout.units == "one" else "participate"
    assert found == {(row.task, row.lead, "lead") for row in ROWS} | {(row.task, unit, other) for row in ROWS for unit in row.others}
    dues = {node.name: node.props.get("by") for node in plan.nodes if node.label == "Measure"}
    assert dues == {row.task: int(row.due[:4]) if layout.due else None for row in ROWS}


def test_the_title_of_the_first_group_takes_no_unit_of_the_rows_below() -> None:
    rows = ("重点任务|责任单位|完成时限", "农村公路建设||", "改造南溪路|县交通运输局|6月底", "改造北溪路|县公路局|9月底")
    plan = extract(source("丰谷县2024年重点工作实施方案\n\n一、重点任务\n\n" + "\n".join(rows)))
    assert [node.name for node in plan.nodes if node.label == "Measure" and "农村公路" in node.name] == []
