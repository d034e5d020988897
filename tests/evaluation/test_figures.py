import pytest

from plantrace.evaluation.figures import Count, Score, Share


def test_precision_and_recall_count_apart() -> None:
    figure = Score()
    for ok in (True, True, False):
        figure.claim(ok, "多")
    for ok in (True, False, False, False):
        figure.expect(ok, "少")
    assert figure.values() == {"precision": 2 / 3, "recall": 0.25, "f1": pytest.approx(4 / 11), "predicted": 3, "in_key": 4}
    assert figure.errors == ["+ 多", *["- 少"] * 3]


def test_nothing_wanted_and_nothing_found_is_right() -> None:
    assert (Score().precision, Score().recall, Score().f1) == (1.0, 1.0, 1.0)


def test_nothing_found_of_something_is_wrong() -> None:
    figure = Score()
    figure.expect(False, "少")
    assert (figure.precision, figure.recall, figure.f1) == (0.0, 0.0, 0.0)


def test_rows_that_only_the_graph_has_lower_the_share() -> None:
    figure = Share(extra=2)
    figure.check(True, "")
    figure.check(False, "错")
    assert figure.values() == {"share": 0.25, "of": 4}
    assert figure.errors == ["错"]


def test_a_share_of_no_checks_is_nought() -> None:
    assert Share().values() == {"share": 0.0, "of": 0}


def test_a_count_counts_its_errors() -> None:
    assert Count(["甲", "乙"]).values() == {"count": 2}
