"""Tables of tasks whose columns only spaces part: short heads, then rows of one line each, with numbers, units, dates or figures."""

from plantrace.extraction.tables.layout import wrapped_rows
from plantrace.extraction.tables.loose_rows import is_value
from plantrace.extraction.tables.row_fit import fit
from plantrace.extraction.tables.streamed_tasks import read_streamed, titles_group
from plantrace.extraction.tables.task_columns import (
    NUMBERS,
    TaskTable,
    are_units,
    cell_of,
    goes_on,
    is_date,
    is_head,
    kinds_of,
    names_column,
    sums_up,
    told_by_title,
)
from plantrace.extraction.tables.words import Word, row_of, words_of
from plantrace.extraction.text.lines import Line, Paragraph
from plantrace.patterns import compiled

_MONEY = compiled("（[^（）]{1,4}）")
_MOST_BETWEEN = 6  # lines between two rows
_FEWEST = 2  # rows of a table that numbers none


def read_spaced(lines: list[Line], index: int) -> TaskTable | None:
    """Return the table whose head stands at ``index``, None if none does; titles of groups may stand between its rows."""
    heads = told_by_title([head.text for head in words_of(lines[index])], lines[index - 1].text if index else "")
    more = _second_line(lines, index, heads)
    heads = [*heads[:-1], heads[-1] + more[0], *more[1:]] if more else heads
    kinds = kinds_of(heads)
    if len(heads) < 2 or not is_head(kinds) or heads[-1] in NUMBERS:
        return None
    begin, index = index, index + (more != [])
    table = TaskTable(begin, index + 1, [Paragraph.of(lines[begin : index + 1], table=True)])
    if wrapped := wrapped_rows(lines, index, kinds):
        table.end = wrapped[0]
        table.paragraphs += [cell for row in wrapped[1] for cell in row_of(row, kinds, heads, broken=True)]
        return table
    numbers, rows = heads.index("序号") if "序号" in heads[:2] else -1, 0
    crowded = 0  # rows of more words than there are columns, some of them cut amid a list
    while True:
        below = _below_titles(lines, table.end, lines[index], started=table.end > index + 1)
        row = next((at for at in (below, table.end) if _is_row(lines, at, kinds, numbers, rows)), -1)
        if row < 0:
            break
        cells = words_of(lines[row])
        rows = (rows or _before_first(cells, numbers)) + 1
        crowded += len(cells) > len(heads) and any(word.text[-1] in "、，" for word in cells)
        table.paragraphs += [cell_of(line, 0, len(line.text), "other") for line in lines[table.end : row]]
        table.paragraphs += _row(cells, kinds, heads, numbers, rows)
        table.end = row + 1
    if 2 * crowded > rows > 1 and (broken := read_streamed(lines, begin)) and broken.end >= table.end:
        return broken
    return table if rows >= (1 if numbers >= 0 else _FEWEST) else None


def _second_line(lines: list[Line], index: int, heads: list[str]) -> list[str]:
    """The heads in the line below the first one, if that line ends amid a head whose unit opens the next: 计划投资 / （万元） 建设地址."""
    more = [word.text for word in words_of(lines[index + 1])] if index + 1 < len(lines) and heads and heads[0] in NUMBERS else []
    goes_on = len(more) > 1 and _MONEY.fullmatch(more[0]) and names_column(heads[-1])
    return more if goes_on and all(names_column(head) for head in more[1:]) else []


def _before_first(cells: list[Word], numbers: int) -> int:
    """The number before the first row's: 23 where a table goes on with 24."""
    first = cells[0].text.rstrip(".、") if cells and numbers == 0 else ""
    return int(first) - 1 if first.isdecimal() and len(first) < 4 and first != "0" else 0


def _below_titles(lines: list[Line], at: int, head: Line, *, started: bool) -> int:
    """Where the first line from ``at`` on stands that neither titles a group, nor sums one up, nor says that the table goes on."""
    for index in range(at, min(at + _MOST_BETWEEN, len(lines))):
        cells = [word.text for word in words_of(lines[index])]
        sums = sums_up(lines[index].text) and all(cell[0].isdigit() for cell in cells[1:])
        if not (sums or titles_group(cells) or (started and goes_on(lines[index], head))):
            return index
    return at


def _is_row(lines: list[Line], at: int, kinds: list[str], numbers: int, rows: int) -> bool:
    """Whether the line at ``at`` is the next row, behind so many."""
    rows = rows or (_before_first(words_of(lines[at]), numbers) if at < len(lines) else 0)
    return _opens_row(lines, at, kinds, numbers, rows + 1)


def _opens_row(lines: list[Line], at: int, kinds: list[str], numbers: int, number: int) -> bool:
    """Whether the line at ``at`` is the row of this number (in the column ``numbers``), or one that tells something."""
    cells = [word.text for word in words_of(lines[at])] if at < len(lines) else []
    if numbers >= 0:
        return len(cells) >= 3 and str(number) in [cell.rstrip(".、") for cell in cells[: numbers + 1]]
    telling = any(are_units(cell) or is_date(cell) or is_value(cell) for cell in cells[1:])
    return max(2, len(kinds) - 2) <= len(cells) and telling and (len(cells) == len(kinds) or not are_units(cells[0]))


def _row(cells: list[Word], kinds: list[str], heads: list[str], numbers: int, number: int) -> list[Paragraph]:
    """The cells of a row, each with its column; a number tells which stand before it."""
    words = [word.text for word in cells]
    behind = next((at for at, word in enumerate(words[: numbers + 1]) if word.rstrip(".、") == str(number)), -1) + 1
    fixed = list(range(numbers + 1 - behind, numbers + 1)) if behind else []
    low = numbers + 1 if behind else 0
    columns = [*fixed, *(low + column for column in fit(words[behind:], kinds[low:], heads[low:], line=True))]
    parts = [[cell for cell, at in zip(cells, columns, strict=True) if at == column] for column in range(len(kinds))]
    return row_of(parts, kinds, heads, broken=False)
