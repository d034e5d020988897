"""Departments by what people call them."""

import pytest
from conftest import GraphMaker

from plantrace.errors import NotFound
from plantrace.graph import Store
from plantrace.queries import run_query
from plantrace.queries.short_names import other_names


@pytest.fixture
def county(store: Store) -> Store:
    """A store with a plan whose departments have their long names."""
    make = GraphMaker("丰谷县五年规划", "丰谷县")
    for name in ("丰谷县发展和改革局", "丰谷县住房城乡建设局", "丰谷县人力资源和社会保障局", "丰谷县农业农村局"):
        make.edge("IMPLEMENTED_BY", make.node("Measure", f"找{name}"), make.node("Department", name), role="lead", method="stated")
    make.graph.sort()
    store.load(make.graph)
    return store


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("发改局", "丰谷县发展和改革局"),
        ("发改委", "丰谷县发展和改革局"),
        ("县发改局", "丰谷县发展和改革局"),
        ("丰谷县住建局", "丰谷县住房城乡建设局"),
        ("人社局", "丰谷县人力资源和社会保障局"),
        ("农业局", "丰谷县农业农村局"),
        ("改革", "丰谷县发展和改革局"),  # a part of the name, as ever
    ],
)
def test_a_department_is_found_by_what_people_call_it(county: Store, words: str, party: str) -> None:
    assert {row["party"] for row in run_query(county, "actor-portfolio", {"actor": words}).rows} == {party}


def test_another_places_department_is_not_meant(county: Store) -> None:
    assert run_query(county, "actor-portfolio", {"actor": ""}).rows == []
    with pytest.raises(NotFound, match="石岭县发改局"):
        run_query(county, "actor-portfolio", {"actor": "石岭县发改局"})


def test_the_page_knows_the_names_too() -> None:
    assert {"发改局", "发改委"} <= set(other_names("丰谷县发展和改革局"))
    assert other_names("丰谷县发展和改革局") == sorted(set(other_names("丰谷县发展和改革局")) - {"发展和改革局"})
    assert other_names("县委") == []
