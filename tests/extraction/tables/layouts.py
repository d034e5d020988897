"""One invented table of indicators in every layout in which copies of plans leave such a table."""

from collections.abc import Iterator
from itertools import cycle, product
from typing import NamedTuple


class Row(NamedTuple):
    """A row as it is printed and as it is to be read."""

    group: str
    name: str
    unit: str
    base: str
    printed: str
    target: str
    op: str
    growth: str
    attribute: str


ROWS = [
    Row("果业生产", "果园面积", "万亩", "11.5", "14.5", "14.5", "=", "4.7%", "预期性"),
    Row("果业生产", "果农人数", "万人", "6.5", "6.6左右", "6.6", "~", "——", "预期性"),
    Row("果业生产", "果园灌溉水有效利用系数", "", "0.55", "0.6以上", "0.6", ">=", "——", "约束性"),
    Row("果品质量", "果园优良率", "%", "62", "≥80", "80", ">=", "[18]", "约束性"),
    Row("果品质量", "果品质量安全例行监测合格率", "%", "97.8", "98", "98", "=", "——", "预期性"),
    Row("果农生活", "每千名果农拥有技术员数", "人", "2.09", "＞2.75", "2.75", ">", "——", "预期性"),
    Row("果农生活", "果农人均可支配收入", "元", "18600", "28000", "28000", "=", "8.5%", "预期性"),
]
_TITLES = list(dict.fromkeys(row.group for row in ROWS))
_JOINTS = {"a cell a line": "\n", "blank lines": "\n\n", "bars": " |\n", "tabs": "\t", "pipes": " | ", "wide": "   ", "single": " "}
_HEADS = {
    "base": ("2020年",),
    "growth": ("2020年",),
    "scope": ("统计口径", "2020年"),
    "attribute first": ("属性", "2020年"),
    "party": ("2020年",),
}


def print_lines(lines: list[list[str]], form: str) -> str:
    """The lines of cells in one of the forms of ``_JOINTS``."""
    joint = _JOINTS[form]
    if "\n" in joint:
        return "".join(cell + joint for line in lines for cell in line if cell)
    if form in ("wide", "single"):
        lines = [[cell for cell in line if cell] for line in lines]
    edges = ("| ", " |") if form == "pipes" else ("", "")
    return "".join(f"{edges[0]}{joint.join(line)}{edges[1]}\n" for line in lines)


class Layout(NamedTuple):
    """How a table is set: what parts its cells, how rows are numbered, where units stand, which columns there are, how groups are told."""

    form: str
    numbers: str
    units: str
    columns: str
    groups: str

    def heads(self) -> list[str]:
        """The heads of the columns."""
        group = ["类别"] if self.groups == "column" else []
        number = ["序号"] if self.numbers == "cell" else []
        unit = ["单位"] if self.units == "column" else []
        growth = ["年均增长（累计）"] if self.columns == "growth" else []
        last = [] if self.columns in ("no attribute", "attribute first") else ["属性"]
        party = ["责任单位"] if self.columns == "party" else []
        values = _HEADS.get(self.columns, () if self.columns == "target only" else ("2020年",))
        return [*group, *number, "指标名称", *unit, *values, "2025年", *growth, *last, *party]

    def cells(self, row: Row, number: int, first: bool) -> list[str]:
        """The cells of a row; ``first``: whether it is the first of its group."""
        group = [row.group if first else ""] if self.groups == "column" else []
        in_name = f"{row.name}（{row.unit}）" if self.units == "name" and row.unit else row.name
        name = [str(number), in_name] if self.numbers == "cell" else [f"{number}.{in_name}" if self.numbers else in_name]
        unit = [row.unit or "—"] if self.units == "column" else []
        before = {"attribute first": [row.attribute, row.base], "scope": ["全县", row.base], "target only": []}.get(
            self.columns, [row.base]
        )
        growth = [row.growth] if self.columns == "growth" else []
        last = [] if self.columns in ("no attribute", "attribute first") else [row.attribute]
        party = ["县农业农村局"] if self.columns == "party" else []
        return [*group, *name, *unit, *before, row.printed, *growth, *last, *party]

    def table(self) -> str:
        """The table's text."""
        lines = [self.heads()]
        number, above = 0, ""
        for row in ROWS:
            first, above = row.group != above, row.group
            number = 1 if first and self.numbers == "anew" else number + 1
            if first and self.groups == "numbered":
                lines.append([f"{'一二三'[_TITLES.index(row.group)]}、{row.group}"])
            elif first and self.groups == "plain":
                lines.append([row.group])
            lines.append(self.cells(row, number, first))
        return print_lines(lines, self.form)

    def expected(self) -> list[tuple[str, str | None, str | None, str, str, str | None, str | None]]:
        """Name, unit, base, target, comparator, attribute and group of the rows as they are to be read."""
        base, attribute = self.columns != "target only", self.columns != "no attribute"
        return [
            (
                row.name,
                row.unit or None,
                row.base if base else None,
                row.target,
                row.op,
                row.attribute if attribute else None,
                row.group if self.groups else None,
            )
            for row in ROWS
        ]


def layouts() -> Iterator[Layout]:
    """Every form, numbering and set of columns, with units and groups by turns."""
    columns = ("base", "growth", "no attribute", "target only", "attribute first", "scope", "party")
    rest = cycle(product(("column", "name"), ("numbered", "plain", "column", "")))
    for form, numbers, kind in product(_JOINTS, ("cell", "glued", "", "anew"), columns):
        units, groups = next(rest)
        yield Layout(form, numbers, units, kind, groups or ("numbered" if numbers == "anew" else ""))
