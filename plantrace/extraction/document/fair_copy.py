"""The fair copy of a text: what the rules read in its place; and the way back.

It has no hidden marks, none of Markdown's and none of footnotes, and is in simplified characters.
"""

from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from plantrace.extraction.document.outline import Passage
from plantrace.extraction.text.footnotes import footnote_marks
from plantrace.extraction.text.markdown import marks
from plantrace.extraction.text.source import Source
from plantrace.model import Edge, Evidence, Node, PlanGraph, SourceInfo
from plantrace.patterns import compiled
from plantrace.resources import read_text

#: Marks without width that web pages and word processors leave inside words: zero-width spaces and joiners, soft hyphens, directions.
_HIDDEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\ufeff"
#: Characters that every plan is full of, in both forms: they tell which of the two a text is written in.
_TELLING = "發发國国業业實实設设經经會会產产"
# 著 is 着 in simplified texts, but for what is plain to see (顯著, 著名) and what is written (著作, 名著).
_VERB_ENDING = compiled("(?<![顯卓昭名原編論專譯遺土])著(?![名稱作述書錄者])")
# 乾 is 干 where it means dry; in names (乾縣, 乾隆) it stays.
_NOT_DRY = compiled("乾(?=[縣隆坤陵])")


class FairCopy(Struct, frozen=True):
    """``source`` is what the rules read; ``places[n]`` is where its character ``n`` stands in the text of ``original``."""

    source: Source
    original: Source
    places: Sequence[int]
    dropped: frozenset[int] = frozenset()  # the places in the original of what the copy lacks

    def restored(self, graph: PlanGraph, passages: list[Passage]) -> PlanGraph:
        """Return a graph that was read from the copy as one of the original: with its hash, its offsets, its characters as printed.

        The offsets of ``passages`` become the original's, too.
        """
        if self.source is self.original:
            return graph
        known: dict[Evidence, Evidence] = {}
        records: list[Node | Edge] = [*graph.nodes, *graph.edges]
        for record in records:
            record.evidence = [known.get(item) or known.setdefault(item, self.evidence(item)) for item in record.evidence]
        for plan in graph.plans:
            plan.source = SourceInfo(name=self.original.name, sha256=self.original.sha256, chars=len(self.original.text))
        for passage in passages:
            passage.offsets = [self.places[at] for at in passage.offsets]
        return graph

    def evidence(self, item: Evidence) -> Evidence:
        """Return evidence of the copy as evidence of the original."""
        start, end = self.places[item.start], self.places[item.end - 1] + 1
        return Evidence(start, end, self._as_printed(item.quote, start, end))

    def _as_printed(self, quote: str, start: int, end: int) -> str:
        """Return the original's characters from ``start`` to ``end`` with the white space of ``quote``, their words in fair form."""
        own = iter([at for at in range(start, end) if not self.original.text[at].isspace()])
        out: list[str] = []
        for char in quote:
            if char.isspace():
                out.append(char)
                continue
            for at in own:
                out.append(self.original.text[at])
                if at not in self.dropped:
                    break
        return "".join(out)


def fair_copy(source: Source) -> FairCopy:
    """Return what the rules read for ``source``: itself, where it has no such marks and is written in simplified characters."""
    text = source.text
    places: Sequence[int] = range(len(text))
    dropped = marks(text) | footnote_marks(text)
    if any(map(text.__contains__, _HIDDEN)):
        dropped |= {at for at, char in enumerate(text) if char in _HIDDEN}
    if dropped:
        places = [at for at in places if at not in dropped]
        text = "".join([text[at] for at in places])
    traditional, simplified = _TELLING[::2], _TELLING[1::2]
    if any(map(text.__contains__, traditional)) and sum(map(text.count, traditional)) > sum(map(text.count, simplified)):
        text = _simplified(text)
    return FairCopy(source if text is source.text else Source(source.name, text), source, places, frozenset(dropped))


@cache
def _table() -> dict[int, str]:
    """Traditional characters, each with its simplified form; see lexicons/traditional.txt."""
    lines = read_text("extraction/lexicons/traditional.txt").splitlines()
    pairs = "".join(line for line in lines if not line.startswith("#")).replace(" ", "")
    return {ord(form): plain for form, plain in zip(pairs[::2], pairs[1::2], strict=True)}


def _simplified(text: str) -> str:
    kept = [match.start() for match in _NOT_DRY.finditer(text)]
    chars = list(_VERB_ENDING.sub("着", text).translate(_table()))
    for at in kept:
        chars[at] = "乾"
    return "".join(chars)
