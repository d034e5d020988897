"""All mentions of a passage: every name that the plan gave anywhere, found again wherever it stands."""

import re
from collections.abc import Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from plantrace.extraction.actor_words import find_actor_words
from plantrace.extraction.actors import Register, read_register
from plantrace.extraction.bodies import find_bodies
from plantrace.extraction.companies import telecom_names
from plantrace.extraction.company_words import offices
from plantrace.extraction.gazetteer import Gazetteer, read_gazetteer
from plantrace.extraction.identity import Identity
from plantrace.extraction.known_actors import FRIEND
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import Candidate, Mention, at_edge, without_overlaps
from plantrace.extraction.outline import Passage
from plantrace.extraction.sweep import Found, Hit, sweep

_GOES_ON = re.compile(r"[村庄河山泉湖]|水库|灌区|寺|庙|[东西南北中]?(?:路|大?街|大道|巷|桥)")
_ROAD = re.compile(
    "路(?![网灯面基况由径])|大道|大街|大桥|街(?!道)|广场|小区|社区|村|公?园(?!区)|(?:分|子|总)?公司"
)  # 某某钢铁路 is named for the firm
_OTHER_NAME = re.compile(r"湾|第?[一二三四五六]?(?:幼儿园|小学|初中|中学|学校)")  # 某河湾小学 is named for the river, not on it
_OF_ITS_OWN = re.compile("(?:广场|街|路|巷|大道|桥|寺|庙|塔|古[镇城])$")  # 某某广场 and 某某古街 bear a town's name and need not be there
_CLASS_OF_AREA = re.compile("(?:优化|重点|限制|禁止|优先|适度|鼓励|各类|各级)$")  # 限制开发区: a class in the scheme of main functions

_OF_RANK = re.compile("(?:国家|省|市|级|各|个|家|所有|创建|升级为|农业)$")  # 国家高新区: a rank
_LINE = re.compile("(?:铁路|高铁|高速|高速公路|机场|大型灌区|大型水库)$")
_GROWS = re.compile(
    "[二三四五]期|第?[二三四五]跑道|改?扩建|扩容|续建|提升|提档|(?:现代化|升级|提质)?改造|[^，。；、至]{1,8}至[^，。；、]{1,8}段|旅客|货运|运营|运输|沿线|班列"
)  # what is widened stands
#: The end of a list of counties, mines or power stations, some of which are called like rivers and hills.
_NAMES_OTHERS = re.compile(
    rf"{HAN}?(?:[、和]{HAN}{{2,5}})*等(?:\d+|[二三四五六七八九十]+)?[个处座]?"
    "(?:(?:重点|民族|边境|沿边|脱贫)?(?:县(?!级|城)|市县)|(?:[大中小]{1,2}型)?(?:灌区|水库)|煤矿|[水火风]?电站|抽水蓄能)"
)
_PLANNED = re.compile("(?:开工|建设|新建|建成|推进|推动|加快|力争|争取|规划|实施|改扩建)[^，。；在沿]*$")
#: Verbs whose object stands already: 完善某某园区.
_STANDS = re.compile("(?:完善|提升|培育|做强|做优|做大|壮大|优化|盘活|依托|利用|围绕|结合|用好|办好)$")
_SHARED_END = re.compile(rf"(?:、{HAN}{{2,3}})*、{HAN}{{1,3}}?(灌区|水库|大桥|林场)")
_CITY = re.compile("市(?=[、，。；委政人开的和与]|$)")
_POLICY = re.compile("生态保护[和与]高质量发展")
_ITEM = re.compile("[^、]+")
_LISTED = re.compile(rf"(?:{HAN}{{2,3}}、){{2,}}{HAN}{{2,3}}")


def _is_brand(text: str, start: int, end: int) -> bool:
    """A place in the name of a brand or a policy is no place: “某河人家”, “某岭”品牌, 黄河流域生态保护和高质量发展."""
    quoted = text[start - 1 : start] == "“"
    inside = quoted and text[end : end + 1] != "”"
    return (inside and "”" in text[end : end + 6]) or (quoted and text.startswith("”品牌", end)) or bool(_POLICY.match(text, end))


def _stands_bare(text: str, start: int, end: int) -> bool:
    """Whether a name without its place (中医院) can stand here: 各乡镇中医院 and 中医院校 are other words."""
    return at_edge(text, start) and text[end : end + 1] not in ("校", "士", "长", "所")


def _is_no_place(type_: str, text: str, start: int, end: int) -> bool:
    """A place's name inside another name, or one that stands for what the place is known for."""
    if type_ == "region" and text.startswith(("委", "政府"), end):
        return True
    if type_ == "site" and (text[end : end + 1] in ("镇", "乡") or _CITY.match(text, end)):
        return True  # 沙河镇, 某湖市
    if type_ == "zone" and text.startswith("新区", start):
        return text.endswith(("高", "副", "创", "更"), 0, start) or text.startswith(("域", "块"), end)  # 高新区, 创新区域
    if type_ == "zone" and text.startswith(("高新区", "经开区"), start) and end - start == 3:
        return _OF_RANK.search(text, max(0, start - 4), start) is not None
    if type_ == "zone" and text.startswith("开发区", start):
        return text.startswith("域", end) or bool(_CLASS_OF_AREA.search(text, max(0, start - 2), start))
    if type_ in ("site", "village") and _NAMES_OTHERS.match(text, end):
        return True
    if (
        type_ == "site"
        and _LINE.search(text, start, end)
        and _PLANNED.search(text, max(0, start - 48), start)
        and not _GROWS.match(text, end)
    ):
        return True  # 加快某某高铁建设: a work, no place yet
    if type_ == "site" and (_attribute().match(text, end) or (text[start:end] in _listed_only() and not _begins(text, start))):
        return True
    return bool(_OTHER_NAME.match(text, end)) or _is_brand(text, start, end)


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(lexicon().places["site_attributes"])


@cache
def _listed_only() -> frozenset[str]:
    return frozenset(lexicon().places["bare_sites"])


def _begins(text: str, start: int) -> bool:
    """Whether a name without a proper part begins at ``start``: not behind an attribute (智慧体育公园)."""
    return (
        start == 0
        or text[start - 1] in "和与及在至到对沿从将把以"
        or not "\u4e00" <= text[start - 1] <= "\u9fff"
        or text[start - 2 : start] in lexicon().verbs
    )


def _lends(known: Mention, text: str, named: Mention, size: int) -> bool:
    """Whether what is built at ``named`` stands where its first ``size`` characters say: 某河公园 on the river, 某巷步行街 is the lane."""
    end = named.start + size
    return not (_OF_ITS_OWN.search(text, named.start, end) or _is_no_place(known.type, text, named.start, end))


class Recogniser:
    """Finds the places and actors of one plan in its passages."""

    def __init__(self, passages: list[Passage], identity: Identity, extra: Sequence[Candidate] = ()) -> None:
        self._tables = [passage for passage in passages if passage.kind == "table"]
        self._passages = [passage for passage in passages if passage.kind != "table"]
        texts = [passage.text for passage in self._passages]
        words = find_actor_words(texts)
        self._bodies = words.body
        self.places: Gazetteer = read_gazetteer(passages, identity)
        self.actors: Register = read_register(texts, words, identity, self.places)
        self._names = {**self.places.names, **{name: m for name, m in self.actors.names.items() if name[0] != "\x00"}}
        self._words = sorted(self._names.items(), key=lambda name: name[0])
        self._carriers = any(name[0] == "\x00" for name in self.actors.names)
        self._firm_heads = {name[:3] for name, firm in self.actors.names.items() if firm.label == "Enterprise"}
        self._identity = identity
        self._automaton = AhoCorasick([word for word, _ in self._words], matchkind=MatchKind.LeftmostLongest)
        self._extra = {other.name: other for other in extra if other.name not in self._names}
        self._extra_words = sorted(self._extra)
        self._extra_automaton = AhoCorasick(self._extra_words, matchkind=MatchKind.LeftmostLongest) if extra else None

    def mentions(self) -> dict[int, list[Mention]]:
        """Return the mentions of places and actors in each passage, by its id(), in order, without overlaps; those of a table have none."""
        names = sweep(self._automaton, [passage.text for passage in self._passages])
        found: dict[int, list[Mention]] = {id(table): [] for table in self._tables}
        for passage, own, bodies in zip(self._passages, names, self._bodies, strict=True):
            found[id(passage)] = self._in_text(passage.text, own, bodies)
        return found

    def _in_text(self, text: str, names: list[Hit], bodies: list[Found]) -> list[Mention]:
        found: list[Mention] = []
        towns = 0
        for number, start, end in names:
            word, known = self._words[number]
            if known.label == FRIEND or (word in self.actors.bare and not _stands_bare(text, start, end)):
                continue
            towns += known.label == "Town"
            if known.label == "Town" and word != known.name:
                if _GOES_ON.match(text, end):
                    continue
                if shared := _SHARED_END.match(text, end):  # 甲、乙、丙灌区 are three of them
                    name = word + shared.group(1)
                    found.append(Mention(start, end, "Place", name, "site"))
                    continue
            if known.label == "Place" and _is_no_place(known.type, text, start, end):
                continue
            if known.label in ("Enterprise", "Institution") and (
                offices().match(text, end) or (not text.endswith("公司", start, end) and _ROAD.match(text, end))
            ):
                continue
            found.append(Mention(start, end, known.label, known.name, known.type, known.generic))
        found += find_bodies(text, bodies, self._identity) if bodies else []
        for start, end in telecom_names(text) if self._carriers else ():
            branch = self.actors.names.get(f"\x00{text[start:end]}")
            if branch:
                found.append(Mention(start, end, branch.label, branch.name, branch.type))
        found += self._among_towns(text) if towns > 1 else []
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
        for listed in _LISTED.finditer(text):
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
        if text[mention.start : mention.start + 3] not in self._firm_heads:
            return None
        for size in range(min(mention.end - mention.start - 1, 12), 2, -1):
            firm = self.actors.names.get(text[mention.start : mention.start + size])
            if firm is not None and firm.label == "Enterprise":
                return Mention(mention.start, mention.start + size, firm.label, firm.name)
        return None

    def _with_towns(self, text: str, mentions: list[Mention]) -> list[Mention]:
        """A park, a site or a home that opens with the name of a town or a village (某镇某村物流园, 某镇敬老院) names them as well."""
        out: list[Mention] = []
        for mention in mentions:
            if mention.type == "welfare" or text.endswith("社区卫生服务中心", mention.start, mention.end):
                near = (self.places.names.get(text[mention.start : mention.start + size]) for size in (3, 4, 5))
                town = next(
                    (place for place in near if place and place.label == "Town" and text.startswith(place.name, mention.start)), None
                )
                if town is not None:
                    out.append(Mention(mention.start, mention.start + len(town.name), "Town", town.name, "town"))
            elif mention.type in ("zone", "site"):
                own = mention.end - mention.start > 3 and not _OF_ITS_OWN.search(text, mention.start, mention.end)
                out += self._opening(text, mention) if own else []
                firm = self._firm_at(text, mention)
                out += [firm] if firm else []
            out.append(mention)
        return out

    def _opening(self, text: str, mention: Mention) -> list[Mention]:
        """The towns and villages whose names a park's or a site's name begins with."""
        out: list[Mention] = []
        at = mention.start
        while at < mention.end - 3:
            for size in (3, 2):
                name = text[at : at + size]
                known = self.places.names.get(name) or (self.places.names.get(name + "村") if mention.type == "zone" else None)
                if known is not None and (known.label == "Town" or known.type == "village") and not _GOES_ON.match(text, at + size):
                    out.append(Mention(at, at + size, known.label, known.name, known.type))
                    at += size
                    break
            else:
                break
        return out

    def unbuilt(self, passage: Passage, mentions: list[Mention], start: int, end: int) -> list[Mention]:
        """The mentions without the park or road that the project from ``start`` is still to build, but with the place it is called by."""
        named = any(mention.type in ("zone", "site") and start <= mention.start < end for mention in mentions)
        if not named or _STANDS.search(passage.text, max(0, start - 4), start):
            return mentions
        out: list[Mention] = []
        for mention in mentions:
            rest = passage.text[mention.end : end] if mention.end <= end else None
            if mention.type not in ("zone", "site") or rest not in ("", "项目", "工程") or mention.start < start:
                out.append(mention)
                continue
            for size in range(min(4, mention.end - mention.start - 1), 1, -1):
                known = self.places.names.get(passage.text[mention.start : mention.start + size])
                if known is not None and known.label == "Place" and known.type != "region" and _lends(known, passage.text, mention, size):
                    out.append(Mention(mention.start, mention.start + size, known.label, known.name, known.type))
                    break
        return out
