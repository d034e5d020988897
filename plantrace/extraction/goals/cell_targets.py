"""Targets in the cells of a table of tasks: 20个 below 目标值, 12条 below 2028年目标, counted by what the row is about."""

import re
from collections.abc import Iterator, Mapping

from plantrace.extraction.document.outline import Passage
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.goals.numbers import read_numbers
from plantrace.extraction.goals.subjects import LEVEL, made_words
from plantrace.extraction.goals.target import Target
from plantrace.extraction.tables.units import is_unit
from plantrace.patterns import compiled

_ASIDE = compiled("[（(]([^（）()]*)[)）]")  # 旅游综合收入（亿元）


def cell_targets(passages: list[Passage], period: tuple[int, int] | None, dues: Mapping[Passage, str]) -> Iterator[Target]:
    """The targets in the cells of tables of tasks, those of a year before the ``period`` (what has been reached) left out.

    ``dues``: the times by which the tasks of rows are to be done, for cells whose column tells no year.
    """
    cells = [passage for passage in passages if passage.kind == "table" and passage.about is not None]
    units = {cell.about: cell.text.strip() for cell in cells if cell.role == "unit"}
    for cell in cells:
        if cell.about is None or cell.role == "unit":
            continue
        year = int(cell.role.removeprefix("by") or dues.get(cell.about, "")[:4] or 0) or None
        if not (year and period and year < period[0]) and (target := _target(cell.about, cell, units.get(cell.about, ""), year)):
            yield target


def _in_name(name: str, aside: re.Match[str]) -> bool:
    """Whether a bracket belongs to the name: 街道（乡镇）覆盖率, not 覆盖率（%）."""
    return aside.end() < len(name) and not is_unit(aside.group(1))


def _target(named: Passage, cell: Passage, unit: str, year: int | None) -> Target | None:
    """The target of a cell; None where it has no unit or its row no words."""
    numbers = read_numbers(cell.text)
    name = named.text[named.lead[0] if named.lead else named.body :].rstrip("。； ")
    in_name = next((aside for aside in _ASIDE.findall(name) if is_unit(aside)), "")
    subject = made_words(_ASIDE.sub(lambda aside: aside.group() if _in_name(name, aside) else "", name)) or name
    if len(numbers) != 1 or len(subject) < 2 or not (unit := numbers[0].unit or unit or in_name):
        return None
    number = numbers[0]
    sentence = Sentence(cell, 0, len(cell.text), "goal")
    commitment = "outcome" if LEVEL.search(subject) else "output"
    return Target(sentence, number.start, number.end, number.at, subject, number.op, number.value, unit, year, commitment)
