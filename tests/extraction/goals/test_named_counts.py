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
        ("新培育科技型、成长型、示范型果品企业300家。", ["科技型、成长型、示范型果品企业"]),
        ("果品产量、果农收入均增长10%以上。", ["果品产量增长", "果农收入增长"]),
        ("县城和农村垃圾处理率分别达到95%、90%。", ["县城垃圾处理率", "农村垃圾处理率"]),
        ("果业、林业、渔业增加值分别增长5%、4%、3%。", ["果业增加值", "林业增加值", "渔业增加值"]),
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
