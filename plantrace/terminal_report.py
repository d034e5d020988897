"""The coverage report of a build, as lines for the terminal."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.text import Text

from plantrace.messages import say
from plantrace.ontology import ontology
from plantrace.terminal_text import HanText

if TYPE_CHECKING:
    from plantrace.extraction import Coverage
    from plantrace.extraction.coverage import Partyless

_SHOWN = 12  # so many of each list are shown, the others counted; --format json has them all
_QUOTE = 30  # characters of a silent passage that are shown


def report_lines(report: "Coverage", lang: str) -> Iterator[Text]:
    """Yield what the extraction made of the passages, the silent ones, what has no party, and what was left out and why."""
    yield HanText(say("report_title", lang), style="bold")
    kinds = (f"{say(f'passage_{kind}', lang)} {count}" for kind, count in report.passages.items())
    yield _entry(say("report_passages", lang), say("summary_separator", lang).join(kinds))
    for kind, (found, silent) in report.sentences.items():
        yield _entry(say(f"passage_{kind}", lang), say("report_sentences", lang, found=found, silent=silent))
    # what commits to nothing in a chapter of measures comes first: there a rule may have missed something
    silent_ones = sorted(report.silent, key=lambda item: item.why != "no_commitment")
    yield from _list(
        say("report_silent", lang, count=len(silent_ones)),
        [f"{say(f'silent_{item.why}', lang)}  “{_short(item.quote)}”  {item.place}" for item in silent_ones],
        lang,
    )
    proposed = sum(bool(item.proposed) for item in report.partyless)
    yield from _list(
        say("report_partyless", lang, count=len(report.partyless), proposed=proposed),
        [_owned(item, lang) for item in report.partyless],
        lang,
    )
    nodes = ontology().nodes
    counts = Counter((item.label, item.reason) for item in report.left_out)
    yield HanText(say("report_left_out", lang, count=len(report.left_out)), style="bold")
    for (label, reason), count in sorted(counts.items()):
        quotes = [item.quote for item in report.left_out if (item.label, item.reason) == (label, reason)][:3]
        words = "  ".join(f"“{quote}”" for quote in quotes)
        yield _entry(f"{getattr(nodes[label], lang)} {count}", f"{say(f'rejected_{reason}', lang)}  {words}")
    yield HanText("")


def _list(title: str, items: list[str], lang: str) -> Iterator[Text]:
    yield HanText(title, style="bold")
    for item in items[:_SHOWN]:
        yield HanText(f"  {item}")
    if len(items) > _SHOWN:
        yield HanText("  " + say("report_more", lang, count=len(items) - _SHOWN), style="dim")


def _entry(name: str, text: str) -> Text:
    return HanText.assemble((f"  {name}  ", "dim"), text)


def _owned(item: "Partyless", lang: str) -> str:
    named = say("list_separator", lang).join(item.proposed)
    return f"{item.name}  {say('report_proposed', lang, names=named) + '  ' if named else ''}{item.place}"


def _short(quote: str) -> str:
    return quote if len(quote) <= _QUOTE else quote[:_QUOTE] + "…"
