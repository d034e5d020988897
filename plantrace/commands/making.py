"""Commands that make graphs and files: build, extract, load, unload, export."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from plantrace.commands.options import ExportFormat, Format, typed_db, typed_program
from plantrace.errors import ArgumentError
from plantrace.messages import say

if TYPE_CHECKING:
    from plantrace.graph import Store
    from plantrace.model import Plan, PlanGraph

_FORM_BY_SUFFIX: dict[str, ExportFormat] = {".jsonl": "jsonl", ".graphml": "graphml"}


def build(plans: list[Path], report: bool, spacy_model: str | None, db: str, format: Format, lang: str) -> None:
    """Read plans into the store and print what was found, and what was not."""
    from plantrace.commands.sources import check_apart, read_plan
    from plantrace.extraction import coverage
    from plantrace.graph import open_store
    from plantrace.queries.summary import summarise
    from plantrace.terminal import print_json, print_reports, print_summaries, progress

    readings = [read_plan(path, spacy_model) for path in progress(plans, lang)]
    check_apart(plans, [reading.graph for reading in readings])
    with open_store(db, write=True) as store:
        replaced = {old.id: old.source for reading in readings for old in _put(store, reading.graph)}
        summaries = [summarise(store, reading.graph, replaced.get(reading.graph.plans[0].id)) for reading in readings]
    reports = [coverage(reading) for reading in readings] if report else []
    if format == "json":
        print_json(
            [{"summary": summary, "coverage": found} for summary, found in zip(summaries, reports, strict=True)] if report else summaries
        )
        return
    print_summaries(summaries, db, lang, program=typed_program(), store=typed_db(db))
    print_reports(reports, lang)


def extract(plan: Path, output: Path | None, spacy_model: str | None, lang: str) -> None:
    """Write the graph of a plan as JSON Lines, to a file or to standard output."""
    from plantrace.commands.sources import read_plan
    from plantrace.files import write_file

    data = read_plan(plan, spacy_model).graph.to_jsonl()
    if output is None:
        sys.stdout.buffer.write(data)
    else:
        write_file(output, data)


def load(graphs: list[Path], db: str, lang: str) -> None:
    """Put graph files into the store."""
    from plantrace.commands.sources import check_apart, read_graph
    from plantrace.graph import open_store
    from plantrace.terminal import print_line

    loaded = [read_graph(path) for path in graphs]
    check_apart(graphs, loaded)
    with open_store(db, write=True) as store:
        replaced = {old.id: old.source for graph in loaded for old in _put(store, graph)}
    for plan in [plan for graph in loaded for plan in graph.plans]:
        print_line("loaded", lang, title=plan.title, db=db)
        if old := replaced.get(plan.id):
            facts = {"old": old.name, "old_chars": old.chars, "new": plan.source.name, "new_chars": plan.source.chars}
            print_line("loaded_over", lang, told=say("replaced", lang, **facts))


def _put(store: "Store", graph: "PlanGraph") -> "list[Plan]":
    """Put the plans of a graph in; returns the records of those that were made from another text and gave way to them."""
    before = {plan.id: store.plan(plan.id) for plan in graph.plans}
    store.load(graph)
    return [old for plan in graph.plans if (old := before[plan.id]) is not None and old.source.sha256 != plan.source.sha256]


def unload(plan: str, db: str, lang: str) -> None:
    """Take a plan out of the store."""
    from plantrace.graph import open_store
    from plantrace.queries.match import match_plan
    from plantrace.terminal import print_line

    with open_store(db) as store:
        found = match_plan(store.plans(), plan)
    with open_store(db, write=True) as store:
        store.unload(found.id)
    print_line("unloaded", lang, title=found.title, db=db)


def export(output: Path, format: ExportFormat | None, plan: str | None, db: str, lang: str) -> None:
    """Write the graph of the store as a file, or as a folder of files; without ``format`` the suffix of ``output`` tells the form.

    Raises ArgumentError where neither tells it, or ``output`` cannot be written.
    """
    from plantrace.commands.sources import find_plan
    from plantrace.graph import open_store
    from plantrace.graph.export import export_graph
    from plantrace.terminal import print_line

    form = format or _FORM_BY_SUFFIX.get(output.suffix.lower())
    if form is None:
        raise ArgumentError("export_suffix", path=output, known=sorted(_FORM_BY_SUFFIX))
    with open_store(db) as store:
        only = find_plan(store, plan)
        if form == "neo4j-admin":
            from plantrace.graph.neo4j.bulk import write_bulk

            written = write_bulk([store.graph(only)] if only else store.graphs(), output)
        else:
            written = export_graph(store.graph(only), output, form, lang)
    for path in written:
        print_line("written", lang, path=path)
