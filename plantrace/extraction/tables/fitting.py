"""Which column of an indicator table each cell stands in, where no mark parts the columns: the reading of all cells that fits best."""

from collections.abc import Sequence
from typing import NamedTuple

from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.tables.loose_rows import ATTRIBUTE, BLANK, GROUP, OPENS_GROUP, is_value
from plantrace.extraction.tables.task_columns import are_units, is_date, names_place
from plantrace.extraction.tables.units import has_unit, is_unit, tells_target
from plantrace.patterns import compiled

_PARTIES = ("party", "lead", "participate", "responsible", "watch")
VALUES = ("base", "target", "growth")
TITLE = "title"  # in the place of a column: the cell is the title of a group of rows
_NUMBER = compiled(r"\d{1,3}[.、．]?")
_NUMBERED = compiled(rf"\d{{1,2}}[.、．]\s*(?={HAN}|[“（(])")
_NAME = compiled(rf"[^。]*?{HAN}[^。]*")
_GOES_ON = compiled("[率数量值度比例重）)（(]|及|和|与|以上|以下|[（(].{1,12}[）)]$")
_PART = compiled("其中[:：]?")
_PLAIN_TITLE = compiled(rf"(?:{HAN}|[“”、（）()]){{2,14}}")
_FIGURE, _MEASURED = compiled(r"\d.*[\d，家个项处所座件户人]"), compiled(r"[）)]$|[率量数例积]$")
_TOWN = compiled(rf"{HAN}{{1,5}}(?:镇|乡|街道)")
_BRACKETED = compiled(r"[\[〔【(（].{1,10}[\]〕】)）]|.{1,8}%")
#: What it costs to leave a column empty, and to put a second cell into it.
_EMPTY = {
    "name": 5.0,
    "target": 1.6,
    "base": 0.7,
    "attribute": 1.5,
    "unit": 0.4,
    "growth": 0.3,
    "no": 0.6,
    "group": 0.0,
    "party": 0.4,
    "lead": 2.2,
    "responsible": 2.2,
    "participate": 0.4,
    "watch": 0.4,
    "task": 5.0,
    "due": 0.5,
    "content": 0.6,
    "where": 0.4,
    "steps": 0.4,
    "other": 0.4,
}
_AGAIN = {"name": 0.7, "group": 0.6, "unit": 3.0, "no": 5.0, "attribute": 4.0, "growth": 1.6, "party": 0.1}
_AGAIN |= {"lead": 0.6, "responsible": 0.3, "participate": 0.3, "watch": 0.3, "task": 0.7}
_AGAIN |= {"due": 1.5, "content": 0.4, "where": 0.6, "steps": 0.2, "other": 0.8}
_YEAR_EMPTY, _VALUE_AGAIN = 0.5, 1.1
_SPLIT_LINE, _BROKEN_LINE = 3.0, 1.0  # a row that begins inside a line, a line that begins inside a row
_TITLE_COST = 0.6


class Piece(NamedTuple):
    """Words to be fitted: do they open a printed line, are they all of it, are they the next of the numbers 1, 2, 3 … before names?"""

    text: str
    first: bool
    alone: bool
    counts: bool


class _Way(NamedTuple):
    """How a word was reached: the way up to the word before, whether it opens a row, its column."""

    before: "_Way | None"
    opens: bool
    column: int


def fit(words: Sequence[Piece], columns: Sequence[str], stacked: bool) -> tuple[float, list[tuple[int, str]]]:
    """Return how well the words fit, and for each the number of its row (from 0) and its column, or TITLE.

    Rows go through ``columns`` from left to right; cells may be missing or stand in two lines. ``stacked``: a line holds one cell.
    """
    count = len(columns)
    parties = next((at for at, kind in enumerate(columns) if kind in _PARTIES), 0)
    gaps = [0.0]
    for kind in columns:
        gaps.append(gaps[-1] + _EMPTY.get(kind, _YEAR_EMPTY))
    # by the last word's column (count: a title): how well all fit so far, and the way there
    best: dict[int, tuple[float, _Way | None]] = {}
    for word in words:
        scores = [_suits(word.text, kind) if not word.counts else _suits_number(kind) for kind in columns]
        if parties and scores[parties] > 1:  # a body names neither a row nor a group
            scores = [score - 2.0 if kind in ("name", "group", "other") else score for kind, score in zip(columns, scores, strict=True)]
        opens = 0.0 if stacked or word.first else _SPLIT_LINE
        inside = 0.0 if stacked or not word.first else _BROKEN_LINE
        ended = [(score - (gaps[count] - gaps[last + 1] if last < count else 0.0), way) for last, (score, way) in best.items()]
        before, way_before = max(ended, key=lambda one: one[0], default=(0.0, None))
        reached: dict[int, tuple[float, _Way | None]] = {}
        for column in range(count):
            suits = scores[column]
            options = [(before - gaps[column] - opens + suits, _Way(way_before, True, column))]
            for last, (score, way) in best.items():
                if last < column:
                    options.append((score - (gaps[column] - gaps[last + 1]) - inside + suits, _Way(way, False, column)))
                elif last == column:
                    again = _again(columns[column], word.text)
                    gain = suits if stacked and columns[column] in VALUES else min(suits, 0.0)  # 其中：小学, 初中: two values of each year
                    options.append((score - again - inside + gain, _Way(way, False, column)))
            reached[column] = max(options, key=lambda one: one[0])
        title = _titles(word)
        reached[count] = before + title, _Way(way_before, False, count)
        best = reached
    last, (score, way) = max(best.items(), key=lambda end: end[1][0] - (gaps[count] - gaps[end[0] + 1] if end[0] < count else 0.0))
    return score, _unrolled(way, columns)


def _unrolled(way: _Way | None, columns: Sequence[str]) -> list[tuple[int, str]]:
    """The way from its start as rows and columns."""
    steps: list[tuple[bool, int]] = []
    while way is not None:
        steps.append((way.opens, way.column))
        way = way.before
    steps.reverse()
    row = -1
    out: list[tuple[int, str]] = []
    for opens, column in steps:
        row += opens
        out.append((row, columns[column] if column < len(columns) else TITLE))
    return out


def _again(kind: str, text: str) -> float:
    """What a second cell in one column costs."""
    if kind == "name" and (_GOES_ON.match(text) or _PART.match(text)):
        return 0.2
    return _AGAIN.get(kind, _VALUE_AGAIN)


def _titles(word: Piece) -> float:
    """How well a word is the title of a group."""
    if not word.first or not word.alone:
        return -6.0
    if GROUP.fullmatch(word.text) and word.text[0] in OPENS_GROUP:
        return 3.0
    plain = _PLAIN_TITLE.fullmatch(word.text) and not is_unit(word.text) and not ATTRIBUTE.fullmatch(word.text)
    return -_TITLE_COST if plain or (_NUMBERED.match(word.text) and len(word.text) < 14) else -5.0


def _suits(text: str, kind: str) -> float:
    """How well a cell suits a column, from -5 (it cannot stand there) to 3."""
    value, blank, unit = is_value(text) or has_unit(text), bool(BLANK.fullmatch(text)), is_unit(text.strip("（）()"))
    if kind == "no":
        return 0.0 if _NUMBER.fullmatch(text) else -5.0
    if kind == "attribute":
        return 3.0 if ATTRIBUTE.fullmatch(text) else 0.2 if blank else -5.0
    if ATTRIBUTE.fullmatch(text):
        return -5.0
    if kind == "unit":
        return 2.0 if unit else 0.4 if blank else -4.0
    if kind == "name":
        return _suits_name(text, value, unit)
    if kind in _PARTIES:
        return (1.2 if _TOWN.fullmatch(text) else 2.0) if are_units(text) else 0.4 if blank else -2.0
    if kind == "task":
        return (
            -2.5
            if value or unit or are_units(text) or is_date(text)
            else 2.0
            if text[:2] in lexicon().verbs
            else 1.3
            if len(text) > 3
            else 0.3
        )
    if kind == "where" and names_place(text):
        return 1.8
    if kind in ("content", "where"):
        if (value and not blank) or unit or are_units(text) or is_date(text):
            return -2.0
        return 0.4 if blank else 0.9 if kind == "content" else 0.2
    if kind == "due":
        return 2.0 if is_date(text) else 0.4 if blank else -1.5
    if kind == "group" and _FIGURE.search(text):
        return -2.0
    if kind in ("group", "other", "steps"):
        return -3.0 if (value and not blank) or unit else 0.4 if blank else 0.6 if len(text) < 16 else -0.5
    if kind == "growth":
        return (2.2 if _BRACKETED.fullmatch(text) else 1.6) if value and not blank else 1.0 if blank else -3.0
    if unit and not value:
        return -3.0
    words = 1.2 if tells_target(text) or "。" in text else 0.0 if _FIGURE.search(text) and not _MEASURED.search(text) else -2.5
    return (
        (1.0 if blank else 1.8 if not text.startswith(("[", "〔")) else 1.2)
        if value or blank
        else words
        if kind == "target"
        else words - 0.6
    )


def _suits_number(kind: str) -> float:
    """How well a row's number, which a name follows, suits a column."""
    return 3.0 if kind == "no" else -2.0


def _suits_name(text: str, value: bool, unit: bool) -> float:
    if value or unit or not _NAME.fullmatch(text):
        return -4.0
    return 1.5 if len(text) > 3 else 0.8
