"""Responsible units as documents note them: in brackets, on lines of their own, in headings; with the role of each."""

import re

from msgspec import Struct

from plantrace.extraction.actors.body_words import body_ends
from plantrace.extraction.claims.duty_lists import find_duty_lists
from plantrace.extraction.claims.role_words import IN_BRACKET, MARKS, own_line, role_words
from plantrace.extraction.claims.units import INNER, UNIT_END, Unit, is_body, read_units
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.document.outline import Passage
from plantrace.extraction.lexicon import HAN
from plantrace.extraction.mentions import Mention
from plantrace.patterns import compiled

_BRACKET = compiled(rf"[（(〔\[【]((?:[^（()）〔〕\[\]【】]|{INNER.pattern})*)[)）〕\]】]")
_FIRST_LEADS = compiled(
    r"(?:列(?:在)?(?:第一|首)位|排(?:名|在)?(?:第一|首)位?|排名第一|第一个?(?:责任)?(?:单位|部门))[^，。；）]{0,8}?(?:为|是)[^，。；）]{0,6}牵头"
)


#: Units, each with its role: lead or participate.
Parties = tuple[tuple[Mention, str], ...]


class Statement(Struct, frozen=True):
    """A notation of responsible units at ``passage.text[start:end]`` with its units, each with its role."""

    passage: Passage
    start: int
    end: int
    units: Parties
    above: bool = False  # a line of its own or a cell: it speaks of the passage above
    heads: bool = False  # a body's name before a colon: it speaks of what stands behind


def first_listed_leads(passages: list[Passage]) -> bool:
    """Whether the document says, anywhere, that the first listed unit is the lead (列第一位者为牵头单位，下同)."""
    return any("牵头" in passage.text and _FIRST_LEADS.search(passage.text) for passage in passages)


def find_statements(passages: list[Passage], identity: Identity) -> list[Statement]:
    """Return the statements of responsible units in reading order."""
    reader = _Reader(identity, first_listed_leads(passages))
    out: list[Statement] = []
    duties = find_duty_lists(passages, identity)
    line_lead = False  # whether the lines of their own, or the row's cells, right before this one named a lead
    for passage in passages:
        if passage.kind in ("table", "front") or passage.role == "where" or (passage.role == "other" and passage.about):
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
            out.append(Statement(passage, start, end, tuple((body, "lead") for body in bodies), heads=passage.kind != "heading"))
            continue
        out += reader.heading(passage) or reader.inside(passage)
    return sorted(out, key=lambda statement: statement.start) if len({s.passage for s in out}) == 1 else out


_OF_LEVEL = compiled(
    f"[市县区州旗盟](?![级直域属内镇乡]){HAN}{{2,8}}(?:[局委办部]|(?<!文化)(?<!体育)(?<!活动)(?<!服务)(?<!健身)中心)"
)  # 县某促中心, which no list knows
#: A heading that hands all that stands below it to a body: 县水利局牵头工作（2项）.
_HEADED = compiled(
    r"(?P<lead>[^，。；：（）]{3,40}?)(?:牵头|负责)(?:负责|落实|完成|办理)?的?(?:重点)?(?:工作|任务|事项|项目)(?:任务)?(?:[（(][^（）()]*[)）])?"
)
_FIRST_LEADS_NOTE = compiled(r"（[^（）]*牵头[^（）]*）$")
_BY = compiled(
    r"由(?P<lead>[^，。；：由（）]{3,30}?)会同(?P<others>[^，。；：（）]{2,60}?)(?:等(?:有关|相关)?(?:部门|单位))?(?:牵头|负责|组织(?!部)|制定|落实|研究|实施)(?!解释)"
)


#: Units behind a comma, or with a verb: 新建某路，责任单位县交通局、县住建局；. 牵头单位为县交通局，配合单位为县住建局.
_TOLD = compiled(
    "(?:，|(?:^|[。；])(?=[^，。；：]{4,7}[为是]))(?P<role>责任|牵头|主责|主办|配合|协办|协同|参与)(?:单位|部门)(?:[为是：]|主要[为是])?"
    "(?P<units>[^，；。：]{2,60})(?=[，；。]|$)"
)

#: 县林业局牵头，县水利局按职责分工负责: a line, or the last sentence of a paragraph, without a bracket round it.
_BY_VERBS = compiled(
    r"(?P<units>[^，。；：“”]{3,60}?牵头(?:负责)?(?:，[^。；：“”]{2,120}(?:负责|配合|参与|参加|协助|落实))?"
    r"|[^，。；：“”]{3,120}?负责(?:落实)?(?:，[^。；：“”]{2,120}(?:落实|配合|参与|参加|协助))?)"
    r"(?:，[^，。；：]{0,14}(?:完成|见效|推进|坚持))?"
)


_WHOM = compiled("(?<![自理缘])由(?!于)")  # 日常保洁由某局负责, but 自由贸易试验区
_REFERS = compiled("(?:[此该这各]项|以上|上述|具体|统一|主要)(?:工作|任务|事项)*由")

_JOINING = compiled("[，；][^，；：]{2,60}(?:配合|参与|参加|协助)(?=$|[；。，])")  # 责任单位：A，B、C配合


def _closes(text: str, end: int) -> bool:
    """Whether a bracket that ends here closes its sentence: only there may it hold units without any word for it."""
    return end >= len(text) or text[end] in "。；" or text[end - 2] in "。" or not text[end:].strip("。；")


class _Reader(Struct, frozen=True):
    """Reads the units out of notations, by the words that they use for the roles."""

    identity: Identity
    first_leads: bool

    def line(self, passage: Passage, has_lead: bool) -> Parties:
        """The units of a table's cell, or of a line of its own."""
        if passage.kind == "cell":
            return self.cell(passage.text, passage.body, passage.role, has_lead)
        if bracket := IN_BRACKET.fullmatch(passage.text):
            return self.labelled(bracket.group(1), 1, has_lead)
        if passage.about and passage.body:
            return self.labelled(passage.text[passage.body :].rstrip("。"), passage.body, has_lead)
        return self.labelled(_FIRST_LEADS_NOTE.sub(lambda note: " " * len(note.group()), passage.text.rstrip("。")), 0, has_lead)

    def heading(self, passage: Passage) -> list[Statement]:
        """A heading that hands to a body what stands below it."""
        headed = _HEADED.fullmatch(passage.text, passage.title[0]) if passage.kind == "heading" else None
        leads = read_units(passage.text, *headed.span("lead"), 0, self.identity) if headed else []
        if not headed or not leads or not all(is_body(unit.words, self.identity) for unit in leads):
            return []
        return [Statement(passage, *headed.span("lead"), tuple((unit, "lead") for unit in leads))]

    def inside(self, passage: Passage) -> list[Statement]:
        """The notations inside a passage: in brackets, 由A会同B负责, and units as its last sentence."""
        text, out = passage.text, list[Statement]()
        for match in _BRACKET.finditer(text):
            if units := self.bracket(match.group(1), match.start(1), closes=_closes(text, match.end())):
                alone = passage.kind == "paragraph" and not text[: match.start()] + text[match.end() :].strip("。")
                out.append(Statement(passage, match.start(), match.end(), units, above=alone))
        for match in _BY.finditer(text, passage.body if passage.kind != "heading" else 0) if "会同" in text else ():
            if passage.theme != "background" and (units := self.joint(match)):
                out.append(Statement(passage, match.start(), match.end(), units))
        for match in _TOLD.finditer(text, passage.body) if "单位" in text and passage.kind != "heading" else ():
            if all(match.end() <= told.start or match.start() >= told.end for told in out) and (units := self.told(match)):
                out.append(Statement(passage, match.start(), match.end(), units))
        return out or self.last(passage)

    def last(self, passage: Passage) -> list[Statement]:
        """Units without a bracket: the last sentence of a paragraph (…。责任单位：A), or all of it (A牵头，B按职责分工负责)."""
        text = passage.text
        if "：" not in text and " " not in text and "】" not in text and "牵头" not in text and "负责" not in text:
            return []
        end = len(text) - 1 if text.endswith("。") else len(text)
        start = text.rfind("。", 0, end) + 1
        while start and (role := role_words().match(text, text.rfind("。", 0, start - 1) + 1)) and role.group()[-1] in MARKS:
            start = role.start()  # …。责任单位：A。完成时限：2025年
        if not own_line(text[start:end]):
            start = max(start, text.rfind("；", 0, end) + 1)
        words = text[start:end]
        if start and own_line(words):
            units = self.labelled(words, start, False)
        elif passage.kind != "heading" and ("牵头" in words or "负责" in words) and _BY_VERBS.fullmatch(words):
            if (by := _WHOM.search(words.partition("，")[0])) and by.start() and not _REFERS.match(words):
                return []  # 日常保洁由某局负责 says nothing of what stands before it
            units = self.by_verbs(words, start)
            units = units if all(unit.generic or is_body(unit.name, self.identity) for unit, _ in units) else ()
        else:
            return []
        return [Statement(passage, start, len(text), units, above=start == 0)] if units else []

    def bracket(self, content: str, base: int, *, closes: bool) -> Parties:
        """The units of a bracket; none when it is no notation."""
        roles = [
            role for role in role_words().finditer(content) if role.group()[-1] in MARKS or (role.start() == 0 and "单位" in role.group())
        ]
        if roles:
            return self.labelled(content, base, False)
        if compiled(r"负责(?!人)|牵头|配合").search(content):
            return self.by_verbs(content, base)
        return self.bare(content, base) if closes else ()

    def labelled(self, content: str, base: int, has_lead: bool) -> Parties:
        """牵头单位：A；责任单位：B、C. ``has_lead``: a line before this one has named the lead."""
        roles = [role for role in role_words().finditer(content) if role.group()[-1] in MARKS or role.start() == 0]
        has_lead = has_lead or any(role.lastgroup == "lead" for role in roles)
        out: list[tuple[Mention, str]] = []
        for index, role in enumerate(roles):
            stop = roles[index + 1].start() if index + 1 < len(roles) else len(content)
            if role.lastgroup == "other":
                continue
            joining = _JOINING.search(content, role.end(), stop)
            end = joining.start() if joining else stop
            units = read_units(content, role.end(), end, base, self.identity)
            joined = read_units(content, end, stop, base, self.identity)
            if role.lastgroup == "responsible":
                out += self.responsible(units, has_lead)
            else:
                out += [(unit, role.lastgroup or "") for unit in units]
            out += [(unit, "participate") for unit in joined]
        return tuple(out)

    def responsible(self, units: list[Unit], has_lead: bool = False) -> Parties:
        """责任单位：A、B: each leads, unless a lead is named, the document says that the first leads, or a star picks some out."""
        starred = any(unit.starred for unit in units)
        return tuple(
            (unit, "participate" if has_lead or unit.generic or (self.first_leads and at) or (starred and not unit.starred) else "lead")
            for at, unit in enumerate(units)
        )

    def cell(self, content: str, start: int, role: str, has_lead: bool) -> Parties:
        """The units of a table's cell; ``role``: what the column's head says, ``has_lead``: a cell before it in its row names the lead."""
        units = read_units(content, start, len(content), 0, self.identity)
        if role != "responsible":
            return tuple((unit, role) for unit in units)
        return self.responsible(units, has_lead)

    def by_verbs(self, content: str, base: int) -> Parties:
        """A牵头，B、C配合 · A牵头，B、C按职责分工负责 · A、B等负责."""
        out: list[tuple[Mention, str]] = []
        waiting: list[Mention] = []  # units whose verb comes in a later clause
        led = False
        for start, end in _clauses(content):
            start = next((by.end() for by in _WHOM.finditer(content, start, end)), start)
            words = content[start:end]
            named = [unit for unit in read_units(content, start, end, base, self.identity) if _looks_like_unit(unit)]
            if not named and (charge := content.find("负责", start, end)) > 0:  # 县财政局负责资金保障
                named = [unit for unit in read_units(content, start, charge, base, self.identity) if _looks_like_unit(unit)]
            waiting += named
            leads = "牵头" in words
            if not leads and not compiled("负责|配合|参与|参加|协助|落实").search(words):
                continue
            joins = not leads and (led or ("负责" not in words and (bool(out) or "落实" not in words)))
            joined = content.find("会同", start, end)
            known = any(not unit.generic for unit in waiting)
            for position, unit in enumerate(waiting):
                behind = 0 <= joined < unit.start - base or (unit.generic and known) or (not leads and self.first_leads and position > 0)
                out.append((unit, "participate" if joins or behind else "lead"))
            led = led or (leads and bool(waiting))
            waiting = []
        return tuple(out)

    def bare(self, content: str, base: int) -> Parties:
        """〔A、B，各镇政府〕: names alone, all of which look like units; one is a known body, or two are, or are called, a level's."""
        if body_ends().isdisjoint(content):
            return ()
        units = read_units(content, 0, len(content), base, self.identity)
        known = [unit for unit in units if not unit.generic and is_body(unit.words, self.identity)]
        called = known or (len(units) > 1 and all(unit.generic or _OF_LEVEL.fullmatch(unit.words) for unit in units))
        if not called or all(unit.generic for unit in units) or not all(map(_looks_like_unit, units)):
            return ()
        return self.responsible(units)

    def told(self, match: re.Match[str]) -> Parties:
        """新建某路，责任单位县交通局、县住建局；: all must look like units."""
        units = read_units(match.string, *match.span("units"), 0, self.identity)
        if not units or not all(map(_looks_like_unit, units)):
            return ()
        role = "lead" if match["role"] in ("牵头", "主责", "主办") else "participate"
        return self.responsible(units) if match["role"] == "责任" else tuple((unit, role) for unit in units)

    def joint(self, match: re.Match[str]) -> Parties:
        """由A会同B、C负责: A leads, the others join; all must be known bodies."""
        text = match.string
        leads = read_units(text, *match.span("lead"), 0, self.identity)
        others = read_units(text, *match.span("others"), 0, self.identity)
        if len(leads) != 1 or not is_body(leads[0].words, self.identity):
            return ()
        return ((leads[0], "lead"), *((unit, "participate") for unit in others if UNIT_END.search(unit.words)))


def _looks_like_unit(unit: Unit) -> bool:
    """Whether a name in a list of units ends like a unit, or like a firm."""
    return unit.generic or unit.label == "Enterprise" or UNIT_END.search(unit.words) is not None


def _clauses(content: str) -> list[tuple[int, int]]:
    """The stretches between ，；。 that stand outside brackets."""
    plain = INNER.sub(lambda inner: "·" * len(inner.group()), content)
    plain = compiled(r"(?<=负责|牵头)、").sub("，", plain)
    return [clause.span() for clause in compiled(r"[^，；,;。]+").finditer(plain)]
