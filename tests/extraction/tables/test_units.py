"""What cells of an indicator table are."""

import pytest

from plantrace.extraction.tables.units import has_unit, is_unit, tells_target


@pytest.mark.parametrize(
    ("text", "unit"), [("%", True), ("万册", True), ("件/万人", True), ("1/10万", True), ("果园", False), ("县林业局", False), ("", False)]
)
def test_a_unit(text: str, unit: bool) -> None:
    assert is_unit(text) is unit


@pytest.mark.parametrize(
    ("text", "number"), [("11.8平方米", True), ("≥82.7岁", True), ("6公里以内", True), ("12", False), ("12果园", False)]
)
def test_a_number_with_its_unit(text: str, number: bool) -> None:
    assert has_unit(text) is number


@pytest.mark.parametrize(
    ("text", "target"), [("完成上级下达任务", True), ("明显提升", True), ("良好以上", True), ("果园合格率", False), ("明年", False)]
)
def test_a_target_in_words(text: str, target: bool) -> None:
    assert tells_target(text) is target
