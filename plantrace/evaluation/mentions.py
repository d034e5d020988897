"""Figures of who and where: the mentions of actors and places, and which of them are one."""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from msgspec import Struct

from plantrace.evaluation.figures import Score
from plantrace.evaluation.keys import Block, Mention
from plantrace.evaluation.overlay import Overlay
from plantrace.evaluation.words import own_names, plain
from plantrace.model import Node

_STRETCH = re.compile("(?:流域|沿线|沿岸|两岸|一带|周边)$")
_ACTORS = ("Enterprise", "Department", "Institution")

#: The figures of mentions: the types that the key gives them, and the label of the nodes.
KINDS: dict[str, tuple[tuple[str, ...], str]] = {
    "enterprise": (("enterprise",), "Enterprise"),
    "department": (("department",), "Department"),
    "institution": (("institution", "association", "finance"), "Institution"),
    "town": (("town",), "Town"),
    "place": (("village", "zone", "site"), "Place"),
}


class Namesakes(Struct, frozen=True):
    """Tells whether a node is what the key names; ``jurisdiction`` is the plan's own place, which names may leave out."""

    jurisdiction: str | None

    def meets(self, node: Node, names: set[str]) -> bool:
        """One of the node's names is one of these; for a place, but for the plan's place before it or the stretch after it."""
        own = own_names(node)
        return bool(own & names) or (node.label == "Place" and bool(self._cores(own) & self._cores(names)))

    def _cores(self, names: set[str]) -> set[str]:
        """某县人民广场 and 人民广场, 某河流域 and 某河 are one."""
        place = self.jurisdiction or "县"
        level = place[-1]
        before = "|".join(map(re.escape, filter(None, [place, place[:-1], f"我{level}", f"全{level}", level])))
        opening = re.compile(f"^(?:{before})(?=..)")
        return names | {_STRETCH.sub("", opening.sub("", name)) for name in names}


def names_of(mention: Mention) -> set[str]:
    """The two names of a mention, plain."""
    return {plain(mention.mention), plain(mention.canonical)}


def mentions(blocks: list[Block], overlay: Overlay, kind: str, namesakes: Namesakes) -> Score:
    """Actors or places of one kind, a block's own once each; what the key calls generic or a region counts neither way."""
    types, label = KINDS[kind]
    figure = Score()
    for block in blocks:
        every = [*block.actors, *block.places]
        wanted: dict[str, set[str]] = defaultdict(set)
        for mention in every:
            if mention.type in types and not mention.generic:
                wanted[mention.canonical] |= names_of(mention)
        neither = {name for mention in every if mention.generic or mention.type == "region" for name in names_of(mention)}
        nodes = overlay.labelled(block.block, label)
        for canonical, names in wanted.items():
            figure.expect(any(namesakes.meets(node, names) for node in nodes), f"{block.block} {canonical}")
        for node in nodes:
            if not own_names(node) & neither:
                figure.claim(any(namesakes.meets(node, names) for names in wanted.values()), f"{block.block} {node.name}")
    return figure


def coref(blocks: list[Block], overlay: Overlay) -> Score:
    """Pairs of two names in the graph: one body in the key and one node in the graph."""
    seen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for block in blocks:
        for canonical, name, labels in _countable(block):
            nodes = {node.id for node in overlay.labelled(block.block, *labels) if name in own_names(node)}
            if nodes:
                seen[canonical, name] |= nodes
    figure = Score()
    for ((one, first), nodes), ((other, second), others) in combinations(sorted(seen.items()), 2):
        same_body, same_node = one == other, bool(nodes & others)
        if same_body:
            figure.expect(same_node, f"{first} / {second}")
        if same_node:
            figure.claim(same_body, f"{first} / {second}")
    return figure


def _countable(block: Block) -> Iterable[tuple[str, str, tuple[str, ...]]]:
    """The mentions whose names may have several forms: actors that are not generic, and towns."""
    for mention in block.actors:
        if not mention.generic:
            yield mention.canonical, plain(mention.mention), _ACTORS
    for mention in block.places:
        if not mention.generic and mention.type == "town":
            yield mention.canonical, plain(mention.mention), ("Town",)
