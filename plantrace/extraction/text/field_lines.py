"""Sheets on projects in running text (1.某某水厂。建设内容：…。建设地点：…。): cut into the lines that other plans give each field."""

from itertools import pairwise

from plantrace.extraction.text.lines import Paragraph
from plantrace.extraction.text.numbering import NUMBER, UNITS_LINE, field_of
from plantrace.patterns import compiled

_FIELDS = ("content", "where", "detail", "when", "responsible", "progress")
_FEWEST = 2  # fields that make a sheet
_LABEL = compiled("[。；，：](?=[^，。；：]{2,10}：)")  # what a label may stand behind
_TITLE = 40  # characters before the first field


def field_lines(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, those that are a sheet on a numbered project cut before each field."""
    out: list[Paragraph] = []
    for paragraph in paragraphs:
        text = paragraph.text
        sheet = not (paragraph.table or paragraph.cell) and text.count("：") >= _FEWEST and NUMBER.match(text)
        cuts = _cuts(text) if sheet else []
        if cuts:
            out += [_part(paragraph, start, end) for start, end in pairwise([0, *cuts, len(text)])]
        else:
            out.append(paragraph)
    return out


def _cuts(text: str) -> list[int]:
    """Where the fields begin, none where the text is no sheet: fewer than two, none of what is built or where, no short title before."""
    fields: dict[int, str] = {}
    for label in _LABEL.finditer(text):
        at = label.end()
        if field := field_of(text, at) or ("responsible" if UNITS_LINE.match(text, at) else ""):
            fields[at] = field
    told = set(fields.values())
    first = min(fields, default=0)
    sheet = len(told & set(_FIELDS)) >= _FEWEST and told & {"content", "where"} and first <= _TITLE
    return sorted(fields) if sheet and "。" not in text[: first - 1] else []


def _part(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """A line of its own, with the mark that parts it from the next."""
    return Paragraph(paragraph.text[start:end], paragraph.printed[start:end], paragraph.offsets[start:end], broken=paragraph.broken)
