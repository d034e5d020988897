"""A name that a list's mark stands in: one name, or several that share their ending; and those that the list names before it."""

from collections.abc import Iterator

from plantrace.extraction.actors.company_words import is_proper
from plantrace.extraction.lexicon import HAN
from plantrace.extraction.projects.edges import STRONG, is_done_to_both, name_start
from plantrace.extraction.projects.kinds import is_brand
from plantrace.extraction.projects.parts import routes_in
from plantrace.extraction.projects.words import is_empty, is_general, is_undertaking
from plantrace.patterns import compiled

#: The last of several lines, or of several works that stand alone, by short names.
_OF_KIND = compiled(f"{HAN}{{2,4}}(?:铁路|高铁|城际|城际铁路|高速铁路|高速|高速公路|水库|水电站|抽水蓄能电站|机场|煤矿|风电场|光伏电站)")
_SHORT = 4  # characters of such a name
#: What farms and factories do, which a work of one is called by: 恒泽公司茶叶加工、禾丰农业肉牛养殖、青柘面粉加工项目.
_MADE = ("加工", "养殖", "种植", "制造", "生产", "屠宰", "繁育", "酿造", "仓储")
_OWNED = 6  # characters of a firm's or a place's name, and of what is made
_AND = compiled("以及|[、和及](?!其)")
_LIST_MARK = compiled("以及|[、和](?!其)|(?:(?:工程|项目|行动|计划)(?:[一二三四五]期)?)及(?!其)")  # 石岭水厂及管网新建工程 is one


def split(text: str, start: int, end: int, *, strong: bool) -> Iterator[tuple[int, int]]:
    """One name, or several that share their ending's list: each part is an undertaking by itself, or they are many and short.

    ``strong``: whether the ending is one of undertakings; what stands before a weak one, in short words, only says of which kind it is.
    """
    if not (_LIST_MARK if strong else _AND).search(text, start, end):
        yield start, end
        return
    if routes := routes_in(text, start, end):
        yield from routes
        return
    spans: list[tuple[int, int]] = []
    at = start
    for low, high in (*(mark.span() for mark in _AND.finditer(text, start, end)), (end, end)):
        spans.append((at, low))
        at = high
    last = _OF_KIND.fullmatch(text, *spans[-1])
    if last and text.count("、", start, end) >= len(spans) - 2 and all(b - a <= _SHORT and is_brand(text[a:b]) for a, b in spans[:-1]):
        yield from spans  # 岚柘、岚青、柘青铁路 are three
        return
    both = is_done_to_both(text[slice(*spans[0])], text[spans[1][0] : end])
    works = not both and all(b - a >= 4 and is_undertaking(text[a:b]) for a, b in spans)
    short = strong and len(spans) > 2 and all(3 <= b - a <= 6 for a, b in spans)  # 集中供热、某某改气、某某改电工程
    if text[start] != "“" and (works or short):
        own = [(a, b) for a, b in spans if not is_empty(text[a:b])]
        named = [(a, b) for a, b in own if not is_general(text[a:b])]
        yield from named if short or len(named) in (0, len(own)) else [(start, end)]  # 众创空间、某某倍增计划 is one
    else:
        yield start, end


def _has_owner(item: str) -> bool:
    """Whether a name opens the words: 禾丰农业肉牛养殖, not 特色肉牛养殖."""
    return len(item) > _OWNED and is_proper(item[:2]) and not is_empty(item[:2])


def listed_before(text: str, clause: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The undertakings that the list names before the one whose ending stands at ``end``: 农村土地整治、高标准农田建设和某某工程."""
    made = text.endswith(_MADE, start, end)
    while start > clause and text[start - 1] in "、和":
        left = name_start(text, max(clause, text.rfind("、", clause, start - 1) + 1), start - 1, STRONG)
        item = text[left : start - 1]
        if len(item) < 4 or is_empty(item) or not (is_undertaking(item) or (made and item.endswith(_MADE) and _has_owner(item))):
            return
        yield left, start - 1
        start = left
