"""The places that a table's column of places names by no other sign: 县开发区, 临湖区, 老粮站北侧."""

from collections.abc import Iterator, Sequence

from plantrace.extraction.lexicon import HAN
from plantrace.extraction.mentions import Mention
from plantrace.patterns import compiled

_ITEM = compiled("[^、，；。/\\s]+")
_NO_PLACE = compiled(
    "(?:[全本][省市县区州旗镇乡村域部]|各|相关|有关|多[个处地]|若干|所[有在属]|境内|辖区|[省县市区]内|[县市区]域|[县市]级|城乡|农村|线上|待|另行|见|无$|—|-|新建|改建|扩建|正在|[暂拟]|未(?![央来])|以|根据)"
    "|.*(?:项目|工程|单位|部门|乡镇|镇村|等地|地区|多处|另定|选址|确定|布点|为准)$"
)
_REGION = compiled(f"{HAN}{{1,4}}(?<![小社景城片校郊矿库园])[县区市旗](?<!城市)")
_ZONE = compiled("(?:开发区|高新区|经开区|新区|园区|产业园|工业园|科技园|集聚区|集中区|片区|组团|基地|新城)$")
_PLACE = compiled(rf"(?:{HAN}|[“”\d]){{2,16}}")


def in_cell(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the items of a cell in which none of the ``mentions`` stands, as places by their last words."""
    for item in _ITEM.finditer(text):
        start, end = item.span()
        name = item.group()
        if any(mention.start < end and start < mention.end for mention in mentions) or not _PLACE.fullmatch(name) or _NO_PLACE.match(name):
            continue
        type_ = "zone" if _ZONE.search(name) else "region" if _REGION.fullmatch(name) else "site"
        yield Mention(start, end, "Place", name, type_)
