"""A plan graph for NetworkX."""

from typing import TYPE_CHECKING, Any

from plantrace.model import Evidence, PlanGraph

if TYPE_CHECKING:
    import networkx


def to_network(graph: PlanGraph) -> "networkx.MultiDiGraph[str]":
    """Return all plans as one directed multigraph: nodes by id, edges with the key ``<edge id>/<plan id>``.

    A node has ``label``, ``name``, ``plans``, ``aliases``, ``evidence`` (dicts of plan, start, end, quote) and its properties;
    one that several plans name is one node with the aliases and evidence of all. An edge has ``type``, ``plan``, ``evidence`` and
    its properties. Null properties are left out.
    """
    import networkx  # 0.2 s

    network: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for plan in graph.plans:
        period = dict(zip(("start_year", "end_year"), plan.period or (), strict=False))
        facts = {"title": plan.title, "jurisdiction": plan.jurisdiction, "level": plan.level, **period}
        network.add_node(plan.id, label="Plan", name=plan.title, plans=[plan.id], aliases=[], evidence=[], **_given(facts))
    for node in graph.nodes:
        if node.id not in network:
            network.add_node(node.id, label=node.label, name=node.name, plans=[], aliases=[], evidence=[], **_given(node.props))
        merged = network.nodes[node.id]
        merged["plans"] = [*merged["plans"], node.plan]
        merged["aliases"] = sorted({*merged["aliases"], *node.aliases})
        merged["evidence"] = merged["evidence"] + _quotes(node.plan, node.evidence)
    for edge in graph.edges:
        own = {"type": edge.type, "plan": edge.plan, "evidence": _quotes(edge.plan, edge.evidence)}
        network.add_edge(edge.source, edge.target, key=f"{edge.id}/{edge.plan}", **own, **_given(edge.props))
    return network


def _given(props: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in props.items() if value is not None}


def _quotes(plan: str, evidence: list[Evidence]) -> list[dict[str, Any]]:
    return [{"plan": plan, "start": item.start, "end": item.end, "quote": item.quote} for item in evidence]
