import csv
import io
import re
from pathlib import Path

import openpyxl
import pytest

from plantrace.errors import ArgumentError
from plantrace.graph import Store
from plantrace.model import PlanGraph
from plantrace.viz.matrix import write_matrix


def _ledger(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def test_the_ledger_holds_indicators_tasks_and_projects_with_quote_and_place(store: Store, tmp_path: Path) -> None:
    write_matrix(store, tmp_path / "matrix.csv", "zh")
    rows = _ledger(tmp_path / "matrix.csv")
    assert {row["类型"] for row in rows} == {"指标", "任务", "项目"}
    assert all(row["原文依据"] for row in rows)
    project = next(row for row in rows if row["名称"] == "5G基站建设项目")
    assert (project["牵头单位"], project["责任单位"]) == ("云栖县移通公司", "云栖铁塔公司")
    assert project["位置"] == "第一章 数字云栖 › 第一节 信息网络"


def test_parties_that_the_plan_does_not_state_never_stand_among_those_it_does(store: Store, tmp_path: Path) -> None:
    write_matrix(store, tmp_path / "matrix.csv", "zh")
    assert "县工业局" not in (tmp_path / "matrix.csv").read_text("utf-8-sig")
    assert "推断" not in {row["责任来源"] for row in _ledger(tmp_path / "matrix.csv")}  # of nobody that is shown
    write_matrix(store, tmp_path / "matrix.csv", "zh", inferred=True)
    action = next(row for row in _ledger(tmp_path / "matrix.csv") if row["名称"] == "建设基站三百座")
    inferred = next(heading for heading in action if heading.startswith("推断单位"))
    assert [heading for heading, cell in action.items() if cell == "县工业局"] == [inferred]
    assert action["责任来源"] == "推断"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_workbook_opens_in_either_language(store: Store, tmp_path: Path, lang: str) -> None:
    path = tmp_path / "责任分解表.xlsx"
    write_matrix(store, path, lang)
    book = openpyxl.load_workbook(path)
    assert len(book.sheetnames) == 4
    texts = [str(cell.value) for sheet in book for cell in sheet[1] if cell.value]
    assert any("云栖县五年规划" in text for text in texts)
    headings = "".join(str(cell.value) for cell in book.worksheets[3][1])
    assert bool(re.search("[一-鿿]", headings)) == (lang == "zh")


@pytest.mark.parametrize(("inferred", "words"), [(False, "原文没有写明的留空"), (True, "另列一栏")])
def test_the_note_says_what_the_columns_hold(store: Store, tmp_path: Path, inferred: bool, words: str) -> None:
    write_matrix(store, tmp_path / "matrix.xlsx", "zh", inferred=inferred)
    book = openpyxl.load_workbook(tmp_path / "matrix.xlsx")
    assert words in str(book.worksheets[1]["A2"].value)


def test_the_matrix_of_one_plan(store: Store, other: PlanGraph, tmp_path: Path) -> None:
    store.load(other)
    write_matrix(store, tmp_path / "matrix.csv", "zh", plan=other.plans[0].id)
    assert "造林五万亩" in (tmp_path / "matrix.csv").read_text("utf-8-sig")
    assert [row["名称"] for row in _ledger(tmp_path / "matrix.csv")] == ["造林", "开展义务植树"]
    write_matrix(store, tmp_path / "matrix.xlsx", "zh", plan=other.plans[0].id)
    titles = [str(sheet["A1"].value) for sheet in openpyxl.load_workbook(tmp_path / "matrix.xlsx")]
    assert "云栖县林业规划" in titles[0] and not any("五年规划" in title for title in titles)


def test_the_same_store_gives_the_same_bytes(store: Store, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_matrix(store, tmp_path / name, "zh")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_another_suffix_is_refused_with_the_known_ones(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ArgumentError) as raised:
        write_matrix(store, tmp_path / "matrix.pdf", "zh")
    assert ".csv、.xlsx" in raised.value.line("zh")
    assert not (tmp_path / "matrix.pdf").exists()
