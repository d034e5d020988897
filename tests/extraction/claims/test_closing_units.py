"""Units behind the last words of an item or of a section."""

import pytest
from miniplan import facts, graph


def led(*lines: str) -> set[tuple[object, ...]]:
    return facts(graph(*lines), "IMPLEMENTED_BY", "role")


def test_the_only_line_of_units_of_a_section_speaks_of_all_its_items() -> None:
    lines = ("一、做强果业", "1.新建果库12座。", "2.改造果园20公顷。", "责任单位：县林业局", "二、改善交通", "3.改造危桥6座。")
    assert led(*lines) == {("做强果业", "丰谷县林业局", "lead")}


def test_semicolons_may_part_the_units_and_the_time_from_what_is_done() -> None:
    found = graph(
        "一、做强果业", "1.新建果库12座；责任单位：县林业局；时限：2024年6月底前。", "2.改造果园；责任单位：县农业农村局；时限：2024年底。"
    )
    assert facts(found, "IMPLEMENTED_BY", "role") == {
        ("新建果库12座", "丰谷县林业局", "lead"),
        ("改造果园", "丰谷县农业农村局", "lead"),
    }


def test_units_on_the_lines_below_their_label() -> None:
    lines = ("（一）做强果业。新建果库12座。", "责任单位：县林业局", "县商务局", "县文化和旅游局", "（二）改善交通。改造危桥6座。")
    found = led("一、重点任务", *lines, "责任单位：县交通运输局", "建设果品交易中心")
    assert found == {
        ("做强果业", "丰谷县林业局", "lead"),
        ("做强果业", "丰谷县商务局", "lead"),
        ("做强果业", "丰谷县文化和旅游局", "lead"),
        ("改善交通", "丰谷县交通运输局", "lead"),
    }


def test_several_lines_of_units_and_time_close_a_section() -> None:
    lines = (
        "一、做强果业",
        "1.新建果库12座。",
        "2.改造果园20公顷。",
        "责任单位：县林业局",
        "配合单位：县财政局",
        "完成时间：2024年8月底前",
    )
    found = graph(*lines, "二、改善交通", "（一）改造危桥6座。", "（二）新建果路5公里。", "责任单位：县交通运输局", "完成时间：2024年底")
    assert facts(found, "IMPLEMENTED_BY", "role") == {
        ("做强果业", "丰谷县林业局", "lead"),
        ("做强果业", "丰谷县财政局", "participate"),
        ("改善交通", "丰谷县交通运输局", "lead"),
    }
    dues = {node.name: node.props.get("due") for node in found.nodes if node.label == "Measure" and node.props["level"] == "task"}
    assert dues == {"做强果业": "2024-08", "改善交通": "2024"}


WORK = "1.推进供水建设。新建水厂1座。"


@pytest.mark.parametrize(
    ("lines", "parties"),
    [
        (
            (f"{WORK}由县水务局具体实施，县发改局、柳湖镇配合。",),
            {("丰谷县水务局", "lead"), ("丰谷县发改局", "participate"), ("柳湖镇", "participate")},
        ),
        ((f"{WORK}此项工作由县水务局组织实施，县发改局参与。",), {("丰谷县水务局", "lead"), ("丰谷县发改局", "participate")}),
        (
            (f"{WORK}由县水务局和柳湖镇共同承担，县发改局协助。",),
            {("丰谷县水务局", "lead"), ("柳湖镇", "lead"), ("丰谷县发改局", "participate")},
        ),
        ((f"{WORK}由县水务局实施。",), {("丰谷县水务局", "lead")}),
        ((f"{WORK}——县水务局、县财政局",), {("丰谷县水务局", "lead"), ("丰谷县财政局", "lead")}),
        ((f"{WORK}——县水务局，各乡镇。",), {("丰谷县水务局", "lead"), ("各乡镇", "participate")}),
        ((WORK, "——县水务局、县财政局"), {("丰谷县水务局", "lead"), ("丰谷县财政局", "lead")}),
        ((f"{WORK}日常管护由县水务局实施。",), set()),  # no more than a part of it
    ],
)
def test_a_sentence_or_a_line_behind_a_task_that_only_says_who_does_it(lines: tuple[str, ...], parties: set[tuple[str, str]]) -> None:
    found = graph(*lines, "2.推进绿化。栽植苗木3万株。（柳湖镇政府、县林业局负责）")
    told = facts(found, "IMPLEMENTED_BY", "role")
    assert {(who, role) for what, who, role in told if what == "推进供水建设"} == parties
    assert not facts(found, "LOCATED_IN")


@pytest.mark.parametrize("heading", ["一、县卫健局（牵头）、县财政局、各乡镇", "一、各乡镇、县财政局、县卫健局（牵头单位）"])
def test_a_heading_may_pick_out_who_leads(heading: str) -> None:
    found = graph(heading, "1.新建卫生院2所。", "2.改造卫生室20个。")
    assert facts(found, "IMPLEMENTED_BY", "role") == {
        (work, *party)
        for work in ("新建卫生院2所", "改造卫生室20个")
        for party in (("丰谷县卫健局", "lead"), ("丰谷县财政局", "participate"), ("各乡镇", "participate"))
    }
