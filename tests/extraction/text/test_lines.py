import pytest
from miniplan import printed

from plantrace.extraction.text.characters import alike
from plantrace.extraction.text.lines import printed_lines

HEAD = "丰谷县国民经济和社会发展第十四个五年规划\n"


def words(text: str) -> list[str]:
    return [line.text for line in printed_lines(text)]


@pytest.mark.parametrize(
    ("folio", "kept"),
    [
        ("- 12 -", False),
        ("— 12 —", False),
        ("－12－", False),
        ("·12·", False),
        ("第 3 页 共 9 页", False),
        ("12", True),
        ("- 建设 -", True),
    ],
)
def test_marked_page_numbers_are_no_words_of_the_plan(folio: str, kept: bool) -> None:
    assert (len(words(f"加快建设\n{folio}\n完善设施\n")) == 3) is kept


def test_a_running_head_is_left_out_where_it_stands_again_and_again() -> None:
    page = "加快建设，\n完善设施。\n"
    assert words((HEAD + page) * 5) == [HEAD.strip(), *["加快建设，", "完善设施。"] * 5]  # the first is the title
    assert words(page * 3 + (HEAD + page) * 5) == ["加快建设，", "完善设施。"] * 8
    assert HEAD.strip() in words(HEAD + page * 5)


def test_what_recurs_far_apart_is_no_running_head() -> None:
    part = "加快建设，完善设施。\n" * 600
    assert words((HEAD + part) * 5).count(HEAD.strip()) == 5


@pytest.mark.parametrize(
    ("as_printed", "as_read"),
    [
        ("到 2025 年 ，建成", "到2025年，建成"),
        ("“ 十四五 ” 时期", "“十四五”时期"),
        ("　　加快建设", "加快建设"),
        ("Smart City 建设", "Smart City建设"),
        ("1 ．推进 5 G 基站建设", "1.推进5G基站建设"),
        ("创建 4 A 级景区", "创建4A级景区"),
        ("122 .95 5 GB", "122 .95 5 GB"),  # which numbers these are nobody knows
    ],
)
def test_spaces_that_only_set_the_line_are_left_out(as_printed: str, as_read: str) -> None:
    assert words(as_printed) == [as_read]


@pytest.mark.parametrize(
    "text", ["第一章 做强\n\n建设标准\n- 12 -\n\n化果园 12 个。\n", "\ufeff５Ｇ\u3000基站 ⼈⺠ (一期)\n  Smart  City　建设\n"]
)
def test_each_character_has_its_place_in_the_source(text: str) -> None:
    for line in printed_lines(text):
        assert len(line.text) == len(line.printed) == len(line.offsets)
        assert list(line.offsets) == sorted(set(line.offsets))
        assert "".join(text[at] for at in line.offsets) == line.printed
        assert "".join(alike(text)[at] for at in line.offsets) == line.text


def test_blanks_round_a_bar_are_read_once() -> None:
    (line,) = printed_lines("　" * 20_000 + "新建水厂" + " " * 20_000 + "新建小学|县水利局")
    assert line.text.endswith("新建小学|县水利局")


def test_a_stop_for_a_point_opens_items_of_two_figures() -> None:
    assert [passage.text for passage in printed("8。改造石岭灌区\n9。清淤南溪河道\n10。新建青柘小学\n11。新建北溪中学\n")] == [
        "8.改造石岭灌区",
        "9.清淤南溪河道",
        "10.新建青柘小学",
        "11.新建北溪中学",
    ]
