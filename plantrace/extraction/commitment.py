"""Sentences and what they commit to: something to do (measure), a state to reach (goal), both, or nothing (background)."""

import re
from dataclasses import dataclass
from functools import cache

from plantrace.extraction.document import Document, sentences
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.outline import Passage

_CLAUSE = re.compile(r"[^，：；。！？]+")
_OPENING = re.compile(
    r"^(?:同时|此外|其中|另外|一是|二是|三是|四是|五是|并|要|应|将|需|须|还|也|更|再|则|等|及|在.{2,16}[上中下里内]|对.{2,20}?|以.{2,30}?为.{2,8}|按照.{2,30}|根据.{2,20})"
)


_DOES_INSIDE = re.compile("建设|实施|推进|开展|加强|完善")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage: its span in the passage's text and what it commits to."""

    passage: Passage
    start: int
    end: int
    kind: str  # measure, goal, both, background, or note: who does it (实施主体：…)

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.passage.text[self.start : self.end]

    @property
    def commits(self) -> bool:
        """Whether it says that something is to be done."""
        return self.kind in ("measure", "both")


def read_sentences(document: Document) -> list[Sentence]:
    """Return the sentences of the document's running text (headings, tables and notes left out) in reading order."""
    out: list[Sentence] = []
    for passage in document.passages:
        if passage.kind in ("paragraph", "item", "aim"):
            out += [Sentence(passage, start, end, _kind(passage, start, end)) for start, end in sentences(passage.text, passage.body)]
    return out


def _kind(passage: Passage, start: int, end: int) -> str:
    if passage.theme in ("background", "principle"):
        return "background"
    text = passage.text[start:end].strip("。！？；")
    if text[:1] in "（(〔[【" and text[-1:] in "）)〕]】":
        return "background"  # a note, such as the responsible units
    if _note().match(text):
        return "note"
    cue = _cue().search(text)
    if passage.theme == "goal":
        first = _CLAUSE.search(text)
        return "goal" if cue or not first or not _opens_with_verb(first.group()) else "both"
    clauses = (clause.group() for clause in _CLAUSE.finditer(text, 0, cue.start() if cue else len(text)))
    does = any(_opens_with_verb(clause) for clause in clauses)
    if cue:
        return "both" if does else "goal"
    if does or passage.box is not None or passage.kind == "item":
        return "measure"
    return "measure" if _DOES_INSIDE.search(text) else "background"


@cache
def _cue() -> re.Pattern[str]:
    """A clause that opens with the words of a goal."""
    return re.compile(rf"(?:^|(?<=[，：；。！？]))(?:{lexicon().goal_cues})")


@cache
def _note() -> re.Pattern[str]:
    """A sentence that only says who does what stands before it."""
    words = lexicon().bodies
    roles = [*words["lead_words"], *words["participate_words"], *words["responsible_words"], *words["person_words"]]
    return re.compile(rf"(?:{alternation([*roles, '实施主体', '建设单位', '项目业主'])})(?:：|为)")


def _opens_with_verb(clause: str) -> bool:
    verbs = lexicon().verbs
    clause = clause.lstrip("“（1234567890.、 ")
    if clause[:2] in verbs or clause[:3] in verbs or clause[:4] in verbs:
        return True
    opening = _OPENING.match(clause)
    rest = clause[opening.end() :] if opening else ""
    return rest[:2] in verbs or rest[:3] in verbs
