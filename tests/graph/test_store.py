"""What every store does: one suite, whatever the store."""

from collections.abc import Callable
from typing import Any

import pytest

from plantrace.errors import ArgumentError, InputError, QueryError
from plantrace.graph import Store, open_store
from plantrace.model import PlanGraph

Ask = Callable[..., list[list[Any]]]
COUNT = "MATCH (n) RETURN n.label AS label, count(*) AS n ORDER BY label"


def names(store: Store, label: str) -> list[str]:
    return [row["name"] for row in store.run(f"MATCH (n:{label}) RETURN n.name AS name ORDER BY name")]


def test_gives_back_exactly_what_was_loaded(store: Store, graph: PlanGraph, other: PlanGraph) -> None:
    store.load(other)
    both = PlanGraph(graph.plans + other.plans, graph.nodes + other.nodes, graph.edges + other.edges)
    assert store.graph().to_jsonl() == both.to_jsonl()
    assert store.plans() == sorted(both.plans, key=lambda plan: plan.id)
    assert [store.plan(plan.id) for plan in both.plans] == both.plans and store.plan("plan-000000000000") is None


def test_nodes_have_their_properties_and_place(ask: Ask) -> None:
    [row] = ask("MATCH (g:Goal) WHERE g.name STARTS WITH '森林' RETURN g.unit AS u, g.base_value AS b, g.chapter AS c, g.path AS p")
    assert row == ["%", "30", "第一章 数字云栖", "第一章 数字云栖"]
    [row] = ask("MATCH (m:Measure {name: '建设基站三百座'}) RETURN m.path AS path, m.quote AS quote, m.quotes AS quotes")
    assert row == ["第一章 数字云栖 › 第一节 信息网络", "建设基站三百座。", ["建设基站三百座。"]]
    assert ask("MATCH (p:Plan) RETURN p.title AS t, p.start_year AS s, p.end_year AS e") == [["云栖县五年规划", 2021, 2025]]


def test_edges_have_their_properties_and_evidence(ask: Ask, graph: PlanGraph) -> None:
    [[grade, confidence, quotes, starts]] = ask(
        "MATCH (:Project)-[s:SUPPORTS]->(:Measure) RETURN s.grade AS g, s.confidence AS c, s.quotes AS q, s.`starts` AS st"
    )
    evidence = next(edge for edge in graph.edges if edge.type == "SUPPORTS" and edge.source.startswith("project")).evidence
    assert [grade, confidence, quotes, starts] == [2, 0.9, [evidence[0].quote], [evidence[0].start]]
    assert ask("MATCH ()-[r:RESTATES]->() RETURN r.agrees AS a") == [[False]]


def test_loading_again_changes_nothing(store: Store, graph: PlanGraph, ask: Ask) -> None:
    nodes, edges = ask(COUNT), ask("MATCH ()-[r]->() RETURN r.type AS type, count(*) AS n ORDER BY type")
    store.load(graph)
    assert ask(COUNT) == nodes
    assert ask("MATCH ()-[r]->() RETURN r.type AS type, count(*) AS n ORDER BY type") == edges
    assert store.graph().to_jsonl() == graph.to_jsonl()


def test_a_plan_is_replaced_whole(store: Store, graph: PlanGraph) -> None:
    keep = {node.id for node in graph.nodes if node.label in ("Goal", "Section")}
    smaller = PlanGraph(graph.plans, [node for node in graph.nodes if node.id in keep], [])
    store.load(smaller)
    assert names(store, "Project") == names(store, "Enterprise") == names(store, "Town") == []
    assert len(names(store, "Goal")) == 3
    assert store.graph().to_jsonl() == smaller.to_jsonl()


def test_bodies_are_shared_within_a_jurisdiction_only(store: Store, other: PlanGraph, elsewhere: PlanGraph) -> None:
    store.load(other)
    store.load(elsewhere)
    assert names(store, "Enterprise") == ["云栖县移通公司", "云栖铁塔公司", "石潭县移通公司"]
    assert sorted(names(store, "Town")) == sorted(["柏岭镇", "柏岭镇", "枫溪镇"])
    mentions = store.run(
        "MATCH (e:Enterprise {name: '云栖县移通公司'})-[m:MENTIONED_IN]->(p:Plan) RETURN p.name AS plan, m.aliases AS aliases ORDER BY plan"
    )
    assert {row["plan"]: row["aliases"] for row in mentions} == {"云栖县五年规划": ["移通公司"], "云栖县林业规划": ["移通"]}


def test_replacing_a_plan_removes_only_its_own_mentions(store: Store, graph: PlanGraph, other: PlanGraph) -> None:
    store.load(other)
    store.load(PlanGraph(other.plans, [], []))
    assert store.graph().only(graph.plans[0].id).to_jsonl() == graph.to_jsonl()
    assert names(store, "Enterprise") == ["云栖县移通公司", "云栖铁塔公司"]
    assert names(store, "Town") == ["枫溪镇"]
    assert store.run("MATCH (:Place)-[r:LOCATED_IN]->(:Town) RETURN count(*) AS n") == [{"n": 1}]


def test_a_plan_is_taken_out_with_all_that_no_other_plan_names(store: Store, graph: PlanGraph, other: PlanGraph) -> None:
    store.load(other)
    store.unload(graph.plans[0].id)
    assert store.graph().to_jsonl() == other.to_jsonl()
    assert names(store, "Enterprise") == ["云栖县移通公司"]
    assert names(store, "Town") == ["柏岭镇"]
    assert {row["plan"] for row in store.run("MATCH ()-[r]->() RETURN DISTINCT r.plan AS plan")} == {other.plans[0].id}
    store.unload("plan-that-is-not-there")
    store.unload(other.plans[0].id)
    assert store.plans() == [] and store.run("MATCH (n) WHERE n.name IS NOT NULL RETURN n.name AS name") == []


def test_plans_come_one_by_one_too(store: Store, graph: PlanGraph, other: PlanGraph) -> None:
    store.load(other)
    assert [part.to_jsonl() for part in store.graphs()] == [
        part.to_jsonl() for part in sorted((graph, other), key=lambda part: part.plans[0].id)
    ]
    assert store.graph(other.plans[0].id).to_jsonl() == other.to_jsonl()
    assert store.graph("plan-that-is-not-there").plans == []


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (lambda graph: graph.nodes.append(graph.nodes[0]), "id_twice"),
        (lambda graph: graph.edges.append(graph.edges[0]), "id_twice"),
        (lambda graph: setattr(next(edge for edge in graph.edges if edge.type == "RESTATES"), "type", "LOCATED_IN"), "edge_ends_bad"),
        (lambda graph: next(node for node in graph.nodes if node.label == "Section").props.update(level="1"), "prop_bad"),
        (lambda graph: next(node for node in graph.nodes if node.label == "Section").props.update(level=True), "prop_bad"),
        (lambda graph: next(node for node in graph.nodes if node.label == "Goal").props.update(kind="wish"), "prop_unknown"),
        (lambda graph: next(edge for edge in graph.edges if edge.type == "IMPLEMENTED_BY").props.update(role="boss"), "prop_unknown"),
        (lambda graph: next(edge for edge in graph.edges if edge.type == "SUPPORTS").props.pop("grade"), "prop_unknown"),
    ],
)
def test_a_record_that_does_not_fit_changes_nothing(
    store: Store, graph: PlanGraph, other: PlanGraph, change: Callable[[PlanGraph], None], key: str
) -> None:
    before = store.graph().to_jsonl()
    change(graph)
    both = PlanGraph(other.plans + graph.plans, other.nodes + graph.nodes, other.edges + graph.edges)
    with pytest.raises(InputError) as raised:
        store.load(both)
    assert raised.value.key == key
    assert store.graph().to_jsonl() == before


def test_unknown_properties_are_kept_in_the_file(store: Store, graph: PlanGraph) -> None:
    graph.nodes[0].props["remark"] = "自己加的"
    store.load(graph)
    assert store.graph().nodes[0].props["remark"] == "自己加的"


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (:Goal {id: 'x'})",
        "match (g:Goal) set g.name = 'x'",
        "MATCH (g:Goal) /* a */ DETACH // b\n DELETE g",
        "MATCH (g:Goal) ReMoVe g.name",
        "MERGE (:Goal {id: 'x'})",
        "COPY (MATCH (g:Goal) RETURN g.id) TO 'x.csv'",
        "EXPORT DATABASE 'x'",
        "DROP TABLE Goal",
        "BEGIN TRANSACTION",
        "LOAD FROM 'x.csv' RETURN *",
        "MATCH (g:Goal) RETURN g.id AS id; COPY (MATCH (g:Goal) RETURN g.id) TO 'x.csv'",
    ],
)
def test_what_writes_is_refused(store: Store, graph: PlanGraph, statement: str) -> None:
    with pytest.raises(QueryError) as raised:
        store.run(statement)
    assert raised.value.key in ("cypher_writes", "cypher_several")
    assert store.graph().to_jsonl() == graph.to_jsonl()


def test_a_procedure_is_refused(store: Store) -> None:
    for statement in ("CALL threads = 1", "CALL db.labels() YIELD label RETURN label", "CALL db.clearQueryCaches()"):
        with pytest.raises(QueryError):
            store.run(statement)


@pytest.mark.parametrize(
    ("statement", "key"),
    [
        ("", "cypher_empty"),
        ("// nothing", "cypher_empty"),
        ("MATCH (g:Goal RETURN g", "cypher_bad"),
        ("MATCH (g:Gaol) RETURN g", "cypher_bad cypher_name"),
        ("MATCH (g:Goal) RETURN g.nmae AS name", "cypher_bad cypher_name"),
        ("MATCH (g:Goal) WHERE g.name = $name RETURN g.id AS id", "cypher_parameter"),
    ],
)
def test_what_is_not_understood_gets_one_line(store: Store, statement: str, key: str) -> None:
    with pytest.raises(QueryError) as raised:
        store.run(statement)
    assert raised.value.key in key.split()
    assert "\n" not in raised.value.line("zh")


def test_words_of_writing_are_harmless_in_names_and_texts(ask: Ask) -> None:
    assert ask("MATCH (g:Goal) WHERE g.name = 'SET x; DELETE y' OR g.name = \"CREATE\" RETURN g.name AS `set`; ") == []


def test_rows_hold_plain_values(store: Store) -> None:
    [row] = store.run("MATCH p = (g:Goal)<-[r:RESTATES]-(t:Goal) RETURN g, r, p, {name: t.name} AS m")
    assert row["g"]["name"] == "5G网络覆盖率"
    assert "_ID" not in row["g"] and "growth" not in row["g"]
    assert row["r"]["agrees"] is False
    assert row["m"] == {"name": "5G网络覆盖率达到80%"}


def test_an_address_of_another_kind_is_refused() -> None:
    with pytest.raises(ArgumentError) as raised:
        open_store("http://localhost:7474")
    assert raised.value.key == "store_address"
