"""Where the texts of a plan have the words that its actors are found by: one pass of one finder over all of them."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from plantrace.extraction.actors.body_words import body_words, level_friends
from plantrace.extraction.actors.company_words import TAILS, tails, trade_words
from plantrace.extraction.actors.cues import cue_words
from plantrace.extraction.actors.institutions import institution_words
from plantrace.extraction.actors.known_actors import known_words
from plantrace.extraction.sweep import Found, sweep


class ActorWords(NamedTuple):
    """For each of the texts, the words of each kind that it has, in order; of two that overlap the one that begins first, or is longer."""

    known: list[list[Found]]
    trade: list[list[Found]]
    institution: list[list[Found]]
    body: list[list[Found]]
    topic: list[list[Found]]  # trades that are topics as well
    cued: dict[str, list[str]]  # the texts that have one of the words of a way of naming companies, by the way


_BODY = ActorWords._fields.index("body")
_KINDS = len(ActorWords._fields) - 1


@cache
def _finder() -> tuple[AhoCorasick, list[tuple[str, tuple[int, ...], tuple[str, ...]]]]:
    """The finder of all words, and of each the numbers of the kinds that it belongs to, and the ways that need it."""
    kinds: dict[str, list[int]] = defaultdict(list)
    ways: dict[str, list[str]] = defaultdict(list)
    for kind, words in enumerate((known_words(), trade_words(), institution_words(), body_words(), tails(TAILS[1]))):
        for word in words:
            kinds[word].append(kind)
    for way, cues in cue_words().items():
        for word in cues:
            ways[word].append(way)
    words = [*dict.fromkeys((*kinds, *ways))]
    return AhoCorasick(words), [(word, tuple(kinds.get(word, ())), tuple(ways.get(word, ()))) for word in words]


def find_actor_words(texts: Sequence[str]) -> ActorWords:
    """Return the words of all kinds in the texts."""
    finder, words = _finder()
    levels = level_friends()
    found: list[list[list[Found]]] = [[[] for _ in texts] for _ in range(_KINDS)]
    cued: dict[str, list[str]] = defaultdict(list)
    for at, hits in enumerate(sweep(finder, texts, overlapping=True)):
        if not hits:
            continue
        ways: set[str] = set()
        free = [0] * _KINDS  # up to where the text is taken, by kind
        hidden = -1  # where a body may begin inside a word that no level opens: 民政局 in 市民
        hits.reverse()  # they come by their ends: now of one start the longest first
        hits.sort(key=itemgetter(1))
        for number, start, end in hits:
            word, kinds, cues = words[number]
            ways.update(cues)
            for kind in kinds:
                if start >= free[kind] or (kind == _BODY and start == hidden and end > free[kind]):
                    free[kind] = end
                    found[kind][at].append((word, start, end))
                    hidden = start + 1 if word in levels else -1
        for way in ways:
            cued[way].append(texts[at])
    known, trade, institution, body, topic = found
    return ActorWords(known, trade, institution, body, topic, cued)


def words_in(text: str) -> list[Found]:
    """The words of public bodies in one text."""
    return find_actor_words([text]).body[0]
