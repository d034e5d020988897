"""Small plans that hold nothing but a table of tasks, and who does them."""

from miniplan import HEADING, facts, one_a_line, source

from plantrace.extraction.pipeline import extract
from plantrace.model import PlanGraph


def graph_of(*lines: str) -> PlanGraph:
    """The graph of a plan with these lines."""
    return extract(source(one_a_line("丰谷县果业发展规划", HEADING, "一、分工", *lines)))


def parties(*lines: str) -> set[tuple[object, ...]]:
    """Who does what in which role in a plan with these lines."""
    return facts(graph_of("各项任务按下表落实。", *lines), "IMPLEMENTED_BY", "role")
