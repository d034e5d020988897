"""What is a unit in an indicator table."""

from plantrace.extraction.lexicon import lexicon
from plantrace.patterns import compiled

_NUMBER_AND_UNIT = compiled(
    r"(?:[<>≥≤~约]|不低于|不少于|不超过|超过|大于|小于)*\d[\d.]*(?:[-~—]\d[\d.]*)?(\D{1,8}?)(?:左右|以上|以下|以内)?"
)


def is_unit(text: str) -> bool:
    """Whether the words are a unit, with a magnitude (万册), or one for each of something (万元/人, 件/万人)."""
    units = lexicon().table_units
    plain = text[1:] if text[:1] in ("万", "亿") else text
    return text in units or plain in units or ("/" in text and text.partition("/")[0] in units and len(text) < 12)


def has_unit(text: str) -> bool:
    """Whether the words are a number with its unit: 11.8平方米, ≥82岁."""
    number = _NUMBER_AND_UNIT.fullmatch(text)
    return number is not None and is_unit(number.group(1))
