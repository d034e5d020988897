"""Run-in headings: the first words of a paragraph that name what the rest of it says (推进绿色发展。…, 强化监管：…)."""

from collections.abc import Container
from functools import cache

from plantrace.extraction.lexicon import HAN, lexicon, listed
from plantrace.extraction.text.numbering import UNITS_LINE, field_of
from plantrace.patterns import compiled

_NAMED_WORK = compiled("[^，]*(?:工程|项目|行动|计划)$")
_LEAD = compiled(r"(?P<lead>[^。：；！？]{2,32}?)(?P<mark>。|：(?!\d)|(?<!\d)：)(?=.)")  # not in 缩小到1.8：1
_COUNTS = compiled(
    "[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]{1,2}，"
)  # 一是做强平台。建设…: a heading, when a full stop closes it
#: What a form says of a project, no task either; its other fields (建设内容：…) may name what they tell, see sheets.
_FIELD = compiled("规划(?:范围|期限)|项目(?:名称|选址)|建设(?:地[点址]|规模)|总?投资(?:规模|估算)?")
_SECOND = {"，": compiled("。第二，"), "是": compiled("。二[是要]"), "要": compiled("。二[是要]")}  # by how the first one counts
#: Units that a passage notes behind its sentences: …。责任单位：县林业局; …（县林业局牵头）
_NOTES_UNITS = compiled("(?:责任|牵头|配合|主管|实施|承办|主办)(?:单位|部门|主体)|（[^（）]*(?:牵头|负责|[局委办])[^（）]*）")
#: What stands behind a sentence and says who does it, or how it is meant.
ONLY_NOTE = compiled(r"[（(〔\[【].*[）)〕\]】]。?")
#: What closes a line and says who does it: …。（县林业局）
CLOSING_NOTE = compiled(
    r"(?<=[^（）])[。；]?(?P<note>[（〔\[][^（）〔〕\[\]]*(?:牵头|负责|配合|单位|部门|[局委办厅])[^（）〔〕\[\]]{0,8}[）〕\]])。?$"
)
#: Before a colon, when or where, no task: 第二季度：完成…; 主城区及周边：…
_LABEL = compiled(r"^第?[一二三四]季度$|^[上下]半年$|^\d{1,2}月份?$|及周边$|^其[他它余][^，]{0,6}$")
#: A statement and no task: 我县还将打造3条线路; 今年某区将重点解决：….
_STATES = compiled(
    r"(?!另?一方面)[^，、]{2,10}?(?:还|也|继续)?将(?:重点|着力|大力|全面|积极|继续)?(?:打造|建设|新建|实施|推进|解决|启动|开展|完成|改造)"
)
#: Of a paragraph, what is done to works that have names: 推进甲馆、乙中心等公共服务工程; 完成某工程竣工验收.
_WORKS = compiled("[^，]*、[^，]*等[^，、]{2,10}(?:工程|项目)$|完成[^，]*(?:竣工验收|竣工|投用)$")
#: Works of a kind (推进某某重点项目：), behind which their names may stand.
KEY_WORKS = "(?:重点|重大|骨干|标志性|一批)(?:建设)?(?:项目|工程)"
_OF_KIND = compiled(f"{KEY_WORKS}$")
#: What leads before the verb: 以某某为统领推进….
_LED_BY = compiled("以[^，]{2,16}为[^，]{2,4}(?:推进|实施|加快|建设|谋划|抓好)")
_NAMES = compiled("[^，。；：、]{3,30}(?:、[^，。；：、]{3,30})+(?:[。；]|(?<=等)，|$)")
_BUILT = "桥路厂库站园馆院校港场"  # 青柘大桥：1.2公里
_SO_MANY = compiled(r"\d+个$")
_PARTS = compiled(r"[（(]\d{1,2}[）)]")  # of the task that they stand behind: 深化改革。（1）…。（2）…。
_MUCH = compiled(rf"\d[\d.]*[万亿千百]?(?![\d年月日G%]){HAN}")
#: What is done to so many, or to what has a name: of several such sentences none is the heading of the others.
_DEED = compiled("新[增建开改]|开[工建]|改扩建|[改扩续]建|建成|完成|改造|招聘|购置|安装|竣工|确保")
#: So many of a kind, or a part of what was named before.
_NO_NAME = compiled(r"\d|的|标准|老旧|危旧|市场$|[大小]$|^[新老旧]$|[镇乡村]$")  # 实施石岭镇改造: of a place, no work of a name
_FIRST = compiled(f"{HAN}+")
_NAMED = 10  # characters of a deed done to something that has a name: 新建学校 may be a heading


def _is_alone(rest: str) -> bool:
    """Whether nothing but a note stands behind a sentence."""
    return ONLY_NOTE.fullmatch(rest) is not None and not _PARTS.match(rest)


def _goes_on(lead: str, rest: str) -> bool:
    """Whether the sentence behind the first one of an item does the like of it (新建学校2所。改造幼儿园3所。)."""
    if _DEED.match(lead) and _DEED.match(rest):
        return "、" in lead or len(lead) >= _NAMED or _MUCH.search(lead) is not None
    if _WORKS.match(lead) and _WORKS.match(rest.partition("。")[0]):
        return True  # 实施甲路、乙桥等连城工程。新建丙街、丁街等连片工程。
    verbs = lexicon().verbs
    does = rest[:2] in verbs or _DEED.match(rest) is not None
    return "，" in lead and lead[:2] in verbs and does and _MUCH.search(lead) is not None


def _is_another(lead: str, rest: str) -> bool:
    """Whether the sentence behind the first one of a passage does another work than that does (建成石岭铁路。推进青柘小学改扩建。).

    Units that the passage notes are those of what its title names, so that it keeps one.
    """
    first = _work(lead)
    first = "" if first and _NOTES_UNITS.search(rest) else first
    clause = _FIRST.match(rest) if first else None
    second = _work(clause.group()) if clause else ""
    return bool(second) and not any(first[at : at + 2] in second for at in range(len(first) - 1))


def _work(clause: str) -> str:
    """What the work is called, without its kind, that a clause does: 石岭 of 建成石岭铁路; "" of none, or of one without a name."""
    deed = _DEED.match(clause)
    words = clause[deed.end() :] if deed else clause
    while words[:2] in lexicon().verbs:
        words = words[2:]
    name = _without_kind(words.removesuffix("建设"))
    if len(words) == len(clause) or not 1 < len(name) < len(words.removesuffix("建设")) or name in listed("projects", "empty"):
        return ""
    return "" if name.startswith(_general_words()) or _NO_NAME.search(name) or name in listed("projects", "parts_of_works") else name


def _without_kind(words: str) -> str:
    """The words without the kind of work that they end in, and what it is done to: 石岭 of 石岭水库扩建, of 石岭灌区改造."""
    work = _without(words, _works())
    return words if work == words else _without(_without(work, _works()), _general_ends())


def _without(words: str, ends: Container[str]) -> str:
    """The words without the longest of the ``ends`` that they end in; not without all of them."""
    return words.removesuffix(next((words[at:] for at in range(max(1, len(words) - 6), len(words)) if words[at:] in ends), ""))


@cache
def _works() -> frozenset[str]:
    """The ends of works that hold no others."""
    words = lexicon().projects
    ends = [*words["weak"], *words["facilities"], *words["works"], *words["road_ends"]]
    return frozenset(word for word in ends if not word.endswith(tuple(words["holds_others"])))


@cache
def _general_words() -> tuple[str, ...]:
    """The words that make no name."""
    words = lexicon().projects
    return tuple(word for word in (*words["empty"], *words["modifiers"]) if len(word) > 1)


@cache
def _general_ends() -> frozenset[str]:
    return frozenset(_general_words())


def _lists_names(lead: str, rest: str) -> bool:
    """Whether the words before a colon do what stands behind it, name by name (推进重点项目：甲馆、乙路等。)."""
    verbs = lexicon().verbs
    does = lead[:2] in verbs or _LED_BY.match(lead)
    names = _NAMES.match(rest) if does and _OF_KIND.search(lead) else None
    return names is not None and not any(name[:2] in verbs for name in names.group().split("、"))


def run_in(text: str, start: int, kind: str) -> tuple[tuple[int, int] | None, int]:
    """Return the span of a passage's run-in heading, None without one, and where the words behind it begin.

    ``start``: where its own words begin, ``kind``: the passage's.
    """
    match = _LEAD.match(text, start)
    if match is None:
        return None, start
    if match["mark"] == "：" and kind == "paragraph" and len(match["lead"]) > 16 and not _NAMED_WORK.match(match["lead"]):
        return None, start
    counts = _COUNTS.match(match["lead"]) if match["mark"] == "。" else None
    if counts and _SECOND[counts.group()[-1]].search(text, match.end()):
        return None, start  # 一是…。二是…。 in one paragraph
    low, high = match.start("lead") + (counts.end() if counts else 0), match.end("lead")
    lead, rest = text[low:high], text[match.end() :]
    if match["mark"] == "：" and (_FIELD.fullmatch(lead) or (_LABEL.search(lead) and lead[:2] not in lexicon().verbs)):
        return None, match.end()
    if match["mark"] == "：" and kind == "paragraph" and _lists_names(lead, rest):
        return None, start
    if match["mark"] == "：" and "，" in lead and field_of(text, text.rindex("，", low, high) + 1):
        return None, start  # 石岭水厂，项目业主：…: a field of it
    if _STATES.match(lead) or (kind == "paragraph" and match["mark"] == "。" and _WORKS.match(lead)):
        return None, start
    if match["mark"] == "：" and (_SO_MANY.search(lead) or (len(lead) <= 4 and rest[:1].isdigit() and lead[-1] not in _BUILT)):
        return None, start  # 石岭：596套; 石岭镇4个：甲村、乙村
    if len(lead) > (32 if kind == "item" or counts else 28) or lexicon().no_lead.search(lead):
        return None, start
    if "，" in lead and kind != "item" and not counts and len(lead) > 22:
        return None, start
    if match["mark"] == "。" and "，" in lead and UNITS_LINE.match(rest) and "。" not in rest[:-1]:
        return None, start  # 新建学校2所，新增学位900个。责任单位：县教育局
    if match["mark"] == "。" and (_is_alone(rest) or (kind == "item" and not counts and _goes_on(lead, rest))):
        return None, start  # 新建某路20公里。（责任单位：…） is a sentence of its own, no heading; nor is 新增冷库5座。新增果园30处。
    if match["mark"] == "。" and not counts and _is_another(lead, rest):
        return None, start
    return (low, high), match.end()
