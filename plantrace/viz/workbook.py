"""Sheets as an Excel workbook: the ledger to filter and work on, and a printing sheet (A3 landscape) for each table."""

import io
import re
from datetime import datetime
from itertools import pairwise
from textwrap import wrap
from typing import Any

from plantrace.messages import say
from plantrace.viz.sheet import INFERRED, MERGED, Cell, Sheet, text_lines

_CREATED = datetime(2000, 1, 1)  # fixed: the same matrix gives the same bytes
_A3 = 8
_LINE_POINTS = 15
_LONGEST_RUN = 12  # rows that one joined cell spans, so that its text is seen on every printed page
_MAX_ROW_POINTS = 409  # Excel's limit
_ACCENT, _BAND, _RULE = "#1f3a5f", "#f3f6fa", "#b8c2cf"
_FONT = {"font_name": "等线", "font_size": 10.5, "valign": "vcenter", "text_wrap": True}
_BORDERED = {**_FONT, "border": 1, "border_color": _RULE}
_FORMATS: dict[str, dict[str, Any]] = {
    "cell": _BORDERED,
    "centre": {**_BORDERED, "align": "center"},
    "inferred": {**_BORDERED, "italic": True, "font_color": "#6b7280"},
    "group": {**_BORDERED, "bg_color": _BAND, "bold": True, "align": "center"},
    "heading": {**_BORDERED, "bg_color": _ACCENT, "font_color": "#ffffff", "bold": True, "align": "center"},
    "title": {"font_name": "黑体", "font_size": 18, "align": "center", "valign": "vcenter", "text_wrap": True},
    "note": {"font_name": "等线", "font_size": 9, "font_color": "#6b7280", "valign": "vcenter"},
}
_CENTRED = ("no", "kind", "unit", "base_value", "target_value", "change", "attribute", "by", "years", "basis", "status")


class _Workbook:
    """An xlsxwriter workbook in memory with the formats that its sheets share."""

    def __init__(self, title: str, lang: str) -> None:
        import xlsxwriter  # 60 ms that plantrace --help need not pay

        self.buffer = io.BytesIO()
        self.book = xlsxwriter.Workbook(self.buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
        self.book.set_properties({"title": title, "created": _CREATED})
        self.formats = {name: self.book.add_format(look) for name, look in _FORMATS.items()}
        self.lang = lang

    def format_of(self, key: str, printed: bool) -> Any:
        """Return the look of a cell in column ``key``; on a printing sheet the columns that are joined stand out."""
        if printed and key in MERGED:
            return self.formats["group"]
        return self.formats["inferred" if key == "inferred" else "centre" if key in _CENTRED else "cell"]

    def columns(self, worksheet: Any, sheet: Sheet, heading_row: int) -> None:
        """Set the columns' widths and write their headings, in a row as high as the longest needs."""
        for place, column in enumerate(sheet.columns):
            worksheet.set_column(place, place, column.width)
            worksheet.write_string(heading_row, place, column.heading, self.formats["heading"])
        widths = [(column.heading, column.width - 2) for column in sheet.columns]  # bold letters are wider
        lines = max(max(text_lines(heading, width), len(wrap(heading, width))) for heading, width in widths)
        worksheet.set_row(heading_row, max(2, lines) * _LINE_POINTS)

    def rows(self, worksheet: Any, sheet: Sheet, first_row: int, *, printed: bool) -> None:
        """Write the cells, each row as high as its longest text needs."""
        from xlsxwriter.utility import xl_rowcol_to_cell

        for row_number, row in enumerate(sheet.rows, first_row):
            lines = [text_lines(str(cell), column.width) for cell, column in zip(row, sheet.columns, strict=True)]
            worksheet.set_row(row_number, min(_MAX_ROW_POINTS, max(lines, default=1) * _LINE_POINTS + 4))
            for place, (cell, column) in enumerate(zip(row, sheet.columns, strict=True)):
                write_cell(worksheet, row_number, place, cell, self.format_of(column.key, printed))
        if sheet.rows:
            last = xl_rowcol_to_cell(first_row + len(sheet.rows) - 1, len(sheet.columns) - 1)
            worksheet.ignore_errors({"number_stored_as_text": f"{xl_rowcol_to_cell(first_row, 0)}:{last}"})


def workbook_bytes(title: str, sheets: list[Sheet], ledger: Sheet, lang: str) -> bytes:
    """Return the workbook's bytes. ``title`` stands over every printing sheet."""
    workbook = _Workbook(title, lang)
    for sheet in sheets:
        _add_printing_sheet(workbook, sheet, title)
    _add_ledger(workbook, ledger)
    workbook.book.close()
    return workbook.buffer.getvalue()


def write_cell(worksheet: Any, row: int, column: int, cell: Cell, look: Any) -> None:
    """Write one cell; a text stays a text whatever it begins with."""
    if isinstance(cell, str):
        worksheet.write_string(row, column, cell, look)
    else:
        worksheet.write_number(row, column, cell, look)


def _add_ledger(workbook: _Workbook, ledger: Sheet) -> None:
    worksheet = workbook.book.add_worksheet(_tab(ledger.title))
    workbook.columns(worksheet, ledger, 0)
    workbook.rows(worksheet, ledger, 1, printed=False)
    keys = [column.key for column in ledger.columns]
    worksheet.autofilter(0, 0, len(ledger.rows), len(keys) - 1)
    worksheet.freeze_panes(1, keys.index("name") + 1 if "name" in keys else 0)
    if "status" in keys and ledger.rows:
        states = [say(f"matrix_status_{state}", workbook.lang) for state in ("waiting", "running", "done", "late")]
        place = keys.index("status")
        worksheet.data_validation(1, place, len(ledger.rows), place, {"validate": "list", "source": states})
    _page(worksheet, heading_row=0)


def _add_printing_sheet(workbook: _Workbook, sheet: Sheet, title: str) -> None:
    worksheet = workbook.book.add_worksheet(_tab(sheet.title))
    last = len(sheet.columns) - 1
    worksheet.merge_range(0, 0, 0, last, f"{title}\n{sheet.title}", workbook.formats["title"])
    worksheet.set_row(0, 56)
    note = "matrix_note_inferred" if any(column.key == INFERRED for column in sheet.columns) else "matrix_note"
    worksheet.merge_range(1, 0, 1, last, say(note, workbook.lang), workbook.formats["note"])
    workbook.columns(worksheet, sheet, 2)
    workbook.rows(worksheet, sheet, 3, printed=True)
    for place, first, count in merged_runs(sheet):
        text = str(sheet.rows[first][place])
        worksheet.merge_range(first + 3, place, first + count + 2, place, text, workbook.formats["group"])
    worksheet.freeze_panes(3, 0)
    _page(worksheet, heading_row=2)


def merged_runs(sheet: Sheet) -> list[tuple[int, int, int]]:
    """Return the runs of equal cells to be joined: (column, first row, rows). A run ends where one to its left ends."""
    runs = []
    borders = {0, len(sheet.rows)}
    for place, column in enumerate(sheet.columns):
        if column.key not in MERGED:
            continue
        borders |= {n for n in range(1, len(sheet.rows)) if sheet.rows[n][place] != sheet.rows[n - 1][place]}
        for start, end in pairwise(sorted(borders)):
            for first in range(start, end, _LONGEST_RUN):
                count = min(_LONGEST_RUN, end - first)
                if count > 1 and sheet.rows[first][place] != "":
                    runs.append((place, first, count))
    return runs


def _page(worksheet: Any, heading_row: int) -> None:
    worksheet.set_landscape()
    worksheet.set_paper(_A3)
    worksheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(heading_row)
    worksheet.set_footer("&C&9&P / &N")


def _tab(title: str) -> str:
    """Return ``title`` as Excel takes it for a sheet's name: 31 characters, none of them special."""
    return re.sub(r"[\[\]:*?/\\]", " ", title)[:31]
