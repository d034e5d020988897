"""Towns that the country's list gives the plan's county. The counties here are real ones, what is said of them is made up."""

import pytest
from miniplan import names, one_a_line, source

from plantrace.extraction.pipeline import extract

TITLE = "绛县国民经济和社会发展第十四个五年规划纲要"


def _towns(*lines: str) -> set[str]:
    return set(names(extract(source(one_a_line(*lines))), "Town"))


def test_towns_of_the_county_stand_by_their_stems_in_lists() -> None:
    assert _towns(TITLE, "一、水利", "改善横水、安峪排水管网。") == {"横水", "安峪"}


def test_its_full_name_stands_where_the_plan_has_it() -> None:
    assert _towns(TITLE, "一、水利", "支持南樊镇发展果业。", "新建南樊水厂。") == {"南樊镇"}


def test_another_county_has_no_such_town() -> None:
    assert _towns("石岭县国民经济和社会发展第十四个五年规划纲要", "一、水利", "新建横水污水处理厂。") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "推进农村道路建设，加强民政服务。",  # some counties have towns of these names
        "治理洛江，改善沿岸环境。",  # the river
        "扩建荣丁小学、三河口第二中学。",  # schools that are called by a town
    ],
)
def test_words_and_waters_that_towns_are_called_by(sentence: str) -> None:
    assert _towns("马边彝族自治县水利发展“十四五”规划", "一、水利", sentence) == set()


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("绛县", "扩大交通投资。"),  # 大交镇
        ("文安县", "推进创新镇村治理。"),  # 新镇
        ("房山区", "推进与河北协同发展。"),
        ("武乡县", "提高洪水防御能力。"),
        ("丰镇市", "改造旧城区。"),
        ("大同市", "发展平城、新荣等地文化、体育产业。"),
    ],
)
def test_what_a_town_is_called_is_oftener_something_else(place: str, sentence: str) -> None:
    assert _towns(f"{place}国民经济和社会发展第十四个五年规划纲要", "一、发展", sentence) == set()


def test_a_city_with_a_county_of_its_name_has_the_towns_of_all_its_counties() -> None:
    assert {"靖港", "乔口"} == _towns("长沙市国民经济和社会发展第十四个五年规划纲要", "一、空间", "打造靖港-乔口组团。")


def test_a_word_is_a_town_beside_another_town() -> None:
    assert _towns("马边彝族自治县交通发展“十四五”规划", "一、交通", "改造民建至劳动公路，服务民建。") == {"民建", "劳动"}


def test_the_towns_of_a_citys_counties_stand_in_lists() -> None:
    title = "黄石市国民经济和社会发展第十四个五年规划纲要"
    assert _towns(title, "一、空间", "打造陈贵-灵乡组团。") == {"陈贵", "灵乡"}
    assert _towns(title, "一、空间", "打造陈贵组团。") == set()


def test_a_city_of_a_countys_rank_has_towns_as_a_county_has() -> None:
    assert _towns("讷河市国民经济和社会发展第十四个五年规划纲要", "一、水利", "新建拉哈-兴旺供水管道。") == {"拉哈", "兴旺"}


def test_where_no_title_tells_the_county_its_towns_do() -> None:
    text = ("一、水利", "讷河市今年整治河道。", "在拉哈、兴旺开展灌区改造，在二克浅收储粮食。")
    assert {"拉哈", "二克浅"} <= _towns(*text)
    assert _towns("一、水利", "讷河市今年整治河道。", "新建拉哈水库。") == set()  # one name may be any place's


def test_a_long_name_that_one_town_alone_has_stands_alone_in_a_city_too() -> None:
    assert _towns("兰州市国民经济和社会发展第十四个五年规划纲要", "一、公园", "建成彭家坪公园，整治新城环境。") == {"彭家坪"}


def test_words_of_a_list_that_towns_are_called_by_are_none_where_it_closes_otherwise() -> None:
    found = extract(source(one_a_line("凉州区产业规划", "第一章 重点任务", "种植松树、云杉、柏树等树种。")))
    assert not [node for node in found.nodes if node.label == "Town"]
