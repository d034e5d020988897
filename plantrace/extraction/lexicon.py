"""The lexicons, read once and compiled: general knowledge of how plans are written, none of it the names of one plan."""

import re
from functools import cache
from typing import Any

from msgspec import Struct

from plantrace.patterns import compiled
from plantrace.resources import read_yaml

#: One Chinese character, in a pattern: a letter that is not Latin. ``re`` takes forty times as long to compile the range 一-鿿.
HAN = r"[^\W\da-zA-Z_]"


class Lexicon(Struct, frozen=True):
    """What the rules look words up in; each field is explained where it stands in ``lexicons/*.yaml``."""

    themes: dict[str, re.Pattern[str]]
    any_theme: re.Pattern[str]
    no_lead: re.Pattern[str]
    project_list: re.Pattern[str]
    project_box: re.Pattern[str]
    table_units: frozenset[str]
    count_units: frozenset[str]
    measure_units: tuple[str, ...]
    rating_units: tuple[str, ...]
    magnitudes: str
    ranks: tuple[str, ...]
    pure_verbs: tuple[str, ...]
    verbs: frozenset[str]
    deeds: frozenset[str]
    effects: frozenset[str]
    acts: frozenset[str]
    goal_cues: str
    table_titles: tuple[str, ...]
    passed: tuple[str, ...]
    places: dict[str, Any]
    actors: dict[str, Any]
    known_actors: dict[str, Any]
    projects: dict[str, Any]
    bodies: dict[str, Any]
    organs: dict[str, Any]


def alternation(words: Any) -> str:
    """Return the words as one regular expression, the longest first."""
    ordered = sorted(sorted(set(words)), key=len, reverse=True)
    return re.escape("\n".join(ordered)).replace("\\\n", "|")  # one call for all of them


@cache
def lexicon() -> Lexicon:
    """Return the lexicons, read once."""
    outline = read_yaml("extraction/lexicons/outline.yaml")
    words = read_yaml("extraction/lexicons/words.yaml")
    return Lexicon(
        themes={theme: compiled(pattern) for theme, pattern in outline["themes"].items()},
        any_theme=compiled("|".join(outline["themes"].values())),
        no_lead=compiled(outline["no_lead"]),
        project_list=compiled(outline["project_list"]),
        project_box=compiled(outline["project_box"]),
        table_units=frozenset(words["table_units"]),
        count_units=frozenset(words["count_units"]),
        measure_units=tuple(words["measure_units"]),
        rating_units=tuple(words["rating_units"]),
        ranks=tuple(words["ranks"]),
        magnitudes=words["magnitudes"],
        pure_verbs=tuple(words["pure_verbs"]),
        verbs=frozenset([*words["pure_verbs"], *words["verbs"]]),
        deeds=frozenset(words["deeds"]),
        effects=frozenset(words["effects"]),
        acts=frozenset(words["acts"]),
        goal_cues=words["goal_cues"],
        table_titles=tuple(words["table_titles"]),
        passed=tuple(words["passed"]),
        places=read_yaml("extraction/lexicons/places.yaml"),
        actors=read_yaml("extraction/lexicons/actors.yaml"),
        known_actors=read_yaml("extraction/lexicons/known_actors.yaml"),
        projects=read_yaml("extraction/lexicons/projects.yaml"),
        bodies=read_yaml("extraction/lexicons/bodies.yaml"),
        organs=read_yaml("extraction/lexicons/organs.yaml"),
    )


@cache
def listed(field: str, key: str) -> frozenset[str]:
    """One of the lists of the lexicons, to look words up in: the list ``key`` of the lexicon's ``field``."""
    return frozenset(getattr(lexicon(), field)[key])
