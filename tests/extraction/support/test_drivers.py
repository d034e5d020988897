import pytest
from hypothesis import given
from hypothesis import strategies as st
from miniplan import facts, graph

from plantrace.extraction.support.drivers import DIRECT, INDIRECT, Drivers, Support

# the table of a county that does not exist
ROWS: list[tuple[str, str | None]] = [
    ("地区生产总值", "亿元"),
    ("规上工业增加值", "亿元"),
    ("5G网络用户普及率", "%"),
    ("空气质量优良天数比率", "%"),
    ("地表水达到或好于Ⅲ类水体比例", "%"),
    ("森林覆盖率", "%"),
    ("农村居民人均可支配收入", "元"),
    ("粮食综合生产能力", "亿公斤"),
    ("每万人拥有公厕数", "座"),
]
GDP, INDUSTRY, MOBILE, AIR, WATER, FOREST, FARMERS, GRAIN, TOILETS = range(len(ROWS))


@pytest.fixture(scope="module")
def drivers() -> Drivers:
    return Drivers(ROWS)


def rows(supports: list[Support]) -> dict[int, int]:
    return {support.row: support.grade for support in supports}


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("打好蓝天保卫战", "", {AIR: DIRECT}),
        ("", "加快城区燃煤锅炉淘汰，推进超低排放改造。", {AIR: DIRECT}),
        ("", "在客运站布局建设80个充电桩。", {AIR: INDIRECT}),
        ("清水河河道治理工程", "", {WATER: DIRECT}),
        ("山前退耕还林工程", "", {FOREST: DIRECT}),
        ("新建120个共建共享5G基站", "", {MOBILE: DIRECT}),
        ("高标准农田建设", "", {GRAIN: DIRECT}),
        ("", "切实带动农民增收。", {FARMERS: DIRECT}),
        ("", "到2025年，地区生产总值达到90亿元。", {GDP: DIRECT}),
        ("", "发展庭院经济。", {FARMERS: INDIRECT}),
        ("果干生产线项目", "", {GDP: INDIRECT, INDUSTRY: DIRECT}),
        ("", "参观一条生产线。", {}),
        ("推进文化馆建设", "完善总分馆制，组织群众文艺演出。", {}),
    ],
)
def test_a_measure_supports_what_its_words_move(drivers: Drivers, title: str, text: str, expected: dict[int, int]) -> None:
    assert rows(drivers.match(title, text)) == expected


def test_terms_joined_by_plus_must_stand_in_one_sentence(drivers: Drivers) -> None:
    assert AIR in rows(drivers.match("", "推广新能源汽车。"))
    assert AIR not in rows(drivers.match("", "发展新能源汽车产业。推广良种良法。"))


def test_a_term_inside_a_phrase_that_means_something_else_does_not_count(drivers: Drivers) -> None:
    assert INDUSTRY in rows(drivers.match("化工产业提质", ""))
    assert INDUSTRY not in rows(drivers.match("农业信息化工程", ""))  # 信息化|工程 holds 化工


def test_branches_of_industry_count_in_a_title_only(drivers: Drivers) -> None:
    assert rows(drivers.match("建材产业提质升级", ""))[INDUSTRY] == DIRECT
    assert INDUSTRY not in rows(drivers.match("", "与建材、运输等企业签订用工协议。"))


def test_the_owner_in_a_projects_name_does_not_tell_what_it_is_about(drivers: Drivers) -> None:
    assert INDUSTRY not in rows(drivers.match("丰谷县宏远钢铁有限公司职工书屋建设项目", ""))
    assert rows(drivers.match("丰谷县宏远钢铁有限公司烟气超低排放项目", ""))[AIR] == DIRECT


@pytest.mark.parametrize(
    ("title", "row", "fires"),
    [
        ("铸造产业提质升级", INDUSTRY, True),
        ("铸造行业超低排放改造", INDUSTRY, False),  # for the air
        ("钢铁职工技能实训", INDUSTRY, False),
        ("农业强镇建设", FARMERS, True),
        ("农村生活污水治理", FARMERS, False),  # the village as a place to live
        ("农民体育健身工程", FARMERS, False),
        ("山口水库除险加固工程", WATER, False),  # against floods
        ("堤防达标工程", WATER, False),
        ("水环境综合治理", WATER, True),
        ("打好污染防治攻坚战", AIR, True),
        ("加强土壤和地下水污染防治", AIR, False),
        ("加强土壤和地下水污染防治", WATER, False),
        ("推进大气污染防治", AIR, True),
        ("推进大气污染防治", WATER, False),
        ("推进水污染防治", WATER, True),
    ],
)
def test_words_beside_it_can_take_a_titles_driver_away(drivers: Drivers, title: str, row: int, fires: bool) -> None:
    assert (row in rows(drivers.match(title, ""))) is fires


@pytest.mark.parametrize(
    ("text", "fires"),
    [("坚持精准治污。", True), ("严格环境影响评价制度。", True), ("由园区统一组织环境影响评价，简化审批。", False)],
)
def test_strict_approval_and_exact_treatment_serve_air_and_water(drivers: Drivers, text: str, fires: bool) -> None:
    assert set(rows(drivers.match("", text))) == ({AIR, WATER} if fires else set())


def test_each_of_a_plans_own_tables_rows_has_its_drivers() -> None:
    own = Drivers([("港口货物吞吐量", "万吨"), ("家庭医生签约率", "%"), ("新型储能装机规模", "万千瓦"), ("矛盾纠纷化解率", "%")])
    found = [rows(own.match("", text)) for text in ("新建泊位3个。", "扩大签约服务。", "发展抽水蓄能。", "完善人民调解。", "举办灯会。")]
    assert found == [{0: DIRECT}, {1: DIRECT}, {2: DIRECT}, {3: DIRECT}, {}]


@pytest.mark.parametrize(
    ("row", "told", "in_passing"),
    [
        ("物流业增加值", "建设现代物流中心。", "培养物流、护理等专业人才。"),
        ("新型农业经营主体数量", "培育农业龙头企业。", "扶持铸造龙头企业。"),
        ("公路通车里程", "新建桥梁3座。", "发挥工会桥梁纽带作用。"),
        ("建成区绿化覆盖率", "建设口袋公园。", "建设地质公园。"),
        ("政务服务事项全程网办率", "推行跨省通办。", "建设工业大数据中心。"),
        ("三零创建单位达标率", "开展“三零”创建。", "推行零跑腿的“三零”服务。"),
        ("万人刑事案件立案数", "开展禁毒宣传。", "落实安全生产责任。"),
        ("户籍人口城镇化率", "鼓励农民进城落户。", "推进城乡融合。"),
        ("学前教育毛入园率", "解决入园难问题。", "引导企业入园。"),
        ("集中供热普及率", "扩大燃气供应。", "推进铁路电气化改造。"),
        ("公路通车里程", "打通断头路。", "完善铁路网和旅游路线。"),
        ("铁路营业里程", "新建城际铁路。", "新建机场。"),
        ("港口货物吞吐量", "新建泊位3个。", "新增停车泊位3个。"),
        ("新增供水能力", "新建水库。", "实施病险水库除险加固，完善供水网络。"),
        ("能源综合生产能力", "新建煤矿。", "整治非煤矿山。"),
        ("电力装机容量", "发展光伏发电。", "引进光伏组件企业，打造当地热门产品。"),
        ("每千人口医疗卫生机构床位数", "建设县医院综合楼。", "建设政府综合大楼。"),
        ("社区养老服务设施覆盖率", "建设老年食堂。", "建设职工食堂。"),
        ("脱贫人口收入增速", "开展消费帮扶。", "帮扶重点企业。"),
        ("新型农业经营主体数量", "发展农业社会化服务。", "发展养老社会化服务。"),
        ("年均因自然灾害直接经济损失占GDP比例", "完善监测预警网络。", "开展传染病监测预警。"),
        ("粮食储备规模", "加强粮食和物资储备。", "加强应急物资储备。"),
        ("高等教育毛入学率", "支持高校建设新校区。", "与高校院所合作。"),
        ("文物保护单位数量", "修缮革命旧址。", "由县文物局负责。"),
        ("广播电视综合人口覆盖率", "建设融媒体中心。", "推广电子病历。"),
        ("开发区工业总产值", "建设产业园。", "建设文化产业园。"),
        ("信息化发展指数", "建设智慧社区。", "凝聚群众智慧。"),
        ("气象预报准确率", "更新天气雷达。", "展现干部新气象。"),
    ],
)
def test_what_plans_list_in_passing_moves_nothing(row: str, told: str, in_passing: str) -> None:
    own = Drivers([(row, None)])
    assert rows(own.match("", told)) == {0: DIRECT}
    assert own.match("", in_passing) == []


@pytest.mark.parametrize(
    ("row", "step"),
    [
        ("每万人拥有律师数", "规范行政执法。"),
        ("城乡低保标准", "关爱留守儿童。"),
        ("人均体育场地面积", "举办体育赛事。"),
        ("家庭医生签约率", "防控传染病。"),
        ("三零创建单位达标率", "落实安全生产责任。"),
        ("每千名老年人拥有养老床位数", "发展居家养老。"),
    ],
)
def test_what_is_a_step_removed_counts_as_indirect(row: str, step: str) -> None:
    assert rows(Drivers([(row, None)]).match("", step)) == {0: INDIRECT}


def test_a_heading_above_is_a_weak_reason_of_its_own(drivers: Drivers) -> None:
    found = drivers.match("健全联合机制", "完善各方权责。", "构建现代农业经营体系")
    assert [(support.row, support.grade, support.reason) for support in found] == [(FARMERS, INDIRECT, "same_section")]


def test_only_a_measure_without_a_title_is_about_the_heading_above_it(drivers: Drivers) -> None:
    section = "深入打好蓝天保卫战"
    assert rows(drivers.match("", "压实各方责任。", section)) == {AIR: INDIRECT}
    assert rows(drivers.match("压实各方责任", "", section)) == {}


def test_a_row_that_the_ontology_lacks_is_supported_by_what_it_counts(drivers: Drivers) -> None:
    found = drivers.match("补齐市政短板", "新建公厕12座。")
    assert [(support.row, support.grade, support.reason, support.words) for support in found] == [
        (TOILETS, DIRECT, "names_indicator", "公厕")
    ]


def test_a_row_that_the_ontology_lacks_is_near_to_the_drivers_in_its_name() -> None:
    own = Drivers([("骨干企业研发投入占比", "%"), ("培育企业数", "家")])
    (found,) = own.match("", "支持研发机构建设。")
    assert (found.row, found.grade, found.confidence, found.words) == (0, INDIRECT, 0.7, "研发机构")
    assert own.match("", "引导企业参加灯会。") == []  # 企业 stands everywhere


def test_confidence_grows_from_text_to_title_and_with_a_second_driver(drivers: Drivers) -> None:
    def confidence(title: str, text: str) -> float:
        return next(support.confidence for support in drivers.match(title, text) if support.row == AIR)

    once = confidence("", "推进扬尘治理。")
    twice = confidence("", "推进扬尘治理，淘汰燃煤锅炉。")
    assert once < twice < confidence("扬尘治理", "")


def test_the_higher_grade_is_kept_with_the_highest_confidence(drivers: Drivers) -> None:
    (found,) = (support for support in drivers.match("新能源汽车充电", "推进扬尘治理。") if support.row == AIR)
    assert (found.grade, found.words) == (DIRECT, "扬尘")
    assert found.confidence >= 0.85


def test_quotation_marks_and_white_space_in_the_words_change_nothing(drivers: Drivers) -> None:
    plain = drivers.match("实施煤改电工程", "推进两化融合和5G网络覆盖。")
    assert plain and plain == drivers.match("实施“煤改电”工程", "推进“两化”融合和 5G 网络覆盖。")


def test_an_empty_table_supports_nothing() -> None:
    assert Drivers([]).match("打好蓝天保卫战", "推进扬尘治理。", "生态文明") == []


FRAGMENTS = st.lists(
    st.sampled_from(["蓝天保卫战", "扬尘", "5G基站", "农业", "化工程", "流域", "治理", "。", "，", "“", "(", "\n", "公司", "局", ""])
    | st.text(max_size=6),
    max_size=12,
).map("".join)


@given(title=FRAGMENTS, text=FRAGMENTS, section=FRAGMENTS)
def test_any_words_give_ordered_supports_within_bounds(title: str, text: str, section: str) -> None:
    drivers = Drivers(ROWS)
    found = drivers.match(title, text, section)
    indexes = [support.row for support in found]
    assert indexes == sorted(set(indexes)) and all(0 <= index < len(ROWS) for index in indexes)
    assert all(support.grade in (DIRECT, INDIRECT) and 0 < support.confidence <= 1 for support in found)
    assert found == drivers.match(title, text, section)


@given(first=FRAGMENTS, second=FRAGMENTS)
def test_more_text_never_takes_a_support_away(first: str, second: str) -> None:
    drivers = Drivers(ROWS)
    alone = rows(drivers.match("", first))
    together = rows(drivers.match("", f"{first}\n{second}"))
    assert all(together.get(index, 0) >= grade for index, grade in alone.items())


def test_a_hospital_brings_doctors_only_indirectly_and_a_bypass_no_townspeople() -> None:
    drivers = Drivers([("每千人口拥有执业（助理）医师数", "人"), ("常住人口城镇化率", "%")])
    assert rows(drivers.match("石岭医院搬迁", "")) == {0: INDIRECT}
    assert rows(drivers.match("全科医生培养工程", "")) == {0: DIRECT}
    assert rows(drivers.match("青柘线丰谷县城过境段改线工程", "")) == {}
    assert rows(drivers.match("丰谷县城提质工程", "")) == {1: DIRECT}


def test_each_class_of_roads_moves_its_own_length() -> None:
    goals = "到2025年，高速公路通车里程达到200公里，农村公路里程达到3000公里。"
    tasks = ("（一）建设高速公路。建成石岭高速公路。", "（二）建设农村公路。改建通村公路。", "（三）完善服务。建设高速公路服务区。")
    found = facts(graph("二、发展目标", goals, "三、重点任务", *tasks), "SUPPORTS", "reason", end="Goal")
    served = {(what, goal) for what, goal, reason in found if reason == "driver"}
    assert {goal for what, goal in served if "农村" in str(what)} == {"农村公路里程达到3000公里"}
    assert {goal for what, goal in served if "高速" in str(what) and "服务区" not in str(what)} == {"高速公路通车里程达到200公里"}
    assert not any("服务区" in str(what) for what, _ in served)


def test_the_sewage_of_villages_and_the_road_to_a_reservoir_move_other_rows() -> None:
    targets = "到2028年，县城污水集中处理率达到98%，供水能力达到3亿立方米。"
    found = graph(targets, "（一）整治农村污水。建设设施20处。", "（二）修路。建设石岭至柳湖水库公路。")
    assert not {reason for _, _, reason in facts(found, "SUPPORTS", "reason")} & {"driver"}
