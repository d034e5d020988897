"""Reading: from a file to the frozen text that every offset refers to."""

import hashlib
from functools import cached_property
from itertools import islice
from pathlib import Path

from msgspec import Struct

from plantrace.errors import InputError
from plantrace.extraction.text.numbering import HEADING_START, is_title
from plantrace.patterns import compiled

MAX_BYTES = 8_000_000  # the longest national outlines have some 200 kB; more is not one plan
_PAGES, _OPENING = (b"<!doctype html", b"<html"), 200  # what a saved web page begins with, in its first bytes
_SIGNATURES = {b"%PDF": "PDF", b"PK\x03\x04": "DOCX/XLSX/ZIP", b"\xd0\xcf\x11\xe0": "DOC/XLS", b"{\\rtf": "RTF"}
_CONTROLS = "".join(map(chr, [*range(9), *range(14, 27), *range(28, 32)]))  # no text has them
_BOMS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}

_HANDS_OUT = compiled(r"(?:牵头|责任|配合)(?:单位|部门)|职责分工负责|^\s*\|.*\|\s*$")  # whose headings bear no number, or that is a table

_ROW_ENDS, _ROWS = compiled(r"(?:约束|预期)性[\s|]*$"), 3  # as the rows of an indicator table end
#: What editors end a line with, or break it with inside of a paragraph (U+000B, U+2028).
_LINE_END = compiled("\r\n|[\r\v\x85\u2028\u2029]")


class Source(Struct, frozen=True, dict=True):
    """A plan's untouched text. ``name`` is the file's name; offsets count the characters of ``text``."""

    name: str
    text: str

    @cached_property
    def sha256(self) -> str:
        """The sha256 of the text's UTF-8 bytes, in hexadecimal digits."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


def read_source(path: Path) -> Source:
    """Read a plan's text (UTF-8 with or without a mark, GB18030, UTF-16); raises InputError for what is no readable plan."""
    try:
        if path.is_dir():
            raise InputError("file_is_folder", path=path)
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise InputError("file_too_long", path=path, size=round(size / 1e6, 1), limit=MAX_BYTES // 1_000_000)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError("file_missing", path=path) from error
    except OSError as error:
        raise InputError("file_unreadable", path=path, problem=error.strerror) from error
    except ValueError as error:  # a NUL in the path
        raise InputError("file_missing", path=repr(str(path))) from error
    text = _decode(data, path)
    _refuse_shapeless(text, path)
    return Source(path.name, text)


def _decode(data: bytes, path: Path) -> str:
    """Decode as open() does: line ends, those inside of a paragraph too, become one newline, a UTF-8 mark stays as the character U+FEFF."""
    if not data.strip():
        raise InputError("file_empty", path=path)
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise InputError("file_not_text", path=path, kind=kind)
    if data[:_OPENING].removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_PAGES):
        raise InputError("file_not_text", path=path, kind="HTML")
    encodings = [_BOMS[data[:2]]] if data[:2] in _BOMS else ["utf-8", "gb18030"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if any(map(text.__contains__, _CONTROLS)):
            break
        if encoding != "gb18030" or compiled("[，。、；：]").search(text):  # GB18030 decodes nearly anything, into rare characters
            return _LINE_END.sub("\n", text.removeprefix("\ufeff" if encoding in _BOMS.values() else ""))
    if b"\x00" in data:
        raise InputError("file_binary", path=path)
    raise InputError("file_encoding", path=path)


def _refuse_shapeless(text: str, path: Path) -> None:
    """Refuse a text that has lost its lines, or that has no heading that the outline knows, no title of a plan and hands out no tasks."""
    lines = text.split("\n")
    full = list(islice((line for line in lines if line.strip("\ufeff \t\u3000\xa0")), 2))
    if not full:
        raise InputError("file_empty", path=path)
    if len(full) == 1:
        raise InputError("file_one_line", path=path)
    shaped = any(HEADING_START.match(line) or _HANDS_OUT.search(line) for line in lines) or is_title(full[0])
    if not shaped and sum(_ROW_ENDS.search(line) is not None for line in lines) < _ROWS:
        raise InputError("file_no_heading", path=path)
