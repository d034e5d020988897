"""The two READMEs name every command and option, and show the same code."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.core import TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

from plantrace.cli import app

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh-CN.md")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def commands() -> Iterator[TyperCommand]:
    """Yield each command of the command line."""
    group = get_command(app)
    assert isinstance(group, TyperGroup)
    for _, command in sorted(group.commands.items()):
        assert isinstance(command, TyperCommand)
        yield command


def options(command: TyperCommand) -> set[str]:
    """Return the long names of the command's options."""
    names = (name for parameter in command.params if isinstance(parameter, TyperOption) for name in parameter.opts)
    return {name for name in names if name.startswith("--")}


@pytest.mark.parametrize("readme", READMES)
@pytest.mark.parametrize("command", list(commands()), ids=lambda command: str(command.name))
def test_readme_names_the_command_and_its_options(readme: str, command: TyperCommand) -> None:
    text = read(readme)
    assert f"plantrace {command.name}" in text
    missing = {option for option in options(command) if not re.search(rf"{option}(?![\w-])", text)}
    assert not missing


@pytest.mark.parametrize("readme", READMES)
def test_readme_shows_no_command_that_is_not_there(readme: str) -> None:
    shown = set(re.findall(r"(?:^|\$ |`)plantrace ([a-z]+)", read(readme), re.MULTILINE))
    assert shown <= {command.name for command in commands()}


def test_both_readmes_have_the_same_code() -> None:
    blocks = [re.findall(r"^```.*?^```", read(readme), re.MULTILINE | re.DOTALL) for readme in READMES]
    assert blocks[0] == blocks[1]
    assert len(blocks[0]) >= 5


@pytest.mark.parametrize("document", [*READMES, "docs/conventions.md", "benchmarks/README.md"])
def test_links_lead_to_files(document: str) -> None:
    links = re.findall(r"\]\((?!https?://)([^)#]+)\)", read(document))
    assert [link for link in links if not (ROOT / document).parent.joinpath(link).exists()] == []
