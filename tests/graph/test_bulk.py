"""Files for neo4j-admin: taken as they are by the real tool, and the database is then as if the plans had been loaded."""

from contextlib import closing
from pathlib import Path

import pytest
from injections import INJECTIONS
from neo4j_server import PASSWORD, USER, Server, free_port

from plantrace.errors import ArgumentError
from plantrace.graph import open_store
from plantrace.graph.neo4j.bulk import after_import, write_bulk
from plantrace.graph.neo4j.connection import Connection
from plantrace.model import PlanGraph
from plantrace.ontology import ontology
from plantrace.queries import run_query

NODES = "MATCH (n) WHERE n.label IS NOT NULL RETURN properties(n) AS facts ORDER BY n.id"
EDGES = "MATCH (a)-[r]->(b) RETURN a.id AS a, b.id AS b, properties(r) AS facts ORDER BY a, b, r.type, r.id"


def test_every_label_and_type_has_a_header_and_a_file(graph: PlanGraph, tmp_path: Path) -> None:
    names = {path.name for path in write_bulk([graph], tmp_path / "out")}
    for kind in (*ontology().nodes, *ontology().edges, "MENTIONED_IN", "PlanFile"):
        assert {f"{kind}.csv", f"{kind}.header.csv"} <= names
    assert {path.name for path in (tmp_path / "out").iterdir()} == names
    assert (tmp_path / "out" / "Town.csv").read_text(encoding="utf-8").count("枫溪镇") == 1


def test_a_folder_that_cannot_be_made(graph: PlanGraph, tmp_path: Path) -> None:
    with pytest.raises(ArgumentError):
        write_bulk([graph], tmp_path / "no" / "out")


def test_nothing_is_left_when_a_plan_does_not_fit(graph: PlanGraph, tmp_path: Path) -> None:
    graph.nodes.append(graph.nodes[0])
    with pytest.raises(Exception, match="stands twice"):
        write_bulk([graph], tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.neo4j
def test_the_real_tool_imports_them(
    neo4j_server: Server, empty_neo4j: str, graph: PlanGraph, other: PlanGraph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for node, text in zip(graph.nodes, INJECTIONS, strict=False):
        node.aliases = [text, "甲", "二\n行"]
        node.evidence = [type(item)(item.start, item.end, f"{text}\n{item.quote}") for item in node.evidence]
    plans = sorted((graph, other), key=lambda plan: plan.plans[0].id)
    write_bulk(plans, tmp_path / "out")
    with open_store(empty_neo4j, write=True) as store:
        for plan in plans:
            store.load(plan)
        loaded = store.run(NODES), store.run(EDGES), run_query(store, "goals").rows
    server = Server(neo4j_server.release, tmp_path / "home", free_port())
    said = server.admin("database", "import", "full", "@import.args", "--overwrite-destination", "neo4j", cwd=tmp_path / "out")
    assert "IMPORT DONE" in said
    monkeypatch.setenv("NEO4J_USERNAME", USER)
    monkeypatch.setenv("NEO4J_PASSWORD", PASSWORD)
    server.start()
    try:
        with closing(Connection(server.address)) as connection:
            for statement in after_import():
                connection.define(statement)
        with open_store(server.address, write=True) as store:
            assert (store.run(NODES), store.run(EDGES), run_query(store, "goals").rows) == loaded
            assert [part.to_jsonl() for part in store.graphs()] == [plan.to_jsonl() for plan in plans]
            store.load(graph)
            assert store.run(EDGES) == loaded[1]
    finally:
        server.stop()
