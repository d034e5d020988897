"""Indicator tables: where they stand among the printed lines, and their cells, however the table was printed."""

import msgspec

from plantrace.extraction.text.characters import alike
from plantrace.extraction.text.lines import Line, with_point
from plantrace.patterns import compiled

_TITLE = compiled(r"[（(]?(?:专栏|附?表|附件)\s*[\d一二三四五六七八九十\-—]{0,4}[：:、.\s]*\S{0,40}指标")
_HEADER_WORDS = compiled(r"序号|类别|指标名称|指标|单位|属性|目标值?|性质|基期|现状|预期值|年均|20\d\d年|十[二三四五]五”?(?:时?期)?末")
_GROUPS = ("类别", "领域", "分类")  # what the first column of a table may hold
_FIRST_HEAD = compiled(f"序号|{'|'.join(_GROUPS)}|(?:一级|主要|具体|核心)?指标(?:名称)?")
_ATTRIBUTE = compiled(r"约束|预期|指导性|引导性")
_END = compiled(r"[（(]?(?:说明|备注|注)[：:\d]|第[一二三四五六七八九十]+[篇章节]|专栏|附?表\s*[\d一二三四五六七八九十]{1,3}(?!\d*[万亿])")
_GROUP_OR_HEADING = compiled("[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]")
_LOWER_HEADING = compiled(r"(?:[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．])[^\d。]{3,40}")
_HEAD_CELLS = 14  # lines above the first figure, where each cell has its own
_NOTE = compiled("(?:说明|计算方法|指标解释|注释)[：:].")
_SHORT_CELL, _RUNNING = 14, 20  # characters of a cell beside one that is a sentence, and of a line of running text
_EVEN_CELLS = 4
_CELL = compiled(r"[^ \t]+")


class Cell(msgspec.Struct, frozen=True, gc=False):
    """A cell, or a word of one: ``first`` tells whether it opens a printed line; ``column`` counts in ruled tables, else -1."""

    text: str
    start: int
    end: int
    first: bool
    column: int = -1


class Table(msgspec.Struct):
    """The printed lines ``[begin, end)`` of an indicator table and the cells in them.

    ``ruled`` when columns are marked, ``even`` when each line has as many cells as the head.
    """

    begin: int
    end: int
    cells: list[Cell]
    ruled: bool
    even: bool


def find_tables(lines: list[Line]) -> list[Table]:
    """Return the indicator tables among the printed lines, in reading order."""
    tables: list[Table] = []
    end = 0
    for index, line in enumerate(lines):
        text = line.text
        if index >= end and ("指标" in text or "序号" in text or text in _GROUPS) and _opens_table(lines, index):
            stop = _end_of_table(lines, index + 1)
            even = _is_even(lines[index:stop])
            if even or sum(bool(compiled(r"\d").search(line.text)) for line in lines[index:stop]) >= 3:
                tables.append(_cells(lines, index, stop, even))
                end = stop
    return tables


def _opens_table(lines: list[Line], index: int) -> bool:
    line = lines[index]
    text = line.text
    if "。" in text or len(text) > 90:
        return False
    words = {word for near in lines[index : index + 14] if len(near.text) <= 60 for word in _HEADER_WORDS.findall(near.text)}
    if _TITLE.match(line.text):
        return len(words) >= 3 or any(_ATTRIBUTE.search(near.text) for near in lines[index : index + 14])
    head = set(_HEADER_WORDS.findall(line.text))
    if len(head) >= 3 and "指标" in line.text and len(line.text) <= 60:
        return True
    return _FIRST_HEAD.fullmatch(text) is not None and len(words) >= 3


def _is_even(body: list[Line]) -> bool:
    """Whether each line below a head has as many cells as the head: then one row is a table."""
    counts = [_count(line) for line in body if not _TITLE.match(line.text)]
    return len(counts) > 1 and len(set(counts)) == 1 and counts[0] >= _EVEN_CELLS


def _count(line: Line) -> int:
    """How many cells a printed line has."""
    bare = line.raw.strip()
    return bare.count("|" if "|" in bare else "\t") + 1 if _is_ruled(line) else len(bare.split())


def _end_of_table(lines: list[Line], index: int) -> int:
    """The first line after ``index`` that is no part of a table: a note, a heading, a sentence, or far from any figure."""
    last, rows, head = index, 0, index
    while index < len(lines) and index - last <= (8 if last > head else _HEAD_CELLS):
        text = lines[index].text
        rows += _is_ruled(lines[index])
        if rows > 1 and not _is_ruled(lines[index]) and not _goes_on(lines[index + 1 : index + 3]):
            break
        if _GROUP_OR_HEADING.match(text) and _heads_text(lines[index + 1 : index + 4]):
            break
        sentence = (text.endswith("。") and len(text) > 12) or ("。" in text[:-1] and "|" not in lines[index].raw)
        if _NOTE.match(text) and _is_cell(lines, index):
            last = index + 1
        elif _END.match(text) or (sentence and not _is_cell(lines, index)):
            break
        if compiled(r"\d").search(text) or _ATTRIBUTE.search(text):
            last = index + 1
        index += 1
    return min(last, len(lines))


def _is_cell(lines: list[Line], index: int) -> bool:
    """Whether a sentence is a target in words, in a table of one cell a line: short cells before it, a row behind."""
    behind = [line.text for line in lines[index + 1 : index + 7]]
    before = [line.text for line in lines[max(0, index - 3) : index]]
    return (
        all(len(text) <= _SHORT_CELL for text in before)
        and any(compiled(r"\d{1,3}").fullmatch(text) for text in behind[:2])
        and any(_ATTRIBUTE.match(text) for text in behind)
    )


def _heads_text(lines: list[Line]) -> bool:
    """Whether a numbered line is no group of a table: running text stands behind it, at once or below headings of its own."""
    following = next((line.text for line in lines if not _LOWER_HEADING.fullmatch(line.text)), "")
    return "。" in following or ("，" in following and len(following) >= _RUNNING)


def _is_ruled(line: Line) -> bool:
    return line.raw.count("|") >= 2 or line.raw.count("\t") >= 2


def _goes_on(lines: list[Line]) -> bool:
    """Whether a ruled table goes on behind a line that names a group: with a row, and not with the head of the next table."""
    following = next((line for line in lines if _is_ruled(line)), None)
    return following is not None and len(set(_HEADER_WORDS.findall(following.text))) < 3


def _cells(lines: list[Line], begin: int, end: int, even: bool) -> Table:
    body = lines[begin:end]
    fewest = 2 if even else 3
    mark = "|" if sum(line.raw.count("|") >= 2 for line in body) >= fewest else "\t"
    least = 2 if sum(line.raw.count(mark) >= 2 for line in body) >= fewest else 1  # a name and its target
    ruled = sum(line.raw.count(mark) >= least for line in body) >= (fewest if least == 2 or mark == "|" else max(3, len(body) - 1))
    cells: list[Cell] = []
    for line in body:
        if _NOTE.match(line.text):  # what a row's words mean
            continue
        plain, start = alike(line.raw), line.start
        if ruled and line.raw.count(mark) >= least:
            cells += _ruled_cells(line.raw, start, mark)
        elif line is body[0] and _TITLE.match(line.text):
            cells.append(Cell(plain.strip(), line.offsets[0], start + len(plain.rstrip()), True))
        else:
            for number, match in enumerate(_CELL.finditer(plain)):
                cells.append(Cell(with_point(match.group()), start + match.start(), start + match.end(), number == 0))
    return Table(begin, end, cells, ruled, even)


def _ruled_cells(raw: str, start: int, mark: str) -> list[Cell]:
    if compiled(r"[\s|:\-—]+").fullmatch(raw):
        return []
    cells = []
    at = 0
    parts = raw.split(mark)
    skip = 1 if mark == "|" and not parts[0].strip() else 0
    for column, part in enumerate(parts):
        bare = part.strip()
        left = at + len(part) - len(part.lstrip())
        if bare.startswith("**") and bare.endswith("**"):  # set in bold letters
            bare, left = bare[2:-2], left + 2
        words = alike(bare)
        if column >= skip and (words or column < len(parts) - 1):
            cells.append(Cell(words, start + left, start + left + len(bare), column == skip, column - skip))
        at += len(part) + 1
    return cells
