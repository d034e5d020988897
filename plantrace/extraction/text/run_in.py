"""A heading that a copy has run into its paragraph: only a gap in the printed line still parts the two."""

from plantrace.patterns import compiled

_CN = "[一二三四五六七八九十]{1,3}"
_NUMBERED = compiled(rf"\s*(?:第{_CN}[章节]|{_CN}[、.．]|[（(]{_CN}[）)]|\d{{1,2}}[.、．](?!\d))[ \u3000]*")
_TITLE = compiled(r"[^\s，。；：、！？|\d]{4,26}(?=(?: {2,}|\u3000+)[^\s|]{8,}[，。])")


def heading_end(raw: str) -> int:
    """Return where the heading at the head of a line ends (（一）完善服务体系　　推进医院建设，…。), 0 if no gap parts it from its text."""
    number = _NUMBERED.match(raw)
    title = _TITLE.match(raw, number.end()) if number else None
    return title.end() if title else 0
