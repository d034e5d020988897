import pytest
from miniplan import document, graph, names

from plantrace.extraction.goals.commitment import read_sentences
from plantrace.extraction.goals.targets import Target, find_targets


def targets(*lines: str) -> list[Target]:
    return find_targets(read_sentences(document(*lines)), [], 2021)


def words(target: Target) -> str:
    return target.sentence.passage.text[target.start : target.end]


@pytest.mark.parametrize(
    ("sentence", "subject", "op", "value", "unit", "by", "commitment"),
    [
        ("到2025年，果品企业达到18家。", "果品企业", "=", "18", "家", 2025, "outcome"),
        ("“十四五”末，优质果率达到80%以上。", "优质果率", ">=", "80", "%", 2025, "outcome"),
        ("到“十五五”末，果园达到12.5万亩。", "果园", "=", "12.5", "万亩", 2030, "outcome"),
        ("力争果品产值超过58亿元。", "果品产值", ">", "58", "亿元", None, "outcome"),
        ("确保优质果率不低于80%。", "优质果率", ">=", "80", "%", None, "outcome"),
        ("粉尘浓度不高于34微克/立方米。", "粉尘浓度", "<=", "34", "微克/立方米", None, "outcome"),
        ("果农意外死亡率控制在9/10万以下。", "果农意外死亡率", "<=", "9", "/10万", None, "outcome"),
        ("虫果率不得超过2%。", "虫果率", "<=", "2", "%", None, "outcome"),
        ("坏果率不大于2%。", "坏果率", "<=", "2", "%", None, "outcome"),
        ("果农床位不小于50张。", "果农床位", ">=", "50", "张", None, "outcome"),
        ("冷库总数不多于21座。", "冷库总数", "<=", "21", "座", None, "outcome"),
        ("不良贷款率控制在1.3%以内。", "不良贷款率", "<=", "1.3", "%", None, "outcome"),
        (
            "2020年浓度在60至70微克/立方米之间的果镇粉尘浓度下降到50微克/立方米以下。",
            "果镇粉尘浓度",
            "<=",
            "50",
            "微克/立方米",
            None,
            "outcome",
        ),
        ("力争果品产值进入全省前二十名。", "果品产值", "<=", "二十", "名", None, "outcome"),
        ("到2025年，果品产值保持全市前3位。", "果品产值", "<=", "3", "位", 2025, "outcome"),
        ("每年挖掘不少于20个果品销售场景。", "果品销售场景", ">=", "20", "个", None, "output"),
        ("培训资助不少于200名青年果农。", "青年果农", ">=", "200", "名", None, "output"),
        ("果农互助社（FMC，以下简称互助社）数量达到21家。", "果农互助社数量", "=", "21", "家", None, "outcome"),
        ("果镇建成区绿化率达到42%。", "果镇建成区绿化率", "=", "42", "%", None, "outcome"),
        ("新改建果园道路21公里。", "果园道路", "=", "21", "公里", None, "output"),
        ("建成投用冷库21座。", "冷库", "=", "21", "座", None, "output"),
        ("发放果品消费券58万元。", "果品消费券", "=", "58", "万元", None, "output"),
        ("新建冷库21座。", "冷库", "=", "21", "座", None, "output"),
        ("新建21座冷库。", "冷库", "=", "21", "座", None, "output"),
        ("到2027年末签约果园达到5万亩。", "签约果园", "=", "5", "万亩", 2027, "outcome"),
        ("有效提高果品企业20家。", "果品企业", "=", "20", "家", None, "output"),
        ("新建两座冷库。", "冷库", "=", "两", "座", None, "output"),
        ("引进果品企业20余家。", "果品企业", ">", "20", "家", None, "output"),
        ("培育果农合作社4～8家。", "果农合作社", "=", "4-8", "家", None, "output"),
        ("规划到2022年建成冷库7座。", "冷库", "=", "7", "座", 2022, "output"),
        ("打通果园道路，总长约15.5公里。", "总长", "~", "15.5", "公里", None, "outcome"),
        ("优质果率达到80%。", "优质果率", "=", "80", "%", None, "outcome"),
        ("出栏量由45万头提高到60万头。", "出栏量", "=", "60", "万头", None, "outcome"),
        ("日供水规模由1万吨扩建至2万吨。", "日供水规模", "=", "2", "万吨", None, "outcome"),
        ("粉尘浓度下降到32微克/立方米以下。", "粉尘浓度", "<=", "32", "微克/立方米", None, "outcome"),
        ("审批时限压缩至3个工作日内。", "审批时限", "<=", "3", "个工作日", None, "outcome"),
        ("每年引进亿元以上项目不少于15个。", "亿元以上项目", ">=", "15", "个", None, "outcome"),
        ("新建、改扩建果品市场14所。", "果品市场", "=", "14", "所", None, "output"),
        ("在甲镇、乙镇等乡镇建设茶叶基地5万亩。", "茶叶基地", "=", "5", "万亩", None, "output"),
        ("打造4~8家省内领先、行业知名的果品企业。", "果品企业", "=", "4-8", "家", None, "output"),
        ("面向3万名果农开展培训。", "果农", "=", "3", "万名", None, "output"),
        ("对全县五座水库进行修复。", "水库", "=", "五", "座", None, "output"),
        ("甲、乙两处水源保护区完成勘界。", "水源保护区", "=", "两", "处", None, "output"),
        ("新建果渣消纳场一座。", "果渣消纳场", "=", "一", "座", None, "output"),
        ("引导1000名以上果农参加培训。", "果农参加培训", ">=", "1000", "名", None, "output"),
        ("将19个以上冷链项目纳入省级名录。", "冷链项目纳入省级名录", ">=", "19", "个", None, "output"),
        ("新建3个年产10万吨的果汁基地。", "果汁基地", "=", "3", "个", None, "output"),
        ("引进5000万元以上项目60个。", "5000万元以上项目", "=", "60", "个", None, "output"),
        ("到2025年，至少建1所200张床位以上的养老院。", "养老院", ">=", "1", "所", 2025, "output"),
        ("60%以上的果园由合作社经营，推进改造。", "果园由合作社经营", ">=", "60", "%", None, "output"),
        ("坏果率控制在0.011以内。", "坏果率", "<=", "0.011", "", None, "outcome"),
        ("冷库轮候时间不超过5年。", "冷库轮候时间", "<=", "5", "年", None, "outcome"),
        ("粉尘浓度控制在29微克每立方米及以下。", "粉尘浓度", "<=", "29", "微克每立方米", None, "outcome"),
        ("果农补贴由人均800元/月提升至1560元/月，落实待遇。", "果农补贴", "=", "1560", "元/月", None, "outcome"),
        ("到2025年形成200亿级果品产业规模。", "果品产业规模", "=", "200", "亿", 2025, "output"),
        ("续建果园道路21公里。", "果园道路", "=", "21", "公里", None, "output"),
        ("推进“皖果登云”企业21家。", "“皖果登云”企业", "=", "21", "家", None, "output"),
        ("每年组织开展面向1万名果农的技术培训。", "技术培训", "=", "1", "万名", None, "output"),
        ("免费为1000人检测果品。", "检测果品", "=", "1000", "人", None, "output"),
        ("设立规模5亿元的果业基金。", "果业基金规模", "=", "5", "亿元", None, "outcome"),
        ("加快提高标准，果农低保标准提高到每月650元。", "果农低保标准", "=", "650", "元", None, "outcome"),
        ("果园公路密度达到12公里/百平方公里。", "果园公路密度", "=", "12", "公里/百平方公里", None, "outcome"),
        ("果品网点500米覆盖率达到80%。", "果品网点500米覆盖率", "=", "80", "%", None, "outcome"),
        ("改造提升老果园15个。", "老果园", "=", "15", "个", None, "output"),
        ("提质改造果园公路15公里。", "果园公路", "=", "15", "公里", None, "output"),
        ("培育岚石果业、青塘果蔬等龙头企业15家。", "龙头企业", "=", "15", "家", None, "output"),
        ("改造升级X112、X113等县道15公里。", "县道", "=", "15", "公里", None, "output"),
        ("开工改造老果园15个。", "老果园", "=", "15", "个", None, "output"),
        ("举办果品节100场次以上。", "果品节", ">=", "100", "场次", None, "output"),
        ("新建市场。2.新增果品企业5家。", "果品企业", "=", "5", "家", None, "outcome"),
        ("今年初步安排果品重点项目50项左右。", "果品重点项目", "~", "50", "项", None, "output"),
        ("建设石岭镇1000亩标准化茶园。", "标准化茶园", "=", "1000", "亩", None, "output"),
        ("实施好200项以上果品重点项目。", "果品重点项目", ">=", "200", "项", None, "output"),
        ("推动16个县（市、区）整县建成美丽果园。", "县（市、区）整县建成美丽果园", "=", "16", "个", None, "output"),
        ("改造老果园、“三无果园”50个。", "老果园、“三无果园”", "=", "50", "个", None, "output"),
        ("提高果农补贴，由人均800元/月提升至1560元/月。", "果农补贴", "=", "1560", "元/月", None, "outcome"),
        ("建设果农住房950套（户）。", "果农住房", "=", "950", "套（户）", None, "output"),
        ("实现重大果品事故零发生。", "重大果品事故", "=", "零", "", None, "output"),
        ("果园防洪标准提高到三年一遇。", "果园防洪标准", "=", "三", "年一遇", None, "outcome"),
        ("力争果品产值突破百亿元。", "果品产值", ">", "百", "亿元", None, "outcome"),
        ("建设果园五千亩。", "果园", "=", "五千", "亩", None, "output"),
        ("完成三幅果园地块出让。", "果园地块出让", "=", "三", "幅", None, "output"),
        ("建设一座冷库。", "冷库", "=", "一", "座", None, "output"),
        ("率先建成3个“15分钟果圈”示范镇。", "“15分钟果圈”示范镇", "=", "3", "个", None, "output"),
        ("整治甲河、乙河等27公里河道。", "河道", "=", "27", "公里", None, "output"),
        ("推进甲园、乙园共计14亩果园改造。", "果园改造", "=", "14", "亩", None, "output"),
        ("推进3个果园的提质增效。", "果园", "=", "3", "个", None, "output"),
        ("提升水平，果品加工能力由12万吨，提高至24万吨。", "果品加工能力", "=", "24", "万吨", None, "outcome"),
        ("果品总产值力争增长8%。", "果品总产值增长", "=", "8", "%", None, "outcome"),
        ("②引进果品企业5家。", "果品企业", "=", "5", "家", None, "output"),
        ("6月底前举办果品节2场。", "果品节", "=", "2", "场", None, "output"),
        ("全年新签约果品项目30个。", "果品项目", "=", "30", "个", None, "output"),
        ("盘活闲置果园600亩。", "盘活闲置果园", "=", "600", "亩", None, "output"),
        ("到2025年，治理面积达到5万亩。", "治理面积", "=", "5", "万亩", 2025, "outcome"),
        ("发展蜜蜂3万箱。", "蜜蜂", "=", "3", "万箱", None, "output"),
        ("建成果棚5000㎡。", "果棚", "=", "5000", "㎡", None, "output"),
        ("新建果路1,500公里。", "果路", "=", "1500", "公里", None, "output"),
        ("新建果园2万余亩。", "果园", ">", "2", "万亩", None, "output"),
        ("配备果品检测设备20台（套）。", "配备果品检测设备", "=", "20", "台（套）", None, "output"),
        ("果品加工产值与果业总产值之比提高到2.5以上。", "果品加工产值与果业总产值之比", ">=", "2.5", "", None, "outcome"),
        ("果园面积扩大一倍。", "果园面积扩大", "=", "一", "倍", None, "outcome"),
        ("力争果品产值比2020年翻一番。", "果品产值比2020年", "=", "一", "番", None, "outcome"),
        ("果品审批时间压缩三成以上。", "果品审批时间压缩", ">=", "三", "成", None, "outcome"),
        ("力争果品企业数量突破三百家。", "果品企业数量", ">", "三百", "家", None, "outcome"),
        ("建设两座6.8米果渣焚烧炉。", "果渣焚烧炉", "=", "两", "座", None, "output"),
        ("建设果渣电站，装机容量4×30万千瓦。", "装机容量", "=", "4×30", "万千瓦", None, "outcome"),
        ("配套9兆瓦余热发电。", "余热发电", "=", "9", "兆瓦", None, "output"),
        ("储备遮阳棚500顶。", "储备遮阳棚", "=", "500", "顶", None, "outcome"),
        ("储备果农棉被3000床。", "储备果农棉被", "=", "3000", "床", None, "outcome"),
        ("更新200台套以上果品设备。", "果品设备", ">=", "200", "台套", None, "output"),
        ("果园暴雨预警提前量达到60分钟。", "果园暴雨预警提前量", "=", "60", "分钟", None, "outcome"),
        ("果品检测不超过90分钟。", "果品检测", "<=", "90", "分钟", None, "outcome"),
        ("与气象部门联合建设果园监测站15个。", "果园监测站", "=", "15", "个", None, "output"),
        ("为3000名老果农提供上门服务。", "老果农", "=", "3000", "名", None, "output"),
        ("为1.2万名果农免费开展体检。", "果农", "=", "1.2", "万名", None, "output"),
        ("推进果园道路拓宽至6.5米。", "果园道路", "=", "6.5", "米", None, "outcome"),
        ("果品专卖店翻一番达到16家。", "果品专卖店", "=", "16", "家", None, "outcome"),
        ("老果园占比降低到三分之一。", "老果园占比", "=", "三分之一", "", None, "outcome"),
        ("果品检测能力达到单日5万管。", "果品检测能力", "=", "5", "万管", None, "outcome"),
        ("恢复果品老街两条。", "恢复果品老街", "=", "两", "条", None, "outcome"),
        ("果园粉尘浓度控制在42微克以内。", "果园粉尘浓度", "<=", "42", "微克", None, "outcome"),
        ("果品检查不少于300家次。", "果品检查", ">=", "300", "家次", None, "outcome"),
        ("查处超载果车不少于2000辆次。", "查处超载果车", ">=", "2000", "辆次", None, "outcome"),
        ("推动甲果业、乙果业与果学院共建研发机构3家。", "研发机构", "=", "3", "家", None, "output"),
        ("到2025年，果农之家覆盖90%以上的行政村。", "果农之家覆盖", ">=", "90", "%", 2025, "outcome"),
        ("到2025年，果品产值翻番，达到65亿元。", "果品产值", "=", "65", "亿元", 2025, "outcome"),
        ("果品产量稳步提升，突破50万吨。", "果品产量", ">", "50", "万吨", None, "outcome"),
        ("开展补贴性果农培训2万人次。", "补贴性果农培训", "=", "2", "万人次", None, "output"),
        ("果品机器人密度达到300台/万人。", "果品机器人密度", "=", "300", "台/万人", None, "outcome"),
        ("推动30%以上的果园达到标杆水平。", "果园达到标杆水平", ">=", "30", "%", None, "output"),
        ("带动60%以上果农参与合作社。", "果农参与合作社", ">=", "60", "%", None, "output"),
        ("果农收入三年翻两番。", "果农收入", "=", "两", "番", None, "outcome"),
        ("果农收入比缩小到1.8：1。", "果农收入比", "=", "1.8：1", "", None, "outcome"),
        ("果农死亡率控制在10／10万以下。", "果农死亡率", "<=", "10", "/10万", None, "outcome"),
        ("每千人执业（助理）果医数达到3.2人。", "每千人执业（助理）果医数", "=", "3.2", "人", None, "outcome"),
        ("到2025年，果镇（街道）覆盖率达到90%。", "果镇（街道）覆盖率", "=", "90", "%", 2025, "outcome"),
        ("全县（含园区）果园达到5万亩。", "果园", "=", "5", "万亩", None, "outcome"),
        ("果园面积稳步发展到5万亩。", "果园面积", "=", "5", "万亩", None, "outcome"),
        ("新建和改建果园道路21公里。", "果园道路", "=", "21", "公里", None, "output"),
        ("新建和改造提升果园5万亩。", "果园", "=", "5", "万亩", None, "output"),
        ("每万人果园面积由2020年的35平方米提高到42平方米。", "每万人果园面积", "=", "42", "平方米", None, "outcome"),
        ("果农平均培训年限达到1.5年。", "果农平均培训年限", "=", "1.5", "年", None, "outcome"),
        ("果农收入比由2.2缩小到2以内。", "果农收入比", "<=", "2", "", None, "outcome"),
        ("新建育苗中心、检测中心各1个。", "育苗中心、检测中心", "=", "1", "个", None, "output"),
        ("果园降尘量不高于5吨/月·平方公里。", "果园降尘量", "<=", "5", "吨/月·平方公里", None, "outcome"),
        ("果业新增就业五年累计2万人。", "果业新增就业", "=", "2", "万人", None, "outcome"),
        ("完成30台多层果库电梯加装。", "多层果库电梯加装", "=", "30", "台", None, "output"),
        ("果品产值增长5.5%—6%。", "果品产值增长", "=", "5.5-6", "%", None, "outcome"),
        ("果园有机质达到28克/千克。", "果园有机质", "=", "28", "克/千克", None, "outcome"),
        ("整治果路10条（段）。", "整治果路", "=", "10", "条（段）", None, "output"),
        ("果品产业规模达到1.28万亿。", "果品产业规模", "=", "1.28", "万亿", None, "outcome"),
        ("果农低保标准达到城市低保标准的75%以上。", "果农低保标准", ">=", "75", "%", None, "outcome"),
        ("果农补助标准不低于低保标准的1.3倍。", "果农补助标准", ">=", "1.3", "倍", None, "outcome"),
        ("形成4小时通达青岚市。", "通达青岚市", "=", "4", "小时", None, "output"),
        ("特级果比例70%以上。", "特级果比例", ">=", "70", "%", None, "outcome"),
        ("果品算力达到500PFlops。", "果品算力", "=", "500", "PFlops", None, "outcome"),
        ("以石岭、青塘为重点建设10万亩优质果业带。", "优质果业带", "=", "10", "万亩", None, "output"),
        ("支持甲果业新建年处理5万吨果汁加工线。", "果汁加工线", "=", "5", "万吨", None, "output"),
        ("果库平均煤耗降至295克标准煤/千瓦时。", "果库平均煤耗", "=", "295", "克标准煤/千瓦时", None, "outcome"),
        ("果库户均容量不低于3.5千伏安。", "果库户均容量", ">=", "3.5", "千伏安", None, "outcome"),
        ("建成达产后果品年产值30亿元，加快建设。", "果品年产值", "=", "30", "亿元", None, "outcome"),
        ("改造提升孵化器12家。", "孵化器", "=", "12", "家", None, "output"),
        ("五年引进果农团队20个。", "果农团队", "=", "20", "个", None, "output"),
        ("每年举办果品赛事30项次以上。", "果品赛事", ">=", "30", "项次", None, "output"),
        ("2025年底前果品贷款规模达到5亿元以上。", "果品贷款规模", ">=", "5", "亿元", 2025, "outcome"),
        ("县财政局每年安排果业资金不少于300万元。", "果业资金", ">=", "300", "万元", None, "outcome"),
        ("对甲镇制板、乙镇家具等3个果木产业集群制定整治方案。", "果木产业集群", "=", "3", "个", None, "output"),
    ],
)
def test_a_commitment_in_numbers(sentence: str, subject: str, op: str, value: str, unit: str, by: int | None, commitment: str) -> None:
    found = [(t.subject, t.op, t.value, t.unit, t.by, t.commitment) for t in targets(sentence)]
    assert found == [(subject, op, value, unit, by, commitment)]


@pytest.mark.parametrize("lead", ["主要目标", "发展目标", "目标任务"])
def test_goals_below_principles_are_told_by_their_run_in_heading(lead: str) -> None:
    assert len(targets("一、总体要求", f"（一）{lead}。到2025年，果园达到12万亩。", "产业更强。优质果率达到80%。")) == 2


def test_a_paragraph_that_opens_with_its_year_states_goals_among_principles_too() -> None:
    found = targets("一、总体要求", "以果业为本，坚持稳中求进。", "到2025年，果业更强。果园达到12万亩。", "果园亩均达到3吨。")
    assert [t.subject for t in found] == ["果园"]


def test_goals_among_principles_hold_to_the_end_of_their_paragraph() -> None:
    found = targets("一、总体要求", "坚持果业优先，新建冷库21座。主要目标：果园达到12万亩；新增果品企业5家。", "新建水厂3座。")
    assert [t.subject for t in found] == ["果园", "果品企业"]


def test_goals_may_stand_above_the_first_heading() -> None:
    found = targets("全县果业主要预期目标是：果品产值增长8%左右；优质果率达到80%。", "去年果园达到9万亩。", "一、重点工作", "修路。")
    assert [t.subject for t in found] == ["果品产值增长", "优质果率"]


def test_the_deadline_holds_for_the_clauses_behind_it() -> None:
    found = targets("到2025年，果园达到12万亩，优质果率达到80%。")
    assert [(t.subject, t.by) for t in found] == [("果园", 2025), ("优质果率", 2025)]


def test_a_year_holds_for_the_sentences_after_it_in_the_paragraph() -> None:
    found = targets("到2023年，果园达到12万亩。新建冷库21座。到2025年，新建水厂3座。", "新建粮库5座。")
    assert [t.by for t in found] == [2023, 2023, 2025, None]


def test_the_year_of_a_list_of_goals_holds_for_its_items() -> None:
    found = targets(
        "一、目标", "到2030年，实现以下目标：", "——果业更强。果园达到12万亩。", "——果农更富。果农收入增长8%。", "二、任务", "新建冷库21座。"
    )
    assert [t.by for t in found] == [2030, 2030, None]


def test_numbers_that_have_each_their_year() -> None:
    found = targets("三年新造果林10万亩，其中2023年3.5万亩、2024年4万亩。")
    assert [(t.subject, t.value, t.by) for t in found] == [("果林", "10", None), ("果林", "3.5", 2023), ("果林", "4", 2024)]


def test_several_years_have_each_their_number() -> None:
    found = targets("2023年新建冷库50座，2024年、2025年分别新建60座、70座。")
    assert [(t.subject, t.value, t.by) for t in found] == [("冷库", "50", 2023), ("冷库", "60", 2024), ("冷库", "70", 2025)]


def test_the_year_that_goals_look_towards_is_not_theirs() -> None:
    found = targets("一、目标", "着眼2035年远景目标，主要目标如下：", "——果业更强。果园达到12万亩。")
    assert [t.by for t in found] == [None]


def test_what_has_changed_from_one_year_to_another_is_no_goal() -> None:
    assert targets("果园面积由2015年的3万亩提高到2019年的5万亩，加快扩产。") == []


def test_as_many_subjects_as_values() -> None:
    found = targets("一级果价、二级果价分别不低于每人每月1800元、1300元。")
    assert [(t.subject, t.op, t.value) for t in found] == [("一级果价", ">=", "1800"), ("二级果价", ">=", "1300")]
    found = targets("到2025年，优质果率、商品果率分别达到80%和95%。")
    assert [(t.subject, t.value, t.unit) for t in found] == [("优质果率", "80", "%"), ("商品果率", "95", "%")]


def test_incomes_of_town_and_country_rise_each_by_its_own() -> None:
    found = targets("城乡果农收入分别增长8%、9%。")
    assert [(target.subject, target.value) for target in found] == [("城镇果农收入", "8"), ("农村果农收入", "9")]
    assert [target.subject for target in targets("城乡果农收入增长8%。")] == ["城乡果农收入增长"]


def test_the_first_of_two_ranks_is_told_in_full() -> None:
    found = targets("小学、初中午餐果品标准分别达到7元、9元。")
    assert [(target.subject, target.value) for target in found] == [("小学午餐果品标准", "7"), ("初中午餐果品标准", "9")]
    assert [target.subject for target in targets("甲果、乙果产量分别达到7吨、9吨。")] == ["甲果", "乙果产量"]


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
    assert [(t.subject, t.value) for t in found] == [("果渣排放量", "12"), ("果皮排放量", "10")]
    found = targets("污水和垃圾治理率提升50%和35%。")
    assert [(t.subject, t.value) for t in found] == [("污水", "50"), ("垃圾治理率", "35")]


def test_the_quote_holds_subject_and_number() -> None:
    (found,) = targets("加快果业发展，到2025年，果品企业达到18家以上。")
    assert words(found) == "果品企业达到18家以上"
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
