"""Which measures a project carries out."""

import pytest
from miniplan import edges, graph

from plantrace.model import PlanGraph


def carried_out(plan: PlanGraph) -> set[tuple[str, str, str]]:
    """Project, measure and reason of each SUPPORTS edge between the two."""
    nodes = {node.id: node for node in plan.nodes}
    found = [(nodes[edge.source], nodes[edge.target], edge) for edge in edges(plan, "SUPPORTS")]
    return {(p.name, m.name, edge.props["reason"]) for p, m, edge in found if (p.label, m.label) == ("Project", "Measure")}


def test_the_sentences_of_an_item_are_its_projects_measures() -> None:
    plan = graph(
        "二、水利", "专栏1 水利重点工程", "1.云川河治理工程：治理河长12公里。新建堤防8公里。", "2.岚石灌区改造工程：衬砌渠道60公里。"
    )
    assert carried_out(plan) == {
        ("云川河治理工程", "治理河长12公里", "same_task"),
        ("云川河治理工程", "新建堤防8公里", "same_task"),
        ("岚石灌区改造工程", "衬砌渠道60公里", "same_task"),
    }


@pytest.mark.parametrize(
    ("sentence", "project"),
    [
        ("推进岚石灌区改造工程，衬砌渠道60公里。", {"岚石灌区改造工程"}),
        ("推进岚石灌区改造工程和云川河治理工程，衬砌渠道60公里。", set()),  # it is about both
        ("推进岚石灌区改造工程和云川河治理工程。", {"岚石灌区改造工程", "云川河治理工程"}),
        ("做强果业，衬砌渠道60公里，推进岚石灌区改造工程。", set()),  # it is about more
    ],
)
def test_a_sentence_is_the_measure_of_the_project_that_it_is_about(sentence: str, project: set[str]) -> None:
    assert {name for name, _, reason in carried_out(graph("二、重点工作", sentence)) if reason == "same_sentence"} == project


def test_a_project_serves_what_its_measure_serves() -> None:
    plan = graph("二、水利", "专栏1 水利重点工程", "1.岚石灌区改造工程：衬砌渠道60公里。")
    (goal,) = [node for node in plan.nodes if node.label == "Goal"]
    measures = {edge.source for edge in edges(plan, "SUPPORTS") if edge.target == goal.id}
    assert any(edge.target in measures for edge in edges(plan, "SUPPORTS"))


def test_a_heading_that_is_a_task_and_a_work_in_an_item_that_is_one_too() -> None:
    plan = graph("二、文旅", "（一）建设青柘河步道。（牵头单位：县文旅局）", "（二）打造岚石夜市。建设岚石游客中心，引进商户。")
    assert {found for found in carried_out(plan) if found[2] == "same_sentence"} == {
        ("青柘河步道", "建设青柘河步道", "same_sentence"),
        ("岚石游客中心", "建设岚石游客中心，引进商户", "same_sentence"),
    }
