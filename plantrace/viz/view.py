"""The interactive view: one HTML file that opens offline, drawn by vis-network from pyvis, with positions from layout.py."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import Environment, FunctionLoader
from markupsafe import Markup

from plantrace.errors import ArgumentError
from plantrace.files import write_file
from plantrace.model import PlanGraph
from plantrace.ontology import ontology
from plantrace.resources import read_text, read_yaml
from plantrace.viz.overview import make_overviews
from plantrace.viz.quotes import Quotes
from plantrace.viz.records import edge_records, node_records
from plantrace.viz.start import find_goals

# vis-network draws the nodes and moves the picture; links are drawn by the page (page/links.js), so it gets none to settle
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"shape": "custom"},
    "interaction": {"hover": True, "hoverConnectedEdges": False, "tooltipDelay": 150, "zoomSpeed": 0.7},
}
SUFFIXES = (".html", ".htm")
_VIS_NETWORK = "templates/lib/vis-9.1.2/vis-network.min.js"
_SCRIPTS = ("data", "scene", "pack", "cards", "links", "stage", "inspector", "panels", "search", "export", "main")


def write_view(graph: PlanGraph, path: Path, lang: str, goal: str | None) -> None:
    """Write the view of ``graph`` to ``path``, opened on the chapters or on the goals that the words of ``goal`` fit.

    Raises NotFound when no goal fits, ArgumentError for another suffix than a page's, or a place that cannot be written.
    """
    if path.suffix.lower() not in SUFFIXES and (path.is_file() or not path.exists()):  # a pipe needs none
        raise ArgumentError("view_suffix", path=path, known=list(SUFFIXES))
    focus = find_goals(graph, goal) if goal else []
    write_file(path, render_view(graph, lang, focus).encode())


def render_view(graph: PlanGraph, lang: str, focus: list[str]) -> str:
    """Return the page; ``focus`` are the ids of the nodes to open on (none: the overview)."""
    from pyvis.network import Network  # 0.3 s, as it imports IPython

    quotes = Quotes(graph)
    network = Network(directed=True)
    for record in node_records(graph, quotes):
        network.add_node(record.pop("id"), shape="custom", color=ontology().nodes[record["type"]].colour, **record)
    for record in edge_records(graph.edges, quotes):
        network.add_edge(record.pop("source"), record.pop("to"), **record)
    network.set_options(json.dumps(_OPTIONS))
    network.templateEnv = _environment(_book(graph, quotes, lang, focus))
    network.path = "page.html"
    html: str = network.generate_html()
    return html


def _book(graph: PlanGraph, quotes: Quotes, lang: str, focus: list[str]) -> Any:
    """Return what the page's scripts read besides the nodes and edges that pyvis hands over."""
    overviews = [overview for part in graph.apart() for overview in make_overviews(part)]
    facts = {"lang": lang, "focus": focus, "words": read_yaml("viz/words.yaml"), "ontology": ontology()}
    facts |= {"quotes": quotes.rows, "places": quotes.places, "plans": graph.plans, "overviews": overviews}
    return msgspec.to_builtins(facts)


def _environment(book: Any) -> Environment:
    """Return the template's environment: escaping on, JSON that cannot end its script, vis-network without an address in it."""
    environment = Environment(loader=FunctionLoader(lambda name: read_text(f"viz/page/{name}")), autoescape=True)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    library = files("pyvis").joinpath(_VIS_NETWORK).read_text(encoding="utf-8")
    library = library.partition("//# sourceMappingURL")[0].replace("://", ":\\/\\/")
    scripts = [read_text(f"viz/page/{name}.js") for name in _SCRIPTS]
    environment.globals |= {
        "book": book,
        "style": Markup(read_text("viz/page/page.css")),
        "library": Markup(library),
        "scripts": Markup("\n".join(scripts)),
    }
    return environment
