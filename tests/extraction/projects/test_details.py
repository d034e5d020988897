"""What a plan tells of a project besides its name."""

import pytest
from miniplan import graph

from plantrace.model import PlanGraph

_TABLE = "1\t青柘水库除险加固工程\t{content}\t2021-2023\t3200\t县水利局"
_HEADS = "序号\t项目名称\t建设内容及规模\t建设年限\t总投资（万元）\t责任单位"


def told(plan: PlanGraph) -> dict[str, dict[str, str]]:
    """The details of the projects that have any, by their names."""
    keys = ("content", "years", "investment")
    found = {node.name: {key: node.props[key] for key in keys if key in node.props} for node in plan.nodes if node.label == "Project"}
    return {name: details for name, details in found.items() if details}


@pytest.mark.parametrize("content", ["加固大坝1座，改造溢洪道200米", "大坝1座，溢洪道200米"])
def test_the_cells_beside_a_project_tell_of_it(content: str) -> None:
    found = told(graph("二、重点项目", _HEADS, _TABLE.format(content=content)))
    assert found == {"青柘水库除险加固工程": {"content": content, "years": "2021-2023", "investment": "3200万元"}}


def test_each_row_has_its_own() -> None:
    bare = "2\t岚石灌区改造工程\t\t\t\t县水利局"
    assert [*told(graph("二、重点项目", _HEADS, _TABLE.format(content="加固大坝"), bare))] == ["青柘水库除险加固工程"]


def test_an_item_tells_of_the_project_that_is_its_title() -> None:
    item = "（一）青柘果品加工园项目。位于青柘镇，占地300亩，建设冷库6座，计划总投资3.5亿元，建设期限2022—2024年。由石岭果业有限公司建设。"
    details = {"content": "位于青柘镇，占地300亩，建设冷库6座", "years": "2022—2024年", "investment": "3.5亿元"}
    assert told(graph("二、重点项目", item)) == {"青柘果品加工园项目": details}


def test_a_box_tells_of_its_items() -> None:
    lines = (
        "二、水利",
        "专栏1 水利重点工程",
        "1.云川河治理工程：治理河长12公里，新建堤防8公里（2021—2025年）。",
        "2.岚石灌区改造工程：衬砌渠道60公里。（县水利局负责）",
    )
    found = told(graph(*lines))
    assert found["云川河治理工程"] == {"content": "治理河长12公里，新建堤防8公里", "years": "2021—2025年"}
    assert found["岚石灌区改造工程"] == {"content": "衬砌渠道60公里"}


def test_the_paragraph_below_a_heading_tells_of_the_project_that_it_names() -> None:
    found = told(graph("二、重大工程", "（一）云川河治理工程", "治理河长12公里，新建堤防8公里。", "加强巡查，保障安全。"))
    assert found == {"云川河治理工程": {"content": "治理河长12公里，新建堤防8公里"}}


@pytest.mark.parametrize(
    ("sentence", "name", "details"),
    [
        (
            "新建石岭县档案馆，建筑面积6000平方米，总投资4800万元，2023年建成。",
            "石岭县档案馆",
            {"content": "建筑面积6000平方米", "investment": "4800万元", "years": "2023年建成"},
        ),
        ("加快总投资7.6亿元的石岭水厂建设。", "石岭水厂", {"investment": "7.6亿元"}),
        ("建设石岭冷链基地，2024年10月开工、2026年底建成。", "石岭冷链基地", {"years": "2024年10月开工、2026年底建成"}),
        ("实施石岭水厂项目（总投资2亿元）、推进污水处理，总投资9亿元。", "石岭水厂项目", {"investment": "2亿元"}),
    ],
)
def test_a_sentence_tells_of_the_project_that_it_names(sentence: str, name: str, details: dict[str, str]) -> None:
    assert told(graph("二、重点工作", sentence))[name] == details


@pytest.mark.parametrize(
    "sentence",
    [
        "推进石岭冷链基地建设，年度投资2亿元。",  # what one year costs
        "推进石岭冷链基地建设，累计投资2亿元。",
        "推进石岭冷链基地建设，带动民间投资2亿元。",
        "推进石岭冷链基地建设，引进总投资2亿元以上的企业。",
        "推进石岭冷链基地建设；总投资2亿元的新厂落地。",
        "推进石岭冷链基地建设，做强果业，力争2025年全县果品产值翻番。",
    ],
)
def test_what_tells_of_something_else_is_no_detail(sentence: str) -> None:
    assert told(graph("二、重点工作", sentence)).get("石岭冷链基地", {}) == {}


def test_the_words_are_the_plans_own_and_long_ones_end_at_a_mark() -> None:
    line = "（一）青柘果园提升工程。" + "改造老园，配套水窖。" * 40
    plan = graph("二、重点工程", line)
    content = told(plan)["青柘果园提升工程"]["content"]
    assert content in line
    assert content.endswith("配套水窖")
    assert 100 < len(content) <= 200
    assert any(evidence.quote == content for node in plan.nodes if node.label == "Project" for evidence in node.evidence)
