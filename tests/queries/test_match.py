"""Which goals, and which plan, a planner's words mean."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plantrace.errors import NotFound
from plantrace.model import Plan, SourceInfo
from plantrace.queries.match import match_goals, match_plan


def goal(name: str, kind: str = "indicator", quote: str = "", subject: str | None = None) -> dict[str, Any]:
    return {"id": f"goal-{name}", "name": name, "kind": kind, "quote": quote or name, "subject": subject, "unit": None}


GOALS = [
    goal("5G网络覆盖率"),
    goal("城镇居民收入"),
    goal("农村居民收入"),
    goal("收入"),
    goal("600个", "target", "建设600个5G基站", "5G基站"),
    goal("粮食产量稳步提高", "aim"),
]


def chosen(words: str) -> str | None:
    found = match_goals(GOALS, words).goal
    return None if found is None else str(found["name"])


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("5G", "5G网络覆盖率"),
        ("５ｇ", "5G网络覆盖率"),
        ("覆盖 5G", "5G网络覆盖率"),
        ("收入", "收入"),
        ("5G基站", "600个"),
        ("粮食", "粮食产量稳步提高"),
        ("goal-农村居民收入", "农村居民收入"),
        ("居民", None),
    ],
)
def test_one_goal_is_meant(words: str, name: str | None) -> None:
    assert chosen(words) == name


def test_another_name_of_a_known_indicator_means_its_row() -> None:
    rows = [goal("地区生产总值") | {"unit": "亿元"}, goal("工业增加值占GDP比重") | {"unit": "%"}]
    found = match_goals(rows, "GDP").goal
    assert found is not None and found["name"] == "地区生产总值"
    found = match_goals(rows[1:], "GDP").goal
    assert found is not None and found["name"] == "工业增加值占GDP比重"
    assert [other["name"] for other in match_goals(rows, "GDP").others] == ["工业增加值占GDP比重"]


def test_the_others_that_fit_are_kept() -> None:
    assert [other["name"] for other in match_goals(GOALS, "5G").others] == ["600个"]


def test_several_are_listed() -> None:
    assert [each["name"] for each in match_goals(GOALS, "居民").several] == ["城镇居民收入", "农村居民收入"]


def test_the_nearest_are_named_best_first() -> None:
    found = match_goals(GOALS, "网络覆盖面")
    assert found.goal is None and found.several == []
    assert found.nearest[0]["name"] == "5G网络覆盖率"


@given(st.text(max_size=12))
def test_any_words_have_one_outcome(words: str) -> None:
    found = match_goals(GOALS, words)
    assert sum((found.goal is not None, bool(found.several), bool(found.nearest))) <= 1
    if found.several:
        assert len(found.several) > 1


@pytest.mark.parametrize("words", ["", "   "])
def test_no_words_fit_nothing(words: str) -> None:
    found = match_goals(GOALS, words)
    assert (found.goal, found.several, found.nearest) == (None, [], [])


PLANS = [
    Plan(id=f"plan-{at}", title=title, source=SourceInfo(name="", sha256="", chars=0))
    for at, title in enumerate(["云栖县规划", "云栖县林业规划", "石潭县规划"])
]


@pytest.mark.parametrize(("words", "found"), [("云栖县规划", "plan-0"), ("林业", "plan-1"), ("plan-2", "plan-2"), ("石潭 县", "plan-2")])
def test_one_plan_is_meant(words: str, found: str) -> None:
    assert match_plan(PLANS, words).id == found


def test_place_and_years_tell_plans_of_one_title_apart() -> None:
    reports = [
        Plan(
            id=f"plan-{place}{year}",
            title="政府工作报告",
            jurisdiction=place,
            period=(year, year),
            source=SourceInfo(name="", sha256="", chars=0),
        )
        for place, year in (("石潭县", 2025), ("石潭县", 2026), ("云栖县", 2026))
    ]
    assert match_plan(reports, "云栖县").id == "plan-云栖县2026"
    assert match_plan(reports, "石潭 2025").id == "plan-石潭县2025"
    with pytest.raises(NotFound) as raised:
        match_plan(reports, "政府工作报告")
    assert "石潭县 政府工作报告 2026 plan-石潭县2026" in raised.value.line("zh")


@pytest.mark.parametrize(("words", "key"), [("云栖", "plan_ambiguous"), ("水利", "plan_unknown"), ("", "plan_unknown")])
def test_no_plan_or_several_are_named(words: str, key: str) -> None:
    with pytest.raises(NotFound) as raised:
        match_plan(PLANS, words)
    assert raised.value.key == key and "plan-1" in raised.value.line("zh")
