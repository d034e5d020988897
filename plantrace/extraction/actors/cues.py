"""Which texts of a plan have the words that a way of naming companies needs: one pass of one finder for all ways."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick

from plantrace.extraction.actors.company_works import UNITS, WORKED
from plantrace.extraction.actors.paired_firms import CLOSES, PARTNERS
from plantrace.extraction.actors.summed_firms import SO_MANY
from plantrace.extraction.actors.work_heads import WORKS
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.sweep import sweep


@cache
def _finder() -> tuple[AhoCorasick, list[list[str]]]:
    """The finder of all words, and of each the ways that need it."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for kind, words in {
        "full": ("公司", "集团", "总厂"),
        "worked": WORKED,
        "units": UNITS,
        "goods": ("项目",),
        "partners": PARTNERS,
        "closes": CLOSES,
        "counted": SO_MANY,
        "works": WORKS,
        "power": lexicon().known_actors["power"],
        "trading": ("企业", "链主", "产能", "扩产"),
        "carriers": ("联通", "电信"),
    }.items():
        for word in words:
            kinds[word].append(kind)
    return AhoCorasick(kinds), list(kinds.values())


def find_cues(texts: Sequence[str]) -> dict[str, list[str]]:
    """Return the texts that have one of the words of a way at least, by the way."""
    finder, kinds = _finder()
    found: dict[str, list[str]] = defaultdict(list)
    for text, hits in zip(texts, sweep(finder, texts, overlapping=True), strict=True):
        for kind in {kind for word in {word for word, _, _ in hits} for kind in kinds[word]}:
            found[kind].append(text)
    return found
