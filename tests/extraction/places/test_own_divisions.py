"""The counties of a city's plan and the cities of a province's, by names that the country's list of divisions knows."""

from miniplan import facts, names, one_a_line, source

from plantrace.extraction.divisions import divisions_of
from plantrace.extraction.pipeline import extract
from plantrace.model import PlanGraph

CITY, PROVINCE = "湖州市“十四五”产业发展规划", "青海省“十四五”交通规划"


def read(title: str, *lines: str) -> PlanGraph:
    return extract(source(one_a_line(title, "第一章 重点任务", *lines)))


def where(title: str, *lines: str) -> set[tuple[object, ...]]:
    return {(what, place) for what, place in facts(read(title, *lines), "LOCATED_IN") if "，" not in str(what)}


def test_what_lies_in_a_city_and_in_a_province() -> None:
    assert divisions_of("湖州市")["德清县"] == "德清" and "杭州市" not in divisions_of("湖州市")
    assert divisions_of("青海省")["玉树州"] == divisions_of("青海省")["玉树藏族自治州"] == "玉树"
    assert divisions_of("丰谷县") == {}


def test_works_are_in_the_counties_that_their_names_open_with_or_that_frame_them() -> None:
    found = where(CITY, "在德清县建设果品产业园项目，建设安吉果品加工园、长兴果库工程。支持德清、安吉、长兴三县发展果业。")
    assert {("果品产业园项目", "德清县"), ("长兴果库工程", "长兴")} <= found


def test_the_ends_of_a_line_are_cities_of_the_province() -> None:
    assert where(PROVINCE, "加快玛沁至同仁高速公路建设。支持玉树州、果洛州发展。") >= {
        ("玛沁至同仁高速公路", "玛沁"),
        ("玛沁至同仁高速公路", "同仁"),
    }


def test_a_county_that_acts_is_a_body_and_no_place() -> None:
    found = read(CITY, "由长兴县负责建设果库，德清县人民政府牵头修路。")
    assert {"长兴县", "德清县人民政府"} <= {name for _, name in facts(found, "IMPLEMENTED_BY")}
    assert names(found, "Place") == []


def test_words_that_counties_are_called_by_name_them_in_full_only() -> None:
    assert names(read("青海省“十四五”规划", "建立互助机制，开展互助养老，支持共和、互助。"), "Place") == []


def test_what_is_learnt_from_a_county_is_not_done_there() -> None:
    assert where(CITY, "推广德清县果业经验。") == set()
