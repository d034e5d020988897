"""Print how long the questions take on 1 and on many synthetic plans, embedded and on Neo4j (median and p95 of 200).

usage: PYTHONPATH=tools python benchmarks/neo4j_ask.py [PLANS]   (3000; they go into Neo4j by neo4j-admin)
"""

import os
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from statistics import median, quantiles

from neo4j_server import PASSWORD, RELEASES, USER, Server, free_port
from plans import plans

from plantrace.graph import Store, open_store
from plantrace.graph.embedded.store import EmbeddedStore
from plantrace.graph.embedded.tables import definitions, insert
from plantrace.graph.neo4j.bulk import after_import, write_bulk
from plantrace.graph.neo4j.connection import Connection
from plantrace.graph.projection import Projection, project
from plantrace.model import PlanGraph
from plantrace.queries import run_query

RUNS, WARM = 200, 30
AT_ONCE = 50  # plans, into the embedded store


def questions(plan: PlanGraph) -> dict[str, dict[str, object]]:
    """Return the questions about one plan, with their parameters."""
    goal = next(node.id for node in plan.nodes if node.label == "Goal")
    only: dict[str, object] = {"plan": plan.plans[0].id}
    return {
        "goals": only,
        "orphans": only,
        "responsibility": only,
        "goal-support": {"goal": goal},
        "goal-parties": {"goal": goal},
        "goal-restatements": {"goal": goal},
    }


def measure(store: Store, plan: PlanGraph) -> dict[str, str]:
    """Return median and p95 of each question in milliseconds."""
    found = {}
    for name, given in questions(plan).items():
        times = []
        for run in range(WARM + RUNS):
            begin = time.perf_counter()
            run_query(store, name, given)
            times += [(time.perf_counter() - begin) * 1000] if run >= WARM else []
        found[name] = f"{median(times):.1f} / {quantiles(times, n=20)[-1]:.1f}"
    return found


def on_neo4j(folder: Path, count: int, plan: PlanGraph) -> dict[str, str]:
    """Import ``count`` plans into a server of their own and measure."""
    write_bulk(plans(count), folder / "files")
    server = Server(RELEASES["lts"], folder / "home", free_port())
    server.admin("database", "import", "full", "@import.args", "--overwrite-destination", "neo4j", cwd=folder / "files")
    server.start()
    try:
        connection = Connection(server.address)
        for statement in after_import():
            connection.define(statement)
        connection.read("CALL db.awaitIndexes(600)")
        connection.close()
        with open_store(server.address) as store:
            return measure(store, plan)
    finally:
        server.stop()


def embedded(folder: Path, count: int, plan: PlanGraph) -> dict[str, str]:
    """Write ``count`` plans into a store file and measure."""
    with EmbeddedStore(folder / "plans.lbdb", write=True) as store:
        for definition in definitions():
            store._execute(definition, {})
        every = plans(count)
        while batch := list(islice(every, AT_ONCE)):
            insert(store._execute, together(batch))
        return measure(store, plan)


def together(graphs: list[PlanGraph]) -> Projection:
    """Return the rows of several plans as if they were one: a plan after the other takes the store most of an hour."""
    rows = Projection()
    for found in map(project, graphs):
        for label, nodes in found.nodes.items():
            rows.nodes[label] += nodes
        for label, mentions in found.mentions.items():
            rows.mentions[label] += mentions
        for ends, edges in found.edges.items():
            rows.edges[ends] += edges
    return rows


def main() -> None:
    """Print the table as Markdown."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    os.environ |= {"NEO4J_USERNAME": USER, "NEO4J_PASSWORD": PASSWORD}
    plan = next(plans(1))
    columns = {}
    for count in (1, many):
        for way in (embedded, on_neo4j):
            with tempfile.TemporaryDirectory() as name:
                columns[f"{way.__name__}, {count}"] = way(Path(name), count, plan)
            print(f"{way.__name__} {count}: done", file=sys.stderr)
    print("| question | " + " | ".join(columns) + " |\n|---|" + "---|" * len(columns))
    for question in questions(plan):
        print(f"| {question} | " + " | ".join(found[question] for found in columns.values()) + " |")


if __name__ == "__main__":
    main()
