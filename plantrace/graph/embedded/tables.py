"""The statements that make and fill the tables. Labels, types and columns come from the ontology, values go in as parameters."""

from collections.abc import Callable, Iterator

from plantrace.graph.projection import Projection
from plantrace.graph.schema import (
    MENTION_COLUMNS,
    MENTIONED_IN,
    PLAN_FILE,
    PLAN_FILE_COLUMNS,
    edge_columns,
    node_columns,
    shared_labels,
)
from plantrace.graph.store import Row
from plantrace.ontology import ontology

Execute = Callable[[str, Row], object]
_TYPES = {"string": "STRING", "int": "INT64", "float": "DOUBLE", "bool": "BOOL", "strings": "STRING[]", "ints": "INT64[]"}


def definitions() -> Iterator[str]:
    """Yield the statements that make every table which is not there yet."""
    yield _node_table(PLAN_FILE, PLAN_FILE_COLUMNS)
    for label in ontology().nodes:
        yield _node_table(label, node_columns(label))
    for kind, declared in ontology().edges.items():
        yield _edge_table(kind, declared.ends, edge_columns(kind))
    yield _edge_table(MENTIONED_IN, [(label, "Plan") for label in shared_labels()], MENTION_COLUMNS)


def _node_table(label: str, columns: dict[str, str]) -> str:
    return f"CREATE NODE TABLE IF NOT EXISTS {label}({_columns(columns)}, PRIMARY KEY (id))"


def _edge_table(kind: str, ends: list[tuple[str, str]], columns: dict[str, str]) -> str:
    pairs = ", ".join(f"FROM {source} TO {target}" for source, target in ends)
    return f"CREATE REL TABLE IF NOT EXISTS {kind}({pairs}, {_columns(columns)})"


def _columns(columns: dict[str, str]) -> str:
    return ", ".join(f"`{name}` {_TYPES[kind]}" for name, kind in columns.items())


def delete_plan(execute: Execute, plan_id: str) -> None:
    """Delete what belongs to the plan alone; shared nodes stay until ``delete_unmentioned``."""
    plan = {"plan": plan_id}
    for label in ontology().nodes:
        if label not in shared_labels():
            execute(f"MATCH (n:{label}) WHERE n.plan = $plan DETACH DELETE n", plan)
    for kind, declared in ontology().edges.items():
        if any(source in shared_labels() and target in shared_labels() for source, target in declared.ends):
            execute(f"MATCH ()-[r:{kind}]->() WHERE r.plan = $plan DELETE r", plan)
    execute(f"MATCH (f:{PLAN_FILE}) WHERE f.id = $plan DELETE f", plan)


def delete_unmentioned(execute: Execute) -> None:
    """Delete the shared nodes that no plan names any more."""
    for label in shared_labels():
        execute(f"MATCH (n:{label}) WHERE NOT EXISTS {{ MATCH (n)-[:{MENTIONED_IN}]->(:Plan) }} DETACH DELETE n", {})


def insert(execute: Execute, rows: Projection) -> None:
    """Write the rows of one plan."""
    for label, nodes in rows.nodes.items():
        verb = "MERGE" if label in shared_labels() else "CREATE"
        values = ", ".join(f"n.`{name}` = {_value(name, kind)}" for name, kind in node_columns(label).items() if name != "id")
        execute(f"UNWIND $rows AS row {verb} (n:{label} {{id: row.id}}) SET {values}", {"rows": nodes})
    for label, mentions in rows.mentions.items():
        _insert_edges(execute, MENTIONED_IN, label, "Plan", MENTION_COLUMNS, mentions)
    for (kind, source, target), edges in rows.edges.items():
        _insert_edges(execute, kind, source, target, edge_columns(kind), edges)


def _insert_edges(execute: Execute, kind: str, source: str, target: str, columns: dict[str, str], rows: list[Row]) -> None:
    values = ", ".join(f"`{name}`: {_value(name, type_)}" for name, type_ in columns.items())
    ends = f"(a:{source} {{id: row.source}}), (b:{target} {{id: row.target}})"
    execute(f"UNWIND $rows AS row MATCH {ends} CREATE (a)-[:{kind} {{{values}}}]->(b)", {"rows": rows})


def _value(name: str, kind: str) -> str:
    """Name the row's value, cast, because LadybugDB takes a column of nothing but nulls or empty lists for strings."""
    return f"row.`{name}`" if kind in ("string", "strings") else f"CAST(row.`{name}` AS {_TYPES[kind]})"
