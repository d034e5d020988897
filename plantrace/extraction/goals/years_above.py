"""The year that the headings, or the title of a paper for one year, give to the targets that stand below them without one."""

from plantrace.extraction.document.outline import Passage
from plantrace.extraction.document.periods import period
from plantrace.patterns import compiled

_OUTLOOK = compiled("远景|长远|展望|中长期|远期")
_YEAR = compiled(r"(?<![-\d—~至])(20\d\d)年?(?![-\d—~至])")
#: A heading that tells what is to be done in a year: 2026年重点工作, 2025年目标要求和主要任务.
_OF_YEAR = compiled("目标|任务|工作|计划|安排|要点|实事|举措|打算|思路|措施|重点")


def year_above(passage: Passage, years: tuple[int, int] | None, *, yearly: bool = False) -> int | None:
    """Return the year that the nearest heading tells, else that of a ``yearly`` paper, else for the goals of a plan its last year.

    ``years``: the plan's first and last. Headings of an outlook (2035年远景目标) give none, nor does one of a time before the plan.
    """
    path = passage.path()
    for heading in reversed(path):
        name = heading.name
        if _OUTLOOK.search(name):
            return None
        if "五" in name and (five := period(name)) and five[0] != five[1]:
            return five[1] if "目标" in name else None
        told = _YEAR.findall(name)
        if len(told) == 1 and _OF_YEAR.search(name):
            return int(told[0]) if not years or int(told[0]) >= years[0] else None
    if years is None or passage.theme == "background":
        return None
    aimed = passage.theme == "goal" and any("目标" in heading.name for heading in path)
    return years[1] if yearly or (aimed and years[0] < years[1]) else None
