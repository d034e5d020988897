import pytest
from placing import of_type

TOWNS = "石岭镇、青塘镇、双柘镇协同。"


@pytest.mark.parametrize(
    ("sentence", "villages"),
    [
        ("位于柳林村，槐树庄。", {"柳林村", "槐树庄"}),
        ("重点在柳林、槐树、和杏花3个自然村整治，在柳坪、和大槐3个村试点。", {"柳林", "槐树", "杏花"}),
        ("将柳林、槐树、杏坪三村作为核心区。", {"柳林", "槐树", "杏坪"}),
        ("改造柳坪村、青塘三村道路。", {"柳坪村", "青塘三村"}),
        ("包括：柳林、槐树、杏花等3个村。", {"柳林", "槐树", "杏花"}),
        ("建设美丽乡村，发展农村，办好示范村、中心村、各村。", set()),
        ("完善社区和村庄设施。", set()),
        ("消除收入5万元以下的村、10万元以上的村。", set()),
        ("硬化柳林村、和乐村道路，新建和顺村水厂。", {"柳林村", "和乐村", "和顺村"}),  # nothing that 和 could join
        ("硬化石岭镇和乐村、柳坪村委会至大坪小组道路，选好各村委会、做好村委会换届。", {"和乐村", "柳坪村"}),
        ("走访柳林村和钱村，建设和古村相称的街巷。", {"柳林村", "钱村"}),
        ("支持巴音淖尔苏木宝力根台嘎查建设草场，在青塘镇哈日敖包嘎查打井。", {"宝力根台嘎查", "哈日敖包嘎查"}),
        ("推进嘎查村街巷硬化，办好示范嘎查、各嘎查、15个嘎查。", set()),
    ],
)
def test_villages(sentence: str, villages: set[str]) -> None:
    assert of_type("village", sentence) == villages


@pytest.mark.parametrize(
    ("sentence", "villages"),
    [
        ("涉及北柳、南柳、杏花、大槐、东坡村、西坡村六个村庄。", {"北柳", "南柳", "杏花", "大槐", "东坡村", "西坡村"}),
        ("涉及北柳、南柳、杏花、东坡村五个村庄。", set()),  # four names are not five villages
        ("挖掘钱村、冯家庄、杏花等老区村的资源。", {"钱村", "冯家庄", "杏花"}),
        ("办好科普、文艺、体育等进村活动。", set()),
        ("选址位于柳林、槐树、杏花等14个坝区村委会。", {"柳林", "槐树", "杏花"}),
        ("支持柳林、槐树、杏花等村创建示范村。", {"柳林", "槐树", "杏花"}),
        ("在前进村、红柳村建园，开展干部进村服务。", {"前进村", "红柳村"}),
        ("支持有条件、有基础、有意愿等村创建示范村。", set()),
        ("推进柳林、槐树、环山等村的果园改造。", {"柳林", "槐树", "环山"}),
        ("支持平川、丘陵、高山等村修路。", set()),
        ("在石岭镇柳林、青塘镇槐树和双柘镇杏花等12个村建点。", {"柳林", "槐树", "杏花"}),
        ("把钱村、槐树庄串起来，将杏花村、柳林村连成片。", {"槐树庄", "钱村", "杏花村", "柳林村"}),
    ],
)
def test_a_number_or_the_word_for_villages_closes_a_list(sentence: str, villages: set[str]) -> None:
    found = of_type("village", sentence, TOWNS)
    assert found >= villages if villages else found <= {"东坡村"}


@pytest.mark.parametrize(
    ("sentence", "villages"),
    [
        ("在石岭镇、青塘镇南柳、双柘镇等水源地造林。", {"南柳"}),
        ("在石岭镇、青塘镇境内、双柘镇北部和山区造林。", set()),
        ("青塘镇发展、双柘镇建设。", set()),
        ("分别为石岭镇区域、青塘镇至双柘镇区域、双柘镇区块。", set()),
    ],
)
def test_a_village_behind_its_town_in_a_list(sentence: str, villages: set[str]) -> None:
    assert of_type("village", sentence, TOWNS) == villages


@pytest.mark.parametrize(
    ("sentence", "villages"),
    [
        ("改造石家沟垃圾填埋场，新建柳树湾大桥。", {"石家沟", "柳树湾"}),
        ("推进农村污水处理，完善村垃圾清运。", set()),
        ("打造桐花村、芸香村等示范村。", {"桐花村", "芸香村"}),
        ("办好柳林社区卫生服务中心、街道社区和槐树社区。", {"槐树社区"}),
        ("改造农村道路（柳林、槐树湾）和石桥村道（北坡、南坪等）。", {"柳林", "槐树湾", "北坡", "南坪"}),
        ("建设农村公路（县道、乡道），改造农村道路（路面、桥涵），实施通村公路（硬化、亮化）。", set()),
        ("整治柳林村石坡屯道路，完善双柳村青山屯兵遗址。", {"柳林村", "石坡屯", "双柳村"}),
        ("改造石岭街道荷柳社区、桂石社区。", {"荷柳社区", "桂石社区"}),
        ("完善设施，新增社区食堂20个。", set()),
        ("实行乡道乡管、村道村管，创建达标村、困难村，所有村都要整洁，位于庄行镇。", set()),
        ("在石岭街道办张家村建园。", {"张家村"}),
        ("发挥“水美社区”“望月社区”示范效应。", set()),
        ("改造沿江村，沿柳林村布局。", {"沿江村", "柳林村"}),
        ("在和平社区、柳石社区设点，和柳林村联动。", {"和平社区", "柳石社区", "柳林村"}),
        ("推进长柳村高标准农田项目，整治柳石村道路。", {"长柳村", "柳石村"}),
        ("建设共富样板村项目，改善村容村貌，实施脱贫村产业项目，推进搬迁村提升。", set()),
        ("争创文明和谐村、石岭示范村、生态宜居村。", set()),
        ("办好中关村论坛。", set()),
        ("改善村容村貌，解决垃圾围村，办好基层社区。", set()),
        ("推进柳林社区、槐树社区服务站建设。", {"柳林社区", "槐树社区"}),
    ],
)
def test_villages_before_a_facility_and_behind_a_verb(sentence: str, villages: set[str]) -> None:
    assert of_type("village", sentence) == villages


def test_each_of_a_list_of_villages_behind_the_short_name_of_its_town() -> None:
    listed = "在双柘柳林村、石岭杏花村、云坪槐树村建点。"
    assert of_type("village", listed, TOWNS) == {"柳林村", "杏花村", "槐树村"}
    assert of_type("town", listed, TOWNS) == {"石岭镇", "青塘镇", "双柘镇", "云坪"}
    assert of_type("village", listed) == set()


def test_a_thousand_villages_are_no_village() -> None:
    assert of_type("village", "实施“千村整治、百村示范”工程，推进整村推进，在李百村建设水厂。") == {"李百村"}


@pytest.mark.parametrize("sentence", ["覆盖90%以上乡镇、60%以上村。", "推进乡道改造和通村公路建设。", "在平安社区、开源社区开展活动。"])
def test_what_only_looks_like_a_village(sentence: str) -> None:
    assert of_type("village", sentence) == set()


def test_groups_of_villagers_by_their_names() -> None:
    found = of_type("village", "保护柳林村西张组、槐树村大隋组，建好石坪村党小组、石坪村帮扶组。")
    assert found == {"柳林村", "西张组", "槐树村", "大隋组", "石坪村"}


def test_the_last_village_of_a_list_of_towns() -> None:
    assert of_type("village", "治理青柘镇杜大、石岭镇胡家、双柘镇孙家等3处涝片。") == {"杜大", "胡家", "孙家"}
