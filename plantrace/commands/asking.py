"""Commands that answer: trace, query, cypher."""

from typing import Annotated

import typer

from plantrace.commands.options import DEFAULT_DB, DbOption, Format, FormatOption, LangOption, ParamOption
from plantrace.errors import ArgumentError


def trace(
    words: Annotated[str, typer.Argument(metavar="WORDS", help="Words of a goal's name, or its id · 目标的名称或其中几个字")],
    lang: LangOption,
    why: Annotated[
        bool, typer.Option("--why", help="Show each link's rule, reason, confidence · 显示每条关系的规则、理由、置信度")
    ] = False,
    db: DbOption = DEFAULT_DB,
    format: FormatOption = Format.table,
) -> None:
    """What supports a target, with quotes · 目标的举措、项目、单位及原文"""
    from plantrace.graph import open_store
    from plantrace.queries.trace import trace as find
    from plantrace.terminal import print_json
    from plantrace.terminal_trace import print_trace

    with open_store(db) as store:
        found = find(store, words)
    if format is Format.json:
        print_json(found)
    else:
        print_trace(found, words, lang, why=why)


def query(
    lang: LangOption,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="The query's name · 查询名")] = None,
    param: ParamOption = [],  # noqa: B006 - typer copies it
    list_all: Annotated[bool, typer.Option("--list", help="List the queries · 列出全部查询")] = False,
    db: DbOption = DEFAULT_DB,
    format: FormatOption = Format.table,
) -> None:
    """A question of the catalogue · 预备好的查询"""
    from plantrace.graph import open_store
    from plantrace.queries import list_queries, run_query
    from plantrace.terminal import print_json, print_table

    if list_all or name is None:
        table = list_queries(lang)
    else:
        with open_store(db) as store:
            table = run_query(store, name, read_params(param))
    if format is Format.json:
        print_json(table.rows)
    else:
        print_table(table, lang)


def cypher(
    statement: Annotated[str, typer.Argument(metavar="CYPHER", help="A reading statement · 只读语句")],
    lang: LangOption,
    param: ParamOption = [],  # noqa: B006 - typer copies it
    db: DbOption = DEFAULT_DB,
    format: FormatOption = Format.table,
) -> None:
    """Any reading Cypher · 任意只读 Cypher"""
    from plantrace.graph import open_store
    from plantrace.queries import table_of
    from plantrace.terminal import print_json, print_table

    with open_store(db) as store:
        rows = store.run(statement, read_params(param))
    if format is Format.json:
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
