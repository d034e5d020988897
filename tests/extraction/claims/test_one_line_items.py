"""Items of one line that close with their units: what the task is called, and that its goal stands once."""

import pytest
from miniplan import facts, graph, nodes


@pytest.mark.parametrize(
    ("lines", "name", "who"),
    [
        (("1.地区生产总值增长8.5%。责任单位：县发改局、统计局。",), "地区生产总值增长8.5%", {"丰谷县发改局", "丰谷县统计局"}),
        (("1.城镇新增就业3000人。主办单位：县人社局。",), "城镇新增就业3000人", {"丰谷县人社局"}),
        (("1.新建小学3所。责任单位：县教育局。",), "新建小学3所", {"丰谷县教育局"}),
        (("——城区绿化率达到40%以上。（县林业局）",), "城区绿化率达到40%以上", {"丰谷县林业局"}),
        (("——新建公园3个（县住建局、县林业局）。",), "新建公园3个", {"丰谷县住建局", "丰谷县林业局"}),
    ],
)
def test_a_goal_and_its_units_in_one_line(lines: tuple[str, ...], name: str, who: set[str]) -> None:
    found = graph("一、目标分解", *lines)
    assert facts(found, "IMPLEMENTED_BY") == {(name, party) for party in who}
    assert [goal.props["kind"] for goal in nodes(found, "Goal")] == ["target"]


def test_an_aim_without_a_number_stays() -> None:
    found = graph("一、主要目标", "——综合实力显著增强。（县发改局）")
    assert [(goal.name, goal.props["kind"]) for goal in nodes(found, "Goal")] == [("综合实力显著增强", "aim")]
