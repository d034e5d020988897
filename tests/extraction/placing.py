"""Shorthands for the tests of places: what the gazetteer of a few paragraphs holds."""

from miniplan import COUNTY, passages

from plantrace.extraction.places.gazetteer import read_gazetteer


def places(*lines: str) -> dict[str, tuple[str, str]]:
    """What the plan's words for a place mean: its fullest name and its type."""
    found = read_gazetteer(passages(*lines), COUNTY).names
    return {alias: (mention.name, mention.type) for alias, mention in found.items()}


def of_type(kind: str, *lines: str) -> set[str]:
    """The names of the places of this type."""
    return {name for name, type_ in places(*lines).values() if type_ == kind}
