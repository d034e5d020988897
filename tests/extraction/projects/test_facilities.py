"""Buildings, works and plants that a name before their kind makes one of, and what only says of which kind they are."""

import pytest
from miniplan import projects


@pytest.mark.parametrize(
    "kind",
    [
        "气象站",
        "冷库",
        "有机肥厂",
        "充电站",
        "融媒体中心",
        "天然气门站",
        "照护中心",
        "收费站",
        "苗圃",
        "电排站",
        "非遗馆",
        "执法中心",
        "渔港",
    ],
)
@pytest.mark.parametrize("sentence", ["建设石岭{}。", "加快石岭{}建设，提升水平。", "推进石岭{}等项目建设。"])
def test_a_name_before_its_kind_makes_a_building_a_project(sentence: str, kind: str) -> None:
    assert [name for name, _ in projects(sentence.format(kind))] == [f"石岭{kind}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "建设公共充电站。",
        "建设有机肥厂。",
        "新建冷库和储备库。",
        "布设沙尘暴自动监测站。",
        "改用为酒店。",
        "建设职工公寓。",
        "建设立体停车场。",
    ],
)
def test_a_kind_names_none(sentence: str) -> None:
    assert projects(sentence) == []


@pytest.mark.parametrize("sentence", ["建成县融媒体中心。", "完成县融媒体中心建设。", "推进县融媒体中心建设，提升水平。"])
def test_of_some_the_county_has_one(sentence: str) -> None:
    assert [name for name, _ in projects(sentence)] == ["县融媒体中心"]


@pytest.mark.parametrize("verb", ["完成", "重点抓好", "推进"])
def test_the_county_and_a_town_have_one_of_a_list_each(verb: str) -> None:
    assert {name for name, _ in projects(f"{verb}县公墓、镇敬老院建设。")} == {"县公墓", "镇敬老院"}


def test_what_a_place_has_but_one_of_needs_no_name() -> None:
    assert [name for name, _ in projects("建设融媒体中心。")] == ["融媒体中心"]


def test_what_is_of_many_counties_or_cities_is_not_the_countys() -> None:
    assert projects("加快市域铁路建设。") == []
    assert projects("加强县融媒体中心建设。") == []


def test_a_campaign_is_named_by_its_field() -> None:
    assert [name for name, _ in projects("实施交通项目攻坚行动。")] == ["交通项目攻坚行动"]
    assert projects("实施重点项目攻坚行动。") == []
    assert projects("县财政局要统筹安排项目前期经费。") == []


def test_a_power_station_by_its_kind() -> None:
    assert [name for name, _ in projects("推进石岭湖200兆瓦渔光互补、青柘山抽水蓄能电站前期。")] == [
        "石岭湖200兆瓦渔光互补",
        "青柘山抽水蓄能电站",
    ]
