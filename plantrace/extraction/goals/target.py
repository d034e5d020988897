"""The record of a commitment to a number."""

from msgspec import Struct

from plantrace.extraction.goals.commitment import Sentence


class Target(Struct):
    """A numeric commitment; ``start``/``end`` span its quote in the passage's text, ``number`` the number in it."""

    sentence: Sentence
    start: int
    end: int
    number: int
    subject: str
    op: str
    value: str
    unit: str
    by: int | None
    commitment: str  # output or outcome
