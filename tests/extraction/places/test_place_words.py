import pytest

from plantrace.extraction.places.placenames import is_made_of, without_verb
from plantrace.extraction.places.words import find_words, longest


def test_words_are_found_by_kind_with_those_inside_others() -> None:
    text = "\n青岚工业园区\n"
    found = find_words(text)
    assert [text[start:end] for start, end in longest(found["zone"])] == ["工业园区", "工业园", "园区"]
    assert not found["town"]


@pytest.mark.parametrize(("stem", "made"), [("特色产业", True), ("产业", True), ("", True), ("青岚产业", False), ("产业青岚", False)])
def test_a_stem_of_general_words_alone_is_no_name(stem: str, made: bool) -> None:
    assert is_made_of(stem, {"特色", "产业", "特"}) is made


def test_a_verb_before_a_name_goes_and_a_name_that_opens_alike_stays() -> None:
    assert without_verb("途经青岚") == "青岚"
    assert without_verb("将军") == "将军"
    assert without_verb("途经") == "途经"
