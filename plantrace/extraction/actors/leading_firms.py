"""Companies by their rank, whatever their names end in: who leads a chain, who stands in a list of leading firms."""

import re

from plantrace.extraction.actors.company_lists import is_member, items_before
from plantrace.extraction.actors.company_words import is_proper
from plantrace.extraction.places.gazetteer import Gazetteer

_LEADS = re.compile(r"以([^\W\d_]{2,8}?)作?为链主(?!企业)|发挥([^\W\d_]{2,8}?)的?链主(?:带动|引领)?作用")
_NO_LEADER = re.compile("(?:企业|产业|园区|[镇乡村])$|^(?:重点|骨干|龙头|本地)|[、和及与]")
#: What sums up a list as firms of rank; not what sums up their trades (等行业龙头企业).
_RANKED = re.compile(r"等(?:\d+[余多]?[家户])?一?批?(?:本土|本地|重点|优势|规上)?(?:链主|龙头|骨干|领军|头部|链长)(?:型|骨干)?企业(?!家)")
_STANDS_FOR = re.compile("为代表的[^，。；、]{0,8}?企业(?!家)")


def chain_leaders(text: str, places: Gazetteer) -> list[tuple[int, int]]:
    """The spans of the names in 以某某为链主, 发挥某某链主作用, whatever they end in: a chain is led by a company."""
    found = _LEADS.finditer(text) if "链主" in text else ()
    spans = (match.span(match.lastindex or 0) for match in found)
    return [(start, end) for start, end in spans if not _NO_LEADER.search(text[start:end]) and text[start:end] not in places.names]


def ranked_names(text: str, places: Gazetteer) -> list[tuple[int, int]]:
    """The spans of the names in 围绕甲、乙等链主企业, 以甲、乙为代表的骨干企业.

    Two or more, all of which are short and none of which holds an ordinary word (生猪、茶叶等龙头企业).
    """
    spans: list[tuple[int, int]] = []
    closes = [*(_RANKED.finditer(text) if "等" in text else ()), *(_STANDS_FOR.finditer(text) if "为代表" in text else ())]
    for close in closes:
        items = items_before(text, 0, close.start())
        names = [text[start:end] for start, end in items]
        if len(names) > 1 and all(len(name) <= 5 and is_member(name, places) and is_proper(name) for name in names):
            spans += items
    return spans
