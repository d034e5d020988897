"""Named undertakings: the items of boxes that list projects, and names in running text that are built or carried out as one thing."""

import re
from dataclasses import dataclass
from functools import cache

from plantrace.extraction.commitment import Sentence
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.outline import Passage
from plantrace.extraction.structure import lists_projects

_STOP = re.compile(r"[，；：。！？（）]")
_PAST = re.compile(r"成功|已(?:经)?(?:建|完|实|启)|^(?:以|按照|根据|围绕|对照|通过|结合)")


@dataclass(frozen=True, slots=True)
class ProjectMention:
    """A project's name at ``passage.text[start:end]``; ``name`` is the same words; ``in_box`` when it is a box's item."""

    passage: Passage
    start: int
    end: int
    name: str
    in_box: bool


@cache
def _endings() -> tuple[re.Pattern[str], frozenset[str]]:
    words = lexicon().projects
    return re.compile(alternation([*words["strong"], *words["weak"]]) + r"(?![业款学法师员化带院所群长性名])"), frozenset(words["strong"])


@cache
def _heads() -> re.Pattern[str]:
    words = {*lexicon().projects["heads"], *(verb for verb in lexicon().projects["building"])}
    return re.compile(rf"(?:{alternation(words)}|[的了和与及等以将把对在为由向至到于并]|\d+[个项处所座家]|[一二两三四五六七八九十][个项处所座大])+")


@cache
def _building() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(lexicon().projects['building'])})(?:为|成为?|了|好)?(?:全[县市省国]?|我[县市省])?(?:统一的)?$")


def find_projects(passages: list[Passage], sentences: list[Sentence]) -> list[ProjectMention]:
    """Return the mentions of projects: titles of items and headings that list them, then names in sentences that commit."""
    out = [found for passage in passages if (found := _titled(passage))]
    for sentence in sentences:
        if sentence.kind != "background":
            out += _in_sentence(sentence)
    return out


def _titled(passage: Passage) -> ProjectMention | None:
    """An item of a 重点工程 box, a heading below 重大工程项目, or a box that is one project itself (专栏2 某某工程)."""
    name = passage.name
    if lists_projects(passage) and passage.lead:
        start, end = passage.lead
    elif passage.kind == "box" and re.search(r"(?:工程|项目|行动|计划)$", name) and not re.search(r"(?:重点|重大|建设)(?:工程|项目)$|指标|重点$", name):
        start, end = passage.title
    elif passage.kind == "heading" and any(re.search(r"(?:重大|重点)(?:工程|项目)", above.name) for above in passage.path()):
        start, end = passage.title[0], passage.title[0] + len(name)
    else:
        return None
    text = passage.text[start:end].strip("。：")
    verb = re.match(r"实施|推进|加快|开展|启动", text)
    if verb and len(text) > 6 and re.search("工程|项目|行动|计划", text):
        start += verb.end()
    aside = re.search(r"[（(][^（）()]*、[^（）()]*[）)]$", text)  # （移动、联通、电信）: who, not what
    if aside:
        end = passage.text.rindex(aside.group()[0], start, end)
    return ProjectMention(passage, start, end, passage.text[start:end].strip("。："), passage.box is not None)


def _in_sentence(sentence: Sentence) -> list[ProjectMention]:
    text, passage = sentence.passage.text, sentence.passage
    ending, strong = _endings()
    out: list[ProjectMention] = []
    low = sentence.start
    for match in ending.finditer(text, sentence.start, sentence.end):
        start = _start(text, match.start(), low)
        if start is None:
            continue
        name = text[start : match.end()]
        governed = bool(_building().search(text[max(low, start - 8) : start])) or text.startswith("建设", match.end())
        if match.group() in strong:
            end = match.end()
            stem = text[start : match.start()]
            if len(stem.strip("“”")) < 2 or re.search(lexicon().projects["not_project"], stem):
                continue
        else:
            end = match.end()
            if not governed or len(name) < 5 or re.match(r"[^，。；]{0,4}(?:体系|能力|水平|建设水平)", text[end : end + 6]):
                continue
            if re.match(r"(?:一批|各类|若干|多个|\d+|[两三四五六七八九十]+[个处座])", name) or "一批" in text[max(low, start - 3) : start]:
                continue
        out.append(ProjectMention(passage, start, end, text[start:end], False))
        low = end
    return out


def _start(text: str, end: int, low: int) -> int | None:
    """Where a project's name begins: after the clause's mark and the verbs that govern it; at the quotation mark that it opens with."""
    left = max([low, *(mark.end() for mark in _STOP.finditer(text, low, end))])
    quote = text.rfind("“", left, end)
    if quote >= 0 and end - quote <= 24:
        close = text.find("”", quote, end)
        if close >= 0 and end - close <= 14 and not re.search("[、和及与]", text[close:end]):
            return quote
        if close < 0:
            left = quote + 1
    start = left
    for mark in re.finditer(r"[、和及与]|以及", text[left:end]):
        at = left + mark.end()
        if _endings()[0].search(text, start, at - 1) or end - at >= 8:
            start = at
    for word in _building_before(text, start, end):
        start = word
    head = _heads().match(text, start, end)
    if head and head.end() < end - 1:
        start = head.end()
    return start if 2 <= end - start <= 30 else None


def _building_before(text: str, start: int, end: int) -> list[int]:
    """The ends of the governing verbs inside the stretch: the name begins after the last one that leaves a name of four or more."""
    pattern = re.compile(rf"(?:{alternation(lexicon().projects['building'][:12])}|实施|推进|开展|启动|推动)(?!和|及|与|工程|项目|行动|计划|改造|提升|整治|治理)")
    return [match.end() for match in pattern.finditer(text, start, end) if end - match.end() >= 4]
