"""Zones by bare names in a list that their common ending closes: 甲、乙、丙等多个工业园区, 甲、乙、丙三大港区."""

from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import name_start
from plantrace.extraction.numerals import NUMERALS, number_of
from plantrace.extraction.places.placenames import (
    Gazetteer,
    is_made_of,
    occurrences,
    without_verb,
    word_set,
    words_start,
)
from plantrace.extraction.places.words import Span, longest
from plantrace.patterns import compiled

_MANY = rf"\d+|[{NUMERALS}两几多]+"
_RANK = "重点|主要|特色|骨干|国家级|省级|市级|县级|新兴|专业|零碳|绿色"
_CLOSE = compiled(rf"(?:等(?:(?:{_MANY})[个大处])?|(?P<count>{_MANY})[个大处])(?:{_RANK})*$")
_JOINT = compiled("、|(?<=[^、]{2})[和及与](?=[^、]{2,5}$)")
_ITEM = compiled(f"(?:(?![等的各]){HAN}){{2,5}}")
#: Parts of a town by their direction: 城西、东部、湖北三大新区.
_SIDES = ("东部", "西部", "南部", "北部", "中部", "东南", "西南", "东北", "西北")
#: What such a list may go on with, wherever one of its names stands again.
_NEXT = ("、", "和", "及", "与", "以", "等", *map(str, range(10)), *"两三四五六七八九")
_OF_PLACES = ("开发区", "经开区", "工业园", "工业园区", "集中区", "港区", "作业区")  # a place has one, a trade none
_ANYTHING = ("域", "块", "设施", "管委会", "企业")


def add_zone_lists(everything: str, spans: list[Span], gazetteer: Gazetteer) -> None:
    """Collect the bare names of the lists that the endings of zones at ``spans`` close."""
    last = 0
    for begin, end in longest(spans):
        if begin < last:
            continue
        last = end
        if everything.startswith(_ANYTHING, end) or "、" not in everything[max(0, begin - 14) : begin]:
            continue
        close = _CLOSE.search(everything, begin - 12, begin)
        names = _names(everything, close.start()) if close else _of_one_ending(everything, begin, end)
        count = close["count"] if close else None
        if len(names) < 2 or (count and number_of(count) != len(names)) or any(map(_is_kind, names)) or _are_goods(names):
            continue
        for name in names:
            if name not in gazetteer.names and name not in _SIDES and _only_listed(everything, name):
                gazetteer.add(name, "Place", name + everything[begin:end], "zone")


def _of_one_ending(text: str, begin: int, end: int) -> list[str]:
    """The items of a list without a number that share the ending of their last one: 石岭、柳湖、青柘经济开发区."""
    names = _names(text, begin) if text.endswith(_OF_PLACES, begin, end) else []
    return names[:-1] if len(names) > 2 and all(len(name) == 2 for name in names) else []


def _names(text: str, end: int) -> list[str]:
    """The items of the list that ends at ``end``, all of them short and bare: none where one is not."""
    low = words_start(text, end)
    first, *names = _JOINT.split(text[low:end])
    stop = low + len(first)
    start = name_start(text, stop, low, 6)
    start -= text[start - 1] == "和" and stop - start == 1  # 建成了和平、石泉等园区
    names.insert(0, without_verb(text[start:stop]))
    return names if all(map(_ITEM.fullmatch, names)) else []


def _are_goods(names: list[str]) -> bool:
    """Whether half of the items end as goods do (林果、酒料等园区)."""
    return 2 * sum(name[-1] in lexicon().actors["good_ends"] for name in names) >= len(names)


def _is_kind(name: str) -> bool:
    """Whether the item is a trade or a general word: 食品、建材等产业园."""
    verbs, words = lexicon().verbs, lexicon().actors
    return bool(
        name[:2] in verbs
        or name[-2:] in verbs
        or compiled(words["trade_words"]).match(name)
        or is_made_of(name, word_set("zone_kinds"))
        or is_made_of(name, word_set("site_kinds"))
        or name.endswith(("中心", "园", "城", "区", "站", "所", "员", "产品"))
    )


def _only_listed(text: str, name: str) -> bool:
    """Whether the name stands in lists alone: a common word would stand elsewhere, too (和平, 龙泉)."""
    return all(text.startswith(_NEXT, at + len(name)) for at in occurrences(text, name))
