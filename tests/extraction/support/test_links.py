import pytest
from miniplan import facts, graph

TABLE = (
    "专栏1 “十四五”时期主要指标",
    "| 序号 | 指标 | 单位 | 2020年 | 2025年 | 属性 |",
    "| 1 | 森林覆盖率 | % | 31.5 | 33.6 | 约束性 |",
    "| 2 | 高新技术企业数量 | 家 | 7 | 21 | 预期性 |",
    "| 3 | 城镇登记失业率 | % | 2.9 | ＜4.5 | 预期性 |",
)


def supports(*lines: str) -> set[tuple[object, ...]]:
    return facts(graph(*TABLE, *lines), "SUPPORTS", "grade", end="Goal")


def restates(*lines: str) -> set[tuple[object, ...]]:
    return facts(graph(*TABLE, *lines), "RESTATES", "agrees")


def test_tasks_actions_and_projects_support_the_indicators_that_they_move() -> None:
    found = supports("推进国土绿化。实施山前退耕还林工程，栽植松柏。")
    assert {(what, indicator) for what, indicator, _ in found} == {
        ("推进国土绿化", "森林覆盖率"),
        ("实施山前退耕还林工程，栽植松柏", "森林覆盖率"),
        ("山前退耕还林工程", "森林覆盖率"),
    }


def test_what_moves_no_indicator_supports_none() -> None:
    assert supports("办好果品节。邀请客商品尝苹果。") == set()


def test_a_companys_name_does_not_tell_what_its_project_is_about() -> None:
    firm = "支持双柘林业有限公司（以下简称“双柘林业”）发展。"
    assert not [row for what, row, _ in supports(firm, "实施双柘林业仓库改建工程。") if what == "双柘林业仓库改建工程"]
    assert [row for what, row, _ in supports(firm, "实施双柘林业造林绿化工程。") if what == "双柘林业造林绿化工程"] == ["森林覆盖率"]


def test_without_a_table_and_a_goal_there_is_nothing_to_support() -> None:
    assert facts(graph("推进国土绿化。实施山前退耕还林工程。"), "SUPPORTS", end="Goal") == set()


def test_without_a_table_levels_stand_in_for_its_rows_and_titles_tell_what_serves_them() -> None:
    goals = ("第二章 发展目标", "到2025年，森林覆盖率达到33.6%，新建苗圃5个。", "第三章 任务")
    found = facts(graph(*goals, "推进国土绿化。加强宣传，栽植松柏。", "办好果品节。邀请客商品尝苹果。"), "SUPPORTS", "reason", end="Goal")
    assert found == {("推进国土绿化", "森林覆盖率达到33.6%", "driver")}


def test_support_has_a_reason_a_rule_a_confidence_and_the_words_it_stands_on() -> None:
    found = graph(*TABLE, "推进国土绿化。栽植松柏。")
    edge = next(edge for edge in found.edges if edge.type == "SUPPORTS")
    assert edge.props["reason"] in {"names_indicator", "driver", "same_section", "same_task"}
    assert edge.props["rule"].partition(":")[2]
    assert 0 < edge.props["confidence"] <= 1
    assert edge.evidence


@pytest.mark.parametrize(
    ("sentence", "target", "agrees"),
    [
        ("到2025年，森林覆盖率达到33.6%。", "森林覆盖率达到33.6%", True),
        ("到2025年，全县森林覆盖率达到35%。", None, False),
        ("到2025年，高新技术企业达到21家。", "高新技术企业达到21家", True),
        ("到2025年，高新技术企业达到30家。", "高新技术企业达到30家", False),
    ],
)
def test_a_target_that_states_an_indicator_again_agrees_or_not(sentence: str, target: str | None, agrees: bool) -> None:
    ((what, _, found),) = restates(sentence)
    assert found is agrees
    assert target is None or what == target


@pytest.mark.parametrize(
    "sentence",
    [
        "新培育高新技术企业15家。",  # what is added, not the level
        "到2025年，高新技术企业产值达到21亿元。",
        "到2025年，果园达到33.6万亩。",
    ],
)
def test_other_numbers_restate_nothing(sentence: str) -> None:
    assert restates(sentence) == set()


def test_what_restates_an_indicator_supports_it_directly() -> None:
    assert ("森林覆盖率达到33.6%", "森林覆盖率", 2) in supports("到2025年，森林覆盖率达到33.6%。")


def test_a_figure_of_a_part_of_the_place_states_no_indicator_again() -> None:
    whole = restates("到2025年，高新技术企业数量达到21家。")
    assert {row for _, row, _ in whole} == {"高新技术企业数量"}
    assert not restates("到2025年，开发区工业产值达到50亿元，高新技术企业数量达到9家。")


def test_the_level_of_another_year_restates_none() -> None:
    assert restates("到2035年，森林覆盖率达到40%。") == set()
    assert {agrees for *_, agrees in restates("到2025年，森林覆盖率达到33.6%。")} == {True}


def test_without_a_table_an_action_serves_what_it_moves_directly() -> None:
    goal = ("第二章 发展目标", "到2025年，每万人拥有5G基站达到20个，单位GDP能耗比2020年下降12%。", "第三章 任务")
    found = facts(
        graph(*goal, "完善设施。夯实乡镇5G网络覆盖。改造锅炉。", "改善环境。推进节能降耗，发展循环经济。"), "SUPPORTS", "reason", end="Goal"
    )
    assert ("夯实乡镇5G网络覆盖", "每万人拥有5G基站达到20个", "driver") in found
    assert ("推进节能降耗，发展循环经济", "单位GDP能耗比2020年下降12%", "driver") in found


def test_a_driver_that_nearly_all_actions_hold_tells_only_the_field() -> None:
    sentences = "".join(f"推进{place}5G网络覆盖。" for place in "甲乙丙丁戊己庚辛壬癸")
    plan = graph("第二章 发展目标", "到2025年，每万人拥有5G基站达到20个。", "第三章 任务", f"完善设施。{sentences}")
    assert not {what for what, *_ in facts(plan, "SUPPORTS", "reason", end="Goal") if str(what).startswith("推进")}
