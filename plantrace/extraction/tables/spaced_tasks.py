"""Tables of tasks whose columns only spaces part: short heads, then rows of one line each, with numbers, units, dates or figures."""

from plantrace.extraction.tables.layout import Row, wrapped_rows
from plantrace.extraction.tables.loose_rows import is_value
from plantrace.extraction.tables.row_fit import fit
from plantrace.extraction.tables.streamed_tasks import read_streamed
from plantrace.extraction.tables.task_columns import (
    TaskTable,
    are_units,
    cell_of,
    goes_on,
    is_date,
    is_head,
    is_printed,
    kinds_of,
    name_first,
    names_group,
    next_row,
    told,
    told_by_title,
)
from plantrace.extraction.text.characters import alike
from plantrace.extraction.text.lines import Line, Paragraph
from plantrace.patterns import compiled

_GROUP, _COUNTED = compiled("[（(]?[一二三四五六七八九十]{1,3}[）)、]?"), compiled(r"[（(]\d+[个项][）)]$")
_FEWEST = 2  # rows of a table that numbers none
_Word = tuple[str, str, range]  # made alike, as printed, and its places in the source


def read_spaced(lines: list[Line], index: int) -> TaskTable | None:
    """Return the table whose head stands at ``index``, None if none does; titles of groups may stand between its rows."""
    heads = told_by_title([head for head, _, _ in _words(lines[index])], lines[index - 1].text if index else "")
    kinds = kinds_of(heads)
    if len(heads) < 2 or not is_head(kinds):
        return None
    table = TaskTable(index, index + 1, [cell_of(lines[index], 0, len(lines[index].text), "other")])
    if wrapped := wrapped_rows(lines, index, kinds):
        table.end = wrapped[0]
        table.paragraphs += [cell for row in wrapped[1] for cell in _wrapped_row(row, kinds, heads)]
        return table
    numbers, rows = heads.index("序号") if "序号" in heads[:2] else -1, 0
    crowded = 0  # rows of more words than there are columns, some of them cut amid a list
    for line in lines[index + 1 :]:
        cells = _words(line)
        rows = rows or _before_first(cells, numbers)
        between = _titles_group([word for word, _, _ in cells]) or (goes_on(line, lines[index]) and table.end > index + 1)
        if between and _opens_row(lines, next_row(lines, table.end + 1, lines[index]), kinds, numbers, rows + 1):
            table.paragraphs.append(cell_of(line, 0, len(line.text), "other"))
        elif _opens_row(lines, table.end, kinds, numbers, rows + 1):
            rows += 1
            crowded += len(cells) > len(heads) and any(text[-1] in "、，" for text, _, _ in cells)
            table.paragraphs += _row(cells, kinds, heads, numbers, rows)
        else:
            break
        table.end += 1
    if 2 * crowded > rows > 1 and (broken := read_streamed(lines, index)) and broken.end >= table.end:
        return broken
    return table if rows >= (1 if numbers >= 0 else _FEWEST) else None


def _titles_group(cells: list[str]) -> bool:
    """Whether a line is the title of a group, with its number, its count and its sums or without: 一 水利类（2个） 36600."""
    if len(cells) > 1 and not (_GROUP.fullmatch(cells[0]) and all(is_value(cell) for cell in cells[2:])):
        return False
    return bool(cells) and names_group(_COUNTED.sub("", cells[min(1, len(cells) - 1)]))


def _before_first(cells: list[_Word], numbers: int) -> int:
    """The number before the first row's: 23 where a table goes on with 24."""
    first = cells[0][0].rstrip(".、") if cells and numbers == 0 else ""
    return int(first) - 1 if first.isdigit() and len(first) < 4 and first != "0" else 0


def _opens_row(lines: list[Line], at: int, kinds: list[str], numbers: int, number: int) -> bool:
    """Whether the line at ``at`` is the row of this number (in the column ``numbers``), or one that tells something."""
    cells = [word for word, _, _ in _words(lines[at])] if at < len(lines) else []
    if numbers >= 0:
        return len(cells) >= 3 and str(number) in [cell.rstrip(".、") for cell in cells[: numbers + 1]]
    telling = any(are_units(cell) or is_date(cell) or is_value(cell) for cell in cells[1:])
    return max(2, len(kinds) - 2) <= len(cells) and telling and not are_units(cells[0])


def _row(cells: list[_Word], kinds: list[str], heads: list[str], numbers: int, number: int) -> list[Paragraph]:
    """The cells of a row, each with its column; a number tells which stand before it."""
    words = [word for word, _, _ in cells]
    behind = next((at for at, word in enumerate(words[: numbers + 1]) if word.rstrip(".、") == str(number)), -1) + 1
    fixed = list(range(numbers + 1 - behind, numbers + 1)) if behind else []
    low = numbers + 1 if behind else 0
    columns = [*fixed, *(low + column for column in fit(words[behind:], kinds[low:], heads[low:]))]
    out: list[Paragraph] = []
    for column, kind in enumerate(kinds):
        parts = [cell for cell, at in zip(cells, columns, strict=True) if at == column]
        if parts:
            text, printed = "".join([word for word, _, _ in parts]), "".join([word for _, word, _ in parts])
            offsets = [offset for _, _, places in parts for offset in places]
            kind = told(kind, text, heads[column])
            out.append(Paragraph(text, printed, offsets, table=is_printed(kind), cell=kind))
    return name_first(out)


def _wrapped_row(row: Row, kinds: list[str], heads: list[str]) -> list[Paragraph]:
    """The cells of a row of several lines: other cells stand between the lines of each."""
    out: list[Paragraph] = []
    for kind, head, parts in zip(kinds, heads, row, strict=True):
        if parts:
            text, printed = "".join([part.text for part in parts]), "".join([part.printed for part in parts])
            offsets = [offset for part in parts for offset in part.places]
            kind = told(kind, text, head)
            out.append(Paragraph(text, printed, offsets, table=is_printed(kind), broken=len(parts) > 1, cell=kind))
    return name_first(out)


def _words(line: Line) -> list[_Word]:
    """The words of a printed line that spaces part."""
    plain = alike(line.raw)
    start = line.offsets[0] - (len(plain) - len(plain.lstrip()))
    spans = [match.span() for match in compiled(r"\S+").finditer(plain)]
    return [(plain[a:b], line.raw[a:b], range(start + a, start + b)) for a, b in spans]
