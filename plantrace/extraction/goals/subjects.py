"""What a number of the running text counts: its subject, before it (X达到N, X由M提高到N) or after it (新建N个X, N家…的X)."""

from msgspec import Struct
from msgspec.structs import replace

from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.patterns import compiled

_MAKE = (
    "安装|铺设|敷设|布设|架设|配备|配置(?!率)|购置|组建|增设|扩充|增加(?!值)|新修|新植|攻克|签约引进|(?<=改造)(?:提升|升级)|提[质升](?=改造)|新建成?(?!(?:城镇|民用|公共)?建筑(?:中|面积|绿色))|[续复迁]建|开工(?:改造|建设)|建设|建成(?!区(?!域))|新?改?扩建|新?改建|改造|打造|培育|培养|发展|引进|实施|完成(?![率量额值])|创建|新创建|新培育|新签约|新造|新认定|新引进|新开工|新投放|孵化(?![器园成率])|布局建设|布局|种植(?!业|大户)|栽植|新增|建立|组织|开展|举办|共建(?!共享)"
    "|提供|安排|设立|设置|划定|明确(?!率)|确定(?!性)|增补|认定|选派|选拔|招引|招聘|招录|招募|投用|投放|发放|至少建|筹[集建]"
)
#: What becomes of so many: 创建400个美丽乡村，200个以上通过验收.
PASSES = ("通过", "达到", "完成", "建成", "纳入", "进入", "进驻", "入驻", "下沉到", "奔赴", "获")
#: Words at the head of a clause that say when and how, not what.
_STRIP = compiled(
    r"^(?:）|\d{1,2}[.、](?!\d)|[（(]?\d{1,2}[）)]|[①-⑳⑴-⒇]|[一二三四五六七八九十][是要]|(?:[一二三四]季度|[上下]半年|[到至]?年[底末]|于?\d{1,2}(?:[-—~至]\d{1,2})?月(?:份|底)?)(?:之?前)?|我们|在(?=年底|\d{1,2}月|20\d\d年|“?十[一二三四五六]五)|(?:规划)?[到至]?(?:(?:20\d\d年?(?:[至到]|[-—~]{1,2}))?20\d\d年[底末]?(?:之?前|起(?!来))?|“?十[一二三四五六]五”?(?:期间|时期|末期?|中期)?)[，,]?|(?:力争|争取|努力|预计|确保|规划|计划|主要是|还(?=[将要])|再(?![生造就保])|也(?=[将要])|今年|全年|年内|初步|免费|每年|年均|累计|全部|其中|同时|有效|继续|持续|积极|大力|着力|全面|尽快|逐步|深入|进一步|率先|首期"
    r"|用?(?:[两三四五]|\d{1,2}(?=年[内左的时]))年(?:内|共|累计|左右)?的?(?:时间)?(?![级制期以])|(?:全部|项目)?(?:建成|投产|达产)(?:投产|投用|达产|达效)?后[，]?|负责|[省市县区镇]财政局?(?:每年)?(?:安排|列支)(?=..)|且(?:包含|包括)?|并|将|要|应(?=当|[增新建改配设])当?|需要?(?=[增新建改配设])|(?:(?!其中|集中)[^，、的]{1,5}?[省市县州旗])(?=[将要应须]*(?:力争|争取|确保|努力|计划))|(?:近期|中期|远期)(?=20\d\d年)|使(?!用)|把|让|各(?=新|建|改|培|引|完)|(?:(?:主|中心)?城区|县城)(?=新建|新增)|全县|全市|全省|全国|全区|我县|我市|我省|我国|新增|面向|对|为|向|通过\d+[-~—至]?\d*年努力)[，,]?)+"
)
_LEADING_VERB = compiled(
    rf"^(?:、|{_MAKE}|(?:基本|全面)?实现|推动|推进|全力推动|全力|加快|争创|开通|新发展|稳固发展|稳步扩大|突破|压缩|涉及|覆盖|达到|超过|保持|落实"
    r"|增加(?!值)|提高|降低|严守|守住|坚守|坚持|稳定|形成|以及(?=..)|[和与及](?=筹集|巩固|修缮|新建|改建|扩建|改扩建|新改建|续建|迁建|维修|改造|改善|提升|恢复|治理))+(?:改善(?=.{2}))?"
)
_TAIL = compiled(
    r"(?:[均都各]|(?<=[率量值额数])(?:计划|预计)|总体|整体|共计?|[总合]计|全部|基本|分别|稳定|稳步|逐步|逐年|保持|力争|争取|要|需|须|应|将|至少|每年|年均|[三五]年|累计|翻[一两\d]番|[比较]?20\d\d年[底末]?){1,9}$"
)
_HOW = compiled("(?:(?<![年平])均|都|力争|争取|预计)(?=(?:增长|递增|递减|下降|提高|降低|提升)$)")  # 总产值力争增长
FROM = compiled(
    r"[由从](?:20\d\d年[底末]?|“?十[一二三四五六]五”?(?:时期)?末?)?[^，。；、\d]{0,6}(?:[\d.]+[^\d，。；、]{1,4}、)*[\d.:：∶]+[^\d，。；]{0,12}$"
)  # 出栏量由45万头(提高到60万头)
_CHANGE = compiled(
    r"(?:同比|[比较](?:上年|20\d\d年[底末]?)|年均|年(?=递)|累计)?(?:下降|增长|递增|递减|提高|降低|增速|增幅|(?<=[年底末])增加|(?<=[年底末])减少)"
)
_RISE = compiled("(?<=.)(?:净增|提高|提升|上升|增加|增长|递增|递减|下降|降低)$")  # 覆盖率提高2个百分点，达到23%
_YEARLY = ("年产", "年处理", "年加工", "年生产")
_DAILY = ("日处理", "日供水", "日产", "日供气", "日加工")  # 日处理2万吨的污水厂
_MORE = "新增|净增|新认定|新培育|新引进|新签约"
_INCREASE, _INCREASED = compiled(f"(?:{_MORE})$"), compiled(f"^(?:{_MORE})")  # 新增企业20家 are not all there are
_YIELD, _SOWN = ("总产", "总产量", "产量", "单产", "总产值", "产值"), compiled("(?:播种|种植|栽培|养殖)?面积$")
_DONE = frozenset(["建设", "改造", "治理", "整治", "修复", "绿化", "维修"])  # 实施某街整治工程，完成治理20条
#: Where so many are, which says nothing of what they are: 城区4万户居民.
_AREAS = frozenset(["城区", "主城区", "中心城区", "县城", "城镇", "农村", "乡村", "城乡", "镇区", "全域"])
#: What is made, to be so many at least: 开发岗位不少于740个.
_AT_LEAST = ("不少于", "不低于", "超过", "至少")
_RANKED = compiled(  # the bracket of a small reservoir may be hidden
    r"^(?:(?:国家|[省市县区]|\d?A+)级(?:以上)?|规模以上|规上|限额以上|限上|[大中]型|小(?:[（\ue000][一二][）\ue001])?型)"
)
_TOTAL = ("总数", "总量", "数量")  # 新增企业20家，总数达到80家
_PER = compiled("(?:分别)?(?:达到|(?:提高|增加|降低)[到至])(?:单日|每(?:人|户|亩|吨)?每?[月年日]?)$")  # 低保标准分别提高到每月650元
#: 在甲镇、乙镇建设基地5万亩: the place is no part of the subject.
_PLACED = compiled(
    rf"^(?:在|与|联合|由|于|沿|依托|以|围绕|利用|结合|支持|鼓励|引导|推动|为|给|面向)[^，]*(?:{_MAKE}|规划(?![面区用人总])|硬化|绿化(?!率)|修建)(?=.)"
)
#: 以甲镇、乙镇为重点建设(5万亩茶园): what is built stands behind the number.
_FRAMED = compiled("(?:以|在|沿|依托)[^，]*(?:建设|打造|发展|新建|布局)")
#: What a number holds for, each by itself: 每个镇至少建成1所.
_WILL = compiled(rf"^[^，；。的]{{0,12}}?(?:[将拟]|计划|(?<=[局委办镇乡])要)(?=在.|{_MAKE}|完成)")  # 某中心将建设实验室, 拟在某镇新建分站
_HOPES = compiled("(?<=..[镇乡村])[将要应须]?(?:力争|争取|确保)")  # 石岭镇力争茶园面积(达到2万亩)
_EACH = compiled(r"每(?:个?(?:乡镇|镇|乡|街道|行政村|村|社区|县|学校|园区|企业)|\d[\d.]*[万千百]?(?:常住)?(?:人口?|户))(?!.*每)")
_REACHED_IN = compiled("上(?:高速公路|高速|国道|干线公路|干线|高铁)|(?:可|直|通|到)达[^，。；、\\d]{2,10}")  # 所有村庄15分钟上国道
_WHERE = ("镇", "乡", "村", "湖", "县", "河", "江", "库")  # 建设甲镇1000亩茶园: the place is no subject
LEVEL = compiled("[率值量额]$|占比|比重|收入|面积|规模|强度|浓度")  # 产值占比35%以上的企业: the level is the subject
_WORD = r"(?:5G|\d人制|[^，。；：、（）\d])"
#: 3家跨行业、跨领域的平台, 100家企业级、专业型平台: what stands before the mark only describes.
_NOUN = compiled(
    rf"(?:的)?(?:{_WORD}{{1,8}}?(?:型|级|类|性|化|行业|领域|区域)、)*(?:[老旧新大中]、)?(?P<noun>“[^“”，。；]{{1,16}}”{_WORD}{{0,20}}?|{_WORD}{{2,20}}?)(?:建设(?!示范|试点|先进|标兵)|的|等|以及|申报|创建(?=国家|全国|省|市)|用于|免费|提供|发放|开展|进行|实施|制定|完成|达到|逐一|逐个|逐步|户均|人均增|力争|争取|年内|预计|竣工|开工|投产|投用|建成(?=投|通|$|[，。；、])|纳入|列入|做强|做优|做大|通车|提前|分别|统一|落地|入驻|接入|通(?=\dG|硬化|公路|客车|公交)|$|[，。；：、（）和及]|(?<!参)与|\d(?!G))"
)
#: 2家以上年销售收入达500亿元的企业: what stands before 的 measures them.
_SIZE = "(?:[日年](?:处理|供水|产)|总?(?:装机|库容|投资|面积|建筑面积|长)|占地|容量|能力|规模|产能|床位)"
_MEASURED = compiled(
    r"(?:[^，。；：的、]{1,14}?(?:超过|达到|[过超达产])[^，。；：的、]{1,8}、?|年[^，。；：的、]{2,16}以[上下]"
    rf"|{_SIZE}[^，。；：的、\d]{{0,6}}\d[^，。；：的、]{{1,8}}、?){{1,2}}的(?P<noun>[^，。；：、（）的\d]{{2,16}})"
)
#: 20家年产值5000万元以上企业.
_OF_YEAR = compiled(rf"年[^，。；：的、\d]{{1,8}}\d[\d.]*[^，。；：的、\d]{{1,6}}及?以[上下](?P<noun>{HAN}{{2,12}})")
#: To what stage so many of those come that were counted before: 项目120个，其中开工60个、竣工40个.
_STAGES = frozenset(["开工", "新开工", "竣工", "完工", "投产", "投用", "建成", "达产", "通车", "入库", "签约", "落地", "续建", "验收"])
_TIMES = (
    "今年",
    "当年",
    "本年",
    "明年",
    "年内",
    "全年",
    "全市",
    "全县",
    "全区",
    "全省",
    "全镇",
    "其中",
)  # 完成今年10亿元投资任务, 完成全县9万亩治理
_COUNT = compiled(r"\d+[个家项]")  # 设立3个50亿元的基金
_NO_NOUN = compiled("对(?![外口接])|全部|均(?=[^衡])|及(?!时)|和(?![美谐])|与|以及|共计|合计|总计|累计")  # 加工线4条及其他设施
_AIMS = ("目标", "任务", "要求", "工作目标", "目标任务")
_ABLE = ("能力", "规模", "产能")  # 年产20万立方砌块的能力
_SINCE = compiled("(?<=..)(?:[比较](?:20\\d\\d年[底末]?|上年|去年)|新增)$")  # 比2025年提高5个百分点，达到55%; 新增2万亩，达到6.5万亩
_GROWTH = compiled("(?:年均|同比)?(?:增长|增加|增速|扩大|下降|递增|递减)$")
_SHARE = compiled("占[^，。；]{2,20}(?:比重|比例|份额)?$")  # 增加值30亿元，占工业比重超过30%
_BEYOND = compiled("(?:高于|超出|超过|快于|高出|低于)[^，。；\\d]{2,10}(?:水平|均值|增速|增幅)$")  # 增长8%，超出全市平均水平1个百分点
_COMPARED = compiled("[比较](?:20\\d\\d年|上年|去年)[^，]{0,4}$")
_THAN = compiled("[比较](?:20\\d\\d年|“?十[一二三四五六]五”?|上年|去年)(?:时期|期)?[底末初]?$")  # 收入增长8%，比2020年翻一番
_LISTED = compiled(".*、[^，]*(?<![高中初平均同优])等(?!级)(?=[^，。；、]{2,}$)")  # 甲、乙等龙头企业10家
_WORKED_ON = compiled("、?(?:维修|养护|硬化|巩固|改造|提质|提升|修缮|修复|改建|扩建|新建)+")
_OR_SO = compiled("[^，。；、（]{1,2}（[^（）]{1,8}）")  # 16个县（市、区）整县推进
#: 200亿级产业, 200张床位以上的养老院, 1个5万吨级冷库, 2座110千伏变电站.
_KIND = compiled(
    r"(?:[一二三四五六]级及?以上|级)(?=.)|\d+[万亿]元(?=[^，。；、\d的以]{2})|\d+岁以[上下]|\d[\d.]*[^，。；、\d]{1,6}以[上下内]的?(?=[^，。；、\d的]{2})|\d[\d.]*[万亿]?(?:蒸?吨|亩|千伏|公里|平方米|立方米|千瓦|兆瓦|MW|张床位?|床|米|吨/[日天年])级?的?(?=[^，。；、\d]{2})"
)
#: 4万户用热居民的供热安全: so many people.
_COUNTS_PEOPLE = ("户", "人", "名", "口", "家")
_PEOPLE = compiled(f"{HAN}{{0,6}}(?:居民|用户|群众|农户|职工|学生|老人|老年人|妇女|儿童|村民|住户|牧民|家庭)(?=的)")
_ASIDE = compiled(r"（[^（）]*）")
#: A bracket that is part of a name: 执业（助理）医师, 镇（街道）覆盖率, 细颗粒物（PM2.5）浓度. Out: 新（改）建, 全县（含开发区）.
_IN_NAME = compiled(rf"(?<={HAN})（(?![改扩续迁含除即不])((?:{HAN}|[、\w.&]){{1,6}})）(?={HAN})")
_HIDDEN, _SHOWN = str.maketrans("（）、", "\ue000\ue001\ue002"), str.maketrans("\ue000\ue001\ue002", "（）、")
#: N家省内领先、有特色的X: the noun stands behind the last 的.
_DESCRIBED = compiled(
    r"(?:、|[^，。；：（）\d]{2,24}?、?)?[^，。；：（）\d]*的(?P<noun>[^，。；：、（）的\d]{2,16}?)(?=$|[，。；：、（）\d和及与]|力争|争取|年内)"
)
#: Who makes so many, and the verb: 石岭镇新建冷库3座; 县水务公司铺设管网45公里 keeps its verb, as 铺设管网45公里 does.
_WHO_BUILDS = compiled(
    r"^[^，]{2,15}建成(?!区(?!域))(?=.{3})|^一批$|^面向$|^[^，]{2,14}?(?<=[局委办镇乡司团社业])(?<!城[镇乡])(?:配套)?(?:新建(?!项目)|改建|扩建|兴建|建设(?!用地|规模|面积|任务|项目|工程|标准|资金|投资|水平|成本|进度|质量|速度))(?=..)"
    "|^[^，]{2,14}?(?:局|委|镇|乡|公司|集团|合作社)(?=造林|(?:铺设|安装|发行|布设|架设|种植|改造|培训|整治|清理|审计|抽查|抽检|监督|检查|巡查).{2})"
    "|^由?[^，]{2,14}?(?:局|委|办|处|中心|公司|集团|合作社|联合社|[镇乡区县])(?:每年|分别|负责|牵头)*"
    "(?:安排|列支|筹集|修建|提供|投放|(?<=负责))"
)
_TOGETHER = ("等", "共", "共计")  # 整治甲河、乙河等27公里河道
#: What is done to so many, told with its verb: 盘活厂房600亩, 安装路灯1200盏.
_DEED = compiled(
    "(?:盘活|治理|整治|清理|拆除|淘汰|关停|培训|解决|更新|更换|改善|办理|储备|规范(?=提升|建设)|帮扶|救助|资助|分配|转移|化解|修复|抚育|疏浚|检查|抽检)(?=[^，。；]{2})"
)
_ADDED = compiled("[^，。；]{0,6}(?:新增|增加|增设|扩充)(?!值)")
_RATES = ("%", "‰", "个百分点", "百分点")
_STATISTIC = compiled(
    "(?:投资|收入|产值|增加值|总额|销售额|交易额|税收|进出口|融资)(?:增长|增加)?$|就业|创业(?!实体|主体|园|基地|中心|团队|项目|企业|孵化)|参保|(?:规上|限上|规模以上|限额以上)"
)
_KEPT = compiled("(?:稳定|稳住|保持|守住|坚守|严守|守牢|巩固)")
_KINDS, _LONG = frozenset("型级类性化"), 12  # what the items of such a list end in, and how long they are at most
_DONE_TO = compiled("(?:提质增效|建设|改造|升级|提升|整治|治理|修复|创建|认定|申报|编制|检查|验收|盘活)(?:工作)?")
#: 1个千亿级、3个百亿级产业集群: both are clusters.
_OF_RANK = compiled(rf"(?:、\d+[^，。；、\d]{{1,12}}级)+(?P<noun>{HAN}{{2,8}})")
_BEHIND = compiled(r"、[^，。；：]*的(?P<noun>[^，。；：、（）的\d]{2,16})$")  # 20个以上、总面积不低于10万平方米的X


class Subject(Struct, frozen=True):
    """What a number counts. ``before``: its words right before the number, "" when it stands behind or further off."""

    name: str
    before: str
    commitment: str  # output: so many are to be made or done; outcome: a level to be reached


def find_subject(before: str, compared: str, unit: str, after: str, rest: str, known: str, alike: str = "") -> Subject | None:
    """Return the subject of a number, None when nothing tells it.

    ``before`` and ``rest`` are its clause's words up to the number and behind it, ``compared`` and ``after`` its comparators,
    ``known`` the subject of the number before it, which holds on (产值200亿元以上、增加值…), ``alike`` that of the last one in this unit.
    """
    if "）" in before and (hidden := _IN_NAME.sub(lambda match: match.group().translate(_HIDDEN), before)) != before:
        found = find_subject(hidden, compared, unit, after, rest, known, alike)
        return replace(found, name=found.name.translate(_SHOWN), before=found.before.translate(_SHOWN)) if found else None
    own = _own_words(before)
    named = _WHO_BUILDS.sub("", _LEADING_VERB.sub("", own))
    named = _LISTED.sub("", named) if "等" in named else named
    if known and _RANKED.fullmatch(named):
        return Subject(named + _RANKED.sub("", _INCREASED.sub("", known)), named, "output")  # 培育省级合作社2家、市级5家
    known = _INCREASED.sub("", known) if compared else known
    if known and (told := _of_known(known, named, own, before, unit, compared)):
        return told
    known = _without_change(known, unit, compared)
    if unit in ("分钟", "小时") and len(named) > 1 and (there := _REACHED_IN.match(rest)):
        return Subject(named + there.group(), named, "outcome")
    if named in _TIMES or _COUNT.fullmatch(named):
        named = ""
    noun = _noun(rest) if not after or not compiled("[，。；]|$").match(rest) else ""
    if unit.lstrip("万千百") in _COUNTS_PEOPLE and "的" in rest and (people := _PEOPLE.match(rest)):
        noun = people.group()
    if noun and named in _AREAS:
        named = ""
    if noun and named in _DAILY and rest.startswith("的"):
        return Subject(f"{noun}{named}能力", named, "outcome")
    if own in _STAGES and not (noun or compared) and (shared := _told_behind(unit, rest)):
        return Subject(shared, own, "output")  # 新开工60万平方米、建成30万平方米还建房
    if known and not (noun or compared) and _WORKED_ON.fullmatch(own):
        return Subject(alike or known, own, "output")  # 新建高标准农田5万亩、改造提升4万亩
    if unit == "%" and own.endswith("覆盖") and len(own) > 3:
        return Subject(own, own, "outcome")  # 果农之家覆盖90%以上的村
    if known and own in ("首批", "首批建成"):
        return Subject(alike or known, own, "output")  # 新建公寓3000套，首批800套年内交付
    if known and own and not (noun or compared) and (not named or named in _STAGES or named in _DONE):
        return Subject(alike or known, own, "output")  # 绿化项目120个，开工建设90个
    if noun and (_only_verbs(named) or named in _YEARLY):  # 每年挖掘不少于10个某某场景, 年产5万吨某某
        named = ""
    if not noun and len(named) < 2 <= len(own):
        named = own  # 培育田100亩: what looks like a verb is the thing's name
    if named.endswith(_WHERE) and len(noun) > 2 and noun[:2] not in ("任务", "目标", "规模"):
        named = ""
    described = rest.startswith("的") and not LEVEL.search(named) and noun not in ("目标", "水平", "要求", "标准", "规模")
    if noun and rest.startswith("的") and len(named) < 5 and LEVEL.search(named):
        return Subject(noun + named, named, "outcome")  # 设立规模5亿元的基金
    if noun and (len(named) < 2 or described or before.endswith(_TOGETHER) or (unit in lexicon().count_units and not compared)):
        subject, named, commitment = noun, "", "output"
    elif len(named) >= 2:
        bound = compared and not (compared in _AT_LEAST and unit in lexicon().count_units and not LEVEL.search(named))
        subject, commitment = named, "output" if _is_made(own, named, before) and not (bound or _is_level(own, unit)) else "outcome"
    else:
        subject, named, commitment = known, "", "outcome"
    return _whole(subject, named, commitment, before) if len(subject) >= 2 else None


def _is_made(own: str, named: str, before: str) -> bool:
    """Whether the words before a number say that so many are made or done: a verb, where, or a deed that the subject keeps."""
    if named != own or _PLACED.match(before) or _PLACED.match(plain_words(before)) or (_is_deed(named) and not LEVEL.search(named)):
        return True
    return _ADDED.match(before) is not None and not named.endswith("企业")


def _of_known(known: str, named: str, own: str, before: str, unit: str, compared: str) -> Subject | None:
    """The subject of a number that tells more of what the one before it counts: its total, its share, its yield, how it compares."""
    grown = _GROWTH.sub("", known)
    if named in _TOTAL and compared and not known.endswith(_TOTAL):
        return Subject(grown + named, named, "outcome")
    if unit == "%" and _SHARE.fullmatch(own):
        return Subject(grown + own, own, "outcome")
    if _THAN.fullmatch(own):
        return Subject(grown, own, "outcome")
    if _BEYOND.fullmatch(own):
        return Subject(known + own, own, "outcome")
    known = _without_change(known, unit, compared)
    if known and named in _YIELD and (crop := _SOWN.sub("", known)) != known and crop:
        return Subject(crop + named, named, "outcome")  # 粮食播种面积58万亩、总产24万吨
    change = next((words for words in (before.lstrip("（"), own) if _CHANGE.fullmatch(words)), "")
    if known and known.endswith(change) and change and _CHANGE.fullmatch(own):
        return Subject(known, change, "outcome")  # 年均增长9%，“十五五”期间年均增长7%
    if known and change and not known.endswith(change):
        return Subject(known + change, change, "outcome")  # 浓度降到51微克，同比下降2%
    return None


def _without_change(known: str, unit: str, compared: str) -> str:
    """What the number before counts, without how it changes or since when, where this one is its level: 总产值年均增长6%、突破260亿元."""
    known = _GROWTH.sub("", known) if unit not in ("%", "个百分点", "百分点", "倍") else known
    if not compared.startswith("达"):
        return known
    return _SINCE.sub("", _RISE.sub("", known) if unit == "%" else known)


def _whole(subject: str, named: str, commitment: str, before: str) -> Subject:
    """The subject with what the words ``before`` the number add: that it is an increase, that it holds for each; its marks in pairs."""
    if named and subject == named and before.endswith(named) and (more := _INCREASE.search(before, 0, len(before) - len(named))):
        subject = named = more.group() + subject
    if (each := _EACH.search(before)) and each.group() not in subject:
        subject = each.group() + subject
    subject = subject.strip("“”的")
    opened = subject.count("“") - subject.count("”")
    subject = f"“{subject}" if opened < 0 else f"{subject}”" if opened > 0 else subject
    return Subject(subject, named, commitment)


def _is_deed(named: str) -> bool:
    """Whether the words open with what is done to so many (更新公交车, 盘活厂房), which keeps its verb."""
    words = lexicon()
    return _DEED.match(named) is not None or (len(named) > 3 and (named[:2] in words.deeds or named[:2] in words.verbs))


def _is_level(own: str, unit: str) -> bool:
    """Whether a value is a level whatever verb stands before it: 实现增加值增长25%, 完成固定资产投资12亿元, 稳定播种面积5万亩, 新增就业."""
    return unit in _RATES or _KEPT.match(own) is not None or _STATISTIC.search(own) is not None


def _told_behind(unit: str, rest: str) -> str:
    """What the next number of the list, of another stage, counts in the same unit: it is told only there."""
    at = rest.find(unit) if rest[:1] == "、" else -1
    next_one = compiled(r"、(\D{2,3})\d[\d.]*").fullmatch(rest[:at]) if at > 0 else None
    return _noun(rest[at + len(unit) :]) if next_one and next_one.group(1) in _STAGES else ""


def _only_verbs(words: str) -> bool:
    """Whether nothing but one verb or two (选拔资助) stands before a number."""
    verbs = lexicon().verbs
    return words in verbs or (len(words) == 4 and words[:2] in verbs and words[2:] in verbs)


def plain_words(words: str) -> str:
    """Return the words of a clause without what says when and how at their head."""
    return _STRIP.sub("", words)


def made_words(words: str) -> str:
    """Return them without the verbs that make something, either."""
    return _LEADING_VERB.sub("", plain_words(words))


def _own_words(before: str) -> str:
    """The words before a number that name what it counts."""
    own = _TAIL.sub("", _PER.sub("", FROM.sub("", before))).rstrip("”")
    own = compiled("（即|（|即(?=.{0,2}$)").split(_ASIDE.sub("", own))[-1]
    if own.startswith(("在", "推动", "支持", "鼓励", "引导", "为", "给", "面向")) and (placed := _PLACED.match(own)):
        own = own[placed.end() :]  # before a list of places is taken for one of subjects
    own = _last_of_list(own) if "、" in own and len(_COMPARED.sub("", own)) > 18 else own
    own = _HOW.sub("", plain_words(_HOPES.sub("", _WILL.sub("", own))))
    if placed := _PLACED.match(own) or _FRAMED.fullmatch(own):
        own = own[placed.end() :]
    return "" if compiled("[和及与、]$").search(own) else own  # 2万亩的经济林和(0.8万亩的生态林)


def _last_of_list(own: str) -> str:
    """The last item of a long list before a number; all of it where its items are of one kind (科技型、创新型、示范型企业)."""
    items = own.split("、")
    if len(items) < 4 and all(item[-1:] in _KINDS and len(item) < _LONG for item in items[:-1]):
        return own
    parts = "以及|并且?" if own[-1] in "建增率" else "[、（）”]|以及|并且?"  # 甲处、乙处新建 is one
    return compiled(parts).split(own)[-1]


def _noun(rest: str) -> str:
    """The noun behind a number and its unit."""
    if rest.startswith(PASSES) or _NO_NOUN.match(rest):
        return ""
    if opening := _OR_SO.match(rest):
        return opening.group() + _noun(rest[opening.end() :])
    rest = _KIND.sub("", rest, count=1) if _KIND.match(rest) else rest
    if "的" in rest and (measured := _MEASURED.match(rest)):
        return measured["noun"]
    if rest.startswith("年") and (sized := _OF_YEAR.match(rest)):
        return sized["noun"]
    behind = _BEHIND.match(rest) if rest.startswith("、") else None
    described = None if rest.startswith("、") else _DESCRIBED.match(rest)
    if described and _DONE_TO.fullmatch(described["noun"]):
        described = None  # 3个园区的提质增效
    if described and described["noun"] in _AIMS:
        return rest[: described.start("noun") - 1]  # 新建3个基地的目标
    if described and described["noun"].endswith(_ABLE) and (made := compiled(rf"({HAN}{{2,16}})的").match(rest)):
        return made.group(1)
    found = behind or described or (None if rest.startswith("、") else _NOUN.match(rest))
    if found and found["noun"].endswith("级") and (shared := _OF_RANK.match(rest, found.end("noun"))):
        return found["noun"] + shared["noun"]
    return found["noun"] if found else ""
