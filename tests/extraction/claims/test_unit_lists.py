"""Where the names of units begin and end in their lists."""

import pytest
from miniplan import facts, source

from plantrace.extraction.pipeline import extract


@pytest.mark.parametrize(
    ("units", "names"),
    [
        ("县水利局 县城投公司", {"丰谷县水利局", "县城投公司"}),  # a blank that the typesetter's clean-up takes away
        ("县水利局 县城投公司 县交投公司", {"丰谷县水利局", "县城投公司", "县交投公司"}),
        ("县水利局 县交投公司 各镇", {"丰谷县水利局", "县交投公司", "各镇"}),
        ("高新区党工委和管委会", {"高新区党工委", "高新区管委会"}),
        ("各相关乡镇政府", {"各相关乡镇政府"}),
        ("县统计局、各区县市", {"丰谷县统计局", "各区县市"}),
        ("国家税务总局丰谷县税务局、国家统计局丰谷调查队", {"国家税务总局丰谷县税务局", "国家统计局丰谷调查队"}),
        ("县财政局、国家统计局丰谷调查队", {"丰谷县财政局", "国家统计局丰谷调查队"}),
        ("县水利局、各有关部门及单位", {"丰谷县水利局", "各有关部门及单位"}),
        ("县水利局、县财政局等部门和单位", {"丰谷县水利局", "丰谷县财政局"}),
        ("各相关部门和单位、县直各部门、单位", {"各相关部门和单位", "县直各部门、单位"}),
        ("县水利局、各乡镇党委政府", {"丰谷县水利局", "各乡镇党委政府"}),
        ("县水利局、各镇党委和政府、柳湖镇党委政府", {"丰谷县水利局", "各镇党委和政府", "柳湖镇"}),
        ("县水利局、各县（市）区政府", {"丰谷县水利局", "各县（市）区政府"}),
        ("各县（区）政府（管委会）、县水利局", {"各县（区）政府", "丰谷县水利局"}),
        ("县水利局、各乡、镇", {"丰谷县水利局", "各乡、镇"}),
        ("各市、县、区，县水利局", {"各市、县、区", "丰谷县水利局"}),
        ("县水利局，各盟行政公署、市人民政府", {"丰谷县水利局", "各盟行政公署", "市人民政府"}),
        ("文化宣传股、广电事业股", {"文化宣传股", "广电事业股"}),
    ],
)
def test_who_stands_in_a_list(units: str, names: set[str]) -> None:
    graph = extract(
        source(f"丰谷县2024年果业任务分解\n一、任务\n1.新建果园2处。\n责任单位：{units}\n2.改造果库3座。\n责任单位：县林业局\n")
    )
    assert {who for what, who in facts(graph, "IMPLEMENTED_BY") if what == "新建果园2处"} == names


def test_a_branch_of_a_firm_stands_beside_a_body() -> None:
    graph = extract(source("丰谷市规划\n一、任务\n1.新建果园2处。〔市林业局、丰谷联通〕\n"))
    assert {who for _, who in facts(graph, "IMPLEMENTED_BY")} == {"丰谷市林业局", "丰谷联通"}


def test_what_a_label_says_of_a_unit_goes_before_the_words_of_the_task() -> None:
    graph = extract(source("丰谷县规划\n一、任务\n1.县林业局创建示范果园。（牵头单位：县农业农村局；配合单位：县林业局）\n"))
    assert {(who, role) for _, who, role in facts(graph, "IMPLEMENTED_BY", "role")} == {
        ("丰谷县农业农村局", "lead"),
        ("丰谷县林业局", "participate"),
    }


@pytest.mark.parametrize(
    ("title", "units", "names"),
    [
        ("丰谷自治区规划", "自治区教育厅、农业农村厅", {"丰谷自治区教育厅", "丰谷自治区农业农村厅"}),
        ("丰谷县规划", "县法院、检察院、公安局", {"丰谷县法院", "丰谷县检察院", "丰谷县公安局"}),
        ("丰谷县规划", "县交通局、丰谷海关、石岭海关、财政局", {"丰谷县交通局", "丰谷海关", "石岭海关", "丰谷县财政局"}),
        ("丰谷自治区规划", "自治区总工会、团委", {"丰谷自治区总工会", "共青团丰谷自治区委"}),
        ("丰谷县规划", "县总工会、团委、妇联", {"丰谷县总工会", "共青团丰谷县委", "丰谷县妇联"}),
        ("丰谷县规划", "丰谷县团委、团县委、县财政局", {"共青团丰谷县委", "丰谷县财政局"}),
        ("关于加强金融工作的意见", "市金融办、团市委", {"市金融办", "团市委"}),
    ],
)
def test_the_level_of_a_list_holds_for_those_without_one(title: str, units: str, names: set[str]) -> None:
    graph = extract(source(f"{title}\n一、任务\n1.新建果园2处。（{units}按职责分工负责）\n"))
    assert {who for _, who in facts(graph, "IMPLEMENTED_BY")} == names


@pytest.mark.parametrize(
    ("units", "parties"),
    [
        ("国网丰谷县供电公司", {("国网丰谷县供电公司", "lead")}),
        ("丰谷县供电公司、丰谷电信", {("丰谷县供电公司", "lead"), ("丰谷电信", "lead")}),
        ("县城投公司、各乡镇", {("县城投公司", "lead"), ("各乡镇", "participate")}),
        ("各乡镇", {("各乡镇", "participate")}),
        ("县直各部门", {("县直各部门", "participate")}),
        ("县人民医院", {("县人民医院", "lead")}),
        ("柳湖镇", set()),  # where it is
        ("一期", set()),
        ("果品、蔬菜", set()),
    ],
)
def test_a_bracket_closes_an_item_as_those_beside_it_do(units: str, parties: set[tuple[str, str]]) -> None:
    items = ("1.推进果业。新建果园2处。（县林业局、县财政局）", f"2.推进停车便利。新建停车场3座。（{units}）")
    graph = extract(source("\n".join(("丰谷县规划", "一、任务", *items, ""))))
    told = facts(graph, "IMPLEMENTED_BY", "role")
    assert {(who, role) for what, who, role in told if what == "推进停车便利"} == parties
    alone = extract(source("\n".join(("丰谷县规划", "一、任务", items[1], ""))))
    assert not [edge for edge in alone.edges if edge.props.get("rule") == "responsible_units"]


@pytest.mark.parametrize(
    ("notation", "parties"),
    [
        (
            "县发改局牵头，县公路段、县新华书店、丰谷银保监组、县第一中学配合",
            {("丰谷县发改局", "lead"), *((who, "participate") for who in ("丰谷县公路段", "县新华书店", "丰谷银保监组", "县第一中学"))},
        ),
        (
            "县农牧局、县供销社；各乡镇、丰谷牧场",
            {("丰谷县农牧局", "lead"), ("丰谷县供销社", "lead"), ("各乡镇", "participate"), ("丰谷牧场", "lead")},
        ),
        ("县农牧局、丰谷大道", set()),
        ("县发改局牵头，县城道路、丰谷大道配合", {("丰谷县发改局", "lead")}),
    ],
)
def test_a_name_that_no_list_knows_costs_the_others_nothing(notation: str, parties: set[tuple[str, str]]) -> None:
    graph = extract(source(f"丰谷县规划\n一、任务\n1.新建果园2处。（{notation}）\n"))
    assert facts(graph, "IMPLEMENTED_BY", "role") == {("新建果园2处", *pair) for pair in parties}
