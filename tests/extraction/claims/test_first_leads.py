"""The document says that the first unit of a list leads, in whatever words."""

import pytest
from miniplan import facts, passages, source

from plantrace.extraction.claims.first_leads import first_listed_leads
from plantrace.extraction.pipeline import extract


@pytest.mark.parametrize(
    "line",
    [
        "（县发改局〔首位单位为牵头单位，下同〕、县财政局、县住建局）",
        "（县发改局、县财政局、县住建局，首位单位为牵头单位，下同）",
        "（县发改局、县财政局、县住建局，列第一位的为牵头单位，下同）",
    ],
)
def test_a_note_in_the_first_bracket_holds_for_all(line: str) -> None:
    graph = extract(source(f"丰谷县2024年果业任务分工方案\n一、任务\n1.新建果园2处。{line}\n2.改造果库3座。（县林业局、县财政局）\n"))
    assert facts(graph, "IMPLEMENTED_BY", "role") == {
        ("新建果园2处", "丰谷县发改局", "lead"),
        ("新建果园2处", "丰谷县财政局", "participate"),
        ("新建果园2处", "丰谷县住建局", "participate"),
        ("改造果库3座", "丰谷县林业局", "lead"),
        ("改造果库3座", "丰谷县财政局", "participate"),
    }


@pytest.mark.parametrize(
    "notation",
    [
        "（县发改局、县财政局、县住建局等。列第一位者为牵头部门，其他有关部门按职责分工负责，下同）",
        "（县发改局、县财政局、县住建局，排名第一的责任单位为牵头单位，其他列入单位为参与单位）",
        "（县发改局、县财政局、县住建局。第一个单位为牵头单位，其余为配合单位，下同）",
        "（县发改局、县财政局、县住建局；排在首位的为主办单位，其他单位配合。下同）",
        "（县发改局、县财政局、县住建局〔除注明外，列第一位的为牵头单位〕）",
        "（责任单位：县发改局、县财政局、县住建局。除第三项外，列第一位的为牵头单位）",
        "（县发改局、县财政局、县住建局；列首位的单位牵头，其他单位配合，下同）",
        "（责任单位：县发改局、县财政局、县住建局，第一责任单位为牵头单位，其他单位配合）",
        "责任单位：县发改局、县财政局、县住建局（列首位的为牵头单位，其余为配合单位，下同）",
        "（县发改局、县财政局，县住建局，列第一位的为牵头单位，下同。以下均涉及各镇，不再列出）",
    ],
)
def test_the_note_may_say_what_the_others_do(notation: str) -> None:
    graph = extract(source(f"丰谷县2024年果业任务分工方案\n一、任务\n1.发展果业。新建果园2处。{notation}\n"))
    assert {found for found in facts(graph, "IMPLEMENTED_BY", "role") if found[1] != "各镇"} == {
        ("发展果业", "丰谷县发改局", "lead"),
        ("发展果业", "丰谷县财政局", "participate"),
        ("发展果业", "丰谷县住建局", "participate"),
    }


def test_those_that_lead_together_all_lead() -> None:
    note = "1.新建果园2处。\n责任单位：县发改局、县财政局（除标注“分别牵头”外，列第一位为牵头或汇总单位，下同）"
    graph = extract(
        source(f"丰谷县2024年果业任务分工方案\n一、任务\n{note}\n2.改造果库3座。\n责任单位：县林业局、县水利局分别牵头，县财政局、各镇\n")
    )
    assert facts(graph, "IMPLEMENTED_BY", "role") == {
        ("新建果园2处", "丰谷县发改局", "lead"),
        ("新建果园2处", "丰谷县财政局", "participate"),
        ("改造果库3座", "丰谷县林业局", "lead"),
        ("改造果库3座", "丰谷县水利局", "lead"),
        ("改造果库3座", "丰谷县财政局", "participate"),
        ("改造果库3座", "各镇", "participate"),
    }


def test_without_such_a_sentence_no_one_is_the_lead_by_standing_first() -> None:
    assert first_listed_leads(passages("县林业局为牵头单位。")) is False
