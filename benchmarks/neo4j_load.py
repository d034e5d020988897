"""Print what loading into Neo4j costs: our store, py2neo and a MERGE a record, and neo4j-admin, on one warm server started for it.

usage: PYTHONPATH=tools python benchmarks/neo4j_load.py [GRAPH.jsonl [BULK]]   (100 synthetic plans; BULK of them by neo4j-admin: 3000)

All write the same rows of the same plans into a database with the same constraints and indexes.
"""

import os
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from neo4j import GraphDatabase
from neo4j_server import PASSWORD, RELEASES, USER, Server, free_port
from plans import edited, plans, replaced, shifted

from plantrace.graph import Store, open_store
from plantrace.graph.neo4j.bulk import write_bulk
from plantrace.graph.projection import Projection, project
from plantrace.graph.py2neo_bridge import to_subgraph
from plantrace.model import PlanGraph

warnings.simplefilter("ignore")
WARM = 60  # plans, until the server has compiled what it runs
ROUNDS = 3  # of the ways that are compared, one after the other: others may use the machine too
_NODE = "MERGE (x:{} {{id: $row.id}})"
_EDGE = "MATCH (a:{1} {{id: $a}}), (b:{2} {{id: $b}}) MERGE (a)-[x:{0}]->(b)"


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that ``work`` takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def tables(rows: Projection) -> Iterator[tuple[str, list[dict[str, Any]], tuple[str, str] | None]]:
    """Yield each label's or type's rows, for a type with the labels of its ends."""
    for label, nodes in rows.nodes.items():
        yield label, nodes, None
    for label, found in rows.mentions.items():
        yield "MENTIONED_IN", found, (label, "Plan")
    for (kind, source, target), found in rows.edges.items():
        yield kind, found, (source, target)


def count(graphs: list[PlanGraph]) -> int:
    """Return the number of nodes and relationships that are written."""
    return sum(len(rows) for graph in graphs for _, rows, _ in tables(project(graph)))


def py2neo_bulk(graph: Any, graphs: list[PlanGraph]) -> None:
    """Load by py2neo's bulk functions, as its documentation shows them: batches that are committed one by one."""
    from py2neo.bulk import create_relationships, merge_nodes

    for each in graphs:
        for name, rows, ends in tables(project(each)):
            if ends is None:
                keys = list(rows[0])
                merge_nodes(graph.auto(), [[row[key] for key in keys] for row in rows], (name, "id"), keys=keys)
            else:
                keys = [key for key in rows[0] if key not in ("source", "target")]
                data = [(row["source"], [row[key] for key in keys], row["target"]) for row in rows]
                create_relationships(graph.auto(), data, name, (ends[0], "id"), (ends[1], "id"), keys=keys)


def naive(session: Any, graph: PlanGraph) -> None:
    """Load a plan by a MERGE a record."""
    for name, rows, ends in tables(project(graph)):
        merged = (_NODE if ends is None else _EDGE).format(name, *(ends or ())) + " SET x += $row"
        for row in rows:
            given = {"a": row.get("source"), "b": row.get("target"), "row": {**row, "source": None, "target": None}}
            session.run(merged, given).consume()


def load_all(store: Store, graphs: list[PlanGraph]) -> None:
    """Load plans, each in one transaction."""
    for each in graphs:
        store.load(each)


def line(what: str, records: int, seconds: float) -> None:
    """Print one row of the table."""
    print(f"| {what} | {records:,} | {seconds:.3f} s | {records / seconds:,.0f} |", flush=True)


def replace(store: Store, what: str, graph: PlanGraph) -> None:
    """Measure a plan in the place of itself, from the same records to none in common."""
    for how, other in (
        ("by the same records", graph),
        ("by one with a hundredth of the names changed", edited(graph)),
        ("by one with every offset changed", shifted(graph)),
        ("by one with nothing in common", replaced(graph)),
    ):
        store.load(graph)
        seconds = [timed(partial(store.load, plan)) for _ in range(5) for plan in (other, graph)]
        line(f"{what} replaced {how}, median of 10", count([graph]), median(seconds))


def by_turns(store: Store, graph: Any, session: Any, plan: PlanGraph, what: str, rounds: int) -> None:
    """Measure a new plan, and the same plan once more, by our store, py2neo's ``merge`` and a MERGE a record, by turns.

    Prints the median of each, and how many times ours it is.
    """
    work: dict[str, Callable[[], object]] = {
        "our store": lambda: store.load(plan),
        "py2neo, graph.merge(subgraph)": lambda: graph.merge(to_subgraph(plan)),
        "a MERGE a record": lambda: naive(session, plan),
    }
    hows = (f"a new {what}", f"the same {what} again")
    times: dict[str, dict[str, list[float]]] = {how: {name: [] for name in work} for how in hows}
    for _ in range(rounds):
        for name, load in work.items():
            store.unload(plan.plans[0].id)
            for how in hows:
                times[how][name].append(timed(load))
    for how in hows:
        ours = median(times[how]["our store"])
        for name, found in times[how].items():
            line(f"{name}, {how}, median of {rounds} ({median(found) / ours:.1f} times ours)", count([plan]), median(found))


def load_rows(store: Store, address: str, county: PlanGraph | None, many: list[PlanGraph]) -> None:
    """Measure the ways of loading over Bolt."""
    import py2neo

    driver = GraphDatabase.driver(address, auth=(USER, PASSWORD))
    graph = py2neo.Graph(address, auth=(USER, PASSWORD))
    measured = {"a synthetic plan": many[0]} | ({"a county's plan": county} if county else {})
    for what, plan in measured.items():
        load_all(store, [plan, replaced(plan)] * (WARM // 4))
        replace(store, what, plan)
    with driver.session() as session:
        by_turns(store, graph, session, many[0], "synthetic plan", ROUNDS)
        if county:
            by_turns(store, graph, session, county, "county's plan", 1)
    for _ in range(2):
        empty(driver)
        ours = timed(lambda: load_all(store, many))
        empty(driver)
        theirs = timed(lambda: py2neo_bulk(graph, many))
    line("our store, 100 new plans", count(many), ours)
    line(f"py2neo's bulk functions, 100 new plans ({theirs / ours:.1f} times ours)", count(many), theirs)
    driver.close()


def empty(driver: Any) -> None:
    """Remove all nodes."""
    with driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()


def main() -> None:
    """Start a server, print the table as Markdown, stop the server."""
    county = PlanGraph.from_jsonl(Path(sys.argv[1]).read_bytes()) if len(sys.argv) > 1 and sys.argv[1] != "-" else None
    bulk = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    os.environ |= {"NEO4J_USERNAME": USER, "NEO4J_PASSWORD": PASSWORD}
    with tempfile.TemporaryDirectory() as name:
        server = Server(RELEASES["lts"], Path(name) / "home", free_port())
        server.start()
        print("| way | records | time | records a second |\n|---|---|---|---|")
        try:
            with open_store(server.address, write=True) as store:
                load_rows(store, server.address, county, list(plans(100)))
        finally:
            server.stop()
        folder = Path(name) / "files"
        seconds = timed(lambda: write_bulk(plans(bulk), folder))
        print(f"\nthe files of {bulk} plans: {seconds:.0f} s, {sum(file.stat().st_size for file in folder.iterdir()) / 1e6:.0f} MB\n")
        begin = time.perf_counter()
        said = server.admin("database", "import", "full", "@import.args", "--overwrite-destination", "neo4j", cwd=folder)
        print(f"neo4j-admin: {time.perf_counter() - begin:.0f} s in all\n{said[said.index('IMPORT DONE') :]}")


if __name__ == "__main__":
    main()
