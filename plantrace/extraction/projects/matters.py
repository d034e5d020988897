"""Whether a later sentence still tells of the work that its paragraph begins with: 推进某某技改项目。治理某河。"""

from plantrace.extraction.actors.company_words import TAILS, has_proper_head, has_tail
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.projects.stages import STAGE, WHEN
from plantrace.extraction.projects.titles import ProjectMention
from plantrace.patterns import compiled

#: Who is helped to do it is not where the work is: 支持石岭镇发展旅游.
_HELPED = compiled("(?:支持|扶持|鼓励|引导|帮助)[^，。；、]{1,6}[镇乡村]")
#: What a firm's work is made of, and what it is called by.
_OWN = compiled("项目|工程|[一二三四五]期|生产线|产能|产线|厂房|车间|设备|装置|技改|工艺|厂区")
#: How far the first sentence says that its work gets; another work's own statement behind it.
_COMES_ABOUT = compiled(f"(?:建设)?(?:力争|争取|确保|计划|预计)?(?:年内|年底前?|{WHEN})*+(?:{STAGE})")
_ANOTHER = compiled(f"[^，。；、]{{3,20}}(?:项目|工程)(?:建设)?(?:力争|争取|确保|计划|预计)?(?:年内|年底前?|{WHEN})*+(?:{STAGE}|建成)")
_FIRM = range(4, 9)  # characters of a firm's name that a work opens with


def is_left(project: ProjectMention, start: int) -> bool:
    """Whether the sentence at ``start`` leaves the ``project`` that the first sentence of its paragraph names."""
    passage, text = project.passage, project.passage.text
    if passage.kind != "paragraph" or passage.number or not passage.lead or start < passage.lead[1] or text[passage.lead[1]] != "。":
        return False
    if _HELPED.match(text, start) or (_COMES_ABOUT.match(text, project.end) and _ANOTHER.match(text, start)):
        return True
    stop = text.find("。", start)
    words = text[start : stop if stop >= 0 else len(text)]
    firm = _firm(project.name)
    return firm != "" and words[:2] in lexicon().verbs and firm not in words and _OWN.search(words) is None


def _firm(name: str) -> str:
    """The firm's name that a work's opens with (恒泽化工 of 恒泽化工技改项目), "" for none."""
    opens = (name[:size] for size in _FIRM if size < len(name))
    return next((own for own in opens if any(has_tail(own, key) for key in TAILS) and has_proper_head(own)), "")
