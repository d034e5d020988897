"""Figures of what a block commits to: leads, sentences, targets, projects."""

from plantrace.evaluation.figures import Score, Share
from plantrace.evaluation.keys import Block, Target
from plantrace.evaluation.overlay import Overlay
from plantrace.evaluation.words import is_called, own_names, plain, squeeze
from plantrace.model import Node

_COVERED = 6  # characters of a sentence, or all of a shorter one, that an action's quote must hold


def leads(blocks: list[Block], overlay: Overlay) -> Score:
    """Headings that name a task, by name: every task of the graph, and the leads of blocks that commit to something."""
    figure = Score()
    for block in blocks:
        tasks = [node for node in overlay.labelled(block.block, "Measure") if node.props.get("level") == "task"]
        for node in tasks:
            figure.claim(bool(block.lead) and plain(block.lead) in own_names(node), f"{block.block} {node.name}")
        if block.lead and block.role in ("measure", "goal"):
            able = [*tasks, *overlay.labelled(block.block, "Project")]
            figure.expect(any(plain(block.lead) in own_names(node) for node in able), f"{block.block} {block.lead}")
    return figure


def sentences(blocks: list[Block], overlay: Overlay) -> Score:
    """Sentences that commit to a measure: whether the quote of an action covers them."""
    figure = Score()
    for block in blocks:
        actions = [node for node in overlay.labelled(block.block, "Measure") if node.props.get("level") == "action"]
        spans = [span for node in actions for span in overlay.inside(node)]
        for start, end, words, kind in _sentences(block, overlay.spans[block.block][0]):
            got = any(min(end, last) - max(start, first) >= min(_COVERED, end - start) for first, last in spans)
            commits = kind in ("measure", "both")
            if commits:
                figure.expect(got, f"{block.block} [{kind}] {words}")
            if got:
                figure.claim(commits, f"{block.block} [{kind}] {words}")
    return figure


def _sentences(block: Block, base: int) -> list[tuple[int, int, str, str]]:
    """The block's sentences but for its lead, as spans of the squeezed text, with their words and class."""
    text = squeeze(block.text).text
    at = 0
    found: list[tuple[int, int, str, str]] = []
    for sentence, kind in block.sentences:
        words = squeeze(sentence).text
        if block.lead and plain(words) == plain(block.lead):
            continue
        start = text.find(words, at)
        start = text.find(words) if start < 0 else start
        at = start + len(words)
        found.append((base + start, base + at, words, kind))
    return found


def targets(blocks: list[Block], overlay: Overlay) -> tuple[Score, Share]:
    """Numeric commitments by value and unit; and of those found, the share whose subject agrees (one contains the other)."""
    figure, subjects = Score(), Share()
    for block in blocks:
        left = [node for node in overlay.labelled(block.block, "Goal") if node.props.get("kind") == "target"]
        for target in block.targets:
            same = [node for node in left if _value(node) == (plain(target.value), plain(target.unit))]
            same.sort(key=lambda node: not _subject_agrees(node, target))
            figure.expect(bool(same), f"{block.block} {target.subject} {target.op}{target.value}{target.unit or ''}")
            if same:
                left.remove(same[0])
                figure.claim(True, "")
                subjects.check(_subject_agrees(same[0], target), f"{block.block} {same[0].props.get('subject') or '∅'} ≠ {target.subject}")
        for node in left:
            figure.claim(False, f"{block.block} {node.name}")
    return figure, subjects


def _value(node: Node) -> tuple[str, str]:
    return plain(node.props.get("value")), plain(node.props.get("unit"))


def _subject_agrees(node: Node, target: Target) -> bool:
    got, wanted = plain(node.props.get("subject")), plain(target.subject)
    return bool(got and wanted) and (got in wanted or wanted in got)


def projects(blocks: list[Block], overlay: Overlay, *, strict: bool) -> Score:
    """Projects by name: like the key's, or with ``strict`` equal to it."""
    figure = Score()

    def same(name: str, node: Node) -> bool:
        return plain(name) in own_names(node) if strict else is_called(node, name)

    for block in blocks:
        names = list(dict.fromkeys(project.name for project in block.projects))
        nodes = overlay.labelled(block.block, "Project")
        for name in names:
            figure.expect(any(same(name, node) for node in nodes), f"{block.block} {name}")
        for node in nodes:
            figure.claim(any(same(name, node) for name in names), f"{block.block} {node.name}")
    return figure
