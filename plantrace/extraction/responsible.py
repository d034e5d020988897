"""Responsible units as documents note them: in brackets, on lines of their own, in headings; with the role of each."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from plantrace.extraction.bodies import find_bodies, full_name
from plantrace.extraction.identity import Identity
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.mentions import Mention
from plantrace.extraction.outline import Passage

_BRACKET = re.compile(r"[（(〔\[【]((?:[^（()）〔〕\[\]【】]|[（(][^（()）]{0,30}[)）])*)[)）〕\]】]")
_FIRST_LEADS = re.compile(
    r"(?:列(?:在)?(?:第一|首)位|排(?:名|在)?(?:第一|首)位?|排名第一|第一个?(?:责任)?(?:单位|部门))[^，。；）]{0,8}?(?:为|是)[^，。；）]{0,6}牵头"
)
_TAIL = re.compile(
    r"(?:等(?:省|市|县|区|有关|相关)*(?:部门|单位|地方)?|按照?(?:各自)?职责(?:分工|分别)?(?:负责|落实)?|分工负责|分别负责|共同负责|具体负责|牵头(?:负责|督导|抓总)?"
    r"|负责落实|负责|配合|参与|参加|协助|组织实施|落实|共同|等)+$"
)
_UNIT_END = re.compile(
    r"(?:部门|[局委厅办部署院会府社行处站所队司团镇乡协联校库馆台室班区]|中心|公司|集团|单位|街道|政府|支行|大学|学院|企业|运营商|海关|机关|领导小组|指挥部|专班|办事处|县|市)$"
)
_MANY = re.compile(
    r"各[省市州盟县区旗镇乡街](?:（[^（）]*）|(?:、(?:自治区|直辖市|街道|[省市州盟县区旗镇乡]))+|[市州盟县区旗、])*(?:（[^（）]*）)?(?:人民)?(?:政府|办事处)"
)
_NO_UNIT = re.compile(
    r"^(?:\d|[一二三四五六七八九十]+月|年内|年底|全年|持续|长期|每年|以下|下同|此|不再|逐一|出台)|完成$|推进$|性指标$|第一位|首位|(?:时限|时间|节点|姓名)$"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A notation of responsible units at ``passage.text[start:end]`` with its units, each with its role."""

    passage: Passage
    start: int
    end: int
    units: tuple[tuple[Mention, str], ...]


@cache
def _roles() -> re.Pattern[str]:
    """A word for a role, or one (完成时限, 牵头领导) whose value is no unit."""
    words = lexicon().bodies
    other = [*words["person_words"], *words["time_words"]]
    return re.compile(
        rf"(?:(?P<other>{alternation(other)})|(?P<lead>{alternation(words['lead_words'])})|(?P<participate>{alternation(words['participate_words'])})"
        rf"|(?P<responsible>{alternation(words['responsible_words'])}))[：:]?"
    )


def first_listed_leads(passages: list[Passage]) -> bool:
    """Whether the document says, anywhere, that the first listed unit is the lead (列第一位者为牵头单位，下同)."""
    return any("牵头" in passage.text and _FIRST_LEADS.search(passage.text) for passage in passages)


def find_statements(passages: list[Passage], identity: Identity) -> list[Statement]:
    """Return the statements of responsible units in reading order."""
    reader = _Reader(identity, first_listed_leads(passages))
    out: list[Statement] = []
    line_lead = False  # whether the lines of their own right before this one named a lead
    for passage in passages:
        if passage.kind in ("table", "front"):
            continue
        if passage.kind == "cell":
            if units := reader.cell(passage.text, passage.role):
                out.append(Statement(passage, 0, len(passage.text), units))
            continue
        if own_line(passage.text):
            units = reader.labelled(_FIRST_LEADS_NOTE.sub(lambda note: " " * len(note.group()), passage.text.rstrip("。")), 0, line_lead)
            line_lead = line_lead or any(role == "lead" and "牵头" in passage.text for _, role in units)
            if units:
                out.append(Statement(passage, 0, len(passage.text), units))
            continue
        line_lead = False
        if passage.kind == "heading" and (headed := _HEADED.fullmatch(passage.text, passage.title[0])):
            leads = reader.units(passage.text, *headed.span("lead"), 0)
            if leads and all(_is_body(unit.words, identity) for unit in leads):
                out.append(Statement(passage, *headed.span("lead"), tuple((unit, "lead") for unit in leads)))
                continue
        for match in _BRACKET.finditer(passage.text):
            if units := reader.bracket(match.group(1), match.start(1), closes=_closes(passage.text, match.end())):
                out.append(Statement(passage, match.start(), match.end(), units))
        for match in _BY.finditer(passage.text, passage.body if passage.kind != "heading" else 0):
            if passage.theme != "background" and (units := reader.joint(match)):
                out.append(Statement(passage, match.start(), match.end(), units))
    return sorted(out, key=lambda statement: statement.start) if len({id(s.passage) for s in out}) == 1 else out


#: A heading that hands all that stands below it to a body: 县水利局牵头工作（2项）.
_HEADED = re.compile(
    r"(?P<lead>[^，。；：（）]{3,40}?)(?:牵头|负责)(?:负责|落实|完成|办理)?的?(?:重点)?(?:工作|任务|事项|项目)(?:任务)?(?:[（(][^（）()]*[)）])?"
)
_FIRST_LEADS_NOTE = re.compile(r"（[^（）]*牵头[^（）]*）$")
_BY = re.compile(
    r"由(?P<lead>[^，。；：由（）]{3,30}?)会同(?P<others>[^，。；：（）]{2,60}?)(?:等(?:有关|相关)?(?:部门|单位))?(?:牵头|负责|组织|制定|落实|研究|实施)(?!解释)"
)


def own_line(text: str) -> bool:
    """Whether a paragraph is a line that says who does what stands above it (牵头单位：…, 责任领导：…)."""
    role = _roles().match(text)
    return bool(role and text[role.end() - 1] in "：: " and len(text) > role.end() and "。" not in text[:-1])


def _closes(text: str, end: int) -> bool:
    """Whether a bracket that ends here closes its sentence: only there may it hold units without any word for it."""
    return end >= len(text) or text[end] in "。；" or text[end - 2] in "。" or not text[end:].strip("。；")


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the units out of notations, by the words that they use for the roles."""

    identity: Identity
    first_leads: bool

    def bracket(self, content: str, base: int, *, closes: bool) -> tuple[tuple[Mention, str], ...]:
        """The units of a bracket; none when it is no notation."""
        roles = [role for role in _roles().finditer(content) if role.group()[-1] in "：:"]
        if roles:
            return self.labelled(content, base, False)
        if re.search(r"负责(?!人)|牵头|配合", content):
            return self.by_verbs(content, base)
        return self.bare(content, base) if closes else ()

    def labelled(self, content: str, base: int, has_lead: bool) -> tuple[tuple[Mention, str], ...]:
        """牵头单位：A；责任单位：B、C. ``has_lead``: a line before this one has named the lead."""
        roles = [role for role in _roles().finditer(content) if role.group()[-1] in "：:" or role.start() == 0]
        has_lead = has_lead or any(role.lastgroup == "lead" for role in roles)
        out: list[tuple[Mention, str]] = []
        for index, role in enumerate(roles):
            stop = roles[index + 1].start() if index + 1 < len(roles) else len(content)
            if role.lastgroup == "other":
                continue
            for position, unit in enumerate(self.units(content, role.end(), stop, base)):
                part = role.lastgroup or ""
                if part == "responsible":
                    part = "participate" if has_lead or unit.generic or (self.first_leads and position) else "lead"
                out.append((unit, part))
        return tuple(out)

    def cell(self, content: str, role: str) -> tuple[tuple[Mention, str], ...]:
        """The units of a table's cell; ``role`` is what the column's head says."""
        units = self.units(content, 0, len(content), 0)
        if role != "responsible":
            return tuple((unit, role) for unit in units)
        return tuple(
            (unit, "participate" if unit.generic or (self.first_leads and position) else "lead") for position, unit in enumerate(units)
        )

    def by_verbs(self, content: str, base: int) -> tuple[tuple[Mention, str], ...]:
        """A牵头，B、C配合 · A牵头，B、C按职责分工负责 · A、B等负责."""
        out: list[tuple[Mention, str]] = []
        waiting: list[Mention] = []  # units whose verb comes in a later clause
        led = False
        for start, end in _clauses(content):
            words = content[start:end]
            waiting += [unit for unit in self.units(content, start, end, base) if _UNIT_END.search(unit.name)]
            if "牵头" in words:
                out += [(unit, "lead") for unit in waiting]
                led = led or bool(waiting)
            elif re.search("负责|配合|参与|参加|协助|落实", words):
                joins = led or not re.search("负责|落实", words)
                out += [
                    (unit, "participate" if joins or (self.first_leads and position) else "lead") for position, unit in enumerate(waiting)
                ]
            else:
                continue
            waiting = []
        return tuple(out)

    def bare(self, content: str, base: int) -> tuple[tuple[Mention, str], ...]:
        """〔A、B，各镇政府〕: names alone, all of which look like units and one of which is a known body."""
        units = self.units(content, 0, len(content), base)
        known = [unit for unit in units if not unit.generic and _is_body(unit.words, self.identity)]
        if not known or not all(unit.generic or _UNIT_END.search(unit.words) for unit in units):
            return ()
        return tuple(
            (unit, "participate" if unit.generic or (self.first_leads and position) else "lead") for position, unit in enumerate(units)
        )

    def joint(self, match: re.Match[str]) -> tuple[tuple[Mention, str], ...]:
        """由A会同B、C负责: A leads, the others join; all must be known bodies."""
        text = match.string
        leads = self.units(text, *match.span("lead"), 0)
        others = self.units(text, *match.span("others"), 0)
        if len(leads) != 1 or not _is_body(leads[0].words, self.identity):
            return ()
        return ((leads[0], "lead"), *((unit, "participate") for unit in others if _UNIT_END.search(unit.words)))

    def units(self, content: str, start: int, stop: int, base: int) -> list["_Unit"]:
        """The units in a list; a level before the first (市甲局、乙局) holds for those after it up to the next mark that parts levels."""
        out: list[_Unit] = []
        carried = ""
        for at, end in [span for listed in _split(content, start, stop) for span in self.glued(content, *listed)]:
            words = content[at:end]
            level = re.match(r"[省市县区州旗盟](?=[^级直属场域政].)", words)
            if level:
                carried = level.group()
            elif (
                carried
                and content[at - 1] == "、"
                and _is_body(words, self.identity)
                and not re.match("各|有关|相关|国家|中国|人行|国网", words)
            ):
                out.append(_unit(words, base + at, self.identity, carried + words))
                continue
            out.append(_unit(words, base + at, self.identity, words))
        return out

    def glued(self, content: str, start: int, end: int) -> list[tuple[int, int]]:
        """Units that only a space parted, which the typesetter's clean-up took away: 县甲局县乙局."""
        bodies = find_bodies(content[start:end], self.identity, units=True)
        together = len(bodies) > 1 and bodies[0].start == 0 and bodies[-1].end == end - start
        if not together or any(left.end != right.start for left, right in pairwise(bodies)):
            return [(start, end)]
        return [(start + body.start, start + body.end) for body in bodies]


def _is_body(name: str, identity: Identity) -> bool:
    found = find_bodies(f"、{name}、", identity, units=True)
    return bool(found) and found[-1].end == len(name) + 1


def _clauses(content: str) -> list[tuple[int, int]]:
    """The stretches between ，；。 that stand outside brackets."""
    plain = _INNER.sub(lambda inner: "·" * len(inner.group()), content)
    plain = re.sub(r"(?<=负责|牵头)、", "，", plain)
    return [clause.span() for clause in re.finditer(r"[^，；,;。]+", plain)]


_INNER = re.compile(r"[（(][^（()）]*[)）]")
_JOIN = re.compile(r"[、，；,;：:。 　]|以及|会同|[和及与]")


def _split(content: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The spans of the names in a list of units: at the marks outside brackets, and at 和, 及, 与 where both sides are units."""
    plain = _INNER.sub(lambda inner: "·" * len(inner.group()), content[:stop])
    plain = _MANY.sub(lambda many: "·" * (len(many.group()) - 2) + "政府", _restored(plain, content))
    plain = _INNER.sub(lambda inner: "·" * len(inner.group()), plain)
    spans: list[tuple[int, int]] = []
    at = start
    for mark in [*_JOIN.finditer(plain, start, stop), None]:
        left, right = (mark.start(), mark.end()) if mark else (stop, stop)
        if mark and mark.group() in ("和", "及", "与", "以及"):
            after = _TAIL.sub("", re.split("[、，；]", plain[right:stop])[0])
            if not (_UNIT_END.search(_TAIL.sub("", plain[at:left])) and (_UNIT_END.search(after) or "政府" in after)):
                continue
        name = content[at:left]
        lead = len(name) - len(name.lstrip("由经 ："))
        tail = _TAIL.search(name)
        end = at + (tail.start() if tail else len(name))
        aside = re.search(r"[（(][^（()）]*[)）]$", content[at + lead : end])  # 发展改革委（能源局）: a plate, an inclusion
        end -= len(aside.group()) if aside else 0
        if end - at - lead >= 2 and not _NO_UNIT.search(content[at + lead : end]):
            spans.append((at + lead, end))
        at = right
    return spans


def _restored(plain: str, content: str) -> str:
    """The brackets of 各县（市、区）人民政府 are part of the name: put them back for the pattern that knows them."""
    return content[: len(plain)] if "各" in plain else plain


@dataclass(frozen=True, slots=True)
class _Unit(Mention):
    words: str = ""


def _unit(words: str, start: int, identity: Identity, name: str) -> _Unit:
    """The unit as a mention: its label by its ending; a unit that stands for many is generic. ``name``: with its level written out."""
    lexicons = lexicon()
    generic = bool(re.match(r"各|有关|相关|其他|[县市省区州]直|[县市省]级(?:各|有关|相关)", words) or words in lexicons.organs["generic"])
    span = start, start + len(words)
    if carrier := re.fullmatch(r"(移动|联通|电信|铁塔|广电)(?:公司|分公司)?", words):
        return _Unit(*span, "Enterprise", f"{identity.jurisdiction or ''}{carrier.group(1)}分公司", words=words)
    if re.search(rf"(?:{alternation(lexicons.actors['company_forms'])}|企业)$", words) and not generic:
        return _Unit(*span, "Enterprise", name, words=words)
    if re.search(r"(?:大学|学院|研究院|研究所|协会|商会|学会|银行|医院|学校)$", words) and not re.search("委党校|人民银行", words):
        return _Unit(*span, "Institution", name, "association", words=words)
    if re.search(r"(?:镇|乡|街道)(?:人民)?(?:政府|党委|办事处)?$", words) and not generic:
        return _Unit(*span, "Town", re.sub(r"(?:人民)?(?:政府|党委|办事处)$", "", words), "town", words=words)
    return _Unit(*span, "Department", name if generic else full_name(name, identity), "", generic, words=words)
