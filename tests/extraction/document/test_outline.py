import re

import pytest
from miniplan import outlined, passages, printed

from plantrace.extraction.document.outline import Passage


def shape(found: list[Passage]) -> list[tuple[str, str, str]]:
    return [(passage.kind, passage.number, passage.name) for passage in found]


def test_headings_of_all_forms_stand_one_below_the_other() -> None:
    found = outlined("第一篇 总论", "第一章 产业", "第一节 工业", "一、园区", "（一）扩区", "1. 征地", "（1）丈量", "① 立界碑")
    assert shape(found) == [
        ("heading", "第一篇", "总论"),
        ("heading", "第一章", "产业"),
        ("heading", "第一节", "工业"),
        ("heading", "一", "园区"),
        ("heading", "（一）", "扩区"),
        ("heading", "1", "征地"),
        ("heading", "（1）", "丈量"),
        ("heading", "①", "立界碑"),
    ]
    assert [above.name for above in found[-1].path()] == ["总论", "产业", "工业", "园区", "扩区", "征地", "丈量"]


def test_items_count_on_beyond_a_hundred() -> None:
    found = outlined("一、任务", "99.新建果库3座。", "100.改造果库25座。", "（101）新建果园2处。", "102、加强果园建设。")
    assert [passage.number for passage in found[1:]] == ["99", "100", "（101）", "102"]


def test_a_heading_closes_those_of_its_own_rank_and_below() -> None:
    found = outlined("第一章 产业", "一、工业", "（一）园区", "二、农业", "第二章 民生")
    assert [[above.name for above in passage.path()] for passage in found] == [[], ["产业"], ["产业", "工业"], ["产业"], []]


def test_a_heading_of_any_rank_stands_beside_the_preface() -> None:
    found = outlined("某县水利规划", "前言", "水是生命之源。", "一、任务", "第二章 保障")
    assert [[above.name for above in passage.path()] for passage in found[3:]] == [[], []]


@pytest.mark.parametrize(
    "line",
    [
        "第十二章 民生",
        "第一部分 总体要求",
        "前言",
        "前 言",
        "附件1：任务清单",
        "附 表 2",
        "(一)园区",
        "1．征地",
        "1、征地",
        "一．园区",
        "二.园区",
        "（一）征地：",
    ],
)
def test_other_forms_of_headings(line: str) -> None:
    (found,) = outlined(line)
    assert found.kind == "heading"


def test_behind_the_first_item_nothing_is_front_matter_nor_is_a_line_of_units() -> None:
    found = outlined("丰谷县惠民实事", "1.新建文化馆，设立服务站。", "责任单位：县教育局", "2.铺设管网，改造水厂。", "各镇同步推进。")
    assert [p.kind for p in found] == ["front", "item", "paragraph", "item", "paragraph"]
    assert outlined("丰谷县惠民实事", "责任单位：县教育局", "一、任务")[1].kind == "paragraph"


def test_what_stands_above_the_first_heading_is_front_matter() -> None:
    assert [p.kind for p in outlined("丰谷县人民政府文件", "各乡镇：现印发如下。", "第一章 产业", "加快建设。")] == [
        "front",
        "front",
        "heading",
        "paragraph",
    ]


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("1. 大力推进全县果园标准化改造，全面提升果品加工水平。建设冷库。", "大力推进全县果园标准化改造，全面提升果品加工水平"),
        ("大力推进全县果园标准化改造，全面提升果品加工水平。建设冷库。", ""),
        ("扩大果园面积。推进连片种植，建设标准化果园。", "扩大果园面积"),
        ("一、扩大果园面积。推进连片种植。", "扩大果园面积"),
        ("二是果业基础成效明显提升，加快建设果香四溢的幸福丰谷。坚持连片种植。", "果业基础成效明显提升，加快建设果香四溢的幸福丰谷"),
        ("（一）扩大果园面积。推进连片种植。", "扩大果园面积"),
        ("1.扩大果园面积：推进连片种植。", "扩大果园面积"),
        ("①扩大果园面积。推进连片种植。", "扩大果园面积"),
        ("推进石岭、青塘、双柘三个乡镇的果园连片种植并配套滴灌设施和防雹网。再建冷库。", ""),  # too long for a heading
        ("到2025年果园达到十万亩。再建冷库。", ""),  # a goal, no heading
        ("主要包括：果园、冷库。", ""),
    ],
)
def test_the_run_in_heading_of_a_paragraph_or_item(line: str, lead: str) -> None:
    (found,) = passages(line)
    assert found.name == lead
    if lead:
        start, end = found.lead or (0, 0)
        assert found.text[start:end] == lead
        assert found.text[found.body :] == line.partition(lead)[2][1:]


def test_aims_open_with_a_dash() -> None:
    found = outlined("第二章 主要目标", "——果业兴旺。优质果率达到八成。", "——村庄宜居", "—— 治理有效。民风淳朴。")
    assert shape(found[1:]) == [("aim", "", "果业兴旺"), ("aim", "", "村庄宜居"), ("aim", "", "治理有效")]
    assert {p.theme for p in found[1:]} == {"goal"}


def test_a_box_holds_the_items_that_count_on_from_one() -> None:
    found = outlined(
        "一、果业", "专栏 3：果业重点工程", "1. 冷库工程。建设冷库。", "2. 果园工程。", "建设果园。", "二、林业", "1. 造林。栽植松柏。"
    )
    assert shape(found)[1] == ("box", "专栏 3".replace(" ", ""), "果业重点工程")
    assert [p.box.name if p.box else None for p in found] == [None, None, "果业重点工程", "果业重点工程", "果业重点工程", None, None]
    assert found[4].kind == "item"  # the words below an item's title belong to it


def test_a_box_ends_where_running_text_goes_on() -> None:
    found = outlined("一、果业", "专栏1 重点工程", "1. 冷库工程：建设冷库。", "果农合作社要规范管理，健全章程。")
    assert found[-1].box is None and found[-1].kind == "paragraph"


@pytest.mark.parametrize("line", ["专栏所列项目优先安排用地。", "要建好专栏。"])
def test_a_sentence_about_a_box_opens_none(line: str) -> None:
    assert passages(line)[0].kind == "paragraph"


def test_notes_are_kept_apart() -> None:
    assert [p.kind for p in outlined("第一章 目标", "注：带*的为2019年数据。", "说明：略。", "备注：略。")] == [
        "heading",
        "note",
        "note",
        "note",
    ]


@pytest.mark.parametrize(
    ("heading", "theme"),
    [
        ("总体要求", "principle"),
        ("基本原则", "principle"),
        ("主要目标", "goal"),
        ("2035年远景目标", "goal"),
        ("面临形势", "background"),
        ("发展基础", "background"),
        ("规划背景", "background"),
        ("发展目标", "goal"),
        ("总体布局", "measure"),
        ("“十三五”成就", "background"),
        ("保障措施", "measure"),
        ("夯实产业基础", "measure"),  # a task, though it ends like background
        ("优化发展环境", "measure"),
        ("依托果业夯实发展基础", "measure"),
        ("健全目标责任", "measure"),
    ],
)
def test_a_heading_says_what_the_text_below_it_is(heading: str, theme: str) -> None:
    found = outlined("第一章 丰谷", f"第一节 {heading}", "丰谷的果园连成片。")
    assert [p.theme for p in found[1:]] == [theme, theme]


@pytest.mark.parametrize("task", ["贯彻新发展理念，在做强果业上开新局", "明确总体要求，推进果业集聚"])
def test_a_task_may_hold_the_words_of_principles(task: str) -> None:
    assert [passage.theme for passage in outlined(f"（一）{task}", "建设冷库。")] == ["measure", "measure"]
    assert outlined("（一）总体要求和基本原则", "建设冷库。")[1].theme == "principle"


def test_a_point_whose_later_words_do_something_is_no_background() -> None:
    assert outlined("一、果业", "一是重基础，建果园，推进发展环境改善。新建冷库。")[1].theme == "measure"
    assert outlined("一、果业", "发展环境。冷库不足。")[1].theme == "background"


def test_points_of_one_paragraph_have_no_heading_of_their_own() -> None:
    found = outlined(
        "一、果业", "一是做强果园。改造果园。二是做优市场。建设市场。", "一是做强果园。改造果园。", "建设地点：石岭镇，占地21亩。"
    )
    assert [bool(passage.lead) for passage in found[1:4]] == [False, True, False]


def test_a_run_in_heading_among_goals_names_its_field() -> None:
    found = outlined("一、发展目标", "果业保障：到2025年，果园达到12万亩。", "推进果业保障：建设冷库。")
    assert [passage.theme for passage in found] == ["goal", "goal", "measure"]


def test_a_heading_that_says_nothing_inherits_what_it_is() -> None:
    found = outlined("第一章 主要目标", "第一节 果业", "果园连片。", "第二章 重点任务", "第一节 果业", "果园连片。")
    assert [p.theme for p in found] == ["goal", "goal", "goal", "measure", "measure", "measure"]


MESSY = """\ufeff丰谷县人民政府文件
第一章 发展基础

　　一、果 业
1.1 果园连片种植，亩产五千斤，３Ａ级
- 3 -
果园七座；冷库 ( 含在建 ) 两座
专栏 1
（ ①
——
----
序号
"""


@pytest.mark.parametrize("text", [MESSY, "\n\n", "一", "第一章", "（一）\n（一）\n）", "专栏1\n1.\n2.\n4.\n", "a b\nc\n"])
def test_nothing_is_lost_but_page_numbers_and_nothing_is_read_twice(text: str) -> None:
    read_at = [at for passage in printed(text) for at in passage.offsets]
    assert read_at == sorted(set(read_at))
    left_out = "".join(char for at, char in enumerate(text) if at not in set(read_at))
    assert not re.sub(r"- 3 -|[\s\ufeff]", "", left_out)


def test_a_numbered_sentence_with_nothing_below_it_is_an_item() -> None:
    found = outlined("一、重点任务", "1. 改造灌区。", "2. 扩大果园。（县林业局负责）", "3. 强化保障。", "加强监管。")
    assert [passage.kind for passage in found] == ["heading", "item", "item", "heading", "paragraph"]
    assert [above.name for above in found[-1].path()] == ["重点任务", "强化保障"]


def test_so_is_one_of_any_rank_below_chapters_and_sections() -> None:
    found = outlined("一、重点任务", "（一）改造灌区3处。", "（二）扩大果园。", "（三）强化保障。", "加强监管。")
    assert [passage.kind for passage in found] == ["heading", "item", "item", "heading", "paragraph"]


def test_the_long_first_sentence_of_an_only_paragraph_is_no_run_in_heading() -> None:
    only, *_ = [
        p
        for p in passages("一、果业", "健全归属清晰、权责明确、保护严格的果园产权制度。推进确权登记。", "二、林业")
        if p.kind == "paragraph"
    ]
    assert only.lead is None
    beside = [p for p in passages("一、果业", "扩大果园。推进连片种植。", "建设冷库。完善冷链。") if p.kind == "paragraph"]
    assert [p.name for p in beside] == ["扩大果园", "建设冷库"]


def test_a_strategy_that_is_carried_out_is_a_run_in_heading_and_who_carries_it_out_is_none() -> None:
    found = passages("实施人才强县战略。引进果树专家。", "实施主体：丰谷果业有限公司。建设冷库。")
    assert [p.name for p in found] == ["实施人才强县战略", ""]


def test_an_editors_note_is_a_note_and_units_in_such_brackets_are_none() -> None:
    assert [p.kind for p in passages("〔原文此处为图〕", "〔县林业局牵头〕")] == ["note", "paragraph"]


def test_a_numbered_sentence_with_only_its_units_below_it_is_an_item() -> None:
    found = passages("7. 果品产值增长7%左右。", "牵头单位：县林业局", "责任单位：县财政局")
    assert [p.kind for p in found] == ["item", "paragraph", "paragraph"]


def test_points_that_are_counted_in_words_open_with_run_in_headings() -> None:
    found = passages("一、工业", "一是做强果业平台。建设园区。", "二是扩大果园：连片种植。", "三是建设冷库。")
    assert [p.name for p in found if p.kind == "paragraph"] == ["做强果业平台", "", ""]
    found = passages("一、工业", "一要做强果业平台。建设园区。", "第二，扩大果园。连片种植。")
    assert [p.name for p in found if p.kind == "paragraph"] == ["做强果业平台", "扩大果园"]


def test_what_is_counted_inside_of_a_counted_paragraph_is_no_heading_of_its_own() -> None:
    found = passages("一、果业", "第一，狠抓果园建设。一是扩大果园。连片种植。二是改造冷库。修好库门。")
    assert [passage.text[slice(*passage.lead)] for passage in found if passage.lead] == ["狠抓果园建设"]


def test_a_sentence_above_its_units_is_a_run_in_heading_where_the_items_beside_it_have_one() -> None:
    units = "主办单位：县林业局，协办单位：石岭镇。"
    found = outlined("一、民生实事", "（1）改造冷库。更换设备。", units, "（2）建设果品公园。", units)
    assert [p.name for p in found if p.kind == "item"] == ["改造冷库", "建设果品公园"]
    found = outlined("一、民生实事", "（1）改造冷库。", units, "（2）建设果品公园。", units)
    assert [p.name for p in found if p.kind == "item"] == ["", ""]


def test_a_numbered_sentence_of_several_clauses_before_its_units_is_no_run_in_heading() -> None:
    found = outlined("一、实事", "4、启动果园改造，推进冷库建设，改善条件。（责任单位：县林业局）", "5、启动果园改造（责任单位：县林业局）")
    assert [p.lead for p in found if p.kind == "item"] == [None]


@pytest.mark.parametrize("label", ["第二季度", "上半年", "县城及周边"])
def test_when_or_where_before_a_colon_is_no_run_in_heading(label: str) -> None:
    *_, found = outlined("一、重点任务", f"{label}：完成冷库改造。")
    assert (found.name, found.text[found.body :]) == ("", "完成冷库改造。")
    *_, found = outlined("一、重点任务", "冷库及冷链：完成冷库改造。")
    assert found.name == "冷库及冷链"


def test_aims_go_on_with_the_goals_above_them() -> None:
    found = outlined("一、总体要求", "到2025年，果业更强。", "——果园达到12万亩。", "（一）基本原则", "——坚持果业为本。")
    assert [p.theme for p in found if p.kind == "aim"] == ["goal", "principle"]


@pytest.mark.parametrize("line", ["——2024年1月15日在某某会议上", "——在丰谷县第十七届人民代表大会第三次会议上"])
def test_a_dash_below_a_reports_title_opens_no_aim(line: str) -> None:
    assert [passage.kind for passage in outlined("丰谷县政府工作报告", line, "一、果业")] == ["front", "front", "heading"]


def test_dashes_below_measures_open_items_that_do_something() -> None:
    found = outlined("一、总体布局", "——优化果园布局。按照镇情，努力扩大果园。", "——果业强县。果品远销。")
    assert [(p.kind, p.theme) for p in found[1:]] == [("item", "measure"), ("aim", "goal")]


def test_a_sentence_that_counts_on_from_items_is_an_item() -> None:
    found = passages("（一）人才", "①引进果农20名；", "②选派10名果农进修。", "各镇推荐人选，县里择优选派。")
    assert [p.kind for p in found] == ["heading", "item", "item", "paragraph"]
    assert found[-1].heading is found[0]


def test_a_colon_behind_clauses_or_in_a_ratio_makes_no_heading() -> None:
    (both,) = passages("（一）扩大果园，建设冷库：")
    (ratio,) = passages("果农收入比缩小到1.8：1。")
    assert (both.kind, ratio.lead) == ("item", None)


@pytest.mark.parametrize(("lead", "theme"), [("果业成效显著提升，加快建设果业强县", "measure"), ("果业成效显著提升", "background")])
def test_a_lead_whose_second_clause_does_something_is_a_task(lead: str, theme: str) -> None:
    (found,) = passages(f"一是{lead}。建设冷库21座。")
    assert found.theme == theme


def test_a_heading_may_tell_the_goal_itself() -> None:
    (goal,) = passages("一、目标：果园总面积突破12万亩")
    (task,) = passages("一、任务：果园总面积突破12万亩")
    assert (goal.kind, goal.theme, task.kind) == ("heading", "goal", "item")


@pytest.mark.parametrize(
    ("line", "lead"), [("（1）石岭：596套2470人。", ""), ("（1）石岭镇4个：甲村、乙村。", ""), ("（1）扩园：新增596套。", "扩园")]
)
def test_what_only_counts_behind_a_place_has_no_lead(line: str, lead: str) -> None:
    (found,) = passages(line)
    assert found.name == lead


def test_a_numbered_heading_behind_a_box_of_dashes_is_none_of_its_items() -> None:
    found = outlined("一、任务", "专栏1 果业提质工程", "——冷链行动。建设冷库。", "——滴灌行动。铺设滴灌。", "二、组织实施", "加强统筹。")
    assert [(p.kind, p.name) for p in found if p.number in ("一", "二")] == [("heading", "任务"), ("heading", "组织实施")]
    assert found[-1].heading is not None and found[-1].heading.name == "组织实施"


def test_items_by_two_digits_without_a_mark() -> None:
    found = outlined("一、实事", "01新增果园10个；", "02建设冷库5座；", "08年以来，果业发展较快。")
    assert [(passage.kind, passage.number) for passage in found[1:]] == [("item", "01"), ("item", "02"), ("paragraph", "")]


def test_a_box_behind_the_last_item_of_a_list_belongs_to_what_the_list_stands_under() -> None:
    found = outlined("一、任务", "1.建设冷库。（牵头单位：县商务局）", "专栏1 重点工程", "1.岚石灌区。改造渠道。")
    assert [(p.kind, p.heading.name if p.heading else "") for p in found[2:]] == [("box", "任务"), ("item", "任务")]
