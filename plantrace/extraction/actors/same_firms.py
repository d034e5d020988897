"""Which names are one company's: the core of a name, and the fuller name that a plan has for a shorter one."""

import re
from functools import cache

from plantrace.extraction.actors.company_words import TAILS, has_tail, heads, level_company, province, tails, trades, weak_end
from plantrace.extraction.divisions import LEVELS
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.places.placenames import occurrences
from plantrace.patterns import compiled

_BEHIND = compiled(r"[、，。；等和及与]|年产|\d|带动|引领|链主|龙头")  # right behind the name of a firm


@cache
def _places(jurisdiction: str, short: str) -> re.Pattern[str]:
    places = "|".join([province().pattern, *(re.escape(place) for place in (jurisdiction, short) if place)])
    return compiled(rf"^(?:{places})+")


@cache
def _forms() -> tuple[str, ...]:
    return tuple(sorted(lexicon().actors["company_forms"], key=len, reverse=True))


def _form_less(name: str) -> str:
    if not name.endswith(_forms()):
        return name
    return name.removesuffix(next(form for form in _forms() if name.endswith(form)))


def _trade_at(text: str, at: int) -> str:
    """The trade that stands at a place of the text and closes a name there; "" for none."""
    found = (text[at : at + size] for size in (4, 3, 2) if _BEHIND.match(text, at + size))
    return next((trade for trade in found if trade != "集团" and any(trade in tails(key) for key in TAILS)), "")


def with_trade(name: str, everything: str) -> str | None:
    """Return the longer form of a short name that has no trade, where the plan has it with one (岚石新泰, 岚石新泰能源), else None."""
    if len(name) < 2 or has_tail(name, "company_tails") or weak_end(name):
        return None
    at = everything.find(name)
    while at >= 0:
        if trade := _trade_at(everything, at + len(name)):
            return name + trade
        at = everything.find(name, at + 1)
    return None


def stands_alone(name: str, everything: str) -> int:
    """How often a name stands in the plan without a trade behind it (青柳, but not 青柳科技)."""
    ends = (at + len(name) for at in occurrences(everything, name))
    return sum(not any(everything[end : end + size] in tails(key) for key in TAILS for size in (2, 3)) for end in ends)


def leaves_out(short: str, stem: str) -> bool:
    """Whether a short name is a longer one without its middle, and without a place that no list knows: 岚石铸造 for 澄川岚石精密铸造.

    The short name ends in a trade.
    """
    return stem.endswith(short[-2:]) and 0 <= stem.find(short[:-2], 0, -2) <= 3


def fullest(names: set[str], cores: dict[str, str]) -> str | None:
    """The one of the names that says most of its firm; None where they are the names of two."""
    if len({cores[name] for name in names}) != 1:
        return None
    return max(names, key=lambda name: (_rank(name), len(name), name))


def _rank(name: str) -> int:
    """How much a company's form says: 有限公司 more than 集团, that more than 公司."""
    return 2 if "有限" in name else int(name.endswith("集团"))


def same_firm(name: str, cores: dict[str, str], identity: Identity) -> str | None:
    """Return the one name that says more of the firm ``name``, or None; ``cores``: the plan's full names, each with its core.

    岚石钢铁集团 and 某省岚石钢铁有限公司; 县建投集团 and 某县建设投资集团有限公司; 某县供电公司 and 国网某县供电公司;
    岚石公司 and the only firm whose name opens with 岚石; the same name with a place or a level before it.
    """
    plain, place = cores[name], province().match(name)
    trade = level_company().fullmatch(plain)
    words = lexicon().actors["level_companies"][trade.group("trade")] if trade and trade.group("trade") else ()
    fits: set[str] = set()
    for other, stem in cores.items():
        alike = stem == plain if len(plain) >= 3 else _form_less(other) == _form_less(name)
        same = alike and _rank(other) > _rank(name) and place is None
        spelled = trade and any(re.fullmatch(rf"{word}(?:发展|控股|运营)?", stem) for word in words)
        head = other[: -len(name)] if other.endswith(name) else ""
        headed = head in heads() or head in LEVELS or _places(identity.jurisdiction or "", identity.short).fullmatch(head) is not None
        same = same or (len(plain) == 2 and stem.startswith(plain) and _rank(other) == 2 and name in (f"{plain}公司", f"{plain}集团"))
        if other != name and (same or spelled or headed):
            fits.add(other)
    return fits.pop() if len(fits) == 1 else None


#: Another county or town at the head of a firm's name, which alone would mean the place: 澄川市石岭机械有限公司.
_OTHER_PLACE = compiled(rf"^(?!开发区|高新区|经开区){HAN}{{2,3}}[市县区旗镇乡](?={HAN}{{2}})")


def core(name: str, identity: Identity) -> str:
    """The part of a full name that its short forms are cut from: without place and legal form."""
    places = _places(identity.jurisdiction or "", identity.short)
    stem = _OTHER_PLACE.sub("", _form_less(places.sub("", name)).replace("（集团）", ""))
    own = identity.short and trades().search(stem) and name.partition(stem)[0].endswith(identity.short)
    return f"{identity.short}{stem}" if own else stem  # 某省丰谷生物科技公司: the place's name is the firm's own
