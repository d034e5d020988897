"""Works on what has a name of its own, though nothing calls them a project: 实施青岚河防洪治理、柳湖水库除险加固, 完成县一中整体搬迁."""

import re
from collections.abc import Iterator
from functools import cache

from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.mentions import Mention, at_edge, name_start
from plantrace.extraction.projects.edges import after_verbs
from plantrace.extraction.projects.kinds import has_own_name
from plantrace.extraction.projects.parts import with_aside
from plantrace.extraction.projects.words import clause_start, governor, is_building
from plantrace.patterns import compiled

_CLOSE = compiled("[，；。：、！？（）“”]|等")
_DIGIT = compiled(r"\d")
_JOINT = compiled("[和及与]")
#: Words between the place and the work that make it no name: something is done there, or to so many of its parts.
_NO_NAME = compiled(r"进行|开展|实施|推进|加快|推动|企业|沿线|有机更新|零星|以[上下]|人居环境|环境卫生|的|为|\d+[个条处座]")
#: Before the place: where, or what for.
_WHERE = ("在", "对", "将", "把", "为", "于", "沿", "由", "从", "向", "以", "的", "至", "围绕", "依托", "结合")
#: Verbs that go with any care for a place: 加强某河治理 is no undertaking.
_CARE = frozenset(["加强", "促进", "深化", "参与", "参加", "支持", "制定", "组织", "打造", "建立", "落实", "论证"])
_GOES_ON = compiled("(?:持续|不断|常态化)")  # what goes on all the time
_NAMED = ("Place", "Town", "Institution")
_DAILY = ("治理", "整治", "清淤", "绿化", "亮化")  # alone behind a place care as often as works: 加快某河治理
_BUILDS = ("设立", "新建", "重建", "扩建", "迁建", "改建", "建设", "建成", "修建", "兴建")
_CARRIES = ("推进", "加快", "推动", "启动", "完成", "抓好", "做好", "实施")  # before what is built by the word behind it: 推进某地绿廊建设
_LISTS = ("、", "和")
_PARTS = ("段", "片区", "地块")  # of what has a name
_STANDING = ("站", "闸", "厂", "桥", "校", "院", "馆", "园", "库")  # what is worked on in one list with places
_BEFORE = frozenset("、和建设成立")  # what such a list and these verbs end in
_BUILT_CLOSE = compiled(r"[，；。：、！？（）“”\d和及与等]")
#: What becomes of a work: 某医院整体搬迁年内动工.
_COMES = compiled(
    "(?:年内|年底前?|[上下]半年|尽快|早日|全面|全部|如期|顺利|按期|正式){0,3}(?:开工|动工|竣工|完工|完成|投用|投入使用|启用)(?:建设)?$"
)
_LONGEST = 18  # characters from the place's name to the end of the work


@cache
def _works() -> tuple[str, ...]:
    return tuple(lexicon().projects["works"])


@cache
def _grounds() -> tuple[str, ...]:
    return tuple(lexicon().projects["grounds"])


@cache
def _work() -> re.Pattern[str]:
    return compiled(alternation(_works()))


def worked_on(text: str, mentions: list[Mention]) -> list[Mention]:
    """Those of a passage's ``mentions`` that have a name, with a work close behind them."""
    work = _work()
    builds = "建" in text or "设立" in text  # all of _BUILDS
    return [
        m
        for m in mentions
        if m.label in _NAMED
        and m.type != "region"
        and (work.search(text, m.end, m.end + _LONGEST) or (builds and _may_be_built(text, m) and _built_end(text, m, len(text))))
    ]


def _may_be_built(text: str, mention: Mention) -> bool:
    """A quick look whether something is built right before the name, or 建设 stands behind it."""
    return text[mention.start - 1] in _BEFORE or text.find("建设", mention.end, mention.end + _LONGEST + 2) >= 0


def named_works(sentence: Sentence, near: list[Mention], mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    """The spans of the works in the sentence on those of the passage's ``mentions`` that ``worked_on`` found near one."""
    text, last = sentence.passage.text, sentence.start
    for mention in near:
        if last <= mention.start < sentence.end:
            following = next((other.start for other in mentions if other.start >= mention.end), len(text))
            end = _end(text, mention.end, sentence.end, following)
            start = _start(text, sentence.start, mention) if end else -1
            if start < 0 and (end := _built_end(text, mention, sentence.end)) and _is_built(text, sentence.start, mention.start, end):
                start = mention.start
            if start >= 0:
                yield _of_several(text, clause_start(text, sentence.start, start), start, mentions), end
                last = end


def _of_several(text: str, low: int, start: int, mentions: list[Mention]) -> int:
    """Where the name of a work begins that is done to all of a list: 望江路、凤鸣街绿化; 甲河城区段、乙河石岭段治理; 甲排涝站、乙闸改造."""
    named = [m for m in mentions if m.label in _NAMED and m.type != "region"]
    begins, ends = {m.start for m in named}, {m.end: m.start for m in named}
    while start > low and text[start - 1] == "、":
        if start - 1 in ends:
            start = ends[start - 1]
            continue
        item = max(after_verbs(text, low, start - 1), text.rfind("、", low, start - 1) + 1)
        part = item in begins and text.endswith(_PARTS, item, start - 1)
        if not part and not (text.endswith(_STANDING, item, start - 1) and has_own_name(text[item : start - 2])):
            break
        start = item
    return start


def _end(text: str, at: int, high: int, following: int) -> int:
    """Where the work ends whose place ends at ``at``, 0 when there is none; ``following`` is where the next name begins."""
    at = with_aside(text, at, at)[1]  # 某河（某某段）综合治理
    close = _CLOSE.search(text, at, min(high, at + _LONGEST))
    end = close.start() if close else high
    number = _DIGIT.search(text, at, end)
    if number and text.endswith(_works(), at, number.start()):
        end = number.start()  # 某河干流整治35公里
    for joint in _JOINT.finditer(text, at, min(end, following)):
        if text.endswith(_works(), at, joint.start()) or following < end:
            end = joint.start()
            break
    comes = _COMES.search(text, at, end)
    end = comes.start() if comes else end
    if text.endswith("建设", at, end) and not text.endswith(_works(), at, end) and text.endswith(_works(), at, end - 2):
        end -= 2  # 某片区城市更新建设
    daily = end - at == 2 and text.startswith(_DAILY, at)
    done = not daily and 2 <= end - at < _LONGEST and text.endswith(_works(), at, end)
    return end if done and not _NO_NAME.search(text, at, end) else 0


def _start(text: str, low: int, mention: Mention) -> int:
    """Where the name of the work on the place begins, -1 where nothing carries it out."""
    clause = clause_start(text, low, mention.start)
    start = mention.start
    if not at_edge(text, start):
        start = name_start(text, start, clause, 6)
        if start == mention.start:
            return -1
    if text[start - 1] == "至":
        start = name_start(text, start - 1, clause, 6)  # 某桥至某镇公路改造
    if text.endswith(_WHERE, clause, start) or _GOES_ON.search(text, clause, start):
        return -1
    if text[start - 1] in "和及与" and not text.endswith(_works(), clause, start - 1):
        return -1  # 甲河和乙河治理: of both
    verb, leaves = governor(text, clause, start)
    return start if verb and not leaves and verb not in _CARE else -1


def _built_end(text: str, mention: Mention, high: int) -> int:
    """Where a building's name ends that begins with its place (某镇育苗中心; before 建设 also 某湾绿廊), 0 when it is none."""
    close = _BUILT_CLOSE.search(text, mention.end, min(high, mention.end + _LONGEST))
    end = close.start() if close else high
    framed = text.endswith("建设", mention.end, end)
    end -= 2 * framed
    named = 2 <= end - mention.end < _LONGEST and (
        is_building(text[mention.end : end]) or (framed and text.endswith(_grounds(), mention.end, end))
    )
    return end if named and not text[end : end + 1].isdigit() and not _NO_NAME.search(text, mention.end, end) else 0


def _is_built(text: str, low: int, start: int, end: int) -> bool:
    """Whether the clause builds what begins at ``start``, right behind its verb or in its list."""
    clause = clause_start(text, low, start)
    listed = text[start - 1] in _LISTS and governor(text, clause, start)[0] in _BUILDS and not text.endswith(_WHERE, clause, start - 1)
    framed = text.startswith("建设", end) and text.endswith(_CARRIES, clause, start)
    return listed or framed or text.endswith(_BUILDS, clause, start)
