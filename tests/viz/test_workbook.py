import io
from itertools import pairwise
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import INDICATORS, TASKS

from plantrace.viz.ledger import make_ledger
from plantrace.viz.sheet import Sheet, SheetColumn, make_sheet
from plantrace.viz.workbook import merged_runs, workbook_bytes

SHEETS = [make_sheet(table, "zh", inferred=True) for table in (INDICATORS, TASKS)]


@pytest.fixture(scope="module")
def book() -> Any:
    return openpyxl.load_workbook(io.BytesIO(workbook_bytes("云溪规划", SHEETS, make_ledger(SHEETS, "zh"), "zh")))


def test_each_table_has_a_printing_sheet_and_all_have_a_ledger(book: Any) -> None:
    assert book.sheetnames == ["指标分解表", "任务分工表", "台账"]


def test_printing_sheets_are_a3_landscape_with_the_heading_on_each_page(book: Any) -> None:
    sheet = book["任务分工表"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 8)
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0  # as many pages as it takes, each one page wide
    assert sheet["A1"].value.startswith("云溪规划")
    assert [cell.value for cell in sheet[3]][:3] == ["序号", "领域", "目标"]


def test_the_heading_row_is_as_high_as_its_longest_text_needs() -> None:
    columns = [SheetColumn("no", "No.", 6), SheetColumn("inferred", "inferred (departments of the direct measures)", 18)]
    sheet, ledger = (Sheet(title, title, columns, [[1, "x"]]) for title in ("table", "ledger"))
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes("t", [sheet], ledger, "en")))
    assert book.worksheets[0].row_dimensions[3].height >= 4 * 15  # "inferred", "(departments of", "the direct", "measures)"


def test_equal_areas_are_joined_on_the_printing_sheet_only(book: Any) -> None:
    joined = {str(area) for area in book["任务分工表"].merged_cells.ranges}
    assert {"B4:B5", "B6:B8"} <= joined
    assert not book["台账"].merged_cells.ranges


def test_the_ledger_filters_and_keeps_its_heading_in_sight(book: Any) -> None:
    ledger = book["台账"]
    assert ledger.auto_filter.ref.startswith("A1:")
    assert ledger.auto_filter.ref.endswith("8")
    assert ledger.freeze_panes.endswith("2")
    assert ledger.data_validations.dataValidation[0].type == "list"


def test_what_begins_like_a_formula_stays_text(book: Any) -> None:
    cells = [cell for sheet in book for row in sheet for cell in row if str(cell.value).startswith(("=", "-"))]
    assert {cell.value for cell in cells} == {"=cmd|'/c calc'!A1", "-3"}
    assert {cell.data_type for cell in cells} == {"s"}


def test_the_same_tables_give_the_same_bytes() -> None:
    first, second = (workbook_bytes("云溪规划", SHEETS, make_ledger(SHEETS, "zh"), "zh") for _ in range(2))
    assert first == second


def test_a_workbook_without_rows_can_be_opened() -> None:
    empty = [Sheet(sheet.name, sheet.title, sheet.columns, []) for sheet in SHEETS]
    opened = openpyxl.load_workbook(io.BytesIO(workbook_bytes("云溪规划", empty, make_ledger(empty, "zh"), "zh")))
    assert opened["台账"].max_row == 1


@given(st.lists(st.tuples(st.sampled_from("甲乙"), st.sampled_from(["丙", "丁", ""])), max_size=12))
def test_runs_hold_equal_cells_and_never_cross_a_run_to_their_left(cells: list[tuple[str, str]]) -> None:
    columns = [SheetColumn("area", "领域", 8), SheetColumn("task", "任务", 8)]
    runs = merged_runs(Sheet("s", "s", columns, [list(pair) for pair in cells]))
    for place, first, count in runs:
        values = {cells[row][: place + 1] for row in range(first, first + count)}
        assert count > 1
        assert len(values) == 1
    for place in (0, 1):
        mine = sorted((first, first + count) for at, first, count in runs if at == place)
        assert all(end <= start for (_, end), (start, _) in pairwise(mine))
