"""Later sentences of a paragraph that leave the work which the first one names."""

import pytest
from miniplan import facts, graph, nodes


@pytest.mark.parametrize(
    ("paragraph", "work"),
    [
        ("推进恒泽化工技改项目。支持石岭镇发展果业。", "恒泽化工技改项目"),
        ("推进恒泽化工技改项目。治理长江岸线。", "恒泽化工技改项目"),
        ("推进冷链物流工程。支持石岭镇发展果业。", "冷链物流工程"),
        ("实施禾丰机械扩建工程。完善石岭镇供水。", "禾丰机械扩建工程"),
        ("恒泽康养苑项目年内开工。石岭灌区项目争取年底开工建设。", "恒泽康养苑项目"),
    ],
)
def test_another_matter_tells_nothing_of_the_work(paragraph: str, work: str) -> None:
    plan = graph(paragraph)
    assert [project for project, _ in facts(plan, "LOCATED_IN") if project == work] == []
    assert [node.props.get("content") for node in nodes(plan, "Project") if node.name == work] == [None]


@pytest.mark.parametrize(
    ("paragraph", "work"),
    [
        ("实施冷链物流工程。在石岭镇建设冷库。", "冷链物流工程"),
        ("推进恒泽化工技改项目。在石岭镇新建厂房2万平方米。", "恒泽化工技改项目"),
        ("1.恒泽化工技改项目。完善石岭镇供水。", "恒泽化工技改项目"),
    ],
)
def test_what_goes_on_with_the_work_says_where_it_is(paragraph: str, work: str) -> None:
    assert (work, "石岭镇") in facts(graph(paragraph), "LOCATED_IN")
