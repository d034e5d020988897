"""Tables of tasks and their units (任务|牵头单位|配合单位|完成时限): each row becomes a task and lines that say who does it."""

from plantrace.extraction.tables.ruled_tasks import read_ruled
from plantrace.extraction.tables.spaced_tasks import read_spaced
from plantrace.extraction.tables.stacked_tasks import read_stacked
from plantrace.extraction.tables.streamed_tasks import read_streamed
from plantrace.extraction.tables.task_columns import NUMBERS, TaskTable
from plantrace.extraction.text.lines import Line, Paragraph

_HEAD_WORDS = (*NUMBERS, "单位", "部门", "业主", "项目名称", "工程名称")
_HEAD_LENGTH, _TITLE_LENGTH, _SHORT_HEAD = 80, 40, 8


def find_task_tables(lines: list[Line]) -> list[TaskTable]:
    """Return the tables of tasks among the printed lines, in reading order."""
    found: list[TaskTable] = []
    end = 0
    for index, line in enumerate(lines):
        text = line.text
        if index < end:
            continue
        table = None
        if "|" in text or "\t" in text:
            table = read_ruled(lines, index)
        elif len(text) <= _SHORT_HEAD:
            table = read_stacked(lines, index)
            if text in NUMBERS or (text == NUMBERS[0][0] and index + 1 < len(lines) and (text + lines[index + 1].text).startswith(NUMBERS)):
                table = _longer(table, read_streamed(lines, index))
        if table is None and len(line.raw) > len(text) and len(text) <= _HEAD_LENGTH and any(map(text.__contains__, _HEAD_WORDS)):
            table = _longer(read_spaced(lines, index), read_streamed(lines, index))
        if table:
            _tell_titles(table.paragraphs)
            found.append(table)
            end = table.end
    return found


def _longer(first: TaskTable | None, second: TaskTable | None) -> TaskTable | None:
    """The one that reads more of the lines, the first of two that read the same."""
    return second if second is not None and (first is None or second.end > first.end) else first


def _tell_titles(cells: list[Paragraph]) -> None:
    """A title and what is to be done under it belong together; what is long or a sentence is no title."""
    title: Paragraph | None = None
    for cell in cells:
        if cell.cell == "title" and (len(cell.text) > _TITLE_LENGTH or "。" in cell.text):
            cell.cell = "what"
        elif cell.cell == "what" and title is not None:
            cell.cell = "detail"
        if cell.cell != "detail":  # of several lines
            title = cell if cell.cell == "title" else None
