"""A graph laid over the blocks of a key: which nodes and edges have evidence in which block."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping

from plantrace.evaluation.words import Span, Squeezed
from plantrace.model import Edge, Evidence, Node, PlanGraph


class Places:
    """Named stretches of a text, to be asked which of them a span touches. They may overlap."""

    def __init__(self, spans: Mapping[str, Span]) -> None:
        self._order = sorted((start, end, name) for name, (start, end) in spans.items())
        self._starts = [start for start, _, _ in self._order]
        self._longest = max((end - start for start, end, _ in self._order), default=0)

    def touched(self, span: Span) -> list[str]:
        """Return the names of the stretches that share a character with ``span``."""
        first = bisect_right(self._starts, span[0] - self._longest)
        last = bisect_right(self._starts, span[1] - 1)
        return [name for start, end, name in self._order[first:last] if min(end, span[1]) > max(start, span[0])]


class Overlay:
    """The nodes and edges of one plan's graph by the blocks that their evidence touches, in the graph's order."""

    def __init__(self, graph: PlanGraph, text: Squeezed, spans: Mapping[str, Span]) -> None:
        self.spans = spans
        self.nodes = {node.id: node for node in graph.nodes}
        self._text, self._places = text, Places(spans)
        self._nodes: dict[str, dict[str, Node]] = defaultdict(dict)
        self._edges: dict[str, list[Edge]] = defaultdict(list)
        for node in graph.nodes:
            for block in self.blocks(node.evidence):
                self._nodes[block][node.id] = node
        for edge in graph.edges:
            if edge.source in self.nodes and edge.target in self.nodes:
                for block in self.blocks(edge.evidence):
                    self._edges[block].append(edge)

    def blocks(self, evidence: Iterable[Evidence]) -> list[str]:
        """Return the blocks that the evidence touches, each once."""
        return list(dict.fromkeys(block for item in evidence for block in self._places.touched(self._text.span(item))))

    def labelled(self, block: str, *labels: str) -> list[Node]:
        """Return the nodes of these labels in the block."""
        return [node for node in self._nodes[block].values() if node.label in labels]

    def edges(self, block: str, kind: str) -> list[Edge]:
        """Return the edges of this type in the block."""
        return [edge for edge in self._edges[block] if edge.type == kind]

    def inside(self, node: Node) -> list[Span]:
        """Return the node's evidence as spans of the squeezed text."""
        return [self._text.span(item) for item in node.evidence]
