"""Writing files."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plantrace.errors import ArgumentError
from plantrace.files import csv_bytes, harmless, write_file, writing


def test_replaces_a_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_file(path, b"old")
    write_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    places = {".": "output_is_folder"} | dict.fromkeys(("no/a.txt", "file/a.txt", f"{'长' * 100}.txt"), "output_unwritable")
    for place, key in places.items():
        for write in (lambda path: write_file(path, b"x"), _write_long):
            with pytest.raises(ArgumentError) as raised:
                write(tmp_path / place)
            assert raised.value.key == key
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_name_as_long_as_names_may_be(tmp_path: Path) -> None:
    path = tmp_path / ("长" * 83 + ".txt")  # 253 of the 255 bytes that Linux takes
    write_file(path, b"x")
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_at_the_temporary_name_is_not_followed(tmp_path: Path) -> None:
    path, other = tmp_path / "a.txt", tmp_path / "other"
    other.write_bytes(b"kept")
    with writing(path):
        temporary = next(file for file in tmp_path.iterdir() if file.suffix == ".tmp")
    temporary.symlink_to(other)
    write_file(path, b"x")
    assert (path.read_bytes(), other.read_bytes(), path.is_symlink()) == (b"x", b"kept", False)


def test_what_a_link_leads_to_is_written_with_its_rights(tmp_path: Path) -> None:
    path, link = tmp_path / "a.txt", tmp_path / "link"
    path.write_bytes(b"old")
    path.chmod(0o600)
    link.symlink_to(path)
    write_file(link, b"new")
    assert (link.is_symlink(), path.read_bytes(), path.stat().st_mode & 0o777) == (True, b"new", 0o600)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_written_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor() as readers:
        for write in (lambda path: write_file(path, b"x"), _write_long):
            read = readers.submit(pipe.read_bytes)
            write(pipe)
            assert read.result() == b"x"
    assert pipe.is_fifo()


def test_a_long_file_that_is_given_up_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    with pytest.raises(KeyError), writing(path) as file:
        file.write("half")
        raise KeyError
    assert (path.read_text(), list(tmp_path.iterdir())) == ("old", [path])


def _write_long(path: Path) -> None:
    with writing(path) as file:
        file.write("x")


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
