"""From the untouched text to paragraphs: page furniture out, wrapped lines joined, each character with its offset."""

from array import array
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import islice, pairwise
from typing import NamedTuple

import msgspec

from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.text.characters import alike, is_han
from plantrace.extraction.text.flat_tables import flat_rows
from plantrace.extraction.text.furniture import around, folios
from plantrace.extraction.text.item_numbers import item_points
from plantrace.extraction.text.numbering import (
    LETTER_ENDS,
    OPENING,
    UNITS_LINE,
    is_date,
    is_signature,
    is_title_line,
    opens_line,
    with_colons,
)
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
            pass
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
    if foreign := around([line.text for line in lines]):
        lines = [line for index, line in enumerate(lines) if index not in foreign]
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


class Setting(NamedTuple):
    """How a text is set: whether its paragraphs go on over lines, how wide a line is at least that does, whether blanks open paragraphs."""

    wrapped: bool
    full: float
    indented: bool

    @classmethod
    def of(cls, text: str, lines: list[Line]) -> "Setting":
        """Return how a text is set by its ``lines``, those of its tables left out."""
        return cls(_is_wrapped(lines), 0.7 * _usual_width(lines), f"\n{_INDENT}" in text and _tells_indent(lines))


def paragraphs(lines: list[Line], setting: Setting) -> list[Paragraph]:
    """Join wrapped lines."""
    wrapped, full, indented = setting
    verbs = lexicon().verbs
    out: list[list[Line]] = []
    # of the open paragraph: its last words, the width of its widest line, whether it is a title
    tail, widest, title = "", 0, False
    for line, following in zip(lines, [*lines[1:], None], strict=False):
        text = line.text
        if out and not line.opens and len(out[-1]) == 1 and _BARE_NUMBER.fullmatch(out[-1][0].text) and "。" not in text[:-1]:
            out[-1].append(line)
            tail, widest, title = text[-_BRACKET_REACH:], line.width, False
            continue
        if out and not (line.opens or (indented and line.raw.startswith(_INDENT))):
            if text[:2] in verbs and UNITS_LINE.match(out[-1][0].text) and not _UNIT.match(text):
                out.append([line])  # 责任单位：县林业局, and what is to be done next
                tail, widest, title = text[-_BRACKET_REACH:], line.width, False
                continue
            opened = "（" in tail and "|" not in line.raw and _OPEN_BRACKET.search(tail) is not None
            opened = opened or (line.after_furniture and _is_cut(out[-1][-1]))
            if opened or (wrapped and out[-1][-1].width >= full and _continues(out[-1], line, following, widest, title)):
                out[-1].append(line)
                tail = (tail + text)[-_BRACKET_REACH:] if "（" in tail else text[-_BRACKET_REACH:]  # an open bracket is all that it tells
                widest = line.width if line.width > widest else widest
                continue
        out.append([line])
        tail, widest, title = text[-_BRACKET_REACH:], line.width, is_title_line(text)
    return [Paragraph.of(own) for own in out]


def _is_cut(before: Line) -> bool:
    """Whether a page ends amid a sentence: its last line is running text that no mark closes."""
    return before.width >= _CUT and before.text[-1] not in f"{TERMINAL}）】〕" and _SENTENCE_MARK.search(before.text) is not None


def _is_wrapped(lines: list[Line]) -> bool:
    """Tell a text of printed lines from one that has a paragraph a line: most of it stands in lines of at most 50 characters.

    Lines that no mark closes, and behind which nothing opens, are then full ones; in a list without marks they are long and short.
    """
    widths = [line.width for line in lines]
    if 2 * sum([width for width in widths if width > 100]) >= sum(widths):
        return False
    long = sorted([width for width in widths if width > _LONG])
    if len(long) >= _FEWEST and 20 * sum([width >= 0.88 * long[int(0.9 * (len(long) - 1))] for width in long]) >= 9 * len(long):
        return True  # whatever short lines, of tables, stand between them
    open_ended = (
        line
        for line, following in pairwise(lines)
        if not (line.opens or following.opens) and line.text[-1] not in TERMINAL and line.width > 12
    )
    inner = list(islice(open_ended, _ENOUGH))
    ends = sorted([line.width for line in inner])
    widest = ends[int(0.9 * (len(ends) - 1))] if ends else 0
    full = sum([width >= 0.85 * widest for width in ends])
    if len(inner) < _FEWEST:  # titles, or sentences that go on
        even = full == len(inner) and widest >= _CUT
        return even or any("、" in line.text or _SENTENCE_MARK.search(line.text) for line in inner)
    return 20 * full >= 9 * len(inner)


def _tells_indent(lines: list[Line]) -> bool:
    """Whether two blanks at the head of a line open a paragraph: not where the lines of a page all stand so, whatever they go on with."""
    behind = [before for before, line in pairwise(lines) if line.raw.startswith(_INDENT)]
    goes_on = sum([before.text[-1] not in TERMINAL and before.width > 40 for before in behind])
    return 4 * goes_on < len(behind)


def _usual_width(lines: list[Line]) -> float:
    """The width of the page's full lines, about: the median of the lines that are no titles and no cells."""
    widths = sorted([line.width for line in lines if line.width > 30])
    return widths[len(widths) // 2] if widths else 0


def _continues(paragraph: list[Line], line: Line, following: Line | None, measure: int, title: bool) -> bool:
    """Tell whether ``line`` goes on with ``paragraph``, whose last line must then fill the measure that its lines set."""
    before = paragraph[-1]
    if line.text[-1] in LETTER_ENDS and _closes_letter(line.text, following.text if following is not None else ""):
        return False
    if title:
        return before.width >= 36 and line.width <= 0.6 * before.width and not _SENTENCE_MARK.search(line.text)
    if len(paragraph) == 1:  # the first line, indented by two characters that the text has lost
        measure = max(measure, line.width)
        if following is not None and measure < following.width <= line.width + 4:
            measure = following.width
    mark = before.text[-1]
    if mark in "）〕】]" and line.text[0] not in "。；" and _NOTE_OF_UNITS.search("".join([near.text for near in paragraph[-5:]])):
        return False
    if mark in "、，“（《":
        return before.width >= 0.5 * measure
    if "：" in line.text and _LABEL_LINE.match(line.text) and _LABEL_LINE.match(paragraph[0].text):
        return False  # one field of a list without marks behind the other
    if mark in "。！？：；":
        return before.width >= measure - 5 and not (_LEAD_LINE.match(line.text) and line.width <= measure)
    return before.width >= 0.82 * measure


def _closes_letter(text: str, following: str) -> bool:
    """Whether a line is a date, or who signs above another signature or a date."""
    return is_date(text) or (is_signature(text) and (is_date(following) or is_signature(following)))


_CUT, _LONG = 40, 36  # columns of such a line, and of one that can be full
_FEWEST, _ENOUGH = 6, 200  # lines that tell whether they are full
_INDENT = "\u3000\u3000"
#: Its title stands on the next line.
_BARE_NUMBER = compiled(
    r"[一二三四五六七八九十]{1,3}[、.]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}(?:[篇编章节]|部分)|专栏\s?[\d一二三四五六七八九十]{1,2}"
)
_BRACKET_REACH = 41
_OPEN_BRACKET = compiled(rf"（[^（）。]{{1,{_BRACKET_REACH - 1}}}$")
_UNIT = compiled("[^，。；：、]*?(?:局|委|办|厅|部门|单位|中心|公司|集团)(?:$|[，。；、）])")  # 建设局、某局: the rest of a list of units
_LABEL_LINE = compiled(rf"“?{HAN}{{2,8}}”?{HAN}{{0,10}}：(?!$)")  # 县级医院提升工程：甲、乙
_LEAD_LINE = compiled(r"[^，。；：！？]{4,24}。")
_SENTENCE_MARK = compiled("[。，；：]")
#: What closes a task: …。（责任单位：县林业局、县水利局）
_NOTE_OF_UNITS = compiled(r"[。；][（〔【\[][^（）〔〕【】\[\]。]*(?:单位|部门|牵头|负责|配合|落实)[^（）〔〕【】\[\]。]*[）〕】\]]$")
