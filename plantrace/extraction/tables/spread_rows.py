"""Rows of tables as browsers copy them: tabs between the cells, and blank lines round the paragraphs inside of them."""

from collections.abc import Sequence

from plantrace.extraction.tables.task_columns import NUMBERS, is_head, kinds_of, names_column
from plantrace.extraction.text.broken_rows import begins_group, joined
from plantrace.extraction.text.lines import Line
from plantrace.patterns import compiled

_NUMBER = compiled(r"\d{1,3}[.、．]?|[一二三四五六七八九十]{1,3}")
_HEAD_LENGTH, _HEAD_LINES, _ROW_LINES = 12, 24, 24  # characters of a head, lines of all heads, of a row
_REST, _REST_LINES = 24, 6  # characters of a line that is the rest of a row's last cell, and how many there are
_FEWEST = 2  # tabs of a row, rows of a table


def join_spread_rows(lines: list[Line]) -> list[Line]:
    """Return the lines with those of one row joined, in tables of tasks, projects or indicators whose heads are spread over lines too."""
    out: list[Line] = []
    at = 0
    while at < len(lines):
        rows = _rows(lines, at)
        out += [joined(lines[start:stop]) for start, stop in rows] if rows else [lines[at]]
        at = rows[-1][1] if rows else at + 1
    return out


def _rows(lines: Sequence[Line], at: int) -> list[tuple[int, int]]:
    """Where the heads, the rows and the titles between them begin and end in the table at ``at``; none where one row has other cells."""
    found = _heads(lines, at)
    if not found:
        return []
    stop, heads = found
    rows = [(at, stop)]
    classed = heads[1] in NUMBERS  # the rows' classes stand before their numbers, a class above several rows
    while stop < len(lines) and _begins_row(lines, stop) and not _heads(lines, stop):
        tabs = len(heads) - 1 - (classed and _NUMBER.fullmatch(lines[stop].text) is not None)
        start, stop = stop, _row_end(lines, stop, tabs)
        if not stop:
            return []
        rows.append((start, stop))
    return rows if len(rows) > _FEWEST else []


def _heads(lines: Sequence[Line], at: int) -> tuple[int, list[str]] | None:
    """Where the heads end that begin at ``at``, and the heads; None where no table of tasks, projects or indicators is spread so."""
    if len(lines[at].text) > _HEAD_LENGTH or lines[at].raw.startswith("\t") or not _begins_row(lines, at):
        return None
    heads = [""]
    for index in range(at, min(at + _HEAD_LINES, len(lines))):
        first, *others = lines[index].raw.split("\t")
        row = index > at and _begins_row(lines, index)
        if row and len(heads) > _FEWEST and heads[-1] and (_numbered(lines, index) or not {*heads[:2]} & {*NUMBERS}):
            whole = (
                index > at + 1 and (is_head(kinds_of(heads)) or any("指标" in head for head in heads)) and not names_column(first.strip())
            )
            return (index, heads) if whole else None
        heads[-1] += first.strip()
        heads += [other.strip() for other in others]
        if len(heads[-1]) > _HEAD_LENGTH:
            return None
    return None


def _numbered(lines: Sequence[Line], at: int) -> bool:
    """Whether the row that begins at ``at`` has a number, at its head or behind its class."""
    cells = " ".join([line.raw for line in lines[at : at + 3]]).split("\t")
    return any(_NUMBER.fullmatch(cell.strip()) for cell in cells[:2])


def _begins_row(lines: Sequence[Line], at: int) -> bool:
    """Whether a line can be a row's first cell: a tab stands behind it, or before what follows."""
    raw = lines[at].raw
    return not raw.startswith("\t") and ("\t" in raw or (at + 1 < len(lines) and lines[at + 1].raw.startswith("\t")))


def _row_end(lines: Sequence[Line], at: int, tabs: int) -> int:
    """Where the row ends that begins at ``at`` and has so many tabs, or fewer above a row with a number; 0 where it has others."""
    have, stop = lines[at].raw.count("\t"), at + 1
    while stop < min(at + _ROW_LINES, len(lines)):
        line, within = lines[stop], lines[stop - 1].raw.endswith("\t")
        number = _NUMBER.fullmatch(line.text) is not None
        if number and (have == tabs or not within) and _begins_row(lines, stop):
            break
        if not within and have == tabs and (_begins_row(lines, stop) or begins_group(line) or not _goes_on(lines, stop)):
            break
        have += line.raw.count("\t")
        stop += 1
    titled = have < tabs and stop < len(lines) and _NUMBER.fullmatch(lines[stop].text) is not None
    return stop if have == tabs or titled else 0


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether a line without tabs is the rest of a row's last cell: another row stands below."""
    below = range(at, min(at + _REST_LINES, len(lines)))
    row = next((index for index in below if _begins_row(lines, index)), 0)
    return bool(row) and all(len(lines[index].text) <= _REST and not begins_group(lines[index]) for index in range(at, row))
