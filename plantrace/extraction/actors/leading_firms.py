"""Companies by their rank, whatever their names end in: who leads a chain, who stands in a list of leading firms."""

from plantrace.extraction.actors.company_lists import is_member, items_before
from plantrace.extraction.actors.company_words import has_proper_head
from plantrace.extraction.places.gazetteer import Gazetteer
from plantrace.patterns import compiled

_LEADS = compiled(r"以([^\W\d_]{2,8}?)作?为链主(?!企业)|发挥([^\W\d_]{2,8}?)的?链主(?:带动|引领)?作用")
_NO_LEADER = compiled("(?:企业|产业|园区|[镇乡村])$|^(?:重点|骨干|龙头|本地)|[、和及与]")
#: What sums up a list as firms of rank; not what sums up their trades (等行业龙头企业).
_RANKS = ("链主", "龙头", "骨干", "领军", "头部", "知名", "标杆", "大型")
_RANK = f"(?:本土|本地|重点|优势|规上|农业|农业产业化|国内外?|行业内)?(?:{'|'.join(_RANKS)})(?:型|骨干|文旅|文化|数字|商贸)?企业(?!家)"
_RANKED = compiled(rf"(?:等(?:\d+[余多]?[家户])?一?批?|(?:[两三四五六七八九十]|\d+)[家户]){_RANK}")
_STANDS_FOR = compiled("为代表的[^，。；、]{0,8}?企业(?!家)")


_TURNS_TO = ("依托", "发挥", "围绕", "支持", "引进", "培育", "壮大", "协同", "联合")


def chain_leaders(text: str, places: Gazetteer) -> list[tuple[int, int]]:
    """The spans of the names in 以某某为链主, 发挥某某链主作用, whatever they end in: a chain is led by a company."""
    found = _LEADS.finditer(text) if "链主" in text else ()
    spans = (match.span(match.lastindex or 0) for match in found)
    return [(start, end) for start, end in spans if not _NO_LEADER.search(text[start:end]) and text[start:end] not in places.names]


def ranked_names(text: str, places: Gazetteer) -> list[tuple[int, int]]:
    """The spans of the names in 围绕甲、乙等链主企业, 以甲、乙为代表的骨干企业.

    Two or more, or one that a verb turns to (发挥青川电气等链主企业的作用), all of which are short; none opens with an ordinary word
    (生猪、茶叶等龙头企业).
    """
    spans: list[tuple[int, int]] = []
    closes = [
        *(_RANKED.finditer(text) if any(rank in text for rank in _RANKS) else ()),
        *(_STANDS_FOR.finditer(text) if "为代表" in text else ()),
    ]
    for close in closes:
        items = items_before(text, 0, close.start())
        names = [text[start:end] for start, end in items]
        alone = names and len(names[0]) > 2 and close.group()[0] == "等" and text.endswith(_TURNS_TO, 0, items[0][0])
        if (len(names) > 1 or alone) and all(len(name) <= 6 and is_member(name, places) and has_proper_head(name) for name in names):
            spans += items
    return spans
