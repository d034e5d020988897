"""Figures of a key of facts: responsible units by the statements that list them, and the entries of boxes."""

from collections import defaultdict

from plantrace.evaluation.figures import Count, Score, Share
from plantrace.evaluation.keys import BoxProject, Statement
from plantrace.evaluation.overlay import Overlay
from plantrace.evaluation.words import is_called, own_names, plain
from plantrace.model import Edge, Node, PlanGraph

_NAMED = 3  # characters that a name must have to count as the end of a longer one


def same_unit(node: Node, unit: str) -> bool:
    """Whether one of the node's names is the unit's, or the one is the other with its place written out."""
    wanted = plain(unit)
    return any(
        name == wanted or (len(wanted) >= _NAMED and name.endswith(wanted)) or (len(name) >= _NAMED and wanted.endswith(name))
        for name in own_names(node)
    )


def units(statements: list[Statement], overlay: Overlay) -> tuple[Score, Share]:
    """(statement, unit) pairs, and of the units found the share of right roles. ``overlay`` names the statements "0", "1" ...

    Units that stand for many (collective) count neither way.
    """
    figure, roles = Score(), Share()
    for name, statement in enumerate(statements):
        got: dict[str, set[str]] = defaultdict(set)
        for edge in overlay.edges(str(name), "IMPLEMENTED_BY"):
            if edge.props.get("method") != "inferred":
                got[edge.target].add(str(edge.props.get("role")))
        wanted = [(unit, "lead") for unit in statement.lead] + [(unit, "participate") for unit in statement.others]
        for unit, role in wanted:
            if unit not in statement.collective:
                found = [target for target in got if same_unit(overlay.nodes[target], unit)]
                figure.expect(bool(found), f"@{statement.start} {unit}")
                if found:
                    given = sorted(set().union(*(got[target] for target in found)))
                    roles.check(role in given, f"@{statement.start} {unit}: {', '.join(given)} ≠ {role}")
        for target in got:
            node = overlay.nodes[target]
            if not any(same_unit(node, unit) for unit in statement.collective):
                figure.claim(any(same_unit(node, unit) for unit, _ in wanted), f"@{statement.start} {node.name}")
    return figure, roles


def invented(graph: PlanGraph, overlay: Overlay) -> Count:
    """Edges that are said to state a lead or a participating unit where the key, which has all statements, has none."""
    figure = Count()
    for edge in graph.edges:
        if _states_unit(edge) and edge.target in overlay.nodes and not overlay.blocks(edge.evidence):
            figure.errors.append(f"{overlay.nodes[edge.target].name}: {edge.evidence[0].quote[:40] if edge.evidence else ''}")
    return figure


def _states_unit(edge: Edge) -> bool:
    props = edge.props
    return edge.type == "IMPLEMENTED_BY" and props.get("method") != "inferred" and props.get("role") in ("lead", "participate")


def entries(projects: list[BoxProject], graph: PlanGraph, *labels: str) -> Share:
    """The share of these entries that a node of one of the labels names."""
    nodes = [node for node in graph.nodes if node.label in labels]
    figure = Share()
    for project in projects:
        figure.check(any(is_called(node, project.name) for node in nodes), f"- {project.name}")
    return figure
