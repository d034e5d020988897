"""A plan that is replaced in part is as if it had been loaded anew."""

import copy
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

from plantrace.graph import Store, open_store
from plantrace.graph.neo4j.connection import Connection
from plantrace.model import Edge, Evidence, Node, PlanGraph

pytestmark = pytest.mark.neo4j
NODES = "MATCH (n) WHERE n.label IS NOT NULL RETURN properties(n) AS facts ORDER BY n.label, n.id"
EDGES = "MATCH (a)-[r]->(b) RETURN a.id AS a, b.id AS b, properties(r) AS facts ORDER BY a, b, r.type, r.plan, r.id"


def content(store: Store) -> list[list[dict[str, Any]]]:
    return [store.run(NODES), store.run(EDGES)]


def at_once(address: str, cypher: str) -> list[dict[str, Any]]:
    with closing(Connection(address)) as connection:
        return [dict(record) for record in connection.at_once(cypher, {})]


def shift(graph: PlanGraph) -> None:
    """A sentence has been put before all others: every offset is another one."""
    records: list[Node | Edge] = [*graph.nodes, *graph.edges]
    for record in records:
        record.evidence = [Evidence(item.start + 20, item.end + 20, item.quote) for item in record.evidence]


def halve(graph: PlanGraph) -> None:
    """Every other record that belongs to the plan alone, or is a body, has gone."""
    gone = {node.id for node in graph.nodes[::2]}
    graph.nodes = [node for node in graph.nodes if node.id not in gone]
    graph.edges = [edge for edge in graph.edges if not {edge.source, edge.target} & gone]


def join_otherwise(graph: PlanGraph) -> None:
    """Edges lead elsewhere, under their old ids and under new ones."""
    goals = [node.id for node in graph.nodes if node.label == "Goal"]
    for edge in [edge for edge in graph.edges if edge.type == "SUPPORTS" and edge.target in goals]:
        other = next(goal for goal in goals if goal != edge.target)
        graph.edges.append(Edge(id=f"{edge.id}-2", plan=edge.plan, type=edge.type, source=edge.source, target=other, props=edge.props))
        edge.target = other


def relabel(graph: PlanGraph) -> None:
    """What was a project is a measure now, under its old id."""
    project = next(node for node in graph.nodes if node.label == "Project")
    project.label, project.props = "Measure", {"level": "action"}
    graph.edges = [edge for edge in graph.edges if not (edge.source == project.id and edge.type == "SUPPORTS")]


def rename(graph: PlanGraph) -> None:
    """The plan, its bodies and all else have other names."""
    graph.plans[0].title += "（修订）"
    for node in graph.nodes:
        node.name += "（修订）"
        node.aliases = ["别名"]


@pytest.mark.parametrize("change", [shift, halve, join_otherwise, relabel, rename])
def test_a_replaced_plan_is_as_if_loaded_anew(
    neo4j_db: str, graph: PlanGraph, other: PlanGraph, change: Callable[[PlanGraph], None]
) -> None:
    place = next(edge for edge in graph.edges if edge.type == "LOCATED_IN" and edge.source.startswith("place"))
    ends = [copy.deepcopy(node) for node in graph.nodes if node.id in (place.source, place.target)]
    same = copy.deepcopy(place)  # the same edge in both plans
    same.plan = other.plans[0].id
    for node in ends:
        node.plan = other.plans[0].id
    other.nodes += [node for node in ends if node.id not in {known.id for known in other.nodes}]
    other.edges.append(same)
    changed = copy.deepcopy(graph)
    change(changed)
    with open_store(neo4j_db, write=True) as store:
        store.load(other)
        before = content(store)
        store.load(changed)
        replaced = content(store)
        assert replaced != before
        store.load(graph)
        assert content(store)[1] == before[1]
        store.unload(graph.plans[0].id)
        store.load(changed)
        assert content(store) == replaced


def test_the_same_plan_again_writes_nothing(neo4j_db: str, graph: PlanGraph) -> None:
    turns = at_once(neo4j_db, "MATCH (t:PlanTurn) RETURN t.number AS number")
    with open_store(neo4j_db, write=True) as store:
        store.load(graph)
    assert at_once(neo4j_db, "MATCH (t:PlanTurn) RETURN t.number AS number") == turns


@pytest.mark.parametrize(
    "damage",
    ["MATCH (m:Measure) DETACH DELETE m", "MATCH (f:PlanFile) DELETE f", "MATCH (f:PlanFile) SET f.version = 0"],
)
def test_what_somebody_removed_comes_back(neo4j_db: str, graph: PlanGraph, damage: str) -> None:
    with open_store(neo4j_db, write=True) as store:
        before = content(store)
        at_once(neo4j_db, damage)
        store.load(graph)
        assert content(store) == before
        assert store.graph().to_jsonl() == graph.to_jsonl()
