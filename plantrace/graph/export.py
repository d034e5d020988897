"""A plan graph as files for other programs: JSON Lines, GraphML, CSV."""

import io
import re
from pathlib import Path
from typing import Any

from plantrace.errors import ArgumentError
from plantrace.files import csv_bytes, write_file
from plantrace.graph.network import to_network
from plantrace.messages import say
from plantrace.model import Edge, Node, PlanGraph
from plantrace.ontology import Prop, ontology

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML 1.0 cannot hold, such as a page break


def export_graph(graph: PlanGraph, path: Path, form: str, lang: str) -> list[Path]:
    """Write ``graph`` as ``form`` (jsonl, graphml, csv) and return the files; csv makes ``path`` a folder of two files.

    Raises ArgumentError when the place cannot be written.
    """
    if form == "csv":
        return _write_tables(graph, path, lang)
    write_file(path, graph.to_jsonl() if form == "jsonl" else to_graphml(graph))
    return [path]


def to_graphml(graph: PlanGraph) -> bytes:
    """Return the graph as GraphML; lists are joined by `` | ``, evidence stands as ``quotes``."""
    import networkx

    network = to_network(graph)
    for _, facts in network.nodes(data=True):
        _flatten(facts)
    for _, _, facts in network.edges(data=True):
        _flatten(facts)
    buffer = io.BytesIO()
    networkx.write_graphml_xml(network, buffer)
    return buffer.getvalue()


def _flatten(facts: dict[str, Any]) -> None:
    facts["quotes"] = [item["quote"] for item in facts.pop("evidence")]
    for key in [key for key, value in facts.items() if not isinstance(value, str | int | float | list)]:
        del facts[key]  # a user's own, that the graph's types do not have
    for key, value in facts.items():
        text = " | ".join(map(str, value)) if isinstance(value, list) else value
        facts[key] = _NO_XML.sub(" ", text) if isinstance(text, str) else text


def _write_tables(graph: PlanGraph, folder: Path, lang: str) -> list[Path]:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise ArgumentError("output_unwritable", path=folder, problem=error.strerror) from error
    node_props = _merge([kind.props for label, kind in ontology().nodes.items() if label != "Plan"])
    edge_props = _merge([kind.props for kind in ontology().edges.values()])
    files = {
        folder / "nodes.csv": _rows(graph.nodes, ("label", "name"), node_props, lang),
        folder / "edges.csv": _rows(graph.edges, ("type", "source", "target"), edge_props, lang),
    }
    for path, rows in files.items():
        write_file(path, csv_bytes(rows))
    return list(files)


def _merge(groups: list[dict[str, Prop]]) -> dict[str, Prop]:
    """Return each property once; labels that have the same one share a column."""
    merged: dict[str, Prop] = {}
    for props in groups:
        merged |= {name: prop for name, prop in props.items() if name not in merged}
    return merged


def _rows(records: list[Node] | list[Edge], own: tuple[str, ...], props: dict[str, Prop], lang: str) -> list[list[object]]:
    keys = ("id", "plan", *own, "start", "end", "quote")
    rows: list[list[object]] = [[*(say(f"export_{key}", lang) for key in keys), *_headings(props, lang)]]
    for record in records:
        first = record.evidence[0] if record.evidence else None
        place = [first.start, first.end, first.quote] if first else [None, None, None]
        rows.append([record.id, record.plan, *(getattr(record, name) for name in own), *place, *map(record.props.get, props)])
    return rows


def _headings(props: dict[str, Prop], lang: str) -> list[str]:
    """Name each property in words; those that share a word, or have one of the columns before them, also by key."""
    words = [getattr(prop, lang) for prop in props.values()]
    taken = {say(f"export_{key}", lang) for key in ("label", "type", "name")}
    return [f"{word} ({key})" if word in taken or words.count(word) > 1 else word for key, word in zip(props, words, strict=True)]
