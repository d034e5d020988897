"""The sample plan and its answer key: in the form the scorers read, and true to the plan's text."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parent.parent / "data"
PLAN = "qingyuan-14fyp.txt"
FOLIO = re.compile(r"(?m)^- \d+ -$")
NUMBER = re.compile(r"(?:（[一二三四五]）|\d\.)?")
ROLES = {"lead", "relied_on", "supported", "partner", "participate"}
ACTOR_TYPES = {"enterprise", "department", "institution", "association", "finance"}
PLACE_TYPES = {"town", "village", "zone", "site", "region"}
SENTENCE_CLASSES = {"measure", "goal", "both", "background"}
BLOCK_ROLES = {"measure", "goal", "background", "principle", "boilerplate"}


def squeeze(text: str) -> str:
    """Return the text without page numbers and white space, as the scorers compare it."""
    return re.sub(r"\s", "", FOLIO.sub("", text))


@pytest.fixture(scope="module")
def source() -> str:
    return (DATA / PLAN).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def key() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((DATA / "qingyuan-14fyp.key.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def blocks(key: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = key["blocks"]
    return found


def verbatim(block: dict[str, Any]) -> Iterator[str]:
    """Yield everything in the block that the key claims to be the plan's own words."""
    yield from filter(None, [block["lead"]])
    yield from (sentence for sentence, _ in block["sentences"])
    yield from (target["quote"] for target in block["targets"])
    yield from (project[field] for project in block["projects"] for field in ("name", "quote"))
    yield from (mention["mention"] for mention in block["actors"] + block["places"])


def test_plan_is_utf8_with_unix_lines_of_a_pdf(source: str) -> None:
    assert "\r" not in source
    assert not source.startswith("\ufeff")
    assert 8_000 <= len(squeeze(source)) <= 12_000
    assert max(map(len, source.splitlines())) <= 48
    assert len(FOLIO.findall(source)) >= 10


@pytest.mark.parametrize(
    "feature",
    ["印发", "前 言", "第一章", "第一节", "一、", "（一）", "①", "专栏 6", "——", "左右", "＜", "＞", "[1.75]", "0.41*",
     "完成上级", "约束性", "预期性", "以下简称", "等镇", "等乡镇", "列第一位者为牵头单位", "实施主体：", "附件"],
)  # fmt: skip
def test_plan_has_what_real_plans_have(source: str, feature: str) -> None:
    assert feature in source


def test_indicator_rows_are_in_the_table(source: str, key: dict[str, Any]) -> None:
    table = squeeze(source.split("专栏 1：")[1].split("注：")[0])
    rows = key["indicators"]
    assert [row["no"] for row in rows] == list(range(1, 16))
    for row in rows:
        assert f"{row['no']}{row['name']}{row['unit']}" in table
        for field in ("base", "target", "growth", "cumulative", "attr", "group"):
            assert row[field] is None or row[field] in table


def test_blocks_stand_in_the_plan_in_order(source: str, blocks: list[dict[str, Any]]) -> None:
    text = squeeze(source)
    at = 0
    for block in blocks:
        at = text.find(block["text"], at)
        assert at >= 0, block["block"]
        at += len(block["text"])
    assert len({block["block"] for block in blocks}) == len(blocks)


def test_all_quotes_and_mentions_are_the_blocks_words(blocks: list[dict[str, Any]]) -> None:
    for block in blocks:
        for words in verbatim(block):
            assert words in block["text"], (block["block"], words)


def test_sentences_make_up_the_block(blocks: list[dict[str, Any]]) -> None:
    """Only the number of a numbered heading may be left out."""
    for block in blocks:
        sentences = "".join(sentence for sentence, _ in block["sentences"])
        assert block["text"].endswith(sentences), block["block"]
        assert NUMBER.fullmatch(block["text"].removesuffix(sentences)), block["block"]


def test_classes_types_and_roles_are_known(blocks: list[dict[str, Any]]) -> None:
    for block in blocks:
        assert block["role"] in BLOCK_ROLES
        assert {name for _, name in block["sentences"]} <= SENTENCE_CLASSES
        assert {target["kind"] for target in block["targets"]} <= {"output", "outcome"}
        assert {target["op"] for target in block["targets"]} <= {"=", ">=", "<=", ">", "<", "~"}
        assert {actor["type"] for actor in block["actors"]} <= ACTOR_TYPES
        assert {place["type"] for place in block["places"]} <= PLACE_TYPES
        assert {edge["role"] for edge in block["implemented_by"]} <= ROLES


def test_targets_hold_value_and_unit_of_their_quote(blocks: list[dict[str, Any]]) -> None:
    for target in (target for block in blocks for target in block["targets"]):
        assert target["value"] in target["quote"]
        assert target["unit"] in target["quote"]


def test_relations_name_things_of_their_block(blocks: list[dict[str, Any]]) -> None:
    for block in blocks:
        things = {project["name"] for project in block["projects"]} | {block["lead"] or ""}
        for field in ("implemented_by", "located_in", "supports"):
            assert {edge["what"] for edge in block[field]} <= things, (block["block"], field)
        located = {place["canonical"] for place in block["places"]}
        assert {edge["where"] for edge in block["located_in"]} <= located, block["block"]
        assert {edge["indicator"] for edge in block["supports"]} <= set(range(1, 16))
        assert {edge["grade"] for edge in block["supports"]} <= {1, 2}


def test_canonical_names_are_in_the_plan(source: str, blocks: list[dict[str, Any]]) -> None:
    """A town named only as one of several ("甲、乙等镇") has its canonical name nowhere; all others have."""
    text = squeeze(source)
    for mention in (mention for block in blocks for mention in block["actors"] + block["places"]):
        assert mention["canonical"] in text or mention["canonical"] == mention["mention"] + "镇", mention


def test_text_restates_the_table_once_rightly_and_once_wrongly(key: dict[str, Any]) -> None:
    rows = {row["no"]: row for row in key["indicators"]}
    targets = [target for block in key["blocks"] for target in block["targets"] if target["indicator"]]
    same_unit = [target for target in targets if target["unit"] == rows[target["indicator"]]["unit"]]
    agreeing = {float(target["value"]) == float(rows[target["indicator"]]["target"]) for target in same_unit}
    assert agreeing == {True, False}
