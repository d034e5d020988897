"""One character for one character: what looks alike is made alike, so that offsets stay as they are."""

import re
import unicodedata
from functools import cache

from plantrace.patterns import compiled

# Simplified forms in "CJK Radicals Supplement" that PDF fonts put out for the character, and that NFKC leaves alone.
_RADICALS = dict(
    zip(
        "⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳⺟⻢⺎⺮⺳",
        "民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟母马兀竹网",
        strict=True,
    )
)
_ZERO_LOOKALIKES = "○ΟOo〇"  # 二〇二五 is typed in all these ways
_WIDE_PUNCTUATION = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}
_WIDE_BEFORE, _WIDE_AFTER = frozenset("。；”》）)"), frozenset("“《")
_NARROW_OPENS, _NARROW_CLOSES = compiled(r"\((?=[^()（）\n]{1,40}）)"), compiled(r"(（[^()（）\n]{1,40})\)")
_MARK = compiled('["“”]')
_OPENS, _CLOSES = (
    frozenset("，。；：、（《,;:("),
    frozenset("，。；：、）》！？,;:)!?"),
)  # right before an opening mark, right after a closing one
_NUMERALS = frozenset("一二三四五六七八九〇")


def is_han(char: str) -> bool:
    """Whether a character ("" where there is none) is a Chinese one."""
    return "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff"


@cache
def _table() -> dict[int, str]:
    """Full-width letters and digits, compatibility forms and radicals, each with the one character that it stands for."""
    table: dict[int, str] = {ord(key): value for key, value in _RADICALS.items()}
    for block in (range(0x2F00, 0x2FD6), range(0xF900, 0xFB00), range(0xFF10, 0xFF5B)):
        for code in block:
            plain = unicodedata.normalize("NFKC", chr(code))
            if len(plain) == 1 and chr(code) not in "；：？，！（）":
                table[code] = plain
    for blank in "\u00a0\u3000\u2002\u2003\u2009\u200b\ufeff\u2060\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029":
        table[ord(blank)] = " "
    table |= {
        ord("％"): "%",
        ord("／"): "/",
        ord("．"): ".",
        ord("﹒"): ".",
        ord("＋"): "+",
        ord("～"): "~",
        ord("〜"): "~",
        ord("＞"): ">",
        ord("＜"): "<",
    }
    table |= {
        ord("≧"): "≥",
        ord("≦"): "≤",
        ord("－"): "-",
        ord("―"): "—",
        ord("─"): "—",
        ord("﹐"): "，",
        ord("｜"): "|",
        ord("│"): "|",
        ord("┃"): "|",
    }
    table |= {ord("〝"): "“", ord("〞"): "”", ord("「"): "“", ord("」"): "”", ord("『"): "“", ord("』"): "”"}
    table |= {ord("〖"): "【", ord("〗"): "】"}
    return table


@cache
def _mapped() -> re.Pattern[str]:
    """The characters of the table: a search for the few that stand in a text is quicker than str.translate over all of it."""
    return compiled("[" + "".join(re.escape(chr(code)) for code in sorted(_table())) + "]")


#: The kinds of small reservoirs: 小（1）型 is 小（一）型, and no number.
_SMALL, _AS_NUMERAL = re.compile("小[（(][12][）)]型"), str.maketrans("12", "一二")


def alike(text: str) -> str:
    """Return ``text`` with look-alikes made alike; the length stays the same, so every offset does too."""
    text = _mapped().sub(lambda match: _table()[ord(match.group())], text)
    if '"' in text:
        text = _curled(text)
    for turned, marks in ((_widened, _WIDE_PUNCTUATION), (_zero, _ZERO_LOOKALIKES)):
        for mark in marks:  # to look for one character is many times quicker than for one of a class
            if mark in text:
                text = re.sub(re.escape(mark), turned, text)
    if "）型" in text or ")型" in text:
        text = _SMALL.sub(lambda kind: kind.group().translate(_AS_NUMERAL), text)
    return _paired(text) if "(" in text or ")" in text else text


def _paired(text: str) -> str:
    """A bracket is as wide as the one that it pairs with: of 。(9)建成, only the second stands beside a Chinese character."""
    text = _NARROW_OPENS.sub("（", text)
    return _NARROW_CLOSES.sub(r"\1）", text)


def _curled(text: str) -> str:
    """Straight quotation marks opened and closed: by the mark beside them, else the one that the last one calls for, also across lines."""
    opened = False

    def turned(mark: re.Match[str]) -> str:
        nonlocal opened
        before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
        opened = mark.group() == "“" or (mark.group() == '"' and after not in _CLOSES and (before in _OPENS or not opened))
        return "“" if opened else "”"

    return _MARK.sub(turned, text)


def _widened(mark: re.Match[str]) -> str:
    """A half-width mark beside a Chinese character or mark is that mark's full-width form, also with a blank between; in 3:1 it is not."""
    text, at = mark.string, mark.start()
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    before = text[at - 2 : at - 1] if before == " " else before
    after = text[at + 2 : at + 3] if after == " " else after
    beside = is_han(before) or is_han(after) or before in _WIDE_BEFORE or after in _WIDE_AFTER
    return _WIDE_PUNCTUATION[mark.group()] if beside else mark.group()


def _zero(mark: re.Match[str]) -> str:
    """〇 in all the ways it is typed, where a numeral stands beside it."""
    text, at = mark.string, mark.start()
    return "〇" if text[at - 1 : at] in _NUMERALS or text[at + 1 : at + 2] in _NUMERALS else mark.group()
