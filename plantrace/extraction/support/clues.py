"""The words that tell what a measure moves: the drivers of each indicator (``lexicons/indicators/*.yaml``), for the rows of a plan."""

from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick
from msgspec import Struct

from plantrace.extraction.support.known_indicators import Driver, Group, KnownIndicator, indicator_ontology, plain

DIRECT, INDIRECT = 2, 1
# Where the drivers of each kind count, what one found there means, and how often that is right (docs/support.md has the table).
# The second figure: where another driver of the row stands in the measure's words too.
_TITLE = {"title": (DIRECT, 0.95, 0.95)}
_TITLE_INDIRECT = {"title": (INDIRECT, 0.85, 0.85)}
_KINDS = {
    "direct": _TITLE | {"text": (DIRECT, 0.8, 0.9), "heading": (INDIRECT, 0.75, 0.75)},
    "indirect": _TITLE_INDIRECT | {"text": (INDIRECT, 0.7, 0.8)},
    "title_direct": _TITLE | {"heading": (INDIRECT, 0.75, 0.75)},
    "title_indirect": _TITLE_INDIRECT,
    "section": {"section": (INDIRECT, 0.85, 0.85)},
    "name": _TITLE | {"text": (DIRECT, 0.8, 0.9)},
}
#: Shorter names (GDP, 双创基地) also mean other things; the drivers say where they count.
_FULL_NAME = 5
#: Shorter words stand in many names.
_AKIN = 3


class Said(Struct, frozen=True, gc=False):
    """What a clue says where it stands. ``surer``: its confidence where another clue says the same."""

    grade: int
    confidence: float
    surer: float
    words: str
    size: int
    reason: str

    def of_akin(self) -> "Said":
        """Return what it says of a row that it is only near to."""
        return Said(INDIRECT, 0.7, 0.7, self.words, self.size, self.reason)


class Clue(Struct):
    """A driver, or a name of an indicator: what it moves, of which kind it is, and its terms joined by +.

    A finder looks for the ``first`` of its terms, the ``others`` must stand beside it. ``guard``: phrases in which one of them means
    something else; ``never``: words beside which it says nothing. ``alone``: it has none of these, so that the first tells.
    """

    key: str
    kind: str
    words: str
    reason: str
    first: str
    others: Driver
    guard: Driver
    never: Driver
    alone: bool

    def said(self, place: str) -> Said | None:
        """Return what it says in such a place: title, text, heading or section; None where it does not count."""
        meant = _KINDS[self.kind].get(place)
        return meant and Said(*meant, self.words, len(self.words), "same_section" if place in ("heading", "section") else self.reason)

    def holds(self, text: str) -> bool:
        """Whether all of it stands in a ``text`` that has its first term."""
        if any(map(text.__contains__, self.never)):
            return False
        for phrase in self.guard:
            text = text.replace(phrase, "\n")
        return self.first in text and all(map(text.__contains__, self.others))


class Finder(Struct):
    """Finds the first terms of clues. ``clues``: those of each term, by its number."""

    terms: AhoCorasick
    clues: list[list[Clue]]


def driver(key: str, kind: str, terms: Driver, group: Group, reason: str = "driver") -> Clue:
    """Return a clue of these terms; it is looked for by the longest, which is the rarest."""
    first = _first(terms)
    others = tuple([term for term in terms if term != first]) if len(terms) > 1 else ()
    phrases = [phrase for (phrase,) in group.get("not_in", ())]
    guard = tuple([phrase for phrase in phrases if first in phrase or (others and any(map(phrase.__contains__, others)))])
    never = tuple([word for (word,) in group.get("not_title", ())]) if kind.startswith("title") else ()
    return Clue(key, kind, "+".join(terms), reason, first, others, guard, never, not (others or guard or never))


def name(key: str, words: str, known: KnownIndicator | None) -> Clue:
    """Return the clue of an indicator's name, or of what a row counts."""
    groups = indicator_ontology().drivers
    guard = tuple([phrase for group in known.drivers for phrase in groups[group].get("not_in", ())]) if known else ()
    return driver(key, "name", (words,), {"not_in": guard}, "names_indicator")


def full_names(*names: str) -> set[str]:
    """Return those of an indicator's names that tell it wherever they stand."""
    return {name for name in map(plain, names) if len(name) >= _FULL_NAME}


@cache
def names_of(known: KnownIndicator) -> set[str]:
    """Return the names of an indicator of the ontology that tell it wherever they stand."""
    return full_names(known.name, *known.aliases)


def keys_of(known: KnownIndicator) -> tuple[str, ...]:
    """Return the keys of the clues that move an indicator."""
    return f"name {known.id}", *known.drivers, *(f"via {group}" for group in known.via)


def akin_groups(printed: str) -> list[str]:
    """Return the groups of drivers that a row is near to which the ontology lacks: a direct driver of theirs stands in its name."""
    words = plain(printed)
    near: dict[str, int] = {}
    for key, group in indicator_ontology().drivers.items():
        for terms in group.get("direct", ()):
            first = _first(terms)
            if len(first) > max(near.get(key, 0), _AKIN - 1) and first in words and driver(key, "direct", terms, group).holds(words):
                near[key] = len(first)
    return [key for key, size in near.items() if size == max(near.values())]


@lru_cache(maxsize=8)  # the same plan read again, and the plans of one office, have the same rows
def finders(rows: tuple[KnownIndicator, ...], akin: tuple[str, ...]) -> tuple[Finder, Finder]:
    """Return what finds the clues of ``rows`` and of the groups ``akin``.

    The first finds those that count in running text, the second those that count in headings and titles only.
    """
    clues = [clue for known in rows for clue in _names(known)]
    for key in dict.fromkeys([*(key for known in rows for key in known.drivers), *akin]):
        clues += _group(key)
    for key in dict.fromkeys(key for known in rows for key in known.via):
        clues += _via(key)
    by_first: dict[str, list[Clue]] = {}
    for clue in clues:
        by_first.setdefault(clue.first, []).append(clue)
    running = [first for first, own in by_first.items() if any("text" in _KINDS[clue.kind] for clue in own)]
    above = by_first.keys() - running
    return _finder(by_first, running), _finder(by_first, sorted(above))


def _finder(by_first: dict[str, list[Clue]], terms: list[str]) -> Finder:
    return Finder(AhoCorasick(terms), [by_first[term] for term in terms])


@cache
def _names(known: KnownIndicator) -> list[Clue]:
    return [name(f"name {known.id}", words, known) for words in sorted(names_of(known))]


@cache
def _group(key: str) -> list[Clue]:
    group = indicator_ontology().drivers[key]
    return [driver(key, kind, terms, group) for kind in _KINDS for terms in group.get(kind, ())]


@cache
def _via(key: str) -> list[Clue]:
    group = indicator_ontology().drivers[key]
    return [driver(f"via {key}", "title_indirect", terms, group) for terms in group.get("title_direct", ())]


def _first(terms: Driver) -> str:
    return max(terms, key=len) if len(terms) > 1 else terms[0]
