import pytest
from miniplan import printed, source

from plantrace.extraction.document.reading import read_document, sentences

PAGE_BREAK = """第一章 果业
扩大果园面积，推进石岭、青塘连片种植，建设标准化
果园十二个，配套滴灌设施和防雹网，培育果农 合作社
- 12 -
三十家，改良果树品种。
"""


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("建果园。修水渠；打机井！", ["建果园。", "修水渠；", "打机井！"]),
        ("办好“果农之家。”修水渠。", ["办好“果农之家。”", "修水渠。"]),
        ("建果园（含冷库；不含棚室）。修水渠", ["建果园（含冷库；不含棚室）。", "修水渠"]),
        ("产值增3.5%，亩均1.2万元。", ["产值增3.5%，亩均1.2万元。"]),
        ("", []),
    ],
)
def test_sentences_end_at_their_marks(text: str, split: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == split


def test_the_quote_is_the_plans_own_characters() -> None:
    document = read_document(source("第一章 果业\n建 设 ５Ｇ 果园(一期)。\n"))
    passage = document.passages[1]
    evidence = document.evidence(passage, 0, len(passage.text))
    assert (evidence.start, evidence.end) == (7, 21)
    assert passage.text == "建设5G果园（一期）。"
    assert evidence.quote == "建设５Ｇ果园(一期)。"


def test_a_quote_across_a_page_is_the_text_as_it_stands() -> None:
    document = read_document(source(PAGE_BREAK))
    passage = document.passages[1]
    evidence = document.evidence(passage, 0, len(passage.text))
    assert "- 12 -" in evidence.quote
    assert evidence.quote == PAGE_BREAK[evidence.start : evidence.end]


def test_lines_below_a_table_are_text_again() -> None:
    table = "专栏1 主要指标\n序号 指标 单位 2020年 2025年 属性\n1 甲 家 41 58 预期性\n2 乙 % 11 15 预期性\n3 丙 座 7 21 预期性\n"
    text = f"第一章 目标\n{table}第二章 果业\n扩大果园面积，推进连片种植，建设标准化。\n"
    assert [passage.kind for passage in printed(text)] == ["heading", "box", "table", "table", "table", "table", "heading", "paragraph"]
