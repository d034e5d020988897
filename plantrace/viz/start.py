"""Which goals the words of a user mean, in a graph that is in no store."""

from plantrace.errors import NotFound
from plantrace.model import Node, PlanGraph
from plantrace.queries.match import match_goals


def find_goals(graph: PlanGraph, words: str) -> list[str]:
    """Return the ids of the goals that ``words`` fit, as ``plantrace trace`` would choose; raises NotFound for none."""
    goals = [_row(node) for node in graph.nodes if node.label == "Goal"]
    found = match_goals(goals, words)
    fitting = [found.goal] if found.goal else found.several
    if not fitting:
        nearest = [goal["name"] for goal in found.nearest]
        raise NotFound("goal_not_found" if nearest else "goal_nothing_near", words=words, nearest=nearest)
    return [goal["id"] for goal in fitting]


def _row(node: Node) -> dict[str, str | None]:
    """Return what the query ``goals`` would say of ``node``, as far as words are matched with it."""
    quote = node.evidence[0].quote if node.evidence else None
    return {
        "id": node.id,
        "name": node.name,
        "kind": node.props.get("kind"),
        "subject": node.props.get("subject"),
        "quote": quote,
        "unit": node.props.get("unit"),
    }
