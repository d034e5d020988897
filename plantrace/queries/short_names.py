"""What people call a department besides what the plan calls it: 发改局, 发改委 for 发展和改革局 (``lexicons/departments.yaml``)."""

from functools import cache

from plantrace.extraction.claims.duties import departments


def called(words: str) -> list[tuple[str, str]]:
    """Return how the departments may be called that ``words`` mean: what stands before the name (县 in 县发改局), and a name, each."""
    found: dict[tuple[str, str], None] = {}
    for at in range(len(words) - 1):
        for body in _bodies().get(words[at:], ()):
            found |= dict.fromkeys((words[:at], name) for name in _names(body) if name != words[at:])
    return list(found)


def other_names(name: str) -> list[str]:
    """Return what else the department is called whose name, with its place, is ``name``; the longest name that it ends with counts."""
    ends = (name[at:] for at in range(len(name) - 1))
    own = next((end for end in ends if end in _bodies()), "")
    return sorted({other for body in _bodies().get(own, ()) for other in _names(body)} - {own})


@cache
def _bodies() -> dict[str, list[str]]:
    """The bodies' ids by each of their names."""
    found: dict[str, list[str]] = {}
    for body in departments()[0].values():
        for name in _names(body.id):
            found.setdefault(name, []).append(body.id)
    return found


def _names(body: str) -> list[str]:
    return [name for names in departments()[0][body].names for name in names]
