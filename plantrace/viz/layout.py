"""Where a node stands in the view: its layer (goals left, actors right) and its rank within the layer.

The page packs what it shows from these two, so that nothing has to move or settle while somebody looks at it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import fsum

from plantrace.model import Edge, Node

PLAN_LAYER = 3  # with its chapters, where it stands for what has no heading above it
_LAYERS = {"Section": 3, "Measure": 4, "Project": 5, "Enterprise": 6, "Department": 6, "Institution": 6, "Town": 7, "Place": 7}
_KEEP_ORDER = (1, 3)  # indicators and sections stay in the order of the text
_SWEEPS = 4


def layer_of(node: Node) -> int:
    """Return the layer of ``node``: 1 indicators, 2 other goals, 3 sections, 4 measures, 5 projects, 6 actors, 7 places."""
    if node.label == "Goal":
        return 1 if node.props.get("kind") == "indicator" else 2
    return _LAYERS[node.label]


def ranks(nodes: Sequence[Node], edges: Iterable[Edge]) -> dict[str, int]:
    """Return each node's rank within its layer, by id.

    Indicators and sections keep their order in the text; the others stand beside what they are linked to (barycentre order).
    """
    layers: dict[int, list[str]] = defaultdict(list)
    for node in sorted(nodes, key=_reading_order):
        layers[layer_of(node)].append(node.id)
    layer = {node_id: number for number, members in layers.items() for node_id in members}
    linked = _neighbours(edges, layer)
    place = {node_id: at for members in layers.values() for node_id, at in _spread(members).items()}
    for sweep in range(_SWEEPS):
        for number in sorted(layers, reverse=bool(sweep % 2)):
            if number in _KEEP_ORDER:
                continue
            centre = {node_id: _centre(linked[node_id], place, place[node_id]) for node_id in layers[number]}
            layers[number].sort(key=centre.__getitem__)  # stable: ties stay in reading order
            place |= _spread(layers[number])
    return {node_id: rank for members in layers.values() for rank, node_id in enumerate(members)}


def _reading_order(node: Node) -> tuple[str, int, str]:
    return node.plan, node.evidence[0].start if node.evidence else 0, node.id


def _spread(members: list[str]) -> dict[str, float]:
    """Return the members' places between 0 and 1, so that layers of different lengths compare."""
    return {node_id: (at + 0.5) / len(members) for at, node_id in enumerate(members)}


def _neighbours(edges: Iterable[Edge], layer: dict[str, int]) -> dict[str, list[str]]:
    linked: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        if edge.source in layer and edge.target in layer and layer[edge.source] != layer[edge.target]:
            linked[edge.source].append(edge.target)
            linked[edge.target].append(edge.source)
    return linked


def _centre(linked: list[str], place: dict[str, float], own: float) -> float:
    return fsum(place[node_id] for node_id in linked) / len(linked) if linked else own  # sum differs between Pythons
