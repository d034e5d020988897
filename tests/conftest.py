"""Small plan graphs of invented places, made by hand, for the tests of stores, queries and commands."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from neo4j_server import PASSWORD, RELEASES, USER, Server, Unavailable, free_port

from plantrace.cli import main
from plantrace.graph import Store, open_store
from plantrace.model import Edge, Evidence, Node, Plan, PlanGraph, SourceInfo, make_id
from plantrace.ontology import ontology

settings.register_profile("plantrace", deadline=None)  # no test measures time
settings.load_profile("plantrace")


class GraphMaker:
    """Puts a graph of one plan together; every quote gets its own offsets."""

    def __init__(self, title: str, jurisdiction: str) -> None:
        source = SourceInfo(name=f"{title}.txt", sha256="0" * 64, chars=9999)
        plan_id = make_id("plan", jurisdiction, title)
        self.plan = Plan(id=plan_id, title=title, jurisdiction=jurisdiction, level="county", period=(2021, 2025), source=source)
        self.graph = PlanGraph([self.plan], [], [])
        self._at = 0

    def evidence(self, quote: str) -> list[Evidence]:
        start = self._at
        self._at += len(quote) + 1
        return [Evidence(start, start + len(quote), quote)]

    def node(self, label: str, name: str, quote: str | None = None, aliases: tuple[str, ...] = (), **props: Any) -> str:
        owner = self.plan.jurisdiction if ontology().nodes[label].shared else self.plan.id
        node_id = make_id(label.lower(), label, str(owner), name)
        made = Node(id=node_id, plan=self.plan.id, label=label, name=name, aliases=list(aliases), props=props, evidence=[])
        made.evidence.extend(self.evidence(quote or name))
        self.graph.nodes.append(made)
        return node_id

    def edge(self, kind: str, source: str, target: str, quote: str | None = None, **props: Any) -> None:
        evidence = self.evidence(quote) if quote else []
        edge_id = make_id(kind.lower(), source, target)
        self.graph.edges.append(
            Edge(id=edge_id, plan=self.plan.id, type=kind, source=source, target=target, props=props, evidence=evidence)
        )


def county_plan() -> PlanGraph:
    """The plan of an invented county: three goals, a task with two actions, a project, five parties, a town and a village."""
    make = GraphMaker("云栖县五年规划", "云栖县")
    chapter = make.node("Section", "数字云栖", number="第一章", level=1, order=0, kind="heading")
    section = make.node("Section", "信息网络", number="第一节", level=2, order=1, kind="heading")
    make.edge("PART_OF", chapter, make.plan.id)
    make.edge("PART_OF", section, chapter)
    row: dict[str, Any] = {
        "kind": "indicator",
        "no": "1",
        "unit": "%",
        "target_value": "90",
        "target_year": 2025,
        "op": ">=",
        "attribute": "预期性",
        "duty": "县工业局",
    }
    coverage = make.node("Goal", "5G网络覆盖率", "1 5G网络覆盖率 % —— 90 —— 预期性", group="数字", **row)
    forest = make.node(
        "Goal", "森林覆盖率", "2 森林覆盖率 % 30 35 —— 约束性", kind="indicator", unit="%", base_value="30", target_value="35"
    )
    stated = make.node("Goal", "5G网络覆盖率达到80%", kind="target", subject="5G网络覆盖率", value="80", unit="%", op="=", by=2025)
    task = make.node("Measure", "加快网络建设", level="task")
    action = make.node("Measure", "建设基站三百座", "建设基站三百座。", level="action")
    bare = make.node("Measure", "组织观看电影", level="action")
    project = make.node("Project", "5G基站建设项目", in_box=True)
    for node, place in ((coverage, section), (forest, chapter), (stated, section), (task, section), (project, section), (bare, chapter)):
        make.edge("PART_OF", node, place)
    make.edge("PART_OF", action, task)
    support = {"grade": 2, "reason": "driver", "rule": "driver:基站", "confidence": 0.9}
    make.edge("SUPPORTS", action, coverage, "建设基站三百座。", **support)
    make.edge("SUPPORTS", project, action, "5G基站建设项目", **support)
    make.edge("SUPPORTS", task, coverage, "加快网络建设", **{**support, "grade": 1, "confidence": 1})
    make.edge("RESTATES", stated, coverage, "5G网络覆盖率达到80%", agrees=False, rule="same_subject")
    operator = make.node("Enterprise", "云栖县移通公司", aliases=("移通公司",))
    builder = make.node("Enterprise", "云栖铁塔公司")
    office = make.node("Department", "县工业局", generic=False)
    town = make.node("Town", "枫溪镇")
    village = make.node("Place", "上枫村", type="village")
    make.edge("IMPLEMENTED_BY", project, operator, "移通公司建设", role="lead", method="stated", rule="stated_lead", confidence=0.9)
    make.edge("IMPLEMENTED_BY", project, builder, "铁塔公司配合", role="participate", method="stated", rule="responsible", confidence=1)
    make.edge("IMPLEMENTED_BY", action, office, role="lead", method="inferred", reason="duty", rule="duty", confidence=0.5)
    make.edge("LOCATED_IN", project, village, "上枫村", confidence=1.0, rule="place")
    make.edge("LOCATED_IN", village, town, "枫溪镇上枫村", confidence=1.0, rule="place")
    make.graph.sort()
    return make.graph


def second_plan(jurisdiction: str = "云栖县", title: str = "云栖县林业规划") -> PlanGraph:
    """Another plan: it names the company of the first under another short name, and a town of its own."""
    make = GraphMaker(title, jurisdiction)
    goal = make.node("Goal", "造林五万亩", kind="target", subject="造林", value="5", unit="万亩", op="=")
    measure = make.node("Measure", "开展义务植树", level="action")
    company = make.node("Enterprise", f"{jurisdiction}移通公司", aliases=("移通",))
    town = make.node("Town", "柏岭镇")
    place = make.node("Place", "柏岭林场", type="site")
    make.edge("PART_OF", goal, make.plan.id)
    make.edge("SUPPORTS", measure, goal, "开展义务植树", grade=2, reason="same_sentence", rule="same_sentence", confidence=0.8)
    make.edge("IMPLEMENTED_BY", measure, company, "移通参加", role="participate", method="stated", rule="responsible", confidence=0.8)
    make.edge("LOCATED_IN", measure, town, "柏岭镇", confidence=0.9, rule="place")
    make.edge("LOCATED_IN", place, town, "柏岭镇柏岭林场", confidence=0.9, rule="place")
    make.graph.sort()
    return make.graph


@pytest.fixture
def graph() -> PlanGraph:
    """The graph of one county's plan."""
    return county_plan()


@pytest.fixture
def other() -> PlanGraph:
    """Another plan of the same county."""
    return second_plan()


@pytest.fixture
def elsewhere() -> PlanGraph:
    """A plan of another county, with bodies of the same kinds."""
    return second_plan("石潭县", "石潭县林业规划")


@pytest.fixture
def address(tmp_path: Path) -> str:
    """An address at which there is no store yet."""
    return str(tmp_path / "plans.lbdb")


@pytest.fixture(scope="session")
def _built(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("built") / "plans.lbdb"
    with open_store(str(path), write=True) as opened:
        opened.load(county_plan())
    return path.read_bytes()


@pytest.fixture
def db(address: str, _built: bytes) -> str:
    """The address of a store that holds the county's plan."""
    Path(address).write_bytes(_built)
    return address


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--neo4j", choices=list(RELEASES), default="lts", help="the release that the tests marked neo4j run on")


@pytest.fixture(scope="session", autouse=True)
def _cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing is written to the cache folder of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Server]:
    """A server of one's own on a free port of the loopback address."""
    try:
        server = Server(RELEASES[request.config.getoption("--neo4j")], tmp_path_factory.mktemp("neo4j"), free_port())
    except Unavailable as error:
        pytest.skip(f"no Neo4j server: {error}")
    server.start()
    yield server
    server.stop()


@pytest.fixture
def empty_neo4j(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a server whose database holds nothing; the environment has what is needed to log in."""
    from neo4j import GraphDatabase

    monkeypatch.setenv("NEO4J_USERNAME", USER)
    monkeypatch.setenv("NEO4J_PASSWORD", PASSWORD)
    monkeypatch.delenv("NEO4J_DATABASE", raising=False)
    with GraphDatabase.driver(neo4j_server.address, auth=(USER, PASSWORD)) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
    return neo4j_server.address


@pytest.fixture
def neo4j_db(empty_neo4j: str) -> str:
    """The address of a server that holds the county's plan."""
    with open_store(empty_neo4j, write=True) as opened:
        opened.load(county_plan())
    return empty_neo4j


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store_address(request: pytest.FixtureRequest) -> str:
    """The address of a store that holds the county's plan, of each kind."""
    return str(request.getfixturevalue("db" if request.param == "embedded" else "neo4j_db"))


@pytest.fixture
def store(store_address: str) -> Iterator[Store]:
    """Each kind of store with the county's plan, open for writing."""
    with open_store(store_address, write=True) as opened:
        yield opened


@pytest.fixture
def ask(store: Store) -> Callable[..., list[list[Any]]]:
    """Run Cypher on ``store`` and return the rows' values."""

    def run(cypher: str, **parameters: Any) -> list[list[Any]]:
        return [list(row.values()) for row in store.run(cypher, parameters)]

    return run


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs a command line in an empty folder, without an environment of one's own: its exit code, what it printed, its error lines."""
    for name in ("PLANTRACE_DB", "NEO4J_URI", "PLANTRACE_LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "500")  # a message stays on its line
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return command
