"""Markdown's own marks, where a text is written in it: # before headings, ** round bold words, - before the items of a list."""

from plantrace.extraction.lexicon import HAN
from plantrace.patterns import compiled

_HEADING = compiled(r"(?m)^ {0,3}(#{1,6}[ \t]+)(?=\S)")
_BOLD = compiled(r"(\*\*)[^*\n]{1,200}?(\*\*)")
_QUOTED = compiled(r"(?m)^ {0,3}(> ?)")
#: Before words: not in - 7 -, a page's number, nor a dash alone in its cell.
_BULLET = compiled(rf"(?m)^[ \t]*([-*+][ \t]+)(?={HAN}|[“《（【]|\*\*|20\d\d年)")
_ESCAPE = compiled(r"(\\)(?=[-*_.#>\[\]()~`+!|])")
_FEWEST = 2


def marks(text: str) -> set[int]:
    """Return the places of Markdown's marks in the text; none where too few of them tell that it is written so.

    A mark before a line counts for little by itself: plans open lines with - and * as well, and these open items of a list, too.
    """
    headings = list(_HEADING.finditer(text)) if "# " in text or "#\t" in text else []
    bold = list(_BOLD.finditer(text)) if "**" in text else []
    bullets = list(_BULLET.finditer(text)) if any(f"\n{mark} " in text or f" {mark} " in text for mark in "-*+") else []
    written = len(headings) >= _FEWEST or len(bold) >= _FEWEST
    found = [*headings, *bold, *_QUOTED.finditer(text), *_ESCAPE.finditer(text)] if written else []
    found += bullets if written or len(bullets) >= _FEWEST else []
    return {at for mark in found for number in range(1, (mark.re.groups or 0) + 1) for at in range(*mark.span(number))}
