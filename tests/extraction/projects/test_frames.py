"""Works in the clauses that build them: each of a few names in each of the ways in which plans say so."""

from itertools import product

import pytest
from miniplan import graph, names

NAMES = ("望山公园", "青岚水厂", "柘溪水库", "望江物流中心")
FRAMES = (
    "新建{}。",
    "续建{}。",
    "重建{}。",
    "筹建{}。",
    "新建一座{}。",
    "新建日供水5万吨的{}。",
    "建设总投资3亿元、占地30亩的{}。",
    "总投资3亿元的{}开工建设。",
    "投资3亿元，建设{}。",
    "在石塘镇选址建设{}。",
    "推进位于石塘镇的{}建设。",
    "由青禾公司投资建设{}。",
    "争取{}落地。",
    "积极争取{}立项。",
    "力争{}建成投用。",
    "确保{}年内建成。",
    "推动{}早日开工。",
    "加快林溪图书馆和{}建设。",
    "重点推进{}建设。",
    "2025年底前建成{}。",
)


@pytest.mark.parametrize(("frame", "name"), list(product(FRAMES, NAMES)))
def test_what_a_clause_builds(frame: str, name: str) -> None:
    assert name in names(graph(frame.format(name)), "Project")


@pytest.mark.parametrize(
    "frame", ["支持年产值5亿元的{}发展。", "依托{}发展休闲旅游。", "加强{}管理，提升{}服务。", "{}建成已有三年。", "在{}周边植树。"]
)
@pytest.mark.parametrize("name", NAMES)
def test_what_a_clause_only_speaks_of(frame: str, name: str) -> None:
    assert names(graph(frame.format(name, name)), "Project") == []


@pytest.mark.parametrize("kind", ["冷库", "社区食堂", "养老院"])
def test_a_kind_of_some_size_is_no_work(kind: str) -> None:
    assert names(graph(f"新建500平方米以上的{kind}。", f"建设2个以上的{kind}。"), "Project") == []
