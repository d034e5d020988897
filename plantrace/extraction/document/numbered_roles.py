"""Numbered lines that say who does what stands above them, and by when (三、建设某路): （一）责任单位：县交通局, （二）完成时限：6月底."""

from typing import TYPE_CHECKING

from plantrace.extraction.document.sheets import words_start
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.text.numbering import role_labels
from plantrace.patterns import compiled

if TYPE_CHECKING:
    from plantrace.extraction.document.outline import Passage

_WORK = compiled("(?:项目|工程|行动|建设|改造|整治|活动)(?:（[^（）]*）)?$")
_NO_WORK = compiled("组织(?:机构|架构|体系|保障)")
_HIGHEST = 4  # the rank from which on a heading can name what is done: 三、
_LONGEST = 8  # characters of a role's name


def read_numbered_roles(passages: list["Passage"]) -> None:
    """Make such lines paragraphs ``about`` what they belong to; what stood below one that looked like a heading stands below its own."""
    below: dict[Passage, Passage | None] = {}
    for at, passage in enumerate(passages):
        if passage.heading in below:
            passage.heading = below[passage.heading]
        start = _behind_number(passage)
        above = _above(passages, at) if start else None
        if above is None:
            continue
        if passage.kind == "heading":
            below[passage] = passage.heading
            if passage.heading is not None:
                passage.heading.children -= 1
        passage.kind, passage.title, passage.lead, passage.body, passage.about = "paragraph", (0, 0), None, start, above


def _behind_number(passage: "Passage") -> int:
    """Where the name of a role opens behind the passage's number, 0 where none does or nothing stands behind its colon."""
    if passage.kind not in ("heading", "item") or passage.role or passage.box is not None or not passage.number:
        return 0
    start = words_start(passage)
    colon = passage.text.find("：", start, start + _LONGEST + 1)
    return start if 0 < colon < len(passage.text) - 1 and passage.text[start:colon] in role_labels() else 0


def _above(passages: list["Passage"], at: int) -> "Passage | None":
    """The passage of the next higher rank above the line ``at``, if its words say what is done."""
    above = next((p for p in passages[at - 1 :: -1] if p.number and 0 < p.rank < passages[at].rank), None) if at else None
    if above is None or above.rank < _HIGHEST or above.box is not None:
        return None
    words = above.text[above.lead[0] :] if above.lead else above.name
    does = words[:2] in lexicon().verbs and not _NO_WORK.match(words)
    return above if does or _WORK.search(above.name) else None
