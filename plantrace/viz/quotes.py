"""The quotes that the view shows, each kept once, with its place in the plan."""

from bisect import bisect_right
from collections import defaultdict

from plantrace.graph.sections import SEPARATOR, section_paths
from plantrace.model import Evidence, PlanGraph


class Quotes:
    """The pool of quotes of a graph: what has been added stands in ``rows`` as [plan, start, end, quote, place]."""

    def __init__(self, graph: PlanGraph) -> None:
        self.rows: list[tuple[int, int, int, str, int]] = []
        self.places: list[str] = []
        self._plans = {plan.id: number for number, plan in enumerate(graph.plans)}
        self._known: dict[tuple[str, int, int], int] = {}
        self._place_numbers: dict[str, int] = {}
        self._marks = {part.plans[0].id: _marks(part) for part in graph.apart()}

    def add(self, plan: str, evidence: list[Evidence]) -> list[int]:
        """Return the numbers of the rows that hold ``evidence``."""
        return [self._row(plan, item) for item in evidence]

    def _row(self, plan: str, item: Evidence) -> int:
        key = (plan, item.start, item.end)
        if key not in self._known:
            self._known[key] = len(self.rows)
            self.rows.append((self._plans[plan], item.start, item.end, item.quote, self._place(plan, item.start)))
        return self._known[key]

    def _place(self, plan: str, start: int) -> int:
        """Return the number of the place at ``start``: that of the nearest record before it whose place is known."""
        starts, paths = self._marks[plan]
        at = bisect_right(starts, start) - 1
        path = paths[at] if at >= 0 else ""
        if path not in self._place_numbers:
            self._place_numbers[path] = len(self.places)
            self.places.append(path)
        return self._place_numbers[path]


def _marks(graph: PlanGraph) -> tuple[list[int], list[str]]:
    paths = section_paths(graph)
    first: dict[int, list[str]] = defaultdict(list)
    for node in graph.nodes:
        if node.id in paths and node.evidence:
            first[node.evidence[0].start] = max(first[node.evidence[0].start], paths[node.id], key=len)
    return sorted(first), [SEPARATOR.join(first[start]) for start in sorted(first)]
