"""All mentions of a passage: every name that the plan gave anywhere, found again wherever it stands."""

from collections.abc import Sequence, Set

from ahocorasick_rs import AhoCorasick, MatchKind

from plantrace.extraction.actors.actor_words import find_actor_words
from plantrace.extraction.actors.bodies import find_bodies
from plantrace.extraction.actors.companies import telecom_names
from plantrace.extraction.actors.company_words import offices
from plantrace.extraction.actors.glued_cells import outside_cells
from plantrace.extraction.actors.known_actors import FRIEND
from plantrace.extraction.actors.register import Register, read_register
from plantrace.extraction.actors.town_parties import with_parties
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.document.outline import Passage
from plantrace.extraction.lexicon import HAN
from plantrace.extraction.mentions import Candidate, Mention, at_edge, without_overlaps
from plantrace.extraction.places.gazetteer import Gazetteer, read_gazetteer
from plantrace.extraction.places.no_places import AREA, is_no_place, is_to_be_built, is_where_built
from plantrace.extraction.places.placenames import COUNTY, word_set, words
from plantrace.extraction.places.where_cells import in_cell
from plantrace.extraction.sweep import Found, Hit, sweep
from plantrace.patterns import compiled

#: Behind a town's short name: then it is a longer name, or the river's.
_GOES_ON = compiled(
    rf"[村庄河山泉湖江溪峡岭洞浜泾荡湾]|港(?!区)|水库|[泵水涵]闸|[东南西北中]水系|渡口|环浜|新天地|灌区|寺|庙|[东西南北中]?(?:路|大?街|大道|巷|桥)|(?:、{HAN}{{2,3}})*(?:流域|干流|(?:[出入]境)?断面)|沿岸|两岸|岸线"
    "|(?:第?[一二三四五六七八九十]+)?(?:实验|中心|初级|高级|职业|民族|完全)*(?:[小中]学|幼儿园|学校|[高初]中)"  # a school's own name
)
#: Behind a town's short name in quotation marks: a good that is called by it (“石岭李”“青塘茶”品牌).
_BRAND = compiled(rf"{HAN}{{1,3}}”(?:[、和]?“[^“”]{{2,6}}”)*(?:等)?(?:[^，。；]{{0,8}}品牌|商标)")
_MADE_A_YEAR = ("年产", "年产量")  # 年产车载玻璃1200万片: no firm
_ROAD = compiled(
    "路(?![网灯面基况由径])|大道|大街|大桥|街(?!道)|广场|小区|社区|村|公?园(?!区)|(?:分|子|总)?公司"
)  # 某某钢铁路 is named for the firm
#: 某某广场 and 某某古街 bear a town's name and need not be there.
_OF_ITS_OWN = ("广场", "街", "路", "巷", "大道", "桥", "寺", "庙", "塔", "古镇", "古城")
#: Institutions that stand where their names begin: 某镇敬老院, 某镇中心小学.
_OF_TOWNS = ("welfare", "school")
#: What bears a town's short name and need not be there: 某桥商务区, 某湾新城; 某桥服装创业园 is in the town.
_CALLED_BY_TOWNS = ("商务区", "工业区", "风貌区", "园区", "片区", "新区", "新城", "枢纽", "基地", "污水处理厂")
#: Verbs whose object stands already, and the objects between: 完善某某园区, 重建甲闸、乙闸. Out: 扩建, where the new part is meant.
_STANDS = compiled(
    "(?:完善|提升|培育|做强|做优|做大|壮大|优化|盘活|依托|利用|围绕|结合|用好|办好|(?<![扩新])(?:改建|重建)|拓宽|维修|加固|修缮|整修|大修|扩容|整治)(?:(?!工程|项目)[^，。；、的]{2,12}[、和及与])*+$"
)
#: What is not there yet: 新建石岭小学、青柘中学.
_NEWLY = compiled("(?:新建|筹建|规划建设|开工建设|(?<!改扩)(?<!改)建设|建成)(?:[^，。；：]*[、和])?$")
#: Behind the last of them: 甲景区、乙景区基础设施建设, 甲公园、乙公园等存量公园改造, 甲公路（G330）等3条一级公路改建.
_RENEWED = compiled(
    r"(?:（[GSXY]\d+）)?(?:、[^，。；、]{2,12})*等[^，。；、]{0,6}?(?:公园|绿地|广场|街区|道路|公路|街巷|河道|桥梁|景区)(?:改造|改建|改扩建|扩建|更新|提升|修缮|提质|整治|拓宽|大修)"
    "|(?:、[^，。；、]{2,12}?)*?(?:旅游|公共|配套|基础)+设施(?:建设|提升|完善|改造|$)"
)
_SHARED_END = compiled(rf"(?:、{HAN}{{2,3}})*、{HAN}{{1,3}}?(灌区|水库|大桥|林场)")
_AREAS = "省市县区州盟旗"  # what the full names of counties and cities end in
_ITEM = compiled("[^、]+")
_LISTED = compiled(rf"(?:{HAN}{{2,3}}、){{2,}}{HAN}{{2,3}}")


def _stands_bare(text: str, start: int, end: int) -> bool:
    """Whether a name without its place (中医院) can stand here: 各乡镇中医院 and 中医院校, 其中建设 are other words."""
    return at_edge(text, start) and text[start - 1 : start + 1] != "其中" and text[end : end + 1] not in ("校", "士", "长", "所")


def _lends(known: Mention, text: str, named: Mention, size: int) -> bool:
    """Whether what is built at ``named`` stands where its first ``size`` characters say: 某河公园 on the river, 某巷步行街 is the lane."""
    end = named.start + size
    return not (text.endswith(_OF_ITS_OWN, named.start, end) or is_no_place(known.type, text, named.start, end))


class Recogniser:
    """Finds the places and actors of one plan in its passages."""

    def __init__(self, passages: list[Passage], identity: Identity, extra: Sequence[Candidate] = ()) -> None:
        self._tables = [passage for passage in passages if passage.kind == "table"]
        self._passages = [passage for passage in passages if passage.kind != "table"]
        texts = [passage.text for passage in self._passages]
        words = find_actor_words(texts)
        self._bodies = words.body
        self._everything = "\n".join(texts)
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

    def mentions(self) -> dict[Passage, list[Mention]]:
        """Return the mentions of places and actors in each passage, in order, without overlaps; those of a table have none."""
        names = sweep(self._automaton, [passage.text for passage in self._passages])
        found: dict[Passage, list[Mention]] = {table: [] for table in self._tables}
        for passage, own, bodies in zip(self._passages, names, self._bodies, strict=True):
            found[passage] = self._in_text(passage.text, own, bodies)
            if passage.role == "where" and passage.kind == "cell":
                found[passage] = sorted([*found[passage], *in_cell(passage.text, found[passage])], key=lambda mention: mention.start)
        return found

    def _in_text(self, text: str, names: list[Hit], bodies: list[Found]) -> list[Mention]:
        carriers = telecom_names(text) if self._carriers else []
        if not (names or bodies or carriers or self._extra_automaton):
            return []
        found: list[Mention] = []
        towns, titles = 0, "《" in text
        for number, start, end in names:
            word, known = self._words[number]
            if known.label == FRIEND or (word in self.actors.bare and not _stands_bare(text, start, end)):
                continue
            towns += known.label == "Town" or known.type == COUNTY
            bare = known.label == "Town" and not word.endswith(words("town_suffixes"))
            if bare or (known.type == COUNTY and word[-1] not in _AREAS):  # by its stem alone
                if _GOES_ON.match(text, end) or AREA.match(text, end) or text.startswith("县城", end):
                    continue
                if text[start - 1 : start] == "“" and _BRAND.match(text, end):
                    continue
                if shared := _SHARED_END.match(text, end):  # 甲、乙、丙灌区 are three of them
                    name = word + shared.group(1)
                    found.append(Mention(start, end, "Place", name, "site"))
                    continue
            listed = known.name != word and known.name.removeprefix(word) in word_set("works_in_lists")  # 甲、乙等水库: they are the works
            if known.label == "Place" and not listed and is_no_place(known.type, text, start, end):
                continue
            if titles and known.label in ("Place", "Town") and text.rfind("《", 0, start) > text.rfind("》", 0, start):
                continue  # 《某河流域综合规划》
            if known.type in ("zone", "site") and is_to_be_built(text, start, end, self._everything):
                planned = Mention(start, end, known.label, known.name, known.type)
                found += self._opens_with(text, planned) or self._called_by(text, planned)
                continue
            if known.label in ("Enterprise", "Institution") and (
                offices().match(text, end)
                or (not text.endswith("公司", start, end) and _ROAD.match(text, end))
                or text.endswith(_MADE_A_YEAR, 0, start)
            ):
                continue
            new = listed and known.name not in self._everything and is_where_built(text, start, known.name.removeprefix(word))
            found.append(Mention(start, end, known.label, word if new else known.name, known.type, known.generic))
        found += find_bodies(text, bodies, self._identity) if bodies else []
        found = with_parties(text, found) if towns else found
        for start, end in carriers:
            branch = self.actors.names.get(f"\x00{text[start:end]}")
            if branch:
                found.append(Mention(start, end, branch.label, branch.name, branch.type))
        found += self._among_towns(text) if towns > 1 else []
        return outside_cells(text, self._with_towns(text, self._with_extra(text, without_overlaps(found))))

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
                    if place is None and name not in self._names and name[1:] not in self.places.names and name[0] not in "以在用":
                        out.append(Mention(listed.start() + a, listed.start() + b, "Place", name, "village"))
        return out

    def _firm_at(self, text: str, mention: Mention) -> Mention | None:
        """The company whose name a park opens with: 岚石钢铁物流园."""
        if not {text[mention.start : mention.start + 3], text[mention.start : mention.start + 2]} & self._firm_heads:
            return None
        for size in range(min(mention.end - mention.start - 1, 12), 1, -1):
            firm = self.actors.names.get(text[mention.start : mention.start + size])
            if firm is not None and firm.label == "Enterprise":
                return Mention(mention.start, mention.start + size, firm.label, firm.name)
        return None

    def _with_towns(self, text: str, mentions: list[Mention]) -> list[Mention]:
        """A park, a site or a home that opens with the name of a town or a village (某镇某村物流园, 某镇敬老院) names them as well."""
        out: list[Mention] = []
        for mention in mentions:
            if mention.type in _OF_TOWNS or text.endswith("社区卫生服务中心", mention.start, mention.end):
                spans = (text[mention.start : mention.start + size] for size in (3, 4, 5))
                town = next((name for name in spans if name.endswith(words("town_suffixes")) and self._is_town(name)), None)
                if town is not None:
                    out.append(Mention(mention.start, mention.start + len(town), "Town", town, "town"))
            elif mention.type in ("zone", "site"):
                out += self._opens_with(text, mention)
            out.append(mention)
        return out

    def _is_town(self, name: str) -> bool:
        known = self.places.names.get(name)
        return known is not None and known.label == "Town"

    def _opens_with(self, text: str, mention: Mention) -> list[Mention]:
        """The towns, villages and the firm that a park's or a site's name begins with."""
        own = mention.end - mention.start > 3 and not text.endswith(_OF_ITS_OWN, mention.start, mention.end)
        firm = self._firm_at(text, mention)
        return [*(self._opening(text, mention) if own else []), *([firm] if firm else [])]

    def _opening(self, text: str, mention: Mention) -> list[Mention]:
        """The towns and villages whose names a park's or a site's name begins with."""
        out: list[Mention] = []
        at = mention.start
        while at < mention.end - 3:
            for size in (3, 2):
                name = text[at : at + size]
                known = self.places.names.get(name) or (self.places.names.get(name + "村") if mention.type == "zone" else None)
                if known is not None and name[-1] not in "镇乡村" and text.endswith(_CALLED_BY_TOWNS, mention.start, mention.end):
                    continue
                if known is not None and (known.label == "Town" or known.type == "village") and not _GOES_ON.match(text, at + size):
                    out.append(Mention(at, at + size, known.label, known.name, known.type))
                    at += size
                    break
            else:
                break
        return out

    def spelt_out(self, names: Set[str]) -> dict[str, str]:
        """The full names of the companies that are called so in this plan (以下简称“…”), for those of the ``names`` that are short."""
        firms = self.actors.names
        return {
            name: firms[name].name for name in names if name in firms and firms[name].label == "Enterprise" and firms[name].name != name
        }

    def unbuilt(self, passage: Passage, mentions: list[Mention], start: int, end: int) -> list[Mention]:
        """The mentions without the park or road that the project from ``start`` is still to build, but with the place it is called by."""
        homes = [m for m in mentions if m.label == "Institution" and (m.start, m.end) == (start, end)]
        if homes and _NEWLY.search(passage.text, max(0, start - 48), start):  # 新建石岭小学、柳湖小学: no schools yet
            mentions = [m for m in mentions if m not in homes]
        named = any(mention.type in ("zone", "site") and start <= mention.start < end for mention in mentions)
        if not named or _STANDS.search(passage.text, max(0, start - 48), start) or _RENEWED.match(passage.text, end):
            return mentions
        out: list[Mention] = []
        for mention in mentions:
            rest = passage.text[mention.end : end] if mention.end <= end else None
            stands = mention.type not in ("zone", "site") or passage.text[mention.end - 1] in "弄号"  # 某路6弄项目: a house there is
            if stands or rest not in ("", "项目", "工程") or mention.start < start:
                out.append(mention)
                continue
            out += self._called_by(passage.text, mention)
        return out

    def _called_by(self, text: str, mention: Mention) -> list[Mention]:
        """The place whose name what is still to be built opens with: a park on the hill that it is called by."""
        for size in range(min(4, mention.end - mention.start - 1), 1, -1):
            known = self.places.names.get(text[mention.start : mention.start + size])
            if known is not None and known.label == "Place" and known.type != "region" and _lends(known, text, mention, size):
                return [Mention(mention.start, mention.start + size, known.label, known.name, known.type)]
        return []
