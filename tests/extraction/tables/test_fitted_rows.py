"""Indicator tables by the columns that their heads name."""

import pytest
from layouts import Layout, layouts
from miniplan import source

from plantrace.extraction.document.reading import read_document
from plantrace.extraction.tables.indicators import Indicator

TITLES = ("专栏1 果业发展主要指标\n", "表1 果业发展主要指标表\n", "石岭县果业发展主要指标\n", "")


def rows(table: str, title: str = TITLES[0]) -> list[Indicator]:
    opening = "第一章 发展目标\n到2025年，果业高质量发展取得明显成效，主要指标如下。\n"
    return read_document(source(f"{opening}{title}{table}第二章 重点任务\n推进果园建设，新建冷库6座。\n")).indicators


def figures(table: str, title: str = TITLES[0]) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(row.name, row.unit, row.base_value, row.target_value) for row in rows(table, title)]


@pytest.mark.parametrize("layout", list(layouts()), ids=lambda layout: "-".join(part or "none" for part in layout))
def test_a_table_is_read_in_every_layout(layout: Layout) -> None:
    found = rows(layout.table())
    read = [(row.name, row.unit, row.base_value, row.target_value, row.op, row.attribute, row.group) for row in found]
    assert read == layout.expected()
    assert [row.no for row in found] == [str(number) for number in range(1, len(found) + 1)]


def a_line(cells: str) -> str:
    """Each of the cells on a line of its own."""
    return cells.replace(" ", "\n") + "\n"


_FRUIT, _FARMERS, _DONE = ("果园面积", "万亩", "11.5", "14.5"), ("果农人数", "万人", "6.5", "6.6"), ("果品加工率", "%", "40", "52")
_HEAD = "序号 指标 单位 2020年 2025年 属性"


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize(
    "table",
    [
        a_line(
            "序号 指标名称 单位 2020年 （基期值） 2025年 （目标值） 指标属性 "
            "1 果园面积 万亩 11.5 14.5 预期性 2 果农人数 万人 6.5 6.6 预期性 3 果品加工率 % 40 52 约束性"
        ),
        a_line(
            "序号 指标 单位 2020年 2025年 2035年 属性 "
            "1 果园面积 万亩 11.5 14.5 20 预期性 2 果农人数 万人 6.5 6.6 7 预期性 3 果品加工率 % 40 52 70 约束性"
        ),
        a_line(
            "序号 指标 单位 2020年 2021年 2022年 2025年 1 果园面积 万亩 11.5 12 12.5 14.5 2 果农人数 万人 "
            "6.5 6.51 6.55 6.6 3 果品加工率 % 40 42 45 52"
        ),
        a_line(
            "指标 “十三五”末 “十四五”末 属性 果园面积（万亩） 11.5 14.5 预期性 果农人数（万人） 6.5 6.6 预期性 果品加工率（%） 40 52 约束性"
        ),
        a_line(
            f"{_HEAD} 数据来源 1 果园面积 万亩 11.5 14.5 预期性 县林业局 2 果农人数 万人 6.5 6.6 预期性 县统计局 "
            "3 果品加工率 % 40 52 约束性 县工信局"
        ),
        "|指标|单位|2020年|2025年|属性|\n|---|---|---|---|---|\n|**果园面积**|万亩|11.5|14.5|预期性|\n"
        "|果农人数|万人|6.5|6.6|预期性|\n|果品加工率|%|40|52|约束性|\n",
    ],
)
def test_heads_of_many_kinds(table: str, title: str) -> None:
    assert figures(table, title) == [_FRUIT, _FARMERS, _DONE]


def test_a_name_may_stand_on_two_lines() -> None:
    table = a_line(f"{_HEAD} 1 果园面积 万亩 11.5 14.5 预期性 2 果农 人数 万人 6.5 6.6 预期性 3 果品加工 率 % 40 52 约束性")
    assert figures(table) == [_FRUIT, _FARMERS, _DONE]


@pytest.mark.parametrize("table", ["{}", "spaced"])
def test_a_part_of_a_row_without_a_number_is_a_row(table: str) -> None:
    lines = [
        _HEAD,
        "1 果园面积 万亩 11.5 14.5 预期性",
        "其中：良种果园 万亩 3.5 6.5 预期性",
        "2 果农人数 万人 6.5 6.6 预期性",
        "3 果品加工率 % 40 52 约束性",
    ]
    text = "".join(f"{line}\n" for line in lines) if table == "spaced" else a_line(" ".join(lines))
    assert figures(text) == [_FRUIT, ("其中：良种果园", "万亩", "3.5", "6.5"), _FARMERS, _DONE]
    assert [row.no for row in rows(text)] == ["1", "", "2", "3"]


def test_a_row_with_two_values_of_each_year_is_two() -> None:
    table = a_line(
        "指标 2020年 2025年 属性 1.果园面积（万亩） 11.5 14.5 预期性 2.果园优良率（%） 其中：山地 平地 "
        "34.5 77.3 80以上 85以上 预期性 3.果品加工率（%） 40 52 约束性"
    )
    parts = [("果园优良率（山地）", "%", "34.5", "80"), ("果园优良率（平地）", "%", "77.3", "85")]
    assert figures(table) == [_FRUIT, *parts, _DONE]


def test_a_second_line_for_somebody_else_has_the_name_of_the_row() -> None:
    table = a_line(
        "序号 指标名称 统计口径 属性 2025年目标值 1 果农参保率 全县 约束性 ≥85% 2 果农培训率 城区 预期性 "
        "≥96% 山区 预期性 ≥88% 3 果农人均用水 全县 预期性 ≤120立方米"
    )
    assert [(row.name, row.unit, row.op, row.target_value) for row in rows(table)] == [
        ("果农参保率", "%", ">=", "85"),
        ("果农培训率（城区）", "%", ">=", "96"),
        ("果农培训率（山区）", "%", ">=", "88"),
        ("果农人均用水", "立方米", "<=", "120"),
    ]


def test_a_target_may_be_a_sentence() -> None:
    done = "2023年至2025年，果园病害零发生，受害率≤1%。"
    table = a_line(
        f"序号 指标名称 属性 2025年目标值 1 果农参保率 约束性 ≥85% 2 消除果园病害 约束性 {done} 3 果品到达时间 "
        "预期性 15分钟到达率92%、20分钟到达率98% 4 果品加工率 约束性 52%"
    )
    assert [(row.name, row.unit, row.op, row.target_value) for row in rows(table)][1:] == [
        ("消除果园病害", None, "=", done),
        ("果品到达时间", None, "=", "15分钟到达率92%、20分钟到达率98%"),
        ("果品加工率", "%", "=", "52"),
    ]


def test_a_full_stop_may_stand_for_a_point() -> None:
    table = a_line(
        "指标 2020年 2025年 属性 果业生产 1。果园 果园面积（万亩） 11。5 14。5 预期性 果农人数（万人） "
        "6。5 6。6 预期性 2。果品 果品加工率（%） 40 52 约束性"
    )
    assert [(row.name, row.base_value, row.target_value, row.group) for row in rows(table)] == [
        ("果园面积", "11.5", "14.5", "果园"),
        ("果农人数", "6.5", "6.6", "果园"),
        ("果品加工率", "40", "52", "果品"),
    ]


def test_a_list_without_figures_is_no_table() -> None:
    assert rows(a_line("指标 2020年 2025年 属性 果园面积 果农人数 果品加工率 预期性")) == []


def test_a_table_of_targets_with_who_sees_to_them_gives_its_rows() -> None:
    table = a_line(
        "序号 考核指标 考核内容 单位 年度目标 责任部门 评分部门 1 做强果业 果园面积 万亩 14.5 县林业局 市林业局 "
        "2 果农人数 万人 6.6 县农业农村局 市农业农村局 3 果品加工率 % ≥52 县林业局 市林业局"
    )
    assert [(row.name, row.unit, row.op, row.target_value) for row in rows(table, "附件 果业任务清单\n")] == [
        ("果园面积", "万亩", "=", "14.5"),
        ("果农人数", "万人", "=", "6.6"),
        ("果品加工率", "%", ">=", "52"),
    ]


def test_a_negative_figure_among_the_numbers_ends_no_reading() -> None:
    table = "指标\n预期值\n1\n果园\n约束\n2\n果库\n约束\n3\n果率\n预期\n-6\n年均\n5\n"
    assert read_document(source(f"一、主要指标\n{table}")).passages
