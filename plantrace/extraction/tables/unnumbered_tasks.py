"""Tables of tasks of one cell a line whose rows have no numbers: read as they fit the columns of their heads best."""

from collections import defaultdict
from itertools import takewhile

from plantrace.extraction.tables.fitting import TITLE, Piece, fit
from plantrace.extraction.tables.loose_rows import is_value
from plantrace.extraction.tables.task_columns import (
    PARTIES,
    TaskTable,
    are_units,
    cell_of,
    is_date,
    is_head,
    kinds_of,
    name_first,
    names_column,
    tells_roles,
    told,
)
from plantrace.extraction.text.lines import Line, Paragraph
from plantrace.patterns import compiled

#: What stands behind a table of one cell a line.
ENDS = compiled("第[一二三四五六七八九十]+[章节]|附件|附表|注[：:]|备注[：:]")
_FITTED = {"what": "task", "project": "task", "title": "group", "when": "due", "cost": "base"}
_FEWEST, _MOST_HEADS = 2, 14  # rows, and one more than a head has columns


def known_heads(lines: list[Line], index: int) -> list[str]:
    """The heads of the columns from ``index`` on, as far as the words of heads go; [] of one only."""
    heads = [line.text for line in takewhile(lambda line: names_column(line.text), lines[index : index + _MOST_HEADS])]
    return heads if 1 < len(heads) < _MOST_HEADS else []


def read_unnumbered(lines: list[Line], index: int, heads: list[str]) -> TaskTable | None:
    """A table whose rows have no numbers: the reading of its cells that fits the columns best; it ends with its last row."""
    kinds = kinds_of(heads)
    first = index + len(heads)
    if not is_head(kinds) or len(set(kinds) - {"other"}) < _FEWEST:
        return None
    end = next((at for at in range(first, len(lines)) if _ends_rows(lines, at, len(heads))), len(lines))
    while end < len(lines) and end > first and is_date(lines[end].text):  # the last row's deadline
        end += 1
    if end == first or any(tells_roles(line.text) for line in lines[first:end]):  # lines of one cell, how many nobody knows
        return None
    columns = [_fitted_kind(kind, head) for kind, head in zip(kinds, heads, strict=True)]
    _, places = fit([Piece(line.text, True, True, False) for line in lines[first:end]], columns, stacked=True)
    by_row: dict[int, set[str]] = defaultdict(set)
    for row, column in places:
        by_row[row].add(column)
    tells = set(PARTIES) if set(PARTIES) & {*kinds} else {"base", "due", "content", "where"}
    whole = [row for row, found in by_row.items() if "task" in found and tells & found]
    if len(whole) < _FEWEST or len(whole) < len(by_row) - 1:
        return None
    last = max(at for at, (row, column) in enumerate(places) if row == whole[-1] and column != TITLE)
    table = TaskTable(index, first + last + 1, [cell_of(line, 0, len(line.text), "other") for line in lines[index:first]])
    cells: list[Paragraph] = []
    for at, (line, (number, column)) in enumerate(zip(lines[first:], places[: last + 1], strict=False)):
        kind = "other" if column == TITLE else kinds[columns.index(column)]
        head = heads[columns.index(column)] if columns.count(column) == 1 else ""  # of several alike none is this cell's own
        cells.append(cell_of(line, 0, len(line.text), told(kind, line.text, head)))
        if at == last or places[at + 1][0] != number:
            table.paragraphs += name_first(cells)
            cells = []
    return table


def _fitted_kind(kind: str, head: str) -> str:
    """The kind of a column for the fitting of its cells."""
    if kind == "other" and compiled("类别|分类|领域|板块").search(head):
        return "group"
    return _FITTED.get(kind, kind)


def _ends_rows(lines: list[Line], at: int, width: int) -> bool:
    """Whether a table without numbers ends before a line: at a heading, or where no units, dates or figures come within two rows."""
    text = lines[at].text
    ahead = any(are_units(line.text) or is_date(line.text) or is_value(line.text) for line in lines[at : at + 2 * width])
    return not ahead or ENDS.match(text) is not None
