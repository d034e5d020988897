"""Numbers of the running text: value, unit, comparator."""

import re
from functools import cache

import msgspec

from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.patterns import compiled

_DIGITS = r"\d(?:\d|\.(?=\d)|,(?=\d{3}(?!\d)))*"  # 1,500
CHINESE = "一二两三四五六七八九十百千"
#: What is counted in numerals besides things: 提高到三年一遇, 突破百亿元, 发展果园五千亩.
LARGE = "分之|倍|番|成(?=$|[，。；、以左])|年一遇|万(?:元|吨|亩|千瓦|平方米)|亿|亩|公里|平方米|平方公里|公顷|吨"
NUMERAL = compiled(rf"[\d{CHINESE}零]")  # what a value begins with
#: Comparators that a no turns round.
NOT_MORE, NOT_LESS = "不[得能]?(?:超过|超出|突破|高于|大于|多于)", "不得?(?:低于|少于|小于)"
#: Comparators right before a value: 提高到18家, 不低于90%; several may stand together (控制在不超过3天).
_BEFORE = compiled(
    rf"(?:{NOT_MORE}|{NOT_LESS}|超过|突破|高于|大于|低于|小于|控制在|至少|达到?到?|(?<![签节预履公合违集])约|近|逾|超|翻|稳定在|保持在|保持|提高到|提高至|提升到|提升至|提升至"
    "|增加到|增加至|增长到|增长至|扩大到|扩大至|扩展到|扩展至|扩建到|扩建至|扩容到|扩容至|发展到|发展至|上升到|上升至|升至|升到|下降到|下降至|降至|降到|降低到|压缩到|压缩至|压减到|压减至"
    "|迈上|跨上|站上|登上|拓宽到|拓宽至|延长到|延长至|延伸到|延伸至|缩小到|缩小至|收窄到|收窄至|缩短到|缩短至|减少到|减少至|目标值|调整[为到至]|为|在|到|(?<=到)20\\d\\d年的|实现|完成|[><≥≤])*+$"
)
_REACH = 16  # characters before a value in which they are looked for
_AFTER = r"(?:及?以[上下]|以内|左右|余(?!热)|多(?!层|元|样|功能|种|联|级)|内(?=$|[，。；、）]))"
_AFTERWARDS = compiled(_AFTER)
#: For each of what a unit counts: 张/千人, 吨标准煤/万元, 立方米每秒.
_PER = (
    "/(?:[百千万]{0,2}(?:人|户|名老人|元|公里|平方公里)|月|年|日|天|亩|吨|次|秒|s|度|千克|升|米|立方米|平方米|台|辆|座|小时|千瓦时)(?:·(?:平方公里|[月年天]))?"
    "|每(?:秒|小时|立方米|平方公里)"
)
#: What lasts is told in units of time: 轮候时间不超过5年.
_LASTS = compiled("(?:时间|时长|时限|时效|提前量|周期|期限|年限)(?:均|平均|要|应|全部)?$")
#: Comparators that a time may follow whatever stands before them: 初中不超过90分钟.
_BOUNDS = compiled(f"{NOT_MORE}|{NOT_LESS}|控制在|[缩压][短减缩]?[到至]")
_TIME = compiled("(?:个月|小时|分钟|年|天|日|秒)(?![末底前度内元])")


class Number(msgspec.Struct, gc=False):
    """A number at ``clause[start:end]``, its comparator's words included; ``at`` is where its value begins."""

    start: int
    at: int
    end: int
    value: str  # as printed; a range with -
    unit: str
    compared: str  # the comparator's words before it
    op: str  # = >= <= > < ~
    after: str  # the comparator's words behind it

    @property
    def chinese(self) -> bool:
        """Whether it is written in characters (两座)."""
        return not self.value[0].isdigit() and self.value != "零"


@cache
def _number() -> re.Pattern[str]:
    words = lexicon()
    measures, counts = alternation(words.measure_units), alternation(words.count_units)
    return compiled(  # 50万至60万千瓦 is one value, 由50万到60万千瓦 two
        rf"(?P<value>(?<![由从自的]){_DIGITS}(?P<first>(?:{words.magnitudes})?(?:{measures}|{counts})?)(?<!\d)[-~—至到]{{1,2}}{_DIGITS}(?=(?P=first))"
        rf"|{_DIGITS}(?:(?:%?[-~—至]{{1,2}}|×(?=\d)){_DIGITS}|(?:[:：∶](?=\d){_DIGITS}){{1,2}})?|[{CHINESE}]分之[{CHINESE}]|(?<![第“几数])(?![{CHINESE}]家[畈庄屯沟塘坡湾垸峪坪岗堡寨堰坝圩])[{CHINESE}]{{1,7}}(?=(?!路)(?:{counts})(?![“”])|{LARGE})|(?<!社)零(?=增长|发生))"
        rf"(?P<more>[余多])?(?:(?P<magnitude>(?:{words.magnitudes})?)(?P<odd>[余多]?)"  # 20余万亩, 2万余亩
        rf"(?P<unit>番|管(?![理道网护控廊家])|成(?=$|[，。；、以左])|床(?![位旁边])|升(?![级至到为格温华空起学高值])|列(?=$|[，。；、）以左])|(?:小时|分钟)(?=通达|到达|直达|可达|上(?:高速|国道|干线|高铁)|(?:通勤|覆盖)(?:$|[，。；、]))|(?:{measures}|{counts})(?:（(?:{counts}|段|乡|镇|村|街)）)?(?:{_PER})?)|(?P<bare>{words.magnitudes}))?"
        rf"(?P<after>{_AFTER}?)"
    )


def read_numbers(clause: str) -> list[Number]:
    """Return the numbers of a clause in order, those that count nothing included."""
    found: list[Number] = []
    last = 0
    for first in NUMERAL.finditer(clause):
        match = _number().match(clause, first.start()) if first.start() >= last else None
        if match is None:
            continue
        value, more, magnitude, odd, unit, bare, after = (
            "" if part is None else part for part in match.group("value", "more", "magnitude", "odd", "unit", "bare", "after")
        )
        at, end = match.span()
        stop = at - clause.startswith("了", at - 1, at) if at > last else at  # 新增了3家
        start = _BEFORE.search(clause, max(last, stop - _REACH), stop).start()  # type: ignore[union-attr]  # it may be empty
        before = clause[start:stop]
        unit = bare or magnitude + unit
        behind = match.start("magnitude") if magnitude else match.end("value")
        if before not in ("", "为", "在") and (len(value) < 4 or "." in value) and (lasts := _lasts(clause, start, behind)):
            unit, after, end = lasts
        least = "至少" if "至少" in clause[max(0, start - 8) : start] else ""
        if not value.isdigit():
            value = compiled(r"[^\d.,:：∶×]*[-~—至到]+").sub("-", value).replace(",", "")
        found.append(Number(start, at, end, value, unit, before, operator(least + before, after + more + odd), after))
        last = end
    return found


def _lasts(clause: str, start: int, behind: int) -> tuple[str, str, int] | None:
    """The unit of time behind a value, the comparator's words behind it and their end, where the words before ``start`` tell how long."""
    unit = _TIME.match(clause, behind)
    if not unit or not (_LASTS.search(clause, max(0, start - 6), start) or _BOUNDS.match(clause, start)):
        return None
    after = _AFTERWARDS.match(clause, unit.end())
    return unit.group(), after.group() if after else "", after.end() if after else unit.end()


def operator(before: str, after: str) -> str:
    """The sign of a number's comparators: = >= <= > < ~."""
    if not (before or after):
        return "="
    if compiled(f"{NOT_LESS}|至少|≥").search(before) or "以上" in after:
        return ">="
    if "左右" in after and before.endswith("控制在"):
        return "~"
    if compiled(f"{NOT_MORE}|控制在|≤").search(before) or compiled("及?以[下内]|内").match(after):
        return "<="
    if compiled("超过|突破|高于|大于|逾|超|>").search(before) or compiled("余|多").search(after):
        return ">"
    if compiled("低于|小于|<").search(before):
        return "<"
    return "~" if "约" in before or "左右" in after else "="
