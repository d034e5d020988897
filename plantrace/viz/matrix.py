"""The responsibility matrix (责任分解表) of the plans in a store, as an Excel workbook or a CSV file."""

from collections.abc import Callable
from pathlib import Path

from plantrace.errors import ArgumentError
from plantrace.files import csv_bytes, write_file
from plantrace.graph.store import Store
from plantrace.queries import Table, run_query
from plantrace.viz.ledger import make_ledger
from plantrace.viz.sheet import make_sheet, several_titles
from plantrace.viz.workbook import workbook_bytes

QUERIES = ("matrix-indicators", "matrix-tasks", "matrix-projects")


def write_matrix(store: Store, path: Path, lang: str, *, plan: str | None = None, inferred: bool = False) -> None:
    """Write the matrix of every plan in ``store`` to ``path``; the suffix (.xlsx, .csv) says in which form.

    ``plan``: of the plan of that id only. ``inferred`` adds the column of parties that the plan does not state.
    Raises ArgumentError for another suffix or a place that cannot be written.
    """
    to_bytes = WRITERS.get(path.suffix.lower())
    if to_bytes is None:
        raise ArgumentError("matrix_suffix", path=path, known=sorted(WRITERS))
    only = {"plan": plan or ""}
    tables, plans = store.whole(lambda: ([run_query(store, name, only) for name in QUERIES], store.plans()))
    plans = [found for found in plans if plan in (None, found.id)]
    write_file(path, to_bytes(tables, several_titles(plans, lang), lang, inferred))


def _workbook(tables: list[Table], title: str, lang: str, inferred: bool) -> bytes:
    sheets = [make_sheet(table, lang, inferred=inferred) for table in tables]
    return workbook_bytes(title, sheets, make_ledger(sheets, lang), lang)


def _csv(tables: list[Table], title: str, lang: str, inferred: bool) -> bytes:
    ledger = make_ledger([make_sheet(table, lang, inferred=inferred) for table in tables], lang)
    return csv_bytes([[column.heading for column in ledger.columns], *ledger.rows])


WRITERS: dict[str, Callable[[list[Table], str, str, bool], bytes]] = {".xlsx": _workbook, ".csv": _csv}
