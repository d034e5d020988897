"""Where the lines of Chinese text break."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console, Group

from plantrace.terminal_text import HanText, breaks


def lines(text: str, width: int) -> list[str]:
    return [text[start:end].rstrip() for start, end in pairwise([0, *breaks(text, width), len(text)])]


def test_lines_are_filled() -> None:
    assert lines("第一章 推进信息网络建设", 12) == ["第一章 推进", "信息网络建设"]
    assert lines("› 专栏2 数字工程", 10) == ["› 专栏2 数", "字工程"]


def test_a_short_word_between_spaces_stays_whole() -> None:
    assert lines("企业 14 · 部门 35 · 机构 12", 16) == ["企业 14 · 部门", "35 · 机构 12"]
    assert lines("企业 14000 · 部门 35", 16) == ["企业 14000 ·", "部门 35"]


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() -> None:
    assert lines("甲乙丙，丁戊", 6) == ["甲乙", "丙，丁", "戊"]
    assert lines("甲乙“丙”", 6) == ["甲乙", "“丙”"]


def test_a_word_or_a_number_stays_whole_unless_it_is_wider_than_a_line() -> None:
    assert lines("建设600个基站", 6) == ["建设", "600个", "基站"]
    assert lines("见 abcdefgh", 4) == ["见", "abcd", "efgh"]


def test_a_printed_text_keeps_to_the_width() -> None:
    console = Console(width=12)
    with console.capture() as shown:
        console.print(Group(HanText("第一章 推进信息网络建设\n好")))
    assert [line.rstrip() for line in shown.get().splitlines()] == ["第一章 推进", "信息网络建设", "好"]


@given(st.text(alphabet="甲乙。，“”（） ab1›、\u3000", max_size=60), st.integers(4, 30))
def test_any_text_is_kept_and_fits(text: str, width: int) -> None:
    starts = breaks(text, width)
    assert starts == sorted(set(starts)) and all(0 < start < len(text) for start in starts)
    assert all(cell_len(line) <= width for line in lines(text, width))
