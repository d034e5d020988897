"""Roads that a clause builds."""

import pytest
from miniplan import graph, names, projects


@pytest.mark.parametrize(
    ("sentence", "roads"),
    [
        ("建成永安路北段、迎晖东街、石三路等50条道路。", ["永安路北段", "迎晖东街", "石三路"]),
        ("贯通青岚桥，新建柘林路、柳湖街。", ["青岚桥", "柘林路", "柳湖街"]),
        ("做好G329、S104岚柘路前期工作。", ["G329", "S104岚柘路"]),
        ("开工建设纬三路、城北大道二期。", ["纬三路", "城北大道二期"]),
        ("建成果园路延伸、城北大道一期柳湖路至建设东路段等道路。", ["果园路延伸", "城北大道一期柳湖路至建设东路段"]),
        ("加快翁岚大道及连接线、天柘公路一期建设。", ["翁岚大道及连接线", "天柘公路一期"]),
        ("完工柘龙桥立交，建设青岚路和柳湖路。", ["柘龙桥立交", "青岚路", "柳湖路"]),
        ("新建迎宾大道5公里。", ["迎宾大道"]),
        ("改造柘江路、岚山路等22条城市道路，打通九岚路、翠柘路等17条断头路。", ["柘江路", "岚山路", "九岚路", "翠柘路"]),
        ("全力推进G344、S125、S264等项目前期工作。", ["G344", "S125", "S264"]),
        ("完成柘林大道、青柘大道等重要路段的城市设计。", []),
        ("完成纬三路、柘林大道东延工程。", ["纬三路", "柘林大道东延工程"]),
        ("完成纬三路、柘林大道绿化工程。", ["纬三路、柘林大道绿化工程"]),
        ("新建柳湖街（望江路至青岚路）。", ["柳湖街（望江路至青岚路）"]),
        ("建设国道204与即柘山路枢纽立交。", ["国道204与即柘山路枢纽立交"]),
        ("推进路网建设，青岚路、望江路等12条道路建成通车。", ["青岚路", "望江路"]),  # what becomes of so many says it
    ],
)
def test_roads_that_are_built(sentence: str, roads: list[str]) -> None:
    assert sorted(name for name, _ in projects(sentence)) == sorted(roads)


@pytest.mark.parametrize(
    "sentence",
    [
        "建设通村公路、产业路、机耕路30公里。",  # kinds
        "新建改造农村公路、人行天桥，打通断头路。",
        "打通柘林路、柳湖街等重点路段，畅通循环。",  # roads that are there
        "推进望江路、凤鸣街绿化，改造青岚路。",  # they stand already
        "在望江路建设停车场。",
        "推动望江街等10条道路改造。",
        "拓宽销路，找准思路，建设数字丝绸之路。",
        "建成区（石岭路，新河）达到标准。",
        "推进路网建设，青岚路、望江路等道路建成通车。",  # nothing says how many
        "推进路网建设，青岚路、望江路等12条道路两侧绿化。",
        "推进路网建设，农村公路、产业路等12条道路建成通车。",
    ],
)
def test_kinds_of_roads_and_what_is_done_to_them_are_none(sentence: str) -> None:
    assert projects(sentence) == []


def test_verbs_that_finish_a_work_are_no_part_of_its_name() -> None:
    plan = graph("完工青岚大桥、红岩村大桥，竣工柘岭文化馆，贯通柘山隧道及接线工程。")
    assert sorted(names(plan, "Project")) == sorted(["青岚大桥", "红岩村大桥", "柘岭文化馆", "柘山隧道及接线工程"])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("打造云岭大街、石岭大街等快速路重点项目。", ["云岭大街", "石岭大街"]),
        ("打造云岭大街、石岭大街等特色街区。", []),
        ("推进云岭路、石岭路等综合管廊工程。", ["云岭路、石岭路等综合管廊工程"]),  # one work on both
        ("实施石岭、青柘等道路重点工程。", ["石岭、青柘等道路重点工程"]),
    ],
)
def test_each_road_of_a_list_that_is_called_projects(sentence: str, expected: list[str]) -> None:
    assert sorted(names(graph(sentence), "Project")) == sorted(expected)


def test_what_is_done_to_several_numbered_roads_is_one_work() -> None:
    assert set(names(graph("有序实施G109、G219、G695提质改造。"), "Project")) == {"G109、G219、G695提质改造"}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("实施建设路改造工程。新建建设街排水管网工程。", ["建设路改造工程", "建设街排水管网工程"]),
        ("新建建设街柳湖路至石岭路段。", ["建设街柳湖路至石岭路段"]),
        ("推进建设北路道路工程、发展大道东延工程。", ["建设北路道路工程", "发展大道东延工程"]),
        ("新建建设大道、柳湖路等5条道路。", ["建设大道", "柳湖路"]),
        ("新建路、桥12座。", []),
        ("新建街区公园，实施路面改造工程。", ["街区公园"]),
    ],
)
def test_roads_that_are_called_like_a_verb(sentence: str, names: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("建设丰云高速与柳湖高速互通工程。", ["丰云高速与柳湖高速互通工程"]),
        ("实施丰云高速与石岭大道互通立交工程。", ["丰云高速与石岭大道互通立交工程"]),
        ("建设丰云高速、柳湖高速互通工程。", ["丰云高速", "柳湖高速互通工程"]),
        (
            "建设石岭商业广场、通用机场、省道305线、207线升级改造项目。",
            ["石岭商业广场", "通用机场", "省道305线、207线升级改造项目"],
        ),
        ("推进国道207线和省道305线改建工程。", ["国道207线和省道305线改建工程"]),
        ("布局通用机场和货运机场。", []),
    ],
)
def test_what_two_roads_have_in_common(sentence: str, names: list[str]) -> None:
    assert sorted(name for name, _ in projects(sentence)) == sorted(names)
