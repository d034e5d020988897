"""Companies that works of one list are called by: before what they make (力岚机器人、奥科PCB板等项目) or before the stage of the work."""

import re
from collections.abc import Iterator
from functools import cache

from plantrace.extraction.actors.company_words import is_ordinary, is_proper, own_trade, province
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.places.gazetteer import Gazetteer
from plantrace.extraction.projects.lists import items
from plantrace.extraction.projects.words import clause_start
from plantrace.extraction.text.numbering import NUMBER
from plantrace.patterns import compiled

#: What sums up a list as works: 等项目, 等一批10亿元以上项目, 项目建设.
_CLOSE = compiled("等[^，。；：、]{0,14}?项目|项目(?:建设|开工|竣工|落地|投产|达产|[，。；])")
_PUT_TO_WORK = compiled("[^，。；]{0,6}?(?:投产|达产)")  # only works of a factory are
_PHASE = compiled(r"([^\W\d_]{2,4})[一二三四五]期")
_GROUND = frozenset("湖河江山岛路街桥园区镇乡村城港库渠站湾里苑寺楼厂场院校馆线岩")
#: What a work costs, before who or what it is: 投资12亿元的某某矿业.
AMOUNT = compiled(r"(?:总?投资)?(?:约|近|超)?\d[\d.]*[万亿]元?的")
_NO_FACTORY = ("园", "镇", "市场", "中心", "广场", "街", "小区", "学校", "医院")
#: What goods are like, where no list has the word.
_LIKE = ("高空", "超薄", "高性能", "汽车", "光学", "医用", "年产")


def works_start(text: str, end: int) -> int:
    """Where the works begin that what stands at ``end`` sums up: behind the last mark, or behind the number of their item."""
    start = clause_start(text, 0, end)
    number = None if start else NUMBER.match(text)
    return number.end() if number else start


@cache
def factory_goods() -> re.Pattern[str]:
    """Goods that factories make."""
    return compiled(alternation(lexicon().actors["factory_goods"]))


def is_made(text: str, start: int, end: int) -> bool:
    """Whether the words are goods of factories, with or without what they are like: 水果酵素, 高端PCB板."""
    made = factory_goods().search(text, start, end)
    opens = made and (made.start() == start or is_ordinary(text[start : min(end, start + 3)]) or text.startswith(_LIKE, start))
    return bool(opens) and not text.endswith(_NO_FACTORY, start, end)


def goods_owners(text: str, identity: Identity, places: Gazetteer) -> list[tuple[int, int]]:
    """The spans of the firms that two works or more of one list are called by.

    Not in the plans of cities and above, where a county stands before what is made there (青县日用陶瓷).
    """
    if "项目" not in text or "、" not in text or identity.level in ("city", "province", "national"):
        return []
    spans: list[tuple[int, int]] = []
    for close in _CLOSE.finditer(text):
        left = works_start(text, close.start())
        if text.find("、", left, close.start()) < 0 or not (
            text.find("期", left, close.start()) >= 0 or factory_goods().search(text, left, close.start())
        ):
            continue
        factory = _PUT_TO_WORK.match(text, close.end()) is not None or close.group().endswith("产")
        owned = [
            (start, stop)
            for start, stop in _owned(text, left, close.start(), factory=factory)
            if _is_own(text[start:stop], identity, places)
        ]
        spans += owned if len(owned) > 1 else []
    return spans


def _owned(text: str, left: int, end: int, *, factory: bool) -> Iterator[tuple[int, int]]:
    """For each work of the list the words before its goods or, where all are put to work, before its stage."""
    for low, high in items(text, left, end):
        amount = AMOUNT.match(text, low, high)
        start = amount.end() if amount else low
        phase = _PHASE.fullmatch(text, start, high) if factory else None
        if phase:
            yield phase.span(1)
            continue
        above = province().match(text, start, high)
        least = (above.end() if above else start) + 2
        made = next((stop for stop in range(least, min(least + 3, high - 1)) if is_made(text, stop, high)), 0)
        if made:
            yield start, made + own_trade(text, made, high - 1)


def _is_own(name: str, identity: Identity, places: Gazetteer) -> bool:
    """Whether the words are a name, and no place's."""
    above = province().match(name)
    own = name[above.end() :] if above else name
    return own not in places.names and own != identity.short and own[-1] not in _GROUND and is_proper(own)
