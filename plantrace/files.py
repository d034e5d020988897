"""Writing files: to a temporary name in the same folder, then renamed, so that a reader never sees half a file."""

import csv
import io
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from plantrace.errors import ArgumentError
from plantrace.model import make_id

_FORMULA = re.compile(r"[=@\t\r]|[+-](?!\d+(?:\.\d+)?%?$)")  # a signed number is harmless


def write_file(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``, replacing what is there; raises ArgumentError when the place cannot be written."""
    with _replacing(path) as temporary, temporary.open("xb") as file:
        file.write(data)


@contextmanager
def writing(path: Path) -> Iterator[TextIO]:
    """Write a long file piece by piece: it takes the place of ``path`` when all is written, or leaves it; raises as ``write_file``."""
    with _replacing(path) as temporary, temporary.open("x", encoding="utf-8", newline="") as file:
        yield file


@contextmanager
def _replacing(path: Path) -> Iterator[Path]:
    """Give a name beside ``path`` for a new file, which then takes its place; the name is short, as that of ``path`` may be long."""
    temporary = path.parent / f".{make_id('plantrace', path.name)}.{os.getpid()}.tmp"
    try:
        if path.is_dir():
            raise ArgumentError("output_is_folder", path=path)
        temporary.unlink(missing_ok=True)  # of a process that was killed; "x" then follows no link that somebody laid there
        yield temporary
        temporary.replace(path)
    except OSError as error:
        raise ArgumentError("output_unwritable", path=path, problem=error.strerror) from error
    finally:
        with suppress(OSError):  # what stands in the way of writing may stand in the way here
            temporary.unlink()


def csv_bytes(rows: Iterable[Sequence[object]]) -> bytes:
    """Return rows as CSV that a spreadsheet opens with a double click: UTF-8 with its mark, no cell that runs as a formula."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerows([harmless(cell) for cell in row] for row in rows)
    return buffer.getvalue().encode("utf-8-sig")


def harmless(cell: object) -> object:
    """Put an apostrophe before text that a spreadsheet would run as a formula (OWASP, CSV injection)."""
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell
