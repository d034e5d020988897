"""Works on what has a name of its own, which nothing calls a project."""

import pytest
from miniplan import edges, facts, graph, names


@pytest.mark.parametrize(
    ("sentence", "works"),
    [
        (
            "推进青塘河生态护岸、柳湖水库除险加固和双柘灌区节水改造。",
            ["青塘河生态护岸", "柳湖水库除险加固", "双柘灌区节水改造"],
        ),
        ("实施青石灌区续建配套与节水改造，完成县一中改扩建。", ["青石灌区续建配套与节水改造", "县一中改扩建"]),
        ("启动县人民医院整体搬迁。", ["县人民医院整体搬迁"]),
        ("完成柳湖渠衬砌。", ["柳湖渠衬砌"]),
        ("启动柳湖镇污水处理厂提标。", ["柳湖镇污水处理厂提标"]),
        ("实施望江路拓宽和凤鸣街改造。", ["望江路拓宽", "凤鸣街改造"]),
        ("推进老城片区改造。", ["老城片区改造"]),
        ("实施望江路、凤鸣路、青塘路绿化改造。", ["望江路、凤鸣路、青塘路绿化改造"]),
        ("实施望江路拓宽、凤鸣路、青塘路绿化改造。", ["望江路拓宽", "凤鸣路、青塘路绿化改造"]),
        ("完成青塘河干流整治35公里。", ["青塘河干流整治"]),
        ("推进柳林至青塘镇公路改造。", ["柳林至青塘镇公路改造"]),
        ("推动柳塘片区城市更新建设。", ["柳塘片区城市更新"]),
        ("完成S217柳林至青塘段大修。", ["S217柳林至青塘段大修"]),
        ("加快柳湖（青石段）综合治理。", ["柳湖（青石段）综合治理"]),
        ("推进青塘河绿廊建设。", ["青塘河绿廊"]),
        ("新建柳湖镇蔬菜育苗中心、柳湖镇菌棒厂。", ["柳湖镇蔬菜育苗中心", "柳湖镇菌棒厂"]),
    ],
)
def test_works_on_what_has_a_name(sentence: str, works: list[str]) -> None:
    assert names(graph(sentence), "Project") == works


@pytest.mark.parametrize(
    "sentence",
    [
        "加强青塘河治理，持续推进柳湖水库清淤。",  # care
        "对望江路、凤鸣路进行改造。",
        "实施中小河流治理、病险水库除险加固、农村公路改造。",  # kinds
        "推进柳林村人居环境整治。",
        "在望江路推进管网改造。",
        "完成老城区零星二级以下房屋改造。",
        "在柳湖镇新建果库3座，推动柳湖镇菌棒厂增产。",
        "推进青岚经济开发区和青塘镇扩区。",  # of both
        "推动望江街等10条道路改造。",
        "引导青岚经济开发区企业技术改造。",
        "完善青塘河绿廊，加快青石镇污水管网建设。",
    ],
)
def test_care_and_kinds_of_works_are_none(sentence: str) -> None:
    assert names(graph(sentence), "Project") == []


def test_a_work_lies_where_its_place_lies() -> None:
    found = graph("实施柳湖水库除险加固。")
    ends = {node.id: node.name for node in found.nodes}
    assert ("柳湖水库除险加固", "柳湖水库") in {(ends[edge.source], ends[edge.target]) for edge in edges(found, "LOCATED_IN")}


@pytest.mark.parametrize(
    "work", ["青岚河岸线整治", "青岚河水系连通", "青岚河截污纳管", "石岭片区棚改", "石岭片区排水防涝", "青岚寺环境整治", "望江大道雨污分流"]
)
def test_more_works_on_places(work: str) -> None:
    assert names(graph(f"推进{work}，改善环境。"), "Project") == [work]


def test_one_work_on_several_stretches_or_buildings_of_a_list() -> None:
    assert names(graph("实施青岚河城区段、柘河石岭镇至柳湖镇段治理，新建堤防。"), "Project") == ["青岚河城区段、柘河石岭镇至柳湖镇段治理"]
    assert names(graph("完成石岭排涝站、柳湖闸更新改造。"), "Project") == ["石岭排涝站、柳湖闸更新改造"]
    assert names(graph("完成新水厂、柳湖闸更新改造。"), "Project") == ["柳湖闸更新改造"]


def test_a_work_ends_before_when_it_comes_about() -> None:
    found = graph("推进青柘小学扩建年底前完工，加快石岭医院整体搬迁尽快动工。")
    assert set(names(found, "Project")) == {"青柘小学扩建", "石岭医院整体搬迁"}


def test_a_house_of_a_hospital_is_the_hospitals() -> None:
    plan = graph("一、重点任务", "完成县医院门诊楼改造、部分乡镇卫生院病房楼改造。")
    assert facts(plan, "IMPLEMENTED_BY") == {("县医院门诊楼改造", "县医院")}
    assert names(plan, "Place") == []
