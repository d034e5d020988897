"""Whether a key belongs to a text: its blocks stand there, and what it quotes stands in its blocks."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from plantrace.errors import InputError
from plantrace.evaluation.keys import Block, BlockKey, FactKey
from plantrace.evaluation.words import Span, Squeezed, squeeze


def block_spans(key: BlockKey, text: Squeezed, path: Path) -> dict[str, Span]:
    """Return where each block stands in the squeezed text; raises InputError for one that is not there or that misquotes itself."""
    spans: dict[str, Span] = {}
    at = 0
    for block in key.blocks:
        if block.block in spans:
            raise InputError("key_block_twice", path=path, block=block.block)
        words = squeeze(block.text).text
        found = text.text.find(words, at)
        if found < 0:
            found = text.text.find(words)
        if found < 0 or not words:
            raise InputError("key_block_unknown", path=path, block=block.block, words=block.text[:20])
        _check_quotes(block, words, path)
        spans[block.block] = found, found + len(words)
        at = found
    return spans


def _check_quotes(block: Block, words: str, path: Path) -> None:
    for field, quote in _quotes(block):
        if squeeze(quote).text not in words:
            raise InputError("key_quote_bad", path=path, block=block.block, field=field, words=quote[:20])


def _quotes(block: Block) -> Iterator[tuple[str, str]]:
    if block.lead:
        yield "lead", block.lead
    for sentence, _ in block.sentences:
        yield "sentences", sentence
    for field, quoted in (("targets", block.targets), ("projects", block.projects)):
        for item in quoted:
            yield field, item.quote
    for field, mentions in (("actors", block.actors), ("places", block.places)):
        for mention in mentions:
            yield field, mention.mention


def check_hash(key: FactKey, text: Squeezed, path: Path) -> None:
    """Raise InputError where the key was made for another text: its offsets would lead anywhere."""
    if hashlib.sha256(text.text.encode("utf-8", "surrogatepass")).hexdigest() != key.sha256_squeezed:
        raise InputError("key_other_text", path=path)
