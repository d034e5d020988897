"""Tables of tasks and their units (任务|牵头单位|配合单位|完成时限): each row becomes a task and lines that say who does it."""

from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.tables.row_fit import fit
from plantrace.extraction.tables.stacked_tasks import read_stacked
from plantrace.extraction.tables.task_columns import PARTIES, PRINTED, TaskTable, are_units, cell_of, is_head, kinds_of, told, told_by_title
from plantrace.extraction.text.characters import alike
from plantrace.extraction.text.lines import Line, Paragraph
from plantrace.patterns import compiled

_HEAD_WORDS = ("单位", "部门", "业主", "项目名称", "工程名称")
_HEAD_LENGTH, _TITLE_LENGTH, _SHORT_HEAD = 80, 40, 8
_NUMBERED_TITLE = compiled("(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；]{2,30}")
_SHORT_TITLE, _ROWS, _FEWEST = 10, 4, 2
_FIGURE = compiled(r"\d")
_GROUP = compiled("[（(]?[一二三四五六七八九十]{1,3}[）)、]?")
_Word = tuple[str, str, range]  # made alike, as printed, and its places in the source


def find_task_tables(lines: list[Line]) -> list[TaskTable]:
    """Return the tables of tasks among the printed lines, in reading order."""
    found: list[TaskTable] = []
    end = 0
    for index, line in enumerate(lines):
        text = line.text
        if index < end:
            continue
        table = None
        if "|" in text or "\t" in text:
            table = _ruled(lines, index)
        elif len(text) <= _SHORT_HEAD:
            table = read_stacked(lines, index)
        if table is None and len(line.raw) > len(text) and len(text) <= _HEAD_LENGTH and any(word in text for word in _HEAD_WORDS):
            table = _spaced(lines, index)
        if table:
            _tell_titles(table.paragraphs)
            found.append(table)
            end = table.end
    return found


def _tell_titles(cells: list[Paragraph]) -> None:
    """A title and what is to be done under it belong together; what is long or a sentence is no title."""
    title: Paragraph | None = None
    for cell in cells:
        if cell.cell == "title" and (len(cell.text) > _TITLE_LENGTH or "。" in cell.text):
            cell.cell = "what"
        elif cell.cell == "what" and title is not None:
            cell.cell = "detail"
        if cell.cell != "detail":  # of several lines
            title = cell if cell.cell == "title" else None


def _ruled(lines: list[Line], index: int) -> TaskTable | None:
    """Columns marked by | or tabs. A blank cell of units means "as above"."""
    text = lines[index].text
    mark = "|" if text.count("|") >= 2 else "\t"
    least = 2 if text.count(mark) >= 2 else 1  # a task and who does it
    if text.count(mark) < least or (least == 1 and not _all_have(lines[index : index + _ROWS], mark)):
        return None
    heads = told_by_title(lines[index].text.strip(mark).split(mark), lines[index - 1].text if index else "")
    kinds = kinds_of(heads)
    if not is_head(kinds):
        return None
    table = TaskTable(index, index + 1, [cell_of(lines[index], 0, len(lines[index].text), "other")])
    above: dict[int, Paragraph] = {}
    margin = _margin(lines[index], mark)
    while table.end < len(lines):
        line = lines[table.end]
        if line.raw.count(mark) < least:
            if not _is_group(lines, table.end, mark, least):
                break
            table.paragraphs.append(cell_of(line, 0, len(line.text), "other"))
            table.end += 1
            continue
        cells = _columns(line.text, mark) if compiled(r"\w").search(line.text) else []
        if not cells:  # | --- | --- |
            table.paragraphs.append(cell_of(line, 0, len(line.text), "other"))
        first = max(0, _margin(line, mark) - margin)
        if _titles_group(line.text, cells, first, kinds):
            table.paragraphs.append(cell_of(line, 0, len(line.text), "other"))
            cells = []
        for column, (start, end) in enumerate(cells, first):
            kind = told(kinds[column] if column < len(kinds) else "other", line.text[start:end])
            units = kind in PARTIES
            if compiled(r"\w").search(line.text[start:end]):
                above[column] = cell_of(line, start, end, kind)
                table.paragraphs.append(above[column])
            elif units and column in above:
                table.paragraphs.append(above[column])
        table.end += 1
    return table


def _titles_group(text: str, cells: list[tuple[int, int]], first: int, kinds: list[str]) -> bool:
    """Whether a row holds nothing but the title of a group: its number with its sums, or words that do nothing (一、民生改善)."""
    if not cells or first or _has_party(text, cells, kinds):
        return False
    filled = [text[start:end] for start, end in cells if text[start:end].strip()]
    return bool(_GROUP.fullmatch(text[slice(*cells[0])])) or (len(filled) == 1 < len(kinds) and _is_title(filled[0]))


def _is_title(text: str) -> bool:
    """Whether words alone in a row are the title of a group, and no task."""
    plain = text.strip()
    return bool(_NUMBERED_TITLE.fullmatch(plain)) or (
        len(plain) <= _SHORT_TITLE and plain[:2] not in lexicon().verbs and not _FIGURE.search(plain)
    )


def _all_have(lines: list[Line], mark: str) -> bool:
    """Whether the lines are rows of two columns, and titles of groups between them."""
    rows = sum(line.raw.count(mark) == 1 for line in lines)
    return rows > _FEWEST and all(line.raw.count(mark) == 1 or _is_title(line.text) for line in lines)


def _has_party(text: str, cells: list[tuple[int, int]], kinds: list[str]) -> bool:
    """Whether a row says who does it or where: one that opens with 一 and does not is the title of a group, with its sums."""
    told_of = zip(cells, kinds, strict=False)
    return any(kind in (*PARTIES, "where") and compiled(r"\w").search(text[start:end]) for (start, end), kind in told_of)


def _margin(line: Line, mark: str) -> int:
    """How many empty cells open a line of tabs: those of a row that goes on with the one above."""
    return len(line.raw) - len(line.raw.lstrip("\t")) if mark == "\t" else 0


def _is_group(lines: list[Line], at: int, mark: str, least: int) -> bool:
    """Whether a line between the rows names a group (一, a tab, 防洪工程), whose empty cells are gone."""
    following = lines[at + 1] if at + 1 < len(lines) else None
    titled = mark in lines[at].text or _is_title(lines[at].text)
    return titled and len(lines[at].text) < _TITLE_LENGTH and following is not None and following.raw.count(mark) >= least


def _columns(text: str, mark: str) -> list[tuple[int, int]]:
    start = 1 if text.startswith(mark) else 0
    spans: list[tuple[int, int]] = []
    for cell in text[start:].split(mark):
        spans.append((start, start + len(cell)))
        start += len(cell) + 1
    return spans[:-1] if text.endswith(mark) else spans


def _spaced(lines: list[Line], index: int) -> TaskTable | None:
    """Columns that only spaces part: short heads, then rows of one line each, with numbers or at least with units, and titles of groups."""
    heads = told_by_title([head for head, _, _ in _words(lines[index])], lines[index - 1].text if index else "")
    kinds = kinds_of(heads)
    if len(heads) < 2 or not is_head(kinds):
        return None
    table = TaskTable(index, index + 1, [cell_of(lines[index], 0, len(lines[index].text), "other")])
    numbers, rows = heads.index("序号") if "序号" in heads[:2] else -1, 0
    for line in lines[index + 1 :]:
        cells = _words(line)
        if len(cells) == 1 and _is_title(cells[0][0]) and _opens_row(lines, table.end + 1, kinds, numbers, rows + 1):
            table.paragraphs.append(cell_of(line, 0, len(line.text), "other"))
        elif _opens_row(lines, table.end, kinds, numbers, rows + 1):
            rows += 1
            table.paragraphs += _row(cells, kinds, heads, numbers, rows)
        else:
            break
        table.end += 1
    return table if rows >= (1 if numbers >= 0 else _FEWEST) else None


def _opens_row(lines: list[Line], at: int, kinds: list[str], numbers: int, number: int) -> bool:
    """Whether the line at ``at`` is the row of this number (in the column ``numbers``), or, where rows have none, one with its units."""
    cells = [word for word, _, _ in _words(lines[at])] if at < len(lines) else []
    if numbers >= 0:
        return len(cells) >= 3 and str(number) in [cell.rstrip(".、") for cell in cells[: numbers + 1]]
    return max(2, len(kinds) - 2) <= len(cells) and any(are_units(cell) for cell in cells[1:]) and not are_units(cells[0])


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
            kind = told(kind, text)
            out.append(Paragraph(text, printed, offsets, table=kind in PRINTED, cell=kind))
    return out


def _words(line: Line) -> list[_Word]:
    """The words of a printed line that spaces part."""
    plain = alike(line.raw)
    start = line.offsets[0] - (len(plain) - len(plain.lstrip()))
    spans = [match.span() for match in compiled(r"\S+").finditer(plain)]
    return [(plain[a:b], line.raw[a:b], range(start + a, start + b)) for a, b in spans]
