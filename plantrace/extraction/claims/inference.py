"""Who probably leads what names no party, and who answers for a goal: the department by its statutory duty, marked as inferred."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from operator import attrgetter

from plantrace.extraction.builder import Builder
from plantrace.extraction.claims.duties import Body, bureau_fields, departments, find_duties
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.document.reading import Document
from plantrace.extraction.structure import Structure
from plantrace.extraction.support.known_indicators import find_indicator
from plantrace.model import Evidence, Node

#: Why a party is inferred; and the origin of the node of a body that the plan never names.
STATUTORY_DUTY = "statutory_duty"
_LEVELS = ("county", "city")  # departments.yaml knows what these have; bodies of provinces and the state are others
_PARTY_ROLES = ("lead", "participate")
#: Bodies that every place has, named by the place and the body's name; all others only where the plan names them.
_EVERYWHERE = ("government", "party", "mass")
#: Of these, the ones that many places lack, or that are younger than many plans; and 团县委, whose place stands inside its name.
_NOT_EVERYWHERE = ("tyju", "jkj", "sjj", "hyj", "qt_tw")
#: Names that are made in another way, by the body's id: {} stands for the place.
_MADE_NAMES = {"swjv": "{}税务局", "qxj": "{}气象局", "dw_jw": "{}纪委监委", "xfj": "{}信访局"}
_MADE_NAMES_AT = {
    "county": {"sthj": "{}生态环境分局", "xfdd": "{}消防救援大队"},
    "city": {"sthj": "{}生态环境局", "xfdd": "{}消防救援支队"},
}
#: Streets are called by words that say nothing of who builds them: 会展路, 科技大道.
_STREETS, _NO_STREETS = ("路", "大街", "大道"), ("公路", "铁路")
#: Mostly a plate on another body's door: that one leads where the plan does not name the body itself.
_PLATES = {"lsj": "fgj", "nyju": "fgj", "gzw": "czj", "xczx": "nyj", "wwj": "wlj"}
#: How often the duty is the right one where the plan names the body and where not: our own reading of 142 titles of two county plans,
#: the same that the rules were made on, doubtful ones taken as wrong, gave 0.92 and 0.79.
_CONFIDENCE_NAMED, _CONFIDENCE_MADE = 0.9, 0.8


def add_inferred_leads(builder: Builder, document: Document, structure: Structure) -> None:
    """Give tasks and projects without a stated party the department in charge (``method: inferred``), and goals its name (``duty``).

    Comes last: what the plan states must stand already. Nothing is inferred for a plan of another level than city or county.
    """
    identity = builder.identity
    if identity.level not in _LEVELS or not identity.jurisdiction:
        return
    joined, stated = _stated(builder, structure)
    parties = _Parties(builder, document)
    _name_duties(builder, parties)
    words = {structure.tasks[p].id: p.text[p.body :] for p in document.passages if p in structure.tasks}
    projects = [node for node in builder.labelled("Project") if not node.name.endswith(_STREETS) or node.name.endswith(_NO_STREETS)]
    open_ = [node for node in (*structure.tasks.values(), *projects) if node.id not in stated]
    for node, duty in zip(open_, find_duties([(node.name, words.get(node.id, "")) for node in open_]), strict=True):
        party = parties.node(duty.body) if duty else None
        if duty is None or party is None or (node.id, party[0].id) in joined:
            continue  # a body that is joined already has the role that the plan gives it
        builder.edge(
            "IMPLEMENTED_BY",
            node.id,
            party[0].id,
            list(node.evidence),
            role="lead",
            method="inferred",
            reason=STATUTORY_DUTY,
            rule=f"duty:{duty.keyword}",
            confidence=_CONFIDENCE_NAMED if party[1] else _CONFIDENCE_MADE,
        )


def _name_duties(builder: Builder, parties: "_Parties") -> None:
    """Name for each row and target the body that its indicator is the business of, else the one that its words speak of.

    Where the plan itself says who does what it is reached by, in its sentence or its task, none is named.
    """
    told = _told(builder)
    goals = [goal for goal in builder.labelled("Goal") if goal.props["kind"] != "aim"]
    spoken = find_duties([(goal.props.get("subject") or goal.name, "") for goal in goals])
    for goal, duty in zip(goals, spoken, strict=True):
        known = find_indicator(goal.name, goal.props["unit"]) if goal.props["kind"] == "indicator" else None
        bodies = known.leads if known else [duty.body] if duty else []
        body = next((body for body in bodies if body in parties.named), bodies[0] if bodies else None)
        goal.props["duty"] = parties.name(body) if body and goal.id not in told else None


def _told(builder: Builder) -> set[str]:
    """The ids of the goals for which the plan states a party: of what serves them, or those that restate them, in its sentence or task."""
    led = {edge.source for edge in builder.typed("IMPLEMENTED_BY") if edge.props["role"] in _PARTY_ROLES}
    own = {
        edge.target for edge in builder.typed("SUPPORTS") if edge.props["reason"] in ("same_sentence", "same_task") and edge.source in led
    }
    return own | {edge.target for edge in builder.typed("RESTATES") if edge.source in own}


def _stated(builder: Builder, structure: Structure) -> tuple[set[tuple[str, str]], set[str]]:
    """The pairs of what the plan joins, and the ids of what has a stated party, by itself or by one of its actions."""
    edges = builder.typed("IMPLEMENTED_BY")
    owned = {edge.source for edge in edges if edge.props["role"] in _PARTY_ROLES}
    stated = frozenset(owned)
    told: list[Evidence] = []  # sentences that state a party: nothing is inferred for the projects that they name
    answered = set(stated)  # the measures that have a party, their own or their task's
    for sentence, action in structure.actions:
        task = structure.task_around(sentence.passage)
        if action.id in stated:
            owned |= {task.id} if task is not None else set()
            told += action.evidence
        elif task is not None and task.id in stated:
            answered.add(action.id)
    owned |= {edge.source for edge in builder.typed("SUPPORTS") if edge.props["rule"] == "carries_out" and edge.target in answered}
    projects = builder.labelled("Project")
    inside = _inside(told)
    owned |= {project.id for project in projects if any(map(inside, project.evidence))}
    called = {project.name for project in projects if project.id in owned}
    owned |= {task.id for task in structure.tasks.values() if task.name in called}  # 1.某某工程。建设内容：…: the task is the project
    return {(edge.source, edge.target) for edge in edges}, owned


def _inside(spans: list[Evidence]) -> Callable[[Evidence], bool]:
    """What says whether a piece of evidence stands inside one of the spans."""
    spans = sorted(spans, key=attrgetter("start"))
    starts = [span.start for span in spans]

    def inside(evidence: Evidence) -> bool:
        at = bisect_right(starts, evidence.start) - 1
        return at >= 0 and evidence.end <= spans[at].end

    return inside


class _Parties:
    """The plan's departments by the bodies that they are, and new ones for bodies that it never names."""

    def __init__(self, builder: Builder, document: Document) -> None:
        self.builder = builder
        self.named = _named(builder)
        self.by_name = {node.name: node for node in reversed([*self.named.values()])}
        self.ground = _ground(document, builder.identity)

    def name(self, body_id: str) -> str | None:
        """Return what the body is called here; None for one that the place may not have."""
        if body_id not in self.named and body_id in _PLATES:
            body_id = _PLATES[body_id]
        node = self.named.get(body_id)
        return node.name if node is not None else made_name(departments()[0][body_id], self.builder.identity)

    def node(self, body_id: str) -> tuple[Node, bool] | None:
        """Return the body's node and whether the plan names it; None for a body that the place may not have."""
        name = self.name(body_id)
        named = self.by_name.get(name or "")
        if named is not None:
            return named, True
        if name is None or self.ground is None:
            return None
        return self.builder.node("Department", name, self.ground, {"generic": False, "origin": STATUTORY_DUTY}), False


def _ground(document: Document, identity: Identity) -> Evidence | None:
    """Where the plan first names its place: all that it says itself of a body that it never names."""
    place = identity.jurisdiction or ""
    passage = next((p for p in document.passages if place in p.text), None)
    if passage is None:
        return None
    start = passage.text.index(place)
    return document.evidence(passage, start, start + len(place))


def made_name(body: Body, identity: Identity) -> str | None:
    """Return what a body that the plan does not name is called there: 某某县教育局, 某某县委组织部; None where that is not sure."""
    place = identity.jurisdiction or ""
    made = (_MADE_NAMES | _MADE_NAMES_AT[identity.level or ""]).get(body.id)
    if made is not None:
        return made.format(place)
    if body.category not in _EVERYWHERE or body.id in _NOT_EVERYWHERE:
        return None
    committee = "委" if body.category == "party" and not body.name.startswith("委") else ""
    return place + committee + body.name


def _named(builder: Builder) -> dict[str, Node]:
    """The department that is, or does the work of, each body in this plan; the surest form of its name wins."""
    best: dict[str, tuple[tuple[int, bool], Node]] = {}
    for node in builder.labelled("Department"):
        if node.props["generic"]:
            continue
        stem, own = _stem(node.name, builder.identity)
        for rank, body in _bodies_of(stem):
            if not own and (rank > 1 or not set(stem) <= set(body.name)):
                continue  # an office of the body (就业局), or another place's
            if body.id not in best or (rank, not own) < best[body.id][0]:
                best[body.id] = (rank, not own), node
    return {body_id: node for body_id, (_, node) in best.items()}


def _stem(name: str, identity: Identity) -> tuple[str, bool]:
    """A department's name without its place, and whether that place is the plan's: 某市生态环境局某某分局 is a 生态环境局."""
    for place in (identity.jurisdiction, identity.short):
        before, found, after = name.rpartition(place or name)
        if found and after:
            return (_known_end(before) or after) if after == "分局" else after, True
    return name, False


def _known_end(name: str) -> str | None:
    return next((name[at:] for at in range(len(name)) if name[at:] in _index()), None)


@cache
def _index() -> dict[str, list[tuple[int, Body]]]:
    """The bodies that each name stands for, with the name's rank: 0 the name itself, 1 an alias, 2 a former, 3 a merged one."""
    index: dict[str, list[tuple[int, Body]]] = defaultdict(list)
    for body in departments()[0].values():
        for rank, names in enumerate(body.names):
            for name in names:
                index[name].append((rank, body))
    return dict(index)


@cache
def _bodies_of(stem: str) -> tuple[tuple[int, Body], ...]:
    """The bodies that a name without its place stands for; last those whose field is a part of a bureau's name."""
    inside = {body.id: body for field, body in bureau_fields() if field in stem} if stem.endswith("局") else {}
    return (*_index().get(stem, ()), *[(4, body) for body in inside.values()])
