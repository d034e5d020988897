"""The letter that issues a plan: from those whom it greets to its date. What it asks of them is not what the plan is to do."""

from collections.abc import Sequence

from plantrace.extraction.text.lines import Line
from plantrace.extraction.text.numbering import NOTE, is_date, is_signature
from plantrace.patterns import compiled

#: It sends a plan, or shows it: 现将…印发给你们, 全文公布，广泛征求意见.
_ISSUES = compiled(
    "现将[^。]{2,160}?(?:印发|下发|转发|征求意见|征集)|现将《[^《》]{4,80}》[^。]{0,20}(?:公布|公开|公示|下达)|现(?:予|将其)?(?:印发|下发|转发|公布)"
    "|印发(?:给你们|给你)|(?:予以|分解)印发|分解（?详?见附件"
)
_GREETS = compiled("[^。；]{2,}[^。；，、]：")  # 各乡镇人民政府，县政府各部门：
_PLAN_BEGINS = compiled(r"附件\s*[\d一二三四五]?$|目\s*录$|第[一二三四五六七八九十]+[篇章]")
_ASIDE = compiled(r"[（(][^（）()]*[)）]")  # （此件公开发布）
_FAR, _LINES, _SIZE = 40, 90, 2500  # lines before what issues the plan, lines and characters from there to the date
_LEAST = 4  # lines of the plan behind it
_OPENING = 8  # lines from the greeting to what issues the plan


def letter(lines: Sequence[Line]) -> tuple[int, int]:
    """Return where the letter begins and ends among the printed ``lines``: both 0 where none stands before a plan."""
    issues = next((at for at in range(min(_FAR, len(lines))) if _issues(lines, at)), None)
    date = None if issues is None else _date(lines, issues)
    if issues is None or date is None:
        return 0, 0
    end = date + 1
    while end < len(lines) and (NOTE.match(lines[end].text) or _ASIDE.fullmatch(lines[end].text) or is_date(lines[end].text)):
        end += 1
    if len(lines) - end < _LEAST or not _begins_plan(lines, end):
        return 0, 0
    greeting = next((at for at in range(max(0, issues - _OPENING), issues) if _GREETS.fullmatch(lines[at].text)), issues)
    while greeting > 0 and lines[greeting - 1].text.endswith(("，", "、")):
        greeting -= 1  # a greeting of several lines
    return greeting, end


def _issues(lines: Sequence[Line], at: int) -> bool:
    """Whether a sentence that begins on this line issues a plan."""
    if not any(word in lines[at].text for word in ("现", "印发", "分解", "公布", "下达")):
        return False
    return (
        _ISSUES.search("".join(line.text for line in lines[at : at + 4])[: len(lines[at].text) + 160]) is not None
        and "通知" not in lines[at].text[-3:]
    )


def _date(lines: Sequence[Line], issues: int) -> int | None:
    """The line of the date that closes the letter."""
    size = 0
    for at in range(issues, min(issues + _LINES, len(lines))):
        text = lines[at].text
        size += len(text)
        if size > _SIZE or _PLAN_BEGINS.match(text):
            return None
        if is_date(text):
            return at
    return None


def _begins_plan(lines: Sequence[Line], at: int) -> bool:
    """Whether a title, or the word for an attachment, stands here."""
    text = lines[at].text
    return text.startswith("附") or (len(text) <= 60 and text[-1] not in "。；" and not is_signature(text))
