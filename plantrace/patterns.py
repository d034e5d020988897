"""Compiled patterns, kept from one run to the next: compiling the hundreds that a reading needs is half of the work of the first one.

``re`` compiles a pattern into numbers for its engine and forgets them with the process. Here they are kept as Python keeps bytecode: for
this very Python, in the user's cache folder, if it may be written at all. ``_code`` and ``_sre`` are names of CPython's own (tried on 3.11
to 3.13); the engine checks the numbers that it is handed, and what is not as it should be, or not there, is compiled anew.
"""

import os
import re
import sys
from array import array
from contextlib import suppress
from functools import cache
from pathlib import Path
from zlib import crc32

import msgspec
from platformdirs import user_cache_path

from plantrace.errors import ArgumentError
from plantrace.files import write_file

try:
    import _sre  # type: ignore[import-not-found]
    from re._compiler import _code  # type: ignore[import-not-found]
    from re._parser import parse  # type: ignore[import-not-found]
except ImportError:  # another Python than these
    _sre = None

_MOST = 3_000  # several times what the rules have: more are left from rules that are gone


class _Kept(msgspec.Struct, array_like=True, frozen=True):
    """What the engine makes a pattern of: its flags, its numbers as bytes, how many groups it has, and the names of some."""

    flags: int
    code: bytes
    groups: int
    names: dict[str, int]


_new: dict[str, re.Pattern[str]] = {}  # compiled in this process and not written yet


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return what ``re.compile`` returns for ``pattern``; raises re.PatternError (re.error) as it does."""
    kept = _kept().get(pattern)
    if kept is not None:
        with suppress(RuntimeError, TypeError, ValueError):  # what the engine raises for numbers that are not its own
            return _made_of(pattern, kept)
    made = _new[pattern] = re.compile(pattern)
    return made


def keep_compiled() -> None:
    """Write down what this process had to compile, for the next; where that may not be written it is left."""
    file = _file()
    if not _new or file is None:
        return
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
    if not os.access(file.parent, os.W_OK):  # before the work of a second compiling
        return
    kept = _kept()
    if len(kept) + len(_new) > _MOST:
        kept.clear()
    kept.update({pattern: _Kept(made.flags, _numbers(pattern), made.groups, dict(made.groupindex)) for pattern, made in _new.items()})
    _new.clear()
    content = msgspec.msgpack.encode(kept)
    with suppress(ArgumentError):
        write_file(file, msgspec.msgpack.encode((_python(), crc32(content), content)))


@cache
def _kept() -> dict[str, _Kept]:
    """Read what is kept: nothing where there is no file, or another Python wrote it, or it is damaged."""
    file = _file()
    if file is None:
        return {}
    with suppress(OSError, msgspec.DecodeError):
        python, check, content = msgspec.msgpack.decode(file.read_bytes(), type=tuple[str, int, bytes])
        if python == _python() and check == crc32(content):
            return msgspec.msgpack.decode(content, type=dict[str, _Kept])
    return {}


def _file() -> Path | None:
    """Return where the patterns are kept, or None where nothing can be: another Python, a user without a home."""
    folder = user_cache_path("plantrace", appauthor=False)
    if _sre is None or not folder.is_absolute():
        return None
    return folder / f"patterns-{sys.implementation.cache_tag}-{crc32(_python().encode()):08x}.bin"  # builds of one version do not share it


def _python() -> str:
    return f"{sys.version} {sys.byteorder} {_sre.MAGIC}"


def _numbers(pattern: str) -> bytes:
    """Return the engine's numbers for a pattern, four bytes each (``re._compiler.compile`` makes them so and keeps them to itself)."""
    return array("I", _code(parse(pattern), 0)).tobytes()


def _made_of(pattern: str, kept: _Kept) -> re.Pattern[str]:
    names: list[str | None] = [None] * (kept.groups + 1)
    for name, group in kept.names.items():
        names[group] = name
    made: re.Pattern[str] = _sre.compile(
        pattern, kept.flags, memoryview(kept.code).cast("I").tolist(), kept.groups, kept.names, tuple(names)
    )
    return made
