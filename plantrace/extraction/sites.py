"""The sites that this plan names: rivers, hills, roads, buildings, found by their endings and by what else plans call them."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from plantrace.extraction.identity import Identity
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.mentions import name_start
from plantrace.extraction.placenames import Gazetteer, occurrences, without_verb

_HAN = "\u4e00-\u9fff"
_ROAD = re.compile(
    rf"(?:[国省县]道)(?:(?:(?![等干支沿主])[{_HAN}]){{1,3}}|[GSX]?\d{{2,4}})线|(?:[GSX]?\d{{3}}|[GSX]\d{{2,4}})(?:[国省县]道|高速)|[国省县]道[GSX]?\d{{2,4}}|[GSX]\d{{2,4}}线"
)
_ROAD_NUMBER = re.compile(r"[GSX]?\d{3}")
_MIDDLE = re.compile("^老?城区")
_OWNER = re.compile(".{2,4}[镇乡]")  # 某镇商业步行街 is no name, it says where one is
_DIGIT = re.compile(r"\d|[一二三四五六七八九十][个座条]")
_MARKET = re.compile(
    rf"市场(?=片区|扩[建规容]|升级|改造|提质|完成|[、和][{_HAN}]{{1,6}}(?:市场(?:完成|升级|改造)|(?:批发|交易|农贸|集贸)市场|商城|商贸城|不夜城|步行街|商业街|综合体))"
)
_GREAT = ("黄河", "长江", "淮河", "珠江", "海河", "松花江", "辽河", "黑龙江")
_SIDE = re.compile("[山河岭湖江][东南西北上下]$")  # 东岭西山 is two, 望江北路 one
#: Sites without a proper name, by their list in the lexicon: what stands before them, whose they are, what stands behind them.
_NAMELESS = {
    "single_sites": (re.compile(""), "", re.compile("(?![会区])")),
    "bare_sites": (re.compile("、"), "", re.compile("等地|等处|等区域|周边|、")),
    "owned_sites": (re.compile("[^各全每跨邻本我该市省]"), "县", re.compile("")),
}
_LINES = ("铁路", "高铁", "高速", "高速公路")
_NO_RIVER = re.compile("(?:[污供排节降用取引饮]|地表|地下)水$")
_BASIN_END = re.compile(rf"流域”?(?:（[^（）]{{2,8}}段）|[{_HAN}]{{2,4}}段)?")
_GREAT_PART = re.compile(rf"(?:[上中下]{{1,3}}游|三角洲|沿线|沿岸)(?:地区)?|(?=、[{_HAN}]{{2,3}}流域)")


def find_sites(texts: list[str], everything: str, gazetteer: Gazetteer, identity: Identity) -> None:
    """Collect the sites; the other places must be in the gazetteer already. ``everything`` is all texts in one."""
    for text in texts:
        for road in _ROAD.findall(text) if "道" in text or "高速" in text or "线" in text else ():
            gazetteer.add(road, "Place", road, "site")
    _basins(everything, gazetteer)
    for text in texts:
        for name, plain in _by_ending(text, identity):
            gazetteer.add(name, "Place", plain, "site")
            gazetteer.add(plain, "Place", plain, "site")
    _markets(everything, gazetteer)
    _drop_doubtful(gazetteer, everything)
    _banks(gazetteer, everything)
    _without_a_name(gazetteer, everything, identity)


def _basins(everything: str, gazetteer: Gazetteer) -> None:
    """某河流域, with its stretch where one is named; a great river's basin, reaches and delta are regions."""
    for great in _GREAT:
        for at in occurrences(everything, great):
            if part := _GREAT_PART.match(everything, at + len(great)):
                gazetteer.add(great + part.group(), "Place", great + part.group(), "region")
    for basin in _BASIN_END.finditer(everything):
        start = name_start(everything, basin.start(), max(0, basin.start() - 8), 4)
        river = next(
            (great for great in _GREAT if everything.startswith(great, basin.start() - len(great))), everything[start : basin.start()]
        )
        if river[-1:] in tuple("河江溪水川") and len(river) > 1 and not _NO_RIVER.search(river):
            name = river + basin.group()
            gazetteer.add(name, "Place", name.replace("”", ""), "region" if river in _GREAT else "site")


@cache
def _endings() -> re.Pattern[str]:
    words = lexicon().places
    ends = alternation([*words["site_suffixes_1"], *words["site_suffixes_2"]])
    return re.compile(rf"(?:{ends})(?!{words['site_goes_on']})")


@cache
def _kinds() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Ends of stems that no ending of one character makes a name of, and no 路 (黑臭河, 致富路); stems of general words (农贸市场)."""
    words = lexicon().places
    return re.compile(words["not_site"]), re.compile(words["not_road"]), re.compile(rf"(?:{alternation(words['site_kinds'])})*")


def _by_ending(text: str, identity: Identity) -> Iterator[tuple[str, str]]:
    """青岚河, 石岭水库, 望江楼广场: an ending with a proper stem right before it; as written, and without what the site lies in."""
    freely = lexicon().places["site_suffixes_1"]
    for match in _endings().finditer(text):
        ending, end = match.group(), match.end()
        start = name_start(text, match.start(), 0, 4 if len(ending) == 1 else 6)
        written = _MIDDLE.sub("", without_verb(text[start : match.start()]))
        stem = _province().sub("", written)
        if len(stem) < (1 if ending in freely else 2) or not _is_proper(stem, ending, identity):
            continue
        if ending in _LINES and text[start - 1 : start] in tuple("至—-－"):
            continue  # 甲至乙铁路 is the name, 乙铁路 is not
        inner = stem.removeprefix(identity.jurisdiction or "-")
        if len(inner + ending) < 3 or not _is_proper(inner, ending, identity):
            inner = stem
        yield text[end - len(ending) - len(written) : end], inner + ending


def _is_proper(stem: str, ending: str, identity: Identity) -> bool:
    short_kinds, road_kinds, long_kinds = _kinds()
    if len(ending) == 1:
        also = road_kinds if ending in "路街巷桥" else _SIDE
        general = (
            bool(short_kinds.search(stem) or also.search(stem))
            or "省" in stem
            or identity.short.endswith(stem + ending)
            or stem == identity.short
        )
    else:
        general = bool(long_kinds.fullmatch(_OWNER.sub("", stem.removeprefix(identity.jurisdiction or "-"))))
    digits = _DIGIT.search(stem) and not _ROAD_NUMBER.fullmatch(stem)
    return not (general or digits or stem.endswith(("镇", "乡")) or stem + ending in _above())


@cache
def _province() -> re.Pattern[str]:
    return re.compile(rf"^(?:{alternation(lexicon().places['provinces'])})(?=..)")


@cache
def _above() -> frozenset[str]:
    """Cities and provinces that end like sites: 芜湖, 黑龙江."""
    return frozenset([*lexicon().places["cities"], *lexicon().places["provinces"]])


def _markets(everything: str, gazetteer: Gazetteer) -> None:
    """A market is one of its own where it is rebuilt or stands in a list with other halls and streets; else 市场 is the economy's."""
    for match in _MARKET.finditer(everything):
        stem = everything[name_start(everything, match.start(), 0, 4) : match.start()]
        if len(stem) > 1 and not _kinds()[2].fullmatch(stem):
            gazetteer.add(stem + match.group(), "Place", stem + match.group(), "site")


def _without_a_name(gazetteer: Gazetteer, everything: str, identity: Identity) -> None:
    """What a county has one of: 文庙, 钟楼 anywhere; 汽车站, 体育公园 in a list of places; 县体育场; 古城 where one has a name."""
    for key, (left, owner, right) in _NAMELESS.items():
        for name in (owner + name for name in lexicon().places[key]):
            if any(left.match(everything, at - 1) and right.match(everything, at + len(name)) for at in occurrences(everything, name)):
                gazetteer.add(name, "Place", name, "site")
    for bare in ("古城", "高速路口"):
        own = identity.short + bare  # the county's old town may have an older name
        named = [name for name in gazetteer.of_type("site") if name.endswith(bare) and name not in (bare, own)]
        named = named or [name for name in gazetteer.of_type("site") if name == own]
        if len(named) == 1:
            gazetteer.names.pop(own, None)
            for alias in (bare, own):
                gazetteer.add(alias, "Place", named[0], "site")


def _banks(gazetteer: Gazetteer, everything: str) -> None:
    """The land on either bank that plans call by the river's first character: 某北, 某南 of 某河."""
    rivers = [name for name in gazetteer.of_type("site") if len(name) == 2 and name[1] in "河江"]
    if not rivers:
        return
    sides = alternation(river[0] + side for river in rivers for side in "南北东西")
    counts = Counter(re.findall(rf"[，。、；在造与和成]({sides})", everything))
    for river in rivers:
        found = [name for name in counts if name[0] == river[0]]
        if sum(counts[name] for name in found) >= 2:
            for name in sorted(found):
                gazetteer.add(name, "Place", name, "zone")


def _drop_doubtful(gazetteer: Gazetteer, everything: str) -> None:
    """Drop a site that is a town's own name behind a verb (引水到石桥), or a river's that stands by itself elsewhere (引某河)."""
    towns = {name for name, mention in gazetteer.names.items() if mention.label == "Town" and name != mention.name}
    rivers = {name for name in gazetteer.of_type("site") if len(name) == 2}
    for name in gazetteer.of_type("site"):
        river = 2 < len(name) <= 6 and name[-2:] in rivers and everything.count(name[-2:]) > 2 * everything.count(name)
        if river or name[-2:] in towns or name[-3:] in towns:
            del gazetteer.names[name]
