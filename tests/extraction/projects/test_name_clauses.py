"""Names of projects in clauses that hold more: stretches, counts, who builds, when it comes, brackets."""

import pytest
from miniplan import graph, names, projects


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("建成石岭至青柘、云川至柳湖铁路。", ["云川至柳湖铁路", "石岭至青柘铁路"]),
        ("建成石岭至青柘、云川至柳湖铁路（复线）、柳湖至丰谷铁路。", ["云川至柳湖铁路", "柳湖至丰谷铁路", "石岭至青柘铁路"]),
        ("推进石岭至青柘和云川至柳湖高速公路建设。", ["云川至柳湖高速公路", "石岭至青柘高速公路"]),
        ("完成石岭至青柘、云川至柳湖高速铁路的建设任务。", ["云川至柳湖高速铁路", "石岭至青柘高速铁路"]),
        ("建成石岭至青柘至柳湖铁路。", ["石岭至青柘至柳湖铁路"]),
        ("建成青柘、石岭至柳湖铁路。", ["青柘、石岭至柳湖铁路"]),
    ],
)
def test_stretches_share_the_kind_of_the_last(sentence: str, expected: list[str]) -> None:
    found = graph(sentence)
    assert sorted(names(found, "Project")) == expected
    assert not [name for name in (*names(found, "Town"), *names(found, "Place")) if name.endswith("高速")]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("加强招商，主动出击引项目，凝心聚力建项目，引进一批大好高项目。", []),
        ("推进青柘引水项目。", ["青柘引水项目"]),
        ("加快城市建设、三产服务、仓储物流和社会事业项目建设步伐。", []),
        ("新建改造10000亩青柘果品基地。", ["青柘果品基地"]),
        ("根据《石岭行动2030实施方案》，推进健康石岭行动实施。", ["健康石岭行动"]),
        ("修建含翠亭桥。", ["含翠亭桥"]),
        ("将积极为青柘高速、石岭大桥、柳湖航道疏浚等重点工程提供服务。", ["青柘高速", "石岭大桥", "柳湖航道疏浚"]),
        ("将建设为民大桥。", ["为民大桥"]),
    ],
)
def test_what_is_done_or_cited_is_no_part_of_a_name(sentence: str, found: list[str]) -> None:
    assert sorted(name for name, _ in projects(sentence)) == sorted(found)


def test_what_is_only_pointed_at_is_no_name() -> None:
    assert projects("前期配合县相关部门推进该项目建设。") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("建设六家畈特色风情古镇。", ["六家畈特色风情古镇"]),  # no six of them
        ("新建五家养老院、三家幼儿园。", []),
        ("确保望山污水处理厂二期建成运营。", ["望山污水处理厂二期"]),
        ("拟建项目，要迅速行动，争取尽快批复。", []),
    ],
)
def test_counts_and_appeals(sentence: str, found: list[str]) -> None:
    assert names(graph(sentence), "Project") == found


def test_a_clause_full_of_numbers_has_the_names_behind_them() -> None:
    codes = "加快代码2204-420582-04-01-123456、202304-420582-04-01-2的果业园的青柘物流中心建设。"
    assert names(graph(codes), "Project") == ["青柘物流中心"]


def test_what_a_firm_builds_stands_before_it() -> None:
    found = graph("青柘新材料产业园由岚石集团投资建设。")
    assert names(found, "Project") == ["青柘新材料产业园"]
    assert names(graph("农村公路由县财政出资养护。"), "Project") == []


def test_a_quarter_of_shops() -> None:
    assert names(graph("新建青柘特色商业街区。"), "Project") == ["青柘特色商业街区"]


def test_when_a_work_comes_is_no_part_of_its_name() -> None:
    assert "青柘山隧道" in names(graph("新建青柘山隧道（6月底前通车）和海虹路人行天桥。"), "Project")


def test_a_clause_full_of_joints_is_read_in_no_time() -> None:
    found = graph("推动石岭公园" + "和青柘" * 60 + "落地。")  # a pattern that tries all ways to part it never ends
    assert names(found, "Project") == ["石岭公园"]


def test_a_bracket_with_commas_parts_no_list() -> None:
    found = graph("新建柳湖水库（中型，总库容1200万立方米）、石岭水库（小型，总库容80万立方米）。")
    assert set(names(found, "Project")) == {"柳湖水库", "石岭水库"}


def test_a_plan_that_a_body_draws_up_is_none_of_its_projects() -> None:
    assert names(graph("县发展改革局牵头编制年度实施计划，县水利局要加快水厂建设。"), "Project") == []


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("丰谷县将推动青柘学校三期、恒泽医院等重点工程项目建设。", ["青柘学校三期", "恒泽医院"]),
        ("新建水库2座（不含小型水库）。", []),
        ("建设青柘大桥（包括引道工程）、石岭水厂（不含管网工程）。", ["青柘大桥", "石岭水厂"]),
        ("建设海塘56公里（不包括省管海塘）。", []),
        ("建设两座工程（含青柘水库、石岭水库扩建工程）。", ["青柘水库、石岭水库扩建工程"]),
    ],
)
def test_who_is_going_to_and_what_a_sum_takes_in_are_no_names(sentence: str, names: list[str]) -> None:
    assert sorted(name for name, _ in projects(sentence)) == sorted(names)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("与恒泽农牧公司合作建设生猪全产业链项目。", ["生猪全产业链项目"]),
        ("与丰谷大学共同打造果业创新中心。", ["果业创新中心"]),
    ],
)
def test_with_whom_it_is_built_is_no_part_of_the_name(sentence: str, names: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == names
