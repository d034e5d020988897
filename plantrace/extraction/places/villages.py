"""The villages that this plan names: by their endings, in lists that a number or 等…村 closes, behind their town, before a facility."""

from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import name_start
from plantrace.extraction.numerals import NUMERALS, number_of
from plantrace.extraction.places.placenames import (
    FORWARD,
    Gazetteer,
    closes,
    edged_stem,
    joins_nothing,
    names_village,
    without_verb,
    word_set,
    words,
)
from plantrace.extraction.places.town_villages import behind_short_names, behind_towns
from plantrace.extraction.places.words import Span
from plantrace.patterns import compiled

#: What closes a list of villages before their word: 六个村庄, 等16个村, 等老区村.
_CLOSE = compiled(rf"(?:等(?:(?:\d+|[{NUMERALS}几多]+)个|{HAN}{{0,8}})|(?P<count>\d+|[{NUMERALS}两]+)个)(?:行政|自然|(?<=个){HAN}{{2}})?$")
_FEW = "两三四五六"
_STOP = compiled("[\n，。；：（）“”]")
#: 甲、乙、和丙3个村: the last joint may be written twice.
_JOINT = compiled(rf"、(?:和(?=(?:(?!等){HAN}){{2,4}}(?:等|$)))?|以及|(?<!涉)及|[和与]")
_SURE = compiled(rf"、{HAN}{{1,2}}[村庄]")
_HAMLETS = compiled(rf"({HAN}{{2,3}}(?:、{HAN}{{2,3}}?)+)等?）")
_NO_HAMLET = "道路面基桥涵灯管网渠井线段期片化标"
_HAMLET = compiled(rf"(?<=村){HAN}{{2,4}}?屯(?![兵田垦粮])")  # 柳林村石坡屯
#: A group of villagers: 柳林村西张组; not its bodies (村党小组) nor the count of them.
_GROUP = compiled(rf"(?!村民|[^，。；、]{{0,3}}(?:[小党班专作扶助导查察产]|[{NUMERALS}]个?)组){HAN}{{2,3}}组(?=$|[\n、，。；）和及等通至])")
_BOUNDS = ("以上", "以下", "以内")
_ENDS = compiled("[、，。]")
_LISTED_COMMUNITY = compiled(rf"、{HAN}{{2,4}}社区")  # a community is a class (基层社区) more often than a name


def find_villages(everything: str, found: dict[str, list[Span]], gazetteer: Gazetteer) -> None:
    """Collect the villages that the plan names, from where their ``found`` words stand; the towns must be in the gazetteer already."""
    done = 0
    for start, end in found["village"]:
        few = _so_few(everything, start)
        own = _by_ending(everything, start, end)
        for name in few or (*_in_list(everything, start, end), own):
            if name:
                gazetteer.add(name, "Place", name, "village")
        if own and (group := _GROUP.match(everything, end)):
            gazetteer.add(group.group(), "Place", group.group(), "village")
        if hamlet := _HAMLET.match(everything, end):
            gazetteer.add(hamlet.group(), "Place", hamlet.group(), "village")
        if start >= done and everything.startswith("村、", start):
            done = behind_short_names(everything, start, gazetteer)
    for start, _ in found["facility"]:
        if name := _at_facility(everything, start):
            gazetteer.add(name, "Place", name, "village")
    for _, end in found["rural road"]:
        for name in _along_road(everything, end):
            gazetteer.add(name, "Place", name, "village")
    towns = {name for name, mention in gazetteer.names.items() if mention.label == "Town" and name == mention.name}
    for name in behind_towns(everything, found["town"], towns):
        gazetteer.add(name, "Place", name, "village")


def _by_ending(text: str, end: int, stop: int) -> str | None:
    """柳林村, 槐树庄; with one character only where a mark or a village beside it says so (走访钱村、冯家庄)."""
    if (
        (text[stop] in "民庄镇委集级落寨管" and not (text.startswith("村委会", end)))
        or (text[stop] == "道" and text[stop + 1] != "路")
        or text.startswith(("社区卫生", "社区”"), end)
        or (closes(text, "not_village", end, end - 4) and not text.endswith(FORWARD, end - 2, end))
    ):
        return None
    ending = text[end:stop]
    if text.endswith(_BOUNDS, 0, end):
        return None  # 60%以上村
    if ending == "嘎查":
        return _of_banner(text, end, stop)
    listed = _LISTED_COMMUNITY if ending == "社区" else _ENDS
    stem = edged_stem(text, end, verbs=bool(listed.match(text, stop)) or ending == "村")
    if _SURE.match(text, stop) and text[end - 3 : end - 1] in lexicon().verbs:
        stem = text[end - 1]
    stem = without_verb(stem) if stem else None
    if ending == "社区" and stem and (len(stem) < 2 or stem.endswith(words("not_community"))):
        return None
    if not stem or stem[0] == "\n" or not names_village(stem) or stem + ending in word_set("cities"):
        return None
    return stem + ending


def _of_banner(text: str, end: int, stop: int) -> str | None:
    """宝力根嘎查, behind its 苏木 too: such names are longer than others, and 嘎查村 is the kind."""
    low = max(text.rfind("苏木", 0, end) + 2, text.rfind("镇", 0, end) + 1)
    start = name_start(text, end, low, 8)
    kind = text[stop] == "村" or text.endswith(words("not_village"), start, end)
    return None if end - start < 2 or kind else text[start:stop]


def _in_list(text: str, end: int, stop: int) -> list[str]:
    """The items of a list that is closed by as many villages as it has items, by 等 and a number, or by 等…村 where most end so."""
    left = text[max(0, end - 14) : end]
    if not ("个" in left or "等" in left) or text[end] == "庄" or (text[stop] in "民集级委" and not text.startswith("委会", stop)):
        return []
    close = _CLOSE.search(left)
    items = _items(text, end - len(close.group())) if close else []
    if close is None or len(items) < 2:
        return []
    sure = sum(item[-1] in "村庄屯堡寨沟营湾" for item in items)
    counted = close["count"] and number_of(close["count"]) == len(items)
    by_number = close.group()[0] == "等" and "个" in close.group()
    bare = close.group() == "等" and len(items) > 2 and all(len(item) < 4 and _is_name(item) for item in items)
    return items if counted or by_number or bare or 2 * sure >= len(items) else []


def _so_few(text: str, end: int) -> list[str]:
    """The items of a list before 三村 that are as many: 石坪、柘坝、柳塘三村."""
    if text[end - 1] not in _FEW or "、" not in text[max(0, end - 6) : end]:
        return []
    items = _items(text, end - 1)
    return items if len(items) == number_of(text[end - 1]) and all(map(_is_name, items)) else []


def _is_name(item: str) -> bool:
    """Whether an item that 等村 closes can be a village's name; one in 山 is (环山), though 山村 is a kind."""
    return item[0] != "有" and (names_village(item) or (item.endswith("山") and item not in word_set("not_village")))


def _items(text: str, end: int) -> list[str]:
    """The names in the list that ends at ``end``; what governs the first of them is cut off, an item too long for a name ends the list."""
    left = max([0, *(mark.end() for mark in _STOP.finditer(text, max(0, end - 160), end))])
    spans, at = [], left
    for joint in (*(mark.span() for mark in _JOINT.finditer(text, left, end)), (end, end)):
        spans.append((at, joint[0]))
        at = joint[1]
    items: list[str] = []
    for low, stop in reversed(spans):
        town = max(text.rfind(mark, low, stop - 1) + 1 for mark in "镇乡")
        start = name_start(text, stop, max(low, town), 4)
        name = without_verb(text[start:stop])
        if not 2 <= len(name) <= 4 or "等" in name:
            break
        items.append(name)
        if start > low and not town:
            break
    return items[::-1]


def _along_road(text: str, at: int) -> list[str]:
    """农村道路（柳林、槐树湾）改造: the hamlets that a rural road leads through, not the parts or the kinds of it."""
    found = _HAMLETS.match(text, at)
    names = found.group(1).split("、") if found else []
    return names if all(names_village(name) and name[-1] not in _NO_HAMLET for name in names) else []


def _at_facility(text: str, end: int) -> str | None:
    """A hamlet that a dump, a bridge or a waterworks is called by: 石家沟垃圾填埋场, 柳树湾大桥."""
    if text[end - 1] not in "沟庄村堡屯寨坡坪洼湾峪":
        return None
    start = name_start(text, end - 1, max(0, end - 5), 2)
    start -= start == end - 2 and joins_nothing(text, start)
    return text[start:end] if 1 <= end - 1 - start <= 2 and names_village(text[start : end - 1]) else None
