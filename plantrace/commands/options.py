"""The arguments of the commands: each is what argparse calls it, and the message that explains it."""

import os
import shlex
import shutil
import sys
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

from plantrace.errors import ArgumentError
from plantrace.messages import LANGS

Format = Literal["table", "json"]  # the forms of an answer
ExportFormat = Literal["jsonl", "graphml", "csv", "neo4j-admin"]
_DB_VARIABLES = ("PLANTRACE_DB", "NEO4J_URI")
_LANG_VARIABLES = ("PLANTRACE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
_DEFAULT_DB = "plans.lbdb"


class Argument(NamedTuple):
    """A positional (one name) or an option (names with dashes); ``message`` explains it in the help."""

    names: tuple[str, ...]
    message: str
    settings: dict[str, Any]


def argument(*names: str, message: str, **settings: Any) -> Argument:
    """Return an argument; ``settings`` are those of ``ArgumentParser.add_argument``."""
    return Argument(names, message, settings)


def check_lang_variable() -> None:
    """Raise ArgumentError where PLANTRACE_LANG, which nobody sets by accident, asks for neither language."""
    asked = os.environ.get(_LANG_VARIABLES[0], "")
    if asked and not asked.lower().startswith(("zh", "chinese", "en")):
        raise ArgumentError("lang_unknown", value=asked, known=list(LANGS))


def default_lang() -> str:
    """Return the language that PLANTRACE_LANG or else the locale asks for: Chinese, else English."""
    name = next((os.environ[name] for name in _LANG_VARIABLES if os.environ.get(name)), None)
    if name is None:
        import locale

        name = locale.getlocale()[0] or ""
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"


def default_db() -> str:
    """Return the store that the environment names, else a file in the folder."""
    return next((os.environ[name] for name in _DB_VARIABLES if os.environ.get(name)), _DEFAULT_DB)


def typed_db(db: str) -> str:
    """Return what a further command must be given to mean the same store, with a space before it; nothing where it needs none."""
    if db == default_db():
        return ""
    return f" --db={shlex.quote(db)}" if db.startswith("-") else f" --db {shlex.quote(db)}"


def typed_program() -> str:
    """Return what plantrace is called by here: by its name where that is on the path, else as it was called this time."""
    own = Path(sys.argv[0])
    return shlex.quote(str(own)) if own.stem == "plantrace" and shutil.which("plantrace") is None else "plantrace"


def whole_number(text: str) -> int:
    """Return a count that was typed; raises ValueError for what is none."""
    if not text.isdecimal():
        raise ValueError(text)
    return int(text)


PLANS = argument("plans", message="arg_plans", metavar="PLAN", nargs="+", type=Path)
PLAN = argument("plan", message="arg_plan", metavar="PLAN", type=Path)
PLAN_NAME = argument("plan", message="arg_plan_name", metavar="PLAN")
GRAPHS = argument("graphs", message="arg_graphs", metavar="GRAPH", nargs="+", type=Path)
WORDS = argument("words", message="arg_words", metavar="WORDS")
NAME = argument("name", message="arg_name", metavar="NAME", nargs="?")
CYPHER = argument("statement", message="arg_cypher", metavar="CYPHER")
KEY = argument("key", message="arg_key", metavar="KEY", type=Path)

REPORT = argument("--report", message="arg_report", action="store_true")
WHY = argument("--why", message="arg_why", action="store_true")
LIST = argument("--list", message="arg_list", action="store_true", dest="list_all")
PARAM = argument("-p", "--param", message="arg_param", action="append", default=[], metavar="K=V")
CYPHER_PARAM = argument("-p", "--param", message="arg_cypher_param", action="append", default=[], metavar="K=V")
INFERRED = argument("--inferred", message="arg_inferred", action="store_true")
GOAL = argument("--goal", message="arg_goal", metavar="WORDS")
ONLY_PLAN = argument("--plan", message="arg_only_plan", metavar="TITLE")
OUTPUT = argument("-o", "--output", message="arg_output", metavar="FILE", type=Path, required=True)
OUTPUT_OR_PRINT = argument("-o", "--output", message="arg_output_or_print", metavar="FILE", type=Path)
PLAN_OF_KEY = argument("--plan", message="arg_plan_of_key", metavar="PLAN", type=Path, required=True)
GRAPH = argument("--graph", message="arg_graph", metavar="GRAPH", type=Path)
ERRORS = argument("--errors", message="arg_errors", metavar="N", type=whole_number, default=0)
ONLY = argument("--only", message="arg_only", metavar="FIGURE")
EXPORT_FORMAT = argument("--format", message="arg_export_format", metavar="FORM", choices=get_args(ExportFormat))
SPACY = argument("--spacy-model", message="arg_spacy", metavar="NAME")
DB = argument("--db", message="arg_db", metavar="STORE")
FORMAT = argument("--format", message="arg_format", choices=get_args(Format), default="table")
LANG = argument("--lang", message="arg_lang", choices=LANGS)
