from viewgraph import PLAN, small_graph

from plantrace.model import Evidence
from plantrace.viz.quotes import Quotes


def test_a_quote_is_kept_once_with_its_place() -> None:
    graph = small_graph()
    project = next(node for node in graph.nodes if node.id == "project-1")
    quotes = Quotes(graph)
    assert quotes.add(PLAN, project.evidence) == quotes.add(PLAN, project.evidence)
    (row,) = quotes.rows
    assert row[:4] == (0, project.evidence[0].start, project.evidence[0].end, "云溪5G基站工程")
    assert quotes.places[row[4]] == "第1章 夯实发展基础 › 专栏1 数字基础"


def test_a_mention_stands_where_the_record_before_it_stands() -> None:
    graph = small_graph()
    project = next(node for node in graph.nodes if node.id == "project-1")
    quotes = Quotes(graph)
    (number,) = quotes.add(PLAN, [Evidence(project.evidence[0].end + 1, project.evidence[0].end + 3, "某处")])
    assert quotes.places[quotes.rows[number][4]].endswith("专栏1 数字基础")


def test_before_the_first_heading_there_is_no_place() -> None:
    graph = small_graph()
    graph.nodes = [node for node in graph.nodes if node.evidence[0].start > 0]
    quotes = Quotes(graph)
    quotes.add(PLAN, [Evidence(0, 2, "云溪")])
    assert quotes.places == [""]
