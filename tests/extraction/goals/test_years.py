"""The year by which a commitment of the running text is due."""

import pytest
from miniplan import document, targets

from plantrace.extraction.goals.commitment import read_sentences
from plantrace.extraction.goals.targets import find_targets


def test_each_of_several_values_has_the_year_in_its_turn() -> None:
    found = targets("到2022年和2024年，果农参保率分别不低于22%和30%，60岁以上果农占比分别低于24.5%和20%。")
    assert [(t.subject, t.op, t.value, t.by) for t in found] == [
        ("果农参保率", ">=", "22", 2022),
        ("果农参保率", ">=", "30", 2024),
        ("60岁以上果农占比", "<", "24.5", 2022),
        ("60岁以上果农占比", "<", "20", 2024),
    ]


def test_the_deadline_holds_for_the_clauses_behind_it() -> None:
    found = targets("到2025年，果园达到12万亩，优质果率达到80%。")
    assert [(t.subject, t.by) for t in found] == [("果园", 2025), ("优质果率", 2025)]


def test_a_year_holds_for_the_sentences_after_it_in_the_paragraph() -> None:
    found = targets("到2023年，果园达到12万亩。新建冷库21座。到2025年，新建水厂3座。", "新建粮库5座。")
    assert [t.by for t in found] == [2023, 2023, 2025, None]


def test_the_year_of_a_list_of_goals_holds_for_its_items() -> None:
    found = targets(
        "一、目标", "到2030年，实现以下目标：", "——果业更强。果园达到12万亩。", "——果农更富。果农收入增长8%。", "二、任务", "新建冷库21座。"
    )
    assert [t.by for t in found] == [2030, 2030, None]


def test_the_year_that_goals_look_towards_is_not_theirs() -> None:
    found = targets("一、目标", "着眼2035年远景目标，主要目标如下：", "——果业更强。果园达到12万亩。")
    assert [t.by for t in found] == [2025]


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("今年主要目标是：果品产量达到20万吨。", 2026),
        ("年内新建冷库20座。", 2026),
        ("到2028年，建成冷库50座。", 2028),
        ("5年内新建冷库20座。", None),
    ],
)
def test_this_year_is_the_year_of_a_plan_of_one_year(sentence: str, by: int | None) -> None:
    sentences = read_sentences(document(sentence))
    assert [target.by for target in find_targets(sentences, [], (2026, 2026))] == [by]
    assert [target.by for target in find_targets(sentences, [], (2026, 2030))] == [by if by == 2028 else None]


@pytest.mark.parametrize(
    ("lines", "years"),
    [
        (("果园覆盖率达到68%，到2028年优质果率达到55%，滴灌率达96%。",), {"68": None, "55": 2028, "96": 2028}),
        (("新建冷库20座，2028年完成。",), {"20": 2028}),
        (("优质果率保持在92%以上，滴灌率2028年达到80%。",), {"92": None, "80": 2028}),
        (("新建果园8处，2028年底前建成冷库3座。",), {"8": None, "3": 2028}),
        (("一、目标", "锚定2035年远景目标，到2030年努力实现以下目标：", "优质果率达到57%。"), {"57": 2030}),
        (("一、目标", "到2030年，基本建成果业强县。具体为：", "优质果率达到57%。"), {"57": 2030}),
        (("一、总体要求", "坚持果业优先，到2028年底，果品收入达到85亿元。力争创成果园1家。"), {"85": 2028, "1": 2028}),
    ],
)
def test_the_year_holds_for_what_it_is_told_of(lines: tuple[str, ...], years: dict[str, int | None]) -> None:
    assert {target.value: target.by for target in targets(*lines)} == years


@pytest.mark.parametrize(
    ("lines", "by"),
    [
        (("一、2023年重点工作", "新建冷库20座。"), 2023),
        (("一、“十五五”发展目标", "果园达到12万亩。"), 2030),
        (("一、2035年远景目标", "果园达到12万亩。"), None),
        (("一、发展目标", "果园达到12万亩。"), 2025),
        (("一、重点任务", "新建冷库20座。"), None),
    ],
)
def test_the_year_of_the_heading_and_for_goals_the_plans_last(lines: tuple[str, ...], by: int | None) -> None:
    assert [target.by for target in targets(*lines)] == [by]


def test_a_yearly_paper_gives_its_year_to_all_that_tells_no_other() -> None:
    sentences = read_sentences(document("一、重点任务", "新建冷库20座。", "力争建成果园3万亩；培训果农500人。", "到2028年，建成冷库50座。"))
    found = find_targets(sentences, [], (2026, 2026), yearly=True)
    assert {target.value: target.by for target in found} == {"20": 2026, "3": 2026, "500": 2026, "50": 2028}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("到2025年，果品普及率由2020年的40%提高到60%，新建水厂3座。", [("60", 2025), ("3", 2025)]),
        ("到2025年，果品普及率从“十三五”末的40%提高到60%，新建水厂3座。", [("60", 2025), ("3", 2025)]),
        ("到2025年，果品普及率由目前的40%提高到60%。", [("60", 2025)]),
        ("2021年到2025年，全县果树造林6万亩。果汁生产能力达到25万吨。", [("6", 2025), ("25", 2025)]),
        ("“十四五”期间，果业收入年均增长9%，“十五五”期间年均增长7%。", [("9", 2025), ("7", 2030)]),
        ("2025年鲜果率、干果率分别达到90%、99%；2030年分别达到95%、99.5%。", [("90", 2025), ("99", 2025), ("95", 2030), ("99.5", 2030)]),
        ("完成果树造林30万亩，其中：2021年完成6万亩、2022年完成7万亩。", [("30", 2025), ("6", 2021), ("7", 2022)]),
        ("到2025年，果树造林30万亩。其中2023年，完成果树造林6万亩。", [("30", 2025), ("6", 2023)]),
        ("到2025年，果品产量达到6万吨。其中，2023年达到5万吨。", [("6", 2025), ("5", 2023)]),
        ("即：到“十四五”末，优质果率达到70%；商品果率达85%。", [("70", 2025), ("85", 2025)]),
        ("县里提出以下目标：到2030年，优质果率达到70%；商品果率达到50%。", [("70", 2030), ("50", 2030)]),
        ("到2025年，果品抽检率达到98%。达到2010年修订的果品规范的果园占比达到90%。", [("98", 2025), ("90", 2025)]),
        ("2022年起5年内引进果业人才200名。", [("200", 2025)]),
        ("截至2020年底，全县果车保有量达到5万辆。其中，电动果车4万辆，占比79%。", []),
    ],
)
def test_the_year_of_each_value_among_goals(sentence: str, told: list[tuple[str, int]]) -> None:
    assert [(target.value, target.by) for target in targets("一、发展目标", sentence)] == told


def test_what_several_values_count_holds_for_another_year() -> None:
    found = targets("一、发展目标", "2025年鲜果率、干果率分别达到90%、99%；2030年分别达到95%、99.5%。")
    assert [target.subject for target in found] == ["鲜果率", "干果率"] * 2


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("新建果库20座，2023年底前全部完成。", 2023),
        ("新建果库20座，力争2024年建成投用。", 2024),
        ("新建果库20座，于2024年6月30日前完成。", 2024),
        ("新建果库20座，到2030年全面完成果园改造。", None),
        ("新建果库20座，青柘水库2027年建成蓄水。", None),
    ],
)
def test_a_year_behind_a_number_is_its_own_where_nothing_else_is_done_by_it(sentence: str, year: int | None) -> None:
    assert [target.by for target in targets(sentence)] == [year]


def test_a_year_that_is_to_bring_goals_holds_for_them() -> None:
    assert [target.by for target in targets("一、发展目标", "到2030年，全县将实现：", "1.优质果率达到45%。")] == [2030]
