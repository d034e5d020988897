"""The whole way from a source to its graph: read, find mentions, apply the rules in their order, build."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from msgspec import Struct

from plantrace.extraction.builder import Builder
from plantrace.extraction.claims.inference import add_inferred_leads
from plantrace.extraction.claims.notations import Notations
from plantrace.extraction.claims.relations import Relations
from plantrace.extraction.claims.responsible import find_statements, without_notations
from plantrace.extraction.claims.undertakings import add_undertakings
from plantrace.extraction.document.fair_copy import fair_copy
from plantrace.extraction.document.identity import identify
from plantrace.extraction.document.reading import Document, doubtful_values, read_document
from plantrace.extraction.document.rejected import Rejected
from plantrace.extraction.goal_nodes import add_aims, add_targets
from plantrace.extraction.goals.cell_targets import cell_targets
from plantrace.extraction.goals.commitment import read_sentences, with_leads
from plantrace.extraction.goals.target import Target
from plantrace.extraction.goals.targets import find_targets
from plantrace.extraction.mentions import Candidate
from plantrace.extraction.projects.finder import beside_names, find_projects, find_works, outside_names
from plantrace.extraction.projects.same_projects import join_same_projects
from plantrace.extraction.projects.titles import ProjectMention
from plantrace.extraction.recognise import Recogniser
from plantrace.extraction.resolution import fuller_names
from plantrace.extraction.structure import Structure, add_structure
from plantrace.extraction.support.links import add_restatements, add_support
from plantrace.extraction.support.stated_goals import support_stated_goals
from plantrace.extraction.text.source import Source
from plantrace.model import PlanGraph

_ASSIGNS = 5  # so many notations of responsible units, and the document hands out its tasks by them


class Reading(Struct, frozen=True):
    """A plan's graph with what the coverage report needs: the passages it was read from and the candidates left out."""

    document: Document
    graph: PlanGraph
    rejected: list[Rejected]


def extract(source: Source, extra: Sequence[Candidate] = ()) -> PlanGraph:
    """Return the graph of the plan in ``source``. The same text gives the same graph; any text is read without an error.

    ``extra`` are names that another finder gave: each joins where our own rules see no other name, marked with its origin.
    """
    return read(source, extra).graph


def read(source: Source, extra: Sequence[Candidate] = ()) -> Reading:
    """Return the plan's graph with what was left out of it."""
    with _collector_paused():
        return _read(source, extra)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """A reading makes tens of thousands of objects and no cycle among them: the collector would walk them all in vain, again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if not gc.get_freeze_count():  # what was made joins the oldest objects; else the next one that is made has all of it walked
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def _is_listed(project: ProjectMention) -> bool:
    """Whether a project stands in a list: what only has its firm's name there is a work like the others (某某矿业、某某二期等项目)."""
    text, start, end = project.passage.text, project.start, project.end
    return project.in_box or "、" in (text[start - 1 : start], text[end : end + 1])


def _states_row(structure: Structure, level: Target) -> bool:
    """Whether a level in a cell is the target of an indicator, whose row it stands in."""
    row = structure.row_at(level.sentence.passage.offsets[level.start])
    return row is not None and row.props["target_value"] == level.value


def _read(source: Source, extra: Sequence[Candidate]) -> Reading:
    copy = fair_copy(source)
    document = read_document(copy.source)
    rejected = doubtful_values(document)
    identity = identify(document.passages, source.name)
    first_year = identity.period[0] if identity.period else 0
    sentences = read_sentences(document, first_year)
    recogniser = Recogniser(document.passages, identity, extra)
    statements = find_statements(document.passages, identity)
    noted = {(statement.passage, statement.start) for statement in statements}
    sentences = [sentence for sentence in sentences if (sentence.passage, sentence.start) not in noted]  # who does it is nothing to do
    sentences = without_notations(sentences, statements)
    mentions = recogniser.mentions()
    for statement in statements:  # what a notation lists is read by its own rules
        mentions[statement.passage] = [m for m in mentions[statement.passage] if not statement.lists(m)]
    builder = Builder(document, identity)
    who = {statement.passage for statement in statements if statement.heads or statement.above}
    who |= {
        at for at, named in mentions.items() if at.lead and any(m.label == "Town" and (m.start, m.end) == at.lead for m in named)
    }  # 石岭镇：…
    found = find_projects(document.passages, sentences, rejected, mentions)
    told = beside_names(sentences, found)
    assigned = {statement.passage for statement in statements} - who
    structure = add_structure(builder, document, told, who, assigned)
    found += find_works(sentences, mentions, found)
    targets = find_targets(with_leads(document, sentences), rejected, identity.period, yearly=identity.yearly)
    targets = outside_names(targets, found)
    levels = cell_targets(document.passages, identity.period, structure.dues)
    targets += [level for level in levels if not _states_row(structure, level)]
    stated = list(zip(targets, add_targets(builder, document, structure, targets), strict=True))
    aims = add_aims(builder, document, structure, told, targets)
    firms = {(at, m.start, m.end) for at, named in mentions.items() for m in named if m.label == "Enterprise"}
    projects = [
        project
        for project in found
        if (project.passage, project.start, project.end) not in firms or _is_listed(project)  # 推进某某钢铁等一批项目: none of them
    ]
    for project in projects:  # a park or a road that is still to be built is a project, no place yet
        at = project.passage
        mentions[at] = recogniser.unbuilt(project.passage, mentions[at], project.start, project.end)
    known = [mention for named in mentions.values() for mention in named]
    fuller = fuller_names([*known, *(unit for statement in statements for unit, _ in statement.units)], identity)
    fuller |= recogniser.spelt_out({unit.name for statement in statements for unit, _ in statement.units})
    assigns = sum(bool(statement.units) for statement in statements) >= _ASSIGNS
    relations = Relations(builder, document, structure, mentions, fuller, assigns=assigns)
    relations.add(projects, sentences)
    Notations(relations).add(statements)
    join_same_projects(builder)
    undertakings = builder.labelled("Project")
    support_stated_goals(builder, structure, stated, aims, undertakings, assigned)
    add_support(builder, document, structure, undertakings, stated)
    add_restatements(builder, structure, stated)
    add_undertakings(relations)
    add_inferred_leads(builder, document, structure)
    return Reading(document, copy.restored(builder.graph(), document.passages), rejected)
