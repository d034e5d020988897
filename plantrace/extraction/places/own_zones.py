"""The county's own zone by its bare word: short for the one that has a name (开发区), or the only name that it has (在高新区建设…)."""

from collections import Counter

from plantrace.extraction.document.identity import Identity
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.mentions import at_edge
from plantrace.extraction.places.placenames import Gazetteer
from plantrace.extraction.places.words import Span, longest
from plantrace.patterns import compiled

#: Words of zones of which a place has one, and those that are a class as often.
_ONE = ("高新区", "经开区")
_OFTEN_A_CLASS = ("经济开发区", "开发区")
_CLASS = ("域", "创建", "管委会", "升")
#: What only one zone can have or get.
_OF_ONE = compiled(
    "(?:总?规划)?(?:总?面积|四至)|落户|现有|基础设施|管网|道路|路网|人才公寓|标准(?:地|化?厂房)|污水|主阵地|内(?!部)|主干道|铁路专线"
)
_AT_ONE = ("在", "建强", "地点：", "位于", "严控")


def name_own(gazetteer: Gazetteer, own: Counter[str], identity: Identity) -> None:
    """新城, 新区 or 开发区 without a name, 经开区 and 高新区 for short, is the plan's own, where there is one."""
    for bare in ("新城", "新区", "高新区", "经开区"):
        full = [name for name in gazetteer.names if name.endswith(bare) and 1 <= len(name) - len(bare) <= 3]
        if len(full) == 1:
            gazetteer.add(bare, "Place", full[0], "zone")
    if own:
        name = max(sorted(own), key=len)
        short = "高新区" if "高新" in name else "经开区"
        for alias in [
            *own,
            short,
            identity.short + short,
            "开发区",
            "经济开发区",
            "经济技术开发区",
            "省级经济开发区",
            "省级经济技术开发区",
        ]:
            gazetteer.names.pop(alias, None)
            gazetteer.add(alias, "Place", name, "zone")


def add_nameless(everything: str, spans: list[Span], gazetteer: Gazetteer, identity: Identity) -> None:
    """A city or a county has one 高新区, one 经开区, one 开发区: where the plan gives it no name, the word is the name."""
    if identity.level not in ("city", "county"):
        return
    for start, end in longest(spans):
        name = everything[start:end]
        if (
            name not in (*_ONE, *_OFTEN_A_CLASS)
            or name in gazetteer.names
            or everything[start - 1] == "、"
            or not at_edge(everything, start)
            or everything.startswith(_CLASS, end)
        ):
            continue
        if name in _ONE:
            sure = everything[end] != "、" or everything[start - 2 : start] in lexicon().verbs or everything[start - 1] == "把"
        else:
            sure = everything.endswith(_AT_ONE, 0, start) or _OF_ONE.match(everything, end) is not None
        if sure:
            gazetteer.add(name, "Place", name, "zone")
