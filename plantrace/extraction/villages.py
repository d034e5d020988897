"""The villages that this plan names: by their endings, in lists that a number or 等…村 closes, behind their town, before a facility."""

import re
from collections.abc import Iterator
from functools import cache

from plantrace.extraction.characters import HAN
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.mentions import name_start
from plantrace.extraction.placenames import Gazetteer, edged_stem, occurrences, without_verb

_NUMERALS = "一二三四五六七八九十"
#: What closes a list of villages before their word: 六个村庄, 等16个村, 等老区村.
_CLOSE = re.compile(rf"(?:等(?:(?:\d+|[{_NUMERALS}几多]+)个|[{HAN}]{{0,8}})|(?P<count>\d+|[{_NUMERALS}两]+)个)(?:行政|自然)?$")
_WORD = re.compile("(?:村|社区)(?![民集级委])")
_STOP = re.compile("[，。；：（）“”]")
_JOINT = re.compile("、|以及|(?<!涉)及|[和与]")
_SURE = re.compile(r"、[\u4e00-\u9fff]{1,2}[村庄]")
_BEHIND = re.compile(rf"[{HAN}]{{2,3}}?(?=[、等和及])")
_BEFORE = re.compile("[镇乡]、$")
_ENDS = re.compile("[、，。]")
_LISTED_COMMUNITY = re.compile(rf"、[{HAN}]{{2,4}}社区")  # a community is a class (基层社区) more often than a name
_FACILITY = re.compile(r"[沟庄村堡屯寨坡坪洼湾峪](?=(?:生活)?垃圾|填埋场|大桥|变电站|污水处理|水厂|水电站|提水|革命)")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A village's ending; stems that are no village's."""
    suffix = alternation(lexicon().places["village_suffixes"])
    return re.compile(rf"(?:{suffix})(?![民庄镇委集级落寨])"), re.compile(lexicon().places["not_village"])


def find_villages(texts: list[str], everything: str, gazetteer: Gazetteer) -> None:
    """Collect the villages that the texts name; the towns must be in the gazetteer already."""
    for text in texts:
        for name in (*_in_lists(text), *_by_ending(text), *_at_facilities(text)):
            gazetteer.add(name, "Place", name, "village")
    towns = [name for name, mention in gazetteer.names.items() if mention.label == "Town" and name == mention.name]
    for name in _behind_towns(everything, towns):
        gazetteer.add(name, "Place", name, "village")


def _by_ending(text: str) -> Iterator[str]:
    """柳林村, 槐树庄; with one character only where a mark or a village beside it says so (走访钱村、冯家庄)."""
    ending, not_village = _patterns()
    for match in ending.finditer(text):
        end = match.start()
        listed = _LISTED_COMMUNITY if match.group() == "社区" else _ENDS
        stem = edged_stem(text, end, verbs=bool(listed.match(text, match.end())))
        if _SURE.match(text, match.end()) and text[max(0, end - 3) : end - 1] in lexicon().verbs:
            stem = text[end - 1]
        stem = without_verb(stem) if stem else None
        name = f"{stem}{match.group()}"
        if (
            stem
            and _names_village(stem, not_village)
            and name not in lexicon().places["cities"]
            and not (match.group() == "社区" and len(stem) < 2)
        ):
            yield name


def _names_village(stem: str, not_village: re.Pattern[str]) -> bool:
    verbs = lexicon().verbs
    return (
        len(stem) <= 3
        and stem[0] not in "以及和与至到片区"
        and stem[:2] not in verbs
        and stem[-2:] not in verbs
        and not not_village.search(stem)
    )


def _in_lists(text: str) -> Iterator[str]:
    """The items of a list that is closed by as many villages as it has items, by 等 and a number, or by 等…村 where most end so."""
    for word in _WORD.finditer(text) if "、" in text else ():
        left = text[max(0, word.start() - 14) : word.start()]
        close = _CLOSE.search(left) if "个" in left or "等" in left else None
        if close is None:
            continue
        items = _items(text, word.start() - len(close.group()))
        sure = sum(item[-1] in "村庄屯堡寨沟营湾" for item in items)
        counted = close["count"] and _value(close["count"]) == len(items)
        by_number = close.group()[0] == "等" and "个" in close.group()
        if len(items) > 1 and (counted or by_number or 2 * sure >= len(items)):
            yield from items


def _items(text: str, end: int) -> list[str]:
    """The names in the list that ends at ``end``; what governs the first of them is cut off, an item too long for a name ends the list."""
    left = max([0, *(mark.end() for mark in _STOP.finditer(text, max(0, end - 160), end))])
    spans, at = [], left
    for joint in (*(mark.span() for mark in _JOINT.finditer(text, left, end)), (end, end)):
        spans.append((at, joint[0]))
        at = joint[1]
    items: list[str] = []
    for low, stop in reversed(spans):
        town = max(text.rfind(mark, low, stop - 1) + 1 for mark in "镇乡")
        start = name_start(text, stop, max(low, town), 4)
        name = without_verb(text[start:stop])
        if not 2 <= len(name) <= 4 or "等" in name:
            break
        items.append(name)
        if start > low and not town:
            break
    return items[::-1]


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    tens, ten, ones = number.rpartition("十")
    digit = {char: value for value, char in enumerate(_NUMERALS, 1)} | {"两": 2}
    return (digit.get(tens, 1) * 10 if ten else 0) + digit.get(ones, 0)


@cache
def _no_village_of_town() -> re.Pattern[str]:
    return re.compile(lexicon().places["not_in_town"])


def _behind_towns(everything: str, towns: list[str]) -> Iterator[str]:
    """甲镇、乙镇柳林、丙镇: in a list of towns, what stands behind one of them is a village of it."""
    verbs = lexicon().verbs
    for town in towns:
        for at in occurrences(everything, town):
            name = _BEHIND.match(everything, at + len(town))
            if name is None or name.group()[:2] in verbs or name.group()[-2:] in verbs or _no_village_of_town().search(name.group()):
                continue
            if _BEFORE.search(everything, max(0, at - 2), at) or everything.startswith(tuple(towns), name.end() + 1):
                yield name.group()


def _at_facilities(text: str) -> Iterator[str]:
    """A hamlet that a dump, a bridge or a waterworks is called by: 石家沟垃圾填埋场, 柳树湾大桥."""
    for match in _FACILITY.finditer(text):
        start = name_start(text, match.start(), max(0, match.start() - 4), 2)
        if 1 <= match.start() - start <= 2 and _names_village(text[start : match.start()], _patterns()[1]):
            yield text[start : match.end()]
