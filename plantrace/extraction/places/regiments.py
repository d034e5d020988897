"""The regiments and companies of a production corps, by their numbers: 一八六团 is a town of its own, 3连 a village."""

from plantrace.extraction.places.placenames import Gazetteer
from plantrace.patterns import compiled

_DIGITS = r"(?<![\d一二三四五六七八九十〇零百])(?:\d{1,3}|[一二三四五六七八九十〇零百]{1,4})"
_REGIMENT = compiled(rf"{_DIGITS}团(?![场队体员结委组市级费章干建购聚圆伙代镇乡村])")
_COMPANY = compiled(rf"{_DIGITS}连(?![续接锁片通年带级任同贯心霍环浩增冠跳降升胜])")


def add_regiments(everything: str, gazetteer: Gazetteer) -> None:
    """Collect them where the plan is of a corps or names it; elsewhere 四团 is a town for short and 三连 a win."""
    if not any(word in everything for word in ("兵团", "团场", "连队")):
        return
    for name in _REGIMENT.findall(everything):
        gazetteer.add(name, "Town", name, "town")
    for name in _COMPANY.findall(everything):
        gazetteer.add(name, "Place", name, "village")
