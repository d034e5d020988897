"""The plan's outline: every paragraph becomes a passage with its kind, its run-in heading and its place under the headings."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

import msgspec

from plantrace.extraction.document.leads import CLOSING_NOTE, ONLY_NOTE, run_in
from plantrace.extraction.document.mending import mended
from plantrace.extraction.document.numbered_roles import read_numbered_roles
from plantrace.extraction.document.periods import current_periods, first_year
from plantrace.extraction.document.sheets import read_sheets
from plantrace.extraction.document.themes import theme_of
from plantrace.extraction.document.unnumbered import headings_over_items, plain_headings
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.text.lines import Paragraph
from plantrace.extraction.text.numbering import (
    AIM,
    BOX,
    HEADING_START,
    NAME_PART,
    NOTE,
    NUMBER,
    RANKS,
    UNITS_LINE,
    field_of,
    is_heading,
    ordinal,
    role_labels,
)
from plantrace.patterns import compiled

_PLAN = compiled("规划|计划|纲要|方案|报告|要点|意见|项目")  # in a title
#: Who does it, behind a heading: （责任单位：县水利局）, （县水利局、石岭镇）.
_UNITS_NOTE = compiled(
    r"[（(〔][^（）()〔〕]*(?:单位|部门|牵头|负责)[^（）()〔〕]*[)）〕]$"
    rf"|[（(〔][省市县区]{HAN}{{1,10}}(?:局|委|办|厅)(?:、{HAN}{{2,14}})*[)）〕]$"
)
#: Above the first heading of a plan of a year's work: 一是做强产业。…, 2023年，将建设…
_COMMITS = compiled(
    "[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]{1,2}，|(?:20\\d\\d年|今年|全年)，?(?:我[县市区镇]|全[县市区镇])?[^，。；已]{0,6}(?:将|要|计划|力争|确保)(?![求点])"
    "|到20\\d\\d年[底末]?，|今后[三四五]年[^，。；]{0,20}目标是"
    "|20\\d\\d年，?(?:共|拟)?安排[^，。；]{2,20}\\d(?![^。]*(?:全部|均|已经?)完成)"
)
#: What it is to do in its years: 2021—2023年重点发展…, “十四五”期间重点建设….
_SETS_OUT = compiled(r"(?:20\d\d年?[-—~至]{1,2}20\d\d年|“十[二三四五六]五”期间|今后[三五]年)[^，。；]{0,6}重点(?:发展|建设|推进|实施|打造)")
#: An excerpt's paragraph of works: 客运枢纽：重点推进甲枢纽、乙站等项目建设。
_WORKS = compiled(
    rf"{HAN}{{2,12}}：(?:重点|加快|全力|大力|积极|着力|继续)*(?:推进|建设|实施|加快|完成|开工|启动|新建)[^。；]*、[^。；]*等(?:重点|重大)?(?:项目|工程)"
)
_WILL = compiled("将(?:重点|着力|大力|全面|继续|加快|规划|投资|开工|启动|实施|推进|开展|建设|新建|完成)|(?:到|今后|未来)[^，。]{1,8}年")
_EDITORS_NOTE = compiled(r"〔(?![^〔〕]*(?:单位|部门|牵头|负责|配合))[^〔〕]*〕。?")  # 〔原文此处为图〕
_MEETING = compiled(r"\d月\d{1,2}日|[会议]上$")
_PREAMBLES = ("贯彻", "落实", "坚持", "按照", "根据", "围绕", "学习", "立足")
_SHORTEST, _LONGEST = 4, 34  # characters of a line that is a name
_FEWEST, _CLAUSES = 3, 5  # sentences, or clauses, of such a paragraph
_TITLE = 14  # characters of a first sentence that is its title
#: What a preamble or a look back says and a task does not.
_PREAMBLE = compiled(
    "现[将就]|印发|制定本|特制定|意义|之年|(?:关键|重要|攻坚)时期|如下|取得|同比|[^除]了(?!解)|已[经完建有达被]|你们|请[认结各]|(?:提出|指出|要求)[，：]"
)
_LABELLED, _LABEL = compiled(rf"{HAN}{{2,10}}：.*、"), compiled(f"{NAME_PART}{{2,28}}：.")
_ITEM, _SENTENCE = 6, compiled("[。；][）)]?$|[。；]?[（(][^（）()]*[）)]$")  # the rank of 1.; how an item of one sentence closes
_ROW_NAMES = ("title", "what", "project")  # cells that say what a row of a table of tasks is about
_OPENINGS = frozenset(("前言", "序言", "引言"))  # the next heading stands beside them, whatever its number
_PLAIN_HEADINGS = _OPENINGS | {"结语", "目录", "名词解释", "术语解释", "注释"}
_OF_A_YEAR = compiled(r"20\d\d年(?:主要|重点|政府)*工作(?:完成情况|开展情况|情况|回顾|总结|安排|打算)")
#: What a word means, at the foot of a page: ①“三品”：指…, [1] “两园”：指….
_FOOTNOTE = compiled(r"(?:[①-⑳*※]|\[\d{1,2}\])\s?“?[^，。；：“”]{1,16}”?[：，]?是?[指即]")


def names_only(line: str) -> bool:
    """Whether a line can be a name and nothing more: short, without a mark inside."""
    name = line.rstrip("。；")
    return _SHORTEST <= len(name) <= _LONGEST and not any(mark in name for mark in "，。；：、！？")


def _does_one_by_one(text: str) -> bool:
    """Whether most sentences of a paragraph open with what is done, the first one too: of a text that is an excerpt, not of a preamble."""
    told = [sentence for sentence in text.split("。") if sentence]
    does = [sentence[:2] in lexicon().verbs and not sentence.startswith(_PREAMBLES) for sentence in told]
    if len(told) >= _FEWEST and does[0] and 3 * sum(does) >= 2 * len(does):
        return True
    titled = len(does) > 1 and len(told[0]) <= _TITLE and (does[1] or told[1][0] in "把将")  # 做美县城。把县城作为…，完善规划
    if not does or not (does[0] or titled) or _PREAMBLE.search(text):
        return False
    return any(_mostly_does([clause for clause in compiled("[；，。]").split(words) if clause]) for words in (text, told[0]))


def _mostly_does(clauses: list[str]) -> bool:
    """Whether most of many clauses open with what is done."""
    words = lexicon()
    does = sum(clause[:2] in words.verbs or clause[:2] in words.deeds or clause[0] in "把将" for clause in clauses)
    return len(clauses) >= _CLAUSES and 2 * does >= len(clauses)


class Passage(msgspec.Struct, gc=False, eq=False):  # each is itself, and a key
    """A paragraph in its place (``text`` to ``broken`` as there).

    ``lead`` is the span of its run-in heading in ``text``, ``body`` where the words after it begin.
    """

    kind: str  # front, heading, box, item, paragraph, aim, table, cell or note
    text: str
    printed: str
    offsets: Sequence[int]
    broken: bool
    number: str = ""
    rank: int = 0
    title: tuple[int, int] = (0, 0)  # span of a heading's or box's words, number left out
    lead: tuple[int, int] | None = None
    body: int = 0
    heading: "Passage | None" = None  # the nearest heading above it
    box: "Passage | None" = None
    theme: str = "measure"  # what its headings say it is: measure, goal, principle or background
    children: int = 0  # headings right below this one
    role: str = ""  # of a cell in a table of tasks, see lines.Paragraph.cell, or of a line of a sheet on a project, see sheets.py
    about: "Passage | None" = None  # what a line of a sheet, a numbered line of roles, or a cell of a level or its unit tells of

    @property
    def name(self) -> str:
        """A heading's words without number and final mark; of any other passage, its run-in heading."""
        start, end = self.title if self.kind in ("heading", "box") else (self.lead or (0, 0))
        return self.text[start:end].strip("。：；，:. ")

    def path(self) -> list["Passage"]:
        """The headings above this passage, the highest first."""
        above: list[Passage] = []
        heading = self.heading
        while heading is not None:
            above.append(heading)
            heading = heading.heading
        return above[::-1]


def outline(paragraphs: list[Paragraph], ranks: Mapping[str, int] = MappingProxyType({})) -> list[Passage]:
    """Return the paragraphs as passages in reading order; what no rule recognises is a plain paragraph, nothing is lost.

    ``ranks``: of the headings that a table of contents names, by their words, which may stand without their numbers.
    """
    numbered = any(HEADING_START.match(paragraph.text) for paragraph in paragraphs)
    builder = _Builder(_titles(paragraphs), numbered=numbered)
    plain = headings_over_items(paragraphs) if numbered else plain_headings(paragraphs)
    title = next((at for at, paragraph in enumerate(paragraphs[:2]) if not paragraph.text.startswith("附件")), 0)
    if paragraphs and lexicon().project_list.search(paragraphs[title].text):
        plain[title] = 1  # the title heads the fields below it: 某县2026年重点项目清单
    for at, paragraph in enumerate(paragraphs):
        builder.add(paragraph, plain.get(at, 0) or ranks.get(paragraph.text, 0))
    passages = mended(builder.passages)
    read_numbered_roles(passages)
    read_sheets(passages)
    return passages


def _titles(paragraphs: list[Paragraph]) -> str:
    """What may be the title of the plan that opens with ``paragraphs``: it tells its years."""
    opening = [paragraph.text for paragraph in paragraphs[:6] if len(paragraph.text) <= 70 and "。" not in paragraph.text]
    titles = [text for text in opening if _PLAN.search(text)]
    return "\n".join(titles)


class _Builder:
    def __init__(self, titles: str, *, numbered: bool) -> None:
        self.current, self.first_year = current_periods(titles), first_year(titles)
        self.numbered = numbered  # whether headings have numbers
        self.begun = False  # whether, where they have none, words above the first of them have said what is to be done
        self.passages: list[Passage] = []
        self.stack: list[Passage] = []  # the open headings, the highest first
        self.box: Passage | None = None
        self.item: Passage | None = None  # the last item of the open box
        self.row: Passage | None = None  # what the open row of a table of tasks is about
        self.point: Passage | None = None  # the last numbered item outside of boxes: paragraphs without a number belong to it

    def add(self, paragraph: Paragraph, rank: int = 0) -> None:
        """Add the next paragraph; ``rank`` is that of a heading without a number."""
        passage = Passage("paragraph", paragraph.text, paragraph.printed, paragraph.offsets, paragraph.broken)
        if paragraph.table and not BOX.match(passage.text):
            passage.kind, passage.role = "table", paragraph.cell.replace("other", "")
            passage.about = self.row if passage.role == "unit" or passage.role.startswith("by") else None
        elif paragraph.cell == "front":
            passage.kind = "front"
        elif paragraph.cell:
            self._cell(passage, paragraph.cell)
            self.row = passage if passage.role in _ROW_NAMES else self.row
        elif BOX.match(passage.text) and len(passage.text) <= 60 and "。" not in passage.text[:-1]:
            self._open_box(passage)
        elif _FOOTNOTE.match(passage.text):
            passage.kind = "note"
        elif number := NUMBER.match(passage.text):
            self._numbered(passage, number)
        elif (aim := AIM.match(passage.text)) and passage.text[aim.end() :].strip("。：；，:. ") and not self._is_subtitle(passage.text):
            self._aim(passage, aim.end())
        elif rank or passage.text.rstrip("：") in _PLAIN_HEADINGS or (self.passages and _OF_A_YEAR.fullmatch(passage.text)):
            self._heading(passage, 0, rank or 2)
        else:
            self._plain(passage)
        passage.heading = passage.heading or (self.stack[-1] if self.stack else None)
        if passage.kind == "heading":
            self.stack.append(passage)
        passage.theme = theme_of(passage, self.point, self.passages[-1] if self.passages else None, self.current, self.first_year)
        if passage.kind == "aim" and passage.theme == "measure":
            passage.kind = "item"
        self.passages.append(passage)

    def _is_subtitle(self, text: str) -> bool:
        """Whether a dash opens the line below a report's title: ——2024年1月15日在某某县第十七届人民代表大会第三次会议上."""
        return not self.stack and self.box is None and _MEETING.search(text) is not None

    @staticmethod
    def _cell(passage: Passage, column: str) -> None:
        """A cell of a table of tasks: what is to be done is an item, a row's title its run-in heading."""
        passage.kind, passage.role = ("item" if column in ("what", "title", "detail", "project") else "cell"), column
        number = NUMBER.match(passage.text) if passage.kind == "item" else None
        if number and number.end() < len(passage.text) and RANKS[number.lastgroup or ""] >= 4:
            passage.number, passage.body = number.group().rstrip("、.．﹒ "), number.end()
        if column == "title":
            passage.lead, passage.body = (passage.body, len(passage.text)), len(passage.text)

    def _open_box(self, passage: Passage) -> None:
        match = BOX.match(passage.text)
        assert match is not None
        if self.stack and self.stack[-1] is self.passages[-1] and self.stack[-1].rank >= _ITEM and _SENTENCE.search(self.stack[-1].text):
            self.stack.pop()  # the last of a list's items: 3.建设某路。（责任单位：某局）
        passage.kind, passage.number = "box", match.group().strip("：:、. ")
        passage.title = (match.end(), len(passage.text))
        self.box, self.item = passage, None

    def _numbered(self, passage: Passage, number: re.Match[str]) -> None:
        rank = RANKS[number.lastgroup or ""]
        start = number.end()
        while start < len(passage.text) and (passage.text[start] in "、." or passage.text[start].isspace()):
            start += 1
        rest = passage.text[start:]
        if rank > 3 and (not rest or ONLY_NOTE.fullmatch(rest)):  # a number with nothing behind it
            self._plain(passage)
            return
        if not rest:  # 附表2, 第三章: all the title there is
            start, rest = 0, passage.text
        passage.number = number.group().rstrip("、.．﹒ ")
        if self.box is not None and not self._next_in_box(passage, rank):
            self.box = self.item = None
        rest = _UNITS_NOTE.sub("", rest)
        bare = is_heading(rest) and not (self.box is not None and rest.endswith("："))
        if rank <= 3 or (bare and self.box is None and not (rank >= 6 and rest.endswith("。") and "，" in rest)):
            self._heading(passage, start, rank)
            passage.title = start, start + len(rest)
            return
        passage.kind = "item"
        _run_in(passage, start)
        if bare and passage.lead is None and (self.box is not None or not rest.endswith("。")):
            passage.lead, passage.body = (start, len(passage.text)), len(passage.text)
        self._place_item(passage, rank)

    def _place_item(self, passage: Passage, rank: int) -> None:
        passage.rank = rank
        if self.box is not None:
            passage.box = self.box
            self.item = passage
            return
        self.point = passage
        while self.stack and self.stack[-1].rank >= rank:
            self.stack.pop()

    def _next_in_box(self, passage: Passage, rank: int) -> bool:
        """An item goes on with the open box when it counts on from the one before, or opens it with its first number."""
        if self.item is None:
            return self.passages[-1] is self.box and ordinal(passage.number) == 1
        if rank < self.item.rank:
            return False
        if not self.item.rank:  # ——某某行动。: a list of its own may stand below it, the next heading does not
            return rank >= 6 and ordinal(passage.number) == 1
        return rank > self.item.rank or ordinal(passage.number) == ordinal(self.item.number) + 1

    def _heading(self, passage: Passage, start: int, rank: int) -> None:
        passage.kind, passage.rank, passage.title = "heading", rank, (start, len(passage.text))
        self.box = self.item = self.point = None
        while self.stack and (self.stack[-1].rank >= rank or self.stack[-1].text in _OPENINGS):
            self.stack.pop()
        if self.stack:
            passage.heading = self.stack[-1]
            self.stack[-1].children += 1

    def _aim(self, passage: Passage, start: int) -> None:
        mark = passage.text[:start]
        opens = self.box is not None and self.passages[-1] is self.box
        if opens or (self.item is not None and self.item.number == mark):  # ★某某工程：… below a box is an item of it
            passage.kind, passage.number, passage.box, self.item = "item", mark, self.box, passage
        else:
            passage.kind = "aim"
            self.box = self.item = None
            self.begun = True  # what stands below it is no front matter
        _run_in(passage, start)
        note = CLOSING_NOTE.search(passage.text, start)
        end = note.start() if note else len(passage.text)
        if passage.lead is None and end <= 40:
            passage.lead, passage.body = (start, end), note.start("note") if note else end

    def _plain(self, passage: Passage) -> None:
        if NOTE.match(passage.text) or _EDITORS_NOTE.fullmatch(passage.text) or passage.text.strip("：【】") in role_labels():
            passage.kind = "note"
        elif not (self.stack or self.box or self.point or UNITS_LINE.match(passage.text) or self._commits(passage.text)):
            passage.kind = "front"
        elif self.box is not None and self._belongs_to_box(passage):
            passage.box = self.box
            if field_of(passage.text):  # what a sheet says of the item above it
                _run_in(passage, 0)
            elif self.item is not None and not _LABELLED.match(passage.text):
                # an item's title stands on a line of its own, its words follow
                passage.kind, passage.number, passage.rank = "item", self.item.number, self.item.rank
            else:
                labelled = _LABELLED.match(passage.text) or (_LABEL.match(passage.text) and lexicon().project_box.search(self.box.name))
                passage.kind = "item" if labelled else passage.kind
                _run_in(passage, 0)
        else:
            self.box = self.item = None
            _run_in(passage, 0)

    def _commits(self, text: str) -> bool:
        """Whether words above the first heading say what is to be done: in a plan of a year's work, and where no heading has a number."""
        if _COMMITS.match(text) or _SETS_OUT.search(text) or _WORKS.match(text) or _does_one_by_one(text):
            self.begun = True
        self.begun = self.begun or (not self.numbered and text.endswith("。") and _WILL.search(text) is not None)
        return self.begun

    def _belongs_to_box(self, passage: Passage) -> bool:
        before = self.passages[-1]
        if self.item is not None and before.box is self.box and field_of(passage.text):
            return True
        label = _LABEL if self.box is not None and lexicon().project_box.search(self.box.name) else _LABELLED
        if before.box is self.box and label.match(before.text) and label.match(passage.text):
            return True  # 公路：…。水利：…。 one field after the other
        if before.box is self.box and label is _LABEL and names_only(before.text) and names_only(passage.text):
            return True  # a project on each line
        return before is self.box or (before is self.item and before.body >= len(before.text))


def _run_in(passage: Passage, start: int) -> None:
    """Find the run-in heading of a passage whose words begin at ``start``."""
    passage.lead, passage.body = run_in(passage.text, start, passage.kind)
