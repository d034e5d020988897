"""Opening a LadybugDB file: what can be in the way, and the line that says so."""

import time
from pathlib import Path

import ladybug

from plantrace.errors import StoreError

_MAGIC = b"LBUG"
_TRIES = 20
_READERS_POOL = 1 << 30  # bytes that a reader keeps of the file at most; to set up for most of the machine's memory takes 40 ms
_PAUSE = 0.1  # seconds; a checkpoint of a county's plans takes less


def open_file(path: Path, *, write: bool) -> ladybug.Database:
    """Open the store file, for writing also a new one; raises StoreError with the line that fits."""
    _check_place(path, write=write)
    strict = True
    pool = 0 if write else _READERS_POOL  # 0: what LadybugDB takes for right; a writer keeps all that it changes
    for attempt in range(_TRIES):
        try:
            return ladybug.Database(str(path), buffer_pool_size=pool, read_only=not write, throw_on_wal_replay_failure=strict)
        except RuntimeError as error:
            problem = str(error).splitlines()[0].rstrip(":. ")
            if attempt == _TRIES - 1 or not _passing(problem):
                raise _refusal(path, problem) from error
        if "WAL" in problem:
            strict = False  # a killed writer leaves a torn last transaction, which was never acknowledged: replay up to it
        elif "recovery is pending" in problem:
            _recover(path)
        else:
            time.sleep(_PAUSE)
    raise AssertionError("the last try returns or raises")


def _check_place(path: Path, *, write: bool) -> None:
    try:
        if path.is_dir():
            raise StoreError("store_is_folder", path=path)
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
    """Whether it can be mended or waited for: a torn log, or a checkpoint that another process makes or that was cut short."""
    return any(words in problem for words in ("WAL", "retry later", "checkpoint"))


def _recover(path: Path) -> None:
    """Let a checkpoint that was cut short be ended, which only a writer may; wait when another process is just making it."""
    try:
        ladybug.Database(str(path), throw_on_wal_replay_failure=False).close()
    except RuntimeError:
        time.sleep(_PAUSE)


def _refusal(path: Path, problem: str) -> StoreError:
    if "lock" in problem.lower():
        return StoreError("store_locked", path=path)
    if any(word in problem for word in ("Permission denied", "Read-only", "Access is denied", "Cannot open file")):
        return StoreError("store_denied", path=path, problem=problem.rsplit(": ", 1)[-1])
    return StoreError("store_broken", path=path, problem=problem)
