"""The marks of footnotes inside of running text ([1], 〔2〕, [注]), which are no words of the plan; the notes stay."""

from plantrace.extraction.lexicon import HAN
from plantrace.patterns import compiled

_LABEL = r"[\[〔【［](\^?\d{1,2}|注\d{0,2})[\]〕】］]"
_NOTE = compiled(rf"(?m)^[ \t\u3000]*{_LABEL}")
_MARK = compiled(rf"(?:(?<={HAN})|(?<=[”》）)%\d])){_LABEL}")


def footnote_marks(text: str) -> set[int]:
    """Return the places of the marks whose notes stand in the text, each on a line that opens with the mark; [25]亿元 has none."""
    notes = {note.group(1) for note in _NOTE.finditer(text)}
    found = _MARK.finditer(text) if notes else ()
    return {at for mark in found if mark.group(1) in notes for at in range(*mark.span())}
