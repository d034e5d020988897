"""Plan graphs as subgraphs of py2neo, pushed to a server and read back."""

import gc
import sys
from collections.abc import Iterator

import pytest
from neo4j_server import PASSWORD, USER

from plantrace.errors import ArgumentError
from plantrace.graph import open_store
from plantrace.graph.py2neo_bridge import from_subgraph, to_subgraph
from plantrace.model import PlanGraph

pytestmark = pytest.mark.filterwarnings(
    "ignore::DeprecationWarning", "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)
COUNT = "MATCH (n) RETURN count(n) AS n"


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    """py2neo leaves its sockets to the collector, whose warnings would come up in another test."""
    yield
    gc.collect()


@pytest.fixture
def both(graph: PlanGraph, other: PlanGraph) -> PlanGraph:
    """Two plans that share a company; their records sorted."""
    whole = PlanGraph(graph.plans + other.plans, graph.nodes + other.nodes, graph.edges + other.edges)
    whole.sort()
    return whole


def test_a_subgraph_holds_every_record(both: PlanGraph) -> None:
    subgraph = to_subgraph(both)
    shared = sum(node.label in ("Enterprise", "Department", "Town", "Place", "Institution") for node in both.nodes)
    assert len(subgraph.nodes) == len({node.id for node in both.nodes}) + len(both.plans)
    assert len(subgraph.relationships) == len(both.edges) + shared
    assert from_subgraph(subgraph) == both


def test_without_py2neo_it_says_what_to_install(graph: PlanGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py2neo", None)
    with pytest.raises(ArgumentError) as raised:
        to_subgraph(graph)
    assert "'.[py2neo]'" in raised.value.line("zh")


@pytest.mark.neo4j
def test_pushed_and_read_back(empty_neo4j: str, both: PlanGraph) -> None:
    import py2neo

    server = py2neo.Graph(empty_neo4j, auth=(USER, PASSWORD))
    server.create(to_subgraph(both))
    found = server.run("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n, r").to_subgraph()
    assert from_subgraph(found) == both
    server.merge(to_subgraph(both))
    assert server.evaluate(COUNT) == len({node.id for node in both.nodes}) + len(both.plans)


@pytest.mark.neo4j
def test_what_the_store_loaded_is_what_py2neo_reads(neo4j_db: str, graph: PlanGraph) -> None:
    import py2neo

    server = py2neo.Graph(neo4j_db, auth=(USER, PASSWORD))
    goals = server.nodes.match("Goal").order_by("_.id").all()
    assert [goal["name"] for goal in goals] == [node.name for node in sorted(graph.nodes, key=lambda node: node.id) if node.label == "Goal"]
    with open_store(neo4j_db) as store:
        assert store.run("MATCH (g:Goal) RETURN count(g) AS n") == [{"n": len(goals)}]
