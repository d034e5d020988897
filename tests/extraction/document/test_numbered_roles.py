"""Numbered lines that say who does what stands above them, and by when."""

import pytest
from miniplan import edges, graph, names, nodes, printed

from plantrace.model import PlanGraph

ROADS = "三、建设通村路150公里"
LINES = ("（一）责任领导：高某", "（二）责任单位：县交通局", "（三）协办单位：县财政局、各乡镇", "（四）完成时限：2023年10月底")


def parties(found: PlanGraph) -> set[tuple[str, str, str]]:
    """Which measure has which party in which role."""
    named = {node.id: node.name for node in found.nodes}
    return {(named[edge.source], named[edge.target], str(edge.props["role"])) for edge in edges(found, "IMPLEMENTED_BY")}


EXPECTED = {
    ("建设通村路150公里", "丰谷县交通局", "lead"),
    ("建设通村路150公里", "丰谷县财政局", "participate"),
    ("建设通村路150公里", "各乡镇", "participate"),
}


@pytest.mark.parametrize(
    "lines",
    [
        LINES,
        tuple(line.replace(f"（{mark}）", f"{number}.") for number, (mark, line) in enumerate(zip("一二三四", LINES, strict=True), 1)),
        (*LINES[:3], "（四）项目内容：农村公路铺设沥青。", "（五）完成时限：2023年10月底"),
        ("（一）项目内容及任务分解：", "1、铺设沥青。", "2、安装护栏。", "（二）责任单位：县交通局", *LINES[2:]),
    ],
)
def test_numbered_lines_of_roles_speak_of_what_stands_above(lines: tuple[str, ...]) -> None:
    found = graph(ROADS, *lines)
    assert {party for party in parties(found) if "沥青" not in party[0]} == EXPECTED
    (task,) = [node for node in nodes(found, "Measure") if node.name == "建设通村路150公里"]
    assert task.props["due"] == "2023-10"
    assert not {"项目内容", "项目内容及任务分解"} & {*names(found, "Measure")}
    assert "责任单位：县交通局" not in names(found, "Section")


def test_each_item_has_its_own() -> None:
    found = graph("1.新建水厂3座。", "（1）责任单位：县水利局", "2.新建冷库3座。", "（1）责任单位：县农业局")
    assert parties(found) == {("新建水厂3座", "丰谷县水利局", "lead"), ("新建冷库3座", "丰谷县农业局", "lead")}


@pytest.mark.parametrize("heading", ["三、组织机构", "三、职责", "第三节 分工"])
def test_what_does_nothing_has_no_parties(heading: str) -> None:
    assert parties(graph(heading, "（一）牵头单位：县交通局", "（二）成员单位：县财政局")) == set()


def test_nothing_is_lost() -> None:
    assert [passage.printed for passage in printed("\n".join((ROADS, *LINES)))] == [ROADS, *LINES]
