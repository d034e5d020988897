"""The door to spaCy: plantrace as a component of a Chinese pipeline, and a trained pipeline's entities as candidates of ours.

``nlp.add_pipe("plantrace")`` gives ``doc.spans["plantrace"]``, a span for each piece of evidence of a node with the node's label and, as
``kb_id_``, its id; and ``doc._.plan_graph``, the PlanGraph. What ``doc.ents`` holds by then joins the candidates.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from plantrace.errors import ArgumentError
from plantrace.extraction.document.fair_copy import fair_copy
from plantrace.extraction.document.reading import read_document
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.mentions import Candidate
from plantrace.extraction.pipeline import extract
from plantrace.extraction.text.characters import alike
from plantrace.extraction.text.source import Source
from plantrace.model import PlanGraph
from plantrace.ontology import ontology
from plantrace.patterns import compiled
from plantrace.resources import read_yaml

NAME = "plantrace"
_NAME_FORM = compiled(r"[\u3400-\u9fffA-Za-z0-9（）·—-]{2,40}")


def candidates(source: Source, model: str) -> list[Candidate]:
    """Return the names that the trained pipeline ``model`` (a package or a folder) finds in the plan's passages.

    Raises ArgumentError for a pipeline that is not there, cannot be loaded, or is not for Chinese.
    """
    nlp = _load(model)
    texts = [passage.text for passage in read_document(fair_copy(source).source).passages if passage.kind != "table"]
    return _named((entity for doc in nlp.pipe(texts) for entity in doc.ents), nlp)


@cache
def _load(model: str) -> Language:
    try:
        nlp = spacy.load(model, exclude=[NAME])
    except (OSError, ValueError, ImportError) as error:
        raise ArgumentError("spacy_model_bad", model=model, problem=str(error).strip().splitlines()[0].rstrip(".")) from error
    if nlp.lang != "zh":
        raise ArgumentError("spacy_model_language", model=model, language=nlp.lang)
    return nlp


def _named(entities: Iterable[Span], nlp: Language) -> list[Candidate]:
    """The entities as candidates, each name once, in the order of the text; ``spacy:`` and the pipeline's own name is their origin."""
    origin = f"spacy:{nlp.meta['lang']}_{nlp.meta['name']}"
    found: dict[str, Candidate] = {}
    for entity in entities:
        name = "".join(alike(entity.text).split())
        kind = _kind(entity.label_, name) if _is_name(name) else None
        if kind is not None and name not in found:
            found[name] = Candidate(name, kind[0], kind[1], origin)
    return list(found.values())


def _is_name(name: str) -> bool:
    """Whether the words can be a name: no marks in them, and no verb at either end, which a model has cut off from its sentence."""
    verbs = lexicon().verbs
    return bool(_NAME_FORM.fullmatch(name)) and name[:2] not in verbs and name[-2:] not in verbs


@cache
def _labels() -> dict[str, list[dict[str, str]]]:
    labels: dict[str, list[dict[str, str]]] = read_yaml("extraction/lexicons/spacy.yaml")["labels"]
    return labels


def _kind(label: str, name: str) -> tuple[str, str] | None:
    """The node label and type that an entity stands for; a pipeline's own label may be a node's (Enterprise)."""
    if label in ontology().nodes and ontology().nodes[label].shared:
        return label, ""
    for entry in _labels().get(label, ()):
        if re.search(rf"(?:{entry.get('end', '')})$", name):
            return entry["label"], entry.get("type", "")
    return None


class PlantraceComponent:
    """Reads each document as a plan."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def __call__(self, doc: Doc) -> Doc:
        """Add the plan's graph and its spans to ``doc``."""
        graph = extract(Source(NAME, doc.text), _named(doc.ents, self._nlp))
        doc.user_data[NAME] = graph.to_jsonl()  # as bytes: documents go through pickles and DocBins
        doc.spans[NAME] = _spans(doc, graph)
        return doc


def _spans(doc: Doc, graph: PlanGraph) -> list[Span]:
    evidence = sorted((item.start, item.end, node.label, node.id) for node in graph.nodes for item in node.evidence)
    spans = (doc.char_span(start, end, label=label, kb_id=node_id, alignment_mode="expand") for start, end, label, node_id in evidence)
    return [span for span in spans if span is not None]


def _plan_graph(doc: Doc) -> PlanGraph | None:
    data: Any = doc.user_data.get(NAME)
    return None if data is None else PlanGraph.from_jsonl(data)


if not Doc.has_extension("plan_graph"):
    Doc.set_extension("plan_graph", getter=_plan_graph)


@Language.factory(NAME, assigns=["doc.spans", "doc._.plan_graph"])
def create(nlp: Language, name: str) -> PlantraceComponent:
    """The factory that the entry point names."""
    return PlantraceComponent(nlp)
