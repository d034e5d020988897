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
_EACH = "UNWIND range(1, $count) AS i"
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
        values, parameters = _by_columns(node_columns(label), nodes)
        if label in shared_labels():
            settings = ", ".join(f"n.`{name}` = {value}" for name, value in values.items() if name != "id")
            execute(f"{_EACH} WITH i, {values['id']} AS key MERGE (n:{label} {{id: key}}) SET {settings}", parameters)
        else:
            execute(f"{_EACH} CREATE (:{label} {{{_map(values)}}})", parameters)
    for label, mentions in rows.mentions.items():
        _insert_edges(execute, MENTIONED_IN, label, "Plan", MENTION_COLUMNS, mentions)
    for (kind, source, target), edges in rows.edges.items():
        _insert_edges(execute, kind, source, target, edge_columns(kind), edges)


def _insert_edges(execute: Execute, kind: str, source: str, target: str, columns: dict[str, str], rows: list[Row]) -> None:
    ends, from_to = _by_columns({"source": "string", "target": "string"}, rows)
    values, parameters = _by_columns(columns, rows)
    # One end after the other, each by a key that has a name: so LadybugDB looks keys up; else it pairs all rows with all nodes.
    first = f"WITH i, {ends['source']} AS key MATCH (a:{source} {{id: key}})"
    second = f"WITH i, a, {ends['target']} AS key MATCH (b:{target} {{id: key}})"
    execute(f"{_EACH} {first} {second} CREATE (a)-[:{kind} {{{_map(values)}}}]->(b)", parameters | from_to)


def _map(values: dict[str, str]) -> str:
    return ", ".join(f"`{name}`: {value}" for name, value in values.items())


def _by_columns(columns: dict[str, str], rows: list[Row]) -> tuple[dict[str, str], Row]:
    """Return the Cypher of each column's value in row ``i``, and the parameters: a list a column, which LadybugDB takes in seven
    times as fast as a map a row. A column of nothing but nulls or empty lists is written out: as a parameter it would have no type.
    """
    values: dict[str, str] = {}
    parameters: Row = {"count": len(rows)}
    for name, kind in columns.items():
        cells = [row[name] for row in rows]
        if any(cell not in (None, []) for cell in cells):
            values[name] = f"$of_{name}[i]"
            parameters[f"of_{name}"] = cells
        else:
            values[name] = f"CAST({'null' if cells[0] is None else '[]'} AS {_TYPES[kind]})"
    return values, parameters
