"""Tables of tasks whose columns marks part (| or tabs); a blank cell of units means "as above"."""

from plantrace.extraction.lexicon import HAN
from plantrace.extraction.tables.task_columns import (
    NAMING,
    NUMBERS,
    PARTIES,
    TaskTable,
    cell_of,
    goes_on,
    is_head,
    kinds_of,
    name_first,
    names_column,
    names_group,
    next_row,
    sums_up,
    told,
    told_by_title,
)
from plantrace.extraction.text.lines import Line, Paragraph
from plantrace.patterns import compiled

_TITLE_LENGTH, _ROWS, _FEWEST, _TITLES = 40, 4, 2, 6
_GROUP = compiled("[（(]?[一二三四五六七八九十]{1,3}[）)、]?")
_WORK = compiled("(?:建设|改造|加固|扩建|迁建|治理|修复|整治|维修|工程|项目|编制|培训)$")
_COUNTS = compiled("序号|编号|类别|备注|地点|单位|(?:概况|简介|情况|进展|进度|计划|内容|规模|状态|联系人|电话)$")
_NUMBER = compiled(r"\d{1,3}[.、．]?")
_NAMES = compiled(f"{HAN}|[A-Z]")  # G310, 5G
_NUMBERED_TITLE = compiled(r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；]{2,30}")
_FIGURES = compiled(r"[\d.,，—－-]+(?:[个项条座处]|[万亿]?元)?")
_Span = tuple[int, int]


def read_ruled(lines: list[Line], index: int) -> TaskTable | None:
    """Return the table whose head stands at ``index``, None if none does."""
    text = lines[index].text
    mark = "|" if text.count("|") >= 2 else "\t"
    least = 2 if text.count(mark) >= 2 else 1  # a task and who does it
    if text.count(mark) < least or (least == 1 and not _all_have(lines[index : index + _ROWS], mark)):
        return None
    heads = told_by_title(lines[index].text.strip(mark).split(mark), lines[index - 1].text if index else "")
    below = _second_head(lines, index, mark)
    heads = [second or first for first, second in zip(heads, below, strict=True)] if len(below) == len(heads) else heads
    kinds = kinds_of(heads)
    if not is_head(kinds) or _is_form(kinds, heads):
        return None
    table = TaskTable(index, index + 1, [cell_of(lines[index], 0, len(lines[index].text), "other")])
    if len(below) == len(heads):
        table.paragraphs.append(cell_of(lines[index + 1], 0, len(lines[index + 1].text), "other"))
        table.end += 1
    above: dict[int, Paragraph] = {}
    margin, twice = _margin(lines[index], mark), _parts_numbers_twice(lines, index, mark)
    while table.end < len(lines):
        line = lines[table.end]
        if line.raw.count(mark) < least:
            if not (_is_group(lines, table.end, mark, least) or _goes_on(lines, index, table.end, mark, least)):
                break
            table.paragraphs.append(cell_of(line, 0, len(line.text), "other"))
            table.end += 1
            continue
        cells = _columns(line.text, mark) if compiled(r"\w").search(line.text) and not goes_on(line, lines[index]) else []
        cells = [cells[0], *cells[2:]] if twice and len(cells) > 2 else cells
        first = max(0, _margin(line, mark) - margin) or _lacks_class(line.text, cells, heads)
        if not cells or _titles_group(line.text, cells, first, kinds, alone=not above) or sums_up(line.text):  # | --- | --- |
            table.paragraphs.append(cell_of(line, 0, len(line.text), "other"))
        else:
            table.paragraphs += _row(line, dict(enumerate(cells, first)), kinds, heads, above)
        table.end += 1
    return table


def _lacks_class(text: str, cells: list[_Span], heads: list[str]) -> bool:
    """Whether a row opens with its number, in a table whose first column holds classes that each stand once for several rows."""
    lacks = bool(cells) and len(cells) == len(heads) - 1 and heads[1].strip() in NUMBERS
    return lacks and _NUMBER.fullmatch(text[slice(*cells[0])].strip()) is not None


def _parts_numbers_twice(lines: list[Line], index: int, mark: str) -> bool:
    """Whether a tab stands behind each row's automatic number, and the cell's own one: all rows have an empty second cell too many."""
    rows = [line.raw.split(mark) for line in lines[index + 1 : index + 1 + _ROWS] if mark in line.raw]
    cells = lines[index].raw.count(mark) + 2
    return len(rows) >= _FEWEST and all(len(row) == cells and row[0].strip() and not row[1].strip() for row in rows)


def _second_head(lines: list[Line], index: int, mark: str) -> list[str]:
    """The cells of a second row of the head, below a cell of several columns (责任单位 over 牵头单位, 配合单位); [] where none stands."""
    cells = [cell.strip() for cell in lines[index + 1].raw.split(mark)] if index + 1 < len(lines) else []
    cells = cells[1:-1] if mark == "|" else cells
    filled = [cell for cell in cells if cell]
    return cells if cells and not cells[0] and filled and all(map(names_column, filled)) else []


def _row(line: Line, cells: dict[int, _Span], kinds: list[str], heads: list[str], above: dict[int, Paragraph]) -> list[Paragraph]:
    """The cells of a row by their columns; ``above``: the last ones that hold something, which blank ones of units repeat."""
    out: list[Paragraph] = []
    filled = {column for column, (start, end) in cells.items() if compiled(r"\w").search(line.text[start:end])}
    led = any(kinds[column] == "lead" for column in filled if column < len(kinds))
    for column, (start, end) in cells.items():
        kind = told(kinds[column], line.text[start:end], heads[column]) if column < len(kinds) else "other"
        if kind in NAMING and not _NAMES.search(line.text[start:end]):
            kind = "other"  # a figure names nothing
        if column in filled:
            above[column] = cell_of(line, *_bare(line.text, start, end), kind)
            out.append(above[column])
        elif column in above and kind in PARTIES and not (kind == "participate" and led):  # who helps one lead does not help the next
            out.append(above[column])
    return name_first(out)


def _bare(text: str, start: int, end: int) -> _Span:
    """The span of a cell's words without the blanks round them and the stars of bold letters."""
    words = text[start:end].strip()
    start = text.index(words, start)
    bold = len(words) > 4 and words.startswith("**") and words.endswith("**")
    return (start + 2, start + len(words) - 2) if bold else (start, start + len(words))


def _titles_group(text: str, cells: list[_Span], first: int, kinds: list[str], *, alone: bool) -> bool:
    """Whether a row holds nothing but the title of a group: its number with its sums, or words that do nothing (一、民生改善).

    A work without a unit is a task where a row above, if it does not stand ``alone``, has one that goes on.
    """
    if not cells or first or _has_party(text, cells, kinds):
        return False
    filled = [text[start:end] for start, end in cells if text[start:end].strip()]
    if _GROUP.fullmatch(text[slice(*cells[0])]):
        return True
    dated = any(kind in ("when", "due") and text[start:end].strip() for kind, (start, end) in zip(kinds, cells, strict=False))
    if (
        filled
        and not dated
        and _NUMBERED_TITLE.fullmatch(filled[0].strip())
        and all(_FIGURES.fullmatch(cell.strip()) for cell in filled[1:])
    ):
        return True  # 一、交通项目|||88.0
    return len(filled) == 1 < len(kinds) and names_group(filled[0]) and (alone or not _WORK.search(filled[0].strip()))


def _is_form(kinds: list[str], heads: list[str]) -> bool:
    """Whether the first line is a form's on one project (项目名称|某某项目|负责人|), and no head."""
    return "project" in kinds and set(kinds) <= {"project", "other"} and not any(_COUNTS.search(head) for head in heads)


def _all_have(lines: list[Line], mark: str) -> bool:
    """Whether the lines are rows of two columns, and titles of groups between them."""
    rows = sum(line.raw.count(mark) == 1 for line in lines)
    return rows > _FEWEST and all(line.raw.count(mark) == 1 or names_group(line.text) for line in lines)


def _has_party(text: str, cells: list[_Span], kinds: list[str]) -> bool:
    """Whether a row says who does it or where: one that opens with 一 and does not is the title of a group, with its sums."""
    told_of = zip(cells, kinds, strict=False)
    return any(kind in (*PARTIES, "where") and _NAMES.search(text[start:end]) for (start, end), kind in told_of)


def _margin(line: Line, mark: str) -> int:
    """How many empty cells open a line of tabs: those of a row that goes on with the one above."""
    return len(line.raw) - len(line.raw.lstrip("\t")) if mark == "\t" else 0


def _goes_on(lines: list[Line], index: int, at: int, mark: str, least: int) -> bool:
    """Whether the line at ``at`` only says that the table goes on whose head stands at ``index``, and it does."""
    row = next_row(lines, at, lines[index])
    return at < row < len(lines) and lines[row].raw.count(mark) >= least


def _is_group(lines: list[Line], at: int, mark: str, least: int) -> bool:
    """Whether a line between rows names a group (一, a tab, 防洪工程) or sums some up, its empty cells gone; others may follow."""
    row = next((index for index in range(at, min(at + _TITLES, len(lines))) if not _may_title(lines[index], mark, least)), len(lines))
    following = lines[row] if at < row < len(lines) else None
    if following is None or is_head(kinds_of([cell.strip() for cell in following.text.strip(mark).split(mark)])):
        return False  # the next table's
    return following.raw.count(mark) >= least


def _may_title(line: Line, mark: str, least: int) -> bool:
    titled = line.raw.count(mark) < least and (mark in line.text or names_group(line.text))
    return titled and len(line.text) < _TITLE_LENGTH


def _columns(text: str, mark: str) -> list[_Span]:
    start = 1 if text.startswith(mark) else 0
    spans: list[_Span] = []
    for cell in text[start:].split(mark):
        spans.append((start, start + len(cell)))
        start += len(cell) + 1
    return spans[:-1] if text.endswith(mark) else spans
