from miniplan import HEADING, TITLE, one_a_line, source

from plantrace.extraction.coverage import Coverage, coverage
from plantrace.extraction.pipeline import read


def report(*lines: str) -> Coverage:
    return coverage(read(source(one_a_line(TITLE, HEADING, *lines))))


def test_silent_passages_are_listed_with_the_reason() -> None:
    found = report("第一节 果业", "加快建设果园。", "丰谷的苹果又脆又甜。", "第二节 面临形势", "建设果园的条件成熟。")
    silent = [(item.kind, item.why, item.quote) for item in found.silent if item.kind == "paragraph"]
    assert silent == [("paragraph", "no_commitment", "丰谷的苹果又脆又甜。"), ("paragraph", "background", "建设果园的条件成熟。")]
    assert (found.passages["paragraph"], found.sentences["paragraph"]) == (3, (3, 2))


def test_a_silent_passage_is_told_with_its_place() -> None:
    found = report("第一节 果业", "丰谷的苹果又脆又甜。")
    assert [item.place for item in found.silent if item.kind == "paragraph"] == ["第一章 重点任务 › 第一节 果业"]


def test_tasks_and_projects_without_a_party_are_listed() -> None:
    found = report(
        "扩大果园面积。推进连片种植，配套滴灌设施。（牵头单位：县林业局）",
        "引进果业人才。举办培训班，推进石岭水库除险加固工程。",
    )
    assert [(item.label, item.name, item.proposed) for item in found.partyless] == [
        ("Measure", "引进果业人才", []),
        ("Project", "石岭水库除险加固工程", ["丰谷县水利局"]),
    ]
    assert {item.place for item in found.partyless} == {"第一章 重点任务"}


def test_a_project_has_the_party_of_the_measure_that_it_carries_out() -> None:
    found = report("扩大果园面积。推进石岭水库除险加固工程。配套滴灌设施。", "责任单位：县林业局")
    assert found.partyless == []


def test_candidates_left_out_are_told_with_some_words_around_them() -> None:
    found = report("推进改造，现有冷库7座。")
    assert [(item.label, item.reason) for item in found.left_out] == [("Goal", "past")]
    assert "冷库7座" in found.left_out[0].quote


def test_a_plan_that_says_nothing_is_all_silent() -> None:
    found = report("丰谷的苹果又脆又甜。")
    assert all(total == quiet for total, quiet in found.sentences.values())
    assert (found.partyless, found.left_out) == ([], [])


def test_a_sentence_is_silent_though_its_neighbour_speaks() -> None:
    found = report("加快建设果园。丰谷的苹果又脆又甜。（责任单位：县林业局）")
    assert [item.quote for item in found.silent] == ["丰谷的苹果又脆又甜。"]


def test_what_another_rule_took_is_not_left_out() -> None:
    found = report("专栏1 重点工程", "1. 石岭物流园建设工程：建设冷库。")
    assert "石岭物流园" not in "".join(item.quote for item in found.left_out if item.label == "Project")


def test_a_sentence_that_only_says_who_does_it_is_not_silent() -> None:
    found = report("专栏1 重点工程", "1. 石岭冷库项目：实施主体为丰谷县岚石钢铁有限公司。")
    assert [item.quote for item in found.silent if item.kind == "item"] == []
