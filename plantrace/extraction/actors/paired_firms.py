"""Companies by those that they work with: 支持天某机械联合省某研究院共建…, 推动恒某茶油与某大学合作."""

import re

from plantrace.extraction.actors.company_lists import is_member
from plantrace.extraction.actors.company_words import TAILS, has_tail, is_ordinary, is_proper, weak_end
from plantrace.extraction.places.gazetteer import Gazetteer

_PAIR = re.compile(
    r"(?:支持|推动|鼓励|引导|促进|协助|深化)(?P<firm>[^\W\d_]{4,7}?)(?:联合|携手|与|和|同)[^，。；、]{2,14}?(?:大学|学院|研究院|研究所|科学院|实验室|医院)"
    "[^，。；、]{0,12}?(?:共建|合作|联合|组建|攻关|开展|共同)"
)
#: What a text must have one of that pairs a firm with a school or an institute.
PARTNERS = ("大学", "学院", "研究", "科学院", "实验室", "医院")


def paired_firms(text: str, places: Gazetteer) -> list[tuple[int, int]]:
    """Return the spans of the firms in such pairs: names that end in a trade or in goods and have a part of their own before it."""
    spans = (pair.span("firm") for pair in _PAIR.finditer(text))
    return [(start, end) for start, end in spans if _is_firm(text[start:end], places)]


def _is_firm(name: str, places: Gazetteer) -> bool:
    sells = has_tail(name, TAILS[0]) or weak_end(name) or is_ordinary(name[-2:])
    return sells and is_member(name, places) and is_proper(name[:2]) and name[:2] not in places.names
