"""The summary of a build, as lines for the terminal."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.table import Table as Grid
from rich.text import Text

from plantrace.messages import say
from plantrace.ontology import ontology
from plantrace.queries.summary import Summary
from plantrace.terminal_text import HanText

_NAMED = 6  # so many indicators without support are named, the others counted


def summary_grid(summary: Summary, lang: str) -> "Iterator[Text | Grid]":
    """Yield the plan's title and, each beside what it is called, what was found by type, and what lacks support or a party."""
    separator = say("summary_separator", lang)
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(overflow="fold")

    def add(key: str, text: str, style: str = "") -> None:
        grid.add_row("  " + say(key, lang), HanText(text, style))

    add("summary_nodes", separator.join(_counts(summary.nodes, lang, summary.goals)))
    add("summary_edges", separator.join(_counts(summary.edges, lang, {})))
    if summary.inferred_parties:
        add("summary_inferred", say("summary_duties", lang, parties=summary.inferred_parties, bodies=summary.unnamed_bodies))
    lacking = [line for line in (_unsupported(summary, lang), _unowned(summary, lang)) if line]
    add("summary_lacking", separator.join(lacking) or say("summary_complete", lang), "yellow" if lacking else "green")
    if old := summary.replaced:
        new = summary.plan.source
        add("summary_replaced", say("replaced", lang, old=old.name, old_chars=old.chars, new=new.name, new_chars=new.chars), "yellow")
    yield HanText(summary.plan.title, style="bold")
    yield grid
    yield HanText("")


def next_lines(program: str, store: str, lang: str) -> Iterator[str]:
    """Yield the commands to go on with, as they can be typed, each with what it is for; ``store``: the option that names the store."""
    words, sheet = say("next_words", lang), say("next_sheet", lang)
    after = {"trace": f"trace {words}", "orphans": "query orphans", "matrix": f"matrix -o {sheet}", "view": "view -o plan.html"}
    commands = {key: f"  {program} {command}{store}" for key, command in after.items()}
    wide = max(map(cell_len, commands.values()))
    for key, command in commands.items():
        yield f"{command}{' ' * (wide - cell_len(command))}  {say(f'next_{key}', lang)}"


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
