"""The whole way on one mini-plan: what stands in golden/mini-plan.txt gives what stands in golden/mini-plan.graph.txt."""

from pathlib import Path

from miniplan import graph, names, nodes

from plantrace.extraction import extract, read_source
from plantrace.model import PlanGraph

GOLDEN = Path(__file__).parent / "golden"


def summary(found: PlanGraph) -> str:
    """The graph as text lines: the plan, the nodes with their props in the order of the text, then the edges."""
    plan = found.plans[0]
    name = {plan.id: plan.title} | {node.id: node.name for node in found.nodes}
    lines = [f"{plan.title} · {plan.jurisdiction} · {plan.level} · {plan.period}"]
    for node in sorted(found.nodes, key=lambda node: (node.evidence[0], node.label, node.id)):
        shown = [f"{key}={value}" for key, value in node.props.items() if value not in (None, "")]
        lines.append("  ".join([f"{node.label} {node.name}", *(f"= {alias}" for alias in node.aliases), *shown]))
    shown_props = ("role", "method", "grade", "agrees", "rule")
    for edge in found.edges:
        shown = [f"{key}={edge.props[key]}" for key in shown_props if key in edge.props]
        lines.append("  ".join([f"{edge.type} {name[edge.source]} -> {name[edge.target]}", *shown]))
    nodes_end = 1 + len(found.nodes)
    return "\n".join([*lines[:nodes_end], *sorted(lines[nodes_end:])]) + "\n"


def test_the_mini_plan_gives_its_graph() -> None:
    found = summary(extract(read_source(GOLDEN / "mini-plan.txt")))
    assert found.splitlines() == (GOLDEN / "mini-plan.graph.txt").read_text(encoding="utf-8").splitlines()


def test_the_files_name_is_kept_and_its_folder_is_not() -> None:
    found = extract(read_source(GOLDEN / "mini-plan.txt"))
    assert found.plans[0].source.name == "mini-plan.txt"
    assert str(GOLDEN).encode() not in found.to_jsonl()


def test_a_plan_in_which_nothing_is_named_still_has_its_sections() -> None:
    found = graph("今天下雨。")
    assert (names(found, "Section"), names(found, "Goal"), names(found, "Measure")) == (["重点任务"], [], [])


def test_a_place_still_to_be_built_is_left_to_the_project() -> None:
    assert names(graph("建设青岚果业产业园，完善设施。"), "Place") == []


def test_what_a_notation_lists_is_named_once() -> None:
    found = graph("扩大果园面积。推进连片种植。（责任单位：县林业局、石岭镇政府）")
    assert names(found, "Department") == ["丰谷县林业局"]
    assert names(found, "Town") == ["石岭镇"]


def test_a_firm_that_leads_a_list_of_projects_is_none_of_them() -> None:
    found = graph("丰谷县岚石钢铁有限公司是龙头。推进岚石钢铁等一批技改项目。", "依托岚石钢铁，延伸链条。")
    assert {node.label for node in found.nodes if node.name == "丰谷县岚石钢铁有限公司" or "岚石钢铁" in node.aliases} == {"Enterprise"}
    assert not [node for node in found.nodes if node.label == "Project" and node.name == "岚石钢铁"]


def test_a_capacity_in_a_projects_name_is_no_goal() -> None:
    found = graph("推进石岭钢铁20万吨线材项目建设，新建果库12座。")
    assert names(found, "Project") == ["石岭钢铁20万吨线材项目"]
    assert names(found, "Goal") == ["果库12座"]


def test_a_heading_that_tells_a_number_is_a_goal_as_well() -> None:
    found = graph("1.新建农村公路80公里，改造危桥12座。建成客运站。", "2.确保52个项目竣工。完善机制。", "3.实施十大工程。完善机制。")
    assert names(found, "Goal") == ["农村公路80公里", "危桥12座", "52个项目"]
    assert nodes(found, "Goal")[2].props["subject"] == "项目"


def test_a_heading_over_its_units_tells_a_number_too() -> None:
    found = graph("一、主要任务", "（一）果品产值增长7%以上", "责任单位：县林业局", "（二）实施十大工程", "责任单位：县林业局")
    assert names(found, "Goal") == ["果品产值增长7%以上"]
