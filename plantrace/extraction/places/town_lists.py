"""Lists of towns whose names stand without their ending: 甲、乙等镇, 甲和乙两镇, 6个乡镇（甲、乙、…）, 甲、乙、丙街道, 8家卫生院."""

import re
from collections.abc import Iterator
from functools import cache

from plantrace.extraction.lexicon import HAN, alternation, lexicon
from plantrace.extraction.mentions import name_start
from plantrace.extraction.places.placenames import Gazetteer, occurrences, word_set, words_start
from plantrace.extraction.places.words import Span
from plantrace.patterns import compiled

_OWN_END = "(?<![惠涉普波遍])及"  # 惠及, 涉及
_JOINT = compiled(f"、|以及|[和与]|{_OWN_END}")
_RANKS = ("中心", "重点", "贫困", "脱贫", "偏远", "民族", "边境", "试点", "示范")  # 3个贫困乡
_ITEM = rf"(?:(?!等){HAN}){{2,4}}"
#: What every town has one of, at the end of a list of towns: 甲、乙等8家卫生院.
_OFFICES = ("卫生院", "敬老院", "派出所", "司法所", "财政所")
_COUNTED = compiled(rf"((?:{_ITEM}、)+{_ITEM})等(?:\d+|[二三四五六七八九十]+)[家个所](?:乡镇|中心|农村)*$")
_BARE = rf"(?:(?![等和及与镇乡的]){HAN}){{2,4}}"
_SHARED = compiled(rf"((?:{_BARE}、)+)(?={_BARE}$)")
_LONGEST = 160  # characters of a list
_SO_MANY = compiled(r"(?:\d+|[两三四五六七八九十]+)个(?:(?:乡镇|镇街|街镇|街道|重点|中心|试点|示范|贫困|脱贫)或?)*$")
_BRACKET = compiled(rf"（((?:{_ITEM}、)+{_ITEM}?)等?）")


@cache
def _listed() -> re.Pattern[str]:
    """A list that one ending closes: 甲、乙和丙等镇, 甲和乙两镇."""
    suffix = alternation(lexicon().places["town_suffixes"])
    item = rf"{_ITEM}?"
    return compiled(
        rf"((?>{item}[镇乡街]?、)+{item}(?:(?:和|{_OWN_END}|以及|与){item})?|{item}(?:和|{_OWN_END}|与){item}(?=[两二2]))(?:等|\d|[二三四五六七八九十两几多个])+个?(?:{'|'.join(_RANKS)}|产业)?(?:乡镇|街镇|镇街|{suffix})$"
    )


def closed(text: str, end: int, stop: int) -> Iterator[str]:
    """The items of the list that the ending from ``end`` to ``stop`` closes: 甲、乙和丙等镇."""
    if (text[end - 1] in "等个二三四五六七八九两23456789" or text.startswith("街镇", end - 1) or text.startswith(_RANKS, end - 2)) and (
        many := _listed().search(text, max(0, end - 40), stop)
    ):
        yield from (compiled("^[以在于由到至]").sub("", item) for item in _items(text, many))


def bracketed(text: str, end: int, stop: int) -> list[str]:
    """The towns that a bracket behind their number names: 6个乡镇（甲、乙、…）."""
    if text[stop] != "（" or "个" not in text[max(0, end - 12) : end] or not _SO_MANY.search(text, max(0, end - 12), end):
        return []
    names = _BRACKET.match(text, stop)
    return names.group(1).split("、") if names else []


def shared(text: str, endings: list[Span], gazetteer: Gazetteer) -> list[str]:
    """The items of lists of offices by their towns, and of those that share the last one's ending, when enough are known; of stretches."""
    found: list[str] = []
    for at in (at for word in _OFFICES for at in occurrences(text, word)):
        if "等" in text[at - 8 : at] and (listed := _COUNTED.search(text, max(0, at - 60), at)):
            found += _unknown(_items(text, listed), gazetteer, 2)
    for end, stop in endings:
        if text[stop] == "段" and text[end - 1] == "集" and (listed := _SHARED.search(text, _list_start(text, end), end - 1)):
            found += _unknown([*_items(text, listed), text[listed.end() : end - 1]], gazetteer, 0)  # 甲、乙、丙集镇段
        if "、" in text[end - 5 : end - 1] and (listed := _SHARED.search(text, _list_start(text, end), end)):
            found += _unknown(_items(text, listed), gazetteer, 1)
    return found


def _list_start(text: str, end: int) -> int:
    """Where a list that ends at ``end`` may begin: in its clause, and not so far off that many lists take quadratic time."""
    return max(words_start(text, end), end - _LONGEST)


def _unknown(items: list[str], gazetteer: Gazetteer, least: int) -> list[str]:
    """Those of the ``items`` that are no towns yet, where ``least`` of them are."""
    items = [item for item in items if item not in word_set("not_town")]
    known = [item for item in items if {item, f"{item}镇", f"{item[:2]}镇"} & gazetteer.names.keys()]
    return [item for item in items if item not in known and 2 <= len(item) < 4] if len(known) >= least else []


def _items(text: str, listed: re.Match[str]) -> list[str]:
    """The items of the list; a verb before the first one (支持石岭、青塘等镇) is no part of it."""
    first, *others = _JOINT.split(listed.group(1).removesuffix("、"))
    end = listed.start(1) + len(first)
    start = name_start(text, end, max(0, end - 8), 4)
    name = (text[start:end] if start < end else first).removeprefix("投用")
    name = name[2:] if name[:2] in word_set("place_verbs") else name
    return [name[2:] if len(name) == 4 and name[:2] in word_set("cities") else name, *others]
