"""The actors that this plan names: companies, institutions, public bodies, each with its fullest form."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from plantrace.extraction import companies
from plantrace.extraction.gazetteer import Gazetteer
from plantrace.extraction.identity import Identity
from plantrace.extraction.known_actors import known_actors
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.mentions import Mention
from plantrace.extraction.outline import Passage

_CALLED = re.compile(r"（(?:以下|下称|以下统称)?简?称[：:]?“?([^“”（）]{2,12})”?）")


@dataclass(slots=True)
class Register:
    """Names of actors as the plan writes them, each with its label, type and fullest form."""

    names: dict[str, Mention] = field(default_factory=dict)  # the spans of these mentions mean nothing

    def add(self, alias: str, label: str, name: str, type_: str = "") -> None:
        """Note that ``alias`` stands for ``name``; the first to claim an alias keeps it."""
        self.names.setdefault(alias, Mention(0, 0, label, name, type_))


def read_register(passages: list[Passage], identity: Identity, places: Gazetteer) -> Register:
    """Collect the actors that the passages name."""
    register = Register()
    texts = [passage.text for passage in passages if passage.kind != "table"]
    everything = "\n".join(texts)
    known = known_actors(everything)
    for form, actor in known.items():
        register.add(form, actor.label, actor.name, actor.type)
    _companies(texts, everything, register, identity, places)
    _institutions(texts, register, identity)
    return register


def _companies(texts: list[str], everything: str, register: Register, identity: Identity, places: Gazetteer) -> None:
    full: list[str] = []
    for text in texts:
        full += [text[start:end] for start, end in companies.full_names(text, identity)]
    for name in dict.fromkeys(full):
        register.add(name, "Enterprise", _branch(companies.carrier_of(name), full) or companies.same_firm(name, full, identity) or name)
    short: list[str] = []
    for text in texts:
        short += [text[start:end] for start, end in companies.cued_names(text, identity, places)]
    for text in texts:
        for short_for in _CALLED.finditer(text):
            for name in (name for name in full if text.endswith(name, 0, short_for.start())):
                register.add(short_for.group(1), "Enterprise", name)
    cores = Counter(companies.core(name, identity) for name in dict.fromkeys(full))
    for name in dict.fromkeys(full):
        core = companies.core(name, identity)
        if len(core) >= 3 and not any(
            other != core and other[:3] == core[:3] for other in cores
        ):  # two firms of one stem share no short form
            for alias in _short_forms(core, name, everything):
                register.add(alias, "Enterprise", name)
    towns = {name for name, place in places.names.items() if place.label == "Town"}
    short = [name for name in short if not (name[:2] in towns and companies.weak_end(name))]  # 某镇家具 is the town's trade
    for name in sorted(dict.fromkeys(short), key=lambda name: (-len(name), name)):
        register.add(name, "Enterprise", _fullest(name, full, identity))
    carriers = {name for text in texts for start, end in companies.telecom_names(text) for name in [text[start:end]]}
    for carrier in sorted(carriers):
        if branch := _branch(carrier, full):
            register.add(f"\x00{carrier}", "Enterprise", branch)  # only where the list stands: see find_mentions


def _branch(carrier: str, full: list[str]) -> str | None:
    """The carrier's branch as the plan names it with its place (某县电信分公司), else as it names it at all."""
    named = [name for name in full if carrier and carrier in name]
    return next((name for name in named if not name.startswith(carrier)), named[0] if named else None)


def _short_forms(core: str, name: str, everything: str) -> list[str]:
    """The longest beginning of ``core`` (three characters or more) that also stands outside the full name."""
    for size in range(len(core), 2, -1):
        part = core[:size]
        if everything.count(part) > everything.count(name):
            return [part]
    return []


def _fullest(name: str, full: list[str], identity: Identity) -> str:
    """The full name that ``name`` is short for, when exactly one is; else the name itself."""
    plain = companies.core(name, identity)
    fits = {other for other in full if len(plain) >= 3 and companies.core(other, identity).startswith(plain)}
    fits = fits or {other for other in full if len(plain) >= 4 and plain in other}
    return fits.pop() if len(fits) == 1 else name


_NUMBERED = re.compile("第?[一二三四五六七八九十]$")  # 第一 + 中学
_ONE_OF_ITS_KIND = re.compile("职教|职业|实验|技工|党校|农科|[一二三四]中$")  # a county has one of these


@cache
def _owner() -> re.Pattern[str]:
    return re.compile(rf"^(?:{alternation(lexicon().places['provinces'])})?[省市县区旗]?")


def _names_one(stem: str, ending: str, kind: str, generic: re.Pattern[str]) -> bool:
    """Whether what stands before the ending makes a name: 县人民 + 医院, 某某 + 大学, but not 市中小 + 学, 某省义务教育 + 学校."""
    plain = _owner().sub("", stem)
    if kind in ("school", "research") and generic.fullmatch(plain):
        placed = bool(_LEVEL.match(stem)) or plain != stem
        return bool(_NUMBERED.search(plain)) or (placed and bool(_ONE_OF_ITS_KIND.search(plain + ending)))
    return bool(_LEVEL.match(stem)) or (len(stem) >= 2 and not generic.fullmatch(stem))


_LEVEL = re.compile("[县市省区旗](?![级内外域中直辖属乡镇区])")  # 县人民医院, 省农科院: one of its kind at its level


@cache
def _institution_endings() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {suffix: kind for kind, suffixes in lexicon().actors["institutions"].items() for suffix in suffixes}
    return re.compile(rf"(?:{alternation(kinds)})(?<![一二三四]中(?=学))"), kinds


def _institutions(texts: list[str], register: Register, identity: Identity) -> None:
    ending, kinds = _institution_endings()
    generic = re.compile(rf"(?:{alternation(lexicon().actors['institution_kinds'])})*")
    for text in texts:
        low = 0
        for match in ending.finditer(text):
            start = companies.named_start(text, match.start(), low, identity, 14)
            low = match.end()
            name, stem = text[start : match.end()], text[start : match.start()]
            after = text[match.end() : match.end() + 2]
            if match.group() in ("供销合作组织", "供销合作社", "供销社") and not stem:
                register.add(name, "Institution", name, "association")
            elif (
                not stem
                or re.search(r"[\d所]|[届第]$", stem)
                or re.match(r"生|校|士|化|制|家|科|城|报|术|联盟|集|改造|里|园|所|业", after)
                or (after.startswith("建") and not text.endswith(("依托", "支持", "鼓励"), 0, start))
            ):
                continue
            elif _names_one(stem, match.group(), kinds[match.group()], generic):
                clause = text[max(0, start - 30) : start].rpartition("，")[2].rpartition("。")[2]
                if kinds[match.group()] == "school" and re.search(r"新建|改建|扩建|迁建|建设|加快", clause):
                    continue  # what is still to be built acts for nobody
                register.add(name, "Institution", name, kinds[match.group()])
                if stem[0] in "县市省区" and len(name) >= 5:
                    register.add(name[1:], "Institution", name, kinds[match.group()])
