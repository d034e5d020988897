"""Roads that a clause builds, each member of its list: 建成望江路、青柘大道二期等12条道路; 贯通青岚桥; 做好G329、青岚路前期工作."""

import re
from collections.abc import Iterator
from functools import cache

from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.projects.edges import is_done_to_both
from plantrace.extraction.projects.lists import KIND, Span, items
from plantrace.extraction.projects.parts import EXTENT
from plantrace.extraction.projects.words import ROAD_CALLED_SO, clause_start, is_empty, is_road_kind, is_thing, is_undertaking
from plantrace.patterns import compiled

#: One of these stands in every road's name, or in its list.
_SIGN = compiled(r"路|街|桥|大道|外环|隧道|立交|互通|[GSXY]\d{2,3}(?=[、和等])|\d{3}[国省]道|快线")
_ROAD = compiled("路|街|大道")
#: Verbs that build what stands right behind them, or mend it where a number says how many (改造…等12条道路);
#: others do where the end of the clause says so: 推进…建设, 做好…前期工作.
_VERB = compiled(
    "(?:(?P<builds>(?:新|改|开|新改)建(?!设)|拓宽|续建|修建|兴建|扩建|建成|建设|完工|竣工|贯通|开工)|(?P<mends>改造(?:提升)?|提升改造|打通)|推进|加快|推动|抓好|完成|实现|实施|做好|启动|确保|争取|力争|谋划|打造)"
    f"(?!{ROAD_CALLED_SO})"
)
_COMES = compiled(
    "(?:道路|公路|桥梁|项目|工程)?(?:年内|年底前|全线|全面|尽快|早日|如期|顺利)*"
    "(?:建设|前期|开工|动工|施工|通车|贯通|建成|竣工|完工)(?:建设|施工|通车|投用|工作|步伐|进度|进程)*$"
)
#: What may stand behind the 等 of their list.
_SUMMED = compiled(
    r"等(?P<count>一批|\d+|[两三四五六七八九十]+)?[余多几]?[条座个处段]?[^，。；、]{0,6}(?:道?路|街巷?|大道|桥梁?|互通|立交|通道|路?段|干道|线路|项目|工程|节点)?"
    r"(?:新、?改建|改、?扩建|开工|建设|改造|大修|前期|通车|工作|步伐|进度|工程)*$"
)
_END = compiled("[，；。：！？]")
_LENGTH = compiled(r"(?:全长|共|约|总长)*\d[\d.]*(?:公里|千米|米|平方米|延米)$")
_AND = compiled("[和及与]")
_NO_NAME = compiled(
    r"[的“”]|\d[余多]?[万千]?[条座个处所家亩套]|[一二两三四五六七八九十][条座个处]|以[上下]|相关|沿线|两侧|周边|道路$|[线思出铁]路$|丝绸之路"
)
_PART = compiled("(?P<road>.{3,}?)(?:[一二三四五]期|（[一二三四五]期）|[东西南北中]段|首期|(?<=[路道街])[东西南北])(?:工程|项目)?$")
_STRETCH = compiled(r"(?:[路街道线]|高速|[GSXY]\d{2,3}).*段$|[至—-].*段$")
_CODE = compiled(r"[GSXY]\d{2,3}$|新?\d{3}[国省]道$")
_CODE_MENDED = compiled(r"[GSXY]\d{2,3}(?:提[质升档]|升级|改造|改扩?建|扩容|大修|拓宽)")
_WORKS = ("工程", "东延", "西延", "南延", "北延")  # a list that ends so is one of works: 完成青岚路、柘林大道东延工程
_LONGEST = 22  # characters of a road's name


@cache
def _ends() -> tuple[str, ...]:
    return tuple(sorted(lexicon().projects["road_ends"], key=len, reverse=True))


def built_roads(sentence: Sentence) -> Iterator[Span]:
    """The roads in the sentence, and the parts of roads, that one of its clauses builds."""
    text, at, last = sentence.passage.text, sentence.start, sentence.end
    while sign := _SIGN.search(text, at, last):
        mark = _END.search(text, sign.end(), last)
        at = mark.end() if mark else last
        yield from _of_clause(text, clause_start(text, sentence.start, sign.start()), mark.start() if mark else last)


def _of_clause(text: str, left: int, high: int) -> Iterator[Span]:
    """The roads of the first list of roads in a clause."""
    for start, verb in (*((verb.end(), verb) for verb in _VERB.finditer(text, left, high)), (left, None)):
        end = _list_end(text, start, high, verb)
        if end - start < 3:
            continue
        spans = [half for low, stop in items(text, start, end) for half in _halves(text, low, stop)]
        roads = [span for span in spans if _is_road(text[slice(*span)])]
        others = [text[slice(*span)] for span in spans if span not in roads]
        plain = all(is_undertaking(other) or (is_thing(other) and not _ROAD.search(other)) for other in others)
        builds = verb is not None and verb["builds"] is not None
        if len(spans) == 2 and others and not builds and is_done_to_both(text[slice(*spans[0])], others[-1]):
            return  # 青岚公路、柘林公路沿线绿化工程: one work
        if any(map(_CODE_MENDED.match, others)):
            return  # G109、G219提质改造: one work
        if roads and plain and (builds or not any(map(_ROAD.search, others))):
            # 某路（G239）: found by its end
            yield from (span for span in roads if not text.startswith("（", span[1]) or EXTENT.match(text, span[1]))
            return


def _list_end(text: str, left: int, high: int, verb: re.Match[str] | None) -> int:
    """Where the list of what is built ends, 0 where nothing says that it is: before what sums it up and before what becomes of it.

    Without a verb before it only what becomes of several says so: 青岚路、望江路等12条道路建成通车; 青岚路、柘林大道三期开工建设.
    """
    close = text.find("等", left, high)
    said = _SUMMED.match(text, close, high) if close >= 0 else None
    if verb is None:
        comes = _COMES.search(text, max(left, close), high)
        if close >= 0 or not comes:
            return close if said and said["count"] and comes else 0
        return comes.start() if text.find("、", left, high) > 0 else 0
    builds = verb["builds"] is not None
    if verb["mends"]:
        if close < 0:
            return high if verb.group() != "改造" else 0  # 改造提升望柘路、像石路
        return close if said and said["count"] else 0
    if close >= 0:
        done = builds or _COMES.search(text, close, high) or text.endswith(("项目", "工程"), close, high)
        return close if said and done else 0
    comes = _COMES.search(text, left, high)
    if comes:
        return comes.start()
    return high if builds or text.endswith(_WORKS, left, high) else 0


def _halves(text: str, low: int, high: int) -> Iterator[Span]:
    """The roads that 和 joins, without how long they are; one with its end (某隧道及接线) is one."""
    length = _LENGTH.search(text, low, high)
    high = length.start() if length else high
    for joint in _AND.finditer(text, low, high):
        if _is_road(text[low : joint.start()]) and _is_road(text[joint.end() : high]):
            yield low, joint.start()
            low = joint.end()
    yield low, high


def _is_road(name: str) -> bool:
    """Whether the words are the name of a road, or of a stretch or a phase of one, and of no kind of roads."""
    name = name.removesuffix("工程")
    if _CODE.match(name):
        return True
    if not 3 <= len(name) <= _LONGEST or name.startswith(KIND) or _NO_NAME.search(name):
        return False
    if name.count("（") != name.count("）"):
        return False
    if _STRETCH.search(name):
        return not is_road_kind(name[:-1])
    part = _PART.match(name)
    name = part["road"] if part else name
    end = next((end for end in _ends() if name.endswith(end)), "")
    stem = name[: len(name) - len(end)]
    return bool(end) and len(stem) > 1 and not is_road_kind(stem) and not (end == "街" and is_empty(stem))
