"""Numbers of items that another number follows."""

import pytest
from miniplan import printed

from plantrace.extraction.text.item_numbers import item_points


@pytest.mark.parametrize(
    ("lines", "marked"),
    [
        (["1.建成果库20个。（县农业局）", "2.9月底前完成改造460亩。"], [1]),
        (["1、建成果库20个。", "2、9月底前完成改造。", "3.3000亩果园完成低改。"], [1, 2]),
        (["1.建成果库20个。", "2.6个乡镇建成果库6座。"], [1]),
        (["一、重点任务", "1.10月底前建成果库20个。", "2.建成水厂6座。"], [1]),
        (["1.3月底前建成果库。（县农业局）", "2.6月底前建成水厂。"], [0, 1]),  # no decimal counts months
        (["1.1—6月完成果园改造。", "2.7—12月建成果库。"], [0, 1]),
        (["1.3月底前建成果库。", "附表", "1.1总则", "1.2依据"], [0]),
        (["1.30公里公路改造。", "2.1.5万名老人体检。", "3.20座公厕投用。"], [0, 1, 2]),  # a row that counts from 1 on
        (["1.30公里公路改造。", "2.20座公厕投用。"], []),
        (["1、2月份工业回升。", "3.1%的企业停产。"], []),
        (["1.建成果库20个，投资", "2.6亿元用于果业。"], []),  # a line that goes on
        (["1.果业", "2.6亿元用于果业。"], []),  # no mark closes the item above
        (["总投资", "2.6亿元用于果业。"], []),  # no item above
        (["1.总则。", "1.1目标是好的。", "1.2依据是好的。", "2.1组织。"], []),  # parts of parts
    ],
)
def test_an_item_goes_on_with_the_numbers_above(lines: list[str], marked: list[int]) -> None:
    out = item_points(lines)
    assert [at for at, line in enumerate(out) if line != lines[at]] == marked
    assert list(map(len, out)) == list(map(len, lines))


def test_the_items_words_begin_behind_its_number() -> None:
    passages = printed("第一章 重点任务\n1.建成果库20个。\n2.9月底前完成果园改造460亩。\n3.建设果库。\n")
    assert [(passage.number, passage.printed) for passage in passages if passage.number in ("2", "3")] == [
        ("2", "2.9月底前完成果园改造460亩。"),
        ("3", "3.建设果库。"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["1.建设果库。", "2.6亿元由县财政安排。", "2.建设果园。"],  # the second item follows
        ["1.建设果库。", "石岭镇是果业大镇。", "2.6亿元由县财政安排。"],  # not right behind the first
        ["1.建设果库。", "2、3号果库建成投用。"],
    ],
)
def test_a_decimal_is_none_of_the_items(lines: list[str]) -> None:
    assert item_points(lines) == lines
