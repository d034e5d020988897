"""Companies by their short names: in lists that a cue opens (依托甲、乙、丙), where one sure name makes its kin sure."""

import re
from functools import cache

from plantrace.extraction.actors.company_words import (
    TAILS,
    has_proper_head,
    has_tail,
    investors,
    is_proper,
    province,
    tails,
    trades,
    weak_end,
)
from plantrace.extraction.actors.known_actors import company_forms, listed_forms
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.mentions import name_start, opens_name
from plantrace.extraction.places.gazetteer import Gazetteer
from plantrace.extraction.projects.words import is_empty
from plantrace.patterns import compiled

#: The cues that open a list of companies. In a pattern of plain words side by side ``re`` looks for their first characters only.
FIRM_CUES = (
    "依托",
    "支持",
    "帮助",
    "鼓励",
    "引导",
    "扶持",
    "充分扩大",
    "引进",
    "引入",
    "招引",
    "带动",
    "联合",
    "扶优扶强",
    "做强做优",
    "做优做强",
)
_PLACE_CUES = ("推进", "推动", "围绕")
_CUES = compiled("|".join([*FIRM_CUES, *_PLACE_CUES, "以"]))
_CUE_GOES_ON = ("壮大", "培育")  # 扶持壮大, 引进培育
_PARTNER_CUES = compiled("(?<!参)与|同|携手")
_CLOSE = compiled(
    "等|(?<!万)向|做[大强优精]|上市|扩产|扩能|技改|整合|重组|增资|运营|申报|创建|牵头|承担|开发|发展|建设|打造|建成|大力|加快|联合|合作|共建|共同|开展|搬迁|迁入|整体|兴办|推进|实施|加强|推动|扩大|扩建|新建|拓展|延伸|转型|参与|落户|生产|研发|企业"
    "|作?为(?:龙头|链主|骨干|依托|引领|主体|代表)|(?<!华)为|“|，|。|；|：|（|"
    + "|".join(rf"{digit}\d*[家户]" for digit in "两二三四五六七八九十0123456789")
)
_KIN = compiled(
    r"等\S{0,8}?(?:企业|公司|集团|[外央国民]企)|等(?:专业|农民)?合作社作?为(?:典型|样板|标杆|龙头)|等(?:，|[^，。]{0,4}发展)|企业|(?:[两二三四五六七八九十]|\d+)[家户][^，。；、]{0,8}?(?:企业|公司)"
)
_PARTNERS = compiled(r"等[^，。；、]{0,6}?(?:企业|公司|集团|平台|电商|厂商|供应链)[^，。；、]{0,4}?(?:合作|对接|签约|联合|洽谈)")
_WITH_SCHOOL = compiled("[^，。；、]{0,14}?合作")
_SCHOOLS = ("大学", "学院", "科学院", "研究院")
_AS_BASIS = compiled(r"等?[^，。]{0,6}?(?:为|作为)(?:龙头|链主|骨干|依托|引领|主体|代表)")
_GROWS = compiled(
    "申报|上市|技改|扩产|扩能|做大|做强|股改|入规|升规|挂牌|重组|增资|转型|延伸|拓展|加快|加大"
)  # what a plan pushes firms to
_SUPPLIERS = compiled("等(?:产业链|关键)?(?:上下游|上中下游|配套|关联)")
_JOINT = compiled("[、及与]|(?<=[^，；。：、（“])和")  # 、和信化工: no joint
_PLAIN_NAME = compiled(r"[^\W\d_]{3,12}")
_NO_FIRM = compiled(
    r"(?:智库|专家|人才|高校|机场|改造|经验|产业|企业|技术|市场|园区?|基地|平台|中心|优势|资源|体系|项目|服务|机构|组织|学校|大学|[院馆所]|局|实验室|镇|村|带|区|业|率|力|度|性|化|链|点|线|网|口岸|环境|能源|港|地位|区域|领域|经济|金融|工业|农业|优先|优势|研究所|研究院|合作|质量)$"
)


@cache
def _hints() -> tuple[frozenset[str], frozenset[str]]:
    """The last two characters of the trades, the first two of the nationwide firms and the provinces: no other name is a company's."""
    provinces = lexicon().places["provinces"]
    trading = (tail for key in TAILS for tail in tails(key))
    return frozenset(tail[-2:] for tail in (*trading, *investors())), frozenset(name[:2] for name in (*company_forms(), *provinces))


_AFTER_OF = ("企业", "公司", "项目")


def cued_names(text: str, identity: Identity, places: Gazetteer) -> list[tuple[int, int]]:
    """Return the spans of short company names in lists that a cue opens; one sure name makes its kin in the list sure."""
    ends, heads = _hints()
    spans: list[tuple[int, int]] = []
    cues = [*_CUES.finditer(text)]
    if "等" in text and _PARTNERS.search(text):
        cues += _PARTNER_CUES.finditer(text)
    for cue in cues:
        at = cue.end() + text.startswith("了", cue.end()) + 2 * text.startswith(_CUE_GOES_ON, cue.end())
        if text[at - 1 : at + 1] in ("以上", "以下", "以内") or (text[at : at + 1] == "和" and not opens_name(text, at)):
            continue  # 支持和鼓励某某化工: the other cue opens the list
        closing = _CLOSE.search(text, at)
        end = closing.start() if closing else len(text)
        if closing and _SUPPLIERS.match(text, end):
            continue  # 引进隔膜、电解液等上下游企业: goods
        of = text.rfind("的", at, end - 3) + 1 if text.find("、", at, end) > text.find("的", at, end) >= 0 else 0
        at = of if at < of and "、" not in text[at:of] and not text.startswith(_AFTER_OF, of) else at  # 支持运行较好的某某粮油、某某食品
        names = _JOINT.split(text[at:end])
        for name in names:
            if name[-2:] in ends or name[:2] in heads:
                last = _before_verb(names[-1])
                if cue.group() in _PLACE_CUES and last != names[-1]:
                    break  # 推进贵州数电联动产业园
                names[-1] = last
                spans += _listed_companies(text, cue.group(), at, names, identity, places)
                break
    return spans


_INTENDS = compiled("(?<=.{2})(?:计划|[拟将已])$")  # 引进某某集团拟投资
_FOUNDS = compiled("组建|成立|设立|组成|创办")


def _before_verb(name: str) -> str:
    """The last name of a list without what it is to do: 宏岚铸造解决融资难题, 实验小学组建教育集团."""
    if (found := _FOUNDS.search(name, 2)) is not None:
        return name[: found.start()]
    if name.endswith(("集团", "公司")) or any(has_tail(name, key) for key in TAILS):
        return name
    return _INTENDS.sub("", next((name[:at] for at in range(3, len(name) - 1) if name[at : at + 2] in lexicon().verbs), name))


MEMBER = compiled(r"(?!.*等)[^\W\d_]{2,12}(?<![园院校镇村会])(?<!园区|基地|平台|中心|项目|组织|机构|产业|企业)")


def is_member(name: str, places: Gazetteer) -> bool:
    """Whether a name in a list of companies can be one: no place, and no trade or kind."""
    return MEMBER.fullmatch(name) is not None and name not in places.names and not is_trade(name)


@cache
def _joined() -> re.Pattern[str]:
    """Nationwide firms in whose names a character that joins others stands: 诺和诺德."""
    return compiled("|".join(sorted(form for form in company_forms() if _JOINT.search(form))))


def items_before(text: str, left: int, end: int) -> list[tuple[int, int]]:
    """The items of the list that ends at ``end``, from the last mark behind ``left`` on; what governs the first of them is cut off."""
    low = end
    while low > left and text[low - 1] not in "，。；：（“”）":
        low -= 1
    inside = {at for name in _joined().finditer(text, low, end) for at in range(*name.span())}
    spans: list[tuple[int, int]] = []
    at = low
    for joint in (*_JOINT.finditer(text, low, end), None):
        stop = joint.start() if joint else end
        if joint and (stop in inside or text.startswith(("公司", "集团"), stop + 1)):
            continue  # 诺和诺德, 某和公司: the character is part of a name
        start = at if spans else _first_start(text, low, stop)
        spans += [(start, stop)] if stop > start else []  # none between the verbs of 支持和鼓励
        at = stop + 1
    return spans


def _first_start(text: str, low: int, end: int) -> int:
    """Where the first name of a list begins; a nationwide firm's may hold a function word (华为)."""
    known = (start for start in range(max(low, end - 12), end - 1) if text[start:end] in company_forms())
    start = next(known, name_start(text, end, low, 12, soft=""))
    return max(start, text.rfind("的", start, max(start, end - 1)) + 1)  # 运行较好的某某粮油


def is_sure(name: str, identity: Identity) -> bool:
    """Whether a member of a list is a company whatever stands beside it."""
    return (
        name in company_forms()
        or name in listed_forms()
        or looks_like_company(name, identity)
        or (len(name) > 3 and name.endswith(("集团", "公司", "股份")))
    )


@cache
def no_names() -> tuple[frozenset[str], re.Pattern[str]]:
    """What the members of a list are when they are trades or kinds of companies: words of their own, and what a word like them holds."""
    words = lexicon().actors
    return frozenset([*words["firm_topics"], *lexicon().bodies["topics"], *tails(TAILS[0]), *tails(TAILS[1])]), compiled(
        words["firm_kinds"]
    )


def is_trade(name: str) -> bool:
    """Whether a member of a list is a trade or a kind of company: 钢铁, 邮政, 现代物流, 民营."""
    if (
        name in company_forms()
        or name.endswith(("公司", "集团"))
        or (has_tail(name, TAILS[1]) and name[-1] in "业厂" and has_proper_head(name))
    ):
        return False
    topics, kinds = no_names()
    return name in topics or bool(trades().search(name) or kinds.search(name) or is_empty(name))


def _listed_companies(text: str, cue: str, at: int, listed: list[str], identity: Identity, places: Gazetteer) -> list[tuple[int, int]]:
    """The spans of those of the ``listed`` names, from ``at`` on, that are companies; nothing where the first can be no name."""
    items: list[tuple[int, int]] = []
    for name in listed:
        if (_PLAIN_NAME.fullmatch(name) or name in company_forms()) and name not in places.names:
            items.append((at, at + len(name)))
        at += len(name) + 1
    names = [text[start:end] for start, end in items]
    known = sum(looks_like_company(name, identity) for name in names) if len(listed[0]) == 2 and is_proper(listed[0]) else 0
    short = known > (len(listed) < 4)  # 支持岚江、隆岚砂业、联岚铸造
    if not items or not (short or _PLAIN_NAME.fullmatch(listed[0]) or listed[0] in company_forms()):
        return []
    return [span for span, is_one in zip(items, _are_companies(text, cue, items[-1][1], names, identity), strict=False) if is_one]


def _are_companies(text: str, cue: str, after: int, names: list[str], identity: Identity) -> list[bool]:
    """For each name of the list that ``cue`` opens and that ends at ``after``, whether it is a company; nothing where none can be."""
    schooled = any(name.endswith(_SCHOOLS) for name in names[1:]) and _WITH_SCHOOL.match(text, after) is not None  # 推动甲、乙与某大学合作
    if cue == "推动" and _GROWS.match(text, after) and all(has_tail(name, TAILS[0]) and has_proper_head(name) for name in names):
        return [True] * len(names)
    if cue in _PLACE_CUES and not schooled:
        return [province().match(name) is not None and looks_like_company(name, identity) for name in names]
    partner = cue in ("与", "同", "携手")
    kin = (_PARTNERS if partner else _KIN).match(text, after) is not None
    if not kin and (partner or (cue == "以" and not _AS_BASIS.match(text, after))):
        return []
    sure = [name in company_forms() or looks_like_company(name, identity) for name in names]
    if cue == "以" and not kin and len(names) > 1 and all(map(_is_maker, names)):
        return [True] * len(names)  # 以甲光电、乙材料为龙头
    listed = kin and (any(sure) or (any(weak_end(name) for name in names) and "企业" in text[after : after + 14]))
    if not listed and not any(sure):
        return []
    odd = [name in no_names()[0] or trades().search(name) or name[:2] in lexicon().verbs or _NO_FIRM.search(name) for name in names]
    return [
        is_sure or (not is_odd and (any(sure) or (listed and weak_end(name))))
        for name, is_sure, is_odd in zip(names, sure, odd, strict=True)
    ]


def _is_maker(name: str) -> bool:
    """Whether a name of its own stands before the trade of a firm that no place has as well: 青柘光电, not 石岭旅游, 高端装备."""
    return weak_end(name) and has_proper_head(name) and not name.endswith(tuple(lexicon().actors["place_trades"]))


@cache
def _form_heads() -> frozenset[str]:
    """The first two characters of the nationwide companies' names: a quick look before the long one."""
    return frozenset(form[:2] for form in company_forms())


def _nationwide(name: str) -> bool:
    """Whether the name is a nationwide firm's, or that with a trade behind it."""
    forms = company_forms()
    return name in forms or (has_tail(name, "company_tails") and any(name[:size] in forms for size in (2, 3, 4)))


def _invests(name: str, identity: Identity) -> bool:
    """Whether the name is that of a place's own company which invests for it: 县城投, 青岚交投 in 青岚's plan."""
    trade = name.removeprefix(identity.short).lstrip("省市县区")
    return trade != name and trade in investors()


def looks_like_company(name: str, identity: Identity) -> bool:
    """Whether a short name has a trade's end and a part of its own before it (某义钢铁, not 精品钢铁)."""
    if name[:2] in _form_heads() and _nationwide(name):
        return True
    if not 3 <= len(name) <= 12 or name[:2] in lexicon().verbs or trades().search(name):
        return False
    if has_tail(name, "company_tails") or _invests(name, identity):
        return True
    above = province().match(name)
    own = name[above.end() :] if above else ""
    return 2 <= len(own) <= 6 and own[0] not in "省市农全新至" and not _NO_FIRM.search(own) and own[:2] not in lexicon().verbs
