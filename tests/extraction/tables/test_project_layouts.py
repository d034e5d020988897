"""One invented list of projects in the layouts in which copies of plans leave such a table."""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

import pytest
from miniplan import source

from plantrace.extraction.pipeline import extract

HEADS = {"content": "建设内容及规模", "where": "建设地点", "years": "建设年限", "investment": "总投资（万元）", "who": "责任单位"}
ROWS = [
    ("青柘水库除险加固工程", {"content": "加固大坝1座", "where": "青柘镇", "years": "2021-2023", "investment": "3200", "who": "县水利局"}),
    ("云川河治理项目", {"content": "治理河长12公里", "where": "柳湖镇", "years": "2022—2025年", "investment": "4500", "who": "县水利局"}),
    (
        "岚石至柳湖公路改建工程",
        {"content": "改建公路18公里", "where": "岚石镇", "years": "2022-2024", "investment": "45000", "who": "县交通局"},
    ),
    ("石岭中学迁建项目", {"content": "新建教学楼3栋", "where": "城关镇", "years": "2023-2024", "investment": "12000", "who": "县教育局"}),
]
_JOINTS = {"a cell a line": "\n", "bars": " |\n", "tabs": "\t", "pipes": " | ", "wide": "   "}


class Layout(NamedTuple):
    """What parts the cells, whether rows have numbers, and which columns there are."""

    form: str
    numbered: bool
    columns: tuple[str, ...]

    def table(self) -> str:
        """The table's text."""
        number = ["序号"] if self.numbered else []
        lines = [[*number, "项目名称", *(HEADS[column] for column in self.columns)]]
        for at, (name, cells) in enumerate(ROWS, 1):
            lines.append([*([str(at)] if self.numbered else []), name, *(cells[column] for column in self.columns)])
        joint = _JOINTS[self.form]
        if "\n" in joint:
            return "".join(cell + joint for line in lines for cell in line)
        edges = ("| ", " |") if self.form == "pipes" else ("", "")
        return "".join(f"{edges[0]}{joint.join(line)}{edges[1]}\n" for line in lines)


def layouts() -> Iterator[Layout]:
    """Every form, with and without numbers, with all columns and with some."""
    sets = (tuple(HEADS), ("content", "years", "investment"), ("where", "who"), ("content", "who"), ("years", "investment", "who"))
    for form, numbered, columns in product(_JOINTS, (True, False), sets):
        yield Layout(form, numbered, columns)


@pytest.mark.parametrize("layout", list(layouts()), ids=lambda layout: f"{layout.form}-{layout.numbered}-{'-'.join(layout.columns)}")
def test_a_list_of_projects_is_read_in_every_layout(layout: Layout) -> None:
    plan = extract(source(f"丰谷县“十四五”重点项目表\n{layout.table()}二、保障措施\n（一）加强领导。各单位要压实责任。\n"))
    nodes = {node.id: node for node in plan.nodes}
    found = {node.name: node.props for node in plan.nodes if node.label == "Project"}
    assert set(found) == {name for name, _ in ROWS}
    ends: dict[tuple[str, str], set[str]] = {}
    for edge in plan.edges:
        if edge.type == "LOCATED_IN" or (edge.type == "IMPLEMENTED_BY" and edge.props["method"] == "stated"):
            ends.setdefault((nodes[edge.source].name, edge.type), set()).add(nodes[edge.target].name.removeprefix("丰谷"))
    for name, cells in ROWS:
        told = {
            key: cells[key] + ("万元" if key == "investment" else "") for key in ("content", "years", "investment") if key in layout.columns
        }
        assert {key: value for key, value in found[name].items() if key != "in_box"} == told
        assert ends.get((name, "IMPLEMENTED_BY"), set()) == ({cells["who"]} if "who" in layout.columns else set())
        assert "where" not in layout.columns or cells["where"] in ends[name, "LOCATED_IN"]
