"""What stands in one list with works."""

import pytest
from miniplan import projects


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("新建柘城文化广场、岚柘路步行街等6处大型文体设施。", ["柘城文化广场", "岚柘路步行街"]),
        ("新建柘岚学院、金岚小学、天柘中学等8所教育场所。", ["柘岚学院", "金岚小学", "天柘中学"]),
        ("新建学校、医院、公园等10处公共设施。", []),  # kinds
        ("关停柘岚学院、金岚小学、天柘中学等8所教育机构。", []),
        # fellows of what is found by its name
        ("开工建设石岭一中新校区、石岭实验幼儿园新园。", ["石岭一中新校区", "石岭实验幼儿园新园"]),
        ("完工复柘金融中心、光控柘天门中心。", ["复柘金融中心", "光控柘天门中心"]),
        ("新建青岚水库、柘林大桥、标准厂房、高标准农田、职工食堂。", ["青岚水库", "柘林大桥"]),
        # carried on, and what is done to all of a list
        ("推进岚东垃圾焚烧发电、柘城燃气管网二期建设。", ["岚东垃圾焚烧发电", "柘城燃气管网二期"]),
        ("加快青岚公园、岚柘路慢行系统建设。", ["青岚公园", "岚柘路慢行系统"]),
        ("推进青柘机器厂、岚柘动力厂工业风貌重现项目。", ["岚柘动力厂工业风貌重现项目"]),
        ("推进青岚公园、实施果旅设施改造、岚柘路慢行系统建设。", ["青岚公园", "岚柘路慢行系统"]),
        ("建成青岚大道、象柘公路、虹南公路改造。", ["青岚大道", "象柘公路", "虹南公路改造"]),
    ],
)
def test_members_of_a_list_of_new_works(sentence: str, names: list[str]) -> None:
    assert sorted(name for name, _ in projects(sentence)) == sorted(names)


def test_fields_and_parts_of_clauses_are_no_works() -> None:
    assert projects("丘陵区大力发展生态农业项目，视察了部分果库建设工程，推进近期重点果库建设项目。") == []
