"""How the words of a key and of a graph are compared: white space, page numbers, punctuation and letter case do not count."""

import re
import unicodedata
from bisect import bisect_left
from functools import cache

from msgspec import Struct

from plantrace.model import Evidence, Node

_MARKS = re.compile(r"[\s“”\"'‘’《》「」、，。；：:;,.·\-—–()\[\]〔〕→]")
_FOLIO = re.compile(r"^[ \t]*-[ \t]*\d+[ \t]*-[ \t]*$", re.MULTILINE)
Span = tuple[int, int]


class Squeezed(Struct, frozen=True):
    """A text without white space: ``kept[n]`` is where its character ``n`` stands in the text it comes from."""

    text: str
    kept: list[int]

    def span(self, item: Evidence) -> Span:
        """Return the evidence's first and end character in the squeezed text."""
        return bisect_left(self.kept, item.start), bisect_left(self.kept, item.end)


def squeeze(text: str, *, folios: bool = False) -> Squeezed:
    """Return ``text`` without white space; lines that hold a page number (- 37 -) stay only with ``folios``."""
    left_out = set() if folios else {at for line in _FOLIO.finditer(text) for at in range(*line.span())}
    kept = [at for at, char in enumerate(text) if not char.isspace() and at not in left_out]
    return Squeezed("".join(text[at] for at in kept), kept)


@cache
def plain(words: object) -> str:
    """Return a name or value in NFKC, without white space and punctuation, case folded; null is empty."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", "" if words is None else str(words))).casefold()


def number(value: object) -> float | str | None:
    """Return a value as a number where it is one (percent signs and commas do not count), else its plain words; empty is None."""
    digits = re.sub(r"[^\d.+-]", "", unicodedata.normalize("NFKC", "" if value is None else str(value)))
    try:
        return float(digits)
    except ValueError:
        return plain(value) or None


def alike(first: str, second: str) -> bool:
    """Whether two names are equal, or one is in the other and at least half as long."""
    short, long = sorted((plain(first), plain(second)), key=len)
    return bool(short) and (short == long or (short in long and len(short) * 2 >= len(long)))


def own_names(node: Node) -> set[str]:
    """The node's name and aliases, plain."""
    return {plain(name) for name in (node.name, *node.aliases)} - {""}


def is_called(node: Node, name: str) -> bool:
    """Whether one of the node's names is like ``name``."""
    return any(alike(name, own) for own in (node.name, *node.aliases))
