import pytest
from miniplan import graph, nodes
from placing import of_type, places


@pytest.mark.parametrize(
    ("sentence", "zones"),
    [
        ("云栖湖景区、青岚工业园区。", {"云栖湖景区", "青岚工业园区"}),
        ("现代农业产业园、省级开发区、特色园区。", set()),
    ],
)
def test_zones_need_a_name_of_their_own(sentence: str, zones: set[str]) -> None:
    assert of_type("zone", sentence) == zones


def test_the_zone_alone_is_the_countys_own() -> None:
    assert places("丰谷经济开发区扩区。", "开发区要招商。")["开发区"] == ("丰谷经济开发区", "zone")


@pytest.mark.parametrize(
    ("sentence", "zones"),
    [
        ("支持青岚经开区扩区。", {"青岚经开区"}),
        ("把园区建设成省级现代农业示范园，支持成林产业园发展。", {"成林产业园"}),
        ("建设3个劳动密集型产业园，打造5000亩果业产业园区，办好市级示范采摘园区。", set()),  # so many, so large, a kind
        ("建设工业互联网园区网络，盘活存量片区。", set()),
        ("健全劳务输入集中区域机制，查明土壤高背景区。", set()),
        ("开发望月山、青岚岭生态旅游区。", set()),  # the zone of two sites bears no name of its own
        ("在石岭镇大型果品加工物流园区建冷库。", set()),
        ("建设石岭港区青塘作业区，疏浚柳湾港区，启用青荷分洪区。", {"石岭港区", "青塘作业区", "柳湾港区", "青荷分洪区"}),
        ("支持丰谷台商投资区扩区，办好台商投资区、三大港区和海水养殖作业区。", {"丰谷台商投资区"}),
        ("◆石岭产业园。培育夜间消费集聚区2个。", {"石岭产业园"}),
        ("投建青岚工业园，规划范围包括柳石产业园。", {"青岚工业园", "柳石产业园"}),
        ("提升轻工园、石岭文化园的水平。", {"轻工园", "石岭文化园"}),
        ("提升幼儿园、石岭文化园的水平。", {"石岭文化园"}),
        ("完善老城区管网。", {"老城区"}),
        ("保护望裳街历史文化街区，打造特色历史文化街区。", {"望裳街历史文化街区"}),
        ("以4A级景区牛望林旅游风景区为龙头，建设6个3A级景区。", {"牛望林旅游风景区"}),
        ("在相应园区建厂，推进村落景区建设，转让给望月园区。", {"望月园区"}),
        ("完善城区管网，改善中心城区空气。", set()),
        ("力促石岭工业园、获批青岚化工园区，攻坚柳石产业园。", {"石岭工业园", "青岚化工园区", "柳石产业园"}),
        ("推进青柳线新区至石岭段，在高新区设点。", {"高新区"}),
        ("完善大学科技园、民营科技园，建设大学生创业孵化基地、青岚大学科技园。", {"青岚大学科技园"}),
        ("争创国家高新区，培育省级高新区、经开区。", set()),
        ("利用青岚河孵化基地、望月创新谷的空间。", {"青岚河孵化基地", "望月创新谷"}),
        ("以青岚工业区为载体，建设一批文创园区。", {"青岚工业区"}),
        ("改造柳林、北站、望月等特色宜居片区，建设特色宜居片区。", {"柳林", "北站", "望月"}),
        ("支持青柘开发开放试验区，设立边境经济合作区，开发周边片区。", {"青柘开发开放试验区"}),
        ("新建镇中心示范园，开发沿线片区。", set()),
        ("推进居住、商业、望月等片区开发。", set()),  # one is a kind, all are
        ("建设红色旅游经典景区，推动戏曲进景区、创建市国家A级旅游景区。", set()),
        ("服务好青岚合成材料产业园，建设科技文化园、航空产业园等新兴产业园区。", {"青岚合成材料产业园"}),
        ("对接好青岚综改示范区石岭产业园，加快农业示范区产业园建设。", {"青岚综改示范区石岭产业园"}),
        ("建设青岚科技城、柳石科创园，改造石岭街道园区块，建设科技城、数字软件园。", {"青岚科技城", "柳石科创园"}),
        ("改造柳林村石坡片区，完善柳林村片区。", {"石坡片区", "柳林村片区"}),
        ("2018年6月青岚工业园升级，将强排区（含石岭园区）提标。", {"青岚工业园", "石岭园区"}),
        ("通过景区带动就业，支持省级青岚产业园发展。", {"青岚产业园"}),
        ("扩大配电网园区，展现新城形象，按照三大新城要求，促进街镇园区共治。", set()),
        ("推进望柳公园（福建片区）建设，将指标纳入青柘园区标准。", {"青柘园区"}),
        (
            "增强青柘重点开发开放试验区能力，支持望柳智创城、青岚国际创新城发展，建设国际陆港区。",
            {"青柘重点开发开放试验区", "望柳智创城", "青岚国际创新城"},
        ),
        ("建设“佛柘生态片区”和“叙柘—古岚红色旅游片区”。", {"佛柘生态片区", "叙柘—古岚红色旅游片区"}),
        ("第六章产业园区。培育收入超千亿元开发区，推介石岭市景区，支持石山旅游经济特区发展。", {"石山旅游经济特区"}),
        ("建设电子元器件产业园、机械工业园、文博集聚区，支持柳石机械工业园发展。", {"柳石机械工业园"}),
        ("形成四大产业片区，完善望月片区。", {"望月片区"}),
        ("依托标杆产业园、创业孵化基地，融合数字游民集聚区的要求。", set()),
        ("提升全国国家高新区排名。", set()),
        ("提升青柘国家高新区排名。", {"青柘国家高新区"}),
    ],
)
def test_what_is_a_zone_and_what_a_kind(sentence: str, zones: set[str]) -> None:
    assert of_type("zone", sentence) == zones


@pytest.mark.parametrize(
    ("sentence", "zones"),
    [
        ("经济开发区规划面积达到12平方公里。", {"经济开发区"}),
        ("在开发区建设职工宿舍。", {"开发区"}),
        ("各街镇、开发区要加强领导，推进开发区改革创新。", set()),
        ("支持高新区、工业园区扩大开放。", {"高新区"}),
        ("各县区、高新区、经开区要加强领导。", set()),
    ],
)
def test_the_countys_zone_that_has_no_other_name(sentence: str, zones: set[str]) -> None:
    assert of_type("zone", sentence) == zones


@pytest.mark.parametrize(("named", "short"), [("丰谷经济开发区", "经开区"), ("丰谷高新技术产业开发区", "高新区")])
def test_the_countys_zone_for_short(named: str, short: str) -> None:
    found = places(f"{named}扩区。", f"支持{short}和丰谷{short}，学习青岚{short}。")
    assert found[short] == found[f"丰谷{short}"] == (named, "zone")
    assert found[f"青岚{short}"] == (f"青岚{short}", "zone")


def test_the_end_of_a_zones_name_behind_a_noun_is_another_word() -> None:
    plan = graph("推进青岚新区扩区。", "在新区建设学校，推动新区发展。", "打造特色明显的新区，实现城市新区目标，争创国家级新区。")
    (zone,) = [node for node in nodes(plan, "Place") if node.name == "青岚新区"]
    assert [evidence.quote for evidence in zone.evidence] == ["青岚新区", "新区", "新区"]


@pytest.mark.parametrize("zone", ["青柘新区", "石岭新区", "青柘高新区"])
def test_a_new_district_bears_a_name(zone: str) -> None:
    assert of_type("zone", f"支持{zone}扩区。") == {zone}


@pytest.mark.parametrize("words", ["青柘创新区", "青柘副新区", "青柘更新区", "城市更新区"])
def test_the_end_of_another_word_makes_no_new_district(words: str) -> None:
    assert of_type("zone", f"支持{words}扩区。") == set()


def test_a_quarter_beside_a_numbered_road_is_called_by_its_number() -> None:
    assert of_type("zone", "修复316南路北侧片区路网，整治3号路西侧片区。") == {"316南路北侧片区", "3号路西侧片区"}
    assert of_type("zone", "建设3个片区，提升12青柘片区。") == {"青柘片区"}


def test_a_park_keeps_the_whole_of_its_ending() -> None:
    assert of_type("zone", "在青柘现代农业示范园区建设冷库。") == {"青柘现代农业示范园区"}
    assert of_type("zone", "拉开白柘片区开发，采取园区管理模式。") == {"白柘片区"}


def test_a_zone_of_the_city_has_no_name_and_is_chosen() -> None:
    assert of_type("zone", "县市区、市属开发区和市直部门落实责任制，选择青柘开发区作为试点。") == {"青柘开发区"}


def test_a_verb_that_makes_better_is_no_part_of_a_zone() -> None:
    assert of_type("zone", "做美古柘山景区，做优石岭河景区。") == {"古柘山景区", "石岭河景区"}


def test_the_whole_county_is_no_part_of_a_zone() -> None:
    assert of_type("zone", "石岭县全域生态旅游区建设稳步推进。") == set()
