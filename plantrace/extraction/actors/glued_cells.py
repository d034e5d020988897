"""Cells of a table of tasks that a copy has left without marks: a person and units in one run, a person on a line of its own."""

from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.mentions import Mention
from plantrace.patterns import compiled

#: Units that no mark parts, at the head of a sentence: 周海山交通局临江公司东湖街道.
_RUN = compiled(rf"(?:^|(?<=[。；]))(?:{HAN}{{1,10}}?(?:局(?!长|属|面)|公司|街道|（{HAN}{{2,4}}）)){{2,}}+")
_ENDS = compiled("局|公司|街道|（")
_SIGNS, _FEWEST = ("局", "公司", "街道", "（"), 2  # what the units of a run end in, two of them at least
_NEXT_ROW = compiled(rf"\d{{1,3}}(?={HAN}{{2}})")
_MANY = 3  # units in a row that nothing else can be
_ONE_BODY = ("分局", "支局", "所属", "下属", "直属", "分公司", "在", "与", "和", "对", "由", "为", "将", "的")
_PERSON = 3  # characters of a name, at most


def cell_runs(text: str) -> list[tuple[int, int]]:
    """The spans of such units in ``text``."""
    if "局" not in text or sum(map(text.count, _SIGNS)) < _FEWEST:
        return []
    return [run.span() for run in _RUN.finditer(text) if _is_run(text, *run.span())]


def outside_cells(text: str, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions without the places and firms that only stand in such cells: 东湖街道 is who sees to it, 徐望江 a person."""
    if len(mentions) == 1 and _is_person(text, mentions[0]):
        return []
    runs = cell_runs(text) if mentions else []
    if not runs:
        return mentions
    return [mention for mention in mentions if mention.label not in ("Place", "Town", "Enterprise") or not _is_inside(mention, runs)]


def _is_inside(mention: Mention, runs: list[tuple[int, int]]) -> bool:
    return any(mention.end > low and mention.start < high for low, high in runs)


def _is_person(text: str, mention: Mention) -> bool:
    """Whether a line with a table's bar holds nothing but a river's or a hill's name of two or three characters: 徐望江|."""
    alone = text.endswith("|") and text.strip("| ") == text[mention.start : mention.end]
    return alone and mention.type == "site" and mention.end - mention.start <= _PERSON


def _is_run(text: str, start: int, end: int) -> bool:
    """Whether units stand together as no sentence has them: three or more, or two before the number of the next row."""
    words, verbs = text[start:end], lexicon().verbs
    if any(word in words for word in _ONE_BODY) or any(
        words[at : at + 2] in verbs and words[at + 2] != "局" for at in range(len(words) - 2)
    ):
        return False
    return len(_ENDS.findall(words)) >= _MANY or _NEXT_ROW.match(text, end) is not None
