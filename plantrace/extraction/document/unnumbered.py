"""Headings without a number: in a text that numbers nothing, short lines without a mark stand above what they name."""

from collections.abc import Sequence

from plantrace.extraction.text.lines import Paragraph
from plantrace.extraction.text.numbering import is_title
from plantrace.patterns import compiled

_TITLE = compiled(r"[^，。；：！？、|\d]{4,25}")
_NO_TITLE = compiled("牵头|负责|责任|单位|部门|^附")
_MARK = compiled("[，。；：！？]")
_LOWEST = 5


def plain_headings(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    """Return the places of the headings among ``paragraphs`` with their ranks: of titles in a row each stands above the next.

    The first line of all is the document's title; where nothing else heads the text, it does, if it is that of a plan.
    """
    ranks: dict[int, int] = {}
    below = _LOWEST + 1
    for at in range(len(paragraphs) - 2, 0, -1):  # the last line stands above nothing
        paragraph = paragraphs[at]
        title = _TITLE.fullmatch(paragraph.text) and not (paragraph.table or paragraph.cell or _NO_TITLE.search(paragraph.text))
        if title and at + 1 not in ranks and not _MARK.search(paragraphs[at + 1].text):
            title = False  # one of a list of lines without marks names nothing
        below = below - 1 if title and below > 1 else _LOWEST + 1
        if title:
            ranks[at] = below
    if not ranks and len(paragraphs) > 1 and is_title(paragraphs[0].text):
        ranks[0] = 1
    return ranks
