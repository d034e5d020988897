"""Companies, banks and international bodies that plans of every place name, by the lexicon's list of them."""

from collections.abc import Set
from functools import cache

from msgspec import Struct

from plantrace.extraction.lexicon import lexicon

_SECTIONS = {
    "companies": ("Enterprise", ""),
    "banks": ("Institution", "finance"),
    "international": ("Institution", "international"),
    "academies": ("Institution", "research"),
    "universities": ("Institution", "university"),
}
FRIEND = ""  # the label of a word in which a known name stands by accident


class Known(Struct, frozen=True):
    """What a form of a known name means: the node's label and type, and the fullest form of the name that the text has."""

    label: str
    type: str
    name: str


@cache
def known_words() -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """All forms and their false friends (the longest wins), and for each its label, its type and all forms of its body."""
    forms: dict[str, tuple[str, str, tuple[str, ...]]] = dict.fromkeys(lexicon().known_actors["friends"], (FRIEND, "", ()))
    for section, (label, type_) in _SECTIONS.items():
        for names in lexicon().known_actors[section]:
            forms.update(dict.fromkeys(names, (label, type_, tuple(names))))
    return forms


def known_actors(seen: Set[str]) -> dict[str, Known]:
    """Return what those of ``known_words`` that the plan has mean in it; a false friend has the label ``FRIEND``."""
    forms = known_words()
    found: dict[str, Known] = {}
    for word in sorted(seen):
        label, type_, names = forms[word]
        found[word] = Known(label, type_, max((name for name in names if name in seen), key=len, default=word))
    return found


@cache
def company_forms() -> frozenset[str]:
    """All forms of the known companies' names."""
    return frozenset(form for names in lexicon().known_actors["companies"] for form in names)


@cache
def listed_forms() -> frozenset[str]:
    """Short forms of known companies that are names in lists only."""
    return frozenset(lexicon().known_actors["listed"])
