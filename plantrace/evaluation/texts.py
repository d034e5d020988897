"""Figures that hold for every key: evidence, and the rows of the indicator tables."""

from collections.abc import Iterator

from plantrace.evaluation.figures import Share
from plantrace.evaluation.keys import Row
from plantrace.evaluation.words import alike, number, plain, squeeze
from plantrace.model import Edge, Node, PlanGraph

Cell = tuple[str, object, object]  # the column, the key's value, the graph's


def evidence(graph: PlanGraph, text: str) -> Share:
    """The share of quotes that stand at their offsets, white space aside; a node without a quote is a wrong one."""
    figure = Share()
    for node in graph.nodes:
        if not node.evidence:
            figure.check(False, f"{node.name}: ∅")
    records: list[Node | Edge] = [*graph.nodes, *graph.edges]
    for record in records:
        for item in record.evidence:
            words = squeeze(text[item.start : item.end]).text
            figure.check(bool(words) and words == squeeze(item.quote).text, f"{item.start}-{item.end} {item.quote[:40]} ≠ {words[:40]}")
    return figure


def rows_by_number(rows: list[Row], graph: PlanGraph) -> Share:
    """The share of right cells (ten a row) over the rows of the one table, matched by their number."""
    nodes = {str(node.props.get("no")): node for node in _indicators(graph) if str(node.props.get("no")).isdigit()}
    known = {str(row.no) for row in rows}
    figure = Share(extra=10 * len(nodes.keys() - known))
    for row in rows:
        node = nodes.get(str(row.no))
        _check(figure, f"{row.no} {row.name}", node, [*_six(row, node), *_four(row, node)])
    return figure


def rows_by_name(rows: list[Row], graph: PlanGraph) -> Share:
    """The share of right cells (six a row) over the rows of all tables, matched by their name."""
    left = _indicators(graph)
    figure = Share()
    for row in rows:
        same = [node for node in left if plain(node.name) == plain(row.name)] or [node for node in left if alike(node.name, row.name)]
        node = same[0] if same else None
        if node is not None:
            left.remove(node)
        _check(figure, row.name, node, _six(row, node))
    figure.extra = 6 * len(left)
    return figure


def _indicators(graph: PlanGraph) -> list[Node]:
    return [node for node in graph.nodes if node.label == "Goal" and node.props.get("kind") == "indicator"]


def _check(figure: Share, row: str, node: Node | None, cells: list[Cell] | Iterator[Cell]) -> None:
    for column, wanted, got in cells:
        figure.check(node is not None and wanted == got, f"{row} {column}: {_shown(got)} ≠ {_shown(wanted)}")


def _shown(value: object) -> str:
    return "∅" if value in (None, "") else str(value)


def _six(row: Row, node: Node | None) -> Iterator[Cell]:
    props = node.props if node else {}
    yield "name", plain(row.name), plain(node and node.name)
    yield "unit", plain(row.unit), plain(props.get("unit"))
    yield "base_value", number(row.base), number(props.get("base_value"))
    yield "target_value", number(row.target), number(props.get("target_value"))
    yield "op", row.op, props.get("op")
    yield "attribute", row.attr, props.get("attribute")


def _four(row: Row, node: Node | None) -> Iterator[Cell]:
    props = node.props if node else {}
    yield "base_year", row.base_year if row.base else None, props.get("base_year") if row.base else None
    yield "growth", number(row.growth), number(props.get("growth"))
    yield "cumulative", number(row.cumulative), number(props.get("cumulative"))
    yield "group", plain(row.group), plain(props.get("group"))
