"""Plan graphs for NetworkX."""

import networkx

from plantrace.graph.network import to_network
from plantrace.model import PlanGraph


def test_every_record_is_in_the_network(graph: PlanGraph) -> None:
    network = to_network(graph)
    assert network.number_of_nodes() == len(graph.nodes) + 1
    assert network.number_of_edges() == len(graph.edges)
    plan = network.nodes[graph.plans[0].id]
    assert (plan["label"], plan["start_year"], plan["end_year"]) == ("Plan", 2021, 2025)


def test_attributes_are_the_records_own(graph: PlanGraph) -> None:
    network = to_network(graph)
    goal = next(node for node in graph.nodes if node.name == "森林覆盖率")
    facts = network.nodes[goal.id]
    assert facts["base_value"] == "30"
    assert facts["evidence"] == [
        {"plan": goal.plan, "start": goal.evidence[0].start, "end": goal.evidence[0].end, "quote": goal.evidence[0].quote}
    ]
    restated = [facts for _, _, facts in network.edges(data=True) if facts["type"] == "RESTATES"]
    assert [facts["agrees"] for facts in restated] == [False]


def test_a_shared_body_is_one_node(graph: PlanGraph, other: PlanGraph) -> None:
    both = PlanGraph(graph.plans + other.plans, graph.nodes + other.nodes, graph.edges + other.edges)
    [company] = [facts for _, facts in to_network(both).nodes(data=True) if facts["name"] == "云栖县移通公司"]
    assert company["aliases"] == ["移通", "移通公司"]
    assert company["plans"] == [graph.plans[0].id, other.plans[0].id]
    assert len(company["evidence"]) == 2


def test_a_goal_can_be_reached_from_the_project_that_serves_it(graph: PlanGraph) -> None:
    ids = {node.name: node.id for node in graph.nodes}
    assert networkx.has_path(to_network(graph), ids["5G基站建设项目"], ids["5G网络覆盖率"])
    assert not networkx.has_path(to_network(graph), ids["5G基站建设项目"], ids["森林覆盖率"])
