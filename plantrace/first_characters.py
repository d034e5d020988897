"""Which characters a pattern can begin with, where ``re`` does not see it: it skips all others in one tight loop.

``re`` sees it only where each alternative opens with a plain character: not behind a look-behind, not where the first word may be missing,
not where one of the alternatives opens with a class (区域|[二三]期). To try these at every character took a third of the time in patterns.
"""

from re._compiler import _compile_charset, _optimize_charset  # type: ignore[import-not-found]
from re._constants import (  # type: ignore[import-not-found]
    ASSERT,
    ASSERT_NOT,
    AT,
    ATOMIC_GROUP,
    BRANCH,
    IN,
    INFO,
    LITERAL,
    MAX_REPEAT,
    MIN_REPEAT,
    NEGATE,
    POSSESSIVE_REPEAT,
    SRE_INFO_CHARSET,
    SUBPATTERN,
)
from typing import Any

_NOTHING = (ASSERT, ASSERT_NOT, AT)  # what takes no character
_REPEATS = (MAX_REPEAT, MIN_REPEAT, POSSESSIVE_REPEAT)
_Class = list[tuple[Any, Any]]  # a class of characters as the parser has it


def with_first_characters(code: list[int], parsed: Any) -> list[int]:
    """Return the engine's numbers for a parsed pattern with the characters that it can begin with, unless these are all or known."""
    if code[0] != INFO or code[2] or not code[3]:  # flags of the block: it has them; least width: it may match nothing
        return code
    first, nothing = _first(parsed)
    if nothing or first is None:
        return code
    numbers: list[int] = []
    _compile_charset(_optimize_charset(list(dict.fromkeys(first)))[0], parsed.state.flags, numbers)
    end = 1 + code[1]
    return [INFO, code[1] + len(numbers), SRE_INFO_CHARSET, *code[3:end], *numbers, *code[end:]]


def _first(items: Any) -> tuple[_Class | None, bool]:
    """The characters that a sequence can begin with (None: nearly all), and whether it may take none."""
    found: _Class = []
    for kind, what in items:
        if kind in _NOTHING:
            continue
        more, nothing = _of_item(kind, what)
        if more is None:
            return None, False
        found += more
        if not nothing:
            return found, False
    return found, True


def _of_item(kind: Any, what: Any) -> tuple[_Class | None, bool]:
    if kind is LITERAL:
        return [(kind, what)], False
    if kind is IN and what[0][0] is not NEGATE:
        return what, False
    if kind is SUBPATTERN and not what[1]:  # no flags of its own
        return _first(what[3])
    if kind is ATOMIC_GROUP:
        return _first(what)
    if kind in _REPEATS:
        found, nothing = _first(what[2])
        return found, nothing or not what[0]
    if kind is BRANCH:
        ways = [_first(way) for way in what[1]]
        if any(first is None for first, _ in ways):
            return None, False
        return [one for first, _ in ways for one in first or ()], any(nothing for _, nothing in ways)
    return None, False
