"""The towns that this plan names: found by their endings, in lists that one ending closes, and then by their stems alone."""

import re
from collections import Counter
from functools import cache

from plantrace.extraction.characters import HAN
from plantrace.extraction.identity import Identity
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.extraction.mentions import name_start
from plantrace.extraction.placenames import Gazetteer, edged_stem

_JOINT = re.compile("、|以及|[和及与]")
_CLEAR = re.compile(rf"[、，。；和]|[{HAN}]{{2,3}}村(?!级)")  # behind these a verb before the stem is one: 选址某镇某村, but 解决镇敬老院…


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A town's ending; a list that one ending closes (甲、乙和丙等镇); stems that are no town's."""
    suffix = alternation(lexicon().places["town_suffixes"])
    item = rf"(?:(?!等)[{HAN}]){{2,4}}?"
    listed = (
        rf"((?:{item}[镇乡]?、)+{item}(?:(?:和|及|以及|与){item})?)(?:等|\d|[二三四五六七八九十两几多个])+个?(?:重点)?(?:乡镇|{suffix})$"
    )
    return (
        re.compile(rf"(?:{suffix})(?![村域级内里上下])"),
        re.compile(listed),
        re.compile(lexicon().places["not_town"]),
    )


def find_towns(texts: list[str], gazetteer: Gazetteer, identity: Identity) -> None:
    """A stem is a town's where it stands alone before the ending, or in a list that the ending closes; see lexicons/places.yaml."""
    ending, listed, not_town = _patterns()
    edged, counts = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    unsaid: dict[str, None] = {}  # 甲、乙等乡镇: each is one or the other
    for text in texts:
        for match in ending.finditer(text):
            suffix, end = match.group(), match.start()
            counts[text[max(0, end - 2) : end], suffix] += 1
            stem = edged_stem(text, end, verbs=bool(_CLEAR.match(text, match.end())))
            if stem and len(stem) >= 2 and _names_town(stem + suffix, stem, not_town):
                edged[stem, suffix] += 1
            if text[end - 1] in "等个" and (many := listed.search(text, max(0, end - 40), match.end())):
                for item in _items(text, many):
                    plain = re.sub("^[以在于由到至]|[镇乡]$", "", item)
                    if len(plain) < 2 or not _names_town(plain + suffix, plain, not_town):
                        continue
                    if text.startswith("乡镇", end):
                        unsaid[plain] = None
                    else:
                        edged[plain, suffix] += 2
    for (stem, suffix), count in sorted(edged.items()):
        if stem == identity.short or (len(stem) > 2 and edged.get((stem[-2:], suffix), 0) >= count) or (len(stem) > 3 and count < 2):
            continue
        gazetteer.add(stem + suffix, "Town", stem + suffix, "town")
        if count + counts[stem[-2:], suffix] >= 2:
            gazetteer.add(stem, "Town", stem + suffix, "town")
    for stem in unsaid:
        gazetteer.add(stem, "Town", stem, "town")


def _items(text: str, listed: re.Match[str]) -> list[str]:
    """The items of the list; a verb before the first one (支持石岭、青塘等镇) is no part of it."""
    first, *others = _JOINT.split(listed.group(1))
    end = listed.start(1) + len(first)
    start = name_start(text, end, max(0, end - 8), 4)
    return [text[start:end] if start < end else first, *others]


@cache
def _no_town() -> re.Pattern[str]:
    return re.compile(lexicon().places["no_town"])


def _names_town(name: str, stem: str, not_town: re.Pattern[str]) -> bool:
    verbs = lexicon().verbs
    odd = not_town.search(stem) or _no_town().search(name) or re.search("[等到带促其和]|[乡镇]$|部门|过$|^按|条件|符合|其他|所有", stem)
    return not odd and stem[-2:] not in verbs and stem[:2] not in verbs and name not in lexicon().places["cities"]
