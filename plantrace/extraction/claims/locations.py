"""Which of a sentence's projects a place belongs to: those of its clause, those its clause frames, or the one that opens the sentence."""

from collections.abc import Sequence

from plantrace.extraction.claims.elsewhere import is_limit
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import Mention
from plantrace.extraction.places.placenames import COUNTY
from plantrace.extraction.projects.titles import ProjectMention
from plantrace.extraction.text.numbering import NUMBER
from plantrace.patterns import compiled

PLACES = ("Town", "Place")

_MARK = compiled("[，；。：]")
#: A clause that says where the next ones happen and does nothing itself: 在甲镇, 以乙园区为核心, 围绕丙景区.
_FRAME = compiled("(?:同时|此外|重点|主要|并|要|分别)?(?:在|于|位于|以|围绕|聚焦|依托|立足|沿|对|将|把|结合|(?:充分)?(?:利用|发挥))")
#: What a frame's own clause says is done there: a frame behind it opens another matter (在甲镇发展果业，在乙镇建设果库).
_DONE_THERE = compiled("发展|建设|新建|种植|实施|推广|布局|打造|开展|扩大|改造|改建|扩建")
_CENTRE = compiled(
    "[^，；。]*(?:为|作为)(?:重要|主要|重点)?(?:承载|阵地|平台|核心|依托|中心|龙头|骨干|骨架|载体|支撑|重点|主)"
)  # 以甲镇为核心: holds for all that follows
_ASSETS = compiled("资源|风光|底蕴|优势(?!产?区)")  # 依托某寺等旅游资源: what the place has helps, what is built need not stand there
_OPENS = compiled(
    "(?:加快|全力|大力|以及|继续|扎实|稳步|重点|积极|深入|组织|全面|抓好|做好)*(?:推进|实施|建设|新建|完成|启动|开展|改造|推动|抓好|做好)?“?"
)
_BEHIND = compiled("[，（]?(?:位于|选址|落户|建在|坐落)(?:于|在)?|（|在")
#: The rest of a list's item that says what is done at its place (青岚河治理、…): the other items are elsewhere.
_OF_ITS_OWN = compiled(
    "(?!等|两|沿|周边|一带|段|[上中下]|片区|境内|范围|部分|附近|地区|区域|重点|特色)([^，。；、和及与“”（）]{2})[^，。；、和及与“”（）]{0,12}[、和]"
)
_STRETCH_OF = compiled("[^，。；、在]{1,10}至[^，。；、]{1,10}[、及和]")  # 青岚路柳林至石岭段、…: the first of a list of roads
_CARRIES_OUT = ("实施", "推进", "推动", "启动", "完成", "加快")  # behind these 青岚路改造 is a name
_DONE_TO_IT = ("创建", "申报", "争创", "扩建", "改建", "改造", "修复", "整治")  # 青柘沟创建5A级景区、…: it alone
_ALONE, _GOES_BY = (
    compiled("其中[，：]?|一是|二是|三是|“|"),
    compiled("”?(?:[0-9一二三四五六七八九十]+[个座条处])?，(?!推进|加快|实施|建设|推动|启动)"),
)
_COUNTS_ITS_OWN = compiled(rf"{HAN}{{0,12}}(?P<kind>{HAN}{{2}})\d")  # 建设甲镇茶叶基地1万亩，乙镇果品基地8000亩
_STAGE = compiled("(?:（?[一二三四]期）?)?(?:工程|项目)?|（[^（）]{2,16}）")
_OTHER_WORK = compiled("(?:推进|启动|维修|新建|扩建|改扩建|续建|修缮|硬化|翻新|迁建)")  # 建设某教学楼，维修某教学点
_RESULT = compiled("(?:着力|努力|全力|全面|共同|最终|逐步|集中)?(?:打造|形成|构建)(?:成为?)?[^，。；]{0,8}")
_CALLED = compiled(f"{HAN}{{1,3}}[圩镇乡村山岭河江湖溪沟湾桥坝坪峡寨屯庄营堡洲岛]")  # 打造柳林圩集市: where its name says
#: 望柘路（外环）、青岚路: the one is not in the other.
_SHORT_ITEMS = compiled(rf"(?:（[^（）]*）)?(?:[、和及与]{HAN}{{2,4}}(?:（[^（）]*）)?)*[、和及与]")
_LISTING = compiled("[、和及与或等“”]")
#: A sentence that explains a term of its heading: “一核”即…, “两翼”包括….
_LAYOUT = compiled("“[^“”]{1,8}”[，：]?(?:即|是指|指的?是|指|为|是|：|包括|——)")
_LIES_IN = ("位于", "坐落", "选址", "地处")
_LIES_AT = "(?:位于|坐落[于在]|选址[于在]?|地处)"
_LIES = compiled(f"(?P<name>[^，。；：（）]{{3,24}}?)(?:项目|工程)?{_LIES_AT}")
_IT_LIES = compiled(f"[该本]?(?:项目|工程){_LIES_AT}")


def is_in_title_only(project: ProjectMention, place: Mention) -> bool:
    """Whether a place in a project's name is not where it is: an end of a stretch, or the project itself and a stage of it (某公园二期)."""
    text = project.passage.text
    own = place.start == project.start and (place.end == project.end or text[place.end - 1] in "园街城厂路道")
    return is_limit(text, place) or (own and _STAGE.fullmatch(text, place.end, project.end) is not None)


def says_where(sentence: Sentence, places: list[Mention]) -> bool:
    """Whether a sentence that does nothing says where its task is: it explains a layout or names ``places`` only (重点镇：甲镇、乙镇。)."""
    if _LAYOUT.match(sentence.text):
        return True
    rest = sentence.text if "、" in sentence.text else ""
    for place in places:
        rest = rest.replace(sentence.passage.text[place.start : place.end], "", 1)
    return len(places) > 1 and "、" in rest and not rest.strip("、和及等。；")


def lying_there(sentence: Sentence, places: list[Mention]) -> Mention | None:
    """Where the project of the sentence before lies, if the sentence goes on with it (该项目位于石岭镇); else None."""
    told = _IT_LIES.match(sentence.passage.text, sentence.start, sentence.end)
    return next((place for place in places if told and place.start == told.end() and place.label in PLACES), None)


def lying(sentence: Sentence, places: list[Mention]) -> tuple[str, Mention] | None:
    """What a sentence opens with and says to lie in one of the ``places`` right behind (青柘园区位于石岭镇，…); None where it does not."""
    text, start, end = sentence.passage.text, sentence.start, sentence.end
    told = _LIES.match(text, start, end) if any(map(sentence.text.__contains__, _LIES_IN)) else None
    if told is None:
        return None
    where = next((place for place in places if place.start == told.end() and place.label in PLACES), None)
    return (told["name"], where) if where else None


def work_of_item(text: str, own: list[ProjectMention], place: Mention) -> list[ProjectMention]:
    """The one work (of ``own``) that a numbered item opens with: the rest of its sentence is done for it, behind a title all."""
    number = NUMBER.match(text) if len(own) == 1 and text.startswith(("，", "；", "。", "："), own[0].end) else None
    if number and text[own[0].end] in "，；" and "。" in text[own[0].end : place.start]:
        return []
    if number and text[own[0].end] in "，；" and _OTHER_WORK.match(text, own[0].end + 1):
        return []
    return own if number and _OPENS.fullmatch(text, number.end(), own[0].start) else []


def projects_at(sentence: Sentence, place: Mention, mentions: list[Mention], own: list[ProjectMention]) -> list[ProjectMention]:
    """Return those of the sentence's projects (``own``) that the place, which is in none of their names, locates."""
    if _ends_stretch(sentence.passage.text, place):
        return []
    found = _in_clause(sentence, place, mentions, own)
    return [*found, *(result for result in _results(sentence, place, mentions, own) if result not in found)]


def _ends_stretch(text: str, place: Mention) -> bool:
    """Whether the place is an end of a stretch that is no project's (218国道石岭至青塘及…): the list's other works are elsewhere."""
    if text.startswith("至", place.end):
        return text[place.start - 1 : place.start] not in ("在", "沿", "对")
    return text.endswith("至", 0, place.start) and text.startswith(("段", "及", "和", "、"), place.end)


def _results(sentence: Sentence, place: Mention, mentions: list[Mention], own: list[ProjectMention]) -> list[ProjectMention]:
    """What all that a sentence says leads to, in its last clause (…，形成某某体验区): it is where the rest of it is."""
    text, last = sentence.passage.text, own[-1]
    clause = text.rfind("，", sentence.start, last.start) + 1
    results = [project for project in own if project.start >= clause]
    closes = sentence.end - last.end < 2 and place.end < clause and _RESULT.fullmatch(text, clause, results[0].start)
    if (
        not closes
        or _CALLED.match(text, results[0].start)
        or any(m.start >= clause and m.label in PLACES for m in mentions if m.start < sentence.end)
    ):
        return []
    return [] if _words(text, results[0].end, last.start, own) else results


def _in_clause(sentence: Sentence, place: Mention, mentions: list[Mention], own: list[ProjectMention]) -> list[ProjectMention]:
    text = sentence.passage.text
    opens = text.rfind("（", sentence.start, place.start)
    if (
        opens >= 0
        and text.find("）", opens, place.start) < 0
        and all(p.end <= opens or p.start < opens or p.start > place.end for p in own)
    ):
        closes = text.find("）", place.end, sentence.end)
        if not any(place.end < p.start < closes for p in own):  # 甲至乙（G329）、丙至丁, 某工程（甲路、乙路）: of the item before it
            return [p for p in own if p.start < place.start and p.end >= opens]
    start = max(sentence.start, *[text.rfind(mark, sentence.start, place.start) + 1 for mark in "，；。："])
    closing = _MARK.search(text, place.end, sentence.end)
    end = closing.start() if closing else sentence.end
    here = [p for p in own if place.end <= p.start < end]
    its_village = any(m.start == place.end and m.label in PLACES for m in mentions)  # 石岭镇柳林村、槐树村某工程
    item = _OF_ITS_OWN.match(text, place.end, end) if here and not its_village else None
    if item and item.group(1) in _DONE_TO_IT and not text.endswith(("在", "于", "对", "将"), start, place.start):
        return [p for p in here if p.start < item.end()]
    listed = text[place.start - 1] == "、"
    named = item and (item.group(1) not in lexicon().verbs or listed or text.endswith(_CARRIES_OUT, start, place.start))
    if (item and named and here[0].start >= item.end()) or (here and _STRETCH_OF.match(text, place.end, here[0].start)):
        here = []
    behind = [p for p in here if _may_hold(place, text) or not _in_one_list(text, place.end, p.start, [*mentions, *own])]
    centre = _CENTRE.match(text, place.end, sentence.end)
    if behind and not centre:
        return behind
    before = [p for p in own if p.end <= place.start]
    if before and _BEHIND.fullmatch(_words(text, before[-1].end, place.start, [*mentions, *own])):
        return before[-1:]
    if not here and (subject := _subject(sentence, place, before)):
        return [subject]
    if (before and before[-1].end > start) or len(here) > len(behind) or (centre and any(p.start < centre.end() for p in here)):
        return []  # a list of projects, or 以某镇某园区、某项目为依托
    if centre or _FRAME.match(text, start, place.start):
        two = text.startswith("在", start) and text.startswith("在", end + 1) and _DONE_THERE.search(text, place.end, end)
        high = end if two else _reach(text, end, sentence.end, whole=centre is not None)
        framed = [p for p in own if place.end <= p.start < high and (p in behind or not _placed(p, mentions))]
        return [] if _ASSETS.search(text, place.end, end) else framed
    counted = _COUNTS_ITS_OWN.match(text, place.end) if place.start == start else None
    if not _is_home(place) or (counted and any(text.endswith(counted["kind"], p.start, p.end) for p in before)):
        return []  # a river or a park that comes later is another matter, and so is what the town has of the like
    opening = [p for p in before if _OPENS.fullmatch(text, sentence.start, p.start)]
    return opening if before == opening else []


def _subject(sentence: Sentence, place: Mention, before: list[ProjectMention]) -> ProjectMention | None:
    """The one project that stands alone before the first comma of the place's statement (某工程，计划投资两亿元，对甲路进行大修)."""
    text = sentence.passage.text
    start = max(sentence.start, *[text.rfind(mark, sentence.start, place.start) + 1 for mark in "；。："])
    own = [project for project in before if project.start >= start]
    if len(own) != 1 or not _ALONE.fullmatch(text, start, own[0].start):
        return None
    return own[0] if _GOES_BY.match(text, own[0].end) else None


def _reach(text: str, at: int, end: int, *, whole: bool) -> int:
    """How far a frame that ends at ``at`` holds: over the first clause that is no frame, or the ``whole`` statement."""
    for mark in _MARK.finditer(text, at + 1, end):
        if mark.group() != "，" or not (whole or _FRAME.match(text, at + 1)):
            return mark.start()
        at = at if whole else mark.start()
    return end


def _may_hold(place: Mention, text: str) -> bool:
    """Whether a project in one list with the place may be in it (甲、乙、丙镇某工程): a park and a project are two of a kind."""
    return _is_home(place) or place.type == "village" or text[place.start : place.end] != place.name


def _is_home(place: Mention) -> bool:
    """Whether the place is what a plan's works are told by: a town of the county, a county of the city."""
    return place.label == "Town" or place.type == COUNTY


def _placed(project: ProjectMention, mentions: list[Mention]) -> bool:
    """Whether the project's own name says where it is: then the frame of another clause does not."""
    return any(project.start <= m.start and m.end <= project.end for m in mentions if m.label in PLACES and m.type != "region")


def _in_one_list(text: str, low: int, high: int, named: Sequence[Mention | ProjectMention]) -> bool:
    """Whether the place that ends at ``low`` and the project at ``high`` are of one list, whatever short items stand between them."""
    return _SHORT_ITEMS.fullmatch(text, low, high) is not None or not _words(text, low, high, named)


def _words(text: str, low: int, high: int, named: Sequence[Mention | ProjectMention]) -> str:
    """The words from ``low`` to ``high`` without the names and the marks of a list: none where both ends are of one list."""
    out, at = "", low
    for start, end in sorted([(name.start, name.end) for name in named if low <= name.start and name.end <= high]):
        if start >= at:
            out += text[at:start]
            at = end
    return _LISTING.sub("", out + text[at:high])
