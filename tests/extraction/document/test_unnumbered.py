from miniplan import names, one_a_line, source

from plantrace.extraction.document.outline import Passage
from plantrace.extraction.document.reading import read_document
from plantrace.extraction.pipeline import extract


def read(*lines: str) -> list[Passage]:
    return read_document(source(one_a_line(*lines))).passages


def test_short_lines_without_a_mark_are_the_headings_of_a_text_that_numbers_nothing() -> None:
    found = read(
        "丰谷县果业工作责任分工",
        "扩大果业规模",
        "改造老果园",
        "改造低产果园3万亩。",
        "县林业局、县财政局按职责分工负责",
        "建设冷库",
        "建设冷库7座。",
    )
    assert [(p.kind, p.rank) for p in found[:-1]] == [
        ("front", 0),
        ("heading", 4),
        ("heading", 5),
        ("paragraph", 0),
        ("paragraph", 0),
        ("heading", 5),
        ("paragraph", 0),
    ]
    assert [above.text for above in found[-2].path()] == ["扩大果业规模", "建设冷库"]


def test_one_of_a_list_of_lines_without_marks_names_nothing() -> None:
    found = read("丰谷县2023年民生实事", "建成果品展示中心", "改造果园道路21公里", "举办果品节2场")
    assert [p.kind for p in found[:4]] == ["heading", "paragraph", "paragraph", "paragraph"]


def test_where_headings_are_numbered_a_short_line_is_none() -> None:
    assert [p.kind for p in read("丰谷县果业规划", "一、果园", "果园连片", "改造果园3万亩。")][1:4] == ["heading", "paragraph", "paragraph"]


def test_a_table_of_tasks_needs_no_heading() -> None:
    graph = extract(
        source(
            one_a_line(
                "丰谷县果业工作责任分工表",
                "| 序号 | 重点任务 | 牵头单位 | 配合单位 |",
                "| --- | --- | --- | --- |",
                "| 1 | 改造低产果园3万亩 | 县林业局 | 县财政局 |",
            )
        )
    )
    assert names(graph, "Measure") == ["改造低产果园3万亩"]
    assert sorted(names(graph, "Department")) == ["丰谷县林业局", "丰谷县财政局"]


def test_where_nothing_else_heads_a_plan_its_title_does() -> None:
    found = read("丰谷县2023年民生实事", "（1）新建冷库21座。", "（2）改造果园道路。")
    assert [(p.kind, p.heading is found[0]) for p in found[:3]] == [("heading", False), ("item", True), ("item", True)]
    assert read("丰谷的果园", "今天下雨。", "明天放晴。")[0].kind == "front"


def test_short_lines_above_items_are_headings_where_nothing_higher_is_numbered() -> None:
    lines = (
        "丰谷县果业实施意见",
        "总体要求",
        "（一）指导思想。坚持绿色发展。",
        "扩大果业规模",
        "（二）新建果园。新建果园3万亩。",
        "保障措施：",
        "（三）加强领导。定期研究工作。",
    )
    found = [(p.kind, p.name, p.theme) for p in read(*lines) if p.kind == "heading"]
    assert found == [("heading", "总体要求", "principle"), ("heading", "扩大果业规模", "measure"), ("heading", "保障措施", "measure")]
    assert not [
        p
        for p in read("丰谷县果业规划", "一、任务", "扩大果业规模", "（一）新建果园。", "建设冷库", "（二）新建果库。")
        if p.name == "建设冷库"
    ]


def test_titles_in_a_short_text_are_not_joined_to_what_follows() -> None:
    lines = (
        "丰谷县关于推进果业发展的实施意见",
        "为推进果业发展，提出如下意见。",
        "一、发展目标",
        "到2025年，果园达到80万亩。",
        "二、推进工作",
        "新建果库8座。",
    )
    assert [passage.text for passage in read_document(source("\n".join(lines))).passages] == list(lines)
