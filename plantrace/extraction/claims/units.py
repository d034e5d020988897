"""Lists of units: where each name begins and ends, and the mention that it is."""

import re
from functools import cache

import msgspec

from plantrace.extraction.actors.actor_words import words_in
from plantrace.extraction.actors.bodies import find_bodies
from plantrace.extraction.actors.body_owners import full_name
from plantrace.extraction.actors.body_words import LEAGUE
from plantrace.extraction.actors.company_words import has_tail
from plantrace.extraction.claims.duties import bureau_fields
from plantrace.extraction.divisions import LEVELS
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import HAN, alternation, lexicon, listed
from plantrace.extraction.mentions import Mention
from plantrace.patterns import compiled

#: A bracket inside a notation: 发展改革委（能源局）, 市委改革办〔市营商环境建设局〕.
INNER = compiled(r"[（(〔\[【〈][^（()）〔〕\[\]【】〈〉]*[)）〕\]】〉]")
_STARS = "*＊★☆▲△"  # before or behind a unit: it leads
_LEAD = compiled(
    rf"^(?:(?:[此该这各]项|以上|上述|具体)(?:工作|任务)*由|由|经(?![信贸济发开科委合管协])|[\s：{_STARS}—－-])+"
)  # 由某局…, but 经信局 is a name
_JOIN = compiled(r"[、，；,;：:。/／ 　]|以及|会同|[和及与]")
_AND = ("、", "和", "及", "与", "以及")
_TAIL = compiled(
    r"(?:等(?:省|市|县|区|有关|相关)*(?:部门|单位|地方)?(?:[和及与、](?:部门|单位|地方))?|按照?(?:各自)?职责(?:分工|分别)?(?:负责|落实)?|分工负责|分别|共同负责|具体负责|(?:具体|统一|统筹|共同|联合)?实施|承担|承办|牵头(?:负责|督导|抓总)?"
    r"|负责落实|负责|配合|参与|参加|协助|组织实施|结合实际|落实|共同|等"
    rf"|[{_STARS}])++$"
)
UNIT_END = compiled(
    r"(?:部门|[局委厅办部署院会府社行处站所队司团镇乡协联校库馆台室班区]|中心|科|股|公司|集团|单位|街道|政府|支行|大学|学院|企业|运营商|海关|机关|领导小组|指挥部|专班|办事处|团中央|县|市)$"
)
_MANY = compiled(
    r"各[省市州盟县区旗镇乡街](?:（[^（）]*）|(?:、(?:自治区|直辖市|街道|[省市州盟县区旗镇乡]))+|[市州盟县区旗镇乡街道、])*+(?:（[^（）]*）)?(?:党委[和、及]?)?(?:人民)?(?:政府|办事处)"
)
#: Levels alone that stand for all of their kind together: 各乡、镇; 各市、县、区.
_LEVELS_ALL = compiled("各[省市州盟县区旗镇乡](?:、[省市州盟县区旗镇乡])++(?=[，；。、）]|$|等|按|负责|配合|参与|落实|分别|共同|组织|牵头)")
#: What goes on with those before it and is nobody alone: 各有关部门及单位.
_KIND_ALONE = ("单位", "部门", "机构")
_NO_UNIT = compiled(
    r"^(?:\d|[一二三四五六七八九十]+月|年内|年底|全年|持续|长期|每年|以下|下同|此|不再|逐一|出台)|完成$|推进$|性指标$|^(?:党委|人民政府)$|第一位|首位|^[列排](?:名|在)?第一|为牵头单位|(?:时限|时间|节点|姓名)$"
)
#: What no level that a list carries on goes before; kinds of units that a list has without saying whose (各乡镇政府、街道办事处).
_OF_MANY = "(?:街道办事处|街道|乡镇(?:政府)?|镇政府|县级市|直辖市(?:人民政府)?|(?:功能区|开发园区|园区|开发区)(?:管委会)?)$"
_NO_LEVEL = compiled(
    f"各|[省市县区州旗盟](?:[直级属]|政府)|有关|相关|国家|中国|人行|人民银行|.*海关$|银保监|证监|国网|管委会$|.*[村居]委会$|{_OF_MANY}"
)
_GENERIC = compiled(
    f"[省市县区州]?各|每个|有关|相关|其他|[市州盟县区旗镇乡]（[市州盟县区旗镇乡街道、]+）|[县市省区州]直|(?:自治区|[省市州盟县区旗镇乡])(?:(?:人民)?政府|[级属委])?(?:各|每个|有关|相关)|{_OF_MANY}"
)
_PLACE = compiled(f"{HAN}{{1,6}}[省市县区州旗]")
_OF_A_PLACE = compiled(f"{HAN}{{2,3}}[市县州旗].")  # 青山市林业局: of a level of its own
_GOVERNMENT = compiled("(?<=[省市县区州旗])(?:人民)?政府$")
#: The kind of a zone, or its board, behind the zone's own name; and that name alone: 石岭、青柘经济开发区管委会, 云川、柳湖管理区.
_BOARD = compiled(
    "(?<=..)(?:管理区|(?:经济技术|高新技术产业|经济|工业|产业|高新)?(?:开发区|高新区|园区|工业园|产业园))(?:管委会|管理委员会)?$"
)
_BARE = compiled(f"(?:(?![局委办镇乡县市区]){HAN}){{2,3}}")
_INSTITUTION = compiled(
    "(?:大学|学院|研究院|研究所|实验室|血站|联盟|中学|小学|农科[院所]|协会|商会|学会|银行|银行.{0,8}[支分]行|医院|学校)$"
)
_EACH = compiled("[县市区]?各[县市区镇乡]{1,2}[（(](?:[县市区镇乡、]|街道|园区|功能区|开发区|办事处|管委会)+[）)]$")
_REMARK = compiled("[，,。；]以下(?:均|都|各项|各条|同|所有|工作|任务|事项|措施|指标|不再)")  # 以下均涉及各县区、功能区，不再列出
_TOWN = compiled(rf"{HAN}{{2,3}}?(?:镇|乡|街道)(?:党委)?(?:(?:人民)?政府)?")
_LONGEST = 48  # of a unit's name, in characters
PICKED = compiled("[（(〔〈]牵头(?:单位|部门)?[）)〕〉]")


#: Behind a bureau that its field alone names: 财政、住建等部门.
_BY_FIELD = compiled(rf"(?:、{HAN}{{2,6}}){{0,12}}等?(?:有关|相关)*(?:部门|单位)")


@cache
def _fields() -> frozenset[str]:
    return frozenset(field for field, _ in bureau_fields())


class Unit(Mention, gc=False):
    """A unit of a list: ``words`` as they stand there; ``starred`` when it is picked out (*县教育局, 县教育局（牵头）)."""

    words: str = ""
    starred: bool = False


def read_units(content: str, start: int, stop: int, base: int, identity: Identity) -> list[Unit]:
    """The units in a list; a level before the first (市甲局、乙局) holds for those after it up to the next mark that parts levels."""
    out: list[Unit] = []
    carried = ""
    remark = _REMARK.search(content, start, stop)
    stop = remark.start() if remark else stop
    for at, end in [span for part in _split(content, start, stop) for span in _glued(content, *part, identity)]:
        words = content[at:end]
        level = compiled(r"(?:自治区|[省市县区州旗盟])(?=[^级直属场域政].)").match(words)
        field = words[level.end() :] if level else words
        listed = content[at - 1] == "、"
        if words == "管委会":  # 高新区党工委、管委会
            if content[at - 1] in "、和与及" and out and out[-1].words.endswith("党工委"):
                name = out[-1].name.removesuffix("党工委") + words
                out.append(_unit(words, base + at, identity, name))
            continue
        if level:
            carried = level.group()
        elif content[at - 1] in "，；。" or _OF_A_PLACE.match(words):
            carried = ""
        if field in _fields() and _BY_FIELD.match(content, end):
            owner = carried if level or listed else ""
            out.append(Unit(base + at, base + end, "Department", f"{owner}{field}部门", "", True, words=words))
            continue
        if not level and carried and listed and not _no_level(words, identity) and (words in _COURTS or is_body(words, identity)):
            out.append(_unit(words, base + at, identity, carried + words))
            continue
        unit = _unit(words, base + at, identity, words)
        starred = (at and content[at - 1] in _STARS) or (end < stop and content[end] in _STARS) or PICKED.match(content, end)
        out.append(msgspec.structs.replace(unit, starred=True) if starred else unit)
    return _with_shared_ends(out, content, base)


_COURTS = frozenset(("法院", "检察院", "人民法院", "人民检察院"))


def _no_level(words: str, identity: Identity) -> bool:
    """Whether a name tells whose it is, or is nobody's, so that it takes no level from those before it."""
    told = bool(identity.short) and words.startswith(identity.short)
    return told or LEAGUE.fullmatch(words) is not None or _NO_LEVEL.match(words) is not None


def without_remark(content: str) -> str:
    """The words of a notation up to a remark on all that stands below (以下均需各镇落实，…)."""
    remark = _REMARK.search(content) if "以下" in content else None
    return content[: remark.start()] if remark else content


def _with_shared_ends(units: list[Unit], content: str, base: int) -> list[Unit]:
    """甲县、乙县人民政府 are two governments, 甲、乙开发区管委会 two boards: the end of the last one is that of those before it."""
    end, level, at = "", "", -1
    places = _PLACE
    for number in range(len(units) - 1, -1, -1):
        unit = units[number]
        listed = at >= 0 and content[unit.end - base : at - base] in ("、", "和", "及", "与")
        at = unit.start
        bare = _BARE.fullmatch(unit.words) and not (UNIT_END.search(unit.words) or unit.words in _fields())
        if listed and end and (bare if places is _BARE else places.fullmatch(unit.words) or (bare and level)):
            units[number] = msgspec.structs.replace(unit, name=unit.name + (level if bare else "") + end)
        else:
            government, board = (found.search(unit.words) if not unit.generic else None for found in (_GOVERNMENT, _BOARD))
            shared, places = government or board, _BARE if board else _PLACE
            end = shared.group() if shared else ""
            level = unit.words[government.start() - 1] if government and government.start() > 2 else ""  # 东岭、北川县政府
    return units


def _glued(content: str, start: int, end: int, identity: Identity) -> list[tuple[int, int]]:
    """Units that only a space parted, which the typesetter's clean-up took away: 县甲局县乙局, 县甲局石岭镇."""
    spans: list[tuple[int, int]] = []
    at = start
    while at < end:
        town = _TOWN.match(content, at, end) if content[at] != "各" else None
        many = _MANY.match(content, at, end) if content[at] == "各" else None
        if many:
            stop = many.end()
        elif town and content[town.end() : town.end() + 1] in LEVELS:
            stop = town.end()  # 石岭镇县水利局: no body of the town
        else:
            body = next((body.end for body in _bodies(content[at : min(end, at + _LONGEST)], identity) if body.start == 0), 0)
            stop = at + body if body or town is None else town.end()
            if content.startswith("国家", at) and _ITS_BRANCH.match(content, stop, end):
                stop = end  # 国家税务总局某县税务局
        if stop == at and spans and end - at > 3 and content[at] in LEVELS and UNIT_END.search(content[at:end]):
            stop = next(stop for stop in range(at + 3, end + 1) if _closes_unit(content, at, stop, end))  # 县水务局县城投公司县交投公司
        if stop == at:
            person = at > start and _person().fullmatch(content, at, end) and not UNIT_END.search(content[at:end])
            return spans if person else [(start, end)]
        spans.append((at, stop))
        at = stop
    return spans


#: The place of a branch, and the branch: no level (县财政局), no second national body.
_ITS_BRANCH = compiled(rf"(?!国家|中国|[省市县区州旗盟])(?:(?![局委厅办]){HAN}){{2,10}}(?:[局队办]|分行|支行)$")


@cache
def _person() -> re.Pattern[str]:
    """A person's name, behind that of a body: 县教育局王某某."""
    office = "(?:党组书记|副?(?:局长|主任|部长|书记|县长|区长|市长|镇长|乡长|台长|校长|院长|总?经理|董事长))"
    return compiled(rf"{office}*[{lexicon().bodies['surnames']}]{HAN}{{1,2}}")


def _closes_unit(content: str, start: int, stop: int, end: int) -> bool:
    """Whether a unit from ``start`` ends at ``stop``: with its last words, and before another's first sign or the end of the list."""
    return stop == end or (content[stop] in (*LEVELS, "各") and UNIT_END.search(content[start:stop]) is not None)


def _bodies(listed: str, identity: Identity) -> list[Mention]:
    return find_bodies(listed, words_in(listed), identity, units=True)


def is_body(name: str, identity: Identity, *, whole: bool = False) -> bool:
    """Whether a name, as it stands in a list of units, ends in a public body that we know, or is one as a ``whole``."""
    found = _bodies(f"、{name}、", identity)
    return bool(found) and found[-1].end == len(name) + 1 and (found[-1].start == 1 or not whole)


def _split(content: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The spans of the names in a list of units: at the marks outside brackets, and at 和, 及, 与 where both sides are units."""
    plain = INNER.sub(lambda inner: "·" * len(inner.group()), content[:stop])
    plain = _MANY.sub(lambda many: "·" * (len(many.group()) - 2) + "政府", _restored(plain, content))
    plain = _LEVELS_ALL.sub(lambda many: "·" * len(many.group()), plain)
    plain = INNER.sub(lambda inner: "·" * len(inner.group()), plain)
    spans: list[tuple[int, int]] = []
    at = start
    for mark in [*_JOIN.finditer(plain, start, stop), None]:
        left, right = (mark.start(), mark.end()) if mark else (stop, stop)
        joins = mark is not None and mark.group() in _AND
        behind = compiled("[、，；]").search(plain, right, stop) if joins else None
        after = _TAIL.sub("", plain[right : behind.start() if behind else stop]) if joins else ""
        if after in _KIND_ALONE and plain[at:left].endswith(_KIND_ALONE):
            continue
        both = UNIT_END.search(_TAIL.sub("", plain[at:left])) and (UNIT_END.search(after) or "政府" in after)
        if mark and mark.group() in _AND[1:] and not both:
            continue
        name = content[at:left]
        lead = len(name) - len(_LEAD.sub("", name))
        tail = _TAIL.search(name)
        end = at + (tail.start() if tail else len(name))
        if content[max(at, end - 1) : end] and content[end - 1] in "）)〕]】〉":  # 发展改革委（能源局）: a plate, an inclusion
            aside = list(INNER.finditer(content, at + lead, end))
            many = _EACH.match(content, at + lead, end)  # 各镇（街道）
            end = aside[-1].start() if aside and aside[-1].end() == end and not many else end
        if end - at - lead >= 2 and not _NO_UNIT.search(content[at + lead : end]):
            spans.append((at + lead, end))
        at = right
    return spans


def _restored(plain: str, content: str) -> str:
    """The brackets of 各县（市、区）人民政府 are part of the name: put them back for the pattern that knows them."""
    return content[: len(plain)] if "各" in plain else plain


@cache
def _company() -> re.Pattern[str]:
    return compiled(
        rf"(?:{alternation(lexicon().actors['company_forms'])}|企业|资本|(?<!供销)合作社|(?<!供销合作社)联合社|[农牧渔]场|书店)$"
    )


def _kind_of(words: str) -> str:
    """The type of an institution by the end of its name: finance for a bank and its branches."""
    kinds = lexicon().actors["institutions"].items()
    return "finance" if "银行" in words else next((kind for kind, ends in kinds if words.endswith(tuple(ends))), "association")


def _unit(words: str, start: int, identity: Identity, name: str) -> Unit:
    """The unit as a mention: its label by its ending; a unit that stands for many is generic. ``name``: with its level written out."""
    generic = bool(_GENERIC.match(words)) or words in listed("organs", "generic")
    span = start, start + len(words)
    if carrier := compiled(r"(移动|联通|电信|铁塔|广电)(?:公司|分公司)?").fullmatch(words):
        return Unit(*span, "Enterprise", f"{identity.jurisdiction or ''}{carrier.group(1)}分公司", words=words)
    if (_company().search(words) or has_tail(words, "company_tails")) and not generic:
        return Unit(*span, "Enterprise", name, words=words)
    if _INSTITUTION.search(words) and not compiled("委党校|人民银行").search(words):
        return Unit(*span, "Institution", name, _kind_of(words), words=words)
    if compiled(r"(?:镇|乡|街道)(?:党委)?(?:(?:人民)?政府|办事处)?$").search(words) and not generic:
        return Unit(*span, "Town", compiled(r"(?:党委)?(?:(?:人民)?政府|办事处)?$").sub("", words, count=1), "town", words=words)
    return Unit(*span, "Department", name if generic else full_name(name, identity), "", generic, words=words)
