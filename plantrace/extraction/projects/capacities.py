"""Works that are called by their firm and by what it is to make, or becomes of it: 岚石化工二期20万吨甲醇年内投产, 推动青柘机械技改."""

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
#: What becomes of the firm's works, right behind its name: 青柘机械二期, 岚石化工智能化改造, 柘林药业整体搬迁.
_GROWS = compiled(
    r"(?:[二三四五]期|(?:智能化|数字化|数智化|绿色化|节能|环保|技术|设备)*(?:改造|技改)(?:升级|提升)?|(?:增资)?扩[产能建]|改扩建|(?:整体)?搬迁|迁建|退城[入进]园)"
    r"(?:项目|工程)?(?=$|[，；。、！？（）]|[等和及与]|建设|投产|达产|建成|开工|动工|竣工|步伐|进度|年内|尽快|早日|全面|顺利)"
)
_GREW = ("期", "改造", "技改", "升级", "扩产", "扩能", "扩建", "搬迁", "迁建", "项目", "工程")
_GROWING = ("期", "改", "扩", "迁")
_OPENS = frozenset("0123456789一二三四五年日新")
#: What is to come of it, where no verb stands before it.
_COMES = compiled("(?:年内|年底前?|尽快|早日|全面|顺利|要|确保|力争)*(?:建成|投产|达产|开工|动工|竣工|投运|并网)(?!后|以来)")
_NO_WORK = compiled("产[能量值]|出口|销[量售]|目标|订单|能力$")


def makes_more(mention: Mention, text: str) -> bool:
    """Whether a number, or what becomes of its works, may stand close behind the firm: a quick look before ``enlarged``."""
    if mention.label != "Enterprise":
        return False
    behind = text[mention.end : mention.end + 5]
    return behind[:1] in _OPENS or any(sign.isdigit() for sign in behind[2:4]) or any(sign in behind for sign in _GROWING)


def enlarged(sentence: Sentence, near: list[Mention]) -> Iterator[tuple[int, int]]:
    """The spans of the works in the sentence that those of the passage's firms are to carry out for which ``makes_more`` held."""
    text = sentence.passage.text
    for firm in near:
        if not sentence.start <= firm.start < sentence.end:
            continue
        made = _MAKES.match(text, firm.end, sentence.end)
        grows = None if made else _GROWS.match(text, firm.end, sentence.end)
        done = made or grows
        if done is None or (made and _NO_WORK.search(made["goods"])):
            continue
        clause = clause_start(text, sentence.start, firm.start)
        start = firm.start if at_edge(text, firm.start) else name_start(text, firm.start, clause, 4)
        verb, leaves = governor(text, clause, start)
        if grows and (verb == "支持" or (text[start - 1] in "、和" and not text.endswith(_GREW, clause, start - 1))):
            continue  # 支持甲药业、乙电子技改: what is hoped for both
        if (start < firm.start or at_edge(text, start)) and ((verb and not leaves) or _COMES.match(text, done.end())):
            end = done.end()
            yield start, end + 2 * text.startswith(("项目", "工程"), end)
