import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from viewgraph import NASTY, PLAN, Draft, small_graph

from plantrace.errors import ArgumentError, NotFound
from plantrace.model import PlanGraph
from plantrace.ontology import ontology
from plantrace.resources import read_text, read_yaml
from plantrace.viz.view import render_view, write_view

PAGE = Path(__file__).parents[2] / "plantrace" / "viz" / "page"


class _Reader(HTMLParser):
    """Takes a page apart: its tags, their attributes, and the data between script tags by id."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str]] = []
        self.data: dict[str, str] = {}
        self._script: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += [(name, value or "") for name, value in attrs]
        self._script = dict(attrs).get("id") if tag == "script" else None

    def handle_data(self, data: str) -> None:
        if self._script:
            self.data[self._script] = self.data.get(self._script, "") + data


def _data(html: str, part: str) -> Any:
    return json.loads(_Reader(html).data[part])


def test_the_page_holds_every_node_and_edge_with_its_quotes() -> None:
    graph = small_graph()
    html = render_view(graph, "zh", [])
    nodes, edges, book = (_data(html, part) for part in ("nodes", "edges", "book"))
    assert {node["id"] for node in nodes} == {node.id for node in graph.nodes} | {PLAN}
    assert {edge["id"] for edge in edges} == {edge.id for edge in graph.edges}
    project = next(node for node in nodes if node["id"] == "project-1")
    assert [book["quotes"][number][3] for number in project["quotes"]] == ["云溪5G基站工程"]
    assert project["color"] == ontology().nodes["Project"].colour


def test_a_target_that_restates_an_indicator_is_not_its_support_and_gives_it_its_parties() -> None:
    graph = small_graph()
    edge = next(edge for edge in graph.edges if edge.type == "SUPPORTS")
    draft = Draft()
    draft.graph = graph
    draft.edge("SUPPORTS", "goal-3", "goal-1", grade=2, reason="names_indicator")
    draft.edge("SUPPORTS", "measure-3", "goal-3", **{**edge.props, "rule": "same_task"})
    draft.edge("IMPLEMENTED_BY", "measure-3", "enterprise-1", role="lead", method="stated", position=2)
    html = render_view(draft.done(), "zh", [])
    edges = {edge["id"] for edge in _data(html, "edges")}
    assert "restates-goal-3-goal-1" in edges and "supports-goal-3-goal-1" not in edges
    parties = {node["id"]: node["parties"] for node in _data(html, "nodes") if "parties" in node}
    named = {"lead": ["云溪通信公司"], "participate": ["有关部门"]}
    assert parties == {"goal-1": named, "goal-3": named}


def test_inferred_edges_are_marked_and_stated_ones_not() -> None:
    edges = {edge["id"]: edge["dashes"] for edge in _data(render_view(small_graph(), "zh", []), "edges")}
    assert [edge for edge, dashes in edges.items() if dashes] == ["implemented_by-measure-1-department-1"]


def test_no_address_stands_in_the_page_and_nothing_is_loaded() -> None:
    html = render_view(small_graph(), "zh", [])
    assert re.findall(r"\w+://[^\s\"'`]*", html) == []
    assert "sourceMappingURL" not in html
    assert not {name for name, _ in _Reader(html).attributes} & {"src", "href"}


def test_what_a_plan_says_cannot_run() -> None:
    html = render_view(small_graph(title=f"规划{NASTY}"), "zh", [])
    page = _Reader(html)
    assert page.tags["script"] == 5  # nodes, edges, book, vis-network, the page's own
    assert page.tags["b"] == 0
    assert any(NASTY in node["label"] for node in json.loads(page.data["nodes"]))


def test_two_plans_share_the_bodies_that_both_name() -> None:
    first, second = small_graph(), small_graph("plan-000000000002", "珞水县第十四个五年规划")
    both = PlanGraph(first.plans + second.plans, first.nodes + second.nodes, first.edges + second.edges)
    html = render_view(both, "en", [])
    company = [node for node in _data(html, "nodes") if node["id"] == "enterprise-1"]
    assert len(company) == 1
    plans = {_data(html, "book")["quotes"][number][0] for number in company[0]["quotes"]}
    assert plans == {0, 1}


def test_the_same_graph_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        write_view(small_graph(), tmp_path / name, "zh", None)
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_a_goal_is_opened_and_an_unknown_one_refused(tmp_path: Path) -> None:
    write_view(small_graph(), tmp_path / "goal.html", "zh", "5G")
    assert _data((tmp_path / "goal.html").read_text("utf-8"), "book")["focus"] == ["goal-1"]
    with pytest.raises(NotFound):
        write_view(small_graph(), tmp_path / "none.html", "zh", "造船")
    assert [path.name for path in tmp_path.iterdir()] == ["goal.html"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArgumentError) as raised:
        write_view(small_graph(), tmp_path / "missing" / "plan.html", "zh", None)
    assert "missing" in raised.value.line("en")


def test_the_page_has_both_languages_for_every_word_it_uses() -> None:
    words = read_yaml("viz/words.yaml")
    assert all(set(entry) == {"zh", "en"} and all(entry.values()) for entry in words.values())
    scripts = "".join(path.read_text("utf-8") for path in sorted(PAGE.glob("*.js")))
    assert set(re.findall(r'word\("(\w+)"', scripts)) <= set(words)
    built = ("tab_", "export_", "csv_", "agrees_")  # their ends are put on in the scripts
    assert {word for word in words if not word.startswith(built)} <= set(re.findall(r'["\s](\w+)["\s:]', scripts))


def test_our_own_scripts_never_write_html_nor_run_text() -> None:
    scripts = "".join(read_text(f"viz/page/{path.name}") for path in sorted(PAGE.glob("*.js")))
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", scripts)
