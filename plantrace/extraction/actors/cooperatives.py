"""Cooperatives and family farms by a name of their own: firms by another legal form, of which plans mostly name the kind."""

from plantrace.extraction.actors.companies import named_start
from plantrace.extraction.actors.company_words import is_ordinary, is_proper, province
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import HAN
from plantrace.extraction.places.gazetteer import Gazetteer
from plantrace.patterns import compiled

#: A farm that builds something: 青禾奶牛养殖场建设2000头奶牛项目.
_BUILDING_FARM = r"(?:养殖|种植|养猪|养鸡|奶牛)场(?=(?:投资|出资)?(?:新建|扩建|改扩建|(?<!投资)建设)\d)"
_FORM = compiled(
    rf"(?:股份(?:经济)?合作社|专业合作社|家庭农场|(?<!供销)(?<!信用)合作社)(?:联合社|联社)?(?!主|化|数|达到|等?经营主体|\d)|{_BUILDING_FARM}"
)
_WHOSE = compiled("(?:土地|农村|农民|社区|经济|农业|林业|集体)+$")
#: What the members do: verbs as well, which no name begins behind here.
_DOES = compiled("(?:种植|养殖|种养殖?|产销|加工|销售|购销|生产|经营|服务|农机|植保|发展)+$")
_PLACED = compiled(f"{HAN}{{2,3}}[市县区旗镇乡村](?={HAN}{{2}})")
_KIND = compiled("(?:[级型类化性业户民批场个家地区]|示范)$|[创领兴]办|创建|经营|^主")
_VILLAGE = compiled(f"{HAN}{{2,4}}(?:村|社区)")


def cooperatives(text: str, identity: Identity, places: Gazetteer) -> list[tuple[int, int]]:
    """Return the spans of cooperatives and farms that have a name: 青禾奶牛养殖专业合作社, 青禾家庭农场, but not 奶牛养殖专业合作社."""
    spans: list[tuple[int, int]] = []
    low = 0
    for form in _FORM.finditer(text):
        whose = _WHOSE.search(text, max(low, form.start() - 6), form.start())
        end = whose.start() if whose else form.start()
        does = _DOES.search(text, max(low, end - 6), end)
        end = does.start() if does else end
        start = named_start(text, end, low, identity, 18)
        start = max(start, text.rfind("和", start, end) + 1)
        if _is_name(text[start:end], text[end : form.end()], identity, places):
            spans.append((start, form.end()))
        low = form.end()
    return spans


def _is_name(stem: str, form: str, identity: Identity, places: Gazetteer) -> bool:
    """Whether what stands before the form and the trade is a name: a proper one, one behind a place, or the village whose own it is."""
    place = _placed(stem, identity, places)
    own = _without_goods(stem[place:])
    if form == "合作社" and (own == stem[place:] or not is_proper(own)):
        return False  # 青禾楠竹合作社 has its goods in its name; 农民合作社 is a kind
    if ("股份" in form or "集体经济" in form) and _VILLAGE.fullmatch(stem):
        return True
    if not 1 < len(own) < 9 or _KIND.search(own):
        return False
    proper = is_proper(own) and len(own) < 5 and "农民" not in form
    return proper or (place > 0 and len(stem) - place > 3)


def _placed(stem: str, identity: Identity, places: Gazetteer) -> int:
    """How many characters at the head of a name are a place's."""
    if known := next((place for place in (identity.jurisdiction, identity.short) if place and stem.startswith(place)), ""):
        return len(known)
    place = province().match(stem) or _PLACED.match(stem)
    return place.end() if place else next((size for size in (4, 3, 2) if stem[:size] in places.names), 0)


def _without_goods(name: str) -> str:
    """A name without the goods at its end: 青禾奶牛, 青禾粮食制品."""
    while size := next((size for size in (3, 2) if len(name) - size > 0 and is_ordinary(name[-size:])), 0):
        name = name[: len(name) - size]
    return name
