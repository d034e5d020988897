"""The statutory duties of public bodies (``lexicons/departments.yaml``): which body is in charge of what a title speaks of."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind
from msgspec import Struct

from plantrace.extraction.sweep import sweep
from plantrace.resources import read_yaml


class Body(Struct, frozen=True):
    """A body of lexicons/departments.yaml; ``names`` by how sure they are: its name, aliases, former and merged ones."""

    id: str
    name: str
    category: str
    names: tuple[tuple[str, ...], ...]


class Duty(Struct, frozen=True):
    """A title's keyword and the body in charge of it."""

    keyword: str
    body: str


@cache
def departments() -> tuple[dict[str, Body], dict[str, str]]:
    """Return the bodies by id, and the body in charge by keyword."""
    bodies: dict[str, Body] = {}
    keywords: dict[str, str] = {}
    for entry in read_yaml("extraction/lexicons/departments.yaml")["departments"]:
        names = ((entry["name"],), *(tuple(entry.get(field, ())) for field in ("aliases", "former", "merged")))
        bodies[entry["id"]] = Body(entry["id"], entry["name"], entry["category"], names)
        keywords.update((str(keyword), entry["id"]) for keyword in entry["keywords"])
    return bodies, keywords


@cache
def bureau_fields() -> list[tuple[str, Body]]:
    """Return what the names of bureaus are made of, without 局: a merged bureau (体育 in 卫生健康和体育局) has it in its name."""
    names = [(name, body) for body in departments()[0].values() for name in (*body.names[0], *body.names[1])]
    return [(name[:-1], body) for name, body in names if len(name) > 2 and name.endswith("局")]


@cache
def _finder() -> tuple[AhoCorasick, list[str]]:
    words = sorted(departments()[1])
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), words


def find_duties(measures: Sequence[tuple[str, str]]) -> list[Duty | None]:
    """Return for each title and the words that follow it the duty that the longest keyword in the title names.

    Where two bodies tie, the words decide, or nobody; None where the title holds no keyword: words alone touch on too many duties.
    """
    found = _keywords([title for title, _ in measures])
    return [_duty(keywords, words) for keywords, (_, words) in zip(found, measures, strict=True)]


def _duty(found: list[str], words: str) -> Duty | None:
    if not found:
        return None
    duties = departments()[1]
    size = max(map(len, found))
    fitting = {duties[keyword]: keyword for keyword in reversed(found) if len(keyword) == size}
    if len(fitting) > 1:
        told = Counter(duties[keyword] for keyword in _keywords([words])[0])
        most = max(told[body] for body in fitting)
        fitting = {body: keyword for body, keyword in fitting.items() if told[body] == most}
    if len(fitting) > 1:
        return None
    ((body, keyword),) = fitting.items()
    return Duty(keyword, body)


def _keywords(texts: list[str]) -> list[list[str]]:
    """Return the duties' keywords in each of the texts."""
    finder, words = _finder()
    return [[words[number] for number, _, _ in hits] for hits in sweep(finder, texts)]
