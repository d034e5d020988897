import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plantrace.errors import InputError
from plantrace.model import Edge, Evidence, Node, Plan, PlanGraph, SourceInfo, make_id
from plantrace.ontology import EdgeType, NodeType, ontology

Change = Callable[[list[dict[str, Any]]], object]


def plan(plan_id: str = "plan-1") -> Plan:
    return Plan(
        id=plan_id, title="丰谷县规划", jurisdiction="丰谷县", level="county", period=(2021, 2025), source=SourceInfo("a.txt", "0" * 64, 9)
    )


def sample() -> PlanGraph:
    """Two plans that name one town, out of order."""
    quote = Evidence(3, 6, "石岭镇")
    return PlanGraph(
        [plan("plan-2"), plan("plan-1")],
        [
            Node(id="town-1", plan="plan-2", label="Town", name="石岭镇", evidence=[quote]),
            Node(id="town-1", plan="plan-1", label="Town", name="石岭镇", aliases=["石岭"], evidence=[quote]),
            Node(
                id="measure-1",
                plan="plan-1",
                label="Measure",
                name="建设石岭镇冷库",
                props={"level": "action"},
                evidence=[Evidence(1, 8, "建设石岭镇冷库")],
            ),
        ],
        [Edge(id="edge-1", plan="plan-1", type="LOCATED_IN", source="measure-1", target="town-1", props={"rule": "r"}, evidence=[quote])],
    )


def test_the_file_holds_plans_nodes_and_edges_each_by_id() -> None:
    records = [json.loads(line) for line in sample().to_jsonl().splitlines()]
    assert [(record["kind"], record["id"], record.get("plan")) for record in records] == [
        ("plan", "plan-1", None),
        ("plan", "plan-2", None),
        ("node", "measure-1", "plan-1"),
        ("node", "town-1", "plan-1"),
        ("node", "town-1", "plan-2"),
        ("edge", "edge-1", "plan-1"),
    ]


def test_a_record_is_what_the_contract_says() -> None:
    lines = sample().to_jsonl().decode().splitlines()
    assert json.loads(lines[0]) == {
        "kind": "plan",
        "id": "plan-1",
        "title": "丰谷县规划",
        "jurisdiction": "丰谷县",
        "level": "county",
        "period": [2021, 2025],
        "source": {"name": "a.txt", "sha256": "0" * 64, "chars": 9},
    }
    assert json.loads(lines[3])["evidence"] == [{"start": 3, "end": 6, "quote": "石岭镇"}]
    assert "石岭镇" in lines[3]  # UTF-8, not escaped


def test_what_is_written_is_read_back() -> None:
    data = sample().to_jsonl()
    again = PlanGraph.from_jsonl(data)
    expected = sample()
    expected.sort()
    assert again == expected
    assert again.to_jsonl() == data


def test_blank_lines_do_not_matter() -> None:
    data = sample().to_jsonl()
    assert PlanGraph.from_jsonl(b"\n" + data.replace(b"\n", b"\n\n")).to_jsonl() == data


def test_the_order_of_the_records_changes_no_byte() -> None:
    graph = sample()
    turned = PlanGraph(graph.plans[::-1], graph.nodes[::-1], graph.edges[::-1])
    assert turned.to_jsonl() == graph.to_jsonl()


def test_one_plan_of_several() -> None:
    part = sample().only("plan-2")
    assert ([p.id for p in part.plans], [(n.id, n.plan) for n in part.nodes], part.edges) == (["plan-2"], [("town-1", "plan-2")], [])


@pytest.mark.parametrize(
    ("change", "line", "problem"),
    [
        (lambda records: records[2].update(label="Robot"), 3, "unknown label 'Robot'"),
        (lambda records: records[5].update(type="LIKES"), 6, "unknown type 'LIKES'"),
        (lambda records: records[5].update(target="town-9"), 6, "'town-9' is not in the file"),
        (lambda records: records[2].update(plan="plan-9"), 3, "'plan-9' is not in the file"),
        (lambda records: records[1].update(id="plan-1"), 2, "the plan 'plan-1' stands twice"),
        (lambda records: records[2].pop("name"), 3, "name"),
        (lambda records: records[2].update(kind="thing"), 3, "thing"),
        (lambda records: records[3]["evidence"][0].update(start="three"), 4, "start"),
    ],
)
def test_a_broken_record_is_refused_with_its_line(change: Change, line: int, problem: str) -> None:
    records = [json.loads(record) for record in sample().to_jsonl().splitlines()]
    change(records)
    with pytest.raises(InputError) as caught:
        PlanGraph.from_jsonl("\n".join(json.dumps(record, separators=(",", ":")) for record in records).encode(), "graph.jsonl")
    assert caught.value.exit_code == 3
    assert problem in caught.value.line("en")
    assert caught.value.line("en").startswith(f"graph.jsonl, line {line}:")
    assert caught.value.line("zh").startswith(f"graph.jsonl 第 {line} 行：")


def test_plans_apart_are_each_plan_alone() -> None:
    graph = sample()
    assert graph.apart() == [graph.only(plan.id) for plan in graph.plans]


def test_a_loose_end_is_found_in_a_file_written_by_hand() -> None:
    records = [json.loads(record) for record in sample().to_jsonl().splitlines()]
    records[5].update(target="town-9")
    with pytest.raises(InputError, match="line 11: its end 'town-9'"):
        PlanGraph.from_jsonl("\n\n".join(json.dumps(record) for record in records).encode())


@pytest.mark.parametrize("data", [b"{", b"[]", b"no json", b"\xff\xfe", "第一章".encode()])
def test_what_is_no_json_is_refused_with_its_line(data: bytes) -> None:
    with pytest.raises(InputError, match="line 2"):
        PlanGraph.from_jsonl(b"\n" + data)


def test_nothing_is_an_empty_graph() -> None:
    assert PlanGraph.from_jsonl(b"") == PlanGraph([], [], [])
    assert PlanGraph([], [], []).to_jsonl() == b""


@given(st.lists(st.text(max_size=5), min_size=1, max_size=3), st.lists(st.text(max_size=5), min_size=1, max_size=3))
def test_ids_depend_on_the_parts_and_nothing_else(first: list[str], second: list[str]) -> None:
    assert make_id("town", *first) == make_id("town", *first)
    assert (make_id("town", *first) == make_id("town", *second)) == (first == second)


def test_ids_are_the_same_on_every_machine() -> None:
    assert make_id("town", "丰谷县", "石岭镇") == "town-1d4da247fa42"


def test_the_ontology_names_its_types_properties_and_ends_in_both_languages() -> None:
    words = ontology()
    kinds: list[NodeType | EdgeType] = [*words.nodes.values(), *words.edges.values()]
    for kind in kinds:
        assert kind.zh and kind.en and kind.colour.startswith("#")
        assert all(prop.zh and prop.en and prop.type in {"string", "int", "float", "bool"} for prop in kind.props.values())
    for edge in words.edges.values():
        assert {label for ends in edge.ends for label in ends} <= set(words.nodes)
    assert all(set(names) == {"zh", "en"} for values in words.values.values() for names in values.values())
