"""Values and units of numbers. What is said here is made up."""

import pytest
from miniplan import targets

from plantrace.extraction.goals.numbers import read_numbers


@pytest.mark.parametrize(
    ("clause", "read"),
    [
        ("果品产量达到200亿—250亿斤", [("200-250", "亿斤")]),
        ("果渣储量5000万~8000万吨", [("5000-8000", "万吨")]),
        ("果库容量稳定在1500万吨至1800万吨", [("1500-1800", "万吨")]),
        ("果业增速保持在6%到7%", [("6-7", "%")]),
        ("果光装机50千瓦至60千瓦", [("50-60", "千瓦")]),
        ("果风装机50万千瓦至60万千瓦", [("50-60", "万千瓦")]),
        ("果园气温降低0.5℃-1℃", [("0.5-1", "℃")]),
        ("新建果库3至5座", [("3-5", "座")]),
        ("果品产量由50万吨到60万吨", [("50", "万吨"), ("60", "万吨")]),  # from where to where
        ("果库从3座到5座", [("3", "座"), ("5", "座")]),
        ("果业结构比调整为10∶45∶45", [("10∶45∶45", "")]),
        ("果渣折合10万吨标煤", [("10", "万吨标煤")]),
        ("果业研发人员60人年", [("60", "人年")]),
        ("果牛存栏30万头只", [("30", "万头只")]),
    ],
)
def test_ranges_ratios_and_units(clause: str, read: list[tuple[str, str]]) -> None:
    assert [(number.value, number.unit) for number in read_numbers(clause)] == read


def test_a_ratio_counts_without_a_unit_and_leaves_what_is_known() -> None:
    found = targets("一、发展目标", "果业总产值达到20亿元，果品加工结构比由20∶45∶35调整为10∶45∶45，总量翻一番。")
    assert [(target.subject, target.value) for target in found] == [
        ("果业总产值", "20"),
        ("果品加工结构比", "10∶45∶45"),
        ("果业总产值总量", "一"),
    ]
