import pytest
from miniplan import document

from plantrace.extraction.commitment import read_sentences
from plantrace.extraction.mentions import Rejected
from plantrace.extraction.projects import find_projects


def projects(*lines: str) -> list[tuple[str, bool]]:
    read = document(*lines)
    found = find_projects(read.passages, read_sentences(read), [])
    assert all(project.passage.text[project.start : project.end] == project.name for project in found)
    return [(project.name, project.in_box) for project in found]


@pytest.mark.parametrize("title", ["专栏1 果业重点工程", "专栏1 重点项目", "专栏1：果业重大项目清单"])
def test_the_items_of_a_box_that_lists_projects(title: str) -> None:
    assert projects(title, "1. 石岭冷库改建。改建冷库7座。", "2. 青塘果品交易市场：建设交易大厅。", "3. 双柘滴灌") == [
        ("石岭冷库改建", True),
        ("青塘果品交易市场", True),
        ("双柘滴灌", True),
    ]


@pytest.mark.parametrize("title", ["专栏1 果业发展方向", "专栏1 果业发展重点"])
def test_the_items_of_a_box_that_lists_directions_are_none(title: str) -> None:
    assert projects(title, "1. 早熟果。发展早熟品种。", "2. 深加工：实施青塘果汁加工项目。") == [("青塘果汁加工项目", False)]


def test_an_item_without_a_title_is_none() -> None:
    assert projects("专栏1 重点工程", "1.（牵头单位：县林业局；配合单位：各镇）", "2.（移动、联通）") == []


def test_a_box_may_be_one_project() -> None:
    assert ("青岚河清水工程", False) in projects("专栏2 青岚河清水工程", "清淤护岸，治理青岚河。")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("实施石岭水库除险加固工程。", ["石岭水库除险加固工程"]),
        ("深入实施青岚河生态修复工程和双柘湖湿地保护项目。", ["青岚河生态修复工程", "双柘湖湿地保护项目"]),
        ("开展“清风行动”。", ["清风行动"]),
        ("实施“百园升级”计划。", ["“百园升级”计划"]),
        ("推进“云上丰谷”“数据进村”等项目。", ["云上丰谷", "数据进村"]),
        ("加快推进青岚高速公路、石岭至青塘铁路专线等一批项目。", ["青岚高速公路", "石岭至青塘铁路专线"]),
        ("推进青塘智慧果业示范园建设。", ["青塘智慧果业示范园"]),
        ("建设丰谷果业大数据中心，搭建青岚果业云平台。", ["丰谷果业大数据中心", "青岚果业云平台"]),
        ("新建石岭镇第二幼儿园。", ["石岭镇第二幼儿园"]),
    ],
)
def test_named_undertakings_in_running_text(sentence: str, names: list[str]) -> None:
    assert projects(sentence) == [(name, False) for name in names]


@pytest.mark.parametrize(
    "sentence",
    [
        "谋划一批重大项目，推进重点工程。",
        "推动工程技术人才下乡，落实计划生育政策。",
        "保障项目资金，完善项目审批。",
        "发挥青塘智慧果业示范园作用。",  # it stands already
        "依托平台优势，推进园区发展。",
    ],
)
def test_kinds_of_undertakings_and_what_stands_already_are_no_projects(sentence: str) -> None:
    assert projects(sentence) == []


def test_background_names_no_projects() -> None:
    assert projects("第一节 “十三五”成就", "实施石岭水库除险加固工程。") == []


@pytest.mark.parametrize(
    ("sentence", "words", "reason"),
    [("谋划重大项目，加快实施。", "重大项目", "general_words"), ("加快发展，用好青塘智慧果业示范园。", "青塘智慧果业示范园", "not_built")],
)
def test_what_ends_like_a_project_and_is_none_is_told_with_the_reason(sentence: str, words: str, reason: str) -> None:
    read, rejected = document(sentence), list[Rejected]()
    find_projects(read.passages, read_sentences(read), rejected)
    assert [(r.label, r.reason) for r in rejected] == [("Project", reason)]
    assert words in rejected[0].passage.text[rejected[0].start : rejected[0].end]


def test_where_something_is_built_is_no_project() -> None:
    assert projects("在柳林水库、青塘广场建设监测站。") == []


def test_a_numbered_sentence_may_name_one() -> None:
    assert projects("一、重点任务", "1. 完成石岭水库除险加固工程。", "2. 扩大果园。") == [("石岭水库除险加固工程", False)]


def test_what_a_sentence_forbids_is_no_project() -> None:
    assert projects("不予审批石岭矿产开发项目。") == []


def test_a_name_keeps_both_quotation_marks() -> None:
    assert projects("加快建设“双新”产业园。") == [("“双新”产业园", False)]
