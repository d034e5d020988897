"""Several brackets of units in one paragraph: each speaks of what stands between it and the one before."""

import pytest
from miniplan import facts, graph, nodes


@pytest.mark.parametrize(
    ("line", "parties"),
    [
        (
            "1.常住人口控制在40万人左右。（县卫健局、县公安局牵头）万元产值能耗降低20%。（县发改局牵头）万元增加值取水量降低15%。（县水务局牵头）",
            {
                ("常住人口控制在40万人左右", "卫健局"),
                ("常住人口控制在40万人左右", "公安局"),
                ("万元产值能耗降低20%", "发改局"),
                ("万元增加值取水量降低15%", "水务局"),
            },
        ),
        (
            "1.推进养老建设。新建养老院1所；（县民政局）改造床位50张；（县卫健局）发放补贴20万元。（县财政局）",
            {("新建养老院1所", "民政局"), ("改造床位50张", "卫健局"), ("发放补贴20万元", "财政局")},
        ),
        (
            "1.推进养老建设。新建养老院1所。（县民政局）改造床位50张。（县卫健局）",
            {("新建养老院1所", "民政局"), ("改造床位50张", "卫健局")},
        ),
        (
            "1.常住人口控制在40万人左右。（县公安局牵头）（县卫健局配合）万元产值能耗降低20%。（县发改局牵头）",
            {("常住人口控制在40万人左右", "公安局"), ("常住人口控制在40万人左右", "卫健局"), ("万元产值能耗降低20%", "发改局")},
        ),
        ("1.推进养老建设。新建养老院1所。（县民政局牵头）（县卫健局负责）", {("推进养老建设", "民政局"), ("推进养老建设", "卫健局")}),
    ],
)
def test_each_bracket_has_its_own_sentence(line: str, parties: set[tuple[str, str]]) -> None:
    found = graph(line)
    assert {(what, str(who).removeprefix("丰谷县")) for what, who in facts(found, "IMPLEMENTED_BY")} == parties
    assert not [node.name for node in nodes(found, "Measure") if "（" in node.name]


def test_brackets_before_what_each_body_does_say_nothing_of_what_stands_above() -> None:
    found = graph("1.推进养老建设。（县委宣传部）印发方案2份。（县民政局、县卫健局）新建养老院1所。")
    assert not [edge for edge in found.edges if edge.props.get("rule") == "responsible_units"]


def test_a_bracket_at_the_head_of_a_line_speaks_of_the_line_above() -> None:
    found = graph("到2025年，常住人口控制在40万人左右。（县公安局牵头）耕地保有量达到30万亩。", "（县农业农村局牵头）城区绿化率达到40%。")
    assert facts(found, "IMPLEMENTED_BY") == {
        ("到2025年，常住人口控制在40万人左右", "丰谷县公安局"),
        ("耕地保有量达到30万亩", "丰谷县农业农村局"),
    }


def test_a_dash_before_nothing_but_units_ends_no_reading() -> None:
    assert nodes(graph("——（县教育局）"), "Measure") != []
