"""The ends of stretches of road, which plans name without 镇 or 村."""

import pytest
from miniplan import graph
from placing import of_type


@pytest.mark.parametrize(
    ("sentence", "towns"),
    [
        ("改建218国道望塘至柘成段、323省道石帆至双华段。", {"望塘", "柘成", "石帆", "双华"}),
        ("推进G220望塘至柘成段、青柘公路石帆至双华一级公路前期工作。", {"望塘", "柘成", "石帆", "双华"}),
        ("完成万柳线望盆段、沙柘高速石帆互通建设。", {"望盆", "石帆"}),
        ("建设枞阳至庐江铁路、G220望塘至桐城段。", {"望塘"}),  # counties
        ("建设青柘线枞阳望塘至庐江柘成段。", {"望塘", "柘成"}),  # each behind its county
        ("改建青柘公路县城至望塘公路，完成青柘线过境段、城区段、改线段。", {"望塘"}),
        (
            "推进县城至兔场、掌石至蚊坪五条省道改造，抓好牛角经青塘至天坑、平柘至甲茶等内部旅游公路建设。",
            {"掌石", "牛角", "青塘", "天坑", "平柘", "甲茶"},
        ),
        ("改建G310北环至望集段、县城至柘集段。", {"望集", "柘集"}),
        ("改造望原至柘岗等6条乡道，在望柳河柘集段建码头，整治望柳河上游段、城区段。", {"望原", "柘岗", "柘集"}),
        ("改造望柳街至石泉街段，扩大至农村道路，整治至2025年的路段。", set()),
        ("推进县城至柘兰高速出入口连接线。", set()),  # a road is no end
    ],
)
def test_the_ends_of_stretches_are_towns(sentence: str, towns: set[str]) -> None:
    assert of_type("town", sentence) == towns


def test_passes_and_hamlets_are_told_by_their_last_character() -> None:
    sentence = "改建218国道望星峡至柘沟段、大石碑至当柘山段。"
    assert of_type("site", sentence) >= {"望星峡", "大石碑", "当柘山"}
    assert of_type("village", sentence) == {"柘沟"}
    assert not of_type("town", sentence)


def test_kinds_of_railways_are_no_part_of_an_end() -> None:
    assert of_type("town", "推进嘉宁至枫南市域铁路、柘宁至望塘城际铁路建设。") == {"嘉宁", "枫南", "柘宁", "望塘"}
    assert of_type("town", "建设嘉宁至枫南货运铁路、柘宁至望塘旅游公路。") == {"嘉宁", "枫南", "柘宁", "望塘"}


def test_stretches_that_matter_are_no_towns() -> None:
    assert [node.name for node in graph("推进中小果河重要河段治理。").nodes if node.label == "Town"] == []
