"""What the document says of itself: its title, the place it is for, that place's level, and the years it covers."""

import re
from functools import cached_property

from msgspec import Struct

from plantrace.extraction.divisions import county_names, place_called, without_peoples
from plantrace.extraction.document.outline import Passage
from plantrace.extraction.document.periods import period
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.text.numbering import is_signature, is_title
from plantrace.patterns import compiled

_TITLE = compiled(
    r"规划|纲要|计划|方案|意见|政策|报告|办法|分工|措施|决定|要点|清单|(?:工作|项目|工程|任务)安排|实事项目|(?:分解|责任|任务|安排)表|(?:项目|任务|责任|工程|工作)(?:名单|台账|一览表|计划表|表)"
)
_NUMBERED = compiled(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．]")
_YEARS = compiled(r"（[^（）]*）$")  # 行动计划（2023—2025年）
#: Whose titles an opening follows says nothing of its own place: 根据《某市…方案》和《某省…》要求.
_FOLLOWS = compiled("(?:根据|按照|依据|依照|落实|贯彻|执行|参照|对照|结合)[^，。；：《》]{0,24}(?:《[^《》]*》[、和及与]?(?:以及)?)+")
#: Words before the name of a place: 2024年度某市, 二〇二三年某市, 我代表某县人民政府, 中共某县, 全市, 我区.
_NO_PLACE = compiled(
    rf"20\d\d年(?:度|\d{{1,2}}月(?:\d{{1,2}}日)?)?在?|(?:已经|报经|(?<!{HAN})经)(?=[省市县区州])|机构|各(?=街道|乡镇|镇|县|区)|二[〇○零][一二三四][一二三四五六七八九〇○零]年度?|我代表|中共|(?:我们|[全各本该我贵])[省市县区乡镇](?!人民政府)"
)
#: What a plan calls its own place: 我区. Another above it is whom it follows: 根据某某省的方案.
_OURS = compiled("[我本]([省市县区镇乡])(?!人民政府)")
#: A committee of the party names its place: 中共某省委, 中共某县县委.
_PARTY = compiled(rf"中共({HAN}{{1,9}}?(?:州市|[省市县区州盟旗]))[省市县区州盟旗]?委")
_OF_STATE = compiled("“?(?:中华人民共和国|国务院|国家|全国)")
_SHORT_COUNTY = compiled(rf"(?<!{HAN}){HAN}县(?=人民政府|县?委|“|国民经济|20\d\d)(?<![全各本该我外]县)")  # 涉县人民政府
_TITLE_COUNTY = compiled(f"{HAN}县(?![域级乡城直委区镇])")
_PLACE = compiled(
    rf"(?P<place>{HAN}{{2,9}}?(?:特别行政区|自治区|自治州|自治县|省|市|县|区|州|盟|旗|镇|乡|街道)|{HAN}{{2,14}}(?:开发区|产业园区|工业园区))"
    "(?!域|政(?!府)|场|委(?![省市县区州旗]政府)|级|直|长)"
)
_INNER = compiled(
    rf"(?:{HAN}{{2,9}}自治[州县旗]|{HAN}{{2,3}}?(?:市|县|区|旗|镇|乡|街道))(?!域|政(?!府)|场|委(?![省市县区州旗]政府)|级|直|长|化|村)"
)
#: What a larger place has that is no place with a plan of its own: 某市主城区, 某县特色小镇.
_NO_INNER = compiled(
    "^[各全本辖所]|[园地山库社街片景灾护牧林农郊校辖]区$|城区$|(?:高新|经开|综保|保税|示范|度假|试验)区$|[小城乡集古强名重村]镇$|[城水家返]乡$|..城市$"
)
#: A title may tell its place without its level: 西安“十四五”综合交通规划.
_SHORT = compiled(rf"{HAN}{{2,4}}?(?=“?十[一二三四五]五|20\d\d年|国民经济)")
_LEVELS = (
    ("国务院|中华人民共和国|国家|全国", "national"),
    ("省$|自治区$|特别行政区$", "province"),
    ("自治州$|州$|盟$|市$", "city"),
    ("县$|旗$|区$", "county"),
    ("镇$|乡$|街道$", "town"),
)
_ABOVE = compiled(r"^（[^（）]{1,7}[省市区州]）(?=..)")  # （某省）某县…规划
#: The name of the plan that a place carries out, before the place: 土壤污染防治行动计划某县工作方案.
_UPPER = compiled(
    rf"[^，。；：]{{4,40}}?(?:计划|规划|纲要|条例|办法|意见|方案|决定)》?(?={HAN}{{2,6}}?(?:省|自治区|市|县|区|州|盟|旗|镇|乡)"
    r"[^，。；：]{0,24}(?:方案|意见|细则|办法|措施|计划|分工))"
)
_BOARDS = compiled(r"[^，。；：、\s]{2,14}(?:开发区|园区)(?:管委会|管理委员会)")  # of those whom a letter greets
_FALSE_PLACE = compiled(
    r"(?:关于|按照|根据|依照|报请|意见报|工作|任务|下达|印发|通知|的|推进|加快|建设|全面|进一步|国民经济|促进|支持|深入|实施|高质量)"
)
#: What may stand before the name of a place besides a verb: 为提升某某县, 根据某某省.
_BEFORE = ("根据", "按照", "依据", "位于", "为了", "为", "在", "对", "由", "与", "向", "按")
#: Kinds of places that end as names do: 主城区, 公园城市, but not 某某地区 or 盐城市.
_KIND_OF_PLACE = compiled(
    "精神|[和与及]省$|(?:主城|中心城|辖|灌|库|校|片|街|社|小|贫困地|各地)区$|(?:公园|智慧|文明|中心|枢纽|海绵|森林|卫生|园林|节水|旅游|示范|试点|宜居|健康|低碳|安全|大)城市$|全国|村镇$|(?:农业|工业|经济|文化|旅游|科技|教育|人口|生态|林业|水利|体育|商贸|果业)[强大名][省市县区镇]$|^.镇$"
)


#: What a place writes anew every year.
_YEARLY = compiled("报告|要点|安排|实事|工作计划|重点(?:工作|任务|项目)|(?:任务|责任)分[工解]")


class Identity(Struct, frozen=True, dict=True):
    """Title, jurisdiction (某某县; null where the text names none), its level and the first and last year."""

    title: str
    jurisdiction: str | None
    level: str | None
    period: tuple[int, int] | None

    @cached_property
    def short(self) -> str:
        """The jurisdiction without the word for its level; "" for the state and where there is none."""
        name = self.jurisdiction or ""
        plain = compiled(r"(?:自治区|自治州|自治县|省|市|县|区|州|盟|旗|镇|乡)$").sub("", name) if len(name) > 2 else ""
        return without_peoples(plain)

    @property
    def yearly(self) -> bool:
        """Whether it is a paper for one year: its title tells that year, or is of a kind that is written anew every year."""
        alone = self.period is not None and self.period[0] == self.period[1]
        return alone and (period(self.title) is not None or _YEARLY.search(self.title) is not None)

    @cached_property
    def years_apart(self) -> tuple[str, ...]:
        """The years that tell what comes every year (政府工作报告) from others of its title; none where the title tells them."""
        yearly = self.period is not None and period(self.title) is None and _YEARLY.search(self.title)
        return tuple(map(str, self.period or ())) if yearly else ()


#: A text without a title line may open with the plan's whole name: 某县…规划纲要，根据某建议编制，主要阐明….
_OPENS = compiled(r"([^，。；：《》]{6,70}(?:规划|纲要|计划|方案))，(?:是?根据|是?依据|按照|主要|是)")
_WORK_OF = compiled(r"(20\d\d)年度?[^，。；]{0,12}(?:工作|任务|目标|安排|打算|思路|建议|举措)")
_CHAPTER = compiled("第[一二三四五六七八九十]+[篇章节]")


def identify(passages: list[Passage], name: str) -> Identity:
    """Read the front matter; ``name`` (the file's) stands in for a title that the text lacks."""
    front = [passage.text for passage in passages[:40] if passage.kind in ("front", "paragraph", "heading")][:25]
    title = _title(front) or compiled(r"\.\w+$").sub("", name)
    opening = "\n".join(passage.text for passage in passages[:30] if passage.kind == "front")[:1500]
    signed = next((p.text for p in passages if p.kind in ("front", "note") and "政府" in p.text and is_signature(p.text)), "")
    jurisdiction, level = _jurisdiction(title, signed, opening)
    return Identity(title, jurisdiction, level, period(title) or period(opening[:600]) or _headed(passages))


def _headed(passages: list[Passage]) -> tuple[int, int] | None:
    """The one year whose work the headings of a report tell, where nothing above them does: 二、2026年重点工作."""
    told = {year[1] for passage in passages if passage.kind == "heading" and (year := _WORK_OF.fullmatch(passage.name))}
    return period(f"{told.pop()}年") if len(told) == 1 else None


def _title(front: list[str]) -> str | None:
    """The title as the notice quotes it in 《》, else the first line or two that end in a word for a plan."""
    for text in front:
        if (quoted := compiled(r"《([^《》]{6,60})》(?:已经|印发|经)").search(text)) and _TITLE.search(quoted.group(1)):
            return quoted.group(1)
    if opening := next((found for text in front[:3] if (found := _OPENS.match(text))), None):
        return opening.group(1)
    for index, text in enumerate(front[:14]):
        both = text + (front[index + 1] if index + 1 < len(front) else "")
        for candidate in (text, both):
            plain = compiled(
                r"^20\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?|^.{0,30}关于印发|的?通知$|[《》]|^附件\s*\d{0,2}?[：:]?(?=20\d\d|\D)|^\d{1,2}[.．]\s*(?=20\d\d|\D)"
            ).sub("", candidate)
            if (
                6 <= len(plain) <= 70
                and not _CHAPTER.match(plain)
                and _TITLE.search(_YEARS.sub("", plain)[-12:])
                and not compiled(r"[。；，：]|.[一二三四五六七八九十]、").search(plain)
            ):
                return plain
    return next((text for text in front[:3] if is_title(text) and not _NUMBERED.match(text)), None)


def _jurisdiction(title: str, signed: str, opening: str) -> tuple[str | None, str | None]:
    """The place, and its level, that the title tells, else who signed what issues the plan, else the opening."""
    title = _ABOVE.sub("", title)
    if (upper := _UPPER.match(title)) and (_OF_STATE.match(title) or not _place(upper.group())) and _place(title[upper.end() :]):
        title = title[upper.end() :]
    for text in (title, signed, _BOARDS.sub("，", opening)):
        if _OF_STATE.match(text) or (text is title and "国家" in title[:12] and not _place(title.partition("国家")[0])):
            return "全国", "national"
        if place := _place(text[:400] if text is title else _FOLLOWS.sub("，", text)[:400]):
            return place, _level(place)
        if text is not title and "国务院" in text:
            return "全国", "national"
    if (short := _SHORT.match(title)) and (place := place_called(short.group())):
        return place, _level(place)
    return None, None


def _level(place: str) -> str | None:
    return next((level for mark, level in _LEVELS if compiled(mark).search(place)), None)


def _place(text: str) -> str | None:
    """The first place that a text names by its level; of places in each other the innermost (某省某市某县)."""
    if named := _PARTY.search(text):
        return named.group(1)
    ours = _OURS.search(text)
    text = _NO_PLACE.sub("，", text)
    if named := _SHORT_COUNTY.search(text) or _opening_county(text):
        return named.group()
    places = (_name(_FALSE_PLACE.split(_innermost(text, match))[-1]) for match in _PLACE.finditer(text))
    places = (place for place in places if (len(place) >= 3 or place in county_names()) and not _KIND_OF_PLACE.search(place))
    return next((place for place in places if ours is None or place.endswith(ours.group(1))), None)


def _opening_county(text: str) -> re.Match[str] | None:
    """A county of one syllable at the head of a title, if there is one of that name: 强县 is none."""
    named = _TITLE_COUNTY.match(text)
    return named if named and named.group() in county_names() else None


def _innermost(text: str, place: re.Match[str]) -> str:
    """The place that stands right behind a larger one, or that one itself."""
    name = place["place"]
    at = place.end()
    if text[at + 1 : at + 2] == "县" and text[at : at + 2] in county_names():  # 某市兴县
        return text[at : at + 2]
    while (inner := _INNER.match(text, at)) and _is_inner(inner.group()) and inner.group()[:2] not in lexicon().verbs:
        name, at = inner.group(), inner.end()
    return name


def _is_inner(name: str) -> bool:
    """Whether a name behind that of a larger place is a place with plans of its own: 宝山区, but no 山区."""
    return not _NO_INNER.search(name) or (len(name) > 2 and name in county_names())


def _name(words: str) -> str:
    """The words without the verbs and prepositions that they open with: 为提升某某县 is 某某县, 完成省 none; 从江县 stays whole."""
    while opening := next((size for size in (3, 2) if words[:size] in lexicon().verbs), 0) or next(
        (len(word) for word in _BEFORE if words.startswith(word) and (len(word) > 1 or len(words) > 3)), 0
    ):
        words = words[opening:]
    return words
