"""Works that lists name: with the words before, behind and between them that are no part of a name."""

import pytest
from miniplan import facts, graph, names, projects, source

from plantrace.extraction.pipeline import extract


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("年内完成青湖北岸20个村环境综合治理工程。", ["青湖北岸20个村环境综合治理工程"]),
        ("青柘物流园区一期、望柘粮食仓储中心等10余个物流重点项目年内完工投产。", ["望柘粮食仓储中心", "青柘物流园区一期"]),
        ("聚焦青柘山旅游度假区、望柘港国际物流园这两大平台建设。", ["望柘港国际物流园", "青柘山旅游度假区"]),
        ("主攻望柘物流园建设，主抓石岭产业园建设。", ["望柘物流园", "石岭产业园"]),
        ("推动石柘高速、青云高速等尽快开工。", ["石柘高速", "青云高速"]),
        ("此外，望柘还将加快石岭服务中心、县委党校新校区等设施建设。", ["县委党校新校区", "石岭服务中心"]),
        ("位于青柘乡的柳沟抽水蓄能电站项目是我县重点能源项目，计划投资25亿元。", ["柳沟抽水蓄能电站项目"]),
        ("该项目将分三期建设。", []),
        ("另外一个项目为社会事业项目。", []),
        ("建成占地2600亩双塔大景区。", ["双塔大景区"]),
        ("建成投资3亿元石岭产业园。", ["石岭产业园"]),
        ("启动重点城建工程建设，统筹解决好项目用地。", []),
        ("加快推进已签约项目的安置基地建设。", []),
        ("全力推进62个总投资1300亿元的新兴产业项目。", []),
        ("重点建设“十二路、五中心、两网”等28个交通重点项目。", []),
        ("实施果园提质工程、茶园提升工程、品牌创建工程等“四大工程”。", ["品牌创建工程", "果园提质工程", "茶园提升工程"]),
        ("在青柘景区、望柘景区、柳溪古镇三大景区实施系列项目建设。", []),
        ("打造盘谷康养产业园、龙沟康养产业园、梨园康养产业园三大园区。", ["梨园康养产业园", "盘谷康养产业园", "龙沟康养产业园"]),
        ("青柘新材料产业园，由岚石集团、汇柘新材料有限公司共同投资建设。", ["青柘新材料产业园"]),
    ],
)
def test_what_is_no_part_of_a_name_and_what_is_none(sentence: str, found: list[str]) -> None:
    assert sorted(name for name, _ in projects(sentence)) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("改造提升望柘路、像石路。", ["像石路", "望柘路"]),
        ("西部快线、望柘大道、石岭大道南、青柘大道三期开工建设。", ["望柘大道", "石岭大道南", "西部快线", "青柘大道三期"]),
        ("力争完成新107国道前期工作。", ["新107国道"]),
        ("加快石柘高铁、石青城际轨道R1线等前期工作。", ["石柘高铁", "石青城际轨道R1线"]),
        ("推进石柘铁路提速改造前期工作，谋划推进石岭至青柘铁路。", ["石岭至青柘铁路", "石柘铁路提速改造"]),
        ("支持青柘机场迁建工程推进前期工作。", ["青柘机场迁建工程"]),
        ("石岭至青柘管网工程全长7100米，开工建设。", ["石岭至青柘管网工程"]),
        ("续建石岭—青柘、青柘—望柘高速铁路。", ["石岭—青柘", "青柘—望柘高速铁路"]),
        ("重点续建石岭至青柘、望柘至青岚等22个高速公路项目共计2675公里。", ["望柘至青岚", "石岭至青柘"]),
    ],
)
def test_roads_and_lines(sentence: str, found: list[str]) -> None:
    assert sorted(name for name, _ in projects(sentence)) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "基础设施项目包括石岭至青柘高铁、望柘公路等5个交通网项目，柘塘水库、椒石水库等2个水利网项目。",
            ["望柘公路", "柘塘水库", "椒石水库", "石岭至青柘高铁"],
        ),
        (
            "养老服务项目3个，分别为青柘福利中心项目、石岭养护院项目、望柘福利中心项目。",
            ["望柘福利中心项目", "石岭养护院项目", "青柘福利中心项目"],
        ),
    ],
)
def test_a_sentence_without_a_verb_that_lists_projects_is_an_action(sentence: str, found: list[str]) -> None:
    plan = graph("一、重点任务", sentence)
    assert sorted(names(plan, "Project")) == found
    assert names(plan, "Measure") == [sentence.rstrip("。")]


@pytest.mark.parametrize(
    ("sentence", "elsewhere"),
    [("改造南柘路（外环）、青石路等12条城市道路。", "青石路"), ("开展礼佛广场、游客中心、观景台、禅修酒店等项目建设。", "禅修酒店")],
)
def test_a_member_of_a_list_is_no_place_of_the_next(sentence: str, elsewhere: str) -> None:
    assert [where for what, where in facts(graph("一、重点任务", sentence), "LOCATED_IN") if what == elsewhere] == []


def test_a_street_called_by_a_trade_is_no_business_of_its_department() -> None:
    plan = graph("一、重点任务", "建设会展路、教育大道。")
    assert [what for what, _ in facts(plan, "IMPLEMENTED_BY")] == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("实施石岭镇康养中心改扩建及护理能力提升项目。", ["石岭镇康养中心改扩建及护理能力提升项目"]),
        ("建设以云杉养生体验区、云杉文化馆、云杉育苗区等为主的博览园。", []),
        ("青柘产业园规划建设装饰生产区、科研经贸区、仓储物流区、商务生活区四大区域。", []),
    ],
)
def test_parts_are_no_works(sentence: str, found: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == found


_BOX = (
    "三、重点任务",
    "专栏1 文旅重点项目",
    "1.青柘森林康养基地",
    "项目位于石岭镇望柘村，打造森林康养基地。项目总投资额10亿元。",
    "2.望柘民宿群",
    "项目位于青柘乡，由35栋房屋组成。",
)


def test_the_short_name_of_a_title_below_it_is_no_work_of_its_own() -> None:
    plan = graph(*_BOX)
    assert sorted(names(plan, "Project")) == ["望柘民宿群", "青柘森林康养基地"]
    assert ("青柘森林康养基地", "石岭镇") in facts(plan, "LOCATED_IN")


def test_the_next_sentence_says_where_it_lies() -> None:
    plan = graph("一、重点任务", "石岭化工项目开工建设。该项目位于云川经济开发区，计划投资56亿元。")
    assert ("石岭化工项目", "云川经济开发区") in facts(plan, "LOCATED_IN")
    assert {node.props.get("content") for node in plan.nodes if node.label == "Project"} == {None}


@pytest.mark.parametrize("gap", ["  ", "\n"])
def test_a_line_of_a_sheet_may_hold_two_fields(gap: str) -> None:
    lines = (
        "1、青柘古镇文旅综合体",
        f"建设地点：石岭镇望柘村{gap}总投资（万元）：150700",
        "2、望柘养生谷",
        f"建设地点：青柘乡{gap}总投资（万元）：1070",
    )
    plan = graph("三、重点任务", "专栏2 文旅综合体", *lines)
    assert {node.name: node.props["investment"] for node in plan.nodes if node.label == "Project"} == {
        "青柘古镇文旅综合体": "150700万元",
        "望柘养生谷": "1070万元",
    }
    assert ("望柘养生谷", "青柘乡") in facts(plan, "LOCATED_IN")


def test_a_heading_of_projects_names_none() -> None:
    lines = (
        "丰谷县2020年重点项目",
        "第一章 重点项目建设",
        "第一节 支持民间投资参与重大工程项目建设",
        "加快青溪湿地应急项目、望柘人工湿地工程等项目建设。",
    )
    assert sorted(node.name for node in extract(source("\n".join(lines))).nodes if node.label == "Project") == [
        "望柘人工湿地工程",
        "青溪湿地应急项目",
    ]


def test_each_firm_invests_in_its_own() -> None:
    first, second = "由青柘家居有限公司总投资10.3亿元的青柘家居产业园", "由望柘材料有限公司投资1亿元的望柘材料生产项目"
    plan = graph("一、重点任务", f"推进{first}、{second}等2个产业项目落户开发区。")
    led = {(what, who) for what, who in facts(plan, "IMPLEMENTED_BY") if not str(what).startswith("推进")}
    assert led == {("青柘家居产业园", "青柘家居有限公司"), ("望柘材料生产项目", "望柘材料有限公司")}
