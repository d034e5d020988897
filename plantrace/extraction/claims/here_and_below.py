"""Units that a notation names once for all that stand below it: 以下均需各镇落实，不再列出."""

from plantrace.extraction.claims.units import UNIT_END, Unit, read_units
from plantrace.extraction.document.identity import Identity
from plantrace.patterns import compiled

_ALL = "以下(?:各项|各条|所有|全部|其他)?(?:重点|具体|目标)?(?:工作|任务|事项|措施|举措|内容|指标|项目)*"
#: 以下均需各镇政府落实; 以下各项工作均涉及各镇、园区.
_FOR_ALL = compiled(
    rf"{_ALL}(?:均|都|同样|皆)(?:应|需要?|须|由|要|涉及|要求|请)*(?P<units>(?:[^。；（）]|（[^（）]*）){{2,60}}?)(?:贯彻|具体|组织|分别|共同|认真|抓好|负责|配合|参与|落实|实施|执行|承担)*"
    r"(?=[，,。；）)〕\]】]|$)"
)
#: 各镇政府配合落实，以下不再列出.
_NO_MORE = compiled(
    rf"(?<=[，、；。：])(?P<units>各(?:[^，。；：（）]|（[^（）]*）){{1,24}}?)(?:均|都)?(?:应|需要?|须)?(?:贯彻|具体|配合|参与|落实|负责|实施)*[，。；]{_ALL}(?:均|都)?不再"
)


def units_below(text: str, start: int, end: int, identity: Identity) -> tuple[int, int, list[Unit]] | None:
    """The units that a notation at ``start`` names for all below it, and where its words for it stand; None if it names none."""
    if text.find("以下", start, end) < 0:
        return None
    note = _FOR_ALL.search(text, start, end) or _NO_MORE.search(text, start, end)
    units = read_units(text, *note.span("units"), 0, identity) if note else []
    if note is None or not units or not all(unit.generic or UNIT_END.search(unit.words) for unit in units):
        return None
    return note.start(), note.end(), units


def is_listed(name: str, others: list[str]) -> bool:
    """Whether a notation lists the unit itself, as 各镇 or as 各镇政府."""
    return _bare(name) in map(_bare, others)


def _bare(name: str) -> str:
    return _GOVERNMENT.sub("", name)


_GOVERNMENT = compiled("(?:党委[和、及]?)?(?:人民)?政府$")
