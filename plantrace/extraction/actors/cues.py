"""The words that a text must have one of before a way of naming companies is tried on it."""

from functools import cache

from plantrace.extraction.actors.company_works import UNITS, WORKED
from plantrace.extraction.actors.paired_firms import CLOSES, PARTNERS
from plantrace.extraction.actors.summed_firms import SO_MANY
from plantrace.extraction.actors.work_heads import WORKS
from plantrace.extraction.lexicon import lexicon


@cache
def cue_words() -> dict[str, tuple[str, ...]]:
    """The words, by the way that needs one of them."""
    return {
        "full": ("公司", "集团", "总厂"),
        "worked": WORKED,
        "units": UNITS,
        "goods": ("项目",),
        "partners": PARTNERS,
        "closes": CLOSES,
        "counted": SO_MANY,
        "works": WORKS,
        "power": tuple(lexicon().known_actors["power"]),
        "trading": ("企业", "链主", "产能", "扩产", "为龙头", "为骨干"),
        "carriers": ("联通", "电信"),
    }
