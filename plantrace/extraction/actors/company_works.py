"""Companies by what they carry out: the works of a list that is closed as projects, the goods that they make a year."""

import re
from functools import cache

from plantrace.extraction.actors.company_lists import is_member, looks_like_company
from plantrace.extraction.actors.company_words import tails, weak_end
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import alternation
from plantrace.extraction.mentions import name_start
from plantrace.extraction.places.gazetteer import Gazetteer
from plantrace.extraction.projects.lists import items
from plantrace.extraction.projects.words import clause_start

#: What sums up a list as works: 等项目, 等一批续建项目; or what only works of a factory are: 甲、乙等竣工投产.
_CLOSE = re.compile("等[^，。；：、]{0,12}?项目|投产|达产")
_SUM = re.compile(r"(?:总?投资)?(?:约|近|超)?\d[\d.]*[万亿]元?的")  # 投资12亿元的某某矿业
_STAGE = re.compile("$|[一二三四五]期|技改|扩能|扩产|扩建|改扩建|迁扩建|迁建|搬迁|新建|退城|项目|年产|建成|竣工|全面|尽快|顺利|等|[（“]")


#: What a firm makes a year, right behind its name: 石岭化工20万吨甲醇, 云坪电子12条生产线.
_CAPACITY = re.compile(r"(?:年产)?\d[\d.]*(?:万?[吨台套只]|条生产线|兆瓦|MW|万千瓦)")


@cache
def _trade() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation([*tails('company_tails'), *tails('weak_company_tails')])})$")


@cache
def _sure_tail() -> re.Pattern[str]:
    """A name that ends in a trade which is no word for a product: 某某矿业, but not 光学玻璃."""
    sure = {tail for tail in tails("company_tails") if tail.endswith(("业", "集团", "控股", "重工", "制药"))}
    return re.compile(rf"[^\W\d_]{{2,6}}?(?:{alternation(sure)})")


def owners(text: str, identity: Identity, places: Gazetteer) -> list[tuple[int, int]]:
    """The spans of the companies whose works a list names: 六青矿业二期, 投资3亿元的石岭药业、云坪电子等项目.

    An owner ends in a trade of companies, and the work goes on with its stage or not at all; a trade that is a topic as well
    (云坪电子) makes one only beside a sure one.
    """
    spans: list[tuple[int, int]] = []
    for close in _CLOSE.finditer(text) if "项目" in text or "投产" in text or "达产" in text else ():
        works = items(text, clause_start(text, 0, close.start()), close.start())
        named = [span for item in works if (span := _owner(text, *item, identity)) and text[slice(*span)] not in places.names]
        spans += named
        if named:
            spans += [item for item in works if weak_end(name := text[slice(*item)]) and is_member(name, places)]
    return spans + _makers(text, identity, places)


def _makers(text: str, identity: Identity, places: Gazetteer) -> list[tuple[int, int]]:
    """The firms whose capacity stands right behind their names (推进石岭化工20万吨甲醇项目)."""
    spans: list[tuple[int, int]] = []
    for made in _CAPACITY.finditer(text) if "项目" in text or "产" in text else ():
        end = made.start()
        if not _trade().search(text, max(0, end - 4), end):
            continue
        start = name_start(text, end, max(0, end - 9), 9)
        name = text[start:end]
        if 4 <= len(name) <= 8 and name not in places.names and looks_like_company(name, identity):
            spans.append((start, end))
    return spans


def _owner(text: str, start: int, end: int, identity: Identity) -> tuple[int, int] | None:
    if amount := _SUM.match(text, start, end):
        start = amount.end()
    name = _sure_tail().match(text, start, end)
    stage = name and _STAGE.match(text, name.end(), end)
    return name.span() if name and stage and looks_like_company(name.group(), identity) else None
