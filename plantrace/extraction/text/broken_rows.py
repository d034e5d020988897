"""Rows of a table with tabs whose cells hold line breaks, as word processors put them out: each becomes one line again."""

from array import array
from collections.abc import Sequence
from itertools import pairwise

from plantrace.extraction.text.characters import alike
from plantrace.extraction.text.lines import Line
from plantrace.patterns import compiled

_HEAD = compiled(r"\s*(?:序\s?号|编号|类别|领域|项目名称|(?:主要|重点|工作)*任务|主要指标|指标(?:名称)?)\t")
_ROW = compiled(r"\s*(?:[^\t]{0,12}\t)?\d{1,3}[.、．]?\t")
_TWICE = compiled(r"\d{1,3}[.、．]?\t\t\S")
_GROUP = compiled(r"\s*[（(]?[一二三四五六七八九十]{1,3}(?:[）)、.\s]|$)")
_FEWEST, _HEAD_LINES, _ROW_LINES = 2, 6, 12  # tabs in a row, lines of a head, lines of a row
_REST = 24  # characters of a line that is the rest of a row's last cell


def join_broken_rows(lines: list[Line]) -> list[Line]:
    """Return the lines with those of one row joined; a row has as many tabs as the head of its table."""
    tabs = [line.raw.count("\t") for line in lines]
    out: list[Line] = []
    at = usual = 0
    while at < len(lines):
        if tabs[at] and _HEAD.match(lines[at].raw):
            stop = _head_end(lines, tabs, at)
            usual = sum(tabs[at:stop]) + _numbered_twice(lines[stop : stop + 1])
        elif usual and tabs[at] and _ROW.match(lines[at].raw):
            stop = _row_end(lines, tabs, at, usual)
        else:
            stop = at + 1
        out.append(joined(lines[at:stop]) if stop > at + 1 else lines[at])
        at = stop
    return out


def _head_end(lines: Sequence[Line], tabs: Sequence[int], at: int) -> int:
    """Where the head ends that begins at ``at``: before the first row, if its cells are broken, and no second row of it stands there."""
    first = next((stop for stop in range(at + 1, min(at + _HEAD_LINES, len(lines))) if tabs[stop] and _ROW.match(lines[stop].raw)), at + 1)
    whole = tabs[at] >= tabs[first] if first < len(lines) else True
    broken = first > at + 1 and not whole and sum(tabs[at:first]) >= tabs[first]
    return first if broken and _adjoin(lines[at:first]) else at + 1


def _row_end(lines: Sequence[Line], tabs: Sequence[int], at: int, usual: int) -> int:
    """Where the row ends that begins at ``at``, which has ``usual`` tabs."""
    have, stop = tabs[at], at + 1
    while have < usual and stop < min(at + _ROW_LINES, len(lines)) and not _begins_other(lines[stop]):
        have += tabs[stop]
        stop += 1
    if have != usual:
        return at + 1
    while stop > at + 1 and stop < len(lines) - 1 and _is_rest(lines, tabs, stop):
        stop += 1
    return stop if _adjoin(lines[at:stop]) else at + 1


def _numbered_twice(rows: Sequence[Line]) -> bool:
    """Whether two tabs stand behind the number of a row: that of an automatic number, and its cell's own."""
    return any(_TWICE.match(row.raw) for row in rows)


def _begins_other(line: Line) -> bool:
    """Whether a line begins a row, a group or a heading of its own."""
    return _ROW.match(line.raw) is not None or begins_group(line)


def begins_group(line: Line) -> bool:
    """Whether a line begins a group of rows or a heading."""
    return _GROUP.match(line.raw) is not None


def _is_rest(lines: Sequence[Line], tabs: Sequence[int], at: int) -> bool:
    """Whether a line without tabs is the rest of the last cell of a broken row: the next row stands below it."""
    return not tabs[at] and len(lines[at].text) <= _REST and not _begins_other(lines[at]) and _ROW.match(lines[at + 1].raw) is not None


def _adjoin(lines: Sequence[Line]) -> bool:
    """Whether nothing but a line break stands between the lines."""
    return all(after.start == before.start + len(before.raw) + 1 for before, after in pairwise(lines))


def joined(lines: Sequence[Line]) -> Line:
    """Return one line of several, with its tabs; ``raw`` has blanks in the place of line breaks, so that each character keeps its place."""
    first = lines[0]
    raw, start = first.raw, first.start
    for line in lines[1:]:
        raw += " " * (line.start - start - len(raw)) + line.raw
    return line_of(raw, start, first)


def line_of(raw: str, start: int, first: Line) -> Line:
    """Return the line that stands at ``start`` in the source as ``raw``, with its tabs, and opens as ``first`` does."""
    fair = alike(raw)
    kept = [at for at, character in enumerate(fair) if character not in " \n"]
    text, printed = "".join([fair[at] for at in kept]), "".join([raw[at] for at in kept])
    offsets = array("I", [start + at for at in kept])
    return Line(text, printed, offsets, raw, 2 * len(text), first.opens, first.after_furniture)
