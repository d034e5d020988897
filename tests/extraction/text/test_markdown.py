"""Markdown's own marks are no words of the plan."""

import pytest
from miniplan import source
from test_invariants import check_evidence

from plantrace.extraction.document.fair_copy import fair_copy
from plantrace.extraction.pipeline import extract

PLAIN = """丰谷县2024年果业工作方案
一、重点任务
（一）新建果园。新建果园5万亩。
牵头单位：县林业局
（二）建设果库。推进果库建设，新建果库12座。
"""
MARKED = """# 丰谷县2024年果业工作方案

## 一、重点任务

**（一）新建果园。** 新建果园5万亩。

- 牵头单位：县林业局

**（二）建设果库。** 推进果库建设，新建**果库**12座。
"""


def test_a_text_in_markdown_says_what_the_plain_text_says() -> None:
    found = extract(source(MARKED))
    assert {(n.label, n.name) for n in found.nodes} == {(n.label, n.name) for n in extract(source(PLAIN)).nodes}
    check_evidence(found, MARKED)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("- 新建果园\n- 新建果库\n", "新建果园\n新建果库\n"),
        ("* 新建果园\n* “两园”\n", "新建果园\n“两园”\n"),
        ("1\\. 果园\n# 一\n# 二\n", "1. 果园\n一\n二\n"),
        ("- 新建果园\n新建果库\n", "- 新建果园\n新建果库\n"),  # one alone is none
        ("- 7 -\n- 8 -\n", "- 7 -\n- 8 -\n"),  # the numbers of pages
        ("- |\n- |\n", "- |\n- |\n"),  # dashes in cells
        ("3 * 5 = 15，2 * 6 = 12\n", "3 * 5 = 15，2 * 6 = 12\n"),
    ],
)
def test_which_marks_are_markdowns(text: str, read: str) -> None:
    assert fair_copy(source(text)).source.text == read
