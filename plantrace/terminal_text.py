"""Text whose lines break as Chinese print breaks them: between any two characters, but never before a closing mark."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells
from rich.containers import Lines
from rich.text import Text

if TYPE_CHECKING:
    from rich.console import Console, JustifyMethod, OverflowMethod

_CLOSING = "，。、；：？！）”’》】〕…,.;:?!)%"
_WORD = re.compile(r"\S+\s*|\s+")
_SHORT = 10  # columns; up to that, and a quarter of a line, what stands between two spaces is not parted
# what stays on one line: a Chinese character or a Latin word, the brackets that open before it, the marks and spaces behind it
_PIECE = re.compile(rf"[（“‘《【〔]*(?:[!-~]+|\S)[{_CLOSING}]*\s*|\s+")


class HanText(Text):
    """A rich text for Chinese: rich itself breaks at spaces only, and leaves lines half empty or begins them with a comma."""

    def wrap(
        self,
        console: "Console",
        width: int,
        *,
        justify: "JustifyMethod | None" = None,
        overflow: "OverflowMethod | None" = None,
        tab_size: int = 8,
        no_wrap: bool | None = None,
    ) -> Lines:
        """Return the lines, none wider than ``width`` columns."""
        if no_wrap or self.no_wrap:
            return super().wrap(console, width, justify=justify, overflow=overflow, tab_size=tab_size, no_wrap=no_wrap)
        lines = Lines()
        for line in self.split(allow_blank=True):
            for part in line.divide(breaks(line.plain, width)):
                part.rstrip_end(width)
                lines.append(part)
        return lines


def breaks(text: str, width: int) -> list[int]:
    """Return where lines of at most ``width`` columns begin in ``text``, which has no line break of its own, but for the first."""
    found: list[int] = []
    room = width
    for start, piece in _pieces(text, width):
        wide = cell_len(piece.rstrip())
        if wide > room and start > 0:
            found.append(start)
            room = width
        room -= cell_len(piece)
    return found


def _pieces(text: str, width: int) -> Iterator[tuple[int, str]]:
    """What is not to be parted, with where it begins; a word that is wider than a line is cut into such as fit."""
    for word in _WORD.finditer(text):
        start = word.start()
        whole = cell_len(word[0].rstrip()) <= min(_SHORT, width // 4)
        for piece in [word[0]] if whole else _PIECE.findall(word[0]):
            for part in chop_cells(piece, width) if cell_len(piece.rstrip()) > width else [piece]:
                yield start, part
                start += len(part)
