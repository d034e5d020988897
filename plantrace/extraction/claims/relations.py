"""From mentions and claims to the graph: actors, places and projects with their IMPLEMENTED_BY and LOCATED_IN edges."""

from collections import defaultdict
from itertools import islice, takewhile
from operator import attrgetter

from msgspec import Struct, field
from msgspec.structs import replace

from plantrace.extraction.actors.body_words import ministries
from plantrace.extraction.actors.town_parties import OFFICE
from plantrace.extraction.builder import Builder
from plantrace.extraction.claims.built_sites import is_built
from plantrace.extraction.claims.elsewhere import is_elsewhere, is_limit
from plantrace.extraction.claims.groups import ACTORS, Group, groups, is_party
from plantrace.extraction.claims.locations import PLACES, is_in_title_only, lying, lying_there, projects_at, says_where, work_of_item
from plantrace.extraction.claims.reach import does_other_work, named_after, named_before, takes_on
from plantrace.extraction.claims.roles import BESIDE, role_of
from plantrace.extraction.document.outline import Passage
from plantrace.extraction.document.reading import Document
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.lexicon import HAN
from plantrace.extraction.mentions import Mention
from plantrace.extraction.places.placenames import COUNTY
from plantrace.extraction.projects.matters import is_left
from plantrace.extraction.projects.parts import shared_kind
from plantrace.extraction.projects.titles import ProjectMention
from plantrace.extraction.structure import Structure, place
from plantrace.model import Edge, Evidence, Node
from plantrace.patterns import compiled


class Relations(Struct):
    """Adds what the passages' mentions say to the graph under construction."""

    builder: Builder
    document: Document
    structure: Structure
    mentions: dict[Passage, list[Mention]]
    fuller: dict[str, str]  # the fullest form of a name, see resolution.py
    assigns: bool = False  # whether the document hands out its tasks by notations: then a name in a project's name is no party
    projects: dict[Passage, list[ProjectMention]] = field(default_factory=lambda: defaultdict(list))
    actors: dict[Passage, list[Mention]] = {}  # of the passages that have any
    places: dict[Passage, list[Mention]] = {}  # that something can be in, a region is too wide for that
    nodes: dict[tuple[Passage, int, int, str], Node] = {}  # by the place and the label of the mention
    named: dict[ProjectMention, Node] = {}
    #: What stands beside the names in tables of projects, by these and by the columns' roles.
    rows: dict[str, dict[str, set[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    places_of_rows: dict[Passage, int] = {}
    located: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # the labels of the places of what has any, by its id

    def add(self, projects: list[ProjectMention], sentences: list[Sentence]) -> None:
        """Add all nodes, then the edges sentence by sentence."""
        passages = [passage for passage in self.document.passages if self.mentions.get(passage)]
        for passage in passages:
            found = self.mentions[passage]
            for mention in found:
                self.add_actor(passage, mention)
            if actors := [m for m in found if is_party(m)]:
                self.actors[passage] = actors
            too_wide = OFFICE if passage.role == "where" else "region"  # a column of places may name districts
            if places := [m for m in found if m.label in PLACES and m.type not in (too_wide, OFFICE)]:
                self.places[passage] = places
        for project in projects:
            self._project(project)
        for project in projects:
            self._inside_project(project)
        tasks = self.structure.tasks
        for passage in passages:
            task = tasks.get(passage)
            if task is not None and passage.lead is not None and passage in self.actors:  # 支持某某公司扩产。
                lead = Sentence(passage, *passage.lead, "measure")
                self._groups(lead, task, self.actors[passage], [], self._between(passage, *passage.lead))
        actions = dict(self.structure.actions)
        for sentence in sentences:
            at = sentence.passage
            if at not in self.actors and at not in self.places:
                continue
            if sentence.kind != "background":
                self._sentence(sentence, actions.get(sentence) or tasks.get(at))
            elif at in tasks and (places := self.places_in(at, sentence.start, sentence.end)) and says_where(sentence, places):
                for mention in places:
                    self._located(sentence, mention, tasks[at], [], [])
        works = {name: node for node in self.builder.labelled("Project") for name in (node.name, *node.aliases)}
        for sentence in sentences:
            if (here := self.places.get(sentence.passage)) and (told := lying(sentence, here)):
                known = [works[name] for end in ("", "项目", "工程", "建设") if (name := told[0] + end) in works][:1]
                self.locate(known, sentence.passage, told[1], self.evidence(sentence.passage, sentence), "place_in_clause", 0.8)
            if here and (where := lying_there(sentence, here)) and (before := self._between(sentence.passage, 0, sentence.start)):
                last = max(before, key=attrgetter("end"))
                self.locate(
                    [self.node_of(last)], sentence.passage, where, self.evidence(sentence.passage, sentence), "place_in_clause", 0.8
                )
        for passage in passages:
            if passage in tasks and passage in self.places:
                self._heading(passage, tasks[passage])
            elif passage.lead is not None and passage in self.places:
                self._led(passage, actions)

    def carries_out(
        self, subject: Node, passage: Passage, party: Mention, evidence: list[Evidence], role: str, rule: str, confidence: float
    ) -> Edge:
        """The party carries the subject out; ``position`` keeps the order in which the plan lists the parties."""
        stated = {"role": role, "method": "stated", "rule": rule, "confidence": confidence, "position": passage.offsets[party.start]}
        actor = self.nodes[passage, party.start, party.end, party.label]
        return self.builder.edge("IMPLEMENTED_BY", subject.id, actor.id, evidence, **stated)

    def add_actor(self, passage: Passage, mention: Mention) -> None:
        """Add the actor or the place that the mention names, with its words as evidence."""
        props: dict[str, object] = {}
        if mention.label in ("Institution", "Place"):
            props = {"type": "region" if mention.type == COUNTY else mention.type}
        elif mention.label == "Department":
            props = {"generic": mention.generic}
        if mention.origin:
            props["origin"] = mention.origin
        name = self.fuller.get(mention.name, mention.name)
        node = self.builder.node(mention.label, name, self.evidence(passage, mention), props)
        for words in (mention.name, passage.text[mention.start : mention.end]):
            if words != name and words not in node.aliases and words.count("“") == words.count("”"):
                node.aliases.append(words)
        self.nodes[passage, mention.start, mention.end, mention.label] = node

    def evidence(self, passage: Passage, span: Mention | ProjectMention | Sentence) -> Evidence:
        """The evidence for the words of the span."""
        return self.document.evidence(passage, span.start, span.end)

    def _project(self, project: ProjectMention) -> None:
        name = project.name + shared_kind(project.passage.text, project.end, project.name)
        row = project.passage.role == "project" and self._is_other_row(name, project.passage)  # of two rows of one name each is a project
        node = self.builder.node("Project", name, self.evidence(project.passage, project), {"in_box": project.in_box}, once=not row)
        node.props["in_box"] = node.props["in_box"] or project.in_box
        if project.name not in (name, *node.aliases):
            node.aliases.append(project.name)
        place(self.builder, self.structure, node, project.passage)
        self.projects[project.passage].append(project)
        self.named[project] = node

    def _is_other_row(self, name: str, passage: Passage) -> bool:
        """Whether a row of a table names a project as a row above does, with another cell in a column that both have."""
        if not self.places_of_rows:
            self.places_of_rows |= {row: at for at, row in enumerate(self.document.passages) if row.role == "project"}
        behind = islice(self.document.passages, self.places_of_rows[passage] + 1, None)
        cells: dict[str, str] = defaultdict(str)
        for cell in takewhile(lambda cell: cell.role != "project" and (cell.role or cell.kind == "table"), behind):
            if cell.role:
                cells[cell.role] += cell.text
        known = self.rows[name]
        other = any(known[role] and text not in known[role] for role, text in cells.items())
        for role, text in cells.items():
            known[role].add(text)
        return other

    def node_of(self, project: ProjectMention) -> Node:
        """The node of the project that the mention names."""
        return self.named[project]

    def _inside_project(self, project: ProjectMention) -> None:
        """A body that opens a project's name owns it; a place in the name is where it is."""
        text, reach = project.passage.text, -1  # up to where the owners in the name reach: 四中、五中教学楼改造
        for mention in self.mentions.get(project.passage, ()):
            if not project.start <= mention.start < mention.end <= project.end:
                continue
            node = self.node_of(project)
            evidence = [self.evidence(project.passage, project)]
            before = project.passage.text[project.start : mention.start].strip("“")
            opens = not before or (mention.label == "Enterprise" and _COUNTY.fullmatch(before) is not None)
            opens = opens or (reach > 0 and _NEXT_OWNER.fullmatch(text, reach, mention.start) is not None)
            reach = mention.end if opens and mention.label in ACTORS else reach
            named = self.assigns and not project.in_box
            owns = mention.end < project.end or mention.label == "Enterprise"
            named = named and mention.type not in ("school", "hospital")  # 某某中学教学楼 is the school's whoever sees to it
            named = named or is_built(mention, text[: project.end])
            named = named or (mention.label == "Institution" and text.startswith(_FOUNDED, mention.end))
            if mention.label in ACTORS and opens and owns and not named and not self._gives_title(mention):
                self.carries_out(node, project.passage, mention, evidence, "lead", "owner_in_title", 0.95)
            elif mention.label in PLACES and mention.type != "region" and not is_in_title_only(project, mention):
                self.locate([node], project.passage, mention, evidence[0], "place_in_title", 0.9)
        aside = _ASIDE.match(text, project.end)
        for mention in self.places_in(project.passage, *aside.span()) if aside else ():
            if text[mention.start - 1] in _FIELD_MARKS and text[mention.end] in _FIELD_MARKS:  # 某中心（石岭镇，800万元）
                own = self.evidence(project.passage, project)
                self.locate([self.node_of(project)], project.passage, mention, own, "place_in_title", 0.9)

    def _gives_title(self, mention: Mention) -> bool:
        """A ministry at the head of a local project's name (农业农村部某某基地) gives it its title and does not carry it out."""
        return self.builder.identity.level != "national" and (mention.name == "中央" or mention.name in ministries())

    def _owned(self, project: ProjectMention) -> bool:
        """Whether an actor opens the project's name: it is that actor's, whoever else the sentence names."""
        mentions = self.mentions.get(project.passage, ())
        return any(m.label in ACTORS and m.start == project.start and m.end <= project.end for m in mentions)

    def _sentence(self, sentence: Sentence, measure: Node | None) -> None:
        passage = sentence.passage
        actors = [m for m in self.actors.get(passage, ()) if sentence.start <= m.start < sentence.end]
        places = self.places_in(passage, sentence.start, sentence.end)
        if not actors and not places:
            return
        titled, own = self.titled(passage), self._between(passage, sentence.start, sentence.end)
        titled = [p for p in titled if p.passage is not passage or not is_left(p, sentence.start)]
        if actors:
            self._groups(sentence, measure, actors, titled, own)
        for mention in places:
            self._located(sentence, mention, measure, titled, own)

    def _between(self, passage: Passage, start: int, end: int) -> list[ProjectMention]:
        """The projects named between ``start`` and ``end``."""
        return [project for project in self.projects.get(passage, ()) if start <= project.start < end]

    def titled(self, passage: Passage) -> list[ProjectMention]:
        """The projects that the passage's own title names, or that a cell of a table of projects is."""
        title = passage.about or self.structure.titles.get(passage, passage)
        if title.role == "project":
            return self.projects.get(title, [])
        return self._between(title, *title.lead) if title.lead else []

    def places_in(self, passage: Passage, start: int, end: int) -> list[Mention]:
        """The places named between ``start`` and ``end`` that something can be in."""
        return [mention for mention in self.places.get(passage, ()) if start <= mention.start < end]

    def _heading(self, passage: Passage, task: Node) -> None:
        """A place in a task's own heading locates the task, and the projects of its text that no place of their own is told of."""
        start, end = passage.title if passage.kind == "heading" else (passage.lead or (0, 0))
        for mention in self.places_in(passage, start, end):
            evidence = self.document.evidence(passage, start, end)
            projects = map(self.node_of, self.projects.get(passage, ()))
            bare = [node for node in projects if not self.located[node.id] & {mention.label, "Town"}]
            self.locate([task], passage, mention, evidence, "place_in_title", 0.9)
            self.locate(bare, passage, mention, evidence, "place_in_heading", 0.7)

    def _led(self, passage: Passage, actions: dict[Sentence, Node]) -> None:
        """A town before a colon (石岭镇：…) is where all that stands behind it happens."""
        for mention in (mention for mention in self.places[passage] if (mention.start, mention.end) == passage.lead):
            own = [node for sentence, node in actions.items() if sentence.passage is passage]
            self.locate(own, passage, mention, self.evidence(passage, mention), "place_in_title", 0.9)

    def _groups(
        self, sentence: Sentence, measure: Node | None, actors: list[Mention], titled: list[ProjectMention], own: list[ProjectMention]
    ) -> None:
        """The lists of actors in the sentence, each with its role in the measure and in the projects that its words go on to name."""
        text = sentence.passage.text
        listed = [(group, _role(group)) for group in groups(sentence, actors, own)]
        told = any(found and found[1] == "stated_lead" for _, found in listed)  # 甲局统筹资金，乙局负责建设: the sentence hands out its own
        for number, (group, found) in enumerate(listed):
            # 县审计局每年开展审计: its own sentence, whatever notations the plan has; 省某厅制定细则 says how the plan is run
            opens = group.start == sentence.start and not _RULES_MADE.search(sentence.text)
            silent = self.assigns and found and found[1] in _LEFT_TO_NOTATIONS
            told = told or bool(found and found[1] == "sees_to" and opens)  # 甲局保障用地，乙局加快审批: each of the two
            if found and not (silent and (found[1] == "pushed_project" or not told)):
                leads = (
                    other.start
                    for other, role in listed[number + 1 :]
                    if role and found[0] == role[0] == "lead" and not other.left.endswith(BESIDE)
                )
                stop = next(leads, sentence.end)  # 县中医院搬迁，县人民医院创建某某: each has its own
                after = [p for p in named_after(group.end, own, text, found) if p.start < stop and not self._owned(p)]
                partly = found[1] == "pushed_project" and group.owns and len(own) > 1
                after = after[:1] if partly else after  # of a list of projects the first one is his
                if not after and found[1] == "stated_lead" and takes_on(group):
                    after = named_before(group.start, own, text)
                subjects = [] if does_other_work(sentence, group, titled, found) else [self.node_of(p) for p in titled]
                subjects += [self.node_of(p) for p in after]
                if measure is not None and not partly and not (titled and measure.props.get("level") == "task"):
                    subjects.append(measure)
                self._implemented(sentence, subjects, group.members, *found)

    def _implemented(self, sentence: Sentence, subjects: list[Node], members: tuple[Mention, ...], role: str, rule: str) -> None:
        evidence = [self.evidence(sentence.passage, sentence)]
        for subject in subjects:
            for member in members:
                self.carries_out(subject, sentence.passage, member, evidence, role, rule, 0.9)

    def _located(
        self, sentence: Sentence, mention: Mention, measure: Node | None, titled: list[ProjectMention], own: list[ProjectMention]
    ) -> None:
        """A place locates the measure and those projects of its sentence that it belongs to, else the project that the item is about."""
        passage = sentence.passage
        if is_elsewhere(sentence, mention) or is_limit(passage.text, mention):
            return
        inside = any(p.start <= mention.start and mention.end <= p.end for p in own)
        found = projects_at(sentence, mention, self.mentions[passage], own) if own and not inside else []
        works = self.projects.get(passage, [])
        if not found and not inside and (not own or len(works) < _MANY_WORKS):
            several = len(titled) > 1  # of several, those that no place in their names locates
            placed = [p for p in titled if several and "Town" in self.located[self.node_of(p).id]]
            found = [p for p in titled if p not in placed] or ([] if titled else work_of_item(passage.text, works, mention))
        subjects = [self.node_of(p) for p in found]
        if measure is not None:
            subjects.append(measure)
        if subjects:
            self.locate(subjects, sentence.passage, mention, self.evidence(sentence.passage, sentence), "place_in_clause", 0.7)

    def locate(self, subjects: list[Node], passage: Passage, mention: Mention, evidence: Evidence, rule: str, confidence: float) -> None:
        """The place locates each of the subjects."""
        target = self.nodes[passage, mention.start, mention.end, mention.label]
        for subject in subjects:
            self.located[subject.id].add(target.label)
            self.builder.edge("LOCATED_IN", subject.id, target.id, [evidence], rule=rule, confidence=confidence)


def _role(group: Group) -> tuple[str, str] | None:
    """The role of a list's members, also behind words that describe them (支持运行较好的甲、乙) or say what is intended (引进甲拟投资…).

    Firms that are to keep up their production (确保甲、乙等企业满产达产) are helped to.
    """
    if found := role_of(group):
        return found
    left, right = _LIKE_THIS.sub("", group.left), _INTENDS.sub("", group.right)
    if left.endswith(("确保", "力保")) and _FULL_OUTPUT.match(right):
        left = "支持"
    return None if (left, right) == (group.left, group.right) else role_of(replace(group, left=left, right=right))


_LIKE_THIS = compiled("(?<=支持|扶持|鼓励|引导|帮助|引进)[^，。；、]{2,10}的$")
_INTENDS = compiled("^(?:拟|计划|将)(?=投资)")
_FULL_OUTPUT = compiled("等?[^，。；、]{0,8}(?:企业|公司)[^，。；、]{0,6}(?:[满达投]产|达效)")
#: Rules that are silent where the document hands out its tasks by notations.
_LEFT_TO_NOTATIONS = ("pushed_project", "sees_to", "works_with")
_RULES_MADE = compiled("制[定订]|编制|印发|出台|修订|细则|办法|指南")
_ASIDE, _FIELD_MARKS = compiled("（[^（）]*）"), "（，；、）"
_MANY_WORKS = 5  # in a passage: its title does not stand where each of them does
_NEXT_OWNER = compiled("(?:[一二三四五六]期)?[、和]")  # between two owners in a name: 中核二期、华电2个风电项目
_FOUNDED = ("新建", "筹建", "建设工程", "建设项目")  # 石岭小学新建工程: there is no such school yet
_COUNTY = compiled(f"{HAN}{{2}}[市县区]?")  # 青岚某某钢铁二期: a county and its firm
