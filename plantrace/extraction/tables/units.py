"""What cells of an indicator table are: a unit, a number with its unit, a target in words."""

from plantrace.extraction.lexicon import lexicon
from plantrace.patterns import compiled

_NUMBER_AND_UNIT = compiled(
    r"(?:[<>≥≤~约]|不低于|不少于|不超过|超过|大于|小于)*\d[\d.]*(?:[-~—]\d[\d.]*)?(\D{1,8}?)(?:左右|以上|以下|以内)?"
)

#: A target in words.
_IN_WORDS = compiled(
    r"完成\S*|达到\S*(?:要求|标准|目标)\S*|保持\S*|与\S+同步|高于\S+|低于\S+|持续\S+|逐步\S+|只减不增|只增不减|稳步\S+|基本\S+|不断\S+|明显\S+|\S*(?:至少|不少于|不低于)\d\S*|符合\S+|全覆盖|翻[一两]番\S*|(?:良好|优秀|合格)(?:以上)?|控制在\S+|按\S+下达\S*|[上省市国]\S*下达\S*"
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


def tells_target(text: str) -> bool:
    """Whether a cell says in words what is to be reached: 完成上级下达任务, 明显提升."""
    return _IN_WORDS.fullmatch(text) is not None
