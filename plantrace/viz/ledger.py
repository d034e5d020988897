"""The ledger (台账): indicators, tasks and projects in one flat table to filter and work on."""

from plantrace.messages import say
from plantrace.viz.sheet import Cell, Sheet, SheetColumn

_KINDS = {"matrix-indicators": "matrix_indicator", "matrix-tasks": "matrix_task", "matrix-projects": "matrix_project"}
_ORDER = (
    *("no", "kind", "plan", "area", "goal", "task", "name", "content", "unit", "base_value", "target_value", "year"),
    *("other_years", "change", "attribute", "location", "years", "investment", "by", "lead", "participate", "related", "inferred", "basis"),
    *("data_source", "progress", "status", "quote", "place"),
)
_OWN = {"no": 6, "kind": 8, "area": 18, "name": 34}  # columns that stand for several tables' ones, with their widths
_SAME = {"group": "area"}  # an indicator's group and a project's kind are filtered in one column with a task's area


def make_ledger(sheets: list[Sheet], lang: str) -> Sheet:
    """Return every row of ``sheets`` under one set of columns; rows are numbered anew, ``kind`` says what a row is."""
    columns: dict[str, SheetColumn] = {k: SheetColumn(k, say(f"matrix_{k}", lang), width) for k, width in _OWN.items()}
    for sheet in sheets:
        for column in sheet.columns:
            if column.key not in _SAME:
                columns.setdefault(column.key, column)
    keys = [key for key in _ORDER if key in columns] + [key for key in columns if key not in _ORDER]
    rows: list[list[Cell]] = []
    for sheet in sheets:
        for row in sheet.rows:
            cells = {_SAME.get(c.key, c.key): cell for c, cell in zip(sheet.columns, row, strict=True)}
            cells |= {"no": len(rows) + 1, "kind": say(_KINDS[sheet.name], lang)}
            rows.append([cells.get(key, "") for key in keys])
    return Sheet("ledger", say("matrix_ledger", lang), [columns[key] for key in keys], rows)
