"""What is to be written so that a plan's old rows in the database become its new ones."""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import TypeVar

from msgspec import Struct, field

from plantrace.graph.projection import Projection
from plantrace.graph.schema import shared_labels
from plantrace.graph.store import Row

T = TypeVar("T")
_IDENTITY = ("id", "source", "target", "plan")


class Changes(Struct):
    """Rows to add, to change (the record is the same, its values are not) and to remove, by table as in a Projection.

    A row to change holds what tells the record from others and the values that are new: where a plan's text has moved, its offsets.
    Nodes that plans share are all in ``added``: the values of who writes last hold. A node that is there already is in
    ``changed``, whatever its values, when an edge is added at it or an edge changes that starts there.
    """

    added: Projection = field(default_factory=Projection)
    changed: Projection = field(default_factory=Projection)
    removed: Projection = field(default_factory=Projection)


def compare(old: Projection, new: Projection) -> Changes:
    """Return what makes the rows of ``old`` those of ``new``, both of one plan."""
    changes = Changes()
    added, changed, removed = changes.added, changes.changed, changes.removed
    for table in _both(old.edges, new.edges):
        parts = _compare(old.edges.get(table, []), new.edges.get(table, []))
        added.edges[table], changed.edges[table], removed.edges[table] = parts
    for label in _both(old.mentions, new.mentions):
        parts = _compare(old.mentions.get(label, []), new.mentions.get(label, []))
        added.mentions[label], changed.mentions[label], removed.mentions[label] = parts
    needed = {end for row in _edges(added) for end in (row["source"], row["target"])} | {row["source"] for row in _edges(changed)}
    for label in _both(old.nodes, new.nodes):
        if label in shared_labels():
            added.nodes[label] = new.nodes.get(label, [])
        else:
            parts = _compare(old.nodes.get(label, []), new.nodes.get(label, []), needed)
            added.nodes[label], changed.nodes[label], removed.nodes[label] = parts
    _leave_out_loose(removed)
    return changes


def _leave_out_loose(removed: Projection) -> None:
    """Leave out the edges and mentions that go with a removed node."""
    gone = {row["id"] for rows in removed.nodes.values() for row in rows}
    for rows in (*removed.edges.values(), *removed.mentions.values()):
        rows[:] = [row for row in rows if row["source"] not in gone and row["target"] not in gone]


def _edges(rows: Projection) -> Iterable[Row]:
    return chain(*rows.edges.values(), *rows.mentions.values())


def _both(old: Iterable[T], new: Iterable[T]) -> Iterable[T]:
    return dict.fromkeys([*old, *new])


def _compare(old: list[Row], new: list[Row], needed: Collection[str] = ()) -> Iterator[list[Row]]:
    """Yield the added, the changed or needed, and the removed rows; an edge whose ends are others is another one."""
    before = {_key(row): row for row in old}
    after = {_key(row): row for row in new}
    yield [row for key, row in after.items() if key not in before]
    yield [_difference(before[key], row) for key, row in after.items() if key in before and (key[0] in needed or before[key] != row)]
    yield [row for key, row in before.items() if key not in after]


def _difference(old: Row, new: Row) -> Row:
    return {name: value for name, value in new.items() if name in _IDENTITY or old[name] != value}


def _key(row: Row) -> tuple[str | None, str | None, str | None]:
    return row.get("id"), row.get("source"), row.get("target")
