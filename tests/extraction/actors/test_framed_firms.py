"""Companies that stand where only a company does, and trades that do not."""

import pytest
from miniplan import graph, names

FRAMES = (
    "推动{}搬迁。",
    "支持{}技改。",
    "加快{}二期建设。",
    "与{}合作建设基地。",
    "由{}负责建设。",
    "发挥{}龙头作用。",
    "加强与{}对接。",
    "推进{}智能化改造。",
    "引进{}投资建设产业园。",
    "以{}为龙头，带动发展。",
)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("firm", ["岚石铸造", "双柘酒业", "青禾粮油"])
def test_a_name_with_a_trade_is_a_company_where_only_companies_stand(frame: str, firm: str) -> None:
    assert names(graph(frame.format(firm)), "Enterprise") == [firm]


@pytest.mark.parametrize("frame", FRAMES)
def test_kinds_of_trades_are_none(frame: str) -> None:
    kinds = [
        word + trade
        for word in ("传统", "第三方", "中标", "专业", "社会", "沿河", "规上", "高耗能", "绿色", "龙头", "汽车", "县域")
        for trade in ("水泥", "酒业", "物流")
    ]
    assert names(graph(*(frame.format(kind) for kind in kinds)), "Enterprise") == []


@pytest.mark.parametrize("frame", ["与{}合作建设基地。", "由{}负责建设。", "发挥{}龙头作用。"])
def test_a_trade_that_is_a_topic_as_well_needs_a_word_before_the_name(frame: str) -> None:
    assert names(graph(frame.format("岚石物流")), "Enterprise") == ["岚石物流"]
    assert names(graph("推动岚石物流搬迁。"), "Enterprise") == []
