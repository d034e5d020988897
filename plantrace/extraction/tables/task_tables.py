"""Tables of tasks and their units (任务|牵头单位|配合单位|完成时限): each row becomes a task and lines that say who does it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.text.characters import alike
from plantrace.extraction.text.lines import Line, Paragraph

_WHAT = re.compile(r"任务|实事|举措|措施|事项|内容|项目名称|工作目标|主要目标|^\s*(?:项目|工程)\s*$")
_PROJECT = re.compile(r"(?:项目|工程)名称|^\s*项目\s*$")  # what stands below is a project, whatever its name ends in
_CONTENT = re.compile("(?:建设|工程)(?:内容|规模)")
_COLUMNS = (
    ("where", re.compile(r"地点|位置|所在[地镇乡村]|^\s*(?:乡镇|镇|街道|区域)\s*$")),
    ("other", re.compile(r"序号|编号|类型|时限|时间|进度|完成|备注|领导|责任人|投资|类别|领域|性质|状态|建设(?:内容|规模)")),
    ("lead", re.compile(r"牵头|主责|主办|汇总|第一责任")),
    ("participate", re.compile(r"配合|协办|协同|协作|参与|参加")),
    ("responsible", re.compile(r"(?:责任|实施|承办|落实|负责|业主|建设|推进|完成|承担|执行|主体)(?:单位|部门|主体)|业主")),
    ("what", _WHAT),
)
_HEAD_WORDS = ("单位", "部门", "业主", "项目名称", "工程名称")
_FRAMES = ("在", "对", "将", "把", "沿", "由", "为")
_PARTIES = ("lead", "participate", "responsible")
_HEAD_LENGTH, _TITLE_LENGTH = 80, 40
_MOST_TITLES = 2  # of groups, above the first row
_MOST_LOST = 3  # numbers of rows, where no column holds figures
_FIGURES = re.compile("投资|规模|数|金额|面积|资金|目标")
_ROW_NUMBER = re.compile(r"(\d{1,3})[.、．]?$")
_DATE = re.compile(r"(?:20\d\d年?)?(?:\d{1,2}月底?|年底|全年|长期|持续|每年|上半年|下半年).{0,8}$|20\d\d年.{0,6}$")
_UNITS = re.compile(rf"^(?:{HAN}|[（）、，“”]){{2,90}}$")
_UNIT = re.compile(r"(?:[局委厅办部院会府站所镇乡]|中心|公司|集团|单位|街道|支行|大队|部门|专班)(?:[、，]|$)")


_Word = tuple[str, str, range]  # made alike, as printed, and its places in the source


@dataclass(slots=True)
class TaskTable:
    """The printed lines ``[begin, end)`` of a table of tasks and what they become."""

    begin: int
    end: int
    paragraphs: list[Paragraph] = field(default_factory=list)


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
            table = _stacked(lines, index)
        elif len(line.raw) > len(text) + 1 and len(text) <= _HEAD_LENGTH and any(word in text for word in _HEAD_WORDS):
            table = _spaced(lines, index)
        else:
            continue
        if table:
            _tell_titles(table.paragraphs)
            found.append(table)
            end = table.end
    return found


def _kind(head: str) -> str:
    plain = re.sub("[（(][^（）()]*[)）]", "", head)  # 责任单位（列第一位的为牵头单位）
    return next((kind for kind, pattern in _COLUMNS if pattern.search(plain)), "other")


def _is_head(kinds: list[str]) -> bool:
    return "project" in kinds or ("what" in kinds and any(kind in _PARTIES for kind in kinds))


def _kinds(heads: list[str]) -> list[str]:
    """What the columns hold; of two that say what is to be done (主要任务|细化措施) the first holds titles."""
    kinds = [_kind(head) for head in heads]
    if kinds.count("what") > 1:
        kinds[kinds.index("what")] = "title"
    return _project_kinds(kinds, heads)


def _project_kinds(kinds: list[str], heads: list[str]) -> list[str]:
    """The kinds with a column of projects told apart, and beside it those that say what is built (建设内容)."""
    named = ["project" if kind == "what" and _PROJECT.search(head) else kind for kind, head in zip(kinds, heads, strict=True)]
    if "project" not in named:
        return kinds
    return ["content" if kind == "other" and _CONTENT.search(head) else kind for kind, head in zip(named, heads, strict=True)]


def _told(kind: str, text: str) -> str:
    """What a cell of a column holds: what is built is told where it opens with a verb (新建厂房, 在某镇新建…), else it only measures."""
    plain = text.lstrip()
    return kind if kind != "content" else "detail" if plain[:2] in lexicon().verbs or plain.startswith(_FRAMES) else "other"


def _tell_titles(cells: list[Paragraph]) -> None:
    """A title and what is to be done under it belong together; what is long or a sentence is no title."""
    title: Paragraph | None = None
    for cell in cells:
        if cell.cell == "title" and (len(cell.text) > _TITLE_LENGTH or "。" in cell.text):
            cell.cell = "what"
        elif cell.cell == "what" and title is not None:
            cell.cell = "detail"
        title = cell if cell.cell == "title" else None


def _ruled(lines: list[Line], index: int) -> TaskTable | None:
    """Columns marked by | or tabs. A blank cell of units means "as above"."""
    text = lines[index].text
    mark = "|" if text.count("|") >= 2 else "\t"
    if text.count(mark) < 2:
        return None
    heads = lines[index].text.strip(mark).split(mark)
    kinds = _kinds(heads)
    if not _is_head(kinds):
        return None
    table = TaskTable(index, index + 1, [_cell(lines[index], 0, len(lines[index].text), "other")])
    above: dict[int, Paragraph] = {}
    while table.end < len(lines):
        line = lines[table.end]
        if line.text.count(mark) < 2:
            if not _is_group(lines, table.end, mark):
                break
            table.paragraphs.append(_cell(line, 0, len(line.text), "other"))
            table.end += 1
            continue
        cells = _columns(line.text, mark) if re.search(r"\w", line.text) else []
        if not cells:  # | --- | --- |
            table.paragraphs.append(_cell(line, 0, len(line.text), "other"))
        for column, (start, end) in enumerate(cells):
            kind = _told(kinds[column] if column < len(kinds) else "other", line.text[start:end])
            units = kind in _PARTIES
            if re.search(r"\w", line.text[start:end]):
                above[column] = _cell(line, start, end, kind)
                table.paragraphs.append(above[column])
            elif units and column in above:
                table.paragraphs.append(above[column])
        table.end += 1
    return table


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
    heads = [head for head, _, _ in _words(lines[index])]
    kinds = _kinds(heads)
    if len(heads) < 3 or not _is_head(kinds):
        return None
    table = TaskTable(index, index + 1, [_cell(lines[index], 0, len(lines[index].text), "other")])
    for line in lines[index + 1 :]:
        cells = _words(line)
        if len(cells) < 3 or cells[0][0].rstrip(".、") != str(table.end - index):
            break
        for kind, parts in zip(kinds, _aligned(cells, kinds), strict=True):
            if parts:
                text, printed = "".join([word for word, _, _ in parts]), "".join([word for _, word, _ in parts])
                offsets = [offset for _, _, places in parts for offset in places]
                kind = _told(kind, text)
                table.paragraphs.append(Paragraph(text, printed, offsets, table=kind == "other", cell=kind))
        table.end += 1
    return table if table.end > index + 1 else None


def _words(line: Line) -> list[_Word]:
    """The words of a printed line that spaces part."""
    plain = alike(line.raw)
    start = line.offsets[0] - (len(plain) - len(plain.lstrip()))
    spans = [match.span() for match in re.finditer(r"\S+", plain)]
    return [(plain[a:b], line.raw[a:b], range(start + a, start + b)) for a, b in spans]


def _aligned(cells: list[_Word], kinds: list[str]) -> list[list[_Word]]:
    """The words of each column: some column holds words with spaces between them, or some are empty; units tell which."""

    def fits(row: list[list[_Word]]) -> float:
        units = [bool(parts) and _are_units("".join([word for word, _, _ in parts])) for parts in row]
        wide = max(range(len(row)), key=lambda column: len(row[column]))
        likely = {"what": 0.5, "project": 0.5, "title": 0.4}.get(kinds[wide], 0.0)
        return likely + sum((kind in _PARTIES) == told for kind, told in zip(kinds, units, strict=True))

    return max(_alignments(cells, len(kinds)), key=fits)


def _alignments(cells: list[_Word], columns: int) -> Iterator[list[list[_Word]]]:
    """All ways to give the cells to the columns: one column takes all that are too many, or so many columns stay empty."""
    more = len(cells) - columns
    if more >= 0:
        for wide in range(1, columns):
            yield (
                [cells[at : at + 1] for at in range(wide)] + [cells[wide : wide + more + 1]] + [[cell] for cell in cells[wide + more + 1 :]]
            )
        return
    for empty in reversed([*combinations(range(1, columns), -more)]):  # rather the last ones
        left = iter(cells)
        yield [[] if at in empty else [next(left)] for at in range(columns)]


def _are_units(text: str) -> bool:
    return bool(_UNITS.match(text) and _UNIT.search(text))


def _stacked(lines: list[Line], index: int) -> TaskTable | None:
    """One cell a line: the heads one below the other, then rows that begin with 1, 2, 3 …."""
    if re.match(r"第|[一二三四五六七八九十]+、|[（(]", lines[index].text) or (
        _kind(lines[index].text) == "other" and lines[index].text not in ("序号", "编号")
    ):
        return None
    heads: list[Line] = []
    while (
        index + len(heads) < len(lines)
        and len(lines[index + len(heads)].text) <= 8
        and not _ROW_NUMBER.match(lines[index + len(heads)].text)
    ):
        heads.append(lines[index + len(heads)])
    kinds = _kinds([line.text for line in heads])
    first = index + len(heads)
    first += _titles_above(lines[first : first + _MOST_TITLES + 1])
    if not _is_head(kinds) or first >= len(lines) or lines[first].text.rstrip(".、") != "1":
        return None
    table = TaskTable(index, first, [_cell(line, 0, len(line.text), "other") for line in lines[index:first]])
    row, expected = _Row(kinds), 1
    lost = 0 if any(_FIGURES.search(line.text) for line in heads) else _MOST_LOST
    while table.end < len(lines):
        line = lines[table.end]
        number = _ROW_NUMBER.match(line.text)
        if number and expected <= int(number.group(1)) <= expected + (lost if row.begun else 0):
            row, expected = _Row(kinds), int(number.group(1)) + 1
        elif len(row.seen) >= len(kinds) and (line.text.endswith("。") or line.width > 80) and not _counts_on(lines, table.end, expected):
            break  # running text below the table
        elif re.match(r"[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章节]|附件", line.text):
            break
        table.paragraphs.append(_cell(line, 0, len(line.text), row.kind(line.text)))
        table.end += 1
    return table


def _counts_on(lines: list[Line], at: int, expected: int) -> bool:
    """Whether the next row's number follows soon: then a sentence is a second task under one number."""
    return any(line.text.rstrip(".、") == str(expected) for line in lines[at + 1 : at + 6])


def _titles_above(lines: list[Line]) -> int:
    """How many titles of groups stand between the heads and the first row: 行动一：做强果业."""
    return next((at for at, line in enumerate(lines) if line.text.rstrip(".、") == "1"), 0)


@dataclass(slots=True)
class _Row:
    """The row that is being read, one cell a line: what each further line is."""

    kinds: list[str]
    seen: list[str] = field(default_factory=list)

    def kind(self, text: str) -> str:
        kind = "other"
        what = "project" if "project" in self.kinds else "what"
        parties = [kind for kind in self.kinds if kind in _PARTIES]
        if not _ROW_NUMBER.match(text) and not _DATE.match(text):
            if what not in self.seen:
                kind = what
            elif text[:2] in lexicon().verbs and self.seen[-1] in ("other", *parties):
                kind = what  # a second task under one number
            elif parties and _are_units(text):
                kind = parties[min(sum(done in parties for done in self.seen), len(parties) - 1)]
        self.seen.append(kind)
        return kind

    @property
    def begun(self) -> bool:
        """Whether it has said what is to be done."""
        return "what" in self.seen or "project" in self.seen


def _cell(line: Line, start: int, end: int, kind: str) -> Paragraph:
    return Paragraph(line.text[start:end], line.printed[start:end], line.offsets[start:end], table=kind == "other", cell=kind)
