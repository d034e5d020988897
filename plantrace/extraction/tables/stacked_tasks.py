"""Tables of tasks of one cell a line, as a web page or a word processor leaves them."""

from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.tables.row_fit import fit, suits_last
from plantrace.extraction.tables.task_columns import (
    NUMBERS,
    PARTIES,
    TaskTable,
    are_units,
    cell_of,
    is_head,
    kind_of,
    kinds_of,
    name_first,
    names_place,
    told,
    told_by_title,
)
from plantrace.extraction.tables.unnumbered_tasks import ENDS, known_heads, read_unnumbered
from plantrace.extraction.text.broken_rows import joined
from plantrace.extraction.text.lines import Line
from plantrace.patterns import compiled

_HEAD_LENGTH, _MOST_HEADS = 10, 20
_MOST_TITLES = 2  # of groups, above a row
_MOST_LINES = 6  # of one cell, beyond one for each column
_MOST_LOST = 3  # numbers of rows, where no column holds figures
_FIGURES = compiled("投资|规模|数|金额|面积|资金|目标|长度")
_ASIDE = compiled("[（(][^（）()]*[)）]")
_ROW_NUMBER = compiled(r"(\d{1,3})[.、．]?$")
_GROUP = compiled("[一二三四五六七八九十]{1,2}(?:、|$)|[（(][一二三四五六七八九十]{1,2}[）)]")


def read_stacked(lines: list[Line], index: int) -> TaskTable | None:
    """One cell a line: the heads one below the other, then rows that a number opens; the numbers rise, some may be missing."""
    if (known := known_heads(lines, index)) and not set(NUMBERS) & {*known}:
        return read_unnumbered(lines, index, known)
    opening = [line.text for line in lines[index : index + 2]]  # 序号, or 任务类型 and 序号
    if _GROUP.match(opening[0]) or (kind_of(opening[0]) == "other" and not set(NUMBERS) & {*opening}):
        return None
    if not _is_whole(known, lines, index + len(known)):
        known = _heads(lines, index)
    heads = told_by_title(known, lines[index - 1].text if index else "")
    kinds = kinds_of(heads)
    first = index + len(heads)
    first += _titles_above(lines, first, 1 if not set(NUMBERS) & {*heads} else 0)
    if not is_head(kinds) or heads[-1] in NUMBERS or first >= len(lines) or not _ROW_NUMBER.match(lines[first].text):
        return None
    return _Reader(lines, index, first, kinds, heads).table()


def _is_whole(heads: list[str], lines: list[Line], at: int) -> bool:
    """Whether the first row's class stands behind the heads, in a column before the numbers: what comes before 1 is no head then."""
    return bool(heads) and heads[0] not in NUMBERS and at + 1 < len(lines) and _ROW_NUMBER.match(lines[at + 1].text) is not None


def _heads(lines: list[Line], index: int) -> list[str]:
    """The heads of the columns, the first at ``index``: short lines up to a row's number or a group's title."""
    heads: list[str] = []
    for line in lines[index : index + _MOST_HEADS]:
        if len(_ASIDE.sub("", line.text)) > _HEAD_LENGTH or _ROW_NUMBER.match(line.text) or _GROUP.match(line.text):
            break
        heads.append(line.text)
    return heads


def _titles_above(lines: list[Line], at: int, number: int) -> int:
    """How many titles of groups stand before the row ``number`` (any where it is 0): 行动一：做强果业."""
    for more, line in enumerate(lines[at : at + _MOST_TITLES + 1]):
        found = _ROW_NUMBER.match(line.text)
        if found and number in (0, int(found.group(1))):
            return more
    return 0


class _Reader:
    """Reads the rows of one table, the first at ``lines[first]``."""

    def __init__(self, lines: list[Line], index: int, first: int, kinds: list[str], heads: list[str]) -> None:
        self.lines, self.at = lines, first
        self.out = TaskTable(index, first, [cell_of(line, 0, len(line.text), "other") for line in lines[index:first]])
        numbered = next((at for at, head in enumerate(heads) if head in NUMBERS), -1)
        self.kinds, self.heads = kinds[numbered + 1 :], heads[numbered + 1 :]
        self.grouped = numbered > 0  # the titles of groups stand in a column of their own before the numbers
        self.lost = 0 if any(_FIGURES.search(head) for head in heads) else _MOST_LOST

    def table(self) -> TaskTable:
        """The whole table."""
        row: list[Line] = []
        last = int(_ROW_NUMBER.match(self.lines[self.at].text).group(1)) - 1  # type: ignore[union-attr]  # the first row's number
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if (number := self._opens_row(line, last, row)) or self._titles(row):
                titles = self._trailing(row)
                self._add(row[: len(row) - titles])
                for title in (*row[len(row) - titles :], line):
                    self._other(title)
                row, last = [], number or last
            elif self._closes(line, row, last):
                break
            elif row and row[-1].text[-1] in "，、" and not line.after_furniture:
                row[-1] = joined([row[-1], line])  # a cell of several lines
            elif row or self._is_number(self.at - 1):
                row.append(line)
            else:
                self._other(line)  # the rest of a group's title
            self.at += 1
        self._add(row)
        self.out.end = self.at
        return self.out

    def _is_number(self, at: int) -> bool:
        return _ROW_NUMBER.match(self.lines[at].text) is not None

    def _opens_row(self, line: Line, last: int, row: list[Line]) -> int:
        """The number of the row that a line opens, 0 if it opens none: the next one, or behind a whole row a higher one."""
        found = _ROW_NUMBER.match(line.text)
        number = int(found.group(1)) if found else 0
        told = bool(row) and row[-1].text.endswith("。")  # the task alone, where cells that others share stand above
        enough = told or len(row) >= min(2, len(self.kinds)) or last < 1 or not row
        follows = number == last + 1 and enough
        lost = last + 1 < number <= last + 1 + self.lost and bool(row)
        return number if follows or lost or (number > last and len(row) >= len(self.kinds) - 1 > 1) else 0

    def _titles(self, row: list[Line]) -> bool:
        """Whether the line that is read is a group's title between two rows."""
        titles = len(row) >= min(2, len(self.kinds)) and _GROUP.match(self.lines[self.at].text)
        return bool(titles) and any(self._is_number(at) for at in range(self.at + 1, min(self.at + 1 + _MOST_TITLES, len(self.lines))))

    def _trailing(self, row: list[Line]) -> int:
        """How many lines behind a row's cells are titles of the group that the next row opens."""
        count = 0
        while len(row) - count > (1 if self.grouped else len(self.kinds)) and suits_last(row[-1 - count].text, self.kinds, self.heads) < 0:
            count += 1
        return count

    def _closes(self, line: Line, row: list[Line], last: int) -> bool:
        """Whether the table ends before a line: a heading, or running text behind the last row."""
        if ENDS.match(line.text) or _GROUP.match(line.text):
            return True
        whole = len(row) >= len(self.kinds) and not are_units(line.text)
        if whole and len(row) < len(self.kinds) + _MOST_LINES and set(PARTIES) & {*self.kinds}:
            whole = any(are_units(cell.text) for cell in row) or not self._units_ahead()
        ahead = [_ROW_NUMBER.match(line.text) for line in self.lines[self.at + 1 : self.at + 4 + len(self.kinds)]]
        return whole and not any(found and last < int(found.group(1)) <= last + 1 + self.lost for found in ahead)

    def _units_ahead(self) -> bool:
        """Whether a cell of units stands within the next lines: what is to be done may have several before it."""
        ahead = [line.text for line in self.lines[self.at + 1 : self.at + 1 + _MOST_LINES]]
        cell = next((at for at, text in enumerate(ahead) if are_units(text)), len(ahead))
        return cell < len(ahead) and not any(ENDS.match(text) or _GROUP.match(text) for text in ahead[:cell])

    def _add(self, row: list[Line]) -> None:
        for part in _parts(row, self.kinds, self.heads):
            columns = fit([line.text for line in part], self.kinds, self.heads)
            cells = [
                cell_of(line, 0, len(line.text), told(self.kinds[column], line.text, self.heads[column]))
                for line, column in zip(part, columns, strict=True)
            ]
            self.out.paragraphs += name_first(cells)

    def _other(self, line: Line) -> None:
        self.out.paragraphs.append(cell_of(line, 0, len(line.text), "other"))


def _parts(row: list[Line], kinds: list[str], heads: list[str]) -> list[list[Line]]:
    """The tasks of a row: a verb behind units or what the last column holds opens a second one under the same number."""
    parts: list[list[Line]] = [[]]
    content = kinds.index("content") if "content" in kinds else 0
    for line in row:
        before = parts[-1][-1].text if len(parts[-1]) > 1 else ""
        if names_place(before) and "where" in kinds[:content] and len(parts[-1]) <= content:
            before = ""  # 莲湖水库 / 青柘乡 / 新建水库1座: the place stands before what is built
        if before and line.text[:2] in lexicon().verbs and (are_units(before) or suits_last(before, kinds, heads) >= 2):
            parts.append([])
        parts[-1].append(line)
    return [part for part in parts if part]
