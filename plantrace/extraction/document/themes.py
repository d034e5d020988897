"""What a passage is by what its headings say: measures, goals, principles or background."""

from typing import TYPE_CHECKING

from plantrace.extraction.document.periods import period
from plantrace.extraction.lexicon import lexicon
from plantrace.patterns import compiled

if TYPE_CHECKING:
    from plantrace.extraction.document.outline import Passage

#: Before the first heading of a yearly or an action plan: 主要指标：到2025年，…; 制定本方案。到2027年，….
_STATES_GOALS = compiled(r"(?:主要|预期|发展|工作)(?:目标|指标)(?:是|为|：|，(?=到20))+[^。]*\d|(?:^|。)到20\d\d年[^。，]{0,2}，[^。]*\d")
_BODY = compiled("[^，。；：、]{1,10}?(?:[局委办厅镇乡]|街道|政府|中心|公司)(?P<charge>(?:负责|牵头|会同)*)")
#: What opens a look back, whose ——items tell what was done.
_LOOKS_BACK = compiled("(?:在|自)?“?十[一二三四五]五”?(?:时期|期间|以来)，[^：]*。$")
_OF_YEAR = compiled(r"(20\d\d)年(?!以来)")
_OF_TASK = compiled("(?:工作|年度|阶段性?|任务|考核|具体)+目标")
DUE = compiled(r"[到至](?:20\d\d年|“十[三四五六]五”末)")  # what opens with its year is a goal among principles too


def theme_of(passage: "Passage", point: "Passage | None", before: "Passage | None", current: tuple[str, ...], first_year: int) -> str:
    """What a passage is by its own run-in heading, that of the numbered ``point`` it goes on with, or the nearest heading that says so.

    Aims go on with the goals of the passage ``before`` them, among principles too; below measures those that do something are measures.

    ``current`` are the five-year plans that are not past: “十三五” in a heading of a plan for these years is no look back.

    A heading of a year before ``first_year``, the plan's, is one.

    See lexicons/outline.yaml.
    """
    above = passage.heading.theme if passage.heading else "measure"
    if passage.kind == "front":
        return "goal" if _STATES_GOALS.search(passage.text) else "background"
    if passage.kind == "paragraph" and point is not None and passage.box is None:
        above = point.theme
    if passage.kind == "heading" and (year := _OF_YEAR.match(passage.name)) and int(year[1]) < first_year:
        return "background"  # 2024年主要工作, in a plan for 2025
    words = lexicon()
    if passage.kind == "aim":
        if before is not None and before.heading is passage.heading and _looks_back(before, first_year):
            return "background"
        if above == "principle" and before is not None and before.heading is passage.heading and before.theme == "goal":
            return "goal"
        if above == "measure" and passage.heading is not None and (passage.name[:2] in words.verbs or _body_does(passage.name)):
            return "measure"
        return above if above in ("principle", "background") else "goal"
    if above == "measure" and passage.heading and passage.heading.name[:2] in words.verbs and _OF_TASK.fullmatch(passage.name):
        return "measure"  # 推进某事 / 工作目标：新增8家
    for name in (passage.name, passage.box.name if passage.box else ""):
        for five in current if "“十" in name else ():
            name = name.replace(five, "")
        if name and words.any_theme.search(name):
            # 夯实发展基础 is a task, 发展基础 and 规划背景 are background; so is 成效显著提升，加快…建设 a task
            told = name.removeprefix("要")  # 要抢抓机遇抓好水利
            does = (told[:2] in words.verbs and told[:2] != "发展" and len(told) > 4) or any(
                part[:2] in words.verbs for part in name.split("，")[1:]
            )
            for theme, pattern in words.themes.items():
                if theme == "measure" and above == "background" and passage.kind == "item" and not does:
                    continue  # of a look back: “六稳”任务有效落实
                if pattern.search(name) and not (does and theme in ("goal", "background")):
                    among = theme == "measure" and above == "goal" and passage.kind != "heading" and not does
                    return "goal" if among else theme  # 民生保障：…达到…, among goals
    if above == "principle" and DUE.match(passage.text):
        return "goal"
    return above


def _body_does(name: str) -> bool:
    """Whether words open with a body and what it does: 县水利局负责新建水厂2座."""
    body = _BODY.match(name)
    return body is not None and (body["charge"] != "" or name[body.end() : body.end() + 2] in lexicon().verbs)


def _looks_back(before: "Passage", first_year: int) -> bool:
    """Whether the passage ``before`` an aim opens a look back at years before ``first_year`` (“十三五”期间，…。), or is part of one."""
    if before.kind == "aim":
        return before.theme == "background"
    opening = _LOOKS_BACK.match(before.text) if before.kind == "paragraph" and first_year else None
    years = period(before.text) if opening else None
    return years is not None and years[1] < first_year
