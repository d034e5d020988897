"""Numbers of items that another number follows: 2.9月底前完成征地 behind item 1 is the second item and no decimal."""

from collections.abc import Iterable

from plantrace.extraction.text.numbering import ITEM_POINT
from plantrace.patterns import compiled

_ITEM = compiled(rf"(\d{{1,2}})[.．、{ITEM_POINT}](?!\d)")
_DECIMAL = compiled(r"(\d{1,2})[.．、](?=\d+(?:(?![号期级类栋层楼中小队组标])[^\d.．、\s，。；：%]|\.\d+[万亿千百公平吨亩]))")
# 1.3月底前: no decimal counts months
_MONTH = compiled(
    r"(\d{1,2})(?:[.．](?=(?:1[0-2]|[1-9])(?:[-—~至]{1,2}(?:1[0-2]|[1-9]))?月)|、(?=(?:1[0-2]|[1-9])月(?:底|末|初|\d{0,2}日?之?前)))"
)
_DIGITS = frozenset("0123456789")
_OPENS = compiled(rf"(\d{{1,2}})[.．、{ITEM_POINT}]")
_BY_PARTS = compiled(r"(\d{1,2})[.．]([12])(?!\d)")  # 1.1 and 1.2: the number of a part of a part
_FEWEST = 3  # lines of numbers from 1 on that make a list by themselves
_CLOSED = tuple("。；！）】")  # how the line ends that an item may follow


def item_points(lines: Iterable[str]) -> list[str]:
    """The lines, with ``ITEM_POINT`` behind the number of an item that another number follows; as long as before.

    Such a line begins with a month behind its number, goes on with the numbers of the items above it, right behind the last one or before
    the next, opens a list of which the next item is the second, or stands in a row of lines that count from 1 on.
    """
    out = list(lines)
    numbered = [at for at, line in enumerate(out) if line[:1] in _DIGITS and _OPENS.match(line)]
    if not any(_DECIMAL.match(out[at]) for at in numbered):
        return out
    for at in numbered:
        if month := _MONTH.match(out[at]):
            out[at] = _marked(out[at], month.end(1))
    parts = {part.groups() for at in numbered if (part := _BY_PARTS.match(out[at]))}
    if any((number, "2") in parts for number, which in parts if which == "1"):
        return out
    for at in _counted(out, numbered):
        if decimal := _DECIMAL.match(out[at]):
            out[at] = _marked(out[at], decimal.end(1))
    below = _items_below(out, numbered)
    above, last = 0, -1  # the number of the item above, and its line
    for at in numbered:
        line, decimal = out[at], _DECIMAL.match(out[at])
        number = int(decimal[1]) if decimal else 0
        goes_on = number > 1 and above == number - 1 and below[at] != number and (last == at - 1 or below[at] == number + 1)
        opens = number == 1 and below[at] == 2 and at > 0 and not out[at - 1].endswith("，")
        if decimal and ((goes_on and out[at - 1].endswith(_CLOSED)) or opens):
            out[at] = _marked(line, decimal.end(1))
            above, last = number, at
        elif item := _item(line):
            above, last = item, at
    return out


def _marked(line: str, at: int) -> str:
    """The line with ``ITEM_POINT`` in the place of the mark behind its number."""
    return line[:at] + ITEM_POINT + line[at + 1 :]


def _counted(lines: list[str], numbered: list[int]) -> list[int]:
    """The lines in rows of whole lines, right below each other, that count from 1 on."""
    found: list[int] = []
    row: list[int] = []
    for at in numbered:
        opened = _OPENS.match(lines[at])
        number = int(opened[1]) if opened else 0
        if not (row and at == row[-1] + 1 and number == len(row) + 1):
            found += row if len(row) >= _FEWEST else []
            row = []
        if number == len(row) + 1 and lines[at].endswith(_CLOSED):
            row.append(at)
    return found + (row if len(row) >= _FEWEST else [])


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
