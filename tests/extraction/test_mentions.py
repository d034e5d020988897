import pytest
from miniplan import graph, names

from plantrace.extraction.mentions import name_start


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("，石岭", "石岭"),
        ("位于石岭", "石岭"),
        ("建设石岭", "石岭"),
        ("石岭", "石岭"),
        ("青塘和石岭", "石岭"),
        ("10家以上石岭", "石岭"),
        ("8公里\t石岭", "石岭"),
        ("以石岭", "石岭"),
        ("第一个第二个第三个石岭", ""),  # nothing tells where it begins
    ],
)
def test_a_name_begins_behind_a_mark_a_function_word_or_a_verb(before: str, name: str) -> None:
    assert before[name_start(before, len(before), 0, 6) :] == name


def test_a_name_may_hold_a_word_that_cuts_others() -> None:
    before = "，卫生和文化"
    assert before[name_start(before, len(before), 0, 8) :] == "文化"
    assert before[name_start(before, len(before), 0, 8, soft="") :] == "卫生和文化"


def test_a_stem_of_exactly_the_longest_length_is_a_name() -> None:
    before = "，青岚望月"
    assert before[name_start(before, len(before), 0, 4) :] == "青岚望月"
    assert before[name_start(before, len(before), 0, 3) :] == ""


def test_a_name_begins_behind_what_calls_it_so() -> None:
    text = "（以下简称石岭"
    assert name_start(text, len(text), 0, 12) == text.index("石岭")


@pytest.mark.parametrize(
    ("sentence", "label", "found"),
    [
        ("建设和平镇污水处理厂项目。", "Project", ["和平镇污水处理厂项目"]),
        ("实施和平路改造工程、和平街道社区服务中心项目。", "Project", ["和平路改造工程", "和平街道社区服务中心项目"]),
        ("加快和平广场改造项目、和顺路排水工程建设。", "Project", ["和平广场改造项目", "和顺路排水工程"]),
        ("推进和安大桥、石岭大桥建设。", "Project", ["和安大桥", "石岭大桥"]),
        ("推进农田建设和平整工程。", "Project", ["农田建设", "平整工程"]),  # it joins two
        ("在和平镇、永和镇、共和乡建设冷库。", "Town", ["和平镇", "永和镇", "共和乡"]),
        ("推动和顺镇、石岭镇和平凉乡发展果业。", "Town", ["和顺镇", "石岭镇", "平凉乡"]),
        ("支持和信化工、恒泽钢铁等企业技改。", "Enterprise", ["和信化工", "恒泽钢铁"]),
        ("支持和鼓励恒泽化工、禾丰钢铁等企业技改。", "Enterprise", ["恒泽化工", "禾丰钢铁"]),
    ],
)
def test_a_name_may_open_with_the_word_for_and(sentence: str, label: str, found: list[str]) -> None:
    assert names(graph(sentence), label) == found
