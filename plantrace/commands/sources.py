"""What a user hands over or names, read and checked: plans, graph files, a plan of the store."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from plantrace.errors import ArgumentError, InputError
from plantrace.model import PlanGraph

if TYPE_CHECKING:
    from plantrace.extraction.mentions import Candidate
    from plantrace.extraction.pipeline import Reading
    from plantrace.extraction.text.source import Source
    from plantrace.graph import Store

_FOUND = {"Goal", "Measure", "Project"}


def read_plan(path: Path, spacy_model: str | None = None) -> "Reading":
    """Return the plan in a text file as it was read; the names that ``spacy_model`` finds join ours.

    Raises InputError for a file that is no plan, or says nothing of one; ArgumentError for a model that cannot be used.
    """
    from plantrace.extraction import read, read_source
    from plantrace.patterns import keep_compiled

    source = read_source(path)
    reading = read(source, _named_by(spacy_model, source) if spacy_model else ())
    keep_compiled()
    if not any(node.label in _FOUND for node in reading.graph.nodes):
        raise InputError("plan_nothing_found", path=path)
    return reading


def _named_by(model: str, source: "Source") -> "list[Candidate]":
    if find_spec("spacy") is None:
        raise ArgumentError("spacy_missing")
    from plantrace.extraction.spacy_door import candidates

    return candidates(source, model)


def check_apart(paths: Sequence[Path], graphs: Sequence[PlanGraph]) -> None:
    """Raise InputError where two of the files hold one plan by its id: the second would take the place of the first."""
    known: dict[str, Path] = {}
    for path, graph in zip(paths, graphs, strict=True):
        for plan in graph.plans:
            if plan.id in known:
                raise InputError("plan_twice", first=known[plan.id], second=path, title=plan.title)
            known[plan.id] = path


def find_plan(store: "Store", words: str | None) -> str | None:
    """Return the id of the plan of the store that ``words`` mean, of its title or its id; raises NotFound for none and for several."""
    from plantrace.queries.match import match_plan

    return None if words is None else match_plan(store.plans(), words).id


def read_graph(path: Path) -> PlanGraph:
    """Return the graph in a JSON Lines file; raises InputError for a file that cannot be read, or a record that is wrong.

    The records are tried against the ontology here, before a store is opened, which may make its file.
    """
    from plantrace.graph.projection import project

    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError("graph_missing", path=path) from error
    except OSError as error:
        raise InputError("file_unreadable", path=path, problem=error.strerror) from error
    graph = PlanGraph.from_jsonl(data, str(path))
    if not graph.plans:
        raise InputError("graph_without_plan", path=path)
    for part in graph.apart():
        project(part)
    return graph
