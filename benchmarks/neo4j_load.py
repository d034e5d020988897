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
from pathlib import Path
from statistics import median
from typing import Any

from neo4j import GraphDatabase
from neo4j_server import PASSWORD, RELEASES, USER, Server, free_port
from plans import plans

from plantrace.graph import Store, open_store
from plantrace.graph.neo4j.bulk import write_bulk
from plantrace.graph.projection import Projection, project
from plantrace.graph.py2neo_bridge import to_subgraph
from plantrace.model import PlanGraph

warnings.simplefilter("ignore")
NAIVE = 300  # records of the MERGE a record, which takes too long for more
WARM = 25
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


def naive(session: Any, each: PlanGraph) -> int:
    """Load the first records of a plan by a MERGE a record."""
    done = 0
    for name, rows, ends in tables(project(each)):
        for row in rows[: NAIVE // 10]:
            merged = _NODE if ends is None else _EDGE
            given = {"a": row.get("source"), "b": row.get("target"), "row": {**row, "source": None, "target": None}}
            session.run(merged.format(name, *(ends or ())) + " SET x += $row", given).consume()
            done += 1
    return done


def load_all(store: Store, graphs: list[PlanGraph]) -> None:
    """Load plans, each in one transaction."""
    for each in graphs:
        store.load(each)


def line(what: str, records: int, seconds: float) -> None:
    """Print one row of the table."""
    print(f"| {what} | {records:,} | {seconds:.2f} s | {records / seconds:,.0f} |", flush=True)


def load_rows(store: Store, address: str, county: PlanGraph | None, many: list[PlanGraph]) -> None:
    """Measure the ways of loading over Bolt."""
    import py2neo

    one, records = many[0], count(many)
    for _ in range(WARM):
        store.load(one)
    line("our store, one plan replaced, median of 9", count([one]), median(timed(lambda: load_all(store, [one])) for _ in range(9)))
    if county is not None:
        for _ in range(5):
            store.load(county)
        seconds = median(timed(lambda: load_all(store, [county])) for _ in range(9))
        line("our store, a county's plan replaced, median of 9", count([county]), seconds)
    line("our store, 100 plans", records, timed(lambda: load_all(store, many)))
    driver = GraphDatabase.driver(address, auth=(USER, PASSWORD))
    graph = py2neo.Graph(address, auth=(USER, PASSWORD))
    for _ in range(2):
        empty(driver)
        seconds = timed(lambda: py2neo_bulk(graph, many))
    line("py2neo's bulk functions, 100 plans", records, seconds)
    line("our store again, 100 plans", records, timed(lambda: load_all(store, many)))
    empty(driver)
    line("py2neo, graph.merge(subgraph), one plan", count([one]), timed(lambda: graph.merge(to_subgraph(one))))
    with driver.session() as session:
        done: list[int] = []
        seconds = timed(lambda: done.append(naive(session, many[1])))
    line("a MERGE a record", done[0], seconds)
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
