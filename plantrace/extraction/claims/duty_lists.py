"""Duties by body: a body's name as a heading, or before a colon, hands it what stands below or behind it (县水利局：负责…)."""

from plantrace.extraction.claims.units import PICKED, UNIT_END, Unit, is_body, read_units
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.document.outline import Passage
from plantrace.patterns import compiled

#: What a heading may say behind the names: 县公安局主要工作任务, 县林业局职责分工, 县教育局（2项）.
_DUTIES = compiled(r"(?:的?(?:主要|重点|具体)?(?:工作)?(?:职责|任务|分工)+)?(?:[（(]共?\d{1,3}[项条件][)）])?(?=[：。]?$)")
_DUTY_ENDS = tuple(f"{word}{mark}" for word in ("职责", "任务", "分工", "项）", "条）", "件）", "项)") for mark in ("", "：", "。"))
_MANY = compiled("各(?:乡镇|镇|乡|街道|县|区|县区)（[^（）]{2,12}）")
_LONGEST = 40  # characters of such a heading


def find_duty_lists(passages: list[Passage], identity: Identity) -> dict[Passage, tuple[int, int, list[Unit]]]:
    """Return the passages that a body's name heads: where it stands in their text, and the units that it names.

    A company, and what stands for many (各镇), heads duties only beside a body under the same heading.
    """
    named = {passage: found for passage in passages if (found := _named(passage, identity))}
    sure = {passage for passage, (_, end, units) in named.items() if _tells_duties(passage.text, end) or _are_known(units, identity)}
    beside = {passage.heading for passage in sure}
    return {passage: found for passage, found in named.items() if passage in sure or passage.heading in beside}


def _named(passage: Passage, identity: Identity) -> tuple[int, int, list[Unit]] | None:
    """The units that a passage's heading or run-in heading is, where it is nothing else."""
    span = passage.title if passage.kind == "heading" else passage.lead
    if span is None or passage.theme == "background" or passage.role:
        return None
    start, end = span
    if passage.kind == "aim" and not passage.text[end:].strip("。"):
        return None  # ——县林业局、县财政局: who does what stands above
    duties = _DUTIES.search(passage.text, start, end) if passage.text.endswith(_DUTY_ENDS, start, end) else None
    end = duties.start() if duties else end - passage.text.endswith(("：", "。"), start, end)
    plain = PICKED.sub("", passage.text[start:end])
    if not 3 <= end - start <= _LONGEST or not (UNIT_END.search(plain) or _MANY.fullmatch(passage.text, start, end)):
        return None
    units = read_units(passage.text, start, end, 0, identity)
    covered = sum(unit.end - unit.start for unit in units) + max(0, len(units) - 1)
    return (start, end, units) if units and covered == len(plain) else None


def _tells_duties(text: str, end: int) -> bool:
    """Whether a heading says behind its names that they are those of who has duties."""
    duties = _DUTIES.match(text, end)
    return duties is not None and duties.group() != ""


def _are_known(units: list[Unit], identity: Identity) -> bool:
    """Whether all are known bodies, or such that stand for many behind one that is picked out (县教育局（牵头）、各镇)."""
    picked = any(unit.starred for unit in units)
    return all(
        (picked and unit.generic) or (unit.label == "Department" and not unit.generic and is_body(unit.words, identity, whole=True))
        for unit in units
    )
