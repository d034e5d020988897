"""Where the texts of a plan have the words that its actors are found by: one pass of one finder over all of them."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from plantrace.extraction.actors.body_words import body_words, level_friends
from plantrace.extraction.actors.company_words import TAILS, tails, trade_words
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


_BODY = ActorWords._fields.index("body")


@cache
def _finder() -> tuple[AhoCorasick, list[tuple[str, tuple[int, ...]]]]:
    """The finder of all words, and of each the numbers of the kinds that it belongs to."""
    kinds: dict[str, list[int]] = defaultdict(list)
    for kind, words in enumerate((known_words(), trade_words(), institution_words(), body_words(), tails(TAILS[1]))):
        for word in words:
            kinds[word].append(kind)
    return AhoCorasick(kinds), [(word, tuple(own)) for word, own in kinds.items()]


def find_actor_words(texts: Sequence[str]) -> ActorWords:
    """Return the words of all kinds in the texts."""
    finder, words = _finder()
    levels = level_friends()
    found = ActorWords(*(list[list[Found]]([] for _ in texts) for _ in ActorWords._fields))
    for at, hits in enumerate(sweep(finder, texts, overlapping=True)):
        if not hits:
            continue
        free = [0] * len(found)  # up to where the text is taken, by kind
        hidden = -1  # where a body may begin inside a word that no level opens: 民政局 in 市民
        hits.reverse()  # they come by their ends: now of one start the longest first
        hits.sort(key=itemgetter(1))
        for number, start, end in hits:
            word, kinds = words[number]
            for kind in kinds:
                if start >= free[kind] or (kind == _BODY and start == hidden and end > free[kind]):
                    free[kind] = end
                    found[kind][at].append((word, start, end))
                    hidden = start + 1 if word in levels else -1
    return found


def words_in(text: str) -> list[Found]:
    """The words of public bodies in one text."""
    return find_actor_words([text]).body[0]
