"""What the plan tells of its projects besides their names: what is built, when and for how much, and which measures they carry out."""

from itertools import pairwise

from plantrace.extraction.claims.relations import Relations
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.projects.details import details, telling
from plantrace.extraction.projects.titles import ProjectMention
from plantrace.model import Node
from plantrace.patterns import compiled

_JOINT = compiled(r"(?:建设|项目|工程|（[^（）]*）){0,2}(?:[、和及与]|以及)")
_WHEN, _MONTH = ("when", "due"), compiled(r"(20\d{2})[年.](?:(\d{1,2})月?底?)?")
_DIRECT = 2
_ITS_ITEM, _ITS_SENTENCE = 0.95, 0.9  # set, see docs/support.md


def add_undertakings(relations: Relations) -> None:
    """Add the details of each project to its node (the first that is told stays) and its SUPPORTS edges to measures.

    It comes after all that asks where a project stands: its name says that, not these words.
    """
    builder, document = relations.builder, relations.document
    told = telling(document.passages, relations.projects)
    for project, key, passage, start, end, unit in details(document.passages, relations.projects, told):
        node = builder.kept(relations.node_of(project))
        words = passage.printed[start:end] + unit
        if passage.role in _WHEN and _follows(str(node.props.get(key, "")), words):  # a column 开工时间 and one 完工时间
            words = f"{node.props.pop(key)}—{words}"
        if key not in node.props:
            node.props[key] = words
            if passage is project.passage or passage.role:  # a paragraph below its heading is its measures' evidence
                node.evidence.append(document.evidence(passage, start, end))
    for sentence, action in relations.structure.actions:
        its_own = told.get(sentence.passage)
        if its_own:
            _carries_out(relations, its_own, action, "same_task", _ITS_ITEM)
        projects = relations.projects.get(sentence.passage)
        for subject in _subjects(sentence, projects) if projects else ():
            if subject is not its_own:
                _carries_out(relations, subject, action, "same_sentence", _ITS_SENTENCE)
    for passage, task in relations.structure.tasks.items():
        if passage.kind == "heading":  # 1.建设某某公园。
            for subject in _subjects(Sentence(passage, *passage.title, "measure"), relations.projects.get(passage, [])):
                _carries_out(relations, subject, task, "same_sentence", _ITS_SENTENCE)


def _follows(began: str, done: str) -> bool:
    """Whether two cells tell a month or a year each, and the second one comes later."""
    first, second = _MONTH.fullmatch(began), _MONTH.fullmatch(done)
    if first is None or second is None:
        return False
    return [int(part or 0) for part in first.groups()] < [int(part or 0) for part in second.groups()]


def _carries_out(relations: Relations, project: ProjectMention, measure: Node, reason: str, confidence: float) -> None:
    """Say that the project carries the measure out."""
    node = relations.builder.kept(relations.node_of(project))
    relations.builder.edge(
        "SUPPORTS", node.id, measure.id, measure.evidence, grade=_DIRECT, reason=reason, confidence=confidence, rule="carries_out"
    )


def _subjects(sentence: Sentence, projects: list[ProjectMention]) -> list[ProjectMention]:
    """The projects that a sentence is about: the one in its first clause (推进某工程，治理河道), all of a list that it consists of."""
    text = sentence.passage.text
    own = sorted((p for p in projects if sentence.start <= p.start < sentence.end), key=lambda project: project.start)
    if not own or "，" in text[sentence.start : own[0].start]:
        return []
    listed = all(_JOINT.fullmatch(text, before.end, project.start) for before, project in pairwise(own))
    return own if len(own) == 1 or (listed and "，" not in text[own[-1].end : sentence.end]) else []
