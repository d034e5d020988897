"""Where the names of units begin and end in their lists."""

import pytest
from miniplan import facts, source

from plantrace.extraction.pipeline import extract


@pytest.mark.parametrize(
    ("units", "names"),
    [
        ("县水利局 县城投公司", {"丰谷县水利局", "县城投公司"}),  # a blank that the typesetter's clean-up takes away
        ("高新区党工委和管委会", {"高新区党工委", "高新区管委会"}),
        ("各相关乡镇政府", {"各相关乡镇政府"}),
        ("县统计局、各区县市", {"丰谷县统计局", "各区县市"}),
        ("文化宣传股、广电事业股", {"文化宣传股", "广电事业股"}),
    ],
)
def test_who_stands_in_a_list(units: str, names: set[str]) -> None:
    graph = extract(
        source(f"丰谷县2024年果业任务分解\n一、任务\n1.新建果园2处。\n责任单位：{units}\n2.改造果库3座。\n责任单位：县林业局\n")
    )
    assert {who for what, who in facts(graph, "IMPLEMENTED_BY") if what == "新建果园2处"} == names
