"""Names of places as one plan writes them, and how a short name before an ending is told from the words around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.mentions import Mention

_EDGES = frozenset("，。；：、！？（）“”《》—和及与在以为由至到于从对把沿位镇乡")


@dataclass(slots=True)
class Gazetteer:
    """Names of places as the plan writes them, each with its label, type and fullest form."""

    names: dict[str, Mention] = field(default_factory=dict)  # the spans of these mentions mean nothing

    def add(self, alias: str, label: str, name: str, type_: str) -> None:
        """Note that ``alias`` stands for ``name``; the first to claim an alias keeps it."""
        self.names.setdefault(alias, Mention(0, 0, label, name, type_))

    def of_type(self, type_: str) -> list[str]:
        """The aliases of the places of this type, in the order in which they were found."""
        return [alias for alias, mention in self.names.items() if mention.type == type_]


def occurrences(text: str, word: str) -> Iterator[int]:
    """Where ``word`` begins in ``text``; for a plain word many times faster than a pattern."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def edged_stem(text: str, end: int, *, verbs: bool = False) -> str | None:
    """The one to four characters before ``end`` where a mark or a function word, with ``verbs`` a verb too, stands right before them."""
    cuts = lexicon().verbs if verbs else frozenset()
    for start in range(end - 1, max(-1, end - 5), -1):
        if not "\u4e00" <= text[start] <= "\u9fff" or text[start] in "等在以了":
            return None
        if start == 0 or text[start - 1] in _EDGES or (end - start > 1 and text[start - 2 : start] in cuts):
            return text[start:end]
    return None


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(lexicon().places['place_verbs'])}|[将把](?!军)(?=..))+(?=.)")


def without_verb(name: str) -> str:
    """The name without a verb before it that no other rule cuts off (途经某河)."""
    return _verbs().sub("", name, count=1) if _verbs().match(name) else name
