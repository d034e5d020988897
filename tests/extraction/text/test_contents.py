"""The table of contents before a plan, in the ways in which copies print it."""

import pytest
from miniplan import source

from plantrace.extraction.document.reading import read_document
from plantrace.extraction.pipeline import extract
from plantrace.extraction.text.contents import contents
from plantrace.extraction.text.lines import printed_lines

TITLE = "丰谷县林业发展规划（2021—2025年）\n"
ENTRIES = ("一、发展基础", "二、做强果业", "（一）扩大果园面积", "三、改善人居环境", "（一）建设公园", "四、保障措施")
BODY = "。\n".join(f"{entry}\n新建果库{at}座" for at, entry in enumerate(ENTRIES, 3)) + "。\n"
PREFACE = "为加快林业发展，制定本规划。\n"


def listed(lead: str) -> str:
    return "".join(f"{entry}{lead.format(at)}\n" for at, entry in enumerate(ENTRIES, 1))


def found(text: str) -> list[tuple[str, str]]:
    return [(node.label, node.name) for node in extract(source(text)).nodes if node.label != "Plan"]


@pytest.mark.parametrize("title", ["目录\n", "目  录\n", ""])
@pytest.mark.parametrize("lead", ["……{}", "......... {}", "·········{}", "- - - - {}", "\t{}", "    {}", "（{}）", "- {} -", ""])
def test_a_table_of_contents_says_nothing_of_its_own(title: str, lead: str) -> None:
    assert found(TITLE + title + listed(lead) + BODY) == found(TITLE + BODY)


def test_a_page_on_the_next_line_belongs_to_its_entry() -> None:
    assert found(TITLE + "目录\n" + listed("\n{}") + BODY) == found(TITLE + BODY)


def test_what_stands_behind_it_is_front_matter_still() -> None:
    passages = read_document(source(TITLE + "目录\n" + listed("……{}") + PREFACE + BODY)).passages
    assert [passage.kind for passage in passages[:9]] == ["front"] * 9
    assert "".join(passage.text[:4] for passage in passages[:3]) == "丰谷县林目录一、发展"


def test_the_text_may_end_before_the_first_entry_stands_again() -> None:
    text = TITLE + "目录\n" + listed("……{}") + PREFACE + "一、任务\n新建果库5座。\n"
    assert found(text) == [("Goal", "果库5座"), ("Measure", "新建果库5座"), ("Section", "任务")]


def test_rows_of_a_table_and_headings_that_a_table_repeats_are_no_contents() -> None:
    rows = "".join(f"{at}.{name}\t{at}2\n" for at, name in enumerate(("新建果库", "新建果园", "新建公园", "新建冷库"), 1))
    assert contents(printed_lines(f"{TITLE}一、任务\n序号\t任务\t数量\n{rows}")) == (0, 0)
    three = "一、做强果业\n（一）扩大果园\n1.新建果园\n新建果园5座。\n"
    assert contents(printed_lines(f"{TITLE}{three}附件 任务清单\n{three}")) == (0, 0)


def test_headings_may_stand_without_the_numbers_that_the_contents_give_them() -> None:
    body = "".join(f"{entry.lstrip('一二三四（）、')}\n新建果库{at}座。\n" for at, entry in enumerate(ENTRIES, 3))
    passages = read_document(source(TITLE + "目录\n" + listed("\t{}") + body)).passages
    assert [(p.rank, p.name) for p in passages if p.kind == "heading"] == [
        (4, "发展基础"),
        (4, "做强果业"),
        (5, "扩大果园面积"),
        (4, "改善人居环境"),
        (5, "建设公园"),
        (4, "保障措施"),
    ]


def test_a_text_of_nothing_but_what_stands_before_a_plan_is_read_all_the_same() -> None:
    assert [p.kind for p in read_document(source(TITLE + "目录\n" + listed("……{}"))).passages][2:] == ["heading"] * len(ENTRIES)
