import pytest
from miniplan import COUNTY, passages

from plantrace.extraction.mentions import Mention, without_overlaps
from plantrace.extraction.recognise import Recogniser


def mentions(*lines: str) -> list[tuple[str, str, str]]:
    """The mentions in the first of these paragraphs; the others tell what the plan names elsewhere."""
    read = passages(*lines)
    found = Recogniser(read, COUNTY).mentions(read[0])
    return [(read[0].text[m.start : m.end], m.label, m.name) for m in found]


def test_a_name_given_anywhere_is_found_everywhere() -> None:
    assert mentions("支持石岭发展，岚石钢铁扩产。", "石岭镇，石岭镇。依托丰谷县岚石钢铁有限公司建厂。") == [
        ("石岭", "Town", "石岭镇"),
        ("岚石钢铁", "Enterprise", "丰谷县岚石钢铁有限公司"),
    ]


def test_the_carriers_in_a_list_are_the_countys_branches() -> None:
    assert mentions("移动、联通、电信共建基站。", "丰谷县移动分公司、丰谷县联通分公司、丰谷县电信分公司。") == [
        ("移动", "Enterprise", "丰谷县移动分公司"),
        ("联通", "Enterprise", "丰谷县联通分公司"),
        ("电信", "Enterprise", "丰谷县电信分公司"),
    ]


@pytest.mark.parametrize("other", ["石岭村", "石岭河", "石岭水库", "石岭山"])
def test_a_towns_stem_inside_another_name_is_not_the_town(other: str) -> None:
    assert ("石岭", "Town", "石岭镇") not in mentions(f"保护{other}。", "石岭镇，石岭镇，石岭镇。")


def test_of_two_mentions_that_overlap_the_longer_one_stays() -> None:
    town, park, other = Mention(0, 3, "Town", "石岭镇"), Mention(0, 7, "Place", "石岭镇工业园区"), Mention(8, 9, "Place", "河")
    assert without_overlaps([other, town, park]) == [park, other]


def test_bodies_are_found_without_being_listed() -> None:
    assert mentions("由县教育局牵头，公安机关配合。") == [
        ("县教育局", "Department", "丰谷县教育局"),
        ("公安机关", "Department", "公安机关"),
    ]


def test_the_rows_of_a_table_hold_no_mentions() -> None:
    read = passages("石岭镇，石岭镇。")
    read[0].kind = "table"
    assert Recogniser(read, COUNTY).mentions(read[0]) == []
