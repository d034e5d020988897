"""Works on a quarter, a stretch or a stage by its own name."""

import pytest
from miniplan import graph, names


@pytest.mark.parametrize(
    ("sentence", "works"),
    [
        ("推动柘南门区域品质提升，完工岚水门-柘奇门段岸线提升。", ["柘南门区域品质提升", "岚水门-柘奇门段岸线提升"]),
        ("重点推进东柘里区域（石门三期）整体更新。", ["东柘里区域（石门三期）整体更新"]),
        ("推进“梅柘恒”地区更新。", ["“梅柘恒”地区更新"]),
        ("启动柘关三期综合开发，推进柘桥源城市更新建设。", ["柘关三期综合开发", "柘桥源城市更新"]),
        ("推进岚柘集团老旧厂房改造。", ["岚柘集团老旧厂房改造"]),
        ("实施柘岚场馆周边区域照明改造。", ["柘岚场馆周边区域照明改造"]),
    ],
)
def test_works_on_grounds(sentence: str, works: list[str]) -> None:
    assert names(graph(sentence), "Project") == works


@pytest.mark.parametrize(
    "sentence",
    [
        "推动历史地区品质提升，推进贫困地区搬迁。",  # kinds
        "推进各片区改造，完成5个片区改造。",
        "推进城市更新，实施老旧厂房改造。",
        "柘南门区域品质提升明显。",  # no verb
        "加强柘天门区域环境治理。",  # care
        "推进柘关片区有机更新。",
        "在柘天门区域开展环境治理。",
        "推进本阶段治理，完成二期改造。",
    ],
)
def test_kinds_of_grounds_and_hopes_are_none(sentence: str) -> None:
    assert names(graph(sentence), "Project") == []
