"""What belongs to a name behind it: its part in brackets (青柘大道（石岭段）), what has no own name (青柘小学及附属用房)."""

from plantrace.extraction.lexicon import HAN
from plantrace.extraction.projects.words import JOINT, WHOLE, is_general, is_thing, is_undertaking
from plantrace.patterns import compiled

NUMERAL = "(?:[一二三四五]|[IⅠ]{1,3}|Ⅱ|Ⅲ)"
SIZE = r"\d[\d.]*[万亿]?(?:千瓦|立方米|平方米|公里|吨|亩|张|个|座|米)"
#: What stands in brackets behind a name and is no part of it: what it costs, how large it is, when it comes.
TOLD = r"总?投资|概算|估算|总?装机|总?库容|20\d\d(?:年|[-—~～至])"
#: What a sum is called that a work costs in all: 计划总投资, 预计投资.
ESTIMATED, TOTAL = "(?:静态|预计|估算|概算|计划|规划|匡算)*", "(?:总投资|投资总额|总造价|投资)"
EXTENT = compiled("（[^（），；]{2,12}[至—－-][^（），；]{2,12}）")  # behind a road: from where to where
#: A name's part, kind or other name in brackets: not what was done to it, nor what it was before.
_OWN_ASIDE = compiled(
    rf"（{NUMERAL}期）|（(?!{TOLD}|回购|收购|租|新增|扩建|建设|改造|完成|原|即|现|简称|以下|暂|预计|约|今年|共|其中|详见|见)(?![^（）]*(?:单位|负责|牵头|包括|含|以[上下]|街道|月|前|开工|通车|建成|投用|[、，：；·]|{SIZE}))[^（）]{{2,12}}）"
)
#: What belongs to a building: 青柘小学及附属用房.
_BESIDE = compiled(rf"及(?P<what>{HAN}{{2,6}}?)(?=$|[，；。：、）\d]|建设(?:$|[，；。、]))")
#: What stands between a bare name and what all of its list are: 、乙和丙3个产业园.
_SHARED = compiled(
    rf"(?:[、和及与](?:(?![和及与、]){HAN}){{2,16}})*[两三四五六七八九2-9][个大](?P<kind>(?:(?![和及与、]){HAN}){{2,16}}?)"
    "(?=$|[，；。、和及与等（]|建设(?:$|[，；。、]))"
)
_PLACE = f"(?:(?![和及与、至等]){HAN}){{2,8}}?"
_LINE = "(?:高速|城际|市域|轻轨|旅游|[一二三四]级|快速|干线)*(?:铁路|公路|高铁|高速)(?:客运专线)?"
#: Stretches that share the kind of the last one: 石岭至青柘、云川至柳湖铁路.
_ROUTE = f"{_PLACE}(?:（{HAN}{{2,6}}）)?[至—－]{_PLACE}(?:（{HAN}{{2,6}}）)?"
_RING = rf"(?:(?![和及与、至等]){HAN}){{2,6}}?(?:外环|内环|绕城|环线|复线|支线)"  # among them
_ROUTE_ONLY = compiled(f"{_ROUTE}|{_RING}")
_ROUTES = compiled(rf"{_ROUTE}[、和及与](?:(?:{_ROUTE}|{_RING})[、和及与])*{_ROUTE}{_LINE}")
_MORE_ROUTES = compiled(
    rf"(?:[、和及与](?:{_ROUTE}|{_RING}))*[、和及与]{_ROUTE}(?P<kind>{_LINE})(?=$|建设|前期|项目|[和及与等的]|(?!{HAN}))"
)
_GOES_ON = frozenset("、和及与两三四五六七八九23456789")
_BELONGS = compiled("附属|配套|报告厅|[^，]?(?:接线|引道|引桥)")


def shared_kind(text: str, end: int, name: str) -> str:
    """What a counted list says that each of its bare names is (产业园 of 甲、乙和丙三个产业园); "" where ``name`` says so itself."""
    listed = (_MORE_ROUTES if "至" in name else _SHARED).match(text, end) if text[end : end + 1] in _GOES_ON else None
    kind = listed["kind"] if listed else ""
    return kind if (is_thing(kind) or WHOLE.search(kind)) and not (is_thing(name) or is_undertaking(name)) else ""


def routes_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of a list of lines by their two ends, of which only the last tells the kind; [] of any other list."""
    if not _ROUTES.fullmatch(text, start, end):
        return []
    stops = [*(mark.start() for mark in JOINT.finditer(text, start, end)), end]
    return list(zip((start, *(stop + 1 for stop in stops[:-1])), stops, strict=True))


def is_route(words: str) -> bool:
    """Whether the words are the two ends of a line (石岭至青柘), or a ring road, which stands in lists of them."""
    return _ROUTE_ONLY.fullmatch(words) is not None


def is_other_name(aside: str) -> bool:
    """Whether what stands in brackets is another name (某某综合体（某某小镇）), and no part (某某公园（某某片区）)."""
    return is_thing(aside) and not aside.endswith(("段", "片区"))


def with_aside(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of a name with its part in brackets (青柘大道（石岭段）), without its other name (青柘综合体（柳湖小镇）)."""
    aside = _OWN_ASIDE.match(text, end) if text[end : end + 1] == "（" else None
    other = aside and is_thing(text[start:end]) and is_other_name(aside.group()[1:-1])
    return start, aside.end() if aside and not other else end


def with_part(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of a name with what has no name of its own beside it: 青柘小学及幼儿园, 石岭大桥及西接线."""
    beside = _BESIDE.match(text, end) if text[end : end + 1] == "及" and not WHOLE.search(text[start:end]) else None
    return start, beside.end() if beside and (_BELONGS.match(beside["what"]) or is_general(beside["what"])) else end
