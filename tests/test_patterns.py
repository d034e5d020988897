"""Kept patterns: the same as compiled ones, and never in the way."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plantrace import patterns
from plantrace.patterns import compiled, keep_compiled

PLAIN = "推进(?P<what>[^，。；]{2,8})(?:工程|项目)(?!和)"
OTHERS = ["", "[甲乙丙丁]{2,3}", "(?<=由)(.+?)(?:负责|牵头)", r"(\d+)(?P<unit>万?[元吨亩])", "[^\\W\\da-zA-Z_]+", "(?i:5g)"]
#: Whose first characters ``re`` does not see.
SEEN = ["(?<!由)甲|[乙丙]丁", "(?:推进)?(?:工程|[甲乙])(?!和)", r"(?:(?:工|(?=甲)甲)?+程|\d+吨)$", "(?>甲乙|由)负", "(?:甲|[^乙])工"]

#: Possessive repeats, and what they are: CPython before 3.11.5 matches the first ones wrong.
POSSESSIVE = [
    ("(?:(?<!由)甲|乙丙)*+$", "(?>(?:(?<!由)甲|乙丙)*)$"),
    ("[甲乙]{0,2}+(?:(?<=甲)丙|丁)++", "(?>[甲乙]{0,2})(?>(?:(?<=甲)丙|丁)+)"),
    ("(?:(?:(?<!由)甲|乙)?+丙)*+$", "(?>(?:(?>(?:(?<!由)甲|乙)?)丙)*)$"),
]


@pytest.fixture
def kept_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file of its own for what this test keeps."""
    file = tmp_path / "kept.patterns"
    monkeypatch.setattr(patterns, "_file", lambda: file)
    monkeypatch.setattr(patterns, "_new", {})
    compiled.cache_clear()
    patterns._kept.cache_clear()
    yield file
    compiled.cache_clear()
    patterns._kept.cache_clear()


def _again() -> None:
    """Forget what this process knows, as the next one would begin."""
    compiled.cache_clear()
    patterns._kept.cache_clear()
    patterns._new.clear()


def test_a_kept_pattern_is_the_one_that_re_compiles(kept_file: Path) -> None:
    for pattern in (PLAIN, *OTHERS):
        compiled(pattern)
    keep_compiled()
    _again()
    for pattern in (PLAIN, *OTHERS):
        made, right = compiled(pattern), re.compile(pattern)
        assert (made.pattern, made.flags, made.groups, dict(made.groupindex)) == (
            pattern,
            right.flags,
            right.groups,
            dict(right.groupindex),
        )
    assert not patterns._new  # nothing had to be compiled
    found = compiled(PLAIN).search("推进智慧水务工程，")
    assert found and found["what"] == "智慧水务"


@given(st.text(alphabet="推进甲乙工程5g吨12亩由负责，。 G", max_size=30))
def test_it_finds_the_same(text: str) -> None:
    for pattern in (PLAIN, *OTHERS, *SEEN):
        right = re.compile(pattern)
        made = patterns._made_of(pattern, patterns._numbers(pattern))
        assert [m.regs for m in made.finditer(text)] == [m.regs for m in right.finditer(text)]


@given(st.text(alphabet="甲乙丙丁由", max_size=12))
def test_possessive_repeats_are_right_on_every_python(text: str) -> None:
    for possessive, atomic in POSSESSIVE:
        assert [m.regs for m in compiled(possessive).finditer(text)] == [m.regs for m in re.finditer(atomic, text)]


def test_later_patterns_join_the_kept_ones(kept_file: Path) -> None:
    compiled(PLAIN)
    keep_compiled()
    compiled("甲")
    keep_compiled()
    _again()
    assert set(patterns._kept()) == {PLAIN, "甲"}


def test_patterns_of_rules_that_are_gone_go_in_the_end(kept_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_MOST", 1)
    compiled(PLAIN)
    keep_compiled()
    compiled("甲")
    keep_compiled()
    assert set(patterns._kept()) == {"甲"}


@pytest.mark.parametrize("content", [b"", b"\x00", b"\x93\xa1a\x01\xa1b", "推进".encode()])
def test_a_damaged_file_is_nothing_kept(kept_file: Path, content: bytes) -> None:
    kept_file.write_bytes(content)
    assert compiled(PLAIN) == re.compile(PLAIN)
    keep_compiled()
    _again()
    assert set(patterns._kept()) == {PLAIN}


def test_a_changed_byte_and_another_python_are_nothing_kept(kept_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled(PLAIN)
    keep_compiled()
    content = kept_file.read_bytes()
    kept_file.write_bytes(content[:-3] + bytes([content[-3] ^ 1]) + content[-2:])
    _again()
    assert not patterns._kept()
    kept_file.write_bytes(content)
    monkeypatch.setattr(patterns, "_python", lambda: "another")
    _again()
    assert not patterns._kept()


def test_numbers_that_the_engine_refuses_are_compiled_anew(kept_file: Path) -> None:
    patterns._kept()[PLAIN] = patterns._Kept(32, b"\xff\xff\xff\xff" * 4, 1, {"what": 1})
    assert compiled(PLAIN) == re.compile(PLAIN)


def test_where_nothing_may_be_written_nothing_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept_file: Path) -> None:
    (tmp_path / "no folder").write_bytes(b"")
    monkeypatch.setattr(patterns, "_file", lambda: tmp_path / "no folder" / "x")
    compiled(PLAIN)
    keep_compiled()
    assert [path.name for path in tmp_path.iterdir()] == ["no folder"]


def test_the_file_is_in_the_users_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = patterns._file()
    assert file and file.parent.name == "plantrace" and sys.implementation.cache_tag in file.name
    monkeypatch.setattr(patterns, "user_cache_path", lambda name, appauthor: Path("~") / name)  # a user without a home
    assert patterns._file() is None


def test_two_builds_of_a_version_keep_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    file = patterns._file()
    monkeypatch.setattr(patterns, "_python", lambda: "another")
    assert file and patterns._file() not in (None, file)
