"""Numbers that are no quantity to be reached, each beside one that is."""

import pytest
from miniplan import targets


def told(sentence: str) -> list[tuple[str, str, str]]:
    return [(target.subject, target.value, target.unit) for target in targets(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("4种植业产值增长5%。", [("种植业产值增长", "5", "%")]),
        ("推广4种植物。", [("植物", "4", "种")]),
        ("3种植大户达到20户。", [("种植大户", "20", "户")]),
        ("推广4种果品。", [("果品", "4", "种")]),
        ("9万人果师数达到20人。", [("万人果师数", "20", "人")]),
        ("引进9万人。", [("引进", "9", "万人")]),
        ("推进落实，10人力资源机构达到20家。", [("人力资源机构", "20", "家")]),
    ],
)
def test_the_number_of_a_row_is_no_quantity(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(sentence) == expected


def test_rows_that_a_copy_has_run_together_say_nothing() -> None:
    assert not told("果水回用率达到30%40%55%优质果率达到12%。")
    assert len(told("果水回用率达到30%，优质果率达到12%。")) == 2


@pytest.mark.parametrize(
    ("nothing", "something"),
    [
        ("落实三次会议通过的果业要点。", "每年召开3次会议。"),
        ("园区位于县城东南约3公里，推进建设。", "建设果路3公里。"),
        ("推进园区建设，距县城4公里。", "到县城的距离缩短4公里。"),
        ("围绕39家搬迁企业，推进建园。", "围绕果业，引进39家企业。"),
        ("推进建园，产值按3亿元/平方公里计算。", "推进建园，产值达到3亿元。"),
        ("在210平方公里的土地上推进果游。", "建设210平方公里的果园。"),
        ("实施扩园，岚石公司现已流转果园42亩。", "现已立项的果库2026年新增42亩。"),
        ("推进建设，450个果房正在加紧制作。", "推进建设，450个果房年内建成。"),
    ],
)
def test_what_is_or_lies_there_is_no_target(nothing: str, something: str) -> None:
    assert not told(nothing)
    assert len(told(something)) == 1


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("改造距离县城较远的农村公路120公里。", ["120"]),
        ("建设位于石岭镇的青柘灌区改造渠道30公里。", ["30"]),
        ("坐落于石岭镇的青柘水厂铺设管网25公里。", ["25"]),
        ("推进位于城南的道路改造2公里，位于城北新建道路4公里。", ["2", "4"]),
        ("推进距县城3公里的石岭公路改造5公里。", ["5"]),
        ("推进石岭园区距高速出口2公里的连接线建设3公里。", ["3"]),
        ("改造离岚区老旧管网30公里。", ["30"]),
        ("推进建设，园区位于石岭镇约3公里。", []),
        ("推进建设，园区在石岭镇新建果路约3公里。", ["3"]),
        ("推进建设，园区离石岭镇3公里。", []),
        ("推进建设，园区坐落于县城以北3公里。", []),
    ],
)
def test_what_is_done_somewhere_far_away_is_counted(sentence: str, values: list[str]) -> None:
    assert [value for _, value, _ in told(sentence)] == values


def test_an_area_in_other_units_is_one() -> None:
    assert told("开发区规划面积16平方公里（1067公顷、16005亩）。") == [("开发区规划面积", "16", "平方公里")]
    assert len(told("建设果园16亩（其中苗圃5亩）。")) == 2


def test_what_came_about_since_a_time_may_be_kept() -> None:
    assert told("落实旱灾发生以来出台的政策，力争减轻果农负担20亿元。") == [("减轻果农负担", "20", "亿元")]
    assert not told("旱灾发生以来，减轻果农负担20亿元。")


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("到2025年，种植业收入达到20亿元。", "种植业收入"),
        ("种植果苗2万亩。", "果苗"),
        ("到2025年，果品产值5年平均增长12%。", "果品产值5年平均增长"),
        ("新增和改善果农用户2万户。", "果农用户"),
        ("我们在“十五五”期间将对100公里果路进行改造。", "果路"),
    ],
)
def test_subjects_stay_whole(sentence: str, subject: str) -> None:
    assert [target.subject for target in targets(sentence)] == [subject]


def test_so_many_people_of_so_many_villages() -> None:
    assert told("解决3000亩果园灌溉和5个村2000人的饮水问题。") == [("果园灌溉", "3000", "亩"), ("饮水问题", "2000", "人")]
    assert [value for _, value, _ in told("建设3个年产10万吨的果园基地。")] == ["3"]


def test_so_many_people_whom_a_level_is_for_are_counted() -> None:
    assert [value for _, value, _ in told("5万人饮水安全覆盖率达到100%。")] == ["5", "100"]
