"""The plan's own skeleton: sections, indicators, aims, tasks and actions, each under what it stands in."""

import re
from collections import Counter
from collections.abc import Collection
from itertools import pairwise
from typing import Any

from msgspec import Struct

from plantrace.extraction.builder import Builder
from plantrace.extraction.document.outline import Passage
from plantrace.extraction.document.project_lists import gathers_projects, lists_projects, tells_stage
from plantrace.extraction.document.reading import Document
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.goals.times import due_date, told_date
from plantrace.extraction.lexicon import lexicon, listed
from plantrace.extraction.tables.indicators import Indicator
from plantrace.model import Evidence, Node
from plantrace.patterns import compiled

_LIST_MARK = compiled(r"[一二三四五六七八九十]是(?=.{4})|[（(]?\d{1,2}[）)]|\d{1,2}(?:[、．]|\.(?!\d))|[①-⑳⑴-⒇]")
_MARK_OPENS = frozenset("一二三四五六七八九十（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")
#: A heading that only says what stands below it: 重点建设项目, 发展目标, 任务安排.
_LABEL = compiled(
    "(?:(?:重点|主要|总体|具体|年度|发展|建设|规划|预期)*(?:目标|任务|工作|项目|工程|内容|方向|措施|举措|指标|安排|计划|要求|思路|布局|领域))+"
)
#: A run-in heading that only says what stands behind it: 主要任务：完成….
_NO_TASK = compiled(
    "(?:计量|金额)?单位|(?:主要|重点|工作|目标|具体|项目|实施)*(?:任务|内容|措施|举措)(?:[及与和、](?:任务|工作)(?:分解|安排|要求))?"
    "|(?:工作)?(?:完成|推进|进展)情况"
)
#: The same below the heading of a task, of which it tells a part: 工作目标：…, 推进计划：….
_PART = compiled(
    "(?:主要|重点|工作|具体|年度|推进|阶段性?|总体|任务|预期|考核|整改|下一步|进度|时间)*(?:目标|要求|计划|安排|打算|指标|步骤|节点|措施|举措|内容|任务)"
)
_TASK_CELLS = ("what", "title", "detail", "project")
_FIGURE = compiled(r"\d")
_TOLD_LEVEL = compiled(r"[^“]\d[\d.]*(?:%|‰|[^，。；：“”\d]{1,5})(?:以[上下内]|左右)?$")  # 粮食产量1.3万吨以上: a target and no task
_JOINT = compiled(
    "(?:同时|此外|另外|并且|与此同时|在此基础上)(?P<comma>，)|要(?![求素点件塞闻害])"
)  # what joins a sentence to the one before it
_DUE_NOTE = compiled("[。；](?:完成|办结)?(?:时限|时间|期限)(?:要求)?[：为](?P<due>[^。；]{2,20})[。；]?$")  # …。完成时限：2027年12月。
_NOTE_SIZE = 40  # characters of such a note at most
_ROLE = compiled("(?:常务)?副?(?:总?组长|总指挥|指挥长|主任|召集人)|成员(?:单位)?|联系人|联系电话|更新时间|发布日期|来源")


class Structure(Struct):
    """What stands where: nodes by the identity of their passage or sentence."""

    sections: dict[Passage, Node] = {}  # by heading or box passage
    tasks: dict[Passage, Node] = {}  # by the passage that the task heads
    actions: list[tuple[Sentence, Node]] = []
    indicators: list[Node] = []
    dues: dict[Passage, str] = {}  # the times by which the tasks in the cells of a table are to be done
    titles: dict[Passage, Passage] = {}  # the line that holds the title, by the lines that go on with it

    def row_at(self, offset: int) -> Node | None:
        """Return the indicator in whose printed row a character stands, by its offset in the source."""
        return next((row for row in self.indicators for printed in row.evidence if printed.start <= offset < printed.end), None)

    def task_around(self, passage: Passage) -> Node | None:
        """Return the task that the passage heads, or else the one that its heading is."""
        task = self.tasks.get(passage)
        return task if task is not None or passage.heading is None else self.tasks.get(passage.heading)


def add_structure(
    builder: Builder, document: Document, sentences: list[Sentence], who: set[Passage], assigned: Collection[Passage] = ()
) -> Structure:
    """Add sections, indicators, aims, tasks and actions with their PART_OF edges; return where they stand.

    ``who``: the passages whose run-in heading says who does it, or where, and is no task (县水利局：, 协助单位：, 石岭镇：).
    ``assigned``: those that say themselves who does them, as items of a division of tasks do.
    """
    structure = Structure(dues=_dues(document.passages, builder.plan.period))
    for order, passage in enumerate(document.passages):
        if passage.kind in ("heading", "box"):
            _add_section(builder, document, structure, passage, order)
    cells = [passage for passage in document.passages if passage.kind in ("table", "item")]
    for row in document.indicators:
        _add_indicator(builder, document, structure, row, cells)
    led = [passage for passage in document.passages if passage.lead is not None and passage.kind in ("paragraph", "item")]
    headed = {passage.heading for passage in led if passage not in who and not says_what_follows(passage)}
    items = Counter(passage.heading for passage in assigned if passage.kind == "item")
    headed |= {heading for heading, many in items.items() if many > 1}
    for passage in document.passages:
        if passage not in headed and passage not in who:  # a heading over run-in headings is an area, they are the tasks
            _add_task(builder, document, structure, passage, assigned)
    for title, detail in pairwise(document.passages):
        if title in structure.tasks and (detail.role == "detail" or _goes_on(title, detail)):
            structure.tasks[detail] = structure.tasks[title]
        elif detail.box is not None and detail.box is title.box and detail.kind == "item" and detail.lead is None and _is_bare(title):
            structure.titles[detail] = title
    for sentence in sentences:
        if sentence.commits:
            _add_action(builder, document, structure, sentence)
    return structure


def _dues(passages: list[Passage], period: tuple[int, int] | None) -> dict[Passage, str]:
    """The time that a table's column of deadlines gives to the tasks in its rows, or the last words of a paragraph to what it does.

    In a plan of one year a month is enough.
    """
    found: dict[Passage, str] = {}
    row: list[Passage] = []
    open_row = False
    for passage in passages:
        if passage.role in _TASK_CELLS:
            row = [*row, passage] if open_row else [passage]
        elif passage.role == "due" and (due := told_date(passage.text, period)):
            found |= dict.fromkeys(row, due)
        elif (note := _due_note(passage.text)) and (due := told_date(note["due"], period)):
            found[passage] = due
        open_row = passage.role in _TASK_CELLS
    return found


def _due_note(text: str) -> re.Match[str] | None:
    """The note of a deadline that closes a text."""
    tail = text[-_NOTE_SIZE:]
    return _DUE_NOTE.search(tail) if "限" in tail or "时间" in tail else None


def _due(builder: Builder, structure: Structure, passage: Passage, words: str) -> dict[str, Any]:
    """The properties for the time by which the words, else the row's column of deadlines, say that their measure is to be done."""
    due = due_props(due_date(words, builder.plan.period) or structure.dues.get(passage))
    return due if due and due["by"] >= (builder.plan.period or (0, 0))[0] else {}


def due_props(due: str | None) -> dict[str, Any]:
    """A measure's properties for the time by which it is to be done: the time itself and its year."""
    return {"by": int(due[:4]), "due": due} if due else {}


def _goes_on(title: Passage, detail: Passage) -> bool:
    """Whether a paragraph goes on with the title on the line above it (●推进医养结合), which no number makes a heading."""
    return not title.number and _is_bare(title) and detail.kind == "paragraph" and detail.lead is None and detail.heading is title.heading


def _is_bare(title: Passage) -> bool:
    """Whether an item is a title and nothing else."""
    return title.kind == "item" and title.body >= len(title.text) and title.text[-1] not in "。；"


def _add_section(builder: Builder, document: Document, structure: Structure, passage: Passage, order: int) -> None:
    name = passage.name or passage.text
    span = passage.title if passage.name else (0, len(passage.text))
    level = len(passage.path()) + 1
    props = {"number": passage.number, "level": level, "order": order, "kind": passage.kind}
    node = builder.node("Section", name, document.evidence(passage, *span), props, once=False)
    structure.sections[passage] = node
    place(builder, structure, node, passage)


def place(builder: Builder, structure: Structure, node: Node, passage: Passage) -> None:
    """Put ``node`` under the box or the nearest heading of ``passage``, or under the plan; the task that a heading is, under that."""
    own = node.label == "Measure" and passage in structure.sections
    above = passage if own else passage.box or passage.heading
    owner = structure.sections[above].id if above is not None else builder.plan.id
    builder.edge("PART_OF", node.id, owner, [])


def _add_indicator(builder: Builder, document: Document, structure: Structure, row: Indicator, cells: list[Passage]) -> None:
    text = document.source.text[row.start : row.end]
    period = builder.plan.period
    props = {
        "kind": "indicator",
        "no": row.no,
        "unit": row.unit,
        "base_value": row.base_value,
        "base_year": row.base_year or (period[0] - 1 if period and row.base_value else None),
        "target_value": row.target_value,
        "target_year": row.target_year or (period[1] if period else None),
        "other_years": row.other_years,
        "op": row.op,
        "growth": row.growth,
        "cumulative": row.cumulative,
        "attribute": row.attribute,
        "group": row.group,
    }
    evidence = Evidence(row.start, row.end, text if "\n" not in text else " ".join(text.split()))
    same = next((node for node in structure.indicators if node.name == row.name and node.props == props), None)
    if same is not None:  # a table that is printed twice
        same.evidence.append(evidence)
        return
    node = builder.node("Goal", row.name, evidence, props, once=False)
    structure.indicators.append(node)
    cell = next((p for p in cells if p.offsets[0] <= row.start <= p.offsets[-1]), None)
    if cell is not None:
        place(builder, structure, node, cell)


def _add_task(builder: Builder, document: Document, structure: Structure, passage: Passage, assigned: Collection[Passage]) -> None:
    """A run-in heading or an item's title names a task; so does the lowest heading that opens with a verb and has no such below it."""
    verbs, heading = lexicon().verbs, passage.kind == "heading"
    if (passage.lead is None and not heading) or passage.role in ("project", "field"):
        return
    name = passage.name
    if not name or _ROLE.fullmatch(name):  # nothing but marks; 组长：某某: who sits on a body, a web page's own line
        return
    if heading:
        if (
            _LABEL.fullmatch(name)
            or gathers_projects(name)
            or passage.theme != "measure"
            or passage.children
            or passage.rank < 4
            or name[:2] not in verbs
        ):
            return
        span = passage.title[0], passage.title[0] + len(name)
    elif (
        passage.lead is None
        or says_what_follows(passage)
        or passage.theme in ("background", "principle")
        or (passage.theme == "goal" and (_LABEL.fullmatch(name) or (name[:2] not in verbs and _TOLD_LEVEL.search(name))))
        or (lists_projects(passage) and (name[:2] not in verbs or tells_stage(name)))
    ):
        return
    else:
        span = passage.lead
    told = passage in assigned and _FIGURE.search(name) is not None  # its number is a target, the rest a task that has its units
    if passage.theme == "goal" and not heading and not passage.role and not told:
        aim = builder.node("Goal", name, document.evidence(passage, *span), {"kind": "aim"}, once=False)
        place(builder, structure, aim, passage)
    due = _due(builder, structure, passage, name)
    node = builder.node("Measure", name, document.evidence(passage, *span), {"level": "task", **due}, once=False)
    structure.tasks[passage] = node
    place(builder, structure, node, passage)


def says_what_follows(passage: Passage) -> bool:
    """Whether a run-in heading names no task: 主要任务：完成…, a field only (铁路：建成…), or a part of the task that its heading names."""
    name, above = passage.name, passage.heading
    if _NO_TASK.fullmatch(name) or name in listed("projects", "fields") or (tells_stage(name) and not passage.number):
        return True
    return above is not None and above.name[:2] in lexicon().verbs and _PART.fullmatch(name) is not None


def task_of(builder: Builder, document: Document, structure: Structure, passage: Passage, end: int) -> Node:
    """What the passage's words up to ``end`` name, made when a notation of units first needs it: an action if they are a sentence."""
    task = structure.tasks.get(passage)
    if task is None:
        start = passage.title[0] if passage.kind == "heading" else passage.body
        words = passage.text[start:end].rstrip("。；：，（ \t")
        span = (start, start + len(words)) if words else passage.lead or (0, len(passage.text))  # nothing but a title: 产值增长8%。
        words = passage.text[slice(*span)].rstrip("。；")
        span = (span[0], span[0] + len(words)) if words else (0, len(passage.text))  # ——（县教育局）: nothing but units
        words = words or passage.text
        tells = passage.text[start:end].rstrip("（ ").endswith("。") and (passage.kind != "heading" or _FIGURE.search(words))
        level = "action" if tells else "task"
        due = _due(builder, structure, passage, words)
        task = builder.node("Measure", words, document.evidence(passage, *span), {"level": level, **due}, once=False)
        structure.tasks[passage] = task
        place(builder, structure, task, passage)
    return task


def _add_action(builder: Builder, document: Document, structure: Structure, sentence: Sentence) -> None:
    passage = sentence.passage
    opens = passage.text[sentence.start] in _MARK_OPENS
    mark = _LIST_MARK.match(passage.text, sentence.start, sentence.end - 3) if opens else None
    start = mark.end() if mark else sentence.start
    joint = _JOINT.match(passage.text, start, sentence.end - 3)
    if joint and (joint["comma"] or passage.text[joint.end() :][:2] in lexicon().verbs):
        start = joint.end()
    name = passage.text[start : sentence.end].rstrip("。；！，")
    props = {"level": "action", **_due(builder, structure, passage, sentence.text)}
    node = builder.node("Measure", name, document.evidence(passage, start, sentence.end), props, once=False)
    structure.actions.append((sentence, node))
    task = structure.task_around(passage)
    if task is not None:
        builder.edge("PART_OF", node.id, task.id, [])
    else:
        place(builder, structure, node, passage)
