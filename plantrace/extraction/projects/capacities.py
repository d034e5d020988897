"""Works that are called by their firm and by how much it is to make: 建成青柘新材10万吨纤维生产线, 岚石化工二期20万吨甲醇年内投产."""

from collections.abc import Iterator

from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.lexicon import HAN
from plantrace.extraction.mentions import Mention, at_edge, name_start
from plantrace.extraction.projects.words import clause_start, governor
from plantrace.patterns import compiled

_UNIT = "(?:万?吨|[万亿]?[台套只件辆支片颗双米]|[万亿]?平方米|[万亿]?立方米|兆瓦|[MG]W|万?千瓦|条)(?:/[年日天])?"
#: How much of what, right behind the firm's name or its place, up to what says that it comes about.
_MAKES = compiled(
    rf"(?P<place>{HAN}{{2,3}}?)?(?:[一二三四五]期|年产|日产|新增)*\d[\d.]*(?:[×x]\d[\d.]*)?{_UNIT}"
    rf"(?P<goods>(?!产[能量值]|以[上下]){HAN}{{2,14}}?)"
    r"(?=$|[，；。：、！？（）]|[等和及与]|项目|工程|建设|投产|达产|建成|开工|动工|竣工|步伐|进度|年内|尽快|早日|全面|要|顺利)"
)
_OPENS = frozenset("0123456789一二三四五年日新")
#: What is to come of it, where no verb stands before it.
_COMES = compiled("(?:年内|年底前?|尽快|早日|全面|顺利|要|确保|力争)*(?:建成|投产|达产|开工|动工|竣工|投运|并网)(?!后|以来)")
_NO_WORK = compiled("产[能量值]|出口|销[量售]|目标|订单|能力$")


def makes_more(mention: Mention, text: str) -> bool:
    """Whether a number may stand close behind the firm: a quick look before ``enlarged``."""
    end = mention.end
    return mention.label == "Enterprise" and (text[end : end + 1] in _OPENS or any(sign.isdigit() for sign in text[end + 2 : end + 4]))


def enlarged(sentence: Sentence, near: list[Mention]) -> Iterator[tuple[int, int]]:
    """The spans of the works in the sentence that those of the passage's firms are to carry out for which ``makes_more`` held."""
    text = sentence.passage.text
    for firm in near:
        made = _MAKES.match(text, firm.end, sentence.end) if sentence.start <= firm.start < sentence.end else None
        if made is None or _NO_WORK.search(made["goods"]):
            continue
        clause = clause_start(text, sentence.start, firm.start)
        start = firm.start if at_edge(text, firm.start) else name_start(text, firm.start, clause, 4)
        verb, leaves = governor(text, clause, start)
        if (start < firm.start or at_edge(text, start)) and ((verb and not leaves) or _COMES.match(text, made.end())):
            end = made.end()
            yield start, end + 2 * text.startswith(("项目", "工程"), end)
