"""Commands that answer: trace, query, cypher."""

from plantrace.commands.options import Format
from plantrace.errors import ArgumentError


def trace(words: str, plan: str | None, why: bool, db: str, format: Format, lang: str) -> None:
    """Show what supports a goal, each with its quote."""
    from plantrace.commands.sources import find_plan
    from plantrace.graph import open_store
    from plantrace.queries.trace import trace as find
    from plantrace.terminal import print_json
    from plantrace.terminal_trace import print_trace

    with open_store(db) as store:
        found = find(store, words, find_plan(store, plan))
    if format == "json":
        print_json(found)
    else:
        print_trace(found, words, lang, why=why)


def query(name: str | None, param: list[str], list_all: bool, db: str, format: Format, lang: str) -> None:
    """Answer a question of the catalogue, or list the questions."""
    from plantrace.graph import open_store
    from plantrace.queries import list_queries, run_query
    from plantrace.terminal import print_json, print_table

    if list_all or name is None:
        table = list_queries(lang)
    else:
        with open_store(db) as store:
            table = run_query(store, name, read_params(param))
    if format == "json":
        print_json(table.rows)
    else:
        print_table(table, lang)


def cypher(statement: str, param: list[str], db: str, format: Format, lang: str) -> None:
    """Answer a reading statement in Cypher."""
    from plantrace.graph import open_store
    from plantrace.queries import table_of
    from plantrace.terminal import print_json, print_table

    with open_store(db) as store:
        rows = store.run(statement, read_params(param))
    if format == "json":
        print_json(rows)
    else:
        print_table(table_of(rows), lang)


def read_params(items: list[str]) -> dict[str, object]:
    """Return the parameters of ``NAME=VALUE`` items; whole numbers become numbers. Raises ArgumentError for another form."""
    params: dict[str, object] = {}
    for item in items:
        name, equals, value = item.partition("=")
        if not name or not equals:
            raise ArgumentError("param_form", item=item)
        params[name] = int(value) if value.isascii() and value.isdecimal() else value
    return params
