"""When: the years that clauses set as deadlines, and what they tell of a time that is over."""

from plantrace.patterns import compiled

#: The year of a paper that is cited: 2010年修订的管理规范, （2019年本）.
_OF_PAPER = r"|[^，。；、\d]{0,4}(?:修订|修正|颁布|发布|印发|制定)的|[版本](?=[）》，的])"
_YEAR = compiled(
    rf"(?<![较比由从自])(?:20[0-4]\d年?(?:至|到|[-—~]{{1,2}})(?=20[0-4]\d年))?(20[0-4]\d)年(?!的?基础|以来|起(?!来){_OF_PAPER})|(?<![较比由从自“])(?:(?<![较比由从自])“)?十([一二三四五六])五”?(?!”?(?:规划(?![期末内建新])|计划(?![期末内建新])|纲要|目标|开局|收官|重大|重点|项目))(?:时期)?(末期?|中期)?"
)
_HEAD = r"(?:(?<![^，。；：（、])|(?<=[在于将拟])|(?<=力争|争取|确保|计划|预计))"
_TIME = r"20[0-4]\d年?(?:年?[底末]|年?\d{1,2}月(?:\d{1,2}日|份|底|末|[上中下]旬)?|年[上下]半年|年)"
_COMES_ABOUT = (
    "(?:基本|全面|全部|力争|正式|顺利)*"
    "(?:完成|建成|竣工|完工|投用|通车|投产|开工|启动|实现|达到|形成|投入|交付|出台|印发|运营(?!商)|下闸蓄水|并网)"
)
#: A time that a work is to be done by (2023年底前), not one that it is about (“十四五”规划, 2021年底欠款, 2024年底前的政策, 期限至2027年).
_DUE = compiled(
    r"(?:(?<!期限)(?<!有效期)(?<!延长)(?<!延续)[到至]|力争|争取|确保|(?<![高低优少多小大])于)“?(?:20[0-4]\d年(?:底|末|\d{1,2}月)?|十[一二三四五六]五”?(?:末|时期末|期末|期间))"
    rf"|{_HEAD}{_TIME}(?:(?<!\d年)(?=，)|(?:之?前|内)(?!的|到期|以来))|{_TIME}(?:之?前|内)?(?={_COMES_ABOUT})"
    r"|“?十[一二三四五六]五”?(?:规划|计划)?(?:末|期末|(?:期间|期内|时期)，)"
)
_TOLD_YEAR = compiled(r"(?<!\d)20[0-4]\d(?!\d|年?(?:\d{1,2}月)?(?:起|以来|开始))")
_MONTH, _END = compiled(r"(?<!\d)(\d{1,2})月(?!度)"), 13  # behind the last month: the end of the year
#: A month by itself that a work is to be done by: 9月底前投产, 力争6月份完工.
_DUE_MONTH = compiled(
    rf"{_HEAD}\d{{1,2}}月(?:(?:\d{{1,2}}日|份|底|末|[上中下]旬)?(?:之?前|内)(?!的|到期|以来)|(?:\d{{1,2}}日|份|底|末|[上中下]旬)?(?={_COMES_ABOUT}))(?![^，。；、）]{{0,8}}的)"
    rf"|(?<![-—~至\d])\d{{1,2}}月[底末份]?(?:之?前)?(?={_COMES_ABOUT})(?![^，。；、）]{{0,8}}的)"
)
#: A feast that it is to be done before, and the month that ends before it; the year itself.
_FEASTS = {"国庆": 9, "中秋": 9, "“十一”": 9, "秋季开学": 8, "秋季学期": 8, "“七一”": 6, "“五一”": 4, "元旦": _END}
_DUE_FEAST = compiled(rf"(?P<feast>{'|'.join(_FEASTS)})(?:节|假期|开学)?之?前")
_WHOLE_YEAR = compiled(r"(?<![\d一二三四五六七八九十两几多])年内|(?<!\d)年[底末]前?|全年")
_IN_YEAR_WORDS = ("月", "季度", "上半年", "前", "年内", "年底", "年末", "全年")
#: A part of the year that a work is to be done in: 上半年建成, 三季度完工; and its last month.
_DUE_PART = compiled(rf"{_HEAD}(?:(?:前?三|[一二])季度[底末内]?前?|上半年)(?={_COMES_ABOUT})(?![^，。；、）]{{0,8}}的)")
_LAST_MONTH = {"上": 6, "一": 3, "二": 6, "三": 9, "前": 9}
_PARTS = compiled("[一二三](?=季度)|上(?=半年)")  # a part of the year by itself: 三季度
_IN_YEAR, _SINCE_YEAR = compiled(r"\d{1,2}月|年底|年内|[一二三四]季度|[上下]半年|全年"), compiled(r"20[0-4]\d")
_PLAN_END = {"一": 2010, "二": 2015, "三": 2020, "四": 2025, "五": 2030, "六": 2035}
_DONE = compiled(
    r"已(?:经|达|有|建|完|累|形|实)|现已(?![^，。；\d]{1,8}的)|正在(?:加紧|抓紧|有序)?(?:施工|制作|进场|安装|办理|审批|招标)(?!的)|截至|截止|(?<![由从比较在])目前|(?:^|[，；：县市区省镇乡村园校院其共])现有(?=[^，。；]*\d)|在现有(?=\d)|(?<![比较])去年|过去|(?<=[两三四五六七八九十]年)来(?!说|看|到)|以来|签订了|进行了|如今|(?<![由从比较在])现在的|翻了"
)
#: What is to be kept or used that came about since a time which is over: 落实干旱发生以来出台的政策.
_KEEPS_SINCE = compiled(
    "(?:落实|贯彻|执行|兑现|用好|用足|延续|清理|梳理)[^，。；、]{0,16}以来[^，。；、]{0,6}(?:出台|制定|下达|印发|发布|颁布)[^，。；、]{0,2}的"
)
#: Told of the past, unless it is to be reached: 浓度同比下降2%以上; below goals it always is.
_VERSUS = compiled("同比|[比较]上年")
_TO_COME = compiled("全年|年内|以[上下内]|左右|力争|确保|控制在|不[低高]于")
_SINCE = compiled(rf"20[0-4]\d年(?!基础{_OF_PAPER})|“?十[一二三四五六]五”?(?:时期|期间|末)")
_COMPARED = ("较", "比", "由", "从")
_WHICH = compiled(r"[^，。；]*?\d[^，。；的]*(?:之间|以上|以下|以内)的")  # 2020年浓度在60以上的镇: the year only tells which
#: The time that a sentence opens with, when it is over: “十三五”期间，…; 截至6月底，…; 过去五年，….
_OPENS = compiled(
    r"(?:在|自)?(?:“?十[一二三四五]五”?(?:时期|期间|以来)|20\d\d年(?:以来|末)?|截[至止][^，。；]{0,12}|过去[^，。；]{0,6}|[两三四五六七八九十]年来)，"
)
#: The year of a plan of one year; 今年以来 tells of what is done.
THIS_YEAR = compiled(r"今年(?!以来|[上一二三1-9])|本年度?|全年|(?<![\d一二三四五六七八九十两几多])年内|年底前")
_FIRST_OF_OVER = frozenset("在自“十2截过两三四五六七八九今上一二前1")  # what such a time opens with, here and in _PART
_MEANWHILE = ("其间", "期间", "此间", "同期", "这期间", "这五年", "五年间")
#: A part of the year that a report looks back on: 上半年，…; 1—6月，….
_PART = compiled(r"(?:今年)?(?:上半年|[一二三]季度|前[一二三]季度|1[-—~至]\d{1,2}月(?:份)?|前[\d一二三四五六七八九十]+个月)")
_REPORTS = compiled(
    "已(?:经|完|建|有|引|实|开|达|全|累|超)|同比|完成(?:年度|全年|目标)[^，。；]{0,8}的\\d|完成率|占(?:年度|全年|目标)|超额|超序时"
)
_GREW = compiled(r"，(?:增长|增速|下降)\d")
_TO_COME_YET = compiled("力争|确保|将|计划|拟|争取|预计|(?<![主重需必])要|(?<!规模)(?<!限额)以上|不[低少]于|下一步|到20")


def deadline(clause: str, *, last: bool = False) -> int | None:
    """Return the first year, or the ``last``, by which a clause says that something is to be reached (到2025年), None if it names none.

    Of a span of years (2021年至2025年) it is the end.
    """
    match = _YEAR.search(clause) if may_name_year(clause) else None
    if match is None:
        return None
    if last:
        *_, match = _YEAR.finditer(clause, match.start())
    if match.group(1):
        return int(match.group(1))
    end = _PLAN_END[match.group(2)]
    return end - 2 if match.group(3) == "中期" else end


def may_name_year(words: str) -> bool:
    """A quick look before ``deadline``: words without these signs name no year."""
    return ("年" in words and "20" in words) or ("五" in words and "十" in words)


def due_date(sentence: str, period: tuple[int, int] | None = None) -> str | None:
    """Return the last time by which a sentence says that its work is to be done, None if it sets none: 2023, or 2023-06.

    In a plan of one year a month by itself means that year (9月底前).
    """
    dues: list[tuple[int, int]] = []
    if may_name_year(sentence):
        dues = [(year, _month(due.group(), year)) for due in _DUE.finditer(sentence) if (year := deadline(due.group()))]
    if not dues and period and period[0] == period[1] and any(word in sentence for word in _IN_YEAR_WORDS):
        months = [_month(due.group(), period[1]) for due in _DUE_MONTH.finditer(sentence)]
        months += [_LAST_MONTH[due.group()[0]] for due in _DUE_PART.finditer(sentence)]
        months += [_FEASTS[due["feast"]] for due in _DUE_FEAST.finditer(sentence)]
        months += [_END] if _WHOLE_YEAR.search(sentence) else []
        dues = [(period[1], month) for month in months]
    return _date(*max(dues)) if dues else None


def told_date(text: str, period: tuple[int, int] | None) -> str | None:
    """Return the last time that words for a deadline name (2025年6月底, 2024.12); in a plan of one year a month means that year."""
    year: int | None = None
    if years := [int(year) for year in _TOLD_YEAR.findall(text)]:
        year = max(years) if not period or max(years) >= period[0] else None
    elif period and period[0] == period[1] and _IN_YEAR.search(text) and not text.startswith("每"):
        year = period[1]
    elif not _SINCE_YEAR.search(text):
        year = deadline(text)
    return _date(year, _month(text, year)) if year else None


def _month(text: str, year: int) -> int:
    """The last month of the year that the words name behind it, or behind no year; ``_END`` where its end or only the year is named."""
    own = text.rpartition(str(year))[2]
    months = [int(month) for month in _MONTH.findall(own)] or [_LAST_MONTH[part] for part in _PARTS.findall(own)]
    if not months or "年底" in own or "年内" in own or "次年" in own or "翌年" in own:
        return _END
    return max(months) if 0 < max(months) < _END else _END


def _date(year: int, month: int) -> str:
    return f"{year}-{month:02}" if month < _END else str(year)


def tells_time(sentence: str) -> bool:
    """Whether a sentence can set a deadline or tell what is done: without such words no clause of it does."""
    return "年" in sentence or "五" in sentence or "同比" in sentence or bool(_DONE.search(sentence))


def is_compared(clause: str) -> bool:
    """Whether a clause compares with the year before, as what is over does (同比增长8%), and does not say that it is to be reached."""
    return _VERSUS.search(clause) is not None and not _TO_COME.search(clause)


def is_base(clause: str) -> bool:
    """Whether a clause only tells from where the next one goes on (在去年新增11家的基础上，再新增8家)."""
    return clause.endswith("基础上") and clause.startswith(("在", "于"))


def opens_over(sentence: str, first_year: int) -> bool:
    """Whether a sentence opens with a time that is over for a plan that begins in ``first_year``: what follows is told, not planned."""
    opening = _OPENS.match(sentence)
    return opening is not None and is_past(opening.group(), first_year) and not _TO_COME_YET.search(sentence)


def looks_back(sentence: str, first_year: int, paragraph: str) -> bool:
    """Whether a sentence of a ``paragraph`` tells of a time that is over, or reports how far things have come."""
    return sentence[:1] in _FIRST_OF_OVER and (opens_over(sentence, first_year) or reports(sentence, paragraph))


def goes_on_over(sentence: str, before: str) -> bool:
    """Whether a sentence goes on with the time that is over of the one ``before`` it."""
    if sentence.startswith(_MEANWHILE):
        return True
    return (before.endswith("；") or sentence.startswith("其中")) and not _TO_COME_YET.search(sentence) and _YEAR.search(sentence) is None


def reports(sentence: str, paragraph: str) -> bool:
    """Whether a sentence tells of a part of the year in a paragraph that reports how far things have come.

    Of months from the first on (1—5月，完成投资20亿元，增长9%) its own growth says so.
    """
    part = _PART.match(sentence)
    if part is None or _TO_COME_YET.search(sentence):
        return False
    return _REPORTS.search(paragraph) is not None or (part.group()[-1] in "月份" and _GREW.search(sentence) is not None)


def is_past(clause: str, first_year: int) -> bool:
    """Whether a clause tells what is done already, or speaks of years before ``first_year``, the plan's first (a comparison does not)."""
    if "以来" in clause:
        clause = _KEEPS_SINCE.sub("", clause)
    if _DONE.search(clause):
        return True
    for spoken in _SINCE.finditer(clause) if first_year and ("年" in clause or "五" in clause) else ():
        year = deadline(spoken.group()) or int(spoken.group()[:4])
        if year < first_year and not (clause.endswith(_COMPARED, 0, spoken.start()) or _WHICH.match(clause, spoken.end())):
            return True
    return False
