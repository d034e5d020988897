"""Numeric commitments: subject, comparator, value, unit and deadline of the numbers that the running text commits to."""

import re

import msgspec
from msgspec.structs import replace

from plantrace.extraction.document.outline import Passage
from plantrace.extraction.document.rejected import Rejected
from plantrace.extraction.goals.commitment import ANNOUNCES, Sentence
from plantrace.extraction.goals.held_years import announced_year, before_parts, goes_on_with_year, holds_on, year_of
from plantrace.extraction.goals.numbers import CHINESE, LARGE, NUMERAL, Number, operator, read_numbers
from plantrace.extraction.goals.other_numbers import is_row_number, runs_rows_together
from plantrace.extraction.goals.refusals import AMOUNT, rank_words, refused
from plantrace.extraction.goals.several import SUBJECTS_JOINT, by_year, in_years, is_where, severally, spelt_out, years_of
from plantrace.extraction.goals.subjects import LEVEL, find_subject, made_words
from plantrace.extraction.goals.target import Target
from plantrace.extraction.goals.times import (
    THIS_YEAR,
    deadline,
    goes_on_over,
    is_base,
    is_compared,
    is_past,
    looks_back,
    may_name_year,
    tells_time,
)
from plantrace.extraction.goals.years_above import year_above
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.text.numbering import NUMBER
from plantrace.patterns import compiled

_NEAR = 40  # characters before a number in which its own year stands
_SEVERAL = 8  # targets of a sentence that the next one may go on with: 2030年分别达到95%、99%
_BEHIND = 8  # characters behind a clause: 由12万吨，提高到24万吨
#: A clause; the commas of （英文名，以下简称…） part none, nor does the colon of 1：1.
_CLAUSE = compiled(r"(?:[^，：；。！？（]++|(?<=\d)：(?=\d)|（[^（）]*简称[^（）]*）|（)+")
_MEASURED_BY = compiled("(.{2,}?)(达到|不低于|不高于|不超过|超过|控制在)[^，、]{2,14}的")  # 达到城市标准的75%
#: 果品产值翻番，达到65亿元: what rises in words, the level it reaches in the next clause.
_RISES = compiled("(?<=..)(?:实现|稳步|持续|明显|显著|大幅|较快|进一步|不断)*(?:翻番|倍增|增长|提升|提高|扩大|下降|降低)$")
_TO_LEVEL = compiled("(?:力争)?(?:达到?|突破|超过|增至|提高到|增加到|降至|控制在)")
#: 实施某街整治工程，完成治理20条: what is done to so many is told in the clause before.
_BARE_DEED = compiled(r"(?:年内|今年|全年|计划|力争|确保)*(?:完成|新?开工|推进)?(?:建设|改造|治理|整治|修复|新建|绿化|维修|安置)?\d")
_WORK = compiled("(?<=改造|治理|整治|修复|建设|提升|绿化)(?:工程|项目|行动|计划)?$")
_REACHED = compiled("^(?:通勤|通达|到达|直达|覆盖)(?=、)")  # 1小时通勤、某某2小时通达
_JOINS = compiled("^(?:[、及与的]|和(?![美谐睦]))+")
_EVENLY = compiled(
    r"(?P<items>[^，。；：\d]{4,30}?)(?P<each>均|都|分别)?(?:力争|保持)?(?:[比较](?:20\d\d年|上年|“?十[一二三四]五”?时?期?)[底末]?)?(?P<too>均|都|分别)?(?P<rise>(?:年均)?(?:增长|递增|递减|下降|降低|减少|提高|提升))\d"
)  # 人次、收入均增长10%
_IN_PLACE = compiled(f"{HAN}{{2,6}}(?:[县区旗镇乡市]|街道)")  # 新建学校40所，其中石岭县15所
#: What a part of a number is of, too: 新增学位5000个，其中幼儿园420个; 营业收入300亿元，其中食品产业160亿元.
_SHARED = compiled("(?:学位|床位|托位|岗位|泊位|车位|产能|产量|面积|(?:营业|业务|销售)?收入|产值|增加值|投资|销售额|装机容量|装机)$")
_THINGS = ("个", "家", "名", "所", "座", "项", "处", "条", "台", "套", "亩", "里", "户", "人")
_LEVEL_TOLD = compiled(r"(?:达到?|不低于|不少于|超过|突破)?(?!\d{1,2}[.、．]\D)\d")
#: 治理率从2025年的46%提高到2028年的(70%)
_FROM_TO = compiled(
    r"[从由]20\d\d年[底末]?的?[\d.]+[^\d，]{0,6}?(?P<compared>(?:提高|提升|上升|增加|增长|扩大|下降|降低|减少|缩短)[到至为])20\d\d年[底末]?的$"
)
#: A part of a share: 占比达到15%，其中重点地区达到20%.
_SHARE = compiled("(?:率|比例|比重|占比)$")
_STAGE = compiled("第[一二三四五六]|第?[一二三四五六]步|第?[一二三四五六]?(?:阶段|期)")  # 第一步：达到20万亩
_IN_ALL = compiled(r"共计?\d")  # 实施类项目：共35个
_BASE_HEAD = compiled(r"^[在于](?:去年|上年|前年|20\d\d年|现有|原有|已有)?[底末]?(?:全[县市区])?")
_ANY = compiled(rf"[\d{CHINESE}零](?:(?<=\d)|(?<!零)(?:个|家|处|所|项|座|条|名|幅|具|{LARGE})|(?<=零)(?:增长|发生))")


def find_targets(
    sentences: list[Sentence], rejected: list[Rejected], period: tuple[int, int] | None = None, *, yearly: bool = False
) -> list[Target]:
    """Return the numeric commitments of the sentences that commit to a measure or a goal; ``period``: the plan's first and last year.

    In a plan of one year 今年 is that year, and in a ``yearly`` paper it is the year of all that tells no other. Numbers that are none
    (past facts, thresholds, numbers without a subject) are added to ``rejected``.
    """
    first_year, last_year = period or (0, 0)
    out: list[Target] = []
    by: int | None = None  # a year holds for the sentences after it in the paragraph
    over = False  # whether the sentence before told of a time that is over
    above: dict[tuple[Passage | None, str], int | None] = {}  # the years that headings tell
    announced: dict[Passage, int] = {}  # the years of lists of goals, by the headings that these stand under
    for before, sentence in zip([None, *sentences], sentences, strict=False):
        passage, text = sentence.passage, sentence.text
        if before is None or before.passage is not passage:
            stands = passage.heading, passage.theme
            if stands not in above:
                above[stands] = year_above(passage, period, yearly=yearly)
            by, over = _announced(passage, announced) or above[stands], False
        over = over and before is not None and goes_on_over(text, before.text)
        over = over or looks_back(text, first_year, passage.text)
        year = year_of(text) if may_name_year(text) else None
        year = year or (first_year if first_year == last_year and THIS_YEAR.search(text) else None)
        own = year if year and year >= first_year else by
        by = own if own != by and holds_on(text) else by
        told = announced_year(text, before.text if before is not None else "") if text.endswith(ANNOUNCES) else None
        if told and passage.heading is not None:
            announced[passage.heading] = told
        if sentence.kind not in ("background", "note") and _ANY.search(text):
            goes_on = out and before is not None and out[-1].sentence is before and goes_on_with_year(text, before.text)
            earlier = [target for target in out[-_SEVERAL:] if target.sentence is before] if goes_on else []
            out += _in_sentence(sentence, own, rejected, first_year, earlier, over)
    return out


def _announced(passage: Passage, announced: dict[Passage, int]) -> int | None:
    """The year of the list of goals that a passage belongs to."""
    years = [announced[heading] for heading in passage.path() if heading in announced] if announced else []
    return years[-1] if years else None


class _Said(msgspec.Struct):
    """What is told before a clause: the year to reach it by, whether that is over, what is counted, the sentence's targets so far."""

    by: int | None
    past: bool
    known: str
    above: str = ""  # the clause before
    numbered: str = ""  # the last clause with numbers
    found: list[Target] = []
    earlier: list[Target] = []  # those of the sentence before that this one goes on with
    years: list[int] = []  # those that a clause sets for the numbers behind it, each in its turn


def _in_sentence(
    sentence: Sentence, by: int | None, rejected: list[Rejected], first_year: int, earlier: list[Target], past: bool
) -> list[Target]:
    """The targets of a sentence.

    ``earlier``: those of the one before it, where this one goes on with them; ``past``: whether it tells of a time that is over.
    """
    said = _Said(by, past, _field_words(sentence) or (earlier[-1].subject if earlier else ""), earlier=earlier)
    # a period that is over holds until the sentence names another year
    timed = past or tells_time(sentence.text)
    for match in _CLAUSE.finditer(sentence.passage.text, sentence.start, sentence.end):
        clause, base = match.group(), False
        if timed:
            year = deadline(before_parts(clause))
            said.by = year if year and year >= first_year else said.by
            base = is_base(clause)
            said.past = (is_past(clause, first_year) and not base) or (said.past and year is None and not clause.startswith("决定"))
            said.known = (_in_base(clause) if base else "") or said.known
        said.years = (years_of(clause) if timed else []) or said.years
        if not NUMERAL.search(clause) or runs_rows_together(clause):
            said.above = clause
            continue
        compared = timed and not said.found and sentence.passage.theme != "goal" and is_compared(clause)
        over = said.past or compared or base  # of this clause alone; 产量达到5万吨，同比增长8% is to be reached
        said.found += _in_clause(sentence, match, said, over, first_year if timed else None, rejected)
        said.numbered = clause
    return said.found


def _in_clause(
    sentence: Sentence, match: re.Match[str], said: _Said, over: bool, first_year: int | None, rejected: list[Rejected]
) -> list[Target]:
    """The targets of a clause with numbers, what it counts told to ``said``; ``first_year`` is None where the sentence names no time."""
    clause, start = match.group(), match.start()
    numbers = read_numbers(clause)
    targets = (
        []
        if over
        else in_years(sentence, clause, start, numbers, said.years)
        or by_year(sentence, clause, start, numbers, said.known)
        or severally(sentence, clause, start, numbers, said.by, said.found or said.earlier)
    )
    shares = clause.startswith("其中") and AMOUNT.search(said.numbered) is not None  # 奖励20万元，其中省级承担10万元
    said.known = _label(sentence, start, said.above) or said.known or _said_before(clause, said.above)
    low = 0  # where the words about the next number begin
    behind = sentence.passage.text[match.end() : match.end() + _BEHIND]
    for number in numbers if not targets else ():
        if is_row_number(clause, number, clause[number.end :]):
            low = number.at + len(number.value)
            continue
        verdict = "past" if over else "threshold" if shares else refused(sentence, clause, low, number, behind)
        if verdict in ("modifies", "had"):  # the words behind it are the subject of the next number
            low, verdict = number.end, "not_counted" if verdict == "modifies" else "baseline"
        near = clause[max(low, number.at - _NEAR) : number.at]  # 2023年5座、2024年10座
        year = deadline(near, last=True) if first_year is not None else None
        by = year if year and year >= (first_year or 0) else said.by
        alike = _alike(number, [*said.found, *targets]) if said.known else ""
        target = _target(sentence, start, clause, low, number, by, (said.known, alike)) if verdict is None else None
        if target is not None:
            _finish(target, clause, said.known, [*said.found, *targets][-1:])
            before = targets[-1:] if targets and clause[low] == "、" else said.found[-1:] if not (targets or low) else []
            goes_on = before and before[0].commitment == "output" and _counts_alike(before[0], target)
            listed = clause[low : low + 1] == "、" and bool(before) and before[0].commitment == "output"  # 大棚30座、果园1.5万亩
            at_least = goes_on and listed and number.op == ">="  # 引进硕士20名、技工不少于100名
            if (goes_on or listed) and not ((number.compared and not at_least) or LEVEL.search(target.subject)):
                target.commitment = "output"
            low = number.end
            targets += _each(target, clause)
            placed = bool(said.known) and _IN_PLACE.fullmatch(targets[-1].subject.removesuffix(said.known)) is not None
            ratio = compiled("[:：∶]").search(target.value) is not None  # 三次产业结构调整为10:45:45，总量翻一番
            said.known = said.known if placed or (ratio and said.known) else targets[-1].subject  # 学校, not 石岭县学校
        elif verdict == "baseline" and not said.known:
            said.known = made_words(clause[low : number.start].rstrip("由从"))  # 能力由12万吨，提高到24万吨
        if target is None and verdict != "" and number.unit:
            span = start + number.start, start + number.end
            rejected.append(Rejected(sentence.passage, *span, "Goal", verdict or "no_subject"))
    return targets


def _finish(target: Target, clause: str, known: str, before: list[Target]) -> None:
    """Give a part the kind of the whole that is ``before`` it, in the same unit, and what is done to so many its commitment."""
    if known and target.subject == known and target.unit != "%" and not clause[0].isdigit() and _BARE_DEED.match(clause):
        target.commitment = "output"
    if (
        clause.startswith("其中")
        and target.unit == "%"
        and _SHARE.search(known)
        and not (_SHARE.search(target.subject) or "占" in target.subject)
    ):
        target.subject += known
        return
    whole = _SHARED.search(known) if clause.startswith("其中") else None
    alike = before and before[0].unit.lstrip("万亿千百") == target.unit.lstrip("万亿千百")
    if (
        whole
        and alike
        and not target.subject.endswith(("桩", "户", "人"))
        and not LEVEL.search(target.subject)
        and whole[0] not in target.subject
    ):
        target.subject += whole[0]


def _said_before(clause: str, above: str) -> str:
    """What the clause before says that a clause counts: 提高果农补贴，由800元提高到1500元; 果品产值翻番，达到65亿元."""
    if clause[0] in "由从":
        return made_words(above)
    if _BARE_DEED.match(clause) and (work := _WORK.search(above)):
        return made_words(above[: work.start()] or above)
    rise = _RISES.search(above) if _TO_LEVEL.match(clause) else None
    return made_words(above[: rise.start()]) if rise else ""


def _label(sentence: Sentence, start: int, above: str) -> str:
    """What stands before the colon of a level among goals: 优质果率：80%; 1.优质果率：达到80%."""
    passage, text = sentence.passage, sentence.passage.text
    told = _LEVEL_TOLD.match(text, start) if passage.theme == "goal" else _IN_ALL.match(text, start)
    if text[start - 1] != "：" or not told:
        return ""
    number = NUMBER.match(above)
    words = above[number.end() if number else 0 :] or (passage.name if start == passage.body else "")
    return "" if words.endswith(("目标", "指标", "任务", "其中")) or _STAGE.fullmatch(words) else words


def _in_base(clause: str) -> str:
    """What a clause counts from which the next one goes on: 在去年新增果品企业11家的基础上."""
    numbers = [number for number in read_numbers(clause) if number.unit and number.unit != "年"]
    if not numbers:
        return ""
    behind = clause[numbers[0].end :].removesuffix("的基础上").lstrip("的")
    return behind or made_words(_BASE_HEAD.sub("", clause[: numbers[0].start]))


def _field_words(sentence: Sentence) -> str:
    """The name of a sheet's field where it holds nothing but a number: what the number counts (总投资：12亿元)."""
    passage = sentence.passage
    if passage.role != "detail" or sentence.start != passage.body or not passage.text[passage.body].isdigit():
        return ""
    number = NUMBER.match(passage.text)
    return passage.text[number.end() if number else 0 : passage.body - 1]


def _each(target: Target, clause: str) -> list[Target]:
    """One target for each subject that the number holds for: A率和B率均达到100%, A率、B率、C率达100%; A、B两个200亿元产业集群."""
    rates = SUBJECTS_JOINT.split(target.subject)
    rates = spelt_out(rates, len(rates)) if len(rates) > 1 and all(map(is_where, rates[:-1])) else rates
    if (
        len(rates) > 1
        and all(len(rate) > 2 and rate[-1] in "率量数值重" for rate in rates)
        and (len(rates) > 2 or "均" in clause or all(rate[-1] == "率" for rate in rates))
    ):
        return [replace(target, subject=rate) for rate in rates]
    evenly = _EVENLY.match(clause)
    items = SUBJECTS_JOINT.split(made_words(evenly["items"])) if evenly and target.subject.endswith(evenly["rise"]) else []
    items = spelt_out(items, len(items)) if len(items) > 1 and all(map(is_where, items[:-1])) else items
    if evenly and len(items) > 1 and (evenly["each"] or evenly["too"] or all(len(item) > 3 and LEVEL.search(item) for item in items)):
        return [replace(target, subject=item + evenly["rise"]) for item in spelt_out(items, len(items))]
    at = clause.find(target.value + target.unit)
    before = clause[:at]
    shared = compiled(r"(?P<items>[^，。；：]+?)(?:两|三|四|五|六)个$").search(before) if before.endswith("个") and "、" in before else None
    noun = compiled(rf"{HAN}{{2,8}}").match(clause[at + len(target.value + target.unit) :]) if shared else None
    if shared and noun and "、" in shared["items"]:
        items = SUBJECTS_JOINT.split(made_words(shared["items"]).removeprefix("形成"))
        whole = replace(target, end=target.end + len(noun.group()), commitment="outcome")
        return [replace(whole, subject=item + noun.group()) for item in items if item]
    return [target]


def _counts_alike(before: Target, target: Target) -> bool:
    """Whether a number goes on with the things made that the one before counts: 新建停车位1500个、公厕15座; 新建站点5个，中心3个."""
    counts = lexicon().count_units
    return before.unit.lstrip("万亿千百") in counts and target.unit.lstrip("万亿千百") in counts


def _alike(number: Number, found: list[Target]) -> str:
    """The subject of the last target that counts things in the same unit as the number does, "" if none does."""
    if not number.unit.endswith(_THINGS):
        return ""
    return next((target.subject for target in reversed(found) if target.unit.lstrip("万亿千百") == number.unit.lstrip("万亿千百")), "")


def _target(sentence: Sentence, base: int, clause: str, low: int, number: Number, by: int | None, known: tuple[str, str]) -> Target | None:
    if (
        number.unit.endswith("元")
        and not number.compared
        and clause == clause[number.at : number.end]
        and sentence.passage.text[base - 1] == "，"
    ):
        return None  # 某水库：库容3200万立方米，12亿元: what it costs
    rank = rank_words(clause, low, number)
    stop, compared, op = (rank.start(), rank.group(), "<=") if rank else (number.start, number.compared, number.op)
    before = clause[low:stop].rpartition("之间的")[2]
    before = _JOINS.sub("", _REACHED.sub("", before)) if low else before.removeprefix("分别为")  # 与某某部门联合建设站点15个
    if told := _FROM_TO.search(before, max(0, len(before) - _NEAR)):
        stop -= len(before) - told.start()
        before, compared = before[: told.start()], told["compared"]
    if not compared and (measured := _MEASURED_BY.fullmatch(before)):
        stop -= len(before) - len(measured[1])
        before, compared = measured[1], measured[2]
        op = operator(compared, number.after)
    found = find_subject(before, compared, number.unit, number.after, clause[number.end :], *known)
    if found is None:
        return None
    if known[1] and _IN_PLACE.fullmatch(found.name) and sentence.passage.text.find("其中", sentence.start, base + number.start) >= 0:
        found = replace(found, name=found.name + known[0], commitment="output")
    words = before.rfind(found.before[:4]) if found.before else -1
    start = base + (stop - len(before) + words if words >= 0 else number.start)
    end = base + number.end + (len("增长") if number.value == "零" else 0)
    return Target(sentence, start, end, base + number.at, found.name, op, number.value, number.unit, by, found.commitment)
