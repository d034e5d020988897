"""Boxes that are drawn, and what explains words."""

import pytest
from miniplan import outlined, printed


@pytest.mark.parametrize(
    "box",
    [
        "| 专栏1 重点水利工程 |\n| --- |\n| 1.莲台水库。新建水库1座。 |\n| 2.柘林水厂。新建水厂1座。 |\n",
        "┌────────┐\n│专栏1 重点水利工程   │\n│1.莲台水库。新建水库1座。│\n│2.柘林水厂。新建水厂1座。│\n└────────┘\n",
    ],
)
def test_a_box_may_be_drawn(box: str) -> None:
    found = printed(f"一、重点任务\n加快水利建设。\n{box}二、保障措施\n加强领导。\n")
    assert [(p.kind, p.name) for p in found][2:5] == [("box", "重点水利工程"), ("item", "莲台水库"), ("item", "柘林水厂")]


@pytest.mark.parametrize("mark", ["①", "[1] ", "* "])
def test_what_explains_a_word_is_a_note_at_the_foot_of_a_page(mark: str) -> None:
    found = printed(f"一、重点任务\n建设“两园”。\n{mark}“两园”：指建设果品产业园5个和创业园3个。\n")
    assert [p.kind for p in found] == ["heading", "paragraph", "note"]


def test_what_words_mean_is_background() -> None:
    found = outlined("一、重点任务", "建设果园。", "名词解释", "1.“两园”：指建设果品产业园5个。", "2.“一环”：指新建旅游公路120公里。")
    assert [(p.kind, p.theme) for p in found][2:] == [("heading", "background"), ("item", "background"), ("item", "background")]


def test_only_what_does_something_is_a_task_among_what_is_over() -> None:
    found = outlined("一、2023年工作回顾", "（一）“六稳”任务有效落实。新增果农4023人。", "二、重点工作", "（一）推进果业。建设果园。")
    assert [p.theme for p in found] == ["background", "background", "measure", "measure"]
