"""What stands beside the words it is about: responsible units in brackets, on lines and in cells, and a table's column of places."""

from collections import defaultdict
from itertools import pairwise

from msgspec import Struct

from plantrace.extraction.claims.here_and_below import is_listed
from plantrace.extraction.claims.relations import Relations
from plantrace.extraction.claims.responsible import Statement
from plantrace.extraction.claims.role_words import due_words
from plantrace.extraction.document.outline import Passage
from plantrace.extraction.goals.times import told_date
from plantrace.extraction.structure import due_props, place, says_what_follows, task_of
from plantrace.model import Node
from plantrace.patterns import compiled

#: When, among who: （责任单位：县林业局；2025年8月底前完成）.
_DONE_BY = compiled(
    r"(?:[，；。、 （(〔\[【]|[于在]|工作|任务|项目|工程)(?=20\d\d年|\d{1,2}月|年底)"
    r"(?P<when>(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日|份|底|末|[上中下]旬)?|年?底|末)?(?:之?前|以前)?)"
    r"(?:(?:基本|全面|全部)?(?:完成|完工|竣工|建成|办结))?(?=[，；。 ）)〕\]】]|$)"
)
_FIGURE = compiled(r"\d")
_RULE, _SURE = "responsible_units", 0.98
_TASKS = 4  # the rank from which on a heading with items below it may be one task: 一、


class Notations(Struct, frozen=True):
    """Adds to the graph under construction what notations say of the tasks, actions and projects that they stand beside."""

    relations: Relations

    def add(self, statements: list[Statement]) -> None:
        """Add the parties of the notations of responsible units, which take on what stands before them, and the places of rows."""
        places = {passage: index for index, passage in enumerate(self.relations.document.passages)}
        lines = {statement.passage for statement in statements if statement.above}
        by_passage: dict[Passage, list[Statement]] = defaultdict(list)
        for statement in statements:
            by_passage[statement.passage].append(statement)
        for passage, own in by_passage.items():
            low, index = 0, self._above(places[passage], lines)
            joined = {after.start for before, after in pairwise(own) if not passage.text[before.end : after.start].strip("。；，、 ")}
            several, subjects = len(own) - len(joined) > 1, list[Node]()
            for statement in own:
                about = (
                    passage.about
                    or (statement.above and self._section(places[passage], set(by_passage), lines))
                    or self.relations.document.passages[index]
                )
                if statement.start in joined and not statement.above:
                    pass  # （县教育局牵头）（县财政局配合）: of one matter
                elif not statement.above and statement.start == 0 and passage.kind == "paragraph" and passage.text[0] in "（〔[":
                    subjects = self._line_before(places[passage], by_passage)
                elif statement.heads:
                    subjects = [node for sentence, node in self.relations.structure.actions if sentence.passage is passage]
                elif passage.about is not None and passage.about.kind == "heading" and not passage.about.role:
                    # 三、建设某路, whatever else stands below it: （一）责任单位：…
                    subjects = [task_of(self.relations.builder, self.relations.document, self.relations.structure, about, len(about.text))]
                else:
                    since = max(low, _own_sentence(statement)) if about is passage else low
                    inside = since > low and passage.text[statement.end :].strip("。；") != ""  # more is told behind it
                    subjects = self._subjects(about, since, statement.start or len(about.text), alone=not (several or inside))
                due = due_props(self._due(statement))
                for subject in [*subjects, *(self._before(index, lines) if statement.above and not passage.about else [])]:
                    self._parties(statement, subject)
                    if subject.label == "Measure" and "by" not in subject.props:
                        subject.props |= due
                low = statement.end
        self._add_places()

    def _add_places(self) -> None:
        """The places in a table's column of places (建设地点) locate what their row says is to be done."""
        passages = self.relations.document.passages
        for index, passage in enumerate(passages):
            named = self.relations.places_in(passage, 0, len(passage.text)) if passage.role == "where" else []
            about = passage.about or passages[self._above(index, set())] if named else passage
            for mention in named:
                subjects = self._subjects(about, 0, len(about.text), alone=True)
                self.relations.locate(subjects, passage, mention, self.relations.evidence(passage, mention), "place_in_row", 0.9)

    def _above(self, index: int, lines: set[Passage]) -> int:
        """The place of the passage that the one at ``index`` speaks of: a cell of its row's task, a line of the item above it."""
        passages = self.relations.document.passages
        while index > 0 and (
            passages[index].kind in ("cell", "table", "note") or passages[index].role == "detail" or passages[index] in lines
        ):
            index -= 1
        return index

    def _section(self, index: int, noted: set[Passage], lines: set[Passage]) -> Passage | None:
        """The heading whose items, several of them, the line at ``index`` closes with others that hold the only units of its section.

        ``noted``: the passages that hold units, ``lines``: those that hold nothing else.
        """
        passages = self.relations.document.passages
        heading = passages[index].heading
        if heading is None or heading.rank < _TASKS or passages[index].kind != "paragraph":
            return None
        first, stop = index, index + 1
        while passages[first - 1] in lines and passages[first - 1].heading is heading:
            first -= 1
        while stop < len(passages) and passages[stop] in lines and passages[stop].heading is heading:
            stop += 1
        closes = stop == len(passages) or passages[stop].heading is not heading or passages[stop].kind == "note"
        before = [passage for passage in passages[passages.index(heading) + 1 : first] if passage.heading is heading]
        items = [passage for passage in before if passage.kind == "item"]
        alone = not any(passage in noted for passage in before)
        return heading if len(items) > 1 and closes and alone and passages[first - 1] is items[-1] else None

    def _before(self, index: int, lines: set[Passage]) -> list[Node]:
        """The actions of a row's lines, or of the plain paragraphs, right before the one at ``index``: units below speak of all of them."""
        passages, plain = self.relations.document.passages, set[Passage]()
        while index > 0 and _goes_on(passages[index - 1], passages[index]) and passages[index - 1] not in lines:
            index -= 1
            plain.add(passages[index])
        return [node for sentence, node in self.relations.structure.actions if sentence.passage in plain]

    def _subjects(self, passage: Passage, low: int, high: int, *, alone: bool) -> list[Node]:
        """What a notation at ``high`` is about: the project and the task of its passage, or the actions since the notation before."""
        document, structure = self.relations.document, self.relations.structure
        task = structure.tasks.get(passage)
        if titled := [self.relations.node_of(project) for project in self.relations.titled(passage)]:
            return [*titled, task] if task is not None else titled
        if task is not None and alone:
            return [task]
        if passage.kind == "heading":
            below = [structure.tasks[p] for p in document.passages if p.heading is passage and p in structure.tasks]
            below += [
                node
                for sentence, node in structure.actions
                if sentence.passage.heading is passage and sentence.passage not in structure.tasks
            ]
            return below or [task_of(self.relations.builder, document, structure, passage, high)]
        own = [(sentence, node) for sentence, node in structure.actions if sentence.passage is passage]
        actions = [node for sentence, node in own if low <= sentence.start < high]
        if not actions and low:  # a second notation in one sentence
            works = [self.relations.node_of(p) for p in self.relations.projects.get(passage, ()) if low <= p.start < p.end <= high]
            actions = works or [node for sentence, node in own if sentence.start < low < high <= sentence.end]
        if not actions and not alone and passage.kind != "heading" and _FIGURE.search(passage.text, max(low, passage.body), high):
            return [self._told(passage, max(low, passage.body), high)]
        return actions or [task_of(self.relations.builder, document, structure, passage, high)]

    def _line_before(self, index: int, noted: dict[Passage, list[Statement]]) -> list[Node]:
        """What a bracket at the head of a line speaks of: the last words of the line above, if no notation closes them."""
        above = self.relations.document.passages[index - 1]
        low = max((statement.end for statement in noted.get(above, ())), default=0)
        goes_on = index > 0 and above.kind in ("paragraph", "item") and above.text[low:].strip("。； ")
        return self._subjects(above, low, len(above.text), alone=low == 0) if goes_on else []

    def _told(self, passage: Passage, low: int, high: int) -> Node:
        """The number that is to be reached between two notations of one passage, as a measure: each notation speaks of its own."""
        words = passage.text[low:high].rstrip("。；，（ ")
        evidence = self.relations.document.evidence(passage, low, low + len(words))
        node = self.relations.builder.node("Measure", words, evidence, {"level": "action"}, once=False)
        if (task := self.relations.structure.task_around(passage)) is not None:
            self.relations.builder.edge("PART_OF", node.id, task.id, [])
        else:
            place(self.relations.builder, self.relations.structure, node, passage)
        return node

    def _due(self, statement: Statement) -> str | None:
        """The time by which a notation says that the work is to be done: 完成时限：2024年12月底."""
        text = statement.passage.text
        span, period = (statement.start, statement.end), self.relations.builder.plan.period
        if told := due_words().search(text, *span):
            return told_date(told["when"], period)
        dues = [told_date(told["when"], period) for told in _DONE_BY.finditer(text, *span) if not text.endswith("每年", 0, told.start())]
        return max((due for due in dues if due), key=lambda due: f"{due}-13"[:7], default=None)

    def _parties(self, statement: Statement, subject: Node) -> None:
        evidence = [self.relations.document.evidence(statement.passage, statement.start, statement.end)]
        if statement.passage.kind == "heading":
            evidence += subject.evidence[:1]  # the words of what stands below it
        for unit, role in statement.units:
            self.relations.add_actor(statement.passage, unit)
            edge = self.relations.carries_out(subject, statement.passage, unit, evidence, role, _RULE, _SURE)
            if edge.props["rule"] != _RULE:  # what a unit is to do is told by its label rather than by the words of the task
                edge.props.update(role=role, rule=_RULE, confidence=_SURE)
        listed = [unit.name for unit, _ in statement.units]
        for note in statement.notes:
            words = [*evidence, self.relations.document.evidence(note.passage, note.start, note.end)]
            for number, (unit, role) in enumerate(note.units):
                if not is_listed(unit.name, listed):
                    self.relations.add_actor(note.passage, unit)
                    edge = self.relations.carries_out(subject, note.passage, unit, words, role, _RULE, _SURE)
                    edge.props["position"] = statement.passage.offsets[statement.end - 1] + number  # behind those that the notation lists


def _own_sentence(statement: Statement) -> int:
    """Where the sentence begins whose clause a notation is (…，责任单位为县林业局；…): it speaks of nothing before; else 0."""
    text, start = statement.passage.text, statement.start
    clause = text[start : start + 1] == "，" or text[start - 1 : start + 1] == "，由"
    return max(text.rfind(mark, 0, start) + 1 for mark in "。；") if clause else 0


def _goes_on(above: Passage, below: Passage) -> bool:
    """Whether two passages are plain paragraphs both, or lines of one cell that says what is to be done."""
    return (_is_plain(above) and _is_plain(below)) or above.role == below.role == "what"


def _is_plain(passage: Passage) -> bool:
    """Whether a passage is running text without a run-in heading of its own, or with one that only says what stands behind it."""
    return passage.kind == "paragraph" and passage.box is None and (passage.lead is None or says_what_follows(passage))
