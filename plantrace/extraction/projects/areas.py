"""Works on a quarter, a stretch or a stage by its own name: 推动青柘桥区域品质提升, 完成石岭门至柳湖段岸线提升, 启动南门三期综合开发."""

from collections.abc import Iterator
from functools import cache

from plantrace.extraction.actors.company_words import is_ordinary
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.projects.edges import after_verbs
from plantrace.extraction.projects.lists import KIND, Span
from plantrace.extraction.projects.parts import with_aside
from plantrace.extraction.projects.words import clause_start, governor, is_empty
from plantrace.patterns import compiled

#: What ends the name of such ground; 城市更新 says itself what is renewed.
_AREA = compiled("区域|地区|片区|地块|地带|(?<![阶时学手])段(?!时|落)|[二三四]期|(?P<work>城(?=市更新)|老(?=旧厂房改造))")
_CLOSE = compiled("[，；。：、！？（）“”]|等|以及|[和及与]")
_TAIL = compiled("(?:建设|工作|施工|步伐|进度|项目建设)+$")
#: What is done to grounds, besides what ``works`` of the lexicon has: alone behind a place they are hopes as often.
_DONE = ("综合开发", "品质提升", "岸线提升", "保护改造", "整体更新", "地带开发", "段提升", "整体开发")
_VERBS = ("推进", "推动", "实施", "启动", "完成", "加快", "完工", "竣工", "建成", "跟进", "开展", "重点推进", "加快推进")
#: Kinds of ground, what stands about them, and what is done at so many of them.
_NO_NAME = compiled(r"的|进行|农村|城镇|老旧小区|历史|重点|中心城|县城区|沿线|贫困|山区|库区|各|全[县市区省]|\d+[个处片]|受益")
_SHORTEST, _LONGEST, _WORK = 2, 16, 12  # characters of the ground's name, and of the work


@cache
def _works() -> tuple[str, ...]:
    return (*lexicon().projects["works"], *_DONE)


def works_on_grounds(sentence: Sentence) -> Iterator[Span]:
    """The spans of such works in the sentence that its verb carries out."""
    text, reached = sentence.passage.text, sentence.start
    for area in _AREA.finditer(text, sentence.start, sentence.end):
        if area.start() < reached:
            continue
        at = area.start() if area["work"] else with_aside(text, *area.span())[1]
        close = _CLOSE.search(text, at, min(sentence.end, at + _WORK))
        end = close.start() if close else min(sentence.end, at + _WORK)
        tail = _TAIL.search(text, at, end)
        end = tail.start() if tail and not text.endswith(_works(), at, end) else end
        if end - at < 2 or not text.endswith(_works(), at, end) or text.endswith("有机更新", at, end):
            continue  # 有机更新: how, not what
        start = _start(text, sentence.start, area.start())
        if start >= 0:
            yield start, end
            reached = end


def _start(text: str, low: int, end: int) -> int:
    """Where the name of the ground begins that ends at ``end``, -1 where nothing has a name or nothing is done to it."""
    clause = clause_start(text, low, end)
    left = max(clause, text.rfind("、", clause, end) + 1)
    start = after_verbs(text, left, end)
    quote = text.rfind("“", left, start)
    start = quote if quote >= 0 and text.find("”", quote, end) >= 0 else start
    name = text[start:end]
    if not _SHORTEST <= len(name) <= _LONGEST or name.startswith(KIND) or _NO_NAME.search(name) or is_ordinary(name) or is_empty(name):
        return -1
    verb, leaves = governor(text, clause, start)
    listed = left > clause and text[start - 1] == "、"
    return start if verb in _VERBS and not leaves and (listed or text.endswith(_VERBS, clause, start)) else -1
