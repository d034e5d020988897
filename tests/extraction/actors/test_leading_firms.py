import pytest
from miniplan import facts, graph, names

from plantrace.extraction.actors.leading_firms import chain_leaders, ranked_names
from plantrace.extraction.places.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("以青云为链主，发展肉食品加工", ["青云"]),
        ("培育以岚光学为链主的光电、以石岭防爆作为链主的电机等产业", ["岚光学", "石岭防爆"]),
        ("充分发挥青云电子链主作用，发挥岚光学的链主带动作用", ["青云电子", "岚光学"]),
        ("以钢铁企业为链主，以青云为核心，发挥重点企业链主作用", []),
    ],
)
def test_who_leads_a_chain(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in chain_leaders(text, Gazetteer())] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("围绕青云、禾田、岚光等链主企业，延伸链条", ["青云", "禾田", "岚光"]),
        ("继续培育姚庆春、禾田达等龙头企业", ["姚庆春", "禾田达"]),
        ("依托青云达、禾田春等12家龙头企业发展加工", ["青云达", "禾田春"]),
        (
            "服务青云焊材、岚光陶瓷、禾田三家骨干企业，引进华岚方特、宋岚演艺等知名文旅企业",
            ["青云焊材", "岚光陶瓷", "禾田", "华岚方特", "宋岚演艺"],
        ),
        ("形成以青云、禾田达为代表的骨干企业", ["青云", "禾田达"]),
        ("发挥青云电气等链主企业的带头作用", ["青云电气"]),
        ("壮大镇域内2户龙头企业，依托合作社等龙头企业，发展青云电气等骨干企业", []),
        ("培育生猪、茶叶等龙头企业，壮大预制菜、冷链等骨干企业", []),  # goods
        ("依托新能源汽车、青云等链主企业", []),
        ("壮大青云、禾田等行业龙头企业，发展以青云为代表的企业", []),  # trades; one alone
    ],
)
def test_firms_of_rank_whatever_their_names_end_in(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in ranked_names(text, Gazetteer())] == found


def test_a_chain_leader_of_two_characters_is_called_by_its_trade_as_well() -> None:
    plan = graph("围绕青云、禾田等链主企业延伸链条。", "强化青云电子带动作用，加快禾田新材料产业基地建设。")
    assert names(plan, "Enterprise") == ["青云电子", "禾田"]
    assert {edge[1:] for edge in facts(plan, "IMPLEMENTED_BY", "role")} >= {("青云电子", "relied_on"), ("禾田", "lead")}


def test_a_word_that_stands_alone_elsewhere_is_no_chain_leaders_name() -> None:
    assert names(graph("围绕青云、禾田等链主企业延伸链条。", "弘扬青云精神，青云不坠。"), "Enterprise") == ["禾田"]


def test_a_firms_pull_carries_no_project_of_a_third_clause() -> None:
    plan = graph("依托岚石铝业、青云钢铁等企业发展。", "强化岚石铝业带动作用，延伸产业链条，推进云坪大桥项目建设。")
    assert "云坪大桥项目" not in {edge[0] for edge in facts(plan, "IMPLEMENTED_BY")}
