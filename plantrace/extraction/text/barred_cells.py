"""Cells of tables whose bars stand on lines of their own or open the lines, as crawlers leave them: a cell's lines become one."""

from collections.abc import Sequence

from plantrace.extraction.text.broken_rows import line_of
from plantrace.extraction.text.lines import Line
from plantrace.patterns import compiled

_ALONE = compiled(r"(?m)^[ \t\u3000]*\|[ \t\u3000\r]*$")
_ONE_BAR = compiled(r"(?m)^[ \t\u3000]*\|[^|\n]*$|^[^|\n]*\|[ \t\u3000\r]*$")
_FEWEST_ALONE, _FEWEST = 2, 6  # bars alone on their lines, and all that open, close or make one
_HEADS = ("序号", "编号", "类别", "指标")  # the first heads of another table, below its title
_LINES, _SIZE = 14, 600  # lines and characters of one cell at most


def join_barred_cells(text: str, lines: list[Line]) -> list[Line]:
    """Return the lines of ``text`` with those joined that stand between the same two bars."""
    if len(_ALONE.findall(text)) < _FEWEST_ALONE or len(_ONE_BAR.findall(text)) < _FEWEST:
        return lines
    out: list[Line] = []
    at = 0
    while at < len(lines):
        stop = at + 1
        while stop < len(lines) and "|" not in text[_end(lines[stop - 1]) : lines[stop].offsets[0]]:
            stop += 1
        cell = lines[at:stop]
        out += [_joined(text, cell)] if _is_cell(text, lines, at, stop) else cell
        at = stop
    return out


def _end(line: Line) -> int:
    return line.offsets[-1] + 1


def _is_cell(text: str, lines: Sequence[Line], at: int, stop: int) -> bool:
    """Whether the lines ``[at, stop)`` are one cell: they are few, between bars, and above no other table."""
    if not (at and 1 < stop - at <= _LINES and stop < len(lines)) or lines[stop - 1].text in _HEADS:
        return False
    if any(line.opens for line in lines[at + 1 : stop]):
        return False
    return "|" in text[_end(lines[at - 1]) : lines[at].offsets[0]] and _end(lines[stop - 1]) - lines[at].offsets[0] <= _SIZE


def _joined(text: str, cell: Sequence[Line]) -> Line:
    start, end = cell[0].offsets[0], _end(cell[-1])
    return line_of(text[start:end].replace("\n", " "), start, cell[0])
