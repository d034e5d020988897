"""From words to a goal and what serves it."""

import pytest

from plantrace.errors import NotFound
from plantrace.graph import Store
from plantrace.model import PlanGraph
from plantrace.queries.summary import summarise
from plantrace.queries.trace import Choice, Trace, trace


def test_a_goal_with_its_measures_projects_and_parties(store: Store) -> None:
    found = trace(store, "5G")
    assert isinstance(found, Trace)
    assert found.goal["name"] == "5G网络覆盖率"
    assert [(support.row["name"], support.row["via"]) for support in found.supports] == [
        ("建设基站三百座", None),
        ("加快网络建设", None),
        ("5G基站建设项目", "建设基站三百座"),
    ]
    assert [party["party"] for party in found.supports[2].parties] == ["云栖县移通公司", "云栖铁塔公司"]
    assert [row["name"] for row in found.restatements] == ["5G网络覆盖率达到80%"]
    assert found.others == []  # the target is told already


def test_direct_support_is_shown_as_such(store: Store, graph: PlanGraph) -> None:
    ids = {node.name: node.id for node in graph.nodes}
    direct = PlanGraph.from_jsonl(graph.to_jsonl())
    edge = next(edge for edge in direct.edges if edge.source == ids["加快网络建设"] and edge.type == "SUPPORTS")
    edge.source, edge.props["grade"] = ids["5G基站建设项目"], 2
    store.load(direct)
    found = trace(store, "5G网络覆盖率")
    assert isinstance(found, Trace)
    assert [support.row["via"] for support in found.supports] == [None, None]


def test_a_goal_that_nothing_supports(store: Store) -> None:
    found = trace(store, "森林")
    assert isinstance(found, Trace) and found.supports == []


def test_words_that_fit_several_goals(store: Store) -> None:
    found = trace(store, "覆盖率")
    assert isinstance(found, Choice)
    assert [goal["name"] for goal in found.goals] == ["5G网络覆盖率", "森林覆盖率", "5G网络覆盖率达到80%"]


def test_goals_of_one_plan_are_looked_through(store: Store, other: PlanGraph) -> None:
    store.load(other)
    found = trace(store, "五", other.plans[0].id)
    assert isinstance(found, Trace) and found.goal["name"] == "造林五万亩"
    with pytest.raises(NotFound):
        trace(store, "5G", other.plans[0].id)


def test_words_that_fit_none(store: Store) -> None:
    with pytest.raises(NotFound) as raised:
        trace(store, "森林面积")
    assert "森林覆盖率" in raised.value.line("zh")
    with pytest.raises(NotFound) as raised:
        trace(store, "xyz")
    assert raised.value.key == "goal_nothing_near"


def test_the_summary_counts_what_was_found_and_what_was_not(store: Store, graph: PlanGraph) -> None:
    summary = summarise(store, graph)
    assert (summary.nodes["Goal"], summary.goals) == (3, {"indicator": 2, "target": 1})
    assert (summary.edges["IMPLEMENTED_BY"], summary.inferred_parties, summary.unnamed_bodies) == (2, 1, 0)
    assert summary.indicators_without_support == ["森林覆盖率"]
    assert (summary.measures_without_party, summary.projects_without_party) == (2, 0)
