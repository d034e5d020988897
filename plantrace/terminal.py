"""Printing: tables, summaries, single lines and JSON. Rich is imported where it is used: it takes 60 ms."""

import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from plantrace.messages import say
from plantrace.queries.summary import Summary
from plantrace.queries.table import Column, Table

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from plantrace.extraction import Coverage

PIPE_WIDTH = 120  # columns, where no terminal says how wide it is
_EVIDENCE = ("quote", "quotes", "place")
_LEAST = 10  # columns of the screen that a column of a table takes at least, its margins included
_NARROW = 16  # columns of a column beside the names
_QUIET = ("reason", "rule", "confidence")  # shown in JSON and by trace --why


def console() -> "Console":
    """Return the console of standard output: coloured on a terminal, plain text of a fixed width elsewhere."""
    from rich.console import Console

    width = shutil.get_terminal_size((PIPE_WIDTH, 24)).columns
    return Console(width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def print_line(key: str, lang: str, **facts: object) -> None:
    """Print one message."""
    print(say(key, lang, **facts))


def print_json(answer: Any) -> None:
    """Print an answer (structs, lists, dicts) as JSON."""
    print(json.dumps(msgspec.to_builtins(answer), ensure_ascii=False, indent=2))


def print_table(table: Table, lang: str) -> None:
    """Print a table, quotes and places below the names that they belong to; ids, empty columns and the only plan are left out."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table as Grid

    out = console()
    if not table.rows:
        out.print(say("no_rows", lang))
        return
    keys = {column.key for column in table.columns}
    below = "name" in keys and not keys.isdisjoint(_EVIDENCE)
    columns = [column for column in table.columns if _is_shown(column, table) and not (below and column.key in _EVIDENCE)]
    if out.width < _LEAST * len(columns):
        _print_records(table, columns, lang)
        return
    grid = Grid(title=table.title(lang) or None, title_justify="left", title_style="bold", header_style="bold", box=SIMPLE_HEAD)
    for column in columns:
        wide, narrow = below and column.key == "name", below and column.key != "name"
        grid.add_column(column.heading(lang), overflow="fold", ratio=1 if wide else None, max_width=_NARROW if narrow else None)
    for row in table.rows:
        grid.add_row(*(_cell(column, row, lang) for column in columns))
    out.print(grid)
    out.print(say("row_count", lang, count=len(table.rows)), style="dim")


def _print_records(table: Table, columns: list[Column], lang: str) -> None:
    """Print a table on a screen too narrow for its columns: one line a cell, its heading before it."""
    from rich.table import Table as Grid

    out = console()
    out.print(table.title(lang), style="bold")
    grid = Grid.grid(padding=(0, 1))
    grid.add_column(overflow="fold", style="dim", max_width=out.width // 3)
    grid.add_column(overflow="fold")
    for row in table.rows:
        for column in columns:
            if cell := _cell(column, row, lang):
                grid.add_row(column.heading(lang), cell)
        grid.add_row()
    out.print(grid)
    out.print(say("row_count", lang, count=len(table.rows)), style="dim")


def _is_shown(column: Column, table: Table) -> bool:
    if column.key == "plan" and len({row["plan"] for row in table.rows}) == 1:
        return False
    return column.shows != "id" and column.key not in _QUIET and any(row.get(column.key) not in (None, [], "") for row in table.rows)


def _cell(column: Column, row: dict[str, object], lang: str) -> "Text":
    from plantrace.terminal_text import HanText

    text = HanText(cell_text(column.words(row.get(column.key), lang), lang))
    if column.key == "name":
        evidence = [cell_text(row.get(key), lang) for key in _EVIDENCE]
        for line in evidence:
            if line and line.rstrip("。；！") != text.plain:
                text.append("\n" + line, "dim")
    return text


def cell_text(value: object, lang: str) -> str:
    """Return what a cell shows of ``value``: nothing for null, a list's parts joined, a truth value in words."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return say("word_yes" if value else "word_no", lang)
    if isinstance(value, list):
        return say("list_separator", lang).join(cell_text(part, lang) for part in value)
    return json.dumps(msgspec.to_builtins(value), ensure_ascii=False) if isinstance(value, dict) else str(value)


def progress(paths: Sequence[Path], lang: str) -> Iterator[Path]:
    """Yield each path, with a bar on standard error when that is a terminal."""
    if not sys.stderr.isatty():
        yield from paths
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(paths, say("reading", lang), console=Console(stderr=True), transient=True)


def print_reports(reports: "list[Coverage]", lang: str) -> None:
    """Print the coverage reports of a build."""
    from plantrace.terminal_report import report_lines

    for report in reports:
        _print_lines(report_lines(report, lang))


def _print_lines(lines: "Iterator[Text]") -> None:
    from rich.console import Group

    console().print(Group(*lines))  # alone, rich would make plain texts of them


def print_summaries(summaries: list[Summary], db: str, lang: str, *, program: str, store: str) -> None:
    """Print what was found in each plan, and what was not; ``program`` and ``store``: how the commands to go on with are typed."""
    from rich.console import Group

    from plantrace.terminal_summary import next_lines, summary_grid

    out = console()
    for summary in summaries:
        out.print(Group(*summary_grid(summary, lang)))
    key = "built_one" if len(summaries) == 1 else "built"
    out.print(say(key, lang, count=len(summaries), db=db), soft_wrap=True)
    for command in next_lines(program, store, lang):
        out.print(command, style="dim", soft_wrap=True)
