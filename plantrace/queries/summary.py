"""What was found in a plan, and what was not."""

from collections import Counter

from msgspec import Struct

from plantrace.graph.store import Store
from plantrace.model import Plan, PlanGraph, SourceInfo
from plantrace.queries.run import run_query


class Summary(Struct, frozen=True):
    """Counts of one plan: nodes by label, goals by kind, edges by type, and what lacks support or a party.

    These count what the plan states. ``inferred_parties`` counts the inferred edges, ``unnamed_bodies`` the bodies among
    their ends that the plan never names.
    """

    plan: Plan
    nodes: dict[str, int]
    goals: dict[str, int]
    edges: dict[str, int]
    inferred_parties: int
    unnamed_bodies: int
    indicators_without_support: list[str]
    measures_without_party: int
    projects_without_party: int
    replaced: SourceInfo | None = None  # the other text that the store had of the plan


def summarise(store: Store, graph: PlanGraph, replaced: SourceInfo | None = None) -> Summary:
    """Return the summary of a graph of one plan that ``store`` holds; ``replaced``: the other text whose graph it took the place of."""
    plan = graph.plans[0]
    orphans = run_query(store, "orphans", {"plan": plan.id}).rows
    inferred = {edge.id for edge in graph.edges if edge.props.get("method") == "inferred"}
    unnamed = {node.id for node in graph.nodes if node.props.get("origin") == "statutory_duty"}
    lacking = Counter(str(row["label"]) for row in orphans)
    return Summary(
        plan,
        nodes=dict(Counter(node.label for node in graph.nodes if node.id not in unnamed)),
        goals=dict(Counter(str(node.props.get("kind")) for node in graph.nodes if node.label == "Goal")),
        edges=dict(Counter(edge.type for edge in graph.edges if edge.id not in inferred)),
        inferred_parties=len(inferred),
        unnamed_bodies=len(unnamed),
        indicators_without_support=[str(row["name"]) for row in orphans if row["kind"] == "indicator"],
        measures_without_party=lacking["Measure"],
        projects_without_party=lacking["Project"],
        replaced=replaced,
    )
