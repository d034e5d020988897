"""One body, one name: the short and the full forms of public bodies and institutions that this plan uses are brought together."""

from collections import defaultdict
from collections.abc import Iterable, Set
from functools import cache

from plantrace.extraction.divisions import LEVELS
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import Mention
from plantrace.patterns import compiled
from plantrace.resources import read_yaml

_OWNER = compiled(rf"(?:{HAN}{{2,6}}?)?[省市县区州旗盟](?={HAN}{{2}})")


def fuller_names(mentions: Iterable[Mention], identity: Identity) -> dict[str, str]:
    """Return, for each name of a body or institution that is a form of another in the plan, that other's name.

    Two forms are one body when both are known names of one body of one place and the one is short for the other (县工信局,
    县工业和信息化局, but not 县公安局 and its 县交警大队), or when the one is the other without the name before its level
    (市某局某分局, 某市某局某分局) and no second body fits. 县政府 is short for 县人民政府, 县委 for 某某县委 of the plan's own place.
    """
    names: dict[str, set[str]] = defaultdict(set)
    generic: set[str] = set()
    for mention in mentions:
        if mention.generic:
            generic.add(mention.name)
        elif mention.label in ("Department", "Institution"):
            names[mention.label].add(mention.name)
    fuller: dict[str, str] = {}
    for label in sorted(names):
        known = sorted(names[label], key=lambda name: (-len(name), name))
        for name in known:
            longer = [other for other in known if len(other) > len(name) and other.endswith(name)]
            bare = label == "Department" and all(len(other) == len(name) + 1 and other.startswith(LEVELS) for other in longer)
            if (bare or name.startswith(LEVELS)) and len({other for other in longer if other not in fuller}) == 1:
                fuller[name] = longer[0]
    fuller.update(_known_bodies(names["Department"] - fuller.keys(), identity))
    fuller.update(_spelled(names["Institution"] - fuller.keys(), identity))
    fuller.update(_committees(names["Department"], fuller))
    fuller.update({f"{level}政府": full for level in LEVELS if f"{level}政府" in generic and (full := f"{level}人民政府") in generic})
    fuller.update(_of_own_place(generic, identity))
    return {name: _last(name, fuller) for name in fuller}


def _of_own_place(generic: Set[str], identity: Identity) -> dict[str, str]:
    """The plan's own committee and government by their level alone (县委, 县政府), each with the name that has the place before it."""
    named = sorted(name for name in generic if identity.short and name.startswith(identity.short))
    found = {name.removeprefix(identity.short): name for name in named}
    for short in [short for short in found if short.endswith("人民政府")]:
        found |= dict.fromkeys((plain := short.replace("人民", ""), identity.short + plain), found[short])
    for level in LEVELS:  # the plan writes its own government's name in full nowhere
        if f"{level}政府" in found:
            found.setdefault(f"{level}人民政府", found[f"{level}政府"])
    return found


def _known_bodies(names: Set[str], identity: Identity) -> dict[str, str]:
    """The names of one body of one place, each with the longest that it is short for."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        owner, stem = _owner(name, identity)
        if stem in _bodies():
            groups[owner, _bodies()[stem]].append(name)
    pairs = ((name, other) for group in groups.values() for at, name in enumerate(group) for other in group[:at])
    found: dict[str, str] = {}
    for name, other in pairs:
        if _short_for(name, other):
            found.setdefault(name, other)
    return found


def _spelled(names: Set[str], identity: Identity) -> dict[str, str]:
    """The short forms of the institutions of one place, each with its full form."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        owner, stem = _owner(name, identity)
        if owner:
            groups[owner, _spelled_out().get(stem, stem)].append(name)
    return {name: group[0] for group in groups.values() for name in group[1:]}


_KIND = compiled("(?:局|委员会|委|厅|部门|办公室|办|[^局委厅门室办])$")
_SAME_KIND = {"委员会": "局", "委": "局", "厅": "局", "部门": "局", "办公室": "办"}


def _short_for(name: str, other: str) -> bool:
    """Whether one is short for the other: its characters stand in the other in their order, and both end as bodies of one kind do."""
    kinds = [_KIND.search(one) for one in (name, other)]
    ends = {_SAME_KIND.get(kind.group(), kind.group()) for kind in kinds if kind}
    letters = iter(_KIND.sub("", other))
    return len(ends) == 1 and all(letter in letters for letter in _KIND.sub("", name))


def _committees(names: set[str], fuller: dict[str, str]) -> dict[str, str]:
    """Zone committees by the short name of the zone (经开区管委会), each with the one longer name that the plan has for it."""
    committees = sorted(name for name in names - fuller.keys() if name.endswith("管委会"))
    found: dict[str, str] = {}
    for name in committees:
        zone = name.removesuffix("管委会").lstrip("省市县区")
        forms = tuple(f"{form}管委会" for form in (zone, *_ZONES.get(zone, ())))
        longer = [other for other in committees if len(other) > len(name) and other.endswith(forms)]
        if len(longer) == 1:
            found[name] = longer[0]
    return found


_ZONES = {"经开区": ("经济开发区", "经济技术开发区"), "高新区": ("高新技术开发区", "高新技术产业开发区")}


def _last(name: str, fuller: dict[str, str]) -> str:
    while name in fuller:
        name = fuller[name]
    return name


def _owner(name: str, identity: Identity) -> tuple[str, str]:
    """A body's name as its owner and the rest: 某某县 + 教育局, 县 + 教育局 (the plan's own county), "" + 教育局."""
    place = identity.jurisdiction or ""
    if place and name.startswith(place):
        return place, name[len(place) :]
    if place and (name.startswith(identity.short or "-") or name[0] == place[-1]):  # 丰谷一中, 县医院
        size = len(identity.short) if name.startswith(identity.short or "-") else 1
        return (place, name[size:]) if len(name) - size >= 2 else ("", name)
    level = _OWNER.match(name)
    return (level.group(), name[level.end() :]) if level else ("", name)


@cache
def _spelled_out() -> dict[str, str]:
    """The full forms of what institutions are called for short."""
    forms: dict[str, str] = lexicon().actors["spelled_out"]
    return forms


@cache
def _bodies() -> dict[str, str]:
    """The id of the body that each name in lexicons/departments.yaml stands for; a former name is another body."""
    return {
        name: body["id"]
        for body in read_yaml("extraction/lexicons/departments.yaml")["departments"]
        for name in (body["name"], *body.get("aliases", ()))
    }
