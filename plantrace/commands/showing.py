"""Commands that write something to look at: matrix, view."""

from pathlib import Path


def matrix(output: Path, plan: str | None, inferred: bool, db: str, lang: str) -> None:
    """Write the responsibility matrix."""
    from plantrace.commands.sources import find_plan
    from plantrace.graph import open_store
    from plantrace.terminal import print_line
    from plantrace.viz.matrix import write_matrix

    with open_store(db) as store:
        write_matrix(store, output, lang, plan=find_plan(store, plan), inferred=inferred)
    print_line("written", lang, path=output)


def view(output: Path, goal: str | None, plan: str | None, db: str, lang: str) -> None:
    """Write the interactive page."""
    from plantrace.commands.sources import find_plan
    from plantrace.graph import open_store
    from plantrace.terminal import print_line
    from plantrace.viz.view import write_view

    with open_store(db) as store:
        graph = store.graph(find_plan(store, plan))
    write_view(graph, output, lang, goal)
    print_line("written", lang, path=output)
