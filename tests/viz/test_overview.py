from viewgraph import PLAN, Draft, small_graph

from plantrace.viz.overview import make_overviews


def test_chapters_stand_for_the_links_of_their_measures_and_projects() -> None:
    first = make_overviews(small_graph())[0]
    link = next(link for link in first.links if link.target == "goal-1")
    assert (first.root, link.source, len(link.edges)) == (PLAN, "section-1", 3)


def test_inferred_parties_have_links_of_their_own() -> None:
    links = make_overviews(small_graph())[0].links
    parties = {link.target: link.inferred for link in links if link.type == "IMPLEMENTED_BY"}
    assert parties == {"enterprise-1": False, "department-1": True}


def test_generic_bodies_are_left_out_but_no_indicator_and_no_chapter() -> None:
    nodes = make_overviews(small_graph())[0].nodes
    assert "department-2" not in nodes
    assert {"goal-2", "section-2"} <= set(nodes)


def test_a_section_with_sections_in_it_has_its_own_overview() -> None:
    overviews = {overview.root: overview for overview in make_overviews(small_graph())}
    assert set(overviews) == {PLAN, "section-1"}
    sources = {link.source for link in overviews["section-1"].links if link.target == "goal-1"}
    assert sources == {"section-1", "section-3"}  # what stands in the chapter itself, and in its box


def test_one_heading_over_everything_is_looked_through() -> None:
    draft = Draft()
    draft.node("section-0", "Section", "规划纲要", PLAN)
    for number in (1, 2):
        draft.node(f"section-{number}", "Section", f"第{number}部分", "section-0")
        draft.node(f"measure-{number}", "Measure", "推进建设", f"section-{number}")
        draft.node(f"goal-{number}", "Goal", "建成网络", f"section-{number}", kind="aim")
        draft.edge("SUPPORTS", f"measure-{number}", f"goal-{number}")
    first = make_overviews(draft.done())[0]
    assert {link.source for link in first.links} == {"section-1", "section-2"}


def test_a_plan_without_headings_stands_for_itself() -> None:
    draft = Draft()
    draft.node("measure-1", "Measure", "推进建设", PLAN)
    draft.node("goal-1", "Goal", "建成网络", PLAN, kind="aim")
    draft.edge("SUPPORTS", "measure-1", "goal-1")
    (first,) = make_overviews(draft.done())
    assert (first.nodes, first.links[0].source) == (["goal-1", PLAN], PLAN)


def test_sections_that_lie_in_each_other_do_not_hang() -> None:
    draft = Draft()
    draft.node("section-1", "Section", "甲", "section-2")
    draft.node("section-2", "Section", "乙", "section-1")
    draft.node("measure-1", "Measure", "推进建设", "section-1")
    assert make_overviews(draft.done())[0].links == []
