from typing import Any

import pytest
from evalplan import TEXT, Maker

from plantrace.evaluation.facts import entries, invented, same_unit, units
from plantrace.evaluation.keys import BoxProject, Statement
from plantrace.evaluation.overlay import Overlay
from plantrace.evaluation.words import squeeze
from plantrace.model import Node

QUOTE = "由县林业局负责"
AT = squeeze(TEXT, folios=True).text.index(QUOTE)


def statement(*lead: str, others: tuple[str, ...] = (), collective: tuple[str, ...] = ()) -> Statement:
    return Statement(AT, AT + len(QUOTE), list(lead), list(others), list(collective))


def over(make: Maker, *statements: Statement) -> Overlay:
    spans = {str(name): (one.start, one.end) for name, one in enumerate(statements)}
    return Overlay(make.graph, squeeze(TEXT, folios=True), spans)


def listed(*names: str, quote: str = QUOTE, **props: Any) -> Maker:
    """A graph in which these bodies carry out a measure, by the words of the statement or others."""
    make = Maker()
    measure = make.node("Measure", "护好山林", level="task")
    for name in names:
        body = make.node("Department", name, "县林业局")
        make.edge("IMPLEMENTED_BY", measure, body, quote, **{"role": "lead", "method": "stated", **props})
    return make


@pytest.mark.parametrize(
    ("name", "unit", "same"),
    [
        ("丰谷县林业局", "县林业局", True),
        ("林业局", "县林业局", True),
        ("省能源局", "澄川省能源局", True),
        ("局", "县林业局", False),
        ("丰谷县水利局", "县林业局", False),
    ],
)
def test_one_unit_has_its_place_written_out_or_not(name: str, unit: str, same: bool) -> None:
    assert same_unit(Node(id="n", plan="p", label="Department", name=name), unit) is same


def test_units_are_found_with_their_roles() -> None:
    make = listed("丰谷县林业局")
    figure, roles = units([statement("县林业局")], over(make, statement("县林业局")))
    assert (figure.f1, roles.share) == (1.0, 1.0)
    figure, roles = units([statement(others=("县林业局",))], over(make, statement()))
    assert (figure.f1, roles.errors) == (1.0, [f"@{AT} 县林业局: lead ≠ participate"])


def test_missed_and_wrong_units_are_told() -> None:
    make = listed("丰谷县水利局")
    figure, _ = units([statement("县林业局")], over(make, statement()))
    assert figure.errors == [f"- @{AT} 县林业局", f"+ @{AT} 丰谷县水利局"]


def test_units_that_stand_for_many_count_neither_way() -> None:
    make = listed("各镇")
    key = statement("各镇", collective=("各镇",))
    figure, _ = units([key], over(make, key))
    assert (figure.predicted, figure.wanted) == (0, 0)


def test_inferred_units_are_not_counted() -> None:
    make = listed("丰谷县林业局", method="inferred")
    assert units([statement("县林业局")], over(make, statement()))[0].predicted == 0
    assert invented(make.graph, over(make)).errors == []


def test_a_stated_unit_outside_all_statements_is_invented() -> None:
    make = listed("丰谷县林业局", quote="做强果业")
    assert invented(make.graph, over(make, statement("县林业局"))).errors == ["丰谷县林业局: 做强果业"]
    assert invented(listed("丰谷县林业局").graph, over(make, statement())).errors == []
    assert invented(listed("甲", quote="做强果业", role="relied_on").graph, over(make, statement())).errors == []


def test_entries_of_boxes_are_found_by_name() -> None:
    make = Maker()
    make.node("Project", "山前林场改造工程")
    make.node("Measure", "护好山林", level="task")
    wanted = [BoxProject("山前林场改造"), BoxProject("护好山林", project_like=False)]
    assert entries(wanted, make.graph, "Project").errors == ["- 护好山林"]
    assert entries(wanted, make.graph, "Project", "Measure").share == 1.0
