"""Who reads, writes or is killed at the same time: each sees whole plans."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from plantrace.errors import PlantraceError
from plantrace.extraction import extract, read_source
from plantrace.graph import open_store
from plantrace.model import PlanGraph

pytestmark = pytest.mark.neo4j
SAMPLE = Path(__file__).parents[2] / "data" / "qingyuan-14fyp.txt"
NAMED = "MATCH (n:Goal|Measure|Project) RETURN n.name ENDS WITH '改' AS changed, count(*) AS n"
LOAD = """
import sys
from pathlib import Path
from plantrace.graph import open_store
from plantrace.model import PlanGraph
graphs = [PlanGraph.from_jsonl(Path(path).read_bytes()) for path in sys.argv[2:]]
with open_store(sys.argv[1], write=True) as store:
    while True:
        for graph in graphs:
            store.load(graph)
            print("loaded", flush=True)
"""


@pytest.fixture(scope="module")
def versions() -> list[PlanGraph]:
    """The sample plan, and a version of it with half the measures, all names changed."""
    whole = extract(read_source(SAMPLE))
    changed = PlanGraph.from_jsonl(whole.to_jsonl())
    gone = {node.id for node in [node for node in changed.nodes if node.label == "Measure"][::2]}
    changed.nodes = [node for node in changed.nodes if node.id not in gone]
    changed.edges = [edge for edge in changed.edges if not {edge.source, edge.target} & gone]
    for node in changed.nodes:
        node.name += "改"
    return [whole, changed]


@pytest.fixture
def files(versions: list[PlanGraph], tmp_path: Path) -> list[str]:
    """The two versions as files."""
    paths = [tmp_path / f"{number}.jsonl" for number in range(len(versions))]
    for path, version in zip(paths, versions, strict=True):
        path.write_bytes(version.to_jsonl())
    return [str(path) for path in paths]


@pytest.fixture
def writer(empty_neo4j: str, files: list[str]) -> Iterator["subprocess.Popen[bytes]"]:
    """A process that puts one version in the place of the other, on and on; both have been loaded once."""
    process = subprocess.Popen([sys.executable, "-c", LOAD, empty_neo4j, *files], stdout=subprocess.PIPE)
    assert process.stdout is not None
    for _ in range(2):
        assert process.stdout.readline() == b"loaded\n"
    yield process
    process.kill()
    process.communicate()


def states(versions: list[PlanGraph]) -> list[list[dict[str, object]]]:
    """What NAMED answers for each version."""
    counts = [sum(node.label in ("Goal", "Measure", "Project") for node in version.nodes) for version in versions]
    return [[{"changed": changed, "n": count}] for changed, count in zip((False, True), counts, strict=True)]


def test_a_reader_never_sees_half_of_a_plan_nor_two_versions_in_one_go(empty_neo4j: str, versions: list[PlanGraph]) -> None:
    seen: list[list[dict[str, object]]] = []
    mixed: list[object] = []
    ended = threading.Event()

    def read() -> None:
        with open_store(empty_neo4j) as store:
            while not ended.is_set():
                pair = store.whole(lambda: (store.run(NAMED), store.run(NAMED)))
                mixed.extend([pair] * (pair[0] != pair[1]))
                seen.append(pair[0])

    with open_store(empty_neo4j, write=True) as store:
        store.load(versions[0])
        reader = threading.Thread(target=read)
        reader.start()
        for _ in range(5):
            for version in reversed(versions):
                store.load(version)
        ended.set()
        reader.join()
    for state in states(versions):
        assert state in seen
    assert [state for state in seen if state not in states(versions)] == []
    assert mixed == []


@pytest.mark.parametrize("delay", [0.05, 0.2, 0.35, 0.5, 0.65, 0.8])
def test_killed_at_any_moment_the_database_holds_the_old_plan_or_the_new(
    empty_neo4j: str, versions: list[PlanGraph], writer: "subprocess.Popen[bytes]", delay: float
) -> None:
    time.sleep(delay)
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    with open_store(empty_neo4j) as store:
        state, kept = store.run(NAMED), store.graph().to_jsonl()
        edges = store.run("MATCH ()-[r]->() WHERE r.id IS NOT NULL RETURN count(r) AS n")
    found = states(versions).index(state)
    assert kept == versions[found].to_jsonl()
    assert edges == [{"n": len(versions[found].edges)}]
    with open_store(empty_neo4j, write=True) as store:
        store.load(versions[0])
        assert store.run(NAMED) == states(versions)[0]


def test_two_that_write_plans_of_one_county_do_not_disturb_each_other(neo4j_db: str, graph: PlanGraph, other: PlanGraph) -> None:
    failed: list[PlantraceError] = []

    def write(plan: PlanGraph) -> None:
        try:
            with open_store(neo4j_db, write=True) as store:
                for _ in range(4):
                    store.load(plan)
                    store.unload(plan.plans[0].id)
                store.load(plan)
        except PlantraceError as error:
            failed.append(error)

    writers = [threading.Thread(target=write, args=(plan,)) for plan in (graph, other)]
    for thread in writers:
        thread.start()
    for thread in writers:
        thread.join()
    assert failed == []
    with open_store(neo4j_db) as store:
        both = PlanGraph(graph.plans + other.plans, graph.nodes + other.nodes, graph.edges + other.edges)
        assert store.graph().to_jsonl() == both.to_jsonl()
        assert store.run("MATCH (e:Enterprise) RETURN count(*) AS n") == [{"n": 2}]
        assert store.run("MATCH (:Enterprise {name: '云栖县移通公司'})-[m:MENTIONED_IN]->() RETURN count(m) AS n") == [{"n": 2}]
