from typing import Any

import pytest
from evalplan import BUREAU, FIRM, FOREST, HELPS, LEADS, THERE, TOWN, Maker, first, second

from plantrace.evaluation.figures import Score, Share
from plantrace.evaluation.keys import Block, Location, Mention, Party, Support
from plantrace.evaluation.mentions import Namesakes
from plantrace.evaluation.relations import links, supports

QUOTE = "由县林业局负责，在石岭镇实施山前林场改造工程"
STATED: dict[str, Any] = {"role": "lead", "method": "stated"}


def parties(make: Maker, *blocks: Block) -> tuple[Score, Share]:
    return links(list(blocks), make.overlay(), "IMPLEMENTED_BY", Namesakes("丰谷县"))


def forest(make: Maker, **props: Any) -> None:
    """A graph in which the bureau carries out the project."""
    project, bureau = make.node("Project", FOREST.name), make.node("Department", "丰谷县林业局", "县林业局")
    make.edge("IMPLEMENTED_BY", project, bureau, QUOTE, **{**STATED, **props})


def block(**fields: Any) -> Block:
    return second(projects=[FOREST], actors=[BUREAU], places=[TOWN], **fields)


def test_a_party_of_a_project_is_found_with_its_role() -> None:
    make = Maker()
    forest(make)
    figure, roles = parties(make, block(implemented_by=[LEADS]))
    assert (figure.f1, roles.share) == (1.0, 1.0)


def test_a_wrong_role_is_told_and_the_pair_is_right() -> None:
    make = Maker()
    forest(make, role="partner")
    figure, roles = parties(make, block(implemented_by=[LEADS]))
    assert figure.f1 == 1.0
    assert roles.errors == ["c01.p02 山前林场改造工程 -> 丰谷县林业局: partner ≠ lead"]


def test_an_inferred_party_is_none_that_the_plan_states() -> None:
    make = Maker()
    forest(make, method="inferred")
    figure, _ = parties(make, block(implemented_by=[LEADS]))
    assert (figure.predicted, figure.errors) == (0, ["- c01.p02 山前林场改造工程 -> 丰谷县林业局"])


def test_a_party_that_the_key_lacks_is_wrong() -> None:
    make = Maker()
    forest(make)
    figure, _ = parties(make, block())
    assert figure.errors == ["+ c01.p02 山前林场改造工程 -> 丰谷县林业局"]


def test_a_generic_party_need_not_be_found_and_is_not_wrong() -> None:
    make = Maker()
    forest(make)
    generic = Mention(mention="县林业局", canonical="丰谷县林业局", type="department", generic=True)
    figure, _ = parties(make, second(projects=[FOREST], actors=[generic], implemented_by=[LEADS]))
    assert (figure.predicted, figure.wanted) == (0, 0)


def test_what_a_task_and_its_action_say_alike_counts_once() -> None:
    make = Maker()
    firm = make.node("Enterprise", "禾田粮油")
    for name, level in (("做强果业", "task"), ("依托禾田粮油发展加工", "action")):
        make.edge("IMPLEMENTED_BY", make.node("Measure", name, level=level), firm, "依托禾田粮油发展加工", role="relied_on")
    stated = Party(what="做强果业", who="丰谷县禾田粮油有限公司", role="relied_on")
    figure, roles = parties(make, first(actors=[FIRM], implemented_by=[stated]))
    assert (figure.predicted, figure.right, roles.share) == (1, 1, 1.0)


@pytest.mark.parametrize("what", ["", "护好山林"])
def test_the_lead_and_the_block_stand_for_all_measures(what: str) -> None:
    make = Maker()
    action = make.node("Measure", "由县林业局负责", level="action")
    make.edge("IMPLEMENTED_BY", action, make.node("Department", "县林业局"), QUOTE, **STATED)
    assert parties(make, block(implemented_by=[Party(what=what, who="丰谷县林业局", role="lead")]))[0].f1 == 1.0


def test_a_measure_may_repeat_what_the_key_says_of_a_project() -> None:
    make = Maker()
    forest(make)
    action = make.node("Measure", "由县林业局负责", level="action")
    make.edge("IMPLEMENTED_BY", action, make.graph.nodes[1].id, QUOTE, **STATED)
    repeated = Party(what="护好山林", who="丰谷县林业局", role="lead")
    figure, _ = parties(make, block(implemented_by=[LEADS, repeated]))
    assert (figure.predicted, figure.right, figure.wanted) == (2, 2, 1)


def test_a_place_is_found_where_the_key_has_it() -> None:
    make = Maker()
    make.edge("LOCATED_IN", make.node("Project", FOREST.name), make.node("Town", "石岭镇"), QUOTE)
    found = [
        links([block(located_in=stated)], make.overlay(), "LOCATED_IN", Namesakes(None))[0].f1 for stated in ([THERE], list[Location]())
    ]
    assert found == [1.0, 0.0]


def test_direct_support_must_be_found_and_indirect_is_right_too() -> None:
    make = Maker()
    goals = [make.node("Goal", f"指标{no}", "丰谷县规划", kind="indicator", no=str(no)) for no in (1, 2, 3)]
    task = make.node("Measure", "护好山林", level="task")
    for goal in goals[:2]:
        make.edge("SUPPORTS", task, goal, "护好山林")
    blocks = [second(supports=[HELPS, Support("护好山林", 1, 1), Support("护好山林", 3, 2)])]
    figure = supports(blocks, make.overlay(), make.graph)
    assert (figure.precision, figure.recall, figure.errors) == (1.0, 0.5, ["- c01.p02 护好山林 -> 3"])
    assert supports([second()], make.overlay(), make.graph).precision == 0.0
