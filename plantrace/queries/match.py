"""Which goals, and which plan, a planner's words mean."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct

from plantrace.errors import NotFound
from plantrace.model import Plan

Goal = dict[str, Any]  # a row of the query "goals"
_NEAREST = 5
_PLANS = 10  # named at most in one line


class Matches(Struct, frozen=True):
    """What the words fit: the one goal they mean, or several to choose from; ``others`` fit too, ``nearest`` only resemble them."""

    goal: Goal | None
    several: list[Goal]
    others: list[Goal]
    nearest: list[Goal]


def match_goals(goals: Sequence[Goal], words: str) -> Matches:
    """Choose among ``goals``: the one of that id or exact name, else the only indicator that the words fit, else the only goal.

    The words fit a goal when each of them stands in its name, its subject or its quote. Another name of a known indicator (GDP) means
    the row that is printed as 地区生产总值.
    """
    wanted = [plain(word) for word in words.split()]
    hits = [goal for goal in goals if goal["id"] == words or (wanted and all(word in _text(goal) for word in wanted))]
    if (meant := _by_another_name(goals, words)) is not None:
        return Matches(meant, [], [goal for goal in hits if goal is not meant], [])
    for chosen in (_exact(words), _names(wanted), _is_indicator, lambda goal: True):
        fitting = [goal for goal in hits if chosen(goal)]
        if len(fitting) == 1:
            return Matches(fitting[0], [], [goal for goal in hits if goal is not fitting[0]], [])
    return Matches(None, hits, [], [] if hits else _nearest(goals, words))


def match_plan(plans: Sequence[Plan], words: str) -> Plan:
    """Return the plan of that id or title, else the only one with all ``words`` in its place, title and years (石岭县 2026).

    Raises NotFound, naming those there are.
    """
    exact = [plan for plan in plans if words in (plan.id, plan.title)]
    wanted = [plain(word) for word in words.split()]
    found = exact or [plan for plan in plans if wanted and all(word in plain(_told(plan)) for word in wanted)]
    if len(found) == 1:
        return found[0]
    known = [f"{_told(plan)} {plan.id}" for plan in (found or plans)[:_PLANS]] or "–"
    raise NotFound("plan_ambiguous" if found else "plan_unknown", words=words, known=known)


def _told(plan: Plan) -> str:
    """A plan's title, before it the place and behind it the years that the title leaves out."""
    place = plan.jurisdiction if plan.jurisdiction and plan.jurisdiction not in plan.title else ""
    years = "—".join(map(str, sorted(set(plan.period or ()))))
    return " ".join(filter(None, (place, plan.title, years if plain(years) not in plain(plan.title) else "")))


def plain(text: str) -> str:
    """Return ``text`` as it is compared: one form of each character and dash, small letters, no space."""
    return re.sub(r"[—–－~～]+", "-", re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold())


def _by_another_name(goals: Sequence[Goal], words: str) -> Goal | None:
    """The one indicator that the lexicon calls so, where no goal is called so itself."""
    from plantrace.extraction.support.known_indicators import find_indicator, indicator_ontology, name_key

    if any(map(_exact(words), goals)) or (known := indicator_ontology().by_name.get(name_key(words))) is None:
        return None
    rows = [goal for goal in goals if _is_indicator(goal) and find_indicator(goal["name"], goal["unit"]) is known]
    return rows[0] if len(rows) == 1 else None


def _text(goal: Goal) -> str:
    return "\n".join(plain(goal[key] or "") for key in ("name", "subject", "quote"))


def _exact(words: str) -> Callable[[Goal], bool]:
    return lambda goal: goal["id"] == words or plain(words) in (plain(goal["name"]), plain(goal["subject"] or ""))


def _names(wanted: list[str]) -> Callable[[Goal], bool]:
    """An indicator that has the words in its name is meant before one that has them elsewhere in its row."""
    return lambda goal: _is_indicator(goal) and all(word in plain(goal["name"]) for word in wanted)


def _is_indicator(goal: Goal) -> bool:
    return bool(goal["kind"] == "indicator")


def _nearest(goals: Sequence[Goal], words: str) -> list[Goal]:
    """Return the goals that share most pairs of neighbouring characters with the words (Dice), best first."""
    wanted = _pairs(plain(words))
    scored = [(_dice(wanted, _pairs(plain(goal["name"]))), goal) for goal in goals]
    ranked = sorted((entry for entry in scored if entry[0] > 0), key=lambda entry: -entry[0])
    return [goal for _, goal in ranked[:_NEAREST]]


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(max(1, len(text) - 1))}


def _dice(first: set[str], second: set[str]) -> float:
    return 2 * len(first & second) / (len(first) + len(second))
