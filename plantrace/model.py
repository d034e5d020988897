"""The plan graph as data (the records of a .jsonl file): PlanGraph, Plan, Node, Edge, Evidence."""

import hashlib
from collections.abc import Iterable
from operator import attrgetter
from typing import Any

import msgspec

from plantrace.errors import InputError
from plantrace.ontology import ontology


class Evidence(msgspec.Struct, frozen=True, order=True, gc=False):
    """A quote of the plan's untouched text: ``quote == text[start:end]``, offsets in characters."""

    start: int
    end: int
    quote: str


class SourceInfo(msgspec.Struct, frozen=True):
    """Where a plan came from: the file's name, and the sha256 (of its UTF-8 bytes) and length in characters of its text."""

    name: str
    sha256: str
    chars: int


class Plan(msgspec.Struct, tag_field="kind", tag="plan", kw_only=True):
    """The document. ``level``: national, province, city, county, town or null. ``period``: first and last year or null."""

    id: str
    title: str
    jurisdiction: str | None = None
    level: str | None = None
    period: tuple[int, int] | None = None
    source: SourceInfo


class Node(msgspec.Struct, tag_field="kind", tag="node", kw_only=True, gc=False):
    """A section, goal, measure, project, actor or place. ``plan`` is the plan whose text the evidence's offsets are in."""

    id: str
    plan: str
    label: str
    name: str
    aliases: list[str] = []
    props: dict[str, Any] = {}
    evidence: list[Evidence] = []


class Edge(msgspec.Struct, tag_field="kind", tag="edge", kw_only=True, gc=False):
    """A typed link between two records, by id. ``plan`` as for a node."""

    id: str
    plan: str
    type: str
    source: str
    target: str
    props: dict[str, Any] = {}
    evidence: list[Evidence] = []


Record = Plan | Node | Edge
_DECODER = msgspec.json.Decoder(Record)
_ENCODER = msgspec.json.Encoder()


#: How many hexadecimal digits of a hash an id ends in.
ID_DIGITS = 12


def make_id(prefix: str, *parts: str) -> str:
    """Return the id that these parts always get: ``prefix-`` and twelve hexadecimal digits of their hash."""
    digest = hashlib.blake2b("\x1f".join(parts).encode(), digest_size=ID_DIGITS // 2).hexdigest()
    return f"{prefix}-{digest}"


class PlanGraph(msgspec.Struct):
    """One plan or several. A body that two plans name has one record per plan, with the same id."""

    plans: list[Plan] = []
    nodes: list[Node] = []
    edges: list[Edge] = []

    def sort(self) -> None:
        """Put the records in the order of the file: plans, nodes, edges, each by id and plan."""
        by_id = attrgetter("id")
        self.plans.sort(key=by_id)
        if len(self.plans) > 1:  # records of several plans may have the same id
            by_id = attrgetter("id", "plan")
        self.nodes.sort(key=by_id)
        self.edges.sort(key=by_id)

    def only(self, plan_id: str) -> "PlanGraph":
        """Return the part of the graph that belongs to one plan."""
        return PlanGraph(
            [plan for plan in self.plans if plan.id == plan_id],
            [node for node in self.nodes if node.plan == plan_id],
            [edge for edge in self.edges if edge.plan == plan_id],
        )

    def apart(self) -> list["PlanGraph"]:
        """Return the graphs of the single plans, in the plans' order; ``only`` for each would go through all records each time."""
        graphs = {plan.id: PlanGraph([plan], [], []) for plan in self.plans}
        for node in self.nodes:
            graphs[node.plan].nodes.append(node)
        for edge in self.edges:
            graphs[edge.plan].edges.append(edge)
        return list(graphs.values())

    def to_jsonl(self) -> bytes:
        """Return the graph as JSON Lines, sorted, UTF-8: the same graph gives the same bytes."""
        self.sort()
        records: list[Record] = [*self.plans, *self.nodes, *self.edges]
        return _ENCODER.encode_lines(records)

    @classmethod
    def from_jsonl(cls, data: bytes, path: str = "-") -> "PlanGraph":
        """Read JSON Lines; raises InputError with the line for a broken record, an unknown label or type, a plan twice, a loose end."""
        graph = cls([], [], [])
        known: set[str] = set()
        for number, line in enumerate(data.splitlines(), 1):
            if not line.strip():
                continue
            try:
                record = _DECODER.decode(line)
            except (msgspec.MsgspecError, UnicodeDecodeError) as error:
                raise InputError("jsonl_bad", path=path, line=number, problem=error) from error
            problem = _problem(record)
            if problem:
                raise InputError("jsonl_bad", path=path, line=number, problem=problem)
            if isinstance(record, Plan):
                if record.id in known:
                    raise InputError("jsonl_bad", path=path, line=number, problem=f"the plan {record.id!r} stands twice")
                known.add(record.id)
                graph.plans.append(record)
            elif isinstance(record, Node):
                graph.nodes.append(record)
            else:
                graph.edges.append(record)
        graph._check_ends(path, data)
        return graph

    def _check_ends(self, path: str, data: bytes) -> None:
        known = {(record.id, record.plan) for record in self.nodes} | {(plan.id, plan.id) for plan in self.plans}
        plans = {plan.id for plan in self.plans}
        loose: Iterable[tuple[Node | Edge, str]] = (
            *((node, f"plan {node.plan!r} is not in the file") for node in self.nodes if node.plan not in plans),
            *(
                (edge, f"its end {end!r} is not in the file")
                for edge in self.edges
                for end in (edge.source, edge.target)
                if (end, edge.plan) not in known
            ),
        )
        for record, problem in loose:
            line = next(number for number, line in enumerate(data.splitlines(), 1) if line.strip() and _DECODER.decode(line) == record)
            raise InputError("jsonl_bad", path=path, line=line, problem=problem)


def _problem(record: Record) -> str | None:
    if isinstance(record, Node) and record.label not in ontology().nodes:
        return f"unknown label {record.label!r}"
    if isinstance(record, Edge) and record.type not in ontology().edges:
        return f"unknown type {record.type!r}"
    return None
