"""Lists of projects by what becomes of them, whatever they end in: 甲机场、乙港三期等前期工作; 甲园区、乙电子二期、丙矿业建成投产."""

from plantrace.extraction.actors.company_words import has_tail, trades
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.projects.edges import begun_from
from plantrace.extraction.projects.lists import KIND, Span, items
from plantrace.extraction.projects.words import clause_start, governor, is_building, is_general, is_thing, is_undertaking, many
from plantrace.extraction.sweep import Hit
from plantrace.patterns import compiled

_BEGUN_EDGE = compiled("$|[，；。、和及]|工作|进度|步伐|增效|达产|使用|运营|通车|投")
_DONE_EDGE = compiled("(?:建设|投产|投用|投运|达产|达效|满产|达标|通车|使用|运营|交付|并网|见效|、|并|和)*(?:$|[，；。！？])")
#: What a list may end in whose works are begun or done: 启动甲湖防洪治理、乙水电站扩机等。
_BARE = compiled("等(?=[，；。]|$)(?<![高中初平均]等)")
_BEGINS = ("启动", "开工", "建设", "新建", "建成", "完成")
#: 等“一心两园”建设, 甲馆、乙馆“两馆”建设: what the plan calls all of the list.
_NICKNAMED = compiled("(?:等(?:特色|重点)?|(?<=[馆园场院校心]))“[^“”]{2,12}”(?=建设)")
#: What stands between a list and what becomes of it.
_MEANWHILE = compiled(
    r"(?:年内|年底前|上半年|下半年|[一二三四]季度|\d{1,2}月(?:份|底)?前?|[春秋]季|全面|全部|顺利|如期|按期|早日|尽快|同步|陆续|相继|并|改扩?建|提升|建成|竣工|主体|工程)*$"
)
_OF_FIRMS = compiled(r"(?:等|\d+[余多]?家|[两三四五六七八九十]家)[^，。；、]{0,8}(?:企业|公司)(?:[满达投]产|达效)*$")
_SHORTEST = 3


def begun(sentence: Sentence, hits: list[Hit]) -> list[Span]:
    """The names in the sentence's lists that are begun or done. ``hits`` are its own of ``sweep_endings``."""
    text, base = sentence.passage.text, sentence.start
    found: list[Span] = []
    first = begun_from()
    for index, start, end in hits:
        if index < first:
            continue
        if text[base + start] == "等":
            if _BEGUN_EDGE.match(text, base + end, sentence.end):
                found += _to_be_built(text, clause_start(text, base, base + start), base + start)
        elif _DONE_EDGE.match(text, base + end, sentence.end):
            found += _done(text, clause_start(text, base, base + start), base + start)
    if text.find("等", base, sentence.end) >= 0:
        for close in _BARE.finditer(text, base, sentence.end):
            found += _bare(text, clause_start(text, base, close.start()), close.start())
    if text.find("”建设", base, sentence.end) >= 0:
        for close in _NICKNAMED.finditer(text, base, sentence.end):
            found += _nicknamed(text, clause_start(text, base, close.start()), close.start())
    return found


def _to_be_built(text: str, left: int, end: int) -> list[Span]:
    """The items before 等建设, 等前期工作, when each has a name of its own and some are undertakings: 推进某某机场、某某港三期等建设."""
    spans = items(text, left, end)
    verb, leaves = governor(text, left, spans[0][0])
    words = [text[low:high] for low, high in spans]
    named = not any(len(word) < 5 - is_thing(word) or not _is_named(word) for word in words)  # 石柘高铁
    works = any(is_undertaking(word) for word in words) or (len(words) > 1 and min(map(len, words)) >= 6)
    return spans if verb and not leaves and verb != "加强" and named and works else []


def _bare(text: str, left: int, end: int) -> list[Span]:
    """The items before a 等 that nothing follows, when most are undertakings and none is a kind: 启动某湖防洪治理、某水电站扩机等."""
    if text.find("、", left, end) < 0 or all(text.find(verb, left, end) < 0 for verb in _BEGINS):
        return []
    spans = items(text, left, end)
    words = [text[low:high] for low, high in spans]
    if min(map(len, words)) < 6 or not all(map(_is_named, words)):
        return []
    verb, leaves = governor(text, left, spans[0][0])
    return spans if verb in _BEGINS and not leaves and 2 * sum(map(is_undertaking, words)) >= len(words) else []


def _nicknamed(text: str, left: int, end: int) -> list[Span]:
    """The items before 等“一心两园”建设: that the plan has a name for all of them says that each is one of its own."""
    spans = items(text, left, end)
    words = [text[low:high] for low, high in spans]
    plain = any(len(word) < 4 or word.startswith(KIND) for word in words)
    verb, leaves = governor(text, left, spans[0][0])
    return spans if verb and not leaves and not plain and len(words) > 1 and all(map(is_thing, words)) else []


def _done(text: str, left: int, end: int) -> list[Span]:
    """The items before 建成投产, 投入使用, 贯通, when each has a name of its own and one is a thing: 确保某某园区、某某矿业建成投产."""
    if text.find("、", left, end) < 0:
        return []
    meanwhile = _MEANWHILE.search(text, max(left, end - 8), end)
    end = meanwhile.start() if meanwhile else end
    if _OF_FIRMS.search(text, max(left, end - 20), end):
        return []  # 甲粮油、乙农牧等重点企业满产达产: no works
    end -= text.endswith("等", left, end)  # 甲高速、乙高速等尽快开工
    spans = items(text, left, end)
    verb, leaves = governor(text, left, spans[0][0])
    if any(not _SHORTEST <= high - low <= 20 or "的" in text[low:high] or text.startswith(KIND, low) for low, high in spans):
        return []
    found = spans
    spans = [(low, high) for low, high in found if _is_named(text[low:high])]
    words = [text[low:high].removesuffix("项目") for low, high in spans]
    firms = sum(has_tail(word, "company_tails") and not trades().search(word) for word in words)
    firms = firms if len(words) == len(found) else 0  # 确保岚石药业、青柘电子二期竣工: each has a name
    things = firms + sum(is_thing(word) or (len(word) > 4 and is_building(word)) for word in words)
    carried = (verb and (not leaves or verb == "确保")) or text.endswith("力争", left, found[0][0])
    return spans if len(spans) > 1 and things and (carried or things == len(spans)) else []


def _is_named(word: str) -> bool:
    """Whether the item is no kind of things."""
    return not (is_general(word) or many().match(word) or word.startswith(KIND))
