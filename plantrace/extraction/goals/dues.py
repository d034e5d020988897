"""What opens like a goal and what is done all the same: behind its year, before it is due, beside the level to be reached."""

import re
from functools import cache

from plantrace.extraction.goals.deeds import DOES_NEXT, WHOLLY, is_work, opens_with_verb, will_do
from plantrace.extraction.goals.numbers import CHINESE, LARGE, NOT_LESS, NOT_MORE
from plantrace.extraction.lexicon import lexicon
from plantrace.patterns import compiled

CLAUSE = compiled(r"[^，：；。！？]+")
#: A level that a subject is to reach, behind it: 就业率达到90%. What is reached already (已达到) is told apart with its numbers.
REACHES = compiled(
    rf"(?:达到?|翻|[迈跨站登]上|控制在|稳定在|保持在|{NOT_MORE}|{NOT_LESS}|突破|超过|小于|净增|新增|发展到|(?:提高|提升|增加|增长|增速|扩大|下降|降低|削减|压减|压缩|缩短|缩小|降)(?:到|至)?)[^，。；\d]{{0,8}}(?:\d|[{CHINESE}](?:{LARGE}))"
)
#: The rest of a date behind its year; what is due before it is done by then: 2022年10月底前编制…清单.
_DATE = compiled(r"(?:年?(?:至|到|[-—~～]{1,2})20\d\d)?年?(?:\d{1,2}月)?(?:年?[底末]|[上中下]旬|\d{1,2}日)?(?:之?前|以前)?[，,：]?")
_FROM_THEN = compiled("年?(?:\\d{1,2}月)?(?:\\d{1,2}日)?起")  # 2023年起，按照清单考核
_PLANS = compiled("(?:共|累计|[我全][县市区镇]|[^，。；]{2,6}[县市区镇乡]|将|要|计划|拟|进一步|把[^，。；]{2,24}作为[^，。；]{2,12}，)*+")
_ALL = ("全县", "全市", "全区", "全省", "全镇", "我县", "我市", "我区")
_DONE_IN = ("完成", "到位", "投用", "开工", "竣工", "完工")  # 2022年6月前，空调要全部安装完成
_BUILT = ("建成", "完成", "竣工", "投用", "基本建成", "全面建成")
#: Who completes it stands before: 2028年底前，沿河乡镇完成污水处理设施建设并投运.
_COMPLETES = compiled(
    "完成[^，。；]{2,40}(?:建设|改造|治理|整治|修复|搬迁|任务|工作|编制|验收|整改|清理|关停|升级|工程|项目)(?:并[^，。；]{2,8})?$"
)
_YEAR = compiled("20\\d\\d年[，：](?!.*[达签订召]?[成订开]了)")  # 2019年，石岭镇围绕强镇目标，着力打好攻坚战
_STARTS = ("开工", "启动", "续建", "兴建", "修建", "增设")
_REACHED = frozenset(["建成", "实现", "形成", "打造", "创建", "全面", "基本", "力争"])  # a state, even where a verb says so
_CUE_OPENS = frozenset("规力争努预通到至“2本最全基建实形成确")  # what the words of a goal begin with


def does_besides(clauses: list[str]) -> bool:
    """Whether, among goals, a clause behind the first one opens with what is done (围绕…，完善…), and the first says no level."""
    return any(clause[:2] in lexicon().acts or will_do([clause]) for clause in clauses[1:]) and not REACHES.search(clauses[0])


def does_by_then(text: str, start: int) -> bool:
    """Whether the words behind a goal's year say what is done: with 前 behind the date any verb (2022年10月底前编制…清单)."""
    date = _DATE.match(text, start)
    at = date.end() if date else start
    deeds, verbs = lexicon().acts, lexicon().verbs
    planned = _PLANS.match(text, at)
    plans = planned is not None and planned.end() > at and planned.group()[:2] not in verbs  # 2023年底前，整治全县…: nobody who plans
    behind = CLAUSE.findall(text, planned.end() if planned and plans else at)
    if plans and behind and behind[0][:2] not in _REACHED and not REACHES.search(behind[0]) and opens_with_verb(behind[0]):
        return True
    if any(clause[:2] in deeds or WHOLLY.match(clause) for clause in behind) or does_next(text, start):
        return True
    if any(clause[:2] in _STARTS or (clause[:2] in verbs and clause[2:4] in deeds) for clause in behind[1:]):
        return True  # 建成冷库，开工建设果路; 力争完成征迁，统筹推进果园规划
    told = _YEAR.match(text) and not REACHES.search(text)
    if told and any(clause[:2] not in _REACHED and opens_with_verb(clause) for clause in behind[1:]):
        return True
    if behind and behind[0][1:2] == "是" and behind[0][0] in "一二三四五六七八九" and opens_with_verb(behind[0]):
        return True
    due = bool(behind and date and "前" in date.group())
    return (
        due
        and (
            behind[-1].endswith(_DONE_IN)
            or (date is not None and "月" in date.group() and behind[0].startswith(_BUILT))  # 2026年6月底前建成某园一期
            or _COMPLETES.search(text, at) is not None
            or (behind[0][:2] not in _REACHED and opens_with_verb(behind[0]))
        )
    )


def does_next(text: str, start: int) -> bool:
    """Whether the words right behind a goal's year say what is done, among goals too: 2017年：实施…, 到2017年，重点推进…."""
    date = _DATE.match(text, start)
    at = date.end() if date else start
    return DOES_NEXT.match(text, at + 2 if text[at : at + 2] in _ALL else at) is not None


def cued(text: str, clauses: list[str], *, built: bool) -> tuple[int, int]:
    """Which of the clauses opens with the words of a goal, and where these end in ``text``; the number of clauses and 0 where none does.

    Where ``built``, a work that is built is done and no goal.
    """
    cue, start = _cue(), 0
    for at, clause in enumerate(clauses):
        if (
            clause[0] in _CUE_OPENS
            and (found := cue.match(text, text.index(clause, start)))
            and not _FROM_THEN.match(text, found.end())
            and not (built and is_work(clause, found.group()))
        ):
            return at, found.end()
        start += len(clause) + 1  # the mark behind it
    return len(clauses), 0


@cache
def _cue() -> re.Pattern[str]:
    """The words that open a goal, at the head of a clause."""
    return compiled(lexicon().goal_cues)
