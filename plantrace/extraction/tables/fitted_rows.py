"""Rows of an indicator table by the columns that its head names: for tables of one cell a line, and where row numbers tell nothing."""

from itertools import pairwise

from plantrace.extraction.tables.cells import Cell
from plantrace.extraction.tables.fitting import Piece, fit
from plantrace.extraction.tables.head_columns import columns_of, is_head
from plantrace.extraction.tables.headers import Header, read_header
from plantrace.extraction.tables.loose_rows import ATTRIBUTE, is_value
from plantrace.extraction.tables.row_parts import FittedRow, rows_of
from plantrace.extraction.tables.units import is_unit
from plantrace.patterns import compiled

_BARE_NUMBER = compiled(r"(\d{1,3})[.、．]?")
_HEAD_WORD, _FIRST = compiled("基期|年均|累计|属性|^年$"), 6  # in the first words behind a head
_FEWEST = 3
_STACKED = 0.7  # of the lines have one word, where each cell has a line of its own


def is_stacked(cells: list[Cell]) -> bool:
    """Whether each cell of the table has a line of its own."""
    opening = sum(cell.first for cell in cells)
    alone = sum(cell.first and (at + 1 == len(cells) or cells[at + 1].first) for at, cell in enumerate(cells))
    return alone >= _STACKED * opening


def fitted_rows(cells: list[Cell], stacked: bool, last_year: int | None = None) -> tuple[Header, list[FittedRow]] | None:
    """Return the head and the rows of the table, None where its head or its cells are not told surely enough; ``stacked``: see there."""
    lines = _lines(cells)
    first = next((at for at, line in enumerate(lines) if is_head(_text(line))), len(lines))
    last = next((at for at in range(first, len(lines)) if not is_head(_text(lines[at]))), len(lines))
    head = [cell for line in lines[first:last] for cell in line]
    header = read_header(head, last_year) if head else None
    columns = columns_of(_heads(lines[first:last]), header) if header else []
    body = lines[last:]
    if not header or not columns or len(body) < _FEWEST:
        return None
    words = [_whole(line) for line in body] if stacked else [cell for line in body for cell in line]
    alone = {line[0].start for line in body if len(line) == 1 or stacked}
    if any(_HEAD_WORD.search(word.text) for word in words[:_FIRST]):
        return None  # a head that is broken over lines
    numbers = _row_numbers(words)
    columns = _with_silent_columns(columns, words, len(numbers))
    score, places = fit(
        [Piece(word.text, word.first, word.start in alone, at in numbers) for at, word in enumerate(words)], columns, stacked
    )
    if score < len(words):  # one a word: what stands in its column has two
        return None
    rows = rows_of(words, places, columns)
    return (header, rows) if _are_whole(rows, columns) else None


def _lines(cells: list[Cell]) -> list[list[Cell]]:
    lines: list[list[Cell]] = []
    for cell in cells:
        if cell.first or not lines:
            lines.append([])
        lines[-1].append(cell)
    return lines


def _text(line: list[Cell]) -> str:
    return "".join(cell.text for cell in line)


def _whole(line: list[Cell]) -> Cell:
    """A line's words as one cell; a dash may be read as 一."""
    text = _text(line)
    return Cell("—" if text == "一" else text, line[0].start, line[-1].end, True)


def _heads(lines: list[list[Cell]]) -> list[str]:
    """The heads of the columns: words, or a whole line where a blank stands inside of one (指 标)."""
    return [
        text for line in lines for text in ([cell.text for cell in line] if all(is_head(cell.text) for cell in line) else [_text(line)])
    ]


def _row_numbers(words: list[Cell]) -> set[int]:
    """The places of the numbers 1, 2, 3 … that names follow; they begin anew where most of them can be read only so."""
    numbers = {
        at: int(number.group(1))
        for at, (word, behind) in enumerate(pairwise(words))
        if word.first
        and (number := _BARE_NUMBER.fullmatch(word.text))
        and not (is_value(behind.text) or is_unit(behind.text) or ATTRIBUTE.fullmatch(behind.text))
    }
    through, anew = _run(numbers, anew=False), _run(numbers, anew=True)
    return through if 3 * len(through) >= 2 * len(anew) else anew


def _run(numbers: dict[int, int], *, anew: bool) -> set[int]:
    found: set[int] = set()
    last = 0
    for at, number in numbers.items():
        if number == last + 1 or (anew and number == 1):
            found.add(at)
            last = number
    return found


def _with_silent_columns(columns: list[str], words: list[Cell], numbers: int) -> list[str]:
    """The columns with those that the head does not name: row numbers, units, attributes."""
    columns = list(columns)
    if "no" not in columns and numbers >= _FEWEST:
        columns.insert(columns.index("name"), "no")
    if "unit" not in columns and sum(is_unit(word.text.strip("（）()")) for word in words) >= _FEWEST:
        columns.insert(columns.index("name") + 1, "unit")
    if "attribute" not in columns and sum(ATTRIBUTE.fullmatch(word.text) is not None for word in words) >= _FEWEST:
        columns.append("attribute")
    return columns


def _are_whole(rows: list[FittedRow], columns: list[str]) -> bool:
    """Whether nearly all rows have a name and one cell of each column that must hold something."""
    needed = [kind for kind in ("target", "attribute") if kind in columns]
    whole = sum(bool(row.name) and not row.crowded and all(row.cells.get(kind) for kind in needed) for row in rows)
    return len(rows) >= _FEWEST and 10 * whole >= 9 * len(rows)
