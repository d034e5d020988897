"""Towns by the farming that they are named for, without 镇: 以甲、乙为主的养殖产业带, 甲、乙两个千亩示范园, 甲、乙等茶叶产业基地."""

import re
from collections.abc import Iterator
from functools import cache

from plantrace.extraction.divisions import counties
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import name_start
from plantrace.extraction.places.placenames import Gazetteer, occurrences, without_verb, word_set
from plantrace.extraction.places.stretches import is_bare_name
from plantrace.patterns import compiled

_ITEM = f"(?:(?![等以的为]){HAN}){{2,3}}"
_NAMES = rf"(?P<names>{HAN}{{2,9}}(?:、{_ITEM})+)"  # the first behind what governs it
_AREA = compiled(rf"的(?!{HAN}{{0,6}}(?:旅游|物流|文化|商贸)){HAN}{{2,12}}?(?:带|区|园|基地)(?![域别])")
_MAIN = compiled(rf"以(?P<names>{_ITEM}(?:、{_ITEM})+)等?$")  # before 为主
#: Before 亩: so many parks or bases.
_COUNTED = compiled(rf"{_NAMES}等?(?P<count>[两三四五六七八九]|\d{{1,2}})个[百千万]$")
_BASES = compiled(rf"{_NAMES}等(?:{HAN}){{2,8}}$")  # before 产业基地
_SITES = tuple("山岭峡湖河江")


def add_farm_areas(everything: str, gazetteer: Gazetteer, identity: Identity) -> None:
    """Collect the names of such lists, when none is grown or kept there and they are sure to be places.

    So they are where the plan names half of them as towns elsewhere, and three or more that all end as places do.
    """
    towns = identity.level in ("county", "town")  # else other counties may be meant
    for names in _lists(everything):
        known = [name for name in names if (place := gazetteer.names.get(name)) is not None and place.label == "Town"]
        new = [name for name in names if name not in gazetteer.names]
        sure = (known and 2 * len(known) >= len(names)) or (len(names) > 2 and all(name[-1] in word_set("like_places") for name in names))
        if sure and all(is_bare_name(name) and not is_farmed(name) and (towns or name not in counties()) for name in new):
            for name in new:
                if name.endswith(_SITES):
                    gazetteer.add(name, "Place", name, "site")
                elif name != identity.short:
                    gazetteer.add(name, "Town", name, "town")


def _lists(text: str) -> Iterator[list[str]]:
    """The names of each of the lists."""
    for at in occurrences(text, "为主的"):
        if (found := _MAIN.search(text, max(0, at - 30), at)) and _AREA.match(text, at + 2):
            yield found["names"].split("、")
    for word, lists in (("亩", _COUNTED), ("产业基地", _BASES)):
        for at in occurrences(text, word):
            if (found := lists.search(text, max(0, at - 40), at)) and not _is_short(found):
                first, *names = found["names"].split("、")
                end = found.start("names") + len(first)
                name = without_verb(text[name_start(text, end, found.start("names"), 6) : end])
                yield [*([name] if 1 < len(name) < 4 else []), *names]


def _is_short(found: re.Match[str]) -> bool:
    """Whether the list has fewer names than its number says."""
    count = found.groupdict().get("count")
    return count == "两" and found["names"].count("、") != 1


@cache
def _farmed() -> tuple[str, ...]:
    words = lexicon().places
    return (*lexicon().actors["goods"], *words["grounds"], *words["grown"], *words["trades_on_land"])


def is_farmed(name: str) -> bool:
    """Whether a word is of what is grown or kept: 水稻, 麻鸭, 观光."""
    return name.startswith(_farmed()) or name.endswith(_farmed()) or name[-1] in lexicon().actors["good_ends"] or name in _elsewhere()


@cache
def _elsewhere() -> frozenset[str]:
    return word_set("site_kinds") | word_set("cities") | word_set("provinces")
