"""The store on a server: a plan is one transaction, an answer plain rows."""

from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Self, TypeVar

from neo4j import ManagedTransaction, Record

from plantrace.graph.cypher import check_reading
from plantrace.graph.neo4j.connection import Connection
from plantrace.graph.neo4j.packing import unpack
from plantrace.graph.neo4j.reading import check_plan, plain
from plantrace.graph.neo4j.turns import Turn, read_whole
from plantrace.graph.neo4j.writing import replace_plan, unload_plan
from plantrace.graph.projection import Projection, project
from plantrace.graph.schema import PLAN_FILE
from plantrace.graph.store import Row
from plantrace.model import Plan, PlanGraph

T = TypeVar("T")


class Neo4jStore:
    """A store in a database of a Neo4j server. Any number may read; those that write wait for each other."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._checked: set[str] = set()
        self._reading: ManagedTransaction | None = None

    def versions(self) -> set[int]:
        """Return the versions of the ontology that the plans were loaded with; empty for a database without a plan."""
        return {record["version"] for record in self._read(f"MATCH (f:{PLAN_FILE}) RETURN DISTINCT f.version AS version")}

    def load(self, graph: PlanGraph) -> None:
        """See Store.load."""
        parts = graph.apart()
        projections = [project(part) for part in parts]
        for part, projection in zip(parts, projections, strict=True):
            self._replace(part, projection)

    def _replace(self, part: PlanGraph, projection: Projection) -> None:
        jsonl = part.to_jsonl()
        self._write(lambda tx: replace_plan(tx, projection, jsonl))

    def unload(self, plan_id: str) -> None:
        """See Store.unload."""
        self._write(lambda tx: unload_plan(tx, plan_id))

    def _write(self, change: Callable[[ManagedTransaction], bool]) -> None:
        turn = Turn(self._connection)

        def work(tx: ManagedTransaction) -> None:
            if change(tx):
                turn.announce()

        try:
            self._connection.write(work)
        finally:
            turn.conclude()

    def plans(self) -> list[Plan]:
        """See Store.plans."""
        return self._records(self._read(f"MATCH (f:{PLAN_FILE}) RETURN f.record AS record ORDER BY f.id"))

    def plan(self, plan_id: str) -> Plan | None:
        """See Store.plan."""
        found = self._read(f"MATCH (f:{PLAN_FILE} {{id: $id}}) RETURN f.record AS record", {"id": plan_id})
        return next(iter(self._records(found)), None)

    def _records(self, records: list[Record]) -> list[Plan]:
        lines = "\n".join(record["record"] for record in records)
        return PlanGraph.from_jsonl(lines.encode(), self._connection.address).plans

    def graph(self, plan_id: str | None = None) -> PlanGraph:
        """See Store.graph."""
        whole = PlanGraph([], [], [])
        for part in self._parts([plan_id]) if plan_id else self.graphs():
            whole.plans += part.plans
            whole.nodes += part.nodes
            whole.edges += part.edges
        whole.sort()
        return whole

    def graphs(self) -> Iterator[PlanGraph]:
        """See Store.graphs."""
        yield from self._parts([record["id"] for record in self._read(f"MATCH (f:{PLAN_FILE}) RETURN f.id AS id ORDER BY id")])

    def _parts(self, ids: Iterable[str]) -> Iterator[PlanGraph]:
        for plan_id in ids:
            for record in self._read(f"MATCH (f:{PLAN_FILE} {{id: $id}}) RETURN f.packed AS packed", {"id": plan_id}):
                yield PlanGraph.from_jsonl(unpack(record["packed"]), self._connection.address)

    def run(self, cypher: str, parameters: Row | None = None) -> list[Row]:
        """See Store.run. The server's own plan says whether the statement only reads; then it runs where nothing can be written."""
        parameters = parameters or {}
        check_reading(cypher, parameters, calls=True)
        if cypher not in self._checked:
            check_plan(self._connection.explain(cypher, parameters))
            self._checked.add(cypher)
        return [plain(dict(record)) for record in self._read(cypher, parameters)]

    def whole(self, questions: Callable[[], T]) -> T:
        """See Store.whole. All that is asked meanwhile is one transaction."""
        if self._reading is not None:
            return questions()

        def work(tx: ManagedTransaction) -> T:
            self._reading = tx
            try:
                return questions()
            finally:
                self._reading = None

        return read_whole(self._connection, work)

    def _read(self, cypher: str, parameters: Row | None = None) -> list[Record]:
        if self._reading is not None:
            return list(self._reading.run(cypher, parameters))
        return read_whole(self._connection, lambda tx: list(tx.run(cypher, parameters)))

    def close(self) -> None:
        """See Store.close."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
