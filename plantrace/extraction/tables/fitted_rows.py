"""Rows of an indicator table by the columns that its head names: for tables of one cell a line, and where row numbers tell nothing."""

from collections import defaultdict
from itertools import pairwise

from msgspec import Struct

from plantrace.extraction.tables.cells import Cell
from plantrace.extraction.tables.fitting import TITLE, Word, fit
from plantrace.extraction.tables.head_columns import columns_of, is_head
from plantrace.extraction.tables.headers import Header, read_header
from plantrace.extraction.tables.loose_rows import ATTRIBUTE, BLANK, GROUP, is_value
from plantrace.extraction.tables.units import is_unit
from plantrace.patterns import compiled

_NUMBERED = compiled(r"(\d{1,3})[.、．]\s*(?=\D)")
_BARE_NUMBER = compiled(r"(\d{1,3})[.、．]?")
_PART = compiled("其中[:：]?")
_ASIDE = compiled(r"[（(][^（()）]*[)）]$")
_FEWEST = 3
_STACKED = 0.7  # of the lines have one word, where each cell has a line of its own


class FittedRow(Struct):
    """The cells of a row by their columns: ``name`` may be of several parts; ``start``/``end`` span it in the source."""

    number: str
    name: str
    group: str | None
    start: int
    end: int
    cells: dict[str, str]
    crowded: bool = False  # whether one of its values is of several cells


def is_stacked(cells: list[Cell]) -> bool:
    """Whether each cell of the table has a line of its own."""
    opening = sum(cell.first for cell in cells)
    alone = sum(cell.first and (at + 1 == len(cells) or cells[at + 1].first) for at, cell in enumerate(cells))
    return alone >= _STACKED * opening


def fitted_rows(cells: list[Cell], stacked: bool) -> tuple[Header, list[FittedRow]] | None:
    """Return the head and the rows of the table, None where its head or its cells are not told surely enough; ``stacked``: see there."""
    lines = _lines(cells)
    first = next((at for at, line in enumerate(lines) if is_head(_text(line))), len(lines))
    last = next((at for at in range(first, len(lines)) if not is_head(_text(lines[at]))), len(lines))
    head = [cell for line in lines[first:last] for cell in line]
    header = read_header(head) if head else None
    columns = columns_of(_heads(lines[first:last]), header) if header else []
    body = lines[last:]
    if not header or not columns or len(body) < _FEWEST:
        return None
    words = [_whole(line) for line in body] if stacked else [cell for line in body for cell in line]
    alone = {line[0].start for line in body if len(line) == 1 or stacked}
    numbers = _row_numbers(words)
    columns = _with_silent_columns(columns, words, len(numbers))
    score, places = fit(
        [Word(word.text, word.first, word.start in alone, at in numbers) for at, word in enumerate(words)], columns, stacked
    )
    if score < len(words):  # one a word: what stands in its column has two
        return None
    rows = _rows(words, places)
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
    """A line's words as one cell."""
    return Cell(_text(line), line[0].start, line[-1].end, True)


def _heads(lines: list[list[Cell]]) -> list[str]:
    """The heads of the columns: words, or a whole line where a blank stands inside of one (指 标)."""
    return [
        text for line in lines for text in ([cell.text for cell in line] if all(is_head(cell.text) for cell in line) else [_text(line)])
    ]


def _row_numbers(words: list[Cell]) -> set[int]:
    """The places of the numbers 1, 2, 3 … that names follow; they may begin anew."""
    found: set[int] = set()
    last = 0
    for at, (word, behind) in enumerate(pairwise(words)):
        number = _BARE_NUMBER.fullmatch(word.text) if word.first else None
        if number and int(number.group(1)) in (last + 1, 1) and not (is_value(behind.text) or is_unit(behind.text)):
            found.add(at)
            last = int(number.group(1))
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


def _rows(words: list[Cell], places: list[tuple[int, str]]) -> list[FittedRow]:
    """The rows, each under the title of its group."""
    parts: dict[int, dict[str, list[Cell]]] = defaultdict(lambda: defaultdict(list))
    groups: dict[int, str] = {}
    group = ""
    above = -1
    for word, (row, column) in zip(words, places, strict=True):
        if column == TITLE:
            group = group + word.text if above == row and group and len(word.text) < 5 and len(group) < 5 else word.text
            above = row
            continue
        above = -1
        if column == "group" and not BLANK.fullmatch(word.text):
            group = "".join(cell.text for cell in parts[row]["group"]) + word.text
        groups[row] = group
        parts[row][column].append(word)
    out: list[FittedRow] = []
    for row, columns in parts.items():
        out += _split(columns, _title(groups[row]), out[-1] if out else None)
    numbers = [row.number for row in out if row.number]
    if len(set(numbers)) < len(numbers) or not numbers:  # they begin anew in each group
        for at, one in enumerate(out, 1):
            one.number = str(at)
    return out


def _title(group: str) -> str | None:
    """A group's title without its number."""
    title = GROUP.fullmatch(group)
    return (title["name"].strip() if title else _NUMBERED.sub("", group, count=1)) or None


def _split(columns: dict[str, list[Cell]], group: str | None, above: FittedRow | None) -> list[FittedRow]:
    """The row that stands in ``columns``, or as many as each of its values has: 其中：小学, 初中 and two values of each year."""
    spare = ("no", "group", "name", "other")
    values = {kind: found for kind, found in columns.items() if kind not in (*spare, "unit", "attribute")}
    count = len(next(iter(values.values()), []))
    names = [cell.text for cell in columns.get("name", [])]
    every = [cell for kind, found in columns.items() if kind != "group" for cell in found]
    start, end = min(cell.start for cell in every), max(cell.end for cell in every)
    number = _BARE_NUMBER.match(columns["no"][0].text).group(1) if columns.get("no") else ""  # type: ignore[union-attr]  # it fits the column
    if names and (found := _NUMBERED.match(names[0])):
        number, names[0] = number or found.group(1), names[0][found.end() :]
    shared = {kind: "".join(cell.text for cell in found) for kind, found in columns.items() if kind in ("unit", "attribute")}
    scope = "".join(cell.text for cell in columns.get("other", []) if not BLANK.fullmatch(cell.text))
    if count > 1 and len(names) >= count and all(len(found) == count for found in values.values()):
        whole = "".join(names[:-count])
        out = []
        for at in range(count):
            cells = shared | {kind: found[at].text for kind, found in values.items()}
            out.append(FittedRow(number if not at else "", _of_part(whole, names[at - count]), group, start, end, cells))
        return out
    if not names and above is not None and scope:  # a second line of the row above: 户籍人口, then 全人口
        if not above.name.endswith("）") and (first := above.cells.get("other")):
            above.name = _of_part(above.name, first)
        names = [_of_part(_ASIDE.sub("", above.name), scope)]
    cells = shared | {kind: "".join(cell.text for cell in found) for kind, found in values.items()} | {"other": scope}
    return [FittedRow(number, "".join(names), group, start, end, cells, any(len(found) > 1 for found in values.values()))]


def _of_part(whole: str, part: str) -> str:
    """What a part of a row is called: 班额比例（小学）; a name of its own stays (其中：研究生比例)."""
    unit = _ASIDE.search(whole)
    if not whole:
        return part
    own = unit.group() if unit and is_unit(unit.group()[1:-1]) else ""
    return f"{whole.removesuffix(own)}（{_PART.sub('', part, count=1)}）{own}"


def _are_whole(rows: list[FittedRow], columns: list[str]) -> bool:
    """Whether nearly all rows have a name and one cell of each column that must hold something."""
    needed = [kind for kind in ("target", "attribute") if kind in columns]
    whole = sum(bool(row.name) and not row.crowded and all(row.cells.get(kind) for kind in needed) for row in rows)
    return len(rows) >= _FEWEST and 10 * whole >= 9 * len(rows)
