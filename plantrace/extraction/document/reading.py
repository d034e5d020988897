"""The plan as the rules see it: passages in reading order, indicator rows, and sentences with their offsets."""

from itertools import takewhile
from typing import NamedTuple

import msgspec

from plantrace.extraction.document.outline import Passage, outline
from plantrace.extraction.document.periods import period
from plantrace.extraction.document.rejected import Rejected
from plantrace.extraction.tables.cells import find_tables
from plantrace.extraction.tables.indicators import Indicator, read_indicators
from plantrace.extraction.tables.spread_rows import join_spread_rows
from plantrace.extraction.tables.task_tables import find_task_tables
from plantrace.extraction.text.attachments import attachment_lists
from plantrace.extraction.text.barred_cells import join_barred_cells
from plantrace.extraction.text.broken_rows import join_broken_rows
from plantrace.extraction.text.contents import contents, ranks
from plantrace.extraction.text.field_lines import field_lines, with_colons, with_colons_for_gaps
from plantrace.extraction.text.letter import letter
from plantrace.extraction.text.lines import Line, Paragraph, printed_lines
from plantrace.extraction.text.source import Source
from plantrace.extraction.text.wrapping import Setting, paragraphs
from plantrace.model import Evidence
from plantrace.patterns import compiled

_OPENING = 6  # lines among which a plan's title is
_NOTHING = ("front", "note", "table")  # kinds of passages that say nothing
_FEWEST = 3  # rows of a table whose lines are not even
_PLAIN_SENTENCE = compiled("[^。！？；]+[。！？；]*[”’）】〕]*")
_INNER = r"[（〔\[【][^（）〔〕\[\]【】]*[）〕\]】]"
_SENTENCE = compiled(
    rf"[（〔\[【](?=[^）〕\]】]*(?:单位|部门|牵头|负责|配合|[局委厅办][）〕\]】]))(?:[^（）〔〕\[\]【】]|{_INNER})*[）〕\]】][。；]?|(?:[^。！？；（〔]++|[（〔][^（）〔〕]*[）〕]|[（〔])++[。！？；]*[”’）】〕]*"
)


#: Where a table begins and ends among the lines, the paragraphs that it becomes, and its indicator rows.
_Table = tuple[int, int, list[Paragraph], list[Indicator]]


class Document(msgspec.Struct):
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


def doubtful_values(document: Document) -> list[Rejected]:
    """Return the values of indicator rows that are not legible, where they are printed."""
    found: list[Rejected] = []
    tables = [passage for passage in document.passages if passage.kind == "table"]
    for row in document.indicators:
        for value in row.doubtful:
            for passage in tables:
                if row.start <= passage.offsets[-1] and passage.offsets[0] < row.end and value in passage.text:
                    start = passage.text.rindex(value)
                    found.append(Rejected(passage, start, start + len(value), "Goal", "not_legible"))
                    break
    return found


def read_document(source: Source) -> Document:
    """Return the source's passages and indicator rows."""
    document = _read(source, front=True)
    if all(passage.kind in _NOTHING for passage in document.passages):  # better a letter too much than nothing
        return _read(source, front=False)
    return document


def _read(source: Source, *, front: bool) -> Document:
    """The document; ``front``: whether what stands before the plan is looked for."""
    lines = printed_lines(source.text)
    if "|" in source.text:
        lines = join_barred_cells(source.text, lines)
    if "\t" in source.text:
        lines = join_spread_rows(source.text, join_broken_rows(lines))
        with_colons(lines)
    if "\u3000" in source.text:
        with_colons_for_gaps(lines)
    before = _before_plan(lines) if front else _Before([], [], {})
    indicators: list[Indicator] = []
    parts: list[Paragraph] = []
    tables = _tables(lines)
    tables = sorted([*(_outside(table, tables) for table in before.tables), *tables], key=lambda table: table[0])
    ends = [0, *(end for _, end, *_ in tables)]
    between = [lines[end:begin] for end, begin in zip(ends, [*(begin for begin, *_ in tables), len(lines)], strict=True)]
    setting = Setting.of(source.text, [*before.letter, *(line for part in between for line in part)])
    for part, (cells, rows) in zip(between, [*(table[2:] for table in tables), ([], [])], strict=True):
        parts += field_lines(paragraphs(part, setting))
        parts += cells
        indicators += rows
    return Document(source, outline(parts, before.ranks), indicators)


class _Before(NamedTuple):
    """What is no part of a plan: tables of lines that are front matter, the lines of a letter, the ranks of headings by their words."""

    tables: list[_Table]
    letter: list[Line]
    ranks: dict[str, int]

    def take(self, lines: list[Line], begin: int, end: int) -> int:
        """Take the lines ``[begin, end)`` out as front matter; return where the rest goes on."""
        moved = [(at - (end - begin if at >= end else 0), front) for at, _, front, _ in self.tables]
        if begin < end:
            moved.append((begin, [msgspec.structs.replace(Paragraph.of([line]), cell="front") for line in lines[begin:end]]))
        self.tables[:] = [(at, at, front, []) for at, front in moved]
        del lines[begin:end]
        return begin


def _before_plan(lines: list[Line]) -> _Before:
    """Take the letter that issues the plan, the table of contents and the lists of attachments out of the ``lines``."""
    found = _Before([], [], {})
    for find in (letter, contents):
        begin, end = find(lines)
        found.letter.extend(lines[begin:end] if find is letter else ())
        found.ranks.update(ranks(lines[begin:end]) if find is contents else {})
        found.take(lines, begin, end)
    at = 0
    while span := next(attachment_lists(lines, at), None):
        at = found.take(lines, *span)
    return found


def _outside(front: _Table, tables: list[_Table]) -> _Table:
    """Front matter before the table in whose lines it stood."""
    at = next((begin for begin, end, *_ in tables if begin < front[0] < end), front[0])
    return at, at, *front[2:]


def _tables(lines: list[Line]) -> list[_Table]:
    """All tables in reading order."""
    found = [(table.begin, table.end, table.paragraphs, list[Indicator]()) for table in find_task_tables(lines)]
    opening = takewhile(lambda line: not line.opens and "|" not in line.text, lines[:_OPENING])  # the years of a head are not the plan's
    years = period("\n".join(line.text for line in opening))
    for table in find_tables(lines):
        notes = " ".join(line.text for line in lines[table.end : table.end + 4])
        rows = read_indicators(table, notes, years[1] if years else None)
        if len(rows) < (1 if table.even else _FEWEST):
            continue
        tasks = next((known for known in found if known[0] < table.end and table.begin < known[1]), None)
        if tasks is None:
            cells = [Paragraph.of([line], table=True) for line in lines[table.begin : table.end]]
            found.append((table.begin, table.end, cells, rows))
        elif sum(row.unit is not None and row.target_value is not None for row in rows) >= len(rows) / 2:  # each with who sees to it
            tasks[3].extend(rows)
    return sorted(found, key=lambda table: table[0])


def sentences(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Return the spans of the sentences in ``text`` from ``start`` on: up to 。！？； and the marks that close with it."""
    pattern = _SENTENCE if "（" in text or "〔" in text or "[" in text or "【" in text else _PLAIN_SENTENCE
    spans = [match.span() for match in pattern.finditer(text, start)]
    return [(end - len(text[at:end].lstrip()), end) for at, end in spans] if "\t" in text else spans  # tabs are no words
