"""The help: what there is to do, and what one command takes, in one language."""

from collections.abc import Iterator
from unicodedata import east_asian_width

from plantrace.commands.line import COMMANDS
from plantrace.commands.options import Argument
from plantrace.messages import say

_EXAMPLES = (
    ("plantrace build PLAN.txt", "begin_build"),
    ("plantrace trace 5G", "begin_trace"),
    ("plantrace matrix -o matrix.xlsx", "begin_matrix"),
    ("plantrace view -o plan.html", "begin_view"),
)


def overview(lang: str) -> str:
    """Return what plantrace is, its commands, and how to begin."""
    commands = _columns([(name, say(f"help_{name}", lang)) for name in COMMANDS])
    options = _columns([("--version", say("arg_version", lang)), ("-h, --help", say("arg_help", lang))])
    begin = _columns([(example, say(message, lang)) for example, message in _EXAMPLES])
    usage = say("help_usage", lang, usage=f"plantrace {say('help_command', lang)} …")
    parts = [
        [say("help_plantrace", lang)],
        [usage],
        [say("help_commands", lang), *commands],
        [say("help_options", lang), *options],
        [say("help_begin", lang), *begin],
        [say("help_more", lang)],
    ]
    return _text(parts)


def command_help(name: str, lang: str) -> str:
    """Return what a command does and takes."""
    positional = [argument for argument in COMMANDS[name].arguments if not _is_option(argument)]
    options = [argument for argument in COMMANDS[name].arguments if _is_option(argument)]
    required = [f"{argument.names[0]} {argument.settings['metavar']}" for argument in options if argument.settings.get("required")]
    usage = " ".join(["plantrace", name, *map(_form, positional), *required, say("help_optional", lang)])
    parts = [[say(f"help_{name}", lang)], [say("help_usage", lang, usage=usage)]]
    if positional:
        parts.append([say("help_arguments", lang), *_columns([(_form(argument), say(argument.message, lang)) for argument in positional])])
    rows = [(_names(argument), say(argument.message, lang)) for argument in options]
    parts.append([say("help_options", lang), *_columns([*rows, ("-h, --help", say("arg_help", lang))])])
    return _text(parts)


def _text(parts: list[list[str]]) -> str:
    return "\n\n".join("\n".join(part) for part in parts)


def _is_option(argument: Argument) -> bool:
    return argument.names[0].startswith("-")


def _form(argument: Argument) -> str:
    form = str(argument.settings["metavar"])
    return {"+": f"{form}…", "?": f"[{form}]"}.get(argument.settings.get("nargs", ""), form)


def _names(argument: Argument) -> str:
    """The option as it is typed: ``-o, --output FILE``, ``--format table|json``."""
    value = argument.settings.get("metavar") or "|".join(argument.settings.get("choices", ()))
    return ", ".join(argument.names) + (f" {value}" if value else "")


def _columns(rows: list[tuple[str, str]]) -> Iterator[str]:
    wide = max(_width(left) for left, _ in rows)
    for left, right in rows:
        yield f"  {left}{' ' * (wide - _width(left))}  {right}"


def _width(text: str) -> int:
    """Columns of a terminal: a Chinese character takes two."""
    return sum(1 + (east_asian_width(character) in "WF") for character in text)
