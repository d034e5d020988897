"""Heads of indicator tables: which columns they name."""

import pytest
from miniplan import source

from plantrace.extraction.document.reading import read_document
from plantrace.extraction.tables.indicators import Indicator


def rows(table: str) -> list[Indicator]:
    return read_document(source(f"第一章 发展目标\n专栏1 “十四五”时期主要指标\n{table}第二章 重点任务\n")).indicators


def test_the_ends_of_five_years_are_years() -> None:
    found = rows("指标 单位 “十三五”末 “十四五”末\n一、果业\n果园面积 万亩 11.5 14.5\n果农人数 万人 6.5 6.6\n果品加工率 % 40 52\n")
    assert [(r.group, r.base_year, r.base_value, r.target_year, r.target_value) for r in found] == [
        ("果业", 2020, "11.5", 2025, "14.5"),
        ("果业", 2020, "6.5", 2025, "6.6"),
        ("果业", 2020, "40", 2025, "52"),
    ]


@pytest.mark.parametrize("title", ["表1 2025年果业发展主要目标指标", "专栏2 果业规划目标完成情况和预期指标", "果业发展主要目标"])
def test_the_tables_title_tells_nothing_of_its_columns(title: str) -> None:
    table = "序号 指标 2020年 2025年 属性\n1 果园面积（万亩） 11.5 14.5 预期性\n2 加工率（%） 40 52 约束性\n3 抽检率（%） 90 95 约束性\n"
    found = read_document(source(f"第一章 发展目标\n{title}\n{table}第二章 重点任务\n")).indicators
    assert [(r.base_value, r.target_value) for r in found] == [("11.5", "14.5"), ("40", "52"), ("90", "95")]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("丰谷县水利发展规划", ("90", 2025)),
        ("丰谷县水利发展规划\n（2021—2030年）", ("90", 2025)),
        ("丰谷县水利发展规划（2021—2035年）", ("98", 2035)),
        ("丰谷县2020年工作要点", ("90", 2025)),
    ],
)
def test_what_lies_beyond_the_plan_is_an_outlook(title: str, expected: tuple[str, int]) -> None:
    heads, cells = "指标|单位|2020年|2025年|2035年|属性", "|80|90|98|约束性"
    rows = "\n".join(f"{name}|%{cells}" for name in ("供水普及率", "灌溉覆盖率", "河道达标率"))
    found = read_document(source(f"{title}\n\n第一章 目标\n\n表1 主要指标\n{heads}\n{rows}\n")).indicators
    assert {(row.target_value, row.target_year) for row in found} == {expected}


def test_the_year_of_a_base_may_have_a_target_too() -> None:
    rows = "\n".join(f"{name}|%|80|79|98|约束性" for name in ("供水普及率", "灌溉覆盖率", "河道达标率"))
    text = (
        f"丰谷县水利发展规划（2020—2035年）\n\n第一章 目标\n\n表1 主要指标\n指标|单位|2020年目标值|2020年现状值|2035年目标值|属性\n{rows}\n"
    )
    found = read_document(source(text)).indicators
    assert {(row.base_value, row.base_year, row.target_value) for row in found} == {("79", 2020, "98")}
