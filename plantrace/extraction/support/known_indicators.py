"""The indicators that plans use and what moves them (``lexicons/indicators/*.yaml``), found by a row's printed name."""

import unicodedata
from functools import cache
from itertools import pairwise
from typing import Any

from msgspec import Struct

from plantrace.patterns import compiled
from plantrace.resources import read_yaml

#: The files of ``lexicons/indicators``, one a theme.
THEMES = ("economy", "innovation", "infrastructure", "rural_urban", "livelihood", "ecology", "security")
#: A driver: the terms of it must stand in one sentence. A group of drivers: its drivers by where they count.
Driver = tuple[str, ...]
Group = dict[str, tuple[Driver, ...]]

_SHARES = ("%", "‰")
_QUOTES = compiled("[“”\"'‘’「」『』 \u3000]")
_BRACKETS = compiled(r"[(\[〔【][^()\]〕】]*[)\]〕】]")
_SPELLINGS = (
    ("规上", "规模以上"), ("占比", "比重"), ("比例", "比重"), ("比率", "比重"), ("的比重", "比重"), ("地区生产总值", "GDP"),
    ("国内生产总值", "GDP"), ("研究与试验发展", "R&D"), ("研发经费", "R&D经费"), ("R&DR&D", "R&D"), ("全社会", ""),
    ("单位生产总值", "单位GDP"),
    ("累计", ""), ("每万人口", "每万人"), ("每千常住人口", "每千人口"), ("每千名", "每千人口"), ("拥有", ""), ("%", ""),
)  # fmt: skip
_HEAD = compiled(r"(?m)^(?:其中:|全[县市区省国]|县域|年均|[省市县]级(?:及?以上)?|国家级?)+")
_SINCE = compiled(r"[较比](?:20\d\d年|上年|上一年|“?十[二三四五]五”?末?)")  # 单位GDP能耗比2020年下降
_TAIL = compiled(r"(?m)(?:年均)?(?:增长率|增速|增长|数量|总数|总量|[个家户人套]?数|达到|提高|拥有量)+$")
# What a name adds to the thing that it counts: 农村卫生厕所普及率 is about 卫生厕所.
_BEFORE = compiled(
    r"^(?:每[百千万十亿]+[名位]?(?:常住)?(?:人口|人|老年人|老人)?(?:拥有)?|人均|单位GDP|万元GDP|全[国省市县]|[省市县]级|国家级"
    r"|城镇|城市|农村|城乡|累计|新增)+"
)
_AFTER = compiled(
    r"(?:(?:普及|覆盖|达标|合格|利用|完成|贡献|处理|增长)?率|比重|比例|占比|面积|密度|强度|里程|产量|规模|总额|总?容?量|增速"
    r"|下降|降低|满意度|[人个]?数|值)+$"
)
#: What too many sentences of a plan hold to tell a row.
_EVERYWHERE = frozenset((
    "企业", "项目", "产业", "行业", "单位", "人员", "人口", "人才", "产品", "服务", "设施", "工程", "平台", "机构",
    "社区", "学校", "农村", "城市", "城镇", "乡镇", "建设", "投资", "收入", "群众", "公众", "居民", "用户", "技术",
    "资金", "资源", "市场", "数据", "重点", "示范", "试点", "标准", "基地", "中心", "品牌", "全国", "全省", "全市",
    "全县", "建成", "新增", "培育", "完成",
))  # fmt: skip


class KnownIndicator(Struct, frozen=True):
    """An indicator of the ontology; the groups ``drivers`` move it, the groups ``via`` move it a step removed.

    ``leads``: the bodies of departments.yaml whose business it is in a county, the usual one first.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    unit: str
    theme: str
    attribute: str
    leads: tuple[str, ...]
    drivers: tuple[str, ...]
    via: tuple[str, ...]


class IndicatorOntology(Struct, frozen=True):
    """All indicators, the groups of drivers by id, and the indicators by ``name_key`` of their names and aliases."""

    indicators: tuple[KnownIndicator, ...]
    drivers: dict[str, Group]
    by_name: dict[str, KnownIndicator]


@cache
def indicator_ontology() -> IndicatorOntology:
    """Return the content of ``lexicons/indicators/*.yaml``, read once."""
    indicators: list[KnownIndicator] = []
    drivers: dict[str, Group] = {}
    for theme in THEMES:
        content = read_yaml(f"extraction/lexicons/indicators/{theme}.yaml")
        drivers |= {group: {kind: _drivers(words) for kind, words in kinds.items()} for group, kinds in content["drivers"].items()}
        indicators += [_indicator(record, content["theme"]) for record in content["indicators"]]
    named = [(name, known) for known in indicators for name in (known.name, *known.aliases)]
    keys = _name_keys([name for name, _ in named])
    return IndicatorOntology(tuple(indicators), drivers, dict(zip(keys, [known for _, known in named], strict=True)))


def _drivers(words: str | list[str]) -> tuple[Driver, ...]:
    """Drivers are written apart by white space, in one text or a list of texts; + joins the terms of one driver."""
    return tuple(tuple(word.split("+")) for word in " ".join([words] if isinstance(words, str) else words).split())


def _indicator(record: dict[str, Any], theme: str) -> KnownIndicator:
    return KnownIndicator(
        id=record["id"],
        name=record["name"],
        aliases=tuple(record["aliases"].split()),
        unit=record["unit"],
        theme=theme,
        attribute=record.get("attribute", "预期性"),
        leads=tuple(record["lead_county"].split("|")),
        drivers=tuple(record["drivers"].split()),
        via=tuple(record.get("via", "").split()),
    )


def find_indicator(name: str, unit: str | None = None) -> KnownIndicator | None:
    """Return the indicator that a row, name and unit as printed, stands for; None when the ontology lacks it."""
    by_name = indicator_ontology().by_name
    key = name_key(name)
    if found := by_name.get(key) or by_name.get(name_key(plain(name))):
        return found
    # 城区空气质量优良天数比率 has more words round a known name; a share is not the number: 高新技术企业占比
    inside = [
        other
        for other, known in by_name.items()
        if len(other) >= 4
        and len(other) * 5 >= len(key) * 3
        and other in key
        and (unit is None or (unit in _SHARES) == (known.unit in _SHARES))
    ]
    return by_name[max(inside, key=lambda other: (len(other), other))] if inside else None


def name_key(name: str) -> str:
    """Return an indicator's name without what is printed now so, now so: brackets, quotation marks, 数量, 占比 ...."""
    return _name_keys([name.replace("\n", "")])[0]


def _name_keys(names: list[str]) -> list[str]:
    """The keys of many names, made as one text of a line each."""
    text = compiled(r"[()\[\]/、,]").sub("", unquoted(unicodedata.normalize("NFKC", "\n".join(names))))
    for printed, usual in _SPELLINGS:
        text = text.replace(printed, usual)
    bare = _TAIL.sub("", _HEAD.sub("", _SINCE.sub("", text)))
    return [key or whole for key, whole in zip(bare.split("\n"), text.split("\n"), strict=True)]


def plain(name: str) -> str:
    """Return a name without quotation marks, white space and what stands in brackets."""
    return unquoted(_BRACKETS.sub("", unicodedata.normalize("NFKC", name)))


def unquoted(text: str) -> str:
    """Return a text without quotation marks and white space, as the drivers are written."""
    return _QUOTES.sub("", text)


def things_counted(name: str) -> list[str]:
    """Return what a row that the ontology lacks counts, from its own name: 每万人拥有公厕数 gives 公厕."""
    parts = compiled(r"[/、,]|和|与|占").split(plain(name))
    things = [_AFTER.sub("", _BEFORE.sub("", part)) for part in parts]
    return [thing for thing in things if len(thing) >= 2 and thing not in _EVERYWHERE]


def shares_words(driver: str, name: str) -> bool:
    """Whether a driver and a row's name have two characters in a row in common that tell something: 研发机构 and 研发投入占比."""
    return any(pair in name and pair not in _EVERYWHERE for pair in map("".join, pairwise(driver)))
