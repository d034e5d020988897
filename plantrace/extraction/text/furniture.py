"""What a web page puts around a plan's text: its menu, index numbers and share buttons above, its links and its owner below."""

import re
from collections.abc import Sequence
from functools import cache

from plantrace.patterns import compiled
from plantrace.resources import read_yaml

_ZONE = 40  # printed lines at either end in which a page's own lines are looked for
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
