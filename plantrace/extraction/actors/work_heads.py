"""Companies that a work is called by: names that sound like firms' (劳岚斯轮毂加工项目), builders of power stations."""

import re
from collections.abc import Iterator
from functools import cache

from plantrace.extraction.actors.company_goods import AMOUNT, factory_goods, works_start
from plantrace.extraction.actors.company_words import TAILS, has_tail, is_ordinary, is_proper, own_trade, province, trades
from plantrace.extraction.actors.company_works import COUNTY
from plantrace.extraction.actors.known_actors import company_forms
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import HAN, alternation, lexicon, listed
from plantrace.extraction.mentions import at_edge
from plantrace.extraction.numerals import number_of
from plantrace.extraction.places.gazetteer import Gazetteer
from plantrace.extraction.places.placenames import occurrences
from plantrace.extraction.projects.lists import PHASE, items
from plantrace.patterns import compiled

#: What a text must have one of that names works of firms.
WORKS = ("项目", "生产线", "产业园", "扩产", "扩能", "技改")
_CLOSE = compiled("等[^，。；：、]{0,14}?项目|" + "|".join(WORKS))
_LIKE = ("先进", "高端", "高性能", "超薄", "智能", "轻", "精密", "新型", "绿色", "高品质", "医用", "光学")
#: What follows the name besides goods: how much is made, the stage of the work, its ground.
_FOLLOWS = compiled(r"(?:年产)?\d|（|[一二三四五六]期|总部|工业园|产业园|物流园|科技园|创业园|商贸城|扩[产建能]|技改|迁建|增资")
#: Common words that open with such a character.
_WORDS = (
    "能[力源]|科[技学研]|信[息用]|创[新建业意]|统[筹一计]|特[色大殊]|维[护修]|达[到标产]|益[林民农]|康[养复]|发[展电]|建[设成]"
    "|汇[聚集]|优[化势质]"
)
_POWER = "[风火热水核煤绿]电|光伏|电厂|电站|抽水蓄能|储能|生物质|垃圾|风力|风能|太阳能|分布式|燃机|机组|压缩空气|制氢|氢能"
_SO_MANY_WORKS = compiled(rf"个(?<=[2-9两三四五六]个)(?:{_POWER})")  # 华能、大唐二期2个光伏发电项目
_BUILT = ("项目", "电站", "发电", "工程", "基地", "二期", "三期")
_TOWNS = ("镇", "乡", "村", "街道")


def sounds_like_firm(name: str) -> bool:
    """Whether a short name is made of the characters that firms choose and places hardly: 鑫某, 某诺, 瑞昌, but not 功能."""
    sounds = lexicon().actors["firm_sounds"]
    if len(name) < 2 or name in listed("actors", "no_firm_sounds"):
        return False
    return name[-1] in sounds["last"] or (name[0] in sounds["first"] and name[-1] in sounds["behind"])


@cache
def _sound() -> re.Pattern[str]:
    """A quick look before the long one: the characters that such a name ends in, and no common word that they open."""
    sounds = lexicon().actors["firm_sounds"]
    first, behind = sounds["first"], sounds["behind"]
    return compiled(rf"(?!{_WORDS})(?:[{sounds['last']}]|(?<=[{first}])[{behind}]|(?<=[{first}].)[{behind}])")


def heads_of_works(text: str, identity: Identity, places: Gazetteer) -> list[tuple[int, int]]:
    """The spans of the firms, by the sound of their names, that works open with before what is made or built (鑫柘分布式光伏项目)."""
    spans: set[tuple[int, int]] = set()
    for close in _CLOSE.finditer(text):
        left = works_start(text, close.start())
        if not _sound().search(text, left, close.start()):
            continue
        works = items(text, left, close.start() if close.group()[0] == "等" else close.end())
        spans.update(span for start, end in works if (span := _head(text, start, end, identity, places)))
    return sorted(spans)


def _head(text: str, start: int, end: int, identity: Identity, places: Gazetteer) -> tuple[int, int] | None:
    """The firm's name that a work opens with, with its province but without its county."""
    if amount := AMOUNT.match(text, start, end):
        start = amount.end()
    start += text.startswith("《", start)
    above = province().match(text, start, end)
    cities = listed("places", "cities")
    placed = above.end() if above else next((start + size for size in (3, 2) if text[start : start + size] in cities), start)
    county = COUNTY.match(text, start, end) if placed == start else None
    own = county.end() if county else placed
    own += text.startswith("内", own)  # 园区内凯柘…
    told = own_trade(text, own + 2, end) or is_ordinary(text[own + 2 : min(end, own + 5)])
    for stop in (own + 2,) if told else (own + 3, own + 2):
        name = text[own:stop]
        if stop < end and sounds_like_firm(name) and _goes_on(text, stop, end) and is_proper(name):
            if name in places.names or name == identity.short:
                return None
            trade = 0 if name in company_forms() else own_trade(text, stop, end)
            return (start if placed > start else own), stop + trade
    return None


def _goes_on(text: str, stop: int, end: int) -> bool:
    """Whether what is made or built follows, or what it is like (诚柘达铝合金轮毂, 金汇能先进负极材料)."""
    words = text[stop : min(end, stop + 8)]
    if is_ordinary(words[:3]) or words.startswith(_LIKE) or trades().match(words):
        return True
    return bool(_FOLLOWS.match(text, stop, end) or factory_goods().match(text, stop, end) or _power().match(text, stop, end))


@cache
def _power() -> re.Pattern[str]:
    return compiled(_POWER)


@cache
def _builder() -> re.Pattern[str]:
    """A firm that builds power stations, perhaps the place and the stage, and what it builds: 大唐青岚风电, 国网抽水蓄能电站."""
    firms = alternation(lexicon().known_actors["power"])
    return compiled(
        rf"(?P<firm>{firms})(?:公司|集团)?(?:{HAN}{{1,6}}?)??(?:[一二三四五六]期)?(?:\d[\d.]*(?:万千瓦|兆瓦|MW|GW))?(?:{_POWER})"
    )


@cache
def _station() -> re.Pattern[str]:
    return compiled(rf"(?:{alternation(lexicon().known_actors['power'])})(?:{_POWER})")


def names_station(name: str, everything: str) -> bool:
    """Whether a name is a builder's and what it builds wherever it stands in the plan (大唐光伏项目): a work, and no firm of its own."""
    station = _station().fullmatch(name)
    return station is not None and all(everything.startswith(_BUILT, at + len(name)) for at in occurrences(everything, name))


def builders(text: str, places: Gazetteer) -> Iterator[tuple[int, int]]:
    """The spans of the firms that build power stations, before what they build."""
    for found in _builder().finditer(text):
        if at_edge(text, found.start()):
            yield found.span("firm")
    for works in _SO_MANY_WORKS.finditer(text) if "个" in text else ():
        yield from _listed_builders(text, works.start() - 1, number_of(text[works.start() - 1]), places)


def _listed_builders(text: str, end: int, number: int, places: Gazetteer) -> list[tuple[int, int]]:
    """The firms of the list that ends at ``end``: as many as the number says, two of them and half known to build power, none a place.

    Of two or more that are not known one must be called as firms are.
    """
    spans = items(text, works_start(text, end), end)
    spans = [(low, low + len(PHASE.sub("", text[low:high]))) for low, high in spans]
    others = [text[low:high] for low, high in spans if text[low:high] not in listed("known_actors", "power")]
    known = len(spans) - len(others)
    if len(spans) != number or known < max(2, len(others)) or not all(1 < high - low < 7 for low, high in spans):
        return []
    if any(name.endswith(_TOWNS) or name in places.names for name in others):
        return []
    return spans if len(others) < 2 or any(sounds_like_firm(name) or has_tail(name, TAILS[1]) for name in others) else []
