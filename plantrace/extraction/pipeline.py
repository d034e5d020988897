"""The whole way from a source to its graph: read, find mentions, apply the rules in their order, resolve, build."""

from plantrace.extraction.builder import Builder
from plantrace.extraction.commitment import read_sentences
from plantrace.extraction.document import read_document
from plantrace.extraction.identity import identify
from plantrace.extraction.source import Source
from plantrace.extraction.structure import add_structure
from plantrace.model import PlanGraph


def extract(source: Source) -> PlanGraph:
    """Return the graph of the plan in ``source``. The same text gives the same graph; any text is read without an error."""
    document = read_document(source)
    builder = Builder(document, identify(document.passages, source.name))
    structure = add_structure(builder, document, read_sentences(document))
    return builder.graph()
