"""What a user hands over, read and checked: plans and graph files."""

from pathlib import Path
from typing import TYPE_CHECKING

from plantrace.errors import InputError
from plantrace.model import PlanGraph

if TYPE_CHECKING:
    from plantrace.extraction.pipeline import Reading

_FOUND = {"Goal", "Measure", "Project"}


def read_plan(path: Path) -> "Reading":
    """Return the plan in a text file as it was read; raises InputError for a file that is no plan, or says nothing of one."""
    from plantrace.extraction import read, read_source

    reading = read(read_source(path))
    if not any(node.label in _FOUND for node in reading.graph.nodes):
        raise InputError("plan_nothing_found", path=path)
    return reading


def read_graph(path: Path) -> PlanGraph:
    """Return the graph in a JSON Lines file; raises InputError for a file that cannot be read, or a record that is wrong."""
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError("graph_missing", path=path) from error
    except OSError as error:
        raise InputError("file_unreadable", path=path, problem=error.strerror) from error
    graph = PlanGraph.from_jsonl(data, str(path))
    if not graph.plans:
        raise InputError("graph_without_plan", path=path)
    return graph
