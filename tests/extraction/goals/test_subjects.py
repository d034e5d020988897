"""What the numbers of a sentence count: subjects that several share, that stand behind them, or that were named before."""

import pytest
from miniplan import graph, names, quote, targets


def test_as_many_subjects_as_values() -> None:
    found = targets("一级果价、二级果价分别不低于每人每月1800元、1300元。")
    assert [(t.subject, t.op, t.value) for t in found] == [("一级果价", ">=", "1800"), ("二级果价", ">=", "1300")]
    found = targets("到2025年，优质果率、商品果率分别达到80%和95%。")
    assert [(t.subject, t.value, t.unit) for t in found] == [("优质果率", "80", "%"), ("商品果率", "95", "%")]


def test_the_unit_of_a_list_stands_behind_its_last_value() -> None:
    found = targets("到2025年，铁路、公路、水路果运量分别超过190、1200、9500万吨。")
    assert [(t.subject, t.op, t.value, t.unit) for t in found] == [
        ("铁路果运量", ">", "190", "万吨"),
        ("公路果运量", ">", "1200", "万吨"),
        ("水路果运量", ">", "9500", "万吨"),
    ]


def test_places_share_what_is_to_be_reached_there() -> None:
    found = targets("甲县、乙县2025年度果园质量目标粉尘分别为57、54微克/立方米，烟尘分别为36、34微克/立方米，优良天数比率不低于90.8%。")
    assert [(t.subject, t.value) for t in found] == [
        *(("甲县粉尘", "57"), ("乙县粉尘", "54"), ("甲县烟尘", "36"), ("乙县烟尘", "34")),
        ("优良天数比率", "90.8"),
    ]


def test_incomes_of_town_and_country_rise_each_by_its_own() -> None:
    found = targets("城乡果农收入分别增长8%、9%。")
    assert [(target.subject, target.value) for target in found] == [("城镇果农收入增长", "8"), ("农村果农收入增长", "9")]
    assert [target.subject for target in targets("城乡果农收入增长8%。")] == ["城乡果农收入增长"]


def test_the_first_of_two_ranks_is_told_in_full() -> None:
    found = targets("小学、初中午餐果品标准分别达到7元、9元。")
    assert [(target.subject, target.value) for target in found] == [("小学午餐果品标准", "7"), ("初中午餐果品标准", "9")]
    assert [target.subject for target in targets("甲果、乙果产量分别达到7吨、9吨。")] == ["甲果产量", "乙果产量"]


def test_kinds_by_rank_share_the_noun_behind_the_last() -> None:
    found = targets("培育1个千亿级、3个百亿级果品集群。")
    assert [target.subject for target in found] == ["千亿级果品集群", "百亿级果品集群"]


def test_years_go_on_over_a_semicolon_with_what_the_first_one_counts() -> None:
    found = targets("2022年，果品产量达到5万吨；2023年，达到8万吨；2024年，果园达到9万亩。")
    assert [(target.subject, target.value, target.by) for target in found] == [
        ("果品产量", "5", 2022),
        ("果品产量", "8", 2023),
        ("果园", "9", 2024),
    ]


def test_what_is_worked_on_too_is_the_last_thing_in_its_unit() -> None:
    found = targets("新建果园5万亩，亩均投资不低于1500元，改造提升1万亩。")
    assert [(target.subject, target.value) for target in found] == [("果园", "5"), ("亩均投资", "1500"), ("果园", "1")]


def test_two_rates_behind_a_mark_hold_each() -> None:
    assert [target.subject for target in targets("优质果率、商品果率均达100%。")] == ["优质果率", "商品果率"]


def test_a_rise_behind_what_is_to_be_reached_is_to_be_reached_too() -> None:
    found = targets("力争果品产量达到21万吨，同比增长5%。")
    assert [target.value for target in found] == ["21", "5"]
    assert targets("果品产量同比增长5%，加快扩产。") == []


def test_a_level_behind_its_rise_and_a_rate_behind_its_level() -> None:
    found = targets("优质果率净增2个百分点，达到23%以上。")
    assert [(target.subject, target.value) for target in found] == [("优质果率净增", "2"), ("优质果率", "23")]
    found = targets("力争果业总产值达到85亿元，年均增速8%。")
    assert [target.subject for target in found] == ["果业总产值", "果业总产值年均增速"]


def test_a_first_batch_is_of_what_was_counted_before() -> None:
    found = targets("新建果农公寓3000套，首批800套年内交付。")
    assert [(target.subject, target.value) for target in found] == [("果农公寓", "3000"), ("果农公寓", "800")]


def test_names_in_quotes_need_no_mark_between_them() -> None:
    found = targets("“青果”“红果”企业分别达到60家和3家。")
    assert [(target.subject, target.value) for target in found] == [("“青果”", "60"), ("“红果”企业", "3")]


def test_shares_of_a_reward_are_no_targets() -> None:
    assert targets("对优质果园给予奖励20万元，其中县级承担10万元。") == []
    assert [target.value for target in targets("建设果园20个，其中县级10个。")] == ["20", "10"]


def test_a_number_in_a_subject_is_none_of_the_values() -> None:
    found = targets("早熟果坏果率、5年以下果树死亡率分别控制在4%、6%以内。")
    assert [(target.subject, target.value) for target in found] == [("早熟果坏果率", "4"), ("5年以下果树死亡率", "6")]


def test_to_what_stage_so_many_come_of_those_counted_before() -> None:
    found = targets("实施果品项目120个，其中开工60个、竣工40个。")
    assert [(target.subject, target.value) for target in found] == [("果品项目", "120"), ("果品项目", "60"), ("果品项目", "40")]
    assert [target.subject for target in targets("实施果品项目120个，新建冷库40个。")] == ["果品项目", "冷库"]


def test_what_else_is_done_with_the_same_thing_counts_it_too() -> None:
    found = targets("新建果园5万亩、改造提升4万亩。")
    assert [(target.subject, target.value) for target in found] == [("果园", "5"), ("果园", "4")]


def test_a_level_behind_its_growth_is_no_growth() -> None:
    found = targets("果品总产值年均增长6%、突破260亿元。")
    assert [(target.subject, target.value) for target in found] == [("果品总产值年均增长", "6"), ("果品总产值", "260")]


def test_values_that_say_whose_they_are() -> None:
    found = targets("到2025年，甲县、乙县优良天数分别达到甲县220天、乙县210天。")
    assert [(t.subject, t.value) for t in found] == [("甲县优良天数", "220"), ("乙县优良天数", "210")]


def test_below_goals_what_is_compared_with_the_year_before_is_to_be_reached() -> None:
    found = targets("一、工作目标", "粉尘浓度达到51微克/立方米，同比下降1.9%，优质果率达到80%。")
    assert [(t.subject, t.value) for t in found] == [("粉尘浓度", "51"), ("粉尘浓度同比下降", "1.9"), ("优质果率", "80")]


def test_what_is_compared_with_the_year_before_speaks_for_its_clause_alone() -> None:
    found = targets("加快扩产，果品产值同比增长8%，优质果率不低于80%。", "全年坏果率同比下降2%，推进扩产。")
    assert [(t.subject, t.value) for t in found] == [("优质果率", "80"), ("坏果率同比下降", "2")]


def test_a_rank_alone_stands_for_what_was_counted_before_it() -> None:
    found = targets("培育省级果品企业2家、市级5家。")
    assert [(t.subject, t.value) for t in found] == [("省级果品企业", "2"), ("市级果品企业", "5")]


def test_so_many_of_them_pass() -> None:
    found = targets("创建400个美丽果园，200个以上通过省级验收。")
    assert [(t.subject, t.op, t.value) for t in found] == [("美丽果园", "=", "400"), ("美丽果园", ">=", "200")]


def test_firms_that_are_told_by_what_they_sell() -> None:
    found = targets("培育5家以上年销售收入过百亿元、2家以上年销售收入达500亿元的果品企业。")
    assert [(t.subject, t.value) for t in found] == [("果品企业", "5"), ("果品企业", "2")]


def test_two_figures_of_one_noun_behind_them() -> None:
    found = targets("建成20个以上、总面积不低于10万平方米的标杆果园，种植2万亩的梨树和0.8万亩的枣树。")
    assert [(t.subject, t.value) for t in found] == [("标杆果园", "20"), ("标杆果园总面积", "10"), ("梨树", "2"), ("枣树", "0.8")]


def test_as_many_subjects_as_values_without_a_word_for_it() -> None:
    found = targets("果渣排放量和果皮排放量比2020年分别下降12%、10%以上。")
    assert [(t.subject, t.value) for t in found] == [("果渣排放量下降", "12"), ("果皮排放量下降", "10")]
    found = targets("污水和垃圾治理率提升50%和35%。")
    assert [(t.subject, t.value) for t in found] == [("污水治理率", "50"), ("垃圾治理率", "35")]


def test_the_quote_holds_subject_and_number() -> None:
    (found,) = targets("加快果业发展，到2025年，果品企业达到18家以上。")
    assert quote(found) == "果品企业达到18家以上"
    assert found.sentence.passage.text[found.number :].startswith("18家")


def test_a_number_that_holds_for_each() -> None:
    (found,) = targets("推动每个镇至少建成1所幼儿园。")
    assert (found.subject, found.op, found.value) == ("每个镇幼儿园", ">=", "1")


def test_what_is_listed_behind_something_made_is_made_too() -> None:
    found = targets("新建冷库21座、果品市场5家，形成果园规模200亩、产值50亿元。")
    assert [(t.subject, t.commitment) for t in found] == [
        ("冷库", "output"),
        ("果品市场", "output"),
        ("果园规模", "output"),
        ("产值", "outcome"),
    ]


def test_a_name_ends_with_what_its_number_counts() -> None:
    assert names(graph("到2025年，化肥农药使用量零增长。"), "Goal") == ["化肥农药使用量零增长"]
    both = "精品纸、绿色陶瓷两个200亿元产业集群"
    assert names(graph(f"形成{both}。"), "Goal") == [both, both]  # a goal for each, by its subject


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("建成石岭路北段、柳岸东街、果三路等12条道路。", [("道路", "12")]),
        ("推进现有果品企业入园，入园率提高至80%。", [("入园率", "80")]),
        ("改造现有老旧小区50个。", [("现有老旧小区", "50")]),
        ("现有化工企业80家，加快入园。", []),
        ("开展27个省级断面监测，优良率达到96.3%。", [("省级断面监测", "27"), ("优良率", "96.3")]),
        ("确保12个市级断面优良率达到90.5%。", [("市级断面优良率", "90.5")]),
        ("对4个乡镇34.76万亩灌区实施节水改造。", [("乡镇", "34.76")]),
        ("加强3个开发区内所有用水户监管。", []),
        ("完善12个乡镇或街道（石岭、青塘、双柘等）路网。", []),
        ("完成今年10.6亿元投资任务。", [("投资任务", "10.6")]),
        ("完成7亿元年度投资任务。", [("年度投资任务", "7")]),
        ("在年底前完成41个果园改造，完成全县108平方公里果园治理。", [("果园改造", "41"), ("果园治理", "108")]),
        ("完成青河5000亩坡地果园改造。", [("坡地果园改造", "5000")]),
        ("建设20个年接待300万人次以上的果品景区。", [("果品景区", "20")]),
        ("计划总投资约29亿元建设24个果品市场。", [("总投资", "29"), ("果品市场", "24")]),
        ("对全县56座病险果库逐一编制加固方案，完成其中12座。", [("病险果库", "56"), ("病险果库", "12")]),
        ("带动300户果农户均增收2000元。", [("果农", "300"), ("果农户均增收", "2000")]),
        ("果区40%以上面积达到果园建设要求。", [("果区", "40")]),
        ("力争1个以上进入省级果园。", []),
        ("建成3个以上示范果镇，30个以上精品果村。", [("示范果镇", "3"), ("精品果村", "30")]),
        ("建设超20头养殖户300户。", [("超20头养殖户", "300")]),
        ("算力规模突破9万P，整治果河8条段。", [("算力规模", "9"), ("整治果河", "8")]),
        ("形成鲜果、干果2个千亿级产业。", [("千亿级产业", "2")]),
        ("建设鲜果、干果3个园区。", [("园区", "3")]),
        ("建设500MWp光伏果园。", [("光伏果园", "500")]),
        ("力争19个果品项目列入全省规划。", [("果品项目", "19")]),
        ("于7—8月份举办1期蔬菜培训班。", [("蔬菜培训班", "1")]),
        ("新建果品加工线4条及其他附属设施。", [("果品加工线", "4")]),
        ("县疾控中心将建设标准化实验室3个。", [("标准化实验室", "3")]),
        ("拟在石岭镇新建急救分站2处。", [("急救分站", "2")]),
        ("打造150个和美乡村。", [("和美乡村", "150")]),
        ("形成年产30万立方轻质砌块的能力。", [("轻质砌块", "30")]),
        ("实施绿化项目120个，开工建设90个，年内完成80个。", [("绿化项目", "120"), ("绿化项目", "90"), ("绿化项目", "80")]),
        ("还将设立20亿元果业投资基金。", [("果业投资基金", "20")]),
        ("建设标准化果园3个共计0.7万亩。", [("标准化果园", "3"), ("标准化果园", "0.7")]),
        ("新改建4所3岁以下婴幼儿活动中心。", [("婴幼儿活动中心", "4")]),
        ("整治床位数不足40张的养老院。", []),
        ("加快建设合作社，合作社签订了500亩的租赁合同。", []),
        ("推动果农由20多人扩展到100多人。", [("果农", "100")]),
        ("加固青塘河堤，堤防全长18公里，为一级堤防。", []),
        ("加固青塘河堤，堤防全长18公里。", [("堤防全长", "18")]),
    ],
)
def test_what_a_number_counts_and_what_it_only_tells(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(target.subject, target.value) for target in targets(sentence)] == expected


def test_a_due_year_may_be_told_with_another_preposition() -> None:
    assert [(t.subject, t.value, t.by) for t in targets("至2025年，全县建成12个果品公园。")] == [("果品公园", "12", 2025)]


def test_so_many_or_more_of_one_thing_are_no_kind_of_the_next() -> None:
    found = [(t.subject, t.op, t.value) for t in targets("打造20个以上果业大模型和200家示范果园。")]
    assert sorted(found) == [("果业大模型", ">=", "20"), ("示范果园", "=", "200")]


def test_when_it_is_hoped_for_is_no_part_of_what_is_counted() -> None:
    assert [target.subject for target in targets("扩建1万吨的果品项目力争年内投产。")] == ["果品项目"]


def test_what_a_number_counts_stands_before_the_aim() -> None:
    found = targets("到2025年，实现孵化果企130家，新创建2—3个“双优”果园的目标。", "完成培育5个示范社的任务。")
    assert [(t.subject, t.value) for t in found] == [("果企", "130"), ("“双优”果园", "2-3"), ("示范社", "5")]


def test_a_level_behind_a_colon_is_of_what_stands_before_it() -> None:
    found = targets("一、发展目标", "优质果率：80%；果品总产值：260亿元以上。", "1.冷链能力：达到5万吨。", "主要指标：如下。")
    assert [(t.subject, t.value) for t in found] == [("优质果率", "80"), ("果品总产值", "260"), ("冷链能力", "5")]
    assert targets("一、发展目标", "主要指标：1.优质果率：80%。") == []


@pytest.mark.parametrize("when", ["三年内", "3年内", "用三年左右的时间，", "用3年左右时间，"])
def test_how_many_years_it_takes_is_no_part_of_a_subject(when: str) -> None:
    assert [(t.subject, t.value) for t in targets(f"{when}建成果园20个。")] == [("果园", "20")]


def test_how_many_there_are_in_all_of_what_an_item_is_called() -> None:
    found = targets("一、分类情况", "1.实施类果园：共35个，总投资3亿元。")
    assert [(t.subject, t.value) for t in found] == [("实施类果园", "35"), ("总投资", "3")]


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("石岭镇新建冷库3座。", "冷库"),
        ("县林业局建设苗圃3个。", "苗圃"),
        ("县水务公司铺设果园水管3公里。", "铺设果园水管"),
        ("新建5000吨级冷库3座。", "5000吨级冷库"),
        ("新增和恢复灌溉面积3万亩。", "恢复灌溉面积"),
    ],
)
def test_who_makes_so_many_is_no_part_of_the_subject(sentence: str, subject: str) -> None:
    assert [(t.subject, t.value) for t in targets(sentence)] == [(subject, "3")]


def test_what_stands_behind_a_bracket_is_counted_without_it() -> None:
    found = targets("石岭大道（全长18公里）完成果园80%。")
    assert [(t.subject, t.value) for t in found] == [("全长", "18"), ("果园", "80")]


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        ("设置重点果区7个，划定果树禁伐区6个，明确重点果企12家，确定果农骨干5名。", ["重点果区", "果树禁伐区", "重点果企", "果农骨干"]),
        ("应增补果车5辆，需新建果校9所，良种果率计划达到90%以上。", ["果车", "果校", "良种果率"]),
        ("建设5家果品中心以及果农工作站。", ["果品中心"]),
        ("望柘镇、青柘镇负责整治果园300亩。", ["整治果园"]),
        ("创建5个果乡建设示范镇、30个美丽果园建设示范村。", ["果乡建设示范镇", "美丽果园建设示范村"]),
        ("培育20家年产值5000万元以上果企。", ["果企"]),
        ("打造3个100亩以上果品基地。", ["果品基地"]),
        ("2025年，丰谷县将力争果园面积增加到27.9万亩。", ["果园面积"]),
        ("青柘镇力争果园面积达到2万亩。", ["青柘镇果园面积"]),
        ("青柘镇要完成果渠清淤5公里。", ["果渠清淤"]),
        ("果企数量增加一倍，达到20家。", ["果企数量增加", "果企数量"]),
        ("果树绿化率须达到30%，果库床位至少需达到1500张以上。", ["果树绿化率", "果库床位"]),
        ("尽快形成年产20万吨果汁生产能力。", ["果汁生产能力"]),
        ("近期2025年果业机械化水平达到53%，远期2035年果业机械化水平争取达到80%。", ["果业机械化水平"] * 2),
    ],
)
def test_verbs_and_words_of_time_are_no_part_of_it(sentence: str, subjects: list[str]) -> None:
    assert [target.subject for target in targets(sentence)] == subjects


def test_a_name_in_marks_behind_a_number_keeps_both() -> None:
    found = graph("培养100名“果业能手”。")
    assert "100名“果业能手”" in names(found, "Goal")
