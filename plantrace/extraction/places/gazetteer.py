"""The places that this plan names, collected for the whole plan: regions, towns, villages, zones and sites."""

from plantrace.extraction.document.identity import Identity
from plantrace.extraction.document.outline import Passage
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.places.closed_lists import add_closed
from plantrace.extraction.places.farm_areas import add_farm_areas
from plantrace.extraction.places.framed import find_beside, find_framed
from plantrace.extraction.places.own_divisions import add_own_divisions
from plantrace.extraction.places.own_towns import add_own_towns
from plantrace.extraction.places.placenames import Gazetteer, word_set
from plantrace.extraction.places.regiments import add_regiments
from plantrace.extraction.places.sites import find_sites
from plantrace.extraction.places.stretches import add_stretches
from plantrace.extraction.places.towns import find_towns
from plantrace.extraction.places.villages import find_villages
from plantrace.extraction.places.words import Span, find_words, longest
from plantrace.extraction.places.zone_lists import add_zone_lists
from plantrace.extraction.places.zones import find_zones
from plantrace.patterns import compiled

__all__ = ["Gazetteer", "read_gazetteer"]


def read_gazetteer(passages: list[Passage], identity: Identity) -> Gazetteer:
    """Collect the places that the passages name by their full form."""
    gazetteer = Gazetteer()
    everything = "\n".join(["", *(passage.text for passage in passages if passage.kind != "table"), ""])
    found = find_words(everything)
    add_own_divisions(everything, gazetteer, identity)
    _regions(everything, found["region"], gazetteer)
    _cities(everything, found["city"], gazetteer, identity)
    find_towns(everything, found["town"], gazetteer, identity)
    add_own_towns(everything, gazetteer, identity)
    add_regiments(everything, gazetteer)
    find_villages(everything, found, gazetteer)
    find_zones(everything, found, gazetteer, identity)
    find_sites(everything, found, gazetteer, identity)
    add_closed(everything, found["class"], gazetteer)
    add_zone_lists(everything, found["zone"], gazetteer)
    find_framed(everything, found["framed"], gazetteer)
    add_stretches(everything, gazetteer, identity)
    add_farm_areas(everything, gazetteer, identity)
    find_beside(everything, [*found["framed"], *found["beside"]], gazetteer)
    return gazetteer


_KIND = compiled("(?:地区)?(?:城市群|都市圈|(?:双城)?经济圈)?")


def _regions(everything: str, spans: list[Span], gazetteer: Gazetteer) -> None:
    """A region, with the provinces that share it before it or its kind behind it: 晋陕豫某某三角, 某某城市群."""
    signs = lexicon().places["province_signs"]
    for at, end in spans:
        region, start = everything[at:end], at
        while start > at - 4 and everything[start - 1] in signs:
            start -= 1
        kind = _KIND.match(everything, end)
        gazetteer.add(region, "Place", region, "region")
        gazetteer.add(everything[start if start < at - 1 else at : kind.end() if kind else end], "Place", region, "region")


def _cities(everything: str, spans: list[Span], gazetteer: Gazetteer, identity: Identity) -> None:
    """A city with 市, or in a list with another city or province; alone its name may be a common word (日照, 来宾)."""
    provinces = word_set("provinces")
    named: dict[str, str] = {}
    before, last = "", -2
    for start, end in longest(spans):
        if start < last:
            continue
        city = everything[start:end]
        if everything[end] == "市" and not everything.startswith(("委", "政", "场", "民", "域"), end + 1):
            named[city] = city + "市"
        if last == start - 1 and everything[last] in "、和与及":
            for name in (before, city):
                named.setdefault(name, name)
        before, last = city, end
    for city, name in named.items():
        if city not in provinces and city != identity.short:
            gazetteer.add(city, "Place", name, "region")
            gazetteer.add(name, "Place", name, "region")
