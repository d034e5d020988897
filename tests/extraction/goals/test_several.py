"""Several numbers of a clause. What is said here is made up."""

import pytest
from miniplan import targets


def _told(*lines: str) -> list[tuple[str, str, str, str, int | None]]:
    return [(target.subject, target.op, target.value, target.unit, target.by) for target in targets(*lines)]


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        ("产业园区、专业市场交易额分别达到100亿元、50亿元。", ["产业园区", "专业市场交易额"]),  # no county ends in 市场
        ("到2025年，甲县、乙县果渣分别为57、54微克/立方米，丙县果皮分别为36、34微克/立方米。", ["甲县果渣", "乙县果渣"]),
        ("龙庆、平阜、岭前三地果品销量分别达到1万吨、2万吨、3万吨。", ["龙庆果品销量", "平阜果品销量", "岭前果品销量"]),
        ("新建果库40座，其中龙庆县15座、平阜县25座。", ["果库", "龙庆县果库", "平阜县果库"]),
        ("培育A级果园30家，其中5A级20家。", ["A级果园", "5A级果园"]),
        ("果渣、果皮排放总量分别比2020年下降15%以上。", ["果渣排放总量下降", "果皮排放总量下降"]),
        ("果品总产值和果农人均收入年均增长7%以上。", ["果品总产值年均增长", "果农人均收入年均增长"]),
        ("果农收入年均递增10%，达到3.7万元。", ["果农收入年均递增", "果农收入"]),
        ("果农收入年均增长13%以上，比“十三五”末翻一番。", ["果农收入年均增长", "果农收入"]),
        ("果品产值达到20亿元，力争比上年增长5亿元。", ["果品产值", "果品产值比上年增长"]),
        ("果品产值增长8%，超出全市平均水平1个百分点。", ["果品产值增长", "果品产值增长超出全市平均水平"]),
        ("果业增加值30亿元，占农业增加值比重超过30%。", ["果业增加值", "果业增加值占农业增加值比重"]),
        ("果品产值年均增长10%，到2025年，总量突破10亿元。", ["果品产值年均增长", "果品产值总量"]),
        ("果农收入增长6%以上（扣除物价因素）。", ["果农收入增长"]),
        ("力争到年底亿元果企达到4家以上。", ["亿元果企"]),
        ("新增和美果园5个和和谐果园3个。", ["新增和美果园", "和谐果园"]),
    ],
)
def test_whose_each_number_is(sentence: str, subjects: list[str]) -> None:
    assert [target.subject for target in targets(sentence)] == subjects


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("每吨果品用水量、每亩果园用水量较2020年分别下降10%以上。", ["每吨果品用水量下降 >=10%", "每亩果园用水量下降 >=10%"]),
        ("每吨果品用水量、每亩果园用水量比2020年降低20%。", ["每吨果品用水量降低 =20%", "每亩果园用水量降低 =20%"]),
        ("优质果率和商品果率稳定在45%左右。", ["优质果率 ~45%", "商品果率 ~45%"]),
        ("城镇和农村果品普及率达到98%。", ["城镇果品普及率 =98%", "农村果品普及率 =98%"]),
        ("鲜果、干果比重分别达到45%、40%左右。", ["鲜果比重 ~45%", "干果比重 ~40%"]),
        ("果光和果风发电装机分别达到2万和1万千瓦以上。", ["果光装机 >=2万千瓦", "果风发电装机 >=1万千瓦"]),
        ("桃、杏、梨产量分别稳定在5万吨、3万吨、2万吨左右。", ["桃产量 ~5万吨", "杏产量 ~3万吨", "梨产量 ~2万吨"]),
        ("青柘镇果库、望柘镇果库储存能力分别达到2万吨、1万吨。", ["青柘镇果库储存能力 =2万吨", "望柘镇果库储存能力 =1万吨"]),
        ("果校和高等果校毛入学率分别达到75%和27%。", ["果校毛入学率 =75%", "高等果校毛入学率 =27%"]),
        ("鲜果普及率、果汁普及率分别达到98%和97%。", ["鲜果普及率 =98%", "果汁普及率 =97%"]),
        ("果树种植、采摘机械化率分别达到90%和95%。", ["果树种植机械化率 =90%", "采摘机械化率 =95%"]),
        (
            "果校入园率、巩固率和果农人均受教育年限分别达到90%、99%和13.5年。",
            ["果校入园率 =90%", "巩固率 =99%", "果农人均受教育年限 =13.5年"],
        ),
        (
            "果渣、果皮排放总量分别控制在201吨、27吨以内，比2020年分别下降10%、12%。",
            ["果渣排放总量 <=201吨", "果皮排放总量 <=27吨", "果渣排放总量下降 =10%", "果皮排放总量下降 =12%"],
        ),
        ("果渣、果皮等重点工程减排量分别达到245吨、18吨。", ["果渣重点工程减排量 =245吨", "果皮重点工程减排量 =18吨"]),
        (
            "设施果园占新建果园的比例达到15%以上，其中重点地区达到20%以上。",
            ["设施果园占新建果园的比例 >=15%", "重点地区设施果园占新建果园的比例 >=20%"],
        ),
        ("果业规模超过72亿元，占农业30%以上。", ["果业规模 >72亿元", "果业规模占农业 >=30%"]),
        ("果业产值达到20亿元，年均递增8%。", ["果业产值 =20亿元", "果业产值年均递增 =8%"]),
        ("所有果村15分钟上国道。", ["所有果村上国道 =15分钟"]),
    ],
)
def test_values_of_several_subjects(sentence: str, told: list[str]) -> None:
    found = targets("一、发展目标", sentence)
    assert [f"{target.subject} {target.op}{target.value}{target.unit}" for target in found] == told


def test_each_number_keeps_its_own_comparator() -> None:
    assert [target.op for target in targets("铁路、公路果运量分别超过100万吨、达到50万吨。")] == [">", "="]


@pytest.mark.parametrize("sentence", ["2024年、2025年果品产量分别达到5万吨、6万吨。", "果品产量2024年、2025年分别达到5万吨、6万吨。"])
def test_each_number_has_its_year(sentence: str) -> None:
    assert _told(sentence) == [("果品产量", "=", "5", "万吨", 2024), ("果品产量", "=", "6", "万吨", 2025)]


def test_the_last_unit_is_that_of_all() -> None:
    assert {target.unit for target in targets("甲县、乙县果园用水分别降到16万、9万立方米。")} == {"万立方米"}


def test_labels_with_levels() -> None:
    told = [("优质果率", "=", "80", "%", 2025), ("商品果率", "=", "90", "%", 2025)]
    assert _told("一、发展目标", "优质果率：80%，商品果率：90%。") == told
    assert _told("一、发展目标", "第一步：达到20万亩。") == []


@pytest.mark.parametrize("opening", ["预计到2025年，", "2025年底，", "通过五年努力，到2025年，", "“十四五”规划末，"])
def test_a_year_that_opens_a_sentence_holds_for_the_next(opening: str) -> None:
    assert [target.by for target in targets("一、发展目标", f"{opening}果园面积达到20万亩。果品产量达到30万吨。")] == [2025, 2025]


def test_the_year_of_a_part_is_not_that_of_the_whole() -> None:
    assert [target.by for target in targets("规划建设果库1000座（其中2024年600座）。")] == [None, 2024]


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        ("改造果库230座，其中：青山镇80座，古井镇90座。", ["果库", "青山镇果库", "古井镇果库"]),
        ("新建果园书房8间，送戏下乡200场。", ["果园书房", "送戏下乡"]),
        ("由市财政局每年安排不少于2亿元专项资金用于果园养护。", ["专项资金"]),
        ("县农业农村局负责修建产业路20公里。", ["产业路"]),
        ("筹集果农住房2900套，其中市安居集团筹集2000套，鹿港区筹集900套。", ["果农住房"] * 3),
        ("覆盖双河、红旗、大湾3个村。", []),
    ],
)
def test_who_does_it_is_no_part_of_what_is_counted(sentence: str, subjects: list[str]) -> None:
    assert [target.subject for target in targets(sentence)] == subjects


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        ("培育果园20家，产业园区3个，果业园区5个。", ["果园", "产业园区", "果业园区"]),  # no places, and not counted with the farms
        ("创建果村30个，文明乡镇5个。", ["果村", "文明乡镇"]),
        ("新建沙湾、坪上2个果业社区。", ["果业社区"]),
        ("引进果贷、果险、果品服务3家机构。", ["机构"]),
        ("培育果企100家，新增高新果企30家，到2025年达到80家。", ["果企", "新增高新果企", "高新果企"]),
        ("果业建设投资达到3亿元。", ["果业建设投资"]),
        ("新建果库1300座，2024年、2025年计划分别建成600座、700座。", ["果库", "果库", "果库"]),
    ],
)
def test_what_only_looks_like_a_part_of_what_is_counted(sentence: str, subjects: list[str]) -> None:
    assert [target.subject for target in targets(sentence)] == subjects
