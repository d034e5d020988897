"""Numbers that commit to nothing, and why."""

import pytest
from miniplan import document, targets

from plantrace.extraction.document.rejected import Rejected
from plantrace.extraction.goals.commitment import read_sentences
from plantrace.extraction.goals.targets import find_targets


@pytest.mark.parametrize(
    "sentence",
    [
        "截至2020年，已建成冷库7座。",
        "目前全县有果园11万亩，加快改造。",
        "“十三五”时期新建冷库7座。",
        "对年产值5000万元以上的企业给予奖励50万元，推进扩产。",
        "推进亩产4000斤以上的果园改造。",
        "办好第14届果品节，推进2022年度考核。",
        "实施“百家企业”计划。",
        "发展5G网络。",
        "产量前15家果品企业进一步集中。",
        "贷款额度30万元以内的果农随到随贷。",
        "“十三五”期间，新建冷库7座，改造果园300亩。",
        "建设220千伏线路。",
        "建设一条2500吨/日果渣生产线。",
        "完善储备，满足2万果农7天需要。",
        "推广一倍多的果苗。",
        "3.对吸纳果农的企业给予社保支持。",
        "推进提升，达到30万元以上的奖励50万元。",
        "对年投入超过500万元且增长20%以上的果品企业，按比例给予补助。",
        "打造500米见绿、1000米见园的果城。",
        "实现20户以上自然村通果路。",
        "在石岭、青塘、双柘3个乡镇开展果业试点。",
        "完成果业投资，是上个五年的2倍。",
        "对果镇0.8平方公里内的老屋进行修缮。",
        "推广三分之一的果园用的做法。",
        "加快扩产，认定两条做法。",
        "推进25户以上自然村通硬化路。",
        "关闭30万吨/年以下煤矿。",
        "推行首问负责、限时办结、一次告知三项制度。",
        "弘扬梨园文化、先贤七条家训。",
        "加快推进投资60亿元的果汁厂、投资28亿元的纸箱厂等项目建设。",
        "支持10个以上网点的果品企业发展。",
        "禁止新建每小时10蒸吨及以下燃煤锅炉。",
        "淘汰35蒸吨/小时以下的燃煤锅炉。",
        "推进二次供水设施改造，重点从5方面着手。",
        "形成一江一带两环四片六路多点的格局。",
        "按300米服务半径建设果园。",
        "为35岁以下果农免费体检。",
        "围绕果园、冷库、市场三条主线发展果业。",
        "按每3至10万居民规划果品市场。",
        "在石岭、青塘、双柘三个乡镇发展果业。",
        "帮扶果农“发现1户、解决1户”。",
        "新增冷库优先向两个新城区、三个中心配置。",
        "依托甲果业、乙果业等50家龙头企业，打造果品集群。",
        "依托石岭、青柘两个果品中心带动果农，辐射柳湖、双溪等6个乡镇。",
        "修建果园道路，途经9个乡镇。",
        "打造果品、纸箱、罐头、果酒四个新兴产业。",
        "加快建设，建成时间为2024年。",
        "加快建设，14个项目分别是甲果园、乙冷库。",
        "果品税收同比增长8%，加快扩产。",
        "新建青柘小学（36个班）、石岭幼儿园（15个班）。",
        "一季度，规模以上果企增加值增速20.8%，高出省平均9.5个百分点；37家规模以上果企实现产值5亿元，同比增长9%。",
        "1—5月，全县完成果业投资20亿元，增长9%，果品税收3亿元，增长8%。",
        "投资3000万元建设果品市场。",
        "推进3期工程建设。",
        "建设10千伏线路。",
        "果品产量同比提高到3.2。",
        "打造百亩示范果园。",
        "形成三方联动机制。",
        "建设一个果品强县。",
        "支持入住人数少于或等于10人的果农公寓。",
        "落实补贴，每增加1人增加补贴。",
        "落实县林业局、县水利局等5部门的意见。",
        "以石岭果园、青塘果园两个果园为核心，发展果业。",
        "二是以石岭3万吨冷库、青塘果园等项目为抓手，推进改造。",
        "突出鲜果、干果、果酒三个重点。",
        "在17个乡镇硬化果路，果园分布在全县16个乡镇。",
        "发展鲜果、干果2个特色产业，做强果干、果酒、果醋3个省级专业镇。",
        "建成300亩规模以上果品基地。",
        "对50%以上果园面积的村给予补助。",
        "引进过5亿、20亿的大果业项目。",
        "推动一批单个投资超8亿元、影响大的果品项目落地。",
        "充分调动果农、果企两个积极性，明确三个方向。",
        "依托省级项目资金6500万元，推进改造。",
        "加快改造，山地约占果园面积的87%。",
        "19个果品项目列入全省规划，8个项目为省重点项目。",
        "加快改造，13个果品项目包括果汁厂、冷库。",
    ],
)
def test_past_facts_thresholds_and_names_are_no_commitments(sentence: str) -> None:
    assert targets(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "果业就业人员10万人果园事故死亡率下降20%，10万人果汁中毒发生率不超过0.2。",
            ["果业就业人员10万人果园事故死亡率下降 20", "10万人果汁中毒发生率 0.2"],
        ),
        ("小型果河（流域面积20平方公里到300平方公里的果河）防洪标准提高到10—20年一遇。", ["小型果河防洪标准 10-20"]),
        ("按照果园投资额的10%给予支持。", []),
        ("年产值首次突破1000万元、5000万元的，分别给予奖励。", []),
        ("继续发挥现有12家果品合作社的作用，加强21家果企的培训。", []),
        ("支持现有的5家省级、21家市级果企做大做强。", []),
        ("充分发挥12家果品合作社的带动作用。", []),
        ("改善12个乡镇的果园用水条件，提高18个乡镇、326个村的果库供电能力。", []),
        ("改扩建现有12座果库。", ["果库 12"]),
        ("确保实现果农“两个高于、两个缩小”。", []),
        ("果农年收入不超过20万元的部分减半征收。", []),
        ("果园单产按6.5吨计算，果品产量达到60万吨。", ["果品产量 60"]),
    ],
)
def test_bases_of_a_rate_and_of_a_reckoning_are_no_targets(sentence: str, told: list[str]) -> None:
    assert [f"{target.subject} {target.value}" for target in targets("一、发展目标", sentence)] == told


@pytest.mark.parametrize("heading", ["面临形势", "基本原则", "“十三五”成就"])
def test_background_holds_no_commitments(heading: str) -> None:
    assert targets(f"第一节 {heading}", "新建冷库21座，果园达到12万亩。") == []


@pytest.mark.parametrize(
    ("sentence", "words", "reason"),
    [("推进改造，现有冷库7座。", "7座", "past"), ("推进亩产4000斤以上的果园改造。", "4000斤以上", "threshold")],
)
def test_numbers_that_are_left_out_are_told_with_the_reason(sentence: str, words: str, reason: str) -> None:
    rejected: list[Rejected] = []
    find_targets(read_sentences(document(sentence)), rejected)
    assert [(r.passage.text[r.start : r.end], r.label, r.reason) for r in rejected] == [(words, "Goal", reason)]


def test_a_period_is_past_when_it_ends_before_the_plans_first_year() -> None:
    sentences = read_sentences(document("“十三五”期间，新建冷库7座。"))
    assert [len(find_targets(sentences, [], (first, first + 4))) for first in (2016, 2021)] == [1, 0]


def test_a_figure_to_start_from_is_told_as_one() -> None:
    rejected: list[Rejected] = []
    find_targets(read_sentences(document("推进增产，出栏量由45万头提高到60万头。")), rejected)
    assert [(r.passage.text[r.start : r.end], r.reason) for r in rejected] == [("45万头", "baseline")]


def test_a_documents_title_commits_to_nothing() -> None:
    assert targets("落实《关于促进3岁以下婴幼儿照护的意见》。") == []


def test_what_is_built_in_a_boxs_item_is_a_target_and_what_says_which_is_none() -> None:
    found = targets("专栏1 重点工程", "1. 护岸工程：种植24公里的护岸林，加固高度超过20米的边坡。")
    assert [(t.value, t.unit) for t in found] == [("24", "公里")]


def test_a_place_among_all_that_tells_which_ones_is_no_target() -> None:
    assert targets("奖励产值位居全省前10名的果品企业。", "推介产值排名前10名的果园。", "建设全省第二名优果园。") == []


def test_how_large_each_of_those_is_that_are_counted_is_no_target() -> None:
    assert [(t.subject, t.value) for t in targets("淘汰4.3米果渣焚烧炉30万吨、35蒸吨锅炉12台。")] == [
        ("淘汰4.3米果渣焚烧炉", "30"),
        ("35蒸吨锅炉", "12"),
    ]
    assert [(t.subject, t.value) for t in targets("新建果园围墙500米、果园道路3公里。")] == [("果园围墙", "500"), ("果园道路", "3")]


def test_so_many_that_stand_in_no_list_count() -> None:
    assert [(t.subject, t.value) for t in targets("完成120个以上村庄果棚改造。")] == [("村庄果棚改造", "120")]
    assert [(t.subject, t.value) for t in targets("在石岭、青塘新建3个果园。")] == [("果园", "3")]


def test_a_game_of_so_many_a_side_counts_nobody() -> None:
    assert [(t.subject, t.value) for t in targets("建成21个3人制篮球场。")] == [("3人制篮球场", "21")]


def test_how_large_each_is_to_be_is_no_target_of_its_own() -> None:
    found = targets("建设1个5万吨级冷库、2座110千伏变电站和1条20公里果路，搬迁283户859人。")
    assert [(t.subject, t.value) for t in found] == [("冷库", "1"), ("变电站", "2"), ("果路", "1"), ("搬迁", "283"), ("搬迁", "859")]


def test_what_a_place_list_counts_is_no_target() -> None:
    found = targets("在石岭、青塘、双柘等3个乡镇发展优质稻10万亩。")
    assert [(target.subject, target.value) for target in found] == [("优质稻", "10")]


def test_a_sum_says_of_which_firms_there_are_to_be_so_many() -> None:
    found = targets("培育产值超10亿元企业3家、超亿元企业20家。")
    assert [(target.subject, target.value, target.unit) for target in found] == [
        ("产值超10亿元企业", "3", "家"),
        ("超亿元企业", "20", "家"),
    ]


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        ("使原20年一遇防洪标准提高至50年一遇。", ["防洪标准"]),
        ("将原有2条生产线扩建至5条。", ["生产线"]),
        ("在平原新建20座冷库，提高到优质水平。", ["冷库"]),
        ("8个果业园区完成投资50亿元。", ["果业园区完成投资"]),
        ("打造8个果业园区。", ["果业园区"]),
        ("列入考核的5个断面水质达标。", []),
        ("保持千亿级投资强度。", []),
        ("推进受益80万亩、惠及300万人的引水工程。", []),
        ("力争惠及果农300万人。", ["惠及果农"]),
        ("办好10件40项民生实事。", []),
        ("重点抓好15件大事和民生实事。", []),
        ("推进果业工程，包含3个子项目，即河道清障、路灯维护、口袋公园建设。", []),
        ("建成3个子项目。", ["子项目"]),
        ("石岭机械800台收割机、青柘药业20条针剂生产线项目开工。", []),
        ("建设20条生产线项目。", ["生产线项目"]),
        ("省考核范围内用水总量控制在12.3亿立方米。", ["省考核范围内用水总量"]),
        ("奖补控制在500元范围内。", []),
    ],
)
def test_what_is_there_and_what_works_bring_are_no_targets(sentence: str, subjects: list[str]) -> None:
    assert [target.subject for target in targets(sentence)] == subjects


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("果园灌溉率30%40%55%果品加工率20%25%30%果农参保率90%", 0),  # a table that a copy has run into one line
        ("果园灌溉率 | 30% | 40% |", 0),  # a row of a table that has no head
        ("到2025年，果园灌溉率达到55%，果品加工率达到30%。", 2),
        ("推进县|镇|村三级联动，新建冷库5座。", 1),
    ],
)
def test_rows_of_a_table_that_nothing_tells_apart_are_no_targets(line: str, found: int) -> None:
    assert len(targets(line)) == found


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        ("推进投资1.6亿元的青柘污泥处置中心、0.9亿元的石岭疗养中心等7个项目。", ["项目"]),
        ("加快建设投资20亿元、年产60万吨的石岭循环园区。", []),
        ("争取3亿元的专项资金。", ["专项资金"]),
        ("围绕果品加工落实14条重点任务，完成9项工作任务。", []),
        ("支持2家以上果品园区申报创建国家级示范园。", ["果品园区"]),
        ("建成养老床位17万张，且包含至少1万张认知障碍老人床位。", ["养老床位", "认知障碍老人床位"]),
    ],
)
def test_what_works_cost_and_make_is_no_target(sentence: str, subjects: list[str]) -> None:
    assert [target.subject for target in targets(sentence)] == subjects
