"""One undertaking under two names: with its owner before it (青栎铸造省级重点实验室) and without, with 建设项目 behind it and without."""

from collections import defaultdict
from collections.abc import Iterator

from plantrace.extraction.builder import Builder
from plantrace.model import Node

#: What an undertaking's name may have behind it and is called without as well: 石岭水厂建设项目; the longest first.
_ENDS = ("新建项目", "新建工程", "建设项目", "建设工程", "项目", "工程", "建设")

_NEAR = 40  # characters from a title to the words of the line below it that it stands for


def join_same_projects(builder: Builder) -> None:
    """Join a project to the one of a shorter name that is the same; the shorter name becomes an alias.

    The same is what is called so without its only stated lead before the name, or without 建设项目 behind it where no other leads it,
    or where the one with 建设项目 is the title right above it.
    Another's project of the same kind (工程技术研究中心 of two firms) stays by itself.
    """
    parties = {node.id: node for label in ("Enterprise", "Institution", "Department") for node in builder.labelled(label)}
    leads: dict[str, set[str]] = defaultdict(set)
    for edge in builder.typed("IMPLEMENTED_BY"):
        if edge.props["method"] == "stated" and edge.props["role"] == "lead":
            leads[edge.source].add(edge.target)
    projects = builder.labelled("Project")
    named = {project.name: project for project in projects}
    for project in projects:
        if named.get(project.name) is not project:
            continue  # joined to another
        for name, its_leads in _plainer(project, leads[project.id], parties):
            if (plainer := named.get(name)) is not None and (
                leads[plainer.id] in its_leads or (not leads[project.id] and _heads(project, plainer))
            ):
                builder.join(project, plainer)
                del named[name]
                break


def _heads(title: Node, below: Node) -> bool:
    """Whether a project's name stands right above another's (青柘果园项目 / 县林业局负责建设青柘果园)."""
    return any(0 <= told.start - head.end <= _NEAR for head in title.evidence for told in below.evidence)


def _plainer(project: Node, leads: set[str], parties: dict[str, Node]) -> Iterator[tuple[str, list[set[str]]]]:
    """The shorter names under which the project may stand as well, and who may lead what is called so if it is to be the same."""
    for owner in sorted(leads & parties.keys()) if leads else ():
        for known in (parties[owner].name, *parties[owner].aliases):
            if project.name.startswith(known):
                yield project.name[len(known) :], [{owner}]
    for end in _ENDS if project.name.endswith(_ENDS) else ():
        if project.name.endswith(end):
            yield project.name[: -len(end)], [set(), leads]
