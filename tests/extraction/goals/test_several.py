"""Several numbers of a clause. What is said here is made up."""

import pytest
from miniplan import targets


def _told(*lines: str) -> list[tuple[str, str, str, str, int | None]]:
    return [(target.subject, target.op, target.value, target.unit, target.by) for target in targets(*lines)]


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        ("产业园区、专业市场交易额分别达到100亿元、50亿元。", ["产业园区", "专业市场交易额"]),  # no county ends in 市场
        ("到2025年，甲县、乙县果渣分别为57、54微克/立方米，丙县果皮分别为36、34微克/立方米。", ["甲县果渣", "乙县果渣"]),
        ("龙庆、平阜、岭前三地果品销量分别达到1万吨、2万吨、3万吨。", ["龙庆果品销量", "平阜果品销量", "岭前果品销量"]),
        ("新建果库40座，其中龙庆县15座、平阜县25座。", ["果库", "龙庆县果库", "平阜县果库"]),
        ("培育A级果园30家，其中5A级20家。", ["A级果园", "5A级果园"]),
        ("新增和美果园5个和和谐果园3个。", ["和美果园", "和谐果园"]),
    ],
)
def test_whose_each_number_is(sentence: str, subjects: list[str]) -> None:
    assert [target.subject for target in targets(sentence)] == subjects


def test_each_number_keeps_its_own_comparator() -> None:
    assert [target.op for target in targets("铁路、公路果运量分别超过100万吨、达到50万吨。")] == [">", "="]


@pytest.mark.parametrize("sentence", ["2024年、2025年果品产量分别达到5万吨、6万吨。", "果品产量2024年、2025年分别达到5万吨、6万吨。"])
def test_each_number_has_its_year(sentence: str) -> None:
    assert _told(sentence) == [("果品产量", "=", "5", "万吨", 2024), ("果品产量", "=", "6", "万吨", 2025)]


def test_the_last_unit_is_that_of_all() -> None:
    assert {target.unit for target in targets("甲县、乙县果园用水分别降到16万、9万立方米。")} == {"万立方米"}


def test_labels_with_levels() -> None:
    told = [("优质果率", "=", "80", "%", None), ("商品果率", "=", "90", "%", None)]
    assert _told("一、发展目标", "优质果率：80%，商品果率：90%。") == told
    assert _told("一、发展目标", "第一步：达到20万亩。") == []


@pytest.mark.parametrize("opening", ["预计到2025年，", "2025年底，", "通过五年努力，到2025年，", "“十四五”规划末，"])
def test_a_year_that_opens_a_sentence_holds_for_the_next(opening: str) -> None:
    assert [target.by for target in targets("一、发展目标", f"{opening}果园面积达到20万亩。果品产量达到30万吨。")] == [2025, 2025]


def test_the_year_of_a_part_is_not_that_of_the_whole() -> None:
    assert [target.by for target in targets("规划建设果库1000座（其中2024年600座）。")] == [None, 2024]
