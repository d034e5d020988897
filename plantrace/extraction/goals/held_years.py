"""The years that sentences set for those behind them, and the sentences that go on with another year."""

from plantrace.extraction.document.themes import DUE
from plantrace.extraction.goals.times import deadline
from plantrace.extraction.lexicon import HAN
from plantrace.patterns import compiled

#: A year and a level, of what the sentence before tells: 2022年，产量达到5万辆；2023年，达到8万辆.
_GOES_ON = compiled(r"到?20\d\d年[底末]?[，,]?(?:累计|力争|分别)*(?:达到?|增至|增加到|提高到|突破|控制在|降至)")
_PART = compiled("其中[，：:]?")
#: A year that holds for the sentences behind it too: 到2025年，…。…; 甲水库2023年下闸 is of its own work, 2022年底前 of its own deed.
_NAMELY = compiled("(?:具体(?:目标)?(?:为|是|如下|包括)?|其中|主要指标)：")  # behind the sentence that names the year
_HEADS = compiled(
    rf"(?:[^，。；：]{{0,12}}，)?{HAN}{{0,6}}?[到至](?:20\d\d年|“?十[二三四五六]五)"
    rf"|{HAN}{{0,6}}?20\d\d年[底末]?[^，。；]*(?:率|量|值|收入|面积|浓度|覆盖)[^，。；]*(?:达到?|增长|提高|下降|降低|控制在|保持)"
    r"|在?“?十[二三四五六]五”?(?:规划|计划)?(?:末|期末|期间|期内|时期)|从?(?:(?:20\d\d年?(?:[-—~至到]{1,2}))?20\d\d年(?:\d{1,2}月)?[底末]?前?|今年|全年)[，：的]"
    r"|[^，。；：]{0,12}目标"
)
#: What opens the parts of a sum, each with a year of its own, and the steps of a work; a year before them holds for all.
_PARTS = compiled(
    r"其中|分别[为是：]|（(?=20\d\d年(?:完成|建成|新建|改造|达到|安排)?\d)"
    r"|，(?=20\d\d年(?:(?:计划|拟|预计)?(?:完成|建成|新建|改造|安排|投资|投入)+\d|(?:\d{1,2}月)?底?前?(?:开工|动工|启动|开建)))"
)
_TO_BE = ("实现：", "达到：", "做到：")
_INTRODUCES = ("目标", "指标", "即", "为", "是", "如下", "提出")
#: A time and what comes about by it, with nothing of its own: 新建泵站20座，2023年底前全部完成.
_OF_ALL = compiled(
    r"(?:并|均|都|全部|力争|争取|确保|计划|预计|将|要)*[在于到至]?(?:20\d\d年(?:\d{1,2}月(?:\d{1,2}日|份)?)?|“?十[二三四五六]五”?(?:时期|期间)?)[底末初]?(?:之?前|内|期间)?"
    r"(?:全部|全面|基本|均|都|力争|争取|顺利|正式|要|将)*(?:完成|建成|竣工|完工|投用|投产|投运|达产|交付|实现|开工|通车|启用|运营|见效|投入)?[^，。；]{0,2}"
)
_DATES = compiled(r"20\d\d年?|\d{1,2}月(?:\d{1,2}日)?")


def year_of(text: str) -> int | None:
    """Return the first year that a sentence sets, where it holds for all of it: not 森林覆盖率达到60%，到2028年城镇化率达到55%."""
    clauses = before_parts(text.removeprefix("其中")).split("，")  # 三年新建15座，其中2023年5座
    at = next((at for at, clause in enumerate(clauses) if deadline(clause)), None)
    if at is None:
        return deadline("，".join(clauses))
    counts = at > 0 and _counts("，".join(clauses[:at]))
    of_its_own = counts and (_counts(clauses[at]) or not _OF_ALL.fullmatch(clauses[at].rstrip("。；")))
    return None if of_its_own else deadline(clauses[at])


def before_parts(words: str) -> str:
    """Return the words before those that open the parts of a sum."""
    return _PARTS.split(words, maxsplit=1)[0]


def holds_on(text: str) -> bool:
    """Whether the year of a sentence holds for those behind it, also where words introduce it: 即：到“十四五”末，…."""
    colon = text.find("：")
    return _HEADS.match(text) is not None or (text.endswith(_INTRODUCES, 0, max(0, colon)) and _HEADS.match(text, colon + 1) is not None)


def announced_year(text: str, before: str) -> int | None:
    """Return the last year that a sentence which announces goals sets for them: 锚定2035年远景目标，到2030年实现以下目标：.

    ``before``: the sentence before it, which tells the year where this one only introduces (具体目标如下：).
    """
    told = text if "目标" in text or text.endswith(_TO_BE) else before if _NAMELY.fullmatch(text) else ""
    years = [year for due in DUE.finditer(told) if (year := deadline(told[due.start() :]))]
    return years[-1] if years else None


def goes_on_with_year(text: str, before: str) -> bool:
    """Whether a sentence tells another year's levels of what the one ``before`` counts: …；2023年，达到8万辆; …。其中，2023年达到8万辆."""
    part = _PART.match(text)
    return (part is not None or before.endswith("；")) and _GOES_ON.match(text, part.end() if part else 0) is not None


def _counts(words: str) -> bool:
    """Whether the words hold a number besides their years and dates."""
    return compiled(r"\d").search(_DATES.sub("", words)) is not None
