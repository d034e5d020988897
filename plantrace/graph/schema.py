"""The columns of every store: what ontology.yaml declares, and what the stores add for evidence and order.

A change of the columns below must raise ``version`` in ontology.yaml, as a change of the ontology does.
"""

from functools import cache

from plantrace.ontology import ontology

_EVIDENCE = {"quotes": "strings", "starts": "ints", "ends": "ints"}
_PLACE = {"path": "string", "chapter": "string", "quote": "string", "position": "int"}
_NAMED = {"id": "string", "label": "string", "name": "string"}
MENTIONED_IN = "MENTIONED_IN"  # from a node that plans share to each Plan that names it
MENTION_COLUMNS = {"plan": "string", "type": "string", "aliases": "strings", **_EVIDENCE}
PLAN_FILE = "PlanFile"  # the JSON Lines of each plan: the records that the rest of the store is made from
PLAN_FILE_COLUMNS = {"id": "string", "version": "int", "jsonl": "string"}


@cache
def node_columns(label: str) -> dict[str, str]:
    """Return the columns of a node label with their types (string, int, float, bool, strings, ints).

    ``quote`` and ``position`` are the first of ``quotes`` and ``starts``; ``path`` names the sections above the node, from the
    top down, ``chapter`` the first of them. A shared label has no evidence of its own: that stands on MENTIONED_IN.
    """
    kind = ontology().nodes[label]
    props = {name: prop.type for name, prop in kind.props.items()}
    if kind.shared:
        return _NAMED | props
    if label == "Plan":
        return _NAMED | {"plan": "string"} | props
    return _NAMED | {"plan": "string", "aliases": "strings", **_PLACE} | _EVIDENCE | props


@cache
def edge_columns(kind: str) -> dict[str, str]:
    """Return the columns of an edge type with their types, as for a node."""
    props = {name: prop.type for name, prop in ontology().edges[kind].props.items()}
    return {"id": "string", "plan": "string", "type": "string", **_EVIDENCE} | props


def shared_labels() -> list[str]:
    """Return the labels whose nodes several plans share."""
    return [label for label, kind in ontology().nodes.items() if kind.shared]
