"""Years as deadlines, and what only looks like one."""

import pytest
from miniplan import targets

from plantrace.extraction.goals.times import due_date, told_date


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("2023年底前，建成冷库。", 2023),
        ("2023年底前各镇建成公厕。", 2023),
        ("冷库2024年建成投用。", 2024),
        ("在2025年前建成冷库。", 2025),
        ("“十四五”末建成冷库。", 2025),
        ("清理2021年底欠款。", None),
        ("编制2022年前项目清单。", None),
        ("对2025年内到期的合同清理。", None),
        ("对2023年6月受灾的果园补植。", None),
        ("落实2024年底前的政策。", None),
        ("2025年1月起实行免费。", None),
        ("编制“十四五”规划。", None),
        ("免征果园印花税，执行期限至2027年底。", None),
        ("将补贴政策延长至2026年4月30日。", None),
        ("按不高于2017年的标准征收。", None),
    ],
)
def test_a_year_is_a_deadline_where_the_work_is_to_be_done_by_it(sentence: str, year: int | None) -> None:
    assert due_date(sentence) == (str(year) if year else None)


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("9月底前投产。", "2026-09"),
        ("建设果库，力争6月份完工。", "2026-06"),
        ("2026年3月底前，建成果库。", "2026-03"),
        ("2026年3月底前完成设计，2026年底前建成果库。", "2026"),
        ("3月底前启动，年底前完成果库改造。", "2026"),
        ("到2026年6月底前完成果库改造。", "2026-06"),
        ("2026年6月30日前完成果库改造。", "2026-06"),
        ("建成果库，5月开工、11月完工。", "2026-11"),
        ("确保果库6月底前投用。", "2026-06"),
        ("果库6月前投用的设备。", None),
        ("上半年建成果库5座。", "2026-06"),
        ("新建果库5座，力争三季度完工。", "2026-09"),
        ("一季度开工，二季度建成。", "2026-06"),
        ("上半年完成设计，年底前建成果库。", "2026"),
        ("上半年果业产值增长8%。", None),
        ("石岭果库9月建成投用。", "2026-09"),
        ("加快建设9月建成的果库。", None),
        ("1—9月完成投资8亿元。", None),
        ("确保果品市场国庆节前开业，一季度开工建设果库。", "2026-09"),
        ("“五一”前开放果园。", "2026-04"),
        ("年底前新建果库5座。", "2026"),
        ("3年内新建果库5座。", None),
        ("一季度完成检查的镇给予奖励。", None),
        ("上半年完成投资60%，全年完成投资8亿元。", "2026"),
        ("9月底前未完成的果库要加快。", None),
        ("盘活闲置果库，4月投用的设备。", None),
        ("每月5日前报送果价。", None),
        ("推进1—6月果业工作。", None),
        ("落实9月底前的政策。", None),
    ],
)
def test_a_month_is_a_deadline_in_a_plan_of_one_year(sentence: str, due: str | None) -> None:
    assert due_date(sentence, (2026, 2026)) == due
    assert due is None or "年" in sentence or due_date(sentence, (2026, 2030)) is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("在现有10所学校的基础上，新建5所。", [("学校", "5")]),
        ("在2020年冷库5座的基础上，力争达到10座。", [("冷库", "10")]),
        ("在现有基础上，新建学校5所。", [("学校", "5")]),
    ],
)
def test_from_where_things_go_on_says_what_is_counted(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(target.subject, target.value) for target in targets(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("“十三五”时期，果业显著提升。其间，全县累计完成果业投资36亿元，年均7亿元。", []),
        ("“十四五”时期，果业显著提升。其间，全县累计完成果业投资36亿元。", ["36"]),
        ("“十三五”时期，果业显著提升。力争累计完成果业投资36亿元。", ["36"]),
        ("截至6月底，引进企业8家；新建冷库12座；2022年，新建冷库7座。", ["7"]),
        ("五年来，新建冷库12座。", []),
        ("上半年已引进项目4个。1—6月，新开工项目80个。", []),
        ("上半年，引进项目4个；下半年，新开工项目80个。", ["4", "80"]),
        ("上半年引进项目4个以上，完成率100%。", ["4", "100"]),
    ],
)
def test_what_is_told_of_a_time_that_is_over_is_no_target(sentence: str, values: list[str]) -> None:
    assert [t.value for t in targets(sentence)] == values


def test_what_has_changed_from_one_year_to_another_is_no_goal() -> None:
    assert targets("果园面积由2015年的3万亩提高到2019年的5万亩，加快扩产。") == []


@pytest.mark.parametrize(
    ("text", "period", "year"),
    [
        ("2025年6月底", (2021, 2025), "2025-06"),
        ("2023.1—2024.12", (2021, 2025), "2024"),
        ("2023年10月—2025年", (2021, 2025), "2025"),
        ("2024年3月启动，2025年底前", (2021, 2025), "2025"),
        ("2024年9月至次年3月", (2021, 2025), "2024"),
        ("10月底前", (2024, 2024), "2024-10"),
        ("10月底前", (2021, 2025), None),
        ("每年9月", (2024, 2024), None),
        ("“十四五”末", (2021, 2025), "2025"),
        ("长期坚持", (2024, 2024), None),
    ],
)
def test_the_year_of_a_deadline(text: str, period: tuple[int, int], year: str | None) -> None:
    assert told_date(text, period) == year


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("2026年上半年", "2026-06"),
        ("2026年第三季度", "2026-09"),
        ("2026年四季度", "2026"),
        ("一季度", "2026-03"),
        ("2026年二季度前", "2026-06"),
    ],
)
def test_a_part_of_the_year_ends_with_its_last_month(words: str, due: str) -> None:
    assert told_date(words, (2026, 2026)) == due
    assert due_date("2023年上半年，启动建设。") == "2023-06"
