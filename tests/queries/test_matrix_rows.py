"""The rows of the sheets of the matrix, on small plans."""

from pathlib import Path

import pytest
from msgspec import structs
from test_queries import rows

from plantrace.extraction import extract, read_source
from plantrace.graph import Store
from plantrace.model import PlanGraph, make_id
from plantrace.queries.trace import Trace, trace


def test_matrix_of_indicators(store: Store) -> None:
    keys = ("no", "group", "name", "base_value", "target_value", "attribute", "lead", "inferred")
    assert rows(store, "matrix-indicators", *keys) == [
        (1, "数字", "5G网络覆盖率", None, "≥90", "预期性", [], "县工业局"),
        (2, None, "森林覆盖率", "30", "35", None, [], None),
    ]


def test_a_plan_without_a_table_of_indicators_has_its_targets_there(store: Store, other: PlanGraph) -> None:
    store.load(other)
    assert rows(store, "matrix-indicators", "name", "unit", "target_value", plan="林业") == [("造林", "万亩", "5")]


def test_targets_that_no_measure_tells_follow_the_indicators(store: Store, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text(
        "青岭县国民经济和社会发展第十五个五年规划纲要\n一、主要目标\n到2030年，优质果率达到70%，果品收入达到9亿元。\n"
        "专栏1 “十五五”时期主要指标\n| 序号 | 指标 | 单位 | 2025年 | 2030年 | 属性 |\n"
        "| 1 | 优质果率 | % | 60 | 70 | 预期性 |\n| 2 | 果园面积 | 万亩 | 6 | 7 | 约束性 |\n| 3 | 果品企业 | 家 | 7 | 21 | 预期性 |\n"
        "二、重点任务\n（一）发展果业。新建冷库3座，建设果品市场，总投资2亿元。\n",
        "utf-8",
    )
    store.load(extract(read_source(plan)))
    assert rows(store, "matrix-indicators", "name", "target_value", plan="青岭") == [
        ("优质果率", "70"),
        ("果园面积", "7"),
        ("果品企业", "21"),
        ("果品收入", "9"),
    ]


def test_targets_have_the_parties_of_the_measure_that_tells_them(store: Store, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text(
        "青岭县果业三年行动计划（2026—2028年）\n一、重点任务\n（一）发展果业。新建冷库3座，总投资2亿元。（县商务局牵头，县财政局配合）\n"
        "附件 任务分解表\n| 任务 | 2028年目标 | 责任单位 |\n| 建设果品市场 | 2个 | 县林业局 |\n",
        "utf-8",
    )
    store.load(extract(read_source(plan)))
    assert rows(store, "matrix-indicators", "name", "target_value", "year", "lead", "participate", plan="青岭") == [
        ("冷库", "3", None, ["青岭县商务局"], ["青岭县财政局"]),
        ("果品市场", "2", 2028, ["青岭县林业局"], []),
    ]
    assert {goal for row in rows(store, "matrix-tasks", "goal", plan="青岭") for goal in row[0]} == {"冷库3座", "果品市场2个"}


def plan_with_an_attachment(tmp_path: Path) -> PlanGraph:
    """A table of indicators, and an attachment that says who sees to one of them."""
    plan = tmp_path / "plan.txt"
    plan.write_text(
        "青岭县国民经济和社会发展第十五个五年规划纲要\n一、主要目标\n专栏1 “十五五”时期主要指标\n"
        "| 序号 | 指标 | 单位 | 2025年 | 2030年 | 属性 |\n| 1 | 森林覆盖率 | % | 60 | 70 | 预期性 |\n"
        "| 2 | 粮食产量 | 万吨 | 6 | 7 | 约束性 |\n"
        "| 3 | 果品企业 | 家 | 7 | 21 | 预期性 |\n二、重点任务\n（一）发展果业。新建冷库3座。\n附件\n一、主要指标\n"
        "1.森林覆盖率达到70%。（预期性指标，牵头单位：县商务局；责任单位：县财政局、县林业局）\n",
        "utf-8",
    )
    return extract(read_source(plan))


def test_an_indicator_has_the_parties_of_the_target_that_states_it_again(store: Store, tmp_path: Path) -> None:
    store.load(plan_with_an_attachment(tmp_path))
    keys = ("name", "lead", "participate", "inferred")
    assert rows(store, "matrix-indicators", *keys, plan="青岭")[:2] == [
        ("森林覆盖率", ["青岭县商务局"], ["青岭县财政局", "青岭县林业局"], None),
        ("粮食产量", [], [], "青岭县农业农村局"),
    ]
    assert rows(store, "goal-responsible", "goal", "party", "role", "place", goal="森林覆盖率")[:3] == [
        ("森林覆盖率", "青岭县商务局", "lead", "附件 › 一 主要指标"),
        ("森林覆盖率", "青岭县财政局", "participate", "附件 › 一 主要指标"),
        ("森林覆盖率", "青岭县林业局", "participate", "附件 › 一 主要指标"),
    ]
    found = trace(store, "森林覆盖率", next(plan.id for plan in store.plans() if "青岭" in plan.title))
    assert isinstance(found, Trace) and found.goal["duty"] is None
    assert [row["party"] for row in found.parties] == ["青岭县商务局", "青岭县财政局", "青岭县林业局"]


def test_a_project_without_parties_has_those_of_its_task(store: Store, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text(
        "青岭县果业三年行动计划（2026—2028年）\n一、重点任务\n"
        "（一）做强果业。建设岚石冷链物流园。由县水务公司建设石岭水厂。（县商务局牵头，县财政局配合）\n",
        "utf-8",
    )
    store.load(extract(read_source(plan)))
    assert rows(store, "matrix-projects", "name", "lead", "participate", plan="青岭") == [
        ("岚石冷链物流园", ["青岭县商务局"], ["青岭县财政局"]),
        ("石岭水厂", ["县水务公司"], []),
    ]


def test_projects_named_in_a_task_show_its_parties_and_goals_open_no_task(store: Store, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text(
        "青岭县果业三年行动计划（2026—2028年）\n第一章 发展目标\n——果业更加稳健。果园面积达到9万亩。\n第二章 重点任务\n"
        "1.建成青岭路、柘林街延伸段，开工建设柳湖大桥。（牵头单位：县住建局）\n",
        "utf-8",
    )
    store.load(extract(read_source(plan)))
    found = rows(store, "matrix-projects", "name", "lead", plan="青岭")
    assert found == [(name, ["青岭县住建局"]) for name in ("青岭路", "柘林街延伸段", "柳湖大桥")]
    assert [name for (name,) in rows(store, "matrix-tasks", "name", plan="青岭")] == ["建成青岭路、柘林街延伸段，开工建设柳湖大桥"]
    assert rows(store, "orphans", "name", label="Project", plan="青岭") == []


def test_matrix_of_tasks(store: Store) -> None:
    keys = ("no", "area", "goal", "task", "name", "lead", "inferred", "basis")
    assert rows(store, "matrix-tasks", *keys) == [
        (1, "第一章 数字云栖", ["5G网络覆盖率"], ["加快网络建设"], "建设基站三百座", [], ["县工业局"], "inferred"),
        (2, "第一章 数字云栖", [], [], "组织观看电影", [], [], None),
    ]


@pytest.mark.parametrize(("own", "due"), [(None, "2026-10"), ("2026-06", "2026-06"), ("2026", "2026-10"), ("2025", "2025")])
def test_the_deadline_of_a_task_holds_for_what_is_done_in_it(store: Store, other: PlanGraph, own: str | None, due: str) -> None:
    (measure,) = [node for node in other.nodes if node.label == "Measure"]
    measure.props |= {"due": own} if own else {}
    task = structs.replace(measure, id=make_id("measure", "绿化"), name="绿化", props={"level": "task", "due": "2026-10"})
    (part,) = [edge for edge in other.edges if edge.type == "PART_OF"]
    other.nodes.append(task)
    other.edges.append(structs.replace(part, id=make_id("part_of", measure.id, task.id), source=measure.id, target=task.id))
    store.load(other)
    assert rows(store, "matrix-tasks", "name", "task", "by", plan="林业") == [("开展义务植树", ["绿化"], due)]


def test_rows_of_indicators_and_of_projects_stand_in_their_own_sheets_only(store: Store, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text(
        "青岭县果业三年行动计划（2026—2028年）\n一、指标\n| 指标 | 2025年 | 2028年 | 责任单位 |\n| 果园面积（万亩） | 3 | 5 | 县林业局 |\n"
        "| 果库（座） | 9 | 30 | 县商务局 |\n二、项目\n| 序号 | 项目名称 | 建设内容及规模 | 责任单位 |\n"
        "| 1 | 石岭果库 | 建设冷库2座，年储果5万吨 | 县商务局 |\n三、任务\n1.做强果业。新建市场6个。\n",
        "utf-8",
    )
    store.load(extract(read_source(plan)))
    assert rows(store, "matrix-tasks", "name", plan="青岭") == [("新建市场6个",)]
    assert rows(store, "matrix-indicators", "name", "lead", plan="青岭")[:2] == [("果园面积", ["青岭县林业局"]), ("果库", ["青岭县商务局"])]
    assert rows(store, "matrix-projects", "name", "content", "lead", plan="青岭") == [
        ("石岭果库", "建设冷库2座，年储果5万吨", ["青岭县商务局"])
    ]
    assert rows(store, "orphans", "name", label="Measure", plan="青岭") == [("新建市场6个",)]


def test_projects_stand_by_the_section_that_the_sheet_shows(store: Store, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text(
        "青岭县国民经济和社会发展第十五个五年规划纲要\n第一章 做强果业\n建设岚石冷链物流园项目，实施石岭水厂项目。\n建设青柘果库项目。\n"
        "第二章 做好水利\n专栏1 重点工程\n石岭水厂项目：新建水厂1座。\n青柘水库项目：新建水库1座。\n",
        "utf-8",
    )
    graph = extract(read_source(plan))
    ids = {node.name: node.id for node in graph.nodes}
    works, chapter = ids["石岭水厂项目"], ids["做强果业"]
    graph.edges = [edge for edge in graph.edges if (edge.type, edge.source, edge.target) != ("PART_OF", works, chapter)]  # in the box alone
    store.load(graph)
    assert rows(store, "matrix-projects", "group", "name", plan="青岭") == [
        ("第一章 做强果业", "岚石冷链物流园项目"),
        ("第一章 做强果业", "青柘果库项目"),
        ("第二章 做好水利", "石岭水厂项目"),
        ("第二章 做好水利", "青柘水库项目"),
    ]


def test_matrix_of_projects(store: Store) -> None:
    assert rows(store, "matrix-projects", "name", "location", "lead", "participate", "goal", "quote") == [
        ("5G基站建设项目", ["上枫村"], ["云栖县移通公司"], ["云栖铁塔公司"], ["5G网络覆盖率"], ["建设基站三百座。"])
    ]


def test_a_project_has_what_the_plan_tells_of_it_and_its_name_as_quote_where_no_measure_is_its_own(store: Store, other: PlanGraph) -> None:
    (measure,) = [node for node in other.nodes if node.label == "Measure"]
    told = {"content": "造林五万亩", "years": "2021—2023年", "investment": "2亿元"}
    other.nodes.append(structs.replace(measure, id=make_id("project", "柏岭造林工程"), label="Project", name="柏岭造林工程", props=told))
    store.load(other)
    found = rows(store, "matrix-projects", "name", "content", "years", "investment", "quote", plan="林业")
    assert found == [("柏岭造林工程", *told.values(), ["开展义务植树"])]


def test_a_projects_measure_tells_its_parties_goals_and_quote_too(store: Store, other: PlanGraph) -> None:
    (measure,) = [node for node in other.nodes if node.label == "Measure"]
    project = structs.replace(measure, id=make_id("project", "柏岭造林工程"), label="Project", name="柏岭造林工程", props={})
    (serves,) = [edge for edge in other.edges if edge.type == "SUPPORTS"]
    other.nodes.append(project)
    other.edges.append(structs.replace(serves, id=make_id("supports", project.id), source=project.id, target=measure.id))
    store.load(other)
    found = rows(store, "matrix-projects", "participate", "goal", "quote", plan="林业")
    assert found == [(["云栖县移通公司"], ["造林五万亩"], ["开展义务植树"])]


def test_the_parties_of_a_row_stand_in_the_order_of_the_plans_own_list(store: Store, other: PlanGraph) -> None:
    (first,) = [edge for edge in other.edges if edge.type == "IMPLEMENTED_BY"]
    (named,) = [node for node in other.nodes if node.id == first.target]
    for name, position in (("甲局", 30), ("乙局", 10), ("丙局", 20)):
        party = structs.replace(named, id=make_id("department", name), label="Department", name=name, props={})
        other.nodes.append(party)
        edge_id = make_id("implemented_by", name)
        other.edges.append(structs.replace(first, id=edge_id, target=party.id, props=first.props | {"position": position}))
    store.load(other)
    assert rows(store, "matrix-tasks", "participate", plan="林业") == [(["乙局", "丙局", "甲局", "云栖县移通公司"],)]


def test_rows_of_indicators_stand_in_their_own_sheet(store: Store, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text(
        "青岭县果业发展规划（2026—2030年）\n一、主要指标\n指标\t2025年\t2030年\t属性\t责任部门\n果园面积（万亩）\t3\t5\t预期性\t县林业局\n"
        "优质果率（%）\t60\t75\t约束性\t县农业农村局\n果库（座）\t9\t30\t预期性\t县商务局\n二、重点任务\n建设果品市场。\n",
        "utf-8",
    )
    store.load(extract(read_source(plan)))
    assert rows(store, "matrix-tasks", "name", plan="青岭") == [("建设果品市场",)]
    assert {("果库", ("青岭县商务局",))} <= {
        (name, tuple(lead)) for name, lead in rows(store, "matrix-indicators", "name", "lead", plan="青岭")
    }
