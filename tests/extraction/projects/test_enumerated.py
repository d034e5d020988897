"""Projects that a sentence tells one by one."""

import pytest
from miniplan import projects


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "实施13个项目，实施项目包括金柘铁路、南岚互通、927国道、新柘线二期、上岚道口改造等5个铁路项目和8个公路项目。",
            ["金柘铁路", "南岚互通", "927国道", "新柘线二期", "上岚道口改造"],
        ),
        ("推进养老项目3个，分别为柘岚福利中心、石岭养老院和青岚医院康复楼。", ["柘岚福利中心", "石岭养老院", "青岚医院康复楼"]),
        ("重点抓好100个项目，项目包括12个果品加工项目、83个果旅项目。", []),
        ("推进果品加工项目，项目包括厂房、道路、绿化。", []),
        (
            "推进果业重点项目：石岭大学北校区扩区、云谷小镇、云川研究中心等。新增果园8处。",
            ["石岭大学北校区扩区", "云谷小镇", "云川研究中心"],
        ),
        ("培育重点项目：坚持规划引领，优化服务。", []),
        ("推进重点项目：要素保障、营商环境、服务机制。", []),
        ("加快项目建设，有序推进旧城改造、农村道路和文化服务项目。", []),
    ],
)
def test_members_of_what_is_told_one_by_one(sentence: str, names: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == names
