"""The words that projects' names are made of and stand among, from ``lexicons/projects.yaml``."""

import re
from collections.abc import Iterable
from functools import cache

from plantrace.extraction.lexicon import HAN, alternation, lexicon, listed
from plantrace.extraction.mentions import opens_name
from plantrace.patterns import compiled

JOINT = compiled("[、及与或]|(?<=[^，；。：、（“])和")  # 、和平路: no joint
_SO_MANYTH = "[一二三四五六七八九十]"
#: A school that its number names: 某县二中, 第三小学.
SCHOOL = compiled(f"(?:{_SO_MANYTH}[中小幼]|第{_SO_MANYTH}+(?:(?:实验|初级|高级)?[小中]学|幼儿园)|职[高中])$")
WHOLE = compiled("(?:工程|项目|行动|计划)(?:[一二三四五]期)?$")  # what ends so is an undertaking by itself, whatever 及 joins to it
IMPROVES = ("改造", "提升")  # what verbs end in that better what stands
#: Out: 五大连池, a town.
_HEAD = compiled(
    r"(?:\d{1,2}[.．])?(?:20\d\d年)?\d{1,2}月(?:份|底|末|\d{1,2}日)?之?前?|20\d\d年底?之?前|开发(?!区)|(?P<main>重点|主要|重大|20\d\d年|科学)|\d+[个项处所座家条套]|[一二两三四五六七八九十](?:大(?!连池)|[个项处所座条是要])"
)


#: Behind a verb that roads are called by: 建设路, 发展大道; not 建设路网, 新建街区, 打通大街小巷.
ROAD_CALLED_SO = "[东西南北中]?(?:路(?![网灯面基桥域由段口长牌边侧线径子况\\d])|街(?![道区心头景巷旁\\d])|大道|大街(?!小))"
_CALLED_LIKE_VERB = compiled(f"(?:建设|新建|发展|开发|创新|振兴|繁荣){ROAD_CALLED_SO}")
#: A line that is called by its ends, of which the first opens like 建成: 建设成海铁路.
_LINE_FROM = compiled(rf"成{HAN}{{1,3}}(?:市域|铁路|高铁|高速|城际|快速|公路|大道)")


_ROAD_VERBS = frozenset("建新发开创振繁")


class Words:
    """A list of words that is asked which of them stands at a place of a text; the longest counts."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._opens: dict[str, list[int]] = {}  # how long the words are that open with a character, the longest first
        self._closes: dict[str, list[int]] = {}
        for size, first, last in sorted({(len(word), word[0], word[-1]) for word in self._words}, reverse=True):
            for sizes in (self._opens.setdefault(first, []), self._closes.setdefault(last, [])):
                if size not in sizes:
                    sizes.append(size)

    def opening(self, text: str, start: int, end: int) -> int:
        """The length of the word that ``text[start:end]`` opens with, 0 when there is none."""
        for size in self._opens.get(text[start : start + 1], ()):
            if start + size <= end and text[start : start + size] in self._words:
                return size
        return 0

    def closing(self, text: str) -> int:
        """The length of the word that the text closes with, 0 when there is none."""
        for size in self._closes.get(text[-1:], ()):
            if (word := text[-size:]) in self._words:
                return len(word)
        return 0

    def spell(self, text: str) -> bool:
        """Whether the whole text is made of the words."""
        reached, end = [0], len(text)
        for start in reached:
            for size in self._opens.get(text[start : start + 1], ()):
                if start + size not in reached and text[start : start + size] in self._words:
                    reached.append(start + size)
        return end in reached


@cache
def _words(*lists: str) -> Words:
    return Words(word for name in lists for word in lexicon().projects[name])


@cache
def _heads() -> tuple[Words, Words, frozenset[str]]:
    """The heads, what only opens like one, and the characters that a head, or a count, may open with."""
    heads = [*lexicon().pure_verbs, *lexicon().projects["heads"]]
    return (
        Words(heads),
        Words(lexicon().projects["not_heads"]),
        frozenset("开重主科0123456789一二两三四五六七八九十").union(word[0] for word in heads),
    )


def behind_heads(text: str, start: int, end: int) -> int:
    """Where the verbs, adverbs and counts before a name end; 重点 and 科学 before a verb only (重点人群培训计划)."""
    heads, names, opens = _heads()
    while start < end and text[start] in opens and not names.opening(text, start, end):
        if text[start] == "成" and _LINE_FROM.match(text, start):
            break
        if text[start] == "含" and text[start - 2 : start] in lexicon().verbs:
            break  # 修建含翠桥: a verb takes no other verb
        if (text[start] == "和" and opens_name(text, start)) or (text[start] in _ROAD_VERBS and _CALLED_LIKE_VERB.match(text, start)):
            break
        found = heads.opening(text, start, end)
        if not found and (other := _HEAD.match(text, start, end)) and (not other["main"] or heads.opening(text, other.end(), end)):
            found = other.end() - start
        if not found:
            break
        start += found
    return start


def is_empty(words: str) -> bool:
    """Whether the words are made of general ones only."""
    return _words("empty").spell(words)


@cache
def _deeds() -> Words:
    words = lexicon()
    return Words([*words.verbs, *words.deeds, "签约", "全年", "本年", "年度", "精心", "集中", "重点"])


def is_only_done(words: str) -> bool:
    """Whether the words are made of verbs and years: 盯紧抓牢, 2024年签约, 集中攻坚."""
    return _deeds().spell(_YEAR.sub("", words))


def closing_general(words: str) -> int:
    """The length of the general word that the words close with, 0 when there is none."""
    return _words("empty", "modifiers").closing(words)


def opening_modifier(words: str) -> int:
    """The length of the word for a kind of buildings that the words open with (公共), 0 when there is none."""
    return _words("modifiers").opening(words, 0, len(words))


def is_road_kind(words: str) -> bool:
    """Whether the words before the end of a road's name name none: 产业路, 通村公路."""
    return _words("road_kinds").spell(words)


@cache
def many() -> re.Pattern[str]:
    """The head of a name that many things have: 各某某中心, 镇级某某站."""
    return compiled(lexicon().projects["many"])


@cache
def building() -> re.Pattern[str]:
    """Verbs that build."""
    return compiled(rf"(?:{alternation(lexicon().projects['building'])})(?!和|及|与|用地|用好|水平|能力|规划|(?<=续建)配套)")


def builds_next(before: str) -> bool:
    """Whether a verb that builds stands right before what follows."""
    return _words("building").closing(before) > 0


@cache
def _governing() -> re.Pattern[str]:
    words = lexicon().projects
    carries_out = [*lexicon().pure_verbs, *words["building"], *words["carries_out"]]
    return compiled(f"{alternation(words['not_carried_out'])}|{alternation(carries_out)}")


def governor(text: str, left: int, end: int) -> tuple[str, bool]:
    """The last verb of ``text[left:end]`` ("" when there is none), and whether it leaves a project as it is (减少, 利用).

    What ends an item of a list governs nothing: 提升 in 完成某某岸线提升、某某工程.
    """
    verbs = [*_governing().finditer(text, left, end)]
    while len(verbs) > 1 and text.startswith("、", verbs[-1].end()):
        verbs.pop()
    verb = verbs[-1].group() if verbs else ""
    return verb, verb in listed("projects", "not_carried_out")


def is_thing(words: str) -> bool:
    """Whether the words end in what stands when it is done: 某某产业园, 某某系统."""
    return _words("weak", "facilities", "kinds").closing(words) > 0


def is_building(words: str) -> bool:
    """Whether the words end in a building or what else is built: 育苗中心, 烘干塔."""
    return _words("buildings").closing(words) > 0


def is_undertaking(words: str) -> bool:
    """Whether the words end so that they are an undertaking by themselves: 农村土地整治, 某某产业园, 某某风电."""
    if _words("weak", "facilities", "kinds", "undertakings").closing(words):
        return True
    size = _words("power").closing(words)
    return size > 0 and not is_empty(words[:-size])


def is_general(words: str) -> bool:
    """Whether the words are general ones, which name nothing: 公共图书馆."""
    own = words in listed("projects", "alone") or SCHOOL.search(words)  # 新一中
    kind = 0 if own else _words("weak", "facilities", "kinds").closing(words)
    return is_empty(words[: len(words) - kind]) and (kind > 0 or not is_undertaking(words))


_YEAR = compiled(r"20\d\d年")
_LAST_MARK = compiled("(?s:.*)[，；：。！？]")  # greedy: from the end backwards
_FARTHEST = 1000  # characters of a clause: no longer one is looked through for each of its names


def clause_start(text: str, left: int, end: int) -> int:
    """Where the last clause of ``text[left:end]`` begins; the marks in a closed bracket part none: 甲水库（中型，坝高50米）、乙水库."""
    at, left = end, max(left, end - _FARTHEST)
    while mark := _LAST_MARK.match(text, left, at):
        start = mark.end()
        opens = text.rfind("（", left, start)
        if opens < 0 or text.find("）", opens, start) >= 0 or text.find("）", start, end) < 0:
            return start
        at = opens
    return left
