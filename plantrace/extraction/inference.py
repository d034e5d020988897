"""Who probably leads what names no party: the department whose statutory duty covers the title, marked as inferred."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from plantrace.extraction.builder import Builder
from plantrace.extraction.document import Document
from plantrace.extraction.identity import Identity
from plantrace.extraction.structure import Structure
from plantrace.extraction.sweep import sweep
from plantrace.model import Evidence, Node
from plantrace.resources import read_yaml

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
#: Mostly a plate on another body's door: that one leads where the plan does not name the body itself.
_PLATES = {"lsj": "fgj", "nyju": "fgj", "gzw": "czj", "xczx": "nyj", "wwj": "wlj"}
#: How often the duty is the right one where the plan names the body and where not: our own reading of 142 titles of two county plans,
#: the same that the rules were made on, doubtful ones taken as wrong, gave 0.92 and 0.79.
_CONFIDENCE_NAMED, _CONFIDENCE_MADE = 0.9, 0.8


@dataclass(frozen=True, slots=True)
class Body:
    """A body of lexicons/departments.yaml; ``names`` by how sure they are: its name, aliases, former and merged ones."""

    id: str
    name: str
    category: str
    names: tuple[tuple[str, ...], ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """What the bureau's names are made of, without 局: a merged bureau (体育 in 卫生健康和体育局) has it in its name."""
        return tuple(name[:-1] for name in (*self.names[0], *self.names[1]) if len(name) > 2 and name.endswith("局"))


@dataclass(frozen=True, slots=True)
class Duty:
    """A title's keyword and the body in charge of it."""

    keyword: str
    body: str


@cache
def _lexicon() -> tuple[dict[str, Body], dict[str, str]]:
    """The bodies by id, and each keyword's body."""
    bodies: dict[str, Body] = {}
    keywords: dict[str, str] = {}
    for entry in read_yaml("extraction/lexicons/departments.yaml")["departments"]:
        names = ((entry["name"],), *(tuple(entry.get(field, ())) for field in ("aliases", "former", "merged")))
        bodies[entry["id"]] = Body(entry["id"], entry["name"], entry["category"], names)
        keywords.update((str(keyword), entry["id"]) for keyword in entry["keywords"])
    return bodies, keywords


@cache
def _finder() -> tuple[AhoCorasick, list[str]]:
    words = sorted(_lexicon()[1])
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), words


def find_duties(measures: Sequence[tuple[str, str]]) -> list[Duty | None]:
    """Return for each title and the words that follow it the duty that the longest keyword in the title names.

    Where two bodies tie, the words decide, or nobody; None where the title holds no keyword: words alone touch on too many duties.
    """
    found = _keywords([title for title, _ in measures])
    return [_duty(keywords, words) for keywords, (_, words) in zip(found, measures, strict=True)]


def _duty(found: list[str], words: str) -> Duty | None:
    if not found:
        return None
    duties = _lexicon()[1]
    size = max(map(len, found))
    fitting = {duties[keyword]: keyword for keyword in reversed(found) if len(keyword) == size}
    if len(fitting) > 1:
        told = Counter(duties[keyword] for keyword in _keywords([words])[0])
        most = max(told[body] for body in fitting)
        fitting = {body: keyword for body, keyword in fitting.items() if told[body] == most}
    if len(fitting) > 1:
        return None
    ((body, keyword),) = fitting.items()
    return Duty(keyword, body)


def _keywords(texts: list[str]) -> list[list[str]]:
    """Return the duties' keywords in each of the texts."""
    finder, words = _finder()
    return [[words[number] for number, _, _ in hits] for hits in sweep(finder, texts)]


def add_inferred_leads(builder: Builder, document: Document, structure: Structure) -> None:
    """Give tasks and projects without a stated party the department in charge, as IMPLEMENTED_BY with ``method: inferred``.

    Comes last: what the plan states must stand already. Nothing is inferred for a plan of another level than city or county.
    """
    identity = builder.identity
    if identity.level not in _LEVELS or not identity.jurisdiction:
        return
    joined, stated = _stated(builder, structure)
    parties = _Parties(builder, document)
    words = {structure.tasks[id(p)].id: p.text[p.body :] for p in document.passages if id(p) in structure.tasks}
    open_ = [node for node in (*structure.tasks.values(), *builder.labelled("Project")) if node.id not in stated]
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


def _stated(builder: Builder, structure: Structure) -> tuple[set[tuple[str, str]], set[str]]:
    """The pairs of what the plan joins, and the ids of what has a stated party, by itself or by one of its actions."""
    edges = builder.typed("IMPLEMENTED_BY")
    owned = {edge.source for edge in edges if edge.props["role"] in _PARTY_ROLES}
    for sentence, action in structure.actions:
        if action.id in owned:
            task = structure.tasks.get(id(sentence.passage)) or structure.tasks.get(id(sentence.passage.heading))
            owned |= {task.id} if task is not None else set()
    return {(edge.source, edge.target) for edge in edges}, owned


class _Parties:
    """The plan's departments by the bodies that they are, and new ones for bodies that it never names."""

    def __init__(self, builder: Builder, document: Document) -> None:
        self.builder = builder
        self.named = _named(builder)
        self.ground = _ground(document, builder.identity)

    def node(self, body_id: str) -> tuple[Node, bool] | None:
        """Return the body's node and whether the plan names it; None for a body that the place may not have."""
        body = _lexicon()[0][body_id]
        node = self.named.get(body_id)
        if node is not None:
            return node, True
        if body_id in _PLATES:
            return self.node(_PLATES[body_id])
        name = made_name(body, self.builder.identity)
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
    for body in _lexicon()[0].values():
        for rank, names in enumerate(body.names):
            for name in names:
                index[name].append((rank, body))
    return dict(index)


@cache
def _bodies_of(stem: str) -> tuple[tuple[int, Body], ...]:
    """The bodies that a name without its place stands for; last those whose field is a part of a bureau's name."""
    parts = [(4, body) for body in _lexicon()[0].values() if any(field in stem for field in body.fields)] if stem.endswith("局") else []
    return (*_index().get(stem, ()), *parts)
