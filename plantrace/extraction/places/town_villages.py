"""Villages that stand behind the name of their town: in a list of towns, and behind its short name."""

import re
from collections.abc import Iterator
from functools import cache

from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import name_start
from plantrace.extraction.numerals import NUMERALS, number_of
from plantrace.extraction.places.farm_areas import is_farmed
from plantrace.extraction.places.placenames import Gazetteer, names_village, word_set, words_start
from plantrace.extraction.places.words import Span
from plantrace.patterns import compiled

#: One village or more behind a town's short name: 石岭柳林村, 双柘杏花村槐树村.
_TOWNED = compiled(f"(?:{HAN}{{2,3}}?村)+")
_CLAUSE = compiled("[\n，。；：（）“”]")
_NEXT_VILLAGE = compiled("、|(?<=村)[和及]")
_SO_MANY = compiled(rf"村等?(?P<count>\d+|[{NUMERALS}两]+)个{HAN}{{0,4}}村")
_IN_FIVE = compiled(f"{HAN}{{4}}村")  # two characters for the town and two for the village
_BEHIND = compiled(rf"{HAN}{{2,4}}?(?=[、等和及])")
_BEFORE = ("镇、", "乡、")
_ITEM = 10  # characters of an item of such a list at most


def behind_short_names(text: str, at: int, gazetteer: Gazetteer) -> int:
    """Read 石岭柳林村、青塘槐树村、双柘杏花村 around ``at``, where the plan has some of the towns elsewhere; return where the list ends."""
    end = match.start() if (match := _CLAUSE.search(text, at)) else len(text)
    low = words_start(text, at)
    counted = _SO_MANY.search(text, at, end)
    items = _NEXT_VILLAGE.split(text[low : counted.start() if counted else text.rfind("村", at, end)] + "村")
    stop = low + len(items[0])
    items[0] = text[name_start(text, stop, low, 10) : stop]
    split = {item: _town_of(item, gazetteer) for item in items if item.endswith("村") and len(item) > 4}
    whole = all(map(_IN_FIVE.fullmatch, items)) or (counted and number_of(counted["count"]) == len(items))
    if sum(size > 0 for size in split.values()) < (1 if whole else 2):
        return end
    for item, sure in split.items():
        size = sure or (3 if item.find("村") == 6 else 2)
        villages = compiled(f"{HAN}{{2,3}}?村").findall(item[size:])
        kind = not sure and item[:size] in word_set("not_village") | word_set("not_town")
        if item.find("村") - size in (2, 3) and not kind and all(names_village(village[:-1]) for village in villages):
            for village in villages:
                gazetteer.add(village, "Place", village, "village")
            town = next((item[:size] + suffix for suffix in ("镇", "乡", "街道") if item[:size] + suffix in gazetteer.names), item[:size])
            gazetteer.add(item[:size], "Town", town, "town")
    return end


def _town_of(item: str, gazetteer: Gazetteer) -> int:
    """How many characters of the item are the name of a town that the plan has elsewhere: none where it begins with none."""
    for size in (3, 2):
        known = gazetteer.names.get(item[:size]) or gazetteer.names.get(item[:size] + "镇")
        if known is not None and known.label == "Town" and _TOWNED.fullmatch(item, size):
            return size
    return 0


@cache
def _no_village_of_town() -> re.Pattern[str]:
    return compiled(lexicon().places["not_in_town"])


def behind_towns(text: str, endings: list[Span], towns: set[str]) -> Iterator[str]:
    """甲镇、乙镇柳林、丙镇: in a list of towns, what stands behind one of them is a village of it."""
    verbs, sizes, opens = lexicon().verbs, sorted({len(town) for town in towns}), tuple(towns)
    for _, end in endings:
        start = next((end - size for size in sizes if text[end - size : end] in towns), end)
        name = _BEHIND.match(text, end) if start < end else None
        if name is None or name.group()[:2] in verbs or name.group()[-2:] in verbs or _no_village_of_town().search(name.group()):
            continue
        if is_farmed(name.group()):
            continue  # 石岭镇葡萄、青塘镇莲藕
        before = text.rfind("、", max(0, start - _ITEM), start - 1) + 1 if text[start - 1] == "、" else 0
        beside = text.startswith(opens, name.end() + 1) or (before and text.startswith(opens, before))
        if beside or text.endswith(_BEFORE, 0, start):
            yield name.group()
