import pytest
from miniplan import one_a_line, printed

from plantrace.extraction.document.periods import current_periods, period


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("清源县数字经济行动计划（2023—2025年）", (2023, 2025)),
        ("清源县“十三五”旅游业发展规划", (2016, 2020)),
        ("清源县国民经济和社会发展第十一个五年规划纲要", (2006, 2010)),
        ("清源县2024年重点工作安排", (2024, 2024)),
        ("清源县2009年民生工程实施意见", (2009, 2009)),
        ("清源县2022年计划执行情况与2023年计划草案的报告", (2023, 2023)),
        ("清源县茶产业发展规划", None),
    ],
)
def test_a_title_tells_its_years(text: str, years: tuple[int, int] | None) -> None:
    assert period(text) == years


@pytest.mark.parametrize(
    ("title", "current", "past"),
    [
        ("清源县“十三五”旅游业发展规划", "“十三五”", "“十二五”"),
        ("清源县茶产业三年行动计划（2017—2019年）", "“十三五”", "“十二五”"),
        ("清源县第十四个五年规划纲要", "“十四五”", "“十三五”"),
    ],
)
def test_what_is_past_hangs_on_the_plans_own_years(title: str, current: str, past: str) -> None:
    assert current in current_periods(title)
    assert past not in current_periods(title)


def test_a_title_without_years_makes_no_five_years_its_own() -> None:
    assert current_periods("清源县茶产业发展规划") == ()


@pytest.mark.parametrize(
    ("title", "heading", "theme"),
    [
        ("丰谷县国民经济和社会发展第十三个五年规划纲要", "第二章 “十三五”交通发展", "measure"),
        ("丰谷县国民经济和社会发展第十三个五年规划纲要", "第二章 “十二五”交通发展", "background"),
        ("丰谷县国民经济和社会发展第十四个五年规划纲要", "第二章 “十三五”交通发展", "background"),
        ("丰谷县2017年国民经济和社会发展计划", "第二章 “十三五”交通发展", "measure"),
        ("丰谷县2017年交通工作计划", "一、2016年主要工作", "background"),
        ("丰谷县2017年交通工作计划", "一、2017年主要工作", "measure"),
        ("丰谷县2017年交通工作计划", "一、目标任务完成情况", "background"),
        ("丰谷县2017年交通工作计划", "2016年工作回顾", "background"),
        ("丰谷县2017年国民经济和社会发展计划", "第二章 “十三五”以来交通发展成就", "background"),
    ],
)
def test_a_plans_own_five_years_are_no_look_back(title: str, heading: str, theme: str) -> None:
    assert printed(one_a_line(title, heading, "加快建设石岭公路。"))[-2].theme == theme


def test_a_title_that_heads_the_whole_text_is_no_look_back() -> None:
    assert printed(one_a_line("丰谷县“十三五”发展规划", "加快建设石岭公路，改造青塘公路。"))[-2].theme == "measure"
