"""The ends of a stretch of road, which plans name without 镇 or 村: 218国道石岭至青塘段, 青柘公路柳林至望山口段, 青柘高速石岭互通."""

import re
from collections.abc import Iterator

from plantrace.extraction.divisions import counties
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import name_start
from plantrace.extraction.places.placenames import Gazetteer, is_made_of, occurrences, without_verb, word_set
from plantrace.patterns import compiled

_OF_KIND = "(?:[一二三四]级|旅游|产业|资源|生态|景区|疏港|扶贫|农村|乡村|快速|市域|市郊|城际|客运|货运|专用|重载)?"  # what a line is for
#: What a stretch is of, behind its second end, or the next end (…至青塘至双柘段).
_BEHIND = compiled(
    rf"(?P<end>(?:(?![等及和与、]){HAN}){{2,6}}?)(?:段(?![时落])|{_OF_KIND}(?:公路|铁路|道路|轨道)|高速(?:铁路|(?!铁))|快速路|连接线|客运专线|专用线|旅游专线|(?=至{HAN}{{2,6}}?段)|(?=等\d+条{HAN}{{0,6}}[道路线])|、?\d+(?:\.\d+)?公里)"
)
#: The second end in a list of stretches, and what says of what kind all of them are: 石岭至青柘、柳湖至双柘等内部公路, …五条省道.
_IN_LIST = compiled(rf"(?P<end>(?:(?![等及和与、]){HAN}){{2,4}}?)(?=[、等]|[两三四五六七八九十]+条)")
_SUMMED = compiled(rf"(?:等{HAN}{{0,8}}|等?(?:\d+|[两三四五六七八九十]+)条{HAN}{{0,4}})(?:公路|道路|[国省县乡]道)")
_CLAUSE_END, _FARTHEST = compiled("[\n，。；：]"), 120
#: What stands before the first end: the road by its name or number.
_ROAD = compiled(rf"^.*(?:国道|省道|县道|公路|高速|铁路|大道|路|线|网|[一二三]期|[A-Z\d）])(?={HAN}{{2,6}}$)")
#: The one end that a road, most often in a list of them, is worked on at.
_AT_ONE = compiled(rf"(?<=[线道河江])(?P<end>{HAN}{{2,4}}?)段(?![时落])|(?<=高速)(?:公路)?(?P<other>{HAN}{{2,4}}?)(?:互通|段(?![时落]))")
_BY_WAY, _TOWN_ITSELF = compiled("经(?=..)"), ("县城", "城区", "市区")  # 石岭经青柘至柳湖, 县城至柳湖
_TOO_LONG = 4
#: What has an ending of its own is found by it.
_OWN_END = (*"路街道镇乡村区县市旗州站段线界城省园港场库部环", "苏木", "嘎查")
_SITE, _VILLAGE = tuple("山峡关口岭坝垭梁碑崖庙"), tuple("沟埠庄屯坪湾寨")
_SIDE = compiled("^[东西南北]延|[东西南北]$")  # 西延石岭段, 石岭南互通
#: Words that say which stretch it is and name nothing.
_NO_END = compiled(
    "重[要点]|[干支主]流|[上中下]游|源头|[河湖江]口|岸线|境内|境外|[市县省区]内|城区|市区|县城|城市|主城|城镇|郊区|农村|过境|绕城|高架|隧道|地下|地面|[起先试示重改新扩续在剩未建主支延连全上下中两出入终沿滨核关][步行验范点线建余成体伸接程间口江海河心键]|[东南西北前后][段侧部]|路[基面]|桥梁|养护|工务|标准|拥堵|破损|事故|启动|互通|枢纽|收费|服务|机场|车站|[一二三四五六七八九十]"
)


def add_stretches(everything: str, gazetteer: Gazetteer, identity: Identity) -> None:
    """Collect the ends of stretches that are no counties: hamlets and passes by their last character, towns else."""
    for ends in (*_pairs(everything), *_single_ends(everything)):
        names = [_behind_county(end, gazetteer) for end in ends]
        if all(name in gazetteer.names or name in counties() or is_bare_name(name) for name in names):
            for name in names:
                if name not in gazetteer.names and name not in counties() and name != identity.short:
                    _add(name, gazetteer)


def _add(name: str, gazetteer: Gazetteer) -> None:
    if name.endswith(_SITE) or (name[-1] in "桥海" and len(name) > 2):  # a name of two may be a town
        gazetteer.add(name, "Place", name, "site")
    elif name.endswith(_VILLAGE):
        gazetteer.add(name, "Place", name, "village")
    else:
        gazetteer.add(name, "Town", name, "town")


def _pairs(text: str) -> Iterator[tuple[str, ...]]:
    """The two ends of each stretch from one place to another, one by one where each is sure."""
    for at in occurrences(text, "至"):
        behind = _BEHIND.match(text, at + 1) or _in_list(text, at + 1)
        if behind is None:
            continue
        start = name_start(text, at, max(0, at - 10), 10)
        first, second = without_verb(_ROAD.sub("", text[start:at])), behind["end"]
        *by, first = _BY_WAY.split(first)
        yield from ((name,) for name in by)
        if first.endswith(_TOWN_ITSELF):
            if not behind.group().endswith("高速"):  # 县城至柘兰高速出入口: a road is no end
                yield (second,)
        elif text.startswith("段", behind.end("end")):  # a road's ring or the county town may be the other end
            yield from ((first,), (second,))
        else:
            yield first, second


def _in_list(text: str, at: int) -> re.Match[str] | None:
    """The second end of a stretch that begins at ``at``, where it stands in a list of stretches that its close calls roads."""
    behind = _IN_LIST.match(text, at)
    if behind is None:
        return None
    mark = _CLAUSE_END.search(text, at, at + _FARTHEST)
    summed = _SUMMED.search(text, behind.end(), mark.start() if mark else at + _FARTHEST)
    others = text[behind.end() : summed.start()].split("、")[1:] if summed else [""]
    return behind if all("至" in other for other in others) else None


def _single_ends(text: str) -> Iterator[tuple[str, ...]]:
    """The places that one stretch or one junction of a road is called by."""
    for word in ("段", "互通"):
        for at in occurrences(text, word):
            low = max(at - 14, *(text.rfind(mark, max(0, at - 14), at) + 1 for mark in "\n，。；：、（"))
            if found := _AT_ONE.search(text, low, at + len(word)):
                yield (_SIDE.sub("", found["end"] or found["other"]),)


def _behind_county(end: str, gazetteer: Gazetteer) -> str:
    """The end without the county or the town before it: 寻柘石岭."""
    for size in (3, 2):
        known = gazetteer.names.get(end[:size])
        if len(end) >= size + 2 and (end[:size] in counties() or (known is not None and known.label == "Town")):
            return end[size:].lstrip("县市区")
    return end


def is_bare_name(name: str) -> bool:
    """Whether a name can be a place's that stands without 镇 or 村: no kind, no verb, nothing with an ending of its own."""
    verbs = lexicon().verbs
    return (
        1 < len(name) <= _TOO_LONG
        and name[:-1] not in counties()
        and not name.endswith(_OWN_END)
        and not _NO_END.search(name)
        and "至" not in name
        and name[:2] not in verbs
        and name[-2:] not in verbs
        and not is_made_of(name, word_set("site_kinds"))
    )
