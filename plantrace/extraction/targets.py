"""Numeric commitments: subject, comparator, value, unit and deadline of the numbers that the running text commits to."""

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from plantrace.extraction.commitment import Sentence
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import Rejected
from plantrace.extraction.numbers import CHINESE, NUMERAL, Number, deadline, is_past, read_numbers, tells_time
from plantrace.extraction.subjects import find_subject, made_words

#: A clause; the commas of （英文名，以下简称…） part none.
_CLAUSE = re.compile("(?:[^，：；。！？（]++|（[^（）]*简称[^（）]*）|（)+")
_ANY = re.compile(rf"[\d{CHINESE}零](?:(?<=\d)|(?<!零)(?:个|家|处|所|项|座|条|名)|(?<=零)增长)")
#: Words of a policy's amounts, before a number or right behind it.
_AMOUNT = re.compile(
    "给予|奖励|奖补|补助|补贴|不超过项目|最高|每人|单个|一次性|贷款(?:额度|利率|期限|贴息)|罚款|按照?[^，]{0,12}(?:比例|标准)|范围内"
)
#: 25户以上自然村, 800米以上的矿山: the number says which ones, unless they are made.
_WHICH = re.compile(r"(?:以上|以下|以内)(?!的?(?:[，。；、）和及与]|$))")
_LISTED_WHICH = re.compile(r"、[^，。；]*\d[^，。；]*的")
_RULES = re.compile("制度|机制|政策|原则|要求|措施|关系")  # 三项制度: told by their names, not by their number
_JOINS_ON = re.compile("^[、和及与]|[、和及与]$")  # 产值200亿元以上、增加值50亿元以上的…
_JOINT = re.compile("[、和与]|(?<!涉)及")
_VALUES = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_NO_QUANTITY = re.compile(r"[年月日版届周]|\d+(?:亿元|万元|万亩)|个?(?:五年|月|季度|世纪|阶段|方面|问题|大局|现代化|不)|制(?![造作定度])")
#: A place among all, to be reached or kept: 进入全省前二十名, 稳定在前3位.
_RANK = re.compile(r"(?:进入|跻身|迈入|挤进|冲刺|稳定在|保持在?|位居|居|位列|列)[^，。；\d]{0,8}前$")
_NAME_BEFORE = re.compile(r"[第“《〔A-Za-z\-—.]$|(?<!\d)G$")
_FROM_HERE = re.compile(r"[由从]$")
_TO_THERE = re.compile(r"[^，。；]{0,6}?(?:提高|提升|增加|增长|扩大|下降|降低|降|缩短|压缩|压减|减少|增)(?:到|至|为)")
# A numeral in characters counts something where the clause builds or sets it up.
_COUNTED = re.compile(
    r"新建|建设|建成|改建|扩建|改造|打造|培育|创建|建立|组建|完成|设立|新增|引进|至少|形成|对[^，、]{0,6}$|：[^，]{2,16}$"
)
_MADE = re.compile("(?:新建|建设|建成|改建|扩建|改造|打造|培育|发展|引进|实施|完成|创建|新增|种植|栽植|形成)(?:一批|约|近)?$")


@dataclass(slots=True)
class Target:
    """A numeric commitment; ``start``/``end`` span its quote in the passage's text, ``number`` the number in it."""

    sentence: Sentence
    start: int
    end: int
    number: int
    subject: str
    op: str
    value: str
    unit: str
    by: int | None
    commitment: str  # output or outcome


def find_targets(sentences: list[Sentence], rejected: list[Rejected], first_year: int = 0) -> list[Target]:
    """Return the numeric commitments of the sentences that commit to a measure or a goal; ``first_year`` is the plan's first, 0 if unknown.

    Numbers that are none (past facts, thresholds, numbers without a subject) are added to ``rejected``.
    """
    out: list[Target] = []
    by: int | None = None  # a year holds for the sentences after it in the paragraph
    for before, sentence in zip([None, *sentences], sentences, strict=False):
        if before is None or before.passage is not sentence.passage:
            by = None
        text = sentence.text
        year = deadline(text)
        by = year if year and year >= first_year else by
        if sentence.kind not in ("background", "note") and _ANY.search(text):
            out += _in_sentence(sentence, by, rejected, first_year)
    return out


def _in_sentence(sentence: Sentence, by: int | None, rejected: list[Rejected], first_year: int) -> list[Target]:
    text = sentence.passage.text
    found: list[Target] = []
    known = ""
    past = False  # a period that is over holds until the sentence names another year
    timed = tells_time(sentence.text)
    for match in _CLAUSE.finditer(text, sentence.start, sentence.end):
        clause, start = match.group(), match.start()
        if timed:
            year = deadline(clause)
            by = year if year and year >= first_year else by
            past = is_past(clause, first_year) or (past and year is None)
        if not NUMERAL.search(clause):
            continue
        numbers = read_numbers(clause)
        targets = [] if past else _severally(sentence, clause, start, numbers, by)
        low = 0  # where the words about the next number begin
        for number in numbers if not targets else ():
            verdict = "past" if past else _refused(sentence, clause, low, number)
            target = _target(sentence, start, clause, low, number, by, known) if verdict is None else None
            if target is not None:
                low = number.end
                targets += _each(target, clause)
                known = targets[-1].subject
            elif verdict != "" and number.unit:
                span = start + number.start, start + number.end
                rejected.append(Rejected(sentence.passage, *span, "Goal", verdict or "no_subject"))
        found += targets
    return found


def _severally(sentence: Sentence, clause: str, start: int, numbers: list[Number], by: int | None) -> list[Target]:
    """A、B分别达到65%和55%, A和B提高65%和55%: as many subjects as values, in their order."""
    numbers = [number for number in numbers if number.unit and not number.chinese]
    if len(numbers) < 2:
        return []
    joined = all(clause[a.end : b.start] in ("、", "和", "及", "与") for a, b in pairwise(numbers))
    stated = clause.find("分别")
    if (stated < 0 and not joined) or _AMOUNT.search(clause):
        return []
    words = clause[: stated if stated >= 0 else numbers[0].start]
    if stated < 0:
        words = re.sub("(?:提高|提升|下降|降低|增长|增加|减少|达到|为)+$", "", words)
    subjects = [item for item in re.split("[、和及与]", made_words(words)) if len(item) > 1]
    if len(numbers) != len(subjects):
        return []
    at = start + len(words) - len(made_words(words))
    return [
        Target(sentence, at, start + n.end, start + n.at, subject, n.op, n.value, n.unit, by, "outcome")
        for subject, n in zip(subjects, numbers, strict=True)
    ]


def _each(target: Target, clause: str) -> list[Target]:
    """One target for each subject that the number holds for: A率和B率均达到100%; A、B两个200亿元产业集群."""
    both = re.fullmatch(r"(.+?[率量数值重])[和及与](.+[率量数值重])均?", target.subject) if "均" in clause else None
    if both:
        return [replace(target, subject=both.group(1)), replace(target, subject=both.group(2))]
    at = clause.find(target.value + target.unit)
    before = clause[:at]
    shared = re.search(r"(?P<items>[^，。；：]+?)(?:两|三|四|五|六)个$", before) if before.endswith("个") and "、" in before else None
    noun = re.match(rf"{HAN}{{2,8}}", clause[at + len(target.value + target.unit) :]) if shared else None
    if shared and noun and "、" in shared["items"]:
        items = re.split("[、和及与]", made_words(shared["items"]).removeprefix("形成"))
        return [replace(target, subject=item + noun.group(), commitment="outcome") for item in items if item]
    return [target]


@cache
def _ratings() -> frozenset[str]:
    """Units that say of what kind a thing is (220千伏变电站), never how much there is to be."""
    return frozenset(lexicon().rating_units)


def _refused(sentence: Sentence, clause: str, low: int, number: Number) -> str | None:
    """Why a number commits to nothing: a reason for the report, "" for what is no quantity at all; None when it may commit."""
    before, rest = clause[low : number.start], clause[number.end :]
    if (not number.unit and number.value != "零") or before.endswith("在") or number.unit in _ratings():
        return ""
    if _NO_QUANTITY.match(rest) or _NAME_BEFORE.search(clause[: number.at]):
        return ""
    rank = _rank(clause, low, number)
    if number.unit in ("家", "名", "位") and before.endswith("前") and (rank is None or rest.startswith("的")):
        return ""  # 业绩排名前10名的果农 are not ten to be reached
    if clause.count("《", 0, number.start) > clause.count("》", 0, number.start):
        return ""  # part of a document's title
    if _FROM_HERE.search(clause[: number.at]) and _TO_THERE.match(rest):
        return "baseline"  # 由45万头 (提高到60万头)
    if rest.startswith("之间的"):
        return "threshold"
    made = bool(_MADE.search(before)) or (low > 0 and bool(_JOINS_ON.search(before)))
    boxed = sentence.passage.box is not None
    if not made and ((rest.startswith("的") and (boxed or before.startswith("对"))) or (boxed and _LISTED_WHICH.match(rest))):
        return "threshold"  # 高度超过200米的边坡 says which, not how much
    if _WHICH.match(number.after + rest) and not made and not number.compared:
        return "threshold"
    if rank:
        return None
    near = clause[max(0, number.start - 10) : number.end + 6]
    if "包括" in before[-10:] or _AMOUNT.search(near) or rest.startswith(("”", "》")):
        return "threshold"
    return "not_counted" if number.chinese and _not_counted(before, number, rest) else None


def _rank(clause: str, low: int, number: Number) -> re.Match[str] | None:
    """The words that make a number a place among all: 进入全省前 (二十名)."""
    return _RANK.search(clause, low, number.start) if number.unit in ("名", "位") and clause.startswith("前", number.start - 1) else None


def _not_counted(before: str, number: Number, rest: str) -> bool:
    """Whether a numeral in characters counts nothing: it counts what is built, or the items of the list before it (甲、乙两处)."""
    if number.unit not in lexicon().count_units or number.value in "十百千" or (number.value == "一" and number.op != ">="):
        return True
    listed = _VALUES.get(number.value) == len(_JOINT.split(before))
    return not _COUNTED.search(before) and (not listed or bool(_RULES.match(rest)))


def _target(sentence: Sentence, base: int, clause: str, low: int, number: Number, by: int | None, known: str) -> Target | None:
    rank = _rank(clause, low, number)
    stop, compared, op = (rank.start(), rank.group(), "<=") if rank else (number.start, number.compared, number.op)
    before = clause[low:stop].rpartition("之间的")[2].lstrip("、和及与")
    found = find_subject(before, compared, number.unit, number.after, clause[number.end :], known)
    if found is None:
        return None
    words = before.rfind(found.before[:4]) if found.before else -1
    start = base + (stop - len(before) + words if words >= 0 else number.start)
    return Target(sentence, start, base + number.end, base + number.at, found.name, op, number.value, number.unit, by, found.commitment)
