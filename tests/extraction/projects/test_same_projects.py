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


def test_a_work_with_and_without_the_word_that_it_is_new() -> None:
    found = graph("一、基础设施", "建设石岭水厂。", "加快石岭水厂新建工程。")
    assert [(project.name, project.aliases) for project in nodes(found, "Project")] == [("石岭水厂新建工程", ["石岭水厂"])]


def test_a_project_that_another_leads_is_not_the_longer_one() -> None:
    found = graph(FIRMS, "由丰谷县石桥铸造有限公司建设石岭水厂。", "由丰谷县云岭农业有限公司实施石岭水厂建设项目。")
    assert [project.name for project in nodes(found, "Project")] == ["石岭水厂", "石岭水厂建设项目"]


def test_a_title_is_what_the_line_below_it_builds_without_the_word_project() -> None:
    found = graph("一、重点项目", "（一）青柘果品产业园项目", "县农业农村局负责建设青柘果品产业园，总投资2亿元。")
    (project,) = nodes(found, "Project")
    assert (project.name, project.aliases) == ("青柘果品产业园项目", ["青柘果品产业园"])
    assert project.props["investment"] == "2亿元"
    (lead,) = [edge for edge in edges(found, "IMPLEMENTED_BY") if edge.source == project.id]
    assert lead.props["method"] == "stated"


def test_a_title_elsewhere_is_not_what_another_builds_under_the_shorter_name() -> None:
    lines = ("一、果业", "由丰谷县石桥铸造有限公司建设青柘果品产业园，占地200亩，新建冷库10座、果品车间20座、分拣线30条。", "二、重点项目")
    found = graph(FIRMS, *lines, "（一）石岭水厂项目", "（二）青柘果品产业园项目", "提升果品仓储能力。")
    assert [project.name for project in nodes(found, "Project") if "青柘" in project.name] == ["青柘果品产业园", "青柘果品产业园项目"]
