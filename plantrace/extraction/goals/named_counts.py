"""Counts of what is named beside them, there already or only told of: 甲、乙等4个镇, 在11个县, 甲、乙2个村污水治理."""

from plantrace.extraction.goals.numbers import Number
from plantrace.patterns import compiled

_LISTED = compiled("(?:依托|在|辐射|带动)[^，]*等$|途经[^，]*$")  # 依托甲、乙等50家企业, 辐射甲、乙等4个镇, 途经9个镇: what is there
_REACHES_OUT = ("流经", "流过", "贯穿", "穿越", "途经", "途经全县", "分布在", "分布于", "分布在全县", "分布在全市")
_OF_TRADE = compiled("(?![^，。；、]{0,2}亿)[^，。；、]{0,10}?(?:产业(?![园基集项])|行业|领域|专业镇)(?=[，。；、（]|$|做|的|发展)")
_OF_GROUND = compiled("(?:行政|自然|中心)?(?:村|社区|乡镇|镇|乡|街道)(?=[，。；、（]|$)")  # 覆盖甲、乙、丙3个村
_AREAS_DO = compiled(
    "[^，。；、]{0,16}?(?:县|市|区|镇|乡|村|社区|街道|学校|企业|园区)(?:各|分别|均|率先|全面)*(?:建|创|开展|实施|推[进广]|试点|设|布局|打造)"
)
_BODIES = ("门", "部门", "单位")  # 5部门, 5个部门
_WITH = compiled("(?:[一二三四五六七八九]是)?以")
_CENTRE = compiled("[^，。；]*为(?:核心|重点|主|节点|纽带|骨架|骨干|中心|引领|支撑|载体|依托|抓手|切入点|突破口|龙头|牵引|契机)")
_GOVERNED = compiled("(?:行政|自然|中心|城)?(?:村|社区|乡镇|镇|乡|街道|县|市|区)(?![级域民长党场组])")
_POLICIES = compiled("[^，。；、]{0,8}?(?:政策|措施|意见|办法|规定|清单)(?=[，。；、]|$)")
_APPLIES = compiled("(?:落实|执行|用好|用足|贯彻|兑现|落细|推行|实施)[^，。；]*$")
_TOLD = compiled("[^，。；：]{1,8}分别[是为：]")  # 14个项目分别是: each is named behind it
GROUNDS = ("乡镇", "镇", "乡", "街道", "县", "区", "村", "社区")
#: What is there is put to use: 现有的12家合作社; 发挥12家合作社的作用, 加强对120个村的督查.
_IN_USE = compiled(
    r"(?:支持|发挥|利用|依托|用好|整合|巩固|加强|鼓励|引导|扶持|指导)[^，。；、\d]{0,6}现有的?(?:\d+[^，。；、\d]{1,8}、)*+$"
)
_FOR_THEM = compiled("(?:发挥|加强|加大|强化|做好|抓好)(?:对|好)?[^，。；、\\d]{0,6}$")
_OF_THEM = compiled(
    "[^，。；、的]{2,16}的[^，。；、]{0,6}(?:作用|功能|优势|培训|督查|监管|管理|指导|服务|检查|考核|监督|帮扶|培养)(?:$|[，。；、])"
)
#: 改善12个乡镇的用水条件, 提高18个乡镇、326个村的供电能力.
_BETTERS = compiled(r"(?:改善|提高|完善|保障|提升)[^，。；、\d]{0,6}(?:\d+[^，。；、和\d]{1,7}[、和])*+$")
_OF_ALL_THERE = compiled(
    r"(?:乡镇|镇|乡|街道|区县|县|区|村|社区|人口|群众|居民)(?:、\d[^，。；、的]{1,8})*[^，。；、的\d]{0,4}的[^，。；、]{2,8}(?:$|[，。；])"
)
JOINT = compiled("[、和与]|(?<!涉)及")


def counts_what_is(before: str, number: Number, rest: str) -> bool:
    """Whether a number only counts what is named beside it or there already: 在甲、乙等4个镇, 甲、乙等5部门, 以甲、乙两所高校为核心."""
    if _IN_USE.search(before) or (_FOR_THEM.search(before) and _OF_THEM.match(rest)):
        return True
    if _BETTERS.search(before) and _OF_ALL_THERE.match(rest):
        return True
    if _LISTED.search(before) or (before.endswith(_REACHES_OUT) and rest.startswith(GROUNDS)):
        return True  # 分布在全县16个乡镇
    if (_OF_TRADE.match(rest) or (not before.endswith("等") and _OF_GROUND.match(rest))) and number.value == str(
        len(JOINT.split(before))
    ) != "1":
        return True  # 发展石材、果品2个产业
    if (before.endswith("在") or number.compared == "在") and _AREAS_DO.match(rest):
        return True  # 在90个产粮县分别建成1个: where
    if "、" in before and not before.endswith("等") and _GOVERNED.match(rest) and number.value == str(len(JOINT.split(before))):
        return True  # 甲、乙2个村污水治理项目
    if number.unit in ("条", "项") and _POLICIES.match(rest) and _APPLIES.search(before):
        return True
    if _TOLD.match(rest) or (before.endswith("等") and rest.startswith(_BODIES)):
        return True
    if before.startswith(("在", "依托", "围绕")) and "、" in before and rest.startswith(GROUNDS):
        return number.value == str(len(JOINT.split(before)))  # 在甲、乙、丙3个乡镇
    return bool(_WITH.match(before)) and bool(_CENTRE.match(rest))
