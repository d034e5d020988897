"""The embedded store's file: what can be wrong with it, and what survives."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plantrace.errors import StoreError
from plantrace.graph import open_store
from plantrace.graph.embedded import store as embedded
from plantrace.graph.embedded.tables import insert
from plantrace.graph.projection import project
from plantrace.graph.store import Row
from plantrace.model import PlanGraph
from plantrace.ontology import Ontology, ontology

HOLD = """
import sys, time
from plantrace.graph import open_store
store = open_store(sys.argv[1], write=True)
print("open", flush=True)
time.sleep(60)
"""
LOAD = """
import sys
from pathlib import Path
from plantrace.graph import open_store
from plantrace.model import PlanGraph
graphs = [PlanGraph.from_jsonl(Path(path).read_bytes()) for path in sys.argv[2:]]
while True:
    for graph in graphs:
        with open_store(sys.argv[1], write=True) as store:
            store.load(graph)
        print("loaded", flush=True)
"""


def key_of(path: Path, *, write: bool = False) -> str:
    with pytest.raises(StoreError) as raised:
        open_store(str(path), write=write)
    assert "\n" not in raised.value.line("en")
    return raised.value.key


@pytest.mark.parametrize("content", [bytes(range(256)) * 20, b"a text\n" * 800, b"x", b"LBUG"])
@pytest.mark.parametrize("write", [True, False])
def test_a_file_that_is_no_store_is_left_as_it_is(tmp_path: Path, content: bytes, write: bool) -> None:
    path = tmp_path / "plans.lbdb"
    path.write_bytes(content)
    assert key_of(path, write=write) in ("store_foreign", "store_broken")
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_places_where_no_store_can_be(tmp_path: Path) -> None:
    assert key_of(tmp_path) == key_of(tmp_path, write=True) == "store_is_folder"
    assert key_of(tmp_path / "none.lbdb") == "store_missing"
    assert key_of(tmp_path / "no" / "x.lbdb", write=True) == "store_folder_missing"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder in which nobody can write")
def test_a_folder_that_cannot_be_written() -> None:
    assert key_of(Path("/proc/plans.lbdb"), write=True) == "store_denied"


def test_an_empty_store_says_so(tmp_path: Path) -> None:
    path = tmp_path / "plans.lbdb"
    open_store(str(path), write=True).close()
    assert key_of(path) == "store_empty"
    (tmp_path / "touched.lbdb").touch()
    assert key_of(tmp_path / "touched.lbdb") == "store_empty"


def test_a_second_writer_is_refused_readers_are_not(address: str, graph: PlanGraph) -> None:
    with open_store(address, write=True) as store:
        store.load(graph)
    writer = subprocess.Popen([sys.executable, "-c", HOLD, address], stdout=subprocess.PIPE)
    try:
        assert writer.stdout is not None and writer.stdout.readline() == b"open\n"
        assert key_of(Path(address), write=True) == "store_locked"
        with open_store(address) as reader:
            assert reader.graph().to_jsonl() == graph.to_jsonl()
    finally:
        writer.kill()
        writer.communicate()


@pytest.mark.parametrize("delay", [0.0, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0])
def test_killed_at_any_moment_the_store_holds_the_old_plan_or_the_new(tmp_path: Path, address: str, graph: PlanGraph, delay: float) -> None:
    changed = PlanGraph.from_jsonl(graph.to_jsonl())
    for node in changed.nodes:
        node.name += "（修订）"
    files = []
    for number, version in enumerate((graph, changed)):
        files.append(tmp_path / f"{number}.jsonl")
        files[-1].write_bytes(version.to_jsonl())
    writer = subprocess.Popen([sys.executable, "-c", LOAD, address, *map(str, files)], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    for _ in range(2):
        writer.stdout.readline()
    time.sleep(delay)
    writer.send_signal(signal.SIGKILL)
    writer.communicate()
    with open_store(address) as store:
        kept = store.graph()
        assert kept.to_jsonl() in (graph.to_jsonl(), changed.to_jsonl())
        stored = {row["name"] for row in store.run("MATCH (n:Goal|Measure|Project|Enterprise|Town) RETURN n.name AS name")}
        assert stored == {node.name for node in kept.nodes if node.label in ("Goal", "Measure", "Project", "Enterprise", "Town")}
    with open_store(address, write=True) as store:
        store.load(graph)
    with open_store(address) as store:
        assert store.graph().to_jsonl() == graph.to_jsonl()


def test_a_torn_log_is_read_up_to_the_tear(address: str, graph: PlanGraph, other: PlanGraph) -> None:
    with open_store(address, write=True) as store:
        store.load(graph)
    log = Path(f"{address}.wal")
    log.write_bytes(bytes(range(1, 201)) * 2)  # the same each time: of others one in some hundreds reads as a log of another kind
    with open_store(address) as store:
        assert store.graph().to_jsonl() == graph.to_jsonl()
    with open_store(address, write=True) as store:
        store.load(other)
    with open_store(address) as store:
        assert len(store.plans()) == 2


def test_ends_are_looked_up_by_their_keys(address: str, graph: PlanGraph) -> None:
    """A statement that pairs its rows with all nodes takes the longer the more plans there are."""
    with embedded.EmbeddedStore(Path(address), write=True) as store:
        store.load(graph)
        plans: dict[str, str] = {}

        def explain(statement: str, parameters: Row) -> None:
            plans[statement] = str(store._execute(f"EXPLAIN {statement}", parameters))

        insert(explain, project(graph))
    edges = [plan for statement, plan in plans.items() if "]->(" in statement]
    assert len(edges) > 10
    assert all(plan.count("QUERY_PRIMARY_KEY_LOOKUP") == 2 for plan in edges)
    assert not any("CROSS_PRODUCT" in plan for plan in plans.values())


def raise_version(monkeypatch: pytest.MonkeyPatch, by: int) -> None:
    now = ontology()
    other = Ontology(version=now.version + by, nodes=now.nodes, edges=now.edges, values=now.values)
    for module in ("store", "rebuild"):
        monkeypatch.setattr(f"plantrace.graph.embedded.{module}.ontology", lambda: other)


@pytest.mark.parametrize("write", [True, False])
def test_a_store_of_an_older_version_is_rebuilt(
    address: str, graph: PlanGraph, other: PlanGraph, monkeypatch: pytest.MonkeyPatch, write: bool
) -> None:
    with open_store(address, write=True) as store:
        store.load(graph)
        store.load(other)
        before = store.graph().to_jsonl()
    raise_version(monkeypatch, 1)
    with open_store(address, write=write) as store:
        assert store.graph().to_jsonl() == before
        assert len(store.run("MATCH (g:Goal) RETURN g.id AS id")) == 4
    assert embedded.EmbeddedStore(Path(address)).versions() == {ontology().version + 1}
    assert [path.name for path in Path(address).parent.iterdir()] == ["plans.lbdb"]


def test_a_store_that_cannot_be_rebuilt_is_left_as_it_is(address: str, graph: PlanGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(address, write=True) as store:
        store.load(graph)
    raise_version(monkeypatch, 1)

    def no_room(store: embedded.EmbeddedStore, graph: PlanGraph) -> None:
        raise StoreError("store_denied", path=address, problem="no space left on the device")

    monkeypatch.setattr("plantrace.graph.embedded.store.EmbeddedStore.load", no_room)
    assert key_of(Path(address)) == "store_denied"
    assert not Path(f"{address}.rebuild").exists()
    monkeypatch.undo()
    with open_store(address) as store:
        assert store.graph().to_jsonl() == graph.to_jsonl()


def test_a_store_of_a_newer_version_is_refused(address: str, graph: PlanGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(address, write=True) as store:
        store.load(graph)
    before = Path(address).read_bytes()
    raise_version(monkeypatch, -1)
    assert key_of(Path(address)) == "store_newer"
    assert Path(address).read_bytes() == before


def test_an_older_store_with_labels_that_are_gone_is_refused(address: str, graph: PlanGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(address, write=True) as store:
        store.load(graph)
    raise_version(monkeypatch, 1)
    known = dict(ontology().nodes)
    del known["Town"]
    gone = Ontology(version=ontology().version + 1, nodes=known, edges=ontology().edges, values={})
    monkeypatch.setattr("plantrace.model.ontology", lambda: gone)
    assert key_of(Path(address)) == "store_outdated"
    assert [path.name for path in Path(address).parent.iterdir()] == ["plans.lbdb"]
