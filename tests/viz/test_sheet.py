from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tables import INDICATORS, TASKS

from plantrace.viz.sheet import Cell, make_sheet, text_lines, text_width


def _cell(sheet_row: list[Cell], headings: list[str], heading: str) -> Cell:
    return sheet_row[headings.index(heading)]


def test_lists_are_joined_and_coded_values_put_in_words() -> None:
    sheet = make_sheet(TASKS, "zh", inferred=False)
    headings = [column.heading for column in sheet.columns]
    assert _cell(sheet.rows[0], headings, "牵头单位") == "云溪公司、柳湾镇"
    assert _cell(sheet.rows[0], headings, "责任来源") == "原文"
    assert _cell(sheet.rows[0], headings, "状态") == ""


def test_english_headings_and_words() -> None:
    sheet = make_sheet(TASKS, "en", inferred=False)
    headings = [column.heading for column in sheet.columns]
    assert (sheet.title, _cell(sheet.rows[0], headings, "basis")) == ("Tasks", "stated")
    assert _cell(sheet.rows[0], headings, "lead") == "云溪公司, 柳湾镇"


def test_inferred_parties_are_off_unless_asked_for() -> None:
    off, on = (make_sheet(INDICATORS, "zh", inferred=inferred) for inferred in (False, True))
    assert "inferred" not in [column.key for column in off.columns]
    assert "县工信局" not in str(off.rows)
    assert "县工信局" in str(on.rows)


def test_the_plan_is_named_only_where_there_are_several() -> None:
    one = make_sheet(TASKS, "zh", inferred=False)
    rows = [*TASKS.rows, {**TASKS.rows[0], "plan": "珞水规划"}]
    two = make_sheet(replace(TASKS, rows=rows), "zh", inferred=False)
    assert "plan" not in [column.key for column in one.columns]
    assert "plan" in [column.key for column in two.columns]


def test_other_years_stand_only_where_a_row_has_them() -> None:
    rows = [{**INDICATORS.rows[0], "other_years": "2035: 60"}, *INDICATORS.rows[1:]]
    off, on = (make_sheet(table, "zh", inferred=False) for table in (INDICATORS, replace(INDICATORS, rows=rows)))
    assert "other_years" not in [column.key for column in off.columns]
    assert _cell(on.rows[0], [column.heading for column in on.columns], "其他年份") == "2035: 60"


def test_a_table_without_rows_keeps_its_headings() -> None:
    sheet = make_sheet(replace(TASKS, rows=[]), "zh", inferred=False)
    assert (sheet.rows, sheet.columns[0].heading) == ([], "序号")


@given(st.text(), st.integers(min_value=2, max_value=60))
def test_the_lines_of_a_cell_hold_its_text(text: str, width: int) -> None:
    lines = text_lines(text, width)
    assert lines >= 1 + text.count("\n")
    assert lines * (width - 1) >= text_width(text.replace("\n", ""))


def test_a_quote_over_printed_lines_is_one_line_without_page_numbers() -> None:
    rows = [{**TASKS.rows[0], "quote": "推进果业\n\n- 37 -\n\n发展，建设冷库。"}]
    sheet = make_sheet(replace(TASKS, rows=rows), "zh", inferred=False)
    assert _cell(sheet.rows[0], [column.heading for column in sheet.columns], "原文依据") == "推进果业发展，建设冷库。"
    rows = [{**TASKS.rows[0], "quote": "建设冷库\n30\n座，采用GB\nT标准。"}]
    sheet = make_sheet(replace(TASKS, rows=rows), "zh", inferred=False)
    assert _cell(sheet.rows[0], [column.heading for column in sheet.columns], "原文依据") == "建设冷库30座，采用GB T标准。"
