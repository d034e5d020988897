import pytest
from miniplan import COUNTY, graph, names, nodes, passages

from plantrace.extraction.actors.companies import full_names, telecom_names
from plantrace.extraction.actors.company_lists import cued_names, looks_like_company
from plantrace.extraction.actors.same_firms import core
from plantrace.extraction.actors.summed_firms import closed_names, counted_names
from plantrace.extraction.places.gazetteer import Gazetteer, read_gazetteer


def spans(text: str, found: list[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("支持丰谷县岚石钢铁有限公司扩产。", ["丰谷县岚石钢铁有限公司"]),
        ("由丰谷禾田粮油股份有限公司承建。", ["丰谷禾田粮油股份有限公司"]),
        ("由丰谷燃气公司、丰谷路桥公司承建。", ["丰谷燃气公司", "丰谷路桥公司"]),  # the place makes a trade a firm
        ("由丰谷县产业投资集团管理。", ["丰谷县产业投资集团"]),
        ("支持丰谷县国有公司、丰谷县骨干集团发展。", []),
        ("丰谷县成立物业公司，丰谷县依托供水公司，丰谷县属投资公司。", []),
        ("与山西晨露食品有限责任公司签约。", ["山西晨露食品有限责任公司"]),
        ("支持丰谷县晨露科技有限公司扩产。", ["丰谷县晨露科技有限公司"]),  # a trade before the form is a name here
        ("丰谷县移动分公司、丰谷县联通分公司", ["丰谷县移动分公司", "丰谷县联通分公司"]),
        ("支持晨露科技股份公司扩产。", ["晨露科技股份公司"]),
        ("支持岚石（集团）有限公司扩产。", ["岚石（集团）有限公司"]),
        ("支持晨露集团山西有限公司扩产。", ["晨露集团山西有限公司"]),
        ("由国网丰谷县供电公司负责。", ["国网丰谷县供电公司"]),
        ("扶持壮大岚云泉丰谷分公司，成立丰谷分公司。", ["岚云泉丰谷分公司"]),
        ("组织东风日产汽车有限公司、岚韩（青石）石油化工有限公司创建。", ["东风日产汽车有限公司", "岚韩（青石）石油化工有限公司"]),
        ("（牵头）岚石钢铁有限公司扩产，整改（青石）岚石钢铁有限公司。", ["岚石钢铁有限公司", "岚石钢铁有限公司"]),
        ("协同市水务局、城投集团推进改造，支持城投集团转型。", ["城投集团"]),
        ("支持中石油丰谷销售分公司扩建加油站，设立农产品销售分公司。", ["中石油丰谷销售分公司"]),
        ("由县文旅集团和县城投公司负责。", ["县文旅集团", "县城投公司"]),
        ("由开发区城投公司负责，协调县供电公司配合。", ["开发区城投公司", "县供电公司"]),
        ("由市水利投资集团负责，县城市建设投资公司配合。", ["市水利投资集团", "县城市建设投资公司"]),
        ("发展金融机构和金融控股公司。", []),
        ("与镇内公司联手，与园外集团合作。", []),
        ("支持国网青岚供电公司扩容，支持供电公司改造。", ["国网青岚供电公司"]),
        ("推动县属禾田集团、岚石投集团2家公司整合。", ["禾田集团", "岚石投集团"]),
        ("联合青云城投集团建设冷库。", ["青云城投集团"]),
        ("与中建三局、中铁十二局合作。", ["中建三局", "中铁十二局"]),
        ("推动晨露米业有限责任公司上市。", ["晨露米业有限责任公司"]),
        ("扶持岚河文化产业投资公司、岚河人家演艺公司。", ["岚河文化产业投资公司", "岚河人家演艺公司"]),
        ("由中国岚达生态农业发展公司投资。", ["中国岚达生态农业发展公司"]),
        ("与岚石教育科技有限公司、澄海环境治理服务有限公司签约。", ["岚石教育科技有限公司", "澄海环境治理服务有限公司"]),
        ("丰谷县与青岚能源建设集团签约。", ["青岚能源建设集团"]),
        ("新植80亩，其中岚岩茶业公司20亩。", ["岚岩茶业公司"]),
        ("引入岚邦资本管理公司，整合县供水公司，鼓励社会资本投资公司。", ["岚邦资本管理公司", "县供水公司"]),
        ("委托岚岩设计公司编制。", ["岚岩设计公司"]),
        ("与牧岚丰（内蒙古）能源有限公司、（内蒙古）岚石能源有限公司签约。", ["牧岚丰（内蒙古）能源有限公司", "内蒙古）岚石能源有限公司"]),
        ("还有桂林（青岚）天河水利设备有限公司。", ["桂林（青岚）天河水利设备有限公司"]),
        ("改造岚秀水泥总厂，建设总厂。", ["岚秀水泥总厂"]),
        ("由县果业办、岚兴集团、县林业局和县创新集团负责，做大做强集团。", ["岚兴集团", "县创新集团"]),
        ("引进小额贷款公司、第三方检测公司、3家物流公司和乡镇旅游公司，推动二十国集团合作，发展强村公司。", []),
        ("支持发展投资有限公司，组建农业发展集团。", []),
        ("支持大型发电集团建厂，发展公司债券。", []),
        ("岚石钢铁有限公司总经理出席。", []),
        ("整合地方城投公司，组建县属国投集团。", ["县属国投集团"]),
        ("组建小额贷款公司和大型国有企业集团。", []),
        ("引导农业公司、物流公司下乡。", []),
    ],
)
def test_companies_by_their_legal_form(text: str, names: list[str]) -> None:
    assert spans(text, full_names(text, COUNTY)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("依托岚石钢铁、柘林纺织、禾田粮油等企业发展加工。", ["岚石钢铁", "柘林纺织", "禾田粮油"]),
        ("鼓励岚石钢铁和槐荫机械等龙头企业上云。", ["岚石钢铁", "槐荫机械"]),
        ("以岚石钢铁为龙头，延伸链条。", ["岚石钢铁"]),
        ("以岚石集团、孙庄丰利、马店勇进等合作社作为典型，建设基地。", ["岚石集团", "孙庄丰利", "马店勇进"]),
        ("以茶叶、果蔬等合作社为典型，建设基地。", []),
        ("推动昊岚机械、青鼎铜业申报技改，推动绿色化工转型，推动青鼎铜业。", ["昊岚机械", "青鼎铜业"]),
        ("支持华岚机械、裕岚铸造创新发展。", ["华岚机械", "裕岚铸造"]),
        ("支持岚江、隆岚砂业、联柘金莹、天岚科技创新发展。", ["隆岚砂业", "联柘金莹", "天岚科技"]),
        ("支持鲁岚钡业、岚江板业发展，支持板业发展。", ["鲁岚钡业", "岚江板业"]),
        ("支持水果、隆岚砂业发展。", []),
        ("扶持壮大贵岚食品厂、岚石铸造等企业。", ["贵岚食品厂", "岚石铸造"]),
        ("帮助天岚化工、宏岚铸造解决难题。", ["天岚化工", "宏岚铸造"]),
        ("支持天岚化工、宏岚铸造组建产业集团。", ["天岚化工", "宏岚铸造"]),
        ("支持石岭小学、青塘小学组建教育集团。", []),
        ("引导岚石铸造、永岚机床向专精特新转型。", ["岚石铸造", "永岚机床"]),
        ("支持岚江化工与国科院化学所合作。", ["岚江化工"]),
        ("鼓励光华轴承、岚石机床为同行服务，支持光学玻璃发展。", ["光华轴承", "岚石机床"]),
        ("加强与华为、晨露云仓、京东等知名平台合作。", ["华为", "晨露云仓", "京东"]),
        ("支持岚石油脂、槐荫生态两家省级龙头企业扩产。", ["岚石油脂", "槐荫生态"]),
        ("支持县城投、丰谷交投和县水投整合。", ["县城投", "丰谷交投", "县水投"]),
        ("支持城投债券发行，依托城投平台融资。", []),
        ("依托温氏农牧发展养殖。", ["温氏农牧"]),
        ("扶持岚石钢铁、禾香米业做大做强，支持槐荫药业上市。", ["岚石钢铁", "禾香米业", "槐荫药业"]),
        ("加强与果农、菜农等经营主体合作。", []),
        ("依托精细化工、绿色建材等产业发展。", []),
        ("依托生态优势，支持果农合作社发展。", []),
        ("以服务业为龙头，延伸链条。", []),
        ("支持石岭、青塘发展果业。", []),
        ("推进山西博物院新馆、山西美术馆建设。", []),
        ("推进贵州数电联动产业园建设，支持新疆实验室、岚石钢铁。", ["岚石钢铁"]),
        ("推动县茶厂、岚石药业与青岚医科大学、柘林农业大学等院校建立合作关系。", ["县茶厂", "岚石药业"]),
        ("推动县茶厂、岚石药业发展。", []),
        ("推动果业、药业与青岚医科大学合作。", []),
        ("引进江苏恒泽集团拟投资20亿元建设产业园。", ["江苏恒泽集团"]),
    ],
)
def test_short_names_in_lists_that_a_word_opens(text: str, names: list[str]) -> None:
    assert spans(text, cued_names(text, COUNTY, Gazetteer())) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("培育岚石钢铁、禾田、青柘能等骨干企业。", ["岚石钢铁", "禾田", "青柘能"]),
        ("促进华为、禾田等重点外企和诺和诺德、青柘等药企落户。", ["华为", "禾田", "诺和诺德", "青柘"]),
        ("壮大禾田集团和岚石基地等一批企业。", ["禾田集团"]),
        ("推动禾田生物、岚石光电等民企发展。", ["禾田生物", "岚石光电"]),
        ("推动岚和公司、青柘集团等冶金企业技改。", ["岚和公司", "青柘集团"]),
        ("支持华为、整车、零部件等企业协同，支持京东、民营等企业。", []),  # a kind or a trade among them: nothing tells
        ("支持种子、农药等企业，支持钢铁、水泥等重点行业企业。", []),
        ("支持禾田、青柘等企业。", []),  # no sure one
        ("依托河北禾田春、青柘同福等50家龙头企业发展加工。", ["河北禾田春", "青柘同福"]),
        ("支持岚奥隆、青柘电工、立云等重点企业扩产。", ["岚奥隆", "青柘电工", "立云"]),
        ("发展岚奥隆、青柘电工、立云等重点企业。", []),  # nothing turns to firms
        ("支持白羽鸡、小龙虾、粮食加工等重点企业扩产。", []),
        ("支持绿禾果业、鲜岚农业、七彩花卉等企业扩产。", ["绿禾果业", "鲜岚农业", "七彩花卉"]),
        ("引进禹岚节水、新岚水利等企业，支持飞岚车架、万岚制动等本地企业扩产。", ["禹岚节水", "新岚水利", "飞岚车架", "万岚制动"]),
        ("支持返乡人员、残疾人员等企业就业。", []),
        ("支持隆岚泰、联信岚等企业创新，推动青岚砂业、大岚集团等支柱型企业扩产。", ["隆岚泰", "联信岚", "青岚砂业", "大岚集团"]),
        ("支持生产型、合作社等类型企业，支持个体户、种养户等企业。", []),
        ("支持特色果业、休闲农业、高档花卉等企业扩产。", []),
        ("依托长城汽车、未来能源、岚石集团等企业扩产。", ["长城汽车", "未来能源", "岚石集团"]),
        ("依托岚石集团、未来能源等企业扩产。", []),  # one sure firm tells not enough of what sounds like a trade
        ("引进了岚石水泥、青塘铝业等知名企业。", ["岚石水泥", "青塘铝业"]),
        ("引进北京智库、院士专家等企业服务机构。", []),
        ("培育海岚机械厂、青塘水泥厂等骨干企业。", ["海岚机械厂", "青塘水泥厂"]),
        ("培育国营茶厂、食品厂等企业。", []),
        ("支持川柘、早白鹿、峰岚青等企业创牌。", ["川柘", "早白鹿", "峰岚青"]),
        ("围绕川柘、早白鹿等龙头企业发展酿酒，与绝岚食品、九岚肉多等企业合作。", ["川柘", "早白鹿", "绝岚食品", "九岚肉多"]),
        ("其中紫柘、天强、龙柘3户为高新技术企业。", ["紫柘", "天强", "龙柘"]),
        ("推动电柘蓝天、云柘宇航等扩大产能，推动果品、茶叶等扩大产能。", ["电柘蓝天", "云柘宇航"]),
        ("支持旅行社、酒店等企业，支持采掘、选矿等企业，其中生猪、水产、茶叶3户为龙头企业。", []),
        ("支持岚石钢铁、禾田等与企业合作。", []),
        ("支持运行较好的柘林粮油、晨露食品等企业技改。", ["柘林粮油", "晨露食品"]),
        ("积极培育岚石春、晨露堂成长为规上工业企业。", ["岚石春", "晨露堂"]),
        ("培育个体户、小微企业成长为规上企业，引导科技人才、青年成长为企业家。", []),
    ],
)
def test_names_in_lists_that_are_summed_up_as_companies(text: str, names: list[str]) -> None:
    assert spans(text, closed_names(text, COUNTY, Gazetteer())) == names


def test_what_only_ends_like_a_place_is_a_firm_among_firms() -> None:
    plan = graph("支持川柘、早白鹿、峰岚寺等企业争创名牌。")
    assert names(plan, "Enterprise") == ["川柘", "早白鹿", "峰岚寺"]
    assert names(plan, "Place") == []
    assert names(graph("修缮青岚寺、峰岚寺等古建筑。"), "Enterprise") == []


def test_a_place_in_brackets_stands_inside_of_a_firms_name() -> None:
    assert names(graph("以岚润（青石）水泥、柘润邦木业等企业为龙头。"), "Enterprise") == ["岚润（青石）水泥", "柘润邦木业"]
    assert names(graph("依托产业园（一期）水泥、玻璃等企业。"), "Enterprise") == []


def test_a_place_at_the_head_of_a_list_leaves_the_firms_behind_it() -> None:
    places = Gazetteer()
    places.add("青岚长河", "Place", "青岚长河", "site")
    text = "支持青岚长河、隆岚砂业、联信金岚创新发展。"
    assert spans(text, cued_names(text, COUNTY, places)) == ["隆岚砂业", "联信金岚"]


def test_a_place_of_the_plan_is_no_company() -> None:
    places = read_gazetteer(passages("青岚石化园区落户石岭镇。"), COUNTY)
    places.add("岚石钢铁", "Place", "岚石钢铁", "site")
    assert cued_names("依托岚石钢铁延伸链条。", COUNTY, places) == []


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("岚石钢铁", True),
        ("禾田粮油", True),
        ("精细化工", False),
        ("绿色建材", False),
        ("钢铁", False),
        ("推进钢铁", False),
        ("石岭镇", False),
    ],
)
def test_a_trade_at_the_end_and_a_part_of_its_own_make_a_company(name: str, is_one: bool) -> None:
    assert looks_like_company(name, COUNTY) is is_one


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("支持移动、联通、电信建设基站。", ["移动", "联通", "电信"]),
        ("移动和联通公司共建。", ["移动", "联通"]),
        ("推进移动支付，发展电信业务。", []),
    ],
)
def test_the_carriers_stand_in_a_list(text: str, names: list[str]) -> None:
    assert spans(text, telecom_names(text)) == names


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("丰谷县岚石钢铁有限公司", "岚石钢铁"),
        ("山西晨露食品有限责任公司", "晨露食品"),
        ("岚石钢铁集团", "岚石钢铁"),
        ("山西丰谷生物科技有限公司", "丰谷生物科技"),
    ],
)
def test_the_core_of_a_full_name(name: str, stem: str) -> None:
    assert core(name, COUNTY) == stem


def test_a_firm_with_its_legal_form_may_be_called_by_the_plans_place_and_its_trade() -> None:
    found = graph("支持丰谷药业股份有限公司（以下简称“丰谷药业”）扩产，推动丰谷药业与省中医药大学合作。")
    assert [(node.name, node.aliases) for node in nodes(found, "Enterprise")] == [("丰谷药业股份有限公司", ["丰谷药业"])]
    assert names(found, "Institution") == ["省中医药大学"]


def test_another_place_at_the_head_of_a_firms_name_is_no_short_name_of_it() -> None:
    found = graph("扶持澄川市石岭机械有限公司扩产。支持澄川市发展。石岭机械技改。")
    assert [(node.name, node.aliases) for node in nodes(found, "Enterprise")] == [("澄川市石岭机械有限公司", ["石岭机械"])]


@pytest.mark.parametrize(
    ("sentence", "firms"),
    [
        ("支持青柳种植有限公司、石岭果品销售有限责任公司建设基地。", ["青柳种植有限公司", "石岭果品销售有限责任公司"]),
        ("鼓励加工有限公司发展。", []),
        ("继续培育石岭食品、青柳药业等龙头企业。", ["石岭食品", "青柳药业"]),
        ("继续培育特色食品、绿色药业等龙头企业。", []),
    ],
)
def test_firms_by_what_they_do(sentence: str, firms: list[str]) -> None:
    assert names(graph(sentence), "Enterprise") == firms


def test_a_short_name_does_not_end_inside_the_trade() -> None:
    found = graph("支持岚川水务集团有限公司整合供水。推进岚川水库加固，岚川水务上市。")
    assert [(node.name, node.aliases) for node in nodes(found, "Enterprise")] == [("岚川水务集团有限公司", ["岚川水务"])]


def test_a_firm_by_a_shorter_name_is_the_same() -> None:
    plan = graph("支持山西岚江纸业集团有限公司、县禾创集团和柳达网络股份有限公司扩产。", "与岚江纸业集团有限公司、禾创集团、柳达公司签约。")
    assert sorted(names(plan, "Enterprise")) == sorted(["山西岚江纸业集团有限公司", "县禾创集团", "柳达网络股份有限公司"])


def test_a_short_name_of_two_firms_stands_for_none_of_them() -> None:
    plan = graph("支持柳达网络股份有限公司、柳达纸业有限公司扩产。", "与柳达公司签约。")
    assert "柳达公司" in names(plan, "Enterprise")


def test_firms_in_a_bracket_behind_their_number() -> None:
    text = "投产项目3个（黄岚人造板厂、九岚印务、立岚精工）。"
    assert spans(text, counted_names(text, COUNTY, Gazetteer())) == ["黄岚人造板厂", "九岚印务", "立岚精工"]
    others = "新建2个（石岭水厂、柳林加工厂），引进2家（机械、纺织）、3家（岚石印务、岚江铸造）。"
    assert not counted_names(others, COUNTY, Gazetteer())


@pytest.mark.parametrize("text", ["由县林业局会同县农投公司建设苗圃", "县林业局联合县农投公司建设苗圃"])
def test_the_office_that_works_with_a_firm_is_no_part_of_its_name(text: str) -> None:
    assert [text[start:end] for start, end in full_names(text, COUNTY)] == ["县农投公司"]


def test_what_a_firm_builds_is_no_part_of_its_name() -> None:
    assert names(graph("青柘园区果渣利用项目由岚石化工股份有限公司投资建设。"), "Enterprise") == ["岚石化工股份有限公司"]


def test_who_founds_a_group_is_no_part_of_its_name() -> None:
    found = graph("丰谷一中牵头组建教育集团，丰谷县组建丰谷水务集团。")
    assert names(found, "Enterprise") == ["丰谷水务集团"]
    assert names(found, "Institution") == ["丰谷一中"]


def test_a_firm_of_the_power_trade_stands_before_its_place() -> None:
    assert names(graph("由国能丰谷新能源有限公司投资建设光伏电站。"), "Enterprise") == ["国能丰谷新能源有限公司"]


def test_a_firm_in_the_bracket_behind_a_project_begins_there() -> None:
    found = graph("专栏2 重点项目", "1.云海物流园项目（丰谷通驿物流有限公司）。", "2.石岭水厂。日供水2万吨。")
    assert names(found, "Enterprise") == ["丰谷通驿物流有限公司"]


def test_what_is_made_a_year_is_no_firm() -> None:
    assert names(graph("新建生产线4条，年产车载盖板玻璃1200万片。"), "Enterprise") == []
