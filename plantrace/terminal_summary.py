"""The summary of a build, as lines for the terminal."""

import shlex
from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

from plantrace.messages import say
from plantrace.ontology import ontology
from plantrace.queries.summary import Summary
from plantrace.terminal_text import HanText

_NAMED = 6  # so many indicators without support are named, the others counted


def summary_lines(summary: Summary, lang: str) -> Iterator[Text]:
    """Yield the plan's title, what was found by type, and what lacks support or a party."""
    separator = say("summary_separator", lang)
    yield HanText(summary.plan.title, style="bold")
    yield _entry("summary_nodes", separator.join(_counts(summary.nodes, lang, summary.goals)), lang)
    yield _entry("summary_edges", separator.join(_counts(summary.edges, lang, {})), lang)
    if summary.inferred_parties:
        yield _entry("summary_inferred", say("summary_duties", lang, parties=summary.inferred_parties, bodies=summary.unnamed_bodies), lang)
    lacking = [line for line in (_unsupported(summary, lang), _unowned(summary, lang)) if line]
    yield _entry("summary_lacking", separator.join(lacking) or say("summary_complete", lang), lang, style="yellow" if lacking else "green")
    if old := summary.replaced:
        new = summary.plan.source
        yield HanText("  " + say("replaced", lang, old=old.name, old_chars=old.chars, new=new.name, new_chars=new.chars), style="yellow")
    yield HanText("")


def next_lines(db: str | None, lang: str) -> Iterator[str]:
    """Yield the commands to go on with, as they can be typed, each with what it is for; ``db``: the store to name, if it must be named."""
    store = f" --db {shlex.quote(db)}" if db else ""
    words, sheet = say("next_words", lang), say("next_sheet", lang)
    after = {"trace": f"trace {words}", "orphans": "query orphans", "matrix": f"matrix -o {sheet}", "view": "view -o plan.html"}
    commands = {key: f"  plantrace {command}{store}" for key, command in after.items()}
    wide = max(map(cell_len, commands.values()))
    for key, command in commands.items():
        yield f"{command}{' ' * (wide - cell_len(command))}  {say(f'next_{key}', lang)}"


def _entry(key: str, text: str, lang: str, style: str = "") -> Text:
    return HanText.assemble(("  " + say(key, lang) + "  ", "dim"), (text, style))


def _counts(found: dict[str, int], lang: str, goals: dict[str, int]) -> Iterator[str]:
    kinds = {**ontology().nodes, **ontology().edges}
    for name in kinds:
        if name in found:
            detail = ""
            if name == "Goal" and goals:
                words = ontology().values["goal_kind"]
                parts = [f"{words[kind][lang]} {goals[kind]}" for kind in words if kind in goals]
                detail = say("in_brackets", lang, text=say("list_separator", lang).join(parts))
            yield f"{getattr(kinds[name], lang)} {found[name]}{detail}"


def _unsupported(summary: Summary, lang: str) -> str:
    names = summary.indicators_without_support
    if not names:
        return ""
    shown = say("list_separator", lang).join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")
    return say("summary_unsupported", lang, count=len(names), names=shown)


def _unowned(summary: Summary, lang: str) -> str:
    if not summary.measures_without_party and not summary.projects_without_party:
        return ""
    return say("summary_unowned", lang, measures=summary.measures_without_party, projects=summary.projects_without_party)
