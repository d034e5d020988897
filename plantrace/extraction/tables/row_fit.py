"""Which column each cell of a row stands in where no mark tells it: by what the columns' heads say and what the cells hold."""

from collections.abc import Sequence

from plantrace.extraction.tables.loose_rows import BLANK, is_value
from plantrace.extraction.tables.task_columns import PARTIES, are_units, is_date, names_place
from plantrace.extraction.tables.units import has_unit, is_unit
from plantrace.patterns import compiled

#: What is to be reached by when: 一季度完成选址；二季度开工.
_STEP = compiled("(?:第?[一二三四1-4]季度|1?\\d月|[上下]半年|年底|年内|20\\d\\d年)")
_STEPS = compiled("进度|进展|安排|节点|计划$")
_DATES, _FIGURES = compiled("时限|时间|年限|节点|进度|期限|[开动竣完]工|年份?$"), compiled("投资|规模|数|金额|面积|资金|长度|里程|目标值?$")
_SIZES = compiled("^(?!.*内容).*(?:规模|数[值量]|面积|里程|长度)$")
_UNIT = compiled("^(?:计量)?单位$")
_PROGRESS = compiled("^(?:当前|目前|推进|完成|进展|落实|工作|形象)*(?:进度|进展|(?:完成|推进|落实)情况)(?:情况|状况)?$")
_TOLD = compiled("(?:完成)?\\d[\\d.]*%|已|正在|未")  # how far a work has come
_CLASS = compiled("类|领域|性质|属性|板块")  # of a row, often told once for several
_BY_HEAD = (("unit", _UNIT), ("progress", _PROGRESS), ("steps", _STEPS), ("date", _DATES), ("figure", _FIGURES), ("class", _CLASS))
_TEXTS = ("what", "title", "project", "detail", "content")
_LONG = 25  # characters of a cell that is no title
_MANY = 4  # columns of a table of which each row is likely to hold a cell each
_CANNOT, _SURE = -1.5, 2.0  # how ill a cell may suit its column, and all of them together, in a row of as many cells as columns
#: What it costs to put a second cell into a column, or to leave one empty, by what the column holds.
_SHARED = {
    "steps": 0.2,
    "progress": 0.2,
    "units": 0.1,
    "text": 1.0,
    "date": 1.0,
    "figure": 2.2,  # no two sums in one
    "size": 1.0,
    "class": 1.0,
    "where": 0.6,
    "unit": 1.0,
    "other": 0.4,
}
_EMPTY = {
    "steps": 0.2,
    "progress": 0.2,
    "units": 0.4,
    "text": 0.3,
    "date": 0.2,
    "figure": 0.2,
    "size": 0.2,
    "class": 0.0,
    "where": 0.2,
    "unit": 0.2,
    "other": 0.1,
}


def fit(cells: Sequence[str], kinds: Sequence[str], heads: Sequence[str], *, line: bool = False) -> list[int]:
    """Return the column of each cell: they stand in the columns' order, several may share one, and some may be empty.

    ``kinds`` and ``heads``: what each column holds (see task_columns.py) and its head's words. ``line``: whether the row is one printed
    line, in which as many cells as columns are likely to be one for each.
    """
    columns = [(kind, _holds(kind, head)) for kind, head in zip(kinds, heads, strict=True)]
    best: dict[int, tuple[float, list[int]]] = {-1: (0.0, [])}  # by the last cell's column: how well all fit, and where they stand
    for cell in cells:
        reached: dict[int, tuple[float, list[int]]] = {}
        for last, (score, path) in best.items():
            for column in range(max(last, 0), len(columns)):
                cost = _shared(*columns[column]) if column == last else _left_empty(columns, last, column)
                new = score - cost + _suits(cell, *columns[column])
                if column not in reached or new > reached[column][0]:
                    reached[column] = new, [*path, column]
        best = reached
    found = max(best.items(), key=lambda end: end[1][0] - 0.9 * _left_empty(columns, end[0], len(columns)))[1]
    if line and _MANY <= len(cells) == len(columns):  # unless one of them cannot stand there
        each = [_suits(cell, *column) for cell, column in zip(cells, columns, strict=True)]
        if min(each) > _CANNOT and sum(each) > found[0] - _SURE:
            return list(range(len(columns)))
    return found[1]


def _shared(kind: str, holds: str) -> float:
    """What a second cell in one column costs: of several lines of units the first is the lead's, and a title is short."""
    return _SHARED[holds] + {"lead": 0.1, "watch": 0.1, "title": 0.6, "what": -0.4}.get(kind, 0.0)


def suits_last(cell: str, kinds: Sequence[str], heads: Sequence[str]) -> float:
    """How well a cell suits the last column, from -2 (it cannot stand there) to 2 (it is what the column holds)."""
    return _suits(cell, kinds[-1], _holds(kinds[-1], heads[-1]))


def _left_empty(columns: list[tuple[str, str]], last: int, column: int) -> float:
    """What it costs that the columns between two cells are empty: no row is without its task or project."""
    return sum(1.5 if kind in ("project", "what") else _EMPTY[holds] for kind, holds in columns[last + 1 : column])


def _holds(kind: str, head: str) -> str:
    """What a column holds: units, where, text, or by its head a class, dates, steps, figures or something other."""
    if kind in PARTIES:
        return "units"
    if kind in ("where", "steps"):
        return kind
    if kind == "content" and _SIZES.search(head):
        return "size"
    if kind in _TEXTS and not (kind == "content" and "目标" in head):
        return "text"
    return next((name for name, words in _BY_HEAD if words.search(head)), "other")


def _suits(cell: str, kind: str, holds: str) -> float:
    """How well a cell suits a column, from -2 to 2."""
    if BLANK.fullmatch(cell):
        return 0.5 if holds != "text" else -1.0
    if holds == "unit" or (holds == "text" and is_unit(cell)):
        return 2.0 if holds == "unit" and is_unit(cell) else -1.5
    units, date, figure = are_units(cell), is_date(cell), is_value(cell) or has_unit(cell)
    sentence = "。" in cell or "；" in cell or len(cell) > _LONG
    if holds == "units":
        return 2.0 if units else -2.0
    if holds == "progress":
        return 2.0 if _TOLD.match(cell) else -1.0 if units else 0.3
    if holds == "steps":
        return 2.0 if date or _STEP.match(cell) else 0.7 if kind == "steps" and not units else -1.0
    if holds == "size":
        return 2.0 if has_unit(cell) else 1.2 if figure else -1.0 if units else 0.7
    if holds in ("date", "figure"):
        return 2.0 if (date if holds == "date" else figure) else -1.0
    if date or figure:
        return -1.0 if holds != "other" else 0.2
    if holds == "class":
        return -1.0 if sentence or units else 0.5
    if holds == "where":
        return -1.0 if "。" in cell else 2.2 if names_place(cell) else 1.0
    if holds == "text":
        return (0.2 if units and kind != "project" else 1.0) + (
            0.0 if kind == "project" else 0.3 if sentence == (kind != "title") else -0.3
        )
    return 0.2
