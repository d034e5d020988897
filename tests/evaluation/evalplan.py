"""A small invented plan with its key and a graph put together by hand: quotes are looked up in the text."""

from typing import Any

from plantrace.evaluation.keys import Block, Location, Mention, Named, Party, Support, Target
from plantrace.evaluation.overlay import Overlay
from plantrace.evaluation.words import squeeze
from plantrace.model import Edge, Evidence, Node, Plan, PlanGraph, SourceInfo, make_id

FIRST = "做强果业。新建冷库21座，依托禾田粮油发展加工。"
SECOND = "护好山林。由县林业局负责，在石岭镇实施山前林场改造工程。"
TEXT = f"丰谷县规划\n第一章 产业\n{FIRST[:9]}\n- 3 -\n{FIRST[9:]}\n{SECOND}\n"


def first(**fields: Any) -> Block:
    """The first block, with these fields of its annotation."""
    return Block(block="c01.p01", text=FIRST, role="measure", lead="做强果业", **fields)


def second(**fields: Any) -> Block:
    """The second block, with these fields of its annotation."""
    return Block(block="c01.p02", text=SECOND, role="measure", lead="护好山林", **fields)


class Maker:
    """Puts a graph together over ``TEXT`` (or another)."""

    def __init__(self, text: str = TEXT) -> None:
        self.text = text
        source = SourceInfo(name="丰谷.txt", sha256="0" * 64, chars=len(text))
        self.graph = PlanGraph([Plan(id="plan-1", title="丰谷县规划", jurisdiction="丰谷县", level="county", source=source)], [], [])

    def evidence(self, quote: str) -> list[Evidence]:
        start = self.text.index(quote)
        return [Evidence(start, start + len(quote), quote)]

    def node(self, label: str, name: str, quote: str | None = None, aliases: tuple[str, ...] = (), **props: Any) -> str:
        node_id = make_id(label.lower(), name, quote or "")
        evidence = self.evidence(quote or name)
        self.graph.nodes.append(
            Node(id=node_id, plan="plan-1", label=label, name=name, aliases=list(aliases), props=props, evidence=evidence)
        )
        return node_id

    def edge(self, kind: str, source: str, target: str, quote: str, **props: Any) -> None:
        evidence = self.evidence(quote)
        edge_id = make_id(kind.lower(), source, target)
        self.graph.edges.append(Edge(id=edge_id, plan="plan-1", type=kind, source=source, target=target, props=props, evidence=evidence))

    def overlay(self) -> Overlay:
        """The graph laid over the two blocks."""
        squeezed = squeeze(self.text)
        spans = {}
        for block in (first(), second()):
            start = squeezed.text.index(block.text)
            spans[block.block] = start, start + len(block.text)
        return Overlay(self.graph, squeezed, spans)


COLD_STORES = Target(subject="冷库", op="=", value="21", unit="座", quote="冷库21座")
FOREST = Named(name="山前林场改造工程", quote="山前林场改造工程")
FIRM = Mention(mention="禾田粮油", canonical="丰谷县禾田粮油有限公司", type="enterprise")
BUREAU = Mention(mention="县林业局", canonical="丰谷县林业局", type="department")
TOWN = Mention(mention="石岭镇", canonical="石岭镇", type="town")
LEADS = Party(what="山前林场改造工程", who="丰谷县林业局", role="lead")
THERE = Location(what="山前林场改造工程", where="石岭镇")
HELPS = Support(what="护好山林", indicator=2, grade=2)
