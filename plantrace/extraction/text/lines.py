"""From the untouched text to the lines that carry its words: page furniture out, each character with its offset."""

from array import array
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import msgspec

from plantrace.extraction.lexicon import HAN
from plantrace.extraction.text.characters import alike, is_han
from plantrace.extraction.text.flat_tables import flat_rows
from plantrace.extraction.text.furniture import around, folios
from plantrace.extraction.text.item_numbers import item_points
from plantrace.extraction.text.numbering import OPENING, opens_line, with_colons
from plantrace.extraction.text.run_in import heading_end
from plantrace.patterns import compiled

_DRAWN = compiled("[┌├└][—━┬┴┼┐┤┘ ]*")  # the frame of a box
_FOLIO_MARKS = frozenset("-—–·•第")
_MARKED_FOLIO = compiled(r"(?:[-—–·•]+\s*\d{1,4}\s*[-—–·•]+|第\s*\d{1,4}\s*页.{0,10})$")
_STOP_FOR_POINT = compiled(
    r"[<>≥≤~]?\d{1,5}。\d+%?|\d{1,2}。(?!推进|加快|建设|完成|实施|加强|开展|做好|确保)[^\d。，；：][^。，；：]{1,13}"
)
_POINTED = frozenset("0123456789<>≥≤~")  # what such a number opens with
_ONE_CELL, _BARRED = compiled(r"[|\s]*+([^|]*+)[|\s]*"), 3
#: Fields of a sheet in one line: 总投资：140万元 实施单位：某局.
_FIELD_OPENS = compiled(r"(?![（(〔\[【](?!\d))[^，。；：]{2,8}：[^，。；：]{1,30}[^：，。；]")
_NEXT_FIELD = compiled(r"(?<=\S)\s+(?=(?:实施|建设|责任|牵头|承建|承办|业主|配合)(?:单位|部门)：)")
_PLAN = compiled("规划|纲要|计划|方案|公报|政报|文件$")
_TOP = 4  # lines among which a title stands
_PAGES = 5000  # characters on two close-set pages: a head may stand on every other page
_SET_CLOSE = frozenset("“”‘’《》，。；：！？、（）〔〕【】—…%")  # marks that take no blank beside them
_BLANKS = compiled(" +")
_SPLIT = compiled(rf"\d +(?:\.(?!\d)|[A-Z](?= |{HAN}))")  # 1 ．总体要求, 5 G 网络
_BESIDE_DIGITS = compiled(rf"(?<={HAN}) (?=[\da-zA-Z])|(?<=[\da-zA-Z%]) (?={HAN})")
TERMINAL = "。！？；：.!?;:"


class Line(msgspec.Struct, gc=False):
    """A printed line without the spaces that only set it.

    ``text`` has look-alikes made alike, ``printed`` the source's own characters, ``offsets`` the place in the source of each of them.
    ``raw`` is the whole line as it stands, ``width`` its half-width columns without spaces. ``opens`` tells that it opens a heading, item
    or box, ``after_furniture`` that a page number or a running head stood between it and the line before.
    """

    text: str
    printed: str
    offsets: "array[int]"
    raw: str
    width: int
    opens: bool
    after_furniture: bool = False

    @property
    def start(self) -> int:
        """Where ``raw`` begins in the source."""
        return self.offsets[0] - self.raw.index(self.printed[0])


class Paragraph(msgspec.Struct, gc=False):
    """One or more joined lines; ``table`` marks a printed line of a table, ``broken`` page furniture inside."""

    text: str
    printed: str
    offsets: Sequence[int]
    table: bool = False
    broken: bool = False
    #: Of a table of tasks: title, detail (of the title before it), what, project, a party's or a printed one, see task_columns.py.
    #: Of a letter or a table of contents: front.
    cell: str = ""

    @classmethod
    def of(cls, lines: Sequence[Line], *, table: bool = False) -> "Paragraph":
        """Return the paragraph that the lines make."""
        first, *others = lines
        if not others:
            return cls(first.text, first.printed, first.offsets, table)
        offsets = first.offsets[:]
        for line in others:
            offsets += line.offsets
        broken = True in [line.after_furniture for line in others]
        return cls("".join([line.text for line in lines]), "".join([line.printed for line in lines]), offsets, table, broken)


def printed_lines(text: str) -> list[Line]:
    """Return the lines that carry the plan's words: no blank lines, page numbers or running heads, nothing of a page around them."""
    lines: list[Line] = []
    start = 0
    after_furniture = False
    places = _count(len(text).bit_length())
    gaps = "\u3000" in text or "  " in text
    fair = alike(text)
    barred = "|" in fair and _is_barred(fair)
    for whole, plain in zip(text.split("\n"), fair.split("\n"), strict=True):
        raw, at, bar = whole, start, None
        if barred and "|" in plain and (bar := _ONE_CELL.fullmatch(plain)):
            raw, plain, at = raw[slice(*bar.span(1))], bar.group(1), start + bar.start(1)
        text = plain.strip()
        if "。" in text[:8] and (pointed := with_point(text)) != text:
            plain, text = plain.replace("。", "."), pointed
        if not text or _DRAWN.fullmatch(text) or (bar and len(text) > 2 and not text.strip("-")):
            after_furniture |= bool(text)  # a frame inside of a paragraph is none of its words
        elif text[0] in _FOLIO_MARKS and _MARKED_FOLIO.match(text):
            after_furniture = True
        else:
            cuts = flat_rows(plain) if len(plain) > 80 else []  # where a copy has run a table's rows into one line
            if gaps and not cuts and (end := heading_end(raw)):
                cuts = [end]
            elif "单位：" in plain and " " in plain and not cuts and _FIELD_OPENS.match(text):
                cuts = [field.end() for field in _NEXT_FIELD.finditer(plain)]
            if cuts:
                lines += [_line(raw[a:b], plain[a:b], plain[a:b].strip(), at + a, places) for a, b in pairwise([0, *cuts, len(plain)])]
            else:
                lines.append(_line(raw, plain, text, at, places))
            if after_furniture or at > start:
                lines[-1 - len(cuts)].after_furniture, after_furniture = True, False
        after_furniture |= bar is not None
        start += len(whole) + 1
    lines = _without(lines, around([line.text for line in lines]))
    lines = _without_running_heads(_without(lines, folios([line.text for line in lines])))
    for line, marked in zip(lines, item_points([line.text for line in lines]), strict=True):
        if marked is not line.text:
            line.text, line.opens = marked, True
    return lines


def _is_barred(text: str) -> bool:
    """Whether the cells of its tables stand one a line, each with a bar at its end or its head: more such lines than rows of cells."""
    lines = [line for line in text.split("\n") if "|" in line]
    single = sum(_ONE_CELL.fullmatch(line) is not None for line in lines)
    return single >= _BARRED and 2 * single > len(lines)


def with_point(text: str) -> str:
    """The text of a cell or a short line with a point where a full stop stands in its place: 76。7, 1。空气质量."""
    return text.replace("。", ".") if text[:1] in _POINTED and _STOP_FOR_POINT.fullmatch(text) else text


def _line(raw: str, plain: str, text: str, start: int, places: "array[int]") -> Line:
    """The printed line ``raw``, which is ``text`` with look-alikes made alike and without the blanks round it; ``places``: 0, 1, 2 …."""
    indent, size = 0 if plain is text else plain.index(text[0]), len(text)
    printed = text if raw == plain else raw[indent : indent + size]
    start, blanks = start + indent, 0
    offsets = places[start : start + size]
    if " " in text:
        text = with_colons(text)
        beside = len(_BESIDE_DIGITS.findall(text))  # a typesetter's blank beside digits and letters is a quarter of a character wide
        text, printed, offsets = _drop_spaces(text, printed, offsets)
        size, blanks = len(text), text.count(" ") - beside // 2
    return Line(
        text, printed, offsets, raw, 2 * size - len(text.encode("ascii", "ignore")) - blanks, text[0] in OPENING and opens_line(text)
    )


@cache
def _count(bits: int) -> "array[int]":
    """0, 1, 2 … up to all numbers of so many bits: the places of a line's characters are a slice of them."""
    return array("I", range(1 << bits))


def _drop_spaces(text: str, printed: str, offsets: "array[int]") -> "tuple[str, str, array[int]]":
    """Drop the spaces beside Chinese characters and marks (typesetters' and PDFs'); between Latin words one stays."""
    kept: list[slice] = []
    at = 0
    for match in _BLANKS.finditer(text):
        start, end = match.span()
        before, after = text[start - 1], text[end]
        sets_line = before in _SET_CLOSE or after in _SET_CLOSE or is_han(before) or is_han(after) or _SPLIT.match(text, start - 1)
        kept.append(slice(at, start if sets_line else start + 1))
        at = end
    kept.append(slice(at, len(text)))
    places = array("I")
    for part in kept:
        places += offsets[part]
    plain = "".join([text[part] for part in kept])
    return plain, plain if printed is text else "".join([printed[part] for part in kept]), places


def _without_running_heads(lines: list[Line]) -> list[Line]:
    """A line that stands again and again, alone and without a mark at its end, is the page's head and not the plan's word."""
    counts = Counter([line.text for line in lines])
    often = [text for text, count in counts.items() if count >= 5 and 6 <= len(text) <= 40]
    places: dict[str, list[int]] = {text: [] for text in often if text[-1] not in TERMINAL and _PLAN.search(text)}
    for line in lines if places else ():
        if line.text in places:
            places[line.text].append(line.offsets[0])
    repeated = {text for text, at in places.items() if _every_page(at)}
    if not repeated:
        return lines
    heads = [index for index, line in enumerate(lines) if line.text in repeated]
    titles = heads[0] < _TOP  # it heads the first page as well, and is all the title that some plans have
    return _without(lines, set(heads[titles:]))


def _without(lines: list[Line], furniture: set[int]) -> list[Line]:
    """The lines without those at these places, after which the next ones are marked."""
    if not furniture:
        return lines
    for index in furniture:
        if index + 1 < len(lines):
            lines[index + 1].after_furniture = True
    return [line for index, line in enumerate(lines) if index not in furniture]


def _every_page(places: list[int]) -> bool:
    """Whether a line recurs as pages do, by its places; what heads the parts of a long text (plans in one file) stands further apart."""
    return places[-1] - places[0] <= _PAGES * (len(places) - 1)
