"""Sentences that tell of a project without a verb."""

import pytest
from miniplan import graph, names, nodes

from plantrace.extraction.goals.sizes import measures_work, tells_of_project, tells_size


@pytest.mark.parametrize(
    "text",
    [
        "石岭风电项目占地35亩，计划总投资1.6亿元",
        "丰谷机械有限公司铸造项目，选址青塘镇",
        "总投资20亿元的石岭冷链项目已完成选址工作，今年底可动工建设",
        "丰谷物流综合项目（一期）建筑面积4.5万平方米，主要建3栋仓库",
        "青塘水厂总投资5亿元，建成后日供水3万吨",
        "石岭大桥计划2023年开工",
    ],
)
def test_a_project_with_what_is_planned_of_it_commits(text: str) -> None:
    assert tells_of_project(text)


@pytest.mark.parametrize(
    "text",
    [
        "石岭风电项目已建成投产，总投资50亿元",
        "该镇产业园区规划选址位于青塘村",
        "石岭产业园位于县城东部，现有企业50家",
        "重点项目建设将进一步加快",
        "全县在建项目总投资50亿元",
        "总投资20亿元的石岭冷链项目已完成选址工作",
    ],
)
def test_what_is_there_already_or_no_project_commits_to_nothing(text: str) -> None:
    assert not tells_of_project(text)


def test_sizes_are_told_with_and_without_an_about() -> None:
    assert tells_size("用地面积40亩") and tells_size("总建筑面积约5万平方米")
    assert not tells_size("建设面积较大的厂房")


def test_a_described_project_is_a_measure_with_its_targets() -> None:
    found = graph("石岭风电项目占地35亩，计划总投资1.6亿元。")
    assert names(found, "Measure") == ["石岭风电项目占地35亩，计划总投资1.6亿元"]
    assert {node.props["value"] for node in nodes(found, "Goal")} == {"35", "1.6"}
    assert names(graph("石岭风电项目已建成投产，占地53亩。"), "Measure") == []


@pytest.mark.parametrize(
    ("subject", "unit"), [("总投资", "亿元"), ("计划总投资", "万元"), ("总建筑面积", "平方米"), ("全长", "公里"), ("工期", "月")]
)
def test_costs_and_sizes_measure_one_work(subject: str, unit: str) -> None:
    assert measures_work(subject, unit)


@pytest.mark.parametrize(("subject", "unit"), [("投资", "%"), ("固定资产投资", "亿元"), ("果园面积", "亩"), ("公路里程", "公里")])
def test_levels_of_the_place_do_not(subject: str, unit: str) -> None:
    assert not measures_work(subject, unit)
