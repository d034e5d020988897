"""Numbers in Chinese numerals."""

import pytest

from plantrace.extraction.numerals import number_of


@pytest.mark.parametrize(
    ("words", "number"),
    [("12", 12), ("两", 2), ("十", 10), ("十二", 12), ("二十", 20), ("九十九", 99), ("一百二十", 0), ("几十", 0), ("", 0), ("9" * 5000, 0)],
)
def test_what_a_numeral_says(words: str, number: int) -> None:
    assert number_of(words) == number
