"""What the text says of who does what: each rule is a small function with an id, tried in this file's order."""

from collections.abc import Callable

from plantrace.extraction.actors.paired_firms import GOES_PUBLIC
from plantrace.extraction.claims.built_sites import is_built_by_others
from plantrace.extraction.claims.groups import Group
from plantrace.extraction.claims.role_words import PROVIDES, WATCHES
from plantrace.extraction.goals.deeds import MEETINGS, counts_deeds
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.patterns import compiled

Rule = Callable[[Group], str | None]


_EDGE = ("", "，", "；", "。", "：")  # right before a list that opens its clause
_BUILDS = "投资|出资|建设|新建|改建|扩建|改扩建|修建|修缮|改造|搬迁|迁建|承建"
_OWNER_IS = compiled(
    "(?:(?:(?:实施|建设|责任|业主|投资|运营|牵头|主责|主办|承建|代建)(?:主体|单位|业主|部门)|项目(?:业主|法人|单位))(?:为|：|是)|办公室[暂均]?(?:设在|设于|挂靠在?))$"
)
_IN_CHARGE = compiled(
    r"(?:等[^，。]{0,6})?(?:共同|联合|具体|统一|分别|分段)?(?:牵头|负责|负?总负?责|承建|承办|承担|特许经营|主办|组织实施|作为[^，。]{0,6}(?:业主|主体|法人)|为主(?=[，。；、]|负责|实施|抓)|代建|为(?:主要)?(?:牵头|责任|实施|主办|建设|业主|投资|运营|承建)(?:单位|部门|主体))(?!的|制|人|解释|方式|模式)"
)
_BY_WHOM = compiled(
    rf"(?:等[^，。]{{0,6}})?(?:在[^，。；]{{2,16}}?)?(?:共同|联合|统一|具体|统筹|跟进|跟踪|总(?=投资))?(?:{_BUILDS}|实施|运营|推进|开展|组织|编制|承办|督办|管理|托管|聘请|委托|代建|代管|经营|施工)(?!的|制|单位)"
)
_JOINTLY = compiled("(?:等[^，。]{0,6})?(?:共同|联合|协同)(?:推进|实施|建设|负责|开展|打造|落实)")
#: Right before one that a list of roles goes on with.
BESIDE = ("牵头、", "负责、", "主体、", "单位、")  # 县水利局牵头、县财政局配合
#: What a body or a firm is going to do: 计划投资建设某园, 将实施某项目, 拟在某镇新建某厂.
_IS_GOING_TO = compiled(
    rf"(?:等[^，。]{{0,6}})?(?:今年|明年|年内|还|也)?(?:将|拟(?!建设?项目)|计划(?![^，。；]{{2,12}}后))"
    rf"(?:在[^，。；]{{2,16}}?|投资[\d.]+[万亿]+元|重点|全力|继续|积极|进一步|加快|着力|共同|联合|(?:会同|协同)[^，。；]{{2,8}}?(?:部门|单位)){{0,4}}"
    rf"(?:{_BUILDS}|实施|建立|打造|开展|组织|制定|编制|出台|设立|启动|引进|兴建|筹建|承办|承担|成立)(?!的|了|到)"
)
#: With whom a firm builds: 将与某公司联手建设某基地.
_BUILDS_WITH = compiled(
    rf"(?:今年|年内)?(?:将|拟|计划)?(?:与|同|携手|联合)[^，。；]{{2,24}}?(?:(?:合作|联手|共同|联合)+(?:{_BUILDS}|开发|打造|实施)|共建)(?!的|了|单位)"
)
_ITS_OWN_WORK = compiled(rf"(?:整体|配套|同步)?(?:{_BUILDS}|创[建成]|实施|启动(?![建改扩迁运])|运营|铺设|敷设|架设)(?!的|单位)")
_INVESTS = compiled(
    rf"(?:在[^，。；]{{2,10}}?)?(?:总?投资|出资|负责|(?:{_BUILDS})(?!的|经验|模式|理念|标准|管理))"
)  # 引进某公司投资3亿元的生产线, 引进某公司建设某园
#: What firms must do: 完成甲、乙等14家企业的治理任务, 完成甲、乙两家企业淘汰工作.
_ITS_DUTY = compiled(
    r"(?:等)?(?:\d+|[两三四五六七八九十]+)[家户][^，。；、]{0,4}企业的?[^，。；]{0,20}?(?:任务|工作|治理|改造|整治|关停|淘汰|搬迁)"
)
_AND_OTHERS = compiled("等[^，。]{0,4}?(?:部门|单位)?(?:共同|联合|分别|具体|统一)?|共同|联合|分别|具体|统一|[限按]期|按时|尽快|抓紧")
_MUST = compiled(r"(?:等[^，。]{0,6})?(?:要|须|应当?)(?:[于在](?:20\d\d年|今年|年)?(?:\d{1,2}月)?(?:\d{1,2}日)?[底末份]?(?:之?前|内))?")
_HOW = compiled(
    "会同|按照|根据|结合|围绕|对照|负责|组织|牵头|联合|共同|加大|压实|履行|[将把对就]|切实|认真|积极|主动|充分|密切|[全大]力"
    "|依法|进一步|抓紧|尽快|及时|定期|严格|分别|带头|率先"
)
_SEES_TO = compiled(
    "(?:等[^，。]{0,6})?(?:具体|分别|共同)?(?:抓好|做好|落实|承担|会同|[压靠]实|扛牢|履行|统筹(?=推进|协调|组织|做好|指导))(?!的|了)"
)
_DOES_HOW = compiled(
    r"(?:等(?:[省市县区]直?|有关|相关)*(?:部门|单位)?)?(?:[于在]20\d\d年(?:\d{1,2}月)?(?:底|末)?之?前?|[于在]?\d{1,2}月底?之?前|每(?:季度|半年|[年月周])|依法|积极|切实|认真|及时|定期|进一步|统一|具体|分别|共同|主动|足额|优先|全面|持续|严格|尽快|抓紧|[全大]力|充分|常态化|按照?[^，。；]{2,12}?(?=组织|实施|做好|落实|推进|开展))*"
)
_IS_WORKED_ON = compiled("(?:进行|实施|开展)[^，。；]{0,12}?(?:改造|扩建|改建|提升|升级|整治|维修|修缮|搬迁|迁建)")


_INNER_UNIT = compiled(f"{HAN}{{2,6}}?(?:中心|大队|支队|股|科|站)(?=具体|牵头|负责|承担|组织|实施|运营|建设)")
_HELPED = compiled("(?:[局委办厅]|政府)(?:积极|密切|做好|要)*配合$")


def _states_lead(group: Group) -> str | None:
    """实施主体为 X; 办公室设在 X; 由 X 牵头, 由 X 为主, 由 X 建设, 委托 X 承建, 授权 X 开展, 责成 X 完成; X 牵头 (not 由 X 牵头的机制);
    X 和 Y 共同推进; X 计划建设, X 将实施; 对 X 进行改造; X 要落实."""
    left, right = group.left, group.right
    if left.endswith("由") and (inner := _INNER_UNIT.match(right)):
        right = right[inner.end() :]  # 由县水利局信息中心承担
    if _HELPED.search(left) and _does(right):
        return "lead"  # 县应急局配合县水利局完善机制
    edge = left[-1:] in _EDGE or left.endswith(BESIDE)
    if _OWNER_IS.search(left):
        return "lead"
    if (edge or left.endswith(("由", "以", "在", "明确", "确定"))) and (_IN_CHARGE.match(right) or _JOINTLY.match(right)):
        return "lead"
    if left.endswith("由") and right.startswith("会同"):
        return "lead"
    if left.endswith(("由", "委托", "授权", "责成")) and (_BY_WHOM.match(right) or (left.endswith(("由", "责成")) and _does(right))):
        return "lead"
    firm = group.of_firms and not is_built_by_others(group.members[-1], group.sentence.passage.text)
    if firm and left.endswith(("引进", "引入", "招引")) and _INVESTS.match(right):
        return "lead"
    if firm and ((left.endswith("组织") and _ITS_OWN_WORK.match(right)) or (left.endswith("完成") and _ITS_DUTY.match(right))):
        return "lead"
    if firm and (edge or left.endswith("由")) and _BUILDS_WITH.match(right):
        return "lead"
    if group.members[0].label == "Enterprise" and left.endswith("对") and _IS_WORKED_ON.match(right):
        return "lead"
    if edge and ((firm and _ITS_OWN_WORK.match(right)) or (_must(right) and not _HELPS_OUT.match(right)) or _IS_GOING_TO.match(right)):
        return "lead"
    at_head = group.sentence.passage.box is not None and group.start <= group.sentence.passage.body + 1
    return "lead" if at_head and compiled("(?:负责|投资|建设|新建|实施|承建)").match(right) else None


def _does(right: str) -> bool:
    """Whether a verb follows, which is not only told of the noun behind it: 由某局建立某机制, not 由某局制定的办法."""
    others = _AND_OTHERS.match(right)
    at = others.end() if others else 0
    return right[at : at + 2] in lexicon().verbs and "的" not in right[at : at + 3]


def _must(right: str) -> bool:
    """Whether the words say that a body is to do something: 要深化改革, 应当会同有关部门制定办法."""
    must = _MUST.match(right)
    return must is not None and (_HOW.match(right, must.end()) is not None or right[must.end() : must.end() + 2] in lexicon().verbs)


_PROVIDES = compiled(f"(?:等[^，。]{{0,6}})?{PROVIDES.pattern}")
_LED_BY_ANOTHER = compiled("牵头|组织实施|由[^，。；]{2,24}负责|(?:公司|集团)负责(?:建设|实施|运营|运维)")
#: Among others who lead, these join: 县水利局牵头…，县财政局等按照职责分工落实.
_BY_DUTY = compiled(
    "(?:等[^，。]{0,6})?要?按照?(?:各自)?(?:工作)?职责(?:分工，|(?:分工)?[^，。；]{0,6}(?:抓好|做好|落实|负责|推进|协同|配合))"
)


def _sees_to(group: Group) -> str | None:
    """At the head of its clause: X、Y 抓好…, X、Y 按职责分工落实, X 会同有关部门…, X 依法查处…, X 对某事开展检查, X 将某事纳入…."""
    if group.of_firms or group.left[-1:] not in _EDGE:
        return None
    if _HELPS_OUT.match(group.right) or _ATTENDS.match(group.right):
        return None
    if _PROVIDES.match(group.right) and _LED_BY_ANOTHER.search(group.left):
        return "participate"
    if _BY_DUTY.match(group.right):
        return None if "牵头" in group.left else "lead"
    if _SEES_TO.match(group.right):
        return "lead"
    does = group.right[_DOES_HOW.match(group.right).end() :]  # type: ignore[union-attr]  # it may be empty
    if _TREATS.match(does) and not group.members[0].name.startswith(_ABOVE):
        return "lead"
    plain = ((does[:2] in lexicon().verbs or does[:2] in lexicon().deeds) and "的" not in does.partition("，")[0][:8]) or counts_deeds(does)
    return "lead" if plain and not (group.left and does.startswith("统筹")) else None


_ABOVE = ("国家", "省", "中国")  # 国家某委将我市列入试点 is told, not planned
#: 对工程开展检查, 将村庄纳入规划, 把任务分解到人; 对口, 对接 are verbs.
_TREATS = compiled(
    "(?![^，。；]*审[查批核])(?:对(?![口接外标照应])|将|把|就)[^，。；]{2,28}?(?<!的)(?:开展|进行|实施|实行|给予|加强|组织|建立|落实|纳入|作为|列入|列为|分解|建成|打造|推进|完善|细化|制定|提出|严格|检查|考核|督[查促导办])(?!的)"
    "|向[^，。；]{2,16}?(?:报告|报送|通报|汇报)(?!的)"
)


_HELPS_OUT = compiled(
    "(?:等[^，。]{0,6})?(?:要?按照?(?:各自)?(?:工作)?职责(?:分工)?)?(?:积极|密切|主动|做好|共同)*(?:配合|协助|参与|参加)(?!的)"
    "|(?:等[^，。]{0,6})?为(?:配合|协办|协同|参与|成员)(?:单位|部门)|(?:等[^，。]{0,6})?(?:(?:明确|确定|抽调|选派)[^，。；]{2,12}?)?(?:加入|参加|参与)[^，。；]{0,8}(?:专班|小组|指挥部)"
)
_ATTENDS = compiled(f"[^，。；]{{0,24}}?(?:参加|参与|出席|列席)了?[^，。；]{{0,6}}(?:{MEETINGS})(?=$|[，。；、])")
_MEMBERS = compiled("(?:等[^，。]{0,6})?(?:共同)?(?:组成(?!的)|为成员)")


def _joins(group: Group) -> str | None:
    """X 加入专班; X 配合; X 协助做好; X、Y 等部门参与; 由 X、Y 组成; 以 X、Y 为成员; Z 牵头…，X、Y 按照职责分工落实."""
    if _ATTENDS.match(group.right):
        return None  # 县某局负责人参加了推进会
    if group.left[-1:] in _EDGE and _BY_DUTY.match(group.right):
        return "participate"
    if group.left.endswith(("由", "以")) and _MEMBERS.match(group.right):
        return "participate"
    return "participate" if (group.left[-1:] in _EDGE or group.left.endswith(BESIDE)) and _HELPS_OUT.match(group.right) else None


def _relies_on(group: Group) -> str | None:
    """依托 X; 以 X 为龙头 (but not 维护以 X 为核心的体系); 利用, 发挥, 借助 X; 强化 X 带动作用; 围绕 X 等企业;
    在 X 等平台基础上; 依托某基地的条件和 X 的技术."""
    if group.left.endswith("发挥") and all(member.generic for member in group.members):
        return None  # 发挥工会、妇联作用: everybody's phrase
    if compiled(r"(?:依托|充分利用|利用|借助|充分发挥|发挥|充分扩大|扩大)(?:现有的?|驻地?|原有的?)?$").search(group.left):
        return "relied_on"
    if group.of_firms and _WITH_ASSETS.search(group.left) and _ITS_ASSETS.match(group.right):
        return "relied_on"
    if group.left.endswith("围绕") and group.members[0].label == "Enterprise" and compiled("等[^，。；]{0,8}企业").match(group.right):
        return "relied_on"
    if group.left.endswith("强化") and compiled("等?[^，。；、]{0,8}(?:带动|引领|辐射)").match(group.right):
        return "relied_on"
    if group.left.endswith(("在", "现有")) and compiled("等[^，。；]{0,8}基础上").match(group.right):
        return "relied_on"
    return "relied_on" if _AS_CORE.match(group.right) and compiled(r"(?<!维护)(?<!坚持)以[^，。；]{0,6}$").search(group.left) else None


#: 依托某基地现有条件和某大学的专利技术.
_WITH_ASSETS = compiled("依托[^，。；]{2,20}?(?:以及|[和及与])$")
_ITS_ASSETS = compiled("(?=，)|的?[^，。；、]{0,16}?(?:技术|人才|科研|专利|优势|力量|平台)")
_AS_CORE = compiled(
    r"(?:(?:等|[两三四五六七八九十\d]+[所家])[^，。；]{0,12}?)?"
    "作?为(?:龙头|链主|骨干|依托|引领|主体|核心|基础|支撑|重点|纽带|主渠道|主阵地|典型|样板|标杆)"
)
_STANDS_FOR = ("等为代表的", "为代表的")
_HELPS = ("提升", "提高", "解决", "帮助", "服务", "助力", "推动", "促进", "打造", "做精")


_SUPPORTING = compiled(
    r"(?:支持|鼓励|引导|扶持|培育|推动|帮助|壮大|做大做强|做强做大|做强做优|做优做强|扶优扶强|做大|做优|做强|重点发展|发展)(?:和支持|和鼓励)?(?:壮大)?$"
)


#: 力争某公司上市; 某科技等3家企业完成股改.
_GOES_PUBLIC = compiled(rf"(?:等(?:\d+|[两三四五六七八九十]+)?[家户]?企业)?{GOES_PUBLIC}")


def _supports(group: Group) -> str | None:
    """支持, 鼓励, 引导, 扶持 X (to do it); 扶持两户企业，即：X; 培育以 X 为代表的企业; 提升, 服务, 帮助 X 等企业; X 上市."""
    if group.of_firms and _GOES_PUBLIC.match(group.right):
        return "supported"
    if group.left.endswith(_HELPS) and compiled("等[^，。；]{0,8}企业").match(group.right):
        return "supported"
    if group.left.endswith("推动") and _ITS_OUTPUT.match(group.right):
        return None
    if group.left.endswith("：") and _LISTED_BELOW.search(
        group.sentence.passage.text, max(group.sentence.start, group.start - 36), group.start
    ):
        return "supported"
    left = group.left.removesuffix("以") if group.right.startswith(_STANDS_FOR) else group.left
    return "supported" if _SUPPORTING.search(left) else None


def _partners(group: Group) -> str | None:
    """与 X 合作, 联系, 对接; 联合, 联动, 携手, 会同, 协同 X; 协调, 配合 X 做某事; 引进 X 入驻; 聘请 X 做某事; 赴 X 学习."""
    if group.left.endswith(("联合", "联动", "携手", "会同", "协同")):
        return "partner"
    if group.left.endswith(("协调", "配合")) and _does(group.right):
        return "partner"
    if group.left.endswith(("聘请", "邀请")) and _does(group.right):
        return "partner"
    if group.left.endswith(("引进", "引进与", "吸引")) and _COMES.match(group.right):
        return "partner"
    if compiled(r"(?:(?<!参)与|同|和|对接|赴)$").search(group.left) and _TOGETHER.search(group.right[:40] + group.left[-3:]):
        return "partner"
    return None


def _works_with(group: Group) -> str | None:
    """县水利局会同 X 推进某事: a body beside the one that leads, no partner from outside."""
    return "participate" if not group.of_firms and _ANOTHER_WITH.search(group.left) else None


_ANOTHER_WITH = compiled("(?:[局委办厅]|中心|政府|部门)(?:[要须]|负责|应当?)?会同$")
_COMES = compiled("(?:等[^，。；]{0,10}?)?(?:入驻|落户|进驻)")
_TOGETHER = compiled("合作|联系|交流|对接|共建|联合|开展|战略|协作|联盟|培训|学习|签|联手|共同")


_ITS_GROWTH = compiled("(?!周边|附近|至|等|与|和|及|路|门前|片区)的?[^，。；、]{2,12}?(?:建设|改造|搬迁|迁建|扩建|技改)")


_LISTED_BELOW = compiled(r"(?:支持|扶持|培育|壮大|发展)[^，。；：]{0,20}(?:企业|合作社|公司|农场)(?:，?(?:即|分别[为是]|包括))?：$")
_ITS_OUTPUT = compiled(r"(?:年产)?\d[\d.]*[^，。；、\d]{2,24}?(?:投产|达产|建设|开工|竣工|投用)")
_ITS_ABILITY = compiled("[^，。；、]{0,8}?(?:能力|水平|队伍|体系|人才|学科|服务)")  # what others raise for it: 加强某中心能力建设
_ITS_HOUSE = compiled("的?(?:业务|技术|综合|办公|执法|审判|办案)*(?:用房|营房|业务楼|办公楼|办公大楼|训练基地|信息化建设)")


def _pushes(group: Group) -> str | None:
    """推进 X 的 “某某” 项目, 推进 X 的某某中心建设, 加快 X 病区扩建, 推动 X 20万吨某某投产: the projects are X's own."""
    if not group.left.endswith(("推进", "推动", "加快", "实施", "完成", "启动", "抓好", "建设", "改造", "打造", "提高", "加强")):
        return None
    if group.left.endswith(("提高", "加强")) and _ITS_ABILITY.match(group.right):
        return None
    if group.of_firms and len(group.members) == 1 and _ITS_GROWTH.match(group.right):
        return "lead"
    if _ITS_HOUSE.match(group.right) or _ITS_OUTPUT.match(group.right):
        return "lead"
    return "lead" if group.owns or compiled(r"“|(?!等|与|和|及|、)的?[^，。；]{2,20}项目").match(group.right) else None


#: The rules of IMPLEMENTED_BY in the order in which they are tried; the first that speaks gives the role.
RULES: tuple[tuple[str, Rule], ...] = (
    ("stated_lead", _states_lead),
    ("sees_to", _sees_to),
    ("joins", _joins),
    ("works_with", _works_with),
    ("relied_on", _relies_on),
    ("partner", _partners),
    ("supported", _supports),
    ("pushed_project", _pushes),
)


#: 由县审计局负责监督, 省水利厅指导: who watches over a work or guides it carries none of it out.
_WATCHES = compiled(f"(?:等[^，。；]{{0,8}})?(?:{WATCHES.pattern})")
#: 经县政府同意: who agrees to it does nothing in it.
_APPROVED_BY = ("经", "经过", "报经")


def role_of(group: Group) -> tuple[str, str] | None:
    """Return the role that the words around the list give its members and the id of the rule that says so, or None."""
    if group.left.endswith(_APPROVED_BY) or _WATCHES.match(group.right):
        return None
    for name, rule in RULES:
        if role := rule(group):
            return role, name
    return None
