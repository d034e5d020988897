"""What supports which target: the rule that reads a measure's words for what moves the rows of the plan's table."""

from collections.abc import Sequence
from operator import attrgetter

import msgspec

from plantrace.extraction.support.clues import (
    DIRECT,
    INDIRECT,
    Clue,
    Finder,
    Said,
    akin_groups,
    finders,
    full_names,
    keys_of,
    name,
    names_of,
)
from plantrace.extraction.support.known_indicators import find_indicator, plain, shares_words, things_counted, unquoted
from plantrace.extraction.sweep import sweep
from plantrace.patterns import compiled

__all__ = ["DIRECT", "INDIRECT", "Drivers", "Support"]

# A body at the head of a project's name does not tell what the project is about: 甲钢铁公司污水处理项目.
_SENTENCES = compiled("[^。；！？\n]+")
_OWNER = compiled(r"^.{2,24}?(?:公司|集团|[^格布]局)(?:.{2,4}分局)?(?=.{4})")


_SURE, _SURER = attrgetter("grade", "confidence", "size", "words"), attrgetter("grade", "surer", "size", "words")


class Support(msgspec.Struct, frozen=True, gc=False):
    """A row (by its place in the table, from 0) that a measure helps to reach.

    ``grade``: 2 direct, 1 indirect. ``reason``: names_indicator, driver or same_section. ``confidence``: 0 to 1.
    ``words``: the driver that tells it, its terms joined by +.
    """

    row: int
    grade: int
    reason: str
    confidence: float
    words: str


_Place = tuple[str, str]  # title, text, heading or section, and the words there


_Told = list[tuple[int, Said]]  # what the words of a place tell, each with its row


class Drivers:
    """What moves the rows of one plan's indicator table; ``rows``: names and units as printed, in the table's order."""

    def __init__(self, rows: Sequence[tuple[str, str | None]]) -> None:
        # By a clue's key: the rows that it moves, with the names of those that are only near to it.
        self._rows: dict[str, list[tuple[int, str]]] = {}
        self._own: list[Clue] = []  # names of rows that the lexicon lacks
        indicators = [find_indicator(printed, unit) for printed, unit in rows]
        near: list[str] = []
        for index, ((printed, _), known) in enumerate(zip(rows, indicators, strict=True)):
            own = full_names(printed) - names_of(known) if known else set(things_counted(printed))
            self._own += [name(f"row {index}", words, known) for words in sorted(own)]
            for key in (f"row {index}", *(keys_of(known) if known else ())):
                self._rows.setdefault(key, []).append((index, ""))
            for key in akin_groups(printed) if known is None else ():
                self._rows.setdefault(key, []).append((index, plain(printed)))
                near.append(key)
        self._running, self._above = finders(tuple([known for known in indicators if known]), tuple(near))

    def match(self, title: str, text: str, section: str = "") -> list[Support]:
        """Return what a measure or project supports, at most one Support a row, in the table's order.

        ``title`` is its heading or name, ``text`` its words, ``section`` the nearest heading above it; any may be "".
        A measure that has no title is taken to be about what the heading above it says.
        """
        return self.match_all([(title, text, section)])[0]

    def match_all(self, measures: Sequence[tuple[str, str, str]]) -> list[list[Support]]:
        """Return what ``match`` does for each title, text and section."""
        told: dict[_Place, _Told] = {}  # a sentence serves its task too, a heading many measures
        places = [[told.setdefault(place, []) for place in _places(*measure)] for measure in measures]
        self._read({place: found for place, found in told.items() if place[0] == "text"}, [self._running])
        self._read({place: found for place, found in told.items() if place[0] != "text"}, [self._running, self._above])
        return [_supports(found) for found in places]

    def _read(self, told: dict[_Place, _Told], finders: list[Finder]) -> None:
        """Note the clues that stand in the words of each place."""
        if not told:
            return
        whole = unquoted("\n".join([words for _, words in told]))
        texts = whole.split("\n")
        own = [clue for clue in self._own if clue.first in whole]
        for (place, _), found, text in zip(told, told.values(), texts, strict=True) if own else ():
            for clue, tells in self._moving([clue for clue in own if clue.first in text], place):
                found += tells if clue.holds(text) else []
        for finder in finders:
            moving: dict[tuple[int, str], list[tuple[Clue, _Told]]] = {}  # by the number of the term and the place
            for (place, _), found, text, hits in zip(told, told.values(), texts, sweep(finder.terms, texts, overlapping=True), strict=True):
                for number, _, _ in hits:
                    clues = moving.get((number, place))
                    if clues is None:
                        clues = moving[number, place] = self._moving(finder.clues[number], place)
                    for clue, tells in clues:
                        if clue.alone or clue.holds(text):
                            found += tells

    def _moving(self, clues: list[Clue], place: str) -> list[tuple[Clue, _Told]]:
        """Those of the clues that count in such a place, with what they tell."""
        moving: list[tuple[Clue, _Told]] = []
        for clue in clues:
            if said := clue.said(place):
                rows = [(row, near) for row, near in self._rows[clue.key] if not near or shares_words(clue.first, near)]
                moving.append((clue, [(row, said.of_akin() if near else said) for row, near in rows]))
        return moving


def _places(title: str, text: str, section: str) -> list[_Place]:
    """Where a measure's words stand, each on one line."""
    title, section = title.replace("\n", ""), section.replace("\n", "")
    places: list[_Place] = []
    if title:
        owned = "局" in title or "公司" in title or "集团" in title
        places.append(("title", _OWNER.sub("", title) if owned else title))
    if text:
        places += [("text", sentence) for sentence in _SENTENCES.findall(text)]
    if section:
        places += [("section", section)] if title else [("heading", section), ("section", section)]
    return places


def _supports(places: list[_Told]) -> list[Support]:
    """Return one support a row, by the best of its clues."""
    rows: dict[int, list[Said]] = {}
    for told in places:
        for row, said in told:
            if row in rows:
                rows[row].append(said)
            else:
                rows[row] = [said]
    return [_support(row, rows[row]) for row in sorted(rows)] if rows else []


def _support(row: int, said: list[Said]) -> Support:
    """The best clue tells the support, the surest lends its confidence; a second driver makes running text surer."""
    best = said[0]
    sure = best.confidence
    if len(said) > 1:
        several = len({one.words for one in said if one.reason != "same_section"}) > 1
        best = max(said, key=_SURER if several else _SURE)
        sure = max([one.surer if several else one.confidence for one in said])
    return Support(row, best.grade, best.reason, sure, best.words)
