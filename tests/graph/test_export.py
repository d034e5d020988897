"""Graphs as files for other programs."""

import csv
import io
from pathlib import Path

import networkx
import pytest

from plantrace.errors import ArgumentError
from plantrace.graph.export import export_graph, to_graphml
from plantrace.model import Evidence, PlanGraph


def table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def test_jsonl_can_be_read_back(graph: PlanGraph, tmp_path: Path) -> None:
    [path] = export_graph(graph, tmp_path / "g.jsonl", "jsonl", "zh")
    assert PlanGraph.from_jsonl(path.read_bytes()).to_jsonl() == graph.to_jsonl()
    assert list(tmp_path.iterdir()) == [path]


def test_graphml_can_be_read_back(graph: PlanGraph) -> None:
    read = networkx.parse_graphml(to_graphml(graph).decode())
    assert read.number_of_edges() == len(graph.edges)
    goal = next(node for node in graph.nodes if node.name == "森林覆盖率")
    assert read.nodes[goal.id]["quotes"] == goal.evidence[0].quote
    assert read.nodes[goal.id]["label"] == "Goal"


def test_graphml_holds_no_character_that_xml_cannot(graph: PlanGraph) -> None:
    goal = next(node for node in graph.nodes if node.name == "森林覆盖率")
    goal.evidence = [Evidence(0, 5, "森林\x0c覆盖<&")]
    read = networkx.parse_graphml(to_graphml(graph).decode())
    assert read.nodes[goal.id]["quotes"] == "森林 覆盖<&"


def test_graphml_leaves_out_what_no_type_of_the_graph_has(graph: PlanGraph) -> None:
    graph.nodes[0].props |= {"own": {"a": 1}, "list": [1, 2]}
    read = networkx.parse_graphml(to_graphml(graph).decode())
    assert "own" not in read.nodes[graph.nodes[0].id]
    assert read.nodes[graph.nodes[0].id]["list"] == "1 | 2"


def test_csv_is_a_folder_of_two_tables(graph: PlanGraph, tmp_path: Path) -> None:
    nodes, edges = export_graph(graph, tmp_path / "out", "csv", "zh")
    assert {row["标识"] for row in table(nodes)} == {node.id for node in graph.nodes}
    [goal] = [row for row in table(nodes) if row["名称"] == "森林覆盖率"]
    assert (goal["类型"], goal["基期值"], goal["原文依据"]) == ("Goal", "30", "2 森林覆盖率 % 30 35 —— 约束性")
    assert {row["关系"] for row in table(edges)} == {edge.type for edge in graph.edges}
    with nodes.open(encoding="utf-8-sig") as file:
        headings = next(csv.reader(file))
    assert len(headings) == len(set(headings))
    english = export_graph(graph, tmp_path / "out", "csv", "en")[0]
    assert "quote" in table(english)[0]


def test_csv_never_runs_as_a_formula(graph: PlanGraph, tmp_path: Path) -> None:
    graph.nodes[0].name = "=HYPERLINK(1)"
    [row] = [row for row in table(export_graph(graph, tmp_path / "out", "csv", "en")[0]) if "HYPERLINK" in row["name"]]
    assert row["name"] == "'=HYPERLINK(1)"


@pytest.mark.parametrize("form", ["jsonl", "graphml", "csv"])
def test_the_same_graph_gives_the_same_bytes(graph: PlanGraph, tmp_path: Path, form: str) -> None:
    again = PlanGraph.from_jsonl(graph.to_jsonl())
    first = [path.read_bytes() for path in export_graph(graph, tmp_path / "a", form, "en")]
    assert [path.read_bytes() for path in export_graph(again, tmp_path / "b", form, "en")] == first


@pytest.mark.parametrize("form", ["jsonl", "graphml", "csv"])
def test_a_place_that_cannot_be_written(graph: PlanGraph, tmp_path: Path, form: str) -> None:
    with pytest.raises(ArgumentError) as raised:
        export_graph(graph, tmp_path / "no" / "x", form, "en")
    assert raised.value.key == "output_unwritable"
    assert list(tmp_path.iterdir()) == []
