from typing import Any

import pytest
from evalplan import TEXT, Maker

from plantrace.evaluation.keys import Row
from plantrace.evaluation.texts import evidence, rows_by_name, rows_by_number
from plantrace.model import Evidence

ROW = Row(no=1, name="森林覆盖率", unit="%", base="31.5", base_year=2020, target="33.6", op="=", attr="约束性", group="绿色生态")
PROPS: dict[str, Any] = {
    "kind": "indicator",
    "no": "1",
    "unit": "%",
    "base_value": "31. 5",
    "base_year": 2020,
    "target_value": "33.60",
    "op": "=",
    "attribute": "约束性",
    "group": "绿色生态",
}


def table(*rows: dict[str, Any]) -> Maker:
    make = Maker()
    for number, row in enumerate(rows):
        make.node("Goal", row.pop("name", "森林覆盖率"), TEXT[number : number + 2], **row)
    return make


def test_quotes_stand_at_their_offsets_white_space_and_page_numbers_aside() -> None:
    make = Maker()
    make.node("Measure", "新建冷库21座", "做强果业。新建冷库\n- 3 -\n21座")
    figure = evidence(make.graph, TEXT)
    assert (figure.share, figure.checked) == (1.0, 1)


@pytest.mark.parametrize("item", [Evidence(0, 3, "别的话"), Evidence(0, 0, ""), Evidence(900, 903, "丰谷县")])
def test_other_quotes_are_wrong(item: Evidence) -> None:
    make = Maker()
    make.node("Town", "丰谷县")
    make.graph.nodes[0].evidence.append(item)
    figure = evidence(make.graph, TEXT)
    assert (figure.share, len(figure.errors)) == (0.5, 1)


def test_a_node_without_a_quote_is_wrong() -> None:
    make = Maker()
    make.node("Town", "丰谷县")
    make.graph.nodes[0].evidence.clear()
    assert evidence(make.graph, TEXT).errors == ["丰谷县: ∅"]


def test_the_cells_of_a_right_row_are_right() -> None:
    assert rows_by_number([ROW], table({**PROPS}).graph).values() == {"share": 1.0, "of": 10}
    assert rows_by_name([ROW], table({**PROPS}).graph).values() == {"share": 1.0, "of": 6}


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"unit": "万亩"}, "unit: 万亩 ≠ %"),
        ({"target_value": "36.3"}, "target_value: 36.3 ≠ 33.6"),
        ({"op": ">="}, "op: >= ≠ ="),
        ({"attribute": None}, "attribute: ∅ ≠ 约束性"),
        ({"base_value": None}, "base_value: ∅ ≠ 31.5"),
    ],
)
def test_a_wrong_cell_is_told(change: dict[str, Any], error: str) -> None:
    for rows, name in ((rows_by_number, "1 森林覆盖率"), (rows_by_name, "森林覆盖率")):
        figure = rows([ROW], table({**PROPS, **change}).graph)
        assert figure.errors == [f"{name} {error}"]
        assert figure.right == figure.checked - 1


def test_columns_that_only_the_county_table_has() -> None:
    figure = rows_by_number([ROW], table({**PROPS, "group": "其他", "growth": "3%", "base_year": 2019}).graph)
    assert [error.split()[-3] for error in figure.errors] == ["2019", "3.0", "其他"]


def test_missing_and_extra_rows_lower_the_share() -> None:
    make = table({**PROPS, "no": "2", "name": "粮食产量"})
    assert rows_by_number([ROW], make.graph).values() == {"share": 0.0, "of": 20}
    assert rows_by_name([ROW], make.graph).values() == {"share": 0.0, "of": 12}


def test_a_row_is_found_by_the_most_equal_name_and_once() -> None:
    make = table({**PROPS, "name": "全县森林覆盖率"}, {**PROPS})
    assert rows_by_name([ROW], make.graph).right == 6
    assert rows_by_name([ROW, ROW], make.graph).right == 11
