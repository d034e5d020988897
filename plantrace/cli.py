"""The command line's way in and out: one command is run, and every error becomes one line and an exit code."""

import gc
import io
import os
import sys
from collections.abc import Sequence

from plantrace import __version__
from plantrace.commands.line import COMMANDS, read_arguments, unknown_command
from plantrace.commands.options import check_lang_variable, default_lang
from plantrace.errors import ArgumentError, PlantraceError
from plantrace.messages import LANGS

INTERRUPTED = 130
_COLLECT = 200_000  # new objects between two walks of the collector
_HELP = {"-h", "--help"}


def run() -> int:
    """Run the command line as a process of its own; returns the exit code.

    A command makes modules, rows and a graph that stay to the end: the collector walks them seldom, and not at all when the process
    ends, which takes a seventh of a reading.
    """
    gc.set_threshold(_COLLECT)
    code = main()
    gc.freeze()
    return code


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code. What a user can mend is one line on standard error, without a traceback."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    _write_utf8()
    lang = _lang_of(arguments)
    try:
        _check_text(arguments)
        if _given_lang(arguments) is None:
            check_lang_variable()
        _run(arguments, lang)
        sys.stdout.flush()
    except PlantraceError as error:
        print(error.line(lang), file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):  # whoever read has read enough; rich exits by itself then
        _write_nowhere()
    except OSError as error:  # such as a full disk behind standard output
        _write_nowhere()
        refused = ArgumentError("output_unwritable", path=error.filename or "stdout", problem=error.strerror)
        print(refused.line(lang), file=sys.stderr)
        return refused.exit_code
    return 0


def _write_nowhere() -> None:
    """So that the last flush, when the process ends, fails no more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: list[str], lang: str) -> None:
    """Run the command, or show the help or the version."""
    first = arguments[0] if arguments else "--help"
    front = 2 if first == "--lang" else 1 if first.startswith("--lang=") else 0  # --lang is also taken before the command
    arguments = arguments[front:] + arguments[:front]
    name = arguments[0] if arguments else "--help"
    if name in COMMANDS:
        if _HELP.isdisjoint(arguments):
            COMMANDS[name].run(**read_arguments(name, arguments[1:], lang))
        else:
            from plantrace.commands.help import command_help

            print(command_help(name, lang))
    elif name == "--version":
        print(f"plantrace {__version__}")
    elif name in _HELP or name.startswith("--lang"):
        from plantrace.commands.help import overview

        print(overview(lang))
    else:
        raise unknown_command(name)


def _write_utf8() -> None:
    """Windows gives a pipe the system's code page, which may lack the plan's characters; a stream that is closed goes nowhere."""
    sys.stdout = sys.stdout or io.TextIOWrapper(io.BytesIO())
    sys.stderr = sys.stderr or io.TextIOWrapper(io.BytesIO())
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _check_text(arguments: list[str]) -> None:
    """Refuse what is no text in the system's encoding, as names are that another system packed: no record could hold it."""
    for argument in arguments:
        if not argument.isprintable() and any("\ud800" <= character <= "\udfff" for character in argument):
            raise ArgumentError("argument_no_text", argument=argument.encode(errors="replace").decode())


def _lang_of(arguments: list[str]) -> str:
    """Find the language for help and error lines, also when the command line cannot be parsed."""
    return _given_lang(arguments) or default_lang()


def _given_lang(arguments: list[str]) -> str | None:
    pairs = zip(arguments, [*arguments[1:], ""], strict=False)
    given = [value if option == "--lang" else option.removeprefix("--lang=") for option, value in pairs if option.startswith("--lang")]
    return given[-1] if given and given[-1] in LANGS else None
