"""Roads by their numbers and in full, basins and banks of rivers."""

from plantrace.extraction.lexicon import HAN
from plantrace.extraction.mentions import name_start
from plantrace.extraction.places.placenames import Gazetteer, is_made_of, occurrences, without_verb, word_set
from plantrace.extraction.places.words import GREAT_RIVERS, Span
from plantrace.patterns import compiled

_ROAD = compiled(
    rf"(?:[国省县]道)(?:(?:(?![等干支沿主]){HAN}){{1,3}}|[GSX]?\d{{2,4}})线|(?:(?<!\d)[GSX]?\d{{3}}|[GSX]\d{{1,4}})(?:[国省县]道|高速)|(?<!\d)\d\d[国省县]道|[国省县]道[GSX]?\d{{2,4}}(?!公里|千米|米|条|\d|\.\d)|[GSX]\d{{2,4}}线|[GS]\d{{1,4}}{HAN}{{2,4}}高速(?:公路)?|[东南西北][一二三四五]环(?:路|线)?(?![境保节])|(?:[一二三四五内中外]环|绕城)线|[乡村]道[XY]\d{{2,4}}|Y\d{{2,4}}(?:乡道|线)|(?<![A-Z\d])G\d{{4}}(?=[东南西北沿至—、，两])|(?<![A-Z\d])G\d{{1,4}}(?!{HAN}?[型级])(?={HAN}{{2,6}}(?:至|—){HAN}{{2,6}})|(?<![A-Z\d])[GSX]\d{{3}}(?:{HAN}{{2,3}}(?:线|公路|路(?![段网基面侧口]))|(?![\dA-Z型]|标准|规范|认证|设备|产品|系列))"
)
_OF_LEVEL = compiled(r"([国省县])道[GSX]?(\d{2,4})线?|[GSX]?(\d{2,4})([国省县])道|([GSX])(\d{3})(?:线|公路)?")
_LEVELS = {"G": "国", "S": "省", "X": "县"}
_NO_RIVER = compiled("(?:[污供排节降用取引饮]|地表|地下)水$")
_NO_BASIN = frozenset("镇乡村县区河江溪条个型")  # 岚河小流域 is the river's, 山区小流域 of a kind
_BASIN_END = compiled(rf"流域”?(?:（[^（）]{{2,8}}段）|{HAN}{{2,4}}段)?")
_GREAT_PART = compiled(rf"(?:[上中下]{{1,3}}游|三角洲|沿线|沿岸)(?:地区)?|(?=、{HAN}{{2,3}}流域)")


def numbered_roads(everything: str, clues: list[Span], gazetteer: Gazetteer) -> None:
    """国道G207线, 207国道, G5高速: in the lines that have a clue of one. One number at one level is one road (国道, G)."""
    done = 0
    full: dict[str, str] = {}  # by 国108
    for start, _ in clues:
        if start >= done:
            line, done = everything.rfind("\n", 0, start), everything.find("\n", start)
            for road in _ROAD.findall(everything, line, done):
                one = _OF_LEVEL.fullmatch(road)
                name = full.setdefault((one[1] or one[4] or _LEVELS[one[5]]) + (one[2] or one[3] or one[6]), road) if one else road
                gazetteer.add(road, "Place", name, "site")


def basins(everything: str, found: dict[str, list[Span]], gazetteer: Gazetteer) -> None:
    """某河流域, with its stretch where one is named; a great river's basin, reaches and delta are regions; known waters."""
    for start, end in found["great river"]:
        if part := _GREAT_PART.match(everything, end):
            name = everything[start : part.end()]
            gazetteer.add(name, "Place", name, "region")
    for start, end in found["known site"]:
        if everything[end] not in "市县区":
            gazetteer.add(everything[start:end], "Place", everything[start:end], "site")
    for end, _ in found["basin"]:
        basin = _BASIN_END.match(everything, end)
        start = name_start(everything, end, max(0, end - 8), 6)
        start += everything.startswith("”指", start - 1)  # “一带”指某河流域
        start = end - len(without_verb(everything[start:end]))  # 沿某河流域
        if everything.endswith("小", start, end):  # 龙岭小流域, not 生态清洁小流域
            stem = everything[start : end - 1]
            if basin and 1 < len(stem) < 4 and stem[-1] not in _NO_BASIN and not is_made_of(stem, word_set("site_kinds")):
                gazetteer.add(everything[start : basin.end()], "Place", everything[start : basin.end()], "site")
            continue
        river = next((great for great in GREAT_RIVERS if everything.endswith(great, 0, end)), everything[start:end])
        if basin and river[-1:] in tuple("河江溪水川湖") and len(river) > 1 and not _NO_RIVER.search(river):
            name = river + basin.group()
            gazetteer.add(name, "Place", name.replace("”", ""), "region" if river in GREAT_RIVERS else "site")


def highways_in_full(gazetteer: Gazetteer, everything: str) -> None:
    """青柘高速 is short for 青柘高速公路, where the plan has both."""
    for name in gazetteer.of_type("site"):
        if name.endswith("高速") and everything.find(name + "公路") >= 0:
            gazetteer.names.pop(name)
            for alias in (name, name + "公路"):
                gazetteer.add(alias, "Place", name + "公路", "site")


def banks(gazetteer: Gazetteer, everything: str) -> None:
    """The land on either bank that plans call by the river's first character: 某北, 某南 of 某河."""
    for river in gazetteer.of_type("site"):
        if len(river) == 2 and river[1] in "河江":
            after = [(everything[at - 1], everything[at : at + 2]) for at in occurrences(everything, river[0])]
            found = [name for before, name in after if name[1] in "南北东西" and before in "，。、；在造与和成"]
            if len(found) >= 2:
                for name in sorted(set(found)):
                    gazetteer.add(name, "Place", name, "zone")
