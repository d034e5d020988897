"""What the questions answer, on a small plan."""

from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from plantrace.errors import NotFound
from plantrace.extraction import extract, read_source
from plantrace.graph import Store
from plantrace.model import Edge, PlanGraph, make_id
from plantrace.queries import Column, run_query, template, template_names
from plantrace.queries.trace import Trace, trace


def rows(store: Store, name: str, *keys: str, **given: object) -> list[tuple[Any, ...]]:
    return [tuple(row[key] for key in keys) for row in run_query(store, name, given).rows]


def test_goals(store: Store) -> None:
    assert rows(store, "goals", "kind", "name", "value", "year", "place") == [
        ("indicator", "5G网络覆盖率", "90", 2025, "第一章 数字云栖 › 第一节 信息网络"),
        ("indicator", "森林覆盖率", "35", None, "第一章 数字云栖"),
        ("target", "5G网络覆盖率达到80%", "80", 2025, "第一章 数字云栖 › 第一节 信息网络"),
    ]
    assert rows(store, "goals", "name", kind="target") == [("5G网络覆盖率达到80%",)]


def test_goals_of_one_plan(store: Store, other: PlanGraph) -> None:
    store.load(other)
    assert rows(store, "goals", "name", plan=other.plans[0].id) == [("造林五万亩",)]
    assert rows(store, "goals", "name", plan="林业") == [("造林五万亩",)]
    assert len(rows(store, "goals", "name")) == 4
    with pytest.raises(NotFound) as raised:
        rows(store, "goals", "name", plan="规划")
    assert raised.value.key == "plan_ambiguous"


@pytest.mark.parametrize("name", [name for name in template_names() if "plan" in {asked.name for asked in template(name).parameters}])
def test_a_question_about_one_plan_gets_rows_of_that_plan_only(store: Store, other: PlanGraph, name: str) -> None:
    store.load(other)
    words = {"actor": "移通", "town": "镇", "goal": "林", "words": "林"}
    given = {asked.name: words[asked.name] for asked in template(name).parameters if asked.default is None}
    found = {part: {row["plan"] for row in run_query(store, name, {**given, "plan": part}).rows} for part in ("五年", "林业")}
    assert found["五年"] <= {"云栖县五年规划"} and found["林业"] <= {"云栖县林业规划"} and any(found.values())


def test_plans(store: Store, other: PlanGraph) -> None:
    store.load(other)
    assert {(row[1], row[0]) for row in rows(store, "plans", "name", "id")} == {(plan.id, plan.title) for plan in store.plans()}


@pytest.mark.parametrize("words", ["5G网络覆盖率", "5g网络覆盖"])
def test_goal_support(store: Store, words: str) -> None:
    keys = ("label", "name", "grade", "via", "lead", "participate", "inferred")
    found = [row for row in rows(store, "goal-support", "goal", *keys, goal=words) if row[0] == "5G网络覆盖率"]
    assert [row[1:] for row in found] == [
        ("Measure", "建设基站三百座", 2, None, [], [], ["县工业局"]),
        ("Project", "5G基站建设项目", 2, "建设基站三百座", ["云栖县移通公司"], ["云栖铁塔公司"], []),
        ("Measure", "加快网络建设", 1, None, [], [], []),
    ]


def test_goal_parties_tell_stated_from_inferred(store: Store) -> None:
    assert rows(store, "goal-parties", "name", "party", "role", "method", goal="5G网络覆盖率") == [
        ("建设基站三百座", "县工业局", "lead", "inferred"),
        ("5G基站建设项目", "云栖县移通公司", "lead", "stated"),
        ("5G基站建设项目", "云栖铁塔公司", "participate", "stated"),
    ]


def test_goal_restatements(store: Store) -> None:
    assert rows(store, "goal-restatements", "goal", "value", "stated", "agrees", goal="5G") == [("5G网络覆盖率", "90", "80", False)]


def test_restatements_of_the_whole_plan(store: Store, other: PlanGraph) -> None:
    store.load(other)
    assert rows(store, "goal-restatements", "goal", "stated", "agrees") == [("5G网络覆盖率", "80", False)]
    assert rows(store, "goal-restatements", "goal", plan="林业") == []


def test_parties_stand_in_the_order_of_the_plans_own_list(store: Store, graph: PlanGraph) -> None:
    duties = [edge for edge in graph.edges if edge.type == "IMPLEMENTED_BY" and edge.props["method"] == "stated"]
    for edge in duties:
        edge.props["role"] = "participate"
        edge.props["position"] = 5 if edge.props["rule"] == "responsible" else 9
    store.load(graph)
    found = rows(store, "goal-support", "name", "participate", goal="5G网络覆盖率")
    assert ("5G基站建设项目", ["云栖铁塔公司", "云栖县移通公司"]) in found
    for edge in duties:
        edge.props["role"] = "lead"
    store.load(graph)
    assert rows(store, "town-portfolio", "lead", town="枫溪") == [(["云栖铁塔公司", "云栖县移通公司"],)]


@pytest.mark.parametrize("words", ["移通公司", "云栖县移通公司", "移通"])
def test_actor_portfolio_knows_short_names(store: Store, words: str) -> None:
    assert rows(store, "actor-portfolio", "party", "role", "name", actor=words) == [("云栖县移通公司", "lead", "5G基站建设项目")]


@pytest.mark.parametrize(
    ("name", "parameter", "words", "key", "named"),
    [
        ("actor-portfolio", "actor", "云栖财政局", "party_not_found", "云栖县移通公司"),
        ("actor-portfolio", "actor", "财政局", "party_unknown", "财政局"),
        ("town-portfolio", "town", "上枫溪镇", "town_not_found", "枫溪镇"),
        ("town-portfolio", "town", "移通公司", "town_unknown", "移通公司"),  # no town
    ],
)
def test_a_name_that_nobody_has_is_no_empty_answer(store: Store, name: str, parameter: str, words: str, key: str, named: str) -> None:
    with pytest.raises(NotFound) as raised:
        run_query(store, name, {parameter: words})
    assert raised.value.key == key and named in raised.value.line("zh")


def test_town_portfolio_reaches_the_villages(store: Store) -> None:
    assert rows(store, "town-portfolio", "town", "relation", "site", "name", "lead", town="枫溪") == [
        ("枫溪镇", "LOCATED_IN", "上枫村", "5G基站建设项目", ["云栖县移通公司"])
    ]


def test_an_action_in_a_town_has_the_lead_of_its_task(store: Store, graph: PlanGraph) -> None:
    ids = {node.name: node.id for node in graph.nodes}
    duty = next(edge for edge in graph.edges if edge.props.get("role") == "participate")
    duty.source, duty.props["role"] = ids["加快网络建设"], "lead"
    place = next(edge for edge in graph.edges if edge.type == "LOCATED_IN" and edge.source == ids["5G基站建设项目"])
    graph.edges.append(structs.replace(place, id="located", source=ids["建设基站三百座"]))
    store.load(graph)
    assert ("建设基站三百座", ["云栖铁塔公司"]) in rows(store, "town-portfolio", "name", "lead", town="枫溪")


def test_responsibility_keeps_inferred_parties_apart(store: Store) -> None:
    assert rows(store, "responsibility", "party") == [("云栖县移通公司",), ("云栖铁塔公司",)]
    assert rows(store, "responsibility", "party", "method", method="inferred") == [("县工业局", "inferred")]


def test_orphans(store: Store) -> None:
    assert rows(store, "orphans", "label", "name") == [
        ("Goal", "森林覆盖率"),
        ("Measure", "建设基站三百座"),
        ("Measure", "组织观看电影"),
    ]
    assert rows(store, "orphans", "name", label="Goal") == [("森林覆盖率",)]


def test_an_action_under_a_task_with_a_party_is_no_orphan(store: Store, graph: PlanGraph) -> None:
    ids = {node.name: node.id for node in graph.nodes}
    duty = next(edge for edge in graph.edges if edge.props.get("role") == "participate")
    duty.source = ids["加快网络建设"]
    store.load(graph)
    assert ("建设基站三百座",) not in rows(store, "orphans", "name")


def test_a_project_that_carries_out_a_measure_with_a_party_is_no_orphan(store: Store, graph: PlanGraph) -> None:
    ids = {node.name: node.id for node in graph.nodes}
    graph.edges = [edge for edge in graph.edges if edge.source != ids["5G基站建设项目"] or edge.type == "PART_OF"]
    store.load(graph)
    assert ("5G基站建设项目",) in rows(store, "orphans", "name")
    for kind, source, target, props in (
        ("SUPPORTS", "5G基站建设项目", "建设基站三百座", {"rule": "carries_out", "grade": 2}),
        ("IMPLEMENTED_BY", "加快网络建设", "县工业局", {"role": "lead", "method": "stated"}),
    ):
        edge = Edge(id=kind, plan=graph.plans[0].id, type=kind, source=ids[source], target=ids[target], props=props, evidence=[])
        graph.edges.append(edge)
    store.load(graph)
    assert ("5G基站建设项目",) not in rows(store, "orphans", "name")


def test_a_goal_that_only_another_goals_opening_supports_has_no_measure(store: Store, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text(
        "青岭县国民经济和社会发展第十五个五年规划纲要\n一、主要目标\n——综合实力迈上台阶。一般公共预算收入稳步增长。\n"
        "专栏1 “十五五”时期主要指标\n| 序号 | 指标 | 单位 | 2025年 | 2030年 | 属性 |\n"
        "| 1 | 一般公共预算收入 | 亿元 | 60 | 70 | 预期性 |\n| 2 | 果园面积 | 万亩 | 6 | 7 | 约束性 |\n"
        "| 3 | 果品企业 | 家 | 7 | 21 | 预期性 |\n二、重点任务\n（一）发展果业。新建果园3万亩，培育果品企业20家。\n",
        "utf-8",
    )
    graph = extract(read_source(plan))
    (income,) = [node.id for node in graph.nodes if node.name == "一般公共预算收入"]
    assert [edge.type for edge in graph.edges if edge.target == income] == ["SUPPORTS"]
    store.load(graph)
    assert ("一般公共预算收入",) in rows(store, "orphans", "name", plan="青岭")
    assert ("果园面积",) not in rows(store, "orphans", "name", plan="青岭")


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


def test_columns_have_words_for_codes() -> None:
    assert Column("role", "角色", "role", "role").words("lead", "zh") == "牵头"
    assert Column("grade", "等级", "grade", "grade").words(2, "en") == "direct"
    assert Column("label", "类型", "type", "label").words("Town", "zh") == "乡镇"
    assert Column("relation", "关系", "relation", "type").words("LOCATED_IN", "en") == "located in"
    assert Column("name", "名称", "name").words("lead", "zh") == "lead"
    assert Column("kind", "类别", "kind", "goal_kind").words(None, "zh") is None


def test_a_goal_is_named_by_its_id_or_by_words(store: Store) -> None:
    found = run_query(store, "goals-named", {"words": "5G网络覆盖率"}).rows
    assert [row["name"] for row in found] == ["5G网络覆盖率", "5G网络覆盖率达到80%"]
    by_id, by_words = (run_query(store, "goal-support", {"goal": goal}).rows for goal in (found[0]["id"], "5G网络覆盖率"))
    assert by_id and by_id == [row for row in by_words if row["goal_id"] == found[0]["id"]]


def test_words_that_no_goal_has_and_an_id_that_none_is_give_no_rows(store: Store) -> None:
    assert [run_query(store, "goal-support", {"goal": goal}).rows for goal in ("", "没有", "goal-000000000000")] == [[], [], []]


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
