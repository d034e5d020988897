"""The command line: which commands there are, what each takes, and what is said when it is given something else."""

import re
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, NoReturn

from plantrace.commands import asking, evaluating, making, showing
from plantrace.commands import options as o
from plantrace.errors import ArgumentError


class Command(NamedTuple):
    """A command: the function that runs it with its arguments by name, and these arguments."""

    run: Callable[..., None]
    arguments: list[o.Argument]


COMMANDS = {
    "build": Command(making.build, [o.PLANS, o.REPORT, o.SPACY, o.DB, o.FORMAT, o.LANG]),
    "trace": Command(asking.trace, [o.WORDS, o.ONLY_PLAN, o.WHY, o.DB, o.FORMAT, o.LANG]),
    "query": Command(asking.query, [o.NAME, o.PARAM, o.LIST, o.DB, o.FORMAT, o.LANG]),
    "cypher": Command(asking.cypher, [o.CYPHER, o.CYPHER_PARAM, o.DB, o.FORMAT, o.LANG]),
    "matrix": Command(showing.matrix, [o.OUTPUT, o.ONLY_PLAN, o.INFERRED, o.DB, o.LANG]),
    "view": Command(showing.view, [o.OUTPUT, o.GOAL, o.ONLY_PLAN, o.DB, o.LANG]),
    "extract": Command(making.extract, [o.PLAN, o.OUTPUT_OR_PRINT, o.SPACY, o.LANG]),
    "load": Command(making.load, [o.GRAPHS, o.DB, o.LANG]),
    "unload": Command(making.unload, [o.PLAN_NAME, o.DB, o.LANG]),
    "export": Command(making.export, [o.OUTPUT, o.EXPORT_FORMAT, o.ONLY_PLAN, o.DB, o.LANG]),
    "eval": Command(evaluating.evaluate, [o.KEY, o.PLAN_OF_KEY, o.GRAPH, o.ERRORS, o.ONLY, o.FORMAT, o.LANG]),
}

# What argparse says, and our line for it; its groups fill the line's places.
_PROBLEMS = (
    (re.compile(r"the following arguments are required: (?P<names>.+)"), "usage_missing"),
    (re.compile(r"unrecognized arguments: (?P<names>.+)"), "usage_unknown"),
    (re.compile(r"argument (?P<name>.+?): invalid choice: '?(?P<value>.*?)'? \(choose from (?P<known>.+)\)"), "usage_choice"),
    (re.compile(r"argument (?P<name>.+?): expected .*argument"), "usage_value"),
    (re.compile(r"argument (?P<name>.+?): invalid \w+ value: '(?P<value>.*)'"), "usage_number"),
)


def read_arguments(name: str, given: Sequence[str], lang: str) -> dict[str, Any]:
    """Return the arguments of the command ``name`` by name; raises ArgumentError with what is wrong."""
    parser = _Parser(prog=name, add_help=False, allow_abbrev=False)
    for argument in COMMANDS[name].arguments:
        parser.add_argument(*argument.names, **argument.settings)
    parser.set_defaults(lang=lang)
    if any(argument is o.DB for argument in COMMANDS[name].arguments):
        parser.set_defaults(db=o.default_db())
    return vars(parser.parse_args(given))


def unknown_command(name: str) -> ArgumentError:
    """Return the error for a command that is not there; it names the one that was meant, or all."""
    from difflib import get_close_matches

    near = get_close_matches(name, COMMANDS)
    return ArgumentError("command_unknown" if near else "command_unlike_any", name=name, known=near or list(COMMANDS))


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        for pattern, key in _PROBLEMS:
            found = pattern.fullmatch(message)
            if found:
                raise ArgumentError(key, command=self.prog, **{name: words.replace("'", "") for name, words in found.groupdict().items()})
        raise ArgumentError("usage_bad", command=self.prog, problem=message)
