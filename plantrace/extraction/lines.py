"""From the untouched text to paragraphs: page furniture out, wrapped lines joined, each character with its offset."""

import re
from collections import Counter
from dataclasses import dataclass, field

from plantrace.extraction.characters import HAN, alike

_MARKED_FOLIO = re.compile(r"\s*(?:[-—–·•]+\s*\d{1,4}\s*[-—–·•]+|第\s*\d{1,4}\s*页.{0,10})\s*$")
_SPACE = re.compile(" +")
_HAN_OR_MARK = re.compile(rf"[{HAN}“”‘’《》，。；：！？、（）〔〕【】—…%]")
TERMINAL = "。！？；：.!?;:"


@dataclass(slots=True)
class Line:
    """A printed line without the spaces that only set it: ``text`` and, for each of its characters, the offset in the source."""

    text: str
    offsets: list[int]
    raw: str
    width: int = 0  # in half-width columns, spaces not counted


@dataclass(slots=True)
class Paragraph:
    """One or more joined lines."""

    text: str
    offsets: list[int]
    lines: list[Line] = field(default_factory=list)
    table: bool = False  # a printed line of an indicator table


def printed_lines(text: str) -> list[Line]:
    """Return the lines that carry the plan's words: no blank lines, no page numbers, no running heads."""
    lines = []
    start = 0
    for raw in text.split("\n"):
        if raw and not raw.isspace() and not _MARKED_FOLIO.match(raw):
            line = _line(raw, start)
            if line.text:
                lines.append(line)
        start += len(raw) + 1
    return _without_running_heads(lines)


def _line(raw: str, start: int) -> Line:
    plain = alike(raw)
    text = plain.strip()
    first = start + len(plain) - len(plain.lstrip())
    offsets = list(range(first, first + len(text)))
    if " " in text:
        text, offsets = _drop_spaces(text, offsets)
    return Line(text, offsets, raw, len(text) * 2 - sum(map(len, re.findall(r"[\x21-\x7e]+", text))))


def _drop_spaces(text: str, offsets: list[int]) -> tuple[str, list[int]]:
    """Drop the spaces beside Chinese characters and marks (typesetters' and PDFs'); those between Latin words stay."""
    kept: list[str] = []
    places: list[int] = []
    at = 0
    for match in _SPACE.finditer(text):
        start, end = match.span()
        beside = _HAN_OR_MARK.match(text, start - 1) or _HAN_OR_MARK.match(text, end)
        stop = start if beside else start + 1
        kept.append(text[at:stop])
        places += offsets[at:stop]
        at = end
    kept.append(text[at:])
    return "".join(kept), places + offsets[at:]


def _without_running_heads(lines: list[Line]) -> list[Line]:
    """A line that stands again and again, alone and without a mark at its end, is the page's head and not the plan's word."""
    counts = Counter(line.text for line in lines if 6 <= len(line.text) <= 40 and line.text[-1] not in TERMINAL)
    repeated = {text for text, count in counts.items() if count >= 5 and re.search("规划|纲要|计划|方案|公报|政报", text)}
    return [line for line in lines if line.text not in repeated] if repeated else lines


def paragraphs(lines: list[Line], starts: re.Pattern[str], headings: re.Pattern[str]) -> list[Paragraph]:
    """Join wrapped lines. ``starts`` matches what opens a heading, item or box, ``headings`` what stands as a title of its own."""
    wrapped = _is_wrapped(lines)
    out: list[Paragraph] = []
    for index, line in enumerate(lines):
        if out and wrapped and not starts.match(line.text) and _continues(out[-1], line, lines[index + 1 : index + 2], headings):
            out[-1].text += line.text
            out[-1].offsets += line.offsets
            out[-1].lines.append(line)
        else:
            out.append(Paragraph(line.text, list(line.offsets), [line]))
    return out


def _is_wrapped(lines: list[Line]) -> bool:
    """Tell a text of printed lines from one that has a paragraph a line: most of it stands in lines of at most 50 characters."""
    long = sum(line.width for line in lines if line.width > 100)
    return long * 2 < sum(line.width for line in lines)


def _continues(paragraph: Paragraph, line: Line, following: list[Line], headings: re.Pattern[str]) -> bool:
    """Tell whether ``line`` goes on with ``paragraph``, whose last line must then fill the measure that its lines set."""
    before = paragraph.lines[-1]
    if headings.match(paragraph.text):
        return before.width >= 36 and line.width <= 0.6 * before.width and not _SENTENCE_MARK.search(line.text)
    if len(paragraph.lines) > 1:
        measure = max(known.width for known in paragraph.lines)
    else:  # the first line, indented by two characters that the text has lost
        measure = max([before.width, line.width, *(near.width for near in following if near.width <= line.width + 4)])
    if before.text[-1] in "、，“（《":
        return before.width >= 0.5 * measure
    if before.text[-1] in "。！？：；":
        return before.width >= measure - 5 and not (_LEAD_LINE.match(line.text) and line.width <= measure)
    return before.width >= 0.82 * measure


_LEAD_LINE = re.compile(r"[^，。；：！？]{4,24}。")
_SENTENCE_MARK = re.compile("[。，；：]")
