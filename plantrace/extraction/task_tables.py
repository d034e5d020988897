"""Tables of tasks and their units (任务|牵头单位|配合单位|完成时限): each row becomes a task and lines that say who does it."""

import re
from dataclasses import dataclass, field

from plantrace.extraction.lexicon import HAN
from plantrace.extraction.lines import Line, Paragraph

_WHAT = re.compile(r"任务|举措|措施|事项|内容|项目名称|工作目标|主要目标")
_COLUMNS = (
    ("other", re.compile(r"序号|编号|时限|时间|进度|完成|备注|领导|责任人|投资|类别|领域|性质|状态|建设(?:内容|规模)")),
    ("lead", re.compile(r"牵头|主责|主办|汇总|第一责任")),
    ("participate", re.compile(r"配合|协办|协同|协作|参与|参加")),
    ("responsible", re.compile(r"(?:责任|实施|承办|落实|负责|业主|建设)(?:单位|部门|主体)|业主")),
    ("what", _WHAT),
)
_ROW_NUMBER = re.compile(r"(\d{1,3})[.、．]?$")
_DATE = re.compile(r"(?:20\d\d年?)?(?:\d{1,2}月底?|年底|全年|长期|持续|每年|上半年|下半年).{0,8}$|20\d\d年.{0,6}$")
_UNITS = re.compile(rf"^(?:{HAN}|[（）、，]){{2,60}}$")
_UNIT = re.compile(r"(?:[局委厅办部院会府站所镇乡]|中心|公司|集团|单位|街道|支行|大队|部门)(?:[、，]|$)")


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
        else:
            continue
        if table:
            found.append(table)
            end = table.end
    return found


def _kind(head: str) -> str:
    plain = re.sub("[（(][^（）()]*[)）]", "", head)  # 责任单位（列第一位的为牵头单位）
    return next((kind for kind, pattern in _COLUMNS if pattern.search(plain)), "other")


def _is_head(kinds: list[str]) -> bool:
    return "what" in kinds and any(kind in ("lead", "participate", "responsible") for kind in kinds)


def _ruled(lines: list[Line], index: int) -> TaskTable | None:
    """Columns marked by | or tabs. A blank cell of units means "as above"."""
    text = lines[index].text
    mark = "|" if text.count("|") >= 2 else "\t"
    if text.count(mark) < 2:
        return None
    kinds = [_kind(cell) for cell in lines[index].text.strip(mark).split(mark)]
    if not _is_head(kinds):
        return None
    table = TaskTable(index, index + 1, [_cell(lines[index], 0, len(lines[index].text), "other")])
    above: dict[int, Paragraph] = {}
    while table.end < len(lines) and lines[table.end].text.count(mark) >= 2:
        line = lines[table.end]
        cells = _columns(line.text, mark) if re.search(r"\w", line.text) else []
        if not cells:  # | --- | --- |
            table.paragraphs.append(_cell(line, 0, len(line.text), "other"))
        for column, (start, end) in enumerate(cells):
            kind = kinds[column] if column < len(kinds) else "other"
            units = kind in ("lead", "participate", "responsible")
            if re.search(r"\w", line.text[start:end]):
                above[column] = _cell(line, start, end, kind)
                table.paragraphs.append(above[column])
            elif units and column in above:
                table.paragraphs.append(above[column])
        table.end += 1
    return table


def _columns(text: str, mark: str) -> list[tuple[int, int]]:
    start = 1 if text.startswith(mark) else 0
    spans: list[tuple[int, int]] = []
    for cell in text[start:].split(mark):
        spans.append((start, start + len(cell)))
        start += len(cell) + 1
    return spans[:-1] if text.endswith(mark) else spans


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
    kinds = [_kind(line.text) for line in heads]
    first = index + len(heads)
    if not _is_head(kinds) or first >= len(lines) or lines[first].text.rstrip(".、") != "1":
        return None
    table = TaskTable(index, first, [_cell(line, 0, len(line.text), "other") for line in heads])
    row, expected = _Row(kinds), 1
    while table.end < len(lines):
        line = lines[table.end]
        number = _ROW_NUMBER.match(line.text)
        if number and int(number.group(1)) == expected:
            row, expected = _Row(kinds), expected + 1
        elif len(row.seen) >= len(kinds) and (line.text.endswith("。") or line.width > 80):
            break  # running text below the table
        elif re.match(r"[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章节]|附件", line.text):
            break
        table.paragraphs.append(_cell(line, 0, len(line.text), row.kind(line.text)))
        table.end += 1
    return table


@dataclass(slots=True)
class _Row:
    """The row that is being read, one cell a line: what each further line is."""

    kinds: list[str]
    seen: list[str] = field(default_factory=list)

    def kind(self, text: str) -> str:
        kind = "other"
        if not _ROW_NUMBER.match(text) and not _DATE.match(text):
            if "what" in self.seen and _UNITS.match(text) and _UNIT.search(text):
                parties = [kind for kind in self.kinds if kind in ("lead", "participate", "responsible")]
                kind = parties[min(sum(done in parties for done in self.seen), len(parties) - 1)]
            elif "what" not in self.seen:
                kind = "what"
        self.seen.append(kind)
        return kind


def _cell(line: Line, start: int, end: int, kind: str) -> Paragraph:
    return Paragraph(line.text[start:end], line.printed[start:end], line.offsets[start:end], table=kind == "other", cell=kind)
