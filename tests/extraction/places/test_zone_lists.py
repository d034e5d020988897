"""Zones by bare names in a list that their common ending closes."""

import pytest
from placing import of_type


@pytest.mark.parametrize(
    ("sentence", "zones"),
    [
        ("先后建成了和顺、石坪、柘子等多个工业园区，招商引资。", {"和顺工业园区", "石坪工业园区", "柘子工业园区"}),
        ("加快推进望月、青坪寨、石岚等重点产业园区建设。", {"望月产业园区", "青坪寨产业园区", "石岚产业园区"}),
        ("形成以望屿、东柘、青化湾南岸三大港区为骨干的格局。", {"望屿港区", "东柘港区", "青化湾南岸港区"}),
        ("形成以望屿、东柘三大港区为骨干的格局。", set()),  # two are not three
        ("发展林果、蔬菜、食品等重点产业园区。", set()),
        ("建设化工、建材、家具等工业园区。", set()),
        ("推进西部、南部、东部三大片区改造。", set()),
        ("在和顺、石坪等工业园区建厂，支持石坪发展。", {"和顺工业园区"}),  # 石坪 stands outside of the list: a town's name, perhaps
        ("加强望月、石岚等工业园区管委会建设。", set()),
        ("支持丰谷、岚石、青柘经济开发区扩区。", {"丰谷经济开发区", "岚石经济开发区", "青柘经济开发区"}),  # nothing but their common ending
        ("支持丰谷、青柘经济开发区扩区。", {"青柘经济开发区"}),  # two may be a county and its zone
        ("建设岚石、望月、青柘产业园。", {"青柘产业园"}),  # of a trade, too, there may be one
        ("建设钢铁、纺织、化工工业园。", set()),  # trades
    ],
)
def test_bare_names_that_share_the_ending_of_their_zones(sentence: str, zones: set[str]) -> None:
    assert of_type("zone", sentence) == zones
