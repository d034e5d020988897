"""What a column of places names by no other sign."""

import pytest
from miniplan import facts, source

from plantrace.extraction.pipeline import extract


@pytest.mark.parametrize(
    ("cell", "places"),
    [
        ("县开发区", {"县开发区"}),
        ("县开发区果品产业园", {"县开发区果品产业园"}),
        ("临湖区", {"临湖区"}),
        ("老粮站北侧、石岭镇", {"老粮站北侧", "石岭镇"}),
        ("阳光小区", {"阳光小区"}),
        ("有机农场东侧", {"有机农场东侧"}),
        ("全县", set()),
        ("县内", set()),
        ("正在选址", set()),
        ("暂未确定", set()),
        ("以实际为准", set()),
        ("各镇", set()),
        ("待定", set()),
        ("新建", set()),
    ],
)
def test_a_cell_of_a_column_of_places_is_where_its_project_is(cell: str, places: set[str]) -> None:
    head = "序号\t项目名称\t建设地点\t建设内容\t总投资（万元）\t责任单位"
    rows = [f"1\t岚山果品工厂\t{cell}\t新建厂房3万平方米\t2000\t县商务局", "2\t青柘果库\t青塘镇\t新建冷库2座\t300\t县林业局"]
    graph = extract(source("\n".join(["丰谷县重点项目清单（2021—2025年）", "一、项目", head, *rows])))
    assert {where for what, where in facts(graph, "LOCATED_IN") if what == "岚山果品工厂"} == places
