"""Schools and hospitals that a work moves or widens as a whole: 县医院迁建项目 says what is built, not who builds it."""

from plantrace.extraction.lexicon import HAN
from plantrace.extraction.mentions import Mention
from plantrace.patterns import compiled

_MOVED = "(?:整体|异地|易地)*(?:迁建|搬迁|迁址|重建)"
_OF_IT = f"(?=项目|工程|建设|由|(?!{HAN}))"  # not 县医院扩建病区: its own work
_WIDENED = f"(?:[一二三四五]期)?(?:装修|维修)*(?:改扩建|扩建|改建|改造|扩容(?:提升|提质|增效|升级)?){_OF_IT}"
_CAMPUS = "(?:[东南西北新老]{1,2}|第[一二三四五])?(?:校区|院区)"
_LISTED = r"(?:(?:[、和][^，。；、和]{2,12})*等[\d两三四五六七八九十]+[余多]?[所家个](?:学校|医院|幼儿园|中小学校?|卫生院|院校)?)?"
_MOVES = compiled(f"{_MOVED}|{_CAMPUS}(?:{_MOVED}|{_WIDENED}|扩区|扩容)|扩区")
_OF_PUBLIC = compiled(f"{_LISTED}{_WIDENED}|新校区|新院区")
#: 县医院迁建项目, 县医院扩建由某局实施: the words name the work, and others may do it.
_BY_OTHERS = compiled("项目|工程|(?:工作)?，?由")


def is_built(mention: Mention, text: str) -> bool:
    """Whether what follows in ``text`` is done to the institution as a whole; what is built in it is its own (一中教学楼改造)."""
    if mention.label != "Institution":
        return False
    return bool(_MOVES.match(text, mention.end) or (mention.type in ("school", "hospital") and _OF_PUBLIC.match(text, mention.end)))


def is_built_by_others(mention: Mention, text: str) -> bool:
    """Whether the words go on to name the work that is done to the institution, or to say that others do it."""
    work = _MOVES.match(text, mention.end) or _OF_PUBLIC.match(text, mention.end)
    return mention.label == "Institution" and work is not None and _BY_OTHERS.match(text, work.end()) is not None
