"""Shorthands: small plans of a county that does not exist, and what reading them gives."""

from plantrace.extraction.document.identity import Identity
from plantrace.extraction.document.outline import Passage
from plantrace.extraction.document.reading import Document, read_document
from plantrace.extraction.goals.commitment import read_sentences
from plantrace.extraction.goals.target import Target
from plantrace.extraction.goals.targets import find_targets
from plantrace.extraction.pipeline import extract
from plantrace.extraction.projects.finder import find_projects
from plantrace.extraction.text.source import Source
from plantrace.model import Edge, Node, PlanGraph

TITLE = "丰谷县国民经济和社会发展第十四个五年规划"
COUNTY = Identity(TITLE, "丰谷县", "county", (2021, 2025))
HEADING = "第一章 重点任务"


def source(text: str) -> Source:
    """The text as a plan's file would give it."""
    return Source("丰谷.txt", text)


def printed(text: str) -> list[Passage]:
    """The passages of a text whose lines may go on in the next one, as a PDF leaves them."""
    return read_document(source(text)).passages


def outlined(*lines: str) -> list[Passage]:
    """The passages of a text with these paragraphs."""
    return printed(one_a_line(*lines))[:-1]


def one_a_line(*lines: str) -> str:
    """A text in which every paragraph is one line: a note at its end, longer than all the rest, tells that it is no PDF."""
    text = "\n".join(lines)
    return f"{text}\n注：{'这里的话什么也不说，' * (len(text) // 8 + 6)}\n"


def document(*lines: str) -> Document:
    """A document of these paragraphs below one heading."""
    return read_document(source(one_a_line(HEADING, *lines)))


def passages(*lines: str) -> list[Passage]:
    """These paragraphs as passages, the heading above and the note below them left out."""
    return document(*lines).passages[1:-1]


def graph(*lines: str) -> PlanGraph:
    """The graph of a county plan with these paragraphs below its title and one heading."""
    return extract(source(one_a_line(TITLE, HEADING, *lines)))


def nodes(found: PlanGraph, label: str) -> list[Node]:
    """The nodes with this label in the order of the text."""
    return sorted((node for node in found.nodes if node.label == label), key=lambda node: node.evidence[0])


def names(found: PlanGraph, label: str) -> list[str]:
    """The names of the nodes with this label in the order of the text."""
    return [node.name for node in nodes(found, label)]


def edges(found: PlanGraph, kind: str) -> list[Edge]:
    """The edges of this type."""
    return [edge for edge in found.edges if edge.type == kind]


def facts(found: PlanGraph, kind: str, *props: str, end: str = "") -> set[tuple[object, ...]]:
    """The edges of this type as tuples: the name of the source, the name of the target, and these properties.

    ``end``: those whose target has this label only.
    """
    ends = {node.id for node in found.nodes if end in ("", node.label)} | {plan.id for plan in found.plans if not end}
    by_id = {node.id: node.name for node in found.nodes} | {plan.id: plan.title for plan in found.plans}
    return {
        (by_id[edge.source], by_id[edge.target], *(edge.props[prop] for prop in props))
        for edge in edges(found, kind)
        if edge.target in ends
    }


def projects(*lines: str) -> list[tuple[str, bool]]:
    """The projects of these paragraphs, and whether each stands in a box."""
    read = document(*lines)
    found = find_projects(read.passages, read_sentences(read), [])
    assert all(project.passage.text[project.start : project.end] == project.name for project in found)
    return [(project.name, project.in_box) for project in found]


def targets(*lines: str) -> list[Target]:
    """The targets of a small plan's sentences."""
    return find_targets(read_sentences(document(*lines)), [], (2021, 2025))


def quote(target: Target) -> str:
    """The words that state a target."""
    return target.sentence.passage.text[target.start : target.end]
