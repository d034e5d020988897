"""Commands that make graphs and files: build, extract, load, unload, export."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from plantrace.commands.options import DEFAULT_DB, DbOption, Format, FormatOption, LangOption, OutputOption, SpacyOption

Plans = Annotated[list[Path], typer.Argument(metavar="PLAN...", help="Plans as text files · 规划文本")]


def build(
    plans: Plans,
    lang: LangOption,
    report: Annotated[bool, typer.Option("--report", help="Also what was not found, and why · 附覆盖情况：没有读出的内容及原因")] = False,
    spacy_model: SpacyOption = None,
    db: DbOption = DEFAULT_DB,
    format: FormatOption = Format.table,
) -> None:
    """From a plan to a graph, with a summary · 从规划到图谱，附小结"""
    from plantrace.commands.sources import read_plan
    from plantrace.extraction import coverage
    from plantrace.graph import open_store
    from plantrace.queries.summary import summarise
    from plantrace.terminal import print_json, print_reports, print_summaries, progress

    readings = [read_plan(path, spacy_model) for path in progress(plans, lang)]
    with open_store(db, write=True) as store:
        for reading in readings:
            store.load(reading.graph)
        summaries = [summarise(store, reading.graph) for reading in readings]
    reports = [coverage(reading) for reading in readings] if report else []
    if format is Format.json:
        print_json(
            [{"summary": summary, "coverage": found} for summary, found in zip(summaries, reports, strict=True)] if report else summaries
        )
        return
    print_summaries(summaries, db, lang)
    print_reports(reports, lang)


def extract(
    plan: Annotated[Path, typer.Argument(metavar="PLAN", help="A plan as a text file · 规划文本")],
    lang: LangOption,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File to write, else standard output · 写入的文件")] = None,
    spacy_model: SpacyOption = None,
) -> None:
    """The plan's graph as JSON Lines, into no store · 只写图谱文件，不入库"""
    from plantrace.commands.sources import read_plan
    from plantrace.files import write_file

    data = read_plan(plan, spacy_model).graph.to_jsonl()
    if output is None:
        sys.stdout.buffer.write(data)
    else:
        write_file(output, data)


def load(
    graphs: Annotated[list[Path], typer.Argument(metavar="GRAPH...", help="Graphs as JSON Lines · 图谱文件")],
    lang: LangOption,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Put graph files into the store · 图谱文件入库"""
    from plantrace.commands.sources import read_graph
    from plantrace.graph import open_store
    from plantrace.terminal import print_line

    loaded = [read_graph(path) for path in graphs]
    with open_store(db, write=True) as store:
        for graph in loaded:
            store.load(graph)
    for plan in [plan for graph in loaded for plan in graph.plans]:
        print_line("loaded", lang, title=plan.title, db=db)


def unload(
    plan: Annotated[str, typer.Argument(metavar="PLAN", help="The plan's title, words of it, or its id · 规划名称、其中几个字或标识")],
    lang: LangOption,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Take a plan out of the store · 规划移出图谱库"""
    from plantrace.graph import open_store
    from plantrace.queries.match import match_plan
    from plantrace.terminal import print_line

    with open_store(db) as store:
        found = match_plan(store.plans(), plan)
    with open_store(db, write=True) as store:
        store.unload(found.id)
    print_line("unloaded", lang, title=found.title, db=db)


class ExportFormat(StrEnum):
    """The forms of a graph as a file."""

    jsonl = "jsonl"
    graphml = "graphml"
    csv = "csv"
    neo4j_admin = "neo4j-admin"


def export(
    output: OutputOption,
    lang: LangOption,
    format: Annotated[ExportFormat, typer.Option("--format", help="The last two make a folder · 后两种写成文件夹")] = ExportFormat.jsonl,
    db: DbOption = DEFAULT_DB,
) -> None:
    """The store's graph as a file · 导出图谱文件"""
    from plantrace.graph import open_store
    from plantrace.graph.export import export_graph
    from plantrace.terminal import print_line

    with open_store(db) as store:
        if format is ExportFormat.neo4j_admin:
            from plantrace.graph.neo4j.bulk import write_bulk

            written = write_bulk(store.graphs(), output)
        else:
            written = export_graph(store.graph(), output, format, lang)
    for path in written:
        print_line("written", lang, path=path)
