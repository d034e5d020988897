"""The columns of an indicator table."""

import pytest

from plantrace.extraction.tables.cells import Cell
from plantrace.extraction.tables.head_columns import columns_of, is_head
from plantrace.extraction.tables.headers import read_header


def kinds(*heads: str) -> list[str]:
    return columns_of(heads, read_header([Cell(head, 0, 1, True) for head in heads]))


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ("序号 指标名称 单位 2020年 2025年 属性", "no name unit base target attribute"),
        ("类别 指标 2020年（基期值） 2025年（目标值） 年均增长[累计] 指标性质", "group name base target growth attribute"),
        ("一级指标 二级指标 单位 属性 “十四五” 完成值 “十五五” 目标值", "group name unit attribute base target"),
        ("指标 2015年 2020年 〔累计〕1 属性", "name base target growth attribute"),
        ("指标名称 统计口径 属性 2015年目标值", "name other attribute target"),
        ("序号 考核内容 单位 年度目标 责任部门 评分部门", "no name unit target party party"),
        ("指标 2020年 2022年 2025年", "name base 2022 target"),
        ("指标 2020年 2025年 2035年", "name base target 2035"),
    ],
)
def test_what_the_columns_hold(heads: str, expected: str) -> None:
    assert kinds(*heads.split()) == expected.split()


def test_heads_may_be_run_together() -> None:
    assert kinds("序号指标名称统计口径2020年2025年属性") == ["no", "name", "other", "base", "target", "attribute"]


@pytest.mark.parametrize("heads", [("指标", "果园"), ("2020年", "2025年"), ("序号", "指标", "单位")])
def test_other_words_or_no_name_or_no_value_are_no_head(heads: tuple[str, ...]) -> None:
    assert kinds(*heads) == []


@pytest.mark.parametrize(
    ("text", "expected"), [("指标属性", True), ("2025年目标值", True), ("果园面积", False), ("", False), ("指标体系建设", False)]
)
def test_a_line_of_heads(text: str, expected: bool) -> None:
    assert is_head(text) is expected
