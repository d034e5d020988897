"""Which goals the measures and projects serve: SUPPORTS edges by the drivers of each indicator, RESTATES by the subjects of targets."""

from collections import Counter

from plantrace.extraction.builder import Builder
from plantrace.extraction.document.reading import Document
from plantrace.extraction.goals.target import Target
from plantrace.extraction.structure import Structure
from plantrace.extraction.support.drivers import DIRECT, Drivers, Support
from plantrace.extraction.support.known_indicators import find_indicator, name_key
from plantrace.model import Node
from plantrace.patterns import compiled

#: A figure of a part of the place.
_PART = compiled(r"(?:开发区|园区|集聚区|街道|每个?[镇乡村])[^，。；]{0,8}(?:值|收入|率|量|数|额|投资)")
_WHOLE = compiled(r"^(?:全县|全市|全省|全国|县域|中心城区)")
_SOME = 8  # actions that one driver may tell of, in a plan without a table
_NOTATION = compiled(r"[（〔][^（）〔〕]*(?:单位|部门|牵头|负责)[^（）〔〕]*[）〕]")  # a unit's name is no driver


def add_support(
    builder: Builder, document: Document, structure: Structure, projects: list[Node], targets: list[tuple[Target, Node]]
) -> None:
    """Link tasks (by their heading and words), actions and projects (by their name) to the indicators that they help to reach.

    In a plan without a table the levels among the ``targets`` stand in for its rows. Such a plan is about one field, whose words stand in
    all its sentences: of a task only its title tells which goal is served, of an action only what is direct.
    """
    named = [(row.name, row) for row in structure.indicators]
    told = _told(document, structure)
    levels = not named
    if levels:
        named = [(target.subject, node) for target, node in targets if _is_level(target)]
        aims = {task.id for passage, task in structure.tasks.items() if passage.theme == "goal"}  # 农民收入快速增长 does nothing for it
        told = [(node, (title, "" if title else text, "")) for node, (title, text, _) in told if node.id not in aims]
    if not named:
        return
    rows = [row for _, row in named]
    drivers = Drivers([(name, row.props["unit"]) for name, row in named])
    titles = _without_firms(builder, [project.name for project in projects])
    told += [(project, (title, "", "")) for project, title in zip(projects, titles, strict=True)]
    matched = drivers.match_all([words for _, words in told])
    everywhere = _everywhere([own for (_, (title, _, _)), own in zip(told, matched, strict=True) if not title]) if levels else set()
    for (node, (title, _, _)), supports in zip(told, matched, strict=True):
        for support in supports:
            if levels and not title and (support.grade != DIRECT or support.words in everywhere):
                continue
            builder.edge(
                "SUPPORTS",
                node.id,
                rows[support.row].id,
                node.evidence,
                grade=support.grade,
                reason=support.reason,
                confidence=support.confidence,
                rule=f"driver:{support.words}",
            )


def _everywhere(actions: list[list[Support]]) -> set[str]:
    """The drivers that so many of the actions hold that they only tell the plan's field (农机 in a plan of 农机)."""
    found = Counter(words for supports in actions for words in {support.words for support in supports})
    return {words for words, number in found.items() if number > max(_SOME, len(actions) // 10)}


def _told(document: Document, structure: Structure) -> list[tuple[Node, tuple[str, str, str]]]:
    """The tasks and actions, each with its title, its words and the heading above it."""
    told: list[tuple[Node, tuple[str, str, str]]] = []
    for passage in document.passages:
        task = structure.tasks.get(passage)
        if task is not None:
            section = passage.heading.name if passage.heading else ""
            told.append((task, (task.name, _NOTATION.sub("", passage.text[passage.body :]), section)))
    for sentence, action in structure.actions:
        bare = sentence.passage.kind == "paragraph" and sentence.passage.lead is None and sentence.passage.heading is not None
        told.append((action, ("", action.name, sentence.passage.heading.name if bare and sentence.passage.heading else "")))
    return told


def _is_level(target: Target) -> bool:
    """Whether a target says what is to be reached as a row of a table would: a level in a list of goals, or of a known indicator."""
    if target.commitment == "output":
        return False
    return target.sentence.passage.theme == "goal" or find_indicator(target.subject, target.unit) is not None


def _without_firms(builder: Builder, titles: list[str]) -> list[str]:
    """Take the plan's companies out of the titles: that one makes steel does not tell what is done (某某钢铁研发中心)."""
    whole = "\n".join(titles)
    for name in sorted({name for firm in builder.labelled("Enterprise") for name in (firm.name, *firm.aliases)}, key=len, reverse=True):
        whole = whole.replace(name, "")
    return whole.split("\n") if titles else []


def add_restatements(builder: Builder, structure: Structure, targets: list[tuple[Target, Node]]) -> None:
    """Link a target of the running text to the indicator that it states again, and say whether the two agree.

    A figure of a part of the place (开发区工业总产值…, 工业增加值…) never states the place's own again.
    """
    rows = {name_key(row.name): row for row in structure.indicators if row.props["target_value"]}
    for found, target in targets if rows else ():
        if target.props["commitment"] == "output":
            continue  # 新培育15家 counts what is added, not the level
        row = _row_of(name_key(_WHOLE.sub("", target.props["subject"] or "")), rows)
        unit = row.props["unit"] if row is not None else None
        if row is not None and target.props["by"] and row.props["target_year"] and target.props["by"] != row.props["target_year"]:
            continue  # 到2035年，…: another year's level
        if row is None or (unit and target.props["unit"] and not _comparable(unit, target.props["unit"])):
            continue
        if _PART.search(found.sentence.passage.text, found.sentence.start, found.number):
            continue
        agrees = _number(target.props["value"]) == _number(row.props["target_value"])
        builder.edge("RESTATES", target.id, row.id, list(target.evidence), agrees=agrees, rule="same_subject")
        builder.edge(
            "SUPPORTS",
            target.id,
            row.id,
            list(target.evidence),
            grade=2,
            reason="names_indicator",
            confidence=0.95,
            rule="same_subject",
        )


def _row_of(subject: str, rows: dict[str, Node]) -> Node | None:
    """The row of this name, or one whose name begins or ends with it, or it with the row's, and is at most twice as long."""
    if subject in rows or len(subject) < 4:
        return rows.get(subject)
    for key, row in rows.items():
        if key in subject or subject in key:
            short, long = (subject, key) if len(subject) < len(key) else (key, subject)
            if len(short) >= 4 and len(short) * 2 >= len(long) and (long.endswith(short) or long.startswith(short)):
                return row
    return None


def _comparable(first: str, second: str) -> bool:
    counts = {"个", "家", "户", "项", "件"}
    return first == second or (first in counts and second in counts)


def _number(value: str | None) -> float | None:
    match = compiled(r"\d+(?:\.\d+)?").search(value or "")
    return float(match.group()) if match else None
