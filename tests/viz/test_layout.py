from hypothesis import given
from hypothesis import strategies as st
from viewgraph import Draft, big_graph, small_graph

from plantrace.model import PlanGraph
from plantrace.viz.layout import layer_of, ranks


def test_goals_stand_left_of_what_serves_them_and_actors_right() -> None:
    layers = {node.id: layer_of(node) for node in small_graph().nodes}
    order = ["goal-1", "goal-3", "section-1", "measure-1", "project-1", "department-1", "town-1"]
    assert [layers[node_id] for node_id in order] == [1, 2, 3, 4, 5, 6, 7]
    assert layers["enterprise-1"] == layers["department-1"]


def test_indicators_keep_the_order_of_the_table() -> None:
    graph = small_graph()
    rank = ranks(graph.nodes, graph.edges)
    assert (rank["goal-1"], rank["goal-2"]) == (0, 1)


def test_measures_stand_beside_their_goals() -> None:
    draft = Draft()
    for number in range(3):
        draft.node(f"goal-{number}", "Goal", f"指标{number}", kind="indicator")
    for number in range(3):
        draft.node(f"measure-{number}", "Measure", f"举措{number}")
        draft.edge("SUPPORTS", f"measure-{number}", f"goal-{2 - number}")
    rank = ranks(draft.graph.nodes, draft.graph.edges)
    assert [rank[f"measure-{number}"] for number in range(3)] == [2, 1, 0]


def test_every_layer_is_numbered_without_gaps() -> None:
    graph = big_graph(300, 30)
    rank = ranks(graph.nodes, graph.edges)
    for layer in {layer_of(node) for node in graph.nodes}:
        members = sorted(rank[node.id] for node in graph.nodes if layer_of(node) == layer)
        assert members == list(range(len(members)))


@given(st.randoms(use_true_random=False))
def test_ranks_do_not_depend_on_the_order_of_the_records(random: object) -> None:
    graph = small_graph()
    nodes, edges = list(graph.nodes), list(graph.edges)
    random.shuffle(nodes)  # type: ignore[attr-defined]
    random.shuffle(edges)  # type: ignore[attr-defined]
    mixed = PlanGraph(graph.plans, nodes, edges)
    assert ranks(mixed.nodes, mixed.edges) == ranks(graph.nodes, graph.edges)
