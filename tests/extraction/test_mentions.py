import pytest

from plantrace.extraction.mentions import name_start


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("，石岭", "石岭"),
        ("位于石岭", "石岭"),
        ("建设石岭", "石岭"),
        ("石岭", "石岭"),
        ("青塘和石岭", "石岭"),
        ("10家以上石岭", "石岭"),
        ("8公里\t石岭", "石岭"),
        ("以石岭", "石岭"),
        ("第一个第二个第三个石岭", ""),  # nothing tells where it begins
    ],
)
def test_a_name_begins_behind_a_mark_a_function_word_or_a_verb(before: str, name: str) -> None:
    assert before[name_start(before, len(before), 0, 6) :] == name


def test_a_name_may_hold_a_word_that_cuts_others() -> None:
    before = "，卫生和文化"
    assert before[name_start(before, len(before), 0, 8) :] == "文化"
    assert before[name_start(before, len(before), 0, 8, soft="") :] == "卫生和文化"


def test_a_stem_of_exactly_the_longest_length_is_a_name() -> None:
    before = "，青岚望月"
    assert before[name_start(before, len(before), 0, 4) :] == "青岚望月"
    assert before[name_start(before, len(before), 0, 3) :] == ""


def test_a_name_begins_behind_what_calls_it_so() -> None:
    text = "（以下简称石岭"
    assert name_start(text, len(text), 0, 12) == text.index("石岭")
