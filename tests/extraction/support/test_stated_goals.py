"""What serves a goal of the running text."""

import pytest
from miniplan import facts, graph


def served(*lines: str) -> set[tuple[object, ...]]:
    return facts(graph(*lines), "SUPPORTS", "reason", end="Goal")


def test_a_target_is_served_by_its_sentence_its_task_and_the_projects_there() -> None:
    found = served("加快冷链建设。实施青岚冷库群建设工程，新建产地冷库21座。加强宣传。")
    action = "实施青岚冷库群建设工程，新建产地冷库21座"
    assert found == {
        (action, "产地冷库21座", "same_sentence"),
        ("青岚冷库群建设工程", "产地冷库21座", "same_sentence"),
        ("加快冷链建设", "产地冷库21座", "same_task"),
    }


def test_a_target_is_served_by_what_names_its_subject_elsewhere() -> None:
    found = served(
        "第二章 发展目标", "到2025年，产地冷库达到21座。", "第三章 任务", "完善物流。支持合作社建设产地冷库。", "办好果品节。建设冷库。"
    )
    assert {(what, reason) for what, _, reason in found} == {("支持合作社建设产地冷库", "names_target")}


def test_a_target_among_goals_is_served_by_its_item_where_that_says_who_does_it() -> None:
    lines = ("一、年度预期目标", "1.果品产量增长6%。（责任单位：县林业局）", "2.果库达到21座。（责任单位：县供销社）", "3.果农达到8万人。")
    assert {(goal, reason) for _, goal, reason in served(*lines)} == {("果品产量增长6%", "same_task"), ("果库达到21座", "same_task")}


@pytest.mark.parametrize("mark", ["|", "\n"])
def test_a_target_in_a_row_that_says_who_sees_to_it_is_served_by_that_row(mark: str) -> None:
    rows = [
        ("序号", "主要目标", "牵头单位", "配合单位"),
        ("1", "果品产量增长6%", "县林业局", "县统计局"),
        ("2", "果农达到8万人", "县农业农村局", "县统计局"),
    ]
    found = served("一、年度预期目标", *(line for row in rows for line in mark.join(row).split("\n")))
    assert {(goal, reason) for _, goal, reason in found} == {("果品产量增长6%", "same_task"), ("果农达到8万人", "same_task")}


def test_general_and_short_subjects_are_not_looked_for() -> None:
    found = served("建好公厕。新建公厕12座。", "推进服务。加强公厕管理，完善公共服务。")
    assert {what for what, *_ in found} == {"新建公厕12座", "建好公厕"}


def test_an_aim_is_served_by_its_task() -> None:
    found = served("改善大气环境。推进清洁取暖。到2025年，基本消除重污染天气。")
    assert ("改善大气环境", "到2025年，基本消除重污染天气", "same_task") in found


def test_two_sentences_serve_each_their_own() -> None:
    found = served("实施青岚冷库群建设工程，新建产地冷库21座。实施柘林果园提升工程，新建示范果园12个。")
    assert {(what, goal) for what, goal, reason in found if reason == "same_sentence"} == {
        ("青岚冷库群建设工程", "产地冷库21座"),
        ("实施柘林果园提升工程，新建示范果园12个", "示范果园12个"),
        ("柘林果园提升工程", "示范果园12个"),
    }


def test_a_subject_of_many_targets_is_not_looked_for() -> None:
    """Four plans in one text: what one of them does is not for the target of another."""
    plans = ["新建产地冷库21座。", "新建产地冷库22座。", "新建产地冷库23座。", "新建产地冷库24座。"]
    use = "支持合作社用好产地冷库。"
    assert (use[:-1], "产地冷库21座", "names_target") in served(*plans[:3], use)
    assert served(*plans, use) == {(plan[:-1], plan[2:-1], "same_sentence") for plan in plans}


def test_a_bracket_that_closes_a_paragraph_tells_the_parties_of_its_goals_too() -> None:
    found = served("一、发展储果", "支持果农开展储果，新建冷库42座。到2025年，果品点达到520个。（县林业局牵头，县商务局配合）")
    assert {(what, goal) for what, goal, _ in found} == {
        ("支持果农开展储果，新建冷库42座", "冷库42座"),
        ("支持果农开展储果，新建冷库42座", "果品点达到520个"),
    }


def test_what_a_clause_builds_is_not_reached_by_what_another_builds() -> None:
    found = served("发展旅游。建设青柘景区，打造精品线路5条；建设望柘产业园，入驻企业10家。")
    served_by = {what for what, goal, _ in found if goal == "精品线路5条"}
    assert "青柘景区" not in served_by
    assert ("望柘产业园", "入驻企业10家", "same_sentence") in found


def test_a_measure_among_goals_serves_its_own_sentence() -> None:
    found = served("第二章 发展目标", "每年新建供热管道20公里以上，不断完善换热站布局。", "第三章 任务", "完善物流。")
    assert {reason for *_, reason in found} == {"same_sentence"}
