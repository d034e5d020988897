"""Companies: by their legal form, by their short form beside their kin, by the words that open a list of them."""

import re
from functools import cache

from plantrace.extraction.gazetteer import Gazetteer
from plantrace.extraction.identity import Identity
from plantrace.extraction.known_actors import company_forms
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.mentions import name_start

_HAN = "\u4e00-\u9fff"
_CONNECTOR = re.compile(r"^(?:以|由|与|和|及|对|将|把|为|是|向|在|从|主体为|单位为|如|等|的|）|”|联合(?!利华)|携手|委托|邀请|会同)+")
_ASIDE = re.compile(r"（[^（）]{2,6}）$")  # 某某（集团）有限公司, 中国某某（某省）公司
_NUMBERED = re.compile(r"\d{1,2}[.、．]?")
_CARRIERS = ("移动", "联通", "电信", "铁塔", "广电")
_TELECOM = re.compile(rf"(?:(?:{'|'.join(_CARRIERS)})(?:公司)?[、和及，]){{1,4}}(?:{'|'.join(_CARRIERS)})")


@cache
def _forms() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(lexicon().actors['company_forms'])})(?!债|制|化|法|章程|治理)")


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(lexicon().actors["company_kinds"])


_TAILS = ("company_tails", "weak_company_tails")


@cache
def _tails(key: str) -> frozenset[str]:
    return frozenset(lexicon().actors[key])


def _has_tail(name: str, key: str) -> bool:
    """Whether the name ends in one of the lexicon's tails with two characters or more before it."""
    tails = _tails(key)
    return any(name[-size:] in tails for size in (2, 3, 4) if len(name) - size >= 2)


@cache
def _level_company() -> re.Pattern[str]:
    """县城投, 市文旅集团: of such companies a place has one, so its level before the trade makes a name."""
    trades = alternation(lexicon().actors["level_companies"])
    not_name = "地方|各地|[省市县区]属|[省市县区]级|国有|大型|所属|下属|本地|平台|整合|组建|新建|区域"
    own = rf"(?!{not_name})[{_HAN}]{{2,3}}(?=[城建交国水农产旅金]|文旅投)"  # 青云城投: the place without its level
    return re.compile(rf"(?:[省市县区旗]属?|{own})(?P<trade>{trades})(?:集团)?")


@cache
def offices() -> re.Pattern[str]:
    """What makes the name before it a person's office."""
    return re.compile(lexicon().actors["offices"])


@cache
def _heads() -> re.Pattern[str]:
    """The short form of a nationwide company before a place: the head of its branch's name (国网某县供电公司)."""
    return re.compile(rf"(?:国网|南网|{alternation(company_forms())})$")


@cache
def _trades() -> re.Pattern[str]:
    return re.compile(lexicon().actors["trade_words"])


@cache
def _province() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(lexicon().places['provinces'])})(?:省|市)?")


def full_names(text: str, identity: Identity) -> list[tuple[int, int]]:
    """Return the spans of companies that stand with their legal form (山西某某有限公司, 某县移动分公司)."""
    spans: list[tuple[int, int]] = []
    for match in _forms().finditer(text):
        low = max([end for _, end in spans if end <= match.start()] or [0])
        aside = _ASIDE.search(text, max(low, match.start() - 8), match.start())
        stop = aside.start() if aside else match.start()
        start = named_start(text, stop, low, identity, 22)
        stem = text[start:stop]
        if offices().match(text, match.end()):
            continue
        own = _province().sub("", stem.removeprefix(identity.jurisdiction or "-").removeprefix(identity.short or "-"))
        carrier = own in _CARRIERS and own != stem and match.group() in ("分公司", "公司")
        legal = match.group().endswith(("有限公司", "任公司", "股份公司")) and (own != stem or _proper(own))
        if stem and not own and spans and spans[-1][1] == start:  # 某某集团 + 某省有限公司, 某某有限公司 + 某县分公司
            spans[-1] = (spans[-1][0], match.end())
            continue
        named = len(stem) >= 2 and len(own) >= 2 and (legal or not _kinds().search(stem)) and stem[:2] not in lexicon().verbs
        named = named and own not in _tails("company_tails") and own not in _tails("weak_company_tails")  # 发电集团 is a kind
        named = named or bool(_level_company().fullmatch(stem))
        if named or carrier:
            spans.append((start, match.end()))
    if "局" in text:
        spans += [bureau.span() for bureau in _BUREAU.finditer(text)]
    return spans


_BUREAU = re.compile("中(?:国)?(?:建|铁|交|电建)(?:第)?[一二三四五六七八九十]{1,3}局(?:集团)?(?!有限|公司)")  # 中建三局, 中铁十二局


def _proper(stem: str) -> bool:
    """Whether a company's stem says more than its trades: 晨露科技, but not 国有资本投资."""
    while kind := _kinds().search(stem):
        if not kind.group():
            return False
        stem = stem[: kind.start()]
    return len(stem) >= 2


def named_start(text: str, end: int, low: int, identity: Identity, longest: int) -> int:
    """A full name begins with a place where one stands near; else after the last mark or function word."""
    low = max(low, end - longest)
    left = end
    while left > low and text[left - 1] not in "，。；：、（“”》":
        left -= 1
    known = [at for place in (identity.jurisdiction, identity.short) if place and (at := text.find(place, left, end)) >= 0]
    if province := _province().search(text, left, end):
        known.append(province.start())
    if known:
        first = min(known)
        head = _heads().search(text, max(left, first - 6), first)
        return head.start() if head else first
    if number := _NUMBERED.match(text, left, end):
        left = number.end()
    start = name_start(text, end, left, 12, soft="")
    connector = _CONNECTOR.match(text[start:end])
    return start + connector.end() if connector else start


def weak_end(name: str) -> bool:
    """Whether the name ends in a trade that names topics as well."""
    return _has_tail(name, "weak_company_tails")


@cache
def _form_heads() -> frozenset[str]:
    """The first two characters of the nationwide companies' names: a quick look before the long one."""
    return frozenset(form[:2] for form in company_forms())


def _nationwide(name: str) -> bool:
    """Whether the name is a nationwide firm's, or that with a trade behind it."""
    forms = company_forms()
    return name in forms or (_has_tail(name, "company_tails") and any(name[:size] in forms for size in (2, 3, 4)))


def looks_like_company(name: str, identity: Identity) -> bool:
    """Whether a short name has a trade's end and a part of its own before it (某义钢铁, not 精品钢铁)."""
    if name[:2] in _form_heads() and _nationwide(name):
        return True
    if not 3 <= len(name) <= 12 or name[:2] in lexicon().verbs or _trades().search(name):
        return False
    if _has_tail(name, "company_tails"):
        return True
    province = _province().match(name)
    own = name[province.end() :] if province else ""
    return 2 <= len(own) <= 6 and own[0] not in "省市农全新" and not _NO_FIRM.search(own) and own[:2] not in lexicon().verbs


#: The cues that open a list of companies. In a pattern of plain words side by side ``re`` looks for their first characters only.
_FIRM_CUES = ("依托", "支持", "鼓励", "引导", "扶持", "充分扩大", "引进", "带动", "联合")
_PLACE_CUES = ("推进", "推动", "围绕")
_CUES = re.compile("|".join([*_FIRM_CUES, *_PLACE_CUES, "以"]))
_PARTNER_CUES = re.compile("(?<!参)与|同|携手")
_CLOSE = re.compile(
    "等|开发|发展|建设|打造|建成|大力|加快|联合|合作|共建|共同|开展|推进|实施|加强|推动|扩大|扩建|新建|拓展|延伸|转型|参与|落户|生产|研发|企业"
    "|为(?:龙头|骨干|依托|引领|主体)|作为(?:龙头|骨干|依托|引领|主体)|“|，|。|；|：|（|"
    + "|".join(rf"{digit}\d*[家户]" for digit in "两二三四五六七八九十0123456789")
)
_KIN = re.compile(
    r"等\S{0,8}?(?:企业|公司|集团|[外央国民]企)|等(?:，|[^，。]{0,4}发展)|企业|(?:[两二三四五六七八九十]|\d+)[家户][^，。；、]{0,8}?(?:企业|公司)"
)
_PARTNERS = re.compile(r"等[^，。；、]{0,6}?(?:企业|公司|集团|平台|电商|厂商|供应链)[^，。；、]{0,4}?(?:合作|对接|签约|联合|洽谈)")
_AS_BASIS = re.compile(r"等?[^，。]{0,6}?(?:为|作为)(?:龙头|骨干|依托|引领|主体)")
_JOINT = re.compile("[、和及与]")
_PLAIN_NAME = re.compile(rf"[{_HAN}A-Za-z]{{3,12}}")
_NO_FIRM = re.compile(
    r"(?:产业|企业|技术|市场|园区?|基地|平台|中心|优势|资源|体系|项目|服务|机构|组织|学校|大学|学院|局|镇|村|带|区|业|率|力|度|性|化|链|点|线|网|口岸|环境|能源|港|地位|区域|领域|经济|金融|工业|农业|优先|优势|研究所|研究院|合作)$"
)


@cache
def _hints() -> tuple[frozenset[str], frozenset[str]]:
    """The last two characters of the trades, the first two of the nationwide firms and the provinces: no other name is a company's."""
    provinces = lexicon().places["provinces"]
    return frozenset(tail[-2:] for key in _TAILS for tail in _tails(key)), frozenset(name[:2] for name in (*company_forms(), *provinces))


def trade_words() -> set[str]:
    """The words that a text without 企业 must have one of, to name a company by its short form."""
    return {*_tails("company_tails"), *lexicon().places["provinces"], *company_forms()}


def cued_names(text: str, identity: Identity, places: Gazetteer) -> list[tuple[int, int]]:
    """Return the spans of short company names in lists that a cue opens; one sure name makes its kin in the list sure."""
    ends, heads = _hints()
    spans: list[tuple[int, int]] = []
    cues = [*_CUES.finditer(text)]
    if "等" in text and _PARTNERS.search(text):
        cues += _PARTNER_CUES.finditer(text)
    for cue in cues:
        at = cue.end()
        closing = _CLOSE.search(text, at)
        end = closing.start() if closing else len(text)
        names = _JOINT.split(text[at:end])
        for name in names:
            if name[-2:] in ends or name[:2] in heads:
                spans += _listed_companies(text, cue, names, identity, places)
                break
    return spans


def _listed_companies(text: str, cue: re.Match[str], listed: list[str], identity: Identity, places: Gazetteer) -> list[tuple[int, int]]:
    """The spans of those of the ``listed`` names, right behind ``cue``, that are companies; nothing where the first can be no name."""
    items: list[tuple[int, int]] = []
    at = cue.end()
    for name in listed:
        if (_PLAIN_NAME.fullmatch(name) or name in company_forms()) and name not in places.names:
            items.append((at, at + len(name)))
        at += len(name) + 1
    if not items or items[0][0] != cue.end():
        return []
    names = [text[start:end] for start, end in items]
    return [span for span, is_one in zip(items, _are_companies(text, cue.group(), items[-1][1], names, identity), strict=False) if is_one]


def _are_companies(text: str, cue: str, after: int, names: list[str], identity: Identity) -> list[bool]:
    """For each name of the list that ``cue`` opens and that ends at ``after``, whether it is a company; nothing where none can be."""
    if cue in _PLACE_CUES:
        return [_province().match(name) is not None and looks_like_company(name, identity) for name in names]
    partner = cue in ("与", "同", "携手")
    kin = (_PARTNERS if partner else _KIN).match(text, after) is not None
    if not kin and (partner or (cue == "以" and not _AS_BASIS.match(text, after))):
        return []
    sure = [name in company_forms() or looks_like_company(name, identity) for name in names]
    listed = kin and (any(sure) or (any(weak_end(name) for name in names) and "企业" in text[after : after + 14]))
    if not listed and not any(sure):
        return []
    odd = [_trades().search(name) or name[:2] in lexicon().verbs or _NO_FIRM.search(name) for name in names]
    return [
        is_sure or (not is_odd and (any(sure) or (listed and weak_end(name))))
        for name, is_sure, is_odd in zip(names, sure, odd, strict=True)
    ]


def carrier_of(name: str) -> str:
    """Return the carrier that ``name`` is a branch of without its place (电信分公司), else an empty string."""
    return next((carrier for carrier in _CARRIERS if name in (f"{carrier}分公司", f"{carrier}公司")), "")


def telecom_names(text: str) -> list[tuple[int, int]]:
    """Return the spans of 移动、联通、电信 where they are listed as the carriers' branches."""
    if "联通" not in text and "电信" not in text:
        return []
    one = re.compile("|".join(_CARRIERS))
    return [item.span() for match in _TELECOM.finditer(text) for item in one.finditer(text, *match.span())]


@cache
def _around_core(jurisdiction: str, short: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    places = "|".join([_province().pattern, *(re.escape(place) for place in (jurisdiction, short) if place)])
    return re.compile(rf"^(?:{places})+"), re.compile(rf"(?:{alternation(lexicon().actors['company_forms'])})$")


@cache
def _trade_next() -> re.Pattern[str]:
    trades = alternation({*lexicon().actors["company_tails"], *lexicon().actors["weak_company_tails"]} - {"集团"})
    return re.compile(rf"(?:{trades})(?=[、，。；等和及与]|年产|\d)")


def with_trade(name: str, everything: str) -> str | None:
    """Return the longer form of a short name that has no trade, where the plan has it with one (岚石新泰, 岚石新泰能源), else None."""
    if len(name) < 3 or _has_tail(name, "company_tails") or weak_end(name):
        return None
    at = everything.find(name)
    while at >= 0:
        if trade := _trade_next().match(everything, at + len(name)):
            return name + trade.group()
        at = everything.find(name, at + 1)
    return None


def _rank(name: str) -> int:
    """How much a company's form says: 有限公司 more than 集团, that more than 公司."""
    return 2 if "有限" in name else int(name.endswith("集团"))


def same_firm(name: str, full: list[str], identity: Identity) -> str | None:
    """Return the one name among ``full`` that says more of the firm ``name``, or None.

    岚石钢铁集团 and 某省岚石钢铁有限公司; 县建投集团 and 某县建设投资集团有限公司; 某县供电公司 and 国网某县供电公司.
    """
    plain, place = core(name, identity), _province().match(name)
    trade = _level_company().fullmatch(plain)
    words = lexicon().actors["level_companies"][trade.group("trade")] if trade else ()
    fits: set[str] = set()
    for other in full:
        alike = core(other, identity) == plain if len(plain) >= 3 else _form_less(other, identity) == _form_less(name, identity)
        same = alike and _rank(other) > _rank(name) and place is None
        spelled = trade and any(re.fullmatch(rf"{word}(?:发展|控股|运营)?", core(other, identity)) for word in words)
        headed = other.endswith(name) and _heads().fullmatch(other[: -len(name)])
        if other != name and (same or spelled or headed):
            fits.add(other)
    return fits.pop() if len(fits) == 1 else None


def _form_less(name: str, identity: Identity) -> str:
    return _around_core(identity.jurisdiction or "", identity.short)[1].sub("", name)


@cache
def core(name: str, identity: Identity) -> str:
    """The part of a full name that its short forms are cut from: without place and legal form."""
    place, form = _around_core(identity.jurisdiction or "", identity.short)
    stem = form.sub("", place.sub("", name))
    own = identity.short and _trades().search(stem) and name.partition(stem)[0].endswith(identity.short)
    return f"{identity.short}{stem}" if own else stem  # 某省丰谷生物科技公司: the place's name is the firm's own
