"""What makes words that end like a project name none."""

import pytest
from miniplan import projects

from plantrace.extraction.projects.kinds import empty_name


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("打造“米”字型路网。", ["“米”字型路网"]),  # the shape of a network
        ("实施“米”字型高铁工程。", ["“米”字型高铁工程"]),
        ("打造“米”型路网。", []),
        ("精准“找”项目。", []),  # one verb in quotation marks
    ],
)
def test_one_character_in_quotation_marks(sentence: str, names: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == names


def test_a_sum_of_works_is_none() -> None:
    assert empty_name("“四大工程”", "“四大") == "general_words"
    assert empty_name("“四大家鱼”工程", "“四大家鱼”") == ""


def test_what_is_under_way_and_kinds_of_grounds_are_no_names() -> None:
    assert empty_name("石岭县正在扩建", "石岭县正在") == "general_words"
    assert empty_name("主城区公园", "主城区") == empty_name("民用运输机场", "民用运输") == "general_words"
    assert empty_name("石岭县城公园", "石岭县城") == ""


@pytest.mark.parametrize("sentence", ["加快集中攻坚项目建设。", "盯紧抓牢项目建设。", "推进2024年签约项目落地。"])
def test_verbs_and_years_name_no_project(sentence: str) -> None:
    assert projects(sentence) == []


@pytest.mark.parametrize(
    "sentence", ["实施厕所、路灯、老街等项目。", "推进征拆、土储、旧改等重大项目。", "加快河道、灌渠、塘堰等项目建设。"]
)
def test_kinds_of_works_of_two_characters_are_no_names(sentence: str) -> None:
    assert projects(sentence) == []
