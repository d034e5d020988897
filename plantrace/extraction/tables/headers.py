"""The head of an indicator table: which value stands in which column, and of which year it is."""

from collections.abc import Sequence

from msgspec import Struct

from plantrace.extraction.tables.cells import Cell
from plantrace.patterns import compiled

_TITLE = compiled("专栏|附?表[\\d一二三四五六七八九十]|.{4,}指标$")
#: The first column of a table.
OPENS_HEAD = compiled("类别|领域|分类|序号|编号|(?:主要|具体)?指标(?:名称)?|名称|项目")
_ATTRIBUTES = compiled("属性|性质")
_GROUPS = compiled("类别|领域|分类")
_UNITS = compiled("(?<!责任)(?<!牵头)单位")
_AIMED, _BASE_WORD = compiled(r"(20[1-4]\d)年?(?:目标|规划|预期)"), compiled("基期|现状|基准|基数")
_FIVE = 5
_OUTLOOK = 10  # years from the plan's end
_FIVE_YEARS_END = compiled("“?十([二三四五])五”?(?:时?期)?末")


class Header(Struct, frozen=True):
    """The value columns in their order (base, target, growth; the year of any other) and the years that head them."""

    columns: tuple[str, ...]
    base_year: int | None
    target_year: int | None
    attribute_first: bool  # whether the attribute stands before the values
    groups: bool  # whether a column names the groups
    units: bool  # whether a column names the units


def read_header(cells: Sequence[Cell], last: int | None = None) -> Header:
    """Read a head's ``cells``; ``last`` is the plan's last year, if its title tells it.

    Of a title among them nothing is told of the columns (主要目标指标 stands above 2020年, 2025年).
    """
    first = next((at for at, cell in enumerate(cells) if OPENS_HEAD.fullmatch(cell.text)), 0)
    text = " ".join(cell.text for cell in cells[first:] if not _TITLE.match(cell.text))
    text = _FIVE_YEARS_END.sub(lambda five: str(2015 + 5 * "二三四五".index(five.group(1))) + "年", text.replace(" ", ""))  # “十三五”末
    places: dict[str, int] = {}
    years = [int(year) for year in compiled(r"20[1-4]\d").findall(text)]
    base, target = (min(years), max(years)) if len(set(years)) > 1 else (None, years[0] if years else None)
    if within := [year for year in years if base and last and base < year <= last]:
        target = max(within)
        if target == last and last - _FIVE in years:
            base = last - _FIVE  # 2015年, 2020年, 2025年: from where the five years go on
    elif len(set(years)) > 2 and max(years) - sorted(set(years))[-2] >= _OUTLOOK:
        target = sorted(set(years))[-2]  # 2025年, 2035年: what is further off is an outlook
    aims = {int(year) for year in _AIMED.findall(text)}
    if len(aims) > 1 and base in aims and _BASE_WORD.search(text) and not compiled(rf"{base}年?{_BASE_WORD.pattern}").search(text):
        base = None  # 现状值, 2022年目标值, 2030年目标值
    marks = {
        "base": r"基期|现状|基数|实际|完成" + (rf"|{base}年?" if base else ""),
        "target": r"目标|预期值|规划值" + (rf"|{target}年?" if target else ""),
        "growth": r"年均|增速|累计|五年",
    }
    if len(set(years)) > 2 or (base is None and len(set(years)) > 1):  # a column for each year
        marks |= {"target": f"{target}"} | ({"base": f"{base}"} if base else {})
        marks |= {str(year): str(year) for year in years if year not in (base, target)}
    for column, mark in marks.items():
        if match := compiled(mark).search(text):
            places[column] = match.start()
    columns = tuple(sorted(places, key=lambda column: places[column])) or ("base", "target", "growth")
    attribute = _ATTRIBUTES.search(text)
    return Header(
        columns,
        base,
        target,
        attribute is not None and attribute.start() < min(places.values(), default=0),
        _GROUPS.search(text) is not None,
        _UNITS.search(text) is not None,
    )


def column_kind(text: str, header: Header) -> str:
    """Return what a column with the head ``text`` holds: group, no, name, unit, base, target, growth, attribute or a year; else ""."""
    text = text.replace(" ", "")
    if _GROUPS.search(text) or text == "类":
        return "group"
    if "序号" in text or text == "编号":
        return "no"
    if _ATTRIBUTES.search(text) or text == "类型":
        return "attribute"
    if _UNITS.search(text):
        return "unit"
    if compiled(r"年均|累计|增速|五年").search(text):
        return "growth"
    if year := next((column for column in header.columns if column.isdigit() and column in text), ""):
        return year
    if compiled(r"目标|预期值").search(text) or (header.target_year and str(header.target_year) in text):
        return "target"
    if compiled(r"基期|现状|基数|实际|完成").search(text) or (header.base_year and str(header.base_year) in text):
        return "base"
    return "name" if compiled(r"指标|名称|项目|内容").search(text) else ""
