"""The sites that this plan names: rivers, hills, roads, buildings, found by their endings and by what else plans call them."""

import re
from collections.abc import Iterator
from functools import cache

from plantrace.extraction.divisions import counties
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import name_start
from plantrace.extraction.numerals import NUMERALS
from plantrace.extraction.places.no_places import CALLED_AFTER
from plantrace.extraction.places.placenames import Gazetteer, behind_verb, closes, is_made_of, occurrences, without_verb, word_set, words
from plantrace.extraction.places.roads_and_rivers import banks, basins, highways_in_full, numbered_roads
from plantrace.extraction.places.site_lists import add_listed
from plantrace.extraction.places.words import GREAT_RIVERS, Span, longest
from plantrace.extraction.text.characters import is_han
from plantrace.patterns import compiled

_ROAD_NUMBER = compiled(r"[GSX]?\d{3}")
_TWO_RIVERS = compiled(f"^(?:{'|'.join(GREAT_RIVERS)})(?=.)")  # 长江黄河
#: Which house or lane of a street, which stretch of a river.
_PART_OF = compiled(r"\d{1,4}[弄号](?!线)楼?|（[东西南北中][段侧]）")
_MAKES = frozenset(["打造", "建设", "培育"])
_ALL_ALONG = compiled("沿岸|沿线|两岸|周边")
_MIDDLE = compiled("^(?:老?城区|县城|高铁)(?=..)")
_OWNER = compiled(".{2,4}[镇乡]")
_OF_KIND = compiled("^.{1,3}型(?=..)")  # 封闭型望月盆地
_AWAY = compiled(r"(?P<from_>距离?)[^，。；、\d]{2,14}约?\d[\d.]*(?:公里|千米|里|米)")  # 距望月火车站80公里
_COUNTY = compiled(f"{HAN}{{1,2}}县(?=.)|{HAN}{{2,3}}[区市](?=..)")
_RANKED = compiled("(?<=.)(?:国家|省|市)级$")
_DIGIT = compiled(r"\d|[一二三四五六七八九十][个座条]|[两二三四五六七八九十]大$")
_MARKET = compiled(
    rf"市场(?=片区|扩[建规容]|升级|改造|提质|完成|[、和]{HAN}{{1,6}}(?:市场(?:完成|升级|改造)|(?:批发|交易|农贸|集贸)市场|商城|商贸城|不夜城|步行街|商业街|综合体))"
)
#: What a street or a hill lies in or stands behind and is not called by: 石岭镇枣林湖, 石泉新城望柳路, 青柘大道一期望柳路至….
_IN_ZONE = compiled(
    "[镇乡](?=.)|县(?![城级域区乡])(?=..)|街道(?=..)|单元(?=..)|[东南西北两]侧(?=.)|[一二三四五]期(?=..)|(?<![农然制各全乡])村(?![通公级内外民庄])(?=..)|[片新园]区(?=..)|新城(?=..)"
)
_IN_PARK = compiled("公园(?=..)")  # 某森林公园风凸岭
_REACHED = compiled("[省市县区乡镇村组户]通|^部通(?!.)")  # 县县通高速, 全部通铁路: what every county is to have
_STRETCH_END = compiled(f"[路街道桥巷]至{HAN}{{2,5}}$")
#: The name is a county's and no river's: 柳河市 stands in the text, and not only 柳河市区.
_OF_COUNTY = compiled("县(?![城级道域乡际内段])|市(?![区场域级内政])|区(?![域间段内块])")
_SIDE = compiled("[山河岭湖江][东南西北上下]$")  # 东岭西山 is two, 望江北路 one
#: Sites without a proper name, by their list in the lexicon: what stands before them, whose they are, what stands behind them.
_NAMELESS = {
    "single_sites": (compiled(""), "", compiled("(?![会区])")),
    "bare_sites": (compiled("、"), "", compiled("等地|等处|等区域|周边|、")),
    "owned_sites": (compiled("[^各全每跨邻本我该市省]"), "县", compiled("")),
}
_INNER = compiled(
    "将军|向阳|和平|(?:自由|团结|(?:(?<=[、（至—和与及沿在])|(?<=改造|新建|建设|扩建|改建|修建|打通|拓宽|提升|推进|实施|延伸|贯通|完成|启动|整治|绿化|修缮))(?:建设|新建|发展)|[仁永泰祥太德义丰嘉雍]和)(?=[路街巷]|大[道街])"
)
#: What ends the names of streets, and those of hills and rivers only by chance (青山): 滨河路, 望江街, 长青路, 七一路.
_ALONG = compiled(rf"{HAN}[江河湖海青金银田源上]|[五七八横纵经纬技业]一")
_BESIDE = compiled("[东南西北两]侧|以[东南西北]|[东南西北]段|道路两|两[侧边旁岸]|沿线|与[^，。；、]{2,5}[路街](?:交|口)")
_FIRST_ROAD = compiled(f"{HAN}{{2}}(?<!一带)一路[、，。；（）段至东西南北道\\n]")  # 云岩一路
_CALLED_BY_WATERS = frozenset("路街巷桥寺庙塔祠")  # 望江塔, 滨河路
_STREETS = tuple("路街巷")  # which any word may name
_SIDES = ("东", "西", "南", "北")  # 北大街
_WATERS = tuple("河江湖海")
_LACKING = ("尚无", "尚未", "未通", "未建", "没有", "仍无")  # 尚无铁路
_STREET_NAMES = (
    "建设",
    "文化",
    "工业",
    "科技",
    "创新",
    "创业",
    "教育",
    "体育",
    "市民",
)  # words elsewhere, but every other town has a 文化大道
#: The same before 路, beside another road's name or a stretch's end.
_WORD_ROAD = compiled(
    "(?:文化|工业|科技|教育|体育|邮电)路(?:(?<=[、（至镇—-]..路)(?![子径线])|(?=[、（至等—-]|路面|[东南西北两]侧))|(?<=[、至—和])新建路(?![网灯面])"
)
_SOURCES = ("水库", "河", "江", "湖")  # 白沙水库水源地
_BOUNDS = ("东至", "南至", "西至", "北至")
_LINES = ("铁路", "高铁", "高速", "高速公路")
_LEADS_TO = (*_LINES, "公路", "快速", "城际", "段")
#: The list of stems that make no name before these.
_SHORT_KINDS = {**dict.fromkeys("路街巷桥", "not_road"), "港": "not_port", "湾": "not_bay", "闸": "not_gate"}
_OF_LINE = compiled(f"{HAN}{{2,5}}?(?:段|隧道)")  # the line it is of is called by both its ends


def find_sites(everything: str, found: dict[str, list[Span]], gazetteer: Gazetteer, identity: Identity) -> None:
    """Collect the sites, from where their ``found`` words stand; the other places must be in the gazetteer already."""
    numbered_roads(everything, found["road"], gazetteer)
    basins(everything, found, gazetteer)
    for name, plain in _by_ending(everything, found["site"], identity):
        gazetteer.add(name, "Place", plain, "site")
        gazetteer.add(plain, "Place", plain, "site")
    _markets(everything, found["market"], gazetteer)
    add_listed(everything, found, gazetteer)
    _drop_doubtful(gazetteer, everything)
    highways_in_full(gazetteer, everything)
    banks(gazetteer, everything)
    _without_a_name(gazetteer, everything, found["nameless"], identity)


@cache
def _goes_on() -> re.Pattern[str]:
    return compiled(lexicon().places["site_goes_on"])


def _by_ending(text: str, endings: list[Span], identity: Identity) -> Iterator[tuple[str, str]]:
    """青岚河, 石岭水库, 望江楼广场: an ending with a proper stem right before it; as written, and without what the site lies in."""
    freely, goes_on, last = words("site_suffixes_1"), _goes_on(), 0
    for begin, end in longest(endings):
        if begin < last or (goes_on.match(text, end) and not (text[end] == "段" and _STRETCH_END.search(text, begin - 6, begin))):
            continue  # 望柳路段, but 青柘街至望柳路段
        last, ending = end, text[begin:end]
        word = ending == "路" and _WORD_ROAD.match(text, begin - 2) is not None
        if (
            len(ending) == 1
            and closes(text, "not_site", begin)
            and not (word or (ending in _CALLED_BY_WATERS and _ALONG.match(text, begin - 2)))
            and not (ending == "闸" and text[begin - 1] in "河江湖沟港")  # 云河闸
            and not (ending == "路" and _FIRST_ROAD.search(text, begin - 3, end + 1))
            and not (ending == "港" and text[begin - 2 : begin] in word_set("cities"))  # 九江港
        ):
            continue
        start = _start(text, begin, 4 if len(ending) == 1 else 6)
        if ending in "河江湖溪山岭" and text.find("村", end, end + 4) > 0 and CALLED_AFTER.match(text, end):
            continue  # 峡口江榜村 is 江榜村 of 峡口
        if (text[start - 1] == "“" and text[end] == "”" and len(ending) == 1) or text.startswith("（原", start - 1):
            continue  # 整治“起伏路”: a word for a kind; （原某某公园）: a name that is no more
        written = without_verb(text[start:begin])
        written = _MIDDLE.sub("", written) if written[:1] in "老城县高" else written
        written = _TWO_RIVERS.sub("", written).rpartition("入")[2] if ending in "河江湖" else written  # 清水入太湖
        if written[:1] == "式" or (len(written) > 3 and _ALL_ALONG.search(written)):
            continue  # 集中式饮用水水源地, 某江沿岸古码头
        written = _behind_firm(_OF_KIND.sub("", written) if "型" in written else written)
        if ending == "水源地" and written.endswith(_SOURCES) and len(written) > 2 and _is_proper(written, ending, identity):
            yield written, written  # 白沙水库水源地: the reservoir
            continue
        stem = _without_province(written)
        if stem[:1].islower() or (stem.isascii() and not (stem.isupper() and stem.isalpha()) and not _ROAD_NUMBER.fullmatch(stem)):
            continue  # 0.6m³/s防渗渠
        least = 1 if ending in freely or (ending == "大街" and stem in _SIDES) else 2
        if len(stem) < least or not (word or _is_proper(stem, ending, identity)):
            continue
        leads_to = ending.startswith(_LINES) or (ending in "河江湖溪山岭口" and text.startswith(_LEADS_TO, end))
        between_roads = text[start - 1] == "至" and text[start - 2] in "路道线速街桥"  # 东环路至石柘高速
        if text[start - 1] in "至—-－" and leads_to and not between_roads and not text.endswith(_BOUNDS, 0, start):
            if ending in _LINES and text[start - 1] == "至" and _OF_LINE.match(text, end):
                whole = text[name_start(text, start - 1, 0, 4) : end]
                yield whole, whole
            continue  # 甲至乙铁路 is the name, 乙铁路 is not; nor is where it leads to a river
        inner = _behind_county(stem.removeprefix(identity.jurisdiction or "-"))
        if inner != stem and ((len(inner + ending) < 3 and ending not in "河江湖溪山岭") or not _is_proper(inner, ending, identity)):
            inner = stem
        part = _PART_OF.match(text, end)
        more = part.group() if part else ""  # 望江路627弄, 青岚河（东段）
        yield written + ending + more, inner + ending + more


def _start(text: str, end: int, longest: int) -> int:
    """Where the stem that ends at ``end`` begins; some hold a function word: 和平大道, 向阳街, 永和路."""
    if text[end] == "路" and text[end - 1] in _SIDES and text.endswith("建设", 0, end - 1):
        return end - 3  # 建设西路: nobody builds a 西路
    inner = _INNER.match(text, end - 2) if text[end - 1] in "军阳平由和设建展结" else None
    stop = inner.start() if inner else end
    start = name_start(text, stop, max(0, text.rfind("-", stop - longest, stop) + 1), longest)
    if start == stop == end and longest < 6:
        start = behind_verb(text, end)
    inside = start == end or end - start > 3
    zones = [zone.end() for zone in _IN_ZONE.finditer(text, end - longest, end)] if inside else []
    if inside and not zones and text[end] in "山岭" and (park := _IN_PARK.search(text, end - longest, end)):
        zones = [park.end()]
    if zones:
        behind = zones[-1]  # the innermost: 丰谷县石岭镇枣林湖
        kind = longest > 4 and is_made_of(text[behind:end], word_set("site_kinds"))  # 青柘广场
        if not kind and "、" not in text[behind:end] and name_start(text, end, behind, longest) == behind:
            start = behind
    start = max(start, text.rfind("-", start, end) + 1)  # 甲街-乙大街段
    if start == end and text[end] in "路街河" and _BESIDE.match(text, end + 1):
        usual = 2 + (text[end - 1] in _SIDES)  # nothing tells its beginning: most roads and rivers have names of two characters
        start = end - usual if all(map(is_han, text[end - usual : end])) else end
    if longest < 6 and (line := text.rfind("线", end - longest, end) + 1) and (line == end or text[line:end].isalpha()):
        start = line if start == end else max(start, line)  # 青柘线柳林桥
    start -= text.startswith("全民", start - 1)  # 全民健身广场
    return start + _particle(text, start)


def _particle(text: str, start: int) -> int:
    """How many characters at ``start`` belong to the words before: 打造成某江明珠, 实施好某江禁渔, 并入某湖, 含某桥, 本区某馆, 市属某路."""
    char, before = text[start], text[start - 1]
    if char in "成好":
        return text[start - 2 : start] in (_MAKES if char == "成" else lexicon().verbs)
    if char == "含":
        return before in "，；（"  # …，含青柘大桥
    if char in "区县市省国":
        return 2 if text[start + 1] == "属" else before in ("本全我发园业" if char == "区" else "本全我")  # 开发区望柳路
    if char == "距":
        away = _AWAY.match(text, start)
        return away.end("from_") - start if away else 0
    return before + char in ("并入", "其中", "”指")


def _is_proper(stem: str, ending: str, identity: Identity) -> bool:
    stem = _RANKED.sub("", stem) if stem.endswith("级") and ending.endswith("公园") else stem  # 望月湖国家级森林公园
    if len(ending) == 1 and ending == "路" and stem.endswith("一") and len(stem) > 2 and stem != "带一":
        return True  # 云岩一路
    if len(ending) == 1:
        general = (
            (stem.endswith(words(_SHORT_KINDS[ending])) if ending in _SHORT_KINDS else _SIDE.search(stem))
            or "省" in stem
            or (stem in "滨临环沿运" and ending in "江河湖海")
            or identity.short.endswith(stem + ending)
            or (len(stem) > 2 and identity.short and (stem + ending)[2:] == identity.short)  # 美丽某山
            or (stem == identity.short and ending not in "岛路街巷桥")
            or (stem in (*NUMERALS, "两") and ending in "河江湖")  # 三河两岸一湖一江
            or stem.startswith(("百里", "千里"))
            or stem in word_set("provinces")  # 重庆江某
            or (ending not in _STREETS and is_made_of(stem, word_set("site_kinds")))
        )
    elif ending in ("大道", "大街") and stem in _STREET_NAMES:
        general = False
    elif ending == "支路" and stem.endswith(("区", "园")):  # the ways in a park
        general = True
    else:
        general = is_made_of(_OWNER.sub("", stem.removeprefix(identity.jurisdiction or "-")), word_set("site_kinds"))
    general = general or stem.startswith(_LACKING) or stem in word_set("place_verbs") or _REACHED.search(stem) is not None
    if general or stem.endswith(("镇", "乡", "级")) or (_DIGIT.search(stem) and not _ROAD_NUMBER.fullmatch(stem)):
        return False
    return stem + ending not in word_set("cities") and not (ending == "江" and (stem + ending).endswith(words("provinces")))  # 优质浙江


@cache
def _firms() -> frozenset[str]:
    return frozenset(lexicon().known_actors["power"])


def _behind_firm(stem: str) -> str:
    """The stem without the firm that builds a power station there: 大唐石岭湖."""
    firms = _firms()
    for size in (5, 4, 3, 2):
        if len(stem) - size > 1 and stem[:size] in firms:
            return stem[size:]
    return stem


def _behind_county(stem: str) -> str:
    """The stem without the county or the district that it lies in: 青柘县望月 + 水库."""
    county = _COUNTY.match(stem)
    return stem[county.end() :] if county and (county.group().endswith("县") or county.group()[:-1] in counties()) else stem


def _without_province(name: str) -> str:
    size = 3 if name[:3] in word_set("provinces") else 2
    if name[size : size + 1] in _WATERS:
        return name  # 青海湖国家公园
    return name[size:] if len(name) >= size + 2 and name[:size] in word_set("provinces") else name


def _markets(everything: str, endings: list[Span], gazetteer: Gazetteer) -> None:
    """A market is one of its own where it is rebuilt or stands in a list with other halls and streets; else 市场 is the economy's."""
    for end, stop in endings:
        if _MARKET.match(everything, end):
            start = name_start(everything, end, 0, 4)
            if end - start > 1 and not is_made_of(everything[start:end], word_set("site_kinds")):
                gazetteer.add(everything[start:stop], "Place", everything[start:stop], "site")


@cache
def _nameless() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """What a site without a proper name stands behind and before."""
    return {owner + name: (left, right) for key, (left, owner, right) in _NAMELESS.items() for name in words(key)}


def _without_a_name(gazetteer: Gazetteer, everything: str, spans: list[Span], identity: Identity) -> None:
    """What a county has one of: 文庙, 钟楼 anywhere; 汽车站, 体育公园 in a list of places; 县体育场; 古城 where one has a name."""
    for start, end in spans:
        left, right = _nameless()[everything[start:end]]
        if left.match(everything, start - 1) and right.match(everything, end):
            gazetteer.add(everything[start:end], "Place", everything[start:end], "site")
    for bare in ("古城", "高速路口"):
        own = identity.short + bare  # the county's old town may have an older name
        named = [name for name in gazetteer.of_type("site") if name.endswith(bare) and name not in (bare, own)]
        named = named or [name for name in gazetteer.of_type("site") if name == own]
        if len(named) == 1:
            gazetteer.names.pop(own, None)
            for alias in (bare, own):
                gazetteer.add(alias, "Place", named[0], "site")


def _is_beside_county(text: str, name: str) -> bool:
    """Whether a name that a county has stands beside another county's that no river or hill has: 平江至益阳."""
    for at in occurrences(text, name):
        for mark, other in ((text[at - 1], text[at - 3 : at - 1]), (text[at + 2], text[at + 3 : at + 5])):
            if mark in "、和至" and other in counties() and other[-1] not in "江河湖山岭溪":
                return True
    return False


_LONGEST = 20  # characters of a site's name that may be a county's


def _drop_doubtful(gazetteer: Gazetteer, everything: str) -> None:
    """Drop a site that is a town's own name behind a verb (引水到石桥), a county's, or a river's that stands by itself (引某河)."""
    towns = {name for name, mention in gazetteer.names.items() if mention.label == "Town" and name != mention.name}
    rivers = {name for name in gazetteer.of_type("site") if len(name) == 2}
    beside_county = "\n".join([everything[max(0, at - _LONGEST) : at + 1] for at in occurrences(everything, "县")])
    for name in gazetteer.of_type("site"):
        river = 2 < len(name) <= 6 and name[-2:] in rivers and everything.count(name[-2:]) > 2 * everything.count(name)
        river = river or (len(name) > 3 and name[-2:] in rivers and name[:-2] in towns)  # 石岭柳江大桥
        county = name[-1] in "江河湖山岭" and (name + "县" in beside_county or len(name) > _LONGEST or name not in everything)
        county = county and everything.count(name + "县") == everything.count(name)
        if len(name) == 2 and name in counties():
            called = any(_OF_COUNTY.match(everything, at + 2) for at in occurrences(everything, name))
            county = county or called or _is_beside_county(everything, name)
        town = name[-2:] in towns or name[-3:] in towns
        town = town and not (name[-1] in "河江湖" and everything.count(name) > 1)  # 大望江 beside 望江镇
        if name not in word_set("known_waters") and (county or river or town):
            del gazetteer.names[name]
