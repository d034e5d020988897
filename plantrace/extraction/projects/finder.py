"""Named undertakings: the items of boxes that list projects, and names in running text that are built or carried out as one thing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from plantrace.extraction.document.outline import Passage
from plantrace.extraction.document.rejected import Rejected
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.goals.target import Target
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.mentions import Mention
from plantrace.extraction.projects.areas import works_on_grounds
from plantrace.extraction.projects.campaigns import campaigns, spelled_out
from plantrace.extraction.projects.capacities import enlarged, makes_more
from plantrace.extraction.projects.edges import sweep_endings
from plantrace.extraction.projects.enumerated import enumerated, one_built, under_one_name, water_led
from plantrace.extraction.projects.fellows import all_new, counted, fellows
from plantrace.extraction.projects.lists import Span, listed
from plantrace.extraction.projects.names import ended
from plantrace.extraction.projects.outcomes import begun
from plantrace.extraction.projects.parts import with_aside, with_part
from plantrace.extraction.projects.roads import built_roads
from plantrace.extraction.projects.shared import is_done_to_them, shared
from plantrace.extraction.projects.titles import STRONG_ENDS, ProjectMention, telling_of_one, titled
from plantrace.extraction.projects.works import named_works, worked_on
from plantrace.extraction.sweep import Hit
from plantrace.patterns import compiled

_OF_ROW = ("item", "cell", "table")  # kinds of passages that a row is made of


def find_projects(
    passages: list[Passage], sentences: list[Sentence], rejected: list[Rejected], mentions: Mapping[Passage, list[Mention]] | None = None
) -> list[ProjectMention]:
    """Return the mentions of projects: titles of items and headings that list them, then names in sentences that commit.

    What ends like a project and names none is added to ``rejected``. ``mentions``: of places and actors, in the passages that have any.
    """
    mentions = mentions or {}
    out = titled(passages)
    taken: dict[Passage, list[Span]] = defaultdict(list)
    for found in out:
        taken[found.passage].append((found.start, found.end))
    leads = [Sentence(p, *span, "measure") for p in passages if p not in taken and (span := _task_span(p))]
    contents = _contents(passages)
    told = [s for s in (*leads, *sentences) if s.kind not in ("background", "note") and s.passage not in contents]
    inside = telling_of_one(passages, taken)
    for sentence, hits in zip(told, sweep_endings(told), strict=True):
        at = sentence.passage
        named = _named(sentence, hits, taken.get(at, []), mentions.get(at, []), rejected, in_box=at in inside)
        title = inside[at].name if at in inside and inside[at] is not at else ""
        named = (span for span in named if not title.endswith(at.text[slice(*span)]))  # 建设茶叶基地 below 青柘茶叶基地: the work itself
        out += [ProjectMention(at, start, end, at.text[start:end], False) for start, end in named]
    for sentence in sentences:
        if sentence.passage.theme == "principle":  # what the plan is to be carried out by, before it says how
            text = sentence.passage.text
            out += [ProjectMention(sentence.passage, start, end, text[start:end], False) for start, end in spelled_out(sentence)]
    return out


def _contents(passages: list[Passage]) -> set[Passage]:
    """The cells that say what the project of their row builds: what they name are its parts."""
    out: set[Passage] = set()
    project = False
    for passage in passages:
        project = passage.role == "project" or (project and passage.role not in ("what", "title") and passage.kind in _OF_ROW)
        if project and passage.role == "detail":
            out.add(passage)
    return out


def _named(
    sentence: Sentence, hits: list[Hit], taken: list[Span], mentions: list[Mention], rejected: list[Rejected], *, in_box: bool
) -> Iterator[Span]:
    """The names in the sentence outside of the spans ``taken``; of two that overlap the one that is found first."""
    text = sentence.passage.text
    quotes = text.find("”", sentence.start, sentence.end) >= 0
    roads = list(built_roads(sentence))
    led = text.find("引", sentence.start, sentence.end) >= 0
    one = list(one_built(sentence))
    if not (hits or quotes or roads or led or one):
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
    if text.find("大", sentence.start, sentence.end) >= 0 and any(text[sentence.start + start - 1] == "大" for _, start, _ in hits):
        names += spelled_out(sentence)
    names += [*begun(sentence, hits), *enumerated(sentence), *all_new(sentence)]
    names += [span for span in water_led(sentence) if _is_free(span, names)] if led else []
    names += [span for span in (*roads, *one) if span not in names]
    names += [span for span in (*campaigns(sentence), *under_one_name(sentence)) if span not in names] if quotes else []
    taken += closes
    own: list[Span] = []
    for span in (*names, *ended(sentence, hits, rejected, in_box=in_box)):
        if _is_free(span, taken):
            taken.append(span)
            own.append(span)
    grown = [with_part(text, *with_aside(text, *span)) for span in own]
    if len(grown) > 1:  # 西接线工程 of 某某大桥及西接线工程
        grown = [span for span in grown if not any(low < span[0] < high for low, high in grown)]
    yield from grown
    if own and text.find("、", sentence.start, sentence.end) >= 0:
        yield from (span for span in fellows(sentence, own) if _is_free(span, taken))


#: What may stand between the names of a list and behind them: 141公里、…（投资2.8亿元）。
_BESIDE_NAMES = compiled(
    r"(?:[、；和及与]|等|。|（[^（）]*\d[^（）]*）|(?:全长|总长|长|约){0,2}\d[\d.]*(?:公里|千米|米)|，总?投资\d[^、；。，]*)*+"
)


def beside_names(sentences: list[Sentence], projects: list[ProjectMention]) -> list[Sentence]:
    """Return the sentences that say more than the names of projects in a box (石岭水库、青柘水厂。): those are nothing to do."""
    boxed: dict[Passage, list[Span]] = defaultdict(list)
    for project in projects:
        if project.in_box:
            boxed[project.passage].append((project.start, project.end))
    return [sentence for sentence in sentences if not (sentence.passage in boxed and _only_names(sentence, boxed[sentence.passage]))]


def _only_names(sentence: Sentence, names: list[Span]) -> bool:
    """Whether nothing but the ``names`` and what is told of their size stands in the sentence."""
    at = sentence.start
    for low, high in sorted(span for span in names if sentence.start <= span[0] < sentence.end):
        if not _BESIDE_NAMES.fullmatch(sentence.passage.text, at, low):
            return False
        at = high
    return at > sentence.start and _BESIDE_NAMES.fullmatch(sentence.passage.text, at, sentence.end) is not None


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
        if sentence.kind not in ("background", "note"):
            works = list(named_works(sentence, near[passage], mentions[passage])) if passage in near else []
            works = [with_part(passage.text, *span) for span in (*works, *works_on_grounds(sentence))]
            grown = enlarged(sentence, makers[passage]) if passage in makers else ()
            for start, end in (*grown, *works):
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
    if passage.box is not None and passage.lead and not any(word in passage.name for word in STRONG_ENDS):
        return None  # a box of directions: 1. 打造某某小镇
    return passage.lead
