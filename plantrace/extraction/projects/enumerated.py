"""Projects that a sentence tells one by one: 13个实施项目包括甲铁路、乙互通、丙线二期; 项目3个，分别为甲馆、乙楼和丙院."""

from collections.abc import Iterator

from plantrace.extraction.document.leads import KEY_WORKS
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.numerals import NUMERALS
from plantrace.extraction.projects.lists import KIND, Span, items
from plantrace.extraction.projects.words import building, clause_start, governor, is_building, is_general, is_thing, is_undertaking
from plantrace.extraction.text.numbering import field_of
from plantrace.patterns import compiled

#: Out: 为 and 是 alone, behind which stands what a project is, but before a colon; 项目内容包括 tells its parts.
_COUNT = rf"(?:\d+|[{NUMERALS}两]+)"
_TOLD = compiled(
    rf"(?:(?:项目|工程)(?:(?:共|有)?\d+[个项])?，?(?:主要|具体)?(?:包括|分别[为是])：?|(?P<of_kind>{KEY_WORKS})[：（])(?=[^，。；、]{{2,60}}、)"
    # 新建公园3个：甲公园、乙公园…; 新建3座水厂，分别为甲水厂、乙水厂…
    rf"|(?:[新改扩迁续]+建|修建|建设|建成)(?P<built>(?:{HAN}|\d){{1,12}}?)(?:[：（]|，?(?:分别[为是]：?|即))(?=[^，。；（）、]{{2,40}}、)"
    "|(?<=[。；])(?:续建|新建|在建|拟建|改建|扩建|改扩建|新?开工|储备|谋划)(?:项目|工程)?：(?=[^，。；、]{2,60}、)"
    "|(?P<parted>(?:项目|工程)(?:主要)?(?:有|为|是|包括|分别[为是])：)(?=[^。；]*[，、])"
)
#: Behind such a list the next one: …等5个交通项目，丙水库、丁水库等2个水利项目.
_AGAIN = compiled(rf"等{_COUNT}[个项条座][^，。；、]{{0,12}}，(?:以及)?(?=[^，。；]*?、[^，。；]*?等{_COUNT}[个项条座])")
_SIGNS = ("：", "（", "包括", "分别", "即")  # what stands before such members
#: What counts the works of a list under one name and builds them: 甲产业园、乙产业园等“三大园区”建设.
_UNDER_ONE_NAME = compiled("等“[两三四五六七八九十]大[^”]{2,4}”(?:的?(?:开发|规划)?[与和、]?建设|(?=[，。；]))")
#: Water led from one river to another, by its own kind of name: 引江济淮, 引黄入晋.
_WATER_LED = compiled(
    rf"引(?![企客资金种人才智商税文旅水]){HAN}{{1,2}}[济入补](?![校教企园县实户区库市乡村镇城网源]){HAN}{{1,2}}?(?:[一二三]期)?(?=[，。；、等“和及]|$|工程|建设|前期)"
)
_SO_MANY = compiled(rf"{_COUNT}[个座处所条家]")
_CLOSE, _CLOSE_INSIDE = compiled("[，。；：！？]|等"), compiled("）|等")
_SO_MUCH_BEHIND = compiled(r"[^（）]*）\d")
_ASIDE = compiled("（[^（）]*）$")
_NO_NAME = compiled(r"\d+[个项处座]|的")  # so many of a kind
#: The one building of a kind that a sentence has built: 新建一座桃深加工厂, 新建访客中心1处.
_ONE = "[1一][座个处所家条]"
_ANY = compiled(_ONE)
_BUILD = f"(?:[新改扩迁]+建|建成|建设|修建|兴建|筹建|{HAN}建(?={_ONE}))"
_ONE_BUILT = compiled(
    rf"(?:{_BUILD}{_ONE}(?P<behind>(?:(?![、和及与的]){HAN}){{4,16}}?)(?=$|[，。；、（]|[和及与])"
    rf"|{_BUILD}(?P<before>(?:(?![、和及与的]){HAN}){{4,16}}?){_ONE}(?=$|[，。；、（]|[和及与]))"
)
_EACH = compiled("[每各逐]|分别|均|都要")  # 每个乡镇建设1个综合文化站
_GROWN = ("园", "基地", "市场")  # 现代农业产业园1个: so many of a kind
_KIND_SIZE = 5  # characters of a kind of buildings: 污水处理厂, 农贸市场
_SHORTEST, _LONGEST = 3, 30  # characters of a project's name


def enumerated(sentence: Sentence) -> Iterator[Span]:
    """The members of such lists in the sentence, when most of them are works by their names and none is a kind."""
    text = sentence.passage.text
    signs = any(map(sentence.text.__contains__, _SIGNS))
    for told in _TOLD.finditer(text, sentence.start, sentence.end) if signs else ():
        if told["parted"] and (parts := _parted(text, told.end(), sentence.end)):
            yield from parts
            continue
        inside = text[told.end() - 1] == "（"
        if inside and _SO_MUCH_BEHIND.match(text, told.end(), sentence.end):
            continue  # 建设厂房（甲、乙）2万平方米: kinds of it
        close = (_CLOSE_INSIDE if inside else _CLOSE).search(text, told.end(), sentence.end)
        spans = items(text, told.end(), close.start() if close else sentence.end)
        while close and (again := _AGAIN.match(text, close.start(), sentence.end)):
            close = _CLOSE.search(text, again.end(), sentence.end)
            spans += items(text, again.end(), close.start() if close else sentence.end)
        built = _SO_MANY.sub("", told["built"] or "")
        if told["built"] and not (is_thing(built) or is_building(built)):
            continue  # 建设重点：农田水利、防洪工程
        if told["of_kind"] or built:  # 重点项目：甲馆、研发中心: the others have names
            spans = [(low, high) for low, high in spans if not is_general(text[low:high])]
        words = [text[low:high] for low, high in spans]
        if any(
            not _SHORTEST <= len(word) <= _LONGEST or _NO_NAME.search(word) or word.startswith(KIND) or is_general(word) for word in words
        ):
            continue
        known = [word for word in words if is_undertaking(word) or is_thing(word) or (built != "" and is_building(word))]
        if len(words) > 1 and 2 * len(known) >= len(words):
            yield from (_thing(text, low, high) for low, high in spans)


def one_built(sentence: Sentence) -> Iterator[Span]:
    """The buildings of which the sentence has one built, when the words before their end say more than a kind's."""
    text, base = sentence.passage.text, sentence.start
    if not _ANY.search(text, base, sentence.end) or field_of(text):
        return  # a field of a sheet tells the parts of its work
    for one in _ONE_BUILT.finditer(text, base, sentence.end):
        low, high = one.span("behind" if one["behind"] else "before")
        word = text[low:high]
        named = is_building(word) and (not is_general(word) or (len(word) > _KIND_SIZE and not word.endswith(_GROWN)))
        if named and not _EACH.search(text, clause_start(text, base, one.start()), one.start()):
            yield low, high


def under_one_name(sentence: Sentence) -> Iterator[Span]:
    """The works of the lists that a quoted count gathers (甲产业园、乙产业园等“三大园区”建设), when all end like works that are built."""
    text, base = sentence.passage.text, sentence.start
    for close in _UNDER_ONE_NAME.finditer(text, text.find("等“", base), sentence.end) if "等“" in text else ():
        left = clause_start(text, base, close.start())
        spans = items(text, left, close.start())
        verb, leaves = governor(text, left, spans[0][0])
        carried = verb and not leaves and (close.group().endswith("建设") or building().fullmatch(verb))
        if carried and len(spans) > 1 and all(high - low > 3 and is_thing(text[low:high]) for low, high in spans):
            yield from spans


def water_led(sentence: Sentence) -> Iterator[Span]:
    """The waters that the sentence's clauses lead from river to river."""
    text = sentence.passage.text
    for led in _WATER_LED.finditer(text, text.find("引", sentence.start), sentence.end):
        left = clause_start(text, sentence.start, led.start())
        verb, leaves = governor(text, left, led.start())
        if verb and not leaves:
            yield led.start(), led.end() + 2 * text.startswith("工程", led.end())


def _thing(text: str, low: int, high: int) -> Span:
    """What stands when the work is done, without what is done: 某某产业园 of 某某产业园建设."""
    stop = high - 2 if text.endswith("建设", low, high) else high
    return (low, stop) if is_thing(text[low:stop]) and not is_general(text[low:stop]) else (low, high)


def _parted(text: str, start: int, end: int) -> list[Span]:
    """The works that commas part behind a head (重点工程有：甲产业基地，乙、丙等果品基地。), when each is one by its name; else none."""
    spans: list[Span] = []
    for words in text[start:end].rstrip("。；").split("，"):
        name = _ASIDE.sub("", words)
        spans.append((start, start + len(name)))
        start += len(words) + 1
    names = [text[low:high] for low, high in spans]
    one_by_one = len(names) > 1 and all(
        _SHORTEST < len(name) <= _LONGEST and (is_undertaking(name) or is_thing(name)) and not is_general(name) for name in names
    )
    return spans if one_by_one and not any(name[:2] in lexicon().verbs or _NO_NAME.search(name) for name in names) else []
