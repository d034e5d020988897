"""Figures of the links: who carries something out, where it is, which indicator it supports."""

from collections import defaultdict

from msgspec import Struct

from plantrace.evaluation.figures import Score, Share
from plantrace.evaluation.keys import Block, Location, Party
from plantrace.evaluation.mentions import Namesakes, names_of
from plantrace.evaluation.overlay import Overlay
from plantrace.evaluation.words import is_called, own_names, plain
from plantrace.model import Edge, Node, PlanGraph

_SUBJECTS = ("Measure", "Project")


class _Wanted(Struct, frozen=True):
    """A link that the key states: what, its other end, and the role of a party."""

    what: str
    end: str
    role: str | None

    @classmethod
    def of(cls, link: Party | Location) -> "_Wanted":
        return cls(link.what, link.who, link.role) if isinstance(link, Party) else cls(link.what, link.where, None)


class _BlockLinks:
    """The key's links of one block, and whether an edge of the graph is one of them."""

    def __init__(self, block: Block, links: list[_Wanted], namesakes: Namesakes) -> None:
        self.block, self.links, self._namesakes = block, links, namesakes
        self.projects = {project.name for project in block.projects}
        self.generic = {mention.canonical for mention in block.actors if mention.generic}
        self._names: dict[str, set[str]] = defaultdict(set)
        for mention in (*block.actors, *block.places):
            self._names[mention.canonical] |= names_of(mention)

    def needed(self) -> list[_Wanted]:
        """The links that must be found: not a generic party, not what the key says of a project of the block anyway."""
        told = {link.end for link in self.links if link.what in self.projects}
        return [link for link in self.links if link.end not in self.generic and (link.what in self.projects or link.end not in told)]

    def ends_there(self, node: Node, link: _Wanted) -> bool:
        """Whether the node is the link's other end."""
        return self._namesakes.meets(node, self._names.get(link.end) or {plain(link.end)})

    def is_about(self, node: Node, link: _Wanted) -> bool:
        """Whether the node is what the link is about; the lead and the block stand for all its measures."""
        if link.what and is_called(node, link.what):
            return True
        return link.what in ("", self.block.lead) and node.label == "Measure"

    def is_generic(self, node: Node) -> bool:
        """Whether the key calls the node generic in this block."""
        return any(own_names(node) & self._names[name] for name in self.generic)


def links(blocks: list[Block], overlay: Overlay, kind: str, namesakes: Namesakes) -> tuple[Score, Share]:
    """IMPLEMENTED_BY or LOCATED_IN pairs as the plan states them, and of the parties found the share of right roles."""
    figure, roles = Score(), Share()
    for block in blocks:
        stated = block.implemented_by if kind == "IMPLEMENTED_BY" else block.located_in
        key = _BlockLinks(block, [_Wanted.of(link) for link in stated], namesakes)
        edges = [edge for edge in overlay.edges(block.block, kind) if _counts(edge, overlay)]
        for link in key.needed():
            found = [edge for edge in edges if _is(edge, link, key, overlay)]
            figure.expect(bool(found), f"{block.block} {link.what} -> {link.end}")
            if found and link.role:
                got = sorted({str(edge.props.get("role")) for edge in found})
                roles.check(link.role in got, f"{block.block} {link.what} -> {link.end}: {', '.join(got)} ≠ {link.role}")
        _claim(figure, edges, key, overlay)
    return figure, roles


def _counts(edge: Edge, overlay: Overlay) -> bool:
    return edge.props.get("method") != "inferred" and overlay.nodes[edge.source].label in _SUBJECTS


def _is(edge: Edge, link: _Wanted, key: _BlockLinks, overlay: Overlay) -> bool:
    return key.ends_there(overlay.nodes[edge.target], link) and key.is_about(overlay.nodes[edge.source], link)


def _claim(figure: Score, edges: list[Edge], key: _BlockLinks, overlay: Overlay) -> None:
    """Count the graph's pairs; what a task and its actions say alike counts once, and is right if the key says it of a project there."""
    pairs: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        measure = overlay.nodes[edge.source].label == "Measure"
        pairs["" if measure else edge.source, edge.target].append(edge)
    for (project, target), group in pairs.items():
        end = overlay.nodes[target]
        if key.is_generic(end):
            continue
        ok = any(_is(edge, link, key, overlay) or (not project and key.ends_there(end, link)) for edge in group for link in key.links)
        figure.claim(ok, f"{key.block.block} {overlay.nodes[group[0].source].name} -> {end.name}")


def supports(blocks: list[Block], overlay: Overlay, graph: PlanGraph) -> Score:
    """(block, indicator) pairs: all of grade 2 must be found, those of grade 1 are right too."""
    numbers = {
        node.id: int(node.props["no"])
        for node in graph.nodes
        if node.props.get("kind") == "indicator" and str(node.props.get("no")).isdigit()
    }
    got: dict[str, set[int]] = defaultdict(set)
    for edge in graph.edges:
        if edge.type == "SUPPORTS" and edge.target in numbers and edge.source in overlay.nodes:
            for name in overlay.blocks(overlay.nodes[edge.source].evidence):
                got[name].add(numbers[edge.target])
    figure = Score()
    for block in blocks:
        fair = {support.indicator for support in block.supports}
        for indicator in sorted({support.indicator for support in block.supports if support.grade == 2}):
            figure.expect(indicator in got[block.block], f"{block.block} {block.lead or ''} -> {indicator}")
        for indicator in sorted(got[block.block]):
            figure.claim(indicator in fair, f"{block.block} {block.lead or ''} -> {indicator}")
    return figure
