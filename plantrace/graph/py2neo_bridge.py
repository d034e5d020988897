"""A plan graph as a py2neo.Subgraph and back, for notebooks that work with py2neo (extra ``py2neo``)."""

from typing import TYPE_CHECKING, Any

from plantrace.errors import ArgumentError
from plantrace.graph.projection import project
from plantrace.graph.schema import MENTIONED_IN
from plantrace.model import Edge, Evidence, Node, Plan, PlanGraph, SourceInfo
from plantrace.ontology import ontology

if TYPE_CHECKING:
    import py2neo

_SOURCE = ("source_name", "source_sha256", "source_chars")


def to_subgraph(graph: PlanGraph) -> "py2neo.Subgraph":
    """Return the plans as nodes and relationships of py2neo, ready for ``Graph.create`` or ``Graph.merge``.

    Nodes have one label and the key ``id``; labels, types and properties are those of the store. Raises InputError for a record
    that does not fit the ontology, ArgumentError where py2neo is not installed.
    """
    py2neo = _py2neo()
    nodes: dict[str, Any] = {}
    edges: list[Any] = []
    for part in graph.apart():
        plan, rows = part.plans[0], project(part)
        for label, found in rows.nodes.items():
            for row in found:
                node = nodes.setdefault(row["id"], py2neo.Node(label))
                node.update({key: value for key, value in row.items() if value is not None})
                node.__primarylabel__, node.__primarykey__ = label, "id"
        source = (plan.source.name, plan.source.sha256, plan.source.chars)
        nodes[plan.id].update(zip(_SOURCE, source, strict=True))
        joined = [(kind, row) for (kind, _, _), found in rows.edges.items() for row in found]
        joined += [(MENTIONED_IN, row) for found in rows.mentions.values() for row in found]
        for kind, row in joined:
            facts = {key: value for key, value in row.items() if key not in ("source", "target") and value is not None}
            edges.append(py2neo.Relationship(nodes[row["source"]], kind, nodes[row["target"]], **facts))
    return py2neo.Subgraph(nodes.values(), edges)


def from_subgraph(subgraph: "py2neo.Subgraph") -> PlanGraph:
    """Return the plans that a subgraph of ``to_subgraph`` holds, also after it came back from a server.

    Properties that the ontology does not declare, and those that are null, are not in a subgraph.
    """
    plans: dict[str, Plan] = {}
    nodes: dict[tuple[str, str], Node] = {}  # by id and plan: py2neo may hold a node twice that a server gave it
    edges: dict[tuple[str, str], Edge] = {}
    for node in subgraph.nodes:
        label = node["label"]
        if label == "Plan":
            plans[node["id"]] = _plan(node)
        elif label in ontology().nodes and not ontology().nodes[label].shared:
            nodes[node["id"], node["plan"]] = _node(node, node)
    for edge in subgraph.relationships:
        kind = type(edge).__name__
        if kind == MENTIONED_IN:
            nodes[edge.start_node["id"], edge["plan"]] = _node(edge.start_node, edge)
        elif kind in ontology().edges:
            props = _declared(edge, ontology().edges[kind].props)
            ends = {"source": edge.start_node["id"], "target": edge.end_node["id"]}
            made = Edge(id=edge["id"], plan=edge["plan"], type=kind, props=props, evidence=_evidence(edge), **ends)
            edges[made.id, made.plan] = made
    graph = PlanGraph(list(plans.values()), list(nodes.values()), list(edges.values()))
    graph.sort()
    return graph


def _plan(node: "py2neo.Node") -> Plan:
    period = (node["start_year"], node["end_year"]) if node["start_year"] is not None else None
    source = SourceInfo(*(node[key] for key in _SOURCE))
    return Plan(id=node["id"], title=node["title"], jurisdiction=node["jurisdiction"], level=node["level"], period=period, source=source)


def _node(node: "py2neo.Node", mention: Any) -> Node:
    """A node of one plan; ``mention`` has its plan, aliases and evidence: the node itself, or what joins a shared one to the plan."""
    props = _declared(node, ontology().nodes[node["label"]].props)
    said = {"plan": mention["plan"], "aliases": list(mention["aliases"] or []), "evidence": _evidence(mention)}
    return Node(id=node["id"], label=node["label"], name=node["name"], props=props, **said)


def _declared(entity: Any, declared: dict[str, Any]) -> dict[str, Any]:
    return {name: entity[name] for name in declared if entity[name] is not None}


def _evidence(entity: Any) -> list[Evidence]:
    parts = (entity["starts"] or [], entity["ends"] or [], entity["quotes"] or [])
    return [Evidence(start, end, quote) for start, end, quote in zip(*parts, strict=True)]


def _py2neo() -> Any:
    try:
        import py2neo
    except ImportError as error:
        raise ArgumentError("py2neo_missing") from error
    return py2neo
