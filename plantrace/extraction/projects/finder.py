"""Named undertakings: the items of boxes that list projects, and names in running text that are built or carried out as one thing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from plantrace.extraction.document.outline import Passage
from plantrace.extraction.document.rejected import Rejected
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.goals.targets import Target
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.mentions import Mention
from plantrace.extraction.projects.campaigns import campaigns, spelled_out
from plantrace.extraction.projects.capacities import enlarged, makes_more
from plantrace.extraction.projects.edges import sweep_endings
from plantrace.extraction.projects.fellows import counted, fellows
from plantrace.extraction.projects.lists import Span, items, listed
from plantrace.extraction.projects.names import ended
from plantrace.extraction.projects.outcomes import begun
from plantrace.extraction.projects.roads import built_roads
from plantrace.extraction.projects.shared import is_done_to_them, shared
from plantrace.extraction.projects.words import is_general, is_thing, is_undertaking
from plantrace.extraction.projects.works import named_works, worked_on
from plantrace.extraction.structure import counts_projects, lists_projects
from plantrace.extraction.sweep import Hit
from plantrace.patterns import compiled

_STRONG = ("工程", "项目", "行动", "计划")
_WORKS = ("工程", "行动", "计划")  # what may be many under one title; what stands behind a 项目 are its parts
_GENERAL = compiled("(?:(?:重点|重大|建设)|(?:重点|重大|主要).{2,10})(?:工程|项目)$")
_MAIN = compiled("(?:重大|重点)(?:工程|项目)")
_BEGUN = compiled("(?:实施|推进|加快|开展|启动)(?=.{4,}(?:工程|项目|行动|计划))")
_SEVERAL = compiled(r"(?:[两三四五六七八九十]|\d{1,2})[大项个][^，。、]{0,8}(?:工程|项目|行动|计划)$")
_SIZE = compiled(r"（[^（）]*\d[^（）]*）$")  # 某某电站（120万千瓦）
_ROW_NUMBER = compiled(r"\d{1,3}[.、．]\s*(?=\D)|0\d")
#: What is told of a work behind its name: 预计总投资…, 占地….
_SHEET = compiled("(?:该?项目)?(?:预计|概算|估算|计划|规划)?(?:总?投资|总?占地|总?建筑面积|建设地点|选址|位于)")
_ASIDE = compiled(r"[（(][^（）()]*、[^（）()]*[）)]$")  # （移动、联通、电信） behind a title: who, not what


class ProjectMention(NamedTuple):
    """A project's name at ``passage.text[start:end]``; ``name`` is the same words; ``in_box`` when it is a box's item."""

    passage: Passage
    start: int
    end: int
    name: str
    in_box: bool


def find_projects(
    passages: list[Passage], sentences: list[Sentence], rejected: list[Rejected], mentions: Mapping[Passage, list[Mention]] | None = None
) -> list[ProjectMention]:
    """Return the mentions of projects: titles of items and headings that list them, then names in sentences that commit.

    What ends like a project and names none is added to ``rejected``. ``mentions``: of places and actors, in the passages that have any.
    """
    mentions = mentions or {}
    out = _titled(passages)
    titled: dict[Passage, list[tuple[int, int]]] = defaultdict(list)
    for found in out:
        titled[found.passage].append((found.start, found.end))
    leads = [Sentence(p, *span, "measure") for p in passages if p not in titled and (span := _task_span(p))]
    told = [sentence for sentence in (*leads, *sentences) if sentence.kind not in ("background", "note")]
    for sentence, hits in zip(told, sweep_endings(told), strict=True):
        at = sentence.passage
        named = _named(sentence, hits, titled.get(at, []), mentions.get(at, []), rejected)
        out += [ProjectMention(at, start, end, at.text[start:end], False) for start, end in named]
    for sentence in sentences:
        if sentence.passage.theme == "principle":  # what the plan is to be carried out by, before it says how
            text = sentence.passage.text
            out += [ProjectMention(sentence.passage, start, end, text[start:end], False) for start, end in spelled_out(sentence)]
    return out


def _named(sentence: Sentence, hits: list[Hit], taken: list[Span], mentions: list[Mention], rejected: list[Rejected]) -> Iterator[Span]:
    """The names in the sentence outside of the spans ``taken``; of two that overlap the one that is found first."""
    text = sentence.passage.text
    quotes = text.find("”", sentence.start, sentence.end) >= 0
    roads = list(built_roads(sentence))
    if not hits and not quotes and not roads:
        return
    taken = list(taken)
    several = list(shared(sentence, mentions))
    for start, end in several:
        if is_done_to_them(text[start:end]) and _is_free((start, end), taken):
            taken.append((start, end))
            yield start, end
    names, closes = listed(sentence, hits)
    names += [span for span in counted(sentence) if span not in names] if text.find("等", sentence.start, sentence.end) >= 0 else []
    names += [span for span in several if _is_free(span, names)]
    if any(text[sentence.start + start - 1] == "大" for _, start, _ in hits):
        names += spelled_out(sentence)
    names += begun(sentence, hits)
    names += [span for span in roads if span not in names]
    names += [span for span in campaigns(sentence) if span not in names] if quotes else []
    taken += closes
    own: list[Span] = []
    for span in (*names, *ended(sentence, hits, rejected)):
        if _is_free(span, taken):
            taken.append(span)
            own.append(span)
    yield from own
    if own and text.find("、", sentence.start, sentence.end) >= 0:
        yield from (span for span in fellows(sentence, own) if _is_free(span, taken))


def _is_free(span: Span, taken: list[Span]) -> bool:
    """Whether a span touches none of those taken."""
    return all(span[1] <= low or span[0] >= high for low, high in taken)


def find_works(sentences: list[Sentence], mentions: dict[Passage, list[Mention]], found: list[ProjectMention]) -> list[ProjectMention]:
    """Return the works on places and schools (``mentions``) that stand outside of the projects ``found``."""
    near = {passage: own for passage, named in mentions.items() if (own := worked_on(passage.text, named))}
    makers = {passage: own for passage, named in mentions.items() if (own := [m for m in named if makes_more(m, passage.text)])}
    taken: dict[Passage, list[tuple[int, int]]] = defaultdict(list)
    for project in found:
        taken[project.passage].append((project.start, project.end))
    out: list[ProjectMention] = []
    for sentence in sentences:
        passage = sentence.passage
        if sentence.kind not in ("background", "note") and (passage in near or passage in makers):
            works = named_works(sentence, near.get(passage, []), mentions[passage])
            for start, end in (*enlarged(sentence, makers.get(passage, [])), *works):
                if _is_free((start, end), taken[passage]):
                    out.append(ProjectMention(passage, start, end, passage.text[start:end], False))
                    taken[passage].append((start, end))
    return out


def outside_names(targets: list[Target], projects: list[ProjectMention]) -> list[Target]:
    """Return the targets without the capacities inside a project's name: 20万吨某某项目 tells what is built, 12条道路绿化工程 how many."""
    spans: dict[Passage, list[tuple[int, int]]] = defaultdict(list)
    for project in projects:
        spans[project.passage].append((project.start, project.end))

    def inside(target: Target) -> bool:
        return any(start < target.number < end for start, end in spans.get(target.sentence.passage, ()))

    return [target for target in targets if target.unit in lexicon().count_units or not inside(target)]


def _task_span(passage: Passage) -> tuple[int, int] | None:
    """The words that name the task of a passage, which may be the whole task: 2. 完成某某水库除险加固工程。"""
    if passage.theme != "measure":
        return None
    if passage.kind == "heading":
        tasks = passage.rank >= 6 and not passage.children and passage.name[:2] in lexicon().verbs
        return passage.title if tasks else None
    if passage.box is not None and passage.lead and not any(word in passage.name for word in _STRONG):
        return None  # a box of directions: 1. 打造某某小镇
    return passage.lead


def _one_of_several(passage: Passage) -> bool:
    """Whether the heading is one of those that the heading above counts: 实施六大行动 → 某某行动."""
    above = passage.heading
    return above is not None and passage.name.endswith(_STRONG) and _SEVERAL.search(above.name) is not None


def _is_sheet(passage: Passage) -> bool:
    """Whether a work is the title of what is told of its size or its site: 某某湾康养基地：预计总投资3亿元."""
    told = passage.text.startswith("：", passage.body - 1) and _SHEET.match(passage.text, passage.body)
    return bool(told) and (passage.name.endswith(_STRONG) or is_thing(passage.name)) and not is_general(passage.name)


def _titled(passages: list[Passage]) -> list[ProjectMention]:
    """Titles that are projects: items of a 重点工程 box, of headings below 重大工程项目, of a box that is one project (专栏2 某某工程)."""
    out: list[ProjectMention] = []
    main: set[Passage | None] = set()  # 重大工程 and the headings below it
    span: Span | None
    for passage in passages:
        if passage.role == "project":
            number = _ROW_NUMBER.match(passage.text)
            span = passage.lead or (number.end() if number else 0, len(passage.text))
        elif passage.kind == "heading":
            below = passage.heading in main
            if below or _MAIN.search(passage.name):
                main.add(passage)
            named = (below and not counts_projects(passage.name)) or _one_of_several(passage)
            span = (passage.title[0], passage.title[0] + len(passage.name)) if named else None
        elif passage.kind == "box":
            span = passage.title if passage.name.endswith(_STRONG) and not _GENERAL.search(passage.name) else None
        else:
            span = (
                passage.lead
                if passage.lead and (lists_projects(passage) or _is_sheet(passage) or (passage.kind == "item" and _one_of_several(passage)))
                else None
            )
            if span and passage.name in _fields():
                out += _below_label(passage)
                span = None
            elif span and passage.text.startswith("：", span[1]) and (passage.name.endswith(_WORKS) or _is_label(passage.name)):
                members = _members(passage)
                out += members
                span = None if members and _is_label(passage.name) else span
        if span and (title := _title(passage, *span)):
            out.append(title)
    return out


@cache
def _fields() -> frozenset[str]:
    return frozenset(lexicon().projects["fields"])


def _is_label(name: str) -> bool:
    """Whether the title only tells a field (铝产业：某铝业二期、…), and is no work as well (公路工程：…)."""
    return not name.endswith(_STRONG) and (len(name) <= 4 or not is_undertaking(name))


def _below_label(passage: Passage, least: int = 4) -> list[ProjectMention]:
    """The works behind the name of a field (公路：国道某某段改线、县道某某改造。); what is said in sentences is read as these."""
    stop = passage.text.find("。", passage.body)
    end = stop if stop >= 0 else len(passage.text)
    end -= passage.text.endswith("等", passage.body, end)
    spans = items(passage.text, passage.body, end)
    if any(mark in passage.text[passage.body : end] for mark in "，；：") or any(not least <= high - low <= 30 for low, high in spans):
        return []
    spans = [(low, high - len(size.group()) if (size := _SIZE.search(passage.text, low, high)) else high) for low, high in spans]
    return [ProjectMention(passage, low, high, passage.text[low:high], True) for low, high in spans]


_ROADS = ("路", "街", "大道", "桥")


def _members(passage: Passage) -> list[ProjectMention]:
    """The works that an item lists behind its title (水利工程：某水库扩建、某灌区改造等。), when most are undertakings by their names."""
    found = _below_label(passage, least=3)
    roads = [project for project in found if project.name.endswith(_ROADS)]
    works = [project for project in found if project.name.endswith(_STRONG) or is_undertaking(project.name)]
    short = any(len(project.name) < 5 for project in found if project not in roads)
    return found if len(found) > 1 and 2 * len([*works, *roads]) > len(found) and not short else []


def _title(passage: Passage, start: int, end: int) -> ProjectMention | None:
    """The project that the title names: 实施某某工程（甲、乙）。 without verb, note and mark."""
    text = passage.text[start:end]
    verb = _BEGUN.match(text)
    start += verb.end() if verb else 0
    aside = _ASIDE.search(text)
    end -= len(aside.group()) if aside else 0
    end -= len(passage.text[start:end]) - len(passage.text[start:end].rstrip("。："))
    if end - start < 2:
        return None
    return ProjectMention(passage, start, end, passage.text[start:end], passage.box is not None)
