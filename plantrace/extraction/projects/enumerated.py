"""Projects that a sentence tells one by one: 13个实施项目包括甲铁路、乙互通、丙线二期; 项目3个，分别为甲馆、乙楼和丙院."""

from collections.abc import Iterator

from plantrace.extraction.document.leads import KEY_WORKS
from plantrace.extraction.goals.commitment import Sentence
from plantrace.extraction.projects.lists import KIND, Span, items
from plantrace.extraction.projects.words import is_general, is_thing, is_undertaking
from plantrace.patterns import compiled

#: Out: 为 and 是 alone, behind which stands what a project is; 项目内容包括 tells its parts.
_TOLD = compiled(
    rf"(?:(?:项目|工程)(?:(?:共|有)?\d+[个项])?，?(?:主要|具体)?(?:包括|分别[为是])：?|(?P<of_kind>{KEY_WORKS})：)(?=[^，。；]*、)"
)
_CLOSE = compiled("[，。；：！？]|等")
_NO_NAME = compiled(r"\d+[个项处座]|的")  # so many of a kind
_SHORTEST, _LONGEST = 3, 30  # characters of a project's name


def enumerated(sentence: Sentence) -> Iterator[Span]:
    """The members of such lists in the sentence, when most of them are works by their names and none is a kind."""
    text = sentence.passage.text
    for told in _TOLD.finditer(text, sentence.start, sentence.end):
        close = _CLOSE.search(text, told.end(), sentence.end)
        spans = items(text, told.end(), close.start() if close else sentence.end)
        if told["of_kind"]:  # 重点项目：甲馆、研发中心: the others have names
            spans = [(low, high) for low, high in spans if not is_general(text[low:high])]
        words = [text[low:high] for low, high in spans]
        if any(
            not _SHORTEST <= len(word) <= _LONGEST or _NO_NAME.search(word) or word.startswith(KIND) or is_general(word) for word in words
        ):
            continue
        if len(words) > 1 and 2 * sum(is_undertaking(word) or is_thing(word) for word in words) >= len(words):
            yield from spans
