"""What the server says of a statement before it is run, and its values as plain ones."""

import re
from collections.abc import Iterator
from typing import Any

from neo4j import NotificationClassification, ResultSummary
from neo4j.graph import Node, Path, Relationship

from plantrace.errors import QueryError
from plantrace.graph.neo4j.definitions import declared_names

_SEARCH = ("db.index.fulltext.queryNodes(", "db.index.fulltext.queryRelationships(")
_NAME = re.compile(r"`([^`]+)`|name is: (\w+)")  # as servers from 5.23 write it, and as older ones do


def check_plan(summary: ResultSummary) -> None:
    """Raise QueryError unless the server's plan only reads the graph and knows the names in it.

    A file or address that LOAD CSV would read, and procedures but those of the full-text search, are refused too.
    A name that no plan has used yet is known all the same, when the ontology declares it.
    """
    if summary.query_type != "r":
        raise QueryError("cypher_changes")
    for operator, details in _operators(summary.plan or {}):
        if operator.startswith("LoadCSV"):
            raise QueryError("cypher_writes", word="LOAD CSV")
        if operator.startswith("ProcedureCall") and not details.startswith(_SEARCH):
            raise QueryError("cypher_writes", word=f"CALL {details.partition('(')[0]}")
        if operator.startswith(("Show", "Terminate")):
            raise QueryError("cypher_writes", word=operator.partition("@")[0])
    for status in summary.gql_status_objects:
        if status.classification is NotificationClassification.UNRECOGNIZED and (found := _NAME.search(status.status_description)):
            name = found[1] or found[2]
            if name not in declared_names():
                raise QueryError("cypher_name", name=name)


def _operators(plan: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if plan:
        yield plan["operatorType"], plan.get("args", {}).get("Details", "")
    for child in plan.get("children", ()):
        yield from _operators(child)


def plain(value: Any) -> Any:
    """Turn nodes and relationships into their properties, everywhere in ``value``; dates and points become text."""
    if isinstance(value, Path):
        return {"_NODES": [plain(node) for node in value.nodes], "_RELS": [plain(edge) for edge in value.relationships]}
    if isinstance(value, Node | Relationship):
        return {key: plain(item) for key, item in sorted(value.items())}
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value if value is None or isinstance(value, str | int | float) else str(value)
