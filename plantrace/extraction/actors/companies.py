"""Companies by their full names: those that end in a legal form, and the branches of the carriers."""

import re
from functools import cache

from plantrace.extraction.actors.company_words import (
    has_proper_head,
    heads,
    is_ordinary,
    is_proper,
    level_company,
    offices,
    province,
    tails,
    trades,
)
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.mentions import name_start
from plantrace.extraction.places.placenames import is_made_of
from plantrace.patterns import compiled

_CONNECTOR = compiled(r"^(?:以|由|与|和|及|对|将|把|为|是|向|在|从|主体为|单位为|如|等|的|）|”|联合(?!利华)|携手|委托|邀请|会同|抓住)+")
_ASIDE = compiled(r"（[^（）]{2,6}）$")  # 某某（集团）有限公司, 中国某某（某省）公司
_SO_LARGE = compiled(r"(?:占地(?:面积)?|总?投资|注册资本|年产)?\d[\d.]*[万亿]?(?:亩|平方米|平方公里|元|吨|千瓦)的?")  # 盘活占地90亩某某总厂
_NUMBERED = compiled(r"\d{1,2}[.、．]?")
_CARRIERS = ("移动", "联通", "电信", "铁塔", "广电")
_TELECOM = compiled(rf"(?:(?:{'|'.join(_CARRIERS)})(?:公司)?[、和及，]){{1,4}}(?:{'|'.join(_CARRIERS)})")

_OPERATORS = compiled("等?(?:[三几多各]大?家?)?(?:基础)?(?:电信|通信)?(?:运营(?:商|企业|公司)|企业|公司)")


@cache
def _forms() -> re.Pattern[str]:
    return compiled(rf"(?:{alternation(lexicon().actors['company_forms'])})(?!债|制|化|法|章程|治理)")


@cache
def _deeds() -> frozenset[str]:
    """What firms do, verbs as well, which no name begins behind: 石岭种植有限公司."""
    return frozenset(lexicon().actors["firm_deeds"])


def _is_trade(stem: str) -> bool:
    """Whether a stem is nothing but what firms of a county are in, and no verb alone: 燃气, 产业投资."""
    return stem != "" and is_made_of(stem, frozenset(lexicon().actors["placed_trades"])) and stem not in lexicon().verbs


@cache
def _kinds() -> re.Pattern[str]:
    return compiled(lexicon().actors["company_kinds"])


#: 县林业局联合县农投公司: whose company it is, or another body before it.
_JOINED = compiled("[^，。；]*(?:局|委|办|政府|中心|公司|集团|电信|移动|联通)(?:联合(?!运输)|会同|协同|与|和(?!谐))(?=.)")
#: 某某利用项目由岚石化工有限公司投资建设: what it builds.
_BUILT_BY = compiled("[^，。；]{2,}(?<!自)(?<!理)由(?=.{2})")
#: The same of works that a county has one of: 县供电公司.
_SUPPLIES = frozenset(("供电", "供水", "供热", "供气"))


def full_names(text: str, identity: Identity) -> list[tuple[int, int]]:
    """Return the spans of companies that stand with their legal form (山西某某有限公司, 某县移动分公司)."""
    spans: list[tuple[int, int]] = []
    for match in _forms().finditer(text) if "公司" in text or "集团" in text or "总厂" in text else ():
        low = spans[-1][1] if spans else 0
        aside = _ASIDE.search(text, max(low, match.start() - 8), match.start())
        stop = aside.start() if aside else match.start()
        supplies = text[stop - 2 : stop] in _SUPPLIES
        if (deed := _called_for_a_deed(text, stop)) < stop and match.group() == "集团":
            spans.append((deed, match.end()))
            continue
        start = _first(text, stop, low, identity)
        if match.group() == "分公司" and text[start:stop] in (identity.jurisdiction, identity.short):
            start = _parent(text, start, low)
        if joined := _JOINED.match(text, start, stop) or _BUILT_BY.match(text, start, stop):
            start = joined.end()
        stem = text[start:stop]
        if offices().match(text, match.end()) or (supplies and stem in _SUPPLIES):
            continue
        start, stem = _with_zone(text, start, stem)
        own = province().sub("", stem.removeprefix(identity.jurisdiction or "-").removeprefix(identity.short or "-"))
        carrier = own in _CARRIERS and own != stem and match.group() in ("分公司", "公司")
        legal = match.group().endswith(("有限公司", "任公司", "股份公司")) and (own != stem or _proper(own))
        if stem and not own and spans and spans[-1][1] == start:  # 某某集团 + 某省有限公司, 某某有限公司 + 某县分公司
            spans[-1] = (spans[-1][0], match.end())
            continue
        named = (
            len(stem) >= 2
            and len(own) >= 2
            and _COUNTED.search(stem) is None
            and (legal or _is_one(own) or not (_kinds().search(stem) or _no_company().search(own)))
            and stem[:2] not in lexicon().verbs
        )
        placed = bool(identity.short) and stem in (identity.short + own, (identity.jurisdiction or "") + own) and _is_trade(own)
        named = named or placed  # 石岭燃气公司, 石岭县产业投资集团
        if not ((legal or placed) and own != stem):  # 发电集团 is a kind, 某县药业有限公司 a firm
            named = named and own not in tails("company_tails") and own not in tails("weak_company_tails")
        branch = match.group() == "分公司" and any(stem[:size] in heads() for size in range(2, 7))  # 中石油某县销售分公司
        bare = text[start - 1 : start] == "、" and stem in lexicon().actors["level_companies"]  # 市水务局、城投集团
        named = named or branch or bare or bool(level_company().fullmatch(stem))
        if named or carrier:
            spans.append((start, match.end()))
    if "局" in text:
        spans += [bureau.span() for bureau in _BUREAU.finditer(text)]
    return spans


def _first(text: str, stop: int, low: int, identity: Identity) -> int:
    """Where the name begins whose legal form stands at ``stop``: what firms do is a verb as well, but cuts no name (岚石种植, 岚石投资)."""
    at = stop - 2 * (text[stop - 2 : stop] in _SUPPLIES)
    while text[at - 2 : at] in _deeds():
        at -= 2
    start = named_start(text, at, low, identity, 22) if at > low else stop
    while text[start - 2 : start] in _deeds() and not _proper(text[start:stop]):  # 岚石教育科技
        start = named_start(text, start - 2, low, identity, 22)
    if start < at or (start < stop and text[start:stop] in _SUPPLIES):
        return start
    return next((at for at in range(max(low, stop - 12), stop) if level_company().fullmatch(text, at, stop)), stop)


def _parent(text: str, end: int, low: int) -> int:
    """Where the name of a branch begins whose place stands at ``end``: 岚云泉丰谷分公司."""
    start = name_start(text, end, max(low, end - 6), 6)
    return start if end - start > 2 and is_proper(text[start:end]) else end


def _placed(text: str, end: int) -> bool:
    """Whether a city with a place in brackets stands before ``end``: 桂林（灵川）岚石设备有限公司."""
    cities, head = lexicon().places["cities"], text.rfind("（", max(0, end - 6), end)
    return any(text[head - size : head] in cities for size in (2, 3))


_COUNTED = compiled(r"[\d两几各]家?$")  # 甲集团、乙集团2家公司


def _with_zone(text: str, start: int, stem: str) -> tuple[int, str]:
    """A level company of a zone begins with the zone (开发区城投公司), one of a county not with 县属."""
    if stem[:1] == "区" and text[start - 2 : start] in ("开发", "高新", "经开"):
        return start - 2, text[start - 2 : start] + stem
    if stem[1:2] == "属" and stem[0] in "省市县区" and not level_company().fullmatch(stem):
        return start + 2, stem[2:]
    return start, stem


_BUREAU = compiled("中(?:国)?(?:建|铁|交|电建)(?:第)?[一二三四五六七八九十]{1,3}局(?:集团)?(?!有限|公司)")  # 中建三局, 中铁十二局


def _proper(stem: str) -> bool:
    """Whether a company's stem says more than its trades: 晨露科技, but not 国有资本投资."""
    while kind := _kinds().search(stem):
        if not kind.group():
            return False
        stem = stem[: kind.start()]
    return len(stem) >= 2


@cache
def _no_company() -> re.Pattern[str]:
    return compiled(lexicon().actors["no_company"])


def _is_one(stem: str) -> bool:
    """Whether a stem that ends as kinds of companies do is a name before that: 岚石文化产业投资, but not 小额贷款."""
    while (kind := _kinds().search(stem)) and kind.group() and _no_company().search(stem) is None:
        stem = stem[: kind.start()]
    return len(stem) >= 2 and kind is None and has_proper_head(stem) and _no_company().search(stem) is None


def _called_for_a_deed(text: str, end: int) -> int:
    """Where the name of a group begins that a verb names, between the marks of a list or behind 由: 县财政局、振兴集团, 由县振兴集团."""
    start = end - 2
    if text[start:end] not in lexicon().verbs or _kinds().search(text[start:end]):
        return end
    start -= text[start - 1 : start] in ("省", "市", "县", "区")
    return start if text[start - 1 : start] in ("、", "由", "与", "和") else end


@cache
def _power() -> frozenset[str]:
    """Firms of the power trade that stand before a place in the names of their companies there (国能石岭新能源有限公司)."""
    return frozenset(lexicon().known_actors["power"])


_PAST_PLACE = compiled("[与将以]|建设(?=.{2})|牵头|组建")  # 某县与某某集团, 某县将以某某研究院为依托, 某县一中牵头组建某某集团


def named_start(text: str, end: int, low: int, identity: Identity, longest: int) -> int:
    """A full name begins with a place where one stands near; else after the last mark or function word."""
    low = max(low, end - longest)
    left = end
    while left > low and text[left - 1] not in "，。；：、（“”》":
        left -= 1
    own = [place for place in (identity.jurisdiction, identity.short) if place]
    known = [at for place in own if (at := text.find(place, left, end)) >= 0 and not _PAST_PLACE.search(text, at + len(place), end)]
    if above := province().search(text, left, end):
        known.append(above.start())
    if known:
        first = min(known)
        if (
            text[first - 1] == "（"
            and text.find("）", first, end) >= 0
            and (head := named_start(text, first - 1, low, identity, longest)) < first - 1
        ):
            return head  # 岚石（青岚）能源有限公司: the place in brackets is not what the name opens with
        return next((at for at in range(max(left, first - 6), first - 1) if text[at:first] in heads() or text[at:first] in _power()), first)
    if number := _NUMBERED.match(text, left, end):
        left = number.end()
    start = name_start(text, end, left, 12, soft="")
    connector = _CONNECTOR.match(text[start:end])
    start += connector.end() if connector else 0
    large = _SO_LARGE.match(text, start, end - 2)
    start = large.end() if large else start
    return _before_cut(text, left, start, end)


def _before_cut(text: str, left: int, start: int, end: int) -> int:
    """Where a name begins that seems to begin inside a firm's that all know (东风本田汽车) or behind its place (华岚（青石）石油化工)."""
    if text[start - 1 : start] == "）" and (_placed(text, start) or is_ordinary(text[start:end]) or trades().match(text[start:end])):
        head = text.rfind("（", max(0, start - 6), start)
        whole = name_start(text, head, max(0, head - 6), 6, soft="") if head > 0 else start
        return whole if whole < head else start
    known = (at for at in range(max(left, start - 3), start) for size in (2, 3, 4) if at + size > start and text[at : at + size] in heads())
    return next(known, start)


def carrier_of(name: str) -> str:
    """Return the carrier that ``name`` is a branch of without its place (电信分公司), else an empty string."""
    return next((carrier for carrier in _CARRIERS if name in (f"{carrier}分公司", f"{carrier}公司")), "")


def named_carriers(text: str) -> set[str]:
    """Return the carriers of the lists that say that these are firms (电信、移动、联通等运营商)."""
    lists = (listed.group() for listed in _TELECOM.finditer(text) if _OPERATORS.match(text, listed.end()))
    return {carrier for listed in lists for carrier in _CARRIERS if carrier in listed}


def telecom_names(text: str) -> list[tuple[int, int]]:
    """Return the spans of 移动、联通、电信 where they are listed as the carriers' branches."""
    if "联通" not in text and "电信" not in text:
        return []
    lists = _TELECOM.finditer(text)
    return [(at, at + 2) for listed in lists for at in range(*listed.span()) if text[at : at + 2] in _CARRIERS]
