"""What supports which target: the rule that reads a measure's words for what moves the rows of the plan's table."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from plantrace.extraction.known_indicators import (
    Driver,
    Group,
    find_indicator,
    indicator_ontology,
    plain,
    things_counted,
    unquoted,
)
from plantrace.extraction.sweep import Hit, sweep

__all__ = ["DIRECT", "INDIRECT", "Drivers", "Support", "find_indicator"]

DIRECT, INDIRECT = 2, 1
# Where the drivers of each kind count, and what one found there means.
_KINDS = {
    "direct": (DIRECT, ("title", "text", "heading")),
    "indirect": (INDIRECT, ("title", "text")),
    "title_direct": (DIRECT, ("title", "heading")),
    "title_indirect": (INDIRECT, ("title",)),
    "section": (INDIRECT, ("section",)),
}
# How often a driver of that grade in that place is right (docs/support.md has the table).
_CONFIDENCE = {
    ("title", DIRECT): 0.95,
    ("title", INDIRECT): 0.85,
    ("text", DIRECT): 0.8,
    ("text", INDIRECT): 0.7,
    ("section", INDIRECT): 0.85,
    ("heading", INDIRECT): 0.75,
}
# The same where another driver of the row stands in the measure's words too.
_SURER = _CONFIDENCE | {("text", DIRECT): 0.9, ("text", INDIRECT): 0.8}
_PLACES = ("title", "text", "heading", "section")
_SENTENCE = re.compile(r"[^。；！？\n]+")
# A body at the head of a project's name does not tell what the project is about: 甲钢铁公司污水处理项目.
_OWNER = re.compile(r"^.{2,24}?(?:公司|集团|[^格布]局)(?:.{2,4}分局)?(?=.{4})")


@dataclass(frozen=True, slots=True)
class Support:
    """A row (by its place in the table, from 0) that a measure helps to reach.

    ``grade``: 2 direct, 1 indirect. ``reason``: names_indicator, driver or same_section. ``confidence``: 0 to 1.
    ``words``: the driver that tells it, its terms joined by +.
    """

    index: int
    grade: int
    reason: str
    confidence: float
    words: str


_Place = tuple[str, str]  # title, text, heading or section, and the words there


class _Clue(NamedTuple):
    """A driver of a row; it counts in ``places`` unless it is part of one of the ``guard`` phrases."""

    row: int
    grade: int
    reason: str
    places: tuple[str, ...]
    terms: Driver
    guard: frozenset[str]


class _Fired(NamedTuple):
    """A clue that stands in some words: where, and what it says."""

    place: str
    grade: int
    reason: str
    words: str


class Drivers:
    """What moves the rows of one plan's indicator table; ``rows``: names and units as printed, in the table's order."""

    def __init__(self, rows: Sequence[tuple[str, str | None]]) -> None:
        self._clues = clues = [clue for index, (name, unit) in enumerate(rows) for clue in _row_clues(index, name, unit)]
        self._literals = sorted({word for clue in clues for word in (*clue.terms, *clue.guard)})
        number = {word: index for index, word in enumerate(self._literals)}
        self._guards = {number[word] for clue in clues for word in clue.guard}
        self._uses: dict[str, dict[int, list[int]]] = {place: {} for place in _PLACES}  # by place, then by literal: its clues
        for index, clue in enumerate(clues):
            for place in clue.places:
                for term in clue.terms:
                    self._uses[place].setdefault(number[term], []).append(index)
        self._finder = AhoCorasick(self._literals)
        self._known: dict[_Place, list[tuple[int, _Fired]]] = {}  # what was found, by place and words

    def match(self, title: str, text: str, section: str = "") -> list[Support]:
        """Return what a measure or project supports, at most one Support a row, in the table's order.

        ``title`` is its heading or name, ``text`` its words, ``section`` the nearest heading above it; any may be "".
        A measure that has no title is taken to be about what the heading above it says.
        """
        return self.match_all([(title, text, section)])[0]

    def match_all(self, measures: Sequence[tuple[str, str, str]]) -> list[list[Support]]:
        """Return what ``match`` does for each title, text and section."""
        places = [_places(*measure) for measure in measures]
        self._learn(place for found in places for place in found)
        return [self._supports(found) for found in places]

    def _supports(self, places: list[_Place]) -> list[Support]:
        rows: dict[int, list[_Fired]] = {}
        for place in places:
            for row, fired in self._known[place]:
                if row in rows:
                    rows[row].append(fired)
                else:
                    rows[row] = [fired]
        return [_support(row, rows[row]) for row in sorted(rows)]

    def _learn(self, places: Iterable[_Place]) -> None:
        """Find the clues all of whose terms stand in the words of each place; a sentence serves its task too, a heading many measures."""
        new = list(dict.fromkeys(place for place in places if place not in self._known))
        found = sweep(self._finder, [unquoted(words) for _, words in new], overlapping=True)
        for place, hits in zip(new, found, strict=True):
            where = place[0]
            self._known[place] = [(clue.row, _weigh(where, clue)) for clue in self._fired(self._uses[where], hits)] if hits else []

    def _fired(self, uses: dict[int, list[int]], hits: list[Hit]) -> list[_Clue]:
        hits = [hit for hit in hits if hit[0] in uses or hit[0] in self._guards]
        guards = [hit for hit in hits if hit[0] in self._guards]
        clues, found = self._clues, dict[int, set[int]]()  # by clue: the terms seen
        for literal, start, end in hits:
            for index in uses.get(literal, ()):
                if guards and any(
                    left <= start and end <= right and self._literals[phrase] in clues[index].guard for phrase, left, right in guards
                ):
                    continue
                if index in found:
                    found[index].add(literal)
                else:
                    found[index] = {literal}
        return [clues[index] for index, terms in found.items() if len(terms) == len(clues[index].terms)]


def _places(title: str, text: str, section: str) -> list[_Place]:
    """Where a measure's words stand."""
    places = [("text", sentence) for sentence in _SENTENCE.findall(text)] if text else []
    if title:
        places.insert(0, ("title", _OWNER.sub("", title)))
    elif section:
        places.append(("heading", section))
    if section:
        places.append(("section", section))
    return places


def _weigh(place: str, clue: _Clue) -> _Fired:
    grade, reason = (INDIRECT, "same_section") if place in ("section", "heading") else (clue.grade, clue.reason)
    return _Fired(place, grade, reason, "+".join(clue.terms))


def _support(row: int, fired: list[_Fired]) -> Support:
    """The best of a row's clues; the surest of them lends its confidence, and a second driver makes running text surer."""
    several = len(fired) > 1 and len({words for place, _, _, words in fired if place in ("title", "text")}) > 1
    sure = _SURER if several else _CONFIDENCE
    best = fired[0] if len(fired) == 1 else max(fired, key=lambda clue: (clue.grade, sure[clue[:2]], len(clue.words), clue.words))
    return Support(row, best.grade, best.reason, max([sure[clue[:2]] for clue in fired]), best.words)


def _row_clues(index: int, name: str, unit: str | None) -> Iterator[_Clue]:
    known = find_indicator(name, unit)
    groups = indicator_ontology().drivers
    guard = frozenset[str]().union(*(_guard(groups[group]) for group in known.drivers)) if known else frozenset[str]()
    # shorter names (GDP, 双创基地) also mean other things; the drivers say where they count
    names = [plain(other) for other in (name, known.name, *known.aliases) if len(plain(other)) >= 5] if known else []
    for words in dict.fromkeys(names or things_counted(name)):
        yield _Clue(index, DIRECT, "names_indicator", ("title", "text"), (words,), guard)
    for group in known.drivers if known else ():
        for kind, (grade, places) in _KINDS.items():
            for terms in groups[group].get(kind, ()):
                yield _Clue(index, grade, "driver", places, terms, guard)
    for group in known.via if known else ():
        for terms in groups[group].get("title_direct", ()):
            yield _Clue(index, INDIRECT, "driver", ("title",), terms, guard | _guard(groups[group]))


def _guard(group: Group) -> frozenset[str]:
    return frozenset(phrase for (phrase,) in group.get("not_in", ()))
