"""Asking a store a question of the catalogue."""

from collections.abc import Mapping

from plantrace.errors import ArgumentError
from plantrace.graph.store import Row, Store
from plantrace.queries.catalogue import Parameter, Template, template
from plantrace.queries.table import Table


def run_query(store: Store, name: str, parameters: Mapping[str, object] | None = None) -> Table:
    """Return the answer to the query ``name``; parameters may be strings, as typed on the command line.

    Raises ArgumentError for an unknown query or parameter, and for a parameter that is missing or of the wrong type.
    """
    asked = template(name)
    rows = store.run(asked.cypher, bind(asked, parameters or {}))
    return Table(asked.name, asked.zh, asked.en, asked.columns, [_row(asked, row, place) for place, row in enumerate(rows, 1)])


def bind(asked: Template, given: Mapping[str, object]) -> Row:
    """Return a value for every parameter of the template: the given one, typed, or its default."""
    known = {parameter.name: parameter for parameter in asked.parameters}
    for name in given:
        if name not in known:
            raise ArgumentError("query_parameter_unknown", query=asked.name, name=name, known=", ".join(known) or "–")
    return {name: _value(asked, parameter, given.get(name, parameter.default)) for name, parameter in known.items()}


def _value(asked: Template, parameter: Parameter, value: object) -> str | int:
    if value is None:
        raise ArgumentError("query_parameter_missing", query=asked.name, name=parameter.name)
    if parameter.type == "string":
        return str(value)
    try:
        return int(str(value))
    except ValueError as error:
        raise ArgumentError("query_parameter_type", query=asked.name, name=parameter.name, value=value) from error


def _row(asked: Template, row: Row, number: int) -> dict[str, object]:
    """Sort lists, whose order is the store's own business, and number the row where the query asks for it."""
    cells = {key: sorted(set(value)) if isinstance(value, list) else value for key, value in row.items()}
    return {column.key: number if column.shows == "number" else cells[column.key] for column in asked.columns}
