"""Sheets on projects, whose fields other plans print a line each with a colon.

In running text (1.某某水厂。建设内容：…。建设地点：…。) they are cut; in two columns a tab stands for the colon.
"""

from array import array
from itertools import pairwise

from plantrace.extraction.text.lines import Line, Paragraph
from plantrace.extraction.text.numbering import NUMBER, UNITS_LINE, field_of, role_labels
from plantrace.patterns import compiled

_FEWEST = 2  # fields that make a sheet
_SHEET = 3  # lines of one in two columns
_TITLE = compiled("[^。；：，（]{2,40}(?:（[^（）]*）)?[。：；]")
_BRACKETED = compiled(
    "(?!实施|推进|建设|加快|完成|新建|开展|启动|抓好)[^。；：，（]{2,40}（(?=[^（）：]{2,12}：[^（）]*；)"
)  # 某某水厂（建设内容：…；建设地点：…）
_FIELD = compiled("[^。；]+[。；]?")
#: A name, a gap and what is done there; no speech (各级干部　要…), and no time (到二〇三〇年　…).
_NAMED = compiled(
    r"\s*(?P<name>(?![到至])[^\s，。；：、！？|（）()\d]{3,24})(?<![年月])(?<!部门|单位|干部|同志|领导|人员)"
    r"\u3000[ \u3000]*(?![要应须])[^\s|][^|]{9,}。\s*"
)


def with_colons(lines: list[Line]) -> None:
    """Put a colon in the place of the tab that stands behind the name of a field, where several lines in a row are such fields."""
    fields = [line.text.count("\t") == 1 and _opens_field(line.text.replace("\t", "：", 1)) for line in lines]
    start = 0
    for at, field in enumerate([*fields, False]):
        if not field:
            if at - start >= _SHEET and len({line.text.partition("\t")[0] for line in lines[start:at]}) > _FEWEST:
                for line in lines[start:at]:
                    line.text, line.opens = line.text.replace("\t", "：", 1), True
            start = at + 1


def with_colons_for_gaps(lines: list[Line]) -> None:
    """Put a colon in the place of the gap behind a name, where lines in a row are so set (石岭果园　新建冷库3座，…。)."""
    found = [_NAMED.fullmatch(line.raw) if "\u3000" in line.raw else None for line in lines]
    for at, named in enumerate(found):
        beside = (at > 0 and found[at - 1]) or (at + 1 < len(found) and found[at + 1])
        line = lines[at]
        if named and beside and line.text.startswith(named["name"]):
            size, gap = len(named["name"]), line.offsets[0] + len(named["name"])
            line.text, line.printed = f"{line.text[:size]}：{line.text[size:]}", f"{line.printed[:size]}\u3000{line.printed[size:]}"
            line.offsets, line.opens = line.offsets[:size] + array("I", [gap]) + line.offsets[size:], True


def _opens_field(text: str) -> bool:
    return bool(field_of(text)) or UNITS_LINE.match(text) is not None


def field_lines(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, those that are a sheet on a numbered project cut before each field."""
    out: list[Paragraph] = []
    for paragraph in paragraphs:
        text = paragraph.text
        sheet = not (paragraph.table or paragraph.cell) and text.count("：") >= _FEWEST and NUMBER.match(text)
        cuts = _cuts(text, sheet.end()) if sheet else _gaps(paragraph) if field_of(text) else []
        if cuts:
            out += [_part(paragraph, start, end) for start, end in pairwise([0, *cuts, len(text)])]
        else:
            out.append(paragraph)
    return out


def _gaps(paragraph: Paragraph) -> list[int]:
    """Where the other fields of a line begin that holds several, each behind a gap: 建设地点：石岭镇  总投资（万元）：1500."""
    text, at = paragraph.text, paragraph.offsets
    if paragraph.table or paragraph.cell or text.count("：") < _FEWEST:
        return []
    return [n for n in range(1, len(text)) if (at[n] - at[n - 1] > 1 or text[n - 1] in " \u3000") and field_of(text, n)]


def _cuts(text: str, start: int) -> list[int]:
    """Where the fields begin behind a short title; none where a sentence is no field, or they tell neither what is built nor where."""
    title = _BRACKETED.match(text, start) if text.rstrip("。；").endswith("）") else None
    title = title or _TITLE.match(text, start)
    fields: dict[int, str] = {}
    for sentence in _FIELD.finditer(text, title.end()) if title else ():
        at, words = sentence.start(), sentence.group()
        if field := field_of(text, at) or ("responsible" if UNITS_LINE.match(text, at) else ""):
            fields[at] = field
        elif words.partition("：")[0] not in role_labels() or not fields:  # 完成时限：… stays with the field before it
            return []
    told = {*fields.values()} - {"name"}
    return sorted(fields) if len(told) >= _FEWEST and told & {"content", "where"} else []


def _part(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """A line of its own, with the mark that parts it from the next."""
    words = paragraph.text[start:end]
    if not start and words.endswith(("；", "（")):
        words = words[:-1] + "。"  # a title closes like any other
    elif words.count("（") < words.count("）"):  # the bracket that held the sheet, and the mark behind it
        words = words[: words.rindex("）")] + "。"
        end = start + len(words)
    return Paragraph(words, paragraph.printed[start:end], paragraph.offsets[start:end], broken=paragraph.broken)
