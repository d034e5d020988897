import pytest
from miniplan import facts, graph, names

from plantrace.extraction.actors.paired_firms import closed_firms, paired_firms
from plantrace.extraction.places.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("支持岚石机械联合省机械研究院共建研发中心", ["岚石机械"]),
        ("推动青禾茶油与澄川大学合作", ["青禾茶油"]),
        ("支持青岚生物与澄川医院开展临床研究", ["青岚生物"]),
        ("支持青晶微电子扩建生产线", ["青晶微电子"]),
        ("支持集成电路企业扩建生产线，支持澄川大学整体创建", []),
        ("支持边境口岸建设，支持特色产业开展创建", []),
        ("鼓励将果路建设和今后的养护捆绑招标", []),
        ("支持龙头企业与澄川大学合作", []),
        ("推动产业协会与澄川大学合作", []),
        ("推动特色果业与澄川大学合作", []),
    ],
)
def test_a_firm_that_works_with_an_institute(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in paired_firms(text, Gazetteer())] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("关闭退出青岚化工、柳源颜料，就地改造提升江岚石化", ["青岚化工", "柳源颜料", "江岚石化"]),
        ("力争青柘股份过会，确保青岚化工在科创板挂牌", ["青柘股份", "青岚化工"]),
        ("推动云溪民宿挂牌，支持青岚水果在年底上市", []),
        ("关闭非法砂场、落后煤矿，关停小造纸、小印染，就地改造老旧化工", []),
    ],
)
def test_firms_that_close_or_move(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in closed_firms(text, Gazetteer())] == found


def test_the_institute_is_the_partner() -> None:
    plan = graph("支持岚石机械联合省机械研究院共建研发中心。")
    roles = {(who, role) for _, who, role in facts(plan, "IMPLEMENTED_BY", "role")}
    assert roles == {("岚石机械", "supported"), ("省机械研究院", "partner")}


def test_as_many_firms_as_the_number_says() -> None:
    assert names(graph("完成兴岚建材、恒岚铸造2家企业搬迁改造。"), "Enterprise") == ["兴岚建材", "恒岚铸造"]
    assert names(graph("完成兴岚建材、恒岚铸造12家企业搬迁改造。"), "Enterprise") == []


def test_goods_that_suppliers_bring_are_no_firms() -> None:
    assert names(graph("引进正极材料、电子辅料等上下游配套企业。"), "Enterprise") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("加快企业上市步伐，力争岚石股份、强柘新材上市，明柘科技完成报会", ["岚石股份", "强柘新材", "明柘科技"]),
        ("支持岚石股份在北交所上市", ["岚石股份"]),
        ("绿柘危废等2家企业完成股改", ["绿柘危废"]),
        ("推动优质企业上市，支持农业企业挂牌，加强上市辅导", []),
        ("推动县域医共体挂牌运行", []),
    ],
)
def test_firms_that_go_public(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in closed_firms(text, Gazetteer())] == found


def test_who_goes_public_is_supported() -> None:
    found = facts(graph("推动岚石股份上市，打造岚石股份、强柘新材等百亿级企业。"), "IMPLEMENTED_BY", "role")
    assert {(who, role) for _, who, role in found} == {("岚石股份", "supported"), ("强柘新材", "supported")}
