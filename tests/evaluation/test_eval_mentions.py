import pytest
from evalplan import BUREAU, FIRM, TOWN, Maker, first, second

from plantrace.evaluation.keys import Mention
from plantrace.evaluation.mentions import Namesakes, coref, mentions
from plantrace.model import Node

HERE = Namesakes("丰谷县")


def place(name: str) -> Node:
    return Node(id="n", plan="p", label="Place", name=name)


def test_an_actor_is_found_by_any_of_its_names() -> None:
    make = Maker()
    make.node("Enterprise", "丰谷县禾田粮油有限公司", "禾田粮油")
    make.node("Department", "林业部门", "县林业局", aliases=("县林业局",))
    blocks = [first(actors=[FIRM]), second(actors=[BUREAU])]
    assert mentions(blocks, make.overlay(), "enterprise", HERE).f1 == 1.0
    assert mentions(blocks, make.overlay(), "department", HERE).f1 == 1.0


def test_missed_and_wrong_ones_are_told() -> None:
    make = Maker()
    make.node("Town", "山前镇", "石岭镇")
    figure = mentions([second(places=[TOWN])], make.overlay(), "town", HERE)
    assert figure.errors == ["- c01.p02 石岭镇", "+ c01.p02 山前镇"]


@pytest.mark.parametrize(
    "mention",
    [
        Mention(mention="石岭镇", canonical="石岭镇", type="region"),
        Mention(mention="石岭镇", canonical="石岭镇", type="town", generic=True),
    ],
)
def test_generic_ones_and_regions_count_neither_way(mention: Mention) -> None:
    make = Maker()
    make.node("Town", "石岭镇")
    figure = mentions([second(places=[mention])], make.overlay(), "town", HERE)
    assert (figure.predicted, figure.wanted) == (0, 0)


@pytest.mark.parametrize("name", ["丰谷县河畔广场", "丰谷河畔广场", "我县河畔广场", "县河畔广场", "河畔广场周边", "河畔广场"])
def test_a_place_may_lack_the_county_before_it_and_the_stretch_after_it(name: str) -> None:
    assert HERE.meets(place(name), {"河畔广场"})


def test_two_places_are_not_one() -> None:
    assert not HERE.meets(place("石潭县河畔广场"), {"河畔广场"})
    assert not HERE.meets(Node(id="n", plan="p", label="Town", name="丰谷县石岭镇"), {"石岭镇"})


def test_two_names_of_one_body_are_one_node_or_missed() -> None:
    full = Mention(mention="县林业局负责", canonical="丰谷县林业局", type="department")
    make = Maker()
    make.node("Department", "丰谷县林业局", "县林业局", aliases=("县林业局", "县林业局负责"))
    assert coref([second(actors=[BUREAU, full])], make.overlay()).f1 == 1.0
    apart = Maker()
    apart.node("Department", "县林业局")
    apart.node("Department", "县林业局负责")
    assert coref([second(actors=[BUREAU, full])], apart.overlay()).errors == ["- 县林业局 / 县林业局负责"]


def test_two_bodies_of_one_node_are_wrong() -> None:
    other = Mention(mention="林业局", canonical="石潭县林业局", type="department")
    make = Maker()
    make.node("Department", "县林业局", aliases=("林业局",))
    figure = coref([second(actors=[BUREAU, other])], make.overlay())
    assert (figure.precision, len(figure.errors)) == (0.0, 1)
    assert figure.errors[0].startswith("+ ")
