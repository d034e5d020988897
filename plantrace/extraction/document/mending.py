"""What a passage is by what stands below and beside it: numbered sentences that are items, long first sentences that are no headings."""

from collections import Counter
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING

from plantrace.extraction.document.steps import note_steps
from plantrace.extraction.text.attachments import PAPERS
from plantrace.extraction.text.numbering import UNITS_LINE, is_date, is_signature, ordinal, role_labels
from plantrace.patterns import compiled

if TYPE_CHECKING:
    from plantrace.extraction.document.outline import Passage

_SHORT_LEAD = 16
_CAPTION = compiled(
    r"附?表\s*[\d一二三四五六七八九十]{1,3}(?:[-—.]\d{1,2})?[：:]?[^。；，：\d][^。；，：]{1,40}(?:表|一览|清单|名单)(?:[（(][^（）()]*[)）])?"
)
_ATTACHED, _PAPER = compiled(r"附件\s*[\d一二三四五六七八九十]{0,2}\s*[：:]?"), compiled(rf"[^。；，：]{{2,50}}{PAPERS}")
_SENTENCE = compiled(r"[^。]+。(?:[（(〔\[【].*[）)〕\]】]。?)?")


def mended(passages: list["Passage"]) -> list["Passage"]:
    """Return the passages with their kinds and run-in headings set right."""
    _mend_signatures(passages)
    _mend_titles(passages)
    note_steps(passages)
    _mend_headings(passages)
    _mend_leads(passages)
    return passages


def _mend_signatures(passages: list["Passage"]) -> None:
    """Who signs a document, on lines of their own above its date, commits to nothing."""
    for at, passage in enumerate(passages):
        if passage.kind == "paragraph" and is_date(passage.text):
            before = reversed(passages[max(0, at - 4) : at])
            above = takewhile(lambda signer: signer.kind == "paragraph" and is_signature(signer.text), before)
            for signed in (passage, *above):
                signed.kind = "note"


def _mend_titles(passages: list["Passage"]) -> None:
    """What an attachment is called, on a line below 附件, and what a table is called, commits to nothing."""
    for above, passage in pairwise(passages):
        titled = above.kind == "heading" and _ATTACHED.fullmatch(above.text) and _PAPER.fullmatch(passage.text)
        if passage.kind == "paragraph" and (titled or _CAPTION.fullmatch(passage.text)):
            passage.kind, passage.lead, passage.body = "front" if titled else "note", None, 0


def _mend_leads(passages: list["Passage"]) -> None:
    """Run-in headings stand side by side: the long first sentence of the one paragraph below a heading is a sentence like any other."""
    below = Counter(passage.heading for passage in passages)
    for passage in passages:
        if passage.kind == "paragraph" and passage.lead is not None and passage.heading is not None and below[passage.heading] == 1:
            name = passage.name
            if "，" in name or len(name) > _SHORT_LEAD:
                passage.lead, passage.body = None, 0


def _is_noted(text: str) -> bool:
    """Whether a line says who does what stands above it, or by when."""
    return UNITS_LINE.match(text) is not None or text.partition("：")[0] in role_labels()


def _directly_below(passages: list["Passage"], at: int) -> list["Passage"]:
    heading = passages[at]
    return list(takewhile(lambda passage: passage.heading is heading, islice(passages, at + 1, None)))


def _mend_headings(passages: list["Passage"]) -> None:
    """A numbered sentence with nothing below it but its units (6. 建成某某路。) is an item; only what follows it could tell."""
    for at, passage in enumerate(passages):
        if passage.kind != "heading" or passage.rank < 4 or not _SENTENCE.fullmatch(passage.text, passage.title[0]):
            continue
        below = _directly_below(passages, at)
        noted = all(follows.kind == "note" or (follows.kind == "paragraph" and _is_noted(follows.text)) for follows in below)
        if noted or _counts_on(passages, at):
            start, passage.kind, passage.title = passage.title[0], "item", (0, 0)
            passage.body = start
            if below and below[0].kind != "note" and _beside_tasks(passages, passage):
                passage.lead, passage.body = (start, len(passage.text)), len(passage.text)
            for follows in below:
                follows.heading = passage.heading
            if passage.heading is not None:
                passage.heading.children -= 1


def _counts_on(passages: list["Passage"], at: int) -> bool:
    """Whether a sentence counts on from an item that a semicolon closes: ①引进人才20名；②选派10名骨干进修。"""
    item, before = passages[at], passages[max(at - 1, 0)]
    listed = before.kind == "item" and before.rank == item.rank and before.lead is None and before.text[-1] == "；"
    return listed and ordinal(item.number) == ordinal(before.number) + 1


def _beside_tasks(passages: list["Passage"], item: "Passage") -> bool:
    """Whether the items beside a sentence with its units below it (（4）建设公园。) have run-in headings: then it is one, too."""
    return any(p.kind == "item" and p.rank == item.rank and p.heading is item.heading and p.lead is not None for p in passages)
