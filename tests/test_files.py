"""Writing files."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plantrace.errors import ArgumentError
from plantrace.files import csv_bytes, harmless, write_file


def test_replaces_a_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_file(path, b"old")
    write_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_and_a_missing_folder(tmp_path: Path) -> None:
    for path, key in ((tmp_path, "output_is_folder"), (tmp_path / "no" / "a.txt", "output_unwritable")):
        with pytest.raises(ArgumentError) as raised:
            write_file(path, b"x")
        assert raised.value.key == key


@pytest.mark.parametrize("text", ["=1+1", "+x", "-x", "@SUM(A1)", "\t=1", "\r=1", "=1"])
def test_formulas_are_text(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("cell", ["-13.5", "+4%", "10%", "地区生产总值", "", None, -3, 2.5])
def test_numbers_and_words_stay(cell: object) -> None:
    assert harmless(cell) == cell


@given(st.text())
def test_no_text_opens_a_formula(text: str) -> None:
    shown = str(harmless(text))
    assert not shown.startswith(("=", "@", "\t", "\r"))


def test_csv_has_the_mark_and_quotes_what_needs_it() -> None:
    assert csv_bytes([["a", 'b"c'], [None, "甲\n乙"]]) == '\ufeffa,"b""c"\r\n,"甲\n乙"\r\n'.encode()
