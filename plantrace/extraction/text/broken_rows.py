"""Rows of a table with tabs whose cells hold line breaks, as word processors put them out: each becomes one line again."""

from array import array
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from plantrace.extraction.text.lines import Line
from plantrace.patterns import compiled

_OPENS = compiled(r"\s*(?:\d{1,3}[.、．]?|序号|编号|类别|项目名称|工作任务)\t")  # a row, or the head
_GROUP = compiled(r"\s*[（(]?[一二三四五六七八九十]{1,3}(?:[）)、.\s]|$)")
_LEAST, _FEWEST, _MOST = 3, 2, 12  # tabs in a row, whole rows, lines of one row
_REST = 10  # characters of a line that is the rest of a row's last cell


def join_broken_rows(lines: list[Line]) -> list[Line]:
    """Return the lines with those of one row joined; a row has as many tabs as most lines near it."""
    tabs = [line.raw.count("\t") for line in lines]
    if sum(tabs) < _LEAST * _FEWEST:
        return lines
    out: list[Line] = []
    at = 0
    while at < len(lines):
        stop = _end(lines, tabs, at) if tabs[at] and _OPENS.match(lines[at].raw) else at
        out.append(_joined(lines[at:stop]) if stop > at else lines[at])
        at = max(stop, at + 1)
    return out


def _end(lines: Sequence[Line], tabs: Sequence[int], at: int) -> int:
    """Where the row ends that begins at ``at`` and goes on below; ``at`` where it does not."""
    near = Counter(count for count in tabs[max(0, at - _MOST) : at + 2 * _MOST] if count >= _LEAST)
    usual, often = max(near.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    if tabs[at] >= usual or often < _FEWEST:
        return at
    have = tabs[at]
    for stop in range(at + 1, min(at + _MOST, len(lines))):
        if have >= usual and (tabs[stop] or len(lines[stop].text) > _REST or stop + 1 == len(lines) or not tabs[stop + 1]):
            break  # else it is the rest of the last cell
        if _OPENS.match(lines[stop].raw) or _GROUP.match(lines[stop].raw):
            return at
        have += tabs[stop]
    else:
        stop = min(at + _MOST, len(lines))
    return stop if have == usual and stop > at + 1 and _adjoin(lines[at:stop]) else at


def _adjoin(lines: Sequence[Line]) -> bool:
    """Whether nothing but a line break stands between the lines."""
    return all(_start(after) == _start(before) + len(before.raw) + 1 for before, after in pairwise(lines))


def _start(line: Line) -> int:
    """Where a printed line begins in the source."""
    return line.offsets[0] - (len(line.raw) - len(line.raw.lstrip()))


def _joined(lines: Sequence[Line]) -> Line:
    """One line of several, with a blank in the place of each line break: its characters stand where they stood."""
    offsets = array("I")
    for line in lines:
        offsets += line.offsets
    first = lines[0]
    text, printed = "".join([line.text for line in lines]), "".join([line.printed for line in lines])
    raw = " ".join([line.raw for line in lines])
    return Line(text, printed, offsets, raw, sum(line.width for line in lines), first.opens, first.after_furniture)
