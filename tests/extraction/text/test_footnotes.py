"""The marks of footnotes are no words of the plan."""

import pytest
from miniplan import source
from test_invariants import check_evidence

from plantrace.extraction.document.fair_copy import fair_copy
from plantrace.extraction.pipeline import extract

PLAIN = (
    "丰谷县果业规划\n一、发展目标\n到2025年，优质果率达到75%，果库达到21座。\n二、任务\n推进加工。新建分拣线3条。（责任单位：县林业局）\n"
)


@pytest.mark.parametrize(
    ("mark", "note"), [("[1]", "[1] 优质果率：指"), ("〔2〕", "　　〔2〕指"), ("[注]", "[注]：指"), ("[^1]", "[^1]: 指")]
)
def test_names_are_the_same_with_and_without_them(mark: str, note: str) -> None:
    text = (
        PLAIN.replace("优质果率", f"优质果率{mark}").replace("21座", f"21座{mark}").replace("分拣线", f"分拣线{mark}")
        + f"{note}果品的比例\n"
    )
    found = extract(source(text))
    assert {(n.label, n.name) for n in found.nodes} == {(n.label, n.name) for n in extract(source(PLAIN)).nodes}
    check_evidence(found, text)


@pytest.mark.parametrize("text", ["累计投资[25]亿元。\n", "县政发〔2〕号文件。\n", "投资[25]亿元。\n[26] 指累计。\n", "[1] 指累计。\n"])
def test_what_has_no_note_is_kept(text: str) -> None:
    assert fair_copy(source(text)).source.text == text
