import pytest

from plantrace.extraction import extract
from plantrace.extraction.document.periods import current_periods, period
from plantrace.extraction.text.source import Source


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("清源县数字经济行动计划（2023—2025年）", (2023, 2025)),
        ("清源县“十三五”旅游业发展规划", (2016, 2020)),
        ("清源县国民经济和社会发展第十一个五年规划纲要", (2006, 2010)),
        ("清源县2024年重点工作安排", (2024, 2024)),
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


@pytest.mark.parametrize(("own", "found"), [("十三五", True), ("十四五", False)])
def test_a_heading_with_the_plans_own_five_years_is_no_look_back(own: str, found: bool) -> None:
    text = f"清源县“{own}”旅游业发展规划\n一、“十三五”重点\n（一）公路。加快推进青塘旅游公路建设。\n二、任务\n（一）宣传。办好旅游节。\n"
    measures = [node.name for node in extract(Source("plan.txt", text)).nodes if node.label == "Measure"]
    assert any("青塘旅游公路" in name for name in measures) is found
