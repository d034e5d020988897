"""A table as the matrix writers lay it out: known columns with their widths, every cell a text or a number."""

import re
from collections.abc import Sequence
from unicodedata import east_asian_width

from msgspec import Struct

from plantrace.messages import say
from plantrace.model import Plan
from plantrace.queries import Column, Table

INFERRED = "inferred"  # the column of parties that the plan does not state
_RARE = ("other_years",)  # columns that stand only where a row has them
MERGED = ("plan", "group", "area", "task")  # columns in which the printing sheet joins equal cells
_WIDTHS = {"no": 6, "kind": 8, "plan": 16, "group": 18, "area": 18, "goal": 24, "task": 20, "name": 34, "content": 40, "quote": 52}
_WIDTHS |= {"place": 40, "location": 18, "lead": 18, "participate": 22, "related": 22, INFERRED: 18, "attribute": 9, "unit": 9, "basis": 9}
_DEFAULT_WIDTH = 12
_FOLIO = re.compile(r"[-—–·•]+\s*\d{1,4}\s*[-—–·•]+")  # - 37 -: a bare number may be the plan's own
_BETWEEN_WORDS = re.compile(r"(?<=[!-~])\n(?=[!-~])")

Cell = str | int | float


class SheetColumn(Struct, frozen=True):
    """A column: ``width`` in Latin characters (a Chinese one takes two)."""

    key: str
    heading: str
    width: int


class Sheet(Struct, frozen=True):
    """A named table for people; each row has one cell for each column."""

    name: str
    title: str
    columns: list[SheetColumn]
    rows: list[list[Cell]]


def make_sheet(table: Table, lang: str, *, inferred: bool) -> Sheet:
    """Return ``table`` as a sheet in ``lang``.

    The inferred parties' column stands only when asked for, the plan's when there are several, others that plans rarely fill when
    this one does.
    """
    left_out = {INFERRED} if not inferred else set()
    if len({row.get("plan") for row in table.rows}) < 2:
        left_out.add("plan")
    left_out |= {key for key in _RARE if not any(row.get(key) for row in table.rows)}
    columns = [column for column in table.columns if column.key not in left_out]
    shown = [SheetColumn(c.key, c.heading(lang), _WIDTHS.get(c.key, _DEFAULT_WIDTH)) for c in columns]
    hidden = None if inferred else ("basis", INFERRED)  # the basis of parties that are left out
    rows = [[_cell(c, None if (c.key, row[c.key]) == hidden else row[c.key], lang) for c in columns] for row in table.rows]
    return Sheet(table.name, table.title(lang), shown, rows)


def _cell(column: Column, value: object, lang: str) -> Cell:
    """Return what a cell shows: a coded value's words, a list's parts joined, nothing for null."""
    if column.key == "quote":
        return _unwrapped("\n".join(map(str, value)) if isinstance(value, list) else str(value or ""))
    if isinstance(value, list):
        return say("list_separator", lang).join(str(part) for part in value)
    value = column.words(value, lang)
    if value is None:
        return ""
    if isinstance(value, bool):
        return say("word_yes" if value else "word_no", lang)
    if isinstance(value, int | float):
        return value
    return str(value)


def _unwrapped(quote: str) -> str:
    """A quote over several printed lines as one, without the page numbers between them; the graph has it as it is printed."""
    lines = [line.strip() for line in quote.split("\n")]
    kept = "\n".join(line for line in lines if line and not _FOLIO.fullmatch(line))
    return _BETWEEN_WORDS.sub(" ", kept).replace("\n", "")


def several_titles(plans: Sequence[Plan], lang: str) -> str:
    """Return the heading for ``plans``: their titles, joined."""
    return say("list_separator", lang).join(plan.title for plan in plans)


def text_width(text: str) -> int:
    """Return how wide ``text`` is printed, in Latin characters."""
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


def text_lines(text: str, width: int) -> int:
    """Return how many lines ``text`` takes in a wrapped cell of ``width``."""
    return sum(max(1, -(-text_width(line) // max(1, width - 1))) for line in text.split("\n"))
