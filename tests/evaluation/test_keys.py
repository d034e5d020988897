import json
import re
from pathlib import Path
from typing import Any

import pytest

from plantrace.errors import InputError
from plantrace.evaluation.checks import block_spans
from plantrace.evaluation.keys import BlockKey, FactKey, read_key
from plantrace.evaluation.words import squeeze

BLOCK: dict[str, Any] = {"block": "c01.p01", "text": "做强果业。", "role": "measure", "sentences": [["做强果业。", "measure"]]}


def written(folder: Path, key: Any) -> Path:
    path = folder / "key.json"
    path.write_text(json.dumps(key, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_key_of_blocks_is_told_by_its_blocks(tmp_path: Path) -> None:
    key = read_key(written(tmp_path, {"blocks": [BLOCK]}))
    assert isinstance(key, BlockKey)
    assert (key.blocks[0].block, key.blocks[0].lead, key.blocks[0].targets, key.indicators) == ("c01.p01", None, [], [])


def test_a_key_of_facts_is_told_by_its_hash(tmp_path: Path) -> None:
    rows = [{"start": 3, "end": 9, "lead": ["县林业局"], "others": [], "ref": "note"}]
    key = read_key(written(tmp_path, {"sha256_squeezed": "00", "responsible": rows, "closed": True}))
    assert isinstance(key, FactKey)
    assert (key.responsible[0].lead, key.responsible[0].collective, key.closed) == (["县林业局"], [], True)


@pytest.mark.parametrize(
    ("change", "where", "problem"),
    [
        ({"text": 3}, "blocks[c01.p01] text", "str"),
        ({"role": "aim"}, "blocks[c01.p01] role", "aim"),
        ({"sentences": [["做强果业。", "mesure"]]}, "blocks[c01.p01] sentences[1][2]", "mesure"),
        ({"projets": []}, "blocks[c01.p01]", "projets"),
        ({"block": 7}, "blocks[7] block", "str"),
        ({"implemented_by": [{"what": "", "who": "县林业局"}]}, "blocks[c01.p01] implemented_by[1]", "role"),
    ],
)
def test_a_bad_block_is_named_with_its_field(tmp_path: Path, change: dict[str, Any], where: str, problem: str) -> None:
    path = written(tmp_path, {"blocks": [{**BLOCK, **change}]})
    with pytest.raises(InputError) as caught:
        read_key(path)
    assert caught.value.key == "key_bad"
    assert caught.value.facts["where"] == where
    assert problem in str(caught.value.facts["problem"])
    assert len(caught.value.line("zh").splitlines()) == 1


@pytest.mark.parametrize(
    ("key", "where"),
    [
        ({"blocks": ["甲"]}, "blocks[1]"),
        ({"blocks": {}}, "blocks"),
        ({"blocks": [], "indicators": [{"name": "甲"}, {"no": 1}]}, "indicators[2]"),
    ],
)
def test_other_places_are_counted_from_one(tmp_path: Path, key: Any, where: str) -> None:
    with pytest.raises(InputError) as caught:
        read_key(written(tmp_path, key))
    assert caught.value.facts["where"] == where


@pytest.mark.parametrize("key", [[], {}, "甲", {"indicators": []}])
def test_json_of_another_kind_is_refused(tmp_path: Path, key: Any) -> None:
    with pytest.raises(InputError) as caught:
        read_key(written(tmp_path, key))
    assert caught.value.key == "key_unknown"


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe{}"])
def test_what_is_no_json_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "key.json"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_key(path)
    assert caught.value.key == "key_no_json"


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path, line in ((tmp_path / "none.json", "key_missing"), (tmp_path, "file_unreadable")):
        with pytest.raises(InputError) as caught:
            read_key(path)
        assert caught.value.key == line


def test_the_keys_that_the_docs_show_are_keys(tmp_path: Path) -> None:
    document = (Path(__file__).resolve().parents[2] / "docs" / "evaluation.md").read_text(encoding="utf-8")
    shown = [read_key(written(tmp_path, json.loads(text))) for text in re.findall(r"```json\n(.*?)```", document, re.DOTALL)]
    blocks, facts = shown
    assert isinstance(blocks, BlockKey)
    assert isinstance(facts, FactKey)
    assert block_spans(blocks, squeeze(blocks.blocks[0].text), tmp_path)
    assert facts.responsible[0].collective == ["各镇"]
