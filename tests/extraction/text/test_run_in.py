import pytest
from miniplan import passages

from plantrace.extraction.text.run_in import heading_end


@pytest.mark.parametrize("gap", ["　　", "　", "   "])
def test_a_gap_parts_a_heading_from_the_paragraph_that_a_copy_has_run_it_into(gap: str) -> None:
    found = passages(f"（一）扩大果园面积{gap}推进连片种植，建设标准化果园。")
    assert [(p.kind, p.name or p.text) for p in found] == [("heading", "扩大果园面积"), ("paragraph", "推进连片种植，建设标准化果园。")]


@pytest.mark.parametrize(
    "line",
    [
        "（一）扩大果园面积推进连片种植，建设标准化果园。",  # nothing parts them
        "一、　　推进连片种植，建设标准化果园。",
        "推进连片种植　　建设标准化果园，配套冷库。",
        "1.果园面积　　万亩　　12　　15",  # a table's row
        "第一章　总则　　第一节　目标",
    ],
)
def test_other_gaps_part_no_heading(line: str) -> None:
    assert heading_end(line) == 0
