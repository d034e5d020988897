"""What the page is told of a graph: one record a node and an edge, for pyvis and for the page's own scripts."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from plantrace.model import Edge, Node, PlanGraph
from plantrace.queries.short_names import other_names
from plantrace.viz.layout import PLAN_LAYER, layer_of, ranks
from plantrace.viz.quotes import Quotes

Record = dict[str, Any]
_OWN = ("same_sentence", "same_task")  # the rules by which a measure serves the goal that its own sentence or task states


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
    numbers = {plan.id: number for number, plan in enumerate(graph.plans)}
    records = [
        _node_record(nodes, rank[node_id], quotes) | {"plans": [numbers[node.plan] for node in nodes]}
        for node_id, nodes in sorted(named.items())
    ]
    parties = _goal_parties(graph)
    for record in records:
        if record["id"] in parties:
            record["parties"] = parties[record["id"]]
    return plans + records


def edge_records(edges: Sequence[Edge], quotes: Quotes) -> list[Record]:
    """Return the edges' records, by id; ``dashes`` marks what the plan does not state.

    A target that restates an indicator is no support of it besides.
    """
    said = {(edge.source, edge.target) for edge in edges if edge.type == "RESTATES"}
    kept = [edge for edge in edges if edge.type != "SUPPORTS" or (edge.source, edge.target) not in said]
    return [_edge_record(edge, quotes) for edge in sorted(kept, key=lambda edge: (edge.id, edge.plan))]


def _goal_parties(graph: PlanGraph) -> dict[str, dict[str, list[str]]]:
    """Return whom the plan makes responsible for a goal, by its id and their role, as the query ``goal-responsible`` does."""
    names = {node.id: node.name for node in graph.nodes}
    named: dict[str, list[tuple[int, str, str]]] = defaultdict(list)  # of each measure: place in the plan's list, role, name
    for edge in graph.edges:
        if edge.type == "IMPLEMENTED_BY" and edge.props.get("method") == "stated" and edge.props["role"] in ("lead", "participate"):
            named[edge.source].append((edge.props.get("position") or 0, edge.props["role"], names[edge.target]))
    found: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for edge in graph.edges:
        if edge.type == "SUPPORTS" and edge.props.get("rule") in _OWN:
            found[edge.target] += named[edge.source]
    again = [(edge.target, list(found[edge.source])) for edge in graph.edges if edge.type == "RESTATES"]
    for goal, parties in again:
        found[goal] += parties
    goals = {node.id for node in graph.nodes if node.label == "Goal"} & {goal for goal, parties in found.items() if parties}
    return {goal: _by_role(found[goal]) for goal in goals}


def _by_role(parties: list[tuple[int, str, str]]) -> dict[str, list[str]]:
    roles: dict[str, dict[str, None]] = {"lead": {}, "participate": {}}
    for _, role, name in sorted(parties):
        roles[role][name] = None
    return {role: list(names) for role, names in roles.items() if names}


def _plan_props(plan: Any) -> Record:
    return {"jurisdiction": plan.jurisdiction, "level": plan.level, "source": plan.source.name}


def _node_record(nodes: list[Node], rank: int, quotes: Quotes) -> Record:
    node = nodes[0]
    aliases = dict.fromkeys(alias for one in nodes for alias in one.aliases if alias != node.name)
    record: Record = {"id": node.id, "label": _label(node), "type": node.label, "layer": layer_of(node), "rank": rank}
    record["props"] = {key: value for key, value in node.props.items() if value is not None}
    record["aliases"] = list(aliases)
    if node.label == "Department":
        record["called"] = other_names(node.name)  # searched, but not the plan's words
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
