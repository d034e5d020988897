"""The zones that this plan names: districts where firms and visitors go, and the parts of its own town that have one name each."""

import re
from collections import Counter
from functools import cache

from plantrace.extraction.identity import Identity
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.mentions import name_start
from plantrace.extraction.placenames import Gazetteer

_NO_NAME = re.compile(r"[\d一二三四五六七八九十]个?$|^(?:国内|省内|区|等|[万千百]亩)|高背$")
#: A small park of one trade (轻工园), told from gardens and schools by the company it keeps.
_SMALL = re.compile("(?<![公校家田乐庄花果菜茶桑游物儿陵林])园(?=（[^（）]{0,6}区）|、[^，。、]{2,8}(?:文化园|产业园|工业园|创业园))")
_LONG_IN_TOWN = re.compile("^.{2,3}[镇乡](?=.{6})")  # 某镇大型农产品加工园区 says what is there, 某镇物流园 is its name
_LIST_OF_SITES = re.compile("[山河湖岭江]、$")  # 甲山、乙岭旅游区: the zone is of both, the sites have the names


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A zone's ending; words that make it a kind and not a name."""
    words = lexicon().places
    return re.compile(rf"(?:{alternation(words['zone_suffixes'])})(?!域)"), re.compile(words["zone_kinds"])


def find_zones(texts: list[str], gazetteer: Gazetteer, identity: Identity) -> None:
    """Collect the zones that the texts name, and which of them is meant where the ending stands alone."""
    ending, kinds = _patterns()
    own: Counter[str] = Counter()
    for text in texts:
        for match in ending.finditer(text):
            start = _past_digits(text, name_start(text, match.start(), 0, 12), match.start())
            stem = text[start : match.start()]
            if len(stem) < 2 or kinds.search(_LONG_IN_TOWN.sub("", stem)) or _NO_NAME.search(stem):
                continue
            if _LIST_OF_SITES.search(text, max(0, start - 2), start) and re.search("[山河湖岭江].", stem):
                continue
            name = stem + match.group()
            gazetteer.add(name, "Place", name, "zone")
            if name.endswith("开发区") and identity.short and stem.startswith(identity.short):
                own[name] += 1
        for match in _SMALL.finditer(text) if "园" in text else ():
            name = text[name_start(text, match.start(), 0, 3) : match.end()]
            if len(name) > 2:
                gazetteer.add(name, "Place", name, "zone")
    _alone(gazetteer, own, identity)
    if identity.level == "county":
        for name in lexicon().places["own_quarters"]:
            if any(name in text for text in texts):
                gazetteer.add(name, "Place", name, "zone")


def _alone(gazetteer: Gazetteer, own: Counter[str], identity: Identity) -> None:
    """新城, 新区 or 开发区 without a name, 经开区 and 高新区 for short, is the plan's own, where there is one."""
    for bare in ("新城", "新区"):
        full = [name for name in gazetteer.names if name.endswith(bare) and 1 <= len(name) - len(bare) <= 3]
        if len(full) == 1:
            gazetteer.add(bare, "Place", full[0], "zone")
    if own:
        name = max(sorted(own), key=len)
        short = "高新区" if "高新" in name else "经开区"
        for alias in [
            *own,
            short,
            identity.short + short,
            "开发区",
            "经济开发区",
            "经济技术开发区",
            "省级经济开发区",
            "省级经济技术开发区",
        ]:
            gazetteer.names.pop(alias, None)
            gazetteer.add(alias, "Place", name, "zone")


def _past_digits(text: str, start: int, end: int) -> int:
    """A number, or the dot of an item's number, is no part of a zone's name."""
    digits = re.search(r".*[\d.个处座]", text[start:end])
    return start + digits.end() if digits else start
