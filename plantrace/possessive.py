"""Possessive repeats that every Python matches alike.

CPython before 3.11.5 loses its place where a look-behind fails inside of one: ``(?:(?<!甲)乙|丙)*+$`` then finds
nothing in 丁, not even its end (its issue 106052). An atomic group around a plain repeat is the same thing, and is right everywhere.
"""

from re._constants import (  # type: ignore[import-not-found]
    ANY,
    ATOMIC_GROUP,
    IN,
    LITERAL,
    MAX_REPEAT,
    NOT_LITERAL,
    POSSESSIVE_REPEAT,
)
from re._parser import SubPattern  # type: ignore[import-not-found]
from typing import Any

_ONE_CHARACTER = (ANY, IN, LITERAL, NOT_LITERAL)  # repeats of these are another loop of the engine, which is right


def as_atomic_groups(parsed: Any) -> None:
    """Make the possessive repeats of a parsed pattern atomic groups, in place, unless they are of single characters."""
    for at, (kind, what) in enumerate(parsed.data):
        _inside(what)
        if kind is POSSESSIVE_REPEAT and not (len(what[2]) == 1 and what[2][0][0] in _ONE_CHARACTER):
            parsed[at] = ATOMIC_GROUP, SubPattern(parsed.state, [(MAX_REPEAT, what)])


def _inside(what: Any) -> None:
    if isinstance(what, SubPattern):
        as_atomic_groups(what)
    elif isinstance(what, tuple | list):
        for part in what:
            _inside(part)
