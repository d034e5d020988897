"""Writing files: to a temporary name in the same folder, then renamed, so that a reader never sees half a file."""

import os
from pathlib import Path

from plantrace.errors import ArgumentError


def write_file(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``, replacing what is there; raises ArgumentError when the place cannot be written."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        if path.is_dir():
            raise IsADirectoryError(21, "it is a folder")
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError as error:
        raise ArgumentError("output_unwritable", path=path, problem=error.strerror) from error
    finally:
        temporary.unlink(missing_ok=True)
