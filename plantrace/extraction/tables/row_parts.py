"""The rows that the cells of an indicator table make once each has its column: their groups, their parts."""

from collections import defaultdict

from msgspec import Struct

from plantrace.extraction.lexicon import HAN
from plantrace.extraction.tables.cells import Cell
from plantrace.extraction.tables.fitting import TITLE
from plantrace.extraction.tables.loose_rows import BLANK, GROUP
from plantrace.extraction.tables.units import is_unit
from plantrace.patterns import compiled

_NUMBERED = compiled(r"(\d{1,3})[.、．]\s*(?=\D)")
_NUMBER = compiled(r"\d{1,3}")
_PART = compiled("其中[:：]?")
_ASIDE = compiled(r"[（(][^（()）]*[)）]$")
_SPARE = ("no", "group", "name", "unit", "attribute", "party", "other")  # columns that hold no values
_SYLLABLES = compiled(f"{HAN}{{1,3}}")
_SHORT = 8  # characters of a scope: 户籍人口, 城区

_Columns = dict[str, list[Cell]]


class FittedRow(Struct):
    """The cells of a row by their columns: ``name`` may be of several parts; ``start``/``end`` span it in the source."""

    number: str
    name: str
    group: str | None
    start: int
    end: int
    cells: dict[str, str]
    crowded: bool = False  # whether one of its values is of several cells


def rows_of(words: list[Cell], places: list[tuple[int, str]], columns: list[str]) -> list[FittedRow]:
    """Return the rows of the ``words``, each under the title of its group; ``places``: the row and the column of each word, see ``fit``."""
    parts: dict[int, _Columns] = defaultdict(lambda: defaultdict(list))
    groups: dict[int, str] = {}
    group, above = "", -1
    for word, (row, column) in zip(words, places, strict=True):
        if column == TITLE:
            goes_on = above == row and _SYLLABLES.fullmatch(group) and _SYLLABLES.fullmatch(word.text)  # 经济, 发展: one title in two lines
            group, above = group + word.text if goes_on else word.text, row
            continue
        above = -1
        if column == "group" and not BLANK.fullmatch(word.text):
            group = "".join(cell.text for cell in parts[row]["group"]) + word.text
        groups[row] = group
        parts[row][column].append(word)
    values = [kind for kind in columns if kind not in _SPARE]
    scoped = "other" in columns and columns.index("other") < min(map(columns.index, values))
    maker = _Maker(values, scoped)
    for row, cells in parts.items():
        maker.add(cells, _title(groups[row]))
    return maker.rows


class _Maker(Struct):
    """Makes the rows. ``values``: the columns of values; ``scoped``: whether a column before them tells whom a value is for."""

    values: list[str]
    scoped: bool
    rows: list[FittedRow] = []

    def add(self, columns: _Columns, group: str | None) -> None:
        """Add the row that stands in ``columns``, or as many as each of its values has."""
        names = [cell.text for cell in columns.get("name", [])]
        printed_no = _NUMBER.match(columns["no"][0].text) if columns.get("no") else None
        number = printed_no.group() if printed_no else ""  # -6 may stand in the column of numbers
        if names and (found := _NUMBERED.match(names[0])):
            number, names[0] = number or found.group(1), names[0][found.end() :]
        every = [cell for kind, found in columns.items() if kind != "group" for cell in found]
        row = FittedRow(number, "", group, min(cell.start for cell in every), max(cell.end for cell in every), {})
        row.cells = {kind: "".join(cell.text for cell in found) for kind, found in columns.items() if kind not in ("no", "group", "name")}
        row.crowded = any(len(columns[kind]) > 1 for kind in self.values if kind in columns)
        printed = [cell.text for kind in self.values for cell in columns.get(kind, [])]
        count = len(printed) // len(self.values)
        if 1 < count <= len(names) and count * len(self.values) == len(printed):
            self._parts(row, names, printed, count)
        else:
            row.name = self._name(row, names)
            self.rows.append(row)

    def _parts(self, row: FittedRow, names: list[str], printed: list[str], count: int) -> None:
        """其中：小学, 初中, then two values of each year."""
        whole = "".join(names[:-count])
        for at in range(count):
            name = _of_part(whole, names[at - count])
            cells = row.cells | dict(zip(self.values, printed[at::count], strict=True))
            self.rows.append(FittedRow("" if at else row.number, name, row.group, row.start, row.end, cells))

    def _name(self, row: FittedRow, names: list[str]) -> str:
        """The row's name: of a second line below a row (户籍人口, then 全人口) that row's, with whom it is for."""
        above = self.rows[-1] if self.rows and self.scoped else None
        scope = row.cells.get("other", "")
        if above is None or BLANK.fullmatch(scope) or row.number:
            return "".join(names)
        if names and not scope and above.cells.get("other") and len(names[0]) < _SHORT:
            names, scope = [], names[0]  # it looks like a name
        if names or not scope:
            return "".join(names)
        if not above.name.endswith("）") and (first := above.cells.get("other")):
            above.name = _of_part(above.name, first)
        return _of_part(_ASIDE.sub("", above.name), scope)


def _title(group: str) -> str | None:
    """A group's title without its number."""
    title = GROUP.fullmatch(group)
    return (title["name"].strip() if title else _NUMBERED.sub("", group, count=1)) or None


def _of_part(whole: str, part: str) -> str:
    """What a part of a row is called: 班额比例（小学）; a name of its own stays (其中：研究生比例)."""
    unit = _ASIDE.search(whole)
    if not whole:
        return part
    own = unit.group() if unit and is_unit(unit.group()[1:-1]) else ""
    return f"{whole.removesuffix(own)}（{_PART.sub('', part, count=1)}）{own}"
