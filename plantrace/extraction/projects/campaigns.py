"""Campaigns: by a quoted name (推进“某某”建设), and great works by their number (实施六大工程) with their names beside it."""

from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.lexicon import HAN
from plantrace.extraction.numerals import number_of
from plantrace.extraction.projects.lists import Span, items
from plantrace.extraction.projects.words import clause_start, governor, is_thing
from plantrace.patterns import compiled

# 六大工程（甲、乙…）, 甲、乙…等“六大工程”: the names, when they are as many as the number says; 六大工程 itself behind a verb.
_SPELLED_OUT = compiled(
    r"(?P<own>“?(?P<number>[3-9三四五六七八九十])(?:大|项重大)(?:专项|攻坚)?(?:工程|行动|计划)”?)(?:（(?P<names>[^（）]+)）)?"
)
_SUMMED_UP = ("工程等", "行动等", "计划等", "项目等")  # 甲工程、乙工程等“四大工程”: each has its name
# Out: 建设“某某”, 打造“某某”: slogans as often as projects; 一带一路: an initiative of states.
_CAMPAIGN = compiled(
    rf"(?:推进|加快|实施|深化|开展|推动){HAN}{{0,6}}?(?P<name>“(?!一带一路)(?P<words>[^“”]{{4,20}})”(?:建设)?)"
    r"(?:(?<=建设)|(?:、[^，。；、]{2,12})*建设)(?=$|[，；。、和及])"
)


def campaigns(sentence: Sentence) -> list[Span]:
    """Named campaigns: 推进“某某”建设, with 建设 when it stands right behind the name."""
    text = sentence.passage.text
    found = _CAMPAIGN.finditer(text, sentence.start, sentence.end)
    return [match.span("name") for match in found if not is_thing(match["words"])]


def spelled_out(sentence: Sentence) -> list[Span]:
    """Great works that the sentence counts, and those that it names: 实施五大工程（甲、乙、丙、丁、戊）, 实施甲、乙、丙等“三大行动”."""
    text, base = sentence.passage.text, sentence.start
    found: list[Span] = []
    for match in _SPELLED_OUT.finditer(text, base, sentence.end):
        number = number_of(match["number"])
        if match["names"]:
            left, end = match.span("names")
        elif text[match.start() - 1] == "”":  # “甲、乙、丙”三大工程
            left, end = text.rfind("“", base, match.start()) + 1, match.start() - 1
        else:
            end = base + len(text[base : match.start()].removesuffix("“").removesuffix("等"))
            left = clause_start(text, base, end)
        names = items(text, left, end, number)
        found += names if all(high - low >= 4 for low, high in names) else []
        at = match.start()
        verb, leaves = governor(text, clause_start(text, base, at), at)
        own = text.endswith((verb, "等"), base, at) and not text.endswith(_SUMMED_UP, base, at)
        if verb and not leaves and own:
            found.append(match.span("own"))
    return found
