"""The list of what is attached to a document (附件：1.…项目表 / 2.…分解表): titles, which the plan's outline is not made of."""

from collections.abc import Iterator, Sequence

from plantrace.extraction.text.lines import Line
from plantrace.extraction.text.numbering import is_date, is_signature
from plantrace.patterns import compiled

#: What the titles of attachments end in.
PAPERS = "(?:[表单书图函册]|清单|台账|名录|目录|方案|计划|规划|办法|细则|指南|规范|规程|标准|制度|意见|要点|分工|安排|说明|一览|模板)"
_ASIDE = r"(?:[（(][^（）()]*[)）])?"
_OPENS = compiled(
    rf"附件\s*[：:]\s*(?:1\s*[.．、]?\s*(?P<first>[^。；]{{3,50}}?{PAPERS}{_ASIDE})|(?P<only>[^。；\d][^。；]{{3,50}}?{PAPERS}{_ASIDE}))?"
)
#: What an entry does not open with: it is a task, and no paper.
_DOES = "(?!编制|制定|制订|建设|完善|修订|出台|开展|推进|实施|印发|起草|修编|落实|健全|建立)"
_ENTRY = compiled(rf"(?:附件\s*)?(?P<number>\d{{1,2}})\s*[.．、：:]?+\s*+{_DOES}[^。；\d][^。；]{{2,50}}?{PAPERS}{_ASIDE}")


def attachment_lists(lines: Sequence[Line], start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield where each list of attachments begins and ends among the printed ``lines``, from ``start`` on.

    One title alone is such a list where nothing else, or who signs the document, stands below it.
    """
    for at in range(start, len(lines)):
        opens = _OPENS.fullmatch(lines[at].text) if lines[at].text.startswith("附件") else None
        if opens:
            end = _end(lines, at + 1, 2 if opens["first"] else 1)
            several = end - at > 1 + (opens["first"] is None)
            if several or ((opens["first"] or opens["only"]) and _closes(lines, end)):
                yield at, end


def _end(lines: Sequence[Line], at: int, number: int) -> int:
    """Where the entries end whose first has this number."""
    while at < len(lines) and (entry := _ENTRY.fullmatch(lines[at].text)) and int(entry["number"]) == number:
        at, number = at + 1, number + 1
    return at


def _closes(lines: Sequence[Line], at: int) -> bool:
    """Whether a document ends here: with nothing, a date or who signs it."""
    return (
        at == len(lines)
        or is_date(lines[at].text)
        or (is_signature(lines[at].text) and any(is_date(line.text) for line in lines[at : at + 4]))
    )
