"""The steps on the way to what a task is to reach (季度目标：一季度完成设计；二季度开工): no tasks, no targets."""

import re
from functools import cache
from typing import TYPE_CHECKING

from plantrace.extraction.lexicon import alternation, lexicon
from plantrace.patterns import compiled

if TYPE_CHECKING:
    from plantrace.extraction.document.outline import Passage

_QUARTER = compiled("第?[一二三四]季度?(?:目标|任务|计划|进度)?[：:，]")


def opens_steps(text: str, theme: str) -> bool:
    """Whether a line or a sentence opens with a word for such steps: among goals only one of quarters or months."""
    label = _step_label().match(text)
    return label is not None and (theme != "goal" or "季" in label.group() or "月" in label.group())


@cache
def _step_label() -> re.Pattern[str]:
    return compiled(rf"[（(【]?(?:{alternation(lexicon().bodies['step_words'])})】?(?:[：:]|$)")


def note_steps(passages: list["Passage"]) -> None:
    """Make notes of the lines that tell steps, and of those that name a quarter each below one."""
    steps = False
    for passage in passages:
        plain = passage.kind in ("paragraph", "note") or (passage.kind == "item" and not passage.number)
        steps = plain and (opens_steps(passage.text, passage.theme) or (steps and _QUARTER.match(passage.text) is not None))
        if steps:
            passage.kind, passage.lead, passage.body = "note", None, 0
