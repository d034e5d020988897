"""Commands that answer: trace, query, cypher."""

from plantrace.commands.options import Format, typed_db, typed_program
from plantrace.errors import ArgumentError

_LARGEST = 2**63 - 1  # that a store's whole number can be


def trace(words: str, plan: str | None, why: bool, db: str, format: Format, lang: str) -> None:
    """Show what supports a goal, each with its quote."""
    from plantrace.commands.sources import find_plan
    from plantrace.graph import open_store
    from plantrace.queries.trace import trace as find
    from plantrace.terminal import print_json
    from plantrace.terminal_trace import print_trace

    if not words.strip():
        raise ArgumentError("words_empty")
    with open_store(db) as store:
        found = find(store, words, find_plan(store, plan))
    if format == "json":
        print_json(found)
    else:
        print_trace(found, words, lang, why=why, program=typed_program(), store=typed_db(db))


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
        rows = store.run(statement, {name: typed_value(value) for name, value in read_params(param).items()})
    if format == "json":
        print_json(rows)
    else:
        print_table(table_of(rows), lang)


def read_params(items: list[str]) -> dict[str, str]:
    """Return the parameters of ``NAME=VALUE`` items. Raises ArgumentError for another form, and for a name that is given twice."""
    params: dict[str, str] = {}
    for item in items:
        name, equals, value = item.partition("=")
        if not name or not equals:
            raise ArgumentError("param_form", item=item)
        if name in params:
            raise ArgumentError("param_twice", name=name)
        params[name] = value
    return params


def typed_value(value: str) -> str | int:
    """Return a parameter of a statement: a whole number as one prints it (not 007), else text, as is what double quotes enclose."""
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1]
    whole = value.isascii() and value.isdecimal() and len(value) <= len(str(_LARGEST)) and str(int(value)) == value
    return int(value) if whole and int(value) <= _LARGEST else value
