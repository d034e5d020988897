"""Units that are named once, for all that stands below."""

import pytest
from miniplan import edges, facts, graph, nodes


@pytest.mark.parametrize(
    ("first", "second", "parties"),
    [
        (
            "（县教育局牵头，县财政局配合，各乡镇政府负责落实。以下均需各乡镇政府落实，不再列出）",
            "（县卫健局牵头，县财政局配合）",
            {("丰谷县卫健局", "lead"), ("丰谷县财政局", "participate"), ("各乡镇政府", "participate")},
        ),
        (
            "（责任单位：县教育局，以下各项工作均涉及各镇、功能区，不再逐一列出）",
            "（责任单位：县卫健局）",
            {("丰谷县卫健局", "lead"), ("各镇", "participate"), ("功能区", "participate")},
        ),
        (
            "（责任单位：县教育局；各镇政府配合落实，以下不再列出）",
            "（县卫健局牵头）",
            {("丰谷县卫健局", "lead"), ("各镇政府", "participate")},
        ),
        (
            "（县教育局。以下均需县（市、区）人民政府（管委会）落实，不再列出）",
            "（县卫健局牵头）",
            {("丰谷县卫健局", "lead"), ("县（市、区）人民政府", "participate")},
        ),
        (
            "[县教育局牵头，各镇配合。以下均需各镇落实，无相关工作的，由县政府直属部门负责，不再列出）]",
            "（县卫健局牵头）",
            {("丰谷县卫健局", "lead"), ("各镇", "participate")},
        ),
        ("（县教育局，各镇。以下均需各镇政府落实，不再列出）", "（县卫健局、各镇）", {("丰谷县卫健局", "lead"), ("各镇", "participate")}),
        ("（责任单位：县教育局，以下均为约束性指标）", "（责任单位：县卫健局）", {("丰谷县卫健局", "lead")}),
    ],
)
def test_units_for_all_below(first: str, second: str, parties: set[tuple[str, str]]) -> None:
    found = graph(f"1.推进办学。新建小学3所。{first}", f"2.推进医疗。新建卫生院2所。{second}", "3.推进绿化。新建公园2个。")
    told = facts(found, "IMPLEMENTED_BY", "role")
    own = {who for what, who, _ in told if what == "推进办学"}
    assert {who for who, role in parties if who not in ("丰谷县卫健局", "丰谷县财政局")} <= own  # the note is of its own item too
    assert {(who, role) for what, who, role in told if what == "推进医疗"} == parties
    assert not {who for what, who, _ in told if what == "推进绿化"}
    assert len(nodes(found, "Measure")) == 6
    assert "丰谷县政府直属部门" not in {who for _, who, _ in told}


def test_the_note_is_quoted_beside_the_units_of_the_item() -> None:
    found = graph(
        "1.推进办学。新建小学3所。（县教育局，以下均需各镇落实，不再列出）", "2.推进医疗。新建卫生院2所。（县卫健局牵头，县财政局配合）"
    )
    named = {node.id: node.name for node in found.nodes}
    parties = [edge for edge in edges(found, "IMPLEMENTED_BY") if named[edge.source] == "推进医疗"]
    assert [named[edge.target] for edge in sorted(parties, key=lambda edge: edge.props["position"])] == [
        "丰谷县卫健局",
        "丰谷县财政局",
        "各镇",
    ]
    (edge,) = (edge for edge in parties if named[edge.target] == "各镇")
    assert [evidence.quote for evidence in edge.evidence] == ["以下均需各镇落实", "（县卫健局牵头，县财政局配合）"]
