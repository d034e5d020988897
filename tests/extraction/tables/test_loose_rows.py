"""Rows of indicator tables whose columns no mark parts, and the groups between them."""

import pytest
from miniplan import source

from plantrace.extraction.document.reading import read_document
from plantrace.extraction.tables.indicators import Indicator


def rows(table: str) -> list[Indicator]:
    return read_document(source(f"第一章 发展目标\n专栏1 “十四五”时期主要指标\n{table}第二章 重点任务\n")).indicators


CATEGORIES = """类别 序号 指标 2020年 2025年 属性
{first}果园面积（万亩） 11.5 14.5 预期性
2 果农人数（万人） 6.5 6.6 预期性
{third}果园 优良率（%） 62% 80%以上 约束性
4 果品 加工率（%） 〔2.4〕 6.5-7.5 约束性
"""


@pytest.mark.parametrize(
    ("first", "third"), [("果业生产 1 ", "果品质量 3 "), ("1 果业生产 ", "3 果品质量 "), ("果业生产 1.", "果品质量 3.")]
)
def test_a_category_in_the_line_of_its_first_row_is_their_group(first: str, third: str) -> None:
    table = CATEGORIES.replace("果园 优良率", "果园优良率").replace("果品 加工率", "果品加工率")
    found = rows(
        table.format(first=first, third=third)
        .replace("\n2 ", "\n2." if "." in first else "\n2 ")
        .replace("\n4 ", "\n4." if "." in first else "\n4 ")
    )
    assert [(r.no, r.name, r.group) for r in found] == [
        ("1", "果园面积", "果业生产"),
        ("2", "果农人数", "果业生产"),
        ("3", "果园优良率", "果品质量"),
        ("4", "果品加工率", "果品质量"),
    ]
    assert [(r.base_value, r.op, r.target_value) for r in found[2:]] == [("62", ">=", "80"), ("2.4", "=", "6.5-7.5")]


@pytest.mark.parametrize("mark", [" ", "\t"])
def test_a_table_of_names_and_targets_in_words(mark: str) -> None:
    table = (
        "指标|2025年目标值\n1.果园面积|达到14万亩以上\n2.果农参保率|达到100%\n3.果品检测站|每个乡镇（街道）至少1家\n4.果品品质|明显提升\n"
    )
    assert [(r.name, r.unit, r.op, r.target_value) for r in rows(table.replace("|", mark))] == [
        ("果园面积", "万亩", ">=", "14"),
        ("果农参保率", "%", "=", "100"),
        ("果品检测站", "家", ">=", "每个乡镇（街道）至少1家"),
        ("果品品质", None, "=", "明显提升"),
    ]


def test_a_cell_a_line_may_close_its_head_with_another_word() -> None:
    table = (
        "领域 指标 单位 2020年 2025年 性质 果业 果园面积 万亩 11.5 14.5 预期性 "
        "果农人数 万人 6.5 6.6 预期性 果品质量 果品加工率 % 40 52 约束性"
    )
    assert [(r.name, r.unit, r.target_value, r.attribute, r.group) for r in rows(table.replace(" ", "\n") + "\n")] == [
        ("果园面积", "万亩", "14.5", "预期性", "果业"),
        ("果农人数", "万人", "6.6", "预期性", "果业"),
        ("果品加工率", "%", "52", "约束性", "果品质量"),
    ]


def test_a_group_without_a_mark_has_its_own_line_and_the_rest_of_a_name_too() -> None:
    table = (
        "序号 指标 2020年 2025年 属性\n果业生产\n1 果园面积（万亩） 11.5 14.5 预期性\n"
        "2 每村拥有果业（农\n6.5 7 左右 预期性\n技）师数（人）\n果品质量\n"
        "3 果品加工率（%） 40 52 约束性\n4 果品抽检率（%） 90 95 约束性\n"
    )
    assert [(r.name, r.unit, r.op, r.target_value, r.group) for r in rows(table)] == [
        ("果园面积", "万亩", "=", "14.5", "果业生产"),
        ("每村拥有果业（农技）师数", "人", "~", "7", "果业生产"),
        ("果品加工率", "%", "=", "52", "果品质量"),
        ("果品抽检率", "%", "=", "95", "果品质量"),
    ]


def test_a_group_may_stand_on_two_lines_of_one_cell_each() -> None:
    head, first = "序号 指标 2020年 2025年 属性", "果业 生产 1 果园面积（万亩） 11.5 14.5 预期性"
    others = "果品 质量 2 加工率（%） 40 52 约束性 3 抽检率（%） 90 95 约束性"
    found = rows(f"{head} {first} {others}".replace(" ", "\n") + "\n")
    assert [r.group for r in found] == ["果业生产", "果品质量", "果品质量"]


def test_groups_between_rows_without_numbers() -> None:
    table = (
        "类别 指标 2020 年 2025 年 属性\n果业\n果园面积（万亩） 11.5 14.5 预期性\n"
        "果农人数（万人） 6.5 6.6 预期性\n质量\n加工率（%） 40 52 约束性\n"
    )
    assert [(r.name, r.base_value, r.target_value, r.group) for r in rows(table)] == [
        ("果园面积", "11.5", "14.5", "果业"),
        ("果农人数", "6.5", "6.6", "果业"),
        ("加工率", "40", "52", "质量"),
    ]


def test_values_may_bear_their_units() -> None:
    found = rows("序号 主要指标 现状值 目标值\n1 优良率 62% 80%\n2 加工率 40% 52%\n3 人均果园面积 11.8平方米 14平方米\n")[2]
    assert (found.name, found.unit, found.base_value, found.target_value) == ("人均果园面积", "平方米", "11.8", "14")
