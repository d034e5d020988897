"""The towns that this plan names: found by their endings, in lists that one ending closes, and then by their stems alone."""

from collections import Counter
from functools import cache

from plantrace.extraction.divisions import counties
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import at_edge, name_start
from plantrace.extraction.places.placenames import Gazetteer, closes, edged_stem, word_set, words
from plantrace.extraction.places.town_lists import bracketed, closed, shared
from plantrace.extraction.places.words import Span
from plantrace.patterns import compiled

_AREAS = frozenset("市县区旗州")
_IN_COUNTY = compiled(rf"(?<![全各本我每])[市县区旗州](?P<stem>(?:(?![市县区旗州]){HAN}){{3}}|{HAN}{{2}})$")  # 某县石岭镇
#: 真柳镇街道 is a street office; 石岭镇街道两侧 are the streets of a town.
_IS_STREET = compiled("街道(?:[、，。；）和及与\n党办]|办事处|社区|[^、，。]{2,4}以[东西南北])")
_QUARTERS = ("路", "新村", "湾城")  # what streets are called for: 滨湖新村街道
_ON_RIVER = compiled(f"(?<=[河江溪渠港沟路线道速])(?P<stem>{HAN}{{2}})$")  # 白河石岭镇段, X012线石岭镇至柳湖乡公路
_OF_PEOPLE = compiled(rf"{HAN}{{2}}(?:(?:(?!民){HAN}){{1,3}}族){{1,3}}")  # 清水土家族乡
_ITS_VILLAGE = compiled(rf"{HAN}{{2,3}}村(?![民级委庄镇落])")  # 桥圩镇柳林村
#: Behind a town that is left out: 除石岭镇外, 除石岭镇、柳湖乡以外.
BUT_FOR = compiled("(?:[、和及][^，。；]{1,20}?)?[以之]?外(?![围环侧])")
_LAST_TOWN = ("街道和", "街道及", "街道与", "镇和", "镇及", "镇与", "乡和", "乡及")  # and another behind it
_SHORTEST_SPELT, _LONGEST_SPELT = 4, 9  # characters of a name that is spelt by its sounds
_NEXT_TOWN = compiled(rf"[、和及与]{HAN}{{2,4}}(?:镇|乡(?!镇|村)|街道)")
_NO_COUNTY = compiled("[的各是内有其每等族]|^.[及和与]")
#: What each does, in a motto: 村收镇运, 县建乡管; and the roads that it has: 乡村道镇管.
_MOTTO = compiled("[县区市乡村组户](?:[建管收办抓督包运养道用清]|收集|保洁|主抓|转运)")
_ODD = compiled(
    r"各[乡镇街]|^各|^通[村组]|[域区的县市]$(?<!^..)|性街|[等到带促其]|(?<!^)和(?!$)|^和..|^..和$|^[镇乡村县市区城]和|相关|有关|[乡镇]$|公里|\d|[国省市县]级|[百千万].?[百千万]|(?:高速|公路|铁路|[国省县]道)$|部门|过$|^按|条件|符合|其他|所有"
)
_OF_CITY = compiled(f"(?![县市全主小本省区老古新旧山水]){HAN}城")  # 柳城街道
_FAIR = compiled(f"(?![小大老旧新各乡村全该本中赶场路街圩墟城沿农]){HAN}集")  # 柳集镇, not 小集镇
_SOIL = ("土文", "土教", "土人", "土特", "土风", "土情", "土气", "土建筑", "土材", "土树", "土记")  # 乡土文化, but 石岭乡土地
_OF_STREETS = compiled(r"环境|立面|路灯|\d|景观|绿化|改造|保洁|路面|[两沿]|照明|整治")  # 改造东城街道立面: of no one town


def find_towns(everything: str, endings: list[Span], gazetteer: Gazetteer, identity: Identity) -> None:
    """A stem is a town's where it stands alone before the ending, or in a list that the ending closes; see lexicons/places.yaml."""
    edged, counts = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    unsaid: dict[str, None] = {}  # 甲、乙等乡镇: each is one or the other
    for end, stop in endings:
        if (
            (everything[stop] in "村域级内里上下化貌容" or (everything[stop] == "土" and everything.startswith(_SOIL, stop)))
            and not everything.startswith("容纳", stop)
            and not (everything[stop] in "上下" and _ITS_VILLAGE.match(everything, stop))
        ):
            continue  # 镇域, 乡下, but 石岭镇下坪村
        suffix = everything[end:stop]
        if suffix == "街道" and everything[end - 1] == "城" and _OF_STREETS.match(everything, stop):
            continue
        if suffix == "镇" and _IS_STREET.match(everything, stop):
            suffix, stop = "镇街道", stop + 2
        counts[everything[end - 2 : end], suffix] += 1
        stem = _stem(everything, end, stop, suffix)
        if stem and stem.startswith("除") and BUT_FOR.match(everything, stop):
            stem = stem[1:]
        if stem and (len(stem) >= 2 or (suffix == "镇" and everything[stop] not in "镇乡" and stem not in _alone())):
            among = (suffix == "街道" and stem.endswith(_QUARTERS)) or _is_among_towns(everything, end - len(stem), stop)
            if (among or len(stem) > 1) and _names_town(stem, suffix, among=among):
                edged[stem, suffix] += 2 if among and len(stem) > 3 else 1
        for item in closed(everything, end, stop):
            plain = item.removesuffix("镇").removesuffix("乡")
            if len(plain) < 2 or not _names_town(plain, suffix, among=True):
                continue
            if everything.startswith(("乡镇", "镇街"), end) or everything[end - 1] == "街" or plain.endswith("街"):
                unsaid[plain] = None
            else:
                edged[plain, suffix] += 2
        for item in bracketed(everything, end, stop):
            unsaid[item] = None
    _add_stems(edged, counts, gazetteer, identity)
    for stem in (*unsaid, *shared(everything, endings, gazetteer)):
        full = next((stem + suffix for suffix in words("town_suffixes") if everything.find(stem + suffix) >= 0), stem)
        gazetteer.add(full, "Town", full, "town")
        gazetteer.add(stem, "Town", full, "town")


def _stem(everything: str, end: int, stop: int, suffix: str) -> str | None:
    """The name that stands before a town's ending (石岭 in 推进石岭镇), as far as its edge can be told."""
    if suffix == "苏木":  # names of a banner's towns are longer
        return everything[max(name_start(everything, end, 0, 8), everything.rfind("线", 0, end) + 1) : end]
    if suffix in ("镇", "乡") and (spelt := _spelt(everything, end)):
        return spelt
    stem = edged_stem(everything, end, verbs=True, of=True)
    if (
        (stem is None or len(stem) > 3)
        and {everything[end - 3], everything[end - 4]} & _AREAS
        and (below := _IN_COUNTY.search(everything, end - 4, end))
    ):
        stem = below["stem"]
    if stem is None and everything[stop] in "段至—" and (along := _ON_RIVER.search(everything, end - 3, end)):
        stem = along["stem"]
    if everything[end - 1] == "族" and (people := _OF_PEOPLE.fullmatch(everything, name_start(everything, end, 0, 14), end)):
        stem = people.group()
    if not stem and everything[end - 1] == "和" and everything[end - 2] not in "镇乡村县市区城" and at_edge(everything, end - 2):
        stem = everything[end - 2 : end]  # 、永和镇
    if not stem or (suffix == "乡" and everything[stop] == "镇"):  # 城通乡镇公交
        return None
    if len(stem) > 2 and stem[0] in "县市区" and everything[end - len(stem) - 1] in "乡镇":
        stem = stem[1:]  # 内乡县石岭镇
    if len(stem) == 4 and suffix in "镇乡" and stem[:2] in counties() and stem[2:] not in counties():
        stem = stem[2:]  # 台山石岭镇
    stem = stem[2:] if len(stem) == 4 and stem[:2] in word_set("place_verbs") else stem.removeprefix("投用")
    if len(stem) > 2 and stem[0] == "和" and everything.endswith(_LAST_TOWN, 0, end - len(stem) + 1):
        return stem[1:]  # 大桥街道和平凉街道
    return stem[1:] if len(stem) > 2 and stem[0] in "将含辖括经" else stem


@cache
def _sounds() -> frozenset[str]:
    return frozenset(lexicon().places["name_sounds"])


def _spelt(text: str, end: int) -> str:
    """The long name before ``end`` that is spelt by its sounds (卡拉喀木提), behind a mark, a verb or its county; "" for none."""
    start = end
    while start > 0 and end - start < _LONGEST_SPELT and text[start - 1] in _sounds():
        start -= 1
    edge = not start or text[start - 1] in "的区市县旗州" or at_edge(text, start)
    return text[start:end] if end - start >= _SHORTEST_SPELT and edge else ""


def _add_stems(edged: Counter[tuple[str, str]], counts: Counter[tuple[str, str]], gazetteer: Gazetteer, identity: Identity) -> None:
    """Add the towns of the stems with their endings, single characters last, and the stems alone where they stand often enough."""
    for (stem, suffix), count in sorted(edged.items(), key=lambda item: (len(item[0][0]) == 1, item)):
        if stem == identity.short:
            if suffix != "乡" and identity.level != "town":  # 丰谷镇 of 丰谷县; 丰谷 alone is the county
                gazetteer.add(stem + suffix, "Town", stem + suffix, "town")
            continue
        spelt = len(stem) >= _SHORTEST_SPELT and _sounds().issuperset(stem)
        if (
            len(stem) == 4
            and count < 2
            and suffix in "镇乡"
            and not spelt
            and not _NO_COUNTY.search(stem)
            and _names_town(stem[2:], suffix)
        ):
            gazetteer.add(stem[2:] + suffix, "Town", stem[2:] + suffix, "town")  # 北起望川石岭镇: a county and its town
        once = len(stem) > 3 and count < 2 and stem[-1] != "族" and suffix != "苏木"
        once = once and not spelt and (suffix != "街道" or stem[:2] in counties())
        if once or (len(stem) > 2 and edged.get((stem[-2:], suffix), 0) >= count):
            continue
        fuller: list[str] = []
        if len(stem) == 1:  # 青镇 in a list: 青塘镇
            fuller = [name for name in gazetteer.of_type("town") if name[0] == stem and name.endswith(suffix)]
        gazetteer.add(stem + suffix, "Town", fuller[0] if len(fuller) == 1 else stem + suffix, "town")
        if len(stem) > 1 and stem[-1] not in "路街" and count + counts[stem[-2:], suffix] >= 2:
            gazetteer.add(stem, "Town", stem + suffix, "town")


def _is_among_towns(text: str, start: int, stop: int) -> bool:
    """Whether its village or another town stands beside it, or nothing at all (a table's cell): then 维新 is a name, not a kind of town."""
    if (
        text[start - 1] == text[stop] == "\n"
        or text.endswith(_LAST_TOWN, 0, start)
        or (text[stop - 2] not in "小名强重" and _ITS_VILLAGE.match(text, stop))
    ):
        return True
    return text.endswith(("镇、", "乡、", "街道、"), 0, start) or bool(_NEXT_TOWN.match(text, stop))


@cache
def _alone() -> frozenset[str]:
    """What stands alone before 镇 and names none: 由镇农业办, 各镇, 打造水镇."""
    return word_set("not_town") | {"由", "水", "花", "酒"}


@cache
def _kinds_of_town() -> tuple[str, ...]:
    return tuple(word for word in words("not_town") if len(word) > 1)


def _names_town(stem: str, suffix: str, *, among: bool = False) -> bool:
    verbs = lexicon().verbs
    if suffix == "苏木":
        return not closes(stem, "not_town", len(stem))
    kind = (stem.endswith(_kinds_of_town()) or stem.startswith(_kinds_of_town())) if among else closes(stem, "not_town", len(stem))
    kind = kind or (len(stem) > 2 and stem[-1] in "强名重大")  # 油茶强镇、文旅名镇
    kind = kind and not (suffix == "街道" and _OF_CITY.fullmatch(stem)) and not (suffix == "镇" and _FAIR.fullmatch(stem))
    return not (
        kind
        or "的" in stem
        or stem[-2:] in verbs
        or stem[:2] in verbs
        or (_ODD.search(stem) and not (among and len(stem) == 2 and stem[1] == "乡" and stem[0] != "各"))
        or _MOTTO.match(stem)
        or (suffix == "乡" and stem[-1] + suffix in words("no_town"))
        or stem + suffix in word_set("cities")
    )
