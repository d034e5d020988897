import pytest
from miniplan import COUNTY, TITLE, facts, graph

from plantrace.extraction.actors.actor_words import words_in
from plantrace.extraction.actors.bodies import find_bodies
from plantrace.extraction.actors.body_owners import full_name
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.mentions import Mention

CITY = Identity("澄川市规划", "澄川市", "city", None)
NATION = Identity("国家规划", "全国", "national", None)


def find(text: str, *, units: bool = False) -> list[Mention]:
    return find_bodies(text, words_in(text), COUNTY, units=units)


def bodies(text: str) -> list[tuple[str, str]]:
    return [(text[body.start : body.end], body.name) for body in find(text)]


def test_a_body_that_is_still_to_be_set_up_is_none() -> None:
    assert bodies("建立统一的规划委员会，实现统一编制。") == []
    assert bodies("建立工作机制，由县规划委员会审定。") == [("县规划委员会", "丰谷县规划委员会")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("由县教育局牵头。", "丰谷县教育局"),
        ("规划已经县教育局审定。", "丰谷县教育局"),
        ("丰谷县教育局负责。", "丰谷县教育局"),
        ("县发展和改革局会商。", "丰谷县发展和改革局"),
        ("县卫生健康和体育局组织。", "丰谷县卫生健康和体育局"),
        ("县委宣传部牵头。", "丰谷县委宣传部"),
        ("由县建设管理委牵头。", "丰谷县建设管理委"),
        ("县旧改总办配合。", "丰谷县旧改总办"),
        ("由县消防安全委员会审定。", "丰谷县消防安全委员会"),
        ("由县政务服务和大数据局牵头。", "丰谷县政务服务和大数据局"),
        ("县总工会参与。", "丰谷县总工会"),
        ("方案审查后报市交通运输委备案。", "市交通运输委"),
        ("依托县绿化委员会开展造林。", "丰谷县绿化委员会"),
        ("会同县财政局落实。", "丰谷县财政局"),
        ("支持县教育局办学。", "丰谷县教育局"),
        ("由县委督查办验收。", "丰谷县委督查办"),
        ("接受市审计局审计。", "市审计局"),
        ("支持团县委工作。", "共青团丰谷县委"),
        ("由共青团丰谷县委牵头。", "共青团丰谷县委"),
        ("实施丰谷县教育局管理项目。", "丰谷县教育局"),
        ("市商务局指导。", "市商务局"),
        ("由县经贸旅游局牵头。", "丰谷县经贸旅游局"),
        ("国家发展改革委支持。", "国家发展改革委"),
        ("澄川市生态环境局丰谷分局监测。", "澄川市生态环境局丰谷分局"),
        ("省工业和信息化厅指导。", "省工业和信息化厅"),
    ],
)
def test_a_body_with_its_place(text: str, name: str) -> None:
    assert [full for _, full in bodies(text)] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("由经开区管委会牵头。", "经开区管委会"),
        ("由市高新区管委会负责。", "市高新区管委会"),
        ("丰谷经济开发区管委会负责。", "丰谷经济开发区管委会"),
        ("按照市政府国资委要求。", "市政府国资委"),
        ("县工商业联合会参与。", "丰谷县工商业联合会"),
    ],
)
def test_a_name_that_is_longer_than_its_last_words(text: str, name: str) -> None:
    assert [full for _, full in bodies(text)] == [name]


@pytest.mark.parametrize("word", ["人大", "工会", "工商联", "妇联", "开发园区管委会"])
def test_bodies_that_do_not_say_whose_they_are_are_generic(word: str) -> None:
    (found,) = find(f"支持{word}、县妇联开展服务。")[:1]
    assert (found.name, found.generic) == (word, True)


@pytest.mark.parametrize("verb", ["联合", "联动", "探索建立", "实施", "会同"])
def test_a_verb_before_a_level_is_no_place(verb: str) -> None:
    assert bodies(f"逐步{verb}县公安局与县林业局的工作机制。")[0] == ("县公安局", "丰谷县公安局")


def test_a_body_may_have_the_countys_short_name_before_it() -> None:
    assert "丰谷调查队" not in {words for words, _ in bodies("由县水利局、国家统计局丰谷调查队配合。")}
    assert bodies("由县水利局、丰谷生态环境局配合。") == [("县水利局", "丰谷县水利局"), ("丰谷生态环境局", "丰谷县生态环境局")]


def test_the_office_of_a_committee_is_part_of_its_name() -> None:
    assert bodies("由县政府果业督导委员会办公室督导。") == [("县政府果业督导委员会办公室", "丰谷县政府果业督导委员会办公室")]


def test_the_governments_of_many_places_are_none_of_ours() -> None:
    assert not bodies("各县区人民政府，各县区政府：")


def test_a_government_may_close_a_list_of_levels() -> None:
    text = "理顺市、区政府事权，由丰谷县县政府牵头，市政府、县政府落实。"
    assert [body.name for body in find_bodies(text, words_in(text), CITY)] == ["县政府", "市政府", "县政府"]
    assert [body.name for body in find("由市、县政府牵头。")] == ["县政府"]


def test_the_members_of_a_body_are_no_body() -> None:
    assert not bodies("请县政协委员和县人大代表提出意见。")
    assert bodies("由县政协、县人大监督。") == [("县政协", "丰谷县政协"), ("县人大", "丰谷县人大")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("记者从市水利局获悉。", "市水利局"),
        ("从青岛市水利局了解到。", "青岛市水利局"),
        ("今后五年市水利局将重点研究。", "市水利局"),
        ("由市政府授权市农林水务局公布。", "市农林水务局"),
        ("及时移交县水利局处理。", "丰谷县水利局"),
        ("把任务分解到县水利局办理。", "丰谷县水利局"),
        ("方案经初审后报市水利局备案。", "市水利局"),
        ("责成县水利局完成改造。", "丰谷县水利局"),
        ("三是县水利局完成改造。", "丰谷县水利局"),
        ("由各单位向县水利局报备。", "丰谷县水利局"),
        ("经会商县水利局，完成改造。", "丰谷县水利局"),
        ("与万年县教育局合作。", "万年县教育局"),
        ("经县林业和扶贫科技局调查。", "丰谷县林业和扶贫科技局"),
        ("县林业和水利局组织。", "丰谷县林业和水利局"),
        ("由县征地办公室负责。", "丰谷县征地办公室"),
        ("会同县征收办公室完成改造。", "丰谷县征收办公室"),
        ("由县投资促进中心、县林业局负责。", "丰谷县林业局"),
        ("经开区管委会与上海柳岸区政府合作。", "上海柳岸区政府"),
        ("安徽省人民政府批准。", "安徽省人民政府"),
        ("中共安徽省委批准。", "中共安徽省委"),
        ("青岛市政府批准。", "青岛市政府"),
        ("经开区管委会与柳岸区政府合作。", "柳岸区政府"),
    ],
)
def test_a_body_begins_where_its_name_does(text: str, name: str) -> None:
    assert [full for _, full in bodies(text)][-1] == name


def test_words_before_a_government_are_no_place() -> None:
    assert [name for _, name in bodies("报送区政府，贯彻市委要求，提请县政府审定。")] == ["区政府", "市委", "县政府"]


def test_the_office_of_a_project_is_no_body() -> None:
    assert not bodies("设立项目征地办公室，改造县长办公室、县直办公室和市场办公室。")


def test_a_house_with_a_duty_is_a_body() -> None:
    assert [name for _, name in bodies("县融媒体中心负责宣传，由县投资促进中心、县文化馆配合。")] == [
        "丰谷县融媒体中心",
        "丰谷县投资促进中心",
        "丰谷县文化馆",
    ]
    assert not bodies("新建县融媒体中心、县文化馆。")


def test_a_bureau_beside_others_needs_no_level() -> None:
    listed = ["丰谷县发改委", "招商局", "青年创业发展局", "商务局"]
    assert [name for _, name in bodies("由县发改委、招商局、青年创业发展局、商务局负责。")] == listed
    assert [name for _, name in bodies("县教育局和青年创业发展局牵头。")] == ["丰谷县教育局", "青年创业发展局"]
    assert [name for _, name in bodies("县教育局、优化时局、发展青年创业局面。")] == ["丰谷县教育局"]


def test_an_office_without_its_owner_is_a_room() -> None:
    assert bodies("已完成食堂、办公室等。") == []
    assert bodies("完成办公室装修，办公室、食堂改造，下设办公室用房。") == []
    assert [name for _, name in bodies("办公室负责协调，县水利局负责建设。")] == ["办公室", "丰谷县水利局"]
    assert [name for _, name in bodies("由办公室牵头，县财政局配合。")] == ["办公室", "丰谷县财政局"]
    assert bodies("由县委办公室牵头。") == [("县委办公室", "丰谷县委办公室")]


def test_a_committee_with_the_plans_own_place() -> None:
    assert bodies("按照中共丰谷县委部署。") == [("中共丰谷县委", "丰谷县委")]
    assert bodies("按照县委部署。") == [("县委", "县委")]


def test_bodies_in_a_list_are_each_one() -> None:
    found = bodies("（县教育局、县财政局和县人力资源和社会保障局）")
    assert [printed for printed, _ in found] == ["县教育局", "县财政局", "县人力资源和社会保障局"]


@pytest.mark.parametrize("word", ["公安机关", "县委", "县政府"])
def test_bodies_that_stand_for_many_or_for_no_one_are_generic(word: str) -> None:
    (found,) = find(f"{word}，要抓好落实。")
    assert (found.name, found.generic) == (word, True)


@pytest.mark.parametrize("word", ["区政府有关部门", "镇人民政府各部门", "市直各单位", "旗级各有关部门", "省相关部门"])
def test_the_departments_of_a_level_are_one_class(word: str) -> None:
    assert [(found.name, found.generic) for found in find(f"由{word}负责。")] == [(word, True)]
    assert [found.name for found in find(f"县教育局，{word}，各乡镇", units=True)] == ["丰谷县教育局", word, "各乡镇"]


@pytest.mark.parametrize("words", ["辖区有关部门", "全市各部门", "各市有关单位"])
def test_what_is_no_level_is_no_part_of_a_class(words: str) -> None:
    assert [found.name for found in find(f"、{words}、", units=True)][-1:] == [words[2:]]


def test_the_centre_is_a_body_where_it_decides() -> None:
    assert [found.name for found in find("落实中央决策部署。")] == ["中央"]
    assert not find("落实中央1号文件，统筹中央和地方资金，建设中央绿轴，接受主管部门检查。")


@pytest.mark.parametrize("word", ["有关部门", "各乡镇"])
def test_everybody_is_a_party_in_a_list_of_units_only(word: str) -> None:
    assert find(f"{word}，要抓好落实。") == []
    (found,) = find(f"、{word}、", units=True)
    assert found.generic


@pytest.mark.parametrize(
    "text",
    [
        "优化布局，形成新格局。",
        "由县两委、县直属办牵头，在市政办、市民办负责，县级委配合。",
        "县投促办公场所建设。",
        "全局谋划，打好开局。",
        "加强内部管理。",
        "中部崛起。",
        "委托经营，承办活动。",
        "部门协同。",
        "干部员工。",
        "信息中心城市。",
        "完善党委领导、政府负责、社会协同的体制。",
        "落实中央八项规定和中央一号文件。",
        "由县教育局局长负责。",
        "改造市区人行道，新建人行天桥。",
        "由县市区政府牵头，各县（市）区政府落实。",
        "改造桥头至原劳动就业局的路段。",
        "听取人大代表和政协委员意见。",
    ],
)
def test_words_that_end_alike_are_no_bodies(text: str) -> None:
    assert bodies(text) == []


@pytest.mark.parametrize(
    ("name", "identity", "full"),
    [
        ("县教育局", COUNTY, "丰谷县教育局"),
        ("丰谷教育局", COUNTY, "丰谷县教育局"),
        ("丰谷县教育局", COUNTY, "丰谷县教育局"),
        ("市教育局", COUNTY, "市教育局"),
        ("市教育局", CITY, "澄川市教育局"),
        ("县教育局", CITY, "县教育局"),
        ("市政法委", CITY, "澄川市政法委"),
        ("市民政局", CITY, "澄川市民政局"),
        ("市市场监管局", CITY, "澄川市市场监管局"),
        ("市场监管局", CITY, "市场监管局"),
        ("市政局", CITY, "市政局"),
        ("市容局", CITY, "市容局"),
        ("县金融监管支局", COUNTY, "县金融监管支局"),
        ("市澄川银保监局", CITY, "澄川银保监局"),
        ("教育部", NATION, "教育部"),
        ("县教育局", Identity(TITLE, None, None, None), "县教育局"),
    ],
)
def test_the_plans_own_place_is_written_out(name: str, identity: Identity, full: str) -> None:
    assert full_name(name, identity) == full


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("重点办好十件实事。", []),
        ("重点办理群众来信。", []),
        ("贯彻市委七届四次全会、县委全会精神。", []),
        ("由市重点办负责。", ["市重点办"]),
        ("县水利局、重点办牵头。", ["丰谷县水利局", "重点办"]),
    ],
)
def test_an_office_is_none_where_the_words_go_on_as_a_verb(text: str, name: list[str]) -> None:
    assert [full for _, full in bodies(text)] == name


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("市民政局牵头，市民族宗教局配合。", ["丰谷市民政局", "丰谷市民族宗教局"]),
        ("为市民提供服务，推进市政工程，方便县城居民。", []),
    ],
)
def test_a_body_that_opens_as_a_word_without_a_level_does(sentence: str, bodies: list[str]) -> None:
    city = Identity("丰谷市果业规划", "丰谷市", "city", None)
    assert [mention.name for mention in find_bodies(sentence, words_in(sentence), city)] == bodies


def test_the_branch_of_a_body_is_one_with_it() -> None:
    found = graph("县公安局交警大队负责道路巡查，县公安局城关派出所负责夜间巡查。")
    assert {name for _, name in facts(found, "IMPLEMENTED_BY")} == {"丰谷县公安局交警大队", "丰谷县公安局城关派出所"}


def test_a_house_that_takes_part_is_a_body() -> None:
    text = "由县国有资产事务中心牵头，新建县国有资产展示中心。"
    assert [name for name, _ in bodies(text)] == ["县国有资产事务中心"]


@pytest.mark.parametrize("text", ["发挥教育部石岭高等研究院支撑作用。", "依托科技部火炬中心。", "发行地方政府专项债券，化解地方政府债务。"])
def test_an_institute_of_a_ministry_and_a_bond_of_governments_name_no_body(text: str) -> None:
    assert bodies(text) == []
