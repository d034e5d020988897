"""A plan as copies print it (rewrite.py) gives the graph of the plan as it was, with the copy's own words as quotes."""

import importlib.util
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from rewrite import COPIES, slips
from test_invariants import check_evidence, check_ontology

from plantrace.extraction.pipeline import extract
from plantrace.extraction.text.characters import alike
from plantrace.extraction.text.source import Source
from plantrace.model import PlanGraph

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "data" / "qingyuan-14fyp.txt"
COUNTY = ROOT.parent / "shared" / "plans" / "xinjiang-14fyp.txt"
PLANS = [
    pytest.param(SAMPLE, id="the sample plan"),
    pytest.param(COUNTY, id="a county's plan", marks=pytest.mark.skipif(not COUNTY.is_file(), reason="../shared/plans is not there")),
]
Items = Counter[tuple[object, ...]]


@cache
def original(path: Path) -> tuple[str, PlanGraph]:
    text = path.read_text(encoding="utf-8")
    return text, extract(Source("plan.txt", text))


def items(graph: PlanGraph) -> tuple[Items, Items]:
    """The nodes by label and name, the edges by type and ends; look-alikes are made alike."""
    nodes = {node.id: (node.label, alike(node.name)) for node in graph.nodes} | {plan.id: ("Plan", "") for plan in graph.plans}
    return Counter(nodes[node.id] for node in graph.nodes), Counter(
        (edge.type, nodes[edge.source], nodes[edge.target]) for edge in graph.edges
    )


def likeness(one: Items, other: Items) -> float:
    """The share of what both have in what they have (Dice): 1 when they are the same, 0 when they share nothing."""
    return 2 * (one & other).total() / (one.total() + other.total())


@pytest.mark.parametrize("path", PLANS)
@pytest.mark.parametrize("name", COPIES)
def test_a_copy_gives_the_graph_of_the_plan(name: str, path: Path) -> None:
    rewrite, least = COPIES[name]
    if name.startswith("traditional") and importlib.util.find_spec("opencc") is None:
        pytest.skip("opencc is not installed")
    text, graph = original(path)
    copy = rewrite(text)
    assert copy != text
    found = extract(Source("plan.txt", copy))
    check_evidence(found, copy)
    shares = [likeness(one, other) for one, other in zip(items(graph), items(found), strict=True)]
    assert min(shares) >= least, shares


@pytest.mark.parametrize("path", PLANS)
def test_slips_of_character_recognition_invent_no_value(path: Path) -> None:
    text, _ = original(path)
    copy = slips(text)
    found = extract(Source("plan.txt", copy))
    check_evidence(found, copy)
    check_ontology(found)
    for goal in [node for node in found.nodes if node.label == "Goal"]:
        quotes = [alike(evidence.quote) for evidence in goal.evidence]
        printed = re.findall(r"\d+", " ".join([*quotes, *("".join(quote.split()) for quote in quotes)]))  # "16. 02" is 16.02
        for value in [goal.props[key] for key in ("value", "base_value", "target_value") if goal.props.get(key)]:
            assert set(re.findall(r"\d+", value)) <= set(printed)
