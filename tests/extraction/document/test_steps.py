"""Steps on the way to what a task is to reach: notes, no tasks and no targets."""

import pytest
from miniplan import one_a_line, source

from plantrace.extraction.pipeline import extract

TASKS = ["丰谷县2026年重点工作任务分解", "1.狠抓招商。新引进项目15个。", "牵头单位：县商务局"]
LAST = "2.做强果业。新建果库3座。"


@pytest.mark.parametrize(
    "steps",
    [
        ["季度目标：一季度签约3个；二季度累计签约7个；三季度累计签约11个。"],
        ["季度目标：", "一季度：签约3个。", "二季度：签约7个。"],
        ["序时进度：一季度，完成可研；二季度，试生产；三季度，签约9个。"],
        ["完成时限：6月底前完成选址，11月底前建成园区"],
    ],
)
def test_lines_of_steps_say_nothing_else(steps: list[str]) -> None:
    graph = extract(source(one_a_line(*TASKS, *steps, LAST)))
    assert {node.name for node in graph.nodes if node.label == "Measure"} == {"狠抓招商", "新引进项目15个", "做强果业", "新建果库3座"}
    assert {node.name for node in graph.nodes if node.label == "Goal"} == {"新引进项目15个", "果库3座"}


def test_steps_inside_of_a_paragraph_end_with_their_sentence() -> None:
    graph = extract(
        source(one_a_line(*TASKS[:1], "1.狠抓招商。新引进项目15个。季度目标：一季度签约3个；二季度签约7个。改造市场2个。", LAST))
    )
    assert {node.name for node in graph.nodes if node.label == "Goal"} == {"新引进项目15个", "市场2个", "果库3座"}


def test_a_line_of_one_quarter_without_a_word_for_steps_is_what_is_to_be_done() -> None:
    graph = extract(source(one_a_line(*TASKS, "一季度：新建果园80亩。", LAST)))
    assert "果园80亩" in {node.name for node in graph.nodes}


@pytest.mark.parametrize("label", ["阶段性目标", "阶段目标"])
def test_among_goals_a_stage_is_a_goal(label: str) -> None:
    graph = extract(source(one_a_line("丰谷县果业规划", "一、主要目标", f"{label}：到2030年，优质果率达到45%。", "二、任务", "建设果库。")))
    assert "优质果率达到45%" in {node.name for node in graph.nodes}
