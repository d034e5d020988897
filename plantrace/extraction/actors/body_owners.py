"""Whose a public body is: the place, the level or the zone before its name, and the name with the plan's place written out."""

import re
from functools import cache

from plantrace.extraction.actors.body_words import LEAGUE
from plantrace.extraction.divisions import counties
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import HAN, alternation, lexicon
from plantrace.extraction.mentions import name_start
from plantrace.patterns import compiled

_LEVEL_OF = {
    "省": "province",
    "自治区": "province",
    "市": "city",
    "州": "city",
    "盟": "city",
    "县": "county",
    "区": "county",
    "旗": "county",
}


@cache
def _owner() -> re.Pattern[str]:
    """What stands before a body: whose it is."""
    provinces = alternation(lexicon().places["provinces"])
    place = rf"(?:(?![省市县区州盟旗在和与为对局厅委办部院已经由到报是]){HAN}){{2,3}}"
    below = rf"{place}(?:市|县|区|州|盟|旗)(?:{place}(?:县|区|旗))?"
    levels = alternation([*_owner_words(), *(f"{level}政府" for level in "省市县区州旗")])
    return compiled(rf"(?:(?:中共)?(?:(?:{provinces})(?:省|市|自治区)(?:{below})?|{below}|{levels})(?:委)?|{provinces})$")


def _owner_words() -> list[str]:
    return [*lexicon().bodies["levels"], *lexicon().organs["prefixes"]["party"]]


@cache
def _owner_ends() -> frozenset[str]:
    """The characters that the name of an owner can end in."""
    return frozenset(word[-1] for word in (*_owner_words(), *lexicon().places["provinces"])) | frozenset("省市县区州盟旗委府")


def owner_before(text: str, start: int) -> int:
    """Where the body that begins at ``start`` begins with its owner: a place, a level, a party committee; ``start`` if none."""
    if not start or text[start - 1] not in _owner_ends():
        return start
    low, left = max(0, start - 14), start
    while left > low and text[left - 1] not in "，。；：、（）“”《》 由和与及对为以":
        left -= 1
    if (joined := text.rfind("会同", left, start)) >= 0:
        left = joined + 2
    owner = _owner().search(text, left, start)
    if owner is None:
        return start
    begin = _place_start(text, owner.start(), start)
    if begin > left and text[begin - 1 : begin + 1] in lexicon().verbs:
        begin += 1  # 实施丰谷县…: the place begins behind the verb
    if text[begin : begin + 2] in lexicon().verbs or text[begin : begin + 2] in _ASKS:  # 改扩建县…: the verb before 县
        return start - (text[start - 1] in lexicon().bodies["levels"])
    return begin


def _place_start(text: str, begin: int, end: int) -> int:
    """Where the place or level really begins that seems to begin at ``begin``: behind 记者从, 今后五年, 授权."""
    level = next((at for at in range(begin + 2, min(begin + 4, end)) if text[at] in "市县区州盟旗"), begin)
    if text[level - 2 : level] in _BEFORE_LEVEL or text[level - 2 : level] in lexicon().verbs or text[level - 1] in "从向":
        return level
    return begin + (text[begin] == "从" and level - begin == 3)


#: What stands before a level and is no place: times, and what is done with a body.
_BEFORE_LEVEL = frozenset(
    (
        "今年",
        "明年",
        "去年",
        "来年",
        "五年",
        "三年",
        "全年",
        "年底",
        "月底",
        "近日",
        "日前",
        "目前",
        "今后",
        "授权",
        "提请",
        "报请",
        "委托",
        "责成",
        "会商",
        "待定",
    )
)


#: Verbs that open no measure, and so are not in the lexicon's list, but stand before bodies.
_ASKS = frozenset(
    ("改扩", "提请", "报请", "经县", "接受", "联系", "协助", "上报", "报送", "征求", "听取", "委托", "邀请", "联合", "联动", "携手")
)


_ZONE = compiled(
    "(?:经济(?:技术)?开发区|高新技术(?:产业)?开发区|[经高]新?开?区|(?:开发|工业|产业|科技|物流|农业)(?:园区|区)|示范区|自贸(?:试验)?区|自由贸易试验区|新区|保税区|度假区|风景(?:名胜)?区|集聚区|产业园|园区|景区)$"
)
NO_ZONE = compiled("(?:各|有关|相关|各类)?(?:开发区|开发园区|园区|工业园区|产业园区|产业园|景区|示范区|新区|产业区|功能区)")


def zone_before(text: str, end: int) -> int:
    """Where the name of the zone begins whose committee stands at ``end`` (某某经开区 + 管委会); ``end`` if there is none."""
    left = max(0, end - 16)
    zone = _ZONE.search(text, left, end)
    if zone is None:
        return end
    start = name_start(text, zone.start(), left, 8) if zone.start() > left else zone.start()
    return start if zone.start() - start != 1 or text[start] in "省市县区州" else zone.start()


def whose_many(text: str, start: int, word: str) -> int:
    """Where 各部门, 有关单位 begin with the level whose they are (区政府有关部门, 市直各单位); 全市各部门, 辖区单位 are of no level."""
    if text[start - 1 : start] not in _MANY_OF or not _MANY.fullmatch(word):
        return start
    owner = _OF_LEVEL.search(text, max(0, start - 7), start)
    at = owner.start() if owner else start
    no_level = tuple(lexicon().organs["prefixes"]["not_level"])
    return start if text[at - 1 : at] in ("全", "各") or text.endswith(no_level, 0, at + 1) else at


_OF_LEVEL = compiled("(?:自治区|[省市州盟县区旗镇乡])(?:(?:人民)?政府|[直级属委])?$")
_MANY_OF = frozenset("省市州盟县区旗镇乡府直级属委")
_MANY = compiled("各?(?:有关|相关)?(?:部门|单位)")


def with_owner(text: str, start: int, identity: Identity) -> int:
    """Where a generic name begins with the plan's own place: 某某县委."""
    place = identity.short
    return start - len(place) if place and text[start] in "省市县区旗州" and text.endswith(place, 0, start) else start


def of_another_place(text: str, start: int) -> int:
    """Where the place of a government or a committee begins: a province, a city, a county, or any in a list (与某某区政府, 、某县政府)."""
    if text[start] not in _LEVEL_OF:
        return start
    places = lexicon().places
    begin = next(
        (start - size for size in (3, 2, 4) if text[start - size : start] in (places["provinces"] if text[start] == "省" else counties())),
        start,
    )
    if begin == start and text.startswith(("政府", "人民政府"), start + 1):
        owner = owner_before(text, start + 1)
        owner = next((at for at in (owner - 2, owner - 1) if text[at : at + 2] in places["provinces"]), owner)  # 与上海某某区政府
        begin = owner if owner < start and text[owner - 1 : owner] in ("与", "和", "、", "由") else start
    return begin - 2 * text.endswith("中共", 0, begin)


def full_name(name: str, identity: Identity) -> str:
    """Return the name with the plan's place written out: 县教育局 and 教育局 in a county's plan are that county's."""
    place = identity.jurisdiction
    if not place or identity.level == "national":
        return name
    if league := LEAGUE.fullmatch(name.lstrip("省市县区")) or _LEAGUE_OF.fullmatch(name.removeprefix(identity.short or "-")):
        level = league.group(1)
        return f"共青团{place if _LEVEL_OF[level] == identity.level else level}委"
    if _NOT_OURS.search(name):
        return name
    if name[0] in "省市县区" and name.startswith(identity.short or "-", 1):
        return name[1:]  # 省 that a list carried on to 某省银保监局
    level = _LEVEL.match(name)
    if level and _LEVEL_OF[level.group()] == identity.level and not name.startswith(place):
        return place + name[level.end() :]
    rest = name.removeprefix(identity.short) if identity.short and not name.startswith(place) else name
    return place + rest if rest != name and _OWN_BODY.search(rest) else name


_LEAGUE_OF = compiled("(自治区|[省市县区州旗])团委")  # 县团委 is 团县委
#: The level that a body's name opens with: 市水利局, but not 市场监管局 or 市政局, whose trades open so.
_LEVEL = compiled("(?:省|自治区|市(?!场|容|政(?:局|管理|公用|工程|设施|养护|园林|绿化|环卫|市容))|州|盟|县|区|旗)(?=[^境域].)")
# Bodies that answer to the capital: 市金融监管分局 has no place of ours before it.
_NOT_OURS = compiled("(?:银保监|监管|煤监)[分支]局|海关")
# What a place's short name may be written out before: its own bodies, not a zone, a company or a body that answers to the capital.
_OWN_BODY = compiled(
    r"^(?!.*(?:银保监|证监|海关|海事|通信管理|税务|气象|开发区|高新区|新区|集团|公司|银行|供电)).*(?:局|委|委员会|厅|办公室|办|部|院|政府)$"
)
