"""The places that this plan names, collected for the whole plan: regions, towns, villages, zones and sites."""

import re
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from plantrace.extraction.identity import Identity
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.outline import Passage
from plantrace.extraction.placenames import Gazetteer, occurrences
from plantrace.extraction.sites import find_sites
from plantrace.extraction.towns import find_towns
from plantrace.extraction.villages import find_villages
from plantrace.extraction.zones import find_zones

__all__ = ["Gazetteer", "read_gazetteer"]


def read_gazetteer(passages: list[Passage], identity: Identity) -> Gazetteer:
    """Collect the places that the passages name by their full form."""
    gazetteer = Gazetteer()
    texts = [passage.text for passage in passages if passage.kind != "table"]
    everything = "\n".join(texts)
    _regions(everything, gazetteer)
    _cities(everything, gazetteer, identity)
    find_towns(texts, gazetteer, identity)
    find_villages(texts, everything, gazetteer)
    find_zones(texts, gazetteer, identity)
    find_sites(texts, everything, gazetteer, identity)
    return gazetteer


_KIND = re.compile("(?:地区)?(?:城市群|都市圈|(?:双城)?经济圈)?")


def _regions(everything: str, gazetteer: Gazetteer) -> None:
    """A region, with the provinces that share it before it or its kind behind it: 晋陕豫某某三角, 某某城市群."""
    words = lexicon().places
    for region in words["regions"]:
        for at in occurrences(everything, region):
            start, end = at, at + len(region)
            while start > max(0, at - 4) and everything[start - 1] in words["province_signs"]:
                start -= 1
            kind = _KIND.match(everything, end)
            gazetteer.add(region, "Place", region, "region")
            gazetteer.add(everything[start if start < at - 1 else at : kind.end() if kind else end], "Place", region, "region")


@cache
def _city_finder() -> tuple[AhoCorasick, tuple[str, ...]]:
    words = lexicon().places
    known = (*words["cities"], *words["provinces"])
    return AhoCorasick(known, matchkind=MatchKind.LeftmostLongest), known


def _cities(everything: str, gazetteer: Gazetteer, identity: Identity) -> None:
    """A city with 市, or in a list with another city or province; alone its name may be a common word (日照, 来宾)."""
    finder, known = _city_finder()
    provinces = frozenset(lexicon().places["provinces"])
    named: dict[str, str] = {}
    before, last = "", -2
    for index, start, end in finder.find_matches_as_indexes(everything):
        city = known[index]
        if everything.startswith("市", end) and not everything.startswith(("委", "政", "场", "民"), end + 1):
            named[city] = city + "市"
        if last == start - 1 and everything[last] in "、和与及":
            for name in (before, city):
                named.setdefault(name, name)
        before, last = city, end
    for city, name in named.items():
        if city not in provinces and city != identity.short:
            gazetteer.add(city, "Place", name, "region")
            gazetteer.add(name, "Place", name, "region")
