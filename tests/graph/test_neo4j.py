"""What can be wrong with a Neo4j server or the way to it, and what is left then."""

from contextlib import closing
from typing import Any

import pytest
from fake_bolt import bolt_server, breaking_way, other_server
from neo4j_server import Server

from plantrace.errors import ArgumentError, PlantraceError, StoreError
from plantrace.graph import open_store
from plantrace.graph.neo4j import connection as connections
from plantrace.graph.neo4j.connection import Connection
from plantrace.graph.neo4j.definitions import definitions
from plantrace.model import PlanGraph
from plantrace.ontology import Ontology, ontology


def rows_of(address: str, cypher: str) -> list[dict[str, Any]]:
    with closing(Connection(address)) as connection:
        return [dict(record) for record in connection.read(cypher)]


def key_of(address: str, *, write: bool = False) -> str:
    with pytest.raises(PlantraceError) as raised:
        open_store(address, write=write)
    for lang in ("zh", "en"):
        line = raised.value.line(lang)
        assert "\n" not in line and raised.value.key not in line
    return raised.value.key


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("bolt://127.0.0.1:1", "neo4j_gone"),
        ("neo4j://127.0.0.1:1", "neo4j_gone"),
        ("neo4j+s://no-such-host.invalid", "neo4j_gone"),
        ("bolt://127.0.0.1:port", "neo4j_address"),
        ("bolt://127.0.0.1:1?x=1", "neo4j_address"),
        ("bolt://neo4j:secret@127.0.0.1:1", "neo4j_password_in_address"),
    ],
)
def test_a_server_that_is_not_there(address: str, key: str) -> None:
    assert key_of(address) == key_of(address, write=True) == key


def test_a_password_in_the_address_is_not_repeated() -> None:
    with pytest.raises(ArgumentError) as raised:
        open_store("bolt://neo4j:secret@127.0.0.1:1")
    assert "secret" not in raised.value.line("en") + raised.value.line("zh")


@pytest.mark.parametrize("agent", ["Neo4j/4.4.48", "Neo4j/3.5.0", "Elsewhere/1.0"])
def test_a_server_of_another_version(agent: str) -> None:
    with bolt_server(agent) as address:
        assert key_of(address) == "neo4j_version"


@pytest.mark.parametrize("answer", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\0\0\0\0", b""])
def test_a_server_of_another_kind(answer: bytes) -> None:
    with other_server(answer) as address:
        assert key_of(address) in ("neo4j_no_server", "neo4j_gone")


@pytest.mark.parametrize(
    ("code", "key"),
    [
        ("Neo.ClientError.Security.Forbidden", "neo4j_forbidden"),  # a read-only user: the Enterprise edition's, by its documented code
        ("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "neo4j_forbidden"),
        ("Neo.ClientError.Security.CredentialsExpired", "neo4j_password_expired"),
        ("Neo.ClientError.Security.AuthenticationRateLimit", "neo4j_login_locked"),
        ("Neo.ClientError.Database.DatabaseNotFound", "neo4j_database"),
        ("Neo.ClientError.Transaction.TransactionTimedOut", "neo4j_timeout"),
        ("Neo.ClientError.Schema.ConstraintCreationFailed", "neo4j_constraint"),
        ("Neo.DatabaseError.General.UnknownError", "neo4j_failed"),
    ],
)
def test_what_a_server_refuses(code: str, key: str) -> None:
    with bolt_server("Neo4j/5.26.30", code) as address:
        assert key_of(address, write=True) == key


@pytest.mark.neo4j
def test_who_may_not_log_in(neo4j_db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong-password")
    assert key_of(neo4j_db) == "neo4j_login"
    monkeypatch.delenv("NEO4J_PASSWORD")
    assert key_of(neo4j_db) == "neo4j_login"


@pytest.mark.neo4j
def test_a_database_that_is_not_there(neo4j_db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_DATABASE", "nowhere")
    assert key_of(neo4j_db) == key_of(neo4j_db.replace("bolt", "neo4j"), write=True) == "neo4j_database"


@pytest.mark.neo4j
def test_an_encrypted_way_to_a_server_that_has_none(neo4j_db: str) -> None:
    assert key_of(neo4j_db.replace("bolt", "bolt+s")) == "neo4j_gone"


@pytest.mark.neo4j
def test_every_scheme_leads_there(neo4j_db: str, graph: PlanGraph) -> None:
    for address in (neo4j_db, neo4j_db.replace("bolt", "neo4j")):
        with open_store(address) as store:
            assert store.graph().to_jsonl() == graph.to_jsonl()


@pytest.mark.neo4j
def test_an_empty_database_says_so_and_stays_empty(empty_neo4j: str) -> None:
    assert key_of(empty_neo4j) == "store_empty"
    assert rows_of(empty_neo4j, "MATCH (n) RETURN count(n) AS n") == [{"n": 0}]


@pytest.mark.neo4j
def test_constraints_and_indexes_are_the_ontologys(neo4j_db: str) -> None:
    made = {record["name"]: record for record in rows_of(neo4j_db, "SHOW INDEXES YIELD name, type, state, labelsOrTypes")}
    assert set(definitions()) <= set(made)
    assert {made[name]["state"] for name in definitions()} == {"ONLINE"}
    assert {*made["plantrace_text"]["labelsOrTypes"], *made["plantrace_bodies"]["labelsOrTypes"]} == set(ontology().nodes) - {"Plan"}


@pytest.mark.neo4j
@pytest.mark.parametrize(
    ("index", "words", "name"), [("text", "基站", "建设基站三百座"), ("bodies", "枫溪", "枫溪镇"), ("mentions", "移通", "云栖县移通公司")]
)
def test_the_search_finds_names_quotes_and_aliases(neo4j_db: str, index: str, words: str, name: str) -> None:
    rows_of(neo4j_db, "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    found = f"CALL db.index.fulltext.queryNodes('plantrace_{index}', $words) YIELD node RETURN node.name AS name"
    if index == "mentions":
        found = (
            "CALL db.index.fulltext.queryRelationships('plantrace_mentions', $words) YIELD relationship "
            "MATCH (n)-[m:MENTIONED_IN]->() WHERE elementId(m) = elementId(relationship) RETURN n.name AS name"
        )
    with open_store(neo4j_db) as store:
        assert name in [row["name"] for row in store.run(found, {"words": words})]


@pytest.mark.neo4j
@pytest.mark.parametrize("limit", [3000, 12_000, 20_000])
def test_a_connection_lost_in_the_middle_of_a_load(
    neo4j_server: Server, neo4j_db: str, graph: PlanGraph, monkeypatch: pytest.MonkeyPatch, limit: int
) -> None:
    monkeypatch.setattr(connections, "RETRY_SECONDS", 0.5)
    changed = PlanGraph.from_jsonl(graph.to_jsonl())
    for node in changed.nodes:
        node.name += "（修订）" * 200
    with breaking_way(neo4j_server.port, limit) as way, pytest.raises(StoreError) as raised, open_store(way, write=True) as store:
        store.load(changed)
    assert raised.value.key == "neo4j_gone"
    with open_store(neo4j_db) as store:
        assert store.graph().to_jsonl() == graph.to_jsonl()
        assert store.run("MATCH (n) WHERE n.name ENDS WITH '（修订）' RETURN n.name AS name") == []


def raise_version(monkeypatch: pytest.MonkeyPatch, by: int) -> None:
    now = ontology()
    other = Ontology(version=now.version + by, nodes=now.nodes, edges=now.edges, values=now.values)
    for module in ("packing", "writing", "opening"):
        monkeypatch.setattr(f"plantrace.graph.neo4j.{module}.ontology", lambda: other)


@pytest.mark.neo4j
def test_a_store_of_an_older_version_is_brought_up_to_date_by_who_writes(
    neo4j_db: str, graph: PlanGraph, other: PlanGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(neo4j_db, write=True) as store:
        store.load(other)
        before = store.graph().to_jsonl()
    raise_version(monkeypatch, 1)
    assert key_of(neo4j_db) == "neo4j_outdated"
    with open_store(neo4j_db, write=True) as store:
        assert store.graph().to_jsonl() == before
        assert len(store.run("MATCH (g:Goal) RETURN g.id AS id")) == 4
    versions = rows_of(neo4j_db, "MATCH (f:PlanFile) RETURN DISTINCT f.version AS version")
    assert versions == [{"version": ontology().version + 1}]


@pytest.mark.neo4j
def test_a_store_of_a_newer_version_is_refused(neo4j_db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raise_version(monkeypatch, -1)
    assert key_of(neo4j_db) == key_of(neo4j_db, write=True) == "store_newer"


@pytest.mark.neo4j
def test_data_of_others_in_the_database_is_left_alone(neo4j_db: str, graph: PlanGraph) -> None:
    with closing(Connection(neo4j_db)) as connection:
        connection.write(lambda tx: tx.run("CREATE (:Project {title: 'theirs'})-[:PART_OF]->(:Programme {title: 'theirs'})").consume())
    with open_store(neo4j_db, write=True) as store:
        store.load(graph)
        store.unload(graph.plans[0].id)
        assert store.run("MATCH (a:Project)-[:PART_OF]->(b:Programme) RETURN a.title AS a, b.title AS b") == [
            {"a": "theirs", "b": "theirs"}
        ]


@pytest.mark.neo4j
def test_data_of_others_that_share_an_id_are_named(empty_neo4j: str, graph: PlanGraph) -> None:
    with closing(Connection(empty_neo4j)) as connection:
        connection.define("DROP CONSTRAINT plantrace_goal_id IF EXISTS")
        connection.write(lambda tx: tx.run("UNWIND [1, 2] AS x CREATE (:Goal {id: 'same'})").consume())
    assert key_of(empty_neo4j, write=True) == "neo4j_constraint"
