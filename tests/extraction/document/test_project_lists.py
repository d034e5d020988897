"""Headings that say which projects stand below them."""

import pytest
from miniplan import graph, names

from plantrace.extraction.document.project_lists import is_field
from plantrace.extraction.pipeline import extract
from plantrace.extraction.text.source import Source

WORKS = ("1.青柘水库除险加固。总投资180万元，年内完工。", "2.石岭桥改造。投资2600万元，改造桥梁86米。")
LISTED = ["石岭桥改造", "青柘水库除险加固"]


@pytest.mark.parametrize("heading", ["重点项目", "重大工程（2个）", "2026年县级重点项目清单", "续建项目"])
def test_the_items_below_the_fields_of_a_list_of_projects_are_works(heading: str) -> None:
    plan = graph(f"二、{heading}", "（一）水利", WORKS[0], "（二）交通类（1个）", WORKS[1])
    assert sorted(names(plan, "Project")) == sorted(LISTED)
    assert not set(LISTED) & set(names(plan, "Measure"))


def test_the_items_below_another_heading_are_tasks() -> None:
    plan = graph("二、重点项目", "（一）提升治理能力", WORKS[1])
    assert "石岭桥改造" in names(plan, "Measure")


@pytest.mark.parametrize("title", ["丰谷县2026年重点项目清单", "丰谷县2026年重点工程", "附件2\n丰谷县2026年市级重点建设项目计划"])
def test_a_title_that_lists_projects_heads_the_fields_below_it(title: str) -> None:
    plan = extract(Source("a.txt", "\n".join((title, "一、水利", WORKS[0], "二、交通", WORKS[1]))))
    assert sorted(names(plan, "Project")) == sorted(LISTED)
    assert plan.plans[0].title == title.rpartition("\n")[2]
    assert [node.props.get("content") for node in plan.nodes if node.name == "青柘水库除险加固"] == [None]  # by when is no content


@pytest.mark.parametrize(
    ("name", "field"), [("水利", True), ("文化旅游", True), ("产业类（2个）", True), ("续建项目", True), ("提升治理能力", False)]
)
def test_a_heading_may_only_tell_the_field(name: str, *, field: bool) -> None:
    assert is_field(name) is field
