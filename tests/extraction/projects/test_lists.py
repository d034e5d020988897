import pytest
from miniplan import projects


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # a list whose close calls its items undertakings
        (
            "重点推进石岭医院门诊楼、青塘学校搬迁、双柘药谷扩产等一批涉及民生保障的项目。",
            ["石岭医院门诊楼", "青塘学校搬迁", "双柘药谷扩产"],
        ),
        ("重点推进石岭技工学校等一批培训项目。", ["石岭技工学校"]),
        ("高标准建设青塘果品市场、双柘花街、石岭商城等一批商业综合体。", ["青塘果品市场", "双柘花街", "石岭商城"]),
        ("大力实施河道清淤改造、老旧管网改造、散煤清洁替代等工程。", ["河道清淤改造", "老旧管网改造", "散煤清洁替代"]),
        ("抓好光电装备和绿色建材2个产业园建设。", ["光电装备", "绿色建材"]),
        ("建设水质自动测报、青岚河预警系统等监测平台。", ["水质自动测报", "青岚河预警系统"]),
        ("扎实推进集中供暖、煤改电、油改气工程。", ["集中供暖", "煤改电", "油改气工程"]),
    ],
)
def test_lists_that_their_close_calls_undertakings(sentence: str, names: list[str]) -> None:
    assert sorted(projects(sentence)) == sorted((name, False) for name in names)


@pytest.mark.parametrize(
    "sentence",
    [
        "结合重大灌溉、小型灌溉等项目建设，扩大灌溉面积。",
        "推进重大灌溉设施、重大防洪设施等一批重大项目建设。",  # kinds
        "推进文化馆、美术馆、公共图书馆等文化场馆延时开放。",
        "建设茶叶、果品五大产业基地。",
        "建设果园管护、市场监督等重大信息系统。",
        "果业局负责冷链平台建设，完善管护。",
    ],
)
def test_lists_of_kinds_are_no_projects(sentence: str) -> None:
    assert projects(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("加快岚石、柘林、青塘等水电站建设。", ["岚石", "柘林", "青塘"]),  # bare names: the close says what they are
        ("实施岚石催化剂、柘林新材料等重点项目。", ["岚石催化剂", "柘林新材料"]),
        ("实施产业、科技等重点项目。", []),  # kinds
        ("开工建设岚石水利枢纽工程。", ["岚石水利枢纽工程"]),
    ],
)
def test_lists_of_works_and_what_is_begun(sentence: str, expected: list[str]) -> None:
    assert sorted(name for name, _ in projects(sentence)) == sorted(expected)


@pytest.mark.parametrize(
    "sentence", ["对获得金奖的果业提升项目给予奖励。", "将果业提升项目纳入统计范围。", "对认定（奖项、荣誉）的项目给予奖励。"]
)
def test_any_project_of_a_kind_is_none(sentence: str) -> None:
    assert projects(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("推进青岚国际旅游岛、双柘文化旅游圈等建设。", ["青岚国际旅游岛", "双柘文化旅游圈"]),
        ("加快青石双高铁等前期工作。", ["青石双高铁"]),
        ("加快石岭新机场、青岚机场二期等前期工作。", ["石岭新机场", "青岚机场二期"]),
        ("推进石岭抽水蓄能电站等项目。", ["石岭抽水蓄能电站"]),
        ("加快岚港扩建工程、柘村港三期、岚港邮轮港等项目建设。", ["岚港扩建工程", "柘村港三期", "岚港邮轮港"]),
        ("推进青岚灌区续建配套与现代化改造、石岭河防洪治理等工程。", ["青岚灌区续建配套与现代化改造", "石岭河防洪治理"]),
        ("实施大中型果园改造、病险水库除险加固等工程。", ["大中型果园改造", "病险水库除险加固"]),
        ("深化石岭果业科学中心等重大平台建设。", ["石岭果业科学中心"]),
        ("推进智慧园区、智慧工地等建设。", []),
        ("推进绿电直连、虚拟电厂等建设。", []),  # short: kinds
        ("抓好生物制造、氢能装备等项目建设。", []),
        ("加强青岚社会工作站、石岭未成年人保护站等建设。", []),
    ],
)
def test_lists_of_what_is_to_be_built_or_prepared(sentence: str, names: list[str]) -> None:
    assert sorted(name for name, _ in projects(sentence)) == sorted(names)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("确保207国道青岚绕城段、S118石岭至双柘段公路建成通车。", ["207国道青岚绕城段", "S118石岭至双柘段公路"]),
        ("对207国道青岚绕城段开展巡查。", []),
        ("建设投用青塘中学、石岭高级中学教学楼。", ["青塘中学", "石岭高级中学教学楼"]),
        ("建好青岚果业协同研究中心。", ["青岚果业协同研究中心"]),
        ("启动青岚大道东延、环山北路西延，推进S118改线。", ["S118改线", "环山北路西延", "青岚大道东延"]),
        ("推进柘林大桥及其引道工程、柘林环城路建设，加快果业城二期建设。", ["果业城二期", "柘林大桥及其引道工程", "柘林环城路"]),
        ("力争青柘高速2027年通车，启动柘林大道建设。", ["柘林大道", "青柘高速"]),
        ("迁建县中医院，建成县福利院老年养护楼。", ["县中医院", "县福利院老年养护楼"]),
        ("推动果业高速发展，打造共同富裕康庄大道，完成一期工程。", []),
        ("改造农田路和危旧线路，建设保障性安置房，建好村史展馆。", []),
        ("引进果业精深加工项目，推进风能发电、太阳能发电项目。", []),  # of a kind
        ("开展果园少（无）人化专项工程相关工作。", ["果园少（无）人化专项工程"]),
        ("建好用好“果业通”等学习平台，建好红色旅游经典景区。", []),
        ("打造青岚文化旅游精品线路和石岭休闲旅游圈。", ["青岚文化旅游精品线路", "石岭休闲旅游圈"]),
        ("加快石岭果业创新孵化园、青岚博物院新馆建设。", ["石岭果业创新孵化园", "青岚博物院新馆"]),
        ("推进青岚220千伏输变电工程各项前期工作。", ["青岚220千伏输变电工程"]),
        ("推进村道（石岭、青塘、双柘）硬底化改造工程。", ["村道（石岭、青塘、双柘）硬底化改造工程"]),
        ("支持沿河乡镇（石岭、青塘）实施双柘改造工程。", ["双柘改造工程"]),
        ("建设高新技术产业园、青岚航空产业园、科技文化园等新兴产业园区。", ["青岚航空产业园", "科技文化园", "高新技术产业园"]),
        ("建设高新技术产业园、创新创业园、科技文化园等新兴产业园区。", []),  # kinds, all of them
        ("依托高新技术产业园、青岚航空产业园、科技文化园等新兴产业园区。", []),
    ],
)
def test_works_on_roads_brackets_and_lists_of_parks(sentence: str, names: list[str]) -> None:
    assert sorted(name for name, _ in projects(sentence)) == sorted(names)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("实施四大工程（果业引领、集群壮大、品牌建设、要素保障）。", ["品牌建设", "果业引领", "要素保障", "集群壮大"]),
        ("以实施果业提升、品牌传播、消费促进等“三大行动”为抓手。", ["品牌传播", "果业提升", "消费促进"]),
        ("实施四大工程（果业引领、集群壮大、品牌建设）。", []),  # not as many as it says
        ("实施果业、茶业、林业三大行动。", []),
    ],
)
@pytest.mark.parametrize("heading", ["（一）指导思想", "（一）提升果业"])
def test_great_works_that_are_counted_and_named(heading: str, sentence: str, names: list[str]) -> None:
    assert sorted(name for name, _ in projects("一、总体要求", heading, sentence)) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # the close counts them, or what stands behind it says that they come about
        ("力促投资5亿元的石岭薄膜二期、投资3.2亿元的岚县瓷砖等一批项目开工建设。", ["石岭薄膜二期", "岚县瓷砖"]),
        ("确保青岚泵业、石岭电机、双柘果酒等一批项目竣工投产。", ["青岚泵业", "石岭电机", "双柘果酒"]),
        ("促进双柘薄膜、柘林电机等一批前期项目取得实质性进展。", ["双柘薄膜", "柘林电机"]),
        ("力促石岭冶金园区和岚县水泥、青县建材等项目快建设、快投产。", ["石岭冶金园区", "岚县水泥", "青县建材"]),
        ("减少石岭薄膜、岚县瓷砖等一批项目。", []),
        ("推进岚石药业、绿色饮片、柘林面点等项目建设。", ["岚石药业", "绿色饮片", "柘林面点"]),  # one that is a firm makes them sure
        ("推进生物制药、新型建材等项目建设。", []),
        ("在青岚流域和三江口公园等开展试点。", []),
        ("建设石岭大米、岚县蜜梨等一批基地。", []),  # what is grown there
        ("建设石岭果品基地、岚县蜜梨园区等一批基地。", ["石岭果品基地", "岚县蜜梨园区"]),
    ],
)
def test_lists_of_projects_that_come_about(sentence: str, names: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("确保双柘工业园、石岭电子二期、青塘矿业建成投产。", ["双柘工业园", "石岭电子二期", "青塘矿业"]),
        ("推进青塘一中、石岭小学年内投入使用。", ["青塘一中", "石岭小学"]),
        ("抓好水利，双柘水厂、石岭水库竣工。", ["双柘水厂", "石岭水库"]),
        ("推动双柘大道、石岭路改建通车。", ["双柘大道", "石岭路"]),
        ("推动电机、水泥、果酒企业投产。", []),
        ("加快推进双柘果品物流园、石岭度假区等“一心两园”建设。", ["双柘果品物流园", "石岭度假区"]),
        ("推进果业、林业等“一县两业”建设。", []),
    ],
)
def test_lists_without_a_close_by_what_becomes_of_them(sentence: str, names: list[str]) -> None:
    assert sorted(name for name, _ in projects(sentence)) == sorted(names)


def test_when_a_list_is_to_be_done_is_no_part_of_its_first_name() -> None:
    found = projects("确保6月底前石岭水厂二期、青岚医院建成投用。")
    assert sorted(name for name, _ in found) == sorted(["石岭水厂二期", "青岚医院"])


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("启动青岚河防洪治理、双柘水电站扩机等。", ["双柘水电站扩机", "青岚河防洪治理"]),  # a 等 that nothing follows
        ("持续推进老旧果园改造、田间小路综合治理等。", []),
        (  # a list that commas part too
            "推进青柘高速、岚柘公路柳林至青塘段，青岚大桥、双柘大桥，果品储配基地一期、青柘砂石中心等项目建设。",
            ["双柘大桥", "岚柘公路柳林至青塘段", "果品储配基地一期", "青岚大桥", "青柘砂石中心", "青柘高速"],
        ),
        ("青柘高速、青岚大桥车流增长，推进果品储配基地一期、青柘砂石中心等项目建设。", ["果品储配基地一期", "青柘砂石中心"]),
        ("改扩建青塘、柳林、双柘3座水厂。", []),
        (
            "推动青塘村粮食烘干塔、柳林村木耳菌包厂、双柘村黄牛养殖小区年内投产。",
            ["双柘村黄牛养殖小区", "柳林村木耳菌包厂", "青塘村粮食烘干塔"],
        ),
        ("重点建设核心区、青柘智能制造产业园。", ["青柘智能制造产业园"]),
        ("实施青岚河河道清淤、东岗小流域治理。", ["东岗小流域治理", "青岚河河道清淤"]),
        ("加快岚石科技、柘林科技、青塘纸品生产基地项目达产满产运营。", ["岚石科技", "柘林科技", "青塘纸品生产基地项目"]),
        ("推动柘林纸业环保包装等项目达产达效。", []),
        ("争取青柘高速、双柘高速南段早日联通。", ["双柘高速南段", "青柘高速"]),
        (
            "对于岚油煤制天然气、青岚水泥窑余热、柘煤甲醇烯烃等项目，要加大支持，力争及早开工。",
            ["岚油煤制天然气", "柘煤甲醇烯烃", "青岚水泥窑余热"],
        ),
        ("对于煤制天然气、水泥窑余热、烯烃等项目，要严格审批。", []),
        ("招引果苗培育、果园农具、果渣利用等项目。", []),
        ("建设新能源产业园、农产品加工园和生态农业公园。", ["农产品加工园", "新能源产业园", "生态农业公园"]),
        ("建设一批新能源产业园、农产品加工园。", []),
        ("实施“果匠英才计划”等各类人才计划。", ["果匠英才计划"]),
        ("实施“果茶药蜜”等多链协同工程。", ["“果茶药蜜”等多链协同工程"]),  # what the quotation begins is one
        ("打造街景绿地、口袋公园，建设商业街区。", []),
        ("依托新能源产业园、农产品加工园发展物流。", []),
        ("做好衡柘高速公路前期工作，推进柘林环岛路建设。", ["柘林环岛路", "衡柘高速公路"]),
        ("力争青柘铁路纳入国家建设规划。", ["青柘铁路"]),
        ("加快普速铁路、市域铁路建设，统筹建立涵盖铁路、公路的体系。", []),
    ],
)
def test_lists_that_end_in_what_becomes_of_them_and_parks_to_be_built(sentence: str, names: list[str]) -> None:
    assert sorted(name for name, _ in projects(sentence)) == names


def test_works_on_several_places_are_not_named_for_the_last_of_them() -> None:
    sentence = "抓好青岚河、柘林河和双柘湖的雨污分流、河床清淤、堤岸绿化升级等工程。"
    assert [name for name, _ in projects(sentence)] == ["雨污分流", "河床清淤", "堤岸绿化升级"]
