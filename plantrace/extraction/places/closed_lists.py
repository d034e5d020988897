"""Bare names that nothing but the class behind their list calls places: 甲、乙等3座水厂, 甲苑、乙园等住宅小区, 甲谷、乙江海等重点园区."""

from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import name_start
from plantrace.extraction.numerals import NUMERALS, number_of
from plantrace.extraction.places.placenames import (
    Gazetteer,
    is_made_of,
    times_listed,
    without_verb,
    word_set,
    words,
    words_start,
)
from plantrace.extraction.places.words import Span, longest
from plantrace.patterns import compiled

_NUMBER = rf"(?:\d+|[{NUMERALS}两]+)"
#: What stands between the names and a class of works: 等28座, 4个抽水蓄能, 等长江水源.
_WORKS = compiled(
    rf"(?:等(?:近|约)?(?:{_NUMBER}多?余?[座个处件])?|(?P<count>{_NUMBER})[座个处大]){HAN}{{0,6}}(?:（[一二]）型{HAN}{{0,4}})?$"
)
_OF_MANY = compiled(f"等{_NUMBER}")  # behind one name alone: 对石岭等6座水电站进行改造
_HOMES = compiled(rf"等(?:{_NUMBER}[个处])?(?:老旧|住宅|居民|商品房)*$")
_PARKS = compiled("等(?:重点|科技|专业|特色|产业|工业|科创|创新|开发)*$")
_ITEM = compiled(f"(?:{HAN}|-){{2,10}}")
_JOINT = compiled("、|(?<=[^、]{2})[和及](?=[^、]{2,4}$)")
#: How goods, powers and kinds end that works are of: 光伏、储能等电站.
_NO_NAME = compiled("[电能伏气热水油煤氢源料品业式级型类网管面墙梯灯位械药材]$|[的了有无]")
_WITHIN = ("区域", "街道内", "镇内")  # the list begins behind these
_BEHIND = ("和", "及")  # its first name
_NOTHING = ("设施", "配套", "服务", "管网", "设备", "运营")


def add_closed(everything: str, spans: list[Span], gazetteer: Gazetteer) -> None:
    """Collect the names from the lists that the classes at ``spans`` close."""
    for start, end in longest(spans):
        if "等" not in everything[max(0, start - 16) : start] and "、" not in everything[max(0, start - 40) : start]:
            continue
        if everything.startswith(_NOTHING, end):
            continue
        kind = everything[start:end]
        close = {"小区": _HOMES, "园区": _PARKS}.get(kind, _WORKS)
        closed = close.search(everything, max(0, start - 16), start)
        names = _names(everything, closed.start()) if closed else []
        if kind == "园区":
            _add_parks(names, gazetteer)
        elif closed and not any(map(_is_kind, names)):
            count = closed.groupdict().get("count")
            if kind == "小区":
                _add_homes(names, gazetteer)
            elif (len(names) > 1 or _OF_MANY.match(closed.group())) and (not count or number_of(count) == len(names)):
                _add_works(everything, names, kind, gazetteer)


def _add_homes(names: list[str], gazetteer: Gazetteer) -> None:
    for name in names:
        gazetteer.add(name, "Place", name, "site")


def _add_works(everything: str, names: list[str], kind: str, gazetteer: Gazetteer) -> None:
    """Waterworks and the like by their bare names; one that stands only in this list is given its class."""
    for name in names:
        if name.endswith(kind):
            gazetteer.add(name, "Place", name, "site")  # 青柘水库、岚石水库等5座水库
        elif often := times_listed(everything, name):
            if often == 1 and (known := gazetteer.names.get(name)) is not None and (known.name, known.type) == (name, "site"):
                del gazetteer.names[name]  # 马岭、青河等4座水厂: no hill and no river
            gazetteer.add(name, "Place", name + kind if often == 1 else name, "site")


def _add_parks(names: list[str], gazetteer: Gazetteer) -> None:
    """Of a list of parks, the ones that no ending calls so, when all are names."""
    bare = [name for name in names if not name.endswith(words("zone_suffixes"))]
    if len(names) > 1 and all(len(name) > 2 and not _is_kind(name) for name in bare):
        for name in bare:
            gazetteer.add(name, "Place", name, "zone")


def _names(text: str, end: int) -> list[str]:
    """The items of the list that ends at ``end``; the first one only where something tells where it begins."""
    low = words_start(text, end)
    low = max(low, text.rfind("等", low, end) + 1)  # 甲小学等学校和乙苑、丙苑等小区
    within = max((found + len(word) for word in _WITHIN if (found := text.rfind(word, low, end)) >= 0), default=0)
    first, *names = _JOINT.split(text[within or low : end])
    low = within or low
    stop = low + len(first)
    behind = max((found + len(word) for word in _BEHIND if (found := text.rfind(word, low, stop)) >= 0), default=0)
    if text.endswith("创新", low, start := behind or name_start(text, stop, low, 8)):
        start = stop  # 某某创新谷: the verb is a part of the name
    name = without_verb(text[start:stop])
    names = [item for item in names if "及" not in item]
    return [*([name] if 1 < len(name) < 7 else []), *names] if all(_ITEM.fullmatch(item) for item in names) else []


def _is_kind(name: str) -> bool:
    verbs = lexicon().verbs
    return bool(
        _NO_NAME.search(name)
        or name[:2] in verbs
        or name[-2:] in verbs
        or is_made_of(name, word_set("site_kinds"))
        or is_made_of(name, word_set("zone_kinds"))
    )
