"""What is printed round a plan's text and is none of it.

Of a web page its menu, index numbers and share buttons above, its links and its owner below; of printed pages their bare numbers.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from plantrace.patterns import compiled
from plantrace.resources import read_yaml

_ZONE = 40  # printed lines at either end in which a page's own lines are looked for
#: A page's number: 12; 12 / 45, Page 3 of 12, 12 | 某县…规划, ~ 3 ~.
_FOLIO = compiled(
    r"(\d{1,3})|[Pp]age\s*(\d{1,3})(?:\s*(?:of|/)\s*\d{1,3})?|[~～]\s*(\d{1,3})\s*[~～]|(\d{1,3})\s*[/／]\s*\d{1,3}"
    r"|(\d{1,3})\s*[|｜]\s*\D{4,40}|\D{4,40}[|｜]\s*(\d{1,3})"
)
_ROUND = frozenset("~～")  # what stands round a number
_OF_ALL = compiled(r"(\d{1,3})\s*[/／]\s*(\d{1,3})")
_FEWEST, _JUMP = 3, 3  # numbers that count on; a page with a picture may have none
_PAGE, _LONG, _LONGEST = 200, 18, 50  # characters of a page, at the middle of all, of a printed line, of a number with a title
_HEADING = compiled("第[一二三四五六七八九十]+[篇编章节]|[一二三四五六七八九十]{1,2}、")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = read_yaml("extraction/lexicons/furniture.yaml")
    return {where: compiled("|".join(patterns)) for where, patterns in words.items()}


def around(lines: Sequence[str]) -> set[int]:
    """Return the indexes of the lines (without spaces, look-alikes made alike) that belong to the page and not to the text in it."""
    found: set[int] = set()
    for index, line in enumerate(lines[:_ZONE]):
        if _HEADING.match(line):
            break
        if "。" not in line and _patterns()["above"].match(line):
            found.add(index)
    for index in range(len(lines) - 1, max(-1, len(lines) - 1 - _ZONE), -1):
        if "。" in lines[index]:
            break
        if _patterns()["below"].match(lines[index]):
            found.update(range(index, len(lines)))
    return found


def folios(lines: Sequence[str]) -> set[int]:
    """Return the indexes of the lines that are page numbers without a mark: they count on, a page apart, below lines of running text.

    In a table of one cell a line the numbers of rows count on as well: short cells stand before them.
    """
    length = 0
    chains: dict[int, list[tuple[int, int]]] = {}  # by the last number: the lines of a run, each with the characters before it
    for index, line in enumerate(lines):
        numbered = line[:1].isdigit() or line[-1:].isdigit() or line[:1] in _ROUND
        folio = _FOLIO.fullmatch(line) if numbered and len(line) <= _LONGEST else None
        if folio:
            value = int(next(filter(None, folio.groups())))
            before = (chains.get(value - jump, []) for jump in range(1, _JUMP + 1))
            run = max((run for run in before if run and length - run[-1][1] >= _PAGE // 2), key=len, default=[])
            if len(run) >= len(chains.get(value, [])):
                chains[value] = [*run, (index, length)]
        length += len(line)
    if counted := _of_so_many(lines):
        return counted
    pages = max(chains.values(), key=len, default=[])
    gaps = sorted(after - before for (_, before), (_, after) in pairwise(pages))
    long = sum(index > 0 and len(lines[index - 1]) >= _LONG for index, _ in pages)
    return {index for index, _ in pages} if len(pages) >= _FEWEST and gaps[len(gaps) // 2] >= _PAGE and 2 * long >= len(pages) else set()


def _of_so_many(lines: Sequence[str]) -> set[int]:
    """The lines that say which page of all this is: 1/4, 2/4 …."""
    found = [(index, *map(int, page.groups())) for index, line in enumerate(lines) if (page := _OF_ALL.fullmatch(line))]
    values = [value for _, value, _ in found]
    counts = len({pages for *_, pages in found}) == 1 and all(after == before + 1 for before, after in pairwise(values))
    return {index for index, *_ in found} if len(found) > 1 and counts and values[-1] <= found[0][2] else set()
