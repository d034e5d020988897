"""What the words of a clause do: verbs at its head, works that are built or come to a stage of theirs, what is told of now."""

import re
from functools import cache

from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.patterns import compiled

_GROUNDS = frozenset("镇乡村区县市园街道路河湖山地心场站馆所")  # what a place ends in
_MADE_THERE = ("新增", "各建", "各新建", "分别建", "各设")
_OPENING = compiled(
    r"(?:[一二三四]季度|[上下]半年|[两三四五]年(?:内|共|累计)?|年底前|于?\d{1,2}(?:[-—~至]\d{1,2})?月(?:份|底)?前?|主要是|同时|此外|其中|另外|[一二三四五六七八九][是要]|(?:今年|年内|全年)(?:初步|计划|拟)?|每年(?:从[^，。；]{2,20}中)?|并|要|应|将|需|须|还|也|更|再|则|等|及|在.{2,40}(?:[上中下里内]|方面|领域)|通过.{2,40}(?:方式|形式|模式|渠道|途径|措施|手段)|计划(?:在.{1,8}内)?(?!投资|总)|每个?(?:乡镇|镇街|镇|乡|街道|行政村|村|社区|县|学校|园区)(?:至少|各|都|均|要|每年)*|系统(?=[推提构谋治优完加])|按照.{2,30}|根据.{2,20})"
)
#: Right behind a verb that is a noun's here: 采购人, 调运中心, 分流方案.
_NO_OBJECT = compiled(
    "[的金性率者员人队站所费制是为在了着过和与、及后前时会组]|增效|中心|期[间限]|部门|工作|情况|结果|程序|流程|名单|任务的|立卡|方[案式法面]|机[制构会关]"
)
_TRADE = compiled("业(?![态务主界余绩])")  # 服务业, 种植业
_KEY = tuple(f"重点{whom}" for whom in ("人群", "群体", "企业", "行业", "区域", "流域", "地区"))  # 其中重点人群达到90%: no verb
WHOLLY = compiled("(?:全面|基本|全部)(?:完成|推进|推开|实施|开展|改造|整治|清理)")  # what is done, even where a level is due
DOES_NEXT = compiled(
    "(?:重点|全力|大力|继续|加快|扎实)*(?:推进|推动|实施|新建|开展|抓好|做好|启动|打通|引进|组织|开工|完成(?=[^，。；]{2,16}\\d))"
)
#: Who does it, and what: 石岭片区推动冷库改造，力争…; 由某某公司建设冷库，力争…
SOMEONE_DOES = compiled(
    "[^，：；的]{2,8}?(?:推动|推进|实施|开展|加快)(?![力的])[^，：；]{3}|由[^，：；的]{2,20}?(?:投资|建设|承建|实施|组织)(?!的)"
    "|[^，：；的]{2,10}[局委办厅]会同[^，：；的]{2,}"
)
#: Whose it is, wherever the sentence says so: 由县教育局牵头，2028年建成某小学.
HANDED = compiled("由[^，：；的]{2,20}?(?:牵头|负责)(?!的|制|人)")
_NOW = ("过去的", "过去五年", "过去几年", "去年", "如今", "近年来", "多年来", "长期以来", "近几年", "目前", "截至", "截止")
_TO_COME = compiled("将|计划|预计|拟|力争|争取|确保|[,，；](?:要|应|需|加快|推进|到20|决定(?:[对在]|实施|投资|新建|建设|启动))")
_DID = compiled("[^，；。]{0,14}(?:完成|实现|建成|签订|开展|召开|举行|查看|取得|争取)了")  # 全面完成了普查
_LEADS_TO = compiled("[^，；。]{0,12}(?:建成|投产|达产|投用|实施)后，(?:可|将|能)[^\\d]+$")  # 项目建成后，可以完善路网
_SCOPE = compiled("规划(?:期限|基期)年?[为是]|主导产业[：为]")
_HONOURED = compiled("被[^，。；]{0,20}(?:授予|评为|认定为|确定为|命名为|列为)")
#: Works that are built or come to a stage of theirs, and no state: 建成某某馆、某某路; 力争某某铁路开工建设.
_WORK = (
    "工程|项目|指挥中心|管理中心|服务中心|分中心|馆|厂|站|路|桥|学校|小学|中学|幼儿园|院|(?<!示范)(?<!生产)(?<!供应)基地"
    "|平台|(?<!生态)系统|试点|水库|冷库|粮库|储备库|仓库|库房|综合体|孵化器|体育场|球场|步道|绿道|驿道|(?:物流|产业|创业|科技|农业)园|(?:农贸|便民|批发|集贸|专业|交易|花卉|蔬菜)市场|隧道|管网|设施|公园|广场|小区|线"
    "|楼|大厦|公寓|码头|水闸|泵闸|干渠|立交|互通|铁路|高速|机场|停车场|(?:康养|养老|托育|文体|体育|会展|活动|医学|康复|急救|检测|客运|游客)中心"
)
_RANKED = "(?:全国|全省|国家|世界|国际|一流|区域|覆盖|具有|领先|知名|重要|最大)"
_BUILDS = compiled(f"(?!.*{_RANKED})[^，。；的]*(?:{_WORK})(?:[一二三]期)?(?:[和及与、][^，。；的]*(?:{_WORK}))?$")
#: So much of it is built: 建成绿道5公里, 建成3个街头小景.
_SO_MANY = compiled(
    f"(?!.*(?!区域|覆盖){_RANKED})[^，。；的\\d]{{0,14}}\\d[\\d.—~-]*(?:余|多)?(?:万|千)?(?:个|公里|米|亩|平方米|处|座|条|所|栋|套)"
)
#: Who will do it: a body, a firm, we, or nobody named; not the works themselves (项目将带动…).
_WHO_WILL = compiled(
    "(?:下一步|今后|未来|接下来|届时|今年|明年|年内|(?:今后|未来)[三五]年|“十[四五六]五”(?:期间|时期))?"
    "(?:[^，：；。的后]{0,12}[县市省区州旗镇乡村局委办厅府司团校院部门所位]|各地|我们)?(?:今年|明年|年内|还|也)?(?:将(?![军来])|拟|须|要(?![求素点])|计划(?!总?投资|生育|单列))"
    "(?:重点|着力|大力|全力|继续|全面|积极|主动|扎实|深入|持续|进一步|加快|稳步|逐步|统一|分别|还|共)*"
)
#: How it is done, behind its opening mark: “一事一议”硬化果路12公里.
_MODE = compiled("(?:一.一.|以.[代促].|先.后.)”")
_IF = ("如遇", "如果", "如有", "若", "一旦", "倘")
#: Who will do it, and that he will: 县交通局将重点研究…, 拟在石岭镇设置…; not what it will lead to.
_WILL = compiled(
    "(?:今后|未来)?(?:[^，：；。的后]{0,12}?)(?:拟|将|(?<=[县市省区局厅])计划)(?:在[^，。；]{2,30}?)?(?:重点|着力|大力|全力|继续|全面|积极|加快|规划|谋划|进一步|还)*"
    "(?:设置|建设|新建|研究|投资|开工|启动|实施|推进|开展|组织|举办|安排|投入|引进|开发|打造|改造|扩建|修建|购置)(?!的|到)"
)
#: Meetings that somebody attends.
MEETINGS = "会议|大会|座谈会?|仪式|推进会|调度会|启动会"
#: 县某局、某镇负责人等参加会议, 县某局参加了大会: a report; 组织果农参加大会 is to be done.
_ATTENDED = compiled(f"[^，。；]*(?:(?:参加|出席|列席)了|(?:负责人|负责同志|领导|代表)等?(?:参加|出席|列席))[^，。；]{{0,8}}(?:{MEETINGS})")
_MADE_INTO = compiled("[将把][^，。；]{2,24}?(?:打造|建设|培育|发展|改造|提升|建)成为?[^，。；了后]{3,}$")
_COMES_TO = compiled(
    "(?:力争|争取)(?!.*(?:20\\d\\d|“十))[^，。；]{2,}?(?:开工|动工|启动|竣工|完工|封顶|(?<=[月年底末前内])建成|投产|投运|投用|达产|通车|贯通|使用|评审|验收)(?:建设|运营)?$"
)

#: A state, told of a noun that opens with what may be a verb: 创新能力显著增强, 服务水平稳步提高, 研究经费占产值比重达到2%.
_STATE = compiled(
    "(?:发展|创新|研究|保障|建设|规划|改革|服务|管理|治理|生产|供给|监管|教育|防控|应急|执法|消费|投资|融资|转化|运输|监测|开放)[^，。；]{0,14}?"
    "(?:(?:显著|明显|大幅|持续|不断|稳步|进一步|全面|更加|有效|日益|逐步|快速|普遍|基本)+"
    "(?:提升|提高|增强|改善|优化|增长|扩大|缩小|完善|健全|合理|畅通|凸显|下降|降低|形成|好转|丰富)|(?:得到|取得|达到|占)[^，。；]+)"
)


def opens_with_verb(clause: str) -> bool:
    """Whether a verb that says what is done opens a clause, at once or behind words that say when, where and how."""
    verbs = lexicon().verbs
    if clause[:2] in verbs:
        noun = clause[2:3] == "性" or clause.startswith(_KEY) or _TRADE.match(clause, 2)  # 生产性服务业
        return not noun and _STATE.fullmatch(clause) is None
    whole, clause = clause, clause.lstrip("“（）1234567890.、 ")
    if clause[:2] in verbs or clause[:3] in verbs or clause[:4] in verbs or _does(clause, 0):
        return True
    if (mode := _MODE.match(clause)) and clause[mode.end() : mode.end() + 2] in verbs:
        return True
    if clause[:1] == "在" and any(
        clause[at - 1] in _GROUNDS and (clause[at : at + 2] in verbs or clause.startswith(_MADE_THERE, at))
        for at in range(3, min(len(clause), 60))
    ):
        return True  # 在甲镇、乙镇发展果业, 在甲镇、乙镇各建成1个
    opening = _OPENING.match(clause)
    if opening is None and whole is not clause:
        clause, opening = whole, _OPENING.match(whole)  # 6月底前举办…
    if opening is None:
        return False
    at = opening.end()
    if clause.startswith(_KEY, at) or _STATE.fullmatch(clause, at):
        return False
    return clause[at : at + 2] in verbs or clause[at : at + 3] in verbs or _does(clause, at)


def _does(clause: str, at: int) -> bool:
    """Whether a word that only opens clauses does so at ``at`` and tells of no noun behind it (采购设备, not 采购人)."""
    deeds = lexicon().deeds
    for size in (2, 3):
        if clause[at : at + size] in deeds:
            return len(clause) > at + size + 1 and not _NO_OBJECT.match(clause, at + size)
    return False


#: What a body's name ends in; verbs that are a part of a noun elsewhere.
_BODY, _LONGEST_BODIES = (
    compiled("局|委|办|厅|室|联|社(?!区|会)|中心|公司|集团|大队|支队|街道|乡镇（街道）|(?<=各)(?:乡镇|镇|部门|单位)"),
    36,
)
#: How a body does it: 每季度, 共同; and what tells that it has been done, or of what it does.
_HOW = compiled(
    "(?:要|应当?|须|需|负责|共同|统一|具体|牵头|每(?:个?季度?|半?年|个?月|周)(?:\\d{1,2}月底?前?|[底末]前?)?|定期|及时|年底前)+"
)
_DUTY = ("承担", "做好", "抓好", "落实")
_DONE = compiled("了|已|^[^，。；]{0,6}的(?!决定)|过程中|^.{2,3}$")
_COUNTED = compiled(r"[^，。；的]{0,16}?\d")
_INSPECTS = ("审计", "抽检", "抽查", "检测", "执法")


@cache
def acts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words that say what is done: anywhere in a sentence; in a first clause that puts its object first (面向…开展…, 将…纳入…)."""
    words = alternation(lexicon().acts)
    anywhere = rf"{words}|打造(?!成)|负责(?!人|制|单位)|牵头(?!人|的|单位|部门)|承建|代建(?![的制])|财政[^，。；]{{0,8}}?安排"
    anywhere += "|(?:(?<![^，。；])|(?<=[将拟要]))由[^，。；]{2,20}?(?:运营|承办|经营|托管|施工|[与和同][^，。；]{2,20}?合作开发)(?![的权])"
    return compiled(anywhere), compiled(
        rf"(?:面向|对|将|把|向|为)[^，：；]{{2,60}}?(?:{words}|进行(?!了|过)|予以|购置|配备|安装|发放|拆除|重建|报告|报送)"
    )


def body_acts(clauses: list[str]) -> bool:
    """Whether a clause opens with a body and what it does: 县林业局造林5000亩, 县督查室每季度通报进展, 县水利局落实资金."""
    return any(counts_deeds(words) or (at == 0 and _sees_to(words)) for at, clause in enumerate(clauses) for words in _behind_body(clause))


def body_does(clause: str) -> bool:
    """Whether a clause before a level opens with a body and a verb: 县人民医院创建三级医院，床位达到500张."""
    return any(words[:2] in lexicon().verbs for words in _behind_body(clause))


def _behind_body(clause: str) -> list[str]:
    """The words behind the bodies that may open a clause: behind 县医院, and behind 县医院管理委."""
    bodies = _BODY.finditer(clause, 1, _LONGEST_BODIES) if clause[0] in "省市县区镇乡各" else ()
    return [clause[body.end() :] for body in bodies]


def _sees_to(words: str) -> bool:
    """Whether the words behind a body open with what it is to do."""
    how = _HOW.match(words)
    if how is None and not words.startswith(_DUTY):
        return False  # 县某局开设专栏: a report as often
    does = words[how.end() if how else 0 :]
    return (opens_with_verb(does) or acts()[1].match(does) is not None) and not _DONE.search(does)


def counts_deeds(words: str) -> bool:
    """Whether the words open with what is done so many times: 造林5000亩, 审计项目20个."""
    does = words[:2]
    return (does in lexicon().verbs or does in lexicon().deeds or does in _INSPECTS) and _COUNTED.match(words, 2) is not None


def will_do(clauses: list[str]) -> bool:
    """Whether a clause says that somebody will do something."""
    if not clauses or clauses[0].startswith(_IF):
        return False
    return any(
        ("将" in clause or "拟" in clause or "计划" in clause or "要" in clause or "须" in clause)
        and (_WILL.match(clause) or _will(clause))
        for clause in clauses
    )


def _will(clause: str) -> bool:
    """Whether a clause says that a body, a firm or nobody named will do something."""
    who = _WHO_WILL.match(clause)
    if who is None or (who.group()[:1] in "将要" and len(who.group()) == 1):
        return False  # 将果园纳入…: an object put first
    does = clause[who.end() :]
    return does[:2] not in lexicon().effects and opens_with_verb(does)


def makes_into(clauses: list[str]) -> bool:
    """Whether a clause says what something is to be made into: 将石岭镇打造成为果业强镇."""
    return any(clause[0] in "将把" and _MADE_INTO.match(clause) is not None for clause in clauses)


def comes_to(clauses: list[str]) -> bool:
    """Whether the last clause says to what stage works come."""
    return bool(clauses) and _COMES_TO.search(clauses[-1]) is not None


def is_work(clause: str, cue: str) -> bool:
    """Whether a clause that opens like a goal says what is built, or to which stage a work is to come."""
    if cue.endswith("建成"):
        if "并投" in clause:
            return True  # 建成甲中心并投入使用
        return bool(_BUILDS.match(clause, len(cue)) or _SO_MANY.match(clause, len(cue)))
    return cue in ("力争", "争取") and bool(_COMES_TO.match(clause))


def tells_of_now(text: str) -> bool:
    """Whether a sentence says how things are and have come to be: 近年来，…; 目前，…; …被评为某某之乡."""
    if ("参加" in text or "席" in text) and _ATTENDED.fullmatch(text) and not (_TO_COME.search(text) or opens_with_verb(text)):
        return True
    if text.startswith(_NOW) or ("了" in text and _DID.match(text)):
        return not _TO_COME.search(text)
    if (text[:1] in "规主" and _SCOPE.match(text)) or ("后，" in text and _LEADS_TO.match(text)):
        return True
    return "被" in text and bool(_HONOURED.search(text)) and not (_TO_COME.search(text) or opens_with_verb(text))
