"""Tables of tasks as a PDF's text runs through them: cell behind cell, broken over lines, one number before each row."""

from collections.abc import Sequence
from itertools import pairwise

from plantrace.extraction.lexicon import HAN, lexicon
from plantrace.extraction.tables.loose_rows import is_value
from plantrace.extraction.tables.task_columns import (
    NAMING,
    NUMBERS,
    PARTIES,
    TaskTable,
    are_units,
    cell_of,
    is_date,
    is_head,
    kinds_of,
    names_column,
    names_group,
    names_place,
)
from plantrace.extraction.tables.words import OPENS_UNIT, Word, row_of, words_of
from plantrace.extraction.text.lines import Line, Paragraph
from plantrace.patterns import compiled

_NUMBER = compiled(r"(\d{1,3})[.、．]?")
_GROUP = compiled(r"[（(]?[一二三四五六七八九十]{1,3}[）)、]\S{2,20}")
_WORKS = compiled(f"{HAN}{{2,8}}(?:工程|项目|类)")  # 供水工程 opens with a verb, and is a group's title all the same
_GROUP_NUMBER, _COUNTED = compiled("[（(]?[一二三四五六七八九十]{1,3}[）)、]?"), compiled(r"[（(]\d+[个项][）)]$")
_HEADING = compiled(
    f"第[一二三四五六七八九十]+[篇章节]|[（(][一二三四五六七八九十]{{1,3}}[）)]{HAN}|附件|附表|注[：:]|[一二三四五六七八九十]+、"
)
_YEARS = compiled(r"20\d\d年?(?:[-—~至]{1,2}20\d\d年?)?")
_WORK = compiled("(?:工程|项目|平台|中心|基地|园区?|[厂站路桥库馆院校闸]|改造|建设|治理|修复|扩建|[一二三]期)(?:（[^（）]*）)?$")
_AIMS = compiled("目标|进度|节点|安排")  # a column of what is to be reached, and when
_AIM_OPENS = compiled(r"\d|每|到|全年|“")
_NATURES = ("新建", "续建", "改建", "扩建", "改扩建", "迁建", "在建", "拟建")
_SAME = 0.05
_MOST = 80  # words of a row
_HEAD_LINES, _ROW_LINES, _FEWEST, _LONGEST = 18, 40, 2, 48
_SHORT = 12  # characters of a class, or a person's name
_GOOD = 0.6  # how well the cells of a table must suit their columns, at the mean
#: What a cell left empty costs, by what its column holds.
_EMPTY = {"what": 4.0, "project": 4.0, "title": 0.5, "lead": 1.5, "responsible": 1.2, "other": 0.3, "due": 0.8, "when": 0.8, "cost": 0.8}


#: How well a row fits, and where the words of each of its cells begin.
_Fit = tuple[float, list[int]]


def read_streamed(lines: Sequence[Line], index: int) -> TaskTable | None:
    """Return the table whose head begins at ``index``, None if none does whose rows are numbered and whose cells are broken."""
    index = next((at for at in (index - 1, index - 2) if at >= 0 and _joined(lines[at:index]) in NUMBERS), index)
    first = next((at for at in range(index + 1, min(index + _HEAD_LINES, len(lines))) if _number(lines[at])), None)
    if first is None or any(len(line.text) > _LONGEST or "。" in line.text for line in lines[index:first]):
        return None
    between = [at for at in range(index, first) if not _is_group(lines[at])]
    head = [word for at in between for word in words_of(lines[at])]
    heads = _heads([word.text for word in head])
    kinds = kinds_of(heads)
    if len(heads) < _FEWEST + 1 or heads[0] not in NUMBERS or not is_head(kinds):
        return None
    starts = _starts(lines, first)
    if len(starts) < _FEWEST:
        return None
    spans = [*pairwise(starts), (starts[-1], _stop(lines, starts[-1]))]
    words = [_words_of_row(lines, low, high, [word.text for word in head]) for low, high in spans]
    columns = list(zip(kinds[1:], heads[1:], strict=True))
    printed = index + 1 == first or lines[index].text.startswith(NUMBERS)  # the head is: 序 / 号 项目名称 is none in a line
    if (printed and all(len(row) <= len(columns) for row in words[:-1])) or any(len(row) > _MOST for row in words):
        return None
    last, end, count = _last(words[-1], lines, spans[-1], columns)
    found = [*(_fit(row, columns) for row in words[:-1]), last]
    if sum(score for score, _ in found) < _GOOD * len(found) * len(columns):
        return None
    titles = [lines[at] for at in range(index, first) if at not in between]
    table = TaskTable(index, end, [Paragraph.of([lines[at] for at in between], table=True)])
    table.paragraphs += [cell_of(line, 0, len(line.text), "other") for line in titles]
    for row, (_, cuts) in zip([*words[:-1], words[-1][:count]], found, strict=True):
        cells = [row[low:high] for low, high in pairwise([*cuts, len(row)])]
        table.paragraphs += row_of(cells, kinds[1:], heads[1:], broken=True)
    return table


def titles_group(cells: list[str]) -> bool:
    """Whether a line is the title of a group, with its number, its count and its sums or without: 一 水利类（2个） 36600."""
    number = _GROUP_NUMBER.fullmatch(cells[0]) if cells else None
    title, *sums = cells[1:] if number and len(cells) > 1 else cells or [""]
    if not all(map(is_value, sums)) or (sums and not (number or _GROUP.fullmatch(title))):
        return False
    return names_group(_COUNTED.sub("", title)) or bool(number and (_COUNTED.search(title) or _WORKS.fullmatch(title)))


def _joined(lines: Sequence[Line]) -> str:
    return "".join(line.text for line in lines)


def _number(line: Line) -> int:
    """The number that opens a line as a word of its own, 0 if none does."""
    number = _NUMBER.fullmatch(line.raw.split(maxsplit=1)[0])
    return int(number.group(1)) if number else 0


def _heads(words: list[str]) -> list[str]:
    """The heads of the columns: 完成 and 时限 are one, （亿元） belongs to the one before it."""
    heads: list[str] = []
    open_ = ""
    for word in words:
        if not open_ and heads and (word.startswith("（") or heads[-1].count("（") > heads[-1].count("）")):
            heads[-1] += word
            continue
        open_ += word
        if names_column(open_):
            heads.append(open_)
            open_ = ""
    return heads if not open_ else [*heads, open_]


def _starts(lines: Sequence[Line], first: int) -> list[int]:
    """Where the rows begin, numbered on from the first."""
    starts = [first]
    number = _number(lines[first])
    at = first + 1
    while at < len(lines) and at - starts[-1] <= _ROW_LINES:
        if _number(lines[at]) == number + 1:
            starts.append(at)
            number += 1
        elif _HEADING.match(lines[at].text) and not (_GROUP.fullmatch(lines[at].text) and at + 1 < len(lines) and _number(lines[at + 1])):
            break
        at += 1
    return starts


def _stop(lines: Sequence[Line], last: int) -> int:
    """Where the last row ends at the latest."""
    rest = range(last + 1, min(last + _ROW_LINES, len(lines)))
    return next((at for at in rest if _HEADING.match(lines[at].text) or len(lines[at].text) > _LONGEST), min(last + _ROW_LINES, len(lines)))


def _is_group(line: Line) -> bool:
    words = [word.text for word in words_of(line)]
    return _GROUP.fullmatch(line.text) is not None or (len(words) > 1 and titles_group(words))


def _words_of_row(lines: Sequence[Line], low: int, high: int, head: list[str]) -> list[Word]:
    """The words of a row without its number, the head that a new page prints again, and a group's title before the next row."""
    high -= high - low > 1 and _is_group(lines[high - 1])
    words = [word for at in range(low, high) for word in words_of(lines[at])][1:]
    texts = [word.text for word in words]
    starts = range(len(texts) - len(head) + 1)
    again = next((at for at in starts if texts[at : at + len(head)] == head), None)
    return words if again is None else words[:again] + words[again + len(head) :]


def _last(words: list[Word], lines: Sequence[Line], span: tuple[int, int], columns: Sequence[tuple[str, str]]) -> tuple[_Fit, int, int]:
    """How the last row fits best, where its last line ends, and how many words it has."""
    best: tuple[_Fit, int, int] = ((float("-inf"), []), span[0] + 1, 0)
    count = -1
    for at in range(*span):
        count += len(words_of(lines[at]))
        found = _fit(words[:count], columns)
        if found[0] >= best[0][0] - _SAME:
            best = found, at + 1, count
    return best


def _fit(words: list[Word], columns: Sequence[tuple[str, str]]) -> _Fit:
    """How well the words fit the columns in their order, and where each column's begin."""
    count = len(words)
    texts = [word.text for word in words]
    ways: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}  # by how many words the columns so far have
    for kind, head in columns:
        reached: dict[int, tuple[float, list[int]]] = {}
        for low, (score, cuts) in ways.items():
            for high in range(low, count + 1):
                new = score + _suits(texts[low:high], kind, head)
                if high not in reached or new > reached[high][0]:
                    reached[high] = new, [*cuts, low]
        ways = reached
    return ways.get(count, (float("-inf"), []))


def _suits(parts: Sequence[str], kind: str, head: str) -> float:
    """How well a cell of these words suits its column."""
    text = "".join(parts)
    if not text:
        return -_EMPTY.get(kind, 0.5)
    figure, years = is_value(text), _YEARS.fullmatch(text) is not None
    if kind in PARTIES:
        return (1.8 if are_units(text) else -2.5) + (0.4 if text[0] in OPENS_UNIT else 0.0)
    if kind == "cost" or "投资" in head:
        return 2.0 if figure and len(parts) == 1 and not years else -2.5
    if kind in ("due", "when"):
        return 2.0 if is_date(text) or years else -1.5
    if kind == "content" and figure:
        return 1.0
    if figure or years:
        return -2.0 if kind != "other" else 0.0
    if kind == "where":
        return (1.6 if names_place(text) else 0.4) - 0.15 * max(0, len(text) - 3)
    if kind in NAMING or kind == "content":
        return _suits_task(text, kind)
    if "性质" in head:
        return 1.5 if text in _NATURES else -0.6
    if _AIMS.search(head):
        return (1.2 if any(map(str.isdigit, text)) else 0.3) + (0.4 if _AIM_OPENS.match(text) or text[:2] in lexicon().verbs else -0.4)
    return 0.3 if len(text) < _SHORT else -0.6


def _suits_task(text: str, kind: str) -> float:
    """How well a cell says what is to be done, or names a work."""
    score = 1.0 if len(text) > 4 else 0.4
    if kind == "project":
        return score + (0.8 if _WORK.search(text) else 0.0)
    opens = text[:2] in lexicon().verbs
    return score + (0.8 if opens else 0.0) - (3.0 if are_units(text) else 0.0)
