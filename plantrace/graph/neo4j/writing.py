"""The statements that replace and remove a plan. Names come from the ontology, values go in as parameters."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from neo4j import ManagedTransaction

from plantrace.graph.neo4j.definitions import PLAN_LOCK, kinds_between_shared, owned_labels
from plantrace.graph.projection import Projection
from plantrace.graph.schema import MENTION_COLUMNS, MENTIONED_IN, PLAN_FILE, edge_columns, node_columns, shared_labels
from plantrace.graph.store import Row
from plantrace.ontology import ontology

BATCH = 10_000  # rows of a statement


def replace_plan(tx: ManagedTransaction, rows: Projection, file: Row) -> None:
    """Put the rows of one plan in the place of what the database has of it; ``file``: id, version, record, packed."""
    named = remove_plan(tx, file["id"])
    insert(tx, rows)
    named_again = {row["id"] for label in shared_labels() for row in rows.nodes.get(label, ())}
    _delete_unmentioned(tx, [(label, node_id) for label, node_id in named if node_id not in named_again])
    tx.run(f"CREATE (f:{PLAN_FILE}) SET f = $file", file=file).consume()


def unload_plan(tx: ManagedTransaction, plan_id: str) -> None:
    """Remove all of a plan; towns, departments and other bodies stay that further plans name."""
    _delete_unmentioned(tx, remove_plan(tx, plan_id))


def remove_plan(tx: ManagedTransaction, plan_id: str) -> list[tuple[str, str]]:
    """Remove what belongs to the plan alone; returns label and id of the shared nodes that it named."""
    plan = {"plan": plan_id}
    tx.run(f"MERGE (l:{PLAN_LOCK} {{id: 'plantrace'}}) SET l.plan = $plan", plan).consume()
    mentions = f"MATCH (:Plan {{id: $plan}})<-[:{MENTIONED_IN}]-(n) RETURN n.label AS label, n.id AS id"
    named = [(record["label"], record["id"]) for record in tx.run(mentions, plan)]
    for kind in kinds_between_shared():
        tx.run(f"MATCH ()-[r:{kind}]->() WHERE r.plan = $plan DELETE r", plan).consume()
    for label in owned_labels():
        tx.run(f"MATCH (n:{label}) WHERE n.plan = $plan DETACH DELETE n", plan).consume()
    tx.run(f"MATCH (f:{PLAN_FILE} {{id: $plan}}) DELETE f", plan).consume()
    return named


def _delete_unmentioned(tx: ManagedTransaction, named: list[tuple[str, str]]) -> None:
    for label in shared_labels():
        ids = [node_id for found, node_id in named if found == label]
        cypher = f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) WHERE NOT EXISTS {{ MATCH (n)-[:{MENTIONED_IN}]->() }} DETACH DELETE n"
        if ids:
            tx.run(cypher, ids=ids).consume()


def insert(tx: ManagedTransaction, rows: Projection) -> None:
    """Write the rows of one plan: nodes, then what joins them, found by the server's own ids (half the time of a look-up by ours)."""
    places: dict[str, str] = {}
    for label, nodes in rows.nodes.items():
        columns = list(node_columns(label))
        shared = f"MERGE (n:{label} {{id: row[0]}}) SET n = {_map(columns, 0)}"
        node = shared if label in shared_labels() else f"CREATE (n:{label} {_map(columns, 0)})"
        for batch in _batches([[row[name] for name in columns] for row in nodes]):
            made = tx.run(f"UNWIND $rows AS row {node} RETURN elementId(n) AS place", rows=batch)
            places.update(zip((row[0] for row in batch), (record["place"] for record in made), strict=True))
    _insert_edges(tx, MENTIONED_IN, list(MENTION_COLUMNS), chain.from_iterable(rows.mentions.values()), places)
    for kind in ontology().edges:
        edges = chain.from_iterable(found for (type_, _, _), found in rows.edges.items() if type_ == kind)
        _insert_edges(tx, kind, list(edge_columns(kind)), edges, places)


def _insert_edges(tx: ManagedTransaction, kind: str, columns: list[str], rows: Iterable[Row], places: dict[str, str]) -> None:
    ends = "MATCH (a) WHERE elementId(a) = row[0] MATCH (b) WHERE elementId(b) = row[1]"
    cypher = f"UNWIND $rows AS row {ends} CREATE (a)-[:{kind} {_map(columns, 2)}]->(b)"
    for batch in _batches([[places[row["source"]], places[row["target"]], *(row[name] for name in columns)] for row in rows]):
        tx.run(cypher, rows=batch).consume()


def _map(columns: list[str], first: int) -> str:
    """Return a map of the columns, taken from a row that is a list: without keys a row is half as long on its way."""
    return "{" + ", ".join(f"`{name}`: row[{place}]" for place, name in enumerate(columns, first)) + "}"


def _batches(rows: list[list[Any]]) -> Iterator[list[list[Any]]]:
    return (rows[start : start + BATCH] for start in range(0, len(rows), BATCH))
