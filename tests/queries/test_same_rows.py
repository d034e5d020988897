"""Every question gives the same rows on the embedded store and on Neo4j."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plantrace.extraction import extract, read_source
from plantrace.graph import Store, open_store
from plantrace.model import PlanGraph
from plantrace.queries import run_query, template, template_names

pytestmark = pytest.mark.neo4j
SAMPLE = Path(__file__).parents[2] / "data" / "qingyuan-14fyp.txt"
ASKED = {
    "goal": ("5G", "率", ""),
    "words": ("5G", "率", ""),
    "actor": ("局", "移通", ""),
    "town": ("镇", "枫溪", ""),
    "name": ("局", "移通", ""),
}


@pytest.fixture
def both(db: str, neo4j_db: str, other: PlanGraph, elsewhere: PlanGraph) -> Iterator[tuple[Store, Store]]:
    """An embedded store and a Neo4j with the same four plans, the sample among them."""
    sample = extract(read_source(SAMPLE))
    with open_store(db, write=True) as embedded, open_store(neo4j_db, write=True) as neo4j:
        for store in (embedded, neo4j):
            for plan in (other, elsewhere, sample):
                store.load(plan)
        yield embedded, neo4j


def test_every_template_gives_the_same_rows(both: tuple[Store, Store]) -> None:
    embedded, neo4j = both
    plan = next(plan.id for plan in embedded.plans() if "青垣" in plan.title)
    for name in template_names():
        needed = [parameter.name for parameter in template(name).parameters]
        required = [parameter.name for parameter in template(name).parameters if parameter.default is None]
        given: list[dict[str, object]] = [{key: word} for key in required for word in ASKED.get(key, ())] or [{}]
        given += [{"goal": word} for word in ASKED["goal"][:2]] if "goal" in set(needed) - set(required) else []
        given += [{**values, "plan": plan} for values in given] if "plan" in needed else []
        for values in given:
            rows = run_query(embedded, name, values).rows
            assert bool(rows) == ("" not in values.values()) or "plan" in values, (name, values)
            assert run_query(neo4j, name, values).rows == rows, (name, values)
