"""What a heading says of the projects that stand below it."""

import re
from functools import cache

from plantrace.extraction.document.outline import Passage
from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.patterns import compiled

_HOW_MANY = compiled(r"（共?\d+[个项件][^（）]*）$")
_COUNTED = compiled(r"(?:项目|工程)[（(]共?\d+[个项][^（）()]*[）)]$")
#: A heading that says how far the projects below it have come: 新建项目, 储备类项目.
_STAGE = compiled(
    "(?:拟?新?(?:开工|建)|计划新?开工|续建|在建|储备|前期|谋划|预备|收尾|竣工|投产|签约|结转)(?:建设|前期|储备|类|重点|重大)*(?:项目|工程)(?:名单|清单)?"
    "|续建|新建|在建|拟建|改建|扩建|改扩建|新?开工|储备|谋划|规划研究|前期(?:工作|研究)?"
)


def tells_stage(name: str) -> bool:
    """Whether a title says how far the projects behind it have come: 续建项目, 储备类项目."""
    return _STAGE.fullmatch(name) is not None


@cache
def _fields() -> re.Pattern[str]:
    """The names of fields, one or two of them, which open a list and are no work: 交通, 文化体育, 工业项目."""
    field = f"(?:{alternation(lexicon().projects['fields'])})"
    return compiled(f"{field}[和与、]?{field}?(?:类|领域|方面)?(?:重点|重大|建设)*(?:项目|事业|设施)?")


def is_field(name: str) -> bool:
    """Whether a title only tells the field or the stage of what is told behind it: 铁路, 续建项目, 产业类（2个）."""
    name = _HOW_MANY.sub("", name)
    return _fields().fullmatch(name) is not None or tells_stage(name) or name.endswith("类")


def gathers_projects(heading: str) -> bool:
    """Whether a heading names no project but says which stand below it: 产业项目（3个）, 新建项目."""
    return _COUNTED.search(heading) is not None or tells_stage(heading)


def lists_projects(passage: Passage) -> bool:
    """Whether the passage is an item of a box, or below a heading, whose title says that it lists projects (重点工程, 重点项目)."""
    return passage.kind == "item" and (passage.box is not None or "，" not in passage.name) and is_among_projects(passage)


def is_among_projects(passage: Passage) -> bool:
    """Whether the title of a passage's box, or a heading above it, says that it lists projects: 重点项目, with fields (水利) below it."""
    if passage.box is not None:
        return bool(lexicon().project_box.search(passage.box.name))
    above = passage.heading
    while above is not None and not _says_projects(above):
        above = above.heading if is_field(above.name) else None
    return above is not None


def _says_projects(heading: Passage) -> bool:
    """Whether a heading says that it lists projects; a glance at its words saves most of the looks."""
    if "项目" not in heading.text and "工程" not in heading.text:
        return False
    return lexicon().project_list.search(heading.name) is not None or gathers_projects(heading.name)
