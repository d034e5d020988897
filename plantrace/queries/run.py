"""Asking a store a question of the catalogue."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from plantrace.errors import ArgumentError, NotFound
from plantrace.graph.store import Row, Store
from plantrace.model import ID_DIGITS
from plantrace.queries.catalogue import Parameter, Template, template
from plantrace.queries.match import match_plan
from plantrace.queries.table import Table

_PARTS, _NEAREST = 16, 8  # parts of words that are looked for, and how many names with the longest are told
_GOAL_ID = re.compile(rf"goal-[0-9a-f]{{{ID_DIGITS}}}")
_PLAN_ID = re.compile(rf"plan-[0-9a-f]{{{ID_DIGITS}}}")


def run_query(store: Store, name: str, parameters: Mapping[str, object] | None = None) -> Table:
    """Return the answer to the query ``name``; parameters may be strings, as typed on the command line.

    Raises ArgumentError for an unknown query or parameter, and for a parameter that is missing or of the wrong type; NotFound for
    words that name no plan, or several, and for those that name no party or town.
    """
    asked = template(name)
    values = bind(asked, parameters or {})
    rows = store.whole(lambda: _ask(store, asked, values))
    return Table(asked.name, asked.zh, asked.en, asked.columns, [_row(asked, row, place) for place, row in enumerate(rows, 1)])


def _ask(store: Store, asked: Template, values: Row) -> list[Row]:
    ids = {
        parameter.name: _IDS[parameter.type](store, parameter, values[parameter.name])
        for parameter in asked.parameters
        if parameter.type in _IDS
    }
    # an empty list has no type for the embedded store, and nothing to ask
    rows = [] if [] in ids.values() else store.run(asked.cypher, values | ids)
    for parameter in asked.parameters if not rows else ():
        words = str(values[parameter.name]).strip()
        if (parameter.type == "party" and not ids[parameter.name]) or (parameter.type == "town" and not _named(store, words, "town")):
            _refuse_name(store, words, parameter.type)
    return rows


def _named(store: Store, words: str, kind: str) -> dict[str, str]:
    """The ids of the parties, or only the towns, with the words in their name or short name, by their names."""
    rows = store.run(template("parties-named").cypher, {"name": words})
    return {row["id"]: row["name"] for row in rows if kind == "party" or row["label"] == "Town"}


def _refuse_name(store: Store, words: str, kind: str) -> None:
    """Raise NotFound, with the names nearest to it, where no party, or no town, is called so: that is not the same as nothing to do."""
    if not words:
        return
    parts = [part for size in range(len(words) - 1, 1, -1) for part in (words[-size:], words[:size])]
    nearest = next((list(named.values()) for part in parts[:_PARTS] if (named := _named(store, part, kind))), [])
    raise NotFound(f"{kind}_not_found" if nearest else f"{kind}_unknown", words=words, nearest=nearest[:_NEAREST])


def _party_ids(store: Store, parameter: Parameter, words: str) -> list[str]:
    """The parties with the words in their name or short name in a plan, else the departments that people call so (发改局)."""
    words = words.strip()
    if not words or (named := _named(store, words, "party")):
        return list(named) if words else []
    from plantrace.queries.short_names import called

    found: dict[str, None] = {}
    for before, name in called(words):
        also = _named(store, name, "party").items()
        found |= dict.fromkeys(party for party, full in also if full.endswith(name) and before in full.removesuffix(name))
    return list(found)


def _goal_ids(store: Store, parameter: Parameter, words: str) -> list[str]:
    """The goals of that id or with the words in their names: looked up first, so that the question itself starts from ids.

    No words mean every goal where the parameter may be left out.
    """
    if _GOAL_ID.fullmatch(words) or words == parameter.default:
        return [words]
    return [row["id"] for row in store.run(template("goals-named").cypher, {"words": words, "plan": ""})]


def _plan_id(store: Store, parameter: Parameter, words: str) -> str:
    """The plan of that id or title, or the only one with the words in its title; no words mean every plan and stay so."""
    return words if not words or _PLAN_ID.fullmatch(words) else match_plan(store.plans(), words).id


_IDS: dict[str, Callable[[Store, Parameter, str], str | list[str]]] = {"goal": _goal_ids, "plan": _plan_id, "party": _party_ids}


def bind(asked: Template, given: Mapping[str, object]) -> Row:
    """Return a value for every parameter of the template: the given one, typed, or its default."""
    known = {parameter.name: parameter for parameter in asked.parameters}
    for name in given:
        if name not in known:
            raise ArgumentError("query_parameter_unknown", query=asked.name, name=name, known=list(known) or "–")
    return {name: _value(asked, parameter, given.get(name, parameter.default)) for name, parameter in known.items()}


def _value(asked: Template, parameter: Parameter, value: object) -> str | int:
    if value is None:
        raise ArgumentError("query_parameter_missing", query=asked.name, name=parameter.name)
    choices = parameter.type.split("|")
    if len(choices) > 1 and value not in (*choices, parameter.default):
        raise ArgumentError("query_parameter_choice", query=asked.name, name=parameter.name, value=value, known=choices)
    if parameter.type != "int":
        return str(value)
    try:
        return int(str(value))
    except ValueError as error:
        raise ArgumentError("query_parameter_type", query=asked.name, name=parameter.name, value=value) from error


def _row(asked: Template, row: Row, number: int) -> dict[str, object]:
    """Sort lists, whose order is the store's own business, and number the row where the query asks for it."""
    cells = {key: _in_order(value) if isinstance(value, list) else value for key, value in row.items()}
    return {column.key: number if column.shows == "number" else cells[column.key] for column in asked.columns}


def _in_order(values: list[Any]) -> list[str]:
    """Each of the values once: names with a ``position`` in the order of these, else all in that of their characters."""
    if not values or not isinstance(values[0], dict):
        return sorted(set(values))
    placed = sorted((one["position"] is None, one["position"] or 0, one["name"]) for one in values)
    return list(dict.fromkeys(name for *_, name in placed))
