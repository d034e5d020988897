import pytest
from miniplan import COUNTY, graph, names

from plantrace.extraction.actors.cooperatives import cooperatives
from plantrace.extraction.places.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("扶持青禾奶牛养殖专业合作社、禾田农机专业合作社", ["青禾奶牛养殖专业合作社", "禾田农机专业合作社"]),
        ("扶持澄川市石岭生态野猪养殖专业合作社扩产", ["澄川市石岭生态野猪养殖专业合作社"]),
        ("支持青禾家庭农场发展", ["青禾家庭农场"]),
        ("由丰谷青禾种养殖专业合作社负责", ["丰谷青禾种养殖专业合作社"]),
        ("由上海锦禾粮食制品专业合作社、锦禾种植专业合作社联合社负责", ["上海锦禾粮食制品专业合作社", "锦禾种植专业合作社联合社"]),
        ("依托丰谷蔬菜专业合作社，组建奶牛养殖专业合作社联合社", []),
        ("由石岭村股份经济合作社负责", ["石岭村股份经济合作社"]),
        ("引导石岭村集体经济合作社参与，发展农村集体经济合作社", ["石岭村集体经济合作社"]),
        ("发展奶牛养殖专业合作社、优质水稻种植专业合作社", []),
        ("成立土地股份合作社，村级股份合作社，支持主产地农民专业合作社和家庭农场", []),
        ("支持大学生返乡创办家庭农场，创建省级示范家庭农场，青禾家庭农场达到50家", []),
        ("支持青禾肉牛合作社、禾田养殖场发展", ["青禾肉牛合作社"]),
        ("支持农机合作社、茶叶合作社、农民合作社发展，改革供销合作社", []),
        ("青禾奶牛养殖场建设2000头奶牛养殖项目", ["青禾奶牛养殖场"]),
        ("奶牛养殖场建设2000头奶牛养殖项目，推进青禾奶牛养殖场建设", []),
        ("依托石岭镇茶叶专业合作社", []),  # the kind in that town
    ],
)
def test_cooperatives_and_farms_by_a_name_of_their_own(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in cooperatives(text, COUNTY, Gazetteer())] == found


def test_a_cooperative_in_a_list_of_units_is_a_firm() -> None:
    plan = graph("建设育苗大棚。（责任单位：青禾奶牛养殖专业合作社、县供销合作社）")
    assert names(plan, "Enterprise") == ["青禾奶牛养殖专业合作社"]


def test_the_short_form_of_a_cooperative_is_the_same() -> None:
    plan = graph("支持丰谷县青禾大豆种植专业合作社扩产。", "青禾大豆种植合作社流转土地，禾田大豆种植合作社加工大豆。")
    assert names(plan, "Enterprise") == ["丰谷县青禾大豆种植专业合作社", "禾田大豆种植合作社"]
