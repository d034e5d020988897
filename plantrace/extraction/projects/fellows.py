"""What stands in one list with works: what a number counts (新建甲学院、乙小学等10所学校), fellows of those found by their names."""

from collections.abc import Iterator
from functools import cache

from plantrace.extraction.actors.company_words import is_proper
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.projects.lists import KIND, Span, items
from plantrace.extraction.projects.words import JOINT, SCHOOL, clause_start, is_building, is_general, is_thing, is_undertaking, many
from plantrace.patterns import compiled

#: The number and the kind of them, which may be no word for works: 等10所教育设施, 等8处小区; without a number where they are facilities.
_COUNTED = compiled(
    r"等(?P<number>(?:\d{1,3}|[两三四五六七八九十]{1,3})[余多]?[个处所座家])?(?P<kind>[^，。；：、！？（）“”\d]{2,14})(?=$|[，。；：！？（）])"
)
_COUNTYS = compiled("[县市区](?![级域])")
_BUILT = tuple(
    f"{kind}{end}" for kind in ("设施", "场站") for end in ("建设", "的建设", "的规划和建设", "")
)  # 推进甲馆、乙馆等公共设施建设
_FACILITIES = ("设施", "机构", "小区", "场所", "学校", "医院", "网点")
_NEW = "新建|开工建设|启动建设|启动开发|规划建设|建成|完工|竣工|续建|改扩建|扩建|迁建|开建|修建|兴建"
_NEWLY = compiled(_NEW)
#: Verbs that carry on works, and what is no work as well.
_CARRIED_ON = compiled(f"{_NEW}|建设(?![、，；。的和及与或]|$)|推进|加快|推动|启动|实施|完成|抓好|做好|抓紧")
_OPENED = compiled("(?:新建|迁建|建成|完工|竣工|开工建设)$")
_LIST = compiled("[^，。；：！？等“”]*、[^，。；：！？等“”]*")
_TAIL = compiled("(?:项目|工程)?(?:建设|施工|工作)+$")
#: What all of a list are to be: 图书馆、博物馆和某某演艺中心新建项目.
_ALL_NEW = compiled("新建(?:项目|工程)")
_ASIDE = compiled("（[^（）]*）$")
_AND = compiled("[和及与]")
_NO_NAME = compiled(r"的|\d[余多]?[万千]?[个处所座家条亩套公]|以及|[和及与]")
_SHORTEST, _LONGEST = 5, 20


def counted(sentence: Sentence) -> Iterator[Span]:
    """The members of the lists of new buildings that a number counts, when most are buildings by their names, or their kind says so."""
    text, base = sentence.passage.text, sentence.start
    for close in _COUNTED.finditer(text, text.find("等", base), sentence.end):
        left = clause_start(text, base, close.start())
        carried = not close["number"] and close["kind"].endswith(_BUILT) and _CARRIED_ON.search(text, left, close.start())
        new = close["number"] and (close["kind"].endswith("新建") or _NEWLY.search(text, left, close.start()))  # 甲、乙等10所学校新建
        verb = carried or new
        spans = items(text, left, close.start()) if verb else []
        words = [text[low:high] for low, high in spans]
        if carried and not all(map(_is_built, words)):
            continue
        alone = len(words) == 1 and close["number"] and _OPENED.search(text, left, spans[0][0])  # 建成石岭完小等3所学校
        if (len(words) < 2 and not alone) or any(
            len(word) < 3 or (_is_kind(word) and word not in _halls()) or _NO_NAME.search(word) for word in words
        ):
            continue
        buildings = list(filter(_is_built, words))
        facilities = close["kind"].endswith(_FACILITIES) and all(word in buildings or is_proper(word) for word in words)
        if facilities or 2 * len(buildings) >= len(words):
            yield from spans


def fellows(sentence: Sentence, found: list[Span]) -> Iterator[Span]:
    """The names in the sentence's lists of works, new or carried on, of which at least a third are among those ``found``."""
    text, reached = sentence.passage.text, sentence.start
    for verb in _CARRIED_ON.finditer(text, sentence.start, sentence.end):
        clause = _LIST.match(text, verb.end(), sentence.end) if verb.start() >= reached else None
        if not clause:
            continue
        reached = clause.end()
        if not any(verb.end() <= start < reached for start, _ in found):
            continue
        tail = _TAIL.search(text, verb.end(), clause.end())
        spans = items(text, verb.end(), tail.start() if tail else clause.end())
        known = [span for span in spans if span in found]
        if 3 * len(known) >= len(spans) > len(known):
            done = any(text.endswith(_done(), *span) for span in known)  # 推进某广场、某公园绿化: to both
            new = _NEWLY.fullmatch(verb.group()) is not None
            for span in spans:
                word = text[slice(*span)]
                stands = not new and (SCHOOL.search(word) or (done and (is_thing(word) or is_building(word))))
                if span not in known and (_is_name(word) or word in _halls()) and not stands:
                    yield span


@cache
def _halls() -> frozenset[str]:
    """Halls of which a county has one, and its airfield: in a list of works with names each is one as well."""
    words = lexicon().projects
    return frozenset(word for word in (*words["single"], *words["one_each"]) if len(word) > 1 and word.endswith(("馆", "机场")))


@cache
def _done() -> tuple[str, ...]:
    """What the names of works end in that are done to what stands already."""
    return (*lexicon().projects["works"], "项目", "工程")


def all_new(sentence: Sentence) -> Iterator[Span]:
    """The members of the lists of buildings that 新建项目 closes, when one of them at least has a name of its own."""
    text, base = sentence.passage.text, sentence.start
    for close in _ALL_NEW.finditer(text, base, sentence.end) if text.find("新建", base, sentence.end) >= 0 else ():
        left = clause_start(text, base, close.start())
        if text.find("、", left, close.start()) < 0 or JOINT.match(text, close.start() - 1):
            continue
        found = [(low, low + len(_ASIDE.sub("", text[low:high]))) for low, high in items(text, left, close.start())]
        spans = [part for span in found for part in _two_buildings(text, *span)]
        words = [text[low:high] for low, high in spans]
        if all(len(word) > 2 and _is_built(word) and not _NO_NAME.search(word) for word in words) and not all(map(is_general, words)):
            yield from spans[:-1]
            low, high = spans[-1]
            yield low, close.end() if high == close.start() else high


def _two_buildings(text: str, low: int, high: int) -> Iterator[Span]:
    """The two buildings that 和 joins, or the whole."""
    joint = _AND.search(text, low + 3, high - 3)
    if joint and _is_built(text[low : joint.start()]) and _is_built(text[joint.end() : high]):
        yield low, joint.start()
        low = joint.end()
    yield low, high


def _is_built(word: str) -> bool:
    return is_thing(word) or is_building(word)


def _is_kind(word: str) -> bool:
    if _COUNTYS.match(word) and len(word) > 3 and _is_built(word):
        return False  # 市少儿图书馆: it has one
    return is_general(word) or word.startswith(KIND) or many().match(word) is not None


def _is_name(word: str) -> bool:
    """Whether the words can be the name of one work."""
    if SCHOOL.search(word) and 2 < len(word) < _SHORTEST:
        return not _NO_NAME.search(word)
    if not _SHORTEST <= len(word) <= _LONGEST or _is_kind(word) or _NO_NAME.search(word) or word[:2] in lexicon().verbs:
        return False
    return is_thing(word) or is_building(word) or is_undertaking(word)
