"""Which goals the words of a user mean."""

from collections.abc import Iterable

from plantrace.errors import NotFound
from plantrace.model import Node, PlanGraph


def find_goals(graph: PlanGraph, words: str) -> list[Node]:
    """Return the goals that ``words`` fit: indicators by name, else other goals by name or quote; raises NotFound for none."""
    goals = [node for node in graph.nodes if node.label == "Goal"]
    wanted = words.casefold().strip()
    indicators = [goal for goal in goals if goal.props.get("kind") == "indicator"]
    found = (
        [goal for goal in goals if goal.name.casefold() == wanted]
        or [goal for goal in indicators if _holds(wanted, [goal.name, *goal.aliases])]
        or [goal for goal in goals if _holds(wanted, [goal.name, *goal.aliases, *(e.quote for e in goal.evidence)])]
    )
    if not found:
        raise NotFound("view_goal_missing", words=words)
    return found


def _holds(wanted: str, texts: Iterable[str]) -> bool:
    return any(wanted in text.casefold() for text in texts)
