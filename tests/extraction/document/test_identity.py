import pytest
from miniplan import one_a_line, printed, source

from plantrace.extraction.document.identity import Identity, identify
from plantrace.extraction.pipeline import extract


def identity(*front: str) -> Identity:
    return identify(printed("\n".join([*front, "第一章 果业", "建设果园。"])), "规划.txt")


@pytest.mark.parametrize(
    ("title", "jurisdiction", "level", "period"),
    [
        ("丰谷县国民经济和社会发展第十四个五年规划", "丰谷县", "county", (2021, 2025)),
        ("澄川市“十四五”应急体系规划", "澄川市", "city", (2021, 2025)),
        ("石岭镇果业发展三年行动计划（2022—2024年）", "石岭镇", "town", (2022, 2024)),
        ("土壤污染防治行动计划丰谷县工作方案", "丰谷县", "county", None),
        ("污水治理行动计划丰谷县2024年度实施方案", "丰谷县", "county", (2024, 2024)),
        ("大气污染防治条例澄川市实施意见", "澄川市", "city", None),
        ("全国果业发展规划丰谷县实施方案", "丰谷县", "county", None),
        ("丰谷县果业发展规划城区建设实施方案", "丰谷县", "county", None),
        ("2024年丰谷县民生实事项目", "丰谷县", "county", (2024, 2024)),
        ("道县2026年重点工作任务分解表", "道县", "county", (2026, 2026)),
        ("吕梁市兴县2026年工作要点", "兴县", "county", (2026, 2026)),
        ("关于下达望川市2024年重点建设项目计划", "望川市", "city", (2024, 2024)),
        ("丰谷县2024年重点工作任务分解表", "丰谷县", "county", (2024, 2024)),
        ("丰谷县2024年重点项目名单", "丰谷县", "county", (2024, 2024)),
        ("2024年度澄川市丰谷县果业工作要点", "丰谷县", "county", (2024, 2024)),
        ("东垣省泽城市青柘区“十四五”果业规划", "青柘区", "county", (2021, 2025)),
        ("澄川市中心城区果业规划", "澄川市", "city", None),
        ("澄川市城区绿化规划", "澄川市", "city", None),
        ("澄川市各县区果业规划", "澄川市", "city", None),
        ("丰谷县特色小镇建设规划", "丰谷县", "county", None),
        ("中共东垣省委关于加快果业发展的决定", "东垣省", "province", None),
        ("中共丰州市委丰州市人民政府关于加快果业发展的意见", "丰州市", "city", None),
        ("中共青塘州委关于加快果业发展的意见", "青塘州", "city", None),
        ("中共丰谷县县委关于加快果业发展的意见", "丰谷县", "county", None),
        ("丰县人民政府关于加快果业发展的意见", "丰县", "county", None),
        ("丰谷县国家果业公园建设规划", "丰谷县", "county", None),
        ("丰谷国家果业公园建设规划", "全国", "national", None),
        ("2024年丰谷县政府工作报告", "丰谷县", "county", (2024, 2024)),
        ("丰谷县政府办公室果业工作要点", "丰谷县", "county", None),
        ("2024年澄川市青柘区政府果业实事项目", "青柘区", "county", (2024, 2024)),
        ("澄川市委市政府2024年果业实事项目", "澄川市", "city", (2024, 2024)),
        ("各部门要按照市政府果业工作要点", None, None, None),
        ("2024年全市果业工作要点", None, None, (2024, 2024)),
        ("国家果业发展“十五五”规划", "全国", "national", (2026, 2030)),
        ("东垣省人民政府关于加快果业发展的意见", "东垣省", "province", None),
        ("果业发展规划", None, None, None),
        ("西安“十四五”果业规划", "西安市", "city", (2021, 2025)),
        ("湖北2023年果业工作要点", "湖北省", "province", (2023, 2023)),
        ("（东垣省）丰谷县“十四五”果业规划", "丰谷县", "county", (2021, 2025)),
        ("上海市宝山区2024年果业工作要点", "宝山区", "county", (2024, 2024)),
        ("澄川市果业园区2024年果业工作要点", "澄川市", "city", (2024, 2024)),
        ("泽城市青柘区政府2024年果业工作要点", "青柘区", "county", (2024, 2024)),
        ("果业“十四五”规划", None, None, (2021, 2025)),
        ("石岭高新技术产业开发区“十四五”果业规划", "石岭高新技术产业开发区", "county", (2021, 2025)),
    ],
)
def test_the_title_tells_the_place_its_level_and_the_years(
    title: str, jurisdiction: str | None, level: str | None, period: tuple[int, int] | None
) -> None:
    found = identity(title)
    assert found.title == title
    assert (found.jurisdiction, found.level, found.period) == (jurisdiction, level, period)


def test_who_speaks_for_a_place_is_no_part_of_its_name() -> None:
    assert identity("政府工作报告", "现在，我代表丰谷县人民政府，向大会报告工作。").jurisdiction == "丰谷县"
    assert identity("二〇二四年丰谷区政府工作报告", "现在，我代表区人民政府，向大会报告工作。").jurisdiction == "丰谷区"


def test_a_notice_quotes_the_title() -> None:
    found = identity(
        "丰政发〔2021〕3号",
        "丰谷县人民政府关于印发果业发展规划的通知",
        "各乡镇：",
        "《丰谷县果业发展“十四五”规划》已经县政府批准，现予印发。",
    )
    assert found.title == "丰谷县果业发展“十四五”规划"


def test_a_title_may_stand_on_two_lines() -> None:
    assert identity("丰谷县国民经济和社会发展", "第十四个五年规划").title == "丰谷县国民经济和社会发展第十四个五年规划"


def test_whom_a_document_speaks_to_is_no_part_of_its_title() -> None:
    letter = one_a_line("关于推进果业发展的实施方案", "各乡镇人民政府，有关部门：", "一、果业", "建设果园。")
    assert identify(printed(letter), "规划.txt").jurisdiction is None


@pytest.mark.parametrize(
    ("opening", "jurisdiction"),
    [
        ("为持续提升我区果品质量，制定本方案。", None),
        ("为改善主城区环境，建设公园城市，完成省下达的任务，结合辖区实际，制定本方案。", None),
        ("为贯彻党的二十大精神和省第十二次党代会部署，创建卫生示范城市，制定本方案。", None),
        ("为进一步提升澄川市果业水平，制定本方案。", "澄川市"),
        ("在从江县召开会议，制定本方案。", "从江县"),
        ("根据东垣省的部署，为改善我区环境，制定本方案。", None),
        ("根据东垣省的部署，结合丰谷区实际，为改善我区环境，制定本方案。", "丰谷区"),
        ("根据东垣省的部署，制定本方案。", "东垣省"),
        ("根据《澄川市碧水行动计划》要求，制定本方案。", None),
        ("为落实《东垣省果业方案》和《澄川市果业计划》，结合丰谷县实际，制定本方案。", "丰谷县"),
        ("现将《澄川市碧水方案》印发给你们。", "澄川市"),
        ("为建设农业强市，推进文化名城建设，制定本方案。", None),
        ("为提升云名市果业水平，制定本方案。", "云名市"),
    ],
)
def test_the_opening_names_the_place_without_the_words_before_it(opening: str, jurisdiction: str | None) -> None:
    assert identity("环境保护工作方案", opening).jurisdiction == jurisdiction


def test_the_files_name_stands_in_for_a_title() -> None:
    assert identity().title == "规划"


@pytest.mark.parametrize(
    ("jurisdiction", "short"),
    [
        ("丰谷县", "丰谷"),
        ("青岚自治州", "青岚"),
        ("丰谷土家族苗族自治县", "丰谷"),
        ("青石山侗族自治县", "青石山"),
        ("青岚哈萨克族自治州", "青岚"),
        ("白族县", "白族"),
        (None, ""),
    ],
)
def test_the_short_name_of_the_place(jurisdiction: str | None, short: str) -> None:
    assert Identity("", jurisdiction, None, None).short == short


def test_a_text_may_open_with_the_plans_whole_name() -> None:
    opening = "丰谷县国民经济和社会发展第十四个五年（2021－2025年）规划纲要，根据县委的建议编制，主要阐明发展意图。"
    assert identity(opening, "第一节 工作成就").title == "丰谷县国民经济和社会发展第十四个五年（2021-2025年）规划纲要"
    assert identity("丰谷县人民政府制定计划，按要求落实。", "第一节 工作成就").title == "规划"


@pytest.mark.parametrize(
    "line", ["——2024年1月9日在丰谷县第十八届人民代表大会第三次会议上", "（2024年1月9日在丰谷县第十八届人民代表大会上）"]
)
def test_the_day_of_a_report_is_no_part_of_its_place(line: str) -> None:
    assert identity("政府工作报告", line).jurisdiction == "丰谷县"


@pytest.mark.parametrize("date", ["2026年3月6日\n", "2026-03-06", "2026.3.6 "])
def test_the_date_of_a_page_is_no_part_of_the_title(date: str) -> None:
    assert extract(source(f"{date}丰谷县果业发展规划\n一、任务\n加快建设果库。\n")).plans[0].title == "丰谷县果业发展规划"


@pytest.mark.parametrize(
    "opening",
    [
        "各街道办事处，区人民政府各部门：",
        "《2024年果业工作要点》已经区人民政府同意。",
        "发布机构 区人民政府办公室",
        "县人民政府各部门，柘林开发区管委会：",
    ],
)
def test_who_signs_what_issues_a_plan_tells_its_place_before_the_opening_does(opening: str) -> None:
    found = identity("2024年果业工作要点", opening, "泽城市青柘区人民政府办公室", "2024年1月3日")
    assert (found.jurisdiction, found.level) == ("青柘区", "county")


@pytest.mark.parametrize("number", ["附件", "附件1", "附件：", "1.", "1. "])
def test_the_number_of_an_attachment_is_no_part_of_the_title(number: str) -> None:
    assert identity(f"{number}2024年丰谷县民生实事任务分解表").title == "2024年丰谷县民生实事任务分解表"


def test_the_title_of_an_attachment_by_itself() -> None:
    found = identify(printed("附件2\n石岭县2026年重点民生实事项目清单\n1.新建果库2座。\n2.改造果园3个。\n"), "甲.txt")
    assert (found.title, found.jurisdiction, found.period) == ("石岭县2026年重点民生实事项目清单", "石岭县", (2026, 2026))


@pytest.mark.parametrize(
    ("title", "place", "years"),
    [
        ("石岭区2020年市、区两级重点办好的10件实事", "石岭区", (2020, 2020)),
        ("2019年石岭市委市政府为民兴办10件实事", "石岭市", (2019, 2019)),
        ("石岭县2021年民生实事任务分解", "石岭县", (2021, 2021)),
        ("石岭县2023年十大民生实事", "石岭县", (2023, 2023)),
        ("石岭县水利局2023年工作思路", "石岭县", (2023, 2023)),
        ("强县富民行动方案（2021—2025年）", None, (2021, 2025)),
        ("岚县果业“十四五”发展规划", "岚县", (2021, 2025)),
    ],
)
def test_a_first_line_that_tells_place_and_year_is_the_title(title: str, place: str | None, years: tuple[int, int]) -> None:
    found = identify(printed(f"{title}\n1.新建果库2座。\n"), "甲.txt")
    assert (found.title, found.jurisdiction, found.period) == (title, place, years)


def test_the_headings_of_a_report_tell_its_year() -> None:
    assert identify(printed("石岭县政府工作报告\n一、工作回顾\n新建果库2座。\n二、2026年重点工作\n新建果库3座。\n"), "甲.txt").period == (
        2026,
        2026,
    )
    assert (
        identify(printed("石岭县政府工作报告\n一、2025年重点工作\n新建果库2座。\n二、2026年工作安排\n新建果库3座。\n"), "甲.txt").period
        is None
    )
