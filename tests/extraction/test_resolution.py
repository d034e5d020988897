import pytest
from miniplan import COUNTY, graph, nodes

from plantrace.extraction.mentions import Mention
from plantrace.extraction.resolution import fuller_names


def fuller(*names: str, label: str = "Department") -> dict[str, str]:
    return fuller_names([Mention(0, len(name), label, name) for name in names], COUNTY)


def test_known_names_of_one_body_of_one_place_are_one() -> None:
    assert fuller("丰谷县工信局", "丰谷县工业和信息化局") == {"丰谷县工信局": "丰谷县工业和信息化局"}


def test_a_body_without_its_level_is_the_one_that_the_plan_has_with_it() -> None:
    assert fuller("住建局", "县住建局") == {"住建局": "县住建局"}
    assert fuller("住建局", "县住建局", "市住建局") == {}
    assert fuller("土局", "青国土局") == {}


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("丰谷县发改委", "丰谷县发展和改革局"),
        ("丰谷县卫健委", "丰谷县卫生健康局"),
        ("丰谷县政府办", "丰谷县人民政府办公室"),
        ("丰谷县纪委", "丰谷县纪委监委"),
        ("丰谷县综合执法局", "丰谷县城市管理综合执法局"),
    ],
)
def test_a_body_is_short_for_another_by_its_characters(short: str, full: str) -> None:
    assert fuller(short, full) == {short: full}


@pytest.mark.parametrize(
    "names",
    [
        ("丰谷县工信局", "双柘县工业和信息化局"),  # of two places
        ("丰谷县工信局", "丰谷县水利局"),
        ("丰谷县林业局", "丰谷县农业局"),
        ("市商务局", "丰谷县商务局"),  # of two levels
        ("丰谷县公安局", "丰谷县交警大队"),  # the one is a part of the other
        ("丰谷县委组织部", "丰谷县委人才办"),
        ("丰谷县纪委监委", "丰谷县委巡察办"),
        ("丰谷县数据局", "丰谷县大数据中心"),
    ],
)
def test_two_bodies_stay_two(names: tuple[str, ...]) -> None:
    assert fuller(*names) == {}


def test_a_name_without_the_place_before_its_level_is_the_one_with_it() -> None:
    assert fuller("市生态环境局丰谷分局", "澄川市生态环境局丰谷分局") == {"市生态环境局丰谷分局": "澄川市生态环境局丰谷分局"}


def test_a_name_that_fits_two_is_neither() -> None:
    assert fuller("市商务局", "澄川市商务局", "岚川市商务局") == {}


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("县医院", "县人民医院"),
        ("县疾控中心", "丰谷县疾病预防控制中心"),
        ("丰谷一中", "县第一中学"),
    ],
)
def test_the_short_form_of_a_countys_institution(short: str, full: str) -> None:
    assert fuller(short, full, label="Institution") == {short: full}


def test_institutions_of_two_places_or_kinds_stay_two() -> None:
    assert fuller("县医院", "县中医院", "澄川市人民医院", label="Institution") == {}


def test_a_zones_committee_by_its_zones_short_name() -> None:
    assert fuller("经开区管委会", "丰谷经济开发区管委会") == {"经开区管委会": "丰谷经济开发区管委会"}
    assert fuller("高新区管委会", "丰谷经济开发区管委会") == {}


def test_bodies_and_institutions_are_never_one() -> None:
    mentions = [Mention(0, 3, "Department", "市党校"), Mention(0, 5, "Institution", "澄川市党校")]
    assert fuller_names(mentions, COUNTY) == {}


def test_one_body_is_one_node_in_the_graph() -> None:
    (found,) = nodes(graph("由县工信局牵头，建设园区。", "由县工业和信息化局负责，推进上云。"), "Department")
    assert found.name == "丰谷县工业和信息化局"
    assert {"县工业和信息化局", "县工信局"} <= set(found.aliases)


def test_the_government_has_a_short_and_a_full_name() -> None:
    found = graph("请县政府支持。由县政府负责建设冷库。", "由县人民政府负责造林。")
    departments = nodes(found, "Department")
    assert [(node.name, node.aliases) for node in departments if "政府" in node.name] == [("县人民政府", ["县政府"])]


def test_the_plans_own_committee_and_government_have_its_place_before_them() -> None:
    found = graph("按照丰谷县委部署。由县委、县政府建设冷库。", "由丰谷县人民政府牵头造林。")
    departments = {node.name: node.aliases for node in nodes(found, "Department")}
    assert departments["丰谷县委"] == ["县委"]
    assert departments["丰谷县人民政府"] == ["县政府"]


def test_the_plans_own_government_is_one_without_its_full_name() -> None:
    found = graph("由县委和县人民政府负责建设冷库。", "由县人民政府牵头造林，丰谷县政府配合。")
    departments = {node.name: node.aliases for node in nodes(found, "Department")}
    assert departments == {"县委": [], "丰谷县政府": ["县人民政府"]}


def test_a_firm_that_a_list_of_units_calls_for_short_is_the_one_with_the_full_name() -> None:
    found = graph("支持丰谷岚石铸造有限公司（以下简称“岚石铸造”）扩产。", "推进造林。（责任单位：县林业局、岚石铸造）")
    (firm,) = nodes(found, "Enterprise")
    assert (firm.name, firm.aliases) == ("丰谷岚石铸造有限公司", ["岚石铸造"])
