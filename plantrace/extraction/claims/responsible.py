"""Responsible units as documents note them: in brackets, on lines of their own, in headings; with the role of each."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict

from msgspec import Struct
from msgspec.structs import replace

from plantrace.extraction.claims.duty_lists import find_duty_lists
from plantrace.extraction.claims.first_leads import first_listed_leads
from plantrace.extraction.claims.here_and_below import units_below
from plantrace.extraction.claims.role_words import IN_BRACKET, MARKS, PROVIDES, WATCHES, own_line, role_words
from plantrace.extraction.claims.unit_roles import BY_WHOM, Parties, UnitRoles
from plantrace.extraction.claims.units import INNER, UNIT_END, is_body, read_units
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.document.outline import Passage
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import Mention
from plantrace.extraction.text.numbering import role_labels
from plantrace.patterns import compiled

_BRACKET = compiled(rf"[（(〔\[【]((?:[^（()）〔〕\[\]【】]|{INNER.pattern})*+)[)）〕\]】]")
_LAST_BRACKET = compiled(r"（[^（）]*）$")


class Statement(Struct, frozen=True):
    """A notation of responsible units at ``passage.text[start:end]`` with its units, each with its role."""

    passage: Passage
    start: int
    end: int
    units: Parties
    above: bool = False  # a line of its own or a cell: it speaks of the passage above
    heads: bool = False  # a body's name before a colon: it speaks of what stands behind
    notes: "tuple[Statement, ...]" = ()  # those in and above it that name units for themselves and all below

    def lists(self, mention: Mention) -> bool:
        """Whether the mention stands in the notation, and is no town beside its units (（石岭镇，800万元，县水利局）: where it is)."""
        inside = self.start < mention.end and mention.start < self.end
        return inside and (mention.label != "Town" or any(unit.start < mention.end and mention.start < unit.end for unit, _ in self.units))


def find_statements(passages: list[Passage], identity: Identity) -> list[Statement]:
    """Return the statements of responsible units in reading order."""
    reader = _Reader(UnitRoles(identity, first_listed_leads(passages)))
    out: list[Statement] = []
    duties = find_duty_lists(passages, identity)
    line_lead = False  # whether the lines of their own, or the row's cells, right before this one named a lead
    label = ""  # of a role, on the line above or above other units
    for before, passage in zip([None, *passages], passages, strict=False):
        label = _label(before, label)
        if passage.kind in ("table", "front") or passage.role in ("where", "when"):
            continue
        if passage.kind == "cell" or own_line(passage.text[passage.body if passage.about else 0 :]):
            units = reader.line(passage, line_lead)
            line_lead = line_lead or any(role == "lead" and (passage.role == "lead" or "牵头" in passage.text) for _, role in units)
            if units or passage.kind != "cell":  # a line that names a person or a date belongs to what stands above it as well
                out.append(Statement(passage, 0, len(passage.text), units, above=True))
            continue
        line_lead = False
        if passage in duties:
            start, end, bodies = duties[passage]
            picked = any(body.starred for body in bodies)
            led = tuple((body, "participate" if picked and not body.starred else "lead") for body in bodies)
            out.append(Statement(passage, start, end, led, heads=passage.kind != "heading"))
            continue
        out += reader.heading(passage) or reader.inside(passage) or reader.names(passage, label)
    out = _with_closing_names(passages, out, reader.roles)
    out = sorted(out, key=lambda statement: statement.start) if len({s.passage for s in out}) == 1 else out
    return _with_notes(out, identity)


def _with_closing_names(passages: list[Passage], statements: list[Statement], roles: UnitRoles) -> list[Statement]:
    """Return the statements and the brackets of firms, houses or many that close items as others close with bodies alone."""
    closed: Counter[Passage | None] = Counter()
    for statement in statements:
        text, start, end = statement.passage.text, statement.start, statement.end
        if start and text[start] in "（(〔[" and end >= len(text.rstrip("。")) and not _SAYS_ROLE.search(text, start, end):
            closed[statement.passage.heading] += 1
    found: list[Statement] = []
    noted = {statement.passage for statement in statements}
    for passage in passages if closed else ():
        bracket = _CLOSING.search(passage.text) if passage.text.endswith(("）", ")", "〕", "]", "）。", "〕。")) else None
        if bracket is None or not bracket.start() or passage in noted or passage.kind not in ("item", "paragraph"):
            continue
        like = closed[passage.heading] or closed.total() > 1
        if like and passage.theme != "background" and (units := roles.beside_others(bracket.group(1), bracket.start(1))):
            found.append(Statement(passage, *bracket.span(), units))
    order = {passage: at for at, passage in enumerate(passages)} if found else {}
    return sorted([*statements, *found], key=lambda statement: order[statement.passage]) if found else statements


_SAYS_ROLE = compiled("[：:]|牵头|负责|配合")
_CLOSING = compiled(r"[（(〔\[]([^（()）〔〕\[\]，。；：\d]{2,40})[)）〕\]](?=。?$)")


def _with_notes(statements: list[Statement], identity: Identity) -> list[Statement]:
    """Return the statements, each with the notes in and above it that name units for all below (以下均需各镇落实，不再列出)."""
    out: list[Statement] = []
    notes: tuple[Statement, ...] = ()
    for statement in statements:
        passage = statement.passage
        if note := units_below(passage.text, statement.start, statement.end, identity):
            start, end, units = note
            notes += (Statement(passage, start, end, tuple((unit, "participate") for unit in units)),)
        out.append(replace(statement, notes=notes) if notes and statement.units and not statement.heads else statement)
    return out


def _label(before: Passage | None, open_: str) -> str:
    """The label of a role for units on the next line: alone on the line before, or before others there; ``open_``: of lines above."""
    if before is None:
        return ""
    if before.kind == "note":
        return before.text.strip("：【】")
    if before.kind != "paragraph" or before.text[-1] in "。；" or not own_line(before.text):
        return open_ if open_ and before.kind == "paragraph" and UNIT_END.search(before.text) and "：" not in before.text else ""
    return before.text.partition("：")[0]


def without_notations(sentences: list[Sentence], statements: list[Statement]) -> list[Sentence]:
    """Return the sentences without the notation that closes them: 新建某路（责任单位：县交通局）。 is 新建某路."""
    closing = {(statement.passage, statement.end): statement.start for statement in statements if not (statement.above or statement.heads)}
    inside: dict[Passage, list[tuple[int, int]]] = defaultdict(list)
    for passage, stop in closing:
        insort(inside[passage], (closing[passage, stop], stop))
    out: list[Sentence] = []
    for sentence in sentences:
        text, end = sentence.passage.text, sentence.end
        if not any(map(str.isalnum, text[sentence.start : end])):
            continue  # a bracket that nothing opens
        within = inside.get(sentence.passage, ())
        at = bisect_left(within, (sentence.start, 0)) - 1
        if at >= 0 and end <= within[at][1]:
            continue  # 。以下均需各镇落实）
        while (start := _closes_at(sentence.passage, end, closing)) > sentence.start:
            end = start
        words = text[sentence.start : end].rstrip("，、；。")
        out.append(sentence if end == sentence.end or not words else replace(sentence, end=sentence.start + len(words)))
    return out


def _closes_at(passage: Passage, end: int, closing: dict[tuple[Passage, int], int]) -> int:
    """Where the notation begins that closes a passage's words up to ``end``, of units or persons (（责任领导：张某）); else 0."""
    started = closing.get((passage, end)) or closing.get((passage, end - 1), 0)
    bracketed = not started and passage.text.endswith("）", 0, end)
    bracket = _LAST_BRACKET.search(passage.text, 0, end) if bracketed else None
    return bracket.start() if bracket and own_line(bracket.group()) else started


#: A heading that hands all that stands below it to a body: 县水利局牵头工作（2项）.
_HEADED = compiled(
    r"(?P<lead>[^，。；：（）]{3,40}?)(?:牵头|负责)(?:负责|落实|完成|办理)?的?(?:重点)?(?:工作|任务|事项|项目)(?:任务)?(?:[（(][^（）()]*[)）])?"
)
_BY = compiled(
    r"由(?P<lead>[^，。；：由（）]{3,30}?)会同(?P<others>[^，。；：（）]{2,60}?)(?:等(?:有关|相关)?(?:部门|单位))?(?:共同|联合|督促|抓好)?(?:牵头|负责|组织(?!部)|制定|落实|研究|实施)(?!解释)"
    r"(?:[^，。；：]{0,24}，(?P<helpers>[^，。；：（）]{2,60}?)(?:积极|密切|共同)?(?:配合|协助|参与|参加|协同)(?!的))?"
)


#: Units behind a comma, or with a verb: 新建某路，责任单位县交通局、县住建局；. 牵头单位为县交通局，配合单位为县住建局.
_ROLES = ("责任", "负责", "牵头", "主责", "主办", "配合", "协办", "协同", "参与")
_OTHER_ROLES = ("承办", "实施", "落实", "承担", "执行", "协助", "协作", "支持", "参加", "牵头责任", "主要责任", "其他责任")
_TOLD = compiled(
    rf"(?:，|(?:^|[。；])(?=[^，。；：]{{4,7}}[为是]))(?P<role>(?:{'|'.join(_ROLES)})(?:单位|部门)|(?:{'|'.join(_OTHER_ROLES)})(?:单位|部门)(?=[为是]|主要[为是]))"
    r"(?:[为是：]|主要[为是])?(?P<units>[^，。；：]{2,60})(?=[，；。]|$)"
)
_TOLD_OF = tuple(f"{role}{kind}" for role in (*_ROLES, *_OTHER_ROLES) for kind in ("单位", "部门"))
_TIME_BEHIND = compiled("，(?:完成|办结)?(?:时限|时间|期限)[为是：][^，。；：]{2,20}(?=[。；]|$)")
#: Before it, by when: 该项工作计划于2023年6月底之前完成，负责部门为….
_BY_WHEN = compiled(
    r"(?:^|(?<=[。；]))(?:[该此本这][项一]?|上述|以上)(?:工作|任务|项目|工程|事项)*"
    r"(?:(?:计划|拟|应|须|需|要|力争|争取|确保)*[于在]?(?:20\d\d年|\d{1,2}月)[^，。；]{0,8}(?:完成|办结|建成)|[将为]?(?:长期|长时间)(?:持续)?(?:实施|推进|坚持|开展))[，。；]?$"
)

#: 县林业局牵头，县水利局按职责分工负责: a line, or the last sentence of a paragraph, without a bracket round it.
_BY_VERBS = compiled(
    r"(?P<units>[^，。；：“”]{3,60}?牵头(?:负责)?(?:，会同[^。；：“”]{2,120}(?:实施|推进)|，[^。；：“”]{2,120}(?:负责|配合|参与|参加|协助|落实))?"
    r"|[^，。；：“”]{3,120}?负责(?:落实)?(?:，[^。；：“”]{2,120}(?:落实|配合|参与|参加|协助))?"
    r"|(?:(?:[此该这各][项一]|以上|上述)(?:工作|任务|事项|工程|项目)*)?由[^，。；：“”由]{3,60}?(?:具体|统一|统筹|组织|共同|联合)*(?:实施|承担|承办)"
    r"(?:，[^。；：“”]{2,120}(?:落实|配合|参与|参加|协助))?)"
    r"(?:，[^，。；：]{0,14}(?:完成|完工|竣工|建成|办结|见效|推进|坚持))?"
)
#: A sentence of duties and nothing else: 由县水利局牵头，县财政局保障资金，县审计局跟踪审计.
_HANDS_OUT = compiled(
    rf"[^，。；：“”]{{3,60}}牵头(?:负责|组建|实施|推进)?(?:[，；][^，。；：“”]{{2,60}}?{UNIT_END.pattern.removesuffix('$')}等?(?:配合|协助|参与|参加|{PROVIDES.pattern}|{WATCHES.pattern})){{1,8}}"
)

_COUNTS = compiled(r"\d[万余]?[个张所处座条套间名人亩家户台辆]$")  # 托位300个（县卫健局）、床位100张（县民政局）
_DASHES = compiled("[—－-]{1,2}")
_DASHED = compiled(f"(?<=[。；]){_DASHES.pattern}(?P<units>[^。；：“”—－-]{{3,80}})。?$")  # 新建某园。——县住建局、县城管局
_PICKED_LIST = compiled("[^，。；：“”（]{3,20}（牵头(?:单位|部门)?）(?:[，、][^。；：“”]{2,80})?")  # 县城管局（牵头），县住建局、各镇
_TOWNS = ("镇", "乡", "街道")
_COUNTY = compiled(f"{HAN}{{2,3}}[县市州旗]")
#: What hands over all that stands before it, and not other work: 此项工作由某局负责.
_REFERS = compiled("(?:[此该这各]项|以上|上述|具体|统一|主要)(?:工作|任务|事项)*由")


def _closes(text: str, start: int, end: int) -> bool:
    """Whether a bracket closes its sentence, or what one of its numbers counts, or follows one: only there it needs no word for it."""
    if start and text[start - 1] in "。；" and text.rstrip("。；").endswith(("）", ")", "〕", "]", "】")):
        return True  # 新建养老院1所；（县民政局）改造床位50张。（县卫健局）
    counts = text[end : end + 1] in ("、", "，") and _COUNTS.search(text, max(0, start - 8), start) is not None
    return counts or end >= len(text) or text[end] in "。；" or text[end - 2] in "。" or not text[end:].strip("。；")


def _before(text: str, start: int) -> int:
    """Where the sentence, or the part of one, begins that ends before ``start``."""
    end = max(0, start - 1)
    return max(text.rfind("。", 0, end), text.rfind("；", 0, end)) + 1


class _Reader(Struct, frozen=True):
    """Finds the notations in a passage."""

    roles: UnitRoles

    def line(self, passage: Passage, has_lead: bool) -> Parties:
        """The units of a table's cell, or of a line of its own."""
        if passage.kind == "cell":
            return self.roles.cell(passage.text, passage.body, passage.role, has_lead)
        if bracket := IN_BRACKET.fullmatch(passage.text):
            return self.roles.labelled(bracket.group(1), 1, has_lead)
        if passage.about and passage.body:
            return self.roles.labelled(passage.text[passage.body :].rstrip("。"), passage.body, has_lead)
        return self.roles.labelled(passage.text.rstrip("。"), 0, has_lead)

    def heading(self, passage: Passage) -> list[Statement]:
        """A heading that hands to a body what stands below it."""
        headed = _HEADED.fullmatch(passage.text, passage.title[0]) if passage.kind == "heading" else None
        leads = read_units(passage.text, *headed.span("lead"), 0, self.roles.identity) if headed else []
        if not headed or not leads or not all(is_body(unit.words, self.roles.identity) for unit in leads):
            return []
        return [Statement(passage, *headed.span("lead"), tuple((unit, "lead") for unit in leads))]

    def inside(self, passage: Passage) -> list[Statement]:
        """The notations inside a passage: in brackets, 由A会同B负责（，C配合）, and units as its last sentence."""
        text, out = passage.text, list[Statement]()
        for match in _BRACKET.finditer(text) if any(map(text.__contains__, "（(〔[【")) else ():
            if units := self.roles.bracket(match.group(1), match.start(1), closes=_closes(text, match.start(), match.end())):
                alone = passage.kind == "paragraph" and not text[: match.start()] + text[match.end() :].strip("。")
                out.append(Statement(passage, match.start(), match.end(), units, above=alone))
        for match in _BY.finditer(text, passage.body if passage.kind != "heading" else 0) if "会同" in text else ():
            if passage.theme != "background" and (units := self.roles.joint(match)):
                out.append(Statement(passage, match.start(), match.end(), units))
        names = ("单位" in text or "部门" in text) and passage.kind != "heading" and any(word in text for word in _TOLD_OF)
        for match in _TOLD.finditer(text, passage.body) if names else ():
            if own_line(text[text.rfind("。", 0, match.start()) + 1 : match.end()]) and match.group()[0] == "，":
                continue  # 。牵头单位：A，责任单位：B: one notation, see ``last``
            if all(match.end() <= told.start or match.start() >= told.end for told in out) and (units := self.roles.told(match)):
                alone = text.startswith(_TOLD_OF) and _TOLD.match(text) is not None  # 牵头单位为某局，配合单位为某局: nothing else
                when = _BY_WHEN.search(text, max(0, match.start() - 40), match.start()) if "工作" in text or "任务" in text else None
                start = when.start() if when else match.start() + (match.group()[0] in "。；")
                time = _TIME_BEHIND.match(text, match.end())
                out.append(Statement(passage, start, time.end() if time else match.end(), units, above=alone))
        return out or self.last(passage)

    def names(self, passage: Passage, label: str) -> list[Statement]:
        """A line of nothing but units, as a table's cells stand below each other in a copy of it: 县林业局、县财政局，各镇.

        ``label``: the word for their role where it stands on the line above.
        """
        text = passage.text
        if passage.kind == "aim" and (dashed := _DASHES.match(text)):  # ——县林业局、县财政局
            listed = text[dashed.end() :].rstrip("。")
            units = self.roles.bare(listed, dashed.end()) if UNIT_END.search(listed.removesuffix("等")) else ()
            return [Statement(passage, 0, len(text), units, above=True)] if units else []
        if label in role_labels() and passage.kind == "paragraph" and text[:2] not in lexicon().verbs:
            units = self.roles.labelled(f"{label}：{text}", -len(label) - 1, False)
            told = bool(units) and all(unit.generic or UNIT_END.search(unit.name) for unit, _ in units)
            return [Statement(passage, 0, len(text), units, above=True)] if told else []
        if (
            passage.kind != "paragraph"
            or not 6 < len(text) < 120
            or "、" not in text
            or text[-1] in "。：；，"
            or not UNIT_END.search(text)
        ):
            return []
        units = () if passage.theme == "background" or any(mark in text for mark in "。：；") else self.roles.bare(text, 0)
        return [Statement(passage, 0, len(text), units, above=True)] if len(units) > 1 else []

    def last(self, passage: Passage) -> list[Statement]:
        """Units without a bracket: the last sentence of a paragraph (…。责任单位：A), or all of it (A牵头，B按职责分工负责)."""
        text = passage.text
        if dashed := _DASHED.search(text):
            ends = passage.kind != "heading" and UNIT_END.search(dashed["units"].removesuffix("等"))
            units = self.roles.bare(dashed["units"], dashed.start("units")) if ends else ()
            return [Statement(passage, dashed.start(), len(text), units)] if units else []
        if not any(map(text.__contains__, ("：", " ", "】", "牵头", "负责", "由"))):
            return []
        end = len(text) - 1 if text.endswith("。") else len(text)
        start = text.rfind("。", 0, end) + 1
        if not own_line(text[start:end]):
            start = max(start, text.rfind("；", 0, end) + 1)
        while start and (role := role_words().match(text, _before(text, start))) and role.group()[-1] in MARKS:
            start = role.start()  # …。责任单位：A。完成时限：2025年
        words = text[start:end]
        picked = _PICKED_LIST.fullmatch(words)
        if start and own_line(words):
            units = self.roles.labelled(words, start, False)
        elif (
            passage.kind != "heading"
            and ("牵头" in words or "负责" in words or "由" in words)
            and (picked or any(notation.fullmatch(words) for notation in (_BY_VERBS, _HANDS_OUT)))
        ):
            first = words.partition("，")[0]
            if WATCHES.search(first) or ((by := BY_WHOM.search(first)) and by.start() and not _REFERS.match(words)):
                return []  # 日常保洁由某局负责 says nothing of what stands before it
            units = (
                self.roles.responsible(read_units(text, start, end, 0, self.roles.identity))
                if picked
                else self.roles.by_verbs(words, start)
            )
            sure = units[:1] if "，会同" in words else units  # whoever it is that a known body does it with
            units = units if all(self._is_known(unit) for unit, _ in sure) else ()
        else:
            return []
        return [Statement(passage, start, len(text), units, above=start == 0)] if units else []

    def _is_known(self, unit: Mention) -> bool:
        """Whether a unit that a sentence names is a body that we know, a town or a county, or stands for many."""
        governed = unit.name.endswith(_TOWNS) or _COUNTY.fullmatch(unit.name) is not None
        return unit.generic or governed or is_body(unit.name, self.roles.identity)
