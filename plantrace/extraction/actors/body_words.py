"""The words that public bodies are found by: what the lexicons know of their names, and what each of these words is."""

import re
from functools import cache

from plantrace.extraction.actors.working_groups import GROUPS
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.patterns import compiled

#: A committee of the youth league, whose level stands inside: 团县委.
LEAGUE = compiled("(?:共青)?团([省市县区州旗])委")
_ROLES = frozenset(("责任单位", "牵头单位", "牵头部门", "责任部门", "配合单位", "配合部门", "成员单位", "各责任单位"))


@cache
def body_words() -> dict[str, str]:
    """All words that can be or end a body, and what each is: alone, prefixed, collective, listed, generic, kind, group, or a false friend.

    The longest match wins, so 布局 hides 局 and 人民政府办公室 hides 政府; see lexicons/organs.yaml.
    """
    organs = lexicon().organs
    sort: dict[str, str] = {}
    for names in organs["suffixes"].values():
        sort.update(dict.fromkeys(names, "friend"))
    sort.update(dict.fromkeys(organs["prefixes"]["not_level"], "friend"))
    sort.update(dict.fromkeys(lexicon().bodies["kinds"], "kind"))
    sort.update(dict.fromkeys(GROUPS, "group"))
    for group, names in organs["stems"]["prefixed"].items():
        sort.update(dict.fromkeys(names, {"public": "listed", "state": "collective", "mass": "collective"}.get(group, "prefixed")))
    for names in organs["stems"]["alone"].values():
        sort.update(dict.fromkeys(names, "alone"))
    sort.update(dict.fromkeys(organs["generic"], "generic"))
    sort.update(dict.fromkeys(_ROLES, "friend"))
    return sort


@cache
def level_friends() -> frozenset[str]:
    """Words that open with a character for a level and tell none (市民), behind whose first a body may begin all the same (市民政局)."""
    return frozenset(word for word in lexicon().organs["prefixes"]["not_level"] if len(word) == 2 and word[0] in lexicon().bodies["levels"])


@cache
def body_ends() -> frozenset[str]:
    """The characters that a body's name can end in."""
    return frozenset(word[-1] for word, sort in body_words().items() if sort != "friend")


@cache
def ministries() -> frozenset[str]:
    """The names of the state's ministries and commissions."""
    return frozenset(lexicon().organs["stems"]["alone"]["national"])


@cache
def topics() -> re.Pattern[str]:
    """What stands before a kind: the topics of the body, one or several."""
    return compiled(rf"(?:(?:{alternation(lexicon().bodies['topics'])})(?:和|与|、(?=[^、]{{2,6}}$))?)++$")


@cache
def topic_ends() -> frozenset[str]:
    """The last two characters of the topics: a quick look before the long one."""
    return frozenset(topic[-2:] for topic in lexicon().bodies["topics"])


@cache
def _longer_words() -> tuple[str, ...]:
    friends = (word for words in lexicon().organs["suffixes"].values() for word in words)
    return tuple(word for word in friends if word.startswith(("政府", "海关", "机关", "法院")))


def is_part_of_word(text: str, start: int) -> bool:
    """县政府采购 is no body's: what follows makes 政府, 海关 … part of another word."""
    return text.startswith(_longer_words(), start + (text[start] in "省市县区州旗镇乡"))
