"""Parts of a sum, each with a year of its own, and spans of years."""

import pytest
from miniplan import graph, nodes, targets


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("到2028年，建成果园9万亩（2026年5万亩、2027年4万亩）。", [("果园", "9", 2028), ("果园", "5", 2026), ("果园", "4", 2027)]),
        ("改造果库78座，分别为2026年26座、2027年52座。", [("果库", "78", None), ("果库", "26", 2026), ("果库", "52", 2027)]),
        ("2026年、2027年分别改造果库26座、52座。", [("果库", "26", 2026), ("果库", "52", 2027)]),
        ("2026年至2028年，累计改造果库78座。", [("果库", "78", 2028)]),
        ("2026—2028年，累计改造果库78座。", [("果库", "78", 2028)]),
        ("优质果率从2025年的46%提高到2028年的70%。", [("优质果率", "70", 2028)]),
        ("计划建设果库9座（2026年底前完成）。", [("果库", "9", 2026)]),  # its own year
        ("2026—2030年新建果库5座。", [("果库", "5", 2030)]),
        ("优质果率2027年达到55%，2030年达到60%。", [("优质果率", "55", 2027), ("优质果率", "60", 2030)]),
    ],
)
def test_each_part_has_its_own_year_and_the_sum_none_of_theirs(sentence: str, found: list[tuple[str, str, int | None]]) -> None:
    assert [(target.subject, target.value, target.by) for target in targets(sentence)] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("社零增长6%。", [("社零增长", "6")]),
        ("除险加固小（1）型水库5座、小（2）型水库19座。", [("除险加固小（一）型水库", "5"), ("小（二）型水库", "19")]),
        ("新建病险水库24座，其中小（1）型5座。", [("病险水库", "24"), ("小（一）型病险水库", "5")]),
        ("果品加工水质提升至100mg/L以上。", [("果品加工水质", "100")]),
        ("选派果业工作队35支进驻石岭镇。", [("果业工作队", "35")]),
        ("以石岭、青柘、云川三座果库为节点，构建果业网。", []),
        ("青岚河流经3个乡镇，治理河道11公里。", [("治理河道", "11")]),
    ],
)
def test_what_sounds_like_another_number(sentence: str, found: list[tuple[str, str]]) -> None:
    assert [(target.subject, target.value) for target in targets(sentence)] == found


def test_a_part_is_called_by_what_it_counts() -> None:
    found = graph("改造果库78座，分别为2026年26座、2027年52座。")
    assert {node.name for node in nodes(found, "Goal")} == {"果库78座", "果库26座", "果库52座"}


def test_numbers_that_have_each_their_year() -> None:
    found = targets("三年新造果林10万亩，其中2023年3.5万亩、2024年4万亩。")
    assert [(t.subject, t.value, t.by) for t in found] == [("果林", "10", None), ("果林", "3.5", 2023), ("果林", "4", 2024)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("改造冷库20座，2026年完成8座，2027年完成12座。", [("20", None), ("8", 2026), ("12", 2027)]),
        ("新建冷库，总投资8.5亿元，2027年3月开工，2030年12月竣工。", [("8.5", None)]),
        ("果业总投资2.6亿元，2027年计划投资8000万元。", [("2.6", None), ("8000", 2027)]),
        ("改造冷库20座，2026年底前全部建成。", [("20", 2026)]),
    ],
)
def test_the_year_of_a_first_step_is_not_that_of_the_whole(sentence: str, expected: list[tuple[str, int | None]]) -> None:
    assert [(t.value, t.by) for t in targets(sentence)] == expected


def test_a_level_that_a_rise_leads_to_has_the_levels_name() -> None:
    found = targets("果树成活率比2025年提高5个百分点，达到55%。", "节水果园面积新增2万亩，累计达到6.5万亩。")
    assert [(t.subject, t.value) for t in found][1::2] == [("果树成活率", "55"), ("节水果园面积", "6.5")]


def test_several_years_have_each_their_number() -> None:
    found = targets("2023年新建冷库50座，2024年、2025年分别新建60座、70座。")
    assert [(t.subject, t.value, t.by) for t in found] == [("冷库", "50", 2023), ("冷库", "60", 2024), ("冷库", "70", 2025)]


@pytest.mark.parametrize(
    ("sentences", "by"),
    [
        ("到2025年，果园达到20万亩。优质果率达到80%。", [2025, 2025]),
        ("2025年，果园达到20万亩。新建冷库12座。", [2025, 2025]),
        ("青岚水库2023年下闸蓄水。新建冷库12座。", [None]),
        ("2022年底前实现果业规划全覆盖。改造果园3万亩。", [None]),
        ("今年是实现“十四五”规划目标任务的关键一年。果品产值增长6.5%。", [None]),
        ("落实省“十五五”规划。建设冷库12座。", [None]),
    ],
)
def test_the_year_that_opens_a_sentence_holds_for_those_behind_it(sentences: str, by: list[int | None]) -> None:
    assert [target.by for target in targets(sentences)] == by
