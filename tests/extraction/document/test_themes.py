"""What passages are by what stands above them: measures, goals or background."""

import pytest
from miniplan import graph, names

from plantrace.extraction.pipeline import extract
from plantrace.extraction.text.source import Source


@pytest.mark.parametrize("opening", ["主要指标：到2027年，", "为发展果业，制定本方案。到2027年，"])
def test_goals_before_the_first_heading_of_an_action_plan(opening: str) -> None:
    plan = [
        "青垣县果业发展行动方案",
        f"{opening}优质果率达到70%以上，果园面积超过20万亩。",
        "一、重点任务",
        "（一）建设果园。新建果园3万亩。",
    ]
    found = extract(Source("plan.txt", "\n".join(plan) + "\n"))
    told = {(node.props["subject"], node.props["by"]) for node in found.nodes if node.props.get("kind") == "target"}
    assert {("优质果率", 2027), ("果园面积", 2027)} <= told


@pytest.mark.parametrize(("five", "found"), [("十三五", 0), ("十四五", 2)])
def test_items_below_a_look_back_tell_what_was_done(five: str, found: int) -> None:
    plan = graph("一、发展目标", f"“{five}”期间，全县果业蓬勃发展。", "——果业投入累计达66亿元。", "——新增果园4万亩。")
    assert len([node for node in plan.nodes if node.props.get("kind") == "target"]) == found


def test_an_item_that_opens_with_a_body_says_what_it_does() -> None:
    plan = graph("一、重点任务", "——县林业局负责新建果库2座。", "——青柘镇更加美丽。")
    assert "县林业局负责新建果库2座" in names(plan, "Measure")
    assert [node.name for node in plan.nodes if node.props.get("kind") == "aim"] == ["青柘镇更加美丽"]


def test_a_label_of_goals_is_none() -> None:
    plan = graph("一、发展目标", "主要指标：到2025年，优质果率达到80%。")
    assert [node.name for node in plan.nodes if node.label == "Goal"] == ["优质果率达到80%"]
