import pytest
from miniplan import graph, names
from placing import of_type, places


@pytest.mark.parametrize(
    "sentence",
    [
        "发展果业，石岭、青塘、双柘和鹿鸣等镇连片种植。",
        "在石岭、青塘、双柘和鹿鸣等镇连片种植。",
        "发展果业，石岭、青塘、双柘、鹿鸣等4个镇连片种植。",
        "发展果业，石岭镇、青塘镇、双柘镇、鹿鸣镇连片种植。",
        "发展果业，石岭、青塘、双柘以及鹿鸣四个镇连片种植。",
        "发展果业，石岭、青塘、双柘、鹿鸣4个贫困镇连片种植。",
    ],
)
def test_one_ending_closes_a_list_of_towns(sentence: str) -> None:
    assert of_type("town", sentence) == {"石岭镇", "青塘镇", "双柘镇", "鹿鸣镇"}


def test_a_town_goes_by_its_stem_alone_too() -> None:
    assert places("石岭镇，青塘乡，石岭镇，梧桐街道。", "支持石岭发展。")["石岭"] == ("石岭镇", "town")


def test_a_banners_towns_have_longer_names() -> None:
    sentence = "在巴音淖尔苏木、阿日昆都兰苏木建设草场，改造查干苏木水网，支持各苏木镇、3个苏木和重点苏木发展。"
    assert of_type("town", sentence, "完成X602线白音苏木至查干苏木段。") == {"巴音淖尔苏木", "阿日昆都兰苏木", "查干苏木", "白音苏木"}


@pytest.mark.parametrize(
    "sentence", ["城镇、集镇和乡镇。", "建设特色小镇，打造茶叶大镇。", "送戏下乡，返乡创业。", "各镇、该镇、5个镇。", "重点镇、中心镇。"]
)
def test_kinds_of_towns_are_no_towns(sentence: str) -> None:
    assert of_type("town", sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "towns"),
    [
        ("望岐和柘祥两镇发展渔业，位于河畔的石塘和双柘两镇。", {"望岐镇", "柘祥镇", "石塘镇", "双柘镇"}),
        ("推进产业和文化两镇融合。", set()),
        ("包括娄柘、潘柘等街道，突出的大柘镇。", {"娄柘街道", "潘柘街道", "大柘镇"}),
        ("干道县管，村道镇管，推进省百镇建设行动，改造中心场镇。", set()),
    ],
)
def test_pairs_of_towns_and_mottoes(sentence: str, towns: set[str]) -> None:
    assert of_type("town", sentence) == towns


def test_a_condition_is_no_towns_name() -> None:
    assert not of_type(
        "town",
        "支持有条件的镇先行，鼓励有条件乡镇建园，有条件镇要示范。",
        "符合条件乡可以申报，其他镇跟进。",
        "公路穿村过镇，改造穿村过镇路段。",
    )


@pytest.mark.parametrize(
    ("sentence", "towns"),
    [
        ("支持石岭、青塘和鹿鸣等镇建园。", {"石岭镇", "青塘镇", "鹿鸣镇"}),  # a verb before the first of them
        ("推进石岭镇柳林村环境整治。", {"石岭镇"}),  # a verb before it, its village behind it
        ("加快石岭镇恢复重建，打造一批镇村。", {"石岭镇"}),  # a verb before it and behind it
        ("支持望新镇、石岭乡、东城街道发展，建设小城镇、古镇。", {"望新镇", "石岭乡", "东城街道"}),  # among towns a kind's word is a name
        ("建设集镇、特色古镇，改造建制场镇和撤并场镇。", set()),
        ("推进石岭镇东部开发，启动青塘镇第二幼儿园建设。", {"石岭镇", "青塘镇"}),  # a verb before it
        ("推进特色小镇开发，统筹新型城镇化和乡村建设，加快强镇扩权。", set()),
        ("公路北起石岭镇，南接青塘镇，西起双柘镇，项目选址鹿鸣镇柳林村。", {"石岭镇", "青塘镇", "双柘镇", "鹿鸣镇"}),
        ("建设柳圩镇松林村蔬菜基地，改造农村圩镇。", {"柳圩镇"}),  # its village stands behind it
        ("园区：含石岭乡、柳林村，做到通村畅乡，包括青柘县域、临江市的6个乡镇。", {"石岭乡"}),
        ("推动石岭镇与青塘乡联动，打通双柘镇—鹿鸣镇通道，建设柳石镇敬老院。", {"石岭镇", "青塘乡", "双柘镇", "鹿鸣镇", "柳石镇"}),
        ("在石岭、青塘、双柘三镇试点，创建卫生镇。", {"石岭镇", "青塘镇", "双柘镇"}),
        ("公路北起望川石岭镇，东至我县青塘乡，建设具有传统乡土气息、特色文明乡风的村落。", {"石岭镇", "青塘乡"}),
        ("隶属于望川县石岭坪镇柳林村管辖，2025年将青塘镇建成示范镇，改造将军镇。", {"石岭坪镇", "青塘镇", "将军镇"}),
        ("加强石岭镇下坪村、青塘乡上司村保护，开展送戏下乡上门服务，建好镇上农贸市场。", {"石岭镇", "青塘乡"}),
        ("将石岭乡柳林村打造成样板。", {"石岭乡"}),
        ("实施石岭街道社区卫生服务中心迁建工程，建设街道社区卫生服务中心。", {"石岭街道"}),
        ("降低超标的石岭镇、上青塘湾乡、双柘镇的浓度，支持符合标准的特大镇设市。", {"石岭镇", "上青塘湾乡", "双柘镇"}),
        ("建设石岭镇枣湖茶园，扩建青塘镇柳林水库。", {"石岭镇", "青塘镇"}),
        ("培育石岭镇、青乡镇、双柘镇，建设水乡镇。", {"石岭镇", "青乡镇", "双柘镇"}),
        ("建成投用柳墩镇、赤石镇的中心敬老院，培育专业镇、一般乡镇。", {"柳墩镇", "赤石镇"}),
        ("妥善解决镇敬老院的困难，提升县城和乡镇功能。", set()),
        ("改造白水镇和李家镇的道路。", {"白水镇", "李家镇"}),
        ("建设银石镇智慧果园基地。", {"银石镇"}),
        ("改造青和镇、白水镇和李家镇的道路。", {"青和镇", "白水镇", "李家镇"}),
        ("完善县、村和镇三级体系，推动产业和镇区融合。", set()),
        ("建设江南水乡，支持返乡创业。", set()),
        ("推进青塘、双柘两镇试点，形成三区两镇格局，发展县城通乡镇公交。", {"青塘镇", "双柘镇"}),
        ("石岭镇街道两侧要整洁，对真柳镇街道、望月街道整治。", {"真柳镇街道", "望月街道", "石岭镇"}),
        (
            "完成柳官庄镇前柳桥和石泉镇坪柳桥2座危桥改造，推进玉树东柳、杏羊、青曲3乡电网延伸。",
            {"柳官庄镇", "石泉镇", "东柳乡", "杏羊乡", "青曲乡"},
        ),
        ("建设示范性街镇，各街镇、相关街镇、毗邻乡镇和毗邻镇要配合老街镇。", {"老街镇"}),
        ("学习萍乡、景德镇、新乡等地的做法，到景德镇考察。", set()),  # cities
        ("布局在人口较为密集的石岭镇，支持条件较好的青塘乡。", {"石岭镇", "青塘乡"}),  # behind 的 as well
        ("支持符合条件的镇，发展各有特色的城镇、人口较多的乡镇。", set()),
        ("分布于大柳街道和平望街道，涵盖望月街道和柳林新村街道。", {"大柳街道", "平望街道", "望月街道", "柳林新村街道"}),
        ("部分位于滨湖北路街道，硬化中心城区街道、村内主要街道。", {"滨湖北路街道"}),
        ("按照县道县管、乡村道镇管，落实村收镇运县处理，实行县建镇管村用。", set()),  # mottos: what each does
        ("根据各街镇实际，视各街镇情况，指导各街镇、各乡镇落实。", set()),
        ("实施大镇强村、小村大镇战略，推进百镇建设、中心场镇改造。", set()),
        ("完成白河石岭镇段、青塘镇段治理。", {"石岭镇", "青塘镇"}),
    ],
)
def test_which_words_before_the_ending_are_a_towns(sentence: str, towns: set[str]) -> None:
    assert of_type("town", sentence) == towns


def test_every_item_of_a_list_of_town_offices_is_a_town_when_two_are() -> None:
    towns = "石岭镇、青塘镇协同。"
    assert "沿浦" in places("建成投用沿浦、宜山、青塘、石岭北坡等8家卫生院。", towns)
    assert "沿浦" not in places("建成投用沿浦、宜山、青塘等8家卫生院。", towns)
    assert "沿浦" not in places("建成投用沿浦、青塘、石岭等8家企业。", towns)


def test_a_list_that_is_closed_as_towns_has_towns_whatever_their_words() -> None:
    assert of_type("town", "在颜集、钱集等乡镇发展花木。") == {"颜集", "钱集"}
    assert places("在双镇、石桥镇办公，建设双柘镇。", "在双柘镇办公。")["双镇"] == ("双柘镇", "town")
    assert of_type("town", "在堡镇、石桥镇办公，建设古镇、城镇。") == {"堡镇", "石桥镇"}
    assert of_type("town", "推动颜集、钱集、双柘3个贫困乡出列，支持相关、部分贫困乡。") == {"颜集乡", "钱集乡", "双柘乡"}
    assert of_type("town", "在颜集、钱集等街镇发展花木。") == {"颜集", "钱集"}
    assert places("在颜集、钱集、双柘3个乡镇建园，新建颜集镇果库。")["颜集"] == ("颜集镇", "town")
    assert of_type("town", "在卫生、文化等乡镇发展花木。") == set()


def test_one_of_towns_and_townships_keeps_the_kind_open() -> None:
    assert places("在石岭、青塘、双柘等8个乡镇推广。")["青塘"] == ("青塘", "town")
    assert places("在石岭、青塘、双柘等8个乡镇推广。", "青塘镇，青塘镇。")["青塘"] == ("青塘镇", "town")


@pytest.mark.parametrize(
    ("sentence", "towns"),
    [
        ("在新岚县铁柳镇建设果库，在澄县青河镇绿化。", {"铁柳镇", "青河镇"}),
        ("澄川市岳滩镇、老城区邙柳镇建设果库。", {"岳滩镇", "邙柳镇"}),
        ("推进各县重点镇、山区小镇、老城区特色镇建设，覆盖全县所有乡镇。", set()),
    ],
)
def test_a_town_may_stand_behind_its_county(sentence: str, towns: set[str]) -> None:
    assert set(names(graph(sentence), "Town")) == towns


def test_the_town_that_bears_the_countys_name_is_one_where_it_is_written_out() -> None:
    found = places("丰谷大榛子远近闻名，在丰谷镇、石岭镇建设冷库，支持丰谷发展，推进丰谷乡村建设。")
    assert {alias for alias, (_, type_) in found.items() if type_ == "town"} == {"丰谷镇", "石岭镇", "石岭"}


def test_a_river_may_end_like_a_town_is_called() -> None:
    found = places("治理大望江，沿大望江建设绿道。", "望江镇，望江镇。")
    assert found["大望江"] == ("大望江", "site")


def test_the_townships_of_other_peoples() -> None:
    found = places("推进青柘土家族乡、双柘苗族侗族乡打造果业强乡，发展少数民族乡经济。")
    assert {name for name, type_ in found.values() if type_ == "town"} == {"青柘土家族乡", "双柘苗族侗族乡"}


def test_a_town_may_open_a_numbered_sentence() -> None:
    assert ("青江镇", ("青江镇", "town")) in places("7.青江镇争创果业强镇。").items()


def test_a_name_that_is_all_that_a_line_says_is_a_towns() -> None:
    assert of_type("town", "柳村镇", "建设农村。") == {"柳村镇"}
    assert of_type("town", "中心镇", "改善柳村镇村面貌，办好各村镇。") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "依托{}资源优势，发展旅游。",
        "加快{}集镇改造。",
        "推动石材产业向{}集聚。",
        "完成X012线{}至柳湖乡公路改造。",
        "创建{}国家卫生乡镇。",
    ],
)
@pytest.mark.parametrize("town", ["石岭镇", "石岭乡", "石岭街道"])
def test_a_town_may_stand_behind_a_verb_or_its_road(sentence: str, town: str) -> None:
    assert town in names(graph(sentence.format(town)), "Town")


@pytest.mark.parametrize("sentence", ["整治背街街道环境。", "提升老旧街道面貌。", "支持民族乡发展。", "推进城乡融合。", "改善薄弱乡条件。"])
def test_kinds_of_towns_behind_a_verb_are_none(sentence: str) -> None:
    assert names(graph(sentence), "Town") == []


def test_the_looks_of_a_town_are_no_town() -> None:
    assert of_type("town", "整治街容镇貌，改善石岭镇环境。") == {"石岭镇"}


def test_a_town_behind_the_number_of_its_road() -> None:
    found = graph("改造G548双江镇至石岭段，拓宽X012青塘乡过境段。")
    assert {"双江镇", "青塘乡"} <= set(names(found, "Town"))
    assert "镇至石岭" not in {*names(found, "Town"), *names(found, "Place")}


def test_what_grows_behind_a_town_is_no_village_and_a_road_passes_a_town() -> None:
    assert names(graph("推动白鹭镇葡萄、古渡镇莲藕产业发展。"), "Place") == []
    assert set(names(graph("公路途经柳林镇，经大兴乡，止于县城。"), "Town")) == {"大兴乡", "柳林镇"}
    assert names(graph("东部三镇尚无铁路，石岭镇未通高速公路。"), "Place") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("在柳城街道新建果库8座。", {"柳城街道"}),
        ("建成果园9万亩，其中石岭镇2.1万亩、青柘镇1.9万亩。", {"石岭镇", "青柘镇"}),
        ("立足“果业强镇、文旅名镇”定位，新建果库1座。", set()),
        ("由镇农业办牵头，各村配合建设果园。", set()),
        ("在县城街道新建果库8座。", set()),
        ("建设张集镇果渣处理厂，改造小集镇。", {"张集镇"}),
        ("改造高埠县柳集镇敬老院。", {"柳集镇"}),
        ("改造高埠县石岭镇敬老院。", {"石岭镇"}),
    ],
)
def test_what_is_a_town_and_what_only_sounds_like_one(sentence: str, found: set[str]) -> None:
    assert of_type("town", sentence) == found


def test_what_is_of_the_soil_is_no_town() -> None:
    assert of_type("town", "编写永柘乡土文化教材，打造人文古镇。") == set()
    assert of_type("town", "整理永柘乡土地。") == {"永柘乡"}


@pytest.mark.parametrize(
    ("sentence", "towns"),
    [
        ("扶持三岚满族蒙古族锡伯族乡发展旅游。", ["三岚满族蒙古族锡伯族乡"]),
        ("在丰谷县卡拉喀木提乡、波力塔什克乡、石岭镇建设农田。", ["卡拉喀木提乡", "波力塔什克乡", "石岭镇"]),
        ("在哈喀巴木乡、铁萨库列克乡建设农田。", ["哈喀巴木乡", "铁萨库列克乡"]),
        ("推进特色农业强镇、美丽宜居乡建设，打造甜蜜小镇、水镇。", []),
    ],
)
def test_townships_with_long_names(sentence: str, towns: list[str]) -> None:
    assert names(graph(sentence), "Town") == towns


def test_a_town_that_ends_in_water_is_one() -> None:
    assert names(graph("在清水镇建设冷库，在梨花镇建设果库。"), "Town") == ["清水镇", "梨花镇"]
