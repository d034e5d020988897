"""Sites that only their list calls one."""

import pytest
from miniplan import graph, names
from placing import of_type


@pytest.mark.parametrize(
    ("sentence", "sites"),
    [
        ("建成双柘、柘山丹霞、黄柏三峡、望月寺4个大景区。", {"双柘", "柘山丹霞", "黄柏三峡", "望月寺"}),
        ("打造青塘花海、柳林茶谷、双柘药乡三大特色景点。", {"青塘花海", "柳林茶谷", "双柘药乡"}),
        ("建成双柘、柘山丹霞、望月寺4个大景区。", {"望月寺"}),  # three names are not four
        ("推进以青渡沟、柘子沟为代表的农家风情小镇。", {"青渡沟", "柘子沟"}),
        ("打造以温泉、滑雪为代表的旅游度假区。", set()),  # kinds
        ("实施青枫、双柘、望月灌区现代化改造。", {"青枫灌区", "双柘灌区", "望月灌区"}),
        ("实施农田、道路、望月灌区改造。", {"望月灌区"}),
        ("推动白鹤洞、青枫峡创建国家4A级旅游景区。", {"白鹤洞", "青枫峡"}),
        ("力争2024年青枫峡创成国家3A级旅游景区。", {"青枫峡"}),
        ("推动一批景区创建4A级景区。", set()),
        ("2024年底前创成国家4A级旅游景区。", set()),
        ("推进柳石岩、望月村寨等创建国家5A级旅游景区，改造2个小区。", {"柳石岩", "望月村寨"}),
        ("改扩建青枫、双柘、望月3座水厂。", {"青枫水厂", "双柘水厂", "望月水厂"}),
        ("改扩建青枫、双柘5座水厂。", set()),
        ("改扩建青枫、双柘2座水厂。修路至青枫。", {"双柘水厂"}),  # the other one is a place of that name
        ("在石岭镇、青柘镇建设2座水厂。", set()),
        ("资金用于青枫水库9.8亿元、双柘水库3.2亿元。", {"青枫水库", "双柘水库"}),
        ("建设青枫、双柘、望月等3座大型水库，扩建红柘、跃柳水库。", {"青枫水库", "双柘水库", "望月水库", "红柘水库", "跃柳水库"}),
        ("推进青枫供水工程一期、望月水库立项。", {"望月水库"}),
        ("发展以红香梨、金丝枣为代表的特色果品。", set()),
        ("整治柳子街、大槐巷子等背街小巷40条。", {"柳子街", "大槐巷子"}),
    ],
)
def test_lists_that_a_number_or_what_they_stand_for_closes(sentence: str, sites: set[str]) -> None:
    assert of_type("site", sentence) == sites


def test_sights_that_are_counted_or_improved_are_no_projects() -> None:
    assert names(graph("建成双柘、柘山丹霞、望月寺3个大景区，推进青岩古镇、柳林溶洞等景区提质升级。"), "Project") == []
    assert names(graph("建设青岩古镇、柳林溶洞等景区。"), "Project") == ["青岩古镇", "柳林溶洞"]
