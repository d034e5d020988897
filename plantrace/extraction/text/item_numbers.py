"""Numbers of items that another number follows: 2.9月底前完成征地 behind item 1 is the second item and no decimal."""

from collections.abc import Iterable

from plantrace.extraction.text.numbering import ITEM_POINT
from plantrace.patterns import compiled

_ITEM = compiled(rf"(\d{{1,2}})[.．、{ITEM_POINT}](?!\d)")
_DECIMAL = compiled(r"(\d{1,2})[.．、](?=\d+(?![号期级类栋层楼中小队组标])[^\d.．、\s，。；：%])")
_DIGITS = frozenset("0123456789")
_OPENS = compiled(rf"\d{{1,2}}[.．、{ITEM_POINT}]")
_BY_PARTS = compiled(r"(\d{1,2})[.．]([12])(?!\d)")  # 1.1 and 1.2: the number of a part of a part
_CLOSED = tuple("。；！）】")  # how the line ends that an item may follow


def item_points(lines: Iterable[str]) -> list[str]:
    """The lines, with ``ITEM_POINT`` behind the number of an item that another number follows; as long as before.

    Such a line goes on with the numbers of the items above it, right behind the last one or before the next, or opens a list of which the
    next item is the second.
    """
    out = list(lines)
    numbered = [at for at, line in enumerate(out) if line[:1] in _DIGITS and _OPENS.match(line)]
    if not any(_DECIMAL.match(out[at]) for at in numbered):
        return out
    parts = {part.groups() for at in numbered if (part := _BY_PARTS.match(out[at]))}
    if any((number, "2") in parts for number, which in parts if which == "1"):
        return out
    below = _items_below(out, numbered)
    above, last = 0, -1  # the number of the item above, and its line
    for at in numbered:
        line, decimal = out[at], _DECIMAL.match(out[at])
        number = int(decimal[1]) if decimal else 0
        goes_on = number > 1 and above == number - 1 and below[at] != number and (last == at - 1 or below[at] == number + 1)
        opens = number == 1 and below[at] == 2 and at > 0 and not out[at - 1].endswith("，")
        if decimal and ((goes_on and out[at - 1].endswith(_CLOSED)) or opens):
            out[at] = line[: decimal.end(1)] + ITEM_POINT + line[decimal.end(1) + 1 :]
            above, last = number, at
        elif item := _item(line):
            above, last = item, at
    return out


def _items_below(lines: list[str], numbered: list[int]) -> dict[int, int]:
    """The number of the next item below each of the numbered lines, 0 where none follows."""
    below: dict[int, int] = {}
    number = 0
    for at in reversed(numbered):
        below[at] = number
        number = _item(lines[at]) or number
    return below


def _item(line: str) -> int:
    """The number of the item that a line opens, 0 where it opens none."""
    item = _ITEM.match(line)
    return int(item[1]) if item else 0
