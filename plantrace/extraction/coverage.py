"""What the extraction made of a plan and what it did not: silent passages, measures without a party, candidates left out."""

from bisect import bisect_right
from collections import Counter

import msgspec

from plantrace.extraction.outline import Passage
from plantrace.extraction.pipeline import Reading
from plantrace.model import Node


class Silent(msgspec.Struct, frozen=True):
    """A passage that yielded no goal, measure or project; ``why`` is a key of messages.yaml without its "silent_"."""

    kind: str
    why: str
    place: str
    quote: str


class LeftOut(msgspec.Struct, frozen=True):
    """A candidate that a rule left out; ``reason`` is a key of messages.yaml without its "rejected_"."""

    label: str
    reason: str
    place: str
    quote: str


class Coverage(msgspec.Struct, frozen=True):
    """The report: passages by kind as (all, silent), the silent ones, tasks and projects without a stated party, what was left out."""

    passages: dict[str, tuple[int, int]]
    silent: list[Silent]
    partyless: list[str]
    left_out: list[LeftOut]


_WHY = {"front": "front", "note": "note", "heading": "heading", "box": "heading", "table": "table", "cell": "table"}


def coverage(reading: Reading) -> Coverage:
    """Return the coverage of a reading; passages in reading order."""
    starts = sorted(item.start for node in reading.graph.nodes if node.label in ("Goal", "Measure", "Project") for item in node.evidence)
    kinds: Counter[str] = Counter()
    silent: list[Silent] = []
    for passage in reading.document.passages:
        kinds[passage.kind] += 1
        first, last = passage.offsets[0], passage.offsets[-1]
        if bisect_right(starts, last) == bisect_right(starts, first - 1):
            silent.append(Silent(passage.kind, _why(passage), _place(passage), passage.text))
    quiet = Counter(item.kind for item in silent)
    left_out = [
        LeftOut(item.label, item.reason, _place(item.passage), _clause(item.passage, item.start, item.end)) for item in reading.rejected
    ]
    return Coverage({kind: (kinds[kind], quiet[kind]) for kind in sorted(kinds)}, silent, _partyless(reading), left_out)


def _why(passage: Passage) -> str:
    return _WHY.get(passage.kind) or (passage.theme if passage.theme in ("background", "principle") else "no_commitment")


def _place(passage: Passage) -> str:
    above = [*passage.path(), *([passage.box] if passage.box else [])]
    return " › ".join(f"{heading.number} {heading.name}".strip() for heading in above)


def _clause(passage: Passage, start: int, end: int) -> str:
    """The candidate with some words around it."""
    return passage.text[max(0, start - 12) : end + 8]


def _partyless(reading: Reading) -> list[str]:
    """The names of the tasks and projects that the plan gives no party, in reading order."""
    edges = reading.graph.edges
    having = {edge.source for edge in edges if edge.type == "IMPLEMENTED_BY" and edge.props.get("method") == "stated"}
    having |= {edge.target for edge in edges if edge.type == "PART_OF" and edge.source in having}

    def counts(node: Node) -> bool:
        return node.label == "Project" or (node.label == "Measure" and node.props["level"] == "task")

    found = [node for node in reading.graph.nodes if counts(node) and node.id not in having]
    return [node.name for node in sorted(found, key=lambda node: node.evidence[0])]
