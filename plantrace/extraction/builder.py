"""Collects nodes and edges, one for each identity, and hands out ids that depend on nothing but the plan's words."""

from collections import defaultdict
from typing import Any

from plantrace.extraction.document.identity import Identity
from plantrace.extraction.document.reading import Document
from plantrace.model import ID_DIGITS, Edge, Evidence, Node, Plan, PlanGraph, SourceInfo, make_id
from plantrace.ontology import ontology


class Builder:
    """The graph of one plan while it is being put together."""

    def __init__(self, document: Document, identity: Identity) -> None:
        source = document.source
        self.identity = identity
        self.plan = Plan(
            id=make_id("plan", identity.jurisdiction or "", identity.title, *identity.years_apart),
            title=identity.title,
            jurisdiction=identity.jurisdiction,
            level=identity.level,
            period=identity.period,
            source=SourceInfo(name=source.name, sha256=source.sha256, chars=len(source.text)),
        )
        self._nodes: dict[str, dict[str, Node]] = defaultdict(dict)  # of each label, by their ids
        self._edges: dict[str, dict[str, Edge]] = defaultdict(dict)  # of each type, by their ids
        self._shared = {label for label, kind in ontology().nodes.items() if kind.shared}
        self._named: dict[tuple[str, str], Node] = {}  # those of which there is one, by label and name
        self._joined: dict[str, Node] = {}  # the nodes that others became part of, by the ids of these
        self._seen: dict[tuple[str, str], int] = {}  # how many nodes of a label have a name

    def node(self, label: str, name: str, evidence: Evidence, props: dict[str, Any] | None = None, *, once: bool = True) -> Node:
        """Return the node of this label and name, with ``evidence`` added. ``once=False``: a new one even if the name stands already."""
        if once and (known := self._named.get((label, name))) is not None:
            known.evidence.append(evidence)
            return known
        key = [label, (self.identity.jurisdiction or self.plan.id) if label in self._shared else self.plan.id, name]
        if not once:
            self._seen[label, name] = number = self._seen.get((label, name), 0) + 1
            key.append(str(number))
        node_id = make_id(label.lower(), *key)
        node = Node(id=node_id, plan=self.plan.id, label=label, name=name, aliases=[], props=props or {}, evidence=[evidence])
        self._nodes[label][node_id] = node
        if once:
            self._named[label, name] = node
        return node

    def edge(self, kind: str, source: str, target: str, evidence: list[Evidence], **props: Any) -> Edge:
        """Return the edge of this type between the two, with ``evidence`` added; a property that is set already stays."""
        edge_id = f"{kind.lower()}-{source[-ID_DIGITS:]}-{target[-ID_DIGITS:]}"
        own = self._edges[kind]
        edge = own.get(edge_id)
        if edge is None:
            edge = Edge(id=edge_id, plan=self.plan.id, type=kind, source=source, target=target, props=props, evidence=[*evidence])
            own[edge_id] = edge
        else:
            edge.evidence += evidence
        return edge

    def join(self, kept: Node, gone: Node) -> None:
        """Make one node of two: ``kept`` takes over evidence, edges, the properties it lacks and, as aliases, the names of ``gone``."""
        kept.evidence += gone.evidence
        kept.props = {**gone.props, **kept.props}
        kept.aliases += [name for name in (gone.name, *gone.aliases) if name not in (kept.name, *kept.aliases)]
        del self._nodes[gone.label][gone.id]
        self._joined[gone.id] = kept
        self._named[gone.label, gone.name] = kept
        old = gone.id
        for edge in [edge for own in self._edges.values() for edge in own.values() if edge.source == old or edge.target == old]:
            del self._edges[edge.type][edge.id]
            source, target = (kept.id if end == old else end for end in (edge.source, edge.target))
            self.edge(edge.type, source, target, edge.evidence, **edge.props)

    def kept(self, node: Node) -> Node:
        """Return the node that ``node`` is part of since nodes were joined: itself, if it was not."""
        while node.id in self._joined:
            node = self._joined[node.id]
        return node

    def labelled(self, label: str) -> list[Node]:
        """Return the nodes of this label in the order in which they came."""
        return [*self._nodes[label].values()]

    def typed(self, kind: str) -> list[Edge]:
        """Return the edges of this type in the order in which they came."""
        return [*self._edges[kind].values()]

    def graph(self) -> PlanGraph:
        """Return the finished graph, its records and their evidence in order."""
        nodes = [node for own in self._nodes.values() for node in own.values()]
        for node in nodes:
            if len(node.aliases) > 1:
                node.aliases.sort()
        edges = [edge for own in self._edges.values() for edge in own.values()]
        found: list[Node | Edge] = [*nodes, *edges]
        for record in found:
            if len(record.evidence) > 1:
                record.evidence = sorted(set(record.evidence))
        graph = PlanGraph([self.plan], nodes, edges)
        graph.sort()
        return graph
