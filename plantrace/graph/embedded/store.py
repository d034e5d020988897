"""The store in one file: transactions around the tables, and rows as plain Python values."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import ladybug

from plantrace.errors import QueryError, StoreError
from plantrace.graph.cypher import check_reading
from plantrace.graph.embedded.opening import open_file
from plantrace.graph.embedded.tables import definitions, delete_plan, delete_unmentioned, insert
from plantrace.graph.projection import Projection, project
from plantrace.graph.schema import PLAN_FILE
from plantrace.graph.store import Row
from plantrace.model import Plan, PlanGraph
from plantrace.ontology import ontology

T = TypeVar("T")
_INTERNAL = {"_ID", "_LABEL", "_SRC", "_DST"}


class EmbeddedStore:
    """A store in one file. Many processes may read it at once; one writes."""

    def __init__(self, path: Path, *, write: bool = False) -> None:
        self.path = path
        self._database = open_file(path, write=write)
        self._connection = ladybug.Connection(self._database)

    def versions(self) -> set[int]:
        """Return the versions of the ontology that the plans were loaded with; empty for a store without a plan."""
        try:
            rows = self._execute(f"MATCH (f:{PLAN_FILE}) RETURN DISTINCT f.version AS version", {})
        except RuntimeError as error:
            if f"{PLAN_FILE} does not exist" in str(error):
                return set()
            raise StoreError("store_broken", path=self.path, problem=_first_line(error)) from error
        return {row["version"] for row in rows}

    def load(self, graph: PlanGraph) -> None:
        """See Store.load."""
        parts = graph.apart()
        projections = [project(part) for part in parts]
        for part, projection in zip(parts, projections, strict=True):
            with self._transaction():
                self._replace(part, projection)

    def unload(self, plan_id: str) -> None:
        """See Store.unload."""
        if not self.versions():  # a new file has no tables yet
            return
        with self._transaction():
            delete_plan(self._execute, plan_id)
            delete_unmentioned(self._execute)

    def _replace(self, part: PlanGraph, projection: Projection) -> None:
        plan_id = part.plans[0].id
        for definition in definitions():
            self._execute(definition, {})
        known = self._execute(f"MATCH (f:{PLAN_FILE}) WHERE f.id = $id RETURN f.id AS id", {"id": plan_id})
        if known:
            delete_plan(self._execute, plan_id)
        insert(self._execute, projection)
        if known:
            delete_unmentioned(self._execute)
        record = {"id": plan_id, "version": ontology().version, "jsonl": part.to_jsonl().decode()}
        self._execute(f"CREATE (:{PLAN_FILE} {{id: $id, version: $version, jsonl: $jsonl}})", record)

    def plans(self) -> list[Plan]:
        """See Store.plans."""
        return self._records(self.files())

    def plan(self, plan_id: str) -> Plan | None:
        """See Store.plan."""
        return next(iter(self._records(self.files(plan_id)) if self.versions() else ()), None)

    def _records(self, files: list[str]) -> list[Plan]:
        first_lines = [jsonl[: jsonl.index("\n")] for jsonl in files]
        return PlanGraph.from_jsonl("\n".join(first_lines).encode(), str(self.path)).plans

    def graph(self, plan_id: str | None = None) -> PlanGraph:
        """See Store.graph."""
        return PlanGraph.from_jsonl("".join(self.files(plan_id)).encode(), str(self.path))

    def graphs(self) -> Iterator[PlanGraph]:
        """See Store.graphs."""
        for row in self._execute(f"MATCH (f:{PLAN_FILE}) RETURN f.id AS id ORDER BY id", {}):
            yield self.graph(row["id"])

    def files(self, plan_id: str | None = None) -> list[str]:
        """Return the JSON Lines of each plan, or only of that one, as they were loaded, by the plan's id."""
        cypher = f"MATCH (f:{PLAN_FILE}) WHERE $id = '' OR f.id = $id RETURN f.jsonl AS jsonl ORDER BY f.id"
        rows = self._execute(cypher, {"id": plan_id or ""})
        return [row["jsonl"] for row in rows]

    def run(self, cypher: str, parameters: Row | None = None) -> list[Row]:
        """See Store.run."""
        parameters = parameters or {}
        check_reading(cypher, parameters)
        try:
            return [_plain(row) for row in self._execute(cypher, parameters)]
        except RuntimeError as error:
            raise QueryError("cypher_bad", problem=_first_line(error)) from error

    def whole(self, questions: Callable[[], T]) -> T:
        """See Store.whole. An open file stays as it was when it was opened, whatever another process writes."""
        return questions()

    def close(self) -> None:
        """See Store.close."""
        self._connection.close()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _execute(self, cypher: str, parameters: Row) -> list[Row]:
        result = self._connection.execute(cypher, parameters)
        assert not isinstance(result, list)  # that is what several statements in one string give
        with result:
            return [row for row in result.rows_as_dict() if isinstance(row, dict)]

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All or nothing: a failure, or the end of the process, leaves the store as it was before."""
        try:
            self._execute("BEGIN TRANSACTION", {})
            yield
            self._execute("COMMIT", {})
        except RuntimeError as error:
            raise StoreError("store_write_failed", path=self.path, problem=_first_line(error)) from error


def _first_line(error: RuntimeError) -> str:
    return str(error).splitlines()[0].rstrip(":. ")  # our line ends the sentence


def _plain(value: Any) -> Any:
    """Turn a node or an edge into its properties, everywhere in ``value``; columns that another label has are left out."""
    if isinstance(value, dict):
        inner = {key: _plain(item) for key, item in value.items() if key not in _INTERNAL}
        return {key: item for key, item in inner.items() if item is not None} if _INTERNAL & value.keys() else inner
    return [_plain(item) for item in value] if isinstance(value, list) else value
