"""Bodies whose names head their duties."""

import pytest
from miniplan import facts, graph, names

FINANCE = "（二）县财政局：安排果业资金300万元。落实补助。"


def implemented(*lines: str) -> set[tuple[object, ...]]:
    return facts(graph("一、职责分工", *lines), "IMPLEMENTED_BY", "role")


def test_a_body_before_a_colon_leads_what_stands_behind_it() -> None:
    lines = ("（一）县林业局：负责果园审批，落实造林任务。", FINANCE)
    assert implemented(*lines) == {
        ("负责果园审批，落实造林任务", "丰谷县林业局", "lead"),
        ("安排果业资金300万元", "丰谷县财政局", "lead"),
        ("落实补助", "丰谷县财政局", "lead"),
    }
    assert "县林业局" not in names(graph("一、职责分工", *lines), "Measure")


@pytest.mark.parametrize(
    "heading",
    ["（一）县林业局", "（一）县林业局职责：", "（一）县林业局主要工作任务：", "（一）县林业局（2项）", "（一）县林业局（共2项）"],
)
def test_a_heading_that_is_a_body_leads_what_stands_below_it(heading: str) -> None:
    found = implemented(heading, "1.推进果园改造。", "2.加强果园巡查。", "（二）县财政局", "安排果业资金。")
    assert {("推进果园改造", "丰谷县林业局", "lead"), ("加强果园巡查", "丰谷县林业局", "lead")} <= found
    assert ("安排果业资金", "丰谷县财政局", "lead") in found


def test_several_bodies_head_their_duties_together() -> None:
    found = implemented("（一）县林业局、县水利局：做好灌溉保障。", FINANCE)
    assert {("做好灌溉保障", "丰谷县林业局", "lead"), ("做好灌溉保障", "丰谷县水利局", "lead")} <= found


def test_a_company_heads_duties_beside_a_body_only() -> None:
    duty = "（一）丰谷果业集团：推进冷库建设。"
    assert ("推进冷库建设", "丰谷果业集团", "lead") in implemented(duty, FINANCE)
    assert implemented(duty, "（二）果园改造：改造果园。") == set()


def test_a_task_that_only_names_a_body_is_a_task() -> None:
    found = graph("一、职责分工", "（一）建好县林业局：改造办公楼。")
    assert "建好县林业局" in names(found, "Measure")


def test_a_class_of_towns_heads_duties_beside_a_body_only() -> None:
    found = implemented("（一）县林业局", "1.推进果园改造。", "（二）各乡镇（街道）", "1.加强果园巡查。")
    assert ("加强果园巡查", "各乡镇（街道）", "lead") in found
    assert implemented("（一）果园改造", "1.推进果园改造。", "（二）各乡镇（街道）", "1.加强果园巡查。") == set()
