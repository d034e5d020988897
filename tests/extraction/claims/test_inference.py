"""Who probably leads what names no party, on small invented plans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from miniplan import COUNTY, HEADING, TITLE, edges, graph, names, nodes, one_a_line, source

from plantrace.extraction import extract
from plantrace.extraction.claims.duties import Duty, departments, find_duties
from plantrace.extraction.claims.inference import made_name
from plantrace.extraction.document.identity import Identity
from plantrace.model import PlanGraph

CITY = Identity("澄川市规划", "澄川市", "city", (2021, 2025))


def inferred(found: PlanGraph) -> set[tuple[str, str, str]]:
    """What is inferred: the task or project, the body, and the rule."""
    name = {node.id: node.name for node in found.nodes}
    return {
        (name[edge.source], name[edge.target], edge.props["rule"])
        for edge in edges(found, "IMPLEMENTED_BY")
        if edge.props["method"] == "inferred"
    }


def duty_of(title: str, words: str = "") -> Duty | None:
    (duty,) = find_duties([(title, words)])
    return duty


@pytest.mark.parametrize(
    ("title", "keyword", "body"),
    [
        ("办好乡镇敬老院", "敬老院", "mzj"),
        ("建好农村公路", "农村公路", "jtj"),  # 农村公路 is longer than 公路
        ("改造乡村公路和农田灌区设施，推进水土保持", "水土保持", "slj"),
        ("推进12345热线整合", "12345", "zfb"),  # a keyword that YAML takes for a number
        ("绿化国道两侧护岸林", "护岸林", "lyj"),
        ("改造东关小学", "小学", "jyj"),
        ("建设燃气发电站", "燃气发电", "fgj"),  # no business of those who lay gas pipes
        ("打造创意集聚区", None, None),  # not every cluster is a development zone's
        ("弘扬实干精神", None, None),
    ],
)
def test_the_longest_keyword_of_the_title_names_the_body(title: str, keyword: str | None, body: str | None) -> None:
    duty = duty_of(title)
    assert (duty and duty.keyword, duty and duty.body) == (keyword, body)


def test_where_two_bodies_tie_the_words_decide_or_nobody() -> None:
    title = "建设敬老院和幼儿园"
    assert duty_of(title) is None
    decided = duty_of(title, "新增学位二百个。")
    assert decided is not None
    assert (decided.keyword, decided.body) == ("幼儿园", "jyj")


def test_words_without_a_keyword_in_the_title_name_nobody() -> None:
    assert duty_of("弘扬实干精神", "建设敬老院。") is None


@given(st.lists(st.sampled_from([*departments()[1], "建设", "和", "、"]), max_size=6).map("".join))
def test_what_is_found_stands_in_the_title_and_is_that_bodys_duty(title: str) -> None:
    duty = duty_of(title)
    if duty is not None:
        assert duty.keyword in title
        assert departments()[1][duty.keyword] == duty.body


@pytest.mark.parametrize(
    ("body", "identity", "name"),
    [
        ("jyj", COUNTY, "丰谷县教育局"),
        ("jyj", CITY, "澄川市教育局"),
        ("dw_zzb", COUNTY, "丰谷县委组织部"),
        ("dw_wb", COUNTY, "丰谷县委办公室"),
        ("dw_jw", COUNTY, "丰谷县纪委监委"),
        ("sthj", COUNTY, "丰谷县生态环境分局"),
        ("sthj", CITY, "澄川市生态环境局"),
        ("kfq", COUNTY, None),  # who knows whether there is one
        ("gdgs", COUNTY, None),  # a company is no department
        ("tyju", COUNTY, None),  # mostly merged with another
    ],
)
def test_a_body_is_named_by_its_place_where_every_place_has_it(body: str, identity: Identity, name: str | None) -> None:
    assert made_name(departments()[0][body], identity) == name


def test_tasks_and_projects_without_a_party_get_the_body_in_charge() -> None:
    found = graph("办好养老服务。实施山前敬老院改造工程。")
    assert inferred(found) == {
        ("办好养老服务", "丰谷县民政局", "duty:养老服务"),
        ("山前敬老院改造工程", "丰谷县民政局", "duty:敬老院"),
    }


def test_an_inferred_lead_is_marked_so_and_quotes_the_keyword() -> None:
    found = graph("办好养老服务。扩大床位。")
    (edge,) = edges(found, "IMPLEMENTED_BY")
    assert (edge.props["role"], edge.props["method"], edge.props["reason"]) == ("lead", "inferred", "statutory_duty")
    assert 0 < edge.props["confidence"] < 1
    assert [item.quote for item in edge.evidence] == ["办好养老服务"]


def test_a_body_that_the_plan_never_names_quotes_only_the_place() -> None:
    (body,) = nodes(graph("办好养老服务。扩大床位。"), "Department")
    assert (body.name, body.aliases, body.props) == ("丰谷县民政局", [], {"generic": False, "origin": "statutory_duty"})
    assert [item.quote for item in body.evidence] == ["丰谷县"]


@pytest.mark.parametrize(
    ("named", "title", "body"),
    [
        ("由县工信局负责扶持果品。", "推进智能制造", "丰谷县工信局"),  # an alias
        ("由县卫生健康和体育局负责扶持果品。", "推进全民健身", "丰谷县卫生健康和体育局"),  # a merged bureau has the field in its name
        ("由县农业农村和水利局负责扶持果品。", "推进水库加固", "丰谷县农业农村和水利局"),
        ("由澄川市生态环境局丰谷分局负责扶持果品。", "治理水污染", "澄川市生态环境局丰谷分局"),  # the city's branch here
        ("由县环保局负责扶持果品。", "治理水污染", "丰谷县环保局"),
        ("由省水利厅负责扶持果品。", "推进水库加固", "丰谷县水利局"),  # another place's body is not ours
    ],
)
def test_a_body_that_the_plan_names_is_used(named: str, title: str, body: str) -> None:
    found = graph(named, f"{title}。做好有关工作。")
    assert {(what, who) for what, who, _ in inferred(found)} == {(title, body)}
    assert len(names(found, "Department")) == len(set(names(found, "Department")))


def test_a_plate_on_another_bodys_door_is_that_body() -> None:
    assert inferred(graph("做好国企改革。完善制度。")) == {("做好国企改革", "丰谷县财政局", "duty:国企改革")}


@pytest.mark.parametrize(
    "stated",
    [
        "办好养老服务。扩大床位。（责任单位：县卫生健康局）",
        "办好养老服务。由县卫生健康局负责建设敬老院三所。",
    ],
)
def test_what_states_its_party_gets_no_other(stated: str) -> None:
    found = graph(stated)
    assert {edge.props["method"] for edge in edges(found, "IMPLEMENTED_BY")} == {"stated"}


def test_a_body_in_another_stated_role_keeps_that_role() -> None:
    found = graph("支持县民政局实施山前敬老院改造工程。")
    project = nodes(found, "Project")[0]
    (edge,) = [edge for edge in edges(found, "IMPLEMENTED_BY") if edge.source == project.id]
    assert (edge.props["role"], edge.props["method"], edge.props["rule"]) == ("supported", "stated", "supported")
    assert [item.quote for item in edge.evidence] == ["支持县民政局实施山前敬老院改造工程。"]


@pytest.mark.parametrize(
    ("row", "line", "body"),
    [
        ("每千名老年人拥有养老床位数 | 张", "扩大床位。", "丰谷县民政局"),
        ("肉类总产量 | 万吨", "由县农业农村和水利局负责扶持果品。", "丰谷县农业农村和水利局"),  # as the plan calls it
        ("石桥指数 | 分", "扩大床位。", None),
    ],
)
def test_an_indicator_names_the_body_whose_business_it_is(row: str, line: str, body: str | None) -> None:
    others = ("| 2 | 粮食产量 | 万吨 | 30 | 42 | 预期性 |", "| 3 | 铁路里程 | 公里 | 3 | 4 | 预期性 |")
    table = ("专栏1 主要指标", "| 序号 | 指标 | 单位 | 2020年 | 2025年 | 属性 |", f"| 1 | {row} | 30 | 42 | 预期性 |", *others)
    assert nodes(graph(*table, line), "Goal")[0].props["duty"] == body


@pytest.mark.parametrize(("line", "body"), [("到2025年，农村公路达到90公里。", "丰谷县交通运输局"), ("到2025年，石桥达到9座。", None)])
def test_a_target_names_the_body_that_its_subject_speaks_of(line: str, body: str | None) -> None:
    (goal,) = nodes(graph(line), "Goal")
    assert goal.props["duty"] == body


@pytest.mark.parametrize("title", ["全国养老服务规划", "澄川省养老服务规划", "丰谷镇养老服务规划", "养老服务规划"])
def test_for_plans_of_other_levels_nothing_is_inferred(title: str) -> None:
    assert inferred(extract(source(one_a_line(title, HEADING, "办好养老服务。扩大床位。")))) == set()


def test_the_same_text_gives_the_same_bytes() -> None:
    lines = (TITLE, HEADING, "办好养老服务。扩大床位。", "推进智能制造。改造车间。")
    assert extract(source(one_a_line(*lines))).to_jsonl() == extract(source(one_a_line(*lines))).to_jsonl()


@pytest.mark.parametrize(
    ("sentence", "duty"),
    [
        ("新建公路5公里。", "丰谷县交通运输局"),
        ("新建公路5公里（责任单位：县交通运输局、县财政局）。", None),  # the plan says who
        ("新建公路5公里（责任单位：县财政局）。", None),
    ],
)
def test_no_body_is_inferred_for_a_goal_whose_parties_the_plan_tells(sentence: str, duty: str | None) -> None:
    (goal,) = nodes(graph(sentence), "Goal")
    assert goal.props["duty"] == duty


def test_no_body_is_inferred_for_a_row_that_a_target_with_parties_restates() -> None:
    rows = (
        "| 1 | 森林覆盖率 | % | 60 | 70 | 预期性 |",
        "| 2 | 粮食产量 | 万吨 | 30 | 42 | 预期性 |",
        "| 3 | 铁路里程 | 公里 | 3 | 4 | 预期性 |",
    )
    table = ("专栏1 主要指标", "| 序号 | 指标 | 单位 | 2020年 | 2025年 | 属性 |", *rows)
    found = graph(*table, "到2025年，森林覆盖率达到70%（责任单位：县财政局）。")
    duties = {node.name: node.props["duty"] for node in nodes(found, "Goal") if node.props["kind"] == "indicator"}
    assert duties["森林覆盖率"] is None and duties["粮食产量"] == "丰谷县农业农村局"
