"""The embedded store: one LadybugDB file, its tables made from the ontology."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import ladybug

from plantrace.errors import InputError, QueryError, StoreError
from plantrace.graph.cypher import check_reading
from plantrace.graph.opening import open_file
from plantrace.graph.projection import Projection, project
from plantrace.graph.schema import MENTIONED_IN, PLAN_FILE, shared_labels
from plantrace.graph.store import Row
from plantrace.graph.tables import create_tables, delete_plan, insert_edges, insert_mentions, insert_nodes
from plantrace.model import Plan, PlanGraph
from plantrace.ontology import ontology

_INTERNAL = frozenset({"_ID", "_LABEL", "_SRC", "_DST"})


class EmbeddedStore:
    """A store in one file. Many processes may read it at once; one writes."""

    def __init__(self, path: Path, *, write: bool = False) -> None:
        self.path = path
        self._write = write
        self._database = open_file(path, write=write)
        self._connection = ladybug.Connection(self._database)
        try:
            self._check_version()
        except BaseException:
            self.close()
            raise

    def load(self, graph: PlanGraph) -> None:
        """See Store.load."""
        parts = [graph.only(plan.id) for plan in graph.plans]
        projections = [project(part) for part in parts]
        for part, projection in zip(parts, projections, strict=True):
            with self._transaction():
                self._replace(part, projection)

    def plans(self) -> list[Plan]:
        """See Store.plans."""
        first_lines = [jsonl[: jsonl.index("\n") + 1] for jsonl in self._files()]
        return [plan for line in first_lines for plan in PlanGraph.from_jsonl(line.encode(), str(self.path)).plans]

    def graph(self) -> PlanGraph:
        """See Store.graph."""
        whole = PlanGraph([], [], [])
        for jsonl in self._files():
            part = PlanGraph.from_jsonl(jsonl.encode(), str(self.path))
            whole.plans += part.plans
            whole.nodes += part.nodes
            whole.edges += part.edges
        whole.sort()
        return whole

    def run(self, cypher: str, parameters: Row | None = None) -> list[Row]:
        """See Store.run."""
        parameters = parameters or {}
        check_reading(cypher, parameters)
        try:
            return [_plain(row) for row in self._rows(cypher, parameters)]
        except RuntimeError as error:
            raise QueryError("cypher_bad", problem=" ".join(str(error).split())) from error

    def close(self) -> None:
        """See Store.close."""
        self._connection.close()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

