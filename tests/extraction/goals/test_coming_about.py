"""Works that come about without a verb at their head."""

import pytest
from miniplan import document

from plantrace.extraction.goals.commitment import read_sentences


@pytest.mark.parametrize(
    ("sentence", "commits"),
    [
        ("石岭水库年内下闸蓄水，柳湖水厂6月底前投用。", True),
        ("青禾农牧与青柘大学共建良种繁育中心。", True),
        ("去年下半年投产的项目运行良好。", False),
        ("已于上半年投产。", False),
        ("形成共建共治共享格局的氛围浓厚。", False),
        ("农家乐由村民经营，游客满意。", False),
        ("保证金及时退还。", False),
        ("提质增效成效明显。", False),
    ],
)
def test_works_that_come_about_and_what_two_build_together(sentence: str, commits: bool) -> None:
    read = document(sentence)
    assert read_sentences(read)[0].commits is commits
