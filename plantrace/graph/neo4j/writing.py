"""How a plan is replaced and removed within a transaction: what its old and its new rows have in common is left alone."""

from collections.abc import Callable, Mapping
from typing import Any

from neo4j import ManagedTransaction, Result

from plantrace.graph.neo4j import statements
from plantrace.graph.neo4j.changes import Changes, compare
from plantrace.graph.neo4j.packing import plan_file, unpack
from plantrace.graph.projection import Projection, project
from plantrace.graph.schema import MENTIONED_IN, PLAN_FILE, node_columns, shared_labels
from plantrace.graph.store import Row
from plantrace.model import PlanGraph
from plantrace.ontology import ontology

BATCH = 10_000  # rows of a statement's branch
Rows = list[Any]


def replace_plan(tx: ManagedTransaction, rows: Projection, jsonl: bytes) -> bool:
    """Put the rows of one plan in the place of what the database has of it; returns whether anything had to be written.

    ``jsonl``: the plan's records. Old rows of another version, or fewer nodes than they should be, are removed first.
    """
    [plan] = rows.nodes["Plan"]
    there = tx.run(statements.lock(), plan=plan["id"]).single(strict=True)
    old, freed, same = Projection(), dict[str, Rows](), False
    if there["version"] == ontology().version:
        stored = unpack(there["packed"])
        same = stored == jsonl
        old = rows if same else project(PlanGraph.from_jsonl(stored))
    if there["nodes"] != _owned(old):
        old, freed = Projection(), _remove_all(tx, plan["id"])
    elif same:
        return False
    _write(tx, compare(old, rows), freed)
    tx.run(f"MERGE (f:{PLAN_FILE} {{id: $file.id}}) SET f = $file", file=plan_file(plan["id"], jsonl))
    return True


def unload_plan(tx: ManagedTransaction, plan_id: str) -> bool:
    """Remove all of a plan; towns, departments and other bodies stay that further plans name. Returns whether it was there."""
    there = tx.run(statements.lock(), plan=plan_id).single(strict=True)
    if not there["nodes"]:
        return False
    _send(tx, statements.remove_unmentioned(), _remove_all(tx, plan_id))
    return True


def _owned(rows: Projection) -> int:
    return sum(len(found) for label, found in rows.nodes.items() if label not in shared_labels())


def _remove_all(tx: ManagedTransaction, plan_id: str) -> dict[str, Rows]:
    """Remove what belongs to the plan alone; returns the ids of the shared nodes that it named, by label."""
    mentions = f"MATCH (:Plan {{id: $plan}})<-[:{MENTIONED_IN}]-(n) RETURN n.label AS label, collect(n.id) AS ids"
    named = {record["label"]: record["ids"] for record in tx.run(mentions, plan=plan_id)}
    tx.run(statements.remove_all(), plan=plan_id)
    return named


def _write(tx: ManagedTransaction, changes: Changes, freed: dict[str, Rows]) -> None:
    """Write the changes; ``freed``: shared nodes, by label, that are to be removed unless a plan still names them."""
    added, changed, removed = changes.added, changes.changed, changes.removed

    def gone(_: str, row: Row) -> Rows:
        return [row["source"], {name: row[name] for name in ("id", "plan") if name in row}]

    _send(tx, statements.remove_edges(), _edge_tables(removed, gone))
    _send(tx, statements.remove_nodes(), {label: [row["id"] for row in rows] for label, rows in removed.nodes.items()})
    made = _send(tx, statements.create_nodes(), _node_tables(added)) + _send(tx, statements.change_nodes(), changed.nodes)
    places = {node: place for result in made for ids, found in result for node, place in zip(ids, found, strict=True)}

    def new(kind: str, row: Row) -> Rows:
        return [places[row["source"]], places[row["target"]], *(row[name] for name in statements.edge_tables()[kind])]

    def other(_: str, row: Row) -> Rows:
        return [places[row["source"]], {name: row[name] for name in row if name not in ("source", "target")}]

    _send(tx, statements.create_edges(), _edge_tables(added, new))
    _send(tx, statements.change_edges(), _edge_tables(changed, other))
    for label, rows in removed.mentions.items():
        freed.setdefault(label, []).extend(row["source"] for row in rows)
    _send(tx, statements.remove_unmentioned(), freed)


def _node_tables(rows: Projection) -> dict[str, Rows]:
    return {label: [[row[name] for name in node_columns(label)] for row in found] for label, found in rows.nodes.items()}


def _edge_tables(rows: Projection, each: Callable[[str, Row], Rows]) -> dict[str, Rows]:
    """Return edges and mentions by type, ``each`` made of the type and a row."""
    tables: dict[str, Rows] = {kind: [] for kind in statements.edge_tables()}
    for (kind, _, _), edges in rows.edges.items():
        tables[kind] += [each(kind, row) for row in edges]
    tables[MENTIONED_IN] = [each(MENTIONED_IN, row) for mentions in rows.mentions.values() for row in mentions]
    return tables


def _send(tx: ManagedTransaction, statement: str, tables: Mapping[str, Rows]) -> list[Result]:
    """Run a statement on the rows, if there are any, and return the results, which nobody has waited for yet."""
    longest = max(map(len, tables.values()), default=0)
    return [_run(tx, statement, tables, start) for start in range(0, longest, BATCH)]


def _run(tx: ManagedTransaction, statement: str, tables: Mapping[str, Rows], start: int) -> Result:
    rows = {name: tables.get(name, [])[start : start + BATCH] for name in statements.parameters(statement)}
    return tx.run(statement, rows)
