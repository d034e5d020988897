"""What the questions answer, on a small plan."""

from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from plantrace.errors import NotFound
from plantrace.extraction import extract, read_source
from plantrace.graph import Store
from plantrace.model import Edge, PlanGraph
from plantrace.queries import Column, run_query, template, template_names


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
