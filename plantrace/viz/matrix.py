"""The responsibility matrix (责任分解表) of the plans in a store, as an Excel workbook or a CSV file."""

from collections.abc import Callable
from pathlib import Path

from plantrace.errors import ArgumentError
from plantrace.graph.store import Store
from plantrace.queries import Table, run_query
from plantrace.viz.ledger import Sheet, ledger, without_inferred
from plantrace.viz.sheetfiles import csv_bytes
from plantrace.viz.workbook import workbook_bytes

QUERIES = ("matrix-indicators", "matrix-tasks", "matrix-projects")


def write_matrix(store: Store, path: Path, lang: str, *, inferred: bool = False) -> None:
    """Write the matrix of every plan in ``store`` to ``path``; its suffix (.xlsx, .csv) says in which form.

    ``inferred`` adds the column of parties that the plan does not state. Raises ArgumentError for another suffix.
    """
    write = _writers().get(path.suffix.lower())
