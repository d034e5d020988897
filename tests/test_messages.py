"""Every line that is printed: in both languages, with the same places, and none that the code does not use."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from plantrace import errors
from plantrace.errors import ArgumentError, InputError, NotFound, PlantraceError, QueryError, StoreError
from plantrace.messages import LANGS, say
from plantrace.resources import read_text, read_yaml

PACKAGE = Path(errors.__file__).parent
MESSAGES: dict[str, dict[str, str]] = read_yaml("messages.yaml")
SPEAKERS = {"say", *(name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, PlantraceError))}


def called(call: ast.Call) -> str:
    """The last part of the name of what is called: say for say(...), text.say(...) and self._say(...)."""
    name = call.func.id if isinstance(call.func, ast.Name) else call.func.attr if isinstance(call.func, ast.Attribute) else ""
    return name.lstrip("_")


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call that names a message, with the place where it stands."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node) in SPEAKERS and node.args:
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", node


def keys(key: ast.expr) -> Iterator[str]:
    """The keys that an expression can name, as regular expressions: a constant, an f-string, one of two."""
    if isinstance(key, ast.Constant) and isinstance(key.value, str):
        yield re.escape(key.value)
    elif isinstance(key, ast.JoinedStr):
        yield "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"\w+" for part in key.values)
    elif isinstance(key, ast.IfExp):
        yield from keys(key.body)
        yield from keys(key.orelse)


def places(line: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(line) if name is not None}


NAMED = [(where, pattern, call) for where, call in calls() for pattern in keys(call.args[0])]


@pytest.mark.parametrize(("where", "pattern"), sorted({(where, pattern) for where, pattern, _ in NAMED}))
def test_every_key_in_the_code_stands_in_the_file(where: str, pattern: str) -> None:
    assert any(re.fullmatch(pattern, key) for key in MESSAGES), where


def test_every_key_in_the_file_is_used_in_the_code() -> None:
    """Used: in a call, or as a string by itself (a table of keys), in the package's code or pages."""
    sources = [path.read_text(encoding="utf-8") for kind in ("*.py", "*.html", "*.js") for path in sorted(PACKAGE.rglob(kind))]
    quoted = {word for text in sources for word in re.findall(r"""["'](\w+)["']""", text)}
    patterns = [pattern for _, pattern, _ in NAMED]
    assert [key for key in MESSAGES if key not in quoted and not any(re.fullmatch(pattern, key) for pattern in patterns)] == []


@pytest.mark.parametrize(
    ("where", "key", "given"),
    [(where, pattern, {keyword.arg for keyword in call.keywords}) for where, pattern, call in NAMED if pattern in MESSAGES],
)
def test_every_call_fills_the_places_of_its_line(where: str, key: str, given: set[str | None]) -> None:
    assert None in given or places(MESSAGES[key]["en"]) <= given, where  # None stands for **facts


@pytest.mark.parametrize("key", MESSAGES)
def test_every_line_is_there_in_both_languages_with_the_same_places(key: str) -> None:
    line = MESSAGES[key]
    assert set(line) == set(LANGS)
    assert places(line["zh"]) == places(line["en"])
    assert all(text and "\n" not in text for text in line.values())
    assert not re.search("[\u4e00-\u9fff]", re.sub(r"“[^”]*”|第X[章节]|一、|（一）", "", line["en"]))


def test_no_key_stands_twice_in_the_file() -> None:
    keys = re.findall(r"^(\w+):", read_text("messages.yaml"), re.MULTILINE)
    assert sorted(keys) == sorted(MESSAGES)


@pytest.mark.parametrize("lang", LANGS)
def test_places_are_filled(lang: str) -> None:
    assert "规划.txt" in say("file_missing", lang, path="规划.txt")


def test_an_unknown_key_is_a_programmers_mistake() -> None:
    with pytest.raises(KeyError):
        say("no_such_line", "en")


@pytest.mark.parametrize(
    ("kind", "code"), [(PlantraceError, 1), (NotFound, 1), (ArgumentError, 2), (InputError, 3), (StoreError, 4), (QueryError, 5)]
)
def test_every_kind_of_error_has_its_exit_code_and_its_line(kind: type[PlantraceError], code: int) -> None:
    error = kind("file_missing", path="规划.txt")
    assert (error.exit_code, error.key, error.facts) == (code, "file_missing", {"path": "规划.txt"})
    assert str(error) == error.line("en") == say("file_missing", "en", path="规划.txt")
    assert error.line("zh") != error.line("en")
