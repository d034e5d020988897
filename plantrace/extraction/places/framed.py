"""Sites that their surroundings tell: an end that kinds have as often (小区, 绿地, 商务区), where something is done at it or around it."""

from functools import cache

from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import name_start
from plantrace.extraction.places.placenames import Gazetteer, is_made_of, without_verb, word_set, words, words_start
from plantrace.extraction.places.words import Span, longest
from plantrace.patterns import compiled

_AROUND = "周边|区域|地区|沿线|片区|一带|内(?![部容需])|范围"
_DONE = "处置|改造|更新|修复|修缮|重建|扩建|扩容|升级|提升|整治|治理|保护|迁建|搬迁|开发|转型"
#: What is done at it or around it, behind it; behind an end of one sign right behind it.
_LIST = f"(?:[、和]{HAN}(?:(?!和){HAN}){{1,7}})*"
_BEHIND = compiled(
    rf"{_AROUND}|{_LIST}及?(?:周边|沿线)|{_LIST}等?工业(?:遗存|遗产|遗迹)|(?:{_LIST}等)?{HAN}{{0,6}}?(?:{_DONE})|{_LIST}(?:等|[\d一二两三四五六七八九十]+[个所处])(?:老旧)?小区"
)
_RIGHT_BEHIND = compiled(f"{_AROUND}|(?:进行|实施|开展)?(?:综合|生态|环境)?(?:{_DONE})")
#: Behind 线: a road, not a line of wires, of products or of a map.
_LINE_BEHIND = compiled(
    rf"(?:大?中?大?修|公路|道路|拓宽|路面|[^，。；、]{{2,8}}[米里]段|{HAN}{{2,5}}桥[、等和与]|(?:、(?:{HAN}|—){{1,8}}线)*、?{HAN}{{0,6}}等?(?:\d+|[两三四五六七八九十]+)条(?:农村)?(?:线路|道路|公路|[国省县乡]道))"
)
#: Behind 公路 with a name: which side or stretch of it, or what is done to it that stands.
_HIGHWAY_BEHIND = compiled(
    f"[东南西北两]侧|以[东南西北]|{HAN}{{0,5}}(?:路口|道口|出入口|交叉口|收费站)|沿线|[东南西北]?段|改扩?建|改造|大修|拓宽|路面|养护|（|(?:、{HAN}{{2}}公路)+沿线|[，。；）](?=[东南西北]至)"
)
#: Behind a road of two characters (青柘线): a stretch of it, a stage, or what is done to it that stands.
_STRETCH_BEHIND = compiled(f"[—-]?{HAN}{{2,6}}(?:(?:至|—|-){HAN}{{2,6}})?段(?!时|落|期)|[一二三四]期|改线|复线|改[扩建]|{HAN}{{2,5}}互通")
_OWN_BEHIND = {"线": _LINE_BEHIND, "公路": _HIGHWAY_BEHIND}
_IN_TOWN = compiled("^.*(?:[镇乡]|街道)(?=..)")  # 石岭镇青柘公路西侧
_NO_HIGHWAYS = (
    "级",
    "村",
    "组",
    "乡",
    "速",
    "道",
    "线",
    "游",
    "业",
    "用",
    "油",
    "段",
    "主",
    "干",
    "省",
    "镇",
    "区",
    "界",
    "港",
    "口",
    "期",
)
_BOUNDS = ("东至", "西至", "南至", "北至")
_NO_LINES = ("岸", "干", "支", "主", "沿", "管", "专", "产", "电", "缆", "杆")
_NO_ROAD_LINES = frozenset("东西南北中岸红路铁景航际压命流热一前接复单双光战火界直视防底基天号环")
_BEFORE = ("在", "位于", "沿", "聚焦", "围绕", "改造", "整治", "重建", "扩建", "修缮", "加固")
#: Ends of hills, caves and old buildings: one right behind 在, before a verb or a mark, is one; ends of what is built are others.
_FEATURES = frozenset("潭洞阁关崖峰岩坡坪坝寨堡嘴垭楼湾峡沟滩")
_AT_FEATURE = compiled(rf"(?:在|位于|依托|围绕|沿|以)(?P<stem>{HAN}{{2,3}})$")
#: What stands where a hill, a cave or a tower is that its name opens with: 龙柘洞游客中心, 石岭坪安置点.
_STANDS_THERE = compiled(
    rf"{HAN}{{0,6}}?(?:游客中心|旅客中心|服务中心|中央公园|公园|田园综合体|综合体|安置[点区]|(?:集贸|农贸|批发)市场|污水处理[厂站]|水厂|垃圾填埋场|变电站"
    "|客运站|停车场|步道|驿站|露?营地|度假区|旅游区|风情小镇|康养小镇|湿地|产业园|示范园|采摘园|基地)"
)
_FEATURE_ENDS = compiled("$|为(?:中心|核心|主线|主轴|轴线?|龙头|重点|依托|纽带|载体|支撑)|[，。、的和与等）]|周边|景[区点]|境内|附近|沿线")
_NO_FEATURE = compiled("[大水河江堤高小老入出海机难攻双三]$|^[大小](?!.*[山河江湖])|城墙|围墙|为|以")
_OF_INSTITUTION = compiled("医院|卫生院|学校|学院|大学|[中小]学|幼儿园|[一二三四五六七八九十][中小幼]|政府")
_STEM = compiled(f"(?:(?![的等各每该]){HAN}){{2,6}}")
_NUMBERED = compiled(r"[一二三四五六七八九十]+[个处座条所]")
_DISTRICTS = ("地区", "区域")  # kinds, where no street, hill or water stands before them
_GROUNDS = frozenset("湾里园河江湖山岭桥街路塘阁弄坊")
_PARTS = ("地块",)
_LONGEST = 6
#: A list of what is to be built names no sites that stand.
_NEW = ("新建", "建设", "建成", "规划", "打造", "谋划", "开工", "创建")
_LOOSE = ("公路", "线", "区域", "地区")
_NEXT_ITEM = compiled(f"[、和及]({HAN}{{2,10}}?)(?=[、和及等，。；])")
_WORK = compiled("(?:保护性?)?(?:修缮|维修|保护|改造|提升|利用|修复)[^，。；、]*$")  # 甲阁、乙楼、丙祠修缮
_COUNTED = compiled(r"[一二两三四五六七八九十\d](?:[个处座条所大]|$)")  # 甲、乙两大商业中心, 甲、乙二楼


@cache
def _kinds() -> frozenset[str]:
    return word_set("site_kinds") | word_set("zone_kinds") | word_set("framed_kinds")


def find_framed(everything: str, ends: list[Span], gazetteer: Gazetteer) -> None:
    """Collect the sites and zones with one of the ends ``framed_suffixes`` and a stem of their own."""
    last = 0
    zones = words("framed_zones")
    for begin, end in longest(ends):
        if begin < last or (everything.startswith(_DISTRICTS, begin) and everything[begin - 1] not in _GROUNDS):
            continue
        suffix = everything[begin:end]
        behind = _OWN_BEHIND.get(suffix) or (_RIGHT_BEHIND if end - begin == 1 else _BEHIND)
        if suffix in _FEATURES:
            framed = _is_at_feature(everything, begin, end) or _STANDS_THERE.match(everything, end) is not None
        else:
            framed = end - begin > 1 and (_is_along(everything, begin) if suffix == "公路" else _is_in(everything, begin))
        stretch = suffix in _OWN_BEHIND and _STRETCH_BEHIND.match(everything, end) is not None
        if not (framed or stretch or behind.match(everything, end) or everything.startswith(_PARTS, end)):
            continue
        start = name_start(everything, begin, 0, _LONGEST)
        stem = without_verb(everything[start:begin])
        if suffix in _OWN_BEHIND:
            stem = _IN_TOWN.sub("", stem)
            start = begin - len(stem)
        first = _line_start(everything, start) if suffix == "线" and everything[start - 1] == "—" else start
        if (
            not _STEM.fullmatch(stem)
            or _NUMBERED.search(stem)
            or "侧" in stem
            or (suffix in _FEATURES and _NO_FEATURE.search(stem))
            or stem.endswith(("铁路", "家庭"))
            or (suffix == "线" and (stem.endswith(_NO_LINES) or (stretch and (len(stem) != 2 or stem[1] in _NO_ROAD_LINES))))
            or (suffix == "公路" and (len(stem) != 2 or stem.endswith(_NO_HIGHWAYS)))
            or is_made_of(stem, _kinds())
            or (suffix == "楼" and _OF_INSTITUTION.search(stem))  # 县医院住院楼: the hospital's
            or (suffix.endswith("院") and stem.endswith(("镇", "乡", "街道")))  # 石岭镇敬老院: the town's
            or (first == start and everything[start - 1] in "—-－至" and not everything.endswith(_BOUNDS, 0, start))
        ):
            continue
        if everything[start - 1] == "、" and all(_is_town(gazetteer, name) for name in (stem, _item_before(everything, start - 1))):
            continue  # 甲镇、乙镇、丙污水处理厂: one in each of the towns
        last = end
        name = everything[first:start] + stem + everything[begin:end] + ("地块" if everything.startswith("地块", end) else "")
        gazetteer.add(name, "Place", name, "zone" if name.endswith(zones) else "site")


def find_beside(everything: str, ends: list[Span], gazetteer: Gazetteer) -> None:
    """Collect the items of lists of known sites that have one of the ``ends`` and a stem of their own: 甲书院、乙楼、丙塔."""
    zones = words("framed_zones")
    items: list[tuple[str, list[str]]] = []
    for begin, end in ends:
        start = everything.rfind("、", max(0, begin - _LONGEST - 1), begin) + 1
        if everything[end] not in "、等和及，。；":
            continue
        if not start and everything[end] == "、" and not everything.startswith(_LOOSE, begin):  # the first item, behind a verb
            start = name_start(everything, begin, 0, 4)
        if not start:
            continue
        stem = without_verb(everything[start:begin])
        start, name = begin - len(stem), stem + everything[begin:end]
        if (
            name in gazetteer.names
            or not _STEM.fullmatch(stem)
            or _COUNTED.search(stem)
            or stem.endswith(_NO_LINES)
            or is_made_of(stem, _kinds())
            or name_start(everything, begin, start, _LONGEST + 1) != start
        ):
            continue
        behind = _item_behind(everything, end)
        neighbours = [behind, _WORK.sub("", behind), *(everything[start - 1 - size : start - 1] for size in range(2, 11))]
        if not any(word in everything[words_start(everything, start) : start] for word in _NEW):
            items.append((name, neighbours))
    for name, neighbours in (*items, *items):  # the second time beside those that the first one found
        if any(_is_site(gazetteer, neighbour) for neighbour in neighbours):
            gazetteer.add(name, "Place", name, "zone" if name.endswith(zones) else "site")


def _line_start(text: str, start: int) -> int:
    """Where a road from one village to another begins, whose second part begins at ``start``: 青塘—柳林线、和乐—上坪线."""
    first = name_start(text, start - 1, 0, _LONGEST)
    return first - (text[first - 2 : first] == "、和")


def _item_before(text: str, end: int) -> str:
    """The item of a list that ends at ``end``."""
    return text[name_start(text, end, 0, 4) : end]


def _item_behind(text: str, end: int) -> str:
    """The item of a list behind the one that ends at ``end``."""
    item = _NEXT_ITEM.match(text, end)
    return item.group(1) if item else ""


def _is_site(gazetteer: Gazetteer, name: str) -> bool:
    known = gazetteer.names.get(name)
    return known is not None and known.type in ("site", "zone")


def _is_town(gazetteer: Gazetteer, name: str) -> bool:
    known = gazetteer.names.get(name)
    return known is not None and known.label == "Town"


def _is_along(text: str, begin: int) -> bool:
    """Whether 沿 opens the list that the road whose stem ends at ``begin`` stands in: 沿S210线、青柘公路布局驿站."""
    along = text.rfind("沿", words_start(text, begin), max(0, begin - 1))
    return along >= 0 and text[along + 1] not in "线岸海江湖边途街黄"


def _is_at_feature(text: str, begin: int, end: int) -> bool:
    """Whether something is done at the hill, the cave or the tower whose stem ends at ``begin``: 在鹰嘴岩建设, 依托龙泉洞、石门关."""
    at = _AT_FEATURE.search(text, begin - 6, begin)
    return at is not None and (_FEATURE_ENDS.match(text, end) is not None or text[end : end + 2] in lexicon().verbs)


def _is_in(text: str, begin: int) -> bool:
    """Whether 在, 位于 or 沿 stands before the stem that ends at ``begin``."""
    return any(map(text[max(0, begin - _LONGEST - 2) : max(0, begin - 1)].__contains__, _BEFORE))
