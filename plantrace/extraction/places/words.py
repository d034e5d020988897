"""Where a plan has the words that its places are found by: one pass of one finder over the whole text."""

from collections import defaultdict
from functools import cache
from operator import itemgetter

from ahocorasick_rs import AhoCorasick

from plantrace.extraction.lexicon import lexicon

Span = tuple[int, int]

GREAT_RIVERS = ("黄河", "长江", "淮河", "珠江", "海河", "松花江", "辽河", "黑龙江")
#: What a hamlet can lend its name to.
FACILITIES = ("垃圾", "生活垃圾", "填埋场", "大桥", "变电站", "污水处理", "水厂", "水电站", "提水", "革命")
#: What can have the hamlets it leads through in brackets behind it.
RURAL_ROADS = ("农村道路（", "农村公路（", "乡村道路（", "通村公路（", "村道（")
#: What a road with a number cannot be without.
ROADS = (
    "国道",
    "省道",
    "县道",
    "绕城",
    *(f"{number}环" for number in "一二三四五内中外"),
    *(word for digit in "0123456789" for word in (f"G{digit}", f"S{digit}", f"X{digit}", f"Y{digit}", f"{digit}线", f"{digit}高速")),
)


@cache
def _finder() -> tuple[AhoCorasick, tuple[tuple[str, ...], ...]]:
    """The finder of all words, and the kinds that each of them belongs to."""
    words = lexicon().places
    kinds: dict[str, list[str]] = defaultdict(list)
    for kind, own in {
        "region": words["regions"],
        "city": (*words["cities"], *words["provinces"]),
        "town": words["town_suffixes"],
        "village": words["village_suffixes"],
        "facility": FACILITIES,
        "rural road": RURAL_ROADS,
        "zone": words["zone_suffixes"],
        "small park": ("园（", "园、"),
        "quarter": words["own_quarters"],
        "site": (*words["site_suffixes_1"], *words["site_suffixes_2"]),
        "framed": words["framed_suffixes"],
        "beside": words["beside_suffixes"],
        "road": ROADS,
        "great river": GREAT_RIVERS,
        "known site": words["known_waters"],
        "basin": ("流域",),
        "market": ("市场",),
        "kind": words["listed_kinds"],
        "class": ("小区", "园区", *words["works_in_lists"]),
        "nameless": (*words["single_sites"], *words["bare_sites"], *("县" + name for name in words["owned_sites"])),
    }.items():
        for word in own:
            kinds[word].append(kind)
    return AhoCorasick(kinds), tuple(map(tuple, kinds.values()))


def find_words(everything: str) -> dict[str, list[Span]]:
    """Return where the words of each kind stand, overlapping ones too, by their ends."""
    finder, kinds = _finder()
    found: dict[str, list[Span]] = defaultdict(list)
    for word, start, end in finder.find_matches_as_indexes(everything, overlapping=True):
        for kind in kinds[word]:
            found[kind].append((start, end))
    return found


def longest(spans: list[Span]) -> list[Span]:
    """The spans, which come by their ends, by their starts; of those with one start the longest first."""
    found = spans[::-1]
    found.sort(key=itemgetter(0))
    return found
