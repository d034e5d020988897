"""From a planner's words to one goal and everything that serves it: measures, projects, parties, each with its quote."""

from collections import defaultdict
from typing import Any

from msgspec import Struct

from plantrace.errors import NotFound
from plantrace.graph.store import Store
from plantrace.queries.match import Goal, Matches, match_goals
from plantrace.queries.run import run_query

Row = dict[str, Any]


class Support(Struct, frozen=True):
    """A measure or project (a row of goal-support) with its parties (rows of goal-parties)."""

    row: Row
    parties: list[Row]


class Trace(Struct, frozen=True):
    """A goal (a row of goals) with its support, most direct first, and the targets of the text that state it again."""

    goal: Goal
    parties: list[Row]  # whom the plan makes responsible for the goal itself (rows of goal-responsible)
    supports: list[Support]
    restatements: list[Row]
    others: list[Goal]  # further goals that the words fit


class Choice(Struct, frozen=True):
    """Words that fit several goals: the user is to choose."""

    words: str
    goals: list[Goal]


def trace(store: Store, words: str, plan: str | None = None) -> Trace | Choice:
    """Return the goal that ``words`` mean with all that supports it, or the goals to choose from.

    ``words``: a goal's id, its name, or some words of its name, subject or quote; ``plan``: only goals of the plan of that id.
    Raises NotFound, naming the goals that come nearest.
    """
    found, traced = store.whole(lambda: _ask(store, words, plan))
    if traced is not None:
        return traced
    if found.several:
        return Choice(words, found.several)
    if found.nearest:
        raise NotFound("goal_not_found", words=words, nearest=[goal["name"] for goal in found.nearest])
    raise NotFound("goal_nothing_near", words=words)


def _ask(store: Store, words: str, plan: str | None) -> tuple[Matches, Trace | None]:
    found = match_goals(run_query(store, "goals", {"plan": plan or ""}).rows, words)
    return found, None if found.goal is None else _trace_goal(store, found.goal, found.others)


def _trace_goal(store: Store, goal: Goal, others: list[Goal]) -> Trace:
    asked = {"goal": goal["id"]}
    parties: dict[str, list[Row]] = defaultdict(list)
    for party in run_query(store, "goal-parties", asked).rows:
        parties[str(party["id"])].append(party)
    rows: dict[str, Row] = {}
    for row in run_query(store, "goal-support", asked).rows:
        kept = rows.get(str(row["id"]))
        if kept is None or (kept["via"] and not row["via"]):  # what supports the goal directly is shown so
            rows[str(row["id"])] = row
    supports = [Support(row, parties[row_id]) for row_id, row in rows.items()]
    supports.sort(key=lambda support: (support.row["via"] is not None, -support.row["grade"]))
    restatements = run_query(store, "goal-restatements", asked).rows
    told = {row["id"] for row in restatements}
    return Trace(
        goal,
        run_query(store, "goal-responsible", asked).rows,
        supports,
        restatements,
        [other for other in others if other["id"] not in told],
    )
