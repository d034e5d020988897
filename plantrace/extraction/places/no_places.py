"""Where a place's name is none: inside another name, for what the place is known for, or for what is still to be built."""

import re
from functools import cache

from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.places.placenames import COUNTY
from plantrace.patterns import compiled

#: 某河湾小学, 某江应用技术学院 are named for the river, not on it; 某湖厂 is a waterworks.
_OTHER_NAME = compiled(
    r"湾|第?[一二三四五六]?(?:幼儿园|小学|初中|中学|学校)|(?:应用|职业|技术|理工|师范)+(?:学院|大学)|(?<=[河湖])厂(?!房|区)|(?<=馆)[新分]馆|(?<=[江河湖港])(?:[东南西北]|涵|水|泵)闸|(?<=[江河湖])乐园|(?<=山)庄|(?<=江)澳|(?<=泉)州|(?<=湾)(?:创新|产业|新区)"
)
_OTHERS_BEGIN = frozenset("湾庄澳州第一二三四五六幼小初中学应职技理师厂新分乐创产东南西北涵水泵")
#: What is called after the river or the hill before it and lies where it lies: 某河粮行, 某口江榜村.
CALLED_AFTER = compiled(
    "(?:粮行|商行|酒楼|酒店|宾馆|花园|大厦|超市|小区|社区)|[^、，。；沿两流周上下的和及与等乡农各]{1,2}村(?![庄民落级])"
)
#: 限制开发区: a class in the scheme of main functions.
_CLASS_OF_AREA = ("优化", "重点", "限制", "禁止", "优先", "适度", "鼓励", "各类", "各级", "省级", "市级", "家级")

_OF_RANK = ("国家", "省", "市", "级", "各", "个", "家", "所有", "创建", "升级为", "农业")  # 国家高新区: a rank
_BARE_ZONES = ("新区", "新城", "高新区", "经开区", "开发区")
_LINE = ("铁路", "高铁", "高速", "高速公路", "机场", "大型灌区", "大型水库")
_GROWS = compiled(
    "[二三四五]期|第?[二三四五]跑道|航站[楼区]|站坪|[东西南北](?:扩|延)|(?:[^，。；、至]{1,6}段)?(?:改?扩建|拓宽|扩[容能]|续建|迁建|提升|提档|(?:现代化|升级|提质)?改造|电气化|新建[^，。；、至]{1,8}至)|[^，。；、至]{1,8}至[^，。；、]{1,8}(?:段|高速|公路|铁路)|旅客|货运|运营|运输|沿线|班列|动车|军民"
)  # what is widened stands
#: The end of a list of counties, mines or power stations, some of which are called like rivers and hills.
_NAMES_OTHERS = compiled(
    rf"{HAN}?(?:[、和](?:(?!和){HAN}){{2,5}}){{0,12}}等(?:\d+|[二三四五六七八九十]+)?[个处座]?"
    "(?:(?:重点|民族|边境|沿边|脱贫)?(?:县(?!级|城)|市县)|(?:[大中小]{1,2}型)?(?:灌区|水库)|煤矿|[水火风]?电站|抽水蓄能)"
)
_THEMSELVES = ("水库", "灌区", "煤矿", "电站")  # 青柘水库等5座水库
_PLANNED = compiled("(?:开工|建设|新建|建成|推进|推动|加快|力争|争取|规划|实施|改扩建)[^，。；在沿]*$")
#: Before a park, a hall or a bridge that the plan names once, where it is to be built.
_TO_BUILD = compiled(
    "(?:(?P<new>(?:培育|打造)(?=国家级|省级|市级|县级)|新建|设立|创建|筹建|兴建|争创|获批|动工建设|开工建设|动建|规划建设)|加快|提速|推进|启动|谋划)(?:国家级|省级|市级|县级)?(?:[^，。；、]{2,14}、)*$"
)
_BUILDING = compiled("(?:、[^，。；、]{2,14})*(?:等[^，。；、]{0,14}?)?(?:建设|创建)(?!用地|成)")
#: A power station that is to be built: 开工建设某电厂, 推进某电厂一期建设; 推进某电厂，改善供热 is of one that stands.
_BUILT = compiled("(?:开工|建设|新建|建成)(?:[^，。；的在沿]*、)?$")
_IN_HAND = compiled("(?:抓好|开工|建设|新建|建成|推进|推动|加快|力争|争取|实施)[^，。；在沿]*$")
_FIRST_STAGE = compiled("(?:一期|(?:综合|重点)?(?:项目|工程)|建设)(?!改造)")
#: 某湖市, 某岭县: another place that is called so.
AREA = compiled(rf"县(?![城级道域乡际内段])|[市区旗](?=[、，。；（）委政人开的和与等境\d]|{HAN}{{2,3}}[镇乡]|$)")
_SO_MANY = compiled(r"\d+[余多]?(?:座|处|条|口|个|眼|孔)")
_COUNTED = compiled("[两三四五六七八九十]{1,3}.")
_ROAD_OF_TWO = compiled(f"(?![东西南北中上下沿两大高新老]){HAN}{{1,2}}(?:公路|高速|铁路|高铁)(?!桥)")
_CLAUSE_MARK = compiled("[，；。：]")
_NEW_LIST = compiled("(?:新建|筹建|规划建设|开工建设|(?<!改扩)(?<!改)建设|建成)(?:[^，。；：]*、)?$")
_POLICY = ("生态保护和高质量发展", "生态保护与高质量发展")


def _is_brand(text: str, start: int, end: int) -> bool:
    """A place in the name of a brand or a policy is no place: “某河人家”, “某岭”品牌, 黄河流域生态保护和高质量发展."""
    quoted = text[start - 1 : start] == "“"
    inside = quoted and text[end : end + 1] not in ("”", "—", "-")  # “某山—某寺”旅游线路 leads from one to the other
    return (inside and "”" in text[end : end + 6]) or (quoted and text.startswith("”品牌", end)) or text.startswith(_POLICY, end)


def is_no_place(type_: str, text: str, start: int, end: int) -> bool:
    """A place's name inside another name, or one that stands for what the place is known for."""
    if type_ in ("region", COUNTY) and text.startswith(("委", "政府", "人民政府", "人大", "政协", "党委"), end):
        return True
    if text[start - 1 : start + 1] == "建成":  # 建成渝鄂交界的名城: no 成渝
        return True
    if type_ == "site" and text[end - 1] in "桥闸涵坝渠塘井池路" and _SO_MANY.match(text, end):
        return True  # 生产桥5座: a kind
    if type_ == "site" and text[start - 1] == "“" and _COUNTED.fullmatch(text, start, end):
        return True  # “十六路、四中心”
    if type_ == "site" and text[end - 1] in "河江湖山岭沟" and _ROAD_OF_TWO.match(text, end):
        return True  # 倒湖茶公路: a road between two towns
    if type_ == "site" and (text[end : end + 1] in ("镇", "乡") or AREA.match(text, end)):
        return True  # 沙河镇, 某湖市, 某岭县
    if type_ == "site" and text[end - 1] in "河江湖溪山岭" and CALLED_AFTER.match(text, end):
        return True
    if type_ == "zone" and text[start:end] in _BARE_ZONES and not (_begins(text, start) or text[start - 1] in "县区为是由向于使按"):
        return True  # 有特色的新区, 城市新区
    if type_ == "zone" and text.startswith("新区", start):
        return text.endswith(("高", "副", "创", "更"), 0, start) or text.startswith(("域", "块"), end)  # 高新区, 创新区域
    if type_ == "zone" and text.startswith(("高新区", "经开区"), start) and end - start == 3:
        return text.endswith(_OF_RANK, 0, start)
    if type_ == "zone" and text.startswith("老城区", start):
        return text.endswith(("新", "镇"), 0, start)  # 新老城区: the whole town
    if type_ == "zone" and text.startswith("开发区", start):
        return text.startswith("域", end) or text.endswith(_CLASS_OF_AREA, 0, start)
    if type_ in ("site", "village") and not text.endswith(_THEMSELVES, start, end) and _NAMES_OTHERS.match(text, end):
        return True
    if (
        type_ == "site"
        and text.endswith(_LINE, start, end)
        and _PLANNED.search(text, max(0, start - 48), start)
        and not _GROWS.match(text, end)
    ):
        return True  # 加快某某高铁建设: a work, no place yet
    if type_ == "site" and text.endswith("电厂", start, end) and _is_new_plant(text, start, end):
        return True
    if type_ == "site" and (_attribute().match(text, end) or (text[start:end] in _listed_only() and not _begins(text, start))):
        return True
    return (text[end : end + 1] in _OTHERS_BEGIN and bool(_OTHER_NAME.match(text, end))) or _is_brand(text, start, end)


def _is_new_plant(text: str, start: int, end: int) -> bool:
    """Whether a power station is one that is to be built: by its verb, or by its first stage or project behind a verb."""
    low = max(0, start - 48)
    if _FIRST_STAGE.match(text, end):
        return _IN_HAND.search(text, low, start) is not None
    return (end == len(text) or text[end] in "，。；、") and _BUILT.search(text, low, start) is not None


@cache
def _attribute() -> re.Pattern[str]:
    return compiled(lexicon().places["site_attributes"])


@cache
def _halls() -> tuple[str, ...]:
    return tuple(lexicon().places["halls"])


@cache
def _listed_only() -> frozenset[str]:
    return frozenset(lexicon().places["bare_sites"])


def _begins(text: str, start: int) -> bool:
    """Whether a name without a proper part begins at ``start``: not behind an attribute (智慧体育公园)."""
    return (
        start == 0
        or text[start - 1] in "和与及在至到对沿从将把以"
        or not "\u4e00" <= text[start - 1] <= "\u9fff"
        or text[start - 2 : start] in lexicon().verbs
    )


def is_to_be_built(text: str, start: int, end: int, everything: str) -> bool:
    """Whether a park or a hall is what is built here, and named nowhere else in the plan: 启动某某市场建设, 创建市级某某工业园."""
    verb = _TO_BUILD.search(text, max(0, start - 40), start) if text.endswith(_halls(), start, end) else None
    if verb is None or not (verb["new"] or _BUILDING.match(text, end)):
        return False
    return everything.count(text[start:end]) == 1


def is_where_built(text: str, start: int, kind: str) -> bool:
    """Whether a bare name at ``start`` in a list of works of this ``kind`` tells where one is still to be built (新建青岚、石岭2座水库)."""
    at = text.find(kind, start)
    if at < 0 or _CLAUSE_MARK.search(text, start, at):
        return False
    return text.startswith("建设", at + len(kind)) or _NEW_LIST.search(text, max(0, start - 40), start) is not None
