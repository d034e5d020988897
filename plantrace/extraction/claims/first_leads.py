"""What a notation or a document says of its lists of units: the first one leads (列第一位者为牵头单位，下同)."""

from plantrace.extraction.document.outline import Passage
from plantrace.patterns import compiled

_FIRST = "(?:[排列](?:名|在)?(?:第一|首)位?|第一个?(?:责任)?(?:单位|部门)|首位|居首)"
_SAID = compiled(f"{_FIRST}[^，。；）]{{0,8}}?(?:为|是)[^，。；）]{{0,6}}牵头")
#: Behind the last unit; in brackets of its own: 县林业局〔首位单位为牵头单位，下同〕.
_BEHIND_ALL = compiled(f"[，；]以?{_FIRST}[^，。；]{{0,4}}(?:为|是)牵头[^，。；]*(?:，下同)?$")
_ASIDE = compiled(rf"[（(〔\[]以?{_FIRST}[^（()）〔〕\[\]]*[）)〕\]]")


def first_listed_leads(passages: list[Passage]) -> bool:
    """Whether the document says it, anywhere."""
    return any("牵头" in passage.text and _SAID.search(passage.text) for passage in passages)


def without_note(content: str) -> str:
    """The words of a notation without the note that says it; what stays keeps its places."""
    return _BEHIND_ALL.sub("", _ASIDE.sub(lambda note: " " * len(note.group()), content))
