"""The figures of whole keys: the sample plan's, and the scorers' own figures wherever they lie beside the repository."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from plantrace.evaluation import FIGURES, evaluate, read_key
from plantrace.evaluation.figures import Figure
from plantrace.extraction import extract, read_source
from plantrace.model import Evidence, PlanGraph

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
DATA = ROOT / "data"
SAMPLE = DATA / "qingyuan-14fyp.key.json"
KEYS = sorted((SHARED / "eval" / "keys").glob("*.json")) if (SHARED / "plans").is_dir() else []
beside = pytest.mark.skipif(not KEYS, reason="no scorers: ../shared/eval and ../shared/plans are not there")
RATES = {"p": "precision", "r": "recall", "f1": "f1", "predicted": "predicted", "key": "in_key", "share": "share", "count": "count"}


def plan_of(key: Path) -> Path:
    """The text that a key is for."""
    return DATA / "qingyuan-14fyp.txt" if key == SAMPLE else SHARED / "plans" / f"{key.name.split('.')[0]}.txt"


@cache
def graph_of(key: Path) -> bytes:
    return extract(read_source(plan_of(key))).to_jsonl()


def ours(key: Path, graph: PlanGraph) -> dict[str, Figure]:
    return evaluate(read_key(key), read_source(plan_of(key)).text, graph, key)


def theirs(key: Path, graph: Path) -> dict[str, Any]:
    """What the scorer of the key's form says."""
    scorer = "score.py" if b'"blocks"' in key.read_bytes() else "score_statements.py"
    command: list[str | Path] = [
        sys.executable,
        SHARED / "eval" / scorer,
        "--key",
        key,
        "--graph",
        graph,
        "--source",
        plan_of(key),
        "--json",
    ]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def damaged(graph: PlanGraph, seed: int) -> PlanGraph:
    """The graph with names cut short, quotes moved, values, levels, roles and ends changed, here and there."""
    for node in graph.nodes:
        lot = int(node.id.rpartition("-")[2], 16) + seed
        if lot % 5 == 0:
            node.name, node.aliases = node.name[1:] or node.name, []
        if lot % 7 == 0:
            node.evidence = [Evidence(item.start + 40, item.end + 40, item.quote) for item in node.evidence]
        if lot % 11 == 0 and node.label == "Goal":
            node.props.update(value="7", unit="家", op="~", base_value="9", attribute=None, subject="别的")
        if lot % 6 == 0 and node.label == "Measure":
            node.props["level"] = "task" if node.props["level"] == "action" else "action"
    ends = [node.id for node in graph.nodes if node.label in ("Department", "Enterprise", "Town", "Place")]
    for edge in graph.edges:
        lot = int(edge.id.rpartition("-")[2], 16) + seed
        if lot % 5 == 0:
            edge.props["role"] = "partner"
        if lot % 6 == 0:
            edge.evidence = [Evidence(item.start + 90, item.end + 90, item.quote) for item in edge.evidence]
        if lot % 4 == 0 and edge.type in ("IMPLEMENTED_BY", "LOCATED_IN"):
            edge.target = ends[lot % len(ends)] if ends else edge.target
    return graph


@beside
@pytest.mark.parametrize("key", [*KEYS, SAMPLE], ids=lambda key: key.stem)
@pytest.mark.parametrize("seed", [None, 0, 1])
def test_the_figures_are_the_scorers(key: Path, seed: int | None, tmp_path: Path) -> None:
    graph = PlanGraph.from_jsonl(graph_of(key))
    if seed is not None:
        graph = damaged(graph, seed)
    path = tmp_path / "graph.jsonl"
    path.write_bytes(graph.to_jsonl())
    expected = {
        name: {RATES[rate]: pytest.approx(value) for rate, value in figure.items() if rate in RATES}
        for name, figure in theirs(key, path).items()
    }
    found = {name: {rate: figure.values()[rate] for rate in expected[name]} for name, figure in ours(key, graph).items()}
    assert found == expected


def test_the_sample_gives_every_figure_of_its_form_in_order() -> None:
    figures = ours(SAMPLE, PlanGraph.from_jsonl(graph_of(SAMPLE)))
    assert list(figures) == [name for name in FIGURES if name not in ("units", "invented", "box_entries")]
    assert figures["evidence"].values()["share"] == 1.0
    assert figures["indicators"].values()["share"] == 1.0
    assert figures["implemented_by"].values()["f1"] >= 0.85


def test_an_empty_graph_finds_nothing_and_claims_nothing() -> None:
    graph = PlanGraph.from_jsonl(graph_of(SAMPLE))
    graph.nodes.clear()
    graph.edges.clear()
    for name, figure in ours(SAMPLE, graph).items():
        values = figure.values()
        assert values.get("f1", values.get("share")) in (0.0, 1.0 if name == "coref" else 0.0)
        assert values.get("predicted", 0) == 0


def test_the_same_graph_gives_the_same_errors() -> None:
    first, second = (ours(SAMPLE, PlanGraph.from_jsonl(graph_of(SAMPLE))) for _ in range(2))
    assert {name: figure.errors for name, figure in first.items()} == {name: figure.errors for name, figure in second.items()}


def test_every_missed_and_wrong_thing_is_listed() -> None:
    for figure in ours(SAMPLE, damaged(PlanGraph.from_jsonl(graph_of(SAMPLE)), 3)).values():
        values = figure.values()
        if "f1" in values:
            wrong = values["predicted"] * (1 - values["precision"])
            missed = values["in_key"] * (1 - values["recall"])
            assert len(figure.errors) == round(wrong + missed)
