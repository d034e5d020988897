"""Opening a LadybugDB file: what can be in the way, and the line that says so."""

import time
from pathlib import Path

import ladybug

from plantrace.errors import StoreError

_MAGIC = b"LBUG"
_TRIES = 20
_PAUSE = 0.1  # seconds; a checkpoint of a county's plans takes less


def open_file(path: Path, *, write: bool) -> ladybug.Database:
    """Open the store file, for writing also a new one; raises StoreError with the line that fits."""
    _check_place(path, write=write)
    strict = True
    for attempt in range(_TRIES):
        try:
            return ladybug.Database(str(path), read_only=not write, throw_on_wal_replay_failure=strict)
        except RuntimeError as error:
            problem = str(error).splitlines()[0]
            if strict and "WAL" in problem:
                strict = False  # a killed writer leaves a torn last transaction, which was never acknowledged: replay up to it
            elif _passing(problem) and attempt < _TRIES - 1:
                time.sleep(_PAUSE)
            else:
                raise _refusal(path, problem) from error
    raise StoreError("store_broken", path=path, problem="WAL")


def _check_place(path: Path, *, write: bool) -> None:
    if path.is_dir():
        raise StoreError("store_is_folder", path=path)
    try:
        with path.open("rb") as file:
            start = file.read(len(_MAGIC))
    except FileNotFoundError as error:
        if not write:
            raise StoreError("store_missing", path=path) from error
        if not path.parent.is_dir():
            raise StoreError("store_folder_missing", path=path, folder=path.parent) from error
        return
    except OSError as error:
        raise StoreError("store_denied", path=path, problem=error.strerror) from error
    if start and start != _MAGIC:
        raise StoreError("store_foreign", path=path)
    if not start and not write:
        raise StoreError("store_empty", path=path)


def _passing(problem: str) -> bool:
    """Whether another process is just checkpointing, seen by a reader as a file in between."""
    return "retry later" in problem or "checkpointing" in problem


def _refusal(path: Path, problem: str) -> StoreError:
    if "lock" in problem.lower():
        return StoreError("store_locked", path=path)
    if any(word in problem for word in ("Permission denied", "Read-only", "Access is denied", "Cannot open file")):
        return StoreError("store_denied", path=path, problem=problem.rsplit(": ", 1)[-1])
    return StoreError("store_broken", path=path, problem=problem)
