"""Named undertakings: the items of boxes that list projects, and names in running text that are built or carried out as one thing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from plantrace.extraction.commitment import Sentence
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.mentions import Rejected
from plantrace.extraction.outline import Passage
from plantrace.extraction.structure import lists_projects

_JOINT = re.compile("[、和及与]")
_ITEM_END = re.compile("、|和|及|以及")
_STOP = re.compile(r"[，；：。！？]")
_BUILDS_NEXT = re.compile("(?:新建|改建|扩建|迁建|建设|共建|打造|建成)$")
_BUILT_BEHIND = re.compile(r"(?:、[^，。；、]{2,12})*建设(?!用地|水平|能力|规划|和管理)")
_BANNED = re.compile("不予|不得|不准|不再|禁止|严禁|杜绝|停止|叫停|淘汰|取缔")
_LISTED = re.compile(r"等(?:一批|一大批|重点|重大|\d+个|[两三四五六七八九十]个)*(?:“[^”]{2,8}”)?[\u4e00-\u9fff]{0,6}?(?:项目|工程)")
_QUOTED = re.compile(r"“([^“”]{4,24})”")
_ASIDE = re.compile(r"[（(][^（）()]*、[^（）()]*[）)]$")  # （移动、联通、电信） behind a title: who, not what


@dataclass(frozen=True, slots=True)
class ProjectMention:
    """A project's name at ``passage.text[start:end]``; ``name`` is the same words; ``in_box`` when it is a box's item."""

    passage: Passage
    start: int
    end: int
    name: str
    in_box: bool


@cache
def _endings() -> tuple[AhoCorasick, tuple[str, ...], re.Pattern[str]]:
    """The finder of the endings, the endings, and what stands after one that is part of another word."""
    words = lexicon().projects
    endings = (*words["strong"], *words["weak"])
    return AhoCorasick(endings, matchkind=MatchKind.LeftmostLongest), endings, re.compile(words["goes_on"])


def _find_endings(sentence: Sentence) -> Iterator[tuple[int, int, bool]]:
    """The spans of the endings in the sentence, each with whether it is a strong one."""
    finder, endings, goes_on = _endings()
    text, strong = sentence.passage.text, len(lexicon().projects["strong"])
    for index, start, end in finder.find_matches_as_indexes(text[sentence.start : sentence.end]):
        start, end = sentence.start + start, sentence.start + end
        if not goes_on.match(text, end) and not (endings[index] == "革命”" and "“" not in text[start - 8 : start]):
            yield start, end, index < strong


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(lexicon().projects['heads'])}|\d+[个项处所座家条]|[一二两三四五六七八九十][个项处所座大条])+")


@cache
def _empty() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(lexicon().projects['empty'])})*")


@cache
def _building() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(lexicon().projects['building'])})(?!和|及|与|用地|水平|能力|规划)")


def find_projects(passages: list[Passage], sentences: list[Sentence], rejected: list[Rejected]) -> list[ProjectMention]:
    """Return the mentions of projects: titles of items and headings that list them, then names in sentences that commit.

    What ends like a project and names none is added to ``rejected``.
    """
    out = [found for passage in passages if (found := _titled(passage))]
    titled = {id(found.passage) for found in out}
    leads = [Sentence(p, *span, "measure") for p in passages if id(p) not in titled and (span := _task_span(p))]
    for sentence in (*leads, *sentences):
        if sentence.kind not in ("background", "note"):
            spans: list[tuple[int, int]] = []
            for start, end in (*_listed(sentence), *_ended(sentence, rejected)):
                if all(end <= low or start >= high for low, high in spans):
                    spans.append((start, end))
                    out.append(ProjectMention(sentence.passage, start, end, sentence.passage.text[start:end], False))
    return out


def _task_span(passage: Passage) -> tuple[int, int] | None:
    """The words that name the task of a passage, which may be the whole task: 2. 完成某某水库除险加固工程。"""
    if passage.theme != "measure":
        return None
    if passage.kind == "heading":
        tasks = passage.rank >= 6 and not passage.children and passage.name[:2] in lexicon().verbs
        return passage.title if tasks else None
    return passage.lead


def _titled(passage: Passage) -> ProjectMention | None:
    """An item of a 重点工程 box, a heading below 重大工程项目, or a box that is one project itself (专栏2 某某工程)."""
    name = passage.name
    if lists_projects(passage) and passage.lead:
        start, end = passage.lead
    elif (
        passage.kind == "box" and re.search(r"(?:工程|项目|行动|计划)$", name) and not re.search(r"(?:重点|重大|建设)(?:工程|项目)$", name)
    ):
        start, end = passage.title
    elif passage.kind == "heading" and any(re.search(r"(?:重大|重点)(?:工程|项目)", above.name) for above in passage.path()):
        start, end = passage.title[0], passage.title[0] + len(name)
    else:
        return None
    text = passage.text[start:end]
    verb = re.match(r"(?:实施|推进|加快|开展|启动)(?=.{4,}(?:工程|项目|行动|计划))", text)
    start += verb.end() if verb else 0
    aside = _ASIDE.search(text)
    end -= len(aside.group()) if aside else 0
    end -= len(passage.text[start:end]) - len(passage.text[start:end].rstrip("。："))
    if end - start < 2:
        return None
    return ProjectMention(passage, start, end, passage.text[start:end], passage.box is not None)


def _listed(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The items of a list that closes with 等项目: “甲改造”“乙系统”等项目; 某铁路、某专线等一批项目."""
    text = sentence.passage.text
    for close in _LISTED.finditer(text, sentence.start, sentence.end):
        left = max([sentence.start, *(mark.end() for mark in _STOP.finditer(text, sentence.start, close.start()))])
        quoted = list(_QUOTED.finditer(text, left, close.start()))
        if quoted and quoted[-1].end() == close.start():
            yield from (match.span(1) for match in quoted)
            continue
        spans = list(_items(text, left, close.start()))
        if len(spans) > 1 and all(end - start >= 4 for start, end in spans):
            yield from ((start, end) for start, end in spans if _undertakings().search(text[start:end]))


def _items(text: str, left: int, end: int) -> Iterator[tuple[int, int]]:
    """The items between ``left`` and ``end``, at 、和及; the first without the verbs that govern the list."""
    at = left
    for joint in (*(mark.span() for mark in _ITEM_END.finditer(text, left, end)), (end, end)):
        stop = joint[0]
        if stop > at:
            head = _heads().match(text, at, stop)
            yield (head.end() if head and head.end() < stop - 3 else at), stop
        at = joint[1]


def _ended(sentence: Sentence, rejected: list[Rejected]) -> Iterator[tuple[int, int]]:
    """Names by their endings: a strong one with a stem of its own, a weak one that its clause says is built."""
    text, passage = sentence.passage.text, sentence.passage
    low = sentence.start
    for ending, end, strong in _find_endings(sentence):
        clause = max([sentence.start, *(mark.end() for mark in _STOP.finditer(text, sentence.start, ending))])
        start = _start(text, max(low, clause), ending, 7 if strong else 3)
        name, stem = text[start:end], text[start:ending].strip("“”")
        if name.count("”") > name.count("“"):
            start = max(text.rfind("“", clause, start), low)  # “某某革命”, “双新”产业园
            name = text[start:end]
        reason = _empty_name(name, stem, strong=strong)
        if not reason and _BANNED.search(text, clause, start):
            reason = "not_built"
        if not reason and not strong and not _is_built(text, clause, start, end, in_box=lists_projects(passage)):
            reason = "part_of_project" if lists_projects(passage) else "not_built"
        if not reason and strong and lists_projects(passage) and (len(name) < 8 or "以上" in name or "、" in name or name.startswith("（")):
            reason = "part_of_project"
        if reason:
            rejected.append(Rejected(passage, start, end, "Project", reason))
            continue
        low = end
        yield from _split(text, start, end)
        if strong:
            yield from _listed_before(text, clause, start)


def _listed_before(text: str, clause: int, start: int) -> Iterator[tuple[int, int]]:
    """The undertakings that the list names before this one: 农村土地整治、高标准农田建设和某某工程."""
    while start > clause and text[start - 1] in "、和":
        left = max(clause, text.rfind("、", clause, start - 1) + 1)
        head = _cuts(3)[1].search(text, left, start - 1) or _heads().match(text, left, start - 1)
        left = head.end() if head else left
        if start - 1 - left < 4 or not _undertakings().search(text[left : start - 1]):
            return
        yield left, start - 1
        start = left


def _empty_name(name: str, stem: str, *, strong: bool) -> str:
    """Why the name says nothing of its own (重大项目; 某某布局、重点项目), or "" when it does."""
    items = _JOINT.split(stem)
    last = strong and len(items) > 1 and _empty().fullmatch(items[-1]) and not _undertakings().search(items[0])
    plain = len(stem) < 2 or stem.endswith(("等", "重点", "重大")) or (_empty().fullmatch(stem) and not _ranked(name))
    return "general_words" if plain or last else ""


def _ranked(name: str) -> bool:
    """国家级现代农业示范园区 and 数字档案馆 are made of general words, but there is one of them."""
    single = name.endswith(tuple(lexicon().projects["single"]))
    return (single and len(name) >= 5) or (len(name) >= 6 and bool(re.match("国家级|国家|省级|市级|县级|全县|全市", name)))


def _start(text: str, left: int, end: int, least: int) -> int:
    """Where a name begins: at a quotation mark near its end, else after the verbs, lists and 的 before it.

    ``least`` is how many characters of the name must stand behind a list's mark before its ending.
    """
    quote, close = text.rfind("“", left, end), text.rfind("”", left, end)
    if quote >= 0 and close < quote and text.find("”", end) - end in (2, 3, 4, 5, 6):
        return quote + 1  # “某某计划”: the marks are not part of the name
    if quote >= 0 and (close < quote or end - close <= 14) and end - quote <= 26:
        return quote
    start = max(left, close + 1 if close >= 0 else left)
    cut, verbs = _cuts(least)
    for mark in cut.finditer(text, start, end):
        piece = text[start : mark.start()]
        if mark.group()[0] in "、和及与" and end - mark.end() < least:
            continue
        if mark.group()[0] in "、和及与" and "、" not in piece and len(piece) < 6 and not _undertakings().search(piece):
            continue
        return _start(text, mark.end(), end, least) if mark.end() < end - 1 else start
    for verb in verbs.finditer(text, start, end):
        if end - verb.end() >= 2:
            return _start(text, verb.end(), end, least)
    head = _heads().match(text, start, end)
    return head.end() if head and head.end() < end - 1 else start


@cache
def _cuts(least: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The marks and the verbs that a name begins behind; 建设 is such a verb before a weak ending only (``least`` 3)."""
    cut = r"的(?!建设)|以及|[、和及与等“（]|[两三四五六七八九十]大|(?:\d+|[两三四五六七八九十])个"
    verbs = "(?<=公司|集团|企业)建设|推进|实施|开展|启动|打造|建成|创建|争创|搭建|新建|改建|扩建|完成|建立|落实|整合|拓展到" + (
        "|建设" if least == 3 else ""
    )
    return re.compile(cut), re.compile(rf"(?:{verbs})(?!和|及|与|工程|项目|行动|计划|为|的|用地|改造)")


@cache
def _undertakings() -> re.Pattern[str]:
    return re.compile(lexicon().projects["undertakings"])


def _is_built(text: str, clause: int, start: int, end: int, *, in_box: bool) -> bool:
    """Whether the clause builds what stands at ``start``; in a project's own item only a new building counts, the rest is its content."""
    before = text[clause:start]
    if before.endswith(("在", "沿", "从", "向", "对", "到", "围绕", "利用")):  # 在某某水库建设…: where, not what
        return False
    if _BUILT_BEHIND.match(text, end) and end - start >= 4:
        return True
    if in_box:
        return bool(re.search(r"(?:新建|改建|扩建|迁建|和|、)$", before) and re.search("新建|改建|扩建|迁建", before))
    least = 4 if _BUILDS_NEXT.search(before) else 5
    if (
        end - start < least
        or re.search(r"一批|若干|各类|多个|\d+[个家]|[两三四五六七八九十]+个", before[-6:])
        or re.match(r"标准化|高标准|规模化|其他|名校", text[start:end])
    ):
        return False
    if _building().search(before):
        return True
    return end - start >= 9 and text.startswith("平台", end - 2) and bool(re.search("完善|构建", before))


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """One name, or several that share their ending's list: each part before it must be an undertaking by itself."""
    spans = list(_items(text, start, end))
    if len(spans) > 1 and text[start] != "“" and all(b - a >= 4 and _undertakings().search(text[a:b]) for a, b in spans):
        yield from spans
    else:
        yield start, end
