"""Counts that commit to nothing: of what is named beside them, of where something is done, of what is only applied or told."""

import pytest
from miniplan import targets


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("在90个产果镇分别建成1个示范园。", ["1"]),
        ("推进石岭、青柘、岚石3个街道安置房建设。", []),
        ("抓好石岭、青柘2个村污水治理项目。", []),
        ("落实好提振果业信心90条措施。", []),
        ("果农补助由每月1800元、1500元统一提高到2200元。", ["2200"]),
        ("建设石岭、青柘等16个村污水治理项目。", ["16"]),
        ("制定果业扶持措施12条。", ["12"]),
    ],
)
def test_what_counts_and_what_does_not(sentence: str, values: list[str]) -> None:
    assert [target.value for target in targets(sentence)] == values


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        ("推动3个果业强镇做强特色产业。", ["果业强镇"]),
        ("加快建设，4条果品公路提前建成通车。", ["果品公路"]),
        ("将300户果农纳入保险。", ["果农"]),
        ("支持15家企业上市。", ["企业上市"]),
        ("更新果园路灯900盏。", ["更新果园路灯"]),
        ("安装果园路灯900盏，铺设管网45公里，增设果棚60座。", ["果园路灯", "管网", "果棚"]),
        ("新培育科技型、成长型、示范型果品企业300家。", ["新培育科技型、成长型、示范型果品企业"]),
        ("果品产量、果农收入均增长10%以上。", ["果品产量增长", "果农收入增长"]),
        ("县城和农村垃圾处理率分别达到95%、90%。", ["县城垃圾处理率", "农村垃圾处理率"]),
        ("果业、林业、渔业增加值分别增长5%、4%、3%。", ["果业增加值增长", "林业增加值增长", "渔业增加值增长"]),
        ("果品产量迈上10万吨台阶。", ["果品产量"]),
        ("完成果园征收签约680户，项目签约30个。", ["果园征收签约", "项目签约"]),
    ],
)
def test_what_a_number_counts(sentence: str, subjects: list[str]) -> None:
    assert [target.subject for target in targets(sentence)] == subjects


@pytest.mark.parametrize(
    ("sentence", "commitments"),
    [
        ("新增停车位500个。", ["output"]),
        ("培育创业实体500个。", ["output"]),
        ("为独居果农家庭安装报警装置3000台。", ["output"]),
        ("新增公路里程1500公里。", ["output"]),
        ("新建果农服务站5个，果品检测中心3个。", ["output", "output"]),
        ("实现果业增加值增长25%以上。", ["outcome"]),
        ("完成固定资产投资120亿元以上。", ["outcome"]),
        ("稳定果园面积113万亩、果品总产45万吨。", ["outcome", "outcome"]),
    ],
)
def test_what_is_made_and_what_is_reached(sentence: str, commitments: list[str]) -> None:
    assert [target.commitment for target in targets(sentence)] == commitments


def test_marks_that_part_nothing_are_read_without_an_error() -> None:
    assert targets("推进果园改造提升和冷库建设、、果品集散中心、、产地市场新建5座。")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("新增果企25家，累计达到60家。", [("新增果企", "25", "output"), ("果企", "60", "outcome")]),
        ("引进果业硕士20名、果业技工不少于100名。", [("果业硕士", "20", "output"), ("果业技工", "100", "output")]),
        ("新培育国家级果企2家、省级5家。", [("新培育国家级果企", "2", "output"), ("省级果企", "5", "output")]),
        ("提高城区4万户用果居民的用果安全。", [("用果居民", "4", "output")]),
        ("新建和改扩建果库450座。", [("果库", "450", "output")]),
        ("建成6个三级及以上果品客运站。", [("果品客运站", "6", "output")]),
        ("在17个乡镇硬化果路10万平方米。", [("果路", "10", "output")]),
        ("新增果位5000个，其中石岭园420个。", [("新增果位", "5000", "output"), ("石岭园", "420", "output")]),
        ("新增果位5000个，其中教师200名。", [("新增果位", "5000", "output"), ("教师", "200", "output")]),
        ("新增绿地面积30万平方米，其中果园10个。", [("新增绿地面积", "30", "output"), ("果园", "10", "outcome")]),
        ("建设5个方便群众的果品服务点。", [("果品服务点", "5", "output")]),
        ("实施果园改造工程，完成15万亩。", [("果园改造", "15", "output")]),
        ("新增学位5000个，其中幼儿园420个。", [("新增学位", "5000", "output"), ("幼儿园学位", "420", "output")]),
        ("果业营业收入达到300亿元，其中果酒产业160亿元。", [("果业营业收入", "300", "outcome"), ("果酒产业营业收入", "160", "outcome")]),
        ("实施果街整治工程，完成治理20条。", [("果街整治", "20", "output")]),
        ("建成数字果棚3处、数字果园1.5万亩。", [("数字果棚", "3", "output"), ("数字果园", "1.5", "output")]),
        ("开发果农岗位不少于740个。", [("开发果农岗位", "740", "output")]),
        ("水果播种面积稳定在58万亩以上，总产24万吨。", [("水果播种面积", "58", "outcome"), ("水果总产", "24", "outcome")]),
        ("日处理2万吨的石岭果渣处理厂2025年10月底前建成投用。", [("石岭果渣处理厂日处理能力", "2", "outcome")]),
        ("果业产值和果农收入增长10%。", [("果业产值增长", "10", "outcome"), ("果农收入增长", "10", "outcome")]),
        ("甲氧化物、乙氧化物排放量分别削减8%和10%。", [("甲氧化物排放量削减", "8", "outcome"), ("乙氧化物排放量削减", "10", "outcome")]),
        ("果渣占比小于28%。", [("果渣占比", "28", "outcome")]),
        ("完成35蒸吨以下果品锅炉清零。", []),
        ("依托12个果品枢纽发展现代果业。", []),
    ],
)
def test_what_is_counted_in_full(sentence: str, found: list[tuple[str, str, str]]) -> None:
    assert [(target.subject, target.value, target.commitment) for target in targets(sentence)] == found
