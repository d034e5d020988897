"""The towns of the plan's own county or city, which its text may name by their stems alone."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from plantrace.extraction.divisions import county_names, times_named, towns_of_city, towns_of_counties, without_peoples
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.places.placenames import Gazetteer, occurrences, word_set, words
from plantrace.patterns import compiled

_LEAST = 2  # of a county that only the text names it must name so much of a town or two, else it may be any other county
_OFTEN = 5  # of the counties that the text names, those that it names most
_OTHERS = frozenset("江河湖海溪区站路")  # 某江镇 lies on a river of that name, 旧城区街道 in any old town
#: What stands between two towns of a list or a line: 石岭、青塘, 石岭镇至青塘.
_BESIDE = frozenset(
    mark + joint for mark in ("", "镇", "乡", "街道", "）") for joint in ("、", "和", "与", "及", "至", "到", "-", "—", "－")
)
#: The same with one between them that the list does not know.
_ONE_BETWEEN = compiled(f"[镇乡]?、{HAN}{{2,4}}、")
#: How such a list must close, for its items are words as often: …、司马冲示范镇.
_OF_TOWNS = compiled(rf"(?:、{HAN}{{2,4}}?)*(?:等|[两三四五六七八九十\d]+个|重点|示范|中心|特色|试点)*(?:镇|乡|街道)(?![道上区域])")


def add_own_towns(everything: str, gazetteer: Gazetteer, identity: Identity) -> None:
    """Add the towns that the text names in full, and those that it names by stems that stand beside another's or are one town's alone.

    A stem of two characters by itself is too often another word, or parts of two (扩大交通 in a county with a 大交镇).
    """
    place, towns = _own_towns(everything, identity)
    stems: dict[str, str] = {}
    for town in towns:
        if town in everything and (len(town) > 2 or any(mark + town in everything for mark in "在、，。\n与和及至到于")):  # 创新镇村治理
            gazetteer.add(town, "Town", town, "town")
        stems.setdefault(_stem(town), town)
    listed = beside(everything, stems)
    for stem, town in stems.items():
        if len(stem) < 2 or place.startswith(stem) or stem in gazetteer.names or stem in lexicon().verbs:
            continue
        if stem in listed or _is_rare(stem):
            gazetteer.add(stem, "Town", town if town in everything else stem, "town")


def _is_rare(stem: str) -> bool:
    """Whether a long stem is one town's alone in the whole country: 彭家坪."""
    return len(stem) > 2 and times_named(stem) == 1 and stem not in word_set("common_towns") and stem[-1] not in _OTHERS


def _own_towns(everything: str, identity: Identity) -> tuple[str, list[str]]:
    """The plan's county or city with its towns; where the title does not tell it, the county whose towns the text names."""
    place = identity.jurisdiction
    if place is not None:
        if identity.level not in ("county", "city"):
            return place, []
        return place, towns_of_city(place) or max(towns_of_counties(place), key=lambda towns: _named(everything, towns), default=[])
    named = Counter(
        name
        for mark in "县区市旗"
        for at in occurrences(everything, mark)
        for size in (1, 2, 3, 4)
        if (name := everything[at - size : at + 1]) in county_names()
    )
    often = [name for name, _ in named.most_common(_OFTEN)]
    found = ((_named(everything, towns), name, towns) for name in often for towns in towns_of_counties(name))
    count, name, towns = max(found, default=(0, "", []))
    return (name, towns) if count >= _LEAST else ("", [])


def _named(everything: str, towns: list[str]) -> int:
    """How much of its towns the text names: two for a full name, one for a stem that is no other word."""
    stems = {_stem(town): town for town in towns}
    return sum(
        2 if town in everything else stem not in word_set("common_towns")
        for stem, town in stems.items()
        if len(stem) > 1 and stem in everything
    )


def beside(everything: str, stems: Iterable[str]) -> set[str]:
    """The stems that stand beside another one in the text: 石岭、青塘, 石岭至青塘."""
    spans: list[tuple[int, int, str]] = []
    found = ((at, at + len(stem), stem) for stem in stems if len(stem) > 1 for at in occurrences(everything, stem))
    for start, end, stem in sorted(found, key=lambda span: (span[0], -span[1])):
        if not spans or end > spans[-1][1]:  # 金山店 alone, without the 金山 in it
            spans.append((start, end, stem))
    pairs = (
        (first, last)
        for (_, end, first), (start, _, last) in pairwise(spans)
        if everything[end:start] in _BESIDE
        or (_ONE_BETWEEN.fullmatch(everything, end, start) and _OF_TOWNS.match(everything, start + len(last)))
    )
    return {stem for pair in pairs if len(set(pair)) > 1 and not word_set("common_towns").issuperset(pair) for stem in pair}


def _stem(town: str) -> str:
    """The town's name without 镇 or 乡, and without the peoples before it (雄先藏族乡)."""
    stem = next((town.removesuffix(suffix) for suffix in words("town_suffixes") if town.endswith(suffix)), town)
    return without_peoples(stem) if stem.endswith("族") else stem
