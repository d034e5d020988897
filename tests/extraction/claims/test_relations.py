import pytest
from miniplan import facts, graph, names, nodes

TOWNS = "石岭镇、青塘镇、双柘镇协同，石岭镇、青塘镇、双柘镇联动。"
RESERVOIR = "石岭水库除险加固工程"


def implemented(*lines: str) -> set[tuple[object, ...]]:
    return facts(graph(*lines, TOWNS), "IMPLEMENTED_BY", "role", "rule")


def located(*lines: str) -> set[tuple[object, ...]]:
    return facts(graph(*lines, TOWNS), "LOCATED_IN", "rule")


def test_who_leads_what_its_clause_names() -> None:
    assert (RESERVOIR, "丰谷县水利局", "lead", "stated_lead") in implemented(f"由县水利局牵头，实施{RESERVOIR}。")


def test_a_line_that_names_who_carries_out_a_boxs_item() -> None:
    found = implemented("专栏1 重点工程", "1. 山洪预警建设项目：建设监测站。实施主体为丰谷县禾川水务有限公司。")
    assert ("山洪预警建设项目", "丰谷县禾川水务有限公司", "lead", "stated_lead") in found


def test_who_is_relied_on_holds_for_the_measure_and_its_project() -> None:
    sentence = "依托岚石钢铁、柘林纺织等企业，实施青岚河清水工程"
    assert implemented(sentence + "。") == {
        (what, who, "relied_on", "relied_on") for what in (sentence, "青岚河清水工程") for who in ("岚石钢铁", "柘林纺织")
    }


def test_who_is_supported_in_one_thing_has_no_part_in_the_next() -> None:
    found = implemented("支持县中医院创建三级医院，推进石岭水厂扩建工程。", "支持县中医院，建设青塘康复中心项目。")
    assert {what for what, who, role, _ in found if (who, role) == ("县中医院", "supported")} >= {"青塘康复中心项目"}
    assert "石岭水厂扩建工程" not in {what for what, *_ in found}


def test_an_actor_belongs_to_its_own_sentence() -> None:
    found = implemented("发展加工业。依托岚石钢铁、柘林纺织等企业建厂；推进果品加工。")
    assert found == {("依托岚石钢铁、柘林纺织等企业建厂", who, "relied_on", "relied_on") for who in ("岚石钢铁", "柘林纺织")}


def test_the_body_in_a_projects_title_owns_it() -> None:
    found = implemented(
        "专栏1 重点工程", "1. 丰谷县水利局山洪预警建设项目：建设监测站。", "2. 丰谷县岚石钢铁有限公司烟气治理项目。更新设备。"
    )
    assert found == {
        ("丰谷县水利局山洪预警建设项目", "丰谷县水利局", "lead", "owner_in_title"),
        ("丰谷县岚石钢铁有限公司烟气治理项目", "丰谷县岚石钢铁有限公司", "lead", "owner_in_title"),
    }


def test_the_words_of_a_task_name_its_parties() -> None:
    assert ("由县水利局牵头，实施清淤", "丰谷县水利局", "lead", "stated_lead") in implemented(
        "由县水利局牵头，实施清淤。疏浚河道，整治沟渠。"
    )


def test_two_leads_in_one_sentence_have_each_their_own() -> None:
    found = implemented("由县林业局负责造林，由县水利局负责实施青岚河清水工程。")
    assert {who for what, who, *_ in found if what == "青岚河清水工程"} == {"丰谷县水利局"}


def test_a_sentence_that_only_says_who_is_in_charge() -> None:
    found = implemented("县水利局负责河道清淤，县林业局配合。")
    assert {edge[1:3] for edge in found} == {("丰谷县水利局", "lead"), ("丰谷县林业局", "participate")}


def test_a_park_that_a_companys_name_opens_is_that_companys() -> None:
    found = implemented("依托岚石钢铁、柘林纺织等企业延链。", "建设岚石钢铁物流园，完善设施。")
    assert ("岚石钢铁物流园", "岚石钢铁", "lead", "owner_in_title") in found


def test_all_owners_at_the_head_of_a_works_name_carry_it_out() -> None:
    found = implemented("推动四中、五中教学楼改造，完善设施。")
    assert {edge[1] for edge in found if edge[3] == "owner_in_title"} == {"四中", "五中"}
    found = implemented("建设岚石医院青柘中学体检中心，完善设施。")
    assert "青柘中学" not in {edge[1] for edge in found}


def test_a_ministry_in_a_projects_name_gives_the_title_only() -> None:
    assert implemented("创建农业农村部数字果园应用推广基地，完善设施。") == set()


def test_what_another_actor_owns_or_another_clause_builds_is_not_the_partners() -> None:
    found = implemented(
        "与澄川大学合作整理民歌，建设石岭民歌博物馆。", "推动岚石钢铁、柘林纺织等企业转型，实施丰谷县水利局山洪预警建设项目。"
    )
    assert ("石岭民歌博物馆", "澄川大学") not in {edge[:2] for edge in found}
    assert {edge[1] for edge in found if edge[0] == "丰谷县水利局山洪预警建设项目"} == {"丰谷县水利局"}


def test_the_first_project_of_a_list_is_its_owners() -> None:
    found = implemented("加快澄川大学的北部数据中心、青岚河清水工程建设。")
    assert {edge[:2] for edge in found} == {("北部数据中心", "澄川大学")}


def test_the_place_in_a_projects_title_is_where_it_is() -> None:
    assert ("石岭镇冷库改建项目", "石岭镇", "place_in_title") in located("专栏1 重点工程", "1. 石岭镇冷库改建项目：改建冷库7座。")


def test_a_place_locates_the_measure_of_its_own_sentence() -> None:
    found = located("改善供水条件。在双柘镇建设水厂；在石岭镇、青塘镇建设管网。")
    assert found == {
        ("在双柘镇建设水厂", "双柘镇", "place_in_clause"),
        ("在石岭镇、青塘镇建设管网", "石岭镇", "place_in_clause"),
        ("在石岭镇、青塘镇建设管网", "青塘镇", "place_in_clause"),
    }


def test_a_place_in_the_words_of_a_boxs_item_locates_its_project() -> None:
    found = located("专栏1 重点工程", "1. 山洪预警建设项目：在石岭镇建设监测站。")
    assert ("山洪预警建设项目", "石岭镇", "place_in_clause") in found


def test_a_title_on_a_line_of_its_own_names_the_project_of_the_line_below() -> None:
    lines = ("专栏1 重点工程", "01 山洪预警建设项目", "在石岭镇建设监测站，由县水利局负责实施。", "02 冷链建设项目", "新建冷库。")
    assert ("山洪预警建设项目", "石岭镇", "place_in_clause") in located(*lines)
    assert ("山洪预警建设项目", "丰谷县水利局", "lead") in facts(graph(*lines), "IMPLEMENTED_BY", "role")


def test_a_town_before_a_colon_is_where_the_rest_happens() -> None:
    lines = ("一、果园改造", "石岭镇：新建冷库，改造老果园。完善果路。", "青塘镇：改造果路。")
    assert {("新建冷库，改造老果园", "石岭镇", "place_in_title"), ("完善果路", "石岭镇", "place_in_title")} <= located(*lines)
    assert "石岭镇" not in names(graph(*lines), "Measure")


def test_by_whom_may_stand_behind_what_is_built() -> None:
    found = implemented("建设石岭冷链园，总投资2亿元，由青岚果业有限公司负责。")
    assert ("石岭冷链园", "青岚果业有限公司", "lead", "stated_lead") in found
    found = implemented("建设石岭冷链园；由青岚果业有限公司负责运营市场。")
    assert not [fact for fact in found if fact[0] == "石岭冷链园"]


def test_regions_locate_nothing() -> None:
    assert located("加快融入京津冀，推进果品外销。") == set()


def test_actors_and_places_are_one_node_with_an_evidence_a_mention() -> None:
    found = graph("支持石岭发展，建设石岭镇冷库。", "由县水利局牵头，建设水厂。丰谷县水利局负责管网。", TOWNS)
    (bureau,) = nodes(found, "Department")
    assert (bureau.name, bureau.aliases, len(bureau.evidence)) == ("丰谷县水利局", ["县水利局"], 2)
    stone = next(node for node in nodes(found, "Town") if node.name == "石岭镇")
    assert [evidence.quote for evidence in stone.evidence] == ["石岭", "石岭镇", "石岭镇", "石岭镇"]
    assert stone.aliases == ["石岭"]


def test_props_of_actors_and_places() -> None:
    found = graph("公安机关配合，由县水利局牵头，与澄川大学合作，治理青岚河。")
    assert {node.name: node.props for node in found.nodes if node.label in ("Department", "Institution", "Place")} == {
        "公安机关": {"generic": True},
        "丰谷县水利局": {"generic": False},
        "澄川大学": {"type": "university"},
        "青岚河": {"type": "site"},
    }


def test_a_park_that_is_still_to_be_built_is_a_project_and_no_place() -> None:
    found = graph("建设青岚果业产业园，完善设施。")
    assert names(found, "Project") == ["青岚果业产业园"]
    assert names(found, "Place") == []


def test_where_tasks_are_handed_out_a_school_still_owns_what_is_built_at_it() -> None:
    tasks = [f"{number}、推进{what}。（责任单位：县财政局）" for number, what in enumerate(("造林", "清淤", "修路", "培训", "就业"), 1)]
    found = implemented(*tasks, "6、完成丰谷县第一中学教学楼扩建工程。推进丰谷县水利局监测站建设项目。（责任单位：县财政局）")
    owners = {(what, who) for what, who, _, rule in found if rule == "owner_in_title"}
    assert owners == {("丰谷县第一中学教学楼扩建工程", "丰谷县第一中学")}


@pytest.mark.parametrize(
    "sentence",
    [
        "县水利局计划建立“青柘果品产业园”，以岚石集团有限公司为实施主体，项目位于石岭镇。",
        "新建青柘果品产业园，以岚石集团有限公司为实施主体。",
        "新建青柘果品产业园，岚石集团有限公司为实施主体。",
        "新建青柘果品产业园，委托岚石集团有限公司运营。",
        "新建青柘果品产业园，项目业主为岚石集团有限公司。",
    ],
)
def test_a_stated_party_carries_out_the_project_of_its_sentence_and_none_is_inferred(sentence: str) -> None:
    found = facts(graph(sentence), "IMPLEMENTED_BY", "role", "method")
    project = {(who, role, how) for what, who, role, how in found if what == "青柘果品产业园"}
    assert ("岚石集团有限公司", "lead", "stated") in project
    assert all(how == "stated" for _, _, how in project)


def test_a_party_that_does_other_work_does_not_carry_out_the_project_before() -> None:
    found = facts(graph("县水利局计划建立青柘果品产业园。由岚石集团有限公司建设冷库。"), "IMPLEMENTED_BY", "role")
    assert ("青柘果品产业园", "丰谷县水利局", "lead") in found
    assert ("青柘果品产业园", "岚石集团有限公司", "lead") not in found
    its = facts(graph("新建青柘果品产业园。由岚石集团有限公司负责建设和运营。"), "IMPLEMENTED_BY", "role")
    assert ("青柘果品产业园", "岚石集团有限公司", "lead") in its


@pytest.mark.parametrize("sentence", ["建设青柘果品产业园，委托岚石设计院编制规划。", "新建青柘果品产业园，由县水利局负责供水。"])
def test_a_party_with_another_duty_does_not_carry_out_the_project_before(sentence: str) -> None:
    found = facts(graph(sentence), "IMPLEMENTED_BY", "method")
    assert not [fact for fact in found if fact[0] == "青柘果品产业园" and fact[2] == "stated"]


def test_another_duty_than_the_works_named_before_it() -> None:
    works = "加快青柘风电项目、石岭果库项目建设"
    found = implemented(f"{works}。县水利局负责召开调度会，研究河道整治。")
    assert {what for what, who, *_ in found if who == "丰谷县水利局"} == {"县水利局负责召开调度会，研究河道整治"}
    assert ("石岭果库项目", "丰谷县水利局", "lead", "responsible_units") in implemented(f"{works}。县水利局负责。")


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("建设果库，距望江大桥4公里，以青柘大道为界", set()),
        ("借鉴青柘工业区改造经验，建设果库", set()),
        ("抓好望月电厂一期建设", set()),
        ("在望江大桥旁建设果库", {"望江大桥"}),
    ],
)
def test_what_is_near_or_an_example_is_not_where_it_happens(sentence: str, where: set[str]) -> None:
    assert {place for _, place, *_ in located(sentence + "。")} == where


def test_several_firms_own_the_works_that_are_counted_behind_their_names() -> None:
    found = facts(graph("华能、大唐2个光伏发电项目，中核二期、华电2个风电项目力争年内开工。"), "IMPLEMENTED_BY", "rule")
    sun, wind = "华能、大唐2个光伏发电项目", "中核二期、华电2个风电项目"
    owned = {(what, who) for what, who, rule in found if rule == "owner_in_title"}
    assert owned == {(sun, "华能"), (sun, "大唐"), (wind, "中核"), (wind, "华电")}


def test_a_farm_that_builds_is_no_project() -> None:
    found = graph("青禾奶牛养殖场建设2000头奶牛养殖项目。")
    assert names(found, "Project") == ["2000头奶牛养殖项目"]
    assert ("2000头奶牛养殖项目", "青禾奶牛养殖场", "lead") in facts(found, "IMPLEMENTED_BY", "role")
    assert names(graph("推进青禾奶牛养殖场建设。"), "Project") == ["青禾奶牛养殖场"]


@pytest.mark.parametrize("sentence", ["推进果园改造，由县水利局负责监督。", "推进果园改造。由县水利局、县财政局负责考核验收。"])
def test_who_watches_over_a_work_carries_none_of_it_out(sentence: str) -> None:
    assert {who for _, who in facts(graph(sentence), "IMPLEMENTED_BY") if "水利" in str(who)} == set()


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("推进果园改造（县林业局牵头，县审计局负责监督）。", {"丰谷县林业局"}),
        ("加强果库整治，由县住建局负责评估、改造。", {"丰谷县住建局"}),  # a work of its own
        ("县市场监管局负责监管果品市场。", {"丰谷县市场监管局"}),
        ("引进岚石钢铁有限公司建设经验。", set()),
    ],
)
def test_who_carries_a_work_out_and_who_only_watches_or_is_learnt_from(sentence: str, who: set[str]) -> None:
    assert {party for _, party in facts(graph(sentence), "IMPLEMENTED_BY")} == who


@pytest.mark.parametrize(
    "sentence", ["县交通局于2023年组织开展果路评估。", "县交通局于6月底前完成果路评估。", "由县水利事务中心负责果园改造。"]
)
def test_when_and_how_often_may_stand_before_what_a_body_does(sentence: str) -> None:
    assert {role for _, _, role in facts(graph(sentence), "IMPLEMENTED_BY", "role")} == {"lead"}


def test_those_with_whom_a_body_leads_an_item_that_its_last_sentence_hands_out() -> None:
    found = facts(
        graph("一、任务", "（一）做强果业。新建冷库20座。由县商务局牵头，会同县林业局、交警丰谷大队实施。"), "IMPLEMENTED_BY", "role"
    )
    assert {(task, party, role) for task, party, role in found if task == "做强果业"} >= {
        ("做强果业", "丰谷县商务局", "lead"),
        ("做强果业", "丰谷县林业局", "participate"),
    }


def test_a_school_that_is_founded_does_not_build_itself() -> None:
    found = graph("附件 项目表", "| 项目名称 | 建设内容 | 责任单位 |", "| 石岭小学新建工程 | 新建教学楼1座 | 县教育局 |")
    assert facts(found, "IMPLEMENTED_BY", "role") == {("石岭小学新建工程", "丰谷县教育局", "lead")}


def test_where_tasks_are_handed_out_a_sentence_may_hand_out_its_own() -> None:
    noted = [f"{number}.改造{kind}。（责任单位：县教育局）" for number, kind in enumerate(("果园", "茶园", "渔港", "老街", "步道"), 1)]
    plan = graph("一、任务", *noted, "二、保障", "县自然资源局优先保障项目用地，县林业局加快林地审批。", "县水利局会同县财政局制定细则。")
    assert {who for what, who in facts(plan, "IMPLEMENTED_BY") if "用地" in str(what)} == {"丰谷县自然资源局", "丰谷县林业局"}
    assert not [who for what, who in facts(plan, "IMPLEMENTED_BY") if "细则" in str(what)]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("支持运行较好的禾丰粮油、恒泽食品等企业技改扩能。", "supported"),
        ("确保禾丰粮油、恒泽食品等重点企业满产达产。", "supported"),
        ("推动禾丰粮油、恒泽食品等企业达产达效。", "supported"),
    ],
)
def test_firms_by_what_they_are_like_or_are_to_come_to(sentence: str, role: str) -> None:
    plan = graph(sentence)
    assert names(plan, "Project") == []
    assert {(who, done) for _, who, done in facts(plan, "IMPLEMENTED_BY", "role", end="Enterprise")} == {
        ("禾丰粮油", role),
        ("恒泽食品", role),
    }


def test_a_firm_that_is_drawn_in_to_invest_leads_what_it_builds() -> None:
    found = facts(graph("青柘开发区引进江苏恒泽集团拟投资20亿元建设青柘低碳产业园项目。"), "IMPLEMENTED_BY", "role", end="Enterprise")
    assert ("青柘低碳产业园项目", "江苏恒泽集团", "lead") in found
