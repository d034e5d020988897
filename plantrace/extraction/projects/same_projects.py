"""One undertaking under two names: with its owner before it (青栎铸造省级重点实验室) and without (支持青栎铸造建设省级重点实验室)."""

from collections import defaultdict

from plantrace.extraction.builder import Builder
from plantrace.model import Node


def join_same_projects(builder: Builder) -> None:
    """Join a project to the one that is called the same with its only stated lead before the name; the shorter name becomes an alias.

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
        for owner in sorted(leads[project.id] & parties.keys()):
            plainer = next((named.get(rest) for rest in _without(project.name, parties[owner]) if rest in named), None)
            if plainer is not None and leads[plainer.id] == {owner}:
                builder.join(project, plainer)
                del named[plainer.name]


def _without(name: str, owner: Node) -> list[str]:
    """What is left of a project's name without its owner, under each name of the owner that it begins with."""
    return [name[len(known) :] for known in (owner.name, *owner.aliases) if name.startswith(known)]
