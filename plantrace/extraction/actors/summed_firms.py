"""Companies by their short names in lists that are summed up as companies, whatever governs them: 甲、乙、丙等龙头企业."""

from itertools import repeat

from plantrace.extraction.actors.company_lists import FIRM_CUES, MEMBER, is_member, is_sure, is_trade, items_before, no_names
from plantrace.extraction.actors.company_words import has_proper_head, trades, weak_end
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.numerals import number_of
from plantrace.extraction.places.gazetteer import Gazetteer
from plantrace.patterns import compiled

_GROWN = compiled("成长为[^，。；、]{0,10}?企业(?!家)")  # what its list is to grow into
#: What sums up a list as companies; not what sums up their trades (等重点行业企业), nor what follows with a company of its own (等与企业).
_SUMMED = compiled(
    r"(?:等(?:\d+[余多]?(?=家))?|为代表的|(?P<number>\d{1,2}|[两三四五六七八九十])[家户])[^\W\d_]{0,6}?(?<![行产]业)(?<!领域)(?<!所有制)(?<![与和同及类])(?<!类型)(?:企业(?!家|服务(?:机构|平台|体系|中心))|公司|厂商|[央国民外车药]企)|等(?=(?:尽快|加快|进一步)?(?:扩大产能|增资扩产|满产|股改|入规|升规))"
)
_RANKED = compiled("龙头|骨干|头部|领军|链主|重点|优势|标杆|[两二三四五六七八九十\\d][余多]?家")


def closed_names(text: str, identity: Identity, places: Gazetteer) -> list[tuple[int, int]]:
    """The spans of the names in lists that are summed up as companies (甲、乙、丙等龙头企业), whatever governs them.

    One name at least must be sure, or all must end in a trade (某某生物、某某光电等民企), or one where the plan turns to firms of rank
    (支持甲、乙电工等骨干企业) or to proper names (支持绿禾果业、七彩花卉等企业); and none may be a trade or a kind of company.
    """
    spans: list[tuple[int, int]] = []
    after = 0  # up to where a list before this one reaches
    for summed in _SUMMED.finditer(text):
        items = items_before(text, after, summed.start())
        after = summed.end()
        if summed["number"] and len(items) != number_of(summed["number"]):
            continue  # 甲、乙两家企业: as many as it says
        names = [text[start:end] for start, end in items]
        sure = [is_sure(name, identity) for name in names]
        if len(names) < 2 or any(map(_is_kind_among, names, sure, repeat(sum(sure) > 1))):
            continue
        weak = [weak_end(name) for name in names]
        turned = text.endswith(_TURNS, 0, items[0][0]) or summed["number"]
        ranked = any(weak) and _RANKED.search(summed.group())
        told = any(weak) or max(map(len, names)) > 2 or (summed["number"] and len(names) > 2)
        proper = told and all(map(has_proper_head, names))
        if any(sure) or all(weak) or (turned and (ranked or proper)):
            spans += [span for span, name in zip(items, names, strict=True) if MEMBER.fullmatch(name) and not _is_place(name, places)]
    return spans + _grown_names(text, identity, places)


_TURNS = (*FIRM_CUES, "围绕", "发挥", "推动", "与")


def _is_place(name: str, places: Gazetteer) -> bool:
    """Whether a member of such a list is a place; what only ends like one (峰顶寺) is the firm that is called by it."""
    known = places.names.get(name)
    return known is not None and known.type != "site"


#: So many works or firms, named in a bracket: 投产项目3个（甲印务、乙精工、丙板厂）.
_COUNTED = compiled(r"(?P<number>\d{1,2}|[两三四五六七八九十])[个家](?:企业|项目|公司)?（(?P<names>[^（）]{4,80})）")
SO_MANY = ("个（", "家（", "项目（", "企业（", "公司（")


def counted_names(text: str, identity: Identity, places: Gazetteer) -> list[tuple[int, int]]:
    """The spans of the names in a bracket behind their number, where all end as firms do and one at least is sure."""
    spans: list[tuple[int, int]] = []
    for counted in _COUNTED.finditer(text):
        items = items_before(text, counted.start("names"), counted.end("names"))
        names = [text[start:end] for start, end in items]
        works = [name.endswith("厂") and MEMBER.fullmatch(name) is not None for name in names]
        sure = [is_sure(name, identity) for name in names]
        firms = map(any, zip(works, sure, map(weak_end, names), strict=True))
        alike = all(work or is_member(name, places) for name, work in zip(names, works, strict=True))
        if len(items) == number_of(counted["number"]) and alike and any(sure) and all(firms) and all(map(has_proper_head, names)):
            spans += items
    return spans


def _grown_names(text: str, identity: Identity, places: Gazetteer) -> list[tuple[int, int]]:
    """The spans of the names in 培育甲、乙成长为规上企业: two or more, and none of them a trade or a kind."""
    spans: list[tuple[int, int]] = []
    for grown in _GROWN.finditer(text):
        items = items_before(text, 0, grown.start())
        names = [text[start:end] for start, end in items]
        if len(names) > 1 and all(is_member(name, places) for name in names):
            spans += items
    return spans


def _is_kind_among(name: str, sure: bool, others: bool) -> bool:
    """Whether a member is a trade or a kind; 青柳药业 sounds like one by its last character, 未来能源 by its first word only."""
    return is_trade(name) and not (others and _sounds_like_trade(name)) and not (sure and trades().match(name) is None)


def _sounds_like_trade(name: str) -> bool:
    """Whether only the first word of a name says so (未来能源): beside two firms that are sure it is one as well."""
    return name not in no_names()[0] and trades().match(name) is not None and weak_end(name)
