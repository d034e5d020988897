"""Lists whose own close says that their items are undertakings: 甲改造、乙系统等项目; 甲、乙两个产业园."""

import re
from functools import cache

from plantrace.extraction.actors.company_words import has_tail, is_proper, trades
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.numerals import number_of
from plantrace.extraction.projects.edges import TWO_MEET, after_verbs, begun_from
from plantrace.extraction.projects.kinds import is_brand, is_layout
from plantrace.extraction.projects.words import (
    IMPROVES,
    JOINT,
    WHOLE,
    building,
    builds_next,
    clause_start,
    governor,
    is_empty,
    is_general,
    is_thing,
    is_undertaking,
    many,
)
from plantrace.extraction.sweep import Hit
from plantrace.extraction.text.characters import is_han
from plantrace.patterns import compiled

_QUOTED = compiled(r"“([^“”]{4,24})”")
_AND = compiled("以及|[和及与]")
_LEADS = compiled("(?<=[路街道])连接(?!线).")
#: 某隧道及接线工程, 某灌区续建配套与节水改造 are one.
_ITS_END = compiled("其?(?:连?接线|联络线|引道|引桥|(?:节水|现代化|信息化|数字化|提标|配套)?改造|(?:生态)?修复)(?:工程)?")
_ASIDE = compiled(r"（[^（）]*）$")
_NUMBER = compiled("[2-9两二三四五六七八九十][个座处条所项]")
_NICKNAME = compiled("“[^“”]{2,8}”")
_SHORT = compiled(rf"(?:(?:总?投资)?\d+[万亿]元(?:以上)?的?)?{HAN}{{0,14}}")
#: What is made a year, behind whose works make it: 青柘化工20万吨甲醇.
_ITS_OUTPUT = compiled(rf"(?!年产|新增|总|全){HAN}{{2,16}}?(?:年产)?\d[\d.]*[万亿]?(?:吨|台|套|只|件|辆|千瓦|立方米|平方米){HAN}{{2}}")
_KIND_EDGE = compiled("$|[，；。、和及建的]|开工|竣工|投产|落地|年内|尽快|早日")
# 等项目, 等一批“某某”项目, 等三个示范基地: the kind stands in the words.
_CLOSE = compiled(
    r"等(?<![高中初平均]等)(?>\d{1,3}[个项][^，。；：、\d]{0,4}\d*[百十千]?亿元(?:以上|级)*、)*(?P<count>一大?批|(?:\d{1,3}|[两二三四五六七八九十])[余多]?[个大座处条所项])?(?:(?<=批)[^，。；：]{2,24}的(?=重大|重点|项目|工程))?(?:重点|重大)?(?:“[^”]{2,12}”)*等?"
    r"(?P<words>(?!开展|实施|推进)(?:[^\W_a-z]{2,6}性、)*[^\W_a-z]{2,24})"
)
_FIRMS_BUILD = compiled("[^，。；、]{0,6}?(?:企业|公司|机构)(?:[新扩共改]?建|开展|实施|打造|组建)")
_MARK = compiled("[“（”）、]")
_STANDS = (
    "提标",
    "扩能",
    "达标",
    "能力",
    "提质",
    "提升",
    "升级",
    "提档",
    "品质",
    "改造",
    "管理",
    "开放",
    "联动",
    "服务",
)  # 甲、乙等景区提质升级: they are open
_BUILT_NEXT = compiled("$|[，；。、和及的]|[新改扩迁续]*建|开工|前期|投用")  # else they do something: 甲、乙等学校组建集团
_CARRIED = ("签约", "建设", "实施", "前期", "落地", "开工", "推进")
_OF_KINDS = ("资金", "经费", "补助", "补贴", "政策", "审批", "用地", "贷款")
_PAPER = compiled("[^，。；]{0,20}的[^，。；]{0,8}(?:设计|规划|方案|研究|论证)(?:编制|工作)?(?=$|[，。；])")
_MODIFIER = compiled("制度|机制")
#: What says behind the close of a list that its items come about: 等项目开工建设, 等一批项目取得实质进展, 等项目快建设、快投产.
_COMES_ABOUT = compiled(
    "(?:全部|全面|早日|尽快|年内|如期|顺利|按期|及早|[快早])*(?:开工|动工|竣工|完工|投产|达产|达效|投用|投运|通车|落地|建成|建设、[快早]|投入"
    "|取得[^，。；]{0,4}(?:进展|突破)|实现[^，。；]{0,3}突破)"
)
#: 投资三亿元的某某项目, 园区内某某项目
_SIZE = compiled(
    r"(?:园区|产业园|工业区|县|镇|境|辖区)内(?=[^，。；、]{4})|(?:总|计划|预计)?(?:投资|占地)[^、的\d]{0,3}\d[\d.]*(?:万|亿)?(?:元|美元|亩|平方米)(?:左右|以上)?(?:的|(?=[^，。；、\d]{4}))"
    r"|由[^，。；、]{4,30}?总?投资[^，。；、的\d]{0,3}\d[\d.]*[万亿]元的|\d[\d.]*[万亿]元的"
)
_SIZE_OPENS = frozenset("园产工县镇境辖总计预投占由0123456789")
_ROUTE = compiled(f"至|(?<={HAN})[—－-](?={HAN})")  # 石岭至青柘, 石岭-青柘
_STANDING_KIND = ("重要", "主要")  # what is called so is not yet to come
#: What a sentence wishes for the projects that it is about: 对于甲、乙等项目，要加大支持力度，力争及早开工.
_FOR = ("对", "针对")
_WISHED = compiled("，[^。；]*(?:力争|争取|确保|尽快|推动)[^，。；]{0,8}(?:开工|动工|落地|投产|建成)")
_POWERS = ("", "煤电", "火电", "气电", "风电", "水电", "核电", "光伏", "储能", "化工", "煤矿")  # what short names may stand for
_GATHERED = ("项目", "工程")
_TELLING = 6  # characters of an item that tell enough, so that another may be shorter
PHASE = compiled("[一二三四五六]期$")  # behind a name: 大唐二期
_SO_MANY = compiled(r"\d+[座条个处所家项]")  # 实施7座水库、16条海塘等工程
KIND = ("重大", "重点", "各", "一批", "若干", "相关", "其他", "部分")  # an item that opens so is a kind of things, and so is its list
_GROUNDS = frozenset("镇乡村区县市街道路河江湖库溪渠")  # what a place ends in

Span = tuple[int, int]


@cache
def _lines() -> tuple[str, ...]:
    return tuple(lexicon().projects["lines"])


def listed(sentence: Sentence, hits: list[Hit]) -> tuple[list[Span], list[Span]]:
    """The names in the sentence's lists that their close calls undertakings; and the spans of the closes, which only say the kind.

    ``hits`` are the sentence's own of ``sweep_endings``; without one, only a quoted kind can close a list.
    """
    text, base = sentence.passage.text, sentence.start
    names: list[Span] = []
    closes: list[Span] = []
    first = text.find("等", base, base + hits[-1][2]) if hits else -1
    ends = begun_from()
    for close in _CLOSE.finditer(text, first, sentence.end) if first >= 0 else ():
        words = close.start("words") - base
        index, start, end = next((hit for hit in hits if hit[1] >= words and hit[0] < ends), (0, words + 15, 0))
        if close["count"] and text[base + start : base + end] in _lines():  # 甲至乙等22个高速公路项目
            index, start, end = next((hit for hit in hits if hit[1] == end and hit[0] < ends), (index, start, end))
        if text.startswith("的", base + end) and not text.startswith(_CARRIED, base + end + 1):
            continue  # 等项目的设计方案
        if text.startswith("为", base + words):
            continue  # 以甲馆、乙区等为主的博览园
        if text.startswith(_OF_KINDS, base + end):
            closes.append((clause_start(text, base, close.start()), base + end))
            continue  # 整合农田改造、节水灌溉等项目资金: nothing of it is a work
        if _PAPER.match(text, base + end, sentence.end):
            continue  # 完成青柘大道等路段的城市设计
        if start > words + 2 and (building().match(text, base + words) or _FIRMS_BUILD.match(text, base + words)):
            continue  # 支持甲、乙等建设智慧医院, 支持甲、乙等骨干企业建设公路港: who builds
        sights = text.endswith(("景区", "景点", "医院", "学校"), base, base + end) and (
            text.startswith(_STANDS, base + end) or not _BUILT_NEXT.match(text, base + end)
        )
        if start <= words + 14 and base + end <= close.end() and not sights and not _MODIFIER.search(text, base + end, close.end()):
            strong = index < len(lexicon().projects["strong"])
            left = clause_start(text, base, close.start())
            wished = text.startswith(_FOR, left) and _WISHED.match(text, base + end, sentence.end)
            about = bool(wished or _COMES_ABOUT.match(text, base + end, sentence.end))
            earlier = _before_comma(text, base, left, close.start()) if strong and text[left - 1] == "，" else []
            found = [*earlier, *_before_close(text, left, close, start - words, strong=strong, about=about or bool(earlier))]
            many = text.startswith(("各", "一批", "重大", "重点"), close.start("words"))
            if len(found) == 1 and start - words > 2 and text[close.start() - 1] == "”" and not (many or close["count"]):
                names.append((found[0][0] - 1, base + end))  # “某某”等多链协同工程: the whole is the name
                continue
            names += found
            closes += [(close.start(), base + end)] if found else []
    listing = text.find("、", base, sentence.end) >= 0 or text.find("和", base, sentence.end) >= 0
    for mark in _NUMBER.finditer(text, base, sentence.end) if listing else ():
        end = _numbered_kind(sentence, hits, mark.end())
        found = _of_number(text, clause_start(text, base, mark.start()), mark) if end else []
        names += found
        closes += [(mark.start(), end)] if found else []
    return names, closes


def _before_comma(text: str, base: int, left: int, end: int) -> list[Span]:
    """The items before the comma at ``left`` of a list that commas part too: 推进甲高速、乙大桥，丙基地、丁中心等项目."""
    found: list[Span] = []
    while text[left - 1] == "，" and text.find("、", left, end) >= 0 and not governor(text, left, end)[0]:  # no verb behind it
        end, left = left - 1, clause_start(text, base, left - 1)
        spans = items(text, left, end)
        words = [text[low:high] for low, high in spans]
        named = [not is_general(word) or PHASE.search(word) for word in words]  # 标准化厂房二期 is one
        if not all(named) or any(len(word) < 4 or not (is_undertaking(word) or is_thing(word)) for word in words):
            return []
        found = [*spans, *found]
    verb, leaves = governor(text, left, found[0][0]) if found else ("", False)
    return found if verb and not leaves else []


def _numbered_kind(sentence: Sentence, hits: list[Hit], at: int) -> int:
    """Where the kind ends that a number right behind a list counts, 0 when it counts none: 甲、乙两个“某某”产业园."""
    text, base = sentence.passage.text, sentence.start
    before = text[at - 3 : at - 2]
    if not is_han(before) and before != "”":
        return 0
    quoted = _NICKNAME.match(text, at, sentence.end)
    if quoted and _KIND_EDGE.match(text, quoted.end(), sentence.end):
        return quoted.end()
    at = quoted.end() if quoted else at
    for index, start, end in hits:
        if index < begun_from() and base + start >= at and _KIND_EDGE.match(text, base + end, sentence.end):
            return base + end if (base + start == at if quoted else _SHORT.fullmatch(text, at, base + start)) else 0
    return 0


def _of_number(text: str, left: int, mark: re.Match[str]) -> list[Span]:
    """The items before 两个产业园, when they are as many as the number says."""
    if builds_next(text[left : mark.start()]):
        return []  # 在甲、乙、丙新建3处公园
    found = items(text, left, mark.start() - text.endswith(("等", "的"), left, mark.start()), number_of(mark.group()[0]))
    named = all(end - start >= 4 for start, end in found) and not all(is_general(text[start:end]) for start, end in found)
    return found if named else []


def _before_close(text: str, left: int, close: re.Match[str], filler: int, *, strong: bool, about: bool) -> list[Span]:
    """The items before 等项目: all of them when the close counts them (一批), else those that are undertakings by themselves.

    ``filler`` is how many characters stand between 等 and the kind; ``strong`` when the kind is one of undertakings (工程); ``about`` when
    the words behind it say that they come about (开工建设), whatever the verb before them.
    """
    counted = close["count"] is not None
    if text[close.start() - 1] == "”":
        quoted = list(_QUOTED.finditer(text, left, close.start()))
        if quoted and quoted[-1].end() == close.start():
            return [match.span(1) for match in quoted if not is_layout(match[1])] if strong else []
    spans = items(text, left, close.start())
    number = number_of(close["count"][:-1].rstrip("余多")) if counted else 0
    if len(spans) == number - 1:  # 甲示范区、乙园区和智慧农业示范区等三个示范区
        spans = [*spans[:-1], *halves(text, *spans[-1], forced=True)]
    if text.endswith(("一批", "若干"), left, spans[0][0]):
        return []  # 建设一批化工材料、专用化学品等项目
    if counted and len(spans) == 1 and not strong and text.endswith(IMPROVES, left, spans[0][0]):
        return []  # 改造提升某某卫生院等8所卫生院: one of those that stand already
    verb, leaves = governor(text, left, spans[0][0])
    carried = about or (bool(verb) and not leaves)
    if any(text.startswith(KIND, start) for start, _ in spans):
        return []
    if strong and len(spans) > 1 and all(_has_size(text, start) and not is_general(text[start:end]) for start, end in spans):
        return spans  # each is told with what it costs
    bare = close["words"].startswith(_GATHERED, filler) and close["words"][:filler] in _POWERS
    proper = bare and len(spans) > 1 and all(is_brand(text[start:end]) for start, end in spans)
    least = 2 if len(spans) > 4 or proper else 3  # 甲、乙山、丙、丁河、戊等风电项目
    named = [(start, end) for start, end in spans if end - start >= least and not is_general(text[start:end])]
    named = [(start, end) for start, end in named if not (many().match(text, start) or _SO_MANY.match(text, start))]
    if len(spans) == number and len(named) == number - 1 > 1 and min(high - low for low, high in spans) >= 4:
        named = spans  # as many as the close says: one that sounds like a kind is one of them
    works = [(start, end) for start, end in named if is_undertaking(text[start:end]) or _ITS_OUTPUT.match(text, start, end)]
    if carried and counted:
        known = strong or any(is_thing(text[start:end]) for start, end in named)  # 某某大米、某某蜜梨等一批基地: what is grown there
        return named if known and all(end - start >= 4 for start, end in named) else []
    route = carried and _ROUTE.search(text, *spans[0]) is not None
    if filler > 6 or (len(spans) < 2 and len(works) < 1 and not route):
        return []
    if carried and close["words"].startswith(_lines(), filler):
        long = [(start, end) for start, end in spans if end - start > 10 and text.find("至", start, end) < 0]  # 甲至乙至丙 is one
        whose = close["words"].startswith(_STANDING_KIND) and not route and not works  # 甲、乙等重要港口建设: whose ports, no names
        return [] if long or whose or any(is_general(text[start:end]) for start, end in spans) else spans
    if strong:
        own = len(named) == len(spans) and filler <= 2  # 甲新材料、乙科创中心等重点项目: nothing but the items' own names
        own = own and (bool(works) or not close["words"].startswith("项目", filler) or _are_named(text, spans))
        own = own or proper  # 岚芯、柘微、青科等重大项目, 青塘、石岭等煤电项目
        own = own or (about and 2 * len(named) > len(spans) and _are_named(text, named))  # one that sounds like a kind among names
        if carried and not leaves and len(works) > 2 and (one_each := _one_each(text, spans, named)):
            return one_each
        named = named if carried and (own or 2 * len(works) > len(spans)) else [(start, end) for start, end in works if end - start >= 4]
        return [] if leaves and verb != "确保" and not about else named
    if carried and len(named) == len(spans):
        return named if any(is_thing(text[start:end]) for start, end in named) else []
    built = named and len(spans) > 2 and building().fullmatch(verb) and all(is_thing(text[start:end]) for start, end in spans)
    return spans if built else []  # 建设文化园、青塘产业园、科技园等园区: one that has a name of its own makes its fellows sure


def _one_each(text: str, spans: list[Span], named: list[Span]) -> list[Span]:
    """All items of a long list of works of which most have names, where the others are buildings that a county has one of; else none.

    某某连接线、体育馆、某某景区三期、垃圾处理场等重点项目.
    """
    others = [text[low:high] for low, high in spans if (low, high) not in named]
    return spans if others and 2 * len(named) >= len(spans) > 4 and all(map(_is_one_of_its_kind, others)) else []


def _is_one_of_its_kind(word: str) -> bool:
    """Whether a word for a building says no more than its kind, of which a county has one: 体育馆, 污水处理厂."""
    return 2 < len(word) < 7 and word.endswith(tuple(lexicon().projects["one_each"])) and not many().match(word)


def _are_named(text: str, spans: list[Span]) -> bool:
    """Whether the items are long enough to be names, or many without a common noun, or one is a firm's: 推进岚石药业、绿色饮片等项目."""
    words = [text[start:end] for start, end in spans]
    return (
        min(map(len, words)) >= 5 - (max(map(len, words)) > _TELLING or all(map(is_proper, words)))
        or (len(words) > 4 and all(map(is_proper, words)))
        or any(has_tail(word, "company_tails") and not trades().search(word) for word in words)
    )


def items(text: str, left: int, end: int, number: int = 0) -> list[Span]:
    """The items between ``left`` and ``end``, at the 、 outside of brackets and quotation marks; the first without the verbs before it.

    和 parts two that are undertakings by themselves, and what makes the list ``number`` long. [] when it cannot be made so.
    """
    left = _behind_places(text, after_verbs(text, left, end), end)
    spans: list[Span] = []
    start, depth = left, 0
    for mark in _MARK.finditer(text, left, end):
        sign = mark.group()
        if sign != "、":
            depth += 1 if sign in "“（" else -1
        elif depth <= 0:
            spans.append((start, mark.start()))
            start = mark.end()
    spans.append((start, end))
    if text.find("连接", left, end) >= 0:
        spans = _before_leads(text, spans)
    if number:
        if len(spans) != number:
            spans = [*spans[:-1], *halves(text, *spans[-1], forced=True)]
        return _without_sizes(text, spans) if len(spans) == number else []
    asides = [(low, low + len(_ASIDE.sub("", text[low:high])) if text[high - 1] == "）" else high) for low, high in spans]
    spans = _without_sizes(text, asides)
    return [part for low, high in spans for part in halves(text, low, high, forced=len(spans) == 1)]


def _without_sizes(text: str, spans: list[Span]) -> list[Span]:
    """The items without what stands before them on how large they are: 总投资3亿元的某某产业园."""
    return [
        (size.end() if text[low : low + 1] in _SIZE_OPENS and (size := _SIZE.match(text, low, high)) else low, high) for low, high in spans
    ]


def _has_size(text: str, start: int) -> bool:
    """Whether what stands before ``start`` tells how large the work there is: 总投资3亿元的某某铝箔."""
    return any(size.end() == start for size in _SIZE.finditer(text, max(0, start - 24), start + 4))


def _before_leads(text: str, spans: list[Span]) -> list[Span]:
    """The items up to the road that others are told behind: 新建青岚路连接望江路、柘林路 is one road."""
    for at, (start, end) in enumerate(spans):
        if leads := _LEADS.search(text, start, end):
            return [*spans[:at], (start, leads.start())]
    return spans


def _behind_places(text: str, left: int, end: int) -> int:
    """Where the works begin that are done to several places: 某河、某湖的污水截流、河道整治."""
    of = text.find("的", left, end)
    places = JOINT.split(text[left:of]) if of >= 0 else []
    return of + 1 if len(places) > 1 and all(place[-1:] in _GROUNDS for place in places) else left


def halves(text: str, start: int, end: int, *, forced: bool) -> list[Span]:
    """The two undertakings that 和 joins; one when the second has no name of its own (某某灌区续建配套与现代化改造)."""
    inside = text[start + 2 : end - 2]
    joined = "和" in inside or "及" in inside or "与" in inside
    for joint in reversed(list(_AND.finditer(text, start + 2, end - 2))) if joined else ():
        first, second = text[start : joint.start()], text[joint.end() : end]
        if _ITS_END.fullmatch(second) or TWO_MEET.match(text, joint.start()) or (second[0].isdigit() and _ITS_OUTPUT.match(first)):
            continue
        if joint.group() == "及" and not forced and WHOLE.search(second) and not WHOLE.search(first):
            continue  # 石岭水厂及管网新建工程 is one
        two = is_undertaking(first) and is_undertaking(second) and (is_thing(second) or not is_empty(second))
        two = two or (is_thing(first) and len(second) >= 4 and not is_general(second) and text.startswith(("、", "等"), end))
        two = two or (_ITS_OUTPUT.match(first) is not None and _ITS_OUTPUT.match(second) is not None)
        if forced or two:
            return [(start, joint.start()), (joint.end(), end)]
    return [(start, end)]
