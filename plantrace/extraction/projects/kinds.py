"""What makes words that end like a project name none: general words, counts, kinds."""

from plantrace.extraction.actors.company_words import has_proper_head
from plantrace.extraction.lexicon import lexicon, listed
from plantrace.extraction.projects.words import (
    JOINT,
    behind_heads,
    closing_general,
    is_empty,
    is_general,
    is_only_done,
    is_undertaking,
    opening_modifier,
)
from plantrace.patterns import compiled

#: Out: 处, 所, which count what the works are done to.
SO_MANY = compiled(
    r"(?:\d+|[两三四五六七八九十百]+)[余多]?[个项](?:以上|在建|续建|新建|重点|重大|的|总投资[^，。；、的总]{1,14}的)*$|这[三四五六七八九十]大$"
)
_KIND_ENDS = ("正在", "等", "各", "重点", "重大", "型", "类", "板块", "领域", "的大", "的好")
_PLACE_DOES = compiled("[县市区镇乡村](?:开展|实施|推进|进行|完成|启动).{0,2}$")  # 在石岭镇开展流域治理
_NO_KIND_END = ("”字型", "高等", "中等", "初等", "转型", "车型", "机型")  # 柘林高等研究院, 制造业数字化转型行动
_SO_LARGE = compiled("(?<!规模)(?<!限额)以[上下]")
_COUNT_ENDS = ("个", "项", "在建", "续建", "新建")
_KIND_OPENS = ("部分", "新增", "所有", "左右", "企业利用", "达到", "符合", "近期", "当前", "另外", "另一", "是", "已")
#: No name holds what is done when, or how much of another thing.
_CLAUSE = compiled(
    r"成为|特别是|尤其是|^为主|项目[为是]|”等\d+[个项]|将?分[两二三四五六]期|[^自]由[^，。；、]{2,16}(?:投资|出资|承建)|了(?:部分|一批)|内容[为有是包]|[列纳]入|列为|认定为|评为|申报为|(?<!推)进行|\d(?:公里|平方米|亩|个|座|处|条|家)、|20\d\d年.{0,4}(?:完成|建成)"
)
_PILOT = compiled("国家|全国|省级|整县|“")  # which trial it is: 国家智能建造试点, not 改革试点
_ONE_VERB = compiled("“.”(?!字)")  # 精准“找”项目, but “米”字型高铁网
_SUM = compiled(r"“?[两三四五六七八九十\d]{1,2}[大项个](?:重点|重大)?(?:工程|行动|计划|项目)+”?")  # 甲工程、乙工程等“四大工程”
#: 要求推进项目建设, 精准发力谋项目, 凝心聚力建项目, 大好高项目; but 引水项目, 在建项目.
_NO_STEM = compiled(
    "(?:(?:解决|保障|抓|做|办)好|推进|加快|推动|要求|谋划|争取|实施|安排|统筹|储备|[该此]|[找谋引抓促跑争盯招]|(?<![新续扩改在自迁共代承援基未])建|[大好高优强][大好高优强])项目$"
)
_COSTS = compiled(r".*投资[总额约为达]*\d[\d.]*[万亿]?元的?(?:项目|工程)")
#: What a place is laid out as: 一园三基地; 十六路、四中心、三网.
_LAYOUT = compiled("“?(?:[一二两三四五六七八九十]{1,2}[^，。“”一二两三四五六七八九十]{1,3}){2,8}”?")
_SIZE = compiled("(?:特大|大|中|小)型$")
_BATCH_WORDS = compiled(
    "道路|绿化|管网|排水|供水|供热|景观|改造|维修|重|大|各|类|专项|系统|相关|有关|具体|标志|统一|级|该|本|其|这些|项目|建设|[、和与及的]"
)
#: What ends a word that is no name: 县道, 路灯, 猪舍, 厕所.
_PLAIN_ENDS = ("道", "灯", "舍", "厕", "厕所", "渠", "堰", "井", "窖")
_BRAND = 8  # characters of a firm's or a place's name that a project goes by
_LONGEST_NAME = 4  # characters of a name that nothing marks as one
_PLACED = compiled("[县市区镇乡村山岭峰河江湖溪沟湾桥坝坪峡寨屯庄营堡洲岛港寺街路]")
_OF_MANY = compiled("重[点大]|各|专项|相关|有关|具体|该|本|其|这些|一批|系列|一系列")
_WITHIN = compiled("^(?:县城|(?:主|中心)?城区)(?=.)")
_NUMBERED = compiled("第[一二三四五六七八九十]{1,3}(?:小学|中学|初级中学|高级中学|幼儿园|人民医院|医院|水厂|污水处理厂)$")
_RANK = compiled("(?:国家级?|省级|市级|县级|全县|全市).{4}")


def empty_name(name: str, stem: str) -> str:
    """Why the name says nothing of its own (重大项目; 某某布局、重点项目), or "" when it does."""
    if is_only_one(name):
        return ""
    items = JOINT.split(stem)
    stem = _SIZE.sub("", stem) if stem.endswith("型") else stem
    joined = not items[-1] and not (len(stem) == 2 and stem[1] == "和")  # 泰和机场 is one name
    bare = joined and (len(name) - len(stem) <= 3 or stem.endswith("、"))  # 基础网络和数据库
    bare = bare or (stem.endswith("的") and len(name) - len(stem) <= 2)  # 建功立业的平台
    bare = bare or name.count("（") != name.count("）")  # 认定（奖项、荣誉）的项目
    last = len(items) > 1 and items[-1] and is_empty(items[-1]) and not any(map(is_undertaking, items[:-1]))
    return "general_words" if bare or last or _is_kind(name, stem) else ""


def is_only_one(name: str) -> bool:
    """Whether a place has but one that is called so: 园博园, 县城东外环, 第十二小学."""
    return _WITHIN.sub("", name) in listed("projects", "alone") or _NUMBERED.search(name) is not None


def is_layout(words: str) -> bool:
    """Whether the words only count what a place is laid out as: 一园三基地; 十六路、四中心、三网."""
    return _LAYOUT.fullmatch(words) is not None


def has_own_name(stem: str) -> bool:
    """Whether the words before the kind of a building open with a name: 石岭, 青柘山北麓; not 公共, 沙尘暴自动."""
    if JOINT.search(stem) or opening_modifier(stem) or "为" in stem:
        return False
    while size := closing_general(stem):
        stem = stem[:-size]
    return has_proper_head(stem) and (len(stem) <= _LONGEST_NAME or _PLACED.search(stem[: _LONGEST_NAME + 1]) is not None)


def is_brand(words: str) -> bool:
    """Whether short words are a name that nothing general opens: 岚芯, 柘科医疗; not 智能制造."""
    kind = words in listed("projects", "kinds_of_works") or words.endswith(_PLAIN_ENDS)
    return len(words) < _BRAND and not (kind or is_general(words)) and has_proper_head(words)


def _is_kind(name: str, stem: str) -> bool:
    """Whether the words say what kind of thing it is, or how many, and name none: 重大项目, 20个在建项目, 新增某某项目."""
    if (
        (stem and opening_modifier(stem) == len(stem))
        or _SUM.fullmatch(name)
        or (name.endswith("项目") and _NO_STEM.search(name[-4:]))
        or (stem.endswith("元") and _COSTS.fullmatch(name))
    ):
        return True
    kind = stem.endswith(_KIND_ENDS) and not stem.endswith(_NO_KIND_END)
    if (
        kind
        or _PLACE_DOES.search(stem)
        or _CLAUSE.search(name)
        or name.startswith(_KIND_OPENS)
        or ("以" in stem and _SO_LARGE.search(stem))
    ):
        return True
    if "”" not in name and stem.endswith(_COUNT_ENDS) and SO_MANY.search(stem):
        return True
    if name[0] in "“一二两三四五六" and is_layout(name):
        return True
    if name.endswith("项目") and is_only_done(stem):
        return True
    if name.endswith("试点") and not _PILOT.search(name):
        return True
    if "“" in name:
        return _ONE_VERB.search(name) is not None or (is_empty(stem) and not _ranked(name, stem))
    return (is_empty(stem) or len(stem) - behind_heads(name, 0, len(stem)) < 2) and not _ranked(name, stem)


def _ranked(name: str, stem: str) -> bool:
    """国家级现代农业示范园区 and 数字档案馆 are made of general words, but there is one of them."""
    if len(stem) >= 4 and name.endswith(("行动", "工程")) and not _BATCH_WORDS.search(stem):
        return True  # 产业创新工程
    if len(stem) >= 6 and name.endswith("行动") and not _OF_MANY.match(stem) and not JOINT.search(stem):
        return True  # 交通项目攻坚行动
    if stem and len(name) >= 4 and name.endswith(tuple(lexicon().projects["single"])) and not stem.startswith(("公共", "乡镇", "各")):
        return True
    return bool(_RANK.match(name))
