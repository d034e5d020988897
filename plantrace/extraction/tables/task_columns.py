"""What the columns of a table of tasks hold (任务|牵头单位|配合单位|完成时限), told by their heads."""

from msgspec import Struct

from plantrace.extraction.lexicon import HAN, lexicon, listed
from plantrace.extraction.tables.units import is_unit
from plantrace.extraction.text.lines import Line, Paragraph
from plantrace.patterns import compiled

_WHAT = compiled(
    r"任务|实事|举措|措施|事项|内容|项目名称|工作目标|主要目标|^\s*(?:建设|实施|安排|重点|重大|支撑)*(?:项目|工程)\s*$|^\s*(?:年度|主要|重点|具体|专项)*工作(?:要点|名称)?\s*$"
)
_STEPS = compiled(
    "季度|阶段性?(?:目标|任务)|节点(?:目标|任务)|序时|^(?:分?月度|月份)|^\\d{1,2}月份?$"
)  # on the way to what is to be reached
#: What stands below is a project, whatever its name ends in.
_PROJECT = compiled(r"(?:项目|工程)名称|^\s*(?:建设|实施|安排|重点|重大|支撑)*项目\s*$")
_OF_PROJECTS = compiled("(?:项目|工程|建设|改造|整治)[^，。；]*(?:表|清单|计划|一览)$")
_CONTENT = compiled("(?:建设|工程)(?:内容|规模)|^(?:规模|数[值量])$|目标$")
_DUE = compiled(
    "(?:完成|办结|达标|办理|整改)?时限|(?:完成|办结|整改)(?:时间|日期|期限)|时间(?:节点|要求|安排)|进度(?:要求|安排)|^实施时间$"
)  # by when a task is to be done
#: What else a column tells of a project: from when to when, what it costs in all.
_WHEN, _COST = (
    compiled("年限|期限|周期|工期|起止|(?:建设|完成|竣工|投用)时间|(?:开|竣|完)工"),
    compiled("总投资|(?<!累计)(?<!完成)(?<!五)(?<!五”)投资(?:总额|额|规模|概算|估算|安排)?$|概算|资金(?:金额|规模|总额|安排|投入)?$"),
)
_COLUMNS = (
    ("where", compiled(r"地点|地址|选址|位置|所在[地镇乡村]|^\s*村名|乡镇、村|^\s*(?:乡镇|镇|街道|区域)\s*$")),
    (
        "other",
        compiled(
            r"序号|编号|类型|时限|时间|进度|完成(?!单位|部门)|备注|领导|(?<!单位及)(?<!单位和)(?<!单位、)责任人|投资|类别|分类|领域|性质|状态|建设(?:内容|规模)"
        ),
    ),
    ("lead", compiled(r"牵头(?![或及和、/]责任)|主责|主办|汇总|第一责任|主要责任")),
    ("participate", compiled(r"配合|协办|协同|协作|参与|参加")),
    (
        "responsible",
        compiled(
            r"(?:责任|实施|承办|落实|负责|业主|建设|推进|完成|承担|执行|主体|项目)(?:单位|部门|主体)|责任(?:[科股处]室|站所|街镇|镇街|乡镇|镇乡|街道)|业主|(?:任务|责任|职责|部门)分工"
        ),
    ),
    ("what", _WHAT),
)
_OF_TASKS, _DETAILS, _SECOND = (
    compiled("任务类[型别]"),
    compiled("内容|举措|措施"),
    compiled("二级|具体任务|任务分解|分解任务|细化任务|子任务"),
)
_BARE = 2  # characters of a verb that stands alone
_TOWNS = compiled("责任(?:街镇|镇街|乡镇|镇乡|街道)")
NUMBERS = ("序号", "编号")  # heads of the column of the rows' numbers
_GOALS = compiled("目标(?:任务|要求)?$|^(?:主要|核心|考核)?指标(?:名称)?$")
#: A column of what is to be reached, by a year that its head may tell: 目标值, 2027年目标, 2028年; and one of units of measure.
_AIMED = compiled(
    r"(?:(?P<year>20\d\d)年?[底末]?)?(?:年度|工作|主要|预期|预计|任务|建设|绩效)?目标(?:值|任务|数)?|(?P<alone>20\d\d)年[底末]?"
)
_MEASURED_IN = ("单位", "计量单位", "数量单位")
#: Who does it, or where, is not known yet.
_NOBODY = frozenset(["待定", "未定", "暂定", "暂无", "待落实", "待确定", "待明确", "待招商", "招商中", "无"])
_LEVEL = compiled(r"(?:[<>≥≤~约]|不低于|不少于|不超过|超过|达到?|累计)*\d[\d.,]*(?:[-~—]\d[\d.]*)?\D{0,6}(?:及?以[上下内]|左右)?")
_FRAMES = ("在", "对", "将", "把", "沿", "由", "为")
#: The kinds of columns that hold units, who only watches over it (评分部门) among them, and those whose cells stay lines of a table.
PARTIES, _PRINTED = ("lead", "participate", "responsible", "watch"), ("other", "steps", "due", "scale", "when", "cost", "watch", "unit")
#: The kinds of columns that say what a row is about.
NAMING = ("title", "what", "project", "detail")
_UNITS = compiled(rf"^(?:{HAN}|[（）、，；“”*]){{2,160}}。?$")
_LABEL = compiled("(?:牵头|责任|主责|主办|配合|协办|参与|协同|承办|实施)(?:单位|部门)?：")  # inside a cell
_UNIT = compiled(
    r"(?:[局委厅办部院会府站所镇乡室联]|中心|园区|示范区|开发区|高新区|新区|公司|集团|办事处|单位|街道|支行|大队|支队|股|部门|专班|各?(?:区县市|县市区|区市县|市县区|市县|县区|区县))(?:等(?:部门|单位)?)?\*?$"
)
_TEAM = compiled(f"{HAN}{{2,8}}(?:[大支中]队|股)")  # 执法大队, whose name opens like a verb
#: What a cell says of its units: 县民政局、县卫健局按职责分工负责; 县民政局牵头，县卫健局配合.
_DUTY = compiled(
    "(?:按照?(?:各自)?职责(?:分工)?(?:分别)?|分别|共同|牵头)负责(?:落实)?|(?<=[局委办厅部院心镇乡司府位门处队])(?:负责|牵头|配合)(?=[，；、。]|$)"
)
_COUNTY = compiled(f"{HAN}{{2,3}}[区县市]")  # a unit beside others
_DATE = compiled(
    r"(?:20\d\d年?)?(?:\d{1,2}月底?|年底|全年|长期|持续|每年|上半年|下半年).{0,8}$|20\d\d年.{0,6}$|20\d\d(?:[-—~至]{1,2}20\d\d)?年?$"
)
#: The heads of the columns of a table of tasks.
_HEAD = compiled(
    "(?:20\\d\\d年)?(?:预期|年度|总体|主要)?目标(?:任务|要求)?|序号|编号|类别|分类|领域|板块|项目(?:名称)?|工程名称|名称|备注|(?:主要|重点|具体|年度|工作|目标|建设|实施|改革|推进)*(?:任务|内容|举措|措施|事项|工作|目标|要求)(?:名称|分解|要求)?"
    "|(?:第一|主要)?(?:牵头|主责|主办|责任|配合|协办|参与|落实|实施|承办|建设|项目|业主|评分|考核|验收|督查|监督)(?:[或及]?责任)?(?:单位|部门|[科股处]室|主体)(?:[及和、]责任人)?"
    "|责任(?:站所|街镇|镇街|乡镇|镇乡|街道)|(?:任务|责任|职责|部门)分工|(?:分|各)?季度(?:目标|计划|任务|进度|节点)|第?[一二三四]季度(?:目标|计划|任务|进度)?"
    "|阶段性?(?:目标|任务)|节点(?:目标|任务)|(?:序时|工作|形象|推进)?进度(?:计划|目标|要求|安排)?|工作(?:要点|名称)"
    "|(?:主要|项目|工程)?(?:建设|改造|工程)(?:内容|规模|性质|地点|地址|年限|期限|周期|工期|时间)(?:[及与和、](?:建设|主要)?(?:规模|内容|标准))?|(?:所在|实施|项目)?(?:地点|位置|所在地|乡镇|区域)"
    "|(?:建设)?起止(?:年限|时间)|(?:20\\d\\d年|“?十[二三四五六]五”?(?:期间|时期)?|年度)?(?:计划|估算|概算|预计)?(?:完成)?总?投资(?:总额|额|规模|估算|概算)?"
    "|(?:责任|分管|牵头|包抓)?(?:领导|责任人|县领导|市领导)|(?:完成|办结|计划)?(?:时限|时间|时间节点|进度安排|期限)(?:要求|安排)?"
)
_SUMS = compiled(r"[|\s]*(?:合\s*计|小\s*计|总\s*计|(?:中央|省级|市级|县级)资金)(?=\W|\d|共|投资|$)")
_PLACE = compiled("(?:[镇乡村路街园区县河湖库侧岸线内]|街道|）)$")
_GROUP_TITLE = compiled("(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；]{2,30}")
_GOES_ON = compiled(r"[（(]?续(?:上)?表\s*\d{0,2}[）)]?|\d{1,3}")
_FURNITURE = 4  # lines in a row, at most, that only say that the table goes on
_SHORT_TITLE, _FIGURE = 10, compiled(r"\d")
_ASIDE = compiled("[（(][^（）()]*[)）]")


class TaskTable(Struct):
    """The printed lines ``[begin, end)`` of a table of tasks and what they become."""

    begin: int
    end: int
    paragraphs: list[Paragraph] = []


def kind_of(head: str) -> str:
    """What a column under this head holds: where, lead, participate, responsible, watch, steps, what or other."""
    plain = _ASIDE.sub("", head)  # 责任单位（列第一位的为牵头单位）
    if plain.strip() in listed("bodies", "watch_words"):
        return "watch"
    if _STEPS.search(plain):
        return "steps"
    return next((kind for kind, pattern in _COLUMNS if pattern.search(plain)), "other")


def is_head(kinds: list[str]) -> bool:
    """Whether columns of these kinds make a table of tasks: they list projects, or tasks and who does them."""
    return "project" in kinds or ("what" in kinds and any(kind in PARTIES for kind in kinds))


def kinds_of(heads: list[str]) -> list[str]:
    """What the columns hold; of two that say what is to be done (主要任务|细化措施) the first holds titles, of two levels the second."""
    kinds = [kind_of(head) for head in heads]
    if "what" not in kinds:  # 2024年预期目标|责任单位
        kinds = [
            "what" if kind == "other" and _GOALS.search(_ASIDE.sub("", head)) else kind for kind, head in zip(kinds, heads, strict=True)
        ]
    for at, head in enumerate(heads[:-1]):
        if kinds[at] == "other" and kinds.count("what") == 1 and _OF_TASKS.search(head) and _DETAILS.search(heads[at + 1]):
            kinds[at] = "title"  # 任务类型|重点内容
        elif kinds[at] == kinds[at + 1] == "what" and kinds.count("what") > 2 and _SECOND.search(heads[at + 1]):
            kinds[at] = "other"
    named = [at for at, head in enumerate(heads) if kinds[at] == "what" and _PROJECT.search(head)]
    if kinds.count("what") > 1 and named and not set(PARTIES) & {*kinds}:  # 项目名称|具体内容: what is built, and who does it nowhere
        kinds = ["content" if kind == "what" and at not in named else kind for at, kind in enumerate(kinds)]
    elif kinds.count("what") > 1:
        kinds[kinds.index("what")] = "title"
    if "responsible" in kinds:  # 责任部门|责任街镇: where the first work, too
        first = kinds.index("responsible") + 1
        second = zip(kinds[first:], heads[first:], strict=True)
        kinds[first:] = ["participate" if kind == "responsible" and _TOWNS.search(head) else kind for kind, head in second]
    return _project_kinds(kinds, heads)


def told_by_title(heads: list[str], title: str) -> list[str]:
    """The heads of a table below its title: in one of projects (绿地建设计划表) a bare 名称 is a project's."""
    return ["项目名称" if head == "名称" and _OF_PROJECTS.search(title) else head for head in heads]


def _project_kinds(kinds: list[str], heads: list[str]) -> list[str]:
    """The kinds with a column of projects told apart, and beside it those that say what is built (建设内容)."""
    named = ["project" if kind == "what" and _PROJECT.search(head) else kind for kind, head in zip(kinds, heads, strict=True)]
    if "project" not in named:
        return ["due" if kind == "other" and _DUE.search(head) else kind for kind, head in zip(kinds, heads, strict=True)]
    return [_detail_kind(_ASIDE.sub("", head)) if kind == "other" else kind for kind, head in zip(named, heads, strict=True)]


def _detail_kind(head: str) -> str:
    """What a column beside those of projects and parties tells of each project: content, due, when, cost or other."""
    return next(
        (kind for kind, words in (("content", _CONTENT), ("due", _DUE), ("when", _WHEN), ("cost", _COST)) if words.search(head)), "other"
    )


def told(kind: str, text: str, head: str) -> str:
    """What a cell of a column holds: what is built is told where it opens with a verb (新建厂房, 在某镇新建…), else it only measures.

    A figure below 2027年目标 is to be reached by then: by 2027; below 目标 alone by no year that the table tells: by. Units whose roles
    labels tell are read as the same words below a task are: "". What is not known yet (待定) is told by no cell.
    """
    plain = text.strip()
    if kind in PARTIES and tells_roles(plain):
        return ""
    if kind in (*PARTIES, "where") and plain in _NOBODY:
        return "other"
    if kind in ("other", "what", "content") and (aimed := _AIMED.fullmatch(_ASIDE.sub("", head).strip())) and _LEVEL.fullmatch(plain):
        return f"by {aimed['year'] or aimed['alone'] or ''}".rstrip()
    if kind == "other" and head.strip() in _MEASURED_IN and is_unit(plain):
        return "unit"
    if kind == "content" and len(plain) <= _BARE:
        return "scale"  # 新建, 续建
    return kind if kind != "content" else "detail" if plain[:2] in lexicon().verbs or plain.startswith(_FRAMES) else "scale"


def next_row(lines: list[Line], at: int, head: Line) -> int:
    """Where the next row stands, from ``at`` on, behind lines that only say that the table goes on."""
    return next((index for index in range(at, min(at + _FURNITURE, len(lines))) if not goes_on(lines[index], head)), at)


def names_column(text: str) -> bool:
    """Whether a line is the head of a column of a table of tasks: 工作任务, 责任单位（列第一位的为牵头单位）."""
    return _HEAD.fullmatch(_ASIDE.sub("", text)) is not None


def goes_on(line: Line, head: Line) -> bool:
    """Whether a line between rows only says that the table goes on, on the next page: its head again, 续表, a page's number."""
    return line.text == head.text or _GOES_ON.fullmatch(line.text) is not None


def names_group(text: str) -> bool:
    """Whether words alone in a row are the title of a group, and no task."""
    plain = text.strip()
    return bool(_GROUP_TITLE.fullmatch(plain)) or (
        len(plain) <= _SHORT_TITLE and plain[:2] not in lexicon().verbs and not _FIGURE.search(plain)
    )


def sums_up(text: str) -> bool:
    """Whether a row sums up others, or is the second line of the head: 合计, 中央资金|省级资金."""
    return _SUMS.match(text) is not None


def is_date(text: str) -> bool:
    """Whether a cell opens with a date or says how often."""
    return _DATE.match(text) is not None


def names_place(text: str) -> bool:
    """Whether a cell ends as places do."""
    return _PLACE.search(text) is not None


def are_units(text: str) -> bool:
    """Whether a cell's words are a list of units, with or without a label of their roles."""
    text = _DUTY.sub("", _LABEL.sub("", text))
    if (text[:2] in lexicon().verbs and not _TEAM.fullmatch(text)) or not _UNITS.match(text):
        return False
    items = [item for item in compiled("[、，；。]").split(_ASIDE.sub("", text)) if item]
    sure = [item for item in items if _UNIT.search(item)]
    return 2 * (len(sure) + sum(_COUNTY.fullmatch(item) is not None for item in items if sure and item not in sure)) > len(items)


def tells_roles(text: str) -> bool:
    """Whether a cell opens with a label that tells the role of the units behind it: 牵头单位：甲局；配合单位：乙局."""
    return _LABEL.match(text) is not None


def name_first(cells: list[Paragraph]) -> list[Paragraph]:
    """The cells of a row with those that say what is done before those that tell of it, wherever their columns stand."""
    return sorted(cells, key=lambda cell: cell.cell not in NAMING)


def cell_of(line: Line, start: int, end: int, kind: str) -> Paragraph:
    """The cell at ``line.text[start:end]`` as a paragraph of its kind."""
    return Paragraph(line.text[start:end], line.printed[start:end], line.offsets[start:end], table=is_printed(kind), cell=kind)


def is_printed(kind: str) -> bool:
    """Whether cells of this kind stay lines of a table."""
    return kind in _PRINTED or kind.startswith("by")
