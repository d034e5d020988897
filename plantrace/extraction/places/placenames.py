"""Names of places as one plan writes them, and how a short name before an ending is told from the words around it."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from msgspec import Struct

from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.mentions import Mention, opens_name
from plantrace.patterns import compiled

_EDGES = frozenset("\n.，。；：、！？（）“”《》—和及与在以为由至到于从对把将沿向位镇乡")
_MARKS = frozenset("\n，。；：、（镇乡")
_NAMES = ("向阳", "向荣", "向前", "沿江", "沿河", "沿湖", "沿海", "和平", "将军", "将乐", "将台")  # what names hold: 沿江村, 和平社区
_NO_STEM = frozenset("等在以了")
_ROUTE = frozenset("东西南北选")  # 北起, 南接, 选址


#: The type of mentions of a plan's own counties and cities; their nodes are regions.
COUNTY = "county"


class Gazetteer(Struct):
    """Names of places as the plan writes them, each with its label, type and fullest form."""

    names: dict[str, Mention] = {}  # the spans of these mentions mean nothing

    def add(self, alias: str, label: str, name: str, type_: str) -> None:
        """Note that ``alias`` stands for ``name``; the first to claim an alias keeps it."""
        if alias not in self.names:
            self.names[alias] = Mention(0, 0, label, name, type_)

    def of_type(self, type_: str) -> list[str]:
        """The aliases of the places of this type, in the order in which they were found."""
        return [alias for alias, mention in self.names.items() if mention.type == type_]


def occurrences(text: str, word: str) -> Iterator[int]:
    """Where ``word`` begins in ``text``; for a plain word many times faster than a pattern."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def joins_nothing(text: str, start: int) -> bool:
    """Whether the 和 before ``start`` is the beginning of a name: 、和乐村, 新建和乐村, 石岭镇和乐村."""
    return text[start - 1] == "和" and (
        text[start - 2] in _MARKS or text[start - 3 : start - 1] in lexicon().verbs or opens_name(text, start - 1)
    )


_PASSES = ("途经", "途径", "路经", "止于", "起于", "始于")
_ROAD_CODE = compiled(r"[GSXYC]\d{2,4}$")  # G548石岭镇至青塘段


def edged_stem(text: str, end: int, *, verbs: bool = False, of: bool = False) -> str | None:
    """The one to four characters before ``end`` where a mark or a function word, with ``verbs`` a verb, with ``of`` 的, stands before."""
    cuts = lexicon().verbs
    for start in range(end - 1, end - 5, -1):
        char = text[start]
        if char in _NO_STEM or not "\u4e00" <= char <= "\u9fff":
            return None
        if start == end - 1 and joins_nothing(text, start):
            return text[start - 1 : end]
        if (
            (text[start - 1] in _EDGES and text[start - 1 : start + 1] not in _NAMES)
            or (text[start - 1] in "道办" and text.endswith(("街道", "街道办"), 0, start))
            or (text[start - 1] in "起接达抵址" and text[start - 2] in _ROUTE)
            or (of and text[start - 1] == "的")
            or text.endswith("其中", 0, start)
            or (text[start - 1].isdigit() and char not in "线路段" and _ROAD_CODE.search(text, max(0, start - 5), start))
            or (verbs and start < end - 1 and (text[start - 2 : start] in cuts or text[start - 2 : start] in _PASSES))
        ):
            return text[start:end]
    return None


_NEXT = ("、", "和", "及", "等", *map(str, range(10)), *"两三四五六七八九")


def times_listed(text: str, name: str) -> int:
    """How often the name stands in lists, once or twice: none where it stands elsewhere, as a county's would."""
    found = [text.startswith(_NEXT, at + len(name)) for at in occurrences(text, name)]
    return len(found) if all(found) and len(found) < 3 else 0


@cache
def words(key: str) -> tuple[str, ...]:
    """The words under ``key`` in lexicons/places.yaml, as ``endswith`` takes them."""
    return tuple(lexicon().places[key])


@cache
def word_set(key: str) -> frozenset[str]:
    """The words under ``key`` in lexicons/places.yaml."""
    return frozenset(lexicon().places[key])


@cache
def _closing(key: str) -> tuple[frozenset[str], frozenset[str], tuple[int, ...]]:
    """The words under ``key``, their last characters and how long they are."""
    own = word_set(key)
    return own, frozenset(word[-1] for word in own), tuple(sorted({len(word) for word in own}))


def closes(text: str, key: str, end: int, start: int = 0) -> bool:
    """Whether one of the words under ``key`` in lexicons/places.yaml closes ``text[start:end]``."""
    own, last, sizes = _closing(key)
    return text[end - 1 : end] in last and any(end - size >= start and text[end - size : end] in own for size in sizes)


def is_made_of(stem: str, parts: Collection[str]) -> bool:
    """Whether ``stem`` is nothing but one or several of the words ``parts``."""
    reached = [0]
    for end in range(1, len(stem) + 1):
        for start in reached:
            if stem[start:end] in parts:
                reached.append(end)
                break
    return reached[-1] == len(stem)


def behind_verb(text: str, end: int) -> int:
    """Where the name of up to four characters that ends at ``end`` begins behind one of the ``place_verbs`` (论证七一路), else ``end``."""
    verbs = word_set("place_verbs")
    return next(
        (start for start in range(end - 2, max(2, end - 5), -1) if text[start - 2 : start] in verbs and text[start:end].isalpha()), end
    )


_MANY = ("千", "百", "万", "整")  # 千村整治、百村示范
FORWARD = ("前进", "跃进", "奋进")  # names that many villages have


def names_village(stem: str) -> bool:
    """Whether the stem before 村 can be a village's own: no kind, no verb."""
    verbs = lexicon().verbs
    return (
        len(stem) <= 3
        and stem not in _MANY
        and (stem[0] not in "以及和与至到片区于" or (stem[0] == "和" and len(stem) == 2))
        and "的" not in stem  # 5万元以下的村
        and stem[:2] not in verbs
        and stem[-2:] not in verbs
        and (stem in FORWARD or not closes(stem, "not_village", len(stem)))
    )


@cache
def _verbs() -> re.Pattern[str]:
    along = "沿(?![江河湖海山线])|环(?![城湖海岛山江河翠保境卫球线形])"  # 沿某河, 环某湖; 沿江 and 环城 are names
    return compiled(
        rf"(?:{alternation(lexicon().places['place_verbs'])}|[将把](?!军)(?=..)|跨(?![境区海河江湖])(?=..)|设(?![施计备立置定防])(?=..)|{along})+(?=.)"
    )


def without_verb(name: str) -> str:
    """The name without a verb before it that no other rule cuts off (途经某河), and without who sees to it (某局负责某河)."""
    name = name.rpartition("负责")[2]
    verb = _verbs().match(name)
    return name[verb.end() :] if verb else name


_LAST_MARK = compiled("(?s:.*)[\n，。；：（）“”]")  # greedy: from the end backwards


def words_start(text: str, end: int) -> int:
    """Where the words begin that end at ``end``: behind the last mark other than 、, or at the line's beginning."""
    mark = _LAST_MARK.match(text, 0, end)
    return mark.end() if mark else 0
