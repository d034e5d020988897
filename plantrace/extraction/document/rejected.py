"""What a rule leaves out of the graph, for the coverage report."""

import msgspec

from plantrace.extraction.document.outline import Passage


class Rejected(msgspec.Struct, frozen=True, gc=False):
    """A candidate that a rule left out: ``passage.text[start:end]``, the label that it might have had, and why not."""

    passage: Passage
    start: int
    end: int
    label: str
    reason: str  # a key of messages.yaml without its "rejected_"
