"""What the words of a clause do."""

import pytest
from miniplan import facts, graph

from plantrace.extraction.goals.deeds import body_acts


@pytest.mark.parametrize(
    "clause",
    [
        "县林业局造林5000亩",
        "县督查室每季度通报一次进展",
        "县委督查室、县政府督查室每月调度一次",
        "县水利局每年12月底前向县政府报告执行情况",
        "县商务局、县供销社共同做好农资供应工作",
        "各乡镇（街道）承担征地拆迁主体责任",
        "县行政审批服务局要开通绿色通道",
    ],
)
def test_a_body_and_what_it_is_to_do(clause: str) -> None:
    assert body_acts([clause])


@pytest.mark.parametrize(
    "clause", ["县水利局监管的水库共有12座", "县财政局发布了预算", "县林业局是牵头单位", "县教育局开展情况", "果农种植果树5000亩"]
)
def test_what_only_tells_of_a_body_is_none(clause: str) -> None:
    assert not body_acts([clause])


def test_who_acts_leads() -> None:
    found = graph("县督查室每季度通报一次进展。", "县水利局每年12月底前向县政府报告执行情况。")
    assert facts(found, "IMPLEMENTED_BY", "role") == {
        ("县督查室每季度通报一次进展", "丰谷县督查室", "lead"),
        ("县水利局每年12月底前向县政府报告执行情况", "丰谷县水利局", "lead"),
    }


@pytest.mark.parametrize(
    "sentence", ["建成果品储备库。", "建成县级果品物流园。", "建成便民市场。", "建成区域果品服务站4个。", "力争果品车站9月建成。"]
)
def test_what_is_built_is_done(sentence: str) -> None:
    assert sentence.rstrip("。") in {node.name for node in graph("一、任务", f"（一）果业。{sentence}").nodes if node.label == "Measure"}


def test_a_body_that_opens_a_sentence_with_a_level_does_what_it_says() -> None:
    found = graph("一、任务", "（一）民生。新增果位2400个。县职教中心创建示范果园，优质率达到98%。改造老街17个。")
    assert facts(found, "IMPLEMENTED_BY") == {("县职教中心创建示范果园，优质率达到98%", "县职教中心")}
