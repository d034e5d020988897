"""What a store of plans can do, and how an address becomes one."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

from plantrace.errors import ArgumentError
from plantrace.model import Plan, PlanGraph

Row = dict[str, Any]
T = TypeVar("T")
_NEO4J = {"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}


class Store(Protocol):
    """Holds plan graphs and answers Cypher. Every store gives the same rows for the same plans and template."""

    def load(self, graph: PlanGraph) -> None:
        """Put the plans of ``graph`` in, each in one transaction, in place of what the store has of them.

        Raises InputError for a record that does not fit the ontology (nothing is changed then), StoreError when writing fails.
        """

    def unload(self, plan_id: str) -> None:
        """Take a plan out in one transaction; bodies stay that other plans name. A plan that is not there changes nothing."""

    def plans(self) -> list[Plan]:
        """Return the records of the plans in the store, by id."""

    def plan(self, plan_id: str) -> Plan | None:
        """Return the record of that plan; null where the store has none, also one that was just made."""

    def graph(self, plan_id: str | None = None) -> PlanGraph:
        """Return all plans, or only that one, exactly the records that were loaded."""

    def graphs(self) -> Iterator[PlanGraph]:
        """Yield the plans one by one, by id: as ``graph``, where all at once would be too much."""

    def run(self, cypher: str, parameters: Row | None = None) -> list[Row]:
        """Return the rows of one reading statement; raises QueryError for one that writes or that the store does not understand."""

    def whole(self, questions: Callable[[], T]) -> T:
        """Return what ``questions`` returns, which asks this store several times, and no plan is replaced in between.

        It may be called more than once.
        """

    def close(self) -> None:
        """Let the store go; other processes may write then."""

    def __enter__(self) -> Self: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...


def open_store(address: str, *, write: bool = False) -> Store:
    """Return the store at ``address``: the path of a store file, made when missing with ``write``, or the address of a Neo4j server.

    Raises ArgumentError for an address of another kind, StoreError when there is no such store or it cannot be opened.
    """
    scheme = re.match(r"([a-z][a-z0-9+.-]+)://", address, re.IGNORECASE)
    if scheme is None:
        from plantrace.graph.embedded import open_embedded  # ladybug takes 50 ms to import

        return open_embedded(Path(address), write=write)
    if scheme.group(1).lower() not in _NEO4J:
        raise ArgumentError("store_address", address=address, scheme=scheme.group(1))
    from plantrace.graph.neo4j import open_neo4j  # the driver takes 100 ms to import

    return open_neo4j(address, write=write)
