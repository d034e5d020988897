"""The statements that write a plan: one for all labels or types, with a branch for each.

Names come from the ontology, values go in as parameters. Each branch takes its rows from the parameter of its name (a label or a type).
A row to create is a list of its values, which the driver packs in half the time of a map; what is to change is a map of that only.
A text is always the same, so that the server keeps its plan of it.
"""

import re
from collections.abc import Iterable
from functools import cache

from plantrace.graph.neo4j.definitions import PLAN_LOCK, kinds_between_shared, owned_labels
from plantrace.graph.schema import MENTION_COLUMNS, MENTIONED_IN, PLAN_FILE, edge_columns, node_columns, shared_labels
from plantrace.ontology import ontology

_COUNT = "RETURN count(*) AS n"
_PLACES = "RETURN collect(n.id) AS ids, collect(elementId(n)) AS places"  # one record a label: a record a node takes the driver longer


@cache
def create_nodes() -> str:
    """Nodes, those that plans share where there is none yet; returns the ids and places (the server's own ids) of each label."""
    parts = []
    for label in ontology().nodes:
        values = _map(node_columns(label), 0)
        made = f"MERGE (n:{label} {{id: row[0]}}) SET n = {values}" if label in shared_labels() else f"CREATE (n:{label} {values})"
        parts.append(f"{_rows(label)} {made} {_PLACES}")
    return _one(parts)


@cache
def change_nodes() -> str:
    """Properties of nodes that are there, some or none besides the id; returns as ``create_nodes``."""
    return _one(f"{_rows(label)} MATCH (n:{label} {{id: row.id}}) SET n += row {_PLACES}" for label in owned_labels())


@cache
def remove_nodes() -> str:
    """Nodes of one plan, by their ids."""
    return _one(f"{_rows(label)} MATCH (n:{label} {{id: row}}) DETACH DELETE n {_COUNT}" for label in owned_labels())


@cache
def remove_unmentioned() -> str:
    """Nodes that plans share, by their ids, unless a plan names them."""
    free = f"WHERE NOT EXISTS {{ MATCH (n)-[:{MENTIONED_IN}]->() }}"
    return _one(f"{_rows(label)} MATCH (n:{label} {{id: row}}) {free} DETACH DELETE n {_COUNT}" for label in shared_labels())


@cache
def create_edges() -> str:
    """Edges, between places (half the time of a look-up by our ids)."""
    ends = "MATCH (a) WHERE elementId(a) = row[0] MATCH (b) WHERE elementId(b) = row[1]"
    return _one(f"{_rows(kind)} {ends} CREATE (a)-[:{kind} {_map(columns, 2)}]->(b) {_COUNT}" for kind, columns in edge_tables().items())


@cache
def change_edges() -> str:
    """Properties of edges that are there, each found at the place where it starts."""
    start = "MATCH (a) WHERE elementId(a) = row[0]"
    return _one(f"{_rows(kind)} {start} {_edge(kind)} SET r += row[1] {_COUNT}" for kind in edge_tables())


@cache
def remove_edges() -> str:
    """Edges, each found at the id where it starts."""
    return _one(f"{_rows(kind)} MATCH (a:{_starts(kind)} {{id: row[0]}}) {_edge(kind)} DELETE r {_COUNT}" for kind in edge_tables())


@cache
def remove_all() -> str:
    """All that has the plan's id in it, with the edges there; shared nodes stay."""
    edges = (f"MATCH ()-[r:{kind}]->() WHERE r.plan = $plan DELETE r {_COUNT}" for kind in kinds_between_shared())
    nodes = (f"MATCH (n:{label}) WHERE n.plan = $plan DETACH DELETE n {_COUNT}" for label in owned_labels())
    return _one([*edges, *nodes, f"MATCH (f:{PLAN_FILE} {{id: $plan}}) DELETE f {_COUNT}"])


@cache
def lock() -> str:
    """Wait for whoever writes; returns what is there of the plan: the version and the records of its PlanFile, the number of its nodes."""
    counts = " + ".join(f"COUNT {{ MATCH (n:{label}) WHERE n.plan = $plan }}" for label in owned_labels())
    return (
        f"MERGE (l:{PLAN_LOCK} {{id: 'plantrace'}}) SET l.plan = $plan WITH l OPTIONAL MATCH (f:{PLAN_FILE} {{id: $plan}}) "
        f"RETURN f.version AS version, f.packed AS packed, {counts} AS nodes"
    )


@cache
def edge_tables() -> dict[str, dict[str, str]]:
    """Return the columns of every type of edge."""
    return {**{kind: edge_columns(kind) for kind in ontology().edges}, MENTIONED_IN: MENTION_COLUMNS}


@cache
def parameters(statement: str) -> list[str]:
    """Return the names of the parameters of a statement."""
    return re.findall(r"\$(\w+)", statement)


def _starts(kind: str) -> str:
    ends = ontology().edges[kind].ends if kind in ontology().edges else [(label, "Plan") for label in shared_labels()]
    return "|".join(dict.fromkeys(first for first, _ in ends))


def _edge(kind: str) -> str:
    """Find a row's edge among those that start at ``a``: by id and plan, a mention by its plan."""
    same = " AND ".join(f"r.{name} = row[1].{name}" for name in ("id", "plan") if name in edge_tables()[kind])
    return f"MATCH (a)-[r:{kind}]->() WHERE {same}"


def _rows(parameter: str) -> str:
    return f"UNWIND ${parameter} AS row"


def _one(parts: Iterable[str]) -> str:
    return "\nUNION ALL ".join(parts)


def _map(columns: Iterable[str], first: int) -> str:
    return "{" + ", ".join(f"`{name}`: row[{place}]" for place, name in enumerate(columns, first)) + "}"
