"""From lines to paragraphs: how a text is set tells which lines go on with the ones before them."""

from itertools import islice, pairwise
from typing import NamedTuple

from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.text.lines import TERMINAL, Line, Paragraph
from plantrace.extraction.text.numbering import LETTER_ENDS, NAME_PART, UNITS_LINE, is_date, is_signature, is_title_line
from plantrace.patterns import compiled

_CUT, _LONG = 40, 36  # columns of a line that a page can cut, and of one that can be full
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
_NAMED_LINE = compiled(f"{NAME_PART}{{4,28}}：(?!$)")  # S217某地至某地公路：改建42公里
_LEAD_LINE = compiled(r"[^，。；：！？]{4,24}。")
_SENTENCE_MARK = compiled("[。，；：]")
#: What closes a task: …。（责任单位：县林业局、县水利局）
_NOTE_OF_UNITS = compiled(r"[。；][（〔【\[][^（）〔〕【】\[\]。]*(?:单位|部门|牵头|负责|配合|落实)[^（）〔〕【】\[\]。]*[）〕】\]]$")


class Setting(NamedTuple):
    """How a text is set: whether its paragraphs go on over lines, how wide a line is at least that does, whether blanks open paragraphs."""

    wrapped: bool
    full: float
    indented: bool

    @classmethod
    def of(cls, text: str, lines: list[Line]) -> "Setting":
        """Return how a text is set by its ``lines``, those of its tables left out."""
        return cls(_is_wrapped(lines), 0.7 * _usual_width(lines), f"\n{_INDENT}" in text and _tells_indent(lines))


_GOES_ON = frozenset("，；、")  # behind these a bracket goes on with its units: （预期性指标， / 牵头单位：县工信局）


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
        opens = line.opens and not (tail[-1:] in _GOES_ON and _OPEN_BRACKET.search(tail) and UNITS_LINE.match(text))
        if out and not (opens or (indented and line.raw.startswith(_INDENT))):
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
    if mark == "。" and "：" in line.text and _NAMED_LINE.match(line.text) and _NAMED_LINE.match(paragraph[0].text):
        return False  # one work of a list without marks behind the other
    if mark in "。！？：；":
        return before.width >= measure - 5 and not (_LEAD_LINE.match(line.text) and line.width <= measure)
    return before.width >= 0.82 * measure


def _closes_letter(text: str, following: str) -> bool:
    """Whether a line is a date, or who signs above another signature or a date."""
    return is_date(text) or (is_signature(text) and (is_date(following) or is_signature(following)))
