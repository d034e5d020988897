import pytest
from hypothesis import given
from hypothesis import strategies as st
from miniplan import HEADING, TITLE, names, nodes, one_a_line, source
from test_invariants import check_evidence

from plantrace.extraction.coverage import coverage
from plantrace.extraction.document.fair_copy import fair_copy
from plantrace.extraction.pipeline import extract, read

PLAIN = one_a_line(TITLE, HEADING, "由县水利局牵头，在石岭镇发展5G产业，着力建设柳林水厂项目。")


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("石\u200b岭镇5\u200bG", "石岭镇5G"),
        ("\ufeff石\u00ad岭\u2060镇\u200f", "石岭镇"),
        ("發展經濟，實施國家產業計劃", "发展经济，实施国家产业计划"),
        ("著力發展經濟，產業顯著增長", "着力发展经济，产业显著增长"),  # 著 is two characters in simplified texts
        ("乾縣發展經濟，應對乾旱", "乾县发展经济，应对干旱"),  # and 乾 a name or dry
        ("爲發展產業，説明經濟", "为发展产业，说明经济"),  # forms of Taiwan and Hong Kong
        ("发展经济，乾隆於碑", "发展经济，乾隆於碑"),  # a simplified text keeps the characters that it writes
    ],
)
def test_what_the_rules_read(printed: str, read: str) -> None:
    assert fair_copy(source(printed)).source.text == read


def test_a_fair_text_is_its_own_copy() -> None:
    plan = source(PLAIN)
    copy = fair_copy(plan)
    assert copy.source is plan
    found = extract(plan)
    assert copy.restored(found, []) is found


def test_names_and_ids_are_those_of_the_simplified_text_and_quotes_as_printed() -> None:
    text = PLAIN.translate(str.maketrans("丰县国经济发产业镇岭设项目划会个规务", "豐縣國經濟發產業鎮嶺設項目劃會個規務"))
    plain, found = extract(source(PLAIN)), extract(source(text))
    assert [node.id for node in found.nodes] == [node.id for node in plain.nodes]
    assert names(found, "Town") == ["石岭镇"]
    assert [evidence.quote for evidence in nodes(found, "Town")[0].evidence] == ["石嶺鎮"]
    check_evidence(found, text)


def test_hidden_marks_stand_in_the_quotes_and_not_in_the_names() -> None:
    text = PLAIN.replace("石岭镇", "石\u200b岭\u200b镇")
    found = extract(source(text))
    assert names(found, "Town") == ["石岭镇"]
    (evidence,) = nodes(found, "Town")[0].evidence
    assert evidence.quote == "石\u200b岭\u200b镇" == text[evidence.start : evidence.end]


def test_the_coverage_report_is_that_of_the_plain_text() -> None:
    hidden = "\u200b".join(PLAIN)
    assert coverage(read(source(hidden))) == coverage(read(source(PLAIN)))


def test_the_plan_is_the_file_as_it_was() -> None:
    plan = source("\ufeff" + PLAIN)
    (info,) = [plan.source for plan in extract(plan).plans]
    assert (info.sha256, info.chars) == (plan.sha256, len(plan.text))


@given(st.text(alphabet="發國業发国业乾著石岭县\u200b\u00ad \n（5"))
def test_every_character_has_its_place(text: str) -> None:
    copy = fair_copy(source(text))
    assert len(copy.places) == len(copy.source.text)
    assert list(copy.places) == sorted(set(copy.places))
