import pytest

from plantrace.extraction.tables.row_fit import fit, suits_last

KINDS = ("other", "what", "lead", "participate", "other")
HEADS = ("类别", "主要任务", "牵头单位", "配合单位", "完成时限")


@pytest.mark.parametrize(
    ("cells", "columns"),
    [
        (("产业发展", "扩大果园面积", "县林业局", "县财政局", "2025年底"), [0, 1, 2, 3, 4]),
        (("扩大果园面积，建设果园步道。", "县林业局", "2025年底"), [1, 2, 4]),  # a class told once, and nobody who helps
        (("扩大果园面积", "县林业局", "县财政局", "县水利局", "长期"), [1, 2, 3, 3, 4]),  # units on two lines
        (("扩大果园面积", "县林业局", "县财政局"), [1, 2, 3]),
    ],
)
def test_each_cell_goes_where_it_fits_best(cells: tuple[str, ...], columns: list[int]) -> None:
    assert fit(cells, KINDS, HEADS) == columns


def test_a_cell_suits_the_last_column_by_what_that_holds() -> None:
    assert suits_last("2025年底", KINDS, HEADS) > 0 > suits_last("扩大果园面积", KINDS, HEADS)
    assert suits_last("县林业局", KINDS[:3], HEADS[:3]) > 0 > suits_last("2025年底", KINDS[:3], HEADS[:3])


def test_steps_by_their_dates_are_no_tasks() -> None:
    kinds, heads = ("what", "other", "responsible"), ("目标任务", "季度进度", "责任单位")
    assert fit(("新建冷库3座", "一季度完成选址。", "四季度投用。", "县商务局"), kinds, heads) == [0, 1, 1, 2]
    assert fit(("新建冷库3座", "县商务局"), kinds, heads) == [0, 2]
    assert fit(("改造老果园。", "新建冷库3座。", "县商务局"), kinds, heads) == [0, 0, 2]
