"""The zones that this plan names: districts where firms and visitors go, and the parts of its own town that have one name each."""

from collections import Counter
from functools import cache

from plantrace.extraction.document.identity import Identity
from plantrace.extraction.mentions import name_start
from plantrace.extraction.places.own_zones import add_nameless, name_own
from plantrace.extraction.places.placenames import Gazetteer, is_made_of, without_verb, word_set
from plantrace.extraction.places.words import Span, longest
from plantrace.patterns import compiled

_NO_NAME = compiled(
    r"不得|违规|[抓管建]$|线$|[\d一二三四五六七八九十]个?$|^(?:国内|省内|区|域|等|一批|[万千百]亩)|[两二三四五六七八九十]大$|高背$|[进入]$|^[\d两二三四五六七八九十]大|^亩|省省级$|^第[一二三四五六七八九十\d]+[章节篇]|[万亿]元$"
)
#: A small park of one trade (轻工园), told from gardens and schools by the company it keeps.
_SMALL = compiled("(?<![公校家田乐庄花果菜茶桑游物儿陵林])园(?=（[^\n（）]{0,6}区）|、[^\n，。、]{2,8}(?:文化园|产业园|工业园|创业园))")
_LONG_IN_TOWN = compiled("^.{2,3}[镇乡](?=.{6})")  # 某镇大型农产品加工园区 says what is there, 某镇物流园 is its name
_DIGITS = compiled(r".*(?:\d[年月日]|[\d.个处座]|纳入|列入)")
_NUMBERED_ROAD = compiled(r"\d{1,4}号?[东南西北中]?[路街]")  # 316南路北侧片区
_RANK = compiled("含|(?:国家|[省市县])级|A级(?:旅游)?景区")
_MAKES = ("建设", "打造", "培育", "创建")
_SO_MANY = frozenset("0123456789两三四五六七八九十多几")
_TWO_SITES = compiled("[山河湖岭江].")
_LIST_OF_SITES = ("山、", "河、", "湖、", "岭、", "江、")  # 甲山、乙岭旅游区: the zone is of both, the sites have the names


@cache
def _kinds() -> frozenset[str]:
    """Words that make a zone a kind and not a name, numbers among them."""
    return word_set("zone_kinds") | frozenset("0123456789")


def find_zones(everything: str, found: dict[str, list[Span]], gazetteer: Gazetteer, identity: Identity) -> None:
    """Collect the zones that the plan names, from where their ``found`` words stand, and which of them is meant by the ending alone."""
    own: Counter[str] = Counter()
    last = 0
    for end, stop in longest(found["zone"]):
        if end < last or everything[stop] in "域块":
            continue
        last = stop
        start = _start(everything, end, gazetteer)
        stem = everything[start:end]
        if _is_kind(everything, start, stem) or (stem[-1] in "创高副更" and everything.startswith("新区", end)):
            continue
        if stem[-1] in "县市区" and everything.startswith("景区", end):  # the sights of a county
            continue
        if everything.endswith(_LIST_OF_SITES, 0, start) and _TWO_SITES.search(stem):
            continue
        name = everything[start:stop]
        gazetteer.add(name, "Place", name, "zone")
        if name.endswith("开发区") and identity.short and stem.startswith(identity.short):
            own[name] += 1
    for start, _ in found["small park"]:
        if match := _SMALL.match(everything, start):
            name = everything[name_start(everything, start, 0, 3) : match.end()]
            if len(name) > 2 and not is_made_of(name[:-1], _kinds()):
                gazetteer.add(name, "Place", name, "zone")
    name_own(gazetteer, own, identity)
    add_nameless(everything, found["zone"], gazetteer, identity)
    if identity.level == "county":
        for start, end in found["quarter"]:
            gazetteer.add(everything[start:end], "Place", everything[start:end], "zone")


def _start(text: str, end: int, gazetteer: Gazetteer) -> int:
    """Where the zone's name before its ending begins, without numbers, verbs, ranks and the village that it lies in."""
    start = _past_digits(text, name_start(text, end, 0, 12), end)
    if text.startswith("示范区", start - 2) and not is_made_of(text[start + 1 : end], _kinds()):
        start = name_start(text, start - 2, 0, 8)  # 某某示范区青塘产业园
    start += text[start] == "好" and text[start - 1] in "务接"  # 服务好某某产业园
    start += text[start] == "成" and text[start - 2 : start] in _MAKES  # 建设成省级某某园
    start += text.startswith("全国", start - 1)  # 全国国家高新区
    if text.startswith("片区", end) and text[start - 1] == "—" != text[start - 2]:  # 石岭—青柘旅游片区
        start = name_start(text, start - 1, 0, 5)
    start = end - len(without_verb(text[start:end]))
    if (port := text.rfind("港区", start, end)) >= 0 and end - port > 3:
        start = port + 2  # 石岭港区青塘作业区
    if "村" in text[start:end] and text[start : (village := text.index("村", start) + 1)] in gazetteer.names:
        start = village if end - village > 1 else start  # 柳林村石坡片区
    return _behind_rank(text, start, end) if text[start] in "含国省市县A" else start


def _is_kind(text: str, start: int, stem: str) -> bool:
    """Whether what stands before the ending names nothing: a kind, a number, a province, the word for all of a list (甲、乙等新兴园区)."""
    before = text[start - 1]
    return (
        before in "等该"
        or (before in "个座处" and text[start - 2] in _SO_MANY)
        or len(stem) < 2
        or stem in word_set("place_verbs")
        or stem in word_set("provinces")
        or is_made_of(_LONG_IN_TOWN.sub("", stem), _kinds())
        or _NO_NAME.search(stem) is not None
    )


def _behind_rank(text: str, start: int, end: int) -> int:
    """Where the name begins behind a rank that is no part of it: 市级青岚工业园, but not 市级产业园."""
    rank = _RANK.match(text, start, end)
    return rank.end() if rank and not is_made_of(text[rank.end() : end], _kinds()) else start


def _past_digits(text: str, start: int, end: int) -> int:
    """A number, or the dot of an item's number, is no part of a zone's name; a road's is."""
    if text[start].isdigit() and _NUMBERED_ROAD.match(text, start, end):
        return start
    digits = _DIGITS.match(text, start, end)
    return digits.end() if digits else start
