import pytest
from miniplan import COUNTY, graph, names

from plantrace.extraction.actors.actor_words import find_actor_words
from plantrace.extraction.actors.institutions import find_institutions


def found(text: str) -> list[tuple[str, str]]:
    """The institutions that the text names, each with its type."""
    return list(find_institutions(text, find_actor_words([text]).institution[0], COUNTY, ["石岭镇"]))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("实施中医院扩建工程。", "中医院", "hospital"),
        ("推进疾控中心能力提升。", "疾控中心", "hospital"),
        ("重点建设丰谷县妇幼保健和计划生育服务中心综合楼。", "丰谷县妇幼保健和计划生育服务中心", "hospital"),
        ("改造石岭镇敬老院。", "石岭镇敬老院", "welfare"),
        ("改造丰谷县福利院。", "丰谷县福利院", "welfare"),
        ("改造县中心敬老院。", "县中心敬老院", "welfare"),
        ("推进县社会福利院改造。", "县社会福利院", "welfare"),
        ("推进澄川市社会福利中心改造。", "澄川市社会福利中心", "welfare"),
        ("推进澄川市精神病防治院迁建。", "澄川市精神病防治院", "hospital"),
        ("利用丰谷县特殊教育资源中心培训。", "丰谷县特殊教育资源中心", "school"),
        ("依托市卫生学校培养人才。", "市卫生学校", "school"),
        ("改扩建县一中。", "县一中", "school"),
        ("由县急救中心配合。", "县急救中心", "hospital"),
        ("依托县水文中心、青海大学建设流域模型。", "青海大学", "university"),
        ("与省水利水电勘测设计院对接。", "省水利水电勘测设计院", "research"),
        ("开工建设第三人民医院门诊楼。", "第三人民医院", "hospital"),
        ("完成市实验幼儿园改造。", "市实验幼儿园", "school"),
        ("会同县妇幼保健院建设公共卫生中心。", "县妇幼保健院", "hospital"),
        ("由水利部水规总院审查。", "水利部水规总院", "research"),
        ("支持青岚应用技术学院发展。", "青岚应用技术学院", "university"),
        ("依托青岚国家实验室攻关。", "青岚国家实验室", "research"),
        ("依托市教科院、省教育学院培训。", "省教育学院", "university"),
        ("由岚石中学托管青柘中学。", "青柘中学", "school"),
        ("加强与澄川农业大学（农科院）的合作。", "澄川农业大学（农科院）", "university"),
        ("依托县人民医院、柘钢医院建设基地。", "柘钢医院", "hospital"),
        ("与市教科院共同办学。", "市教科院", "research"),
        ("依托县职业学校培训。", "县职业学校", "school"),
        ("依托澄川大数据中心，建设分平台。", "澄川大数据中心", "centre"),
        ("依托丰谷果业超算中心和丰谷果业云，提供服务。", "丰谷果业超算中心", "centre"),
        ("支持丰谷股权交易中心开展服务。", "丰谷股权交易中心", "centre"),
        ("联动澄川幼儿师范高等专科学校工程师基地开展实习。", "澄川幼儿师范高等专科学校", "school"),
        ("依托中国科学院大学培训。", "中国科学院大学", "university"),
        ("与澄川市第三中心医院组建专科联盟。", "澄川市第三中心医院", "hospital"),
        ("与市中心医院组建专科联盟。", "市中心医院", "hospital"),
        ("与澄川医科大学附属第一医院组建专科联盟。", "澄川医科大学附属第一医院", "hospital"),
        ("改造青柘中学食堂和岚石小学实验室。", "岚石小学", "school"),
        ("抓住澄川药科大学帮扶机遇。", "澄川药科大学", "university"),
        ("支持石岭街道社区卫生服务中心提质。", "石岭街道社区卫生服务中心", "hospital"),
        ("由县农信社发放贷款。", "县农信社", "finance"),
        ("建设水厂；对青柘二中、岚石一中等学校实施改造。", "岚石一中", "school"),
        ("完成县妇幼保健院业务综合楼。", "县妇幼保健院", "hospital"),
        ("改造仁和镇柳林小学食堂。", "仁和镇柳林小学", "school"),
        ("推进县职业中专提质。", "县职业中专", "school"),
        ("深化与青海农大的合作。", "青海农大", "university"),
        ("深化与澄川理工大学的合作。", "澄川理工大学", "university"),
        ("依托山西省果树重点实验室攻关。", "山西省果树重点实验室", "research"),
        ("新建人民医院东侧停车场。", "人民医院", "hospital"),
        ("依托澄川职院培训。", "澄川职院", "university"),
        ("推动市三院达标。", "市三院", "hospital"),
        ("支持新疆实验室建平台。", "新疆实验室", "research"),
        ("完成第十一中学校舍修缮，改造柘林十中。", "柘林十中", "school"),
        ("改造柘林高中食堂。", "柘林高中", "school"),
        ("完成第十一中学校舍修缮。", "第十一中学", "school"),
        ("与省社科院签约。", "省社科院", "research"),
        ("开工建设青柘小学食堂。", "青柘小学", "school"),  # the school stands
        ("新建青柘中学跨河大桥。", "青柘中学", "school"),
        ("改造青柘中小、柳林中小等学校运动场。", "柳林中小", "school"),
        ("完成县三小、岚石四小提质。", "岚石四小", "school"),
        ("完成四小、六小运动场建设。", "六小", "school"),
        ("完成四中教学楼改造。", "四中", "school"),
        ("完成第二小学操场改造，实施青柘第二小学操场改造。", "青柘第二小学", "school"),
    ],
)
def test_institutions_by_their_end_and_their_owner(text: str, name: str, kind: str) -> None:
    assert found(text)[-1] == (name, kind)


@pytest.mark.parametrize(
    "text",
    [
        "依托城市大数据中心、政务数据中心，建设澄川大数据中心。",
        "支持丰谷股权交易中心建设，支持股权交易中心开展服务，依托先进超算中心和云平台。",
        "召开县职工大会，开展教师大走访，扶持青云农大户。",
        "市、县两级疾控中心要达标，新建三级医院。",
        "改革学校评价制度，发挥市属医院作用，引导高校专设人工智能学院。",
        "争创省现代化学校6所。",
        "建设一批专业学院、技师学院、附属学校。",
        "新建水厂、青柘二中。",  # a school that is built
        "办好各乡镇中医院，发展中医院校教育。",
        "完善18处社区卫生服务中心，办好各街道社区卫生服务中心和智慧社区卫生服务中心。",
        "加快中医院建设。",  # what is still to be built
        "改造镇敬老院，解决镇敬老院的困难。",
        "改造乡镇中心敬老院，建设中心敬老院。",
        "新增公办幼儿园3所，共建附属学校。",
        "争创国家实验室和国家科学中心。",
        "改扩建原柘城幼儿园。",
        "加快县一中建设。",
        "本市中小学开展研学，全县小学放假。",
        "创建山西省重点实验室，建成事故分析实验室。",
        "共建铸造产业技术研究院。",
        "同国内外著名医院合作，改善郊区幼儿园条件，改造农村学校。",
        "丰谷县将以建设岚斯实验室为依托。",
        "建设大型企业集团和产业联盟，开展风险联合会商。",
        "推进丰谷县技工学校等一批培训项目。",
        "改造易发地区学校。",
        "对接省外三甲医院，引导辖内银行放贷，建设市中心商圈。",
        "改造农村中小学幼儿园，依托混合所有制产业技术研究院攻关。",
        "办强高中，办好高中，适当提高中小学标准，发展普通高中、县域高中、特色高中。",
        "由县人民医院院长负责，按二级综合医院标准办好。",
        "青柘幼儿园、柳林小学秋季投入使用，岚石幼儿园主体结顶。",  # still to be opened
        "完成青柘小学新建。",
        "布局国际果树学校。",
        "增加布点普通学校班级。",
        "改造丰谷县中小学幼儿园。",
        "建设县医疗中心二院区。",
        "推进村卫生室和乡镇卫生院一体化，推动市州级医院达标。",
        "改扩建中小学校5家，由教育部门主办普惠幼儿园，创建绿色学校。",
        "深化供销合作社综合改革。",
        "贯彻二中、三中、四中全会精神，打造县一小时通勤圈，关爱一老一小。",
        "扶持青柘中小、柳林中小企业。",
        "做好四小整治。",
        "县工商业联合会、县妇女联合会开展服务。",  # bodies, see test_bodies
    ],
)
def test_kinds_and_what_is_still_to_be_built_are_none(text: str) -> None:
    assert found(text) == []


def test_a_station_prolongs_the_name_of_its_institute() -> None:
    assert found("依托省农科院青云试验站引种。")[-1] == ("省农科院青云试验站", "research")
    assert names(graph("依托省农科院青云试验站引种。"), "Institution") == ["省农科院青云试验站"]


def test_an_institute_of_a_science_is_one() -> None:
    assert found("依托省材料科学研究院攻关。") == [("省材料科学研究院", "research")]


def test_what_a_university_founds_with_others_is_no_part_of_its_name() -> None:
    assert found("支持企业与澄川理工大学共建研究院。") == [("澄川理工大学", "university")]


def test_a_name_without_its_place_is_the_countys_own() -> None:
    assert names(graph("依托县中医院带教。", "实施中医院扩建工程。", "办好乡镇中医院，发展中医院校。"), "Institution") == ["县中医院"]


def test_branches_of_the_great_banks() -> None:
    assert names(graph("引导建行丰岚支行、农发行青岚市分行放贷，推进施工行业支行道路。"), "Institution") == [
        "建行丰岚支行",
        "农发行青岚市分行",
    ]
