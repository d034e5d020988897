"""An indicator table that a copy has run into one line: where its rows begin in that line."""

from itertools import pairwise

from plantrace.extraction.lexicon import HAN
from plantrace.patterns import compiled

_ROW = compiled(rf"(?<=\s)(\d{{1,3}})[.、．]?\s+(?!(?:约束|预期|指导|引导)性)(?=\S*{HAN})")
_GROUP = compiled(rf"(?<=\s)[一二三四五六七八九十]{{1,2}}、(?=(?:{HAN}|“)+(?:[（(]\d+\s*[个项][）)])?\s)")
_HEAD = compiled(r"(?<=\s)(?:序\s*号|类别|指标名称|指标)(?=\s)")
_NOTE = compiled(r"(?<=\s)[（(]?(?:说明|备注|注)[：:]")
_VALUE = compiled(r"\s\S*\d|\s[—–-]+(?:\s|$)|完成")  # behind the row's own number
_RUNNING = compiled("[，。；：]")
_LEAST = 3


def flat_rows(line: str) -> list[int]:
    """Return where in ``line`` the header, the groups, the rows and the note of an indicator table begin; nothing if it holds none.

    Rows are numbered 1, 2, 3 …; each has a name and a value, and no mark of running text.
    """
    rows = _numbered(line)
    if len(rows) < _LEAST:
        return []
    note = _NOTE.search(line, rows[-1])
    end = note.start() if note else len(line)
    cuts = sorted({*rows, *(match.start() for match in _GROUP.finditer(line, 0, end))})
    parts = [(start, line[start:stop]) for start, stop in pairwise([*cuts, end])]
    if any(_RUNNING.search(part) or (start in rows and not _VALUE.search(part)) for start, part in parts):
        return []
    head = _HEAD.search(line, 0, cuts[0])
    return [*([head.start()] if head else []), *cuts, *([end] if note else [])]


def _numbered(line: str) -> list[int]:
    """Where 1, 2, 3 … stand as words of their own before a name."""
    rows: list[int] = []
    for match in _ROW.finditer(line):
        if int(match.group(1)) == len(rows) + 1:
            rows.append(match.start())
    return rows
