"""The country's administrative divisions, for names that a plan writes short: which words are counties, and the towns of each."""

import re
from functools import cache

from plantrace.extraction.lexicon import lexicon, listed
from plantrace.patterns import compiled
from plantrace.resources import read_text

#: The levels of government, by the last character of their places' names: 县林业局 is of one.
LEVELS = ("省", "市", "县", "区", "州", "旗", "盟")
_ZONE = compiled("经济|技术|产业|示范|管理|[实试]验")  # stands among the counties of its city and is none


@cache
def _divisions() -> str:
    """Provinces, their cities one blank in, and their counties two blanks in, each with its towns behind it; see lexicons/divisions.txt."""
    return read_text("extraction/lexicons/divisions.txt")


@cache
def county_names() -> dict[str, str]:
    """The names of counties, districts, cities of a county's rank and banners as plans write them (化隆县), each with its stem (化隆)."""
    out: dict[str, str] = {}
    for line in _divisions().split("\n  ")[1:]:
        name = line.split(maxsplit=1)[0]
        if len(name) > 5 and _ZONE.search(name):
            continue
        stem = name[:-1] if len(name) > 2 else name
        if len(stem) > 2 and name.endswith(("新区", "矿区", "林区")):
            stem = stem[:-1]
        elif stem.endswith(("自治", "族")):
            stem = without_peoples(stem.removesuffix("自治"))
        out[name] = stem
        if stem != name:  # 道县 has none
            out[stem + name[-1]] = stem
    return out


@cache
def counties() -> frozenset[str]:
    """Counties, districts, cities and provinces by their stems."""
    return frozenset((*county_names().values(), *lexicon().places["cities"], *lexicon().places["provinces"]))


def place_called(stem: str) -> str | None:
    """The full name of the province or city, else of the counties of one kind, that have this stem (西安: 西安市).

    None where there is none, or where a county's is a word as often (平安2023年行动方案).
    """
    if stem not in counties():
        return None
    if larger := re.search(rf"^ ?({re.escape(stem)}(?:省|市|地区|盟|\S*自治[区州]))$", _divisions(), re.MULTILINE):
        return larger.group(1)
    names = [name for name, own in county_names().items() if own == stem and stem not in listed("places", "common_towns")]
    return max(names, key=len) if len({name[-1] for name in names}) == 1 else None  # 化隆回族自治县 and 化隆县 are one


def times_named(stem: str) -> int:
    """How many counties and towns of the country have a name that opens with ``stem``."""
    return _divisions().count(f" {stem}")


def without_peoples(name: str) -> str:
    """The name without the peoples that an autonomous county is named for: 化隆 of 化隆回族."""
    while True:
        plain = name.removesuffix("族")
        alone = 1 if plain == name else 0  # 木垒哈萨克, but no 白 that may be a name's own
        people = next((people for people in lexicon().places["peoples"] if len(people) > alone and plain.endswith(people, 2)), None)
        if people is None:
            return name
        name = plain[: -len(people)]


@cache
def divisions_of(name: str) -> dict[str, str]:
    """What lies in a province (cities and counties) or in a city with districts (counties): the names that plans write, each with its stem.

    An autonomous prefecture or county may stand without its peoples (玉树州). Empty for any other place.
    """
    _, above, behind = _divisions().partition(f"\n{name}\n")
    own = re.split(r"\n(?! )", behind, maxsplit=1)[0] if above else ""
    if not above:
        _, above, behind = _divisions().partition(f"\n {name}\n")
        own = re.split(r"\n(?!  )", behind, maxsplit=1)[0] if above else ""
    out: dict[str, str] = {}
    for line in own.split("\n") if own else ():
        full = line.split(maxsplit=1)[0]
        if full in county_names():
            out[full] = out[county_names()[full] + full[-1]] = county_names()[full]
        elif not line.startswith("  "):
            plain = full.removesuffix("地区")
            plain = plain[:-1] if plain == full else plain
            stem = without_peoples(plain.removesuffix("自治"))
            out[full] = stem
            if plain.endswith("自治"):
                out[stem + full[-1]] = stem
    return out


def towns_of_counties(name: str) -> list[list[str]]:
    """The towns of each county that is called so, by their full names; counties of one name lie in several provinces.

    An autonomous county may stand without its peoples, and a county that has become a city or a district by its older name.
    """
    found = re.findall(rf"\n  {re.escape(name)}((?: .*)?)(?=\n)", _divisions())
    if not found and name[:-1] in counties():
        found = re.findall(rf"\n  {re.escape(name[:-1])}(?:\S*自治)?[县区市旗]((?: .*)?)(?=\n)", _divisions())
    return [towns.split() for towns in found]


def towns_of_city(name: str) -> list[str]:
    """The towns of all counties of a city with districts, by their full names; none where there is no such city."""
    _, city, behind = _divisions().partition(f"\n {name}\n")
    counties = re.split(r"\n(?!  )", behind, maxsplit=1)[0] if city else ""
    return [town for county in counties.split("\n") for town in county.split()[1:]]
