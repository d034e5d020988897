"""One pass of a finder over many texts: a call costs as much as reading some hundred characters."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from ahocorasick_rs import AhoCorasick

#: A word found: its number in the finder, and where it begins and ends in its text.
Hit = tuple[int, int, int]
#: The same with the word itself.
Found = tuple[str, int, int]


def sweep(finder: AhoCorasick, texts: Sequence[str], *, overlapping: bool = False) -> list[list[Hit]]:
    """Return what the finder finds in each of the texts, in order. None of its words may hold a line break."""
    found: list[list[Hit]] = [[] for _ in texts]
    if not texts:
        return found
    starts = [0, *accumulate([len(text) + 1 for text in texts])]
    at, start, stop, own = 0, 0, starts[1], found[0]
    for word, left, right in finder.find_matches_as_indexes("\n".join(texts), overlapping=overlapping):
        if left >= stop:  # on to the text that the word stands in
            at = bisect_right(starts, left, at) - 1
            start, stop, own = starts[at], starts[at + 1], found[at]
        own.append((word, left - start, right - start))
    return found
