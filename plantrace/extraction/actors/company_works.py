"""Companies by what they carry out: the works of a list that is closed as projects, the goods that they make a year."""

import re
from functools import cache

from plantrace.extraction.actors.company_goods import AMOUNT, factory_goods, works_start
from plantrace.extraction.actors.company_lists import is_member, looks_like_company
from plantrace.extraction.actors.company_words import MAKERS, TAILS, has_tail, is_ordinary, is_proper, province, tails, weak_end
from plantrace.extraction.actors.known_actors import company_forms, listed_forms
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import HAN, alternation
from plantrace.extraction.mentions import at_edge, name_start
from plantrace.extraction.places.gazetteer import Gazetteer
from plantrace.extraction.projects.lists import items
from plantrace.patterns import compiled

#: What sums up a list as works: 等项目, 等一批续建项目; or what only works of a factory are: 甲、乙等竣工投产.
_CLOSE = compiled(
    "等[^，。；：、]{0,12}?项目|投产|达产|项目(?:投产|达产|建设|落地|开工|竣工|进度|前期|[，。；])|(?<!项目)(?:技改|扩产|扩能|复工)"
)
_CLOSES = ("项目", "投产", "达产", "技改", "扩产", "扩能", "复工")
_WIDE = ("city", "province", "national")  # whose plans name the county before a firm
_STAGE = compiled("$|[一二三四五]期|技改|扩能|扩产|扩建|改扩建|迁扩建|迁建|搬迁|新建|退城|项目|年产|建成|竣工|全面|尽快|顺利|等|[（“]")
_GROUND = ("园", "区", "街", "镇", "村", "馆", "厂", "基地", "市场", "中心", "广场")
COUNTY = compiled(f"{HAN}{{1,2}}[县市区]")  # before a firm's name
_NEXT_STAGE = compiled("(?:[一二三四五]期|技改|扩[能产建]|迁建|搬迁|退城|增资|能级提升|全链|智能化|总部|年产)")
_ENLARGES = ("改造", "扩产", "扩能", "技改", "升级", "扩建")  # what is done to works of a factory
_SOON = compiled("(?:全面|尽快|早日|顺利|正式|如期|年内|建成|竣工|等)+$")  # 力争甲生物、乙科技年内投产
#: What a text must have one of that names firms by their works, besides a trade that is sure.
WORKED = (*MAKERS, "扩能", "扩产", "技改", "迁建", "二期", "搬迁")
#: What a text must have one of that tells what a firm makes a year.
UNITS = ("吨", "万台", "万套", "万只", "万件", "万辆", "万片", "万支", "立方米", "生产线", "兆瓦", "MW", "GW", "万千瓦")
#: What a firm makes a year, right behind its name: 石岭化工20万吨甲醇, 云坪电子12条生产线.
_CAPACITY = compiled(
    r"\d[\d.]*(?:[×x]\d[\d.]*)?(?:万?吨|[万亿](?:[台套只件辆片支]|立方米)|条[^\W\d_]{0,8}?生产线|兆瓦|[MG]W|万千瓦)(?P<goods>(?!项目|工程|生产线|产[能业]|[扩技改]|建设)[^\W\d_]{2}|(?<=生产线))?"
)
_GOODS = ("乙烯", "不锈钢", "啤酒")


def _is_weak(name: str, places: Gazetteer) -> bool:
    """Whether a work that stands beside a firm's is called by a firm, as far as one can tell."""
    return weak_end(name) and is_member(name, places) and len(own_part(name)) < 5 and is_proper(own_part(name))


def _is_sure(name: str, places: Gazetteer) -> bool:
    """Whether a whole work that stands beside a firm's is called by a firm with a trade that is sure."""
    own = own_part(name) if has_tail(name, TAILS[0]) else ""
    return 1 < len(own) < 4 and own not in places.names and is_proper(own)


def _is_maker(name: str, places: Gazetteer, *, local: bool) -> bool:
    """Whether a whole work is called by a firm; ``local``: a trade that is sure (联岚机械) tells so as well."""
    name = _SOON.sub("", name)
    sure = local and has_tail(name, TAILS[0])
    own = own_part(name) if (sure or name.endswith(MAKERS)) and name not in places.names else ""
    return 1 < len(own) < (4 if sure else 5) and own not in places.names and is_proper(own)


def own_part(name: str) -> str:
    """A short name without the trades at its end: 云坪 of 云坪精密电子."""
    while size := _trade_size(name, 2):
        name = name[:-size]
    return name


@cache
def _trades() -> frozenset[str]:
    return frozenset((*tails(TAILS[0]), *tails(TAILS[1]), *_GOODS))


def _trade_size(name: str, start: int = 0) -> int:
    """The length of the trade that the name ends in, from ``start`` on; 0 where it ends in none."""
    return next((size for size in (4, 3, 2) if len(name) - size >= start and name[-size:] in _trades()), 0)


@cache
def _sure_tail() -> re.Pattern[str]:
    """A name that ends in a trade which is no word for a product: 某某矿业, but not 光学玻璃."""
    sure = {tail for tail in tails("company_tails") if tail.endswith(("业", "集团", "控股", "重工", "制药", "石化"))}
    return compiled(rf"[^\W\d_]{{2,6}}?(?:{alternation(sure)})")


def owners(text: str, identity: Identity, places: Gazetteer) -> list[tuple[int, int]]:
    """The spans of the companies whose works a list names: 六青矿业二期, 投资3亿元的石岭药业、云坪电子等项目.

    An owner ends in a trade of companies, and the work goes on with its stage or not at all; a trade that is a topic as well
    (云坪电子) makes one only beside a sure one, or where two works of the list are called by such.
    """
    spans: list[tuple[int, int]] = []
    for close in _CLOSE.finditer(text) if any(map(text.__contains__, _CLOSES)) else ():
        works = items(text, works_start(text, close.start()), close.start())
        opened = [*works, *(half for start, stop in works if (half := _behind_and(text, start, stop)))]
        named = [span for item in opened if (span := _owner(text, *item, identity)) and text[slice(*span)] not in places.names]
        known = [span for item in works if (span := _listed_firm(text, *item))]
        local = identity.level not in _WIDE
        called = [item for item in works if _is_maker(text[slice(*item)], places, local=local)]
        called = called if len(called) > 1 else []
        if called:
            spans += [(start, start + len(_SOON.sub("", text[start:end]))) for start, end in called]
        if named or known or any(text[start : start + size] in company_forms() for start, _ in works for size in (2, 3, 4)):
            starts = {start for start, _ in (*named, *known, *called)}
            spans += [span for item in works if item[0] not in starts and (span := _fellow(text, *item, identity, places))]
        spans += named + known
    return sorted(set(spans))


def _behind_and(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The second work that 和 joins to one before it: 尾矿利用和尧岚水泥技改."""
    joint = text.rfind("和", start + 2, max(start, end - 4))
    return (joint + 1, end) if joint > 0 else None


def _fellow(text: str, start: int, end: int, identity: Identity, places: Gazetteer) -> tuple[int, int] | None:
    """The firm that a work beside a firm's is called by, or opens with: 恒岚纺织高端面料."""
    local = identity.level not in _WIDE
    if _is_weak(text[start:end], places) or (local and _is_sure(text[start:end], places)):
        return start, end
    for stop in range(start + 4, min(end - 1, start + 8)):
        name = text[start:stop]
        if _trade_size(name) and is_ordinary(text[stop : stop + 3]) and not text.endswith(_GROUND, stop, end):
            own = own_part(name)
            proper = 1 < len(own) < 4 and is_proper(own) and own not in places.names and own != identity.short
            return (start, stop) if proper and not has_tail(name, "place_trades") else None
    return None


def makers(text: str, identity: Identity, places: Gazetteer) -> list[tuple[int, int]]:
    """The firms whose capacity stands right behind their names (推进石岭化工20万吨甲醇、云坪电子年产30万台电脑等项目).

    What ends in a word for goods as well (云坪电子, 青柳乙烯) is a firm only where the goods stand behind the capacity.
    """
    spans: list[tuple[int, int]] = []
    for made in _CAPACITY.finditer(text):
        end = made.start() - 2 * text.endswith("年产", 0, made.start())
        if not _trade_size(text[max(0, end - 4) : end]):
            spans += _of_province(text, end, places) if made["goods"] else []
            continue
        start = name_start(text, end, max(0, end - 10), 10)
        name = text[start:end]
        if (county := COUNTY.match(name)) and len(name) - county.end() > 3:
            start, name = start + county.end(), name[county.end() :]
        if 4 <= len(name) <= 8 and name not in places.names:
            own = own_part(name)
            doubtful = made["goods"] is not None and len(own) > 1 and is_proper(own) and own not in places.names and own != identity.short
            spans += [(start, end)] if looks_like_company(name, identity) or doubtful else []
    return spans


def _of_province(text: str, end: int, places: Gazetteer) -> list[tuple[int, int]]:
    """The firm that ends at ``end`` and has a province before its own name, without a trade: 山西柘源20万吨铝箔."""
    above = province().search(text, max(0, end - 6), end)
    own = text[above.end() : end] if above else ""
    if above is None or not 1 < len(own) < 4 or not is_proper(own) or own in places.names or not at_edge(text, above.start()):
        return []
    return [(above.start(), end)]


def _listed_firm(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The firm that all plans know and that a work is called by, or opens with: 五矿铜锌产业基地, 海信电器某某基地."""
    known = next((size for size in (4, 3, 2) if text[start : start + size] in company_forms()), 0)
    size = known or next((size for size in (3, 2) if text[start : start + size] in listed_forms()), 0)
    if not size:
        return None
    ends = (start + size + more for more in (3, 2))
    trades = (stop for stop in ends if stop <= end and text[start + size : stop] in MAKERS and text[stop : stop + 1] != "料")
    stop = next(trades, 0 if known else start + size)
    return (start, stop) if stop == end or (stop and end - stop > 1) else None


def _owner(text: str, start: int, end: int, identity: Identity) -> tuple[int, int] | None:
    """The firm that a work opens with: what follows is its stage, or what is made there (石岭纸业环保包装), but no ground or house."""
    if amount := AMOUNT.match(text, start, end):
        start = amount.end()
    name = _sure_tail().match(text, start, end)
    if name is None or not looks_like_company(name.group(), identity):
        return _enlarged(text, start, end, identity)
    made = is_ordinary(text[name.end() : name.end() + 3]) or text.endswith(_ENLARGES, name.end(), end)
    made = made or factory_goods().match(text, name.end(), end) is not None
    made = made and not text.endswith(_GROUND, name.end(), end)
    return name.span() if _STAGE.match(text, name.end(), end) or (made and is_proper(own_part(name.group()))) else None


def _enlarged(text: str, start: int, end: int, identity: Identity) -> tuple[int, int] | None:
    """The firm before the stage of its work, whatever its trade: 青禾电缆二期, 荣岚家具扩能."""
    stage = _NEXT_STAGE.search(text, start + 4, min(end, start + 11))
    name = text[start : stage.start()] if stage else ""
    own = own_part(name) if stage and _trade_size(name) and not has_tail(name, "place_trades") else ""
    return (start, stage.start()) if stage and 1 < len(own) < 5 and own != identity.short and is_proper(own) else None
