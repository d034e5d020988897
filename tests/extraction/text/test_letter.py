"""The letter that issues a plan says nothing of what the plan is to do."""

import pytest
from miniplan import source

from plantrace.extraction.document.reading import read_document
from plantrace.extraction.pipeline import extract
from plantrace.extraction.text.letter import letter
from plantrace.extraction.text.lines import printed_lines

POINTS = "一、加强领导。各单位要制定方案，于3月5日前报县政府督查室。\n二、严格督查。县政府督查室每季度通报1次。\n"
SIGNED = "丰谷县人民政府办公室\n2024年2月20日\n（此件公开发布）\n"
PLAN = "丰谷县2024年林业工作方案\n一、重点任务\n"
PLAN += "（一）扩大果园。新建果园5万亩。（责任单位：县林业局）\n（二）建设果库。新建果库12座。（责任单位：县供销社）\n"
GREETING = "各乡镇人民政府，县政府各部门：\n"
ISSUES = {
    "issued": GREETING + "《丰谷县2024年林业工作方案》已经县政府同意，现印发给你们，并就有关事项通知如下。\n",
    "divided": GREETING + "经研究，现将2024年6个方面的任务予以分解印发。\n",
    "shown": "现将《丰谷县2024年林业工作方案》全文公布，征求意见。\n",
    "greeting of two lines": "各乡镇人民政府，\n县政府各部门：\n现将《丰谷县2024年林业工作方案》印发给你们。\n",
}


@pytest.mark.parametrize("opening", ISSUES.values(), ids=ISSUES)
@pytest.mark.parametrize("attached", ["", "附件\n", "附件1\n"])
def test_what_a_letter_asks_is_no_part_of_the_plan(opening: str, attached: str) -> None:
    found = extract(source(opening + POINTS + "附件：1.丰谷县2024年林业工作方案\n" + SIGNED + attached + PLAN))
    told = {(node.label, node.name) for node in found.nodes if node.label in ("Goal", "Measure")}
    assert told == {(node.label, node.name) for node in extract(source(PLAN)).nodes if node.label in ("Goal", "Measure")}


def test_its_lines_are_front_matter() -> None:
    passages = read_document(source(ISSUES["issued"] + POINTS + SIGNED + PLAN)).passages
    assert [passage.kind for passage in passages[:8]] == ["front"] * 8


@pytest.mark.parametrize(
    "text",
    [
        GREETING + "为做好林业工作，现通知如下。\n" + PLAN + SIGNED,  # the notice is the plan
        GREETING + "现将2024年林业任务分解如下。\n" + PLAN + SIGNED + "附件\n果库名单\n甲库\n乙库\n丙库\n",
        ISSUES["issued"] + POINTS + SIGNED,  # no plan behind it
        ISSUES["issued"] + "第一章 总则\n" + PLAN + SIGNED + PLAN,  # it is dated behind the plan
    ],
)
def test_a_notice_that_holds_the_plan_is_no_letter(text: str) -> None:
    assert letter(printed_lines(text)) == (0, 0)


@pytest.mark.parametrize(
    "line",
    [
        "抄送：县委办公室，县人大常委会办公室。",
        "丰谷县人民政府办公室2024年2月20日印发",
        "资料来源：县林业局",
        "联系人：王某，联系电话：8801。",
    ],
)
def test_what_stands_below_a_document_is_a_note(line: str) -> None:
    passages = read_document(source(PLAN + "（三）加强保护。巡护林区。\n" + line + "\n")).passages
    assert (passages[-1].kind, passages[-1].text) == ("note", line)
