"""Chinese numerals that count things."""

NUMERALS = "一二三四五六七八九十"
_VALUES = {numeral: value for value, numeral in enumerate(NUMERALS, 1)} | {"两": 2}


def number_of(number: str) -> int:
    """What a number of up to nine digits, or up to 99 in Chinese numerals, says (12, 十二, 两), 0 for anything else."""
    if number.isdecimal():
        return int(number) if len(number) < 10 else 0
    tens, ten, ones = number.partition("十")
    if not ten:
        return _VALUES.get(ones or tens, 0)
    known = (not tens or _VALUES.get(tens, 10) < 10) and (not ones or _VALUES.get(ones, 10) < 10)
    return (_VALUES[tens] if tens else 1) * 10 + _VALUES.get(ones, 0) if known else 0
