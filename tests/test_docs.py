"""The two READMEs name every command and option, and show the same code."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from plantrace.cli import main
from plantrace.commands.line import COMMANDS

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh-CN.md")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def options(command: str) -> set[str]:
    """Return the names of the command's options."""
    return {"--help", *(name for argument in COMMANDS[command].arguments for name in argument.names if name.startswith("-"))}


def code_blocks(readme: str) -> list[str]:
    """Return the blocks of code of a document."""
    return re.findall(r"^```.*?^```", read(readme), re.MULTILINE | re.DOTALL)


def shown_commands(readme: str) -> list[list[str]]:
    """Return the arguments of each plantrace command in the code blocks, in their order."""
    lines = [line.removeprefix("$ ") for block in code_blocks(readme) for line in block.splitlines()]
    return [shlex.split(line)[1:] for line in lines if line.startswith("plantrace ")]


@pytest.mark.parametrize("readme", READMES)
@pytest.mark.parametrize("command", COMMANDS)
def test_the_readmes_row_of_a_command_names_its_options(readme: str, command: str) -> None:
    text = read(readme)
    [row] = [line for line in text.splitlines() if line.startswith(f"| `plantrace {command} ")]
    everywhere = {option for option in ("--help", "--lang") if option in text}
    assert not {option for option in options(command) - everywhere if not re.search(rf"(?<![\w-]){option}(?![\w-])", row)}


@pytest.mark.parametrize("readme", READMES)
def test_readme_shows_no_command_that_is_not_there(readme: str) -> None:
    shown = {words[0] for words in shown_commands(readme)} | set(re.findall(r"`plantrace ([a-z]+)", read(readme)))
    assert shown == set(COMMANDS)


def test_commands_of_the_readme_work_in_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    for name in ("PLANTRACE_DB", "NEO4J_URI"):
        monkeypatch.delenv(name, raising=False)
    failed = [words for words in shown_commands("README.md") if main(words) != 0]
    assert failed == []


@pytest.mark.parametrize(("document", "lang", "columns", "count"), [("README.md", "zh", "100", 4), ("docs/evaluation.md", "en", "130", 2)])
def test_a_document_shows_what_its_commands_print(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    document: str,
    lang: str,
    columns: str,
    count: int,
) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    for name, value in {"PLANTRACE_LANG": lang, "PLANTRACE_DB": "", "NEO4J_URI": "", "COLUMNS": columns}.items():
        monkeypatch.setenv(name, value)
    blocks = [block.strip("`").splitlines()[1:] for block in code_blocks(document) if block.startswith("```console\n$ plantrace")]
    assert len(blocks) >= count
    for command, *shown in blocks:
        assert main(shlex.split(command)[2:]) == 0
        printed = "".join(capsys.readouterr().out.split())
        assert [line for line in shown if "".join(line.split()).removesuffix("…") not in printed] == [], command


def test_both_readmes_have_the_same_code() -> None:
    english, chinese = map(code_blocks, READMES)
    assert english == chinese
    assert len(english) >= 5


@pytest.mark.parametrize("document", [*READMES, "docs/conventions.md", "docs/neo4j.md", "docs/cypher.md", "benchmarks/README.md"])
def test_links_lead_to_files(document: str) -> None:
    links = re.findall(r"\]\((?!https?://)([^)#]+)\)", read(document))
    assert [link for link in links if not (ROOT / document).parent.joinpath(link).exists()] == []
