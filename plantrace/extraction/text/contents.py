"""The table of contents before a plan: its lines name what stands below them and say nothing of their own."""

from collections.abc import Sequence
from itertools import pairwise

from plantrace.extraction.text.lines import Line
from plantrace.extraction.text.numbering import NUMBER, RANKS
from plantrace.patterns import compiled

_TITLES = frozenset(("目录", "目次", "总目录", "contents"))
#: What leads from the words of an entry to its page (………3, ....... - 3 -, （3）), and the page.
_LEADERS = " \t\u3000.…·•‥⋯_—–-（("
_DOTS = frozenset(".…·•‥⋯_—–-")
_PAGE, _PAGE_SIZE = compiled(r"(?:(?<!\d)\d{1,3}|(?<![a-zA-Z])[ivxIVX]{1,5})\s*[—–-]?[）)]?\s*$"), 9
#: Only before blanks that lead to a number: a table's row ends in one, too.
_HEADING = compiled("第|专栏|附|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[前序引]言")
_FAR = 200  # lines before it: a letter, the body that issues the plan
_FEWEST, _LONGEST = 3, 60  # entries of a table, characters of one
_RUN = 5  # headings in a row, that stand again
_TRIED = 5  # entries one of which the plan must open with


def contents(lines: Sequence[Line]) -> tuple[int, int]:
    """Return where the table of contents begins and ends among the printed ``lines``: both 0 where there is none.

    Its entries stand again below, as headings, with or without their numbers; where the text is too short for that, dots or blanks lead
    each to its page.
    """
    begin = next((at for at, line in enumerate(lines[:_FAR]) if line.text.replace(" ", "").lower() in _TITLES), None)
    runs = [] if begin is not None else _runs(lines)
    if begin is None and not runs:
        return 0, 0
    keys = [_words(line.text) for line in lines]
    first = begin + 1 if begin is not None else next((at for at in runs if _is_led(lines[at]) or _rises(keys, at)), None)
    if first is None:
        return 0, 0
    body = _body(keys, first)
    end = first
    while end < (body or len(lines)) and _is_entry(lines[end], led=body is None):
        end += 1
    known = sum(_recurs(keys, at, body) or not keys[at] or _is_led(lines[at]) for at in range(first, end))
    return (first if begin is None else begin, end) if end - first >= _FEWEST and 2 * known >= end - first else (0, 0)


def ranks(entries: Sequence[Line]) -> dict[str, int]:
    """Return the ranks of the headings that a table of contents names, by their words without the number, for those that have one."""
    found: dict[str, int] = {}
    for line in entries:
        number = NUMBER.match(line.text)
        words = _words(line.text)
        if number and len(words) > 1:
            found.setdefault(words, RANKS[number.lastgroup or ""])
    return found


def _words(text: str) -> str:
    """The words of an entry, or of a heading, without its number, its page and blanks."""
    words = _parted(text)[0]
    number = NUMBER.match(words)
    return "".join((words[number.end() :] if number else words).split())


def _runs(lines: Sequence[Line]) -> list[int]:
    """Where entries may begin that no title stands above: lines in a row with their pages, or a run of headings."""
    near = lines[: _FAR + _RUN]
    led = [_is_led(line) for line in near]
    opens = [line.opens and len(line.text) <= _LONGEST for line in near]
    return [at for at in range(len(near)) if sum(led[at : at + _FEWEST]) == _FEWEST or sum(opens[at : at + _RUN]) == _RUN]


def _rises(keys: Sequence[str], first: int) -> bool:
    """Whether the headings of a run stand again below, in their order."""
    again = [keys.index(key, first + _RUN) if key in keys[first + _RUN :] else 0 for key in keys[first : first + _RUN]]
    return all(low < high for low, high in pairwise([0, *again]))


def _parted(text: str) -> tuple[str, str, bool]:
    """The words of an entry, what leads from them to its page, and whether it has one."""
    page = _PAGE.search(text, max(0, len(text) - _PAGE_SIZE))
    before = text[: page.start()] if page else text
    words = before.rstrip(_LEADERS)
    return words.lstrip(), before[len(words) :], page is not None


def _is_led(line: Line) -> bool:
    """Whether dots, or blanks behind a heading, lead from the words of a line to a page number."""
    words, leaders, page = _parted(line.raw.rstrip())
    if not page or not 1 < len(words) <= _LONGEST or "。" in words:
        return False
    dotted = sum(mark in _DOTS for mark in leaders) >= _FEWEST
    return dotted or (_HEADING.match(words) is not None and "\t" not in words and ("\t" in leaders or len(leaders) > 1))


def _is_entry(line: Line, *, led: bool) -> bool:
    """Whether a line can be an entry; ``led``: only with its page."""
    return _is_led(line) or (not led and len(line.text) <= _LONGEST and "。" not in line.text)


def _body(keys: Sequence[str], first: int) -> int | None:
    """Where the plan begins that the table tells of: with one of the first entries."""
    entries = [at for at in range(first, min(first + _TRIED, len(keys))) if len(keys[at]) > 1]
    starts = (keys.index(keys[at], at + 1) for at in entries if keys[at] in keys[at + 1 :])
    return min(starts, default=None)


def _recurs(keys: Sequence[str], at: int, body: int | None) -> bool:
    """Whether the words of an entry open a line of the plan."""
    return body is not None and len(keys[at]) > 1 and any(key.startswith(keys[at]) for key in keys[body:])
