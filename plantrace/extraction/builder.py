"""Collects nodes and edges, one for each identity, and hands out ids that depend on nothing but the plan's words."""

from collections import Counter
from typing import Any

from plantrace.extraction.document import Document
from plantrace.extraction.identity import Identity
from plantrace.model import ID_DIGITS, Edge, Evidence, Node, Plan, PlanGraph, SourceInfo, make_id
from plantrace.ontology import ontology


class Builder:
    """The graph of one plan while it is being put together."""

    def __init__(self, document: Document, identity: Identity) -> None:
        source = document.source
        self.identity = identity
        self.plan = Plan(
            id=make_id("plan", identity.jurisdiction or "", identity.title),
            title=identity.title,
            jurisdiction=identity.jurisdiction,
            level=identity.level,
            period=identity.period,
            source=SourceInfo(name=source.name, sha256=source.sha256, chars=len(source.text)),
        )
        self._nodes: dict[str, Node] = {}
        self._named: dict[tuple[str, str], Node] = {}  # the nodes of which there is one for each label and name
        self._edges: dict[str, Edge] = {}
        self._shared = {label for label, kind in ontology().nodes.items() if kind.shared}
        self._shown: set[tuple[str, int, int]] = set()  # what evidence each record has: its id and the evidence's span
        self._seen: Counter[tuple[str, str]] = Counter()

    def node(self, label: str, name: str, evidence: Evidence, props: dict[str, Any] | None = None, *, once: bool = True) -> Node:
        """Return the node of this label and name, with ``evidence`` added. ``once=False``: a new one even if the name stands already."""
        node = self._named.get((label, name)) if once else None
        if node is not None:
            self._show(node, evidence)
            return node
        owner = (self.identity.jurisdiction or self.plan.id) if label in self._shared else self.plan.id
        key = [label, owner, name]
        if not once:
            self._seen[label, name] += 1
            key.append(str(self._seen[label, name]))
        node_id = make_id(label.lower(), *key)
        node = self._nodes.get(node_id)
        if node is None:
            node = Node(id=node_id, plan=self.plan.id, label=label, name=name, aliases=[], props=props or {}, evidence=[])
            self._nodes[node_id] = node
        if once:
            self._named[label, name] = node
        self._show(node, evidence)
        return node

    def edge(self, kind: str, source: str, target: str, evidence: list[Evidence], **props: Any) -> Edge:
        """Return the edge of this type between the two, with ``evidence`` added; a property that is set already stays."""
        edge_id = f"{kind.lower()}-{source[-ID_DIGITS:]}-{target[-ID_DIGITS:]}"
        edge = self._edges.get(edge_id)
        if edge is None:
            edge = Edge(id=edge_id, plan=self.plan.id, type=kind, source=source, target=target, props=props, evidence=[])
            self._edges[edge_id] = edge
        for item in evidence:
            self._show(edge, item)
        return edge

    def _show(self, record: Node | Edge, evidence: Evidence) -> None:
        span = (record.id, evidence.start, evidence.end)
        if span not in self._shown:
            self._shown.add(span)
            record.evidence.append(evidence)

    def labelled(self, label: str) -> list[Node]:
        """Return the nodes of this label in the order in which they came."""
        return [node for node in self._nodes.values() if node.label == label]

    def typed(self, kind: str) -> list[Edge]:
        """Return the edges of this type in the order in which they came."""
        return [edge for edge in self._edges.values() if edge.type == kind]

    def graph(self) -> PlanGraph:
        """Return the finished graph, its records and their evidence in order."""
        for node in self._nodes.values():
            node.aliases.sort()
        found: list[Node | Edge] = [*self._nodes.values(), *self._edges.values()]
        for record in found:
            if len(record.evidence) > 1:
                record.evidence.sort()
        graph = PlanGraph([self.plan], list(self._nodes.values()), list(self._edges.values()))
        graph.sort()
        return graph
