"""Synthetic plans: any number, always the same ones, each about 167 nodes and 500 edges (3,000 of them: 500,000 and 1,500,000)."""

from collections.abc import Iterator

from plantrace.model import Edge, Evidence, Node, Plan, PlanGraph, SourceInfo, make_id
from plantrace.ontology import ontology

PLANS_OF_A_COUNTY = 10
SECTIONS, GOALS, MEASURES, PROJECTS = 12, 30, 90, 30
SHARED = {"Enterprise": 12, "Department": 10, "Institution": 4, "Town": 6, "Place": 2}
_THINGS = ("公路", "水库", "学校", "园区", "基站", "医院", "果园", "管网", "厂房", "林场")


def plans(count: int) -> Iterator[PlanGraph]:
    """Yield ``count`` plans, ten to a county, whose bodies and towns they share."""
    for number in range(count):
        yield _Maker(number).graph


def edited(graph: PlanGraph) -> PlanGraph:
    """Return the plan with other names for every hundredth record."""
    other = PlanGraph.from_jsonl(graph.to_jsonl())
    for node in other.nodes[::100]:
        node.name += "（改）"
    return other


def shifted(graph: PlanGraph) -> PlanGraph:
    """Return the plan as after a sentence that was put before all others: every offset is another one."""
    other = PlanGraph.from_jsonl(graph.to_jsonl())
    records: list[Node | Edge] = [*other.nodes, *other.edges]
    for record in records:
        record.evidence = [Evidence(item.start + 20, item.end + 20, item.quote) for item in record.evidence]
    return other


def replaced(graph: PlanGraph) -> PlanGraph:
    """Return a plan of the same size under the same id which has nothing in common with it but the bodies that it names."""
    other = PlanGraph.from_jsonl(graph.to_jsonl())
    ids = {node.id: f"{node.id}-2" for node in other.nodes if not ontology().nodes[node.label].shared}
    for node in other.nodes:
        if node.id in ids:
            node.id, node.name = ids[node.id], f"{node.name}（改）"
    for edge in other.edges:
        edge.id, edge.source, edge.target = f"{edge.id}-2", ids.get(edge.source, edge.source), ids.get(edge.target, edge.target)
    return other


class _Maker:
    def __init__(self, number: int) -> None:
        county = f"第{number // PLANS_OF_A_COUNTY}县"
        title = f"{county}第{number % PLANS_OF_A_COUNTY}项规划"
        source = SourceInfo(name=f"{number}.txt", sha256=f"{number:064d}", chars=60_000)
        self.plan = Plan(
            id=make_id("plan", county, title), title=title, jurisdiction=county, level="county", period=(2021, 2025), source=source
        )
        self.graph = PlanGraph([self.plan], [], [])
        self.at = 0
        own = {label: self._own(label, count) for label, count in _counts().items()}
        shared = {label: self._shared(label, count, county) for label, count in SHARED.items()}
        self._join(own, shared)
        self.graph.sort()

    def _evidence(self, quote: str) -> list[Evidence]:
        self.at += len(quote) + 1
        return [Evidence(self.at - len(quote) - 1, self.at - 1, quote)]

    def _own(self, label: str, count: int) -> list[str]:
        made = []
        for place in range(count):
            thing = _THINGS[place % len(_THINGS)]
            name = f"到2025年新建和改造{thing}{place + 10}处，覆盖全县各乡镇"
            self._node(make_id(label.lower(), self.plan.id, str(place)), label, name, _props(label, place, thing))
            made.append(self.graph.nodes[-1].id)
        return made

    def _shared(self, label: str, count: int, county: str) -> list[str]:
        made = []
        for place in range(count):
            self._node(make_id(label.lower(), county, str(place)), label, f"{county}{_THINGS[place % 10]}{label}{place}", {})
            made.append(self.graph.nodes[-1].id)
        return made

    def _node(self, node_id: str, label: str, name: str, props: dict[str, object]) -> None:
        self.graph.nodes.append(Node(id=node_id, plan=self.plan.id, label=label, name=name, props=props, evidence=self._evidence(name)))

    def _edge(self, kind: str, source: str, target: str, quote: str = "", **props: object) -> None:
        edge_id = make_id(kind.lower(), source, target, str(props.get("role", "")))
        evidence = self._evidence(quote) if quote else []
        self.graph.edges.append(
            Edge(id=edge_id, plan=self.plan.id, type=kind, source=source, target=target, props=props, evidence=evidence)
        )

    def _join(self, own: dict[str, list[str]], shared: dict[str, list[str]]) -> None:
        quote = "由有关单位按职责分工负责落实，确保按期完成"
        sure = {"confidence": 0.9}
        sections, goals, measures, projects = own["Section"], own["Goal"], own["Measure"], own["Project"]
        parties = [party for label in ("Department", "Enterprise", "Institution") for party in shared[label]]
        sites = shared["Town"] + shared["Place"]
        for place, section in enumerate(sections):
            self._edge("PART_OF", section, self.plan.id if place < 4 else sections[place % 4])
        for place, node in enumerate(goals + measures + projects):
            self._edge("PART_OF", node, sections[place % len(sections)])
        for place, node in enumerate(measures + projects):
            self._edge("SUPPORTS", node, goals[place % len(goals)], quote, grade=2, reason="driver", rule="driver", **sure)
            role = ("lead", "participate", "supported")[place % 3]
            self._edge(
                "IMPLEMENTED_BY", node, parties[place % len(parties)], quote, role=role, method="stated", rule="unit", confidence=0.9
            )
            if place % 2:
                self._edge("LOCATED_IN", node, sites[place % len(sites)], quote, rule="place", **sure)


def _counts() -> dict[str, int]:
    return {"Section": SECTIONS, "Goal": GOALS, "Measure": MEASURES, "Project": PROJECTS}


def _props(label: str, place: int, thing: str) -> dict[str, object]:
    if label == "Section":
        return {"number": f"第{place}章", "level": 1 if place < 4 else 2, "order": place, "kind": "heading"}
    if label == "Goal" and place % 2:
        return {"kind": "target", "subject": thing, "value": str(place + 10), "unit": "处", "op": "=", "by": 2025}
    if label == "Goal":
        return {"kind": "indicator", "unit": "处", "target_value": str(place + 10), "target_year": 2025, "op": ">="}
    return {"level": "action"} if label == "Measure" else {"in_box": True}
