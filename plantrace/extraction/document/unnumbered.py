"""Headings without a number: short lines without a mark, in a text that numbers nothing above what they name, or above （一）, （二）."""

from collections.abc import Sequence

from plantrace.extraction.text.lines import Paragraph
from plantrace.extraction.text.numbering import NUMBER, RANKS, is_title
from plantrace.patterns import compiled

_TITLE = compiled(r"[^，。；：！？、|\d]{4,25}")
_NO_TITLE = compiled("牵头|负责|责任|单位|部门|^附")
_MARK = compiled("[，。；：！？]")
_LOWEST = 5
_OVER_ITEMS = 4  # the rank of what stands above （一）, in a text that numbers nothing higher
_FEWEST = 2


def plain_headings(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    """Return the places of the headings among ``paragraphs`` with their ranks: of titles in a row each stands above the next.

    The first line of all is the document's title; where nothing else heads the text, it does, if it is that of a plan.
    """
    ranks: dict[int, int] = {}
    below = _LOWEST + 1
    for at in range(len(paragraphs) - 2, 0, -1):  # the last line stands above nothing
        paragraph = paragraphs[at]
        title = _names(paragraph, paragraph.text)
        if title and at + 1 not in ranks and not _MARK.search(paragraphs[at + 1].text):
            title = False  # one of a list of lines without marks names nothing
        below = below - 1 if title and below > 1 else _LOWEST + 1
        if title:
            ranks[at] = below
    if not ranks and len(paragraphs) > 1 and is_title(paragraphs[0].text):
        ranks[0] = 1
    return ranks


def headings_over_items(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    """Return the places, with their rank, of short lines above numbered items whose numbers are the highest: 推动工业强县, 保障措施：."""
    ranks = [RANKS[number.lastgroup or ""] if (number := NUMBER.match(p.text)) and not p.table else 0 for p in paragraphs]
    highest = min(filter(None, ranks), default=0)
    if highest <= _OVER_ITEMS:
        return {}
    found = {
        at: _OVER_ITEMS
        for at in range(1, len(paragraphs) - 1)
        if ranks[at + 1] == highest and not ranks[at] and _names(paragraphs[at], paragraphs[at].text.removesuffix("："))
    }
    return found if len(found) >= _FEWEST else {}


def _names(paragraph: Paragraph, words: str) -> bool:
    return _TITLE.fullmatch(words) is not None and not (paragraph.table or paragraph.cell or _NO_TITLE.search(words))
