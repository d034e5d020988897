import hashlib
from pathlib import Path

import pytest
from evalplan import COLD_STORES, FIRST, FOREST, SECOND, TEXT, first, second

from plantrace.errors import InputError
from plantrace.evaluation.checks import block_spans, check_hash
from plantrace.evaluation.keys import Block, BlockKey, FactKey
from plantrace.evaluation.words import squeeze

PATH = Path("key.json")


def spans(*blocks: Block) -> dict[str, tuple[int, int]]:
    return block_spans(BlockKey(list(blocks)), squeeze(TEXT), PATH)


def test_blocks_are_found_across_lines_and_page_numbers() -> None:
    text = squeeze(TEXT).text
    assert {name: text[start:end] for name, (start, end) in spans(first(), second()).items()} == {"c01.p01": FIRST, "c01.p02": SECOND}


def test_blocks_in_another_order_are_found_too() -> None:
    assert spans(second(), first()) == spans(first(), second())


@pytest.mark.parametrize(
    ("blocks", "line", "field"),
    [
        ((first(), first()), "key_block_twice", None),
        ((Block(block="x", text="别处的话。", role="goal"),), "key_block_unknown", None),
        ((Block(block="x", text="", role="goal"),), "key_block_unknown", None),
        ((Block(block="x", text=FIRST, role="goal", lead="做强林业"),), "key_quote_bad", "lead"),
        ((first(projects=[FOREST]),), "key_quote_bad", "projects"),
        ((second(targets=[COLD_STORES]),), "key_quote_bad", "targets"),
        ((second(sentences=[("新建冷库。", "measure")]),), "key_quote_bad", "sentences"),
    ],
)
def test_a_block_that_is_not_the_texts_is_named(blocks: tuple[Block, ...], line: str, field: str | None) -> None:
    with pytest.raises(InputError) as caught:
        spans(*blocks)
    assert (caught.value.key, caught.value.facts["block"], caught.value.facts.get("field")) == (line, blocks[-1].block, field)


def test_a_key_of_facts_holds_for_its_own_text_only() -> None:
    own = hashlib.sha256("果业- 3 -".replace(" ", "").encode()).hexdigest()
    check_hash(FactKey(own), squeeze("果 业\n- 3 -\n", folios=True), PATH)
    with pytest.raises(InputError) as caught:
        check_hash(FactKey(own), squeeze("果树", folios=True), PATH)
    assert caught.value.key == "key_other_text"
