"""The command that measures: eval."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from plantrace.commands.options import Format
from plantrace.errors import ArgumentError, InputError
from plantrace.messages import LANGS, say

if TYPE_CHECKING:
    from plantrace.evaluation.figures import Figure
    from plantrace.extraction import Source
    from plantrace.model import PlanGraph
    from plantrace.queries.table import Table

_NUMBERS = ("precision", "recall", "f1", "share", "count", "predicted", "in_key", "of")


def evaluate(key: Path, plan: Path, graph: Path | None, errors: int, only: str | None, format: Format, lang: str) -> None:
    """Print how good a graph is, by an answer key."""
    from plantrace.evaluation import evaluate as measure
    from plantrace.evaluation import read_key
    from plantrace.extraction import read_source
    from plantrace.terminal import print_json, print_table

    read, source = read_key(key), read_source(plan)
    figures = measure(read, source.text, _graph_of(source, graph, plan), key)
    if only is not None and only not in figures:
        raise ArgumentError("figure_unknown", name=only, known=list(figures))
    shown = {name: figure for name, figure in figures.items() if only in (None, name)}
    if format == "json":
        print_json({name: {**figure.values(), "errors": figure.errors[:errors]} for name, figure in shown.items()})
        return
    print_table(_table(shown, lang), lang)
    for line in _error_lines(shown, errors, lang):
        print(line)


def _graph_of(source: "Source", path: Path | None, plan: Path) -> "PlanGraph":
    """The graph in the file, or the plan's own; raises InputError where the file holds none of this text."""
    if path is None:
        from plantrace.extraction import extract

        return extract(source)
    from plantrace.commands.sources import read_graph

    graph = read_graph(path)
    same = next((found for found in graph.plans if found.source.sha256 == source.sha256), None)
    if same is None:
        raise InputError("eval_graph_other", path=path, plan=plan)
    return graph.only(same.id)


def _table(figures: dict[str, "Figure"], lang: str) -> "Table":
    from plantrace.queries.table import Column, Table

    names = ("figure", "measures", *_NUMBERS)
    columns = [Column(name, *(say(f"eval_{name}", each) for each in LANGS)) for name in names]
    rows: list[dict[str, object]] = [
        {"figure": name, "measures": say(f"figure_{name}", lang), **{key: _cell(value) for key, value in figure.values().items()}}
        for name, figure in figures.items()
    ]
    return Table("eval", "", "", columns, rows)


def _cell(value: Any) -> object:
    return f"{value:.3f}" if isinstance(value, float) else value


def _error_lines(figures: dict[str, "Figure"], count: int, lang: str) -> list[str]:
    lines: list[str] = []
    for name, figure in figures.items():
        if count and figure.errors:
            lines += ["", say("eval_errors", lang, name=name, count=len(figure.errors))]
            lines += [f"  {error}" for error in figure.errors[:count]]
    return lines
