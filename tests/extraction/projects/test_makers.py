"""Lists of what firms make and towns do that close with 项目: each member is a work."""

import pytest
from miniplan import projects


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "推进恒泽公司茶叶加工、禾丰农业肉牛养殖、青柘面粉加工项目。",
            ["恒泽公司茶叶加工", "禾丰农业肉牛养殖", "青柘面粉加工项目"],
        ),
        ("实施柳湖镇茶叶加工、石岭镇肉牛养殖项目。", ["柳湖镇茶叶加工", "石岭镇肉牛养殖项目"]),
        ("发展现代农业种植、特色肉牛养殖、青柘面粉加工项目。", ["青柘面粉加工项目"]),
    ],
)
def test_what_each_of_several_makes_is_a_work_of_its_own(sentence: str, names: list[str]) -> None:
    assert sorted(name for name, _ in projects(sentence)) == sorted(names)
