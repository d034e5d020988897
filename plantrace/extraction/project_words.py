"""The words that projects' names are made of and stand among, compiled from ``lexicons/projects.yaml``."""

import re
from functools import cache

from plantrace.extraction.lexicon import alternation, lexicon

STOP = re.compile(r"[，；：。！？]")
JOINT = re.compile("[、和及与或]")


@cache
def heads() -> re.Pattern[str]:
    """Verbs, adverbs and counts that stand before a name; 重点 only before a verb, as it may belong to the name (重点人群培训计划)."""
    words = alternation(lexicon().projects["heads"])
    counts = r"\d+[个项处所座家条]|[一二两三四五六七八九十][个项处所座大条]"
    return re.compile(rf"(?:{words}|开发(?!区)|(?:重点|主要|重大)(?={words})|{counts})+")


@cache
def empty() -> re.Pattern[str]:
    """Words made of general ones only."""
    return re.compile(rf"(?:{alternation(lexicon().projects['empty'])})*")


@cache
def many() -> re.Pattern[str]:
    """The head of a name that many things have: 各某某中心, 镇级某某站."""
    return re.compile(lexicon().projects["many"])


@cache
def building() -> re.Pattern[str]:
    """Verbs that build."""
    return re.compile(rf"(?:{alternation(lexicon().projects['building'])})(?!和|及|与|用地|水平|能力|规划)")


@cache
def _governing() -> re.Pattern[str]:
    """Verbs that do something else with projects (group 1), and verbs that carry them out."""
    words = lexicon().projects
    return re.compile(rf"({alternation(words['not_carried_out'])})|{alternation([*words['building'], *words['carries_out']])}")


def governor(text: str, left: int, end: int) -> tuple[str, bool]:
    """The last verb of ``text[left:end]`` ("" when there is none), and whether it leaves a project as it is (减少, 利用)."""
    verbs = list(_governing().finditer(text, left, end))
    return (verbs[-1].group(), verbs[-1].group(1) is not None) if verbs else ("", False)


@cache
def _things() -> tuple[str, ...]:
    return tuple(sorted({*lexicon().projects["weak"], *lexicon().projects["kinds"]}, key=lambda word: (-len(word), word)))


@cache
def _works() -> tuple[str, ...]:
    return tuple(lexicon().projects["undertakings"])


def is_thing(words: str) -> bool:
    """Whether the words end in what stands when it is done: 某某产业园, 某某系统."""
    return words.endswith(_things())


def is_undertaking(words: str) -> bool:
    """Whether the words end so that they are an undertaking by themselves: 农村土地整治, 某某产业园."""
    return words.endswith(_works()) or words.endswith(_things())


def is_general(words: str) -> bool:
    """Whether the words are general ones, which name nothing: 公共图书馆."""
    kind = next((thing for thing in _things() if words.endswith(thing)), "") if is_thing(words) else ""
    return bool(empty().fullmatch(words.removesuffix(kind))) and (bool(kind) or not words.endswith(_works()))
