"""The command line: the commands, and one place where every error becomes one line and an exit code."""

import contextlib
import io
import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from plantrace import __version__
from plantrace.commands import asking, evaluating, making, showing
from plantrace.commands.options import Lang, default_lang
from plantrace.errors import PlantraceError
from plantrace.messages import say

USAGE = 2
INTERRUPTED = 130

app = typer.Typer(
    name="plantrace",
    help="Reads a government plan into a graph of goals, measures, projects and parties · 把政府规划读成目标、举措、项目、单位的图谱",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    *(making.build, asking.trace, asking.query, asking.cypher, showing.matrix, showing.view),
    *(making.extract, making.load, making.unload, making.export),
):
    app.command()(command)
app.command("eval")(evaluating.evaluate)


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version · 显示版本")] = False,
) -> None:
    """Show the version, or what there is to do."""
    if version:
        typer.echo(f"plantrace {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code. What a user can mend is one line on standard error, without a traceback."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    _write_utf8()
    lang = _lang_of(arguments)
    try:
        code = app(arguments, prog_name="plantrace", standalone_mode=False)
        sys.stdout.flush()
    except PlantraceError as error:
        return _fail(error.line(lang), error.exit_code)
    except typer.TyperException as error:
        return _fail(say("usage_bad", lang, problem=error.format_message()), USAGE)
    except KeyboardInterrupt:
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):  # whoever read has read enough; typer and rich exit by themselves then
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that the last flush goes nowhere
        return 0
    return code if isinstance(code, int) else 0


def _fail(line: str, code: int) -> int:
    print(line, file=sys.stderr)
    return code


def _write_utf8() -> None:
    """Windows gives a pipe the system's code page, which may lack the plan's characters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _lang_of(arguments: list[str]) -> str:
    """Find the language for an error line, also when the command line cannot be parsed."""
    pairs = zip(arguments, [*arguments[1:], ""], strict=False)
    given = [value if option == "--lang" else option.removeprefix("--lang=") for option, value in pairs if option.startswith("--lang")]
    with contextlib.suppress(ValueError):
        return Lang(given[-1]) if given else default_lang()
    return default_lang()
