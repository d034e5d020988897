"""The goals of the running text as nodes: numeric targets, and aims, each under its section."""

from plantrace.extraction.builder import Builder
from plantrace.extraction.document.reading import Document
from plantrace.extraction.goals.commitment import Sentence, is_aim
from plantrace.extraction.goals.sizes import measures_work
from plantrace.extraction.goals.target import Target
from plantrace.extraction.structure import Structure, place
from plantrace.model import Node
from plantrace.patterns import compiled

#: A clause among goals that tells a state without a number.
_STATE = compiled(
    r"(?<=[，；。：])(?:(?![^，；。：]*\d)[^，；。：]{2,24}?(?:同步|同向|快于|高于|优于|保持(?:全[国省市]|在合理|基本)|(?:进入|位居|跻身|走在)[^，；。：]{0,10}前列)"
    r"|[^，；。：\d]{2,16}完成[^，；。：\d]{0,8}(?:下达|目标|任务)|(?:初步|基本|全面)(?:形成|建成|建立|实现)[^，；。：\d]{4,})[^，；。：\d]*"
)


def add_targets(builder: Builder, document: Document, structure: Structure, targets: list[Target]) -> list[Node]:
    """Add the numeric commitments as goals, each under its section, and return them."""
    nodes: list[Node] = []
    for target in targets:
        passage = target.sentence.passage
        props = {
            "kind": "target",
            "subject": target.subject,
            "op": target.op,
            "value": target.value,
            "unit": target.unit,
            "by": target.by,
            "commitment": target.commitment,
            "of_work": _is_of_work(target, targets) or None,
        }
        end = _subject_end(target)
        name = _with_subject(target, passage.text[target.start : end])
        node = builder.node("Goal", name, document.evidence(passage, target.start, end), props, once=False)
        place(builder, structure, node, passage)
        nodes.append(node)
    return nodes


def _is_of_work(target: Target, targets: list[Target]) -> bool:
    """Whether a target is the cost or size of one work, not of the many projects that its sentence counts (项目120个，完成投资15亿元)."""
    if not measures_work(target.subject, target.unit):
        return False
    counted = (other for other in targets if other.sentence is target.sentence and other.number < target.number)
    return not any(other.subject.endswith(("项目", "工程")) and other.value != "1" for other in counted)


def _with_subject(target: Target, words: str) -> str:
    """A target's words, with what they count where that is told elsewhere: 果库26座 of 改造果库：2026年26座, 收入60亿元 of a cell."""
    subject = target.subject
    if subject in words or any(subject[at : at + 2] in words for at in range(len(subject) - 1)):
        return words
    return subject + words + (target.unit if target.sentence.passage.kind == "table" and target.unit not in words else "")


def _subject_end(target: Target) -> int:
    """Where the words that the number counts end, if they stand right behind it (12座病险水库), else where the number does."""
    text, end = target.sentence.passage.text, target.end
    for joined in ("", "的", "“"):
        if text.startswith(joined + target.subject, end):
            end += len(joined + target.subject)
            return end + (joined == "“" and text.startswith("”", end))
    return end


def add_aims(
    builder: Builder, document: Document, structure: Structure, sentences: list[Sentence], targets: list[Target]
) -> list[tuple[Sentence, Node]]:
    """Add the states that sentences commit to (到2025年，基本消除重污染天气), each under its section; return them.

    Of a sentence with targets they are the clauses among goals that tell a state without a number (收入增长与经济增长同步).
    """
    found: list[tuple[Sentence, Node]] = []
    told = {(target.sentence.passage, target.sentence.start) for target in targets}
    for sentence in sentences:
        passage, whole = sentence.passage, (sentence.start, sentence.end)
        spans = [whole] if is_aim(sentence) else []
        if (passage, sentence.start) in told:
            spans = [match.span() for match in _STATE.finditer(passage.text, *whole)] if passage.theme == "goal" else []
        for start, end in spans:
            name = passage.text[start:end].rstrip("。；！")
            aim = builder.node("Goal", name, document.evidence(passage, start, end), {"kind": "aim"}, once=False)
            place(builder, structure, aim, passage)
            found.append((sentence, aim))
    return found
