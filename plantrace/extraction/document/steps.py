"""The steps on the way to what a task is to reach (季度目标：一季度完成设计；二季度开工): no tasks, no targets."""

import re
from functools import cache
from typing import TYPE_CHECKING

from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.patterns import compiled

if TYPE_CHECKING:
    from plantrace.extraction.document.outline import Passage

_QUARTER = compiled("第?[一二三四]季度?(?:目标|任务|计划|进度)?[：:，]")


@cache
def step_label() -> re.Pattern[str]:
    """A word for such steps, as they open a line or a sentence."""
    return compiled(rf"[（(【]?(?:{alternation(lexicon().bodies['step_words'])})】?(?:[：:]|$)")


def note_steps(passages: list["Passage"]) -> None:
    """Make notes of the lines that tell steps, and of those that name a quarter each below one."""
    steps = False
    for passage in passages:
        plain = passage.kind in ("paragraph", "note") or (passage.kind == "item" and not passage.number)
        steps = plain and (step_label().match(passage.text) is not None or (steps and _QUARTER.match(passage.text) is not None))
        if steps:
            passage.kind, passage.lead, passage.body = "note", None, 0
