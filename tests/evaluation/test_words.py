import pytest
from hypothesis import given
from hypothesis import strategies as st

from plantrace.evaluation.words import alike, is_called, number, own_names, plain, squeeze
from plantrace.model import Evidence, Node


@pytest.mark.parametrize(
    ("words", "same"),
    [("５Ｇ 基站", "5g基站"), ("“双创”基地", "双创基地"), ("甲、乙（丙）", "甲乙丙"), (None, ""), (21, "21")],
)
def test_names_are_compared_without_width_marks_and_case(words: object, same: str) -> None:
    assert plain(words) == same


@pytest.mark.parametrize(
    ("value", "expected"),
    [("16. 02", 16.02), ("＜4.5%", 4.5), ("1,200", 1200.0), (3, 3.0), ("完成上级下达任务", "完成上级下达任务"), ("", None), (None, None)],
)
def test_values_are_numbers_where_they_can_be(value: object, expected: object) -> None:
    assert number(value) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("山前林场", "山前林场", True),
        ("山前林场", "山前林场改造工程", True),
        ("林场", "山前林场改造工程", False),
        ("", "", False),
        ("甲乙", "丙丁", False),
    ],
)
def test_names_are_alike_when_one_holds_half_of_the_other(one: str, other: str, expected: bool) -> None:
    assert alike(one, other) is expected
    assert alike(other, one) is expected


def test_page_numbers_and_white_space_are_left_out_and_offsets_kept() -> None:
    text = "果 业\n - 12 - \n做强"
    assert squeeze(text).text == "果业做强"
    assert squeeze(text, folios=True).text == "果业-12-做强"
    at = text.index("做强")
    assert squeeze(text).span(Evidence(at, at + 2, "做强")) == (2, 4)


@given(st.text(alphabet="果业 \n-3", max_size=30), st.data())
def test_a_span_of_the_squeezed_text_is_the_words_of_the_quote(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    squeezed = squeeze(text, folios=True)
    first, last = squeezed.span(Evidence(start, end, text[start:end]))
    assert squeezed.text[first:last] == "".join(text[start:end].split())


def test_a_node_is_called_by_its_name_and_its_aliases() -> None:
    node = Node(id="n", plan="p", label="Project", name="山前林场改造工程", aliases=["林改 工程"])
    assert own_names(node) == {"山前林场改造工程", "林改工程"}
    assert (is_called(node, "林改工程"), is_called(node, "林场")) == (True, False)
