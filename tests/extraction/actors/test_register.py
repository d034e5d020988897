import pytest
from miniplan import COUNTY, graph, names, passages

from plantrace.extraction.actors.actor_words import find_actor_words
from plantrace.extraction.actors.register import read_register
from plantrace.extraction.mentions import Mention
from plantrace.extraction.places.gazetteer import read_gazetteer


def known(*lines: str) -> dict[str, Mention]:
    """What the plan's words for an actor mean."""
    read = passages(*lines)
    texts = [passage.text for passage in read]
    return read_register(texts, find_actor_words(texts), COUNTY, read_gazetteer(read, COUNTY)).names


def register(*lines: str) -> dict[str, tuple[str, str]]:
    """The label and the fullest name of each of them."""
    found = known(*lines)
    return {alias: (mention.label, mention.name) for alias, mention in found.items()}


FULL = ("Enterprise", "丰谷县岚石钢铁有限公司")


def test_a_short_form_means_the_full_name() -> None:
    found = register("支持丰谷县岚石钢铁有限公司扩产。", "岚石钢铁要增效，依托岚石钢铁延链。")
    assert found["丰谷县岚石钢铁有限公司"] == found["岚石钢铁"] == FULL


def test_a_short_form_that_the_plan_sets_itself() -> None:
    found = register("支持丰谷县岚石钢铁有限公司（以下简称“岚石钢铁”）扩产。", "岚石钢铁要增效。")
    assert found["岚石钢铁"] == FULL


def test_companies_that_only_sound_alike_stay_apart() -> None:
    found = register("支持丰谷县岚石钢铁有限公司扩产。", "依托岚实钢铁、岚石钢铁等企业延链。")
    assert found["岚实钢铁"] == ("Enterprise", "岚实钢铁")
    assert found["岚石钢铁"] == FULL


@pytest.mark.parametrize(
    ("sentence", "name", "type_"),
    [
        ("与澄川师范大学共建。", "澄川师范大学", "university"),
        ("与澄川果树研究所签约。", "澄川果树研究所", "research"),
        ("县人民医院和澄川学院共建。", "县人民医院", "hospital"),
        ("县人民医院和澄川学院共建。", "澄川学院", "university"),
        ("支持县果业协会服务果农。", "县果业协会", "association"),
        ("由丰谷农村商业银行贷款。", "丰谷农村商业银行", "finance"),
    ],
)
def test_institutions_have_a_type(sentence: str, name: str, type_: str) -> None:
    found = known(sentence)[name]
    assert (found.label, found.name, found.type) == ("Institution", name, type_)


@pytest.mark.parametrize(
    "sentence",
    [
        "与高等院校、科研院所合作，引进知名大学。",
        "办好行业协会、村卫生院和乡镇学校。",
        "扩大学生规模，开展医院化管理，发展学校食堂。",
        "新建丰谷第二小学。",  # what is still to be built acts for nobody
    ],
)
def test_kinds_of_institutions_are_no_actors(sentence: str) -> None:
    assert {label for label, _ in register(sentence).values()} == set()


def test_kinds_beside_a_sure_company_are_none() -> None:
    assert not known("鼓励县内高校、科研院所与华为等企业合作。").keys() & {"科研院所", "县内高校"}


def test_the_group_and_the_company_of_one_core_are_one() -> None:
    found = register("支持丰谷县岚石钢铁有限公司扩产。", "以岚石钢铁集团为龙头，延伸链条。")
    assert found["岚石钢铁集团"] == FULL


def test_the_countys_company_by_its_short_trade() -> None:
    found = register("由丰谷县建设投资集团有限公司承建。", "由县建投集团修缮，由县文旅集团运营。")
    assert found["县建投集团"] == ("Enterprise", "丰谷县建设投资集团有限公司")
    assert found["县文旅集团"] == ("Enterprise", "县文旅集团")


def test_a_short_name_and_the_same_with_its_trade() -> None:
    found = register("岚石新泰能源、槐荫机械扩产。", "支持岚石新泰、槐荫机械等企业延链。")
    assert found["岚石新泰"] == found["岚石新泰能源"] == ("Enterprise", "岚石新泰能源")
    assert register("岚石新泰能源基地扩建。", "支持岚石新泰、槐荫机械等企业延链。")["岚石新泰"] == ("Enterprise", "岚石新泰")


def test_a_centre_named_for_a_company_is_no_institution() -> None:
    found = register("支持丰谷县岚石特钢有限公司扩产。", "依托山西岚石特工程技术研究中心攻关。")
    assert found["山西岚石特"] == ("Enterprise", "丰谷县岚石特钢有限公司")
    assert "Institution" not in {label for label, _ in found.values()}


def test_a_carriers_branch_without_its_place_is_the_placed_one() -> None:
    found = register("支持移动、联通、电信分公司共建站址。", "丰谷县移动分公司、丰谷县联通分公司、丰谷县电信分公司新建基站。")
    assert found["电信分公司"] == ("Enterprise", "丰谷县电信分公司")
    assert register("支持移动、电信分公司共建站址。")["电信分公司"] == ("Enterprise", "电信分公司")


def test_a_school_that_others_lean_on_acts_and_one_still_to_be_built_does_not() -> None:
    assert register("依托县职业教育中心建设实训基地，支持县第一中学创建示范高中。")["县职业教育中心"][0] == "Institution"
    assert "县第一中学" in register("支持县第一中学创建示范高中。")
    assert not register("加快县职业教育中心建设。")


def test_a_short_name_may_leave_out_the_middle_of_the_full_one() -> None:
    found = register("支持澄川岚石精密铸造有限公司扩产，依托岚石铸造、禾田铸造等企业延链。")
    assert found["岚石铸造"] == ("Enterprise", "澄川岚石精密铸造有限公司")
    assert found["禾田铸造"] == ("Enterprise", "禾田铸造")


def test_a_bodys_name_in_a_list_of_companies_is_a_companys_only_where_it_stands_nowhere_else() -> None:
    listed = "吸引华为、招商局、禾田等央企布局。"
    assert register(listed)["招商局"][0] == "Enterprise"
    assert "招商局" not in register(listed, "由县招商局负责。")


def test_a_short_name_in_a_list_of_companies_is_none_where_it_is_a_word_elsewhere() -> None:
    listed = "依托岚石钢铁、禾田、青柘等骨干企业延链。"
    assert {"禾田", "青柘"} <= set(register(listed))
    assert "禾田" not in register(listed, "建设万亩禾田景观。")


def test_a_group_in_brackets_and_a_group_are_one_firm() -> None:
    found = register("支持岚石钢铁集团扩产，推动岚石钢铁（集团）有限公司技改，以岚石钢铁为龙头。")
    assert {found[name] for name in ("岚石钢铁", "岚石钢铁集团")} == {("Enterprise", "岚石钢铁（集团）有限公司")}


def test_a_name_that_is_short_for_two_firms_stays_itself() -> None:
    found = register("支持岚石钢铁铸造有限公司、岚石钢铁物流有限公司扩产，以岚石钢铁为龙头。")
    assert found["岚石钢铁"] == ("Enterprise", "岚石钢铁")


def test_carriers_are_firms_by_themselves_where_their_list_says_so() -> None:
    assert register("支持电信、移动等运营商建设基站。")["\x00电信"] == ("Enterprise", "电信")
    assert not register("推进电信、移动网络共建共享。")


@pytest.mark.parametrize(
    ("sentence", "firms"),
    [
        ("支持恒泽奶业、禾丰牛业、岚石羊业、青柘鹿业等龙头企业做大做强。", ["恒泽奶业", "禾丰牛业", "岚石羊业", "青柘鹿业"]),
        ("发展奶业、牛业、羊业等产业，做强粮业、油业、薯业。", []),
        ("以恒泽光电、禾丰生物、青柘材料为龙头，发展新材料产业。", ["恒泽光电", "禾丰生物", "青柘材料"]),
        ("形成以恒泽汽车、禾丰家用电器为龙头的汽车产业。", ["恒泽汽车", "禾丰家用电器"]),
        ("以光电、生物、材料为龙头，以高端装备、生物医药为骨干。", []),
        ("以石岭旅游、青柘物流为龙头，发展服务业。", []),  # what the places have
        ("以恒泽光电、禾丰电源等企业为依托，推动电池生产。", ["恒泽光电", "禾丰电源"]),
        ("积极引进培育工程机械、数控机床、自动化设备、精密模具等企业。", []),
        ("引进食品机械、包装机械、高效电机等企业。", []),
        ("支持恒泽精密、禾丰机床等企业。", ["恒泽精密", "禾丰机床"]),
        ("支持运行较好的禾丰粮油、恒泽食品等企业技改。", ["禾丰粮油", "恒泽食品"]),
        ("盘活占地1500亩恒泽发电总厂，建设产业园。", ["恒泽发电总厂"]),
        ("支持鑫全机械有限公司扩产，依托全丰农业有限公司建设果库。", ["鑫全机械有限公司", "全丰农业有限公司"]),
        ("健全公司治理，引进全资子公司。", []),
    ],
)
def test_names_of_firms_and_what_stands_beside_them(sentence: str, firms: list[str]) -> None:
    assert names(graph(sentence), "Enterprise") == firms
