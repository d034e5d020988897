"""The places that this plan names: its towns, villages, zones and sites, found by their endings and then wherever else they stand."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from plantrace.extraction.identity import Identity
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.mentions import Mention, name_start
from plantrace.extraction.outline import Passage

_HAN = "\u4e00-\u9fff"
_EDGES = frozenset("，。；：、！？（）“”《》—和及与在以为由至到于从对沿位镇乡")


@dataclass(slots=True)
class Gazetteer:
    """Names of places as the plan writes them, each with its label, type and fullest form."""

    names: dict[str, Mention] = field(default_factory=dict)  # the spans of these mentions mean nothing

    def add(self, alias: str, label: str, name: str, type_: str) -> None:
        """Note that ``alias`` stands for ``name``; the first to claim an alias keeps it."""
        self.names.setdefault(alias, Mention(0, 0, label, name, type_))


def read_gazetteer(passages: list[Passage], identity: Identity) -> Gazetteer:
    """Collect the places that the passages name by their full form."""
    gazetteer = Gazetteer()
    texts = [passage.text for passage in passages if passage.kind != "table"]
    _towns(texts, gazetteer, identity)
    _villages(texts, gazetteer)
    _zones(texts, gazetteer, identity)
    _sites(texts, gazetteer, identity)
    for region in lexicon().places["regions"]:
        gazetteer.add(region, "Place", region, "region")
    return gazetteer


@cache
def _town_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A town's ending; a list that one ending closes (甲、乙和丙等镇); stems that are no town's."""
    suffix = alternation(lexicon().places["town_suffixes"])
    item = rf"(?:(?!等)[{_HAN}]){{2,4}}?"
    listed = (
        rf"((?:{item}[镇乡]?、)+{item}(?:(?:和|及|以及|与){item})?)(?:等|\d|[二三四五六七八九十两几多个])+个?(?:重点)?(?:乡镇|{suffix})$"
    )
    return (
        re.compile(rf"(?:{suffix})(?![村域级内里上下])"),
        re.compile(listed),
        re.compile(lexicon().places["not_town"]),
    )


def _towns(texts: list[str], gazetteer: Gazetteer, identity: Identity) -> None:
    """A stem is a town's where it stands alone before the ending, or in a list that the ending closes; see lexicons/places.yaml."""
    ending, listed, not_town = _town_patterns()
    edged, counts = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for text in texts:
        for match in ending.finditer(text):
            suffix, end = match.group(), match.start()
            counts[text[max(0, end - 2) : end], suffix] += 1
            stem = _edged_stem(text, end)
            if stem and len(stem) >= 2 and _names_town(stem, not_town):
                edged[stem, suffix] += 1
            if text[end - 1] in "等个" and (many := listed.search(text, max(0, end - 40), match.end())):
                for item in re.split("、|以及|[和及与]", many.group(1)):
                    plain = re.sub("^[以在于由到至]|[镇乡]$", "", item)
                    if len(plain) >= 2 and _names_town(plain, not_town):
                        edged[plain, suffix] += 2
    for (stem, suffix), count in sorted(edged.items()):
        if stem == identity.short or (len(stem) > 2 and edged.get((stem[-2:], suffix), 0) >= count) or (len(stem) > 3 and count < 2):
            continue
        gazetteer.add(stem + suffix, "Town", stem + suffix, "town")
        if count + counts[stem[-2:], suffix] >= 2:
            gazetteer.add(stem, "Town", stem + suffix, "town")


def _names_town(stem: str, not_town: re.Pattern[str]) -> bool:
    verbs = lexicon().verbs
    odd = not_town.search(stem) or re.search("[等到带促其]|[乡镇]$|部门|过$|^按|条件|符合|其他|所有", stem)
    return not odd and stem[-2:] not in verbs and stem[:2] not in verbs


def _edged_stem(text: str, end: int) -> str | None:
    """The one to four characters before ``end``, where a mark or a function word stands right before them."""
    for start in range(end - 1, max(-1, end - 5), -1):
        if not "\u4e00" <= text[start] <= "\u9fff" or text[start] in "等在以了":
            return None
        if start == 0 or text[start - 1] in _EDGES:
            return text[start:end]
    return None


@cache
def _village_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A village's ending; a list that counts villages (甲、乙等16个村); stems that are no village's."""
    suffix = alternation(lexicon().places["village_suffixes"])
    listed = rf"((?:[{_HAN}]{{2,4}}、)+[{_HAN}]{{2,4}}?)等?(?:\d+|[二三四五六七八九十两几]+)?个(?:行政|自然)?$"
    return (
        re.compile(rf"(?:{suffix})(?![民庄镇委集级落])"),
        re.compile(listed),
        re.compile(lexicon().places["not_village"]),
    )


def _villages(texts: list[str], gazetteer: Gazetteer) -> None:
    ending, listed, not_village = _village_patterns()
    for text in texts:
        for match in ending.finditer(text):
            end = match.start()
            if text[end - 1] == "个" and (many := listed.search(text, max(0, end - 160), end)):
                items = many.group(1).split("、")
                if "等" not in many.group() and 2 * sum(item[-1] in "村庄屯堡寨沟营湾" for item in items) < len(items):
                    items = []  # 甲示范区、沿某河10个村
                for item in items:
                    name = item.removeprefix("及")
                    if name[:2] not in ("涉及", "主要") and "等" not in name:
                        gazetteer.add(name, "Place", name, "village")
            stem = _edged_stem(text, end)
            if stem and _names_village(stem, not_village) and not (match.group() == "社区" and len(stem) < 2):
                gazetteer.add(stem + match.group(), "Place", stem + match.group(), "village")


def _names_village(stem: str, not_village: re.Pattern[str]) -> bool:
    verbs = lexicon().verbs
    return (
        len(stem) <= 3
        and stem[0] not in "以及和与至到片区"
        and stem[:2] not in verbs
        and stem[-2:] not in verbs
        and not not_village.search(stem)
    )


def _zones(texts: list[str], gazetteer: Gazetteer, identity: Identity) -> None:
    words = lexicon().places
    kinds = re.compile(words["zone_kinds"])
    ending = re.compile(alternation(words["zone_suffixes"]))
    own: Counter[str] = Counter()
    for text in texts:
        for match in ending.finditer(text):
            start = _past_digits(text, name_start(text, match.start(), 0, 12), match.start())
            stem = text[start : match.start()]
            if len(stem) < 2 or kinds.search(stem) or re.search(r"[\d一二三四五六七八九十]个?$|^(?:国内|省内)", stem):
                continue
            name = stem + match.group()
            gazetteer.add(name, "Place", name, "zone")
            if name.endswith("开发区") and identity.short and stem.startswith(identity.short):
                own[name] += 1
    for bare in ("新城", "新区"):
        full = [name for name in gazetteer.names if name.endswith(bare) and 1 <= len(name) - len(bare) <= 3]
        if len(full) == 1:
            gazetteer.add(bare, "Place", full[0], "zone")
    if own:  # 开发区 alone is the plan's own one, where there is one
        name = max(sorted(own), key=len)
        for alias in [*own, "开发区", "经济开发区", "经济技术开发区", "省级经济开发区", "省级经济技术开发区"]:
            gazetteer.names.pop(alias, None)
            gazetteer.add(alias, "Place", name, "zone")


def _past_digits(text: str, start: int, end: int) -> int:
    """A number, or the dot of an item's number, is no part of a zone's name."""
    digits = re.search(r".*[\d.个处座]", text[start:end])
    return start + digits.end() if digits else start


@cache
def _site_ending(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(lexicon().places[key])})(?!{lexicon().places['site_goes_on']})")


_ROAD = re.compile(
    rf"(?:[国省县]道)(?:[{_HAN}]{{1,3}}|[GSX]?\d{{2,4}})线|(?:[GSX]?\d{{3}}|[GSX]\d{{2,4}})(?:[国省县]道|高速)|[国省县]道[GSX]?\d{{2,4}}"
)
_ROAD_NUMBER = re.compile(r"[GSX]?\d{3}")
_DIGIT = re.compile(r"\d")
_BASIN_END = re.compile(rf"流域”?(?:（[^（）]{{2,8}}段）|[{_HAN}]{{2,4}}段)?")
_GREAT = ("黄河", "长江", "淮河", "珠江", "海河", "松花江", "辽河")


def _sites(texts: list[str], gazetteer: Gazetteer, identity: Identity) -> None:
    everything = "\n".join(texts)
    for road in _ROAD.findall(everything):
        gazetteer.add(road, "Place", road, "site")
    for basin in _BASIN_END.finditer(everything):
        start = name_start(everything, basin.start(), max(0, basin.start() - 8), 4)
        river = next(
            (great for great in _GREAT if everything.startswith(great, basin.start() - len(great))), everything[start : basin.start()]
        )
        if river[-1:] in ("河", "江") and len(river) > 1:
            name = river + basin.group()
            gazetteer.add(name, "Place", name.replace("”", ""), "region" if river in _GREAT else "site")
    not_site = re.compile(lexicon().places["not_site"])
    for key, least in (("site_suffixes_1", 1), ("site_suffixes_2", 2)):
        for text in texts:
            for match in _site_ending(key).finditer(text):
                start = name_start(text, match.start(), 0, 4 if len(match.group()) == 1 else 6)
                stem = text[start : match.start()]
                if len(stem) < least or not_site.search(stem) or (_DIGIT.search(stem) and not _ROAD_NUMBER.fullmatch(stem)):
                    continue
                stem = stem.removeprefix("老城区").removeprefix("城区")
                name = stem + match.group()
                plain = name.removeprefix(identity.jurisdiction or "-")
                if len(stem) >= least and stem != identity.short and name[-2:-1] not in ("镇", "乡"):
                    gazetteer.add(name, "Place", plain if len(plain) > 2 else name, "site")
                    gazetteer.add(plain if len(plain) > 2 else name, "Place", plain if len(plain) > 2 else name, "site")
    _drop_doubtful_sites(gazetteer, everything)
    _banks(gazetteer, everything)
    bare = re.compile(rf"(?<=、)(?:{alternation(lexicon().places['bare_sites'])})(?=等地|等处|等区域|周边|、)")
    for name in bare.findall(everything):
        gazetteer.add(name, "Place", name, "site")


def _banks(gazetteer: Gazetteer, everything: str) -> None:
    """The land on either bank that plans call by the river's first character: 某北, 某南 of 某河."""
    rivers = [name for name, mention in gazetteer.names.items() if mention.type == "site" and len(name) == 2 and name[1] in "河江"]
    if not rivers:
        return
    sides = alternation(river[0] + side for river in rivers for side in "南北东西")
    counts = Counter(re.findall(rf"[，。、；在造与和成]({sides})", everything))
    for river in rivers:
        found = [name for name in counts if name[0] == river[0]]
        if sum(counts[name] for name in found) >= 2:
            for name in sorted(found):
                gazetteer.add(name, "Place", name, "zone")


def _drop_doubtful_sites(gazetteer: Gazetteer, everything: str) -> None:
    """Drop a site that is a town's own name behind a verb (引水到石桥), or a river's that stands by itself elsewhere (引某河)."""
    towns = {name for name, mention in gazetteer.names.items() if mention.label == "Town" and name != mention.name}
    rivers = {name for name, mention in gazetteer.names.items() if mention.type == "site" and len(name) == 2}
    for name in [name for name, mention in gazetteer.names.items() if mention.type == "site"]:
        river = 2 < len(name) <= 6 and name[-2:] in rivers and everything.count(name[-2:]) > 2 * everything.count(name)
        if river or name[-2:] in towns or name[-3:] in towns:
            del gazetteer.names[name]
