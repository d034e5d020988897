"""Responsible units as documents note them: in brackets, on lines of their own, in headings; with the role of each."""

import re
from dataclasses import dataclass
from functools import cache

from plantrace.extraction.bodies import find_bodies, full_name
from plantrace.extraction.identity import Identity
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.mentions import Mention
from plantrace.extraction.outline import Passage

_BRACKET = re.compile(r"[（(〔\[【]([^（()）〔〕\[\]【】]*(?:[（(][^（()）]{1,20}[)）][^（()）〔〕\[\]【】]*)*)[)）〕\]】]")
_FIRST_LEADS = re.compile(r"(?:列(?:在)?第一位|排(?:在)?(?:第一|首)位|列首位|首位)(?:的|者|责任单位|单位|部门)*为牵头")
_TAIL = re.compile(
    r"(?:等(?:有关|相关)?(?:部门|单位|地方)?|按照?(?:各自)?职责(?:分工)?(?:负责|落实)?|分工负责|共同负责|具体负责|牵头负责|负责落实|负责|牵头|配合|参与|参加|组织实施|落实|等)+$"
)
_UNIT_END = re.compile(
    r"[局委厅办部署院会府社行处站所队司团镇乡协联校库馆台]$|中心|公司|集团|单位|街道|政府|各|支行|大学|学院|开发区|企业|运营商|海关|机关"
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
    words = lexicon().bodies
    return re.compile(
        rf"(?P<lead>{alternation(words['lead_words'])})|(?P<participate>{alternation(words['participate_words'])})"
        rf"|(?P<responsible>{alternation(words['responsible_words'])})|(?P<person>{alternation(words['person_words'])})"
    )


def first_listed_leads(passages: list[Passage]) -> bool:
    """Whether the document says, anywhere, that the first listed unit is the lead (列第一位者为牵头单位，下同)."""
    return any("牵头" in passage.text and _FIRST_LEADS.search(passage.text) for passage in passages)


def find_statements(passages: list[Passage], identity: Identity) -> list[Statement]:
    """Return the statements of responsible units in reading order."""
    first_leads = first_listed_leads(passages)
    out: list[Statement] = []
    for passage in passages:
        if passage.kind in ("table", "front"):
            continue
        for match in _BRACKET.finditer(passage.text):
            units = _units(match.group(1), match.start(1), identity, first_leads, closes=_closes(passage.text, match.end()))
            if units:
                out.append(Statement(passage, match.start(), match.end(), units))
        if not out or out[-1].passage is not passage:
            line = re.match(rf"(?:{_roles().pattern})[：:]", passage.text)
            if line and "。" not in passage.text[:-1]:
                units = _units(passage.text.rstrip("。"), 0, identity, first_leads, closes=True)
                if units:
                    out.append(Statement(passage, 0, len(passage.text), units))
    return out


def _closes(text: str, end: int) -> bool:
    """Whether a bracket that ends here closes its sentence: only there may it hold units without any word for it."""
    return end >= len(text) or text[end] in "。；" or text[end - 2] in "。" or not text[end:].strip("。；")


def _units(content: str, base: int, identity: Identity, first_leads: bool, closes: bool) -> tuple[tuple[Mention, str], ...]:
    """The units of one notation, with their places in the passage's text; none when the content is no notation."""
    content_roles = list(_roles().finditer(content))
    if re.search(r"负责(?!人)|牵头|配合", content) and not re.search(r"[：:]", content):
        return tuple(_by_verbs(content, base, identity, first_leads))
    if not any((role.end() < len(content) and content[role.end()] in "：:") or role.lastgroup == "responsible" for role in content_roles):
        return tuple(_bare(content, base, identity, first_leads)) if closes else ()
    out: list[tuple[Mention, str]] = []
    has_lead = any(role.lastgroup == "lead" for role in content_roles)
    for index, role in enumerate(content_roles):
        stop = content_roles[index + 1].start() if index + 1 < len(content_roles) else len(content)
        kind = role.lastgroup or ""
        if kind == "person":
            continue
        names = list(_split(content, role.end(), stop, identity))
        for position, (start, end) in enumerate(names):
            unit = _unit(content[start:end], base + start, identity)
            part = kind
            if kind == "responsible":
                part = "participate" if has_lead or unit.generic or (first_leads and position) else "lead"
            out.append((unit, part))
    return tuple(out)


def _by_verbs(content: str, base: int, identity: Identity, first_leads: bool) -> list[tuple[Mention, str]]:
    """A牵头，B、C配合 · A牵头，B、C按职责分工负责 · A、B等负责 · 由A负责."""
    out: list[tuple[Mention, str]] = []
    led = False
    for part in re.finditer(r"[^，；,;。]+", content):
        words = part.group()
        lead = "牵头" in words
        names = list(_split(content, part.start(), part.end(), identity))
        units = [_unit(content[start:end], base + start, identity) for start, end in names]
        if not units or not all(_UNIT_END.search(unit.name) for unit in units):
            continue
        for position, unit in enumerate(units):
            if lead or (not led and "配合" not in words and "参与" not in words and not (first_leads and position)):
                out.append((unit, "lead"))
            else:
                out.append((unit, "participate"))
        led = led or lead
    return out


def _bare(content: str, base: int, identity: Identity, first_leads: bool) -> list[tuple[Mention, str]]:
    """〔A、B，各镇政府〕: names alone, all of which must be known bodies."""
    names = list(_split(content, 0, len(content), identity))
    units = [_unit(content[start:end], base + start, identity) for start, end in names]
    known = [
        unit
        for unit in units
        if unit.generic
        or any(
            body.start == 0 and body.end == len(content[s:e])
            for s, e in [(unit.start - base, unit.end - base)]
            for body in find_bodies(content[s:e], identity)
        )
    ]
    if not units or len(known) < len(units) or (len(units) == 1 and units[0].generic):
        return []
    return [(unit, "participate" if unit.generic or (first_leads and position) else "lead") for position, unit in enumerate(units)]


def _split(content: str, start: int, stop: int, identity: Identity) -> list[tuple[int, int]]:
    """The spans of the names in a list of units: at 、，； and at 和, 及, 与 where both sides are units."""
    spans: list[tuple[int, int]] = []
    at = start
    for mark in re.finditer(r"[、，；,;：:。]|以及|[和及与]|会同|$", content[start:stop]):
        left, right = start + mark.start(), start + mark.end()
        if mark.group() in ("和", "及", "与", "以及", "会同") and not (
            _UNIT_END.search(content[at:left]) and _UNIT_END.search(_TAIL.sub("", content[right:stop].split("、")[0].split("，")[0]))
        ):
            continue
        name = content[at:left]
        lead = len(name) - len(name.lstrip("由经 ："))
        tail = _TAIL.search(name)
        end = at + (tail.start() if tail else len(name))
        if end - at - lead >= 2 and not re.search(r"^\d+月底?|完成$|下同|以下|性指标$|第一位|首位|逐一", content[at + lead : end]):
            spans.append((at + lead, end))
        at = right
    return spans


def _unit(name: str, start: int, identity: Identity) -> Mention:
    """The unit as a mention: its label by its ending; a unit that stands for many is generic."""
    words = lexicon()
    generic = bool(re.match(r"各|有关|相关|其他|县直|市直|省直|区直", name) or name in words.bodies["generic"])
    full = name if generic else full_name(name, identity)
    span = start, start + len(name)
    if carrier := re.fullmatch(r"(移动|联通|电信|铁塔|广电)(?:公司|分公司)?", name):
        return Mention(*span, "Enterprise", f"{identity.jurisdiction or ''}{carrier.group(1)}分公司")
    if re.search(rf"(?:{alternation(words.actors['company_forms'])}|企业)$", name) and not generic:
        return Mention(*span, "Enterprise", full)
    if re.search(r"(?:大学|学院|研究院|研究所|协会|商会|学会|银行|医院|学校)$", name) and not re.search("委党校|人民银行", name):
        return Mention(*span, "Institution", full, "association")
    if re.search(r"(?:镇|乡|街道)(?:人民)?(?:政府|党委|办事处)?$", name) and not generic:
        town = re.sub(r"(?:人民)?(?:政府|党委|办事处)$", "", name)
        return Mention(*span, "Town", town, "town")
    return Mention(*span, "Department", full, "", generic)
