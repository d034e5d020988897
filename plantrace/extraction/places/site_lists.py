"""Sites that only their list calls one: a kind of place closes it, or its number, or what all of them stand for."""

import re

from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import name_start
from plantrace.extraction.numerals import number_of
from plantrace.extraction.places.placenames import Gazetteer, is_made_of, occurrences, times_listed, without_verb, word_set
from plantrace.extraction.places.words import Span
from plantrace.patterns import compiled

#: A list that a kind of place closes: 石泉、青岚等特色宜居片区; what else its items may say of their place.
_LISTED = compiled(
    rf"((?:(?:{HAN}|—){{2,10}}、)+(?:{HAN}|—){{2,10}}?(?:[和及与](?:{HAN}|—){{2,10}})?)等(?:特色|红色|重点|宜居|关键|重要|历史|文化|考古|古|老|江|主要|一批|旅游|精品|核心|传统|中小|骨干|黑臭|[345]?A级|\d++|个|处|座|条)*(片区|商圈|背街小巷|遗址|河流|湖泊|湿地|街区|景区|景点|古村落)$"
)
_SHARED = compiled(rf"{HAN}+、(?:{HAN}{{2,4}}、)*{HAN}{{2,4}}$")
_NO_SHARE = compiled(r"^[古各等\d]|[址墓葬窟寺庙塔楼窑落群存物迹城村镇馆产质化业期]$|保护|工程|建设|发掘")
_JOINTS = compiled("[、和及与]")
_PART = compiled("(?:[上中下]{1,2}游|[东西南北]麓|沿岸|两岸|沿线|沉船)$")
#: What counts a list of places before their kind: 5个大景区, 两处旅游景点.
_COUNT = compiled(rf"(?P<number>\d{{1,2}}|[两三四五六七八九十]+)[个处家座大]大?{HAN}{{0,4}}$")
_RATED = compiled(
    rf"(?:20\d\d年)?(?P<names>(?:{HAN}(?:(?![和及与]){HAN}){{1,9}}[、和及与])*{HAN}{{2,12}}?)"
    "等?(?:创建|争创|创成|申报|升)(?:为|成)?(?:国家)?[345]A级(?:旅游)?$"
)
_WORKS = ("水厂", "水库", "灌区", "变电站")
_NAME = compiled(f"(?:{HAN}|—){{2,10}}")
#: 以甲、乙为代表的山水小镇: what stands for places is one.
_STAND_FOR = compiled("以([^，。；：“”的等以]{2,50})$")
_OTHERS = ("镇", "乡", "村", "街道")  # towns and villages are found by their ends
_TIMES = ("年底前", "底前", "年前", "月前", "年内", "期间")
_OF_PLACES = compiled(f"{HAN}{{0,10}}(?:小镇|古镇|名镇|古村|古村落|村寨|景区|景点|公园|度假区|街区|湖泊|山岳|温泉|寺庙)(?=[，。；、和]|$)")


def add_listed(everything: str, found: dict[str, list[Span]], gazetteer: Gazetteer) -> None:
    """Collect the sites from the lists whose kinds of places are ``found``, and from those that 为代表的 closes."""
    for start, end in found["kind"]:
        low = max(everything.rfind("\n", 0, start), start - 60)
        closed = _LISTED.search(everything, low, end) if "等" in everything[start - 8 : start] else None
        if closed is None and everything.startswith(("遗址", "灌区", "水库"), start):
            _share_end(everything, start, end, gazetteer)
        if closed is None:
            if "A级" in everything[start - 4 : start] and (rated := _RATED.search(everything, low, start)):
                _rated(everything, rated, gazetteer)
            elif count := _COUNT.search(everything, start - 9, start):
                _counted(everything, count, gazetteer, everything[start:end] if everything.startswith(_WORKS, start) else "")
        elif not everything.startswith(("配套", "设施", "服务"), end):
            first, *others = _JOINTS.split(closed.group(1))
            cut = _first_item(everything, closed.start(), closed.start() + len(first))
            names = [_PART.sub("", name) for name in ((without_verb(cut), *others) if cut else others)]
            _add(gazetteer, names, "zone" if closed.group(2) in ("片区", "商圈") else "site")
    for at in occurrences(everything, "为代表的"):
        if (stand := _STAND_FOR.search(everything, max(0, at - 60), at)) and _OF_PLACES.match(everything, at + 4):
            names = [name for name in _JOINTS.split(stand.group(1)) if _NAME.fullmatch(name) and not name.endswith(_OTHERS)]
            if max(map(len, names), default=0) > 2:  # 以花卉、温泉为代表的小镇: kinds
                _add(gazetteer, names, "site")


def _rated(everything: str, rated: re.Match[str], gazetteer: Gazetteer) -> None:
    """What is to be rated as a sight is one: 推动某洞、某峡创建国家4A级旅游景区."""
    first, *names = _JOINTS.split(rated["names"])
    stop = rated.start("names") + len(first)
    names.insert(0, without_verb(everything[name_start(everything, stop, rated.start("names"), 8) : stop]))
    _add(gazetteer, [name for name in names if _NAME.fullmatch(name) and not name.endswith((*_OTHERS, *_TIMES))], "site")


def _counted(everything: str, count: re.Match[str], gazetteer: Gazetteer, kind: str) -> None:
    """The items before 5个大景区 when they are as many: 建成某湖、某石林两个景区; with their ``kind``: 甲、乙2座水厂."""
    low = max(everything.rfind(mark, 0, count.start()) for mark in "\n，。；：")
    first, *names = everything[low + 1 : count.start()].removesuffix("等").split("、")
    stop = low + 1 + len(first)
    names.insert(0, without_verb(everything[name_start(everything, stop, low + 1, 10) : stop]))
    if not 1 < len(names) == number_of(count["number"]) or not all(_NAME.fullmatch(name) for name in names):
        return
    if not kind:
        _add(gazetteer, names, "site")
    elif all(times_listed(everything, name) and name[-2:] not in lexicon().verbs for name in names):
        for name in names:
            full = name if name.endswith(kind) else name + kind
            for alias in (full, name):
                gazetteer.add(alias, "Place", full, "site")


def _add(gazetteer: Gazetteer, names: list[str], type_: str) -> None:
    """Add the names of a list; where one is a kind (餐饮、住宿等街区), all are."""
    if not any(is_made_of(name, word_set("site_kinds")) for name in names):
        for name in names:
            gazetteer.add(name, "Place", name, type_)


def _share_end(everything: str, start: int, end: int, gazetteer: Gazetteer) -> None:
    """石崖、青台、营盘坡遗址 are three of them; not where one item is a kind, has an end or a verb of its own."""
    found = _SHARED.search(everything, max(everything.rfind("\n", 0, start), start - 30), start)
    if found is None:
        return
    first, *names, last = found.group().split("、")
    stop = found.start() + len(first)
    names.append(everything[name_start(everything, stop, 0, 4) : stop])
    kinds = word_set("site_kinds")
    if last + everything[start:end] in gazetteer.names and not any(
        len(name) < 2 or name in gazetteer.names or _NO_SHARE.search(name) or is_made_of(name, kinds) for name in names
    ):
        for name in names:
            gazetteer.add(name, "Place", name + everything[start:end], "site")


def _first_item(text: str, low: int, high: int) -> str:
    """The first item of a list, without what governs it: 建设甲—乙."""
    start = name_start(text, high, low, 6)
    if start > low and text[start - 1] == "—":
        start = name_start(text, start - 1, low, 6)
    return text[start:high]
