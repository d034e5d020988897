import pytest
from miniplan import edges, facts, graph, names, nodes, source

from plantrace.extraction import extract
from plantrace.graph.sections import section_paths
from plantrace.model import Node

TABLE = (
    "专栏1 “十四五”时期主要指标",
    "| 序号 | 指标 | 单位 | 2020年 | 2025年 | 属性 |",
    "| 1 | 果品总产值 | 亿元 | 41.2 | 58.5 | 预期性 |",
    "| 2 | 森林覆盖率 | % | 31.5 | 33.6左右 | 约束性 |",
    "| 3 | 高新技术企业 | 家 | 7 | 21 | 预期性 |",
)


def props(node: Node, *keys: str) -> tuple[object, ...]:
    return tuple(node.props[key] for key in keys)


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("（一）6月底前建成冷库。责任单位：县农业局。", "2026-06"),
        ("建成冷库，12月底前完成。（县农业局）", "2026-12"),
        ("（一）加强果园管理。责任单位：县农业局。", None),
        ("建设果品市场，2026年9月开工，2028年5月运营。", "2028-05"),
        ("修缮冷库，打造果品街。完成时限：2027年12月。", "2027-12"),
        ("（一）2025年底前建成冷库。责任单位：县农业局。", None),  # before the plan
    ],
)
def test_a_tasks_own_words_tell_when_it_is_due(line: str, due: str | None) -> None:
    found = nodes(extract(source(f"丰谷县2026年果业重点任务\n一、重点任务\n{line}\n")), "Measure")
    assert [node.props.get("due") for node in found] == [due]


def test_a_task_that_is_a_heading_stands_with_its_measures_in_the_section_below_that() -> None:
    found = extract(
        source("丰谷县2026年重点工作方案\n一、加快农业发展\n1.建设粮仓3座。\n二、改善民生\n1.新增学位600个。\n2.改造危房120户。\n")
    )
    paths = section_paths(found)
    assert [(node.name, paths[node.id]) for node in nodes(found, "Measure")] == [
        ("加快农业发展", ["一 加快农业发展"]),
        ("建设粮仓3座", ["一 加快农业发展"]),
        ("改善民生", ["二 改善民生"]),
        ("新增学位600个", ["二 改善民生"]),
        ("改造危房120户", ["二 改善民生"]),
    ]


def test_sections_stand_in_each_other_and_the_highest_in_the_plan() -> None:
    found = graph("第一节 果业", "一、果园", "专栏1 重点工程", "第二章 民生")
    assert [(node.name, *props(node, "number", "level", "kind")) for node in nodes(found, "Section")] == [
        ("重点任务", "第一章", 1, "heading"),
        ("果业", "第一节", 2, "heading"),
        ("果园", "一", 3, "heading"),
        ("重点工程", "专栏1", 4, "box"),
        ("民生", "第二章", 1, "heading"),
    ]
    plan = found.plans[0].title
    assert facts(found, "PART_OF") == {("重点任务", plan), ("果业", "重点任务"), ("果园", "果业"), ("重点工程", "果园"), ("民生", plan)}
    orders = [node.props["order"] for node in nodes(found, "Section")]
    assert orders == sorted(set(orders))


def test_two_sections_of_one_name_are_two() -> None:
    assert len(nodes(graph("第一节 果业", "第二节 果业"), "Section")) == 3


def test_a_run_in_heading_is_a_task_and_its_sentences_are_actions() -> None:
    found = graph("扩大果园面积。推进连片种植；配套滴灌设施。丰谷的苹果又脆又甜。")
    assert [(node.name, node.props["level"]) for node in nodes(found, "Measure")] == [
        ("扩大果园面积", "task"),
        ("推进连片种植", "action"),
        ("配套滴灌设施", "action"),
    ]
    assert facts(found, "PART_OF") >= {("推进连片种植", "扩大果园面积"), ("配套滴灌设施", "扩大果园面积"), ("扩大果园面积", "重点任务")}


def test_the_lowest_heading_that_opens_with_a_verb_is_a_task() -> None:
    found = graph("一、扩大果园面积", "推进连片种植，配套滴灌设施。")
    assert [(node.name, node.props["level"]) for node in nodes(found, "Measure")] == [
        ("扩大果园面积", "task"),
        ("推进连片种植，配套滴灌设施", "action"),
    ]
    assert ("推进连片种植，配套滴灌设施", "扩大果园面积") in facts(found, "PART_OF")


def test_a_heading_that_only_says_what_stands_below_it_is_no_task() -> None:
    found = graph("一、重点建设项目", "修路。", "二、发展目标任务", "修桥。", "三、发展果业", "修渠。")
    assert [node.name for node in nodes(found, "Measure") if node.props["level"] == "task"] == ["发展果业"]


def test_a_paragraph_below_a_title_with_a_bullet_belongs_to_it() -> None:
    found = graph("一、果业", "●扩大果园面积", "推进连片种植。", "一、林业", "●改造林场；", "配套滴灌设施。")
    parts = facts(found, "PART_OF")
    assert ("推进连片种植", "扩大果园面积") in parts
    assert ("配套滴灌设施", "林业") in parts


def test_a_dash_below_the_goals_is_an_aim() -> None:
    found = graph("第一节 主要目标", "——果业更加兴旺。优质果率达到80%。")
    assert [(node.name, node.props["kind"]) for node in nodes(found, "Goal")] == [("果业更加兴旺", "aim"), ("优质果率达到80%", "target")]


def test_background_and_principles_give_no_measures() -> None:
    assert names(graph("第一节 基本原则", "坚持生态优先。推进绿色发展，保护果园。", "第二节 面临形势", "加快建设果园。"), "Measure") == []


def test_the_items_of_a_box_of_projects_are_projects_and_no_tasks() -> None:
    found = graph("专栏1 重点工程", "1. 石岭冷库项目。改建冷库7座。")
    assert names(found, "Project") == ["石岭冷库项目"]
    assert "石岭冷库项目" not in names(found, "Measure")
    assert ("石岭冷库项目", "重点工程") in facts(found, "PART_OF")


def test_the_rows_of_the_table_are_indicators() -> None:
    found = graph(*TABLE)
    keys = ("kind", "no", "unit", "base_value", "base_year", "op", "target_value", "target_year", "attribute")
    assert [(node.name, *props(node, *keys)) for node in nodes(found, "Goal")] == [
        ("果品总产值", "indicator", "1", "亿元", "41.2", 2020, "=", "58.5", 2025, "预期性"),
        ("森林覆盖率", "indicator", "2", "%", "31.5", 2020, "~", "33.6", 2025, "约束性"),
        ("高新技术企业", "indicator", "3", "家", "7", 2020, "=", "21", 2025, "预期性"),
    ]
    assert ("果品总产值", "重点任务") in facts(found, "PART_OF")


def test_a_target_is_a_goal_of_its_section() -> None:
    found = graph("第一节 果业", "到2025年，果品企业达到18家。")
    (goal,) = nodes(found, "Goal")
    assert props(goal, "kind", "subject", "op", "value", "unit", "by", "commitment") == (
        "target",
        "果品企业",
        "=",
        "18",
        "家",
        2025,
        "outcome",
    )
    assert ("果品企业达到18家", "果业") in facts(found, "PART_OF")


def test_a_line_of_goals_that_only_tells_a_number_is_a_target_alone() -> None:
    found = graph("一、主要目标", "●果品产值增长6%", "●果农增收1万元以上", "●果业促稳提质")
    assert {(node.name, node.props["kind"]) for node in nodes(found, "Goal")} == {
        ("果品产值增长6%", "target"),
        ("果农增收1万元以上", "target"),
        ("果业促稳提质", "aim"),
    }
    assert [node.name for node in nodes(found, "Measure")] == ["果业促稳提质"]


def test_a_state_without_a_number_is_an_aim_where_it_is_what_is_to_be_reached() -> None:
    found = graph(
        "第一节 果业",
        "到2025年，果园基本实现水肥一体。",
        "到2025年，优质果率达到80%。",
        "力争果品质量进入全省前列。",
        "建成科研楼和育苗温室。",
        "第二节 主要目标",
        "果农日子更加富足。",
        "具体目标如下：",
    )
    aims = [node.name for node in nodes(found, "Goal") if node.props["kind"] == "aim"]
    assert aims == ["到2025年，果园基本实现水肥一体", "力争果品质量进入全省前列", "果农日子更加富足"]


def test_everything_hangs_on_the_plan() -> None:
    found = graph("第一节 果业", "扩大果园面积。推进连片种植。", *TABLE, "一、果园", "1. 建设冷库：新建冷库7座。")
    above = {edge.source: edge.target for edge in edges(found, "PART_OF")}
    for node in found.nodes:
        if node.label in ("Section", "Goal", "Measure", "Project"):
            at = node.id
            while at != found.plans[0].id:
                at = above[at]


def test_an_action_is_named_without_its_mark_in_a_list() -> None:
    found = graph("办好民生实事。（1）改造果园道路；（2）新建冷库。3）推进果品检测。⑷改造果路。12个月内完成果园普查。")
    assert [node.name for node in nodes(found, "Measure") if node.props["level"] == "action"] == [
        "改造果园道路",
        "新建冷库",
        "推进果品检测",
        "改造果路",
        "12个月内完成果园普查",
    ]


def test_a_run_in_heading_that_only_says_what_follows_is_no_task() -> None:
    found = graph("一、改造果园", "主要任务：改造老果园500亩。", "牵头单位：县林业局")
    assert "主要任务" not in names(found, "Measure")
    assert "公路" not in names(graph("一、交通", "公路：建成果品公路，改造果路。"), "Measure")
    assert "改造老果园500亩" in names(found, "Measure")


def test_who_sits_on_a_body_is_no_task() -> None:
    found = graph("第一节 果业", "组长：县委书记。", "副组长：县长。", "成员：各局局长。", "组长负责制：推进果园管护。")
    assert [node.name for node in nodes(found, "Measure") if node.props["level"] == "task"] == ["组长负责制"]


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("2023年6月底前完成果库改造。", 2023),
        ("推进果库改造，到“十四五”末全部完成。", 2025),
        ("“十四五”期间，建设果库3座。", 2025),
        ("开展果库改造，2024年建成。", 2024),
        ("落实“十四五”规划，推进果库改造。", None),
        ("推进果库改造，比2020年扩大一半。", None),
        ("推进2019年列入计划的果库改造。", None),
    ],
)
def test_an_action_has_the_year_by_which_it_is_to_be_done(sentence: str, year: int | None) -> None:
    (action,) = nodes(graph(sentence), "Measure")
    assert action.props.get("by") == year


def test_a_targets_name_goes_on_to_the_end_of_what_stands_right_behind_its_number() -> None:
    found = graph("第一节 果业", "完成石岭、青柘等12座病险冷库改造。新建冷库7座，培育5家以上的果品企业，到2025年优质果率达到80%。")
    goals = [node for node in nodes(found, "Goal") if node.props["kind"] == "target"]
    assert [node.name for node in goals] == ["12座病险冷库改造", "冷库7座", "5家以上的果品企业", "优质果率达到80%"]
    assert [node.evidence[0].quote for node in goals] == [node.name for node in goals]


def test_a_heading_over_items_that_each_say_who_does_them_is_an_area() -> None:
    items = ("1.启动果业工厂建设。（县林业局）", "2.推进果园改造。（县财政局）")
    assert {node.name for node in nodes(graph("（一）推动果业稳中有进", *items), "Measure")} == {"启动果业工厂建设", "推进果园改造"}
    alone = graph("（一）推动果业稳中有进", "1.启动果业工厂建设。", "2.推进果园改造。")
    assert "推动果业稳中有进" in {node.name for node in nodes(alone, "Measure")}


def test_states_among_the_numbers_of_goals_are_aims() -> None:
    found = graph("一、主要目标", "果品产量达到12万吨，果农收入增长与经济增长同步，果园能耗完成市下达目标，基本形成现代果业体系。")
    assert names(found, "Goal") == ["果品产量达到12万吨", "果农收入增长与经济增长同步", "果园能耗完成市下达目标", "基本形成现代果业体系"]


def test_how_far_a_task_has_come_is_no_task() -> None:
    found = graph("一、重点工作", "1.建设冷库20座。", "完成情况：已建成冷库8座，完成投资2000万元。")
    assert names(found, "Measure") == ["建设冷库20座"]
    assert [goal.props["value"] for goal in nodes(found, "Goal")] == ["20"]


def test_a_sum_behind_many_projects_is_the_places_own() -> None:
    found = graph("一、重点工作", "实施果业项目19个，完成投资25亿元。", "建设岚石果园，总投资2亿元。")
    assert {goal.props["value"]: goal.props.get("of_work") for goal in nodes(found, "Goal")} == {"19": None, "25": None, "2": True}


def test_a_measure_is_called_without_the_words_that_number_it() -> None:
    found = graph("一、重点工作", "加快完善果业体系，重点抓好两项工作。一是切实保障果农收入，扩大果园。二是加快改造果园，建设冷库。")
    assert {"切实保障果农收入，扩大果园", "加快改造果园，建设冷库"} <= set(names(found, "Measure"))


def test_the_labelled_parts_of_a_task_are_no_tasks_and_have_its_parties() -> None:
    lines = (
        "一、推进果业提质",
        "工作目标：新增果库8座。",
        "主要举措：开展帮扶，组织对接。",
        "牵头单位：县林业局",
        "完成时限：2024年12月底前",
    )
    found = graph(*lines, "二、做好保障", "加强领导。")
    told = {node.name: (node.props["level"], node.props.get("due")) for node in nodes(found, "Measure")}
    assert told["推进果业提质"] == ("task", None)
    assert told["新增果库8座"] == told["开展帮扶，组织对接"] == ("action", "2024-12")
    assert "工作目标" not in told and "主要举措" not in told
    assert {what for what, _ in facts(found, "IMPLEMENTED_BY")} == {"新增果库8座", "开展帮扶，组织对接"}
    assert ("推进果业提质", "新增果库8座") in facts(found, "SUPPORTS", end="Goal")


def test_a_measure_is_called_without_what_joins_it_to_the_one_before() -> None:
    found = graph("做强果业。新建果库2座。同时，改造果园3万亩。要推进果品加工。要求抓好落实。")
    assert {"改造果园3万亩", "推进果品加工"} <= {node.name for node in nodes(found, "Measure")}
    assert not any(node.name.startswith(("同时", "要推进", "求")) for node in nodes(found, "Measure"))
