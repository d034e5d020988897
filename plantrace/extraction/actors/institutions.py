"""Institutions: universities, research institutes, schools, hospitals, associations, banks, by their ends and what stands before."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from plantrace.extraction.actors.companies import named_start
from plantrace.extraction.actors.company_words import is_proper, offices
from plantrace.extraction.divisions import LEVELS
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import HAN, alternation, lexicon
from plantrace.extraction.mentions import at_edge
from plantrace.extraction.numerals import NUMERALS
from plantrace.extraction.projects.words import Words
from plantrace.extraction.sweep import Found
from plantrace.patterns import compiled

_ONE_OF_ITS_KIND = compiled(
    "职教|职业|实验(?!室)|技工|党校|农科|教科|林科|社科|科学院|科学研究[院所]$|卫生学校|[一二三四]中$"
)  # a county has one of these
_LEVEL = compiled("[县市省区旗](?![级内外域中直辖属乡镇区])")  # 县人民医院, 省农科院: one of its kind at its level
_GOES_ON = compiled(
    "全会|生|时|校(?!舍|门口)|士|化|制|家|科|城|报|术|联盟|集|里|园|所|业(?!务)|商(?!业)|改造|等[^，。；]{0,8}(?:项目|工程)"
)
_BUILT = compiled("(?:新建|筹建|共建|组建|建设|建立|建成|设立|成立|创办|打造|创建)(?:一批|[一两二三][个所家])?$")
_SCHOOL_BUILT = compiled("(?:新建|(?<![改扩迁])建设|加快|布局)[^，。；]*$")
#: What becomes of a school that is still to be opened: 某某幼儿园、某某小学秋季投入使用, 某某小学新建.
_OPENS = compiled(
    r"(?:[、和及][^，。；、和及]{2,12})*?(?:年内|年底前?|[春秋]季|\d{1,2}月(?:底|份)?前?|如期|全面)*(?:建成|投入使用|投用|启用|完成主体|主体|封顶|竣工|完工|新建(?!工程|项目))(?!后)"
)
#: Schools by their numbers alone, beside another or before a house of theirs: 四小、六小运动场.
_BESIDE = compiled("[、和及与][一二三四五六七八九十][中小](?=[、和及与，。等]|[^，。；、]{0,6}(?:楼|场|馆|食堂|校))")
#: Central schools by their short form: 柳林中小、青石中小等学校.
_CENTRAL = compiled(r"(?:、[^，。；、]{2,8}){0,9}等(?:\d+所)?[^，。；、]{0,14}学校")
_STANDS = compiled(
    "[^，。；、]{0,6}?(?:改?扩建|改造|搬迁|迁建|能力|综合大?楼|门诊楼|住院楼|病房楼|康复楼|教学楼|逸夫楼|大楼|门诊部|新院|[新校分]区|分部|[小初高]中?学?部|食堂|宿舍|运动场|操场|实训|病区|院区|分院|医共体|设备|附属|创建|设置"
    "|跨[河江]|[东南西北]侧|门前|周边|附近)"
)
_TYPED_SCHOOL = compiled(
    "职业|技工|技术|技师|特教|特殊教育|实验|外国语|体育|艺术|卫生|警察|专业|进修|财经|师范|希望|高级|九年制|一贯制|寄宿制|[一二三四五六七八九十]$"
)


@cache
def institution_words() -> dict[str, tuple[int, str]]:
    """The endings, and longer words in which one stands by accident; of each, how far behind its beginning the ending begins, and its kind.

    第一中学 ends in 中学, 中小学校 in 学校, 中小学 in nothing that makes a name.
    """
    known: dict[str, tuple[int, str]] = dict.fromkeys(("一中心", "二中心", "三中心", "四中心"), (0, ""))  # 第三中心医院
    known |= {suffix: (0, kind) for kind, suffixes in lexicon().actors["institutions"].items() for suffix in suffixes}
    known |= {f"{short}学": (len(short) - 1, "university") for short in _SHORT}  # 理工大学 ends in 大学
    for number in NUMERALS:
        known |= {f"{number}院": (0, "hospital"), f"{number}院区": (0, "")}
        known |= {
            f"{number}中": (0, "school"),
            f"{number}中学": (1, "school"),
            f"{number}小": (0, "school"),
            f"{number}小学": (1, "school"),
        }
    return known | {"中小": (0, "school"), "中小学": (0, ""), "中小学校": (2, "school")}


@cache
def _generic() -> Words:
    return Words(lexicon().actors["institution_kinds"])


@cache
def _owner() -> re.Pattern[str]:
    return compiled(rf"^(?:{alternation(lexicon().places['provinces'])})?[省市县区旗]?")


@cache
def _organs() -> tuple[str, ...]:
    """Mass organisations, which organs.yaml has among the bodies."""
    return tuple(lexicon().organs["stems"]["prefixed"]["mass"])


@cache
def single() -> frozenset[str]:
    """What a county has one of: these need no place before them."""
    return frozenset(lexicon().actors["single_institutions"])


def find_institutions(text: str, words: list[Found], identity: Identity, towns: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the institutions that the text names, each with its type; ``words``: the endings in it, ``towns``: the plan's own."""
    low = 0
    last: tuple[int, int, str] | None = None
    for word, begin, end in words:
        skip, kind = institution_words()[word]
        if not kind or (word == "中小" and not _CENTRAL.match(text, end)):
            continue
        middle = begin + skip
        start = named_start(text, middle, low, identity, 14)
        joined = text.rfind("联合", start + 2, max(start, middle - 1))  # 某某机械联合省机械研究院, but not 某某联合大学
        start = joined + 2 if joined >= 0 else start
        if kind in ("school", "university"):  # 某某中学食堂和某某小学
            joint = max(text.rfind("和", start, middle), text.rfind("与", start, middle))
            start = start if text[joint + 1] in "镇乡" else joint + 1 or start  # 仁和镇某某小学
        elif kind == "hospital" and (joint := text.rfind("和", start, middle)) > start and text[joint - 1] in "院室站所":
            start = joint + 1  # 村卫生室和乡镇卫生院
        before, low = low, end
        if last is not None and before == last[1] and _prolongs(text[before:end], end - middle, kind):
            start = last[0]
            kind = last[2] if kind == "branch" else kind
        elif kind == "branch" and (bank := _BANK.search(text, max(0, begin - 14), begin)):
            start, kind = bank.start(), "finance"
            last = (start, end, kind)
            yield text[start:end], kind
            continue
        elif kind == "branch":
            continue
        if kind == "welfare" and (owner := _home_of(text, middle, identity, towns)):
            start = middle - len(owner)
        elif kind == "welfare" or not _acts(text, start, middle, end, kind, identity):
            continue
        aside = _aside(text, end)
        last = (start, end + aside, kind)
        yield text[start : end + aside], kind


def _prolongs(words: str, size: int, kind: str) -> bool:
    """Whether the words right behind an institution's name go on with it: 省农科院+某地试验站, 某某银行+某县支行, 某某大学+附属医院."""
    between = len(words) - size
    if words[:2] in lexicon().verbs:
        return False  # 某某大学 + 共建研究院
    if kind == "hospital":
        return words.startswith("附属")
    return between == 0 if kind == "university" else kind in ("branch", "research") and 2 <= between <= 5 and words[0] not in "、，和与及"


#: Banks that are called by what they once lent for, before the place of a branch: 农业银行石岭支行.
_BANK = compiled(f"(?:中国)?(?:农业发展|邮政储蓄|农业|工商|建设|交通|人民)银行{HAN}{{2,5}}$")
_MAIN_HOME = compiled("(?:区域性?)?中心$")


def _home_of(text: str, end: int, identity: Identity, towns: Iterable[str]) -> str:
    """The town or the county itself before ``end``: a home or a service centre needs one; 镇敬老院 is a kind, 县中心敬老院 is none."""
    owners = (*towns, *(place for place in (identity.jurisdiction,) if place))
    what = _MAIN_HOME.search(text, max(0, end - 5), end)
    stem = what.start() if what else end
    owner = next((owner for owner in owners if text.endswith(owner, 0, stem)), "")
    if not owner and (what or text.startswith("社会", end)) and text[stem - 1 : stem] in LEVELS:
        size = next((size for size in (1, 3, 4) if at_edge(text, stem - size)), 0)  # 县, or another county by its name
        owner = text[stem - size : stem]
    return text[stem - len(owner) : end] if owner else ""


def _aside(text: str, end: int) -> int:
    """The length of a second name in brackets: 某省农业大学（农科院）."""
    second = compiled("（([^（）]{1,12})）").match(text[end : end + 14]) if text.startswith("（", end) else None
    plain = second.group(1) if second else ""
    return len(plain) + 2 if plain != "学校" and plain[:1] not in ("含", "包") and plain.endswith(tuple(institution_words())) else 0


def _acts(text: str, start: int, middle: int, end: int, kind: str, identity: Identity) -> bool:
    """Whether the name at ``text[start:end]``, its ending at ``middle``, is one institution, and one that exists."""
    stem, name = text[start:middle], text[start:end]
    renewed = text.startswith("改造", end) and (_LEVEL.match(stem) or _proper(stem))  # 市实验幼儿园改造, 石岭小学改造
    if not name or (_GOES_ON.match(text, end) and not renewed) or offices().match(text, end):
        return False
    if text.startswith("中小", middle):
        return 2 <= len(stem) <= 4
    if not stem and name[0] in NUMERALS and name[1:] in ("中", "小"):
        return at_edge(text, start) and _is_numbered(text, start, end)
    if not stem:
        alone = name in single() and identity.level in ("county", "city") and at_edge(text, start) and _STANDS.match(text, end)
        coop = name in ("供销合作组织", "供销合作社", "供销社") and not text.startswith(("综合改革", "改革", "体系"), end)
        return bool(alone or coop)
    if name.endswith(_organs()) or (start and text[start - 1] in "本全我各每"):
        return False
    if stem in _NO_STEM or _KINDS.search(stem):
        return False
    if text.startswith("建", end) and not _LEANS.search(text, max(0, start - 24), start):
        return False
    if kind == "centre":
        owned = bool(identity.short) and stem.startswith(identity.short)
        if text.endswith("支持", 0, start):
            return owned and text.startswith(_ACTS, end)
        return text.endswith(("依托", "借助"), 0, start) and (
            text[end : end + 1] in "，、和" if owned else text[end : end + 1] in "，、" and _proper(stem)
        )
    if text[middle:end] in _SHORT:
        return stem in ("中国", *lexicon().places["provinces"], *lexicon().places["cities"])
    if not _names_one(stem, text[middle:end], kind):
        return False
    if kind == "school" and _OPENS.match(text, end):
        return False
    built = _SCHOOL_BUILT.search(text, max(0, start - 30), start) if kind == "school" else _BUILT.search(text, max(0, start - 6), start)
    return not built or bool(_STANDS.match(text, end))  # what is still to be built acts for nobody


def _is_numbered(text: str, start: int, end: int) -> bool:
    """Whether a school's number stands beside another's or before a house of the school."""
    if text.find("全会", end, end + 14) >= 0:
        return False  # 二中、三中全会
    return bool(
        _BESIDE.match(text, end)
        or (start > 2 and text[start - 3] in NUMERALS and text[start - 2] in "中小" and text[start - 1] in "、和及与")
        or (_STANDS.match(text, end) and "楼" in text[end : end + 6])
    )


_LEANS = compiled("(?:依托|支持|鼓励|会同|联合|委托|由)(?:[^，。；、]{2,10}[、和])*+$")
_KINDS = compiled(
    r"^[制化性型按]|^原(?![平阳州子])..|[\d所]|[届第]$|专设|[两三四]级|中小学?$|部门|州级|^一老$|[两二三四五六七八九十几多]个|^一批|^若干|^多个|^等"
)  # 市、县两级疾控中心
_NO_STEM = ("市属", "省属", "县属", "改革")  # 市属医院, 改革学校评价制度
_SHORT = ("农大", "林大", "工大", "师大", "医大", "理工大", "科大")  # 某省农大, but not 职工大会
_ACTS = ("开展", "提供", "设立", "实施")
_NO_PLACE = compiled(
    "城市|政务|城乡|园区|全[省市县区民]|[省市县]域|[省市县区国家]+级|现有|已[有建]|自身|本地|当地|数字|健康|旅游|交通|物流|人才|绿色|统一|先进|电商|商贸"
)


def _proper(stem: str) -> bool:
    """Whether a centre's stem is a name of two or three characters and no word for what centres are for: 江某 + 大数据中心."""
    return 2 <= len(stem) <= 3 and not _generic().opening(stem, 0, len(stem)) and not _NO_PLACE.search(stem)


def _names_one(stem: str, ending: str, kind: str) -> bool:
    """Whether what stands before the ending makes a name: 县人民 + 医院, 某某 + 大学, but not 市中小 + 学, 某省义务教育 + 学校."""
    if ending == "实验室" and stem in (*lexicon().places["provinces"], *lexicon().places["cities"]):
        return True
    plain = _owner().sub("", stem)
    if kind in ("school", "research") and _generic().spell(plain):
        placed = bool(_LEVEL.match(stem)) or plain != stem
        return plain[-1:] in tuple(NUMERALS) or (placed and bool(_ONE_OF_ITS_KIND.search(plain + ending)))
    if kind == "association" and compiled("(?:集团|企业|机构|高校|院所)和").search(stem):
        return False
    if ending == "实验室" and plain == stem and not _LEVEL.search(stem):
        return False  # 事故分析实验室 is a facility
    if ending == "高中":
        return stem == "实验" or (1 < len(stem) < 5 and stem[-1] not in "提强好优大" and is_proper(stem[:2]))
    if ending == "社区卫生服务中心":
        return len(stem) > 3 and stem.endswith(("街道", "镇", "乡"))
    if ending == "学校" and not _TYPED_SCHOOL.search(stem) and (len(plain) > 4 or stem.endswith(("区", "地", "类"))):
        return False
    if _LEVEL.match(stem) or (ending == "医院" and stem in ("县中心", "市中心", "区中心")):
        return True
    return len(stem) >= 2 and not _generic().spell(stem)
