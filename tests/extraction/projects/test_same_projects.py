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


def test_a_project_is_one_with_and_without_the_words_that_say_it_is_one() -> None:
    found = graph("一、基础设施", "建设石岭水厂。", "加快推进石岭水厂建设项目。")
    (project,) = nodes(found, "Project")
    assert (project.name, project.aliases, len(project.evidence)) == ("石岭水厂建设项目", ["石岭水厂"], 2)


def test_a_project_that_another_leads_is_not_the_longer_one() -> None:
    found = graph(FIRMS, "由丰谷县石桥铸造有限公司建设石岭水厂。", "由丰谷县云岭农业有限公司实施石岭水厂建设项目。")
    assert [project.name for project in nodes(found, "Project")] == ["石岭水厂", "石岭水厂建设项目"]
