"""Numeric commitments: subject, comparator, value, unit and deadline of the numbers that the running text commits to."""

import re
from dataclasses import dataclass, replace
from functools import cache

from plantrace.extraction.commitment import Sentence
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.mentions import Rejected

_CN = "一二两三四五六七八九十百千"
_BEFORE = (
    r"(?:超过|突破|不低于|不少于|高于|大于|不超过|低于|控制在|至少|达到?到?|约|近|逾|超|翻|稳定在|保持在|保持|提高到|提高至|提升到|提升至"
    r"|增加到|增加至|增长到|增长至|下降到|降至|降到|降低到|为|在|到|实现|完成|[><≥≤])"
)
_AFTER = r"(?:以上|以下|以内|左右|及以上|余|多)"
_CLAUSE = re.compile("[^，；：。！？]+")
_YEAR = re.compile(r"(20[2-4]\d)年|“?十([二三四五六])五”?(?:时期)?(末期?|中期)?")
_PLAN_END = {"二": 2015, "三": 2020, "四": 2025, "五": 2030, "六": 2035}
_ANY = re.compile(rf"\d|[{_CN}](?:个|家|处|所|项|座|条|名)|零增长")
_PAST = re.compile(
    r"已(?:经|达|有|建|完|累|形|实)|截至|截止|目前|现有|同比|比上年|“?十[二三]五”?(?:时期|期间|末)|20(?:0\d|1\d|20)年(?!基础)|过去|以来"
)
_THRESHOLD = re.compile(
    r"(?:给予|奖励|奖补|补助|补贴|不超过项目|最高|每人|单个|一次性|贷款|罚款|按照?[^，]{0,12}(?:比例|标准)|范围内|(?:以上|以下|以内)的|以上(?:企业|单位|家庭|项目|人员|规模|城市|镇))"
)
_STRIP = re.compile(
    r"^(?:(?:规划)?到?(?:20\d\d年底?|“?十[四五六]五”?(?:期间|时期|末期?|中期)?)[，,]?|(?:力争|争取|努力|预计|确保|规划|计划|每年|年均|累计|全部|其中|同时|并|将|要|使|把|让|全县|全市|全省|全国|全区|我县|我市|我省|我国|新增|通过\d+[-~—至]?\d*年努力)[，,]?)+"
)
_LEADING_VERB = re.compile(
    r"^(?:新建成?|建设|建成|改建|扩建|改造|打造|培育|培养|发展|引进|实施|完成|创建|新创建|新培育|孵化|实现|推动|推进|全力推动|全力|加快|争创|新增|新发展|稳固发展|稳步扩大|布局建设|布局|突破|压缩|涉及|种植|覆盖|达到|超过|保持|认定|建立|组织|开展|举办|提供|安排|落实|设立|增加(?!值)|提高|降低|严守|守住|坚守|稳定)+"
)
# A numeral in characters counts something where the clause builds or sets it up, or where a list of names stands right before it.
_COUNTED = re.compile(r"新建|建设|建成|改建|扩建|改造|打造|培育|创建|建立|组建|完成|设立|新增|引进|至少|形成|[、”]|：[^，]{2,16}$")
_DONE = re.compile("(?:新建|建设|建成|改建|扩建|改造|实施|种植|栽植|完成|新增)$")
#: What a number holds for, each by itself: 每个镇至少建成1所.
_EACH = re.compile("每个?(?:乡镇|镇|乡|街道|行政村|村|社区|县|学校|园区|企业)(?!.*每)")
_TAIL_VERB = re.compile(r"(?:均|都|全部|基本|分别|稳定|保持|力争|争取|要|需|应|将|每年|年均|累计)+$")


@dataclass(frozen=True, slots=True)
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


@cache
def _number() -> re.Pattern[str]:
    words = lexicon()
    measures, counts = alternation(words.measure_units), alternation(words.count_units)
    return re.compile(
        rf"(?P<before>{_BEFORE}*)(?:了)?(?P<value>\d[\d.]*(?:[-~—至]\d[\d.]*)?|(?<![第“几数])[{_CN}]{{1,3}}(?=(?:{counts})(?![“”]))|零(?=增长))"
        rf"(?P<more>余|多)?(?P<unit>(?:{words.magnitudes})?(?:{measures}|{counts})?)(?P<after>{_AFTER}?)"
    )


def find_targets(sentences: list[Sentence], rejected: list[Rejected]) -> list[Target]:
    """Return the numeric commitments of the sentences that commit to a measure or a goal.

    Numbers that are none (past facts, thresholds, numbers without a subject) are added to ``rejected``.
    """
    out: list[Target] = []
    by: int | None = None  # a year holds for the sentences after it in the paragraph
    for before, sentence in zip([None, *sentences], sentences, strict=False):
        if before is None or before.passage is not sentence.passage:
            by = None
        by = _deadline(sentence.text) or by
        if sentence.kind in ("background", "note") or not _ANY.search(sentence.text):
            continue
        out += _in_sentence(sentence, by, rejected)
    return out


def _in_sentence(sentence: Sentence, by: int | None, rejected: list[Rejected]) -> list[Target]:
    text = sentence.passage.text
    found: list[Target] = []
    subject_before = ""
    for start, end in _clauses(text, sentence.start, sentence.end):
        clause = text[start:end]
        by = _deadline(clause) or by
        past = bool(_PAST.search(clause))
        targets = [] if past else _severally(sentence, clause, start, by)
        low = 0  # where the words about the next number begin
        for match in _number().finditer(clause) if not targets else ():
            target = "past" if past else _target(sentence, clause, start, match, by, subject_before, low)
            low = match.end() if isinstance(target, Target) else low
            if isinstance(target, Target):
                targets += _each(target, clause)
                subject_before = targets[-1].subject
            elif target and match["unit"]:
                rejected.append(Rejected(sentence.passage, start + match.start(), start + match.end(), "Goal", target))
        found += targets
    return found


def _severally(sentence: Sentence, clause: str, start: int, by: int | None) -> list[Target]:
    """A、B分别达到65%和55%: as many subjects as values, in their order."""
    parted = re.search(r"(?P<subjects>[^，]{3,60}?)分别", clause) if "分别" in clause else None
    if parted is None or _THRESHOLD.search(clause):
        return []
    numbers = [match for match in _number().finditer(clause, parted.end()) if match["unit"] and match["value"][0].isdigit()]
    subjects = [item for item in re.split("[、和及与]", _STRIP.sub("", parted["subjects"])) if len(item) > 1]
    if len(numbers) < 2 or len(numbers) != len(subjects):
        return []
    return [
        Target(
            sentence,
            start + parted.start("subjects"),
            start + match.end(),
            start + match.start("value"),
            subject,
            _op(numbers[0]["before"], match["after"]),
            re.sub("[~—至]", "-", match["value"]),
            match["unit"],
            by,
            "outcome",
        )
        for subject, match in zip(subjects, numbers, strict=True)
    ]


def _each(target: Target, clause: str) -> list[Target]:
    """One target for each subject that the number holds for: A率和B率均达到100%; A、B两个200亿元产业集群."""
    both = re.fullmatch(r"(.+?[率量数值重])[和及与](.+[率量数值重])均?", target.subject)
    if both and "均" in clause:
        return [replace(target, subject=both.group(1)), replace(target, subject=both.group(2))]
    shared = re.search(r"(?P<items>[^，。；：]+?)(?:两|三|四|五|六)个$", clause[: clause.find(target.value + target.unit)])
    noun = re.match(r"[\u4e00-\u9fff]{2,8}", clause[clause.find(target.value + target.unit) + len(target.value + target.unit) :])
    if shared and noun and "、" in shared["items"]:
        items = re.split("[、和及与]", _LEADING_VERB.sub("", _STRIP.sub("", shared["items"])).removeprefix("形成"))
        return [replace(target, subject=item + noun.group(), commitment="outcome") for item in items if item]
    return [target]


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [match.span() for match in _CLAUSE.finditer(text, start, end)]


def _deadline(clause: str) -> int | None:
    match = _YEAR.search(clause)
    if match is None:
        return None
    if match.group(1):
        return int(match.group(1))
    end = _PLAN_END[match.group(2)]
    return end - 2 if match.group(3) == "中期" else end


def _target(
    sentence: Sentence, clause: str, base: int, match: re.Match[str], by: int | None, subject_before: str, low: int
) -> Target | str:
    """The target that a number commits to, else why it is none: "" for what is no quantity at all."""
    value, unit, after = match["value"], match["unit"], match["after"]
    start, end = match.span()
    rest = clause[end:]
    before = clause[low:start].lstrip("、和及与")
    if (not unit and value != "零") or before.endswith("在"):
        return ""
    if re.match(r"[年月日版届周]|\d+(?:亿元|万元|万亩)|个?(?:五年|月|季度|世纪|阶段|方面|问题|大局|现代化|不)", rest) or re.search(
        r"[第“《〔A-Za-z\-—.]$|(?<!\d)G$", clause[: match.start("value")]
    ):
        return ""
    if clause.count("《", 0, start) > clause.count("》", 0, start):
        return ""  # part of a document's title
    if sentence.passage.box is not None and rest.startswith("的") and not _DONE.search(before):
        return "threshold"  # 高度超过200米的边坡 says which, not how much
    near = clause[max(0, start - 10) : end + 6]
    if "包括" in before[-10:] or (_THRESHOLD.search(near) and not (by and "以上的" in near)) or re.match("[”》]", rest):
        return "threshold"
    chinese = not value[0].isdigit() and value != "零"
    if chinese and (
        unit not in lexicon().count_units
        or not _COUNTED.search(before)
        or value in "十百千"
        or (value == "一" and "至少" not in before[-8:] + match["before"])
    ):
        return "not_counted"
    return _with_subject(sentence, base, match, before, rest, by, subject_before, after)


def _with_subject(
    sentence: Sentence,
    base: int,
    match: re.Match[str],
    before: str,
    rest: str,
    by: int | None,
    subject_before: str,
    after: str,
) -> Target | str:
    """The subject stands before the number (X达到N, X N以上) or after it (新建N个X)."""
    start, end = match.span()
    unit = match["unit"]
    own = _TAIL_VERB.sub("", before)
    own = re.split(r"[、（）”](?!.*[建增率]$)|以及|并且?", own)[-1] if "、" in own and len(own) > 18 else own
    own = _STRIP.sub("", own)
    noun = (
        re.match(r"(?:的)?(?P<noun>[^，。；：、（）]{2,20}?)(?:建设|的|等|$|[，。；：、（）和及与])", rest)
        if not after or not re.match("[，。；、）]|$", rest)
        else None
    )
    named = re.sub(r"^[^，]{2,15}建成(?=.{3})|^一批$", "", _LEADING_VERB.sub("", own))
    commitment = "outcome"
    if noun and (len(named) < 2 or (unit in lexicon().count_units and not match["before"])):
        subject = noun["noun"]
        commitment = "output"
    elif len(named) >= 2:
        subject = named
        commitment = "output" if named != own and not match["before"] else "outcome"
    else:
        subject = subject_before
    if len(subject) < 2:
        return "no_subject"
    if (each := _EACH.search(before)) and each.group() not in subject:
        subject = each.group() + subject
    op = _op(("至少" if "至少" in before[-8:] else "") + match["before"], after + (match["more"] or ""))
    value = re.sub("[~—至]", "-", match["value"])
    left = base + before.rfind(named) if named and named in before and subject == named else base + start
    return Target(sentence, left, base + end, base + match.start("value"), subject.strip("“”的"), op, value, unit, by, commitment)


def _op(before: str, after: str) -> str:
    if re.search("不低于|不少于|至少|≥", before) or "以上" in after:
        return ">="
    if re.search("不超过|控制在|≤", before) or after in ("以下", "以内"):
        return "<="
    if re.search("超过|突破|高于|大于|逾|超|>", before) or re.search("余|多", after):
        return ">"
    if re.search("低于|<", before):
        return "<"
    return "~" if "约" in before or "左右" in after else "="
