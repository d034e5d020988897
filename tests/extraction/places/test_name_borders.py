"""Where the names of places begin and end: not inside another word, not inside another name."""

import pytest
from miniplan import graph, names
from placing import of_type


@pytest.mark.parametrize(
    ("sentence", "towns"),
    [
        ("改造工程惠及石岭镇、青柘镇等5个乡镇。", {"石岭镇", "青柘镇"}),
        ("项目涉及丰谷县2个乡，改善石岭镇供水。", {"石岭镇"}),
        ("灌溉三柘塘、大望桥等六个镇。", {"三柘塘镇", "大望桥镇"}),
        ("改造公路120.8公里和望西、望浦等16个乡镇道路。", {"望西", "望浦"}),
        ("完成石柘高速乡宁互通工程。", set()),
        ("内乡县石岭镇建设果园。", {"石岭镇"}),
        ("建设1000个以上省级果业强镇、500个以上省级乡土名品村。", set()),
        ("实施“百园千镇万村”工程。", set()),
    ],
)
def test_towns(sentence: str, towns: set[str]) -> None:
    assert of_type("town", sentence) == towns


@pytest.mark.parametrize(
    ("sentence", "sites"),
    [
        ("建设望湖柘公路。", set()),  # a road between two towns
        ("重建生产桥5座，新建排涝涵闸37座，铺设泥结碎石13千米。", set()),
        ("疏浚望柘河10公里，沿望柘河10个村植树。", {"望柘河"}),
        ("提速石柘铁路二期，以及在建抽水蓄能电站。", {"石柘铁路"}),
        ("改造云岩一路、青柘大道，共建一带一路。", {"云岩一路", "青柘大道"}),
        ("整治望柘公路至连青高速段。", {"望柘公路", "连青高速"}),
        ("敷设管网，全面提速望柘国际旅游枢纽站建设。", set()),
        ("实施望柘山庄改造项目、青柘望江澳养殖项目。", set()),
        ("建设水质自动监测站、生态浮岛，改造集中连片池塘。", set()),
        ("硬化部分景区和乡村旅游景点景区道路。", set()),
        ("完成开发区望柘路管线工程。", {"望柘路"}),
        ("将动建望柘公园步道工程、青溪公园西园。", {"望柘公园", "青溪公园"}),
    ],
)
def test_sites(sentence: str, sites: set[str]) -> None:
    assert set(names(graph("一、重点任务", sentence), "Place")) == sites


@pytest.mark.parametrize(
    "sentence",
    ["不得违规新增化工园区。", "坚定不移抓园区。", "建成宜工宜居的新式园区。", "建设约9公里园区路网。", "加强湿地自然保护区建设。"],
)
def test_words_before_a_zones_ending_that_name_none(sentence: str) -> None:
    assert of_type("zone", sentence) == set()
