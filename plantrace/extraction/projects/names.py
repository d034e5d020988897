"""Names that end like an undertaking (工程, 行动, 园区, 平台), and whether their clause carries them out or builds them."""

from collections.abc import Iterator

from plantrace.extraction.document.project_lists import lists_projects
from plantrace.extraction.document.rejected import Rejected
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.projects.edges import STRONG, WEAK, Ending, find_endings, name_start
from plantrace.extraction.projects.kinds import SO_MANY, empty_name, has_own_name, is_only_one
from plantrace.extraction.projects.parts import ESTIMATED, EXTENT, TOTAL, routes_in
from plantrace.extraction.projects.shared import with_bare_names
from plantrace.extraction.projects.split import listed_before, split
from plantrace.extraction.projects.stages import STAGE, WHEN
from plantrace.extraction.projects.words import (
    IMPROVES,
    JOINT,
    building,
    builds_next,
    clause_start,
    governor,
    many,
)
from plantrace.extraction.sweep import Hit
from plantrace.patterns import compiled

_TOLD_OF_IT = compiled("^（[^（）]*）(?=.)")  # 甲水库（中型，坝高50米）、乙水库
_BANNED = compiled("不予|不得|不准|不再|禁止|严禁|杜绝|停止|叫停|淘汰|取缔")
# Who builds is no one named: 鼓励企业建设…, 引导龙头企业围绕某事，打造….
_FIRMS = compiled(
    "(?:鼓励|引导|支持)[^，]{0,14}(?:企业|机构)(?:[^，]{0,8}|(?:围绕|结合|针对)[^，]{2,30}，)(?:建设|共建|打造|搭建|参与|实施)[^，]*$"
)
_ANYBODY = compiled(
    "(?:鼓励|引导)(?:和支持)?(?:各|企业|有条件|地方|地区|高校|社会|机构|单位|农户|学校|产业|创建|建设|新建)|各行业|各地|各类企业"
)
_PLURAL = compiled(
    r"每个?[^，。；]{1,14}(?:建成|建设|新建|设立|打造)(?:至少)?(?:[1一][个座处所家])?$|一批|更多|若干|各类|多个|(?:\d+[个家]|(?:[2-9]|\d{2,})所|[两三四五六七八九十]+个)(?=[^，]{0,6}$)"
)
_BATCH = compiled("一批|若干")
_CLASS = compiled("(?:对(?!照|接|标|口|外)|凡|将|把)[^，]*的$")  # 对获得某奖的某某项目: any of that kind
_EXAMPLE = compiled(r"等\d+[余多]?[所个座处家]")  # 改造提升某某卫生院等8所: one of those that stand already
#: “某某”“某某”两大行动: the last of so many.
_QUOTED_ONE = compiled("(?P<name>“[^“”]+”)[两三四五六七八九十][大项个](?:工程|行动|计划)")
_COUNTED = compiled(
    r"(?:\d+[—~-])?(?:[2-9]|\d{2,}|[两二三四五六七八九十])[余多]?(?:所|个|座|处|家|条|项|套|栋)|(?:[、和][^，。；、和]{2,12})*各\d+[所个座处家条项]"
)
_WHERE = ("在", "沿", "从", "向", "对", "到", "围绕", "利用")
_SIZE = r"(?:（[^（）\d]*\d[^（）]*）|（[^（），；：\d]{2,12}）)"  # 某某风电场一期（40万千瓦）, 某某公园（青石片区）
_BUILT_BEHIND = compiled(
    rf"{_SIZE}?(?:、[^，。；、等的（]{{2,18}}{_SIZE}?)*?(?:(?:以及|[和及与])[^，。；、等的]{{2,18}}?)?的?(?<!数字化)(?<!信息化)(?:(?:规划|开发)[和与、]?)?建设(?:工作|任务|保障(?:工作)?|步伐|进度)?(?=$|[，；：。！？、）)”（\d和及或]|等[，；。]|为(?:抓手|依托|载体|契机))"
)
_BUILT_BY = compiled("，?由[^，。；]{2,40}?(?:投资|出资|承建|建设运营)")  # 青柘产业园由某公司投资建设
#: Behind the name that opens its clause: 石岭大桥总投资3亿元; 青柘水厂，投资0.6亿元.
_COSTS = compiled(rf"(?:项目)?，?{ESTIMATED}{TOTAL}(?:额|总额|约|为)*\d")
# 推动某某分中心在本省落地, 力争某某高铁通车, 加快某某机场前期工作
_LANDS = compiled(
    r"(?:[、和][^，。；、和]{2,16})*等?(?:在[^，。；、]{1,8}(?:落地|布局)|选址|[列纳]入[^，。；、]{0,10}(?:规划|计划|项目|盘子|笼子)"
    rf"|(?:尽快|早日|尽早)?(?:落地|立项|核准)(?=$|[，。；、])|顺利(?:实施|推进|建成)|(?:力争|确保|预计|计划)?将?[于在]?(?:20\d\d年)?(?:{WHEN}|年底前|20\d\d年底?前?|年?\d{{1,2}}月份?底?前?|基本)*(?:{STAGE}|(?:建成|设立|获批|核准|创建)(?=[，；。、和并通投运]|工作|$)))"
)
#: Behind these stands a title that a place or a work is given: 申报为某某项目, 列入某某计划.
_GIVEN = compiled("(?:申报为|认定为|评为|命名为|确定为|授予|列为|列入|纳入)(?:[^，。；、]{0,4}[省市县区]|国家|全国)?$")
_CONTENT = compiled("内容(?:主要)?(?:为|有|是|包括|包含)")  # what one work consists of: 建设内容为道路工程、照明工程
#: What a place is to be, not what is built: 打造某某基地的发展思路.
_AN_IDEA = compiled("”?的[^，。；、]{0,4}(?:思路|目标|定位|理念|格局|形象|品牌|愿景|地位|美誉)")
#: 以甲医院、乙医院为龙头; 以甲馆、乙园为主的某某区.
_LEADS_THEM = compiled("(?:[、和][^，。；、和为]{2,20})*等?(?:作?为)(?:龙头|骨干|引领|链主|主体|(?:主|核心|重点)的)")
#: What a place is parted into: 规划建设装饰区、科研区、仓储区四大区域.
_PARTS = compiled("(?:[、和][^，。；、和]{2,12})*[两三四五六七八九十](?:大|个)?(?:功能)?(?:区域|分区|板块|组团|片区|功能区)")
#: A clause that goes on with what the work of the clause before it builds: 新建青柘旅游项目，拟在核心区打造草原景区.
_PARTS_OF_IT = compiled("(?:该?项目)?(?:主要|拟)(?:规划)?(?:在[^，。；、]{2,14})?(?:建设|新建|打造|包括|实施)")
#: What only says of which kind it is to be: 打造具有青柘特色的文旅项目.
_DESCRIBED, _SHORT_KIND = compiled("(?:具有|富有|体现)[^，。；、]{2,12}的$"), 6
#: A bracket that says what a sum or a work takes in or leaves out: 新建水库2座（不含小型水库）, 某大桥（包括引道工程）.
_IN_NOTE = compiled("（(?:不含|不包括|不计|除|(?:其中)?(?:包括|含)[^（）、]{2,8}）)")
_PLACED = compiled("[镇乡村湖河山岛县]")
_ONE = tuple(f"{one}{kind}" for one in "一1" for kind in "座所处条个家栋")
_SO_MUCH = r"[^，。；、的\d]{0,14}\d[^，。；、的]{0,26}"
_SO_LARGE = compiled(rf"{_SO_MUCH}(?:、{_SO_MUCH})*的")
_AREA = compiled(r"\d[\d.]*[万千]?亩")  # 新建果品基地2500亩: so much of it
_ORDER = compiled("[、和及与][^，。；]*(?:体系|机制|格局|制度)")  # 完善某某中心、…体系
_NEW = compiled("新建|改建|扩建|迁建")
_MEANS = compiled("利用|依托|通过|借助")
_PUSHES = compiled("(?:积极|全力|大力)?(?:推动|实现|力促|促成|促使|推进|加快|做好|抓好|抓紧|争取|力争|确保|支持|促进|开展|谋划)|^(?:.是)?$")
_CARRIED = ("推进", "推动", "加快", "完成", "启动", "抓好", "实施", "做好", "争取")
_PLACES = ("中心村", "行政村", "自然村", "村", "乡镇", "镇", "社区", "小区")  # 完成20个社区改造工程: so many of these
_DIGITAL = compiled("平台|系统|数据|指挥中心|网络")
#: What a farm builds, behind its name: 青禾奶牛养殖场建设2000头奶牛项目.
_BUILDS_SO_MANY = compiled(r"建设\d[^，。；]*项目")


_ROAD_TO = compiled(r"[GSXY]\d{2,4}线?[新改扩]建$")
_FARTHEST = 400  # characters before an ending in which its name begins
#: What opens a clause that only names what the clause before it carries out: 新建3座水厂，分别是甲水厂、乙水厂.
_THEY_ARE = ("分别是", "分别为", "主要是", "即")
_NAMELY = (*_THEY_ARE, "包括")


def ended(sentence: Sentence, hits: list[Hit], rejected: list[Rejected], *, in_box: bool) -> Iterator[tuple[int, int]]:
    """Names by their endings: a strong one with a stem of its own, a weak one that its clause says is built.

    ``in_box``: whether the sentence tells of a box's project, of which what it names may be a part.
    """
    text, passage = sentence.passage.text, sentence.passage
    low, clause, last = sentence.start, sentence.start, -1
    for ending in find_endings(sentence, hits):
        if ending.start < low:
            continue  # 医院三期 has been taken whole
        clause = here = clause_start(text, clause, ending.start)
        if text.startswith(_NAMELY, clause) and clause > sentence.start:
            clause = clause_start(text, sentence.start, clause - 1)
        start = name_start(text, max(low, here, ending.start - _FARTHEST), ending.start, STRONG if ending.strong else WEAK)
        if (farm := text.find("场建设", start, ending.start)) >= 0 and _BUILDS_SO_MANY.match(text, farm + 1):
            start = farm + 3
        if text.count("”", start, ending.end) > text.count("“", start, ending.end):
            start = max(text.rfind("“", clause, start), low)  # “某某革命”, “双新”产业园
        if text[start] == "至":  # G345新建至青柘段: the road begins it
            road = _ROAD_TO.search(text, max(clause, start - 10), start)
            start = road.start() if road else start
        if "《" in text and text.rfind("《", sentence.start, ending.end) > text.rfind("》", sentence.start, ending.end):
            continue  # 《某某行动实施方案》: a title that is cited, or half of one
        joint = _TOLD_OF_IT.sub("", text[last:start]) if last >= 0 else ""
        stem = text[start : ending.start].strip("“”")
        unnamed = ending.facility and not (has_own_name(stem) or is_only_one(text[start : ending.end]))
        reason = empty_name(text[start : ending.end], stem)
        if (reason or unnamed) and (_is_the_countys(text, clause, start, ending) or _is_park_of_list(text, clause, start, ending)):
            reason, unnamed = "", False
        if unnamed:
            continue
        reason = reason or _not_its_own(sentence, clause, start, ending, joint, in_box=in_box)
        if reason:
            rejected.append(Rejected(passage, start, ending.end, "Project", reason))
            continue
        if not ending.strong and text[start - 1] == "、":
            shared = with_bare_names(text, max(low, here), start)
            start = shared if not JOINT.search(text, start, ending.end + 1) or routes_in(text, shared, ending.end) else start
        low = last = ending.end
        counted = _QUOTED_ONE.match(text, start, ending.end) if text[start] == "“" else None
        if counted:
            yield counted.span("name")
        else:
            yield from split(text, start, ending.end, strong=ending.strong)
        while ending.strong and (closes := _quote_before(text, start)) and (quote := text.rfind("“", clause, closes)) >= 0:
            yield quote, closes
            start = quote
        if ending.strong:
            yield from listed_before(text, clause, start, ending.start)


def _quote_before(text: str, start: int) -> int:
    """Where the quotation before the one at ``start`` ends, if both are of one list (“某某”“某某”行动, “某某”、“某某”工程), else 0."""
    if text[start : start + 1] != "“":
        return 0
    return start if text[start - 1] == "”" else start - 1 if text[start - 2 : start] == "”、" else 0


_COUNTYS = compiled("(?:县(?![级域区乡镇])|市(?![级政场县区域民容])|区(?![域级县])|镇(?![级区村办中集域]))[^、和及与]{2,}$")
_ALL_BUILT = compiled("(?:[、和][^，。；、的和]{2,12})*建设")  # 完成县公墓、镇敬老院建设
_NEWLY = ("新建", "扩建", "迁建", "改建", "开工建设", "建成", "建设", "投用")


def _is_the_countys(text: str, clause: int, start: int, ending: Ending) -> bool:
    """Whether the county builds what it has one of: 新建县社会福利中心, 开工建设某某馆、县体育中心, 完成县福利院建设."""
    if _COUNTYS.match(text, start, ending.end) is None:
        return False
    verbs = (*_NEWLY, *_CARRIED) if _ALL_BUILT.match(text, ending.end) else _NEWLY
    return text.endswith(verbs, 0, start) or (text[start - 1] in "、和" and governor(text, clause, start)[0] in verbs)


#: Parks that a place has one of, told by their trade: 新能源产业园, 农产品加工园.
_PARKS = ("产业园", "工业园", "科技园", "物流园", "创业园", "文化园", "加工园", "博览园", "创意园", "孵化园", "体验区", "公园")
_TO_BUILD = compiled("(?:建设|新建|筹建|建成)(?:[^，。；、]{3,12}[、和])*+$")

_OF_ALL = compiled("(?:[、和][^，。；、和]{2,12})*等")  # 科技园、创业园等新兴园区


def _is_park_of_list(text: str, clause: int, start: int, ending: Ending) -> bool:
    """Whether a park with a trade for its name stands in a list of what is to be built: 建设新能源产业园、农产品加工园."""
    name, end = text[start : ending.end], ending.end
    listed = text[start - 1] in "、和" or text[end : end + 1] in ("、", "和")
    if not listed or not name.endswith(_PARKS) or len(name) < 4 or any(mark in name for mark in "、和“的"):
        return False
    if _OF_ALL.match(text, end):
        return False
    before = text[clause:start]
    return _TO_BUILD.search(before) is not None and not (_PLURAL.search(before) or many().match(name) or _COUNTED.match(text, end))


def _not_its_own(sentence: Sentence, clause: int, start: int, ending: Ending, joint: str, *, in_box: bool) -> str:
    """Why the name is no project of its own in this clause, or "". ``joint`` is what stands between the last project and it."""
    text = sentence.passage.text
    joined = joint in ("、", "和", "及", "与", "以及")
    listed = clause > 0 and text[clause - 1] == "，" and text.endswith(("项目", "工程", "项目建设"), 0, clause - 1)
    if listed and _PARTS_OF_IT.match(text, clause):
        return "part_of_project"
    if ending.strong and ending.end - start <= _SHORT_KIND and _DESCRIBED.search(text, clause, start):
        return "general_words"
    if (aside := text.rfind("（", clause, start + 1)) > text.rfind("）", clause, start) and _IN_NOTE.match(text, aside):
        return "part_of_project"
    if joint == "（" or (text[start - 1] == "（" and text[start - 2] in "路街道线" and EXTENT.match(text, start - 1)):
        return "part_of_project"  # 某某综合体（某某小镇）: its other name; 青岚路（望江路至柳湖路）: a stretch of it
    if (
        _BANNED.search(text, clause, start)
        or text.startswith("取消", start)
        or _GIVEN.search(text[clause:start])
        or (
            text.endswith("依托", clause, start) and text.startswith("建设", ending.end) and text[ending.end - 1] in "院校学所"
        )  # 依托县医院建设
        or _AN_IDEA.match(text, ending.end)
        or (not ending.strong and text.find("以", clause, start) >= 0 and _LEADS_THEM.match(text, ending.end))
    ):
        return "not_built"
    if not ending.strong and _AREA.match(text, ending.end) and not _PLACED.search(text, start, ending.end):
        return "general_words"
    if not ending.strong and _PARTS.match(text, ending.end):
        return "part_of_project"
    if "内容" in text[clause:start] and _CONTENT.search(text, clause, start):
        return "part_of_project"
    if text[start - 1] == "等" and "、" in text[clause:start] and _is_class(text[start : ending.end], strong=ending.strong):
        return "general_words"
    if ending.strong and _is_counted(text, clause, start, ending.end):
        return "not_built"
    if not ending.strong:
        built = joined or (_is_built(text, clause, start, ending, in_box=in_box) and not _is_of_firms(sentence, clause, start))
        reason = "" if built else "part_of_project" if in_box else "not_built"
    elif not joined and not ending.shown and (_is_left_alone(sentence, clause, start) or _is_of_firms(sentence, clause, start)):
        reason = "" if text.endswith("确保", clause, start) and _LANDS.match(text, ending.end) else "not_built"
    else:
        reason = "part_of_project" if in_box and not _stands_alone(text, clause, start, text[start : ending.end]) else ""
    return reason or ("general_words" if _is_inside_quotes(text, sentence.start, start, ending.end) else "")


def _is_counted(text: str, clause: int, start: int, end: int) -> bool:
    """Whether there are so many of it: 实施30个某某项目, 某某项目26个. Not where villages or towns are counted, the works being one."""
    return (
        not text.startswith(_PLACES, start)
        and "“" not in text[start:end]
        and bool(_COUNTED.match(text, end) or SO_MANY.search(text, clause, start))
    )


def _is_class(name: str, *, strong: bool) -> bool:
    """Whether the name behind a list's 等 says what all of the list are: 观光、采摘等乡村旅游项目."""
    return "“" not in name and "的" not in name and not (strong and len(name) >= 9)


def _is_of_firms(sentence: Sentence, clause: int, start: int) -> bool:
    """Whether firms in general are to carry it out: 鼓励企业建设…."""
    before = sentence.passage.text[max(sentence.start, clause - 40) : start]
    return ("企业" in before or "机构" in before) and _FIRMS.search(before) is not None


def _is_left_alone(sentence: Sentence, clause: int, start: int) -> bool:
    """Whether the clause carries nothing out: it does something else with projects (减少), or with a batch of them, or lists kinds."""
    text, passage = sentence.passage.text, sentence.passage
    verb, leaves = governor(text, clause, start)
    if leaves or _BATCH.search(text, clause, start) or _CLASS.search(text, clause, start):
        return True
    if text[start - 1 : start] in ("将", "把"):
        return True  # 将某类项目纳入范围
    quoted = "“" in text[start - 1 : start + 1]
    kinds = passage.box is not None and not lists_projects(passage) and sentence.start >= passage.body and not quoted
    return not verb and (kinds or governor(text, start, start + 2)[1])


def _stands_alone(text: str, clause: int, start: int, name: str) -> bool:
    """Whether a name in a project's own item is one of its own: long enough, or what the clause carries out or consists of."""
    alone = start == clause or text[clause:start].endswith(("实施", "推进", "进行", "开展", "完成"))
    return alone or (len(name) >= 8 and "、" not in name)


def _is_inside_quotes(text: str, left: int, start: int, end: int) -> bool:
    """Whether the name is cut out of a quotation: “甲、某某中心、丙”."""
    if text.count("“", start, end) != text.count("”", start, end):
        return True
    return text.rfind("“", left, start) > text.rfind("”", left, start) and not (text[start - 1] == "“" and "”" in text[end : end + 1])


def _is_built(text: str, clause: int, start: int, ending: Ending, *, in_box: bool) -> bool:
    """Whether the clause builds what stands at ``start``; in a project's own item only a new building counts, the rest is its content."""
    before, name, end = _without_size(text[clause:start]), text[start : ending.end], ending.end
    quoted = text[end : end + 1] == "”"
    topic = before.endswith("围绕") and _BUILT_BEHIND.match(text, end)
    if (before.endswith(_WHERE) and not topic) or ("“" not in name and many().match(name)):  # 在某某水库建设…: where, not what
        return False
    if before.startswith("在") and "、" in before and not governor(before, 0, len(before))[0]:
        return False  # 在甲景区、乙景区实施…: where, too
    if name.endswith("场") and _BUILDS_SO_MANY.match(text, end):
        return False  # 青禾奶牛养殖场建设2000头奶牛项目: who builds
    if "重要" in name and name.endswith(("中心", "基地")):  # 打造区域重要物流中心: what the place is to be
        return False
    if (len(name) >= 5 and _BUILT_BY.match(text, end)) or (not before and _COSTS.match(text, end)):
        return True
    if _ANYBODY.search(before) or _PLURAL.search(before) or (quoted and any(mark in name for mark in "、+＋")):
        return False
    if len(name) >= 3 and _BUILT_BEHIND.match(text, end + quoted) and not before.endswith("完善"):
        return text[end] != "、" or not _MEANS.search(before)
    if in_box and JOINT.search(name):
        return False  # 建设加工车间、冷库和交易市场: its parts
    if in_box:
        new = before.endswith(("新建", "改建", "扩建", "迁建", "和", "、")) and _NEW.search(before)
        return bool(new) or (before in ("建设", "打造") and len(name) >= 5 and not _DIGITAL.search(name))
    if before.endswith(IMPROVES) and _EXAMPLE.match(text, end):
        return False
    if name[-1] == "期" and len(name) >= 5 and before.endswith(_CARRIED) and not text[end : end + 1].isdigit():
        return True  # 推动某某灌区二期立项
    if before.endswith("启动") and text.startswith("、", end) and text[end + 1 : end + 3] in lexicon().verbs:
        return False  # 启动甲电厂、完成乙电厂机组替代: what is done to both stands behind
    short = (
        (_PUSHES.fullmatch(before) is not None and _LANDS.match(text, end) is not None)
        or builds_next(before.rstrip("“）"))
        or before.endswith(_NAMELY)
        or name.endswith(("高速", "高铁", "铁路", "机场"))
    )  # 青柘高速: one road by its two ends
    if len(name) < (3 if short and name.endswith("环路") else 4 if short else 5) or (
        _COUNTED.match(text, end) and not JOINT.search(before[-14:])
    ):
        return False
    if before.endswith(_THEY_ARE) and _PUSHES.search(before):
        return True
    if building().search(before) or (_PUSHES.search(before) and _LANDS.match(text, end)):
        return True
    return len(name) >= 7 and _is_improved(name, before, shown=ending.shown) and not _ORDER.match(text, end)


def _without_size(before: str) -> str:
    """The words before a name without its number or its size: 新建日供水5万吨的, 推进总投资3亿元、占地30亩的, 新建一座."""
    if before.endswith(_ONE):
        return before[:-2]
    if not before.endswith("的"):
        return before
    ends = [verb.end() for words in (building(), _PUSHES) for verb in words.finditer(before)]
    return next((before[:end] for end in sorted({0, *ends}, reverse=True) if _SO_LARGE.fullmatch(before, end)), before)


def _is_improved(name: str, before: str, *, shown: bool) -> bool:
    """Whether verbs stand before a long name that count as building it: 完善某某平台, 提升某某平台功能, 开发某某康养区."""
    verbs = ["完善", "构建", "升级", "做好", "抓好"]
    verbs += ["提升", "优化"] if shown else []
    verbs += ["推广", "推行"] if "“" in name else []
    verbs += ["开发", "形成"] if name.endswith("区") else ["培育"] if name.endswith("街") else []
    before = "" if "不断" in before else before.replace("开发区", "")  # 不断完善某某平台 goes on
    return not name.endswith("路网") and any(verb in before for verb in verbs)
