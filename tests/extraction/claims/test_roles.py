import pytest
from miniplan import COUNTY, document, facts, graph

from plantrace.extraction.claims.groups import groups
from plantrace.extraction.claims.roles import RULES, role_of
from plantrace.extraction.goals.commitment import read_sentences
from plantrace.extraction.projects.finder import find_projects
from plantrace.extraction.recognise import Recogniser

KNOWN = "丰谷县岚石钢铁有限公司、丰谷县柘林纺织有限公司。岚石钢铁和柘林纺织扩产，岚石钢铁、柘林纺织。"


def roles(sentence: str) -> list[tuple[tuple[str, ...], tuple[str, str] | None]]:
    """The lists of actors in the sentence, each with its role and the rule that gave it."""
    read = document(sentence, KNOWN)
    first = next(s for s in read_sentences(read) if s.passage is read.passages[1])
    mentions = Recogniser(read.passages, COUNTY).mentions()[first.passage]
    projects = find_projects([first.passage], [first], [])
    return [(tuple(member.name for member in group.members), role_of(group)) for group in groups(first, mentions, projects)]


STEEL, CLOTH = "丰谷县岚石钢铁有限公司", "丰谷县柘林纺织有限公司"


@pytest.mark.parametrize(
    ("sentence", "role", "rule"),
    [
        ("实施主体为岚石钢铁，建设冷库。", "lead", "stated_lead"),
        ("加快建设冷库，由岚石钢铁承建。", "lead", "stated_lead"),
        ("加快建设冷库，委托岚石钢铁承建。", "lead", "stated_lead"),
        ("由岚石钢铁作为项目业主，加快建设冷库。", "lead", "stated_lead"),
        ("加快建设冷库，岚石钢铁实施铁路专线工程。", "lead", "stated_lead"),
        ("对岚石钢铁进行环保搬迁，加快投产。", "lead", "stated_lead"),
        ("岚石钢铁要加快建设冷库。", "lead", "stated_lead"),
        ("岚石钢铁将与当地农户联手合作建设果品基地。", "lead", "stated_lead"),
        ("加快建设冷库，岚石钢铁牵头。", "lead", "stated_lead"),
        ("依托岚石钢铁，延伸链条。", "relied_on", "relied_on"),
        ("充分发挥岚石钢铁作用，延伸链条。", "relied_on", "relied_on"),
        ("以岚石钢铁为龙头，延伸链条。", "relied_on", "relied_on"),
        ("以岚石钢铁为典型，延伸链条。", "relied_on", "relied_on"),
        ("依托石岭基地现有条件和岚石钢铁的专利技术，延伸链条。", "relied_on", "relied_on"),
        ("强化岚石钢铁龙头带动作用，延伸链条。", "relied_on", "relied_on"),
        ("围绕岚石钢铁等重点企业，延伸链条。", "relied_on", "relied_on"),
        ("以岚石钢铁两家企业为核心，延伸链条。", "relied_on", "relied_on"),
        ("在现有岚石钢铁等企业的基础上延伸链条。", "relied_on", "relied_on"),
        ("授权岚石钢铁等企业开展评审。", "lead", "stated_lead"),
        ("组织岚石钢铁创建绿色企业。", "lead", "stated_lead"),
        ("完成岚石钢铁等14家企业的治理任务。", "lead", "stated_lead"),
        ("协调岚石钢铁完成征地。", "partner", "partner"),
        ("配合岚石钢铁解决用电。", "partner", "partner"),
        ("引进岚石钢铁等知名企业入驻。", "partner", "partner"),
        ("培育以岚石钢铁为代表的骨干企业。", "supported", "supported"),
        ("做强做大岚石钢铁等骨干企业。", "supported", "supported"),
        ("引进岚石钢铁投资3亿元的生产线。", "lead", "stated_lead"),
        ("引进岚石钢铁建设青柘冷库。", "lead", "stated_lead"),
        ("联合岚石钢铁共建青柘冷库。", "partner", "partner"),
        ("支持岚石钢铁扩产增效。", "supported", "supported"),
        ("鼓励岚石钢铁上云。", "supported", "supported"),
        ("引导岚石钢铁转型。", "supported", "supported"),
        ("同时，打算在3年内扶持壮大镇里1户龙头企业，即：岚石钢铁。", "supported", "supported"),
        ("推动岚石钢铁3年内上市。", "supported", "supported"),
        ("推进与岚石钢铁战略合作。", "partner", "partner"),
        ("加强同岚石钢铁的交流。", "partner", "partner"),
        ("推进岚石钢铁“智能炼钢”项目。", "lead", "pushed_project"),
        ("推进岚石钢铁的北部数据中心建设。", "lead", "pushed_project"),
        ("加快建设冷库，以岚石钢铁牵头。", "lead", "stated_lead"),
        ("加快建设冷库，由岚石钢铁负责实施。", "lead", "stated_lead"),
        ("加快建设冷库，由岚石钢铁在园区投资建设。", "lead", "stated_lead"),
        ("岚石钢铁投资建设冷库，加快投产。", "lead", "stated_lead"),
        ("对岚石钢铁进行超低排放改造，加快投产。", "lead", "stated_lead"),
        ("加快建设冷库，岚石钢铁配合。", "participate", "joins"),
        ("联合岚石钢铁开发冷库，加快投产。", "partner", "partner"),
        ("联动岚石钢铁开展攻关。", "partner", "partner"),
        ("协同岚石钢铁等企业开展攻关。", "partner", "partner"),
        ("加快建设冷库，由岚石钢铁制定方案。", "lead", "stated_lead"),
        ("启动岚石钢铁高炉改造。", "lead", "pushed_project"),
        ("推动岚石钢铁年产20万吨线材生产线投产。", "lead", "pushed_project"),
    ],
)
def test_the_words_around_an_actor_give_its_role(sentence: str, role: str, rule: str) -> None:
    assert roles(sentence) == [((STEEL,), (role, rule))]


@pytest.mark.parametrize(
    "sentence",
    [
        "推进岚石钢铁周边道路建设。",
        "在现有岚石钢铁等企业周边建设道路。",
        "加快建设冷库，授权岚石钢铁的品牌。",
        "健全协调岚石钢铁的机制，推进改革。",
        "引进岚石钢铁的经验，推进改革。",
        "组织岚石钢铁职工培训，推进改革。",
        "完成岚石钢铁等14家企业调研，推进改革。",
        "加快建设冷库，委托岚石钢铁检测。",
        "加快建设冷库，岚石钢铁实施的专线竣工。",
        "同时，计划在3年内推进1件大事，即：岚石钢铁。",
        "强化岚石钢铁监管，加快改造。",
        "围绕岚石钢铁建设道路。",
        "提高岚石钢铁服务能力，加强管理。",
        "加强岚石钢铁人才队伍建设。",
        "由岚石钢铁建设的冷库要完善，推进改革。",
        "对岚石钢铁给予奖励，加快升级。",
        "由岚石钢铁制定的方案要完善，推进改革。",
        "维护以岚石钢铁为核心的市场，加快升级。",
        "建设性参与岚石钢铁联合体，加快升级。",
        "由岚石钢铁牵头的机制要完善，推进改革。",
        "加快建设岚石钢铁周边道路。",
        "到2025年，岚石钢铁产值翻一番，加快升级。",
    ],
)
def test_a_name_that_is_only_named_has_no_role(sentence: str) -> None:
    assert roles(sentence) == [((STEEL,), None)]


@pytest.mark.parametrize("joint", ["、", "和", "及", "与", "以及", "，"])
def test_actors_in_one_list_share_their_role(joint: str) -> None:
    assert roles(f"依托岚石钢铁{joint}柘林纺织，延伸链条。") == [((STEEL, CLOTH), ("relied_on", "relied_on"))]


def test_who_is_supported_and_with_whom_he_does_it() -> None:
    assert roles("支持岚石钢铁与柘林纺织合作建厂。") == [((STEEL,), ("supported", "supported")), ((CLOTH,), ("partner", "partner"))]
    assert roles("支持岚石钢铁与柘林纺织开展攻关。")[1] == ((CLOTH,), ("partner", "partner"))
    assert roles("支持岚石钢铁与柘林纺织发展。") == [((STEEL, CLOTH), ("supported", "supported"))]


def test_firms_that_something_is_done_for() -> None:
    assert roles("提升岚石钢铁、柘林纺织等企业电商层次。") == [((STEEL, CLOTH), ("supported", "supported"))]
    assert roles("提升岚石钢铁、柘林纺织产量。") == [((STEEL, CLOTH), None)]


def test_between_two_firms_of_a_list_others_may_stand_that_nobody_knows() -> None:
    assert roles("依托岚石钢铁、云坪园、柘林纺织等企业建设冷库。") == [((STEEL, CLOTH), ("relied_on", "relied_on"))]
    assert [who for who, _ in roles("依托岚石钢铁延伸链条、柘林纺织等企业建设冷库。")] == [(STEEL,), (CLOTH,)]


def test_who_leads_a_chain_is_relied_on() -> None:
    assert roles("培育以岚石钢铁为链主的产业。") == [((STEEL,), ("relied_on", "relied_on"))]


def test_bodies_that_do_something_together_or_must_do_it() -> None:
    assert [role for _, role in roles("县水利局、县林业局共同推进造林。")] == [("lead", "stated_lead")]
    assert [role for _, role in roles("县水利局要做好造林，推进改革。")] == [("lead", "stated_lead")]
    assert [role for _, role in roles("推进县公安局信息化建设，完善设施。")] == [("lead", "pushed_project")]
    assert [role for _, role in roles("加强县公安局队伍建设。")] == [None]
    assert [role for _, role in roles("县水利局要求严格，推进改革。")] == [None]
    assert [role for _, role in roles("县水利局应当深化水价改革，推进改革。")] == [("lead", "stated_lead")]
    assert [role for _, role in roles("推进改革，县水利局、县林业局抓好造林。")] == [("lead", "sees_to")]
    assert [role for _, role in roles("由县水利局会同县林业局建设灌区。")] == [("lead", "stated_lead"), ("participate", "works_with")]
    assert [role for _, role in roles("推进治理，即县水利局牵头，开展整治。")] == [("lead", "stated_lead")]
    assert [role for _, role in roles("推进改革，县财政局足额落实资金。")] == [("lead", "sees_to")]
    assert [role for _, role in roles("由县政府督查室跟进督办。")] == [("lead", "stated_lead")]
    duty = roles("县林业局负责造林，县水利局、县财政局等部门要按照职责分工积极配合。")
    assert [role and role[0] for _, role in duty] == ["lead", "participate"]
    assert [role for _, role in roles("县水利局依法查处偷采，推进治理。")] == [("lead", "sees_to")]
    assert [role for _, role in roles("推进改革，县水利局对灌区工程开展检查。")] == [("lead", "sees_to")]
    assert [role for _, role in roles("县水利局将灌区改造纳入预算，推进改革。")] == [("lead", "sees_to")]
    assert [role for _, role in roles("推进改革，县水利局对灌区报告进行审查。")] == [None]
    assert [role for _, role in roles("推进改革，县水利局对口帮扶开展较好。")] == [None]
    assert [role for _, role in roles("推进改革，县水利局对灌区开展的检查要从严。")] == [None]
    assert [role for _, role in roles("县水利局按照职责组织实施灌溉工程。")] == [("lead", "sees_to")]
    assert [role for _, role in roles("推进改革，县水利局推进的评估从严。")] == [None]
    assert [role for _, role in roles("县水利局推进的评估从严，加强改造。")] == [None]
    assert [role for _, role in roles("推进改革，县水利局统筹推进评估。")] == [("lead", "sees_to")]
    assert [role for _, role in roles("推进改革，县水利局统筹资金有限。")] == [None]
    assert [role for _, role in roles("推进改革，县水利局会同有关部门开展评估。")] == [("lead", "sees_to")]
    assert [role for _, role in roles("推进改革，县水利局落实的任务要完成。")] == [None]
    assert [role for _, role in roles("由县水利局牵头，县林业局、县公安局等部门参与，推进造林。")] == [
        ("lead", "stated_lead"),
        ("participate", "joins"),
    ]


def test_actors_of_two_clauses_have_each_their_own() -> None:
    assert roles("依托岚石钢铁延伸链条，支持柘林纺织扩产。") == [
        ((STEEL,), ("relied_on", "relied_on")),
        ((CLOTH,), ("supported", "supported")),
    ]


def test_an_actor_inside_a_projects_name_belongs_to_the_project() -> None:
    assert roles("实施岚石钢铁智能炼钢工程。") == []


def test_a_body_inside_a_projects_name_leads_it_by_its_title() -> None:
    sentence = "建设县公安局业务用房，完善设施。"
    assert roles(sentence) == []
    assert facts(graph(sentence), "IMPLEMENTED_BY", "role", "rule") == {("县公安局业务用房", "丰谷县公安局", "lead", "owner_in_title")}
    assert [role for _, role in roles("加强县公安局业务用房管理。")] == [("lead", "pushed_project")]  # no project


def test_with_whom_it_is_done_behind_a_comma_is_a_partner() -> None:
    found = roles("依托岚石钢铁，与柘林纺织合作建设冷库。")
    assert found == [((STEEL,), ("relied_on", "relied_on")), ((CLOTH,), ("partner", "partner"))]


def test_rules_have_ids_of_their_own() -> None:
    ids = [name for name, _ in RULES]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    ("sentence", "members", "role"),
    [
        ("县财政局、县水利局要在2024年6月底前完成果园普查。", ("县财政局", "县水利局"), ("lead", "stated_lead")),
        ("县水利局应于年底前完成果园普查。", ("县水利局",), ("lead", "stated_lead")),
        ("县振兴集团、县财政局、县水利局要加强果园监管。", ("县财政局", "县水利局"), ("lead", "stated_lead")),
        ("县财政局、石岭办、县水利局要加强果园监管。", ("县财政局", "县水利局"), ("lead", "stated_lead")),
        ("县水利局、各乡镇及监理单位要加强果园监管。", ("县水利局",), ("lead", "stated_lead")),
        ("成立以县水利局、县林业局为成员的工作专班。", ("县水利局", "县林业局"), ("participate", "joins")),
        ("成立由县水利局、县林业局等单位组成的专班。", ("县水利局", "县林业局"), None),
        ("由县水利局、县林业局等单位组成专班。", ("县水利局", "县林业局"), ("participate", "joins")),
        ("由县水利局聘请专家编制方案。", ("县水利局",), ("lead", "stated_lead")),
        ("县里的专班牵头推进，县水利局、县林业局等部门按照职责分工落实任务。", ("县水利局", "县林业局"), ("participate", "joins")),
        ("县水利局、县林业局等部门按照职责分工落实任务。", ("县水利局", "县林业局"), ("lead", "sees_to")),
        ("县里成立专班，县水利局、县林业局按职责分工抓好落实。", ("县水利局", "县林业局"), ("lead", "sees_to")),
        ("果品增产，县水利局、县林业局等配合落实。", ("县水利局", "县林业局"), ("participate", "joins")),
        (
            "县水利局、县林业局等相关部门和各街道明确联络员加入县级专班，推进造林。",
            ("县水利局", "县林业局"),
            ("participate", "joins"),
        ),
        ("县水利局、县林业局等相关部门推进造林。", ("县水利局", "县林业局"), ("lead", "sees_to")),
        ("完善县振兴集团、县水利局要求的台账。", ("县水利局",), None),
        ("推进改革，县水利局、县林业局等部门和各街道加强果园监管。", ("县水利局", "县林业局"), ("lead", "sees_to")),
        ("县水利局、县林业局、县果业办等部门及各乡镇要加强果园监管。", ("县水利局", "县林业局"), ("lead", "stated_lead")),
        ("各乡镇、县水利局、县林业局要加强果园监管。", ("县水利局", "县林业局"), ("lead", "stated_lead")),
        ("推进改革，县水利局、县林业局明确分管领导加入县级专班。", ("县水利局", "县林业局"), ("participate", "joins")),
        ("推进改革，县水利局、县林业局和各乡镇的意见要采纳。", ("县水利局", "县林业局"), None),
    ],
)
def test_bodies_that_nobody_knows_break_no_list(sentence: str, members: tuple[str, ...], role: tuple[str, str] | None) -> None:
    assert roles(sentence) == [(tuple(f"丰谷{member}" for member in members), role)]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("县水利局对重点工程开展检查，推进改革。", ("lead", "sees_to")),
        ("推进改革，县水利局将水库纳入名录管理。", ("lead", "sees_to")),
        ("县水利局对口支援山区，推进改革。", None),
        ("推进改革，省水利厅将水库纳入名录管理。", None),  # what is told of others
        ("推进改革，县水利局加强果园监管。", ("lead", "sees_to")),
        ("推进改革，县水利局要牵头做好监管。", ("lead", "stated_lead")),
        ("推进改革，县水利局要道两侧绿化。", None),
        ("成立领导小组，办公室设在县水利局，推进改革。", ("lead", "stated_lead")),
        ("推进改革，便民窗口设在县水利局。", None),
        ("由县水利局为主，推进改革。", ("lead", "stated_lead")),
        ("推进由县水利局为主体的改革。", None),
        ("责成县水利局限期完成改造。", ("lead", "stated_lead")),
        ("推进改革，县水利局为配合单位。", ("participate", "joins")),
        ("明确县水利局为牵头单位，推进改革。", ("lead", "stated_lead")),
        ("推进改革，各级民政部门要加强果园监管。", ("lead", "stated_lead")),
        ("即县水利局牵头，推进改革。", ("lead", "stated_lead")),
        ("推进改革，县水利局压实责任。", ("lead", "sees_to")),
        ("推进改革，县水利局指导。", None),  # who guides carries nothing out
        ("推进改革，县水利局跟踪审计。", None),
        ("推进改革，县水利局指导各镇开展普查。", ("lead", "sees_to")),
        ("推进改革，县水利局保障供水。", ("lead", "sees_to")),
        ("推进改革，县水利局审计项目20个。", ("lead", "sees_to")),
        ("推进改革，由县水利局负总责。", ("lead", "stated_lead")),
        ("推进改革，由县水利局信息中心具体承担。", ("lead", "stated_lead")),
        ("推进改革，县水利局给予技术指导。", None),
        ("推进改革，县水利局倒排工期。", ("lead", "sees_to")),
    ],
)
def test_what_a_body_does(sentence: str, role: tuple[str, str] | None) -> None:
    assert [found for _, found in roles(sentence)] == [role]


def test_a_count_before_a_body_is_no_part_of_it() -> None:
    found = roles("一是由县林业局牵头，二是县水利局配合，推进改革。")
    assert [role for _, role in found] == [("lead", "stated_lead"), ("participate", "joins")]


def test_who_provides_for_it_joins_the_one_who_leads() -> None:
    found = roles("推进改革，由县林业局牵头，县水利局保障资金。")
    assert [role for _, role in found] == [("lead", "stated_lead"), ("participate", "sees_to")]
    found = roles("推进改革，由县林业局牵头，县水利局完善社会保障体系。")
    assert [role for _, role in found] == [("lead", "stated_lead"), ("lead", "sees_to")]


@pytest.mark.parametrize(
    "sentence",
    [
        "岚石钢铁计划投资建设青柘物流园。",
        "岚石钢铁将实施青柘物流园项目。",
        "岚石钢铁拟在石岭镇新建冷库。",
        "加快建设冷库，由岚石钢铁代建。",
        "加快建设冷库，以岚石钢铁为建设主体。",
        "加快建设冷库，项目业主为岚石钢铁。",
        "加快建设冷库，岚石钢铁为投资主体、柘林纺织为运营主体。",
    ],
)
def test_who_is_going_to_build_and_who_is_called_the_builder_leads(sentence: str) -> None:
    assert {role for _, role in roles(sentence)} == {("lead", "stated_lead")}


@pytest.mark.parametrize(
    "sentence",
    ["加快建设冷库，岚石钢铁将带动果农增收。", "加快建设冷库，岚石钢铁将实施的项目入库。", "加快建设冷库，岚石钢铁代建方式改进。"],
)
def test_what_a_firm_leads_to_is_not_what_it_builds(sentence: str) -> None:
    assert [role for _, role in roles(sentence)] == [None]


def test_a_list_of_roles_goes_on_behind_its_mark() -> None:
    found = roles("县水利局牵头、县财政局配合推进冷库建设。")
    assert [(who, role[0]) for who, role in found if role] == [(("丰谷县水利局",), "lead"), (("丰谷县财政局",), "participate")]


def test_who_attends_a_meeting_takes_no_part_in_a_work() -> None:
    assert roles("县林业局、县水利局参加了建设推进会。") == [(("丰谷县林业局", "丰谷县水利局"), None)]
    assert roles("县林业局参加招商大会筹备工作。") == [(("丰谷县林业局",), ("participate", "joins"))]
    assert roles("县林业局、县水利局参加河道建设。") == [(("丰谷县林业局", "丰谷县水利局"), ("participate", "joins"))]


def test_who_agrees_to_it_does_nothing_in_it() -> None:
    assert facts(graph("经县果业发展领导小组研究确定，按照以下原则分配资金。"), "IMPLEMENTED_BY", "method") == set()
    plan = graph("经县人民政府同意，县水利局组织实施云川河治理。")
    assert {who for _, who, method in facts(plan, "IMPLEMENTED_BY", "method") if method == "stated"} == {"丰谷县水利局"}


def test_who_is_asked_to_do_something_is_a_partner() -> None:
    found = graph("邀请澄川大学编制果业规划。")
    assert facts(found, "IMPLEMENTED_BY", "role") == {("邀请澄川大学编制果业规划", "澄川大学", "partner")}


def test_all_of_a_kind_act_where_a_duty_stands_right_behind_them() -> None:
    assert facts(graph("推进果业发展，由县林业局牵头，各乡镇配合。"), "IMPLEMENTED_BY", "role") == {
        ("推进果业发展，由县林业局牵头，各乡镇配合", "丰谷县林业局", "lead"),
        ("推进果业发展，由县林业局牵头，各乡镇配合", "各乡镇", "participate"),
    }
    assert facts(graph("加强各部门配合，推进果业发展。"), "IMPLEMENTED_BY") == set()


@pytest.mark.parametrize("provides", ["县财政局保障资金", "县数据局做好数据共享", "县财政局落实运营补贴"])
def test_who_provides_for_the_work_of_another_takes_part(provides: str) -> None:
    assert [role for _, role in roles(f"由岚石钢铁负责建设，{provides}。")] == [("lead", "stated_lead"), ("participate", "sees_to")]


def test_a_firm_that_develops_with_another_leads() -> None:
    assert [role for _, role in roles("由岚石钢铁与柘林纺织合作开发温泉。")] == [("lead", "stated_lead"), ("partner", "partner")]
