"""Values of years beside the baseline's and the target's."""

import pytest
from miniplan import source

from plantrace.extraction.document.reading import read_document

ROWS = ("冷链仓储能力|万吨|41.2|58.5|60", "果园面积|万亩|3|4|—", "水果产量|万吨|5|6|7")


def other_years(table: str) -> list[tuple[str | None, int | None, str | None]]:
    """Target, its year and the values of other years of each row."""
    text = f"第一章 发展目标\n专栏1 “十四五”时期主要指标\n{table}\n第二章 重点任务\n"
    return [(row.target_value, row.target_year, row.other_years) for row in read_document(source(text)).indicators]


@pytest.mark.parametrize("mark", ["|", "\t"])
def test_values_of_other_years_are_kept_in_a_ruled_table(mark: str) -> None:
    table = "\n".join(line.replace("|", mark) for line in ("指标|单位|2020年|2025年目标|2035年展望", *ROWS))
    assert other_years(table) == [("58.5", 2025, "2035: 60"), ("4", 2025, None), ("6", 2025, "2035: 7")]


def test_values_of_other_years_are_kept_where_blanks_part_the_cells() -> None:
    head = "序号 指标 单位 2020年 2023年 2025年 2035年 属性"
    rows = ("1 果园面积 万亩 3 4 5 6 预期性", "2 水果产量 万吨 5 6 7 8 预期性", "3 冷链仓储能力 万吨 41.2 50 58.5 [60] 预期性")
    assert other_years("\n".join((head, *rows)))[2] == ("58.5", 2025, "2023: 50; 2035: 60")
