"""Sentences and what they commit to: something to do (measure), a state to reach (goal), both, or nothing (background)."""

import re
from functools import cache

import msgspec

from plantrace.extraction.document.outline import Passage
from plantrace.extraction.document.reading import Document, sentences
from plantrace.extraction.document.steps import opens_steps
from plantrace.extraction.document.themes import DUE
from plantrace.extraction.goals.announced import announces, is_object, lists_works, names_work
from plantrace.extraction.goals.deeds import (
    HANDED,
    SOMEONE_DOES,
    WHOLLY,
    acts,
    body_acts,
    body_does,
    comes_to,
    makes_into,
    opens_with_verb,
    tells_of_now,
    will_do,
)
from plantrace.extraction.goals.dues import CLAUSE, REACHES, cued, does_besides, does_by_then, does_next
from plantrace.extraction.goals.other_numbers import runs_rows_together
from plantrace.extraction.goals.sizes import is_still_to_come, tells_of_project, tells_size
from plantrace.extraction.goals.times import goes_on_over, looks_back
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.text.numbering import UNITS_LINE, field_of, is_date
from plantrace.patterns import compiled

_FIGURE = compiled(r"\d")
_NAMES = compiled(r"[^，。；：]{2,10}\d+[个村]：[^，。；：、]{2,8}(?:、[^，。；：、]{2,8})*+、?")  # 石岭镇4个：甲村、乙村
_COUNTS = compiled(r"[（(]\d{1,2}[）)]")  # （1）对首年业绩…（每户10万元以内） is no bracket as a whole
_WHO = compiled("单位|部门|牵头|负责|配合|时限")
_BY_THEN = compiled("(?:(?<=[，。；])|(?<![^。；]))(?:力争)?[到至](?:20[1-4]\\d年|“?十[三四五六]五)")
_HOPES = compiled("20[1-4]\\d年|“十[二三四五六]五”|本世纪|力争|争取|预期")
ANNOUNCES = ("如下", "如下。", "如下：", "：", "：。")  # 主要目标如下。
_TELLS_HOW = compiled("现(?:就|将|对)?[^。；]*如下[^，。；：]{0,6}：?$")  # 为确保完成任务，现就有关工作提出如下分工：
#: 重点抓好以下八个方面工作：; 重点抓好八个方面工作：
_FOLLOWS = compiled(
    "(?:以下|(?:[抓做办]好|实施|推进|突出)(?=[二三四五六七八九十\\d]+(?:个方面|[项大])))(?:[几两二三四五六七八九十]++[个项点大]?|\\d++[个项点]?|方面|重点|主要|的)*(?:工作|任务|措施|要求|事项|行动|开展|推进|抓好|着手|入手|发力)*：?$"
)
#: A paper of such a name is made, or is to pass: 县某局负责制定任务分解表, 争取规划审议通过.
_PAPER_IS_MADE = compiled("负责|制定|编制|印发|形成|建立|完善|修订|力争|争取|确保|报请|提请")
_SEE_BELOW = ("以下目标：", "下列目标：", "情况如下：", "投资如下：", "内容如下：", "详见附件", "见附表")
#: How a document closes: when it comes into force, who explains it.
_IN_FORCE = compiled("[本由][^。；]{2,30}(?:负责解释$|起(?:施行|实施|执行))")
#: 为推进果园改造，特制定本方案; 现提出如下意见.
_MAKES_THIS = compiled(
    "(?:制[定订]|编制|出台|提出)(?:了|出)?(?:[本此](?:实施|管理|考核|年度|重点|攻坚|“十[三四五六]五”|[三五]年|行动|工作|专项|总体|发展|建设|分工|任务)*[^，。；]{2}|(?:如下|以下)[^，。；]{1,12})$"
)
_LED = ("牵头单位", "牵头部门")
_PAPERS = ("方案", "规划", "计划", "意见", "措施", "办法", "细则", "要点", "清单")
#: What a congress has decided: 某县人大第二次会议票决确定民生实事项目10件.
_VOTED = compiled("(?:会议?|人大)(?:于[^，。；]{4,12}|对[^，。；]{4,40})?(?:票决|表决)(?:确定|通过|产生|出)|进行了?票决")
_GOALS_ARE = compiled("[^，。；：]*目标[是为]?：")
#: A level told without a verb: 每个镇有1所养老院, 每千名老人拥有床位40张, 入学率100%, 普及率逐年提高.
_STANDS = compiled(
    r"(?:率|占比|比重|比例|总量|人数|涨幅|增幅|增速)(?:约|近)?\d|每[^，。；\d年月]{1,12}(?:各|均|都|要|至少|应)*(?:拥|建)?有|每[百千万][^，。；\d]{2,12}\d"
    "|零发生|(?:率|占比|比重|水平|质量)(?:逐年|持续|稳步|明显|显著|进一步)?(?:提高|提升|下降|降低|达标)$"
)
#: A rate that is told without a verb among what is to be done: 优质果率70%以上.
_AT_LEAST = compiled(r"(?:率|比例|占比|比重|纯度)\d[\d.]*%以[上下内]")
_PER_HEAD = compiled(r"每[百千万]?[^，。；\d]{1,10}(?:拥有|配备)[^，。；\d]{2,16}\d")  # 每千名老人拥有床位40张
#: 每个乡镇至少建成1所养老院
_EACH_BUILDS = compiled(
    r"每个?[^，。；\d]{1,16}?(?:至少|都|均|要|应|力争|分别)*(?:建成|建设|建有|新建|改造|设立|设置|配备|打造|培育|创建|组建)[^，。；\d]{0,6}[\d一两]"
)
_ANNOUNCES_GOALS = compiled("(?:以下|下列)(?:主要|预期|发展|具体|总体|阶段性)*目标[：。]?$")  # 今后五年努力实现以下主要目标。
#: 今年要全力抓好十件大事：
_ANNOUNCED = compiled(
    r"^(?:今年|全年|明年|下一步|我们)?[，]?[^，。；：]{0,8}(?:做好|抓好|抓实|办好|落实|推进|实施|完成|突出)[^，。；：]{0,8}(?:(?:[一二三四五六七八九十]+|\d+)(?:件|项|个|大|方面)|以下|下列)[^，。；：]{0,10}："
)
#: What is told of a project that is still to come: 预计2023年3月开工.
_BEGINS = compiled("(?:预计|计划|拟)[^，。；]{0,12}(?:开工|动工|竣工|完工|投产|启动)")
_TOLD = compiled(r"[^\d，。；]{2,}\d[\d.]*[%‰万亿个家座所公里亩吨户人名处栋张台套株]")  # a heading that is a commitment: 改造危桥12座
_GAINS = compiled("新增(?:就业|受益|产值|税收|利润|收入|销售|人口|城镇|财政|劳动力|[^，；。]{2,14}达)")
#: When a work comes about, without a verb before it: 甲水库年内下闸蓄水, 乙产业园6月底前投用.
_COMES_ABOUT = compiled(
    r"(?<!已于)(?<!已在)(?<!去年)(?:年内|[上下]半年|年底前?|[一二三四]季度|\d{1,2}月(?:底|份|[上中下]旬)?前?)(?:要|将|基本|全面|全部|建成)*"
    "(?:开工|动工|竣工|完工|投产|投用|投运|投入使用|通车|封顶|建成|交付|开园|并网|下闸蓄水|试运行|启用)(?:$|[，、；并])"
)
_TOGETHER = compiled("[与同和][^，。；]{2,20}(?:共建|合作建设|联合建设|共同建设)(?!共)")  # 甲公司与乙大学共建某某中心
_ITS_TIMES = compiled(r"[该本]?(?:工程|项目)(?:计划|预计|拟|将|力争|确保)*[于在]?20[1-4]\d年")  # of the work before it, no aim of the plan
_SHORTEST = 8  # characters of a sentence that can be an aim
_HOPES_ALL = compiled("我们(?:将|要|一定)+[^。；]*，让[^，。；]*更加?[^，。；\\d]*$")  # 我们将努力…，让果农生活更加富足
#: What a clause says of something and does not do: 是…的重要内容, 对…具有重要意义; and the closing appeal to all.
_PRAISE = ("意义", "内容", "支撑", "之举", "保证", "要求", "基础", "途径", "作用", "关键", "前提", "所在", "选择", "新篇章", "奋斗")
_PRAISES = compiled(
    r"(?:(?<!特别)(?<!尤其)(?<![一二三四五六七八九])是|具有|有着|^[^，。；]{0,4}把[^，。；]*作为)[^，。；]*$|(?:新篇章|努力奋斗|不懈奋斗|而奋斗)$"
)


_DATED = compiled(r"，(?:20\d\d年|\d{1,2}月|[一二三四]季度|年底)")  # the next date of a note
#: Fields of a sheet that say of a project where it is, whose, and when.
_NOTED = ("where", "responsible", "when")


class Sentence(msgspec.Struct, gc=False, eq=False):
    """A sentence of a passage: its span in the passage's text and what it commits to."""

    passage: Passage
    start: int
    end: int
    kind: str  # measure, goal, both, background, or note: who does it (实施主体：…)

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.passage.text[self.start : self.end]

    @property
    def commits(self) -> bool:
        """Whether it says that something is to be done."""
        return self.kind in ("measure", "both")


def is_aim(sentence: Sentence) -> bool:
    """Whether a sentence says only what is to be reached: below goals any such one, among measures one that names its time or hopes for it.

    建成科研楼 is what is done; 到2025年，义务教育实现优质均衡 is what it is done for.
    """
    if sentence.kind != "goal":
        return False
    text = sentence.text
    if (
        len(text) < _SHORTEST
        or text.endswith(ANNOUNCES)
        or _ITS_TIMES.match(text)
        or all(clause[0].isdigit() for clause in CLAUSE.findall(text))
    ):
        return False
    return sentence.passage.theme == "goal" or bool(_HOPES.search(text))


def read_sentences(document: Document, first_year: int = 0) -> list[Sentence]:
    """Return the sentences of the document's running text (headings, tables and notes left out) in reading order.

    ``first_year`` is the plan's first, 0 if unknown: what is told of years before it commits to nothing.
    """
    out: list[Sentence] = []
    for passage in document.passages:
        if passage.role == "project":
            continue  # a name
        if passage.kind in ("paragraph", "item", "aim") or (passage.kind == "front" and passage.theme == "goal"):
            over, before = False, ""  # whether it tells of a time that is over, and the sentence before
            steps = named = False  # whether it tells the steps on the way, and what 预期目标是： names, one after the other
            goals = levels = listing = False  # behind 主要目标：, behind a level that is due, among principles; behind 项目分别为：
            for start, end in sentences(passage.text, passage.body):
                if parted := _parted_note(passage.text, start, end):
                    out.append(Sentence(passage, start, parted, "note"))
                    start = parted
                goals |= passage.theme == "principle" and _GOALS_ARE.match(passage.text, start, end) is not None
                due = passage.theme == "principle" and _sets_level(passage.text, start, end)
                levels = due or (levels and _hopes(passage.text[start:end]))
                kind = "goal" if (goals or levels) and _FIGURE.search(passage.text, start, end) else _kind(passage, start, end)
                text = passage.text[start:end]
                named = (named and before.endswith("；")) or (passage.theme == "measure" and _GOALS_ARE.match(text) is not None)
                kind = "goal" if named and kind == "background" else kind
                steps = (steps and before.endswith("；")) or opens_steps(text, passage.theme)
                kind = "note" if steps else kind
                over = (over and goes_on_over(text, before)) or looks_back(text, first_year, passage.text)
                listing = (listing and before.endswith("；")) or (
                    (kind == "background" or text.endswith("；")) and announces(text, first_year)
                )
                if kind == "background" and passage.theme == "measure":
                    more = before.endswith("；") and out[-1].kind == "measure" and is_object(text)
                    kind = "measure" if more or (listing and names_work(text)) or lists_works(text, first_year) else kind
                before = text
                out.append(Sentence(passage, start, end, "background" if over and kind != "note" else kind))
    return out


def with_leads(document: Document, sentences: list[Sentence]) -> list[Sentence]:
    """Return the sentences and, each before those of its passage, the headings that tell a number: 1.新建公路80公里。"""
    leads: dict[Passage, Sentence] = {}
    for passage in document.passages:
        lowest = passage.kind == "heading" and passage.rank >= 4 and not passage.children
        span = passage.title if lowest else passage.lead
        if span and passage.theme in ("measure", "goal") and _FIGURE.search(passage.text, *span) and _TOLD.search(passage.text, *span):
            leads[passage] = Sentence(passage, *span, "measure")
    out: list[Sentence] = []
    for sentence in sentences:
        if lead := leads.pop(sentence.passage, None):
            out.append(lead)
        out.append(sentence)
    return out + list(leads.values())


def _sets_level(text: str, start: int, end: int) -> bool:
    """Whether a sentence among principles says what is to be reached by a year: 坚持…，到2028年底，旅游收入达到85亿元."""
    due = _BY_THEN.search(text, start, end)
    return due is not None and REACHES.search(text, due.end(), end) is not None


def _hopes(text: str) -> bool:
    """Whether a sentence goes on with what is to be reached: 力争创成景区1家, 培育民宿60家."""
    return text.startswith(("力争", "争取", "确保")) or opens_with_verb(text)


def _parted_note(text: str, start: int, end: int) -> int:
    """Where the sentence goes on behind a note of who does it (实施主体为甲公司，建设厂房…); 0 when it does not."""
    comma = text.find("，", start, end) if _is_note(text, start) else -1
    if (
        comma < 0
        or _WHO.search(text, comma, end)
        or _DATED.match(text, comma, end)
        or (UNITS_LINE.match(text, start) and not opens_with_verb(text[comma + 1 : end]))
    ):
        return 0  # 责任单位：县林业局，各镇; 完成时限：6月底前完成设计，年底前建成
    return comma + 1


def _kind(passage: Passage, start: int, end: int) -> str:
    text = passage.text[start:end].strip("。！？；")
    clauses = CLAUSE.findall(text)
    if not clauses or clauses[0].isspace():
        return "background"  # marks alone
    if ("|" in text and text.count("|") > 1 and "，" not in text) or runs_rows_together(text):
        return "background"  # rows of a table that nothing tells apart
    if passage.theme in ("background", "principle"):
        return "goal" if passage.theme == "principle" and text[:1] == "到" and DUE.match(text) and REACHES.search(text) else "background"
    if text[:1] in "（(〔[【" and text[-1:] in "）)〕]】" and not _COUNTS.match(text):
        return "background"  # a note, such as the responsible units
    if _is_note(text, 0) or field_of(text) in _NOTED:
        return "note"
    if _speaks_of_the_plan(text):
        return "background"
    if passage.role == "where" or (passage.role == "progress" and not is_still_to_come(text)):
        return "goal" if passage.role == "where" and tells_size(text) else "background"
    if _ANNOUNCES_GOALS.search(text):
        return "background"
    if passage.text[end - 1] == "：" and _ANNOUNCED.search(text):
        return "background"
    if "目标" in text and _GOALS_ARE.match(text):
        return "goal"
    if tells_of_now(text) or ("：" in text and _NAMES.fullmatch(text) and not opens_with_verb(text)):
        return "background"
    at, behind = cued(text, clauses, built=passage.theme != "goal")
    if passage.theme == "goal":
        does = clauses and at == len(clauses) and (opens_with_verb(clauses[0]) or acts()[1].match(text))
        does = does or (at < len(clauses) and does_next(text, behind)) or does_besides(clauses[:at])
        return "both" if does or (at and clauses[0][:2] in lexicon().acts) else "goal"
    if at == len(clauses):
        return _kind_without_cue(passage, text, clauses)
    does = (
        any(opens_with_verb(clause) or WHOLLY.match(clause) for clause in clauses[:at])
        or (at and (acts()[1].match(text) or SOMEONE_DOES.match(clauses[0])))
        or any(map(HANDED.match, clauses))
        or does_by_then(text, behind)
        or _BEGINS.search(text)
        or will_do(clauses)
    )
    return "both" if does else "goal"


def _speaks_of_the_plan(text: str) -> bool:
    """Whether a sentence says when, how and how far the plan holds, what follows, or how much it all means, and nothing to do."""
    tables, last_characters = _papers()
    return bool(
        (text[-1:] in last_characters and _closes_on_the_plan(text, tables))
        or (text[:1] in "本由" and _IN_FORCE.match(text))
        or ("决" in text and _VOTED.search(text))
        or (text.startswith("我们") and _HOPES_ALL.match(text))
        or ("如下" in text and _TELLS_HOW.search(text))
    )


def _closes_on_the_plan(text: str, tables: tuple[str, ...]) -> bool:
    """Whether a sentence closes with what follows or stands elsewhere, with the paper that is made, or with praise."""
    return bool(
        is_date(text)
        or text.endswith(_SEE_BELOW)
        or (text.endswith(tables) and not (opens_with_verb(text) or _PAPER_IS_MADE.search(text)))
        or (text.endswith(_LED) and ("首位" in text or "第一" in text))
        or (text.endswith(_PAPERS) and _MAKES_THIS.search(text))
        or (text.endswith(_PRAISE) and _PRAISES.search(text))
        or (text.endswith("：") and _FOLLOWS.search(text))
    )


@cache
def _papers() -> tuple[tuple[str, ...], frozenset[str]]:
    """The words for tables and for papers that are passed, and the last characters of all that such a sentence closes with."""
    tables = (*lexicon().table_titles, *lexicon().passed)
    return tables, frozenset("月日发：").union(words[-1] for words in (*tables, *_SEE_BELOW, *_LED, *_PAPERS, *_PRAISE))


def _kind_without_cue(passage: Passage, text: str, clauses: list[str]) -> str:
    """What a sentence is, outside of goals, that no words of a goal open."""
    if (
        passage.about is not None
        and (tells_size(text) or text[0].isdigit())
        and not any(map(opens_with_verb, clauses[bool(field_of(text)) :]))
    ):
        return "both" if "主要建" in text else "goal"
    if (
        passage.box is not None
        or any(map(opens_with_verb, clauses))
        or acts()[0].search(text)
        or acts()[1].match(text)
        or any(clause[0] in "将把" and acts()[1].match(clause) for clause in clauses[1:])
        or makes_into(clauses)
        or comes_to(clauses)
        or will_do(clauses)
        or body_acts(clauses)
        or _COMES_ABOUT.search(text)
        or _TOGETHER.search(text)
    ):
        return "measure"
    if tells_of_project(text):
        return "both" if _FIGURE.search(text) else "measure"
    if REACHES.search(text) and body_does(clauses[0]):
        return "both"  # 县人民医院创建三级医院，治愈率达到90%
    if passage.kind != "item":
        if text.startswith("新增") and not _GAINS.match(text):
            return "both"  # 新增果园20万亩, but not 新增就业2万人
        if text[0] == "每" and _EACH_BUILDS.match(text):
            return "measure"
        return "goal" if REACHES.search(text) or _AT_LEAST.search(text) or (text[0] == "每" and _PER_HEAD.match(text)) else "background"
    level = any(found.group()[1] != "增" for found in REACHES.finditer(text)) or _STANDS.search(text)  # 新增学位1000个 is done
    return "goal" if level and text[0] not in "对将把为向按" else "measure"


def _is_note(text: str, start: int) -> bool:
    """Whether a sentence only says who does what stands before it."""
    opens, words = _note()
    return text[start : start + 1] in opens and bool(words.match(text, start))


@cache
def _note() -> tuple[frozenset[str], re.Pattern[str]]:
    """What a note of who does it opens with: the first characters, the words."""
    words = lexicon().bodies
    roles = [*words["lead_words"], *words["participate_words"], *words["responsible_words"]]
    roles += [*words["person_words"], *words["watch_words"], *words["time_words"], *words["step_words"]]
    roles += ["实施主体", "建设单位", "项目业主"]
    return frozenset(role[0] for role in roles), compiled(rf"(?:{alternation(roles)})(?:：|为)")
