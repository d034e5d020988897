"""From a key, a text and its graph to the figures, in the order in which they are shown."""

from pathlib import Path

from plantrace.evaluation.checks import block_spans, check_hash
from plantrace.evaluation.commitments import leads, projects, sentences, targets
from plantrace.evaluation.facts import entries, invented, units
from plantrace.evaluation.figures import Figure
from plantrace.evaluation.keys import BlockKey, FactKey, Key
from plantrace.evaluation.mentions import KINDS, Namesakes, coref, mentions
from plantrace.evaluation.overlay import Overlay
from plantrace.evaluation.relations import links, supports
from plantrace.evaluation.texts import evidence, rows_by_name, rows_by_number
from plantrace.evaluation.words import squeeze
from plantrace.model import PlanGraph

#: The figures of both kinds of keys.
FIGURES = (
    *("evidence", "indicators", "leads", "sentences", "targets", "targets_subject", "projects", "projects_strict"),
    *(*KINDS, "coref", "implemented_by", "role", "located_in", "supports", "units", "invented", "box_entries"),
)


def evaluate(key: Key, text: str, graph: PlanGraph, path: Path) -> dict[str, Figure]:
    """Return the figures of ``graph``, the graph of the one plan in ``text``, that ``key`` (read from ``path``) can tell.

    Raises InputError where the key does not belong to the text.
    """
    if isinstance(key, FactKey):
        return {"evidence": evidence(graph, text), **_of_facts(key, text, graph, path)}
    return {"evidence": evidence(graph, text), **_of_blocks(key, text, graph, path)}


def _of_facts(key: FactKey, text: str, graph: PlanGraph, path: Path) -> dict[str, Figure]:
    squeezed = squeeze(text, folios=True)
    check_hash(key, squeezed, path)
    figures: dict[str, Figure] = {}
    if key.indicators:
        figures["indicators"] = rows_by_name(key.indicators, graph)
    if key.responsible or key.closed:
        spans = {str(name): (statement.start, statement.end) for name, statement in enumerate(key.responsible)}
        overlay = Overlay(graph, squeezed, spans)
        figures["units"], figures["role"] = units(key.responsible, overlay)
        if key.closed:
            figures["invented"] = invented(graph, overlay)
    if key.projects:
        figures["projects"] = entries([project for project in key.projects if project.project_like], graph, "Project")
        figures["box_entries"] = entries(key.projects, graph, "Project", "Measure")
    return figures


def _of_blocks(key: BlockKey, text: str, graph: PlanGraph, path: Path) -> dict[str, Figure]:
    squeezed = squeeze(text)
    overlay = Overlay(graph, squeezed, block_spans(key, squeezed, path))
    namesakes = Namesakes(graph.plans[0].jurisdiction)
    blocks = key.blocks
    figures: dict[str, Figure] = {}
    if key.indicators:
        figures["indicators"] = rows_by_number(key.indicators, graph)
    if not blocks:
        return figures
    figures["leads"] = leads(blocks, overlay)
    figures["sentences"] = sentences(blocks, overlay)
    figures["targets"], figures["targets_subject"] = targets(blocks, overlay)
    figures["projects"] = projects(blocks, overlay, strict=False)
    figures["projects_strict"] = projects(blocks, overlay, strict=True)
    figures |= {kind: mentions(blocks, overlay, kind, namesakes) for kind in KINDS}
    figures["coref"] = coref(blocks, overlay)
    figures["implemented_by"], figures["role"] = links(blocks, overlay, "IMPLEMENTED_BY", namesakes)
    figures["located_in"], _ = links(blocks, overlay, "LOCATED_IN", namesakes)
    if key.indicators:
        figures["supports"] = supports(blocks, overlay, graph)
    return figures
