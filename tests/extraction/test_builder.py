import pytest
from miniplan import COUNTY, TITLE, document

from plantrace.extraction.builder import Builder
from plantrace.extraction.document.identity import Identity
from plantrace.model import Evidence

FIRST, SECOND = Evidence(0, 2, "石岭"), Evidence(9, 12, "石岭镇")
OTHER_PLAN = Identity("丰谷县果业规划", "丰谷县", "county", None)
OTHER_COUNTY = Identity("双柘县果业规划", "双柘县", "county", None)


def builder(identity: Identity = COUNTY) -> Builder:
    return Builder(document("加快建设。"), identity)


def test_one_name_is_one_node_with_all_its_evidence() -> None:
    made = builder()
    later, first = made.node("Town", "石岭镇", SECOND), made.node("Town", "石岭镇", FIRST)
    made.node("Town", "石岭镇", FIRST)
    assert first is later
    assert made.graph().nodes == [first]
    assert first.evidence == [FIRST, SECOND]


def test_what_stands_twice_is_two_nodes_if_asked_for() -> None:
    made = builder()
    first, second = (made.node("Measure", "建设冷库", evidence, once=False) for evidence in (FIRST, SECOND))
    assert first.id != second.id


@pytest.mark.parametrize(
    ("label", "other", "same"),
    [
        ("Town", OTHER_PLAN, True),  # towns and actors are shared between the plans of one place
        ("Enterprise", OTHER_PLAN, True),
        ("Department", OTHER_COUNTY, False),
        ("Project", OTHER_PLAN, False),
        ("Goal", OTHER_PLAN, False),
    ],
)
def test_ids_are_shared_within_one_jurisdiction_only(label: str, other: Identity, same: bool) -> None:
    ids = {builder(identity).node(label, "石岭", FIRST).id for identity in (COUNTY, other)}
    assert (len(ids) == 1) is same


def test_one_edge_between_two_with_all_its_evidence_and_the_first_props() -> None:
    made = builder()
    made.edge("IMPLEMENTED_BY", "a", "b", [SECOND], role="lead")
    made.edge("IMPLEMENTED_BY", "a", "b", [FIRST, SECOND], role="partner")
    (edge,) = made.graph().edges
    assert (edge.props, edge.evidence) == ({"role": "lead"}, [FIRST, SECOND])


def test_the_plan_knows_its_source() -> None:
    read = document("加快建设。")
    plan = Builder(read, COUNTY).plan
    assert (plan.title, plan.jurisdiction, plan.level, plan.period) == (TITLE, "丰谷县", "county", (2021, 2025))
    assert (plan.source.name, plan.source.chars, plan.source.sha256) == ("丰谷.txt", len(read.source.text), read.source.sha256)


def test_plans_of_one_title_are_told_apart_by_years_that_it_leaves_out() -> None:
    first, second = (builder(Identity("政府工作报告", "丰谷县", "county", (year, year))).plan.id for year in (2025, 2026))
    assert first != second == builder(Identity("政府工作报告", "丰谷县", "county", (2026, 2026))).plan.id
    for title in ("丰谷县2026年工作计划", "丰谷县果业规划"):  # tells them itself; is written once
        told = [builder(Identity(title, "丰谷县", "county", period)).plan.id for period in ((2026, 2026), None)]
        assert told[0] == told[1]
