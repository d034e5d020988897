"""From the records of one plan to the rows that a store writes: typed columns, one list for each table."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct, field

from plantrace.errors import InputError
from plantrace.graph.schema import MENTIONED_IN, edge_columns, node_columns
from plantrace.graph.sections import SEPARATOR, section_paths
from plantrace.graph.store import Row
from plantrace.model import Edge, Evidence, Node, Plan, PlanGraph
from plantrace.ontology import Prop, ontology

_TYPES: dict[str, type] = {"string": str, "int": int, "float": float, "bool": bool}


class Projection(Struct):
    """Rows by table; the row of an edge or a mention also holds the ids of its ends, ``source`` and ``target``."""

    nodes: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))  # by label
    mentions: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))  # by label, shared ones only
    edges: dict[tuple[str, str, str], list[Row]] = field(default_factory=lambda: defaultdict(list))  # type, both ends' labels


def project(graph: PlanGraph) -> Projection:
    """Return the rows of a graph of one plan; raises InputError for a record that does not fit the ontology."""
    _refuse_repeats(node.id for node in graph.nodes)
    _refuse_repeats(edge.id for edge in graph.edges)
    paths = section_paths(graph)
    rows = Projection()
    for plan in graph.plans:
        rows.nodes["Plan"].append(_plan_row(plan))
    for node in graph.nodes:
        rows.nodes[node.label].append(_node_row(node, paths))
        if ontology().nodes[node.label].shared:
            rows.mentions[node.label].append(_mention_row(node))
    labels = {node.id: node.label for node in graph.nodes} | {plan.id: "Plan" for plan in graph.plans}
    for edge in graph.edges:
        ends = labels[edge.source], labels[edge.target]
        if ends not in ontology().edges[edge.type].ends:
            raise InputError("edge_ends_bad", id=edge.id, type=edge.type, source=ends[0], target=ends[1])
        rows.edges[edge.type, *ends].append(_edge_row(edge))
    return rows


def _refuse_repeats(ids: Iterable[str]) -> None:
    for record_id, count in Counter(ids).items():
        if count > 1:
            raise InputError("id_twice", id=record_id)


def _plan_row(plan: Plan) -> Row:
    first, last = plan.period or (None, None)
    props = {"title": plan.title, "jurisdiction": plan.jurisdiction, "level": plan.level, "start_year": first, "end_year": last}
    return _blank(node_columns("Plan")) | {"id": plan.id, "label": "Plan", "name": plan.title, "plan": plan.id} | props


def _node_row(node: Node, paths: dict[str, list[str]]) -> Row:
    kind = ontology().nodes[node.label]
    row = _blank(node_columns(node.label)) | {"id": node.id, "label": node.label, "name": node.name}
    if not kind.shared:
        first = node.evidence[0] if node.evidence else None
        path = paths.get(node.id, [])
        row |= {
            "plan": node.plan,
            "aliases": node.aliases,
            "path": SEPARATOR.join(path) or None,
            "chapter": path[0] if path else None,
            "quote": first and first.quote,
            "position": first and first.start,
        }
        row |= _evidence(node.evidence)
    return _with_props(row, node, kind.props)


def _mention_row(node: Node) -> Row:
    ends = {"source": node.id, "target": node.plan}
    return {**ends, "plan": node.plan, "type": MENTIONED_IN, "aliases": node.aliases, **_evidence(node.evidence)}


def _edge_row(edge: Edge) -> Row:
    row = _blank(edge_columns(edge.type)) | {"source": edge.source, "target": edge.target}
    row |= {"id": edge.id, "plan": edge.plan, "type": edge.type}
    row |= _evidence(edge.evidence)
    return _with_props(row, edge, ontology().edges[edge.type].props)


def _blank(columns: dict[str, str]) -> Row:
    """Give every column a value: rows of one statement must have the same keys."""
    return dict.fromkeys(columns)


def _evidence(evidence: list[Evidence]) -> Row:
    return {
        "quotes": [item.quote for item in evidence],
        "starts": [item.start for item in evidence],
        "ends": [item.end for item in evidence],
    }


def _with_props(row: Row, record: Node | Edge, declared: Mapping[str, Prop]) -> Row:
    """Add the declared properties; others stay in the plan's JSON Lines only. Raises InputError for a value that does not fit."""
    for name, prop in declared.items():
        value = record.props.get(name)
        if prop.values and str(value) not in (known := ontology().values[prop.values]):
            raise InputError("prop_unknown", id=record.id, prop=name, value=value, known=", ".join(known))
    for name, value in record.props.items():
        if name in declared and value is not None:
            kind = declared[name].type
            row[name] = value if type(value) is _TYPES[kind] else _fitted(value, kind, record, name)
    return row


def _fitted(value: Any, kind: str, record: Node | Edge, name: str) -> float:
    """Return a whole number as the float that is declared; raises InputError for any other value of another type."""
    if kind != "float" or type(value) is not int:
        raise InputError("prop_bad", id=record.id, prop=name, value=value, type=kind)
    return float(value)
