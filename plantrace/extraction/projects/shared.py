"""One undertaking on several whose list only gives their bare names: 甲、乙、丙等水厂改扩建工程; 甲、乙4个抽水蓄能电站."""

from collections.abc import Iterator
from functools import cache

from plantrace.extraction.actors.company_words import is_proper
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.mentions import Mention
from plantrace.extraction.projects.edges import after_verbs
from plantrace.extraction.projects.lists import KIND, PHASE, Span, items
from plantrace.extraction.projects.parts import is_route
from plantrace.extraction.projects.words import (
    SCHOOL,
    Words,
    behind_heads,
    clause_start,
    governor,
    is_building,
    is_general,
    is_thing,
    is_undertaking,
)
from plantrace.patterns import compiled

#: What stands between the list and what all of them are: 等, 等14个, 等一批, 4个, 三大, 三镇.
_SIGN = compiled(r"[等座个所处条大镇乡村](?:(?<=等)|(?<=[\d余多两三四五六七八九十].))")
_SO_MANY = compiled(r"(?:全[市县省区])?(?:近|共)?(?:\d+|[两三四五六七八九十]+)[余多]?[座个所处条项件]|一批")
_NUMBER = compiled(r"(?<!等)(?:(?:近|共)?(?<!\d)\d+[余多]?|(?<![一二两三四五六七八九十等])[两三四五六七八九十]{1,2})$")
_GRADES = "高中初平均"  # 高等, 中等: no end of a list
#: What all of them are, up to what becomes of it.
_CLASS = compiled(r"[^，。；：、！？（）“”]{2,26}(?:、(?:新建|扩建|改建|改扩建|续建)[^，。；：、！？（）“”]{0,12})*")
#: What becomes of it, from its end on.
_BECOMES = (
    *("建设", "工作", "进度", "步伐", "立项审批", "前期", "开工", "动工", "竣工", "完工", "投产", "投用", "投运", "落地", "核准"),
    *("尽早", "早日", "尽快", "年内", "全面", "如期", "力争", "争取", "确保", "的"),
)
#: What says behind a list without a verb that its works come about.
_TO_COME_ABOUT = compiled("(?:力争|争取|确保|计划|预计)[^，。；]{0,8}(?:开工|动工|建成|竣工|投产|投运|并网)")
_PLANNED = compiled("(?:纳入|列入).*")
_AND = compiled("[和及与]")
_JOINT = compiled("[、和及与]")
#: Kinds, verbs that only go on (等创建…, 等更新提升), and firms that build (等企业建立…): no class of one undertaking.
_NO_CLASS = compiled(
    "^(?:的|地(?!下|质|热|铁)|方面|领域|重点|重大|重要|主要|相关|传统|老旧|各|大江|项目|工程|建设|一批|特色|为|国家|全"
    "|新建|新增|创建|更新|改造|提升|整治|治理|修复|景区|景点|[^，。]{0,8}(?:企业|公司|机构)(?:建立|建设|打造|组建|共建|开展|实施))|景区$|的"
)
_DONE = compiled("(?:改造|改扩建|修缮|整治|处理|修复|更新|改善|提标)(?:升级|提升)?(?:工程|项目)?$")
#: A kind of roads: each road of the list is a project then.
_OF_ROADS = compiled("(?:城市|市政)?(?:快速路|主干[道路]|道路|公路)(?:重点|重大|建设)*(?:项目|工程)")
_ROADS = ("路", "大道", "大街")
_DONE_WORDS = ("改造", "更新", "扩建", "迁建")
#: Kinds, and what they do: no class of one undertaking that says enough.
_VAGUE = compiled("重大|重点|主要|设施|基础|企业|单位|地区|共建|打造|创建|开展|实施|推进|发展|建设(?!工程|项目)")
_TELLING = 8  # characters of what all of them are that say enough, where no name is known
_SHORTEST, _LONGEST = 2, 8  # characters of a bare name
_LONGEST_BARE = 5  # of one that only tells where


@cache
def _works() -> Words:
    return Words([*lexicon().projects["works"], "处理", "配套"])


@cache
def _listed_works() -> frozenset[str]:
    return frozenset(lexicon().places["works_in_lists"])


@cache
def _ends() -> tuple[str, ...]:
    return tuple(lexicon().projects["strong"])


def shared(sentence: Sentence, mentions: list[Mention]) -> Iterator[Span]:
    """The spans of such works in the sentence; where no number says so, a name of the list must be one of the ``mentions``."""
    text, base = sentence.passage.text, sentence.start
    first = text.find("、", base, sentence.end)
    reached = 0  # where the last of them ends: another may follow behind a comma, under the same verb
    for sign in _SIGN.finditer(text, first, sentence.end) if first >= 0 else ():
        near = _last_joint(text, first, sign.start())
        if near < 0 or text.find("，", near, sign.start()) >= 0:
            continue
        stop, at = _mark(text, sign.start())
        left = clause_start(text, base, stop) if at else 0
        if not at or text[stop - 1] == "“" or _is_quoted(text, left, stop) or text.find("、", left, stop) < 0:
            continue
        counted = at - stop > 1
        known = counted or any(left <= m.start < stop and m.label != "Department" for m in mentions)
        words = _CLASS.match(text, at, sentence.end) if not _NO_CLASS.match(text, at) else None
        end = at + _size(words.group()) if words else at
        for joint in _AND.finditer(text, at, end):
            another = _works().closing(text[at : joint.start()]) and is_thing(text[joint.end() : end].removesuffix("建设"))
            if another or is_thing(text[at : joint.start()]) or text.endswith("工程", at, joint.start()):
                end = joint.start()  # 甲、乙2座电站和某某中心
                break
        works = _works().closing(text[at:end]) > 0
        if not words or not (_is_class(text[at:end], works=works, counted=counted) or text[at:end] in _listed_works()):
            continue
        names = [part for low, high in items(text, left, stop) for part in _parts(text, low, high)]
        if not counted and text[at:end] in _listed_works() and not all(any(m.start == low for m in mentions) for low, _ in names):
            continue  # 新建甲、乙等水库: by their names places of such works
        firms = {m.start for m in mentions if m.label == "Enterprise"}
        if not _are_bare(text, names, works=works) and not (counted and len(names) > 1 and all(low in firms for low, _ in names)):
            continue  # 华能、华电2个风电项目 are told by whose they are
        if _OF_ROADS.fullmatch(text, at, end) and all(text.endswith(_ROADS, low, high) for low, high in names):
            continue
        verb, leaves = governor(text, left, names[0][0])
        done = any(word in text[at : at + 20] for word in _DONE_WORDS)
        done = done and (
            text.endswith("扩建", at, end) or any(is_thing(text[low:high]) and not is_general(text[low:high]) for low, high in names)
        )
        telling = (
            end - at >= _TELLING
            and not works
            and not _VAGUE.search(text, at, end)
            and all(is_proper(text[low:high]) for low, high in names)
        )
        about = counted and not verb and (reached == left - 1 or _TO_COME_ABOUT.search(text, end, sentence.end))
        if (about or verb) and not leaves and (known or done or telling):
            yield names[0][0], end


def _is_quoted(text: str, left: int, stop: int) -> bool:
    """Whether the list is one quotation: “十六路、四中心”等30个某某项目."""
    return text[stop - 1] == "”" and text.find("、", max(left, text.rfind("“", left, stop)), stop) >= 0


def _last_joint(text: str, first: int, end: int) -> int:
    """Where the last 、 stands before ``end``, at most a bare name away, whatever the bracket behind the name tells; -1 for none."""
    aside = text.rfind("（", first, end) if text[end - 1] == "）" else -1
    end = aside if aside >= 0 else end
    return text.rfind("、", max(first, end - _LONGEST - 4), end)


def _size(words: str) -> int:
    """The length of the words without what becomes of them."""
    words = _PLANNED.sub("", words) if "入" in words else words
    while words.endswith(_BECOMES):
        words = words.removesuffix(next(tail for tail in _BECOMES if words.endswith(tail)))
    return len(words)


def _mark(text: str, at: int) -> tuple[int, int]:
    """Where the list ends and where what all of them are begins, by the sign at ``at``; (0, 0) when it is none."""
    if text[at] == "等":
        if text[at - 1] in _GRADES:
            return 0, 0
        counted = _SO_MANY.match(text, at + 1)
        return at, counted.end() if counted else at + 1
    number = _NUMBER.search(text, at - 5, at)
    return (number.start(), at + 1) if number else (0, 0)


def is_done_to_them(words: str) -> bool:
    """Whether the words say what is done to the items of a list (等存量公园改造升级): then each of them is no work by itself."""
    return _DONE.search(words) is not None


def _parts(text: str, low: int, high: int) -> Iterator[Span]:
    """The names that 和 joins."""
    for joint in _JOINT.finditer(text, low + 2, high - 2):  # 泰和 is one
        yield low, joint.start()
        low = joint.end()
    yield low, high


def _is_class(words: str, *, works: bool, counted: bool) -> bool:
    """Whether the words say what all of a list are, with more than a kind: 水厂改扩建工程, but not 重点项目."""
    if len(words) < 2 or not (works or is_undertaking(words) or (is_thing(words) and len(words) > 2)) or _NO_CLASS.search(words):
        return False
    return counted or not (words[0].isdigit() or is_general(words))


def _are_bare(text: str, names: list[Span], *, works: bool) -> bool:
    """Whether the items are names, none of them an undertaking or a common noun; where works are done to them they may be things."""
    words = [PHASE.sub("", text[low:high]) for low, high in names]
    if len(words) < 2 or any(
        not _SHORTEST <= len(word) <= _LONGEST or word.startswith(KIND) or "的" in word or "至" in word for word in words
    ):
        return False
    if any(word.endswith(_ends()) or (is_undertaking(word) and not (works and is_thing(word))) for word in words):
        return False
    named = sum(is_proper(word) or (works and is_thing(word) and not is_general(word)) for word in words)
    return named >= len(words) - (works and len(words) > 3)  # of many one may be a word as well


def with_bare_names(text: str, left: int, start: int) -> int:
    """Where the name begins of what is built for several that are named before it: 青柘、石岭果品基地. Each stands bare, behind a verb."""
    items = text[behind_heads(text, after_verbs(text, left, start), start) : start - 1].split("、")
    if all(map(_is_bare, items)):
        return start - sum(map(len, items)) - len(items)
    return start


def _is_bare(name: str) -> bool:
    """Whether the words are a name that only tells where, and no work or building."""
    if is_route(name):
        return True
    built = is_thing(name) or is_building(name) or is_undertaking(name) or (len(name) > _SHORTEST and SCHOOL.search(name))
    return _SHORTEST <= len(name) <= _LONGEST_BARE and is_proper(name) and not (built or "）" in name)
