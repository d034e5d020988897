"""Rows of tables as browsers copy them: tabs between the cells, and blank lines round the paragraphs inside of them."""

from collections.abc import Sequence
from typing import NamedTuple

from plantrace.extraction.tables.task_columns import NUMBERS, is_head, kinds_of, names_column
from plantrace.extraction.text.broken_rows import begins_group, line_of
from plantrace.extraction.text.lines import Line
from plantrace.patterns import compiled

_NUMBER = compiled(r"\d{1,3}[.、．]?|[一二三四五六七八九十]{1,3}")
_HEAD_LENGTH, _HEAD_LINES, _ROW_LINES = 12, 24, 24  # characters of a head, lines of all heads, of a row
_REST, _REST_LINES = 24, 6  # characters of a line that is the rest of a row's last cell, and how many there are
_FEWEST = 2  # tabs of a row at least, rows of a table


def join_spread_rows(text: str, lines: list[Line]) -> list[Line]:
    """Return the lines of ``text`` with those of one row joined, in tables of tasks, projects or indicators whose heads are spread too."""
    tabs = _Tabs.of(text, lines)
    out: list[Line] = []
    at = 0
    while at < len(lines):
        rows = _rows(lines, tabs, at)
        out += [_joined(text, lines[start:stop]) for start, stop in rows] if rows else [lines[at]]
        at = rows[-1][1] if rows else at + 1
    return out


def _joined(text: str, lines: Sequence[Line]) -> Line:
    """One line of several, with the tabs round cells that are empty."""
    start, last = lines[0].start, lines[-1]
    return line_of(text[start : last.start + len(last.raw.rstrip())].replace("\n", " "), start, lines[0])


class _Tabs(NamedTuple):
    """How many tabs stand before the words of each line, behind those of the line above it, and how many inside of them."""

    before: list[int]
    inside: list[int]

    @classmethod
    def of(cls, text: str, lines: Sequence[Line]) -> "_Tabs":
        """Count those of ``text``."""
        ends = [0, *(line.start + len(line.raw.rstrip()) for line in lines)]
        before = [text.count("\t", end, line.offsets[0]) for end, line in zip(ends, lines, strict=False)]
        return cls([*before, 0], [line.raw.strip().count("\t") for line in lines])

    def begin_row(self, at: int) -> bool:
        """Whether a line can open with a row's first cell: tabs stand behind it and none before."""
        return not self.before[at] and bool(self.inside[at] or self.before[at + 1])


def _rows(lines: Sequence[Line], tabs: _Tabs, at: int) -> list[tuple[int, int]]:
    """Where the heads, the rows and the titles between them begin and end in the table at ``at``; none where one row has other cells."""
    found = _heads(lines, tabs, at)
    if not found:
        return []
    stop, heads = found
    rows = [(at, stop)]
    classed = heads[1] in NUMBERS  # the rows' classes stand before their numbers, a class above several rows
    ends = False  # whether the last cell of the row above is empty, so that tabs stand before this row
    while stop < len(lines) and (ends or tabs.begin_row(stop)) and not _heads(lines, tabs, stop):
        wanted = len(heads) - 1 - (classed and _opens_with_number(lines[stop]))
        start, stop = stop, _row_end(lines, tabs, stop, wanted)
        if not stop or any(line.after_furniture for line in lines[start + 1 : stop]):  # no browser prints pages
            return []
        rows.append((start, stop))
        ends = stop < len(lines) and tabs.before[stop] > 0
    return rows if len(rows) > _FEWEST else []


def _heads(lines: Sequence[Line], tabs: _Tabs, at: int) -> tuple[int, list[str]] | None:
    """Where the heads end that begin at ``at``, and the heads; None where no table of tasks, projects or indicators is spread so."""
    if len(lines[at].text) > _HEAD_LENGTH or not tabs.begin_row(at):
        return None
    heads = [""]
    for index in range(at, min(at + _HEAD_LINES, len(lines))):
        first, *others = lines[index].raw.strip().split("\t")
        begins = index > at and len(heads) > _FEWEST and tabs.begin_row(index)
        if begins and names_column(first):  # a second row of heads
            return None
        if begins and (_numbered(lines, index) or not {*heads[:2]} & {*NUMBERS}):
            return (index, heads) if index > at + 1 and _lists(heads) else None
        heads += [""] * tabs.before[index] * (index > at)
        heads[-1] += first
        heads += [other.strip() for other in others]
        if len(heads[-1]) > _HEAD_LENGTH:
            return None
    return None


def _lists(heads: list[str]) -> bool:
    """Whether the heads are those of tasks, projects or indicators."""
    return is_head(kinds_of(heads)) or any("指标" in head for head in heads)


def _numbered(lines: Sequence[Line], at: int) -> bool:
    """Whether the row that begins at ``at`` has a number, at its head or behind its class."""
    cells = [cell for line in lines[at : at + 2] for cell in line.raw.strip().split("\t")]
    return any(_NUMBER.fullmatch(cell.strip()) for cell in cells[:2])


def _opens_with_number(line: Line) -> bool:
    return _NUMBER.fullmatch(line.raw.strip().split("\t")[0]) is not None


def _row_end(lines: Sequence[Line], tabs: _Tabs, at: int, wanted: int) -> int:
    """Where the row ends that begins at ``at`` and has so many tabs, or fewer above a row with a number; 0 where it has others."""
    have, stop = tabs.inside[at], at + 1
    while stop < min(at + _ROW_LINES, len(lines)):
        number, before = _opens_with_number(lines[stop]), tabs.before[stop]
        follows = number and not (tabs.before[stop + 1] and _opens_with_number(lines[stop + 1]))  # and is no sum above a number
        titles = follows and begins_group(lines[at]) and have + before < wanted  # 一, 供水工程, its sum, and nothing more
        empty = have + before == wanted and (_numbered(lines, stop) or not _numbered(lines, at))
        if before and (empty or titles) and (tabs.inside[stop] or tabs.before[stop + 1]):
            return stop  # the last cell is empty
        if number and tabs.begin_row(stop):
            break
        if not before and have == wanted and (tabs.begin_row(stop) or begins_group(lines[stop]) or not _goes_on(lines, tabs, stop)):
            break
        have += before + tabs.inside[stop]
        stop += 1
    titled = have < wanted and stop < len(lines) and _opens_with_number(lines[stop])
    return stop if have == wanted or titled else 0


def _goes_on(lines: Sequence[Line], tabs: _Tabs, at: int) -> bool:
    """Whether a line without tabs is the rest of a row's last cell: another row stands below."""
    below = range(at, min(at + _REST_LINES, len(lines)))
    row = next((index for index in below if tabs.begin_row(index)), 0)
    return bool(row) and all(len(lines[index].text) <= _REST and not begins_group(lines[index]) for index in range(at, row))
