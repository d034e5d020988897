"""Where a record stands in its plan: the sections above it."""

from plantrace.model import PlanGraph

SEPARATOR = " › "


def section_paths(graph: PlanGraph) -> dict[str, list[str]]:
    """Return for each node of one plan its place: the names of the sections above it, highest first; a section's own last."""
    above = owners(graph)
    sections = {node.id: _heading(node.props.get("number"), node.name) for node in graph.nodes if node.label == "Section"}
    return {node.id: _names(node.id, above, sections) for node in graph.nodes if node.id in above}


def owners(graph: PlanGraph) -> dict[str, str]:
    """Return what each node of one plan is part of: of several sections, as of a project told twice, the one that is read first."""
    orders = ((node.id, node.props.get("order")) for node in graph.nodes if node.label == "Section")
    order = {section: number for section, number in orders if isinstance(number, int)}
    parts = [edge for edge in graph.edges if edge.type == "PART_OF"]
    parts.sort(key=lambda edge: order.get(edge.target, -1), reverse=True)
    return {edge.source: edge.target for edge in parts}


def _heading(number: object, name: str) -> str:
    return f"{number} {name}" if number and number != name else name


def _names(node_id: str, above: dict[str, str], sections: dict[str, str]) -> list[str]:
    chain = []
    while node_id in above and node_id not in chain:
        chain.append(node_id)
        node_id = above[node_id]
    return [sections[step] for step in reversed(chain) if step in sections]
