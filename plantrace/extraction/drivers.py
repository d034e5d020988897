"""What supports which target: the indicators that plans use, what moves each of them, and the rule that reads a measure's words."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick

from plantrace.resources import read_yaml

#: The files of ``lexicons/indicators``, one a theme.
THEMES = ("economy", "innovation", "infrastructure", "rural_urban", "livelihood", "ecology", "security")
DIRECT, INDIRECT = 2, 1

# Share of right answers where a driver stands, measured on annotated blocks (docs/support.md): (place, grade) -> confidence.
_CONFIDENCE = {
    ("title", DIRECT): 0.95,
    ("title", INDIRECT): 0.85,
    ("text", DIRECT): 0.8,
    ("text", INDIRECT): 0.7,
    ("section", INDIRECT): 0.85,
    ("heading", INDIRECT): 0.75,
}
_MORE_TERMS = 0.1  # added in running text when a second term tells of the same row
_SENTENCE_END = re.compile(r"[。；！？\n]")
_QUOTES = str.maketrans("", "", "“”\"'‘’「」『』 \u3000")
_BRACKETS = re.compile(r"[（(\[〔【][^（()）\]〕】]*[）)\]〕】]")
_SPELLINGS = (
    ("规上", "规模以上"), ("占比", "比重"), ("比例", "比重"), ("比率", "比重"), ("地区生产总值", "GDP"), ("国内生产总值", "GDP"),
    ("研究与试验发展", "R&D"), ("研发经费", "R&D经费"), ("R&DR&D", "R&D"), ("全社会", ""), ("累计", ""),
    ("每万人口", "每万人"), ("每千常住人口", "每千人口"), ("每千名", "每千人口"), ("拥有", ""), ("%", ""),
)  # fmt: skip
_HEAD = re.compile(r"^(?:其中[:：]|全[县市区省国]|县域|年均|[国省市县]级(?:及?以上)?|国家级?)+")
_TAIL = re.compile(r"(?:年均)?(?:增长率|增速|增长|数量|总数|总量|个数|家数|户数|人数|套数|数|达到|提高|拥有量)+$")
# A body at the head of a project's name does not tell what the project is about: 甲钢铁公司污水处理项目.
_OWNER = re.compile(r"^.{2,24}?(?:公司|集团|[^格布]局)(?:.{2,4}分局)?(?=.{4})")
# What a name adds to the thing that it counts: 农村卫生厕所普及率 is about 卫生厕所.
_COUNTED = re.compile(
    r"^(?:每[百千万十亿]+[名位]?(?:常住)?(?:人口|人|老年人|老人)?(?:拥有)?|人均|单位GDP|万元GDP|[全国省市县]级?(?=..)|城镇|城市|农村|城乡|累计|新增)+"
    r"|(?:(?:普及|覆盖|达标|合格|利用|完成|贡献|处理|增长)?率|比重|比例|占比|面积|密度|强度|里程|产量|规模|总额|总?容?量|增速|下降|降低|[人个]?数|值)+$"
)


@dataclass(frozen=True, slots=True)
class IndicatorEntry:
    """An indicator of the ontology. ``drivers`` name what moves it, ``via`` what moves something that moves it."""

    id: str
    name: str
    aliases: tuple[str, ...]
    unit: str
    theme: str
    attribute: str
    lead_county: str
    drivers: tuple[str, ...]
    via: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Support:
    """One row of the plan's table that a measure helps to reach; ``words`` are those that tell it, ``confidence`` 0-1."""

    index: int
    grade: int
    reason: str
    confidence: float
    words: str


@dataclass(frozen=True, slots=True)
class _Clue:
    """Terms that tell of a row when all of them stand in one sentence of the places named."""

    row: int
    grade: int
    reason: str
    places: tuple[str, ...]
    terms: tuple[str, ...]
    guard: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Ontology:
    indicators: tuple[IndicatorEntry, ...]
    drivers: dict[str, dict[str, tuple[tuple[str, ...], ...]]]
    by_name: dict[str, tuple[IndicatorEntry, ...]]


def find_indicator(name: str, unit: str | None = None) -> IndicatorEntry | None:
    """Return the ontology's indicator that a table's row, as printed, stands for; ``unit`` decides where two share a name."""
    key = name_key(name)
    known = ontology().by_name
    found = known.get(key) or known.get(name_key(_BRACKETS.sub("", name)))
    if not found:
        inside = [other for other in known if len(other) >= 4 and len(other) * 5 >= len(key) * 3 and other in key]
        found = known[max(inside, key=lambda other: (len(other), other))] if inside else ()
    return next((entry for entry in found if entry.unit == unit), found[0]) if found else None


def name_key(name: str) -> str:
    """Return an indicator's name without what is printed now so, now so: brackets, quotation marks, 数量, 占比 for 比重 …."""
    key = unicodedata.normalize("NFKC", name).translate(_QUOTES)
    key = re.sub(r"[()（）\[\]/、,，]", "", key)
    for printed, plain in _SPELLINGS:
        key = key.replace(printed, plain)
    return _TAIL.sub("", _HEAD.sub("", key)) or key


@cache
def ontology() -> _Ontology:
    """Return the indicators and drivers of ``lexicons/indicators/*.yaml``, read once."""
    indicators: list[IndicatorEntry] = []
    drivers: dict[str, dict[str, tuple[tuple[str, ...], ...]]] = {}
    by_name: dict[str, tuple[IndicatorEntry, ...]] = {}
    for theme in THEMES:
        content = read_yaml(f"extraction/lexicons/indicators/{theme}.yaml")
        for group, lists in content["drivers"].items():
            drivers[group] = {kind: _terms(lines) for kind, lines in lists.items()}
        indicators += [_indicator(record, content["theme"]) for record in content["indicators"]]
    for entry in indicators:
        for name in (entry.name, *entry.aliases):
            known = by_name.get(name_key(name), ())
            if entry not in known:
                by_name[name_key(name)] = (*known, entry)
    return _Ontology(tuple(indicators), drivers, by_name)


def _terms(lines: str | list[str]) -> tuple[tuple[str, ...], ...]:
    """Drivers, written apart by white space in one line or in several; the terms of one that must stand together are joined by +."""
    words = lines.split() if isinstance(lines, str) else [word for line in lines for word in line.split()]
    return tuple(tuple(word.split("+")) for word in words)


def _indicator(record: dict[str, Any], theme: str) -> IndicatorEntry:
    lists = {key: tuple(record.get(key, "").split()) for key in ("aliases", "drivers", "via")}
    plain = {key: record[key] for key in ("id", "name", "unit", "lead_county")}
    return IndicatorEntry(**plain, **lists, theme=theme, attribute=record.get("attribute", "预期性"))


class Drivers:
    """What moves the rows of one plan's indicator table; ``rows`` are the names and units, as printed, in the table's order."""

    def __init__(self, rows: Sequence[tuple[str, str | None]]) -> None:
        self._clues = [clue for index, (name, unit) in enumerate(rows) for clue in _row_clues(index, name, unit)]
        literals = sorted({word for clue in self._clues for word in (*clue.terms, *clue.guard)})
        number = {literal: index for index, literal in enumerate(literals)}
        self._literals = literals
        self._uses: list[list[int]] = [[] for _ in literals]
        self._guards: list[bool] = [False] * len(literals)
        for index, clue in enumerate(self._clues):
            for term in clue.terms:
                self._uses[number[term]].append(index)
            for phrase in clue.guard:
                self._guards[number[phrase]] = True
        self._finder = AhoCorasick(literals) if literals else None

    def match(self, title: str, text: str, section: str = "") -> list[Support]:
        """Return what a measure or project supports, at most one Support a row, in the table's order.

        ``title`` is its heading or name, ``text`` its words, ``section`` the nearest heading above it; any may be empty. A measure
        without a heading of its own is taken to be about what the heading above it says.
        """
        clues = [
            (place, clue) for place, words in self._places(title, text, section) for clue in self._fired(place, words)
        ]
        told: dict[int, set[tuple[str, ...]]] = {}
        for place, clue in clues:
            if place in ("title", "text"):
                told.setdefault(clue.row, set()).add(clue.terms)
        best: dict[int, Support] = {}
        for place, clue in clues:
            found = _support(place, clue, len(told.get(clue.row, ())))
            if clue.row not in best or _rank(found) > _rank(best[clue.row]):
                best[clue.row] = found
        return [best[row] for row in sorted(best)]

    @staticmethod
    def _places(title: str, text: str, section: str) -> list[tuple[str, str]]:
        places = [("title", _OWNER.sub("", title)), ("text", text), ("section", section)]
        return places if title else [*places, ("heading", section)]

    def _fired(self, place: str, words: str) -> Iterator[_Clue]:
        """The clues for ``place`` all of whose terms stand in one sentence of ``words``."""
        text = words.translate(_QUOTES)
        matches = self._finder.find_matches_as_indexes(text, overlapping=True) if self._finder and text else []
        if not matches:
            return
        ends = [end.start() for end in _SENTENCE_END.finditer(text)]
        guards = [(self._literals[literal], start, end) for literal, start, end in matches if self._guards[literal]]
        seen: dict[tuple[int, int], set[int]] = {}
        for literal, start, end in matches:
            for index in self._uses[literal]:
                clue = self._clues[index]
                if place not in clue.places or any(
                    phrase in clue.guard and left <= start and end <= right for phrase, left, right in guards
                ):
                    continue
                if len(clue.terms) == 1:
                    yield clue
                    continue
                together = seen.setdefault((index, bisect_right(ends, start)), set())
                together.add(literal)
                if len(together) == len(clue.terms):
                    yield clue


def _support(place: str, clue: _Clue, told: int) -> Support:
    inherited = place in ("section", "heading")
    grade, reason = (INDIRECT, "same_section") if inherited else (clue.grade, clue.reason)
    confidence = _CONFIDENCE[place, grade] + (_MORE_TERMS if place == "text" and told > 1 else 0)
    return Support(clue.row, grade, reason, round(confidence, 2), "+".join(clue.terms))


def _rank(support: Support) -> tuple[float, int, int, str]:
    return support.confidence, support.grade, len(support.words), support.words


def _row_clues(index: int, name: str, unit: str | None) -> Iterator[_Clue]:
    entry = find_indicator(name, unit)
    names = dict.fromkeys((_bare(name), *(_bare(known) for known in ((entry.name, *entry.aliases) if entry else ()))))
    groups = [ontology().drivers[group] for group in (entry.drivers if entry else ())]
    guard = frozenset(term for group in groups for terms in group.get("not_in", ()) for term in terms)
    for known in names:
        if len(known) >= 5:
            yield _Clue(index, DIRECT, "names_indicator", ("title", "text"), (known,), guard)
    if entry is None:
        for thing in _counted(name):
            yield _Clue(index, DIRECT, "names_indicator", ("title", "text"), (thing,), guard)
    for group in groups:
        yield from _group_clues(index, group, guard)
    for via in entry.via if entry else ():
        group = ontology().drivers[via]
        beyond = frozenset(term for terms in group.get("not_in", ()) for term in terms) | guard
        for terms in group.get("title_direct", ()):
            yield _Clue(index, INDIRECT, "driver", ("title",), terms, beyond)


_KINDS = {
    "direct": (DIRECT, "driver", ("title", "text", "heading")),
    "indirect": (INDIRECT, "driver", ("title", "text")),
    "title_direct": (DIRECT, "driver", ("title", "heading")),
    "title_indirect": (INDIRECT, "driver", ("title",)),
    "section": (INDIRECT, "same_section", ("section",)),
}


def _group_clues(index: int, group: dict[str, tuple[tuple[str, ...], ...]], guard: frozenset[str]) -> Iterator[_Clue]:
    for kind, (grade, reason, places) in _KINDS.items():
        for terms in group.get(kind, ()):
            yield _Clue(index, grade, reason, places, terms, guard)


def _bare(name: str) -> str:
    return _BRACKETS.sub("", unicodedata.normalize("NFKC", name)).translate(_QUOTES)


def _counted(name: str) -> list[str]:
    """What a row that the ontology lacks counts, from its own name: 万人拥有公厕数 gives 公厕."""
    parts = re.split(r"[/、，]|和|与|占", _bare(name))
    things = [_COUNTED.sub("", _COUNTED.sub("", part)) for part in parts]
    return [thing for thing in things if len(thing) >= 2]
