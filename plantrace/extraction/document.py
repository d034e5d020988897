"""The plan as the rules see it: passages in reading order, indicator rows, and sentences with their offsets."""

import re
from dataclasses import dataclass

from plantrace.extraction.indicators import Indicator, read_indicators
from plantrace.extraction.lines import Paragraph, paragraphs, printed_lines
from plantrace.extraction.outline import LINE_START, TITLE_LINE, Passage, outline
from plantrace.extraction.source import Source
from plantrace.extraction.tables import find_tables
from plantrace.model import Evidence

_SENTENCE = re.compile(r"(?:[（〔][^（）〔〕]*[）〕]|[^。！？；])+[。！？；]*[”’）】〕]*")


@dataclass(slots=True)
class Document:
    """A source with what reading it gives, before any rule asks what it says."""

    source: Source
    passages: list[Passage]
    indicators: list[Indicator]

    def evidence(self, passage: Passage, start: int, end: int) -> Evidence:
        """The evidence for ``passage.text[start:end]``: the source's own characters, typesetters' white space left out."""
        first, last = passage.offsets[start], passage.offsets[end - 1] + 1
        if passage.broken:
            # page furniture may stand inside the span: it is part of the text between its ends, so the quote is that text as it stands
            return Evidence(first, last, self.source.text[first:last])
        return Evidence(first, last, passage.printed[start:end])


def read_document(source: Source) -> Document:
    """Return the source's passages and indicator rows."""
    lines = printed_lines(source.text)
    indicators: list[Indicator] = []
    parts: list[Paragraph] = []
    at = 0
    for table in find_tables(lines):
        notes = " ".join(line.text for line in lines[table.end : table.end + 4])
        rows = read_indicators(table, notes)
        if len(rows) < 3:
            continue
        indicators += rows
        parts += paragraphs(lines[at : table.begin], LINE_START, TITLE_LINE)
        parts += [Paragraph.of(line, table=True) for line in lines[table.begin : table.end]]
        at = table.end
    parts += paragraphs(lines[at:], LINE_START, TITLE_LINE)
    return Document(source, outline(parts), indicators)


def sentences(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Return the spans of the sentences in ``text`` from ``start`` on: up to 。！？； and the marks that close with it."""
    return [match.span() for match in _SENTENCE.finditer(text, start)]
