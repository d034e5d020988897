"""Cells of a table that a copy has left without marks name no place and no firm."""

import pytest
from miniplan import graph, names


def places_and_firms(*lines: str) -> set[str]:
    found = graph(*lines)
    return {name for label in ("Place", "Town", "Enterprise") for name in names(found, label)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("新建果库。周海山交通局临江公司东湖街道2优化养老新建食堂5个。", set()),
        ("新建果库。何海平文旅局青塘公司轨道公司推进望月路改造。", {"望月路"}),
        ("建库。何海平教育局高新园（柳湖镇）各街道市国有公司2促进就业。何海平文旅局青塘公司轨道公司推进望月路改造。", {"望月路"}),
        ("交通局在东湖街道新建果库20座。", {"东湖街道"}),
        ("由县交通局、东湖街道推进望月路改造。", {"东湖街道", "望月路"}),
    ],
)
def test_units_that_no_mark_parts(text: str, found: set[str]) -> None:
    assert places_and_firms(text) == found


def test_a_person_on_a_line_of_its_own_is_no_river() -> None:
    assert places_and_firms("徐望江|", "县城管局|") == set()
    assert places_and_firms("治理徐望江。") == {"徐望江"}
