"""Tables of tasks of one cell a line, as a web page or a word processor leaves them."""

import re
from dataclasses import dataclass, field

from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.tables.task_columns import PARTIES, TaskTable, are_units, cell_of, is_head, kind_of, kinds_of
from plantrace.extraction.text.lines import Line

_MOST_TITLES = 2  # of groups, above the first row
_MOST_LOST = 3  # numbers of rows, where no column holds figures
_FIGURES = re.compile("投资|规模|数|金额|面积|资金|目标")
_ROW_NUMBER = re.compile(r"(\d{1,3})[.、．]?$")
_DATE = re.compile(r"(?:20\d\d年?)?(?:\d{1,2}月底?|年底|全年|长期|持续|每年|上半年|下半年).{0,8}$|20\d\d年.{0,6}$")


def read_stacked(lines: list[Line], index: int) -> TaskTable | None:
    """One cell a line: the heads one below the other, then rows that begin with 1, 2, 3 …."""
    if re.match(r"第|[一二三四五六七八九十]+、|[（(]", lines[index].text) or (
        kind_of(lines[index].text) == "other" and lines[index].text not in ("序号", "编号")
    ):
        return None
    heads: list[Line] = []
    while (
        index + len(heads) < len(lines)
        and len(lines[index + len(heads)].text) <= 8
        and not _ROW_NUMBER.match(lines[index + len(heads)].text)
    ):
        heads.append(lines[index + len(heads)])
    kinds = kinds_of([line.text for line in heads])
    first = index + len(heads)
    first += _titles_above(lines[first : first + _MOST_TITLES + 1])
    if not is_head(kinds) or first >= len(lines) or lines[first].text.rstrip(".、") != "1":
        return None
    table = TaskTable(index, first, [cell_of(line, 0, len(line.text), "other") for line in lines[index:first]])
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
        table.paragraphs.append(cell_of(line, 0, len(line.text), row.kind(line.text)))
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
        parties = [kind for kind in self.kinds if kind in PARTIES]
        if not _ROW_NUMBER.match(text) and not _DATE.match(text):
            if what not in self.seen:
                kind = what
            elif text[:2] in lexicon().verbs and self.seen[-1] in ("other", *parties):
                kind = what  # a second task under one number
            elif parties and are_units(text):
                kind = parties[min(sum(done in parties for done in self.seen), len(parties) - 1)]
        self.seen.append(kind)
        return kind

    @property
    def begun(self) -> bool:
        """Whether it has said what is to be done."""
        return "what" in self.seen or "project" in self.seen
