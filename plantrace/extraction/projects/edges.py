"""Where the name of an undertaking ends and where it begins."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec
from ahocorasick_rs import AhoCorasick, MatchKind

from plantrace.extraction.divisions import LEVELS
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import opens_name
from plantrace.extraction.projects.parts import NUMERAL, SIZE, TOLD, is_other_name
from plantrace.extraction.projects.stages import STAGE, WHEN
from plantrace.extraction.projects.words import JOINT, ROAD_CALLED_SO, SCHOOL, WHOLE, behind_heads, is_thing, is_undertaking
from plantrace.extraction.sweep import Hit, sweep
from plantrace.patterns import compiled

#: Before 公路 and 段: from where to where, or on which road.
_FROM_TO = compiled(rf"[至—－-]{HAN}{{2,8}}(?:[一二三四]级)?$")
_ON_ROAD = compiled(rf"(?:高速|公路|铁路|通道|公园|绿道|步道|堤防|大堤|[国省县]道|[GSXY]\d{{2,3}}|线){HAN}{{1,6}}(?<!路)$")
_BEHIND = r"(?=$|[，；：。！？、）)”（“\d和及等或])"
_HAN = compiled(rf"{HAN}{{2,14}}")
# What may follow a name: a mark, its list, 建设, or words that say it comes about; before anything else the ending is part of a word.
_EDGE = (
    rf"$|[，；：。！？、）)(—和及与或]|\d(?![\d.]*(?:米|公里)段)|（(?!{NUMERAL}期）|[^（）、，；]{{2,14}}）[^，。；、（）“]{{0,8}}(?:项目|工程))|”(?!经验|精神|模式|理念|成果|[^，。；、”“]{{2,8}}(?:广场|公园|带|示范区|产业园|景区|线路|风景线)(?:$|[，；。、和建]))|“(?![^“”]*”(?:[^，。；、]{{0,8}}(?:项目|工程|平台)|(?:医院)?(?:创建|评审|达标|复审)))|以及|等(?!级)"
    rf"|(?:(?:创建|设立|获批|核准)(?:工作)?|的?(?:标准化)?建设(?:工作|任务|保障(?:工作)?|试点|步伐|进度|进程|改造|力度)?){_BEHIND}"
    rf"|的?(?:规划|开发)[和与、]?建设{_BEHIND}|(?<=项目)(?:依托|即将)"
    "|的?建设(?:取得|为)|实施(?!体系|方案|意见|细则|办法)"
    rf"|{STAGE}|{WHEN}|年底|落地|建成|主体(?!改造)|力争|并(?=投|建成|开通|通车|交付|开放|启用)|(?<!计划)对外开放|改建(?=通车)|这?[一两二三四五六七八九十](?:[座处所条家个]|大(?=[园景片街社基平]))|完成(?=主体|基础)|覆盖面"
    r"|推进(?=前期)|(?=(?:全长|总长|长)约?\d)"
    "|(?<=项目|工程)(?:正在(?:办理|筹备|洽谈|建设|施工|推进|实施|进行)|(?:争取|确保|预计|计划)(?=[^，。；、]{0,10}(?:开工|动工|建成|竣工|完工|投产|投用|通车)))"
    "|按时|开展(?:主体|施工|机电|装修|前期)|各项前期|相关工作|进度|取得|富有|列入|纳入|具备|基本(?=建成|完工|完成)|全域|全覆盖|在[^，。；]{1,8}(?:落地|布局|建成)|为(?:抓手|依托|载体|契机)|(?<=项目)是|(?<=工程)是|(?<=项目)为(?:重点|引领|切入点|突破口|支撑|牵引)"
    "|将(?:[于在]|开工|动工|竣工|建成)|已(?:完成|开工|动工|启动|进入|被?[列纳]入)|(?:规划|计划|预计|拟|项目)*(?:总?占地|规划面积|总?用地面积|总投资|投资总额|总?建筑面积|位于|选址(?!工作)(?=[在于]?[^，。；、]{2,8}[镇乡村园区路道街]))"
)
#: Behind a name in brackets: its kind, its part or its other name (B型, 一期, 石岭段, G330), not who or how many, nor what is in it.
_NO_ASIDE = f"单位|负责|牵头|包括|含|以[上下]|[、，：；]|月|底前|开工|通车|投用|{SIZE}"  # how large it is, who does it, and when
_ASIDE = rf"（(?!{TOLD}|[^（）]*(?:{_NO_ASIDE}))(?P<aside>[^（）]{{2,12}}|[A-Z][型类])）"
_CLOSE = compiled(
    rf"(?P<phase>{NUMERAL}期|（{NUMERAL}期）|{_ASIDE})?(?:(?P<shown>(?:服务)?(?:功能|质量|水平){_BEHIND})|{_EDGE}|(?=由[^，。；、]{{2,20}}?(?:投资|出资|承建)))"
)
_PLANNED_SIZE = compiled("(?:总|年度)?计划(?:总|年度)?(?:投资|占地|用地)")  # 某某基地计划总投资: no plan
_PERIOD = compiled("“十[一二三四五六]五”(?:期间|时期|以来)")
#: What is done to one thing is one work: 某某卫生院改扩建及设备更新项目.
_AND_MORE = compiled("及(?!其)[^，。；、和及与（）]{2,14}(?:项目|工程)")
#: Where one road meets another: 某高速与某大道互通工程.
TWO_MEET = compiled("与[^，。；、与和]{2,10}(?:互通|立交|枢纽|交叉口?|连接线)(?:立交|枢纽)*(?:工程|项目)")
#: 某县计划实施某某工程: no plan.
_PLANS_TO = compiled(
    "计划(?:(?:全面|重点|新|总)?(?:实施|开工|安排)(?!$|[，。；、）和及]|进度|步伐|进程|工作|期|情况|年度|取得|以来)|“[^“”]*”期间)"
)
_YEARLY = compiled("年产[^，。；、]{0,20}$")  # 岚石钢铁年产20万吨线材生产线: what the firm makes, no name
_VERB_BEHIND_QUOTE = "(?:(?:建设|打造|创建)(?!$)|支持|推动|促进|带动|引导|加快|推进)"
_NOT_ONE_NAME = compiled(rf"^”的|[、和及与或）]|{_VERB_BEHIND_QUOTE}")
_NOT_FROM_QUOTE = compiled(rf"^”[、和及与或的]|）|{_VERB_BEHIND_QUOTE}")
_QUANTITY = compiled(
    r"(?=[\d一二两三四五六七八九十万千百占年总计投])(?:占地(?:面积)?|年[出存]栏|(?:计划)?总?投资(?=\d))?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]+)?[万千百]?(?:亩|公里|平方公里|平方米|公顷|吨|亿元|万元|(?<=\d)[栋户头只口])的?(?=[^，。；、]{4})"
    r"|(?:占地(?:面积)?\d[\d.]*[万千]?亩|(?:总?投资)?\d[\d.]*[万亿]元)的?(?=[^，。；、]{2})"
    "|[万千百]人"
)
_WORKED_ON = compiled(r"(?:改造|新建|改建|扩建|提升)+(?=\d)")  # 新建改造2万亩果品基地
_NAMED_AFTER = compiled(rf"”{HAN}{{0,8}}")
_ROAD = compiled(r"(?:[路道线街]|高速|\d)(?:枢纽|互通|立交|交叉口?|连接线)*$")
_NUMBERED_ROAD = compiled(r"(?:[国省县乡]道|[GSXY])?\d{2,3}(?:线|[国省县乡]道)")
#: 将积极为甲高速、乙大桥等工程提供服务.
_SERVED = compiled("(?:积极|全力|主动|切实|将|要)为(?=..)")
_ITEM_MARK = compiled(r"[（(]\d{1,2}[）)]|[①-⑳]")  # before a sentence that is one of several
_BUILT = ("站", "厂", "楼", "馆", "桥", "院", "园", "大道")  # what no name goes on with behind a list's mark
_RANKS = ("国家", "全国", "省级")
STRONG, WEAK = 7, 3  # how many characters must stand between a list's mark and the ending, for the mark to begin the name


class Ending(msgspec.Struct, frozen=True, gc=False):
    """An ending at ``text[start:end]`` that closes its noun phrase; ``end`` takes in a phase behind it (二期).

    ``strong`` when it names an undertaking by itself (工程); ``shown`` before 功能, 质量 or 水平; ``facility`` when it counts only
    behind a name of its own (石岭气象站).
    """

    start: int
    end: int
    strong: bool
    shown: bool
    facility: bool


_KINDS = ("strong", "weak", "facilities", "kinds")  # of the lexicon, in the order in which the finder numbers their words


@cache
def _finder() -> AhoCorasick:
    words = lexicon().projects
    kinds = [word for kind in _KINDS for word in words[kind]]
    endings = (*kinds, *(f"等{word}" for word in words["begun"]), *words["done"])
    return AhoCorasick(endings, matchkind=MatchKind.LeftmostLongest)


@cache
def begun_from() -> int:
    """The number in the finder from which on its words say what becomes of projects (等建设, 投产); below they are ends and kinds."""
    words = lexicon().projects
    return sum(len(words[kind]) for kind in _KINDS)


def sweep_endings(sentences: Sequence[Sentence]) -> list[list[Hit]]:
    """Return the endings of projects and the kinds of them in each of the sentences, by their number in the finder: strong ones first."""
    return sweep(_finder(), [sentence.text for sentence in sentences])


def find_endings(sentence: Sentence, hits: list[Hit]) -> Iterator[Ending]:
    """The endings in the sentence that are the last word of their noun phrase: 工程 of 某某工程建设, not of 工程技术."""
    text, base, words = sentence.passage.text, sentence.start, lexicon().projects
    strong = len(words["strong"])
    weak = strong + len(words["weak"])
    named = weak + len(words["facilities"])
    for at, (index, start, end) in enumerate(hits):
        if text[base + end : base + end + 1] == "”" and _names_another(text, base + end, [base + low for _, low, _ in hits[at + 1 :]]):
            continue
        close = _CLOSE.match(text, base + end, sentence.end) if index < named else None
        if (
            close is None
            or (text[base + start] in "总年计" and _PLANNED_SIZE.match(text, base + start))
            or (text[base + start] == "计" and _PLANS_TO.match(text, base + start))
            or (
                text[base + end : base + end + 1] == "及"
                and not WHOLE.search(text[base + start : base + end])
                and _AND_MORE.match(text, base + end)
            )
            or (text[base + end : base + end + 1] == "与" and TWO_MEET.match(text, base + end))
            or (text.startswith("生产线", base + start) and _YEARLY.search(text, base, base + start))
            or (text[base + end - 1] == "”" and "“" not in text[base + start - 8 : base + start])
        ):
            continue
        if end - start > 2 or text[base + start : base + end] not in ("公路", "段") or _is_stretch(text, base + start, base + end):
            other = close["aside"] and is_other_name(close["aside"])
            last = base + end if other else max(base + end, close.end("phase"))
            yield Ending(base + start, last, index < strong, close["shown"] is not None, index >= weak)


def _names_another(text: str, close: int, endings: list[int]) -> bool:
    """Whether a quoted name opens a longer one that one of the ``endings`` closes: “果乡计划”青柘创业园, “绿果行动”示范基地.

    A verb behind it does something to what follows: “果乡计划”支持青柘创业园.
    """
    furthest = close + 3 if text[close + 1 : close + 3] in lexicon().verbs else len(text)
    return any(low <= furthest and _NAMED_AFTER.fullmatch(text, close, low) for low in endings)


def _is_stretch(text: str, start: int, end: int) -> bool:
    """Whether 公路 or 段 ends the name of a stretch: 甲至乙公路, 某某高速甲至乙段, 107国道某某段."""
    return bool(_FROM_TO.search(text, start - 12, start) or (end - start == 1 and _ON_ROAD.search(text, start - 12, start)))


_COUNTS = "0123456789两三四五六七八九十"

#: In 在某镇建设某园, 由某公司负责建设某园 the name begins behind the verb, though 某镇建设工程 may be a name.
_FRAMES = ("在", "于", "由")
_BUILT_THERE = compiled(
    "(?:建设|新建|建成|打造|规划建设|布局|实施|开展|(?:规划|谋划|发展)(?=\\d))(?!和|及|与|工程|项目|行动|计划|为|的|用地|改造)"
)


def name_start(text: str, left: int, end: int, least: int) -> int:
    """Where the name begins whose ending stands at ``end``: at a quotation mark, else after the verbs, lists and 的 before it.

    ``least`` is STRONG or WEAK, by the ending.
    """
    quote, close = text.rfind("“", left, end), text.rfind("”", left, end)
    if quote >= 0 and not _PERIOD.match(text, quote):
        start = _from_quote(text, left, quote, close, end, least)
        if start >= 0:
            return start
    aside, (cut, verbs) = text.rfind("）", left, end), _cuts(least)
    if aside >= 0 and not JOINT.search(text, aside, end) and not verbs.search(text, aside, end):
        head = text.rfind("（", left, aside)  # 村道（甲、乙、丙）改造工程: the name begins before its bracket
        if head - left >= 2 and text.find("、", head, aside) >= 0:
            return name_start(text, left, head, least)
    start = max(left, close + 1)
    keep = 2 if least == STRONG else 0
    while True:
        for mark in cut.finditer(text, start, end):
            if mark.group() == "和" and opens_name(text, mark.start()):
                continue
            if mark.group() not in "、和及与或" or not _stays_joined(text, start, mark, end, least):
                if mark.end() >= end - 1:
                    counts = len(mark.group()) == 2 and mark.group()[0] in _COUNTS  # 某湖、某寺5个大景区
                    return mark.end() if counts or mark.start() == start else start
                start = mark.end()
        verb = verbs.search(text, start, end)
        while verb and end - verb.end() < keep:
            verb = verbs.search(text, verb.end(), end)
        if not verb:
            break
        start = verb.end()  # what stood joined before the verb may part behind it
    head = behind_heads(text, start, end)
    start = head if head < end - (text[head] not in LEVELS) else start
    if text[start - 1 : start] in _FRAMES and (built := _BUILT_THERE.search(text, start, end - keep)):
        start = built.end()
    worked = _WORKED_ON.match(text, start, end) if text[start] in "改新扩提" else None
    quantity = _QUANTITY.match(text, worked.end() if worked else start, end)
    return quantity.end() if quantity else start


def _from_quote(text: str, left: int, quote: int, close: int, end: int, least: int) -> int:
    """Where a name begins that holds a quotation, -1 when the quotation is not part of it."""
    if close < quote and text.find("”", end) - end in (2, 3, 4, 5, 6):
        return quote + 1  # “某某计划”: the marks are not part of the name
    if close < quote or (end - close <= 14 and not _NOT_ONE_NAME.search(text[close:end])):
        if end - quote > 26:
            return -1
        nicknamed = least == WEAK or is_thing(text[left:quote]) or close - quote <= 4  # 某某指挥中心“某某”项目, 某某监督“绿盾”行动
        return _modifier(text, left, quote) if nicknamed else quote
    joint = JOINT.search(text, close + 1, end)
    if joint and is_thing(text[close + 1 : joint.start()]):
        return -1  # “某某”产业园和某某园区
    return quote if end - close <= 14 and not _NOT_FROM_QUOTE.search(text[close:end]) else -1


def _modifier(text: str, left: int, quote: int) -> int:
    """Where the words begin that a quoted nickname stands in: 公共服务“数字化”平台."""
    start = name_start(text, left, quote, WEAK) if quote > left and text[quote - 1] not in "等的" else quote
    words = text[start:quote]
    if text[start - 1 : start] == "、" and start > left:
        return quote  # 增品种、创品牌“三品”行动: the whole list, or nothing
    return start if _HAN.fullmatch(words) and behind_heads(words, 0, len(words)) < len(words) else quote


def _stays_joined(text: str, start: int, mark: re.Match[str], end: int, least: int) -> bool:
    """Whether what stands before a list's mark belongs to the name: 甲、乙、丙灌区改造工程, 生产和出口基地."""
    items = text[behind_heads(text, start, mark.start()) : mark.start()].split("、")
    last, longest, comma = items[-1], max(map(len, items)), mark.group() == "、"
    works = is_undertaking(last)
    if comma and _CARE.search(last) and _CARE.fullmatch(text, mark.end(), end):
        return True  # 县城净化、绿化、亮化工程
    if comma and _OF_LEVELS.match(text, mark.end()) and all(item in _LEVEL_WORDS for item in items):
        return True  # 县、乡、村三级调度平台
    if mark.group() == "及" and least == STRONG and len(items) == 1 and not (WHOLE.search(last) or text.startswith("其", mark.end())):
        return True  # 石岭水厂及管网新建工程
    if least == STRONG and not comma and not WHOLE.search(last) and "公司" in last[:-2] and "公司" not in text[mark.end() : end]:
        return True  # 某某有限公司8万吨铝板和2万套门窗生产线项目
    if least == STRONG and not WHOLE.search(last) and is_done_to_both(last, text[mark.end() : end]):
        return True
    if least == STRONG and _NUMBERED_ROAD.fullmatch(last) and _NUMBERED_ROAD.match(text, mark.end(), end):
        return True  # 省道305线、207线升级改造
    if mark.group() == "与" and _ROAD.search(last) and _ROAD.search(text, mark.end(), end):
        return True  # 某路与某道枢纽立交
    if last.startswith(_RANKS) and mark.group() in "及与" and not works:
        return True  # 国家某某制造及应用创新中心
    if comma and (SCHOOL.search(last) or (last.endswith(_BUILT) and len(last) > 4)):
        return False
    if last.endswith("续建配套") and not comma:
        return True  # 某灌区续建配套与节水改造
    if least == WEAK and comma and last.endswith("区"):
        return False  # 核心区、某某产业园
    if not last or last.endswith("）") or (comma and works and (least == WEAK or len(last) > 4)):
        return False
    if end - mark.end() < (min(least, 4) if comma and longest > 4 else least):
        return not (least == WEAK and comma and longest > 4)
    return not works and not (least == WEAK and len(items) > 1) and longest < (5 if comma else 6)


_CARE = compiled("(?:[硬绿美亮净彩香洁序畅]化[、和]?)+$")  # how a town is looked after
_OF_LEVELS = compiled("(?:[国省市县区乡镇村户]、)*[省市县区乡镇村户](?:[两三四五]级|(?![、区庄]))")
_LEVEL_WORDS = ("国", "国家", "省", "市", "县", "区", "乡", "镇", "村")
_SAME_KIND = 2  # characters of the kind that two places are of: 公路
_PLACES = frozenset("路街道线段桥河江湖库溪渠闸站厂矿港岛山镇乡村区伏")  # what these end in: 220千伏 too


def is_done_to_both(first: str, rest: str) -> bool:
    """Whether the rest of a name, behind a list's mark, says what is done to more places of the same kind: 甲公路、乙公路沿线绿化."""
    kind = first[-_SAME_KIND:]
    at = rest.rfind(kind) if len(first) > _SAME_KIND and kind[-1] in _PLACES else -1
    if at < 1 or len(rest) - at - len(kind) < 2 or JOINT.search(rest, at):
        return False
    return all(place.endswith(kind) and len(place) > len(kind) for place in JOINT.split(rest[: at + len(kind)]))


#: 某区引进某集团投资12亿元建设某某园项目, 引进9亿元建设某某基地项目.
_FOR_SO_MUCH = (
    r"(?:投资|引进|引资|投入|出资|利用)(?:约|近|超过?)?\d[\d.]*[万亿]元(?:人民币)?，?"
    "(?:在[^，。；、]{2,14})?(?:建设|新建|改建|扩建|打造|实施)"
)


@cache
def _cuts(least: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The marks and the verbs that a name begins behind; more verbs before a weak ending, as they stand inside of 某某建设工程."""
    cut = (
        r"的(?<!目的)(?!建设)|以及|前(?<=月前|日前|年前|底前|末前)|将(?!军|来)|把(?!关|控|握|脉)|、|和|及|与|或|（(?![^（）]*）)"
        r"|等(?<![高中初平均]等)(?:(?:地区?|市|县|省|镇|乡|村|区域)(?![村庄场政]))?(?=[^级])"
        r"|一批|若干|[两三四五六七八九十](?:大(?!连池)|[座处所条项个]|家(?![畈店子庄屯沟河塘坡湾垸峪坪岗堡寨]|村(?!卫生|级|集体|文化|养老|小学|企业|合作)|集(?![中体团成约散])))|[0-9][个座处所](?!村(?!卫生)|自然村|行政村|乡镇|社区(?!服务|医院|卫生))"
    )
    words = lexicon().projects
    verbs = "|".join([*words["begins_behind"], *lexicon().pure_verbs, *(words["begins_behind_weak"] if least == WEAK else [])])
    verbs = verbs.replace("|筹建|", "|(?<!统)筹建|")  # 统筹建立某体系
    return compiled(cut), compiled(
        rf"(?:{verbs}|{_FOR_SO_MUCH}|(?:合作|联合|共同|联手)(?:建设|新建|打造|实施|开发)(?<=(?:公司|集团|大学|学院)....)|(?:加快|推动|抓好)(?<=[局委办厅会镇乡道司将要]..)|(?:建设|建立|打造)(?<=(?:公司|集团|企业|机构)..))(?!和|及|与|工程|项目|行动|计划|为|的|用地|改造|技改|{ROAD_CALLED_SO})"
    )


def after_verbs(text: str, left: int, end: int) -> int:
    """Where a list begins behind the verbs that govern it: 重点支持, 在某地建设."""
    mark = _ITEM_MARK.match(text, left, end)
    left = mark.end() if mark else left
    first = text.find("、", left, end)
    stop = max(left, (first if first >= 0 else end) - 2)
    for verb in _cuts(WEAK)[1].finditer(text, left, stop + 2):  # 扩建 of 某某扩建工程 is seen with the word behind it
        left = verb.end() if verb.end() <= stop else left
    left = max(left, text.rfind("的", left, stop) + 1)
    served = _SERVED.search(text, left, stop)
    return behind_heads(text, served.end() if served else left, stop)
