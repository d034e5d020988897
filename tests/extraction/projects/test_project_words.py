"""Where the verbs before a project's name end."""

import pytest
from miniplan import graph, names, projects


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("建设成海铁路。", "成海铁路"),
        ("新建成柘快速路。", "成柘快速路"),
        ("推进建设成柘铁路。", "成柘铁路"),
        ("把园区建设成青柘果品基地。", "青柘果品基地"),  # the verb goes on
        ("建设成岚石产业园。", "岚石产业园"),
    ],
)
def test_a_line_may_open_with_the_end_of_a_verb(sentence: str, name: str) -> None:
    assert [found for found, _ in projects(sentence)] == [name]


def test_sets_of_machines_are_no_line() -> None:
    assert projects("建设成套设备。") == []


def test_a_part_of_a_work_is_no_project() -> None:
    assert names(graph("二、交通", "完成路基工程80%，推进桩基工程建设，完成桥梁工程、隧道工程施工。"), "Project") == []
