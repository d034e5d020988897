"""Sites that what is done at them or around them tells from kinds."""

import pytest
from miniplan import graph, names
from placing import of_type, places


@pytest.mark.parametrize(
    ("sentence", "name", "type_"),
    [
        ("推进望月小区成套改造。", "望月小区", "site"),
        ("在柳塘污水处理厂周边开展整治。", "柳塘污水处理厂", "site"),
        ("推进柳河湾地区整体开发。", "柳河湾地区", "zone"),
        ("实施青枫峡综合整治。", "青枫峡", "site"),
        ("推进双柘机械厂地块转型。", "双柘机械厂地块", "site"),
        ("对柳杨线、象石线、石岭至上柘等12条线路进行大修。", "象石线", "site"),
        ("实施柳杨线大修工程。", "柳杨线", "site"),
        ("对柳杨线、石前—柘东线、和乐—上坪线等12条农村公路安装护栏。", "石前—柘东线", "site"),
        ("对柳杨线、和乐—上坪线等12条农村公路安装护栏。", "和乐—上坪线", "site"),
        ("对石杨线柳金桥、青柘线下石桥等8座加固。", "石杨线", "site"),
        ("推进望月小区、柳石小区等老旧小区改造。", "望月小区", "site"),
        ("改造柳石小区供水管网3公里。", "柳石小区", "site"),
        ("实施望月小区、柳石小区、青塘小区三所老旧小区屋面工程。", "柳石小区", "site"),
        ("重建柳塘水闸，疏通河道。", "柳塘水闸", "site"),
        ("望柳亭进行修缮。", "望柳亭", "site"),
        ("加强石泉面粉厂、望月啤酒厂等工业遗存利用。", "望月啤酒厂", "site"),
        ("实施柳望公路、青柘公路沿线绿化。", "柳望公路", "site"),
        ("范围东至望河，南至青柘公路，西至柳林村。", "青柘公路", "site"),
        ("修缮望家大院，整治机关大院。", "望家大院", "site"),
        ("对柳月湾进行生态修复。", "柳月湾", "site"),
        ("推进望月楔形绿地、青枫绿地及周边区域建设。", "望月楔形绿地", "site"),
        ("联动望月商务区发展。", "望月商务区", "zone"),
        ("建设柳望公路青塘至石岭段。", "柳望公路", "site"),
        ("完善石岭镇青柘公路西侧绿化。", "青柘公路", "site"),
        ("沿S210线、石望公路布局驿站。", "石望公路", "site"),
        ("推进青塘农场改造，发展家庭农场。", "青塘农场", "site"),
        ("完成柳望公路二期、青柘线改线。", "青柘线", "site"),
        ("实施青柘线石岭段、望石线青塘—双柘段改造。", "望石线", "site"),
    ],
)
def test_ends_that_a_frame_makes_places(sentence: str, name: str, type_: str) -> None:
    assert (name, type_) in places(sentence).values()


@pytest.mark.parametrize(
    ("sentence", "sites"),
    [
        (
            "修缮石泉书院、观澜楼、望月塔、南华宫、职工宫，改造文昌阁、观月楼、石泉寺。",
            {"石泉书院", "观澜楼", "望月塔", "南华宫", "石泉寺", "观月楼", "文昌阁"},
        ),
        ("加固柳家闸、双柘泵站、石泉泵站等20处建筑物。", {"柳家闸", "双柘泵站", "石泉泵站"}),
        ("盘活望月商城、柳月乐园。", {"望月商城", "柳月乐园"}),
        ("建设望月商城、柳月乐园。", {"望月商城"}),  # to be built
        ("改造望月商城、教学楼，发展石泉书院、望月两大商业中心。", {"望月商城", "石泉书院"}),
        ("引进学校、柳月乐园。", set()),
        ("完成文柘阁、望星楼、柳氏宗祠修缮。", {"文柘阁", "望星楼", "柳氏宗祠"}),
        ("完成文柘阁、望星楼、教学楼修缮。", set()),
    ],
)
def test_ends_that_a_list_of_sites_makes_places(sentence: str, sites: set[str]) -> None:
    assert of_type("site", sentence) == sites


@pytest.mark.parametrize(
    "sentence",
    [
        "实施老旧小区改造，支持欠发达地区发展，推进传统商圈升级。",  # kinds
        "治理大气污染区域，改造低产低效茶园，整治纳污坑塘。",
        "建设望月小区，新建柳塘污水处理厂。",  # nothing is done at them: they are to be built
        "改造石岭镇干线公路，建设果品生产线、输电线等3条线路。",
        "打造中央商务区，建设高水平商务区。",
        "沿海公路、青柘公路开工建设。",
        "推进青柘铁路枢纽优化提升。",
        "推进双柘三座山洪沟治理，整治机关大院。",
        "整治海岸线青塘段、西线青塘至双柘段，完成生产线二期、高压线改线，推进双柘旅游公路二期和一级公路青塘段。",
        "改造农村公路、一级公路沿线，建设望柳公路，新建青塘至双柘公路。",
    ],
)
def test_kinds_and_what_is_to_be_built_are_none(sentence: str) -> None:
    assert of_type("site", sentence) | of_type("zone", sentence) <= {"青柘铁路"}


def test_of_two_towns_and_their_plants_none_is_a_site() -> None:
    assert "双柘污水处理厂" not in places("在石桥镇、双柘镇办公。", "推进石桥、双柘污水处理厂改造。")


def test_works_at_such_sites_are_projects() -> None:
    assert names(graph("推进望月小区成套改造，推动柳塘网球中心升级改造。"), "Project") == ["望月小区成套改造", "柳塘网球中心升级改造"]
    assert names(graph("推进老旧小区改造，推进望月街沿线楼宇更新。"), "Project") == []


@pytest.mark.parametrize("site", ["鹰嘴岩", "龙柘洞", "石岭关", "青柘阁", "长岭坡", "柳林坪"])
@pytest.mark.parametrize("sentence", ["在{}建设步道。", "依托{}、青岚寺发展旅游。", "对{}进行改造。"])
def test_hills_caves_and_old_buildings_where_something_is_done(sentence: str, site: str) -> None:
    assert site in names(graph(sentence.format(site)), "Place")


@pytest.mark.parametrize(
    "sentence",
    ["严把准入关，开展整治。", "在机关建设步道。", "推进危旧楼改造。", "提升人工湖品质。", "围绕攻坚关开展整治。", "在教学楼建设连廊。"],
)
def test_kinds_of_sites_are_none(sentence: str) -> None:
    assert names(graph(sentence), "Place") == []


@pytest.mark.parametrize("sentence", ["建设现代化园区。", "提升商业片区品质。", "加强残疾人社区保护。"])
def test_kinds_of_zones_are_none(sentence: str) -> None:
    assert names(graph(sentence), "Place") == []


@pytest.mark.parametrize(
    ("sentence", "sites"),
    [
        ("提升青柘洞游客中心。", {"青柘洞"}),
        ("完善青柘坪安置点。", {"青柘坪"}),
        ("支持青柘洞合作社发展。", set()),  # a firm bears the name, nothing stands there
        ("建设双洞游客中心，完善大坪安置点。", set()),
    ],
)
def test_hills_and_caves_where_something_stands(sentence: str, sites: set[str]) -> None:
    assert of_type("site", sentence) == sites
