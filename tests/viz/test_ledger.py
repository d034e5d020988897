from tables import INDICATORS, TASKS

from plantrace.viz.ledger import make_ledger
from plantrace.viz.sheet import make_sheet


def test_every_row_of_every_table_stands_in_the_ledger_numbered_anew() -> None:
    sheets = [make_sheet(table, "zh", inferred=False) for table in (INDICATORS, TASKS)]
    ledger = make_ledger(sheets, "zh")
    headings = [column.heading for column in ledger.columns]
    rows = [dict(zip(headings, row, strict=True)) for row in ledger.rows]
    assert [row["序号"] for row in rows] == [1, 2, 3, 4, 5, 6, 7]
    assert [row["类型"] for row in rows] == ["指标"] * 2 + ["任务"] * 5
    assert [row["领域"] for row in rows] == ["数字"] * 2 + ["甲"] * 2 + ["乙"] * 3
    assert rows[0]["目标值"] == "≥56"
    assert rows[2]["目标值"] == ""
    assert len(set(headings)) == len(headings)


def test_evidence_stands_last_in_every_row() -> None:
    ledger = make_ledger([make_sheet(TASKS, "zh", inferred=False)], "zh")
    assert [column.key for column in ledger.columns][-2:] == ["quote", "place"]
    assert ledger.rows[0][-2:] == ["建设基站。", "第一章 › 第二节"]
