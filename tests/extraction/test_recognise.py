import pytest
from miniplan import COUNTY, facts, graph, names, passages

from plantrace.extraction.mentions import Mention, without_overlaps
from plantrace.extraction.recognise import Recogniser


def mentions(*lines: str) -> list[tuple[str, str, str]]:
    """The mentions in the first of these paragraphs; the others tell what the plan names elsewhere."""
    read = passages(*lines)
    found = Recogniser(read, COUNTY).mentions()[read[0]]
    return [(read[0].text[m.start : m.end], m.label, m.name) for m in found]


def test_a_name_given_anywhere_is_found_everywhere() -> None:
    assert mentions("支持石岭发展，岚石钢铁扩产。", "石岭镇，石岭镇。依托丰谷县岚石钢铁有限公司建厂。") == [
        ("石岭", "Town", "石岭镇"),
        ("岚石钢铁", "Enterprise", "丰谷县岚石钢铁有限公司"),
    ]


def test_the_carriers_in_a_list_are_the_countys_branches() -> None:
    assert mentions("移动、联通、电信共建基站。", "丰谷县移动分公司、丰谷县联通分公司、丰谷县电信分公司。") == [
        ("移动", "Enterprise", "丰谷县移动分公司"),
        ("联通", "Enterprise", "丰谷县联通分公司"),
        ("电信", "Enterprise", "丰谷县电信分公司"),
    ]


@pytest.mark.parametrize("other", ["石岭村", "石岭河", "石岭水库", "石岭山", "石岭峡", "石岭、青塘出境断面", "石岭泵闸", "石岭中水系"])
def test_a_towns_stem_inside_another_name_is_not_the_town(other: str) -> None:
    assert ("石岭", "Town", "石岭镇") not in mentions(f"保护{other}。", "石岭镇，石岭镇，石岭镇。")


def test_of_two_mentions_that_overlap_the_longer_one_stays() -> None:
    town, park, other = Mention(0, 3, "Town", "石岭镇"), Mention(0, 7, "Place", "石岭镇工业园区"), Mention(8, 9, "Place", "河")
    assert without_overlaps([other, town, park]) == [park, other]


def test_bodies_are_found_without_being_listed() -> None:
    assert mentions("由县教育局牵头，公安机关配合。") == [
        ("县教育局", "Department", "丰谷县教育局"),
        ("公安机关", "Department", "公安机关"),
    ]


def test_the_rows_of_a_table_hold_no_mentions() -> None:
    read = passages("石岭镇，石岭镇。")
    read[0].kind = "table"
    assert Recogniser(read, COUNTY).mentions()[read[0]] == []


@pytest.mark.parametrize("other", ["石岭北路", "石岭大街", "石岭路", "石岭中路"])
def test_a_road_called_after_a_town_is_not_the_town(other: str) -> None:
    assert not [found for found in mentions(f"打通{other}。", "石岭镇，石岭镇，石岭镇。") if found[1] == "Town"]


def test_a_square_bears_a_towns_name_and_a_wetland_park_names_where_it_is() -> None:
    towns = "石岭镇，石岭镇，石岭镇。"
    assert ("石岭", "Town", "石岭镇") not in mentions("改造石岭广场和石岭古镇。", towns)
    assert ("石岭", "Town", "石岭镇") in mentions("保护石岭湿地公园。", towns)


@pytest.mark.parametrize(("sentence", "where"), [("建设青岚河生态公园。", {"青岚河"}), ("建设青岚河湾市场、柳石巷步行街。", set())])
def test_what_is_still_to_be_built_stands_where_its_name_begins(sentence: str, where: set[str]) -> None:
    pairs = facts(graph(sentence, "治理青岚河，疏浚青岚河，改造柳石巷，拓宽柳石巷。"), "LOCATED_IN")
    assert {place for what, place in pairs if what in ("青岚河生态公园", "青岚河湾市场", "柳石巷步行街")} == where


def test_what_is_still_to_be_built_is_no_place_with_its_kind_behind_it() -> None:
    found = graph("推进青岚博物馆项目建设。", "青岚博物馆开放。")
    assert ("青岚博物馆项目", "青岚博物馆") not in facts(found, "LOCATED_IN")
    assert ("青岚博物馆扩建项目", "青岚博物馆") in facts(graph("推进青岚博物馆扩建项目。", "青岚博物馆开放。"), "LOCATED_IN")


def test_a_park_names_the_village_that_it_opens_with() -> None:
    found = mentions("提升石岭水柳茶具创业园。", "石岭镇，石岭镇，位于水柳村。")
    assert ("石岭", "Town", "石岭镇") in found
    assert ("水柳", "Place", "水柳村") in found
    assert ("水柳", "Place", "水柳村") not in mentions("提升石岭水柳温泉。", "石岭镇，石岭镇，位于水柳村。")


def test_a_health_centre_of_a_subdistrict_is_in_it() -> None:
    found = facts(graph("实施梧桐街道社区卫生服务中心迁建工程，改造梧桐街道道路。", "办好县人民医院。"), "LOCATED_IN")
    assert ("梧桐街道社区卫生服务中心迁建工程", "梧桐街道") in found
    assert not facts(graph("实施智慧社区卫生服务中心迁建工程，改造梧桐街道道路。"), "LOCATED_IN") & found


@pytest.mark.parametrize("words", ["限制开发区", "重点开发区域", "禁止开发区"])
def test_classes_of_areas_are_not_the_countys_zone(words: str) -> None:
    named = "丰谷经济开发区扩区。"
    assert [name for _, _, name in mentions(f"按{words}管理，在开发区招商。", named)] == ["丰谷经济开发区"]


@pytest.mark.parametrize(("sentence", "found"), [("弘扬青岚河文化", False), ("打造青岚河文化旅游带", True), ("推广青岚河模式", False)])
def test_what_a_site_is_known_for_is_no_place(sentence: str, found: bool) -> None:
    assert bool(mentions(f"{sentence}。", "治理青岚河。")) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("重建青岚河涵闸", False),
        ("打响青岚河人参品牌", False),
        ("打造青岚河乐园", False),
        ("设立青岚河应用技术学院", False),
        ("并入青岚河厂", False),
        ("改造青岚河厂房", True),
        ("改造青岚河粮行", False),
        ("提升望口青岚河湾头村", False),
        ("整治青岚河沿岸村庄", True),
        ("疏浚青岚河，改善农村", True),
    ],
)
def test_what_is_called_after_a_river_is_not_the_river(sentence: str, found: bool) -> None:
    assert ("青岚河" in [name for _, _, name in mentions(f"{sentence}。", "治理青岚河。")]) == found


def test_a_site_that_a_list_names_without_a_name_is_none_behind_an_attribute() -> None:
    listed = "在望湖广场、体育公园周边种树。"
    assert ("体育公园", "Place", "体育公园") in mentions("完善体育公园。", listed)
    assert ("体育公园", "Place", "体育公园") not in mentions("打造智慧体育公园。", listed)


def test_a_line_that_is_planned_is_no_place_yet_and_one_that_stands_is() -> None:
    planned, standing = passages("加快岚柘铁路、青柘高铁建设。", "在岚柘铁路沿线发展物流。")
    found = Recogniser([planned, standing], COUNTY).mentions()
    assert [mention.name for mention in found[planned]] == []
    assert [mention.name for mention in found[standing]] == ["岚柘铁路"]


def test_the_counties_and_mines_of_a_list_are_no_sites() -> None:
    rivers = "治理柳江，疏浚柳江，绿化关岭，保护关岭。"
    assert not [name for _, label, name in mentions("在平远、柳江、镇安、关岭等8个重点县推广。", rivers) if label == "Place"]
    assert not [name for _, label, name in mentions("加快柳江、关岭等煤矿建设。", rivers) if label == "Place"]
    assert ("柳江", "Place", "柳江") in mentions("推进柳江、关岭等治理，支持八个县。", rivers)
    assert ("望月峡", "Place", "望月峡水电站") in mentions("争取望月峡、柘多等水电站纳入规划。")  # the stations themselves
    assert ("叶湾", "Place", "叶湾水库") in mentions("完成犁头尖、叶湾等五座中小型水库除险加固。")


def test_a_line_that_is_widened_stands_and_one_that_is_begun_does_not() -> None:
    assert ("青柘机场", "Place", "青柘机场") in mentions("加快青柘机场二期、湖畔水厂建设。")
    assert ("青柘机场", "Place", "青柘机场") not in mentions("加快青柘机场一期、湖畔水厂建设。")


def test_the_plans_new_district_is_not_read_inside_of_another_word() -> None:
    assert ("新区", "Place", "东安新区") in mentions("完善新区设施。", "发展东安新区。")
    assert ("新区", "Place", "东安新区") not in mentions("创新区域、做强高新区。", "发展东安新区。")


def test_a_rank_of_zones_is_no_zone() -> None:
    assert ("高新区", "Place", "高新区") in mentions("在高新区建厂。", "丰谷县办好节会。")
    assert ("高新区", "Place", "高新区") not in mentions("创建国家高新区。", "在高新区建厂。")


def test_a_rivers_name_in_a_towns_or_a_citys_is_no_river() -> None:
    river = "治理柳河，疏浚柳河。"
    assert ("柳河", "Place", "柳河") not in mentions("修建柳河镇茶园，支持柳河市开展修复。", river)
    assert ("柳河", "Place", "柳河") in mentions("保护柳河市区段。", river)


def test_a_line_stands_where_a_stretch_of_it_is_built_between_two_places() -> None:
    assert ("青柘高速", "Place", "青柘高速") in mentions("加快青柘高速石岭至柳林段建设。")
    assert ("青柘高速", "Place", "青柘高速") not in mentions("加快青柘高速石岭段建设。")
    assert ("青柘高速", "Place", "青柘高速") in mentions("加快青柘高速石岭段改扩建工程。")
    assert ("青柘铁路", "Place", "青柘铁路") in mentions("推动青柘铁路扩能改造。")


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("启动青岚农贸市场建设，做好服务。", False),
        ("创建市级青岚工业园，做好服务。", False),
        ("加快望月产业园、青岚产业园等特色园区建设，做好服务。", False),
        ("推进青岚产业园企业技改，做好服务。", True),
        ("在青岚产业园启动建设冷库，做好服务。", True),
        ("启动青岚产业园建设，完善青岚产业园设施。", True),  # named twice: it may stand
        ("加快青岚开发区建设，做好服务。", True),  # a district is there long since
    ],
)
def test_a_park_that_is_to_be_built_is_no_place_yet(sentence: str, stands: bool) -> None:
    assert any(label == "Place" and "青岚" in name for _, label, name in mentions(sentence)) is stands


def test_an_island_in_the_name_of_a_festival_is_no_place() -> None:
    assert ("望月岛", "Place", "望月岛") not in mentions("办好望月岛国际电影节。")
    assert ("望月岛", "Place", "望月岛") in mentions("在望月岛举办电影节。")


def test_what_bears_a_towns_short_name_need_not_be_there() -> None:
    towns = "石岭镇、青塘镇协同，石岭镇、青塘镇联动。"
    assert [name for _, _, name in mentions("完善石岭国际商务区。", towns)] == ["石岭国际商务区"]
    assert [name for _, _, name in mentions("完善石岭镇商务区、青塘服装创业园。", towns)] == [
        "石岭镇",
        "石岭镇商务区",
        "青塘镇",
        "青塘服装创业园",
    ]


def test_the_old_town_of_the_whole_town_is_no_quarter() -> None:
    assert mentions("完善新老城区道路。", "改造老城区。") == []
    assert ("老城区", "Place", "老城区") in mentions("完善老城区道路。")


def test_a_place_in_the_title_of_a_document_is_not_where_the_text_is() -> None:
    assert mentions("根据《青岚河流域规划》整治。", "治理青岚河。") == []
    assert mentions("根据《水利规划》整治青岚河。") == [("青岚河", "Place", "青岚河")]


def test_the_new_building_of_a_museum_and_the_zones_of_a_rank_are_none() -> None:
    assert mentions("启动县图书馆新馆建设。", "完善县图书馆。") == []
    assert mentions("跻身省级开发区前列。", "丰谷经济开发区扩区，开发区要招商。") == []
    assert mentions("培育市级青塘工业园。") == []
    assert [name for _, _, name in mentions("支持市级青塘工业园发展。")] == ["青塘工业园"]


def test_a_street_office_does_not_bear_its_streets_name_alone() -> None:
    assert ("凤鸣路", "Place", "凤鸣路") in mentions("改造凤鸣路。", "凤鸣路街道、望江街道协同，凤鸣路街道、望江街道联动。")


def test_a_river_that_all_know_stands_beside_a_town_called_like_its_end() -> None:
    assert ("黄浦江", "Place", "黄浦江") in mentions("整治黄浦江。", "浦江镇、青塘镇协同，浦江镇、青塘镇联动。")


def test_a_park_that_opens_with_a_firms_name_names_the_firm_as_well() -> None:
    assert ("京东", "Enterprise", "京东") in mentions("力争京东青岚物流园竣工。")
    assert "Enterprise" not in {label for _, label, _ in mentions("力争京青物流园竣工。")}


def test_a_school_that_opens_with_its_towns_name_names_the_town() -> None:
    towns = "石岭镇、青塘镇协同，石岭镇、青塘镇联动。"
    assert ("石岭镇", "Town", "石岭镇") in mentions("推进石岭镇中心幼儿园建设。", towns)
    assert all(label != "Town" for _, label, _ in mentions("推进县第二中学建设。", towns))


def test_parks_that_are_renewed_together_stand() -> None:
    parks = "推进望月公园、青柘公园等存量公园改造升级。"
    found = {where for _, where in facts(graph(parks), "LOCATED_IN")}
    assert {"望月公园", "青柘公园"} <= found
    assert not {where for _, where in facts(graph("推进望月公园、青柘公园等公园建设。"), "LOCATED_IN")} & {"望月公园", "青柘公园"}


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("拆除重建望月水闸、青岚涵闸，排除隐患。", {"望月水闸", "青岚涵闸"}),
        ("新建望月水闸、青岚涵闸，排除隐患。", set()),
        ("新改建望月路、青岚路等“连线”工程。", set()),
        ("实施河道整治工程、青岚水闸。", set()),
    ],
)
def test_what_is_rebuilt_stands_and_what_is_built_does_not(sentence: str, stands: set[str]) -> None:
    assert {name for _, name in facts(graph(sentence), "LOCATED_IN")} == stands


def test_a_countys_sports_centre_is_its_own() -> None:
    assert ("县体育中心", "Place", "县体育中心") in mentions("在县体育中心举办联赛。")
    assert not mentions("各县体育中心要开放。")


def test_a_good_that_is_called_by_a_town_is_not_there() -> None:
    towns = "石岭镇，石岭镇，石岭镇，青塘镇，青塘镇，青塘镇。"
    assert not mentions("打造“石岭李”“青塘茶”品牌。", towns)
    assert ("石岭", "Town", "石岭镇") in mentions("建设“石岭—青塘”产业带。", towns)
    assert not mentions("关停石岭沿岸码头。", towns)  # a river's


def test_an_airport_that_gets_another_terminal_stands() -> None:
    assert ("青柘机场", "Place", "青柘机场") in mentions("开工建设青柘机场航站楼。")
    assert ("青柘机场", "Place", "青柘机场") in mentions("推进青柘机场东扩。")
    assert ("青柘机场", "Place", "青柘机场") not in mentions("开工建设青柘机场、望月大桥。")


def test_parks_whose_roads_and_pipes_are_built_stand() -> None:
    parks = "加快望月森林公园、青柘沟景区基础设施建设。"
    assert {where for _, where in facts(graph(parks), "LOCATED_IN")} >= {"望月森林公园", "青柘沟景区"}
    assert not facts(graph("加快望月森林公园、青柘沟景区建设。"), "LOCATED_IN")


def test_known_waters_are_found_by_their_names() -> None:
    assert ("长江口", "Place", "长江口") in mentions("推进长江口北支整治。")
    assert mentions("推进杭州湾创新港建设。") == []


def test_another_county_or_city_is_no_site_and_no_town_that_is_called_so() -> None:
    towns = "双柘镇，双柘镇，双柘镇，改造望月岭、青岚河。"
    found = mentions("联合望月岭县、青岚河区，对接双柘县城、双柘县。", towns)
    assert not [name for name, _, _ in found if name in ("望月岭", "青岚河", "双柘")]
    assert mentions("治理青岚河县城段、青岚河区间，沿望月岭建路。", towns)[0][0] == "青岚河"


@pytest.mark.parametrize(
    ("sentence", "schools"),
    [
        ("新建石岭小学、柳湖小学。", []),
        ("建成石岭小学，扩建柳湖小学。", ["柳湖小学"]),
        ("扩建石岭小学。", ["石岭小学"]),
        ("改造石岭小学。", ["石岭小学"]),
    ],
)
def test_a_school_that_is_still_to_be_built_is_none(sentence: str, schools: list[str]) -> None:
    assert names(graph(sentence), "Institution") == schools


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("推进望月电厂一期建设，加快青柘电厂综合项目开发。", set()),
        ("推进望月电厂周边整治，在青柘电厂建设果库。", {"望月电厂", "青柘电厂"}),
        ("推进望月电厂，改善供热。", {"望月电厂"}),
        ("加快望月电厂、青柘水厂供热改造。", {"望月电厂", "青柘水厂"}),
        ("开工建设望月电厂，新建青柘电厂。", set()),
        ("推进望月电厂建设。", set()),
        ("扶持望江电化扩产，建成柳江快速干线。", set()),
        ("疏浚望江航道，治理柳江沿岸。", {"望江", "柳江"}),
        ("设立青柘现代农业示范园区。", set()),
        ("推进青柘工业集中区建设。", set()),
        ("在青柘工业集中区建设果库。", {"青柘工业集中区"}),
    ],
)
def test_what_is_to_be_built_or_only_called_after_a_place_is_none(sentence: str, places: set[str]) -> None:
    assert {word for word, label, _ in mentions(sentence) if label == "Place"} == places


def test_a_park_to_be_built_stands_on_the_hill_that_it_is_called_by() -> None:
    assert mentions("加快推进石岭产业园区建设。", "保护石岭。") == [("石岭", "Place", "石岭")]
