from itertools import pairwise

import pytest
from miniplan import printed, source

from plantrace.extraction.document.reading import read_document
from plantrace.extraction.text.flat_tables import flat_rows

TITLE = "专栏1 “十四五”时期主要指标"
HEADER = "序号 指标名称 单位 2020年 2025年 属性"
ROWS = [
    "1 果品产量 万吨 5.5 8.2 预期性",
    "2 5G用户普及率 % —— 70左右 预期性",
    "3 森林 覆盖率 % 31.5 33.6 约束性",
    "4 高新技术企业 家 3 4 预期性",
]
NOTE = "注：数据为预计数。"


def cut(line: str) -> list[str]:
    ends = [0, *flat_rows(line), len(line)]
    return [line[start:stop].strip() for start, stop in pairwise(ends)]


@pytest.mark.parametrize(
    "lines",
    [
        [TITLE, HEADER, *ROWS],
        ["", HEADER, *ROWS, NOTE],
        ["", HEADER, "一、经济发展（2个）", *ROWS[:2], "二、绿色生态", *ROWS[2:]],
    ],
)
def test_rows_groups_header_and_note_are_lines_again(lines: list[str]) -> None:
    assert cut(" ".join(lines)) == lines


@pytest.mark.parametrize(
    "line",
    [
        f"{HEADER} {ROWS[0]} {ROWS[1]}",  # two rows may be anything
        "建成 1 个中心，引进 2 家企业，培育 3 个园区，带动 4 个镇",
        "包括 1 果园 2 冷库 3 水厂 4 道路",  # no values
        "第 1 章 主要目标 第 3 章 重点任务",
    ],
)
def test_running_text_is_left_as_it_is(line: str) -> None:
    assert flat_rows(line) == []


def test_a_flat_table_gives_the_indicators_of_the_printed_one() -> None:
    rows = [
        [
            (row.no, row.name, row.unit, row.base_value, row.target_value, row.op, row.attribute)
            for row in read_document(source(text)).indicators
        ]
        for text in ("\n".join([TITLE, HEADER, *ROWS]), " ".join([TITLE, HEADER, *ROWS]), f"{TITLE}\n{HEADER} {' '.join(ROWS)} {NOTE}")
    ]
    assert len(rows[0]) == 4
    assert rows[1] == rows[0]
    assert rows[2] == rows[0]


def test_every_row_keeps_its_place() -> None:
    text = f"{TITLE}\n{HEADER} {' '.join(ROWS)}"
    for passage in printed(text):
        assert "".join(text[at] for at in passage.offsets) == passage.printed
