"""Rows of a table whose columns no mark parts: its words as one stream, cut at the row numbers."""

from msgspec import Struct

from plantrace.extraction.lexicon import HAN
from plantrace.extraction.tables.cells import Cell
from plantrace.extraction.tables.headers import OPENS_HEAD
from plantrace.patterns import compiled

BLANK = compiled(r"[—–\-/／]+|无|空")
_VALUE = compiled(
    r"(?:[<>≤≥~约]|不低于|不少于|不超过|超过|大于|小于|高于|低于|达到|控制在|下降|降低|增长|提高|累计|左右)*"
    r"[\[〔【(（]?[+-]?\d[\d.,，]*(?:[-~—]\d[\d.]*)?(?:\*|[①-⑩])?%?[\]〕】)）]?\*?(?:左右|以上|以下|以内|及以上|个百分点)?(?:/\S+)?"
    rf"|(?:达到|保持|不低于|不少于|超过)\d[\d.,]*{HAN}{{1,3}}(?:左右|以上|以下|以内)?"
)
ATTRIBUTE = compiled(r"(约束|预期|指导|引导|倡导)性?(指标)?")
GROUP = compiled(rf"[（(]?[一二三四五六七八九十]{{1,2}}[、）)]?[、.]?(?P<name>(?:{HAN}|[“”、\s])+?)(?:[（(]\d+\s*[个项][)）])?$")
OPENS_GROUP = frozenset("一二三四五六七八九十（(")
GROUP_TITLE = compiled(rf"(?!{HAN}*性$){HAN}{{2,12}}")
_WORDS = compiled(rf"(?:{HAN}|[“”、（）()]){{2,14}}")
_HEAD_WORD = compiled("指标|单位|属性|年|值|完成|目标|要求|标准|保持|下达|同步|[约束预期]性")
_LEVELS = ("一级指标", "二级指标", "三级指标")  # the head of a column
_ROW_NUMBER = compiled(r"(\d{1,3})(?:[.、．](?=\D|$)|$)")
_NAME = compiled(rf"[\w“]*{HAN}{{2}}")
_MISREAD = compiled(r"[\W\da-zA-Z_]{1,3}[.、．]?")
_LOOKALIKES = str.maketrans("lI|oO", "11100")  # what scanners read for the digits of a number
_GAP = 3  # so many row numbers in a row may be misread
_FEWEST = 3  # rows of a table, and cells of a row that no number opens
_GROUP_NUMBER = compiled("[（(]?[一二三四五六七八九十]{1,2}[）)]?")


class Row(Struct):
    """A row's number, its cells, and the title of the group that it stands in."""

    number: str
    cells: list[Cell] = []
    group: str | None = None
    start: int = 0


def is_value(text: str) -> bool:
    """Whether a cell holds a figure or a dash in its place."""
    return bool(BLANK.fullmatch(text) or _VALUE.fullmatch(text))


def loose_rows(cells: list[Cell]) -> tuple[list[Cell], list[Row]]:
    """Return the head's words and the rows: cut at the numbers 1, 2, 3 … that open a printed line, and at the groups' titles.

    A row whose number is misread or lost gets the number that is missing between its neighbours'; where no row has one, each line is a row.
    """
    head: list[Cell] = []
    rows: list[Row] = []
    group: str | None = None
    numbers = _numbers(cells)
    for index, cell in enumerate(cells):
        number = numbers.get(index)
        if number == len(rows) + 1 or _stands_for_number(cells, index, rows, numbers):
            if _names_group(cells, index):  # 经济发展 1.某某率
                group = (rows[-1].cells if rows else head).pop().text
            rows.append(Row(str(len(rows) + 1), [], group, cell.start))
            mark = _ROW_NUMBER.match(cell.text.translate(_LOOKALIKES)) or _MISREAD.fullmatch(cell.text)
            at = mark.end() if mark else 0
            if at < len(cell.text):  # 3.某某率: its name is glued to the number; or it has no number
                rows[-1].cells.append(Cell(cell.text[at:], cell.start + at, cell.end, False))
        elif cell.first and (title := GROUP.fullmatch(cell.text)) and cell.text[0] in OPENS_GROUP and not cell.text.startswith(_LEVELS):
            group = title["name"].strip()
        elif cell.first and _GROUP_NUMBER.fullmatch(cell.text) and index + 2 < len(cells) and cells[index + 2].first:
            group = cells[index + 1].text  # 一 经济发展
        elif cell.first and rows and (line := _own_line(rows[-1])) and _goes_on_below(rows[-1].cells[:line], cells, index, numbers):
            rows[-1].cells.insert(line, cell)
        elif numbers.get(index + 1) == len(rows) + 1 and _stands_alone(cells, index):
            group = cell.text
        elif index and not cell.first and _GROUP_NUMBER.fullmatch(cells[index - 1].text) and cells[index - 1].first and cell.text == group:
            pass
        else:
            (rows[-1].cells if rows else head).append(cell)
    if len(rows) < _FEWEST:
        return _rows_by_line(cells) or (head, rows)
    return head, rows


def _stands_alone(cells: list[Cell], index: int) -> bool:
    """Whether a line above one of several cells holds nothing but a few words: a group's title, or the rest of a name."""
    alone = index + 2 < len(cells) and cells[index].first and cells[index + 1].first and not cells[index + 2].first
    return alone and _WORDS.fullmatch(cells[index].text) is not None and not _HEAD_WORD.search(cells[index].text)


def _own_line(row: Row) -> int:
    """How many cells of a row stand in the line of its number: 0 where each cell has its own line."""
    return next((at for at, cell in enumerate(row.cells) if cell.first), len(row.cells))


def _goes_on_below(name: list[Cell], cells: list[Cell], index: int, numbers: dict[int, int]) -> bool:
    """Whether a row's name goes on below its values: it closes a bracket, or no value stands in the line that the name has."""
    if any(is_value(cell.text) for cell in name):
        return False
    text = "".join(cell.text for cell in name)
    if text.count("（") > text.count("）"):
        return "）" in cells[index].text
    return index + 1 in numbers and _stands_alone(cells, index)


def _rows_by_line(cells: list[Cell]) -> tuple[list[Cell], list[Row]] | None:
    """Head and rows of a table that numbers no rows: each line holds a name and its values, and most of them as many cells."""
    lines: list[list[Cell]] = []
    for cell in cells:
        if cell.first or not lines:
            lines.append([])
        lines[-1].append(cell)
    rows: list[Row] = []
    head: list[Cell] = []
    group: str | None = None
    for line in lines:
        name, values = line[0].text, sum(is_value(cell.text) for cell in line[1:])
        if not rows and OPENS_HEAD.fullmatch(name):
            head += line
        elif values and _NAME.match(name) and not is_value(name):
            rows.append(Row(str(len(rows) + 1), line, group, line[0].start))
        elif len(line) == 1 and (title := GROUP.fullmatch(name)) and name[0] in OPENS_GROUP and not name.startswith(_LEVELS):
            group = title["name"].strip()
        elif head and len(line) == 1 and GROUP_TITLE.fullmatch(name) and not _HEAD_WORD.search(name):
            group = name
        elif not rows:
            head += line
    usual = max((len(row.cells) for row in rows), default=0)
    even = sum(len(row.cells) >= usual - 1 for row in rows)
    return (head, rows) if len(rows) >= _FEWEST and 3 * even >= 2 * len(rows) and usual > _FEWEST - 1 else None


def _names_group(cells: list[Cell], index: int) -> bool:
    """Whether the one word before a row's number in its line is the title of a group."""
    return not cells[index].first and cells[index - 1].first and GROUP_TITLE.fullmatch(cells[index - 1].text) is not None


def _numbers(cells: list[Cell]) -> dict[int, int]:
    """The cells that can be row numbers, by their place among the cells: a name follows, and they open lines where row numbers do."""
    opening = sum(cell.first and bool(_ROW_NUMBER.fullmatch(cell.text)) for cell in cells) >= 3
    found: dict[int, int] = {}
    for index, cell in enumerate(cells):
        if opening and not cell.first and not _names_group(cells, index):
            continue
        text = cell.text.translate(_LOOKALIKES) if opening and len(cell.text) <= 3 else cell.text
        number = _ROW_NUMBER.match(text)
        behind = next(
            (cell for cell in cells[index + 1 : index + 3] if not BLANK.fullmatch(cell.text)), None
        )  # a blank cell of a merged name
        if number and (
            number.end() < len(text) or (behind is not None and not is_value(behind.text) and not ATTRIBUTE.fullmatch(behind.text))
        ):
            found[index] = int(number.group(1))
    return found


def _stands_for_number(cells: list[Cell], index: int, rows: list[Row], numbers: dict[int, int]) -> bool:
    """Whether a cell stands in the place of the next row number, or of a name that has lost it.

    It opens a line behind a row that its attribute closes, a name is or follows it, and the numbers go on behind it with a gap.
    """
    if not rows or not cells[index].first or not rows[-1].cells or not ATTRIBUTE.fullmatch(rows[-1].cells[-1].text):
        return False
    text = cells[index].text
    if not _NAME.match(text) and not (_MISREAD.fullmatch(text) and index + 1 < len(cells) and _NAME.match(cells[index + 1].text)):
        return False
    if GROUP.fullmatch(text) and text[0] in OPENS_GROUP:
        return False
    ahead = {number for at, number in numbers.items() if at > index}
    missing = len(rows) + 1
    return missing not in ahead and any(missing + more in ahead for more in range(1, _GAP + 1))
