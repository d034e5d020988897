"""Where records stand in their plan."""

from hypothesis import given
from hypothesis import strategies as st

from plantrace.graph.sections import section_paths
from plantrace.model import Edge, Node, PlanGraph


def test_paths_go_from_the_top_down(graph: PlanGraph) -> None:
    ids = {node.name: node.id for node in graph.nodes}
    paths = section_paths(graph)
    assert paths[ids["建设基站三百座"]] == ["第一章 数字云栖", "第一节 信息网络"]
    assert paths[ids["信息网络"]] == ["第一章 数字云栖", "第一节 信息网络"]
    assert ids["枫溪镇"] not in paths


def test_of_two_sections_the_one_that_is_read_first_is_the_place(graph: PlanGraph) -> None:
    ids = {node.name: node.id for node in graph.nodes}
    for edge_id in ("0", "z"):  # the edges' ids tell nothing
        edges = [edge for edge in graph.edges if edge.source != ids["5G基站建设项目"] or edge.type != "PART_OF"]
        edges += [Edge(id="m", plan=graph.plans[0].id, type="PART_OF", source=ids["5G基站建设项目"], target=ids["数字云栖"])]
        edges += [Edge(id=edge_id, plan=graph.plans[0].id, type="PART_OF", source=ids["5G基站建设项目"], target=ids["信息网络"])]
        edges.sort(key=lambda edge: edge.id)
        assert section_paths(PlanGraph(graph.plans, graph.nodes, edges))[ids["5G基站建设项目"]] == ["第一章 数字云栖"]


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=12))
def test_a_circle_in_a_mended_file_does_not_hang(pairs: list[tuple[int, int]]) -> None:
    nodes = [Node(id=str(number), plan="p", label="Section", name=f"s{number}") for number in range(7)]
    edges = [Edge(id=str(at), plan="p", type="PART_OF", source=str(a), target=str(b)) for at, (a, b) in enumerate(pairs)]
    for path in section_paths(PlanGraph([], nodes, edges)).values():
        assert len(path) == len(set(path))
