"""The options that commands share."""

import locale
import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Lang(StrEnum):
    """The languages of all that is printed and written."""

    zh = "zh"
    en = "en"


class Format(StrEnum):
    """The forms of an answer."""

    table = "table"
    json = "json"


def default_lang() -> Lang:
    """Return the language that PLANTRACE_LANG or else the locale asks for: Chinese, else English."""
    names = [os.environ.get(name) for name in ("PLANTRACE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")]
    name = next((name for name in names if name), None) or locale.getlocale()[0] or ""
    return Lang.zh if name.lower().startswith(("zh", "chinese")) else Lang.en


DbOption = Annotated[
    str,
    typer.Option("--db", envvar=["PLANTRACE_DB", "NEO4J_URI"], help="The store, a file or neo4j:// address · 图谱库，文件或 neo4j://"),
]
DEFAULT_DB = "plans.lbdb"
LangOption = Annotated[
    Lang,
    typer.Option("--lang", default_factory=default_lang, show_default="PLANTRACE_LANG, locale", help="Language · 语言"),
]
FormatOption = Annotated[Format, typer.Option("--format", help="Form of the answer · 输出形式")]
OutputOption = Annotated[Path, typer.Option("--output", "-o", help="File to write · 写入的文件")]
SpacyOption = Annotated[
    str | None,
    typer.Option(
        "--spacy-model", metavar="NAME", help="A Chinese spaCy pipeline (name or folder) that names more · 另用中文 spaCy 模型识别名称"
    ),
]
ParamOption = Annotated[list[str], typer.Option("--param", "-p", metavar="K=V", help="A parameter's value · 参数值")]
