"""Pictures of a plan from above: which of its chapters (or a chapter's sections) carry which targets, and who is named most."""

from collections import Counter, defaultdict

import msgspec

from plantrace.graph.sections import owners
from plantrace.model import PlanGraph

_MOST_GOALS = 36
_MOST_ACTORS = 24
_MOST_GAPS = 12
_Bundles = dict[tuple[str, str, str, bool], list[str]]  # (part, goal or actor, type, inferred) -> ids of edges


class Link(msgspec.Struct, frozen=True):
    """Edges from one part's measures and projects to one goal or actor, taken together; ``edges`` are their ids."""

    source: str
    target: str
    type: str
    inferred: bool
    edges: list[str]


class Overview(msgspec.Struct, frozen=True):
    """The cards (node ids) and links of the picture of ``root``: a plan, or a section that has sections in it."""

    root: str
    nodes: list[str]
    links: list[Link]


def make_overviews(graph: PlanGraph) -> list[Overview]:
    """Return the overviews of a graph of one plan: the plan's first, then those of the sections that are divided again."""
    plan = graph.plans[0].id
    above = owners(graph)
    sections = {node.id for node in graph.nodes if node.label == "Section"}
    divided: dict[str, list[str]] = {plan: []}  # what is divided into sections -> these
    for section in sorted(sections & above.keys()):
        divided.setdefault(above[section], []).append(section)
    parts = {node.id: _parts(node.id, above, sections) for node in graph.nodes if node.label in ("Measure", "Project")}
    bundles = _bundle(graph, parts)
    goals = _main_goals(graph)
    overviews = [_overview(root, divided[root], bundles[root], goals) for root in sorted(divided.keys() - {plan})]
    top = divided[plan][0] if len(divided[plan]) == 1 and divided[plan][0] in divided else plan  # one heading over all
    first = _overview(plan, divided[top], bundles[top], goals)
    unsupported = [goal for goal in goals if goal not in first.nodes]  # gaps are what a planner looks for
    return [Overview(plan, [*first.nodes, *unsupported[:_MOST_GAPS]], first.links), *overviews]


def _bundle(graph: PlanGraph, parts: dict[str, list[tuple[str, str]]]) -> dict[str, _Bundles]:
    """Return for each section (and the plan) the edges from its parts to goals and to actors that have a name of their own."""
    left_out = {node.id for node in graph.nodes if node.props.get("generic")} | parts.keys()
    bundles: dict[str, _Bundles] = defaultdict(lambda: defaultdict(list))
    for edge in graph.edges:
        if edge.type in ("SUPPORTS", "IMPLEMENTED_BY") and edge.target not in left_out:
            inferred = edge.props.get("method") == "inferred"
            for root, part in parts.get(edge.source, ()):
                bundles[root][part, edge.target, edge.type, inferred].append(edge.id)
    return bundles


def _parts(node_id: str, above: dict[str, str], sections: set[str]) -> list[tuple[str, str]]:
    """Return for each section (and the plan) around a node the part of it that holds the node: itself where it stands there bare."""
    chain: list[str] = []
    step = above.get(node_id)
    while step is not None and step not in chain:
        if step in sections or step not in above:
            chain.append(step)
        step = above.get(step)
    return [(root, chain[at - 1] if at else root) for at, root in enumerate(chain)]


def _main_goals(graph: PlanGraph) -> list[str]:
    goals = [node for node in graph.nodes if node.label == "Goal"]
    indicators = [goal for goal in goals if goal.props.get("kind") == "indicator"]
    return [goal.id for goal in sorted(indicators or goals, key=lambda goal: (goal.evidence[:1], goal.id))]  # as they are read


def _overview(root: str, sections: list[str], bundles: _Bundles, goals: list[str]) -> Overview:
    weight: dict[str, Counter[str]] = defaultdict(Counter)
    for (_, target, kind, _), edges in bundles.items():
        if kind == "IMPLEMENTED_BY" or target in goals:
            weight[kind][target] += len(edges)
    shown = [*_most(weight["SUPPORTS"], _MOST_GOALS), *_most(weight["IMPLEMENTED_BY"], _MOST_ACTORS)]
    links = [Link(*key, edges) for key, edges in sorted(bundles.items()) if key[1] in shown]
    return Overview(root, [*shown, *dict.fromkeys([*sections, *(link.source for link in links)])], links)


def _most(weight: Counter[str], count: int) -> list[str]:
    return sorted(weight, key=lambda node_id: (-weight[node_id], node_id))[:count]
