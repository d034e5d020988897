"""Several numbers of a clause, each of a subject of its own: A、B分别达到65%和55%."""

import re
from itertools import pairwise

from msgspec.structs import replace

from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.goals.numbers import Number, operator
from plantrace.extraction.goals.refusals import AMOUNT
from plantrace.extraction.goals.subjects import made_words
from plantrace.extraction.goals.target import Target
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.patterns import compiled

#: 产量2024年、2025年分别…, 2024年、2025年、2026年产量分别….
_BY_YEARS = compiled(rf"(?P<before>(?:{HAN}|“|”)*)(?P<years>(?:20\d\d年[、和]){{1,5}}20\d\d年)(?P<behind>{HAN}*?)分别")
_TO_YEARS = compiled(r"(?:力争|争取|确保|计划)?[到至]?20\d\d年(?:[、和]20\d\d年)+")
#: What parts subjects; not the characters inside of 普及率, 参与率, 及格率.
SUBJECTS_JOINT = compiled("、|和(?![美谐睦])|(?<!普)及(?![时格])|(?<!参)与(?!会)")
_PLANS = compiled("^(?:(?:全[省市县区]|各[镇乡地]+|计划|力争|争取|预计|确保|再|要|将)+$)")  # 2024年、2025年计划分别建成
_YEARS = compiled(r"(20\d\d)年")
_SINCE = compiled(r"[比较]20\d\d年[底末]?$")  # 排放量比2020年分别下降12%、10%
_CHANGES = compiled("(?:同比|年均)?((?:增长|下降|降低|削减|减少|压减|上升|提高|提升))")  # what is told of each: 分别下降12%、10%
_JOINTS = ("、", "和", "及", "与")
_AREAS = frozenset("县区市旗镇乡")
#: A place with what is to be reached there: 丙县2025年PM10浓度, 乙县环境质量目标PM10.
_THERE = compiled(
    rf"(?P<place>{HAN}{{1,7}}?[县区市旗镇乡])(?![场域政级内间块直属村])(?:20\d\d年度?)?(?:[^，。；、]{{0,14}}目标)?(?P<what>[^，。；、]{{2,}})"
)

#: What the last of several subjects ends in for all of them: 建成率, 排放总量, 增加值.
_TAIL = compiled(
    f"(?<={HAN})(?P<tail>(?:[毛净总]|安全|综合|平均|无害化)?{HAN}{{2}}(?:率|总量|标准|浓度|水平|能力)"
    "|(?:机械|信息|规范|标准|城镇|自动|数字)化率|装机(?:容量|规模)?|增加值|产值|产量|收入|总额|(?:种植|播种|养殖|栽培)?面积|项目|占比|比重)$"
)
_EMITTED = compiled("(?:重点工程)?(?:减排量|排放总?量)$|(?:年均|平均)?浓度$")  # 化学需氧量、氨氮排放量 are two of the latter
_LEVEL_END = compiled("[率量值额率数重比]$|标准|收入|面积|浓度|水平|[a-zA-Z0-9.]$|进出口$|到账$|人次$|投资$")
_WITHIN = compiled("(?:中心)?(?:市区|城区|县城|城市|城镇|农村|乡镇|村镇)")  # 市区和县城污水处理率
_OTHERS = compiled("等(?:主要|重点)?[^，。；、]{0,4}物(?=排放)|等(?=重点工程)")  # 挥发性有机物等主要污染物排放总量
#: The last of several places, with what is reached in each: 甲、乙、丙三地客流量.
_TOGETHER = compiled(rf"(?P<place>{HAN}{{2,4}})[两三四五六七八九十]个?(?:地|[县区市镇乡])(?P<what>{HAN}{{2,}})")


def severally(sentence: Sentence, clause: str, start: int, numbers: list[Number], by: int | None, before: list[Target]) -> list[Target]:
    """A、B分别达到65%和55%, A和B提高65%和55%: as many subjects as values, in their order; 天数分别达到甲县220天、乙县210天.

    ``before``: the sentence's targets so far, whose places the clause may share (…，PM2.5分别为36、34微克/立方米).
    """
    stated = clause.find("分别")
    numbers = [number for number in numbers if not number.chinese and number.at > stated]
    numbers = [number for number in (_with_unit(clause, _with_years(clause, numbers)) if stated >= 0 else numbers) if number.unit]
    if len(numbers) < 2:
        return []
    joined = all(clause[a.end : b.start] in _JOINTS for a, b in pairwise(numbers))
    if (stated < 0 and not joined) or AMOUNT.search(clause):
        return []
    if stated > 0 and (named := _each_named(sentence, clause, start, numbers, by)):
        return named
    words = _SINCE.sub("", clause[: stated if stated >= 0 else numbers[0].start])
    if stated < 0:
        words = compiled("(?:提高|提升|下降|降低|增长|增加|减少|达到|为)+$").sub("", words)
    items = [item for item in compiled(f"{SUBJECTS_JOINT.pattern}|(?<=”)(?=“)").split(made_words(words)) if item]
    subjects = spelt_out(items if len(items) == len(numbers) else [item for item in items if len(item) > 1], len(numbers))
    if not items and stated >= 0 and len(before) >= len(numbers):  # …，比2020年分别下降10%、12%
        subjects = [target.subject for target in before[-len(numbers) :]]
    if len(subjects) == 1 and stated > 0 and not _THERE.match(subjects[0]):
        subjects = [place + subjects[0] for place in _places(before[-len(numbers) :])] or subjects
    if len(numbers) != len(subjects):
        return []
    if stated >= 0 and (change := _CHANGES.fullmatch(clause, stated + 2, numbers[0].start)):
        subjects = [subject + change[1] for subject in subjects]
    at = start + len(words) - len(made_words(words))
    # 分别不低于每人每月1800元、1300元; 分别达到45%、40%左右: the comparator of all
    after = numbers[-1].after if stated >= 0 and not any(number.after for number in numbers[:-1]) else ""
    words = clause[stated : numbers[0].start] + numbers[0].compared if stated >= 0 else ""
    return [
        Target(
            sentence,
            at,
            start + n.end,
            start + n.at,
            subject,
            n.op if n.op != "=" else operator("" if n.compared else words, after),
            n.value,
            n.unit,
            by,
            "outcome",
        )
        for subject, n in zip(subjects, numbers, strict=True)
    ]


def _with_years(clause: str, numbers: list[Number]) -> list[Number]:
    """The numbers, the last one with years for its unit where the subject tells how long: 人均受教育年限…和13.5年."""
    last = numbers[-1] if numbers else None
    if last is None or last.unit or not clause.startswith("年", last.end) or "年限" not in clause[: numbers[0].start]:
        return numbers
    return [*numbers[:-1], replace(last, unit="年", end=last.end + 1)]


def _with_unit(clause: str, numbers: list[Number]) -> list[Number]:
    """The numbers, those of a list whose last one alone tells the unit with it: 57、54、55微克/立方米, 9万、5万立方米."""
    out = list(numbers)
    for at in range(len(out) - 2, -1, -1):
        unit = out[at + 1].unit
        if out[at].unit in ("", "万", "亿") and unit.startswith(out[at].unit) and clause[out[at].end : out[at + 1].start] in _JOINTS:
            out[at] = replace(out[at], unit=unit)
    return out


def _places(targets: list[Target]) -> list[str]:
    """The places whose targets for one and the same thing these are: 甲县PM10, 乙县PM10."""
    there = [_THERE.fullmatch(target.subject) for target in targets]
    named = [match for match in there if match is not None]
    return [match["place"] for match in named] if len(named) == len(there) and len({match["what"] for match in named}) == 1 else []


def is_where(words: str) -> bool:
    """Whether the words tell nothing but where: 城镇 in 城镇和农村自来水普及率."""
    return _WITHIN.fullmatch(words) is not None


def spelt_out(subjects: list[str], number: int) -> list[str]:
    """城乡居民收入 are two; in 小学、初中生均经费 the first is told by its rank alone."""
    if len(subjects) == 1 and number == 2 and "城乡" in subjects[0]:
        return [subjects[0].replace("城乡", which) for which in ("城镇", "农村")]
    if len(subjects) > 1 and all(subject[-1:] in _AREAS for subject in subjects[:-1]) and (there := _THERE.fullmatch(subjects[-1])):
        return [place + there["what"] for place in (*subjects[:-1], there["place"])]
    if len(subjects) > 1 and (together := _TOGETHER.fullmatch(subjects[-1])):
        return [place + together["what"] for place in (*subjects[:-1], together["place"])]
    rank = next((rank for rank in lexicon().ranks if subjects and subjects[-1].startswith(rank)), "")
    if rank and all(subject in lexicon().ranks for subject in subjects[:-1]):
        return [*(subject + subjects[-1].removeprefix(rank) for subject in subjects[:-1]), subjects[-1]]
    emitted = _EMITTED.search(subjects[-1]) if len(subjects) > 1 else None
    if emitted and not any(_EMITTED.search(subject) for subject in subjects[:-1]):
        return [*(subject + emitted[0] for subject in subjects[:-1]), _OTHERS.sub("", subjects[-1])]
    if len(subjects) < 2 or any(_LEVEL_END.search(subject) for subject in subjects[:-1]):
        return subjects
    within = _WITHIN.match(subjects[-1]) if all(map(is_where, subjects[:-1])) else None
    tail = subjects[-1][within.end() :] if within else (shared["tail"] if (shared := _TAIL.search(subjects[-1])) else "")
    return [*(_OTHERS.sub("", subject) + tail for subject in subjects[:-1]), _OTHERS.sub("", subjects[-1])]


def years_of(clause: str) -> list[int]:
    """The years that a clause sets for those behind it: 到2025年和2030年，产量分别达到6万吨和7万吨."""
    said = _TO_YEARS.fullmatch(clause)
    return [int(year) for year in _YEARS.findall(said[0])] if said else []


def in_years(sentence: Sentence, clause: str, start: int, numbers: list[Number], years: list[int]) -> list[Target]:
    """The targets of one subject for each of the ``years`` that the clauses before have set."""
    stated = clause.find("分别")
    subject = made_words(clause[:stated]) if years and stated > 0 else ""
    numbers = [number for number in _with_unit(clause, [number for number in numbers if number.at > stated]) if number.unit]
    if len(subject) < 2 or len(numbers) != len(years) or SUBJECTS_JOINT.search(subject):
        return []
    shared = operator(clause[stated : numbers[0].start] + numbers[0].compared, "")
    return [
        Target(sentence, start, start + n.end, start + n.at, subject, n.op if n.op != "=" else shared, n.value, n.unit, year, "outcome")
        for year, n in zip(years, numbers, strict=True)
    ]


def by_year(sentence: Sentence, clause: str, start: int, numbers: list[Number], known: str) -> list[Target]:
    """2024年、2025年产量分别达到6万吨、7万吨; of what is ``known`` where it tells none: 2024年、2025年分别新建600个、700个."""
    told = _BY_YEARS.match(clause) if "分别" in clause and "年、" in clause else None
    if told is None:
        return []
    subject = made_words(told["before"].removesuffix("到")) + _PLANS.sub("", made_words(told["behind"]))
    subject = subject if len(subject) > 1 else ""
    if SUBJECTS_JOINT.search(subject):
        return []  # of several in each year
    years = _YEARS.findall(told["years"])
    numbers = [number for number in _with_unit(clause, [number for number in numbers if number.at >= told.end()]) if number.unit]
    if len(years) != len(numbers):
        return []
    commitment = "outcome" if subject else "output"
    if not subject:  # 2024年、2025年分别新建果库600座、700座
        words = made_words(clause[told.end() : numbers[0].start])
        known = words if len(words) > 1 else known
    if not (subject or known):
        return []
    return [
        Target(
            sentence,
            start if subject else start + n.start,
            start + n.end,
            start + n.at,
            subject or known,
            n.op,
            n.value,
            n.unit,
            int(year),
            commitment,
        )
        for year, n in zip(years, numbers, strict=True)
    ]


def _each_named(sentence: Sentence, clause: str, start: int, numbers: list[Number], by: int | None) -> list[Target]:
    """Values that say whose they are: 优良天数分别达到甲县220天、乙县210天."""
    what = compiled(rf"({HAN}{{2,12}})分别(?:达到?|为|控制在|提高到|下降|增长)?(?P<first>{HAN}{{2,8}})$").search(clause[: numbers[0].start])
    whose = [clause[a.end + 1 : b.start] for a, b in pairwise(numbers) if clause[a.end] in "、和"]
    if what is None or len(whose) < len(numbers) - 1 or not all(whose):
        return []
    whose = [what["first"], *whose]
    words = re.split("|".join(map(re.escape, whose)), what.group(1))[-1]  # 甲县、乙县优良天数
    return [
        Target(sentence, start + n.start - len(who), start + n.end, start + n.at, who + words, n.op, n.value, n.unit, by, "outcome")
        for who, n in zip(whose, numbers, strict=True)
    ]
