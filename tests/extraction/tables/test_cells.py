import pytest
from miniplan import printed

from plantrace.extraction.document.reading import read_document
from plantrace.extraction.tables.cells import Table, find_tables
from plantrace.extraction.text.lines import printed_lines
from plantrace.extraction.text.source import Source

TITLE = "专栏1 “十四五”时期主要指标"
HEADER = "序号 指标名称 单位 2020年 2025年 属性"
ROWS = "1 果品产量 万吨 5.5 8.2 预期性\n2 森林覆盖率 % 31.5 33.6 约束性\n3 冷库 座 7 21 预期性"


def tables(text: str) -> list[Table]:
    return find_tables(printed_lines(text))


@pytest.mark.parametrize("title", [TITLE, "表1 主要指标", "附表：丰谷县主要发展指标", "附件1 指标体系", ""])
def test_a_table_begins_at_its_title_or_at_its_header(title: str) -> None:
    (table,) = tables(f"第一章 目标\n{title}\n{HEADER}\n{ROWS}\n")
    assert (table.begin, table.end) == (1, 6 if title else 5)


@pytest.mark.parametrize(
    "after", ["注：数据为预计数。", "第二章 任务", "专栏2 重点工程", "丰谷县按年度分解上述各项指标，逐级落实到位。", "表2 项目"]
)
def test_a_table_ends_before_what_is_no_row(after: str) -> None:
    text = f"{TITLE}\n{HEADER}\n{ROWS}\n{after}\n"
    assert [table.end for table in tables(text)] == [5]
    assert [p.kind for p in printed(text)][-2:] != ["table", "table"]


@pytest.mark.parametrize(
    "text",
    [
        "第一章 目标\n主要指标如下。到2025年，果品产量达到8.2万吨。\n",
        "第一章 目标\n专栏1 指标说明\n本专栏不含数据，只作说明之用\n",
        "专栏2 重点工程\n1. 冷库工程：建设冷库7座。\n2. 果园工程：建设果园。\n3. 水厂工程：建水厂。\n",
    ],
)
def test_running_text_and_boxes_of_projects_are_no_tables(text: str) -> None:
    assert tables(text) == []


def test_a_plan_may_hold_two_tables() -> None:
    text = f"{TITLE}\n{HEADER}\n{ROWS}\n第二章 民生\n表2 民生指标\n{HEADER}\n{ROWS}\n"
    assert [(table.begin, table.end) for table in tables(text)] == [(0, 5), (6, 11)]


@pytest.mark.parametrize(
    ("behind", "ends"), [("二、任务\n（一）果园\n1.改造果园\n改造老果园21亩。\n", True), ("二、民生\n4 公厕 座 7 21 预期性\n", False)]
)
def test_a_table_ends_at_a_heading_over_running_text_and_not_at_a_group(behind: str, ends: bool) -> None:
    (table,) = tables(f"一、目标\n{HEADER}\n{ROWS}\n{behind}")
    assert (table.end == 5) is ends


@pytest.mark.parametrize(("between", "count"), [("二、民生\n", 2), ("", 1)])
def test_a_ruled_table_ends_above_the_head_of_the_next_one(between: str, count: int) -> None:
    ruled = "".join(f"{'|'.join(['', *line.split(), ''])}\n" for line in (HEADER, *ROWS.splitlines()))
    found = read_document(Source("丰谷.txt", f"一、目标\n{ruled}{between}{ruled}")).indicators
    assert [row.no for row in found] == ["1", "2", "3"] * 2
    assert len(tables(f"一、目标\n{ruled}{between}{ruled}")) == count


@pytest.mark.parametrize(("mark", "ruled"), [("|", True), ("\t", True), (" ", False)])
def test_columns_are_ruled_by_pipes_or_tabs(mark: str, ruled: bool) -> None:
    text = f"{TITLE}\n" + "\n".join(mark.join(line.split()) for line in (HEADER, *ROWS.splitlines()))
    (table,) = tables(text)
    assert table.ruled is ruled
    assert {cell.column >= 0 for cell in table.cells if cell.start > len(TITLE)} == {ruled}


def test_cells_stand_at_their_offsets_in_the_source() -> None:
    text = f"\ufeff{TITLE}\n\n{HEADER}\n" + ROWS.replace(" ", "\u3000 ")
    (table,) = tables(text)
    assert [text[cell.start : cell.end] for cell in table.cells if cell.first][-3:] == ["1", "2", "3"]
    assert all(text[cell.start : cell.end] == cell.text for cell in table.cells)


def test_the_lines_of_a_table_are_kept_apart() -> None:
    text = f"第一章 目标\n{TITLE}\n{HEADER}\n{ROWS}\n"
    assert [p.kind for p in printed(text)] == ["heading", "box", "table", "table", "table", "table"]
