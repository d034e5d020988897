"""What stands above the first heading, and who signs below the last."""

import pytest
from miniplan import outlined, printed


def test_words_above_the_first_heading_without_a_number_may_say_what_is_to_be_done() -> None:
    title, below = "丰谷县果业发展规划", ("做强果业品牌", "培育品牌，推进认证。")
    lines = ("丰谷县地处青岚河畔。", "今后五年，丰谷县将大力实施果业提升工程。", "抓好果园改造，开工建设石岭冷库。")
    kinds = {p.text: p.kind for p in outlined(title, *lines, *below)}
    assert [kinds[line] for line in lines] == ["front", "paragraph", "paragraph"]
    kinds = {p.text: p.kind for p in outlined(title, *lines, "一、做强果业品牌", below[1])}
    assert [kinds[line] for line in lines[1:]] == ["front", "front"]


@pytest.mark.parametrize(
    "signed",
    [
        ("丰谷县人民政府办公室", "2022年2月19日"),
        ("丰谷县第十七届人民代表大会第二次会议主席团", "二〇二二年二月十九日"),
        ("中共丰谷县委员会", "丰谷县人民政府", "2022年2月"),
    ],
)
def test_who_signs_a_document_and_when_is_a_note(signed: tuple[str, ...]) -> None:
    found = printed("\n".join(["丰谷县果业计划", "一、重点任务", "1.推进果园建设。", "2.新建石岭冷库，库容80吨。", *signed]))
    assert [(passage.kind, passage.text) for passage in found[-len(signed) :]] == [("note", line) for line in signed]
    assert found[-len(signed) - 1].kind == "item"


def test_bodies_without_a_date_below_sign_nothing() -> None:
    found = printed("一、重点任务\n推进果园建设。\n责任单位\n丰谷县农业农村局\n二、重点项目\n新建冷库。")
    assert ("丰谷县农业农村局", "paragraph") in [(passage.text, passage.kind) for passage in found]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("总体发展目标，到2025年，果园面积达到20万亩。", "front"),
        ("2022年安排果园项目153个，总投资19亿元。", "paragraph"),
        ("丰谷县地处柘水之滨。", "front"),
    ],
)
def test_what_commits_above_the_first_heading(line: str, kind: str) -> None:
    found = outlined("丰谷县果业规划", line, "第一章 发展基础", "一、发展现状")
    assert (found[1].text, found[1].kind) == (line, kind)
    assert found[1].theme == ("background" if "地处" in line else "goal" if kind == "front" else "measure")


@pytest.mark.parametrize(
    "line",
    [
        "一是做强果业。建设冷库。",
        "2023年，将新建冷库21座。",
        "今年，全县计划改造果园3万亩。",
        "加强果园保护，实施果渣处理工程。推进果业转型。开展抽检。",
    ],
)
def test_what_a_plan_of_a_years_work_commits_to_may_stand_above_its_first_heading(line: str) -> None:
    assert [p.kind for p in outlined("丰谷县2023年果业工作计划", line, "一、冷链", "建设冷库。")] == [
        "front",
        "paragraph",
        "heading",
        "paragraph",
    ]


@pytest.mark.parametrize(
    "line",
    ["2022年，新建冷库21座。", "为做强果业，制定本计划。", "2022年，全县已将冷库建成。", "贯彻落实上级部署。加强果园保护。推进果业转型。"],
)
def test_what_is_done_and_why_the_plan_is_made_is_front_matter(line: str) -> None:
    assert [p.kind for p in outlined("丰谷县2023年果业工作计划", line, "一、冷链")] == ["front", "front", "heading"]


@pytest.mark.parametrize(
    "text",
    [
        "严格落实果业红线。加强果园管控，细化管护单元，把三条红线落实到地块，确立并守住底线。",  # most clauses do something
        "做美做活果园。把果园作为增收的重要平台，完善规划体系，推进改造，加强管护。",  # behind a title of its own
        "到2030年，果业实现跨越发展，果园布局进一步优化。",
        "紧扣果业布局，2026—2028年重点发展三条果品产业带。",
    ],
)
def test_an_excerpt_that_opens_with_tasks_or_goals_has_no_front_matter(text: str) -> None:
    assert outlined("丰谷县果业发展规划", text, "一、重点任务", "新建冷库。")[1].kind == "paragraph"


@pytest.mark.parametrize(
    "text",
    [
        "推进果业发展意义重大。加强领导，细化任务，落实责任，强化督查，请认真贯彻执行。",
        "过去一年，实现果品增产，改造果园，建设冷库，取得明显成效，收入同比增长。",
    ],
)
def test_a_preamble_and_a_look_back_are_front_matter(text: str) -> None:
    assert outlined("丰谷县果业发展规划", text, "一、重点任务", "新建冷库。")[1].kind == "front"


def test_what_stands_below_a_line_with_a_bullet_is_no_front_matter() -> None:
    found = outlined("丰谷县果业发展规划", "■适度扩大果园", "果园建设方面，加快改造。", "二、重点任务", "新建冷库。")
    assert [passage.kind for passage in found[1:3]] == ["aim", "paragraph"]
