"""Which role each unit of a notation has, by what words."""

import pytest
from miniplan import facts, graph, names, nodes

LEAD, PART = "lead", "participate"


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        # what each unit is stands behind it
        ("（县水务局为牵头单位，县财政局为配合单位）", {("水务局", LEAD), ("财政局", PART)}),
        ("（县水务局为责任单位，县财政局、县住建局为协助单位）", {("水务局", LEAD), ("财政局", PART), ("住建局", PART)}),
        ("（县财政局是参与部门、县水务局是牵头部门）", {("水务局", LEAD), ("财政局", PART)}),
        ("（牵头单位为县水务局，配合单位为县财政局）", {("水务局", LEAD), ("财政局", PART)}),
        # other labels
        ("（牵头责任部门：县水务局；责任部门：县财政局）", {("水务局", LEAD), ("财政局", PART)}),
        ("（实施主体：县水务局、柳湖镇）", {("水务局", LEAD), ("柳湖镇", LEAD)}),
        ("（项目业主：县水务局；配合单位：县财政局）", {("水务局", LEAD), ("财政局", PART)}),
        ("（实施主体：县水务局、恒泽公司）", {("水务局", LEAD), ("恒泽公司", LEAD)}),
        ("（统筹单位：县发改局；责任单位：县水务局）", {("发改局", LEAD), ("水务局", PART)}),
        ("（组织单位：县水务局；联系单位：县财政局）", {("水务局", LEAD), ("财政局", PART)}),
        ("（主管部门：县水务局；分管部门：县司法局；包联单位：县审计局）", {("水务局", LEAD), ("司法局", PART), ("审计局", PART)}),
        ("（挂牌单位：县林业局；包抓单位：县水务局）", {("林业局", PART), ("水务局", LEAD)}),
        ("（工作专班：县水务局、县公安局）", {("水务局", LEAD), ("公安局", LEAD)}),
        # persons beside their units
        ("（责任单位及责任人：县水务局 王建国；配合单位：县财政局 张爱民）", {("水务局", LEAD), ("财政局", PART)}),
        ("（牵头单位、负责人：县水务局 李明；责任单位和责任人：县教育局 张爱民）", {("水务局", LEAD), ("教育局", PART)}),
        ("（牵头单位及负责人：县水务局局长王建国）", {("水务局", LEAD)}),
        # a sentence of its own, or its last clause
        ("负责部门为县水务局、县财政局等。", {("水务局", LEAD), ("财政局", LEAD)}),
        ("负责单位是县水务局，协助单位为县财政局。", {("水务局", LEAD), ("财政局", PART)}),
        ("该项工作将长期持续推进，负责部门县水务局、县财政局等。", {("水务局", LEAD), ("财政局", LEAD)}),
    ],
)
def test_the_words_tell_the_role(notation: str, expected: set[tuple[str, str]]) -> None:
    found = graph(f"1.推进供水建设。新建水厂1座。{notation}")
    parties = facts(found, "IMPLEMENTED_BY", "role")
    assert {(str(who).removeprefix("丰谷县"), role) for what, who, role in parties if what == "推进供水建设"} == expected
    assert names(found, "Measure") == ["推进供水建设", "新建水厂1座"]


@pytest.mark.parametrize(
    "word", ["统筹单位", "组织单位", "包抓单位", "包联单位", "联系单位", "挂牌单位", "主管部门", "分管部门", "工作专班"]
)
def test_a_line_that_opens_with_a_role_is_no_task(word: str) -> None:
    found = graph("1.推进供水建设。新建水厂1座。", "责任单位：县水务局", f"{word}：县财政局")
    assert {who for _, who in facts(found, "IMPLEMENTED_BY")} == {"丰谷县水务局", "丰谷县财政局"}
    assert names(found, "Measure") == ["推进供水建设", "新建水厂1座"]


def test_a_verb_behind_a_word_for_units_is_none() -> None:
    assert not facts(graph("1.推进供水建设。培训职工3次。（组织单位开展）"), "IMPLEMENTED_BY")


@pytest.mark.parametrize(
    "notation",
    [
        "（2024年12月底前完成；县水务局牵头，县财政局配合）",
        "（2024年12月底前完成，县水务局、县财政局）",
        "由县水务局具体实施，县财政局配合，2024年12月底前完工。",
        "该项工作计划于2024年12月底之前完成，负责部门为县水务局、县财政局等。",
        "本项工作2024年12月底前完成，责任部门是县水务局、县财政局。",
        "责任部门是县水务局、县财政局，完成时间为2024年12月。",
        "此项工作力争在2024年12月底前完成，牵头单位为县水务局，配合单位为县财政局。",
    ],
)
def test_the_time_before_the_units_is_that_of_the_task(notation: str) -> None:
    found = graph(f"1.推进供水建设。新建水厂1座。{notation}")
    assert {node.name: node.props.get("due") for node in nodes(found, "Measure")} == {"推进供水建设": "2024-12", "新建水厂1座": None}
    assert {who for _, who in facts(found, "IMPLEMENTED_BY")} == {"丰谷县水务局", "丰谷县财政局"}
