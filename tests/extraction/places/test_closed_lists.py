"""Bare names that the class behind their list calls places."""

import pytest
from placing import of_type, places


@pytest.mark.parametrize(
    ("sentence", "sites"),
    [
        ("完成望泰、金柳、柘墩等近8座水厂迁建。", {"望泰水厂", "金柳水厂", "柘墩水厂"}),
        ("加快建设望口、哇柳、同柘3个抽水蓄能电站。", {"望口抽水蓄能电站", "哇柳抽水蓄能电站", "同柘抽水蓄能电站"}),
        ("加快建设望口、哇柳4个抽水蓄能电站。", set()),  # two are not four
        ("抓好望梁、柘古台两大风电场建设。", {"望梁风电场", "柘古台风电场"}),
        ("新建望梅坪、宝柳洞等4座小（二）型水库。", {"望梅坪水库", "宝柳洞水库"}),
        ("推进光伏、储能等电站建设，新建县城、乡镇等污水处理厂。", set()),  # kinds
        ("推进望泰、金柳等水厂设施建设。", set()),
        ("在望柳镇重点区域柳石豪园、万柳园、青枫雅苑-湖畔等住宅小区改造管网。", {"柳石豪园", "万柳园", "青枫雅苑-湖畔"}),
        ("改造望月粮行、三柳庵等老旧小区50个。", {"望月粮行", "三柳庵"}),
        ("对望月街道、石泉街道内柳石华庭、望柳新苑等住宅小区改造管网。", {"柳石华庭", "望柳新苑"}),
        ("对石泉街道西部区域柳家坝二街坊等住宅小区更新水管，支持各类等小区。", {"柳家坝二街坊"}),
        ("惠及石泉小学等学校和怡柳园景、望月苑等小区，完善道路。", {"怡柳园景", "望月苑"}),
        ("推进屋面、外墙、管网等老旧小区改造，完善门禁、监控等小区配套。", set()),
        ("对青柘等6座水电站进行改造。", {"青柘水电站"}),  # one name is enough where a number says that there are more
        ("对青柘等水电站进行改造。", set()),
        ("完成柘泉、石沟、岚冲等5件小型病险水库治理。", {"柘泉水库", "石沟水库", "岚冲水库"}),
        ("对病险等6座水电站进行改造。", set()),
        ("完成望岭、柘河、岚冲3座排水站更新改造。", {"望岭排水站", "柘河排水站", "岚冲排水站"}),  # no hill and no river
        ("完成望泰、金柳等水厂续建，支持望泰加快发展。", {"金柳水厂"}),  # a county's name, perhaps
    ],
)
def test_works_and_homes_by_bare_names(sentence: str, sites: set[str]) -> None:
    assert of_type("site", sentence) == sites


def test_a_name_of_two_lists_is_called_by_itself() -> None:
    found = places("完成望泰、金柳等水厂续建。", "改造望泰、柘墩等污水处理厂。")
    assert (found["望泰"], found["金柳"]) == (("望泰", "site"), ("金柳水厂", "site"))


@pytest.mark.parametrize(
    ("sentence", "zones"),
    [
        ("优化望柳江海、东石美谷等园区环境。", {"望柳江海", "东石美谷"}),
        ("以望向创新谷、青柘信息港、石泉产业园等重点园区为载体。", {"青柘信息港", "石泉产业园"}),
        ("建设新材料、生物医药、精密机械等产业园区。", set()),
    ],
)
def test_parks_that_no_ending_calls_so(sentence: str, zones: set[str]) -> None:
    assert of_type("zone", sentence) >= zones if zones else not of_type("zone", sentence)
