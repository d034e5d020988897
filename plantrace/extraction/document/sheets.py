"""Sheets on projects, a line a field (建设地点：…, 建设单位：…, 建设内容：…): neither the field's name nor what it holds is a task."""

from typing import TYPE_CHECKING

from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.text.numbering import NUMBER, UNITS_LINE, field_of
from plantrace.patterns import compiled

if TYPE_CHECKING:
    from plantrace.extraction.document.outline import Passage

#: A field that is one only beside others: 产品方案, 资金来源.
_BESIDE = compiled("[^，。；：]{0,6}(?:目标|方案|来源|效益|情况|依据|条件|购置|品种|年度计划|年度安排)(?=：.)")
#: A heading that names no project, whatever fields stand below it.
_GENERAL = compiled(
    "(?:情况|概况|简介|内容|规模|说明|信息|要求|标准|分析|总[则论]|意见|安排|地点|单位|年限|期限|清单|名单|一览表|方案|规划|计划|项目建设|重点项目)$"
)
_WORK = compiled("(?:项目|工程|基地|园|园区|中心|生产线|建设)(?:（[^（）]*）)?$|[一二三四]期$")
#: What a plan of one project says in its title: 某县某产业提升项目建设方案.
_PLAN = compiled(
    r"(?:20\d\d(?:[—-]20\d\d)?年(?:度)?)?(?P<project>[^，。；：]{4,40}?(?:项目|工程|基地|园区?|中心))(?:建设|实施|工作)*(?:方案|计划|规划)$"
)
_TITLES = 6  # passages at a plan's head among which its title is
_NAMES = compiled("[^，；：。]+[。；]?")  # of places or bodies, and no sentence
_SIZE = compiled(r"\d[^，。；、]{0,3}[亩米顷里元]")
_SHORT_FIELD = 12  # characters of a field's name


def read_sheets(passages: list["Passage"]) -> None:
    """Give the lines of sheets their roles, and those that name the project theirs; each line knows what it is ``about``."""
    fields = {at: field for at, passage in enumerate(passages) if (field := _field(passage))}
    project, open_until, first = None, -2, 0
    for at, passage in enumerate(passages) if fields else ():
        if at not in fields and not (at <= open_until + 1 and _is_beside(passage)):
            continue
        if at > open_until + 1:
            first = at
            project = _project_above(passages, fields, at) or (project if project and _goes_on(project, passage) else None)
        open_until = at
        if fields.get(at) == "name":
            _name(passage)
            project = passage
        elif passage.kind == "heading":
            _below_heading(passages, at, fields[at], project)
        else:
            _set(passage, fields.get(at, "detail"), project, named=passages[first - 1].kind in ("item", "paragraph"))


def _field(passage: "Passage") -> str:
    """What a passage says of a project by the field's name that opens it, or that its heading is; "" where neither does."""
    if passage.role:
        return ""
    if passage.kind == "heading":
        field = field_of(f"{passage.name}：。") if passage.rank >= 4 and len(passage.name) <= _SHORT_FIELD else ""
        return field if field != "name" else ""  # what stands below it names no work by itself
    return field_of(passage.text, words_start(passage)) if passage.kind in ("item", "paragraph") else ""


def words_start(passage: "Passage") -> int:
    """Where the words behind a passage's number begin."""
    number = NUMBER.match(passage.text)
    return number.end() if number else 0


def _is_beside(passage: "Passage") -> bool:
    """Whether a line beside a sheet's fields is one of them."""
    start = words_start(passage)
    told = _BESIDE.match(passage.text, start) or UNITS_LINE.match(passage.text, start)
    return passage.kind in ("item", "paragraph") and not passage.role and told is not None and "：" in passage.text


def _project_above(passages: list["Passage"], fields: dict[int, str], at: int) -> "Passage | None":
    """The passage that names the project of the fields from ``at`` on: the title right above them, or a plan's that is all about one."""
    above = passages[at - 1] if at else None
    if above is None or above.role or fields[at] == "name" or _GENERAL.search(above.name):
        return None
    told = [fields[n] for n in range(at, min(at + 4, len(passages))) if n in fields]
    titled = above.kind == "heading" and above.rank >= 4 and passages[at].kind != "heading"
    if titled and (_WORK.search(above.name) or {"where", "responsible"} & {*told}):
        _title(passages, at - 1)
        return above
    if above.kind == "item" and above.lead is not None and above.body >= len(above.text):
        if "where" in told and above.box is not None and above.name[:2] not in lexicon().verbs:
            above.role = "project"
        return above
    return None


def _title(passages: list["Passage"], at: int) -> None:
    """A heading above fields names their project; one that says what is done (建设某某公园。) is an item, whose words name it."""
    heading = passages[at]
    if heading.name[:2] not in lexicon().verbs:
        heading.role, heading.lead = "project", (heading.title[0], heading.title[0] + len(heading.name))
        return
    start, end = heading.title
    heading.kind, heading.title, heading.lead, heading.body = "item", (0, 0), (start, start + len(heading.name)), end
    for below in passages[at + 1 :]:
        if below.heading is heading:
            below.heading = heading.heading
    if heading.heading is not None:
        heading.heading.children -= 1


def _goes_on(project: "Passage", passage: "Passage") -> bool:
    """Whether a line still belongs to the sheet of the project that stands further above: no heading came between."""
    return passage.heading is project.heading or passage.heading is project


def _name(passage: "Passage") -> None:
    """项目名称：某某项目。"""
    start = passage.text.index("：") + 1
    passage.kind, passage.role, passage.body = "item", "project", start
    passage.lead = start, len(passage.text.rstrip("。；"))


def _set(passage: "Passage", field: str, project: "Passage | None", *, named: bool) -> None:
    """A field's line: places and bodies are cells, what is to be built is an item, the rest running text.

    ``named``: whether words that say what is done stand above it, where no ``project`` does.
    """
    passage.lead, passage.about = None, project
    start = passage.text.index("：") + 1
    names = _NAMES.fullmatch(passage.text, start) is not None and not _SIZE.search(passage.text, start)
    if project is None and (field == "responsible" or (field == "where" and not named)):
        return  # of nothing that has a name: a line of units is read by its own rules
    if UNITS_LINE.match(passage.text, words_start(passage)) and not (names and field == "responsible"):
        passage.kind, passage.body = "paragraph", words_start(passage)  # 责任单位：甲；配合单位：乙 is read as any such line
        return
    passage.body = start
    passage.role = "detail" if field == "content" else field
    passage.kind = "cell" if names and field in ("where", "responsible", "when") else "item" if field == "content" else "paragraph"
    if field == "progress":
        passage.theme = passage.heading.theme if passage.heading else "measure"


def _below_heading(passages: list["Passage"], at: int, field: str, project: "Passage | None") -> None:
    """A heading that is a field (三、项目建设单位): the one line below it holds what it says, of the ``project`` or of the plan's own."""
    passages[at].role = "field"
    if field not in ("where", "responsible", "when"):
        return
    below = [passage for passage in passages[at + 1 : at + 3] if passage.heading is passages[at]]
    project = project or _plan(passages)
    if project is not None and len(below) == 1 and below[0].kind in ("paragraph", "item") and _NAMES.fullmatch(below[0].text):
        below[0].kind, below[0].role, below[0].about = "cell", field, project
        below[0].lead, below[0].body = None, 0


def _plan(passages: list["Passage"]) -> "Passage | None":
    """The title of a plan that is all about one project."""
    for passage in passages[:_TITLES]:
        if passage.kind in ("front", "paragraph", "heading") and (found := _PLAN.fullmatch(passage.text)):
            passage.role, passage.lead = "project", found.span("project")
            return passage
        if passage.role == "project":
            return passage
    return None
