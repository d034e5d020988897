"""The words of a table's lines, and the cells that they make."""

from collections.abc import Sequence
from typing import NamedTuple

from plantrace.extraction.tables.task_columns import PARTIES, are_units, is_printed, name_first, told
from plantrace.extraction.text.characters import alike
from plantrace.extraction.text.lines import Line, Paragraph
from plantrace.patterns import compiled

_WORD = compiled(r"\S+")
OPENS_UNIT = frozenset("国省市县区州旗镇乡各")  # first characters of units' names
_WIDE = "\u2e80"  # from here on characters take two columns


class Word(NamedTuple):
    """A word of a line: made alike, as printed, its places in the source, and the columns of the page that it takes."""

    text: str
    printed: str
    places: range
    left: int
    right: int


def words_of(line: Line, *, wide: bool = True) -> list[Word]:
    """Return the words of a printed line that blanks part; a page's columns count characters by their width (``wide``) or their number."""
    plain, start = alike(line.raw), line.start
    found: list[Word] = []
    at = column = 0
    for word in _WORD.finditer(plain):
        a, b = word.span()
        left = column + (_width(line.raw[at:a]) if wide else a - at)
        column, at = left + (_width(line.raw[a:b]) if wide else b - a), b
        found.append(Word(plain[a:b], line.raw[a:b], range(start + a, start + b), left, column))
    return found


def row_of(columns: Sequence[Sequence[Word]], kinds: Sequence[str], heads: Sequence[str], *, broken: bool) -> list[Paragraph]:
    """Return the cells of a row, whose ``columns`` hold words each; ``broken``: they may stand in several lines, others between them."""
    cells: list[Paragraph] = []
    for kind, head, words in zip(kinds, heads, columns, strict=True):
        for parts in _bodies(words) if kind in PARTIES else [words] if words else []:
            text, printed = "".join([part.text for part in parts]), "".join([part.printed for part in parts])
            offsets = [offset for part in parts for offset in part.places]
            cell = told(kind, text, head)
            cells.append(Paragraph(text, printed, offsets, table=is_printed(cell), broken=broken and len(parts) > 1, cell=cell))
    return name_first(cells)


def _bodies(words: Sequence[Word]) -> list[list[Word]]:
    """The words of a cell of units, apart where a line ends with one unit and the next one begins another: 县教育局 / 各镇."""
    bodies: list[list[Word]] = []
    for word in words:
        before = "".join([part.text for part in bodies[-1]]) if bodies else ""
        if not bodies or (word.text[0] in OPENS_UNIT and are_units(word.text) and before[-1] not in "、，" and are_units(before)):
            bodies.append([])
        bodies[-1].append(word)
    return bodies


def _width(printed: str) -> int:
    return len(printed) + sum(character >= _WIDE for character in printed)
