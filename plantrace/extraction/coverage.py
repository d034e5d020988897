"""What the extraction made of a plan and what it did not: silent sentences, tasks without a party, candidates left out."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict

import msgspec

from plantrace.extraction.claims.role_words import own_line
from plantrace.extraction.document.outline import Passage
from plantrace.extraction.document.reading import sentences
from plantrace.extraction.pipeline import Reading
from plantrace.model import Edge, Node

_SPEAKING = ("paragraph", "item", "aim")  # what is no heading, table, note or title page
_NOTES = "（(〔[【"
_SHORTEST = 6  # characters of a sentence that can hold a commitment


class Silent(msgspec.Struct, frozen=True):
    """A sentence that yielded no goal, measure or project; ``why`` is a key of messages.yaml without its "silent_"."""

    kind: str
    why: str
    place: str
    quote: str


class Partyless(msgspec.Struct, frozen=True):
    """A task or project without a stated party; ``proposed`` are the leads that its statutory duty suggests."""

    label: str
    name: str
    place: str
    proposed: list[str]


class LeftOut(msgspec.Struct, frozen=True):
    """A candidate that a rule left out; ``reason`` is a key of messages.yaml without its "rejected_"."""

    label: str
    reason: str
    place: str
    quote: str


class Coverage(msgspec.Struct, frozen=True):
    """The report: passages by kind, sentences by kind as (all, silent), the silent ones, what has no stated party, what was left out."""

    passages: dict[str, int]
    sentences: dict[str, tuple[int, int]]
    silent: list[Silent]
    partyless: list[Partyless]
    left_out: list[LeftOut]


def coverage(reading: Reading) -> Coverage:
    """Return the coverage of a reading, each list in reading order."""
    passages = reading.document.passages
    speaking: list[Node | Edge] = [node for node in reading.graph.nodes if node.label in ("Goal", "Measure", "Project")]
    speaking += [edge for edge in reading.graph.edges if edge.type in ("IMPLEMENTED_BY", "LOCATED_IN")]  # 实施主体为…, “一城”即…
    told = sorted(item.start for record in speaking for item in record.evidence)
    spoken: Counter[str] = Counter()
    silent: list[Silent] = []
    for passage in passages:
        for start, end in _sentences(passage):
            spoken[passage.kind] += 1
            if bisect_left(told, passage.offsets[start]) == bisect_right(told, passage.offsets[end - 1]):
                silent.append(Silent(passage.kind, _why(passage), _place(passage), passage.text[start:end]))
    quiet = Counter(item.kind for item in silent)
    kinds = Counter(passage.kind for passage in passages)
    return Coverage(
        passages={kind: kinds[kind] for kind in sorted(kinds)},
        sentences={kind: (spoken[kind], quiet[kind]) for kind in sorted(spoken)},
        silent=silent,
        partyless=_partyless(reading),
        left_out=_left_out(reading),
    )


def _sentences(passage: Passage) -> list[tuple[int, int]]:
    """The spans of the sentences that could commit to something: a run-in heading is one with the words behind it."""
    if passage.kind not in _SPEAKING or own_line(passage.text):
        return []
    spans = [*([passage.lead] if passage.lead else []), *sentences(passage.text, passage.body)]
    return [(start, end) for start, end in spans if end - start >= _SHORTEST and passage.text[start] not in _NOTES]


def _why(passage: Passage) -> str:
    return "no_commitment" if passage.theme == "measure" else passage.theme


def _place(passage: Passage) -> str:
    above = [*passage.path(), *([passage.box] if passage.box else [])]
    return " › ".join(f"{heading.number} {heading.name}".strip() for heading in above)


def _partyless(reading: Reading) -> list[Partyless]:
    """The tasks and projects that the plan gives no party, neither themselves nor their actions; headline goals are none of them."""
    having: set[str] = set()
    proposed: dict[str, list[str]] = defaultdict(list)
    names = {node.id: node.name for node in reading.graph.nodes}
    for edge in reading.graph.edges:
        if edge.type == "IMPLEMENTED_BY" and edge.props.get("method") == "stated":
            having.add(edge.source)
        elif edge.type == "IMPLEMENTED_BY":
            proposed[edge.source].append(names[edge.target])
    parts = [edge for edge in reading.graph.edges if edge.type == "PART_OF"]
    of_tasks = {edge.source for edge in parts if edge.target in having}  # the actions of a task with a party
    having |= {edge.target for edge in parts if edge.source in having}
    carries = [edge for edge in reading.graph.edges if edge.type == "SUPPORTS" and edge.props["rule"] == "carries_out"]
    having |= {edge.source for edge in carries if edge.target in having | of_tasks}
    aims = {node.evidence[0] for node in reading.graph.nodes if node.label == "Goal" and node.props["kind"] == "aim"}

    def counts(node: Node) -> bool:
        return node.label == "Project" or (node.label == "Measure" and node.props["level"] == "task" and node.evidence[0] not in aims)

    found = [node for node in reading.graph.nodes if counts(node) and node.id not in having]
    found.sort(key=lambda node: (node.evidence[0], node.id))
    places = _Places(reading.document.passages)
    return [Partyless(node.label, node.name, places.of(node), sorted(proposed[node.id])) for node in found]


class _Places:
    """Finds the passage of a node, and so its headings."""

    def __init__(self, passages: list[Passage]) -> None:
        self.passages = sorted(passages, key=lambda passage: passage.offsets[0])
        self.starts = [passage.offsets[0] for passage in self.passages]

    def of(self, node: Node) -> str:
        """The headings above the node's first mention."""
        at = bisect_right(self.starts, node.evidence[0].start) - 1
        return _place(self.passages[at])


def _left_out(reading: Reading) -> list[LeftOut]:
    """The candidates that were rejected, but for those of which another rule took some of the words."""
    taken: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for node in reading.graph.nodes:
        if node.label == "Project" or node.props.get("kind") == "target":
            taken[node.label] += [(item.start, item.end) for item in node.evidence]
    found: list[LeftOut] = []
    for item in reading.rejected:
        first, last = item.passage.offsets[item.start], item.passage.offsets[item.end - 1]
        if not any(start <= last and first < end for start, end in taken[item.label]):
            quote = item.passage.text[max(0, item.start - 12) : item.end + 8]  # with some words around it
            found.append(LeftOut(item.label, item.reason, _place(item.passage), quote))
    return found
