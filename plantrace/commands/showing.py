"""Commands that write something to look at: matrix, view."""

from typing import Annotated

import typer

from plantrace.commands.options import DEFAULT_DB, DbOption, LangOption, OutputOption


def matrix(
    output: OutputOption,
    lang: LangOption,
    inferred: Annotated[bool, typer.Option("--inferred", help="With parties that the plan does not state · 加上推断的单位")] = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """The responsibility matrix, .xlsx or .csv · 责任分解表"""
    from plantrace.graph import open_store
    from plantrace.terminal import print_line
    from plantrace.viz.matrix import write_matrix

    with open_store(db) as store:
        write_matrix(store, output, lang, inferred=inferred)
    print_line("written", lang, path=output)


def view(
    output: OutputOption,
    lang: LangOption,
    goal: Annotated[str | None, typer.Option("--goal", help="Open on this goal · 打开时聚焦的目标")] = None,
    db: DbOption = DEFAULT_DB,
) -> None:
    """An interactive page that works offline · 可离线打开的交互图"""
    from plantrace.graph import open_store
    from plantrace.terminal import print_line
    from plantrace.viz.view import write_view

    with open_store(db) as store:
        graph = store.graph()
    write_view(graph, output, lang, goal)
    print_line("written", lang, path=output)
