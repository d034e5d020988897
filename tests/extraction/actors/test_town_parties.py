"""Towns that carry out what a plan says in its running text."""

import pytest
from miniplan import edges, graph, names

TOWNS = "石岭镇、青塘乡、双柘街道协同。"


def parties(*lines: str) -> set[tuple[str, str]]:
    """Who carries out what these paragraphs say, and in which role."""
    plan = graph(*lines, TOWNS)
    named = {node.id: node.name for node in plan.nodes}
    return {(named[e.target], e.props["role"]) for e in edges(plan, "IMPLEMENTED_BY") if e.props["method"] == "stated"}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("改造柳河桥，由石岭镇负责实施。", {("石岭镇", "lead")}),
        ("由石岭镇、青塘乡负责，硬化村道20公里。", {("石岭镇", "lead"), ("青塘乡", "lead")}),
        (
            "由石岭镇人民政府牵头，青塘乡人民政府、双柘街道办事处配合，建设便民中心。",
            {("石岭镇", "lead"), ("青塘乡", "participate"), ("双柘街道", "participate")},
        ),
        (
            "由县水利局牵头，县住建局、石岭镇政府配合，治理柳河。",
            {("丰谷县水利局", "lead"), ("丰谷县住建局", "participate"), ("石岭镇", "participate")},
        ),
        ("支持石岭镇人民政府建设便民中心。", {("石岭镇", "supported")}),
        ("由县水利局、石岭镇共同建设柳河泵站。", {("丰谷县水利局", "lead"), ("石岭镇", "lead")}),
        ("改造石岭镇人民政府办公楼，在石岭镇建设便民中心。", set()),
        ("石岭镇、青塘乡做好背街小巷整治。", {("石岭镇", "lead"), ("青塘乡", "lead")}),
        ("石岭镇要加快背街小巷整治，推进青塘乡要道整治。", {("石岭镇", "lead")}),
        ("石岭镇、青塘乡和县水利局要加快柳河整治。", {("石岭镇", "lead"), ("青塘乡", "lead"), ("丰谷县水利局", "lead")}),
        ("2025年，石岭镇将继续推进柳河整治。", {("石岭镇", "lead")}),
        ("推进柳河整治，石岭镇将军桥改造完工。", set()),
        ("指导石岭镇做好背街小巷整治。", set()),
        ("支持石岭镇负责人参训，支持石岭镇、青塘乡发展。", set()),
        ("推进石岭镇政府驻地提升，落实双柘街道书记领办。", set()),
    ],
)
def test_towns_that_act_are_parties(sentence: str, found: set[tuple[str, str]]) -> None:
    assert parties(sentence) == found


def test_the_office_of_a_town_is_no_body_of_its_own_and_no_place() -> None:
    plan = graph(TOWNS, "由县水利局牵头，石岭镇人民政府、双柘街道办事处配合，治理柳河。")
    assert names(plan, "Department") == ["丰谷县水利局"]
    located = {edge.target for edge in edges(plan, "LOCATED_IN")}
    assert not [node for node in plan.nodes if node.label == "Town" and node.id in located]


def test_governments_in_a_list_have_the_places_whose_they_are() -> None:
    plan = graph("由县水利局牵头，县住建局、柳河区人民政府、青岚市政府配合，治理柳河。")
    assert names(plan, "Department") == ["丰谷县水利局", "丰谷县住建局", "柳河区人民政府", "青岚市政府"]
    assert names(graph("由县水利局、省政府、区政府配合，治理柳河。"), "Department") == ["丰谷县水利局", "省政府", "区政府"]
