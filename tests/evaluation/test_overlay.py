from evalplan import Maker
from hypothesis import given
from hypothesis import strategies as st

from plantrace.evaluation.overlay import Places

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS, max_size=8), SPANS)
def test_touched_stretches_are_those_that_share_a_character(stretches: list[tuple[int, int]], span: tuple[int, int]) -> None:
    named = {str(number): stretch for number, stretch in enumerate(stretches)}
    shared = {name for name, (start, end) in named.items() if set(range(start, end)) & set(range(*span))}
    assert set(Places(named).touched(span)) == shared


def test_nodes_and_edges_are_in_the_blocks_of_their_evidence() -> None:
    make = Maker()
    task = make.node("Measure", "做强果业", level="task")
    bureau = make.node("Department", "丰谷县林业局", "县林业局")
    make.edge("IMPLEMENTED_BY", task, bureau, "由县林业局负责")
    overlay = make.overlay()
    assert [node.name for node in overlay.labelled("c01.p01", "Measure", "Department")] == ["做强果业"]
    assert [node.name for node in overlay.labelled("c01.p02", "Measure", "Department")] == ["丰谷县林业局"]
    assert (len(overlay.edges("c01.p01", "IMPLEMENTED_BY")), len(overlay.edges("c01.p02", "IMPLEMENTED_BY"))) == (0, 1)
    assert overlay.edges("c01.p02", "LOCATED_IN") == []


def test_evidence_across_blocks_is_in_both_and_across_a_page_in_one() -> None:
    make = Maker()
    make.node("Measure", "全文", "发展加工。\n护好山林", level="action")
    assert make.overlay().blocks(make.graph.nodes[0].evidence) == ["c01.p01", "c01.p02"]
    assert [end - start for start, end in make.overlay().inside(make.graph.nodes[0])] == [len("发展加工。护好山林")]
