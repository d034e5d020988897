"""The years that a plan covers, and the five-year plans that are not past for it."""

from plantrace.patterns import compiled

_YEARS = compiled(r"(20\d\d)\s*年?\s*[-—–~至到－]{1,2}\s*(20\d\d)\s*年?")
_FIVE = compiled(r"第?(十[一二三四五六])[”’]?(?:个)?五")
_YEAR = compiled(r"(20(?:0[5-9]|[12]\d))\s*年")
_AND_OF = compiled(r"20\d\d年[^，。；]{2,24}?(?:情况|总结|回顾)[与和及暨](?=[^，。；]{0,12}20\d\d年)")  # 2024年工作总结和2025年工作计划
_ORDINALS = ("十一", "十二", "十三", "十四", "十五", "十六")
_FIRST = 2006  # of the eleventh


def period(text: str) -> tuple[int, int] | None:
    """Return the first and last year that ``text`` names as a plan's: 2023—2025年, “十四五”, 第十四个五年, 2024年; None without any."""
    text = _AND_OF.sub("", text)
    if years := _YEARS.search(text):
        return int(years.group(1)), int(years.group(2))
    if number := _FIVE.search(text):
        first = _FIRST + 5 * _ORDINALS.index(number.group(1))
        return first, first + 4
    if year := _YEAR.search(text):
        return int(year.group(1)), int(year.group(1))
    return None


def first_year(title: str) -> int:
    """The first year that a plan of this title covers, 0 where it tells none."""
    return (period(title) or (0, 0))[0]


def current_periods(title: str) -> tuple[str, ...]:
    """Return how a plan of this title calls its own five years and those after: “十三五”, “十四五” … of a plan for 2017.

    What a heading says of them is no look back. Empty where the title tells no years.
    """
    years = period(title)
    own = (years[0] - _FIRST) // 5 if years else len(_ORDINALS)
    return tuple(f"“{number}五”" for number in _ORDINALS[max(own, 0) :])
