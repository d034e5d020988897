"""Projects with and without their owner's name before theirs."""

from miniplan import edges, graph, nodes

FIRMS = "丰谷县石桥铸造有限公司扩大产能。丰谷县云岭农业有限公司扩大产能。"


def test_a_project_is_the_one_with_its_only_lead_before_the_name() -> None:
    found = graph(FIRMS, "建设石桥铸造省级铸件检测中心。", "由丰谷县石桥铸造有限公司建设省级铸件检测中心。")
    (project,) = nodes(found, "Project")
    assert (project.name, project.aliases) == ("石桥铸造省级铸件检测中心", ["省级铸件检测中心"])
    assert len(project.evidence) == 2
    assert {edge.source for edge in edges(found, "IMPLEMENTED_BY") if edge.props["role"] == "lead"} >= {project.id}
    assert len([edge for edge in edges(found, "PART_OF") if edge.source == project.id]) == 1


def test_a_project_of_another_firm_stays_by_itself() -> None:
    found = graph(FIRMS, "建设石桥铸造省级铸件检测中心。", "由丰谷县云岭农业有限公司建设省级铸件检测中心。")
    assert [project.name for project in nodes(found, "Project")] == ["石桥铸造省级铸件检测中心", "省级铸件检测中心"]
