"""The way to a server: who logs in, how long to wait, and what is run in which kind of transaction."""

import logging
import os
import re
from collections.abc import Callable
from typing import Any, TypeVar

from neo4j import READ_ACCESS, Driver, GraphDatabase, ManagedTransaction, Query, Record, ResultSummary, Session, unit_of_work

from plantrace import __version__
from plantrace.errors import ArgumentError, StoreError
from plantrace.graph.neo4j.problems import clear_lines
from plantrace.graph.store import Row

OLDEST = 5  # EXISTS { } and COUNT { } came with it
CONNECT_SECONDS = 10.0
RETRY_SECONDS = 15.0  # how long the driver tries a transaction again when the server is busy, changes its leader or is lost
READ_SECONDS = 120.0
WRITE_SECONDS = 600.0
T = TypeVar("T")
logging.getLogger("neo4j").addHandler(logging.NullHandler())  # what fails is told once, by the error's line


class Connection:
    """A driver, the database it works in, and the transactions; every error of the driver becomes a PlantraceError."""

    def __init__(self, address: str) -> None:
        """Connect and log in. ``NEO4J_USERNAME``, ``NEO4J_PASSWORD`` and ``NEO4J_DATABASE`` say as whom and where.

        Raises ArgumentError for an address that is none, StoreError when there is no server of version 5 or later, or it lets nobody in.
        """
        if "@" in address.partition("://")[2].partition("/")[0]:
            raise ArgumentError("neo4j_password_in_address")
        self.address = address
        self._database = os.environ.get("NEO4J_DATABASE") or None
        with self._clear_lines():
            self._driver = _driver(address)
        try:
            self._check_server()
        except (ArgumentError, StoreError):
            self.close()
            raise

    def _check_server(self) -> None:
        try:
            with self._clear_lines():
                agent = self._driver.get_server_info().agent
        except ValueError as error:  # what the resolver says of a port that is no number
            raise ArgumentError("neo4j_address", address=self.address, problem=error) from error
        version = re.match(r"Neo4j/v?(\d+)\.", agent)
        if version is None or int(version[1]) < OLDEST:
            raise StoreError("neo4j_version", address=self.address, agent=agent, oldest=OLDEST)

    def read(self, cypher: str, parameters: Row | None = None) -> list[Record]:
        """Return the records of a statement, run in a transaction that may only read."""
        return self.read_by(lambda tx: list(tx.run(cypher, parameters or {})))

    def read_by(self, work: Callable[[ManagedTransaction], T]) -> T:
        """Return what ``work`` returns, run in a transaction that may only read."""
        with self._clear_lines(), self._session() as session:
            return session.execute_read(unit_of_work(timeout=READ_SECONDS)(work))

    def explain(self, cypher: str, parameters: Row) -> ResultSummary:
        """Return the server's plan of a statement, which is not run, and its notes on names that it does not know."""
        query = Query(f"EXPLAIN {cypher}", timeout=READ_SECONDS)
        with self._clear_lines(), self._session() as session:
            return session.run(query, parameters).consume()

    def write(self, work: Callable[[ManagedTransaction], T]) -> T:
        """Return what ``work`` returns, all it does being one transaction; it is run again when the server asks for that."""
        with self._clear_lines(), self._session() as session:
            return session.execute_write(unit_of_work(timeout=WRITE_SECONDS)(work))

    def at_once(self, cypher: str, parameters: Row) -> list[Record]:
        """Return the records of a statement that is a writing transaction of its own, in as few steps as the driver knows."""
        with self._clear_lines():
            return self._driver.execute_query(cypher, parameters, database_=self._database, bookmark_manager_=None).records

    def define(self, cypher: str) -> None:
        """Run a statement that changes constraints or indexes, in a transaction of its own."""
        with self._clear_lines(), self._session(default_access_mode="WRITE") as session:
            session.run(Query(cypher, timeout=WRITE_SECONDS)).consume()

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    def _session(self, **settings: Any) -> Session:
        return self._driver.session(**{"database": self._database, "default_access_mode": READ_ACCESS, **settings})

    def _clear_lines(self) -> Any:
        return clear_lines(self.address, self._database)


def _driver(address: str) -> Driver:
    password = os.environ.get("NEO4J_PASSWORD")
    user = os.environ.get("NEO4J_USERNAME") or "neo4j"
    return GraphDatabase.driver(
        address,
        auth=(user, password) if password else None,  # none: a server without log-in
        user_agent=f"plantrace/{__version__}",
        connection_timeout=CONNECT_SECONDS,
        connection_acquisition_timeout=CONNECT_SECONDS * 2,
        max_transaction_retry_time=RETRY_SECONDS,
        warn_notification_severity="OFF",
    )
