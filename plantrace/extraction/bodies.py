"""Public bodies: one name taken apart into place and body, and all bodies that a text names."""

import re
from dataclasses import dataclass
from functools import cache

from plantrace.extraction.identity import Identity
from plantrace.extraction.lexicon import alternation, lexicon

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


@dataclass(frozen=True, slots=True)
class Body:
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
def _generic() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(_words()['generic'])})")


@cache
def _ending() -> re.Pattern[str]:
    """A body's last part, wherever it may stand: a named body, or a kind of body."""
    return re.compile(alternation([*_words()["named"], *_words()["kinds"]]) + r"(?![员托派任曲面势部署分门位长理事法])")


@cache
def _stem() -> re.Pattern[str]:
    """What stands before a kind: the topics of the body, one or several."""
    return re.compile(rf"(?:(?:{alternation(_words()['topics'])})(?:和|与|、(?=[^、]{{2,6}}$))?)+$")


@cache
def _topic_ends() -> frozenset[str]:
    """The last two characters of the topics: a quick look before the long one."""
    return frozenset(topic[-2:] for topic in _words()["topics"])


@cache
def _owner() -> re.Pattern[str]:
    """What stands before a body: whose it is."""
    provinces = alternation(lexicon().places["provinces"])
    place = r"(?:(?![省市县区州盟旗在和与为对])[\u4e00-\u9fff]){2,3}"
    below = rf"{place}(?:市|县|区|州|盟|旗)(?:{place}(?:县|区|旗))?"
    levels = alternation(_words()["levels"])
    return re.compile(rf"(?:(?:中共)?(?:(?:{provinces})(?:省|市|自治区)(?:{below})?|{below}|{levels})|{provinces})$")


def find_bodies(text: str, identity: Identity) -> list[Body]:
    """Return the public bodies that ``text`` names, in order, without overlaps."""
    found: list[Body] = []
    for match in _generic().finditer(text):
        if not re.match(r"[宣组统政办编网纪机巡]|书记|常委", text[match.end() : match.end() + 2]):
            found.append(Body(match.start(), match.end(), match.group(), True))
    for match in _ending().finditer(text):
        body = _body(text, match, identity)
        if body is not None and all(
            body.end <= other.start or body.start >= other.end or (other.end - other.start) < (body.end - body.start) for other in found
        ):
            found = [other for other in found if body.end <= other.start or body.start >= other.end]
            found.append(body)
    return sorted(found, key=lambda body: body.start)


def _body(text: str, match: re.Match[str], identity: Identity) -> Body | None:
    start, end = match.span()
    if match.group() in _words()["kinds"]:
        known = text[start - 2 : start] in _topic_ends()
        stem = _stem().search(text, max(0, start - 20), start) if known else None
        if stem is None:
            return _branch(text, match, identity)
        if text[stem.start() : end] == "疾病预防控制中心":
            return None  # an institution
        if match.group() in ("中心", "部门", "支队", "大队", "总队", "救援队", "办公室", "部") and not _owner().search(
            text[: stem.start()][-14:]
        ):
            return Body(stem.start(), end, text[stem.start() : end], True) if match.group() == "部门" else None
        start = stem.start()
    left = max(0, start - 14)
    cut = max((text.rfind(mark, left, start) for mark in "，。；：、（）“”《》 由和与及对为以"), default=-1)
    joined = text.rfind("会同", left, start)
    left = max(left, cut + 1, joined + 2 if joined >= 0 else 0)
    owner = _owner().search(text, left, start)
    if owner and owner.group()[:2] in lexicon().verbs | {"改扩"}:  # 改扩建县…: the verb before 县
        owner = re.compile(alternation(_words()["levels"]) + "$").search(text, start - 1, start)
    if owner is None and (text[end - 1] in "中心行队" or (end - start <= 3 and not _stands_alone(text, start, end))):
        return None
    at = owner.start() if owner else start
    branch = re.compile(r"[\u4e00-\u9fff]{2,4}(?:分局|支局|支行|分行|支队|大队)").match(text, end) if text[end - 1] in "局行" else None
    end = branch.end() if branch else end
    return Body(at, end, full_name(text[at:end], identity), match.group() == "部门")


def _branch(text: str, match: re.Match[str], identity: Identity) -> Body | None:
    """某市某局某分局 with a topic that the lexicon lacks: a place must stand before it."""
    start, end = match.span()
    if match.group() not in ("局", "厅", "委员会", "署"):
        return None
    left = max(0, start - 16)
    cut = max((text.rfind(mark, left, start) for mark in "，。；：、（）“”《》 由对为以"), default=-1)
    stretch = text[max(left, cut + 1) : start]
    place = re.match(rf"(?:{re.escape(identity.jurisdiction or '-')}|[省市县区州旗盟])(?=[\u4e00-\u9fff]{{2,10}}$)", stretch)
    if place is None or re.search(lexicon().bodies["false_ends"], stretch):
        return None
    return Body(start - len(stretch), end, full_name(text[start - len(stretch) : end], identity), False)


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
    level = re.match(r"(?:省|自治区|市|州|盟|县|区|旗)(?=[^\u5883\u57df].)", name)
    if level and _LEVEL_OF[level.group()] == identity.level and not name.startswith(place):
        return place + name[level.end() :]
    return (
        place + name[len(identity.short) :] if identity.short and name.startswith(identity.short) and not name.startswith(place) else name
    )
