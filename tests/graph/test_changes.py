"""What is written when a plan is replaced: no more than what differs."""

import copy
from collections.abc import Callable

import pytest

from plantrace.graph.neo4j.changes import Changes, compare
from plantrace.graph.projection import Projection, project
from plantrace.model import Evidence, Node, PlanGraph

Counts = tuple[int, int, int]


def size(rows: Projection, *, shared: bool = False) -> Counts:
    """Rows of nodes (but those that plans share), of mentions, and of edges."""
    bodies = {"Enterprise", "Department", "Institution", "Town", "Place"}
    nodes = sum(len(found) for label, found in rows.nodes.items() if shared or label not in bodies)
    return nodes, sum(map(len, rows.mentions.values())), sum(map(len, rows.edges.values()))


def sizes(changes: Changes) -> list[Counts]:
    return [size(changes.added), size(changes.changed), size(changes.removed)]


def node(graph: PlanGraph, name: str) -> Node:
    return next(node for node in graph.nodes if node.name == name)


def drop(graph: PlanGraph, name: str) -> None:
    gone = node(graph, name).id
    graph.nodes = [node for node in graph.nodes if node.id != gone]
    graph.edges = [edge for edge in graph.edges if gone not in (edge.source, edge.target)]


def turn(graph: PlanGraph, kind: str) -> None:
    """Let an edge lead to another goal."""
    edge = next(edge for edge in graph.edges if edge.type == kind)
    edge.target = node(graph, "森林覆盖率").id


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda graph: None, [(0, 0, 0), (0, 0, 0), (0, 0, 0)]),
        (lambda graph: setattr(node(graph, "组织观看电影"), "name", "组织看电影"), [(0, 0, 0), (1, 0, 0), (0, 0, 0)]),
        (lambda graph: drop(graph, "组织观看电影"), [(0, 0, 0), (0, 0, 0), (1, 0, 0)]),  # its edge goes with it
        (lambda graph: drop(graph, "县工业局"), [(0, 0, 0), (0, 0, 0), (0, 1, 1)]),
        (lambda graph: node(graph, "枫溪镇").aliases.append("枫溪"), [(0, 0, 0), (0, 1, 0), (0, 0, 0)]),
        (lambda graph: graph.edges[0].evidence.append(Evidence(1, 3, "甲乙")), [(0, 0, 0), (1, 0, 1), (0, 0, 0)]),  # its start is looked up
        (lambda graph: turn(graph, "RESTATES"), [(0, 0, 1), (2, 0, 0), (0, 0, 1)]),  # both ends are looked up
    ],
)
def test_only_what_differs_is_written(graph: PlanGraph, change: Callable[[PlanGraph], None], expected: list[Counts]) -> None:
    changed = copy.deepcopy(graph)
    change(changed)
    assert sizes(compare(project(graph), project(changed))) == expected


def test_a_new_plan_is_added_whole_and_a_gone_one_removed(graph: PlanGraph) -> None:
    rows = project(graph)
    whole = size(rows)
    assert sizes(compare(Projection(), rows)) == [whole, (0, 0, 0), (0, 0, 0)]
    assert sizes(compare(rows, Projection())) == [(0, 0, 0), (0, 0, 0), (whole[0], 0, 1)]  # all others go with the nodes
    assert size(compare(rows, rows).added, shared=True)[0] == 5  # whoever writes last has the say in what plans share


def test_of_a_record_that_is_there_only_what_is_new_is_written(graph: PlanGraph) -> None:
    changed = copy.deepcopy(graph)
    measure = node(changed, "组织观看电影")
    first = measure.evidence[0]
    measure.evidence[0] = Evidence(first.start + 20, first.end + 20, first.quote)
    [row] = compare(project(graph), project(changed)).changed.nodes["Measure"]
    assert set(row) == {"id", "plan", "position", "starts", "ends"}
    assert (row["id"], row["position"]) == (measure.id, first.start + 20)
