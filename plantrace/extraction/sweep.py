"""One pass of a finder over many texts: a call costs as much as reading some hundred characters."""

from collections.abc import Sequence

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
    at, start, end = 0, 0, len(texts[0])
    own = found[0]
    for word, left, right in finder.find_matches_as_indexes("\n".join(texts), overlapping=overlapping):
        while left > end:  # on to the text that the word stands in
            at += 1
            start, end, own = end + 1, end + 1 + len(texts[at]), found[at]
        own.append((word, left - start, right - start))
    return found
