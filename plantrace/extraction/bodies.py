"""Public bodies: one name taken apart into place and body, and all bodies that a text names."""

import re
from functools import cache
from typing import NamedTuple

from plantrace.extraction.companies import offices
from plantrace.extraction.identity import Identity
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.mentions import at_edge, name_start
from plantrace.extraction.sweep import Found

_PART_OF_NAME = re.compile(r"[宣组统政编网纪机巡]|办(?!事)|书记|常委")  # 县委 in 县委宣传部 is only the owner of what follows
_JOINT_TOPIC = re.compile(
    r"(?:科技|科学技术|工业|农业|林业|文化|文物|旅游|体育|卫生|教育|民政|人社|商务|统计|水利|环保|扶贫|经济)(?:和|与|、)$"
)
_BRANCH = re.compile(r"[\u4e00-\u9fff]{2,4}(?:分局|支局|支行|分行|支队|大队)")
_LEAGUE = re.compile("(?:共青)?团([省市县区州旗])委")
_LEAGUE_BEFORE = re.compile("共青团[\u4e00-\u9fff]{2,4}$")
_ROLES = frozenset(("责任单位", "牵头单位", "牵头部门", "责任部门", "配合单位", "配合部门", "成员单位", "各责任单位"))
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


class Body(NamedTuple):
    """A public body at ``text[start:end]``: its fullest name, and whether it stands for many (各有关部门)."""

    start: int
    end: int
    name: str
    generic: bool


@cache
def _words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = lexicon().bodies
    return words


@cache
def body_words() -> dict[str, str]:
    """All words that can be or end a body, and what each is: alone, prefixed, collective, listed, generic, kind, or a false friend.

    The longest match wins, so 布局 hides 局 and 人民政府办公室 hides 政府; see lexicons/organs.yaml.
    """
    organs = lexicon().organs
    sort: dict[str, str] = {}
    for names in organs["suffixes"].values():
        sort.update(dict.fromkeys(names, "friend"))
    sort.update(dict.fromkeys(organs["prefixes"]["not_level"], "friend"))
    sort.update(dict.fromkeys(_words()["kinds"], "kind"))
    for group, names in organs["stems"]["prefixed"].items():
        sort.update(dict.fromkeys(names, {"public": "listed", "state": "collective", "mass": "collective"}.get(group, "prefixed")))
    for names in organs["stems"]["alone"].values():
        sort.update(dict.fromkeys(names, "alone"))
    sort.update(dict.fromkeys((*organs["generic"], *_words()["generic"]), "generic"))
    sort.update(dict.fromkeys(_ROLES, "friend"))
    return sort


@cache
def ministries() -> frozenset[str]:
    """The names of the state's ministries and commissions."""
    return frozenset(lexicon().organs["stems"]["alone"]["national"])


@cache
def _stem() -> re.Pattern[str]:
    """What stands before a kind: the topics of the body, one or several."""
    return re.compile(rf"(?:(?:{alternation(_words()['topics'])})(?:和|与|、(?=[^、]{{2,6}}$))?)+$")


@cache
def _topic_ends() -> frozenset[str]:
    """The last two characters of the topics: a quick look before the long one."""
    return frozenset(topic[-2:] for topic in _words()["topics"])


@cache
def _veto() -> re.Pattern[str]:
    """县政府采购 is no body's: what follows makes 政府, 海关 … part of another word."""
    friends = [
        word for words in lexicon().organs["suffixes"].values() for word in words if word.startswith(("政府", "海关", "机关", "法院"))
    ]
    return re.compile(rf"[省市县区州旗镇乡]?(?:{alternation(friends)})")


@cache
def _level() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(_words()['levels'])})$")


@cache
def _owner() -> re.Pattern[str]:
    """What stands before a body: whose it is."""
    provinces = alternation(lexicon().places["provinces"])
    place = r"(?:(?![省市县区州盟旗在和与为对局厅委办部院已经由])[\u4e00-\u9fff]){2,3}"
    below = rf"{place}(?:市|县|区|州|盟|旗)(?:{place}(?:县|区|旗))?"
    levels = alternation([*_owner_words(), *(f"{level}政府" for level in "省市县区州旗")])
    return re.compile(rf"(?:(?:中共)?(?:(?:{provinces})(?:省|市|自治区)(?:{below})?|{below}|{levels})(?:委)?|{provinces})$")


def _owner_words() -> list[str]:
    return [*_words()["levels"], *lexicon().organs["prefixes"]["party"]]


@cache
def _owner_ends() -> frozenset[str]:
    """The characters that the name of an owner can end in."""
    return frozenset(word[-1] for word in (*_owner_words(), *lexicon().places["provinces"])) | frozenset("省市县区州盟旗委府")


@cache
def body_ends() -> frozenset[str]:
    """The characters that a body's name can end in."""
    return frozenset(word[-1] for word, sort in body_words().items() if sort != "friend")


def find_bodies(text: str, words: list[Found], identity: Identity, *, units: bool = False) -> list[Body]:
    """Return the public bodies that ``text`` names, in order, without overlaps; ``units``: it is a list of units, where 文化馆 is one.

    ``words``: those of ``body_words`` that stand in the text.
    """
    sort = body_words()
    found: list[Body] = []
    for word, start, end in words:
        kind = sort[word]
        if kind == "friend" or (kind == "listed" and not units):
            continue
        if kind == "generic" and not units and word.startswith(("各", "有关", "相关", "村委", "居委", "职能", "上级")):
            continue  # in running text these are everybody and nobody
        if kind == "generic":
            if league := _LEAGUE_BEFORE.search(text, max(0, start - 8), start):  # 共青团某县委
                found.append(Body(league.start(), end, text[league.start() : end], False))
                continue
            blocked = _PART_OF_NAME.match(text, end) or _veto().match(text, start)
            body = None if blocked else Body(_whose(text, start, word, identity), end, word, True)
        elif kind == "kind":
            body = _by_topic(text, start, end, identity)
        else:
            body = _named(text, start, end, kind, identity)
        if body is not None and not (not units and _no_actor(text, body)):
            while found and found[-1].end > body.start:
                found.pop()  # 县委 before 宣传部 was only its owner
            found.append(body)
    return found


def _named(text: str, start: int, end: int, kind: str, identity: Identity) -> Body | None:
    """A body that the lexicon knows by name: with its owner before it, or alone where its name is long or odd enough for that."""
    if joint := _JOINT_TOPIC.search(text, max(0, start - 8), start):
        start = joint.start()  # 科技和 before 经信局
    owner = _zone_before(text, start) if text[start:end] in ("管委会", "管理委员会", "党工委") else start
    if owner != start and _NO_ZONE.fullmatch(text, owner, start):
        return Body(owner, end, text[owner:end], True)
    owner = _owner_before(text, owner)
    if owner == start and text[start:end] == "海关":
        owner = name_start(text, start, max(0, start - 4), 4)
    if league := _LEAGUE.fullmatch(text, start, end):  # 团县委: the level stands inside
        return Body(start, end, full_name(league.group(), identity), False)
    if kind == "collective" and owner == start:  # 人大, 工会 without saying whose
        return Body(start, end, text[start:end], True) if _collective(text, start, end) else None
    stands_alone = kind == "alone" or _stands_alone(text, start, end)
    if not stands_alone and (owner == start or kind == "listed"):
        return None
    if re.match(r"[长员]|作风|工作", text[end : end + 2]) and kind != "alone":
        return None
    branch = _BRANCH.match(text, end) if text[end - 1] in "局行" else None
    end = branch.end() if branch else end
    return Body(owner, end, full_name(text[owner:end], identity), False)


def _by_topic(text: str, start: int, end: int, identity: Identity) -> Body | None:
    """A body that no list knows: topics before a word for its kind (卫生健康和体育局), or a place before both."""
    known = text[start - 2 : start] in _topic_ends()
    stem = _stem().search(text, max(0, start - 20), start) if known else None
    if stem is None:
        return _branch(text, start, end, identity)
    owner = _owner_before(text, stem.start())
    kind = text[start:end]
    if kind == "部门":
        return Body(owner, end, text[owner:end], True)
    bare = owner == stem.start()
    if kind == "中心" or (bare and (kind in ("支队", "大队", "总队", "救援队", "办公室", "部", "办", "委") or end - owner < 4)):
        return None
    return Body(owner, end, full_name(text[owner:end], identity), False)


def _owner_before(text: str, start: int) -> int:
    """Where the body that begins at ``start`` begins with its owner: a place, a level, a party committee; ``start`` if none."""
    if not start or text[start - 1] not in _owner_ends():
        return start
    low, left = max(0, start - 14), start
    while left > low and text[left - 1] not in "，。；：、（）“”《》 由和与及对为以":
        left -= 1
    if (joined := text.rfind("会同", left, start)) >= 0:
        left = joined + 2
    owner = _owner().search(text, left, start)
    if owner and (owner.group()[:2] in lexicon().verbs or owner.group()[:2] in _ASKS):  # 改扩建县…: the verb before 县
        owner = _level().search(text, start - 1, start)
    if owner and owner.start() > left and text[owner.start() - 1 : owner.start() + 1] in lexicon().verbs:
        return owner.start() + 1  # 实施丰谷县…: the place begins behind the verb
    return owner.start() if owner else start


#: Verbs that open no measure, and so are not in the lexicon's list, but stand before bodies.
_ASKS = frozenset(("改扩", "提请", "报请", "经县", "接受", "联系", "协助", "上报", "报送", "征求", "听取", "委托", "邀请"))


def _branch(text: str, start: int, end: int, identity: Identity) -> Body | None:
    """A body with a topic that the lexicon lacks (某县某某局): the plan's own place or a level must stand before it."""
    if text[start:end] not in ("局", "厅", "委员会", "署"):
        return None
    left = max(0, start - 16)
    cut = max(text.rfind(mark, left, start) for mark in "，。；：、（）“”《》 由对为以")
    stretch = text[max(left, cut + 1) : start]
    place = re.match(rf"(?:{re.escape(identity.jurisdiction or '-')}|[省市县区州旗盟])(?=[\u4e00-\u9fff]{{2,10}}$)", stretch)
    if place is None or re.search(lexicon().bodies["false_ends"], stretch):
        return None
    return Body(start - len(stretch), end, full_name(text[start - len(stretch) : end], identity), False)


_ZONE = re.compile(
    "(?:经济(?:技术)?开发区|高新技术(?:产业)?开发区|[经高]新?开?区|(?:开发|工业|产业|科技|物流|农业)(?:园区|区)|示范区|自贸(?:试验)?区|自由贸易试验区|新区|保税区|度假区|风景(?:名胜)?区|集聚区|产业园|园区|景区)$"
)
_NO_ZONE = re.compile("(?:各|有关|相关|各类)?(?:开发区|开发园区|园区|工业园区|产业园区|产业园|景区|示范区|新区|产业区|功能区)")


def _zone_before(text: str, end: int) -> int:
    """Where the name of the zone begins whose committee stands at ``end`` (某某经开区 + 管委会); ``end`` if there is none."""
    left = max(0, end - 16)
    zone = _ZONE.search(text, left, end)
    if zone is None:
        return end
    start = name_start(text, zone.start(), left, 8) if zone.start() > left else zone.start()
    return start if zone.start() - start != 1 or text[start] in "省市县区州" else zone.start()


def _whose(text: str, start: int, word: str, identity: Identity) -> int:
    """Where a generic name begins with the plan's own place: 中共某某县委 is 县委."""
    place = identity.short
    if place and word[0] in "省市县区旗州" and text.endswith(place, 0, start):
        start -= len(place)
        start -= 2 if text.endswith("中共", 0, start) else 0
    return start


_FORMER = re.compile("[至到于在，、]原[\u4e00-\u9fff]{0,4}$")  # 至原某某局: a building on the way


def _no_actor(text: str, body: Body) -> bool:
    """A body's name in the title of a person's office, or of a body that is no more."""
    return bool(
        offices().match(text, body.end) or ("原" in text[max(0, body.start - 5) : body.start] and _FORMER.search(text, 0, body.start))
    )


def _collective(text: str, start: int, end: int) -> bool:
    """Whether 人大, 工会 … stands where a name can begin and end."""
    return (
        end - start > 1
        and text[start:end] not in _TOO_PLAIN
        and at_edge(text, start)
        and (text[end : end + 1] in _MARKS or bool(_ACTS_AS.match(text, end)))
    )


_TOO_PLAIN = frozenset(("政府", "人民政府", "管委会", "管理委员会", "办事处", "法院", "检察院", "人民法院", "人民检察院"))
_MARKS = frozenset("，。；、）)”等和及与")
_ACTS_AS = re.compile("[对将要]|依法|监督|牵头|负责|配合|作用|组织(?!建设)|开展|参与|给予|联合|共同")


def _stands_alone(text: str, start: int, end: int) -> bool:
    """A body without its place is one only between marks, as lists of units write it, or with a topic of its own."""
    before = text[start - 1] if start else "，"
    after = text[end] if end < len(text) else "，"
    return before in "，。；：、（(“和与及由经对向用" and after in "，。；、）)”等牵负配按和与及会的"


def full_name(name: str, identity: Identity) -> str:
    """Return the name with the plan's place written out: 县教育局 and 教育局 in a county's plan are that county's."""
    place = identity.jurisdiction
    if not place or identity.level == "national":
        return name
    if league := _LEAGUE.fullmatch(name.lstrip("省市县区")):
        level = league.group(1)
        return f"共青团{place if _LEVEL_OF[level] == identity.level else level}委"
    if _NOT_OURS.search(name):
        return name
    if name[0] in "省市县区" and name.startswith(identity.short or "-", 1):
        return name[1:]  # 省 that a list carried on to 某省银保监局
    level = re.match(r"(?:省|自治区|市|州|盟|县|区|旗)(?=[^\u5883\u57df].)", name)
    if level and _LEVEL_OF[level.group()] == identity.level and not name.startswith(place):
        return place + name[level.end() :]
    rest = name.removeprefix(identity.short) if identity.short and not name.startswith(place) else name
    return place + rest if rest != name and _OWN_BODY.search(rest) else name


# Bodies that answer to the capital: 市金融监管分局 has no place of ours before it.
_NOT_OURS = re.compile("(?:银保监|监管|煤监)[分支]局|海关")
# What a place's short name may be written out before: its own bodies, not a zone, a company or a body that answers to the capital.
_OWN_BODY = re.compile(
    r"^(?!.*(?:银保监|证监|海关|海事|通信管理|税务|气象|开发区|高新区|新区|集团|公司|银行|供电)).*(?:局|委|委员会|厅|办公室|办|部|院|政府)$"
)
