"""Plan graphs for the tests of what people look at: a small one with everything in it, and big ones. All names are invented."""

from plantrace.model import Edge, Evidence, Node, Plan, PlanGraph, SourceInfo

PLAN = "plan-000000000001"
NASTY = "</script><script>document.title='run'</script><b>&\"'"


class Draft:
    """Builds a plan graph record by record; the text's offsets just count up."""

    def __init__(self, plan: str = PLAN, title: str = "云溪县第十四个五年规划") -> None:
        self.plan = plan
        self.at = 0
        source = SourceInfo(name="云溪.txt", sha256="0" * 64, chars=100_000)
        record = Plan(id=plan, title=title, jurisdiction="云溪县", level="county", period=(2021, 2025), source=source)
        self.graph = PlanGraph([record], [], [])

    def node(self, node_id: str, label: str, name: str, inside: str | None = None, **props: object) -> str:
        """Add a node whose name is its quote; ``inside``: the section, task or plan that it is part of."""
        evidence = [Evidence(self.at, self.at + len(name), name)]
        self.at += len(name) + 1
        record = Node(id=node_id, plan=self.plan, label=label, name=name, props=props, evidence=evidence)
        self.graph.nodes.append(record)
        if inside:
            self.edge("PART_OF", node_id, inside)
        return node_id

    def edge(self, kind: str, source: str, target: str, **props: object) -> None:
        """Add an edge; what claims something of the text quotes its source."""
        quoted = [] if kind == "PART_OF" else next(node.evidence for node in self.graph.nodes if node.id == source)
        name = f"{kind.lower()}-{source}-{target}"
        self.graph.edges.append(Edge(id=name, plan=self.plan, type=kind, source=source, target=target, props=props, evidence=list(quoted)))

    def done(self) -> PlanGraph:
        """Return the graph, sorted."""
        self.graph.sort()
        return self.graph


def small_graph(plan: str = PLAN, title: str = "云溪县第十四个五年规划") -> PlanGraph:
    """Return a plan of two chapters with one record of each kind, one inferred party and names that try to break the page."""
    draft = Draft(plan, title)
    for number, name in ((1, "夯实发展基础"), (2, "改善民生福祉")):
        draft.node(f"section-{number}", "Section", name, plan, number=f"第{number}章", level=1, order=number, kind="heading")
    draft.node("section-3", "Section", "数字基础", "section-1", number="专栏1", level=2, order=3, kind="box")
    table = {"kind": "indicator", "unit": "%", "target_year": 2025, "op": ">=", "attribute": "预期性"}
    draft.node("goal-1", "Goal", "5G用户普及率", "section-1", target_value="56", **table)
    draft.node("goal-2", "Goal", "森林覆盖率", "section-1", target_value="40", **table)
    draft.node("goal-3", "Goal", "5G用户普及率达到60%", "section-2", kind="target", subject="5G用户普及率", value="60")
    draft.node("measure-1", "Measure", "加快新型基础设施建设", "section-1", level="task")
    draft.node("measure-2", "Measure", "推动乡镇基站共建共享", "measure-1", level="action")
    draft.node("measure-3", "Measure", f"=改善{NASTY}", "section-2", level="action")
    draft.node("project-1", "Project", "云溪5G基站工程", "section-3", in_box=True)
    draft.node("enterprise-1", "Enterprise", "云溪通信公司")
    draft.node("department-1", "Department", "云溪县工业和信息化局", generic=False)
    draft.node("department-2", "Department", "有关部门", generic=True)
    draft.node("town-1", "Town", "柳湾镇")
    driver = {"reason": "driver", "confidence": 0.9, "rule": "driver:基站"}
    draft.edge("SUPPORTS", "measure-1", "goal-1", grade=2, **driver)
    draft.edge("SUPPORTS", "measure-2", "goal-1", grade=1, **driver)
    draft.edge("SUPPORTS", "project-1", "goal-1", grade=2, **driver)
    draft.edge("RESTATES", "goal-3", "goal-1", agrees=False, rule="same_subject")
    draft.edge("IMPLEMENTED_BY", "project-1", "enterprise-1", role="lead", method="stated", confidence=0.9)
    draft.edge("IMPLEMENTED_BY", "measure-1", "department-1", role="lead", method="inferred", reason="statutory_duty")
    draft.edge("IMPLEMENTED_BY", "measure-3", "department-2", role="participate", method="stated", confidence=0.9)
    draft.edge("LOCATED_IN", "project-1", "town-1", confidence=0.7)
    return draft.done()


def big_graph(measures: int = 2600, actors: int = 300) -> PlanGraph:
    """Return a plan of about 3,000 nodes and 6,000 edges (by default)."""
    draft = Draft()
    for number in range(12):
        draft.node(f"section-{number}", "Section", f"第{number}篇", PLAN, number=f"第{number}章", level=1, order=number)
    for number in range(40):
        draft.node(f"goal-{number}", "Goal", f"指标{number}", "section-0", kind="indicator", target_value=str(number))
    for number in range(actors):
        draft.node(f"enterprise-{number}", "Enterprise", f"云溪{number}厂")
    for number in range(measures):
        kind, label = ("measure", "Measure") if number % 4 else ("project", "Project")
        name = draft.node(f"{kind}-{number}", label, f"推进第{number}项工作并按期完成", f"section-{number % 12}")
        draft.edge("SUPPORTS", name, f"goal-{number * 7 % 40}", grade=1 + number % 2, reason="driver")
        if number % 3 == 0:
            draft.edge("IMPLEMENTED_BY", name, f"enterprise-{number * 13 % actors}", role="lead", method="stated")
    return draft.done()
