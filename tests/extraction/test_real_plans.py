"""The figures on the real plans, which lie beside the repository where there are any: the floors below which no change may fall."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from plantrace.extraction import extract, read_source

SHARED = Path(__file__).resolve().parents[3] / "shared"
pytestmark = pytest.mark.skipif(
    not (SHARED / "plans").is_dir() or not (SHARED / "eval").is_dir(),
    reason="no real plans: ../shared/plans and ../shared/eval are not there",
)
STATEMENTS = ("agri-machinery-2018", "anhui-industrial-internet-2021")
TABLES = ("national-14fyp", "national-emergency-14fyp")


def figures(plan: str, key: str, scorer: str, folder: Path) -> dict[str, Any]:
    """The scorer's figures for the graph that we make of the plan."""
    text = SHARED / "plans" / f"{plan}.txt"
    graph = folder / f"{plan}.jsonl"
    graph.write_bytes(extract(read_source(text)).to_jsonl())
    command: list[str | Path] = [sys.executable, SHARED / "eval" / scorer, "--key", SHARED / "eval" / "keys" / f"{key}.json"]
    done = subprocess.run([*command, "--graph", graph, "--source", text, "--json"], capture_output=True, check=True, encoding="utf-8")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_county_plan(tmp_path: Path) -> None:
    found = figures("xinjiang-14fyp", "xinjiang-14fyp.dev", "score.py", tmp_path)
    assert found["evidence"]["share"] == 1.0
    assert found["indicators"]["share"] >= 0.99
    assert found["leads"]["f1"] >= 0.95


@pytest.mark.parametrize("plan", STATEMENTS)
def test_the_responsible_units(plan: str, tmp_path: Path) -> None:
    found = figures(plan, plan, "score_statements.py", tmp_path)
    assert found["evidence"]["share"] == 1.0
    assert found["units"]["f1"] >= 0.97
    assert found["role"]["share"] >= 0.97
    assert found["invented"]["count"] == 0


@pytest.mark.parametrize("plan", TABLES)
def test_the_indicator_tables_of_other_plans(plan: str, tmp_path: Path) -> None:
    found = figures(plan, plan, "score_statements.py", tmp_path)
    assert found["evidence"]["share"] == 1.0
    assert found["indicators"]["share"] >= 0.95
