"""What the page is told of a graph: one record a node and an edge, for pyvis and for the page's own scripts."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from plantrace.model import Edge, Node, PlanGraph
from plantrace.viz.layout import PLAN_LAYER, layer_of, ranks
from plantrace.viz.quotes import Quotes

Record = dict[str, Any]


def node_records(graph: PlanGraph, quotes: Quotes) -> list[Record]:
    """Return the plans' and nodes' records, by id; a body that several plans name becomes one."""
    named: dict[str, list[Node]] = defaultdict(list)
    for node in graph.nodes:
        named[node.id].append(node)
    rank = ranks([nodes[0] for nodes in named.values()], graph.edges)
    plans = [
        {
            "id": plan.id,
            "label": plan.title,
            "type": "Plan",
            "layer": PLAN_LAYER,
            "rank": number - len(graph.plans),
            "props": _plan_props(plan),
        }
        for number, plan in enumerate(graph.plans)
    ]
    return plans + [_node_record(nodes, rank[node_id], quotes) for node_id, nodes in sorted(named.items())]


def edge_records(edges: Iterable[Edge], quotes: Quotes) -> list[Record]:
    """Return the edges' records, by id; ``dashes`` marks what the plan does not state."""
    return [_edge_record(edge, quotes) for edge in sorted(edges, key=lambda edge: (edge.id, edge.plan))]


def _plan_props(plan: Any) -> Record:
    return {"jurisdiction": plan.jurisdiction, "level": plan.level, "source": plan.source.name}


def _node_record(nodes: list[Node], rank: int, quotes: Quotes) -> Record:
    node = nodes[0]
    aliases = dict.fromkeys(alias for one in nodes for alias in one.aliases if alias != node.name)
    record: Record = {"id": node.id, "label": _label(node), "type": node.label, "layer": layer_of(node), "rank": rank}
    record["props"] = {key: value for key, value in node.props.items() if value is not None}
    record["aliases"] = list(aliases)
    record["quotes"] = [row for one in nodes for row in quotes.add(one.plan, one.evidence)]
    return record


def _label(node: Node) -> str:
    """Return what a card says: the name; for a target whose name is but its figure (600个), what it counts as well."""
    subject = node.props.get("subject")
    return f"{subject}：{node.name}" if subject and subject not in node.name else node.name


def _edge_record(edge: Edge, quotes: Quotes) -> Record:
    props = {key: value for key, value in edge.props.items() if value is not None}
    record: Record = {"source": edge.source, "to": edge.target, "id": edge.id, "type": edge.type, "props": props}
    record["quotes"] = quotes.add(edge.plan, edge.evidence)
    record["dashes"] = edge.props.get("method") == "inferred"
    return record
