"""All mentions of a passage: every name that the plan gave anywhere, found again wherever it stands."""

import re
from collections.abc import Sequence

from ahocorasick_rs import AhoCorasick, MatchKind

from plantrace.extraction.actors import Register, read_register
from plantrace.extraction.bodies import find_bodies
from plantrace.extraction.companies import offices, telecom_names
from plantrace.extraction.gazetteer import Gazetteer, read_gazetteer
from plantrace.extraction.identity import Identity
from plantrace.extraction.known_actors import FRIEND
from plantrace.extraction.mentions import Candidate, Mention, at_edge, without_overlaps
from plantrace.extraction.outline import Passage

_GOES_ON = re.compile(r"[村庄河山泉湖]|水库|灌区|寺|庙|路|街")
_ROAD = re.compile(
    "路(?![网灯面基况由径])|大道|大街|大桥|街(?!道)|广场|小区|社区|村|公?园(?!区)|(?:分|子|总)?公司"
)  # 某某钢铁路 is named for the firm
_OTHER_NAME = re.compile(r"湾|第?[一二三四五六]?(?:幼儿园|小学|初中|中学|学校)")  # 某河湾小学 is named for the river, not on it


_SHARED_END = re.compile(r"(?:、[\u4e00-\u9fff]{2,3})*、[\u4e00-\u9fff]{1,3}?(灌区|水库|大桥|林场)")
_POLICY = re.compile("生态保护[和与]高质量发展")
_ITEM = re.compile("[^、]+")
_LISTED = re.compile("(?:[\u4e00-\u9fff]{2,3}、){2,}[\u4e00-\u9fff]{2,3}")


def _is_brand(text: str, start: int, end: int) -> bool:
    """A place in the name of a brand or a policy is no place: “某河人家”, “某岭”品牌, 黄河流域生态保护和高质量发展."""
    quoted = text[start - 1 : start] == "“"
    inside = quoted and text[end : end + 1] != "”"
    return (inside and "”" in text[end : end + 6]) or (quoted and text.startswith("”品牌", end)) or bool(_POLICY.match(text, end))


def _stands_bare(text: str, start: int, end: int) -> bool:
    """Whether a name without its place (中医院) can stand here: 各乡镇中医院 and 中医院校 are other words."""
    return at_edge(text, start) and text[end : end + 1] not in ("校", "士", "长", "所")


class Recogniser:
    """Finds the places and actors of one plan in its passages."""

    def __init__(self, passages: list[Passage], identity: Identity, extra: Sequence[Candidate] = ()) -> None:
        self.places: Gazetteer = read_gazetteer(passages, identity)
        self.actors: Register = read_register(passages, identity, self.places)
        self._names = {**self.places.names, **{name: m for name, m in self.actors.names.items() if name[0] != "\x00"}}
        self._words = sorted(self._names)
        self._identity = identity
        self._automaton = AhoCorasick(self._words, matchkind=MatchKind.LeftmostLongest)
        self._extra = {other.name: other for other in extra if other.name not in self._names}
        self._extra_words = sorted(self._extra)
        self._extra_automaton = AhoCorasick(self._extra_words, matchkind=MatchKind.LeftmostLongest) if extra else None

    def mentions(self, passage: Passage) -> list[Mention]:
        """Return the passage's mentions of places and actors, in order and without overlaps."""
        if passage.kind == "table":
            return []
        text = passage.text
        found: list[Mention] = []
        for word, start, end in self._automaton.find_matches_as_indexes(text):
            known = self._names[self._words[word]]
            if known.label == FRIEND or (self._words[word] in self.actors.bare and not _stands_bare(text, start, end)):
                continue
            if known.label == "Town" and self._words[word] != known.name:
                if _GOES_ON.match(text, end):
                    continue
                if shared := _SHARED_END.match(text, end):  # 甲、乙、丙灌区 are three of them
                    name = self._words[word] + shared.group(1)
                    found.append(Mention(start, end, "Place", name, "site"))
                    continue
            if known.label == "Place" and (_OTHER_NAME.match(text, end) or _is_brand(text, start, end)):
                continue
            if known.label in ("Enterprise", "Institution") and (
                offices().match(text, end) or (not text.endswith("公司", start, end) and _ROAD.match(text, end))
            ):
                continue
            found.append(Mention(start, end, known.label, known.name, known.type, known.generic))
        found += [Mention(b.start, b.end, "Department", b.name, "", b.generic) for b in find_bodies(text, self._identity)]
        for start, end in telecom_names(text):
            branch = self.actors.names.get(f"\x00{text[start:end]}")
            if branch:
                found.append(Mention(start, end, branch.label, branch.name, branch.type))
        found += self._among_towns(text)
        return self._with_towns(text, self._with_extra(text, without_overlaps(found)))

    def _with_extra(self, text: str, mentions: list[Mention]) -> list[Mention]:
        """The names that others gave stand where none of ours does."""
        if self._extra_automaton is None:
            return mentions
        found = self._extra_automaton.find_matches_as_indexes(text)
        named = [(self._extra[self._extra_words[word]], start, end) for word, start, end in found]
        others = [
            Mention(start, end, name.label, name.name, name.type, origin=name.origin)
            for name, start, end in named
            if all(end <= mention.start or start >= mention.end for mention in mentions)
        ]
        return sorted([*mentions, *others], key=lambda mention: mention.start)

    def _among_towns(self, text: str) -> list[Mention]:
        """A name in a list of towns that is no town itself (甲、乙、丙35kV变电站): a village."""
        out: list[Mention] = []
        for listed in _LISTED.finditer(text) if text.count("、") > 1 else ():
            items = [item.span() for item in _ITEM.finditer(listed.group())]
            known = [self.places.names.get(listed.group()[a:b]) for a, b in items[:-1]]
            if sum(place is not None and place.label == "Town" for place in known) >= 2:
                for (a, b), place in zip(items, known, strict=False):
                    name = listed.group()[a:b]
                    if place is None and name not in self._names and name[1:] not in self.places.names and name[0] not in "以在":
                        out.append(Mention(listed.start() + a, listed.start() + b, "Place", name, "village"))
        return out

    def _firm_at(self, text: str, mention: Mention) -> Mention | None:
        """The company whose name a park opens with: 岚石钢铁物流园."""
        for size in range(min(mention.end - mention.start - 1, 12), 2, -1):
            firm = self.actors.names.get(text[mention.start : mention.start + size])
            if firm is not None and firm.label == "Enterprise":
                return Mention(mention.start, mention.start + size, firm.label, firm.name)
        return None

    def _with_towns(self, text: str, mentions: list[Mention]) -> list[Mention]:
        """A park, a site or a home that opens with a town's name (某镇物流园, 某镇敬老院) names that town as well."""
        out: list[Mention] = []
        for mention in mentions:
            for size in (3, 4) if mention.type == "welfare" else ():
                town = self.places.names.get(text[mention.start : mention.start + size])
                if town is not None and town.label == "Town" and town.name == text[mention.start : mention.start + size]:
                    out.append(Mention(mention.start, mention.start + size, "Town", town.name, "town"))
                    break
            for size in (2, 3) if mention.type in ("zone", "site") and mention.end - mention.start > 3 else ():
                town = self.places.names.get(text[mention.start : mention.start + size])
                if town is not None and town.label == "Town" and not _GOES_ON.match(text, mention.start + size):
                    out.append(Mention(mention.start, mention.start + size, "Town", town.name, "town"))
                    break
            if mention.type in ("zone", "site") and (firm := self._firm_at(text, mention)):
                out.append(firm)
            out.append(mention)
        return out
