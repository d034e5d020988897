"""Compiled patterns, kept from one run to the next: compiling the hundreds that a reading needs is half of the work of the first one.

``re`` compiles a pattern into numbers for its engine and forgets them with the process. Here they are kept as Python keeps bytecode: for
this very Python, in the user's cache folder, if it may be written at all. ``_code`` and ``_sre`` are names of CPython's own (tried on 3.11
to 3.13); the engine checks the numbers that it is handed, and what is not as it should be, or not there, is compiled by ``re``.
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

    from plantrace.first_characters import with_first_characters
    from plantrace.possessive import as_atomic_groups
except ImportError:  # another Python than these
    _sre = None

_FORM = 3  # of what is kept: another's is not read
_MOST = 3_000  # several times what the rules have: more are left from rules that are gone


class _Kept(msgspec.Struct, array_like=True, frozen=True):
    """What the engine makes a pattern of: its flags, its numbers as bytes, how many groups it has, and the names of some."""

    flags: int
    code: bytes
    groups: int
    names: dict[str, int]


_new: dict[str, _Kept] = {}  # compiled in this process and not written yet


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern that finds what that of ``re.compile`` finds; raises re.PatternError (re.error) as it does."""
    if _sre is None:
        return re.compile(pattern)
    kept = _kept().get(pattern)
    if kept is None:
        kept = _new[pattern] = _numbers(pattern)
    try:
        return _made_of(pattern, kept)
    except (RuntimeError, TypeError, ValueError):  # what the engine raises for numbers that are not its own
        return re.compile(pattern)


def keep_compiled() -> None:
    """Write down what this process had to compile, for the next; where that may not be written it is left."""
    file = _file()
    if not _new or file is None:
        return
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
    if not os.access(file.parent, os.W_OK):
        return
    kept = _kept()
    if len(kept) + len(_new) > _MOST:
        kept.clear()
    kept.update(_new)
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
    return f"{sys.version} {sys.byteorder} {_sre.MAGIC} {_FORM}"


def _numbers(pattern: str) -> _Kept:
    """Return what the engine is to be handed for a pattern (``re._compiler.compile`` makes it so and keeps it to itself)."""
    parsed = parse(pattern)
    as_atomic_groups(parsed)
    code = array("I", with_first_characters(_code(parsed, 0), parsed)).tobytes()
    return _Kept(parsed.state.flags, code, parsed.state.groups - 1, parsed.state.groupdict)


def _made_of(pattern: str, kept: _Kept) -> re.Pattern[str]:
    names: list[str | None] = [None] * (kept.groups + 1)
    for name, group in kept.names.items():
        names[group] = name
    made: re.Pattern[str] = _sre.compile(
        pattern, kept.flags, memoryview(kept.code).cast("I").tolist(), kept.groups, kept.names, tuple(names)
    )
    return made
