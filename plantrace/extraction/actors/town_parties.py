"""Towns that act: by their government's name (石岭镇人民政府), or by the words around them (由石岭镇、青塘乡负责, 石岭镇牵头)."""

from plantrace.extraction.lexicon import HAN
from plantrace.extraction.mentions import Mention
from plantrace.extraction.places.placenames import COUNTY
from plantrace.patterns import compiled

#: The types of mentions of towns that act: by the name of an office, which is not where something happens, and as towns.
OFFICE, PARTY = "office", "party"

_OFFICE = compiled("(?:(?:党委|党工委)[、和])?(?:人民政府|政府|党委|党工委|(?<=街道)办事处)")
#: Behind the office: it is a house, or a part of its name.
_HOUSE = compiled("办公|大楼|大院|驻地|所在地|机关|旧址|周边|附近|门前|广场|[东南西北]侧|[至到]|采购|购买|网|书记|副|主要|班子")
_TOWN = f"{HAN}{{2,4}}(?:镇|乡|街道|[县区市])(?:人民政府|政府|办事处)?"
_BODY = f"[市县区](?:(?![和及与][市县区]){HAN}){{2,8}}?[局委办]"
_WITH = f"(?:[、和及与](?:{_TOWN}|[县市区]?[直级]?各?(?:有关|相关)*(?:部门|单位)|{_BODY})){{0,20}}"  # who acts beside a town
_ACTS = compiled(rf"{_WITH}(?:等[^，。；]{{0,6}})?(?:具体|共同|联合|分别|统一|积极)*(?:牵头|负责(?![人制])|配合(?![饲料])|承办)(?!的)")


#: At the head of its clause a town does what follows.
_DOES = compiled(
    rf"{_WITH}(?:(?:要|须|应当?|将(?=继续|进一步|按照|围绕|以))(?:认真|切实|具体)?|(?:认真|切实|具体)?(?:做好|抓好|落实|承担|会同|统筹|组织|完成))"
)
_EDGE = ("", "，", "；", "。", "：")


def with_parties(text: str, found: list[Mention]) -> list[Mention]:
    """The mentions, those of towns that act marked by their type; the words for their offices are no bodies of their own."""
    out: list[Mention] = []
    offices: list[tuple[int, int]] = []
    acting = -1  # where the last one of a list of those that act ended
    for mention in sorted(found, key=lambda mention: mention.start):
        start, end = mention.start, mention.end
        if mention.label == "Department" and not any(low <= start < high for low, high in offices):
            acting = end
        if mention.label != "Town" and mention.type != COUNTY:
            out.append(mention)
            continue
        office = _OFFICE.match(text, end)
        if office is not None and mention.type == COUNTY:
            continue  # 某县人民政府 is a body of its own
        if office is not None:
            offices.append((start, office.end()))
        if office is not None and not _HOUSE.match(text, office.end()):
            mention = Mention(start, office.end(), "Town", mention.name, OFFICE)
        elif office is None and (
            text[start - 1 : start] == "由"
            or (start == acting + 1 and text[acting] in "、和")
            or _ACTS.match(text, end)
            or (text[start - 1 : start] in _EDGE and _DOES.match(text, end))
        ):
            county = mention.type == COUNTY  # its government acts
            mention = Mention(start, end, "Department", mention.name) if county else Mention(start, end, "Town", mention.name, PARTY)
        acting = mention.end if mention.type in (OFFICE, PARTY) or mention.label == "Department" else acting
        out.append(mention)
    return [m for m in out if m.label != "Department" or not any(low <= m.start < high for low, high in offices)]
