"""A trace, as a tree for the terminal."""

from collections.abc import Iterable
from typing import Any

from rich.table import Table as Grid
from rich.text import Text
from rich.tree import Tree

from plantrace.graph.sections import SEPARATOR
from plantrace.messages import say
from plantrace.ontology import ontology
from plantrace.queries.match import Goal
from plantrace.queries.trace import Choice, Support, Trace
from plantrace.terminal import console
from plantrace.terminal_text import HanText

_INDIRECT = 8  # so many indirect supports are shown, the others counted


def print_trace(found: Trace | Choice, words: str, lang: str, *, why: bool, program: str, store: str) -> None:
    """Print the goal with all that supports it, or the goals to choose from; ``why`` adds each link's rule, reason, confidence.

    ``program`` is what plantrace is called by, ``store`` the option that names the store, both as they are typed.
    """
    out = console()
    if isinstance(found, Choice):
        out.print(say("trace_several", lang, words=found.words, count=len(found.goals)), style="bold")
        out.print(_goal_grid(found.goals, lang))
        out.print(say("trace_choose", lang, program=program, store=store), style="dim")
        return
    out.print(_Drawing(words, lang, why, f"{program} query goal-support{store}").tree(found))
    if found.others:
        out.print(HanText("\n" + say("trace_others", lang, words=words), style="dim"))
        out.print(_goal_grid(found.others, lang))


class _Drawing:
    """Draws one trace in one language."""

    def __init__(self, words: str, lang: str, why: bool, more: str) -> None:
        self.words, self.lang, self.why = words.split(), lang, why
        self.more = more  # the command that shows all support

    def tree(self, found: Trace) -> Tree:
        """Return the goal as the root, its support by kind below."""
        self.more += f" -p goal={found.goal['id']}"
        root = Tree(self._goal(found.goal, found.parties), guide_style="dim", highlight=False)
        for label, name in (("Measure", "trace_measures"), ("Project", "trace_projects")):
            supports = [support for support in found.supports if support.row["label"] == label]
            self._add_supports(root, name, supports)
        if found.restatements:
            branch = root.add(HanText(self._say("trace_restated", count=len(found.restatements)), style="bold"))
            for row in found.restatements:
                branch.add(self._restatement(row))
        if not found.supports:
            root.add(HanText(self._say("trace_unsupported"), style="yellow"))
        return root

    def _add_supports(self, root: Tree, name: str, supports: list[Support]) -> None:
        if not supports:
            return
        branch = root.add(HanText(self._say(name, count=len(supports)), style="bold"))
        direct = [support for support in supports if support.row["grade"] == 2 and not support.row["via"]]
        indirect = [support for support in supports if support not in direct]
        for support in direct + indirect[:_INDIRECT]:
            branch.add(self._support(support))
        if len(indirect) > _INDIRECT:
            branch.add(HanText(self._say("trace_more", count=len(indirect) - _INDIRECT, command=self.more), style="dim"))

    def _goal(self, goal: Goal, parties: list[dict[str, Any]]) -> Text:
        kind = ontology().values["goal_kind"][goal["kind"]][self.lang]
        text = HanText.assemble((goal["name"], "bold red"), ("  " + kind, "dim"), "\n")
        keys = [key for key in ("subject", "unit", "attribute", "base_value", "other_years") if goal[key]]
        facts = [self._say(f"trace_{key}", value=self._words(key, goal[key])) for key in keys]
        if goal["value"]:
            value = f"{'' if goal['op'] in (None, '=') else self._words('op', goal['op'])}{goal['value']}"
            facts.insert(0, self._say("trace_value_by" if goal["year"] else "trace_value", value=value, year=goal["year"]))
        text.append("  ".join(facts) + "\n" if facts else "")
        for role in ("lead", "participate"):
            if names := dict.fromkeys(party["party"] for party in parties if party["role"] == role):
                text.append(self._role(role, "stated") + "  ", "blue").append(self._say("list_separator").join(names) + "\n")
        if goal["duty"] and not parties:
            text.append(self._role("lead", "inferred") + "  ", "yellow").append(goal["duty"] + "\n")
        if goal["quote"]:
            text.append_text(self._marked(f"“{goal['quote']}”\n", "italic"))
        return text.append(SEPARATOR.join(words for words in (goal["plan"], goal["place"]) if words), "dim")

    def _support(self, support: Support) -> Grid:
        row = support.row
        text = self._source(row["name"], row["quote"], row["place"])
        if row["via"]:
            text.append("\n" + self._say("trace_via", name=row["via"]), "dim")
        if self.why:
            text.append("\n" + self._reasons(row), "magenta")
        for party in self._parties(support.parties):
            text.append("\n")
            text.append_text(party)
        grade = ontology().values["grade"][str(row["grade"])][self.lang]
        grid = Grid.grid(padding=(0, 2, 0, 0))
        grid.add_column(no_wrap=True)
        grid.add_column(overflow="fold")
        grid.add_row(HanText(grade, "green" if row["grade"] == 2 else "cyan"), text)
        return grid

    def _parties(self, parties: list[dict[str, Any]]) -> Iterable[Text]:
        """One line a role, the stated ones first; what is inferred says so. With the reasons asked for, one line a party."""
        groups: dict[tuple[str, str, str], list[str]] = {}
        for party in parties:
            groups.setdefault((party["method"], party["role"], self._reasons(party) if self.why else ""), []).append(party["party"])
        for (method, role, reasons), names in groups.items():
            line = HanText.assemble(
                (self._role(role, method) + "  ", "blue" if method == "stated" else "yellow"), self._say("list_separator").join(names)
            )
            yield line.append("  " + reasons, "magenta") if reasons else line

    def _role(self, role: str, method: str) -> str:
        values = ontology().values
        inferred = self._say("in_brackets", text=values["method"][method][self.lang]) if method == "inferred" else ""
        return values["role"][role][self.lang] + inferred

    def _restatement(self, row: dict[str, Any]) -> Text:
        agrees = self._say("trace_agrees" if row["agrees"] else "trace_differs", value=row["value"])
        text = HanText(agrees + "\n", "green" if row["agrees"] else "yellow")
        return text.append_text(self._source(row["name"], row["quote"], row["place"]))

    def _source(self, name: str, quote: str | None, place: str | None) -> Text:
        """The name and its quote, once where they are the same words, and where they stand."""
        text = HanText()
        if quote is None or quote.rstrip("。；！") != name:
            text.append_text(self._marked(name)).append("\n")
        if quote:
            text.append_text(self._marked(f"“{quote}”", "italic")).append("\n")
        return text.append(place or self._say("trace_no_section"), "dim")

    def _marked(self, words: str, style: str = "") -> Text:
        text = HanText(words, style=style)
        text.highlight_words(self.words, "bold underline", case_sensitive=False)
        return text

    def _reasons(self, row: dict[str, Any]) -> str:
        given = [key for key in ("rule", "reason", "confidence") if row[key] is not None]
        facts = [self._say(f"why_{key}", value=self._words(key, row[key])) for key in given]
        return self._say("list_separator").join(facts)

    def _words(self, kind: str, value: str) -> str:
        """The words for a coded value of ``kind``; any other as it is."""
        return ontology().values.get(kind, {}).get(value, {}).get(self.lang, value)

    def _say(self, key: str, **facts: object) -> str:
        return say(key, self.lang, **facts)


def _goal_grid(goals: list[Goal], lang: str) -> Grid:
    """One line a goal, indicators first; place and id where its name does not tell it from another, the plan where there are several."""
    names = [goal["name"] for goal in goals]
    several = len({goal["plan"] for goal in goals}) > 1
    grid = Grid.grid(padding=(0, 2))
    for _ in range(4):
        grid.add_column(overflow="fold")
    for goal in sorted(goals, key=lambda goal: goal["kind"] != "indicator"):
        kind = ontology().values["goal_kind"][goal["kind"]][lang]
        name = goal["name"] if (goal["subject"] or "") in goal["name"] else f"{goal['subject']} {goal['name']}"
        doubtful = names.count(goal["name"]) > 1
        place = "\n".join(words for words in (goal["plan"] if several else "", goal["place"] if doubtful else "") if words)
        grid.add_row(HanText("  " + kind, "dim"), HanText(name), HanText(place, "dim"), HanText(goal["id"] if doubtful else "", "dim"))
    return grid
