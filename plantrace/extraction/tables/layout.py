"""Rows whose cells go on in the lines below them, as a PDF's layout prints a table: columns by where the words stand."""

from collections.abc import Sequence
from itertools import islice, pairwise, takewhile

from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.tables.task_columns import NAMING, NUMBERS, PARTIES, are_units, is_date
from plantrace.extraction.tables.words import Word, words_of
from plantrace.extraction.text.lines import Line
from plantrace.patterns import compiled

_NUMBER = compiled(r"\d{1,3}[.、．]?")
_HEADING = compiled(f"[一二三四五六七八九十]{{1,3}}、|第[一二三四五六七八九十]+[篇章节]|[（(][一二三四五六七八九十]{{1,3}}[）)]{HAN}")
_FEWEST, _MOST = 2, 400  # rows, and lines, of such a table
_NEAR = 8  # lines among which the first row is
_UNEVEN, _UNLIKELY = 0.5, 0.7  # what it costs a row to have a line more above its number than below, and to open a task where none opens


Row = list[list[Word]]  # by column, what its lines hold


def wrapped_rows(lines: Sequence[Line], index: int, kinds: Sequence[str]) -> tuple[int, list[Row]] | None:
    """Return where the table ends whose head stands at ``index``, and its rows; None where no cell goes on in a line below.

    Its first column numbers the rows, at their first line or at the middle. ``kinds``: what the columns hold, see ``task_columns``.
    A page is laid out by how wide its characters are, or by their number.
    """
    by_width = _rows(lines, index, kinds, wide=True)
    by_number = _rows(lines, index, kinds, wide=False)
    return max((rows for rows in (by_width, by_number) if rows), key=lambda rows: rows[0], default=None)


def _rows(lines: Sequence[Line], index: int, kinds: Sequence[str], *, wide: bool) -> tuple[int, list[Row]] | None:
    head = words_of(lines[index], wide=wide)
    below = list(takewhile(lambda line: line.text != lines[index].text, islice(lines, index + 1, index + 1 + _MOST)))
    if not any(_NUMBER.fullmatch(line.raw.split(maxsplit=1)[0]) for line in below[:_NEAR]):
        return None
    body = _body(below, head, wide=wide)
    numbers = [at for at, columns in enumerate(body) if columns[0]]
    if len(head) != len(kinds) or not head[0].text.startswith(NUMBERS) or not _FEWEST <= len(numbers) < len(body):
        return None
    starts = numbers if numbers[0] == 0 else _middles(body, numbers, kinds)
    rows = [_row(body, low, high) for low, high in pairwise([*starts, len(body)])]
    return (index + 1 + len(body), rows) if rows else None


def _body(lines: Sequence[Line], head: list[Word], *, wide: bool) -> list[Row]:
    """The lines below the head, each by its columns, up to the first one whose words stand across two of them.

    Where a line has a word for each column it tells where they stand, the head may be set otherwise.
    """
    full = next((parts for line in lines[:_NEAR] if len(parts := words_of(line, wide=wide)) == len(head)), head)
    bands: list[tuple[int, int, int | None]] = [(part.left, part.right, at) for at, part in enumerate(full)]
    kept: list[list[Word]] = []
    for line in lines:
        parts = words_of(line, wide=wide)
        joined = _joined(bands, parts) if len(parts) <= 2 * len(head) else None
        if joined is None or _HEADING.match(line.text):
            break
        bands = joined
        kept.append(parts)
    body = [[[part for part in parts if _column(part, bands) == column] for column in range(len(head))] for parts in kept]
    while body and not any(len(column) for column in body[-1][1:]):
        body.pop()
    ends = next((at for at, columns in enumerate(body) if columns[0] and not _NUMBER.fullmatch(columns[0][0].text)), len(body))
    return body[:ends]


def _joined(bands: list[tuple[int, int, int | None]], parts: list[Word]) -> list[tuple[int, int, int | None]] | None:
    """The bands of the page that the columns take, with a line's ``parts``; None where one joins two columns."""
    for part in parts:
        touched = [band for band in bands if band[0] < part.right and part.left < band[1]]
        heads = {band[2] for band in touched} - {None}
        if len(heads) > 1:
            return None
        left, right = min([part.left, *(band[0] for band in touched)]), max([part.right, *(band[1] for band in touched)])
        bands = sorted(
            [*(band for band in bands if band not in touched), (left, right, heads.pop() if heads else None)], key=lambda b: b[0]
        )
    return bands


def _column(part: Word, bands: list[tuple[int, int, int | None]]) -> int:
    """The column whose band a part stands in, or stands nearest to."""
    own = next((band for band in bands if band[0] <= part.left and part.right <= band[1] and band[2] is not None), None)
    near = min((band for band in bands if band[2] is not None), key=lambda band: max(band[0] - part.right, part.left - band[1]))
    return (own or near)[2] or 0


def _row(body: list[Row], low: int, high: int) -> Row:
    """What the lines from ``low`` to ``high`` hold, by column."""
    return [[part for line in body[low:high] for part in line[column]] for column in range(len(body[0]))]


def _middles(body: list[Row], numbers: list[int], kinds: Sequence[str]) -> list[int]:
    """Where rows begin whose numbers stand at their middle: [] where none can.

    Each has about as many lines above as below, and its cells are whole: bodies and dates as such.
    """
    ways: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}  # by where the next row begins: the cost so far, and the starts
    for number in numbers:
        reached: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, starts) in ways.items():
            above = number - start
            for below in {above, max(0, above - 1), above + 1} if above >= 0 else ():
                stop = number + 1 + below
                price = cost + _UNEVEN * abs(above - below) + _broken(_row(body, start, stop), kinds)
                if stop <= len(body) and (stop not in reached or price < reached[stop][0]):
                    reached[stop] = price, [*starts, start]
        ways = reached
    return ways[len(body)][1] if len(body) in ways else []


def _broken(row: Row, kinds: Sequence[str]) -> float:
    """How many cells of units or dates hold something else, and how many lines open a task amid a cell, or none at its head."""
    cost = 0.0
    for kind, parts in zip(kinds, row, strict=True):
        cell = "".join([part.text for part in parts])
        if kind in PARTIES or kind == "due":
            cost += bool(cell) and not (is_date(cell) if kind == "due" else are_units(cell))
        elif kind in NAMING:
            opens = [part.text[:2] in lexicon().verbs for part in parts]
            cost += _UNLIKELY * (sum(opens[1:]) + (not opens[0] if opens else 1))
    return cost
