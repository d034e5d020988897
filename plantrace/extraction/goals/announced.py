"""What is to be done in sentences without a verb: 这2个项目分别为：甲公司某某项目；乙公司某某项目; 构建某某产业带；以乙为主的某某产业带."""

from plantrace.extraction.goals.deeds import tells_of_now
from plantrace.extraction.goals.times import is_past
from plantrace.extraction.lexicon import lexicon
from plantrace.patterns import compiled

_ARE = compiled(
    r"(?:项目|工程)(?:\d+[个项])?，?(?:(?:主要|具体|分别)*(?:为|是|有|包括)：|分别[为是])|(?:重点|重大|骨干|其他|续建|新建|前期|储备|设施)(?:建设)?(?:项目|工程)包括"
)
_ASIDE = compiled("（[^（）]*）$")
_LISTS = compiled("(?:项目|工程)[^，。；：]{0,8}，?(?:包括|分别[为是])：?[^，。；、]{4,}、")
#: What the verb of the sentence before governs as well.
_OBJECT = compiled("以[^，。；]{2,20}为(?:主|重点|核心|中心)的[^，。；]{2,20}(?:带|区|园|基地|板块)[。；]?")


def announces(text: str, first_year: int) -> bool:
    """Whether a sentence says which the projects are, of a time that is not over for a plan that begins in ``first_year``."""
    head = _ARE.search(text) if "项目" in text or "工程" in text else None
    return head is not None and not tells_of_now(text) and not is_past(text[: head.end()], first_year)


def names_work(text: str) -> bool:
    """Whether a sentence ends in the name of a work."""
    return _ASIDE.sub("", text.rstrip("。；")).endswith(tuple(lexicon().projects["announced"]))


def lists_works(text: str, first_year: int) -> bool:
    """Whether a sentence without a verb lists the projects that there are: 项目包括甲铁路、乙公路等5个项目; 项目3个，分别为甲馆、乙楼."""
    return _LISTS.search(text) is not None and announces(text, first_year) and names_work(text)


def is_object(text: str) -> bool:
    """Whether a sentence only names one more thing that the verb of the sentence before builds (…；以青柘为主的果品产业带)."""
    return text[:1] == "以" and _OBJECT.fullmatch(text) is not None
