"""Tables of tasks and their units (任务|牵头单位|配合单位|完成时限): each row becomes a task and lines that say who does it."""

from plantrace.extraction.tables.row_fit import fit
from plantrace.extraction.tables.stacked_tasks import read_stacked
from plantrace.extraction.tables.task_columns import PARTIES, PRINTED, TaskTable, cell_of, is_head, kinds_of, told, told_by_title
from plantrace.extraction.text.characters import alike
from plantrace.extraction.text.lines import Line, Paragraph
from plantrace.patterns import compiled

_HEAD_WORDS = ("单位", "部门", "业主", "项目名称", "工程名称")
_HEAD_LENGTH, _TITLE_LENGTH = 80, 40
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
        if "|" in text or "\t" in text:
            table = _ruled(lines, index)
        elif len(text) <= 8:
            table = read_stacked(lines, index)
        elif len(line.raw) > len(text) + 1 and len(text) <= _HEAD_LENGTH and any(word in text for word in _HEAD_WORDS):
            table = _spaced(lines, index)
        else:
            continue
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
    if text.count(mark) < 2:
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
        if line.text.count(mark) < 2:
            if not _is_group(lines, table.end, mark):
                break
            table.paragraphs.append(cell_of(line, 0, len(line.text), "other"))
            table.end += 1
            continue
        cells = _columns(line.text, mark) if compiled(r"\w").search(line.text) else []
        if not cells:  # | --- | --- |
            table.paragraphs.append(cell_of(line, 0, len(line.text), "other"))
        first = max(0, _margin(line, mark) - margin)
        if cells and not first and _GROUP.fullmatch(line.text[slice(*cells[0])]) and not _has_party(line.text, cells, kinds):
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


def _has_party(text: str, cells: list[tuple[int, int]], kinds: list[str]) -> bool:
    """Whether a row says who does it or where: one that opens with 一 and does not is the title of a group, with its sums."""
    told_of = zip(cells, kinds, strict=False)
    return any(kind in (*PARTIES, "where") and compiled(r"\w").search(text[start:end]) for (start, end), kind in told_of)


def _margin(line: Line, mark: str) -> int:
    """How many empty cells open a line of tabs: those of a row that goes on with the one above."""
    return len(line.raw) - len(line.raw.lstrip("\t")) if mark == "\t" else 0


def _is_group(lines: list[Line], at: int, mark: str) -> bool:
    """Whether a line between the rows names a group (一, a tab, 防洪工程), whose empty cells are gone."""
    following = lines[at + 1].text if at + 1 < len(lines) else ""
    return mark in lines[at].text and len(lines[at].text) < _TITLE_LENGTH and following.count(mark) >= 2


def _columns(text: str, mark: str) -> list[tuple[int, int]]:
    start = 1 if text.startswith(mark) else 0
    spans: list[tuple[int, int]] = []
    for cell in text[start:].split(mark):
        spans.append((start, start + len(cell)))
        start += len(cell) + 1
    return spans[:-1] if text.endswith(mark) else spans


def _spaced(lines: list[Line], index: int) -> TaskTable | None:
    """Columns that only spaces part: short heads, then rows that begin with 1, 2, 3 … and go on to their end in one line."""
    heads = told_by_title([head for head, _, _ in _words(lines[index])], lines[index - 1].text if index else "")
    kinds = kinds_of(heads)
    if len(heads) < 3 or not is_head(kinds):
        return None
    table = TaskTable(index, index + 1, [cell_of(lines[index], 0, len(lines[index].text), "other")])
    for line in lines[index + 1 :]:
        cells = _words(line)
        if len(cells) < 3 or cells[0][0].rstrip(".、") != str(table.end - index):
            break
        columns = [0, *(column + 1 for column in fit([word for word, _, _ in cells[1:]], kinds[1:], heads[1:]))]
        for column, kind in enumerate(kinds):
            parts = [cell for cell, at in zip(cells, columns, strict=True) if at == column]
            if parts:
                text, printed = "".join([word for word, _, _ in parts]), "".join([word for _, word, _ in parts])
                offsets = [offset for _, _, places in parts for offset in places]
                kind = told(kind, text)
                table.paragraphs.append(Paragraph(text, printed, offsets, table=kind in PRINTED, cell=kind))
        table.end += 1
    return table if table.end > index + 1 else None


def _words(line: Line) -> list[_Word]:
    """The words of a printed line that spaces part."""
    plain = alike(line.raw)
    start = line.offsets[0] - (len(plain) - len(plain.lstrip()))
    spans = [match.span() for match in compiled(r"\S+").finditer(plain)]
    return [(plain[a:b], line.raw[a:b], range(start + a, start + b)) for a, b in spans]
