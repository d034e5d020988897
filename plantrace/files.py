"""Writing files: to a temporary name in the same folder, then renamed, so that a reader never sees half a file."""

import csv
import io
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_IMODE
from typing import TextIO, cast

from plantrace.errors import ArgumentError
from plantrace.model import make_id

_FORMULA = re.compile(r"[=@\t\r]|[+-](?!\d+(?:\.\d+)?%?$)")  # a signed number is harmless


def write_file(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``, replacing the file there; raises ArgumentError when the place cannot be written."""
    with _replacing(path) as (name, mode), name.open(f"{mode}b") as file:
        file.write(data)


@contextmanager
def writing(path: Path) -> Iterator[TextIO]:
    """Write a long file piece by piece: it takes the place of ``path`` when all is written, or leaves it; raises as ``write_file``."""
    with _replacing(path) as (name, mode), name.open(mode, encoding="utf-8", newline="") as file:
        yield cast("TextIO", file)


@contextmanager
def _replacing(path: Path) -> Iterator[tuple[Path, str]]:
    """Give a name beside the file that ``path`` leads to, and how to open it: the new file then takes its place, with its rights.

    A pipe or a device has no place to take: it is written itself.
    """
    real = path.resolve()
    temporary = real.parent / f".{make_id('plantrace', ascii(real.name))}.{os.getpid()}.tmp"  # short, as the name may be long
    try:
        if real.is_dir():
            raise ArgumentError("output_is_folder", path=path)
        if path.exists() and not path.is_file():
            yield path, "w"  # not what it leads to: /dev/stdout leads to a pipe that no folder has
            return
        temporary.unlink(missing_ok=True)  # of a process that was killed; "x" then follows no link that somebody laid there
        yield temporary, "x"
        if real.exists():
            temporary.chmod(S_IMODE(real.stat().st_mode))
        temporary.replace(real)
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
