"""What a notation or a document says of its lists of units: the first one leads (列第一位者为牵头单位，下同)."""

from plantrace.extraction.document.outline import Passage
from plantrace.patterns import compiled

_FIRST = (
    "(?:[排列](?:名|序|在|于)*(?:第[一1]|首|最前)[位个名面]?者?|第[一1](?:[个家位名](?:责任|列入)?(?:单位|部门)?|(?:责任|列入)?(?:单位|部门))"
    "|首[个家](?:责任)?(?:单位|部门)|首位|居首)"
)
#: …为牵头单位; …的单位牵头.
_LEADS = "(?:[^，。；）]{0,8}?(?:为|是)[^，。；）]{0,6}?|(?:的|者|责任|列入|单位|部门|负责)*)(?:牵头|主办|主责)"
_SAID = compiled(f"{_FIRST}{_LEADS}")
_SAYS = ("牵头", "主办", "主责")
#: What the note goes on to say: of the others, and how far it reaches.
_GOES_ON = "(?:[，；。、](?:(?:其他|其它|其余|余下|后续|之后|后[列面]|余者)[^，。；]*|以?下同|下列同))*"
#: Behind the last unit, or alone; in brackets of its own: 县林业局〔首位单位为牵头单位，下同〕.
_EXCEPT = r"(?:除[^（()）〔〕\[\]，。；]*外，)?"
_BEHIND_ALL = compiled(f"(?:^|[，；。]){_EXCEPT}(?:责任(?:单位|部门)中?)?以?{_FIRST}{_LEADS}[^，。；]*{_GOES_ON}")
_ASIDE = compiled(rf"[（(〔\[]{_EXCEPT}以?{_FIRST}[^（()）〔〕\[\]]*[）)〕\]]")


def first_listed_leads(passages: list[Passage]) -> bool:
    """Whether the document says it, anywhere."""
    return any(any(map(passage.text.__contains__, _SAYS)) and _SAID.search(passage.text) for passage in passages)


def without_note(content: str) -> str:
    """The words of a notation without the note that says it; what stays keeps its places."""
    if not any(map(content.__contains__, _SAYS)):
        return content
    for note in (_ASIDE, _BEHIND_ALL):
        content = note.sub(lambda found: " " * len(found.group()), content)
    return content.rstrip(" ")
