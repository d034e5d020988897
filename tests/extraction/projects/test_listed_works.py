"""Works that lists name: with the words before, behind and between them that are no part of a name."""

import pytest
from miniplan import facts, graph, names, projects, source

from plantrace.extraction.pipeline import extract


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("完成柘湖西岸12个村污水收集工程。", ["柘湖西岸12个村污水收集工程"]),
        ("青柘产业园二期、望柘果品仓储中心等20余个加工重点项目年内建成投产。", ["望柘果品仓储中心", "青柘产业园二期"]),
        ("聚焦青柘山旅游度假区、望柘港国际物流园这两大平台建设。", ["望柘港国际物流园", "青柘山旅游度假区"]),
        ("主攻望柘物流园建设，主抓石岭产业园建设。", ["望柘物流园", "石岭产业园"]),
        ("推动石柘高速、青云高速等尽快开工。", ["石柘高速", "青云高速"]),
        ("此外，望柘还将加快石岭服务中心、县委党校新校区等设施建设。", ["县委党校新校区", "石岭服务中心"]),
        ("青柘乡的柳沟风电场项目是全县头号重点项目，计划投资9亿元。", ["柳沟风电场项目"]),
        ("该项目将分两期建设完成。", []),
        ("另外一个项目为果品加工项目。", []),
        ("建成占地300亩望柘科技园。", ["望柘科技园"]),
        ("建成投资3亿元石岭产业园。", ["石岭产业园"]),
        ("抓好重点城建工程，设法解决好项目用水。", []),
        ("推进已选址项目的配套基地建设。", []),
        ("抓紧实施35个总投资80亿元的果品产业项目。", []),
        ("集中建设“十六路、四中心、三网”等30个市政重点项目。", []),
        ("实施果园改良工程、茶园管护工程、包装升级工程等“三大工程”。", ["包装升级工程", "果园改良工程", "茶园管护工程"]),
        ("在青柘景区、望柘景区、柳溪古镇三大景区实施一系列项目建设。", []),
        ("打造望柘果品产业园、龙沟茶叶产业园、杏坪药材产业园三大园区。", ["望柘果品产业园", "杏坪药材产业园", "龙沟茶叶产业园"]),
        ("青柘新材料产业园，由岚石集团、汇柘新材料公司一起投资建设。", ["青柘新材料产业园"]),
    ],
)
def test_what_is_no_part_of_a_name_and_what_is_none(sentence: str, found: list[str]) -> None:
    assert sorted(name for name, _ in projects(sentence)) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("改造提升望柘路、像石路。", ["像石路", "望柘路"]),
        ("西部快线、望柘大道、石岭大道南、青柘大道三期开工建设。", ["望柘大道", "石岭大道南", "西部快线", "青柘大道三期"]),
        ("抓好新219国道前期工作。", ["新219国道"]),
        ("加快石柘高铁、石青城际轨道R1线等前期工作。", ["石柘高铁", "石青城际轨道R1线"]),
        ("推进石柘铁路扩能改造前期研究，谋划推进石岭至青柘铁路。", ["石岭至青柘铁路", "石柘铁路扩能改造"]),
        ("支持青柘水厂迁建工程推进前期手续。", ["青柘水厂迁建工程"]),
        ("石岭至青柘供热工程全长26公里，抓紧开工建设。", ["石岭至青柘供热工程"]),
        ("续建石岭—青柘、青柘—望柘高速铁路。", ["石岭—青柘", "青柘—望柘高速铁路"]),
        ("重点续建石岭至青柘、望柘至青岚等8个高速公路项目共240公里。", ["望柘至青岚", "石岭至青柘"]),
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
    [("改造南柘路（外环）、青石路等12条城市道路。", "青石路"), ("开展望柘广场、接待中心、停车场、柘林酒店等项目建设。", "柘林酒店")],
)
def test_a_member_of_a_list_is_no_place_of_the_next(sentence: str, elsewhere: str) -> None:
    assert [where for what, where in facts(graph("一、重点任务", sentence), "LOCATED_IN") if what == elsewhere] == []


def test_a_street_called_by_a_trade_is_no_business_of_its_department() -> None:
    plan = graph("一、重点任务", "建设会展路、教育大道。")
    assert [what for what, _ in facts(plan, "IMPLEMENTED_BY")] == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("实施石岭镇卫生院改扩建及设备更新项目。", ["石岭镇卫生院改扩建及设备更新项目"]),
        ("建设以果品展示区、果品文化馆、果品加工区等为主的科技园。", []),
        ("青柘产业园规划建设原料分拣区、果品加工区、仓储物流区、职工生活区四大板块。", []),
    ],
)
def test_parts_are_no_works(sentence: str, found: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == found


_BOX = (
    "三、重点任务",
    "专栏1 文旅重点项目",
    "1.青柘生态茶叶基地",
    "项目位于石岭镇望柘村，建设生态茶叶基地。项目总投资额3亿元。",
    "2.望柘民宿群",
    "项目位于青柘乡，由35栋房屋组成。",
)


def test_the_short_name_of_a_title_below_it_is_no_work_of_its_own() -> None:
    plan = graph(*_BOX)
    assert sorted(names(plan, "Project")) == ["望柘民宿群", "青柘生态茶叶基地"]
    assert ("青柘生态茶叶基地", "石岭镇") in facts(plan, "LOCATED_IN")


def test_the_next_sentence_says_where_it_lies() -> None:
    plan = graph("一、重点任务", "石岭水泥项目动工建设。该项目位于云川经济开发区，计划投资6亿元。")
    assert ("石岭水泥项目", "云川经济开发区") in facts(plan, "LOCATED_IN")
    assert {node.props.get("content") for node in plan.nodes if node.label == "Project"} == {None}


@pytest.mark.parametrize("gap", ["  ", "\n"])
def test_a_line_of_a_sheet_may_hold_two_fields(gap: str) -> None:
    lines = (
        "1、青柘古镇商旅综合体",
        f"建设地点：石岭镇望柘村{gap}总投资（万元）：9600",
        "2、望柘养心谷",
        f"建设地点：青柘乡{gap}总投资（万元）：1500",
    )
    plan = graph("三、重点任务", "专栏2 商旅综合体", *lines)
    assert {node.name: node.props["investment"] for node in plan.nodes if node.label == "Project"} == {
        "青柘古镇商旅综合体": "9600万元",
        "望柘养心谷": "1500万元",
    }
    assert ("望柘养心谷", "青柘乡") in facts(plan, "LOCATED_IN")


def test_a_heading_of_projects_names_none() -> None:
    lines = (
        "丰谷县2020年重点项目",
        "第一章 重点项目建设",
        "第一节 鼓励社会资本进入重大项目建设",
        "加快青溪护岸应急项目、望柘生态塘工程等项目建设。",
    )
    assert sorted(node.name for node in extract(source("\n".join(lines))).nodes if node.label == "Project") == [
        "望柘生态塘工程",
        "青溪护岸应急项目",
    ]


def test_each_firm_invests_in_its_own() -> None:
    first, second = "由青柘纸业有限公司总投资3亿元的青柘纸品产业园", "由望柘材料有限公司投资1亿元的望柘材料生产项目"
    plan = graph("一、重点任务", f"推进{first}、{second}等2个产业项目落户开发区。")
    led = {(what, who) for what, who in facts(plan, "IMPLEMENTED_BY") if not str(what).startswith("推进")}
    assert led == {("青柘纸品产业园", "青柘纸业有限公司"), ("望柘材料生产项目", "望柘材料有限公司")}
