"""The view's first picture: which chapters carry which targets, and who is named most."""

from collections import Counter, defaultdict

import msgspec

from plantrace.model import PlanGraph

_MOST_GOALS = 36
_MOST_ACTORS = 24


class Link(msgspec.Struct, frozen=True):
    """Edges from one chapter's records to one goal or actor, taken together; ``edges`` are their ids."""

    source: str
    target: str
    type: str
    inferred: bool
    edges: list[str]


class Overview(msgspec.Struct, frozen=True):
    """The cards (node ids) and links of one plan's first picture."""

    plan: str
    nodes: list[str]
    links: list[Link]


def make_overview(graph: PlanGraph) -> Overview:
    """Return the overview of a graph of one plan: its indicators (or else its most supported goals), chapters and main actors."""
    plan = graph.plans[0].id
    chapter = _chapters(graph, plan)
    goals, actors = _goals(graph), _actors(graph)
    bundles: dict[tuple[str, str, str, bool], list[str]] = defaultdict(list)
    for edge in graph.edges:
        shown = goals if edge.type == "SUPPORTS" else actors if edge.type == "IMPLEMENTED_BY" else ()
        if edge.target in shown and edge.source in chapter:
            inferred = edge.props.get("method") == "inferred"
            bundles[chapter[edge.source], edge.target, edge.type, inferred].append(edge.id)
    links = [Link(*key, edges) for key, edges in sorted(bundles.items())]
    chapters = list(dict.fromkeys(chapter.values()))
    return Overview(plan, [*goals, *chapters, *actors], links)


def _chapters(graph: PlanGraph, plan: str) -> dict[str, str]:
    """Return for each goal, measure and project the chapter it stands in (the plan itself where there are no headings)."""
    above = {edge.source: edge.target for edge in graph.edges if edge.type == "PART_OF"}
    sections = {node.id for node in graph.nodes if node.label == "Section"}
    highest = [node.id for node in graph.nodes if node.id in sections and above.get(node.id) == plan]
    root = highest[0] if len(highest) == 1 else plan  # one heading over all: its own parts are the chapters
    held = [node.id for node in graph.nodes if node.label in ("Goal", "Measure", "Project")]
    return {node_id: _chapter(node_id, above, sections - {root}) or root for node_id in held}


def _chapter(node_id: str, above: dict[str, str], sections: set[str]) -> str | None:
    """Return the highest of ``sections`` on the way up from ``node_id``."""
    chain = [node_id]
    while (step := above.get(chain[-1])) and step not in chain:
        chain.append(step)
    return next((step for step in reversed(chain) if step in sections), None)


def _goals(graph: PlanGraph) -> dict[str, None]:
    supported = Counter(edge.target for edge in graph.edges if edge.type in ("SUPPORTS", "RESTATES"))
    indicators = [node.id for node in graph.nodes if node.label == "Goal" and node.props.get("kind") == "indicator"]
    goals = indicators or [node.id for node in graph.nodes if node.label == "Goal"]
    return dict.fromkeys(sorted(goals, key=lambda goal: (-supported[goal], goal))[:_MOST_GOALS])


def _actors(graph: PlanGraph) -> dict[str, None]:
    generic = {node.id for node in graph.nodes if node.props.get("generic")}
    named = Counter(
        edge.target for edge in graph.edges if edge.type == "IMPLEMENTED_BY" and edge.target not in generic
    )
    return dict.fromkeys(sorted(named, key=lambda actor: (-named[actor], actor))[:_MOST_ACTORS])
