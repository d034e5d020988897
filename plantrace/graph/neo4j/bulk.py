"""Plans as the files that ``neo4j-admin database import full`` takes: the quickest way for thousands of plans into a new database.

A file a label and a file an edge type, each with a header of its own; ``import.args`` names them all for neo4j-admin
(``@import.args``), ``after-import.cypher`` makes the constraints, the indexes and the empty lists, which a CSV file cannot hold.
The database is then as if the plans had been loaded.
"""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from plantrace.errors import ArgumentError
from plantrace.files import write_file, writing
from plantrace.graph.neo4j.definitions import definitions
from plantrace.graph.neo4j.packing import plan_file
from plantrace.graph.projection import Projection, project
from plantrace.graph.schema import MENTION_COLUMNS, MENTIONED_IN, PLAN_FILE, edge_columns, node_columns, shared_labels
from plantrace.graph.store import Row
from plantrace.model import PlanGraph
from plantrace.ontology import ontology

_TYPES = {"string": "string", "int": "long", "float": "double", "bool": "boolean", "strings": "string[]", "ints": "long[]"}
_SEPARATOR = "\x1f"  # between the parts of a list: a control character made for that, which no plan's text holds
_FILE_COLUMNS = {"id": "string", "version": "int", "record": "string", "packed": "string"}
_ARGUMENTS = ("--multiline-fields=true", "--array-delimiter=U+001F", "--id-type=string")


def write_bulk(graphs: Iterable[PlanGraph], folder: Path) -> list[Path]:
    """Write plans, each a graph of one plan, and return the files; raises ArgumentError when the folder cannot be written.

    Plans go through memory one by one; only the nodes that plans share are kept until the end, the last plan's version of each.
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise ArgumentError("output_unwritable", path=folder, problem=error.strerror) from error
    nodes, edges = _node_tables(), _edge_tables()
    shared: dict[str, dict[str, Row]] = {label: {} for label in shared_labels()}
    with ExitStack() as stack:
        files = {name: stack.enter_context(writing(folder / f"{name}.csv")) for name in (*nodes, *edges)}
        for graph in graphs:
            rows = project(graph)
            for label, found in shared.items():
                found.update((row["id"], row) for row in rows.nodes.pop(label, ()))
            _write_plan(rows, graph, files, nodes, edges)
        for label, found in shared.items():
            _write(files[label], nodes[label], found.values())
    return [*(folder / f"{name}.csv" for name in files), *_write_heads(folder, nodes, edges)]


def _node_tables() -> dict[str, dict[str, str]]:
    return {**{label: node_columns(label) for label in ontology().nodes}, PLAN_FILE: _FILE_COLUMNS}


def _edge_tables() -> dict[str, dict[str, str]]:
    tables = {**{kind: edge_columns(kind) for kind in ontology().edges}, MENTIONED_IN: MENTION_COLUMNS}
    return {kind: {"source": "string", "target": "string", **columns} for kind, columns in tables.items()}


def _write_plan(
    rows: Projection, graph: PlanGraph, files: dict[str, TextIO], nodes: dict[str, dict[str, str]], edges: dict[str, dict[str, str]]
) -> None:
    for label, found in rows.nodes.items():
        _write(files[label], nodes[label], found)
    for (kind, _, _), found in rows.edges.items():
        _write(files[kind], edges[kind], found)
    for found in rows.mentions.values():
        _write(files[MENTIONED_IN], edges[MENTIONED_IN], found)
    _write(files[PLAN_FILE], _FILE_COLUMNS, [plan_file(graph.plans[0].id, graph.to_jsonl())])


def _write(file: TextIO, columns: dict[str, str], rows: Iterable[Row]) -> None:
    file.writelines(",".join(_cell(row[name]) for name in columns) + "\n" for row in rows)


def _cell(value: object) -> str:
    """Nothing for null; text in quotation marks, so that an empty one is told from null."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        value = _SEPARATOR.join(str(part).replace(_SEPARATOR, " ") for part in value)
    return '"' + value.replace('"', '""') + '"' if isinstance(value, str) else repr(value)


def _write_heads(folder: Path, nodes: dict[str, dict[str, str]], edges: dict[str, dict[str, str]]) -> Iterator[Path]:
    """Write the headers, the arguments and the schema. One space of ids for every node but PlanFile, whose ids are the plans' too."""
    arguments = list(_ARGUMENTS)  # ./ because the current release looks for the folder in the name
    contents: dict[str, str] = {}
    for label, columns in nodes.items():
        space = PLAN_FILE if label == PLAN_FILE else "Node"
        contents[f"{label}.header.csv"] = ",".join([f"id:ID({space})", *_typed(columns, "id")])
        arguments.append(f"--nodes={label}=./{label}.header.csv,./{label}.csv")
    for kind, columns in edges.items():
        contents[f"{kind}.header.csv"] = ",".join([":START_ID(Node)", ":END_ID(Node)", *_typed(columns, "source", "target")])
        arguments.append(f"--relationships={kind}=./{kind}.header.csv,./{kind}.csv")
    contents["import.args"] = "\n".join(arguments)
    contents["after-import.cypher"] = "\n".join(f"{statement};" for statement in after_import())
    for name, text in contents.items():
        write_file(folder / name, f"{text}\n".encode())
        yield folder / name


def after_import() -> Iterator[str]:
    """Yield what is to be run in the imported database: cypher-shell -f after-import.cypher."""
    yield from definitions().values()
    for pattern, tables in (("(x:{})", _node_tables()), ("()-[x:{}]->()", _edge_tables())):
        for kind, columns in tables.items():
            lists = [name for name, type_ in columns.items() if type_ in ("strings", "ints")]
            if lists:
                empty = ", ".join(f"x.{name} = coalesce(x.{name}, [])" for name in lists)
                yield f"MATCH {pattern.format(kind)} CALL (x) {{ SET {empty} }} IN TRANSACTIONS OF 10000 ROWS"


def _typed(columns: dict[str, str], *ends: str) -> list[str]:
    return [f"{name}:{_TYPES[kind]}" for name, kind in columns.items() if name not in ends]
