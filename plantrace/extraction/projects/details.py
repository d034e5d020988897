"""What a plan tells of a project besides its name: what is built (content), from when to when (years), what it costs (investment)."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from plantrace.extraction.document.outline import Passage
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.projects.matters import is_left
from plantrace.extraction.projects.parts import ESTIMATED, EXTENT, TOTAL
from plantrace.extraction.projects.titles import ProjectMention
from plantrace.extraction.text.numbering import field_of
from plantrace.patterns import compiled

_BUILDS = "(?:在[^，。；、]{2,14}?)?(?:计划|重点|全力|大力|加快)*(?:新建|改建|扩建|改扩建|迁建|建设|实施|改造|打造|建成|启动|推进)"
_SO_MUCH = r"[^，。；、的\d]{0,6}\d[^，。；、的]{0,10}"
_MONEY = r"(?:约|近|超过?)?\d[\d.]*(?:[-—~～至]+\d[\d.]*)?(?:百|千)?[万亿]元"
#: What a work costs in all, where a clause opens; not what is spent in a year, nor what another work costs.
_COST = compiled(
    rf"(?:^|(?<=[，、；：（。]))(?:[该本]?项目|工程)?{ESTIMATED}(?:{TOTAL}|(?:(?<=预计)|(?<=计划)|总)投入(?:资金)?)"
    rf"(?:总额|额|规模|估算|概算)?[为共：]*(?P<value>{_MONEY})(?!以[上下]|的)"
    rf"|(?<=[，：；（])(?P<alone>{_MONEY})(?=[，；。）]|$)"
)
#: The same right before the work's name: 总投资7.6亿元的石岭水厂, 投资1亿元新建县体育馆, 投资9亿元、年产1万吨的某某项目.
_COSTING = compiled(
    rf"(?:(?<!完成)(?:总?(?:投资|投入)|引进|引资)(?:资金|总?额|约)*(?P<value>{_MONEY})(?:、(?:年产|占地|建筑面积){_SO_MUCH}的|的"
    rf"|(?:{_BUILDS})?)"
    rf"|(?:^|[，。；：])[^，。；：]{{0,8}}总?投资(?:总?额|约)?(?P<first>{_MONEY})，{_BUILDS}"
    rf"|(?<=[、和及])(?P<again>{_MONEY})的)$"
)
_OPENS_WITH_COST = compiled(rf"[^，。；：]{{0,8}}总?投资(?:总?额|约)?{_MONEY}，{_BUILDS}")
#: Right behind the work's name: 石岭大桥总投资3亿元.
_COSTS = compiled(rf"(?:项目|工程)?{ESTIMATED}{TOTAL}(?:总额|额|约)?[为约：]*(?P<value>{_MONEY})(?!以[上下]|的)")
#: Behind clauses that tell of something else it is told of the work by this word: 项目总投资2亿元.
_OF_WORK = compiled("[该本]?(?:项目|工程)")
_YEAR = r"20[1-4]\d年?(?:\d{1,2}月|[上下]半年|[一二三四]季度)?(?:底|初|末)?"
_POINT = r"20[1-4]\d[./]\d{1,2}(?!\d)"  # 2026.3—2028.12
_RANGE = rf"{_YEAR}[-—~～至到]{{1,2}}(?:{_YEAR}|\d{{1,2}}月)"
_DONE = (
    "(?:国庆|元旦|春节|“五一”|“十一”|汛期|[春秋]季(?:学期|开学)?)?[前后]?(?:全面|全部|正式|基本|力争|计划|预计|主体)*"
    "(?:开工|动工|启动|建成|竣工|完工|完成|投产|投用|投运|投入使用|投入运营|运营|通车|开园|开业|下闸蓄水|交付使用|并网)"
    "(?:建设|投产|投用|投运|使用|运营|通车|发电|验收)?"
)
#: How far it gets in the year: no content. 年内完工, 12月底前建成投用.
_IN_YEAR = compiled(rf"(?:年内|今年|当年|年底|[上下]半年|[一二三四]季度|\d{{1,2}}月(?:底|份)?)?{_DONE}")
_LASTS = r"(?:建设)?(?:工期|周期)[为约]*(?:\d{1,2}|[一两三四五])个?[月年]"
_STEPS = rf"{_YEAR}前?{_DONE}(?:[，、](?:{_YEAR}|当年|次年)前?{_DONE}|，{_LASTS})?"
#: 建设期限2022—2024年; （2021—2025年）; 2021年开工，2023年底前建成; 2021年3月开工，工期24个月; （石岭镇，800万元，2023年）.
_YEARS = compiled(
    rf"(?:(?:建设|实施|改造|施工|项目)(?:年限|期限|周期|时间)|(?:^|(?<=[，。；：（]))(?:周期|年限)|工期|建设期|起止(?:年限|时间))[为：]*(?P<told>{_RANGE}|{_YEAR})"
    rf"|(?:^|(?<=[（，。；：]))(?P<range>{_RANGE})(?=(?:实施|建设|推进|完成|建成)?(?:[）。；，]|$))"
    rf"|(?:^|(?<=[，。；于在到将拟])|(?<=力争|确保|计划|预计|工程|项目))(?P<steps>{_STEPS})(?=[，。；、）]|$)"
    r"|(?<=[万亿]元，)(?P<only>20[1-4]\d年)(?=[，；）])|(?<=[（，；])(?P<first>20[1-4]\d年)(?=，\d[\d.]*[万亿]元[，；）])"
)
_MONTHS = compiled(rf"(?<=[，。；]){_LASTS}")
#: Right before the work's name: 2026—2028年实施某某工程.
_SPANNING = compiled(rf"(?:^|[，。；：])(?P<value>{_RANGE})，?(?:计划|重点|规划)?(?:实施|建设|新建|改建|扩建|改扩建|迁建|推进)$")
_CELL_YEARS = compiled(rf"{_POINT}[-—~～至]{{1,2}}{_POINT}|{_RANGE}|{_STEPS}|{_YEAR}|\d{{1,2}}个月|[一二两三四五]年")
_UNIT = compiled(r"(?:投资|资金|概算)[^|\t\d一二三四五六七八九十百千]{0,8}?[（(:：单位]*(亿元|万元)|单位[：:]\s*(亿元|万元)")
_AMOUNT, _CELL_MONEY = compiled(r"约?[\d.]+"), compiled(_MONEY)
_MONEY_FIELD = compiled("[^：]{0,8}(?:投资|资金|概算|估算)[^：]{0,6}：")
#: What tells of something else: the title of a plan that is cited, who does it and by when.
_ASIDE = compiled("《[^《》]*》|（(?![^（）]*[万亿]元)[^（）]*(?:单位|牵头|负责|时限)[^（）]*）")
_WHO = compiled(
    "（[^（）]*(?:负责|牵头|配合|责任|单位|主体)|拟?由[^，。；]{2,30}(?:负责|投资|承建|建设|实施|组织|牵头|运营)"
    "|(?:项目)?(?:责任|牵头|配合|建设|实施|承建|业主)(?:单位|主体|部门)?[：为]"
    "|[^，。；（]{1,20}(?:局|委|办|厅|公司|集团|政府|镇|乡|街道|中心|部门|单位|[县市区州])"
    "(?:负责|牵头|承建|实施|配合|协助|协同|参与|指导|监督|跟踪审计|(?:负责)?(?:资金|用地|要素)?保障(?:资金|用地|要素)?)$"
)
#: Clauses that go on with what is built behind the name of a work in running text: its size, its parts.
_TELLS = compiled(
    "(?:该?项目|工程)?(?:主要|规划|计划|设计|预计|拟|新增)*(?:(?:建设内容|内容包括|包括|包含|涵盖|设置|设有).{3}"
    "|(?:总?(?:占地|用地|建筑|建设|规划|种植|灌溉)?(?:面积|规模)|占地|用地|(?:路线|线路)?[全总]?长|全程|日处理|日供水|年产(?![量值])|年处理|(?:综合)?治理(?:河[长道段]|长度|面积|水土流失)|总?装机|总?库容|床位|线路)"
    r"[^，。；的]{0,10}?\d[^的]*$)"
    "|(?:该?项目)?(?:主要|重点)(?:规划)?(?:建设|新建|改造|购置|安装|新增|实施)(?!用地|地点|期|单位|资金).{3}|(?:该?项目)?(?:拟|计划)(?:在[^，。；、]{2,14})?(?:建设|新建|打造).{4}"
)
#: What the work is to be, which goes before what is told of it: 打造具有…特色的文旅项目, 打造集…于一体的综合体.
_DESCRIBES = compiled("(?:着力|力争|全力)?(?:打造|建成|形成|建设)(?:为|成为?)?(?:具有|集[^，。；]{2,30}一体|以[^，。；]{2,20}为)")
_PLACED = compiled("(?:[该本]?(?:项目|工程)|坝址|厂址|站址)?(?:位于|选址|坐落|设在)")
_LISTED = ("、", "和", "及", "与")  # before a name that is one of several
#: Where what is told of a work in running text closes: the next sentence may go on with it (该项目总投资2亿元。).
_CLOSES = compiled("[。；](?![该本](?:项目|工程)|(?:项目|工程)(?:总?投资|计划|预计|拟|占地|位于|20)|总投资)")
_CLAUSE = compiled("[^，。；（]+|（[^）]*）?")
_FIGURE = compiled(r"\d(?!\d{3}年)")
_FIELDS = ("detail", "scale", "when", "due", "cost")  # the roles of cells and lines that tell of a project
_LONGEST = 200  # characters of a content


class Detail(NamedTuple):
    """A detail of ``project`` at ``passage.text[start:end]``; ``key`` is content, years or investment, ``unit`` what a head adds."""

    project: ProjectMention
    key: str
    passage: Passage
    start: int
    end: int
    unit: str = ""


def telling(passages: list[Passage], projects: Mapping[Passage, list[ProjectMention]]) -> dict[Passage, ProjectMention]:
    """Return the passages that tell of one project, each with it.

    They are items behind their titles, the cells of a row, the lines of a sheet, the paragraph below a heading.
    """
    out: dict[Passage, ProjectMention] = {}
    titles: dict[Passage, ProjectMention] = {}
    row: ProjectMention | None = None  # the title, or the row's project, that stands last above
    headed: ProjectMention | None = None  # by the heading right above
    for passage in passages:
        title = _titled(passage, projects.get(passage, []))
        if title is not None:
            titles[passage] = row = title
        elif passage.kind in ("heading", "box"):
            row = None
        about = titles.get(passage.about) if passage.about else row
        if passage.role in _FIELDS and about:
            out[passage] = about
        elif passage.kind in ("paragraph", "item") and passage.role != "project" and (told := title or headed):
            out[passage] = told
        headed = title if passage.kind in ("heading", "box") else None
    return out


def details(
    passages: list[Passage], projects: Mapping[Passage, list[ProjectMention]], told: Mapping[Passage, ProjectMention]
) -> Iterator[Detail]:
    """Return what the passages tell of the ``projects`` in them; ``told``: see ``telling``."""
    unit = above = ""  # above: the one told before the first heading
    headed = False
    for passage in passages:
        if head := _unit_of(passage):
            unit = head
            above = above if headed else head
        elif passage.kind in ("heading", "box"):
            unit, headed = above, True  # of another table
        if passage in told:
            own, field = told[passage], passage.role in _FIELDS
            yield from _cell(own, passage, unit) if field else _body(own, passage, _next_work(own, passage, projects.get(passage, [])))
            continue
        named = sorted(projects.get(passage, []), key=lambda project: project.start)
        for at, project in enumerate(named):
            since = named[at - 1].end if at else 0
            yield from _sentence(project, passage, since, named[at + 1].start if at + 1 < len(named) else len(passage.text))


def _unit_of(passage: Passage) -> str:
    """The unit of sums that a head or a note tells; a sentence tells none for a table."""
    noted = passage.kind in ("table", "heading", "box", "front") or (passage.kind == "paragraph" and "。" not in passage.text)
    return _unit_in(passage.text) if noted else ""


def _unit_in(words: str) -> str:
    """The unit of sums that a head tells: 总投资（万元）."""
    head = _UNIT.search(words)
    return head[1] or head[2] if head else ""


def _titled(passage: Passage, named: list[ProjectMention]) -> ProjectMention | None:
    """The project that a passage's title is: the only one in it."""
    if passage.role == "project" or passage.kind in ("heading", "box"):
        return named[0] if len(named) == 1 else None
    inside = [project for project in named if passage.lead and passage.lead[0] <= project.start < passage.lead[1]]
    return inside[0] if len(inside) == 1 else None


def _cell(project: ProjectMention, passage: Passage, unit: str) -> Iterator[Detail]:
    """What a cell of a row, or a field of a sheet, tells; a figure without a unit tells no cost."""
    text, start = passage.text, passage.body
    end = start + len(text[start:].rstrip("。；"))
    if passage.role in ("when", "due"):
        if years := _CELL_YEARS.match(text, start):
            yield Detail(project, "years", passage, *years.span())
    elif passage.role == "cost" or _MONEY_FIELD.match(text[:start]):
        if money := _CELL_MONEY.match(text, start):
            yield Detail(project, "investment", passage, *money.span())
        elif (unit := _unit_in(text[:start]) or unit) and _AMOUNT.fullmatch(text, start, end):
            yield Detail(project, "investment", passage, start, end, unit)
    elif end > start and not (_CELL_MONEY.fullmatch(text, start, end) or _AMOUNT.fullmatch(text, start, end)):
        yield Detail(project, "content", passage, start, _cut(text, start, end))


def _next_work(project: ProjectMention, passage: Passage, named: list[ProjectMention]) -> int:
    """Where a sentence begins, behind a title without a number, that does another work by its name; else the passage's end."""
    if project.passage is passage and not passage.number:
        for other in sorted(other.start for other in named if other.start > project.end):
            at = passage.text.rfind("。", project.end, other) + 1
            if at and passage.text[at:other] in lexicon().verbs:
                return at
        at = passage.text.find("。", project.end) + 1
        while 0 < at < len(passage.text):
            if is_left(project, at):
                return at
            at = passage.text.find("。", at) + 1
    return len(passage.text)


def _body(project: ProjectMention, passage: Passage, stop: int) -> Iterator[Detail]:
    """What an item tells behind its title, or a paragraph below it.

    What is built is the first run of clauses up to ``stop`` that tell neither cost nor time nor who does it, and do or count something.
    """
    text = _ASIDE.sub(lambda aside: "〇" * len(aside.group()), passage.text)
    yield from _cost_and_years(project, passage, text, project.end if project.passage is passage else 0, stop)
    runs: list[tuple[int, int]] = []
    joined = False
    apart_by = [words for sign, words in (("元", _COST), ("20", _YEARS), ("期", _MONTHS)) if sign in text]  # none without its sign
    for start, end in (clause.span() for clause in _CLAUSE.finditer(text, passage.body, stop)):
        aside = not text[start:end].strip("〇")
        apart = (
            aside
            or any(words.search(text, start, end) for words in apart_by)
            or _WHO.match(text[start:end])
            or _IN_YEAR.fullmatch(text, start, end)
        )
        if not apart and joined:
            runs[-1] = runs[-1][0], end
        elif not apart:
            runs.append((start, end))
        joined = not apart
    told = [run for run in runs if run[1] - run[0] > 2]
    told = [run for run in told if "，" in text[slice(*run)] or not _PLACED.match(text, run[0])]  # where it is, and nothing else
    for start, end in told[:1] if len(told) == 1 else [run for run in told if _does(text, *run)][:1]:
        while (mark := text.find("。", start, end - 1)) > 0 and not _does(text, start, mark):
            start = mark + 1  # why it is needed
        yield Detail(project, "content", passage, start, _cut(text, start, end))


def _does(text: str, start: int, end: int) -> bool:
    """Whether a clause of a run does something or counts something."""
    verbs = lexicon().verbs
    return any(text[clause.start() :][:2] in verbs for clause in _CLAUSE.finditer(text, start, end)) or bool(
        _FIGURE.search(text, start, end)
    )


def _sentence(project: ProjectMention, passage: Passage, since: int, stop: int) -> Iterator[Detail]:
    """What is told right behind a name in running text, from the last one at ``since`` up to the next one at ``stop``.

    It is its size, its cost and its years.

    What stands behind the last of several names tells of all of them, or of none.
    """
    text = passage.text
    at = max(0, project.start - 24)
    head = text[at : project.start]
    for key, sign, words in (("investment", "元", _COSTING), ("years", "20", _SPANNING)):
        before = words.search(head) if sign in head else None
        told_first = _OPENS_WITH_COST.match(text, text.rfind("。", 0, project.start) + 1)  # of each work in its turn
        of_another = since and not told_first and not any(mark in text[since : project.start] for mark in "。；")
        if before and not (before.lastgroup == "first" and (of_another or text.startswith(_LISTED, project.end))):
            told = str(before.lastgroup)
            yield Detail(project, key, passage, at + before.start(told), at + before.end(told))
    if costs := _COSTS.match(text, project.end, stop):
        yield Detail(project, "investment", passage, *costs.span("value"))
    aside = text.find("）", project.end, stop) if text.startswith("（", project.end) else -1
    if aside >= 0 and not text.startswith("，", aside + 1):
        stop = aside  # 某医院二期（3万平方米）、某园（总投资2亿元）: each has its own
    elif text.endswith(_LISTED, 0, project.start):
        return
    closes = _CLOSES.search(text, project.end, stop)
    stop = closes.start() if closes else stop
    first = last = own = -1
    astray = False  # behind a clause that tells of something else
    for start, end in (clause.span() for clause in _CLAUSE.finditer(text, project.end, stop)):
        if start == project.end and not text.startswith("（", start):
            own = end
            continue  # the rest of the name's own clause
        if astray and not _OF_WORK.match(text, start):
            continue
        if start == own and EXTENT.match(text, start):
            continue  # 某某公路38公里（某镇至某村）
        if _tells_cost(text, start, end) or _tells_years(text, start, end):
            yield from _cost_and_years(project, passage, text, start, end)
        elif _TELLS.match(text[start:end]):
            first, last = (start if first < 0 else first), end
        elif not (_PLACED.match(text, start) or (first < 0 and _WHO.match(text[start:end]))):
            astray = _DESCRIBES.match(text, start) is None
    if first >= 0:
        field = field_of(text, first)
        first = text.index("：", first) + 1 if field else first  # 建设内容：日供水3万吨
        if first < last:
            yield Detail(project, "content", passage, first, _cut(text, first, last))


def _cost_and_years(project: ProjectMention, passage: Passage, text: str, start: int, end: int) -> Iterator[Detail]:
    if cost := _tells_cost(text, start, end):
        yield Detail(project, "investment", passage, *cost.span(str(cost.lastgroup)))
    if (first := _tells_years(text, start, end)) and (years := _YEARS.match(text, first.start())):  # the next clause may tell its end
        yield Detail(project, "years", passage, *years.span(str(years.lastgroup)))


def _tells_cost(text: str, start: int, end: int) -> re.Match[str] | None:
    return _COST.search(text, start, end) if text.find("元", start, end) >= 0 else None


def _tells_years(text: str, start: int, end: int) -> re.Match[str] | None:
    return _YEARS.search(text, start, end) if text.find("20", start, end) >= 0 else None


def _cut(text: str, start: int, end: int) -> int:
    """Where a content ends: at its end, or at the last mark before it grows too long."""
    if end - start <= _LONGEST:
        return end
    marks = [text.rfind(mark, start + 2, start + _LONGEST) for mark in "。；，、"]
    return next((at for at in marks[:2] if at > start + _LONGEST // 2), max(marks) if max(marks) > start else start + _LONGEST)
