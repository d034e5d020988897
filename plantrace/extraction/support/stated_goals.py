"""What serves a goal of the running text: the measures and projects of its own sentence, its task, and what names its subject."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator

from ahocorasick_rs import AhoCorasick, Implementation

from plantrace.extraction.builder import Builder
from plantrace.extraction.document.outline import Passage
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.goals.sizes import measures_work
from plantrace.extraction.goals.target import Target
from plantrace.extraction.lexicon import lexicon
from plantrace.extraction.projects.words import WHOLE, building, clause_start, is_empty
from plantrace.extraction.structure import Structure
from plantrace.extraction.support.clues import DIRECT
from plantrace.extraction.sweep import sweep
from plantrace.model import Node
from plantrace.patterns import compiled

_CLAUSE_END = compiled("[，；。：]")
_SHORTEST = 3  # characters of a subject that says enough to be looked for: 公厕 is too short, 托育点 is not
_LONGEST = 60  # and of one that other words can name
_MANY = 3  # targets of one subject: a text that holds several plans, whose measures are not each other's
_SENTENCE, _TASK, _NAMED = 0.95, 0.9, 0.85  # see docs/support.md


def support_stated_goals(
    builder: Builder,
    structure: Structure,
    targets: list[tuple[Target, Node]],
    aims: list[tuple[Sentence, Node]],
    projects: list[Node],
    assigned: Collection[Passage],
) -> None:
    """Link targets and aims to what serves them; those of a chapter of goals only to what names their subject elsewhere.

    ``assigned``: the passages that say themselves who does what they say, among goals as well (地区生产总值增长6%。（责任单位：县发改局）).
    Others have their parties in cells beside them or on a line below.
    """
    led = {edge.source for edge in builder.typed("IMPLEMENTED_BY")}
    actions: dict[object, list[tuple[Sentence, Node]]] = defaultdict(list)
    for sentence, action in structure.actions:
        actions[sentence.passage].append((sentence, action))
    stands = sorted(((quote.start, number) for number, project in enumerate(projects) for quote in project.evidence))
    for found, goal in [*((target.sentence, node) for target, node in targets), *aims]:
        own = structure.tasks.get(found.passage)
        row = found.passage.about if found.passage.kind == "table" else None
        beside = actions[row or found.passage]
        own_actions = [action for sentence, action in beside if row or sentence.start <= found.start < sentence.end]
        for action in own_actions:
            _support(builder, action, goal, "same_task" if row else "same_sentence", _SENTENCE)
        if found.passage.theme == "goal" and found.passage not in assigned and (own is None or own.id not in led):
            continue
        if not own_actions and found.passage in assigned:  # 建设食堂。到2027年达到50个。（县民政局负责）
            before = [action for sentence, action in beside if sentence.start < found.start and action.id in led]
            for action in before[-1:]:
                _support(builder, action, goal, "same_task", _TASK)
        offsets = found.passage.offsets
        clause = _clause(found, goal)
        for at, number in stands[bisect_left(stands, (offsets[found.start], 0)) : bisect_left(stands, (offsets[found.end - 1], 0))]:
            if clause[0] <= at < clause[1] or WHOLE.search(projects[number].name):
                _support(builder, projects[number], goal, "same_sentence", _SENTENCE)
        task = structure.task_around(row or found.passage)
        if task is not None:
            _support(builder, task, goal, "same_task", _TASK)
    for measure, indicator in _beside_rows(structure):
        _support(builder, measure, indicator, "same_task", _TASK)
    for measure, goal in _naming(structure, targets, projects):
        _support(builder, measure, goal, "names_target", _NAMED)


def _clause(sentence: Sentence, goal: Node) -> tuple[int, int]:
    """Where, in the source, the things stand that serve a goal of the sentence: what a clause of its own builds is none of another's.

    建设青柘景区，打造精品线路5条: the park is no line; 建设青柘产业园，入驻企业10家: the firms are the park's.
    """
    text, offsets = sentence.passage.text, sentence.passage.offsets
    start, end = sentence.start, sentence.end
    if goal.props["kind"] == "target" and goal.props["unit"] in lexicon().count_units:
        at = bisect_left(offsets, goal.evidence[0].start)
        own = clause_start(text, start, at)
        if building().match(text, own):
            start = own
            close = _CLAUSE_END.search(text, at, end)
            end = close.end() if close else end
    return offsets[start], offsets[end - 1]


def _beside_rows(structure: Structure) -> Iterator[tuple[Node, Node]]:
    """The tasks and actions in the rows of indicators, in a table that says who sees to them, each with its indicator."""
    measures = [*structure.tasks.items(), *((sentence.passage, action) for sentence, action in structure.actions)]
    for passage, measure in measures if structure.indicators else ():
        if passage.role and (row := structure.row_at(passage.offsets[0])):
            yield measure, row


def _support(builder: Builder, measure: Node, goal: Node, reason: str, confidence: float) -> None:
    builder.edge("SUPPORTS", measure.id, goal.id, measure.evidence, grade=DIRECT, reason=reason, confidence=confidence, rule=reason)


def _naming(structure: Structure, targets: list[tuple[Target, Node]], projects: list[Node]) -> Iterator[tuple[Node, Node]]:
    """The tasks, actions and projects in whose words a target's subject stands, each with the target."""
    goals: dict[str, list[Node]] = defaultdict(list)
    for target, node in targets:
        if _SHORTEST <= len(target.subject) <= _LONGEST and not is_empty(target.subject) and not measures_work(target.subject, target.unit):
            goals[target.subject].append(node)
    subjects = [subject for subject, nodes in goals.items() if len(nodes) <= _MANY]
    if not subjects:
        return
    finder = AhoCorasick(subjects, implementation=Implementation.ContiguousNFA)  # for one pass: the quickest to build
    goal_tasks = {task.id for passage, task in structure.tasks.items() if passage.theme == "goal"}
    measures = [task for task in structure.tasks.values() if task.id not in goal_tasks]
    measures += [action for sentence, action in structure.actions if sentence.passage.theme != "goal"]
    measures += projects
    for measure, hits in zip(measures, sweep(finder, [measure.name for measure in measures], overlapping=True), strict=True):
        for number in dict.fromkeys([number for number, _, _ in hits]) if hits else ():
            for goal in goals[subjects[number]]:
                yield measure, goal
