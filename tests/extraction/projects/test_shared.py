"""One undertaking on several whose list only gives their bare names."""

import pytest
from miniplan import facts, graph, names, projects


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("加快建设南岚口、哇柘、同柘、德岚4个抽水蓄能电站。", ["南岚口、哇柘、同柘、德岚4个抽水蓄能电站"]),
        ("推进卡岚、松柘等12个220千伏电网工程。", ["卡岚、松柘等12个220千伏电网工程"]),
        ("完成望岚、青柘、攀花、西岚等机场改扩建。", ["望岚、青柘、攀花、西岚等机场改扩建"]),
        ("改扩建马冲、孟柘、冯营3座水厂。", ["马冲、孟柘、冯营3座水厂"]),
        (
            "完成春石路（吉阳路-礼阳路）、文石支路、明阳路（环石路-华石路）等8条道路升级改造工程。",
            ["春石路（吉阳路-礼阳路）、文石支路、明阳路（环石路-华石路）等8条道路升级改造工程"],
        ),
        ("改扩建石岚、青柘、双河等5所乡镇卫生院。", ["石岚、青柘、双河等5所乡镇卫生院"]),
        ("支持石岚、青柘、双河等5所乡镇卫生院提升水平。", []),
        ("建设石岚、青柘、双河三镇万亩果品基地。", ["石岚、青柘、双河三镇万亩果品基地"]),
        ("新建石岚、青柘、双河三座提灌站。", ["石岚、青柘、双河三座提灌站"]),
        ("完成石岚、竹园、白柘三大污泥处理工程。", ["石岚、竹园、白柘三大污泥处理工程"]),
        ("推进柘风公园、桃柘公园等存量公园改造升级。", ["柘风公园、桃柘公园等存量公园改造升级"]),
        ("加快岚柘、青柘2座光热电站和果品中心建设。", ["岚柘、青柘2座光热电站"]),
        ("完成望和、金岚等近8座水厂新建和改扩建工程。", ["望和、金岚等近8座水厂新建和改扩建工程"]),
        ("完成石岚、青柘、双河等5件小型病险水库除险加固。", ["石岚、青柘、双河等5件小型病险水库除险加固"]),
        ("建设中型、小型等水库。", []),
        ("打造石岚果园、青柘茶园、双河花园等“三大基地”。", []),
        ("实施教育、医疗、养老3个基础工程。", []),  # common nouns
        ("减少卡岚、松柘等14个电网工程。", []),
        ("推进卡岚、松柘等电网工程。", []),  # nothing says that these are names
        ("推进卡岚、松柘等14个景区。", []),
        ("打造青岚水乡、双柘古镇和柳林温泉等3个景区。", ["青岚水乡", "双柘古镇", "柳林温泉"]),  # each is one of its own
        ("实施石岚、柘林、双河等果园节水灌溉示范工程。", ["石岚、柘林、双河等果园节水灌溉示范工程"]),  # what they are says enough
        ("支持石岚、柘林等企业建设果品精深加工项目。", []),
        ("推进石岚、柘林等重大果品加工项目建设。", []),
        ("完成青岚宅、双柘宅、柳林宅等3个修缮项目。", ["青岚宅、双柘宅、柳林宅等3个修缮项目"]),
    ],
)
def test_works_on_several_by_their_bare_names(sentence: str, names: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == names


def test_one_name_that_is_known_is_enough() -> None:
    plan = graph("推进望江路、凤鸣路等道路积水改善工程。", "改造望江路、凤鸣路。")
    assert [node.name for node in plan.nodes if node.label == "Project"] == ["望江路、凤鸣路等道路积水改善工程"]
    assert {(where[0], where[1]) for where in facts(plan, "LOCATED_IN") if "工程" in str(where[0])} >= {
        ("望江路、凤鸣路等道路积水改善工程", "望江路"),
        ("望江路、凤鸣路等道路积水改善工程", "凤鸣路"),
    }


def test_bare_names_of_a_counted_list_are_called_by_what_all_of_them_are() -> None:
    found = graph("重点抓好石岭新能源、智能装备和现代物流3个产业园建设。")
    assert names(found, "Project") == ["石岭新能源产业园", "智能装备产业园", "现代物流产业园"]
    assert {alias for node in found.nodes for alias in node.aliases} >= {"石岭新能源", "智能装备", "现代物流"}
    assert names(graph("建设青岚医院、柘林医院两个医院。"), "Project") == ["青岚医院", "柘林医院"]


def test_levels_before_their_number_belong_to_the_name() -> None:
    assert names(graph("推进县、乡、村三级调度平台建设。"), "Project") == ["县、乡、村三级调度平台"]
    assert names(graph("推进县、乡、村调度平台建设。"), "Project") == ["县、乡、村调度平台"]
    assert names(graph("推进县、乡、村三级联动，建设青柘调度平台。"), "Project") == ["青柘调度平台"]
    assert names(graph("建设青柘水库、乡、村两级调度平台。"), "Project") == ["青柘水库", "乡、村两级调度平台"]
    assert names(graph("推进果业、林业、水利三级调度平台建设。"), "Project") == ["水利三级调度平台"]  # no levels


def test_what_belongs_to_works_on_several_places_leaves_them_named() -> None:
    assert names(graph("推进石岭镇、柳湖镇污水处理厂及配套管网项目。"), "Project") == ["石岭镇、柳湖镇污水处理厂及配套管网项目"]


def test_where_works_of_a_list_are_still_to_be_built_their_names_are_places_only() -> None:
    found = graph("抓好青石梁、白音柘两大风电场建设。")
    assert set(names(found, "Place")) == {"青石梁", "白音柘"}
    assert set(names(graph("推进青石梁、白音柘2座风电场改造。"), "Place")) == {"青石梁风电场", "白音柘风电场"}


def test_reservoirs_of_a_list_are_one_undertaking_where_all_are_known_as_such() -> None:
    assert names(graph("新建杨家沟、石门、黄家楼等水库。"), "Project") == ["杨家沟、石门、黄家楼等水库"]
    assert names(graph("管好杨家沟、石门、黄家楼等水库。"), "Project") == []
    more = graph("完成杨家沟、石门、黄家楼等水库除险加固和青柘水库溢洪闸建设。")
    assert names(more, "Project") == ["杨家沟、石门、黄家楼等水库除险加固", "青柘水库溢洪闸"]


def test_firms_of_a_list_that_build_something_are_no_part_of_its_name() -> None:
    found = graph("支持襄岚宝利、侯岚旺龙、青柘瑞达等制药企业建立道地药材基地。")
    assert names(found, "Project") == ["道地药材基地"]
