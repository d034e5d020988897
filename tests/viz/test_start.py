import pytest
from viewgraph import small_graph

from plantrace.errors import NotFound
from plantrace.viz.start import find_goals


def test_the_indicator_is_meant_before_targets_that_mention_it() -> None:
    assert find_goals(small_graph(), "5g") == ["goal-1"]


def test_words_that_fit_several_goals_give_them_all() -> None:
    assert find_goals(small_graph(), "率") == ["goal-1", "goal-2", "goal-3"]


def test_words_that_fit_nothing_name_the_nearest() -> None:
    with pytest.raises(NotFound) as raised:
        find_goals(small_graph(), "森林面积")
    assert "森林覆盖率" in raised.value.line("zh")
