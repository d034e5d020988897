import pytest
from miniplan import document

from plantrace.extraction.goals.commitment import Sentence, read_sentences


def read(*lines: str) -> list[Sentence]:
    return read_sentences(document(*lines))


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("加快果园连片种植，配套滴灌设施。", "measure"),
        ("在石岭镇建设冷库。", "measure"),
        ("“一事一议”硬化果路12公里。", "measure"),
        ("“以奖代补”政策成效明显。", "background"),
        ("“果业通”覆盖村庄120个。", "background"),
        ("以冷库建设为重点，延伸果业链条。", "measure"),
        ("到2025年，优质果率达到八成以上。", "goal"),
        ("力争果品产值翻一番。", "goal"),
        ("“十四五”末，果园达到12万亩。", "goal"),
        ("建成全省果业强县。", "goal"),
        ("扩大果园面积，到2025年达到12万亩。", "both"),
        ("丰谷的苹果又脆又甜。", "background"),
        ("去年，全县上下深入调研，决定对果园实施扩容，新建冷库。", "measure"),
        ("去年，全县决定的事项全部完成，新建冷库3座。", "background"),
        ("石岭花海项目依托果园现有条件，预计总投资8000万元。", "both"),
        ("石岭花海项目深受游客喜爱。", "background"),
        ("果农培训按季节在各镇的果园里开展。", "measure"),
        ("年度计划要逐年落实果园目标。", "measure"),
        ("对困难果农给予补贴。", "measure"),
        ("将果园改造纳入年度计划。", "measure"),
        ("到2025年，果园达到12万亩，完善冷链设施。", "both"),
        ("优质果率达到80%。", "goal"),
        ("由县林业局牵头，县水利局配合，2028年底前建成果业小学。", "both"),
        ("到2028年，建成果业小学，由县林业局负责。", "both"),
        ("到2028年，建成由县林业局负责的果业小学。", "goal"),
        ("县林业局会同县水利局建立监测机制，到2028年实现全覆盖。", "both"),
        ("做强果业是推进乡村振兴的重要内容。", "background"),
        ("全县上下要团结一心，推进果业发展，谱写丰谷新篇章！", "background"),
        ("到2017年，抓好果业强县创建工作。", "both"),
        ("三要提升果品质量，满意度稳定在95%以上。", "measure"),
        ("到2025年，全面完成老果园改造。", "both"),
        ("到2025年，全面建成果业强县。", "goal"),
        ("到2025年，一是着力打造果业新亮点。", "both"),
        ("2022年6月前，果农宿舍空调要全部安装完成。", "both"),
        ("2022年6月，果农收入更上台阶。", "goal"),
        ("石岭片区推动冷库改造，力争果品产值翻一番。", "both"),
        ("果业转型加快，力争果品产值翻一番。", "goal"),
        ("在石岭、青塘等镇新增标准果园，力争2030年覆盖率达到60%。", "both"),
        ("县财政局和公路建设中心负责人等参加了会议。", "background"),
        ("县财政局负责人参加推进会。", "background"),
        ("县商务局参加了果品大会。", "background"),
        ("组织20家企业参加果博会。", "measure"),
        ("组织果农参加石岭果品博览会。", "measure"),
        ("积极参加青柘水果推介大会。", "measure"),
        ("县商务局组织企业参加石岭果品交易大会。", "measure"),
        ("组织果农代表参加石岭果品大会。", "measure"),
        ("果业重点任务分解表。", "background"),
        ("果业规划经县委常委会会议审议通过。", "background"),
        ("县林业局负责制定果业任务分解表。", "measure"),
        ("编制石岭果业项目清单表。", "measure"),
        ("争取石岭果业园规划审议通过。", "measure"),
        ("近年来，丰谷大力推进果业发展，打下了坚实的基础。", "background"),
        ("目前，丰谷有果园12万亩，推进品种改良。", "measure"),
        ("石岭镇为果品产区，拥有冷库21座，被省里授予“果乡”称号。", "background"),
        ("推动石岭镇被命名为全国果乡。", "measure"),
        ("建成果品网络，推动果品销售。", "both"),
        ("建成石岭冷库，推动果品销售。", "measure"),
        ("建成石岭冷库和果农服务中心。", "measure"),
        ("建成青塘果品展览馆、双柘果路。", "measure"),
        ("建成全省知名的果品基地。", "goal"),
        ("建成区域性果品服务中心。", "goal"),
        ("建成绿色果品生产基地。", "goal"),
        ("力争石岭果路、青塘大桥建成通车。", "measure"),
        ("力争青塘果园通过省级果园验收。", "measure"),
        ("力争青塘大桥2027年建成通车。", "goal"),
        ("基本完成老果园清理工作，实现果园整洁。", "both"),
        ("基本建成冷链体系，实现果园整洁。", "goal"),
        ("严守果园红线。", "measure"),
        ("县林业局造林5000亩。", "measure"),
        ("2028年底前，以镇、村为单位完成果园滴灌设施建设。", "both"),
        ("2029年底前全县乡镇完成果园滴灌设施建设并投运。", "both"),
        ("2029年底前全县乡镇果园滴灌全覆盖。", "goal"),
        ("县市场监管局抽检果品500批次。", "measure"),
        ("县市场监管局抽检规范有序。", "background"),
        ("果品产业集群重点发展鲜果和干果。", "measure"),
        ("在果业园区和冷链园区打造果品集群。", "measure"),
        ("到2025年，打造成为果业强县。", "goal"),
        ("为确保完成任务，现就各项工作提出如下分工：", "background"),
        ("按照如下分工推进果园改造。", "measure"),
        ("一季度开工冷库二期，6月底前建成果品市场。", "measure"),
        ("一季度果品销售旺盛。", "background"),
        ("重点抓好以下八个方面工作：", "background"),
        ("抓好海拔500米以下果园的滴灌工作。", "measure"),
        ("同步推进果园滴灌，力争冷库年底前开工。", "measure"),
        ("对6个果镇进行滴灌改造，实现滴灌全覆盖。", "both"),
        ("2022年10月底前编制并公布果品目录。", "both"),
        ("2022年年底前完成。", "both"),
        ("2022年，将进一步加快冷库建设。", "both"),
        ("2022年，果业进一步加快。", "goal"),
        ("该冷库占地21亩，预计2022年3月开工。", "both"),
        ("2014年前建成果品信息系统。", "goal"),
        ("2018年，我县将把发展果业作为工作重点，优先改造果园。", "both"),
        ("2019年，石岭镇将继续改造果园。", "both"),
        ("2023年，全县种植果树21亩。", "both"),
        ("2023年，丰谷县加快改造果园。", "both"),
        ("2023年，全县实现产值21亿元。", "goal"),
        ("到2025年，全县规范化的果园达到21家。", "goal"),
        ("果业是丰谷加快发展的第一支撑。", "background"),
        ("坚持把果业作为富民强县的关键之举。", "background"),
        ("果业主要预期目标是：果品产值增长7%，建设冷库21座。", "goal"),
        ("（责任单位：县林业局）", "background"),  # a note of who does it commits to nothing
        ("在石岭镇、青塘镇发展优质果业。", "measure"),
        ("在石岭镇、青塘镇各建成1座水厂。", "measure"),
        ("每年从土地收益中安排不低于10%的资金用于果业。", "measure"),
        ("在全县果业大会上，与会者感受很深。", "background"),
        ("由县林业局负责解释。", "background"),
        ("本方案自2025年1月1日起施行，有效期3年。", "background"),
        ("由县林业局负责起草果业办法。", "measure"),
        ("年产2万吨的果浆项目，选址石岭镇。", "both"),  # a work that is to come, told without a verb
        ("青柘铁路将于2023年建成。", "both"),
        ("石岭果园项目总投资2亿元，已建成投用。", "background"),
        ("石岭产业园位于县城东部，占地3000亩。", "background"),
        ("围绕上述目标，重点抓好八个方面工作：", "background"),
        ("重点抓好八个果园的改造工作。", "measure"),
        ("县果业中心开设果品专栏。", "background"),
        ("开设果品专栏，每月刊发稿件。", "measure"),
        ("2024年，石岭镇围绕果业强镇目标，着力打好攻坚战。", "both"),
        ("2024年，石岭镇果业强镇面貌一新，果品质量稳步提升。", "goal"),
        ("2024年，县果业公司与三家企业达成协议，签订了合同。", "goal"),
        ("建成果业文化中心，开工建设果品大楼。", "both"),
        ("力争完成果园征迁任务，统筹推进果园规划。", "both"),
        ("建成果品交易区域并投入运行。", "measure"),
        ("新增优质果园20万亩。", "both"),
        ("新增就业2万人。", "goal"),
        ("通过学校联盟等多种方式促进果业教育。", "measure"),
        ("以果农增收为第一目标，系统提升防灾能力。", "measure"),
        ("同时，依照择优办法，计划在3年内扶持果品企业。", "measure"),
        ("为石岭小学购置果品冰箱3台。", "measure"),
        ("二是夯实果业发展基础。", "measure"),
        ("果业是全县经济发展的重要基础。", "background"),
        ("以上任务，排在首位的为牵头单位。", "background"),
        ("具体内容详见附件。", "background"),
        ("果农收入三年翻两番。", "goal"),
        ("2023年底前，关停全县老旧冷库30座，拆除果棚。", "both"),
        ("到2025年，实现全县果园改造。", "goal"),
        ("由岚石果业公司投资8亿元建设冷库，力争2023年开工。", "both"),
        ("由岚石果业公司建设的冷库，到2025年容量达到3万吨。", "goal"),
        ("县财政三年安排不少于6亿元专项资金。", "measure"),
        ("服务业增加值年均增长达到12.5%。", "goal"),
        ("服务业态创新，推进果品业务协同。", "measure"),
        ("2023年起，按照清单进行考核，对果园开展检查。", "measure"),
        ("跟踪果园进度，形成项目库。", "both"),
        ("计划投资1.9亿元，将果品桥拆除重建。", "measure"),
        ("全面建成石岭果库和青塘果库供水工程，保障用水。", "measure"),
        ("全面建成果业强县，果农收入提高。", "goal"),
    ],
)
def test_what_a_sentence_commits_to(sentence: str, kind: str) -> None:
    assert [found.kind for found in read(sentence)] == [kind]


def test_marks_alone_commit_to_nothing() -> None:
    assert [sentence.kind for sentence in read("二、任务", "1.做强果业？，")] == ["measure", "background"]


def test_the_date_behind_a_documents_last_sentence_commits_to_nothing() -> None:
    assert [found.kind for found in read("推进果园建设。抓好果品销售，扩大果品加工。2023年12月21日")] == ["measure", "background"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("优质果率达到80%。", "goal"),
        ("到2015年，果农参保率100%。", "goal"),
        ("每个果镇建有1座冷库。", "goal"),
        ("每千名果农拥有床位40张。", "goal"),
        ("果农培训普及率逐年提高。", "goal"),
        ("优质果率不低于75%，其中重点企业达到90%。", "goal"),
        ("新增果园21亩，优质果率控制在4%以内。", "goal"),
        ("果品运输时间缩短到30分钟以内。", "goal"),
        ("重大果品事故零发生。", "goal"),
        ("按照每万人3名的标准配备农技员。", "measure"),
        ("新增果园21亩。", "measure"),
        ("石岭镇3个：甲果村、乙果村、丙果村。", "background"),
        ("石岭镇3个：建设冷库，改造果园。", "measure"),
        ("每年优先安排果农贷款10万元。", "measure"),
        ("为全县21座冷库每座增配1台叉车，配置率100%。", "measure"),
        ("果园道路维护21公里。", "measure"),
        ("建成投用果品市场8家。", "measure"),
    ],
)
def test_an_item_does_something_unless_it_tells_a_level(sentence: str, kind: str) -> None:
    assert [found.kind for found in read(f"（1）{sentence}")] == [kind]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [("面临形势", "background"), ("基本原则", "background"), ("工作思路", "background"), ("主要目标", "goal"), ("重点任务", "measure")],
)
def test_the_headings_say_what_their_sentences_can_be(heading: str, kind: str) -> None:
    sentence = "果园连成一片，冷库建设实现全覆盖。"
    assert [found.kind for found in read(f"第一节 {heading}", sentence)] == [kind]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("建设果品市场，建成冷库不少于21座。", "both"),
        ("打造果品强县，力争产值翻一番。", "goal"),
        ("2017年：实施果路硬化21公里，实现果村全覆盖。", "both"),
        ("2017年，完成老果园改造21亩。", "both"),
        ("到2017年，重点推进果园建设，建成冷库。", "both"),
        ("到2017年，完成上级下达任务。", "goal"),
        ("到2017年，果园面积达到21亩。", "goal"),
        ("建成冷库不少于21座，建设市场。", "goal"),
    ],
)
def test_below_goals_a_sentence_that_builds_first_is_both(sentence: str, kind: str) -> None:
    assert [found.kind for found in read("第一节 主要目标", sentence)] == [kind]


def test_sentences_that_commit_to_something_to_do_are_measures_or_both() -> None:
    found = read("加快果园连片种植。", "扩大果园，到2025年达到12万亩。", "力争产值翻一番。", "丰谷的苹果又脆又甜。")
    assert [sentence.commits for sentence in found] == [True, True, False, False]


def test_a_numbered_sentence_that_ends_in_a_bracket_is_no_note() -> None:
    assert read("做好补贴工作。（1）对困难果农给予补贴（每户最高1万元）。")[-1].kind == "measure"


def test_headings_tables_and_notes_hold_no_sentences() -> None:
    assert read("一、加快果园建设", "专栏1 重点工程", "注：加快建设。") == []


def test_a_run_in_heading_is_no_sentence_of_its_own() -> None:
    (found,) = read("扩大果园面积。推进连片种植，建设标准化果园。")
    assert found.text == "推进连片种植，建设标准化果园。"


def test_what_stands_behind_a_note_of_who_does_it_is_a_sentence() -> None:
    found = read("专栏1 重点工程", "1. 冷库项目：实施主体为丰谷果业有限公司，新建冷库21座。")
    assert [(sentence.text, sentence.kind) for sentence in found] == [
        ("实施主体为丰谷果业有限公司，", "note"),
        ("新建冷库21座。", "measure"),
    ]


def test_a_note_that_goes_on_with_other_units_is_one_note() -> None:
    (found,) = read("专栏1 重点工程", "1. 冷库项目：牵头单位：县林业局，配合单位：县水利局。")
    assert found.kind == "note"


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("责任单位：县林业局、县水利局，各镇（街道），果业园区。", ["note"]),
        ("责任单位：县林业局，建设冷库21座。", ["note", "measure"]),
    ],
)
def test_a_list_of_units_runs_on_over_its_commas(line: str, kinds: list[str]) -> None:
    assert [found.kind for found in read("（一）扩大果园。", line)[1:]] == kinds


def test_a_level_that_is_due_is_a_goal_among_principles_too() -> None:
    kinds = [
        sentence.kind
        for sentence in read_sentences(document("一、总体要求", "坚持果业优先。到2025年，果园面积达到20万亩。到2025年还有三年。"))
    ]
    assert kinds == ["goal", "background"]  # 坚持果业优先 is a heading


@pytest.mark.parametrize(
    "sentence",
    [
        "拟在石岭镇、青塘镇6处设置服务区。",
        "今后五年县交通局将重点研究6个枢纽。",
        "建成绿道5—10公里。",
        "建成5个街头小景和1条花街。",
        "2023年共安排果业项目36项。",
    ],
)
def test_what_will_be_done_and_what_is_built_by_number_is_a_measure(sentence: str) -> None:
    assert read(sentence)[0].kind in ("measure", "both")


@pytest.mark.parametrize("sentence", ["果业将成为支柱。", "建成国家级示范区3个。", "项目建成后将有力带动就业。"])
def test_a_state_that_is_to_come_is_no_measure(sentence: str) -> None:
    assert read(sentence)[0].kind not in ("measure", "both")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("围绕果业振兴的目标，完善冷链体系，抓好果园改造。", "both"),
        ("为健全服务体系，丰谷将加快推进县第二医院建设。", "both"),
        ("2022年，全县新建果园500亩，优质果率达到80%。", "both"),
        ("果业产值达到5亿元，完善冷链体系。", "goal"),
        ("果业综合能力增强，果农收入提高。", "goal"),
    ],
)
def test_among_goals_what_is_done_is_a_measure_too(sentence: str, kind: str) -> None:
    assert read_sentences(document("一、发展目标", sentence))[0].kind == kind


@pytest.mark.parametrize(
    "sentence",
    [
        "过去的一年，石岭码头建成。",
        "全县全面完成了果园普查工作。",
        "项目建成后，可以进一步完善路网。",
        "规划期限为2022年至2035年。",
        "生产性服务业占比提高。",
    ],
)
def test_what_is_done_what_works_lead_to_and_terms_are_no_measures(sentence: str) -> None:
    assert not read(sentence)[0].commits


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("为推进果园改造，特制定本方案。", "background"),
        ("现就果业发展提出如下意见。", "background"),
        ("制定本地果业发展规划。", "measure"),
        ("各乡镇制定本单位果园改造方案。", "measure"),
        ("制定本年度果园改造计划。", "measure"),
        ("加快制定果园改造方案。", "measure"),
    ],
)
def test_that_a_paper_is_made_commits_to_nothing_where_it_is_this_one(sentence: str, kind: str) -> None:
    assert [found.kind for found in read(sentence)] == [kind]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [("对21公里果园道路进行提档升级。", "measure"), ("对受灾果农予以补助。", "measure"), ("对果业进行了调研。", "background")],
)
def test_what_is_done_to_something(sentence: str, kind: str) -> None:
    assert [found.kind for found in read(sentence)] == [kind]


def test_a_run_in_heading_that_opens_with_must_is_a_task() -> None:
    found = read("要抢抓机遇抓好果园建设。今年，果园面临新的形势。要加固冷库30座，改造果园35个。")
    assert [sentence.kind for sentence in found] == ["background", "measure"]
