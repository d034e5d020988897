"""The columns of an indicator table in their order, as its head names them."""

from collections.abc import Sequence

from plantrace.extraction.tables.fitting import VALUES
from plantrace.extraction.tables.headers import Header
from plantrace.patterns import compiled

_YEAR = r"(?:20[1-4]\d年?|“?十[二三四五六]五”?(?:时?期)?(?:末|期间)?)"
_ASIDE = r"(?:[（(\[〔【][^（()）]*[)）\]〕】])?(?:[1-9](?!\d)|[①-⑨])?"  # and the mark of a footnote
_WORD = "(?:基期|现状|实际|完成|预计|目标|预期|规划|基准|指标|数|值|情况|要求|达到|年度|末)*"
#: The heads of columns; what stands in brackets behind one only explains it.
_COLUMN = compiled(
    r"(?:(?P<group>类别|领域|分类|维度|方面|一级指标)|(?P<no>序号|编号)|(?P<unit>(?:计量)?单位)|(?P<attribute>(?:指标)?(?:属性|性质|类型))"
    rf"|(?P<growth>[\[〔【]?(?:五年|[“”十四五期间]+)?(?:年均|累计)[^\d\n（(\[〔]{{0,8}}|增速|增幅)"
    rf"|(?P<value>{_YEAR}{_WORD}|(?:基期|现状|基准|完成|实际|目标|预期|规划)值|基期|现状|(?:年度|工作)?目标(?:任务)?)"
    r"|(?P<other>(?:统计|指标)?口径|范围|(?:数据|资料|指标)来源|备注|是否\S{1,6})|(?P<party>(?:责任|牵头|配合|评分|考核|主管|负责|落实)(?:单位|部门|科室))"
    rf"|(?P<name>(?:主要|具体|核心|考核|规划|监测|二级|三级|工作|目标)*(?:指标(?:名称|体系)?|名称|项目|内容|事项))){_ASIDE}"
)
_TARGET, _BASE = compiled("目标|预期|规划"), compiled("基期|现状|实际|完成|预计|基准")
_DATED = compiled(_YEAR)
_LONGEST = 24  # characters of one head


def columns_of(heads: Sequence[str], header: Header) -> list[str]:
    """Return what the columns with these ``heads`` hold, of which several may be run together; [] if other words stand there.

    A kind is group, no, name, unit, base, target, growth, attribute, party, other, or the year of a column between the first and the last.
    """
    kinds: list[str] = []
    head, at = "\n".join(heads), 0
    while at < len(head):
        at += head[at] == "\n"
        found = _COLUMN.match(head, at)
        if not found:
            return []
        kind = str(found.lastgroup)
        words = found.group()
        if kind == "value" and kinds and kinds[-1] in (*VALUES, "year") and not _DATED.match(words):
            kinds[-1] = _value_kind(words, header)  # 2025年, 目标值 on two lines
        else:
            kinds.append(_value_kind(words, header) if kind == "value" else kind)
        at = found.end()
    return _settled(kinds, header)


def is_head(text: str) -> bool:
    """Whether a cell or line is nothing but heads of columns."""
    at = 0
    while at < len(text) and (found := _COLUMN.match(text, at)):
        at = found.end()
    return 0 < at == len(text) <= 4 * _LONGEST


def _value_kind(words: str, header: Header) -> str:
    """base, target, or the year of a column that is neither."""
    if header.target_year and str(header.target_year) in words:
        return "target"
    if header.base_year and str(header.base_year) in words:
        return "base"
    if (year := compiled(r"20\d\d").search(words)) and header.target_year:
        return year.group()
    if _TARGET.search(words):
        return "target"
    if _BASE.search(words):
        return "base"
    return year.group() if year else "year" if _DATED.match(words) else "target"


def _settled(kinds: list[str], header: Header) -> list[str]:
    """Of two columns of names the first holds groups; each other kind stands once."""
    if "year" in kinds:  # “十四五”, “十五五”: the last is the target
        kinds = [
            "base" if kind == "year" and "year" in kinds[at + 1 :] else "target" if kind == "year" else kind
            for at, kind in enumerate(kinds)
        ]
    if kinds.count("name") == 2:
        kinds[kinds.index("name")] = "group"
    seen: set[str] = set()
    for at, kind in enumerate(kinds):
        if kind in seen and kind != "party":
            kinds[at] = "other"
        seen.add(kind)
    return kinds if "name" in kinds and {"target", "growth"} & seen else []
