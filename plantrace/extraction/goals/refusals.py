"""Why a number of the running text commits to nothing: a name, a value to start from, a threshold, a policy's amount."""

import re
from functools import cache

from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.goals.named_counts import GROUNDS, JOINT, counts_what_is
from plantrace.extraction.goals.numbers import CHINESE, NUMERAL, Number
from plantrace.extraction.goals.other_numbers import is_no_quantity
from plantrace.extraction.goals.subjects import FROM, PASSES, plain_words
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.patterns import compiled

#: Words of a policy's amounts, before a number or right behind it.
AMOUNT = compiled(
    "给予|奖励|奖补|补助|补贴(?!性|培训)|不超过项目|最高|每人(?!每[月年])|单个|一次性|贷款(?:额度|利率|期限|贴息)|罚款|按照?[^，]{0,12}(?:比例|标准)|按照?[^，。；、\\d]{2,12}的(?=\\d[\\d.]*%)|(?<=[\\d元%亩吨])范围内"
)
#: 25户以上自然村, 800米以上的矿山: the number says which ones, unless they are made.
_WHICH = compiled(r"及?以[上下内](?!的?(?:（[^（）]*）)?(?:[，。；、）和及与]|$))")
#: A kind even where it is made: 引进5000万元以上项目60个, 1万名老人以上的镇, 200张床位以上的养老院.
_KIND = compiled(r"及?以[上下内]的?[^\d，。；、和与及]{1,8}\d+[个家户处所座条项名]|(?:老人|居民|人口|学生|学位|床位|职工|员工)以[上下内]")
#: 产值超10亿元企业3家: the sum says of which ones there are to be so many.
_SO_MANY_OF_IT = compiled(r"的?[^\d，。；、]{0,6}(?:企业|项目|集群|园区|合作社|村)\d+[个家户座]")
_COUNTED_RIGHT_BEFORE = compiled(rf"[\d{CHINESE}][条座台套]$")  # 一条2500吨/日生产线
#: Units that tell how large one of several things is, and what they are: 4.3米焦炉30万吨, 35蒸吨锅炉12台.
_SIZES = frozenset(["米", "厘米", "毫米", "立方米", "蒸吨", "吨/日", "吨/天", "吨/小时"])
_SO_LARGE = compiled("(?:投资|产值|税收|规模)?[过超][^，。；]{0,1}$")  # 引进过10亿、50亿的大项目
_LARGE_WORK = compiled(r"(?:、\d[\d.]*亿元?)*级?的[^，。；、的]{0,6}项目")
_SO_MANY_MORE = compiled(r"[^，。；、\d]{1,6}\d+[户家个处]")
_SIZED = compiled(r"[^，。；、\d及至到的]{2,10}\d")
_NEEDS = compiled(r"满足(?:\d[\d.]*万?[^，。；\d]{1,4})?$")  # 满足2万人7天需要
_PAYS = compiled("给予|奖励|奖补|补助|补贴")
_VILLAGES = compiled(r"及?以[上下]的?(?:自然村|行政村|村[组屯庄民])")  # 实现20户以上自然村通硬化路
_RATED = compiled(r"级?的?[^，。；、（）\d及至到的]{2}")  # 1个5万吨级冷库: how large it is, and no second figure (8个1200户)
_LISTED_WHICH = compiled(r"、[^，。；]*\d[^，。；]*的")
#: 投资4亿元、年产15万吨的某某园, 投资2亿元的某某馆、1亿元的某某院: what each work costs and makes.
_COSTS_OF_WORKS = compiled(r"投资(?:约|额|达)*(?:$|\d[\d.]*[万亿]元(?:、年产$|的.*[、和及与]$))")
_OF_WORK = compiled("的|、年产[^，。；、]*的")
_SUMS = compiled("(?:投资|概算|造价)(?:达|约|为)?$")  # 投资60亿元的某某电池: it tells of the project
_FORBIDS = compiled("禁止|严禁|不再|不予")
_TOWARDS = compiled("[向与](?:[^，、]+、)*$")  # 向两个新区、三个中心倾斜
#: What is counted one by one: so many of it or more are taken on (引导1000名以上毕业生, 将19个以上项目纳入医保).
_THINGS = frozenset("个家名所座项处条台套种场件门只")
_MOVES = ("", "推动", "引导", "支持", "鼓励", "带动", "实现")  # 推动30%以上的产能达到标杆水平
_TAKES = ("有", "将", "把")
_COMES_UP = compiled(r"[^，。；的\d]{0,10}?(?:达到|实现|通过|完成|建成)(?!\d)")
#: 建成3个以上示范镇，30个以上示范村: the second clause is nothing but its count.
_BARE_NOUN = compiled(f"(?!自然村|行政村){HAN}{{2,12}}")
_OTHERS = compiled("[^，。；、的]{1,8}的")  # 支持10个以上网点的企业: the number tells of something else
_COUNTED_KIND = compiled(r"[家个座所项处](?:以[上下内]|左右|余)?$")
_UNITLESS = compiled("(?:率|系数|指数|弹性|结构|比例|比重|(?<![同环对])比)(?:逐年|均|稳定|力争|要|应|总体)?$")  # 死亡率控制在0.01以内
_RULES = compiled(
    "制度|机制|政策|原则|要求|措施|关系|(?:新兴|特色|主导|支柱|优势)?产业(?![园基集项])|领域|环节|层面|渠道|主线|板块"
)  # told by their names, not by their number
_JOINS_ON = ("、", "和", "及", "与")  # 产值200亿元以上、增加值50亿元以上的…
_VALUES = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_SECOND = ("供水", "创业", "污染", "开发", "分配", "加压", "装修")
#: 一江一带两环四片六路多点: how a place is laid out.
_SLOGAN = compiled(f"(?:[{CHINESE}]{HAN}(?![、，])){{3,}}")
_NO_QUANTITY = compiled(
    r"(?:重点|主要|工作|改革)+任务(?:$|[，。；、])|服务半径|年(?![产销内底度均加处接出供发利])|[月版届周]|日(?!处理|供|产|均)|(?:服务)?(?:半径|范围)?(?:内)?覆盖率|[^，。；\d]{0,2}圈|见[绿园]|\d+(?:亿元|万元|万亩)|个?(?:五年|月|季度|世纪|阶段|方面|问题|大局|积极性|方向|层面|维度|视角|轮子|重点(?=[，。；]|$)|现代化|不)|制(?![造作定度])"
)
_RECKONS = compiled("(?:（[^（）]*）)?[^，。；、]{0,6}(?:计算|测算|估算|核算)")
_IF_SO = compiled("(?:、\\d[^，。；、]{1,8})*的[^，。；、\\d]{0,8}$")
_RECKONED = compiled("(?:按照?|以)(?:[^，。；、\\d]{0,10})$")
_OF_SO_MANY = compiled(r"[^，。；、\d]{0,16}(?:死亡|发生|发病|感染|伤亡|事故)率")  # 10万人火灾死亡率
#: A place among all, to be reached or kept: 进入全省前二十名, 稳定在前3位.
_RANK = compiled(r"(?:进入|跻身|迈入|挤进|冲刺|稳定在|保持在?|位居|居|位列|列)[^，。；\d]{0,8}前$")
_NAME_BEFORE = compiled(r"[第“《〔A-Za-z\-—.]$|(?<!\d)G$|每(?:增加|新增|超过)?$")  # 每3至10万居民设1个, 每增加1人: a norm
#: What is there already, before it becomes more: 将原有2条生产线扩建至5条.
_HAD = compiled("(?<![平草中高还])原(?:有|来)?[^，。；、\\d]{0,6}$")
_HAD_TO_THERE = compiled(r"[^，。；]{0,16}?(?:提高|提升|增加|增长|扩大|扩展|扩建|扩容|发展|改造提升)(?:到|至|为)")
_FROM_HERE = compiled(r"[由从](?:20\d\d年[底末]?|“?十[一二三四五六]五”?(?:时期)?末?)?[^，。；、\d]{0,6}$")
_TO_THERE = compiled(
    r"[^，。；]{0,6}?(?:提高|提升|增加|增长|扩大|扩展|扩建|扩容|发展|上升|下降|降低|降|缩短|压缩|压减|减少|增|调整|优化)(?:到|至|为)"
)
_TO_ONE = compiled(rf"(?:、\d[\d.]*+[^，。；、\d]{{1,4}})+{_TO_THERE.pattern}")
_FROM_SEVERAL = compiled(r"[由从][^，。；、\d]{0,10}(?:\d[\d.]*+[^，。；、\d]{1,4}、)+$")
_REACHED = ("达", "突破", "超过", "不少于", "不低于", "增加到", "发展到")  # 企业数量突破三百家
# A numeral in characters counts something where the clause builds or sets it up.
_COUNTED = compiled(r"新建|建设|建成|改建|扩建|改造|打造|培育|创建|建立|组建|完成|设立|新增|引进|至少|形成|对[^，、]{0,6}$|：[^，]{2,16}$")
#: 办好10件40项民生实事: what the yearly list is called.
_DEEDS_FOR_ALL = compiled(r"(?:\d+[项件])?(?:[省市县区]级?)?(?:重点|为民|惠民|便民|利民|民生|办)*(?:实事|大事(?!记))")
#: 包含3个子项目，即…: how many parts the work has of which is told.
_HAS_PARTS = compiled("(?:包含|包括|涵盖|下设|分为|分成|共有?)$")
#: 受益80万亩、惠及300万人的某某工程: what the works bring, told of them.
_BRINGS = compiled("(?:受益|惠及|服务|辐射|造福|(?:可)?灌溉)(?:人口|面积|灌面|农田|群众|耕地)?(?:达|约|近)?$")
_BRINGS_WORK = compiled(r"(?:人|群众|人口)?(?>、[^，。；、的]{1,8}\d[\d.]*[^，。；、的\d]{1,6})*的[^，。；、的]{2,20}(?:工程|项目)")
#: 某某机械800台收割机、某某药业20条针剂线项目开工: how much each firm's project makes.
_MAKES = compiled(
    r"[^，。；、的\d]{2,12}(?:、[^，。；、的\d]{2,16}\d+[^，。；、的\d]{2,16})*(?:项目|生产线)(?:建设|开工|投产|竣工|建成|达产|落地|签约)"
)
#: 8个园区完成投资50亿元: how many of those there are of which the sum is told.
_OF_SUM = compiled(
    r"[^，。；：、\d]{2,12}(?:完成|实现|达到)[^，。；：、\d]{0,6}(?:投资|产值|收入|税收|增加值|销售额)(?:达到?|超过?|突破)?\d"
)
#: 列入考核的5个断面: they are there.
_OF_PLACES = compiled(r"的\d+[个座处条家户]")  # 5个镇的12个村
#: 日处理能力5万吨的污水厂1座: how large it is.
_EACH_SIZE = compiled(r"的[^，。；、的\d]{2,14}\d+[座个处条家]")
_OF_PEOPLE = compiled(r"[^，。；、的\d]{1,3}\d[\d.]*[万千]?(?:余|多)?[人户]")  # 5个村2000人的饮水
_THOSE_OF = compiled("(?:列入|纳入|涉及|承担|位于|负责)[^，。；：、\\d]{2,12}的$")
_OF_RATE = compiled(r"[^，。；：、\d]{2,24}?(?:率|占比|比例)(?:均|都|全部)*(?:稳定|保持)?(?:达到?|为|在|提高到|提升到|不低于)?\d")
_ALL_OF = compiled("[^，。；：、的]{1,10}(?:内|范围内|的)(?:所有|全部|各类)")  # 3个园区内所有用水户
_OF_SIZE = compiled(r"[^，。；：、\d]{1,8}\d[\d.]*[万亿]?(?:亩|公里|平方|吨|米|公顷)")  # 对4个镇3万亩灌区
_NAMED_PLACES = compiled("[^，。；：、（]{0,6}(?:镇|乡|街道|村|社区|县|区)（(?![市县区州旗乡镇、]+）)[^（）]*、")  # 12个乡镇（甲、乙…）
_OF_ONE = compiled("(?:班|床位|学位|车位|泊位|病床)[），]")  # what one building has
_RANGE = compiled(r"[-—~至]{1,2}\d[\d.]*[万亿]?元(?:以[上下])?的")  # 总投资2000万元-1亿元的项目
_IS_LONG = compiled("(?:全长|总长|总面积|面积)约?$")  # 堤防全长60公里，为二级堤防: as it is
_MAKES_UP = compiled("(?:约|大约|大致|仅|只)占[^，。；]{0,12}$")  # 山地约占总面积的87%
_SPENDS = compiled("(?:依托|利用|借助|使用|用好|运用)[^，、]{0,14}?(?:资金|债券|贷款|投资)(?:共计?|约)?$")  # 依托项目资金800万元，改造老街
_RELIES = compiled("(?:^|[，；])(?:充分)?(?:依托|围绕|立足|利用|用好)(?:现有|已有|全[县市省区])?$")  # 依托12个枢纽: they are there
_COUNTED_ANEW = compiled(
    "[^，。；、]{0,12}?(?:(?<!纳)(?:列入|被列为|为(?:20\\d\\d年度?)?(?:国家|[省市])?(?:级)?重点)|(?:主要)?包括|分别[是为位围])"
)
_WITHIN_REACH = compiled("(?:圈|群|城市|[城园]区|县城|乡镇|周边|之间|毗邻地区)$")  # 主要城市3小时覆盖; not 每天服务8小时覆盖
_COMPARES = ("是", "相当于", "为", "系")
_TIMES = ("倍", "番", "成")
_GROWS = ("扩大", "增长", "增加", "提高", "提升", "下降", "降低", "减少", "压缩", "压减", "缩短", "实现", "达", "翻")
_BELOW, _NOT_BELOW = ("少于", "不足"), ("不少于", "不得少于")
_BY_THOSE = ("在", "于", "沿", "对", "向", "依托", "围绕", "支持", "鼓励", "辐射", "带动")  # 依托甲、乙两所学校: they are there
_MADE = compiled("(?:新建|建设|建成|改建|扩建|改造|打造|培育|发展|引进|实施|完成|创建|新增|种植|栽植|形成)(?:一批|约|近)?$")


@cache
def _ratings() -> frozenset[str]:
    """Units that say of what kind a thing is (220千伏变电站), never how much there is to be."""
    return frozenset(lexicon().rating_units)


def refused(sentence: Sentence, clause: str, low: int, number: Number, behind: str = "") -> str | None:
    """Why a number commits to nothing: a reason for the report, "" for what is no quantity at all; None when it may commit.

    ``behind``: the words behind the clause.
    """
    before, rest = clause[low : number.start], clause[number.end :]
    if _no_quantity(clause, before, number, rest) or (rest and _DEEDS_FOR_ALL.match(rest)) or is_no_quantity(clause, before, number, rest):
        return ""
    if rest.startswith("级") and number.unit and NUMERAL.search(rest):
        return ""  # 5000吨级冷库4座: of which size
    if rest.startswith(("子项目", "子工程")) and _HAS_PARTS.search(before):
        return "not_counted"
    goal = rest or behind.removeprefix("，")
    if _FROM_HERE.search(clause[: number.at]) and (_TO_THERE.match(goal) or _TO_ONE.match(goal)):
        return "baseline"  # 由45万头 (提高到60万头), 由18元、15元统一提高到22元
    if _FROM_SEVERAL.search(clause[: number.at]) and _TO_THERE.match(goal):
        return "baseline"
    if "原" in before and _HAD.search(clause, low, number.at) and _HAD_TO_THERE.match(rest):
        return "had"
    sized = rest.startswith("的") and not number.after and number.unit not in lexicon().count_units and number.unit[-1:] != "元"
    if sized and _EACH_SIZE.match(rest):
        return "modifies"
    if (_IF_SO.match(rest) and AMOUNT.search(behind)) or _tells_which(sentence, clause, low, number):
        return "threshold"  # 产值突破1000万元、5000万元的，分别给予奖励
    if rank_words(clause, low, number):
        return None
    near = clause[max(0, number.start - 10) : number.end + 6]
    if "包括" in before[-10:] or AMOUNT.search(near) or rest.startswith(("”", "》")):
        return "threshold"
    if _SPENDS.match(before) or _RELIES.search(before) or (not before and _COUNTED_ANEW.match(rest)):
        return "not_counted"
    if (behind.startswith("，为") and _IS_LONG.search(before)) or (number.unit == "%" and _MAKES_UP.search(before + number.compared)):
        return "past"
    if _modifies(before, number, rest):
        return "modifies"
    return (
        "not_counted"
        if counts_what_is(before, number, rest)
        or (number.chinese and not _goes_on(clause, low, number, rest) and _not_counted(before, number, rest))
        else None
    )


def _no_quantity(clause: str, before: str, number: Number, rest: str) -> bool:
    """Whether a number is none of anything: a year, a part of a name or of a document's title, a rating."""
    unit = number.unit
    if (
        not unit
        and number.value != "零"
        and "分之" not in number.value
        and not (number.compared and _UNITLESS.search(FROM.sub("", before)) and not rest.startswith(("：", "比")))
    ):
        return True
    if unit == "期" and rest.startswith(("工程", "项目")):
        return True
    if unit == "万人" and number.value in ("10", "100") and _OF_SO_MANY.match(rest):
        return True
    if (
        before.endswith("在")
        or (number.compared == "在" and rest.startswith((*GROUNDS, "的土地", "的范围", "的区域")))
        or unit in _ratings()
        or _NO_QUANTITY.match(rest)
        or (unit in ("小时", "分钟") and rest.startswith(("通勤", "覆盖")) and not _WITHIN_REACH.search(before))
        or _NAME_BEFORE.search(clause[: number.at])
    ):
        return True
    if unit in ("家", "名", "位") and before.endswith("前") and (rest.startswith("的") or not rank_words(clause, 0, number)):
        return True  # 业绩排名前10名的果农 are not ten to be reached
    if (unit == "方" and rest[:1] in "面案位式") or (unit == "次" and number.chinese and rest.startswith(_SECOND)):
        return True  # 5方面, 二次供水
    if number.chinese and any(slogan.start() <= number.at < slogan.end() for slogan in _SLOGAN.finditer(clause)):
        return True
    quote = clause.rfind("“", 0, number.start) if number.chinese else -1
    if quote >= 0 and clause.find("”", quote, number.start) < 0 and "、" in clause[quote : number.start]:
        return True  # “两个高于、两个缩小”
    if "“" in before and "、" in rest and clause.count("“", 0, number.start) > clause.count("”", 0, number.start):
        return True  # “发现1户、解决1户”: a slogan
    return clause.count("《", 0, number.start) > clause.count("》", 0, number.start)


def _tells_which(sentence: Sentence, clause: str, low: int, number: Number) -> bool:
    """Whether a number says which ones, not how many: 高度超过200米的边坡, 5000万元以上项目."""
    before, rest = clause[low : number.start], clause[number.end :]
    behind = number.after + rest
    told = rest[:2] in lexicon().verbs and not rest[2:3].isdigit() and _SUMS.search(before)
    if number.unit in ("亿元", "万元") and (_SO_MANY_OF_IT.match(behind) or told):
        return True  # 投资5000万元建设冷库: it tells of the project, too; 投资3亿元实施12个项目 of so many
    if _COSTS_OF_WORKS.search(before) and _OF_WORK.match(behind):
        return True
    stacked = (low and number.start == low) or _COUNTED_RIGHT_BEFORE.search(clause, 0, number.start)
    if stacked and number.unit not in lexicon().count_units and _RATED.match(rest):
        return True
    if number.unit in ("亿", "亿元", "万元") and (_SO_LARGE.search(before) or _LARGE_WORK.match(rest)):
        return True
    if rest.startswith("规模以上") or (number.compared.startswith("超") and _SO_MANY_MORE.match(rest)):
        return True  # 超20头养殖户300户
    if _only_describes(before, rest):
        return True
    if number.unit in _SIZES and not number.compared and _SIZED.match(rest):
        return True
    if number.unit == "蒸吨" and number.after:
        return True  # 35蒸吨以下锅炉
    if rest.startswith(("内的", "的部分")) or (number.unit == "倍" and before.startswith(_COMPARES)):
        return True  # 核心区3平方公里内的民居, 是上个五年的2倍
    if (_BRINGS.search(before + number.compared) and _BRINGS_WORK.match(rest)) or _tells_what_firms_make(before, number, rest):
        return True
    if number.value in "十百千" and rest.startswith("级") and number.compared == "保持":
        return True  # 保持千亿级投资强度
    if "满足" in before and _NEEDS.search(before):
        return True
    if before.endswith(_BELOW) and not before.endswith(_NOT_BELOW):
        return True  # 床位数不足40张的养老院
    if rest.startswith("之间的") or _RANGE.match(rest) or _KIND.match(behind) or _FORBIDS.search(clause, 0, number.start):
        return True
    if clause[0] == "对" and "的" in rest and _PAYS.search(sentence.passage.text, sentence.start, sentence.end):
        return True  # 对投入超过50万元且增长20%的企业，给予补助
    if number.unit in ("户", "人") and _VILLAGES.match(behind):
        return True
    if number.unit == "岁" and "寿命" not in before and "年龄" not in before:
        return True
    joins_on = low > 0 and (before.startswith(_JOINS_ON) or before.endswith(_JOINS_ON))
    made = bool(_MADE.search(before)) or joins_on or _takes(before, number, rest)
    if before.endswith("（") and rest.startswith("）") and not number.compared and number.unit not in lexicon().count_units:
        return True  # 2座冷库（5000吨）
    if before.endswith("（") and number.unit in lexicon().count_units and _OF_ONE.match(rest):
        return True  # 新建青柘小学（36个班）
    if rest.startswith("的"):
        if before.endswith(("少于", "等于", "小于", "多于")):
            return True  # 人数少于或等于10人的
        if _SUMS.search(before) or (
            low and "、" not in before and before and before not in GROUNDS and _COUNTED_KIND.search(clause, 0, low)
        ):
            return True  # 3个年产10万吨的基地
        if not made and (sentence.passage.box is not None or before.startswith("对")):
            return True
    if not made and sentence.passage.box is not None and _LISTED_WHICH.match(rest):
        return True
    return bool(_WHICH.match(behind)) and not made and not number.compared


def _only_describes(before: str, rest: str) -> bool:
    """Whether a number is in a bracket that says which ones (河流（面积20至300平方公里的河流）), or is reckoned with (按6.5吨计算)."""
    if before.rfind("（") > before.rfind("）") and compiled("的[^，。；、）]{1,10}）").match(rest):
        return True
    return _RECKONED.search(before) is not None and _RECKONS.match(rest) is not None


def _tells_what_firms_make(before: str, number: Number, rest: str) -> bool:
    """Whether a count behind a name, as of a firm, and before what is made tells what a project makes: 岚石重工200台风机项目建设."""
    if number.unit not in ("台", "条", "套", "辆", "架", "艘") or number.compared or len(before) < 4 or _MADE.search(before):
        return False
    return before[:2] not in lexicon().verbs and _MAKES.match(rest) is not None


def _takes(before: str, number: Number, rest: str) -> bool:
    """Whether so many or more are taken on (引导1000名以上毕业生), or such a share of all (50%以上的专利)."""
    if number.unit in ("%", "平方公里") and _COMES_UP.match(rest) and not before.endswith(("对", "向", "为", "将")):
        return True  # 建成区40%以上面积达到要求
    if number.unit == "%":
        return (plain_words(before) in _MOVES or before.endswith("覆盖")) and not before.endswith(("对", "向", "为"))
    if number.unit[-1:] not in _THINGS or _OTHERS.match(rest):
        return False
    if before in ("", "力争", "争取", "确保") and (rest.startswith(PASSES) or _BARE_NOUN.fullmatch(rest)):
        return True
    return before.removesuffix("好")[-2:] in lexicon().verbs or before.endswith(_TAKES)


def _modifies(before: str, number: Number, rest: str) -> bool:
    """Whether a count only tells of which things a rate, a size or 所有 speaks: 12个断面优良率达到90%, 对3个镇2万亩灌区."""
    if number.unit[-1:] not in _THINGS or number.compared or _MADE.search(before):
        return False
    if (
        _THOSE_OF.search(before)
        or (rest.startswith(GROUNDS) and _OF_PLACES.search(rest[:12]))
        or (rest.startswith(GROUNDS) and _OF_PEOPLE.match(rest))
        or _OF_SUM.match(rest)
        or _OF_RATE.match(rest)
        or _ALL_OF.match(rest)
        or _NAMED_PLACES.match(rest)
    ):
        return True
    return before.endswith(("对", "在", "将")) and _OF_SIZE.match(rest) is not None


def rank_words(clause: str, low: int, number: Number) -> re.Match[str] | None:
    """The words that make a number a place among all: 进入全省前 (二十名)."""
    return _RANK.search(clause, low, number.start) if number.unit in ("名", "位") and clause.startswith("前", number.start - 1) else None


def _goes_on(clause: str, low: int, number: Number, rest: str) -> bool:
    """Whether a numeral ends an item of a list whose item before it counts: 新建小学三所、幼儿园五所."""
    return 0 < low < number.start - 1 and clause[low] in "、和" and rest[:1] in ("", "、", "和") and number.value in _VALUES


def _not_counted(before: str, number: Number, rest: str) -> bool:
    """Whether a numeral in characters counts nothing: it counts what is built, or the items of the list before it (甲、乙两处)."""
    made = bool(_MADE.search(before))
    if number.unit in _TIMES or "分之" in number.value:  # 面积扩大一倍, 达到三分之一, but not 翻一番达到58亿元
        return rest.startswith("达") or not (number.compared or before.endswith(_GROWS))
    if number.unit not in lexicon().count_units:
        return not number.compared and (number.value in "十百千" or not _COUNTED.search(before))  # 打造百亩示范片: a name
    if number.value in "十百千":
        return True
    if number.value == "一" and number.op != ">=" and (rest[:1] not in ("", "、") or number.unit == "个"):
        return not made or number.unit not in "座所"  # 新建消纳场一座 and 新建一座消纳场 count
    if number.value in _VALUES and rest[:1] in ("", "、") and len(before) > 3 and before[:2] in lexicon().verbs:
        return False  # 恢复古街两条
    listed = _VALUES.get(number.value) == len(JOINT.split(before)) and not before.startswith(_BY_THOSE)
    return (
        bool(_TOWARDS.search(before))
        or bool(_RULES.match(rest))
        or not (_COUNTED.search(before + number.compared) or listed or number.compared.startswith(_REACHED))
    )
