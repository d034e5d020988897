"""Rows of an indicator table: name, unit, baseline, target and the rest, as printed; what is not printed is None."""

from itertools import pairwise

from msgspec import Struct

from plantrace.extraction.lexicon import HAN
from plantrace.extraction.tables.cells import Cell, Table
from plantrace.extraction.tables.fitted_rows import fitted_rows, is_stacked
from plantrace.extraction.tables.headers import Header, column_kind, read_header
from plantrace.extraction.tables.loose_rows import ATTRIBUTE, BLANK, GROUP, GROUP_TITLE, OPENS_GROUP, Row, is_value, loose_rows
from plantrace.extraction.tables.row_parts import FittedRow
from plantrace.extraction.tables.units import has_unit, is_unit, tells_target
from plantrace.patterns import compiled

_STAR_YEAR = compiled(r"[*＊]\S{0,8}?(20\d\d)\s*年")
#: A scanner's slip: a letter for a digit (l2.7, 93.o), or the digits behind a point lost. Such a value is nobody's to guess.
_SLIP = compiled(r"\d[.,]?[lIoO](?![A-Za-z])|(?<![A-Za-z])[lIoO][.,]?\d|\d[.,]$")
_VALUE_UNIT = compiled(r"\d(%|[^\d%]{1,5}?)(?:[（(]含[)）])?(?:及?以[上下内]|左右)?$")  # 6人（含）以下
_NUMBERED_GROUP = compiled(rf"\d{{1,2}}[.、．]{HAN}{{2,14}}")
_NAME_UNIT = compiled(r"[（(]([^（()）]{1,12})[)）]$")
_LONGEST_UNIT = 6
_FIRST_NUMBER, _BETWEEN = (
    compiled(r"1[.、．]\D"),
    compiled("(?:统计|指标)?口径|范围|(?:数据|资料)来源|(?:责任|牵头|评分|考核)(?:单位|部门)"),
)
_ABOUT = ("左右", "以上", "以下", "以内")
_YEAR_HEAD = compiled(
    r"(?:20\d\d年?|“?十[二三四五六]五”?末)(?:目标值?|实际值?|完成值?|基期值?|预期值?|规划值?)?|(?:年均|累计)[^\d]{0,6}|基期值?|目标值?|现状值?"
)
_IN_WORDS = compiled("下降|降低|增长|提高|力争|视情|每")  # what the number says then stands in words
_OPS = (
    (r"[≥]|不低于|不少于|至少|以上|大于等于", ">="),
    (r"[≤]|不超过|以下|以内|控制在|小于等于", "<="),
    (r">|超过|大于|高于", ">"),
    (r"<|小于|低于", "<"),
    (r"~|约|左右|基本同步", "~"),
)


class Indicator(Struct):
    """A row. Values are strings as printed without white space; ``start``/``end`` span the row in the source."""

    no: str
    name: str
    start: int
    end: int
    unit: str | None = None
    base_value: str | None = None
    base_year: int | None = None
    target_value: str | None = None
    target_year: int | None = None
    other_years: str | None = None  # 2023: 1.2; 2035: 1.4
    op: str = "="
    growth: str | None = None
    cumulative: str | None = None
    attribute: str | None = None
    group: str | None = None
    doubtful: list[str] = []  # values that are not legible; left out


def read_indicators(table: Table, notes: str, last: int | None = None) -> list[Indicator]:
    """Return the rows of ``table``.

    ``notes`` is the text below it, which may date the starred baselines; ``last`` the plan's last year, if its title tells it.
    """
    found = _read(table, notes, last)
    named = {(row.no, row.name) for row in found if row.no}
    if len({no for no, _ in named}) < len(named) or not named:  # they begin anew in each group, or no number is printed
        for number, row in enumerate(found, 1):
            row.no = str(number)
    return found


def _read(table: Table, notes: str, last: int | None) -> list[Indicator]:
    """The rows with the numbers that are printed."""
    if table.ruled:
        return _ruled_rows(table, notes, last)
    stacked = is_stacked(table.cells)
    found = [] if stacked else _by_numbers(table, notes, last)
    if (not _are_whole(found) or _numbers_tell_less(table.cells)) and (fitted := fitted_rows(table.cells, stacked, last)):
        return [_fitted_indicator(row, fitted[0], notes) for row in fitted[1]]
    return found or _by_numbers(table, notes, last)


def _are_whole(found: list[Indicator]) -> bool:
    """Whether each row has a name and a target, and all rows or none an attribute."""
    attributes = sum(row.attribute is not None for row in found)
    return bool(found) and attributes in (0, len(found)) and all(row.target_value or row.doubtful for row in found)


def _numbers_tell_less(cells: list[Cell]) -> bool:
    """Whether numbers begin anew in each group, a part of a row has none (其中：…), or a column stands between names and values."""
    opening = [cell.text for cell in cells if cell.first]
    anew = opening.count("1") > 1 or sum(_FIRST_NUMBER.match(cell.text) is not None for cell in cells) > 1
    return anew or any(text.startswith("其中") for text in opening) or any(_BETWEEN.fullmatch(cell.text) for cell in cells)


def _by_numbers(table: Table, notes: str, last: int | None) -> list[Indicator]:
    """The rows as their numbers part them, or their attributes or lines where none has a number."""
    head, rows = loose_rows(table.cells)
    header = read_header(head, last)
    found = [indicator for row in rows if (indicator := _loose_indicator(row, header, notes))]
    for above, below in pairwise(found):
        below.group = below.group or (above.group if header.groups else None)
    return found


def _fitted_indicator(row: FittedRow, header: Header, notes: str) -> Indicator:
    unit, attribute = row.cells.get("unit", "").strip("（）()"), row.cells.get("attribute", "")
    found = Indicator(row.number, row.name, row.start, row.end, None if BLANK.fullmatch(unit) else unit or None, group=row.group)
    found.attribute = attribute[:2] + "性" if ATTRIBUTE.match(attribute) else None
    return _fill(found, row.cells, header, notes)


def _loose_indicator(row: Row, header: Header, notes: str) -> Indicator | None:
    words = list(row.cells)
    attribute = None
    for index, cell in enumerate(words):
        if ATTRIBUTE.fullmatch(cell.text):
            attribute = cell.text[:2] + "性"
            last = cell.end
            words = [*words[:index], *(words[index + 1 :] if header.attribute_first else ())]
            break
    else:
        last = words[-1].end if words else row.start
    last = max(last, words[-1].end) if words else last
    name: list[Cell] = []
    unit = None
    values: list[str] = []
    for cell in words:
        if not name and BLANK.fullmatch(cell.text):
            continue  # a blank cell of a merged name
        if not values and name and unit is None and is_unit(cell.text.strip("（）()")):
            unit = cell.text.strip("（）()")  # 1/10万 looks like a value
        elif values and cell.text in _ABOUT:
            values[-1] += cell.text  # 8 左右
        elif values or is_value(cell.text) or has_unit(cell.text) or (name and tells_target(cell.text)):
            goes_on = values and not is_value(cell.text) and not is_value(values[-1])
            if goes_on and not cell.text[0].isdigit():
                values[-1] += cell.text  # words that run on in the next printed line of their cell
            else:
                values.append(cell.text)
        elif unit is None:
            name.append(cell)
        else:
            values.append(cell.text)
    if not name:
        return None
    beside = len(name) > 1 and not name[-1].first  # in the line of the word before it
    if header.units and unit is None and beside and len(name[-1].text) <= _LONGEST_UNIT:
        unit = name.pop().text
    elif header.units and unit is None and len(values) > len(header.columns) and BLANK.fullmatch(values[0]):
        del values[0]
    values = _join_split_numbers(values, len(header.columns))
    found = Indicator(row.number, "", row.start, last, unit, attribute=attribute, group=row.group)
    if header.groups and len(name) > 1 and not name[-1].first:
        found.group, name = "".join(cell.text for cell in name[:-1]), name[-1:]
    found.name = "".join(cell.text for cell in name)
    columns = header.columns if len(values) > 1 or len(header.columns) == 1 else ("target",)
    cells = dict(zip(("base", "target") if columns == ("target",) and len(values) == 2 else columns, values, strict=False))
    return _fill(found, cells, header, notes)


def _join_split_numbers(values: list[str], columns: int) -> list[str]:
    """ "16." and "02" are one number that the printer set apart; joined only while there are more values than columns."""
    out: list[str] = []
    for index, value in enumerate(values):
        if out and out[-1].endswith(".") and value[:1].isdigit() and len(values) - index + len(out) > columns:
            out[-1] += value
        else:
            out.append(value)
    return out


def _ruled_rows(table: Table, notes: str, last: int | None) -> list[Indicator]:
    lines: list[list[Cell]] = []
    for at, cell in enumerate(table.cells):
        if cell.column < 0 and not (cell.first and _stands_alone(table.cells, at)):
            continue
        if cell.first:
            lines.append([])
        lines[-1].append(cell)
    head = next((line for line in lines if sum(bool(compiled(r"指标|单位|属性|目标|20\d\d").search(c.text)) for c in line) >= 2), None)
    if head is None:
        return []
    rows = lines[lines.index(head) + 1 :]
    if rows and _is_second_head(rows[0]):
        head = _with_second(head, rows.pop(0))
    header = read_header(head, last)
    kinds = [column_kind(cell.text, header) for cell in head]
    out: list[Indicator] = []
    group: str | None = None
    for line in rows:
        lacks_group = kinds[:2] == ["group", "no"] and len(line) < len(kinds) and line[0].text.isdigit()  # it stands once for several
        row = {kind: cell for kind, cell in zip(kinds[lacks_group:], line, strict=False) if cell.text and kind}
        filled = [cell for cell in line if cell.text]
        if [cell.text for cell in line] == [cell.text for cell in head]:  # printed again on the next page
            continue
        if set(row) == {"no", "name"} and len(filled) == 2 and row["no"].text[0] in OPENS_GROUP:
            group = row["name"].text
            continue
        if len(filled) == 1 or ("name" not in row and "group" in row):
            title = GROUP.fullmatch(filled[0].text) if filled else None
            group = title["name"] if title else (_numbered_name(filled[0].text)[1] if filled else group)
            continue
        if "name" not in row:
            continue
        group = row["group"].text if "group" in row else group
        number, name = _numbered_name(row["name"].text)
        no = row["no"].text if "no" in row else number or str(len(out) + 1)
        found = Indicator(
            no,
            name,
            filled[0].start,
            filled[-1].end,
            row["unit"].text if "unit" in row and not BLANK.fullmatch(row["unit"].text) else None,
            group=group,
        )
        if "group" in row:
            found.start = next(cell.start for cell in filled if cell is not row["group"])
        attribute = row.get("attribute") or next((cell for cell in filled if ATTRIBUTE.fullmatch(cell.text)), None)  # or among the notes
        if attribute and ATTRIBUTE.match(attribute.text):
            found.attribute = attribute.text[:2] + "性"
        out.append(_fill(found, {kind: cell.text for kind, cell in row.items()}, header, notes))
    return out


def _is_second_head(line: list[Cell]) -> bool:
    """Whether a line below the head has nothing but the years of a column of several (目标值 over 2023年, 2024年)."""
    filled = [cell.text for cell in line if cell.text]
    return bool(line) and not line[0].text and bool(filled) and all(_YEAR_HEAD.fullmatch(text) for text in filled)


def _with_second(head: list[Cell], second: list[Cell]) -> list[Cell]:
    """The head with the words of its second row in the place of those above them; either may lack its last cells."""
    both = [below if below.text else above for above, below in zip(head, second, strict=False)]
    return [*both, *head[len(second) :], *second[len(head) :]]


def _stands_alone(cells: list[Cell], at: int) -> bool:
    """Whether a word between the rows of a ruled table is a line of its own that names a group: 1.空气质量."""
    text = cells[at].text
    alone = at + 1 == len(cells) or cells[at + 1].first
    if not alone:
        return False
    if (GROUP.fullmatch(text) and text[0] in OPENS_GROUP) or _NUMBERED_GROUP.fullmatch(text):
        return True
    width = max(cell.column for cell in cells)  # between two whole rows: no rest of a cell that was broken
    around = (cells[at - 1], cells[min(at + 1 + width, len(cells) - 1)])
    return GROUP_TITLE.fullmatch(text) is not None and all(cell.column == width and cell.text for cell in around)


def _numbered_name(text: str) -> tuple[str | None, str]:
    match = compiled(r"(\d{1,3})[.、．]?(?=\D)").match(text)
    return (match.group(1), text[match.end() :].strip()) if match and text[match.end() - 1] in ".、．" else (None, text)


def _fill(found: Indicator, cells: dict[str, str], header: Header, notes: str) -> Indicator:
    """Put the printed values in their places: brackets are cumulative, a star dates the baseline, signs become ``op``."""
    if found.unit is None and (unit := _NAME_UNIT.search(found.name)) and (is_unit(unit.group(1)) or unit.group(1) in ("万", "亿")):
        found.unit, found.name = unit.group(1), found.name[: unit.start()]
    found.base_year, found.target_year = header.base_year, header.target_year
    base, target, growth = (_printed(cells.get(column)) for column in ("base", "target", "growth"))
    found.doubtful = [value for value in (base, target, growth) if value and _SLIP.search(value)]
    base, target, growth = (None if value in found.doubtful else value for value in (base, target, growth))
    if base and "*" in base:
        starred = _STAR_YEAR.search(notes)
        found.base_year = int(starred.group(1)) if starred else found.base_year
    if growth and (bracket := compiled(r"[\[〔【（(](.+)[\]〕】）)]").fullmatch(growth)):
        found.cumulative = bracket.group(1)
        growth = None
    found.growth = growth
    found.base_value = base.strip("[]〔〕【】*").lstrip("<>≤≥").rstrip("%") if base else None
    if target is None and not found.doubtful and (growth or found.cumulative):
        target = growth or found.cumulative
    if target:
        target = target.strip("[]〔〕【】*")
        sentence = compiled(r"[，；。]|、[^、]*\d").search(target) is not None
        measured = not sentence and compiled(r"\d|GDP").search(target) is not None
        found.op = next((op for sign, op in _OPS if measured and compiled(sign).search(target)), "=")
        number = compiled(r"\d[\d.,，]*(?:[-~—]\d[\d.]*)?%?").search(target)
        plain = number and not sentence and not _IN_WORDS.search(target[: number.start()])
        found.target_value = number.group().rstrip("%") if number and plain else compiled(r"^(高于|低于|大于|小于)").sub("", target)
        unit = _VALUE_UNIT.search(target) if found.unit is None and not sentence else None
        if unit and is_unit(unit.group(1)):
            found.unit = unit.group(1)
    others = ((year, _printed(cells[year])) for year in sorted(cells) if year.isdigit())
    found.other_years = (
        "; ".join(f"{year}: {value.strip('[]〔〕【】')}" for year, value in others if value and not _SLIP.search(value)) or None
    )
    if base and has_unit(base) and found.base_value:
        found.base_value = found.base_value.removesuffix(found.unit or "")
    return found


def _printed(value: str | None) -> str | None:
    value = compiled(r"\s").sub("", value or "").replace("＊", "*")
    return None if not value or BLANK.fullmatch(value) else value
