"""Numbers that are no quantity to be reached: a row's number before its words, a session, a distance, one area in another unit."""

from plantrace.extraction.goals.numbers import Number
from plantrace.extraction.numerals import number_of
from plantrace.patterns import compiled

#: Words that only seem to be a unit and what it counts: 4 种植业, 10 人力资源.
_WORDS = {
    "种": compiled("植(?!物)|业"),
    "人": compiled("力资[源本]|均(?!增)|民(?!币)|工智能|居环境|才(?=.)|口(?=.)"),
}
#: A level for so many people behind a row's number: 9万人医生数达到20人.
_FOR_SO_MANY = compiled(r"[^，。；、\d]{2,16}(?:数|拥有[量率]?|床位|专利)(?:达到?|为|不低于|提高到|增加到)?\d")
_SESSION = compiled("(?:全体)?会议|全会|代表大会|常委会|常务会|党代会")
_HOLDS = compiled("召开|举[行办]|组织|开展|至少|每")
#: How far away something is: 园区位于县城东南约3公里, 距县城4公里.
_AWAY = compiled(
    "(?:相?距|(?<![撤脱分偏])离(?![任校岸退子]|.[市县区旗]))[^，。；的]{0,12}$|(?:位于|地处|坐落)[^，。；的]{0,12}?[东南西北][部侧面边]?(?:方向)?$"
)
#: Without a direction only where a sentence says about how far: 位于镇区约3公里.
_LIES_ABOUT = compiled("(?:位于|地处|坐落)[^，。；的]{0,12}$")
#: What is done to so many, behind the place: 位于城北新建道路4公里.
_DONE_THERE = compiled(
    "新建|改建|扩建|建设(?![路街大])|改造|铺设|修建|建成|硬化|整治|治理|疏浚|敷设|安装|绿化|新增|架设|拓宽|修复|加固|维修"
)
_NEARER = ("缩短", "缩小", "增加", "减少", "退让", "防护", "安全", "时效", "半径")
_LENGTHS = ("公里", "千米", "里", "米")
#: What all of a clause is about: 围绕39家搬迁企业，….
_ABOUT = compiled("(?:[一二三四五六七八九十]是)?(?:紧紧)?(?:围绕|聚焦|针对|紧扣|依托)(?:全[省市县区镇])?$")
_GROUP = compiled("[^，。；、\\d的]{2,8}$")
_TASKS = ("目标", "任务", "要求", "建设", "建成", "改造", "完成", "工程", "项目", "行动")
_RECKONED = compiled("按照?[^，。；]{0,4}$")
_RECKONS = ("计算", "测算", "计", "折算", "估算", "核算")
_AREA = r"\d[\d.]*[万亿]?(?:平方公里|平方千米|平方米|公顷|亩)"
_IN_OTHER_UNITS = compiled(rf"{_AREA}（[约合折计即]*{_AREA}(?:、{_AREA})*）")
_SUMS = ("个", "家", "户")
_LISTED, _JOINED = compiled("[^，。；、]+(?:、[^，。；、]+)+$"), compiled("(?<=.)[和及与](?=.)")
#: Who or where they are; of what is built so many are to be built: 甲、乙2座水库.
_NAMED = compiled("[^，。；、]{0,4}?(?:企业|公司|镇|乡(?!村)|街道|部门|单位|县|片区|园区|社区|机构)(?=[，。；、（：]|$)")
_BUILDS = compiled("[^，。；、]{0,8}?(?:新建|建成|建设|改?扩建|迁建)")
_FIRMS = compiled("[^，。；、]{0,4}?(?:企业|公司|机构)")
_TRADES = ("加工", "信息", "制造", "服务", "产业", "行业")  # what firms are of, no names
_ROWS_RUN_TOGETHER = compiled(r"\d%\d[\d.]*%")


def is_row_number(clause: str, number: Number, rest: str) -> bool:
    """Whether the number that a clause opens with numbers a row of a table and what seems its unit is part of the words: 4种植业."""
    if number.at or not (number.value.isdigit() and len(number.value) < 3) or number.after:
        return False
    words = _WORDS.get(number.unit)
    return (words is not None and words.match(rest) is not None) or (number.unit == "万人" and _FOR_SO_MANY.match(rest) is not None)


def runs_rows_together(clause: str) -> bool:
    """Whether a copy has run the rows of a table into one line, so that nothing tells which value is whose: 回用率30%40%55%灌溉率12%."""
    return "%" in clause and _ROWS_RUN_TOGETHER.search(clause) is not None


def _is_away(before: str, compared: str) -> bool:
    """Whether the words before a length say how far away something is, and do nothing to so many."""
    away = _AWAY.search(before) or (_LIES_ABOUT.search(before) if compared else None)
    return away is not None and not _DONE_THERE.search(before, away.start()) and not any(word in before for word in _NEARER)


def _counts_its_list(before: str, number: Number, rest: str) -> bool:
    """Whether a number says no more than how many names the list right before it has: 沙湾、坪上、石鼓3个镇, 甲、乙两家企业."""
    listed = _LISTED.search(before) if _NAMED.match(rest) else None
    value = number_of(number.value)
    if listed is None or not value:
        return False
    if _BUILDS.match(listed.group()):
        return False  # 新建沙湾、坪上2个社区
    *others, last = listed.group().split("、")
    if _FIRMS.match(rest) and any(len(name) < 4 or name.endswith(_TRADES) for name in (*others[1:], last)):
        return False  # 引进金融、科技、法律服务3家机构
    return value == listed.group().count("、") + 1 + len(_JOINED.findall(last))


def is_no_quantity(clause: str, before: str, number: Number, rest: str) -> bool:
    """Whether a number says which session it was, how far away or by which rate, or what a list or the number before it says already."""
    unit = number.unit
    if unit in _SUMS and "、" in before and _counts_its_list(before, number, rest):
        return True
    if unit == "次":
        return _SESSION.match(rest) is not None and not _HOLDS.search(before)
    if unit in _LENGTHS:
        return number.compared in ("", "约", "近") and _is_away(before, number.compared)
    if rest.startswith(_RECKONS):
        return _RECKONED.search(before) is not None
    if "（" in before and unit.endswith(("亩", "公顷", "平方米")):
        return any(
            found.start() < number.at < found.end() and number.at > clause.index("（", found.start())
            for found in _IN_OTHER_UNITS.finditer(clause)
        )
    return (
        unit in ("家", "户", "名", "位")
        and not (number.compared or number.after)
        and _ABOUT.fullmatch(before) is not None
        and _GROUP.match(rest) is not None
        and not rest.endswith(_TASKS)
    )
