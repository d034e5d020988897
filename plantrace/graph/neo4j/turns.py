"""Why a reader never sees half of a plan: a commit is announced before it begins, and whoever read meanwhile reads again.

Neo4j isolates by "read committed": while it applies a transaction of thousands of changes, which takes some tenths of a second,
a statement sees those that are applied already. The node PlanTurn says, in transactions of its own, that a commit is going on.
"""

import contextlib
import time
from collections.abc import Callable
from typing import TypeVar

from neo4j import ManagedTransaction

from plantrace.errors import StoreError
from plantrace.graph.neo4j.connection import Connection

T = TypeVar("T")
PLAN_TURN = "PlanTurn"
_BUSY_SECONDS = 10  # an announcement counts so long at most: its writer may have been killed
_WAIT_SECONDS = 60.0
_PAUSE = 0.02
_ANNOUNCE = (
    f"MERGE (t:{PLAN_TURN} {{id: 'plantrace'}}) SET t.number = coalesce(t.number, 0) + 1, t.until = timestamp() + $milliseconds "
    "RETURN t.number AS number"
)
_CONCLUDE = f"MATCH (t:{PLAN_TURN} {{id: 'plantrace'}}) WHERE t.number = $number SET t.until = 0"
_STATE = f"OPTIONAL MATCH (t:{PLAN_TURN} {{id: 'plantrace'}}) RETURN t.number AS number, coalesce(t.until > timestamp(), false) AS busy"


class Turn:
    """The announcement of one commit."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._number: int | None = None

    def announce(self) -> None:
        """Say that a commit begins; called at the end of the transaction's work, which may be done more than once."""
        [record] = self._connection.at_once(_ANNOUNCE, {"milliseconds": _BUSY_SECONDS * 1000})
        self._number = record["number"]

    def conclude(self) -> None:
        """Say that the commit has ended, unless another has been announced since; without a connection it lapses by itself."""
        if self._number is not None:
            with contextlib.suppress(StoreError):
                self._connection.at_once(_CONCLUDE, {"number": self._number})


def read_whole(connection: Connection, work: Callable[[ManagedTransaction], T]) -> T:
    """Return what ``work`` returns, which reads while no commit goes on; raises StoreError when one follows the other all the time."""

    def attempt(tx: ManagedTransaction) -> tuple[T, bool]:
        before = tx.run(_STATE).single(strict=True)
        read = work(tx)
        after = tx.run(_STATE).single(strict=True)
        return read, not before["busy"] and before == after

    deadline = time.monotonic() + _WAIT_SECONDS
    while time.monotonic() < deadline:
        read, whole = connection.read_by(attempt)
        if whole:
            return read
        time.sleep(_PAUSE)
    raise StoreError("neo4j_busy", address=connection.address)
