"""Run-in headings, and first sentences that are none."""

import pytest
from miniplan import facts, graph, passages

from plantrace.extraction.document.leads import run_in


def lead(text: str) -> str:
    """The run-in heading of an item beside another one, "" if it has none."""
    return passages("1.改善民生。建设水厂，铺设管网。", text)[1].name


@pytest.mark.parametrize(
    "text",
    [
        "2.新增果园30处。新增冷库20座。",
        "2.开工建设石岭中学、青塘小学。确保双柘水厂竣工。",
        "2.新开工8座冷库，新增库容2540吨。完成6座冷库改造。",
        "2.推进青塘河24公里管网建设，完成全县改造。加快水厂扩建。",
        "2.建成石岭铁路。推进青柘小学改扩建。",
        "2.建成石岭铁路。推进青柘小学改扩建。",
        "2.推进石岭小学改扩建。建成青柘铁路。",
        "2.完成石岭灌区改造。启动柳湖水库建设。",
        "2.实施石岭路、青柘桥等连城工程。新建柳湖街、柘林街等连片工程。",
        "2.加快果园供水，新增果农用户2.3万户。新增受益人口7.8万人。",
        "2.完成石岭水库。加快青柘大桥建设，确保2026年通车。",
    ],
)
def test_the_first_of_several_like_sentences_is_no_heading(text: str) -> None:
    assert lead(text) == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2.动员阶段（2023年3月至5月）。制定方案，召开大会。", "动员阶段（2023年3月至5月）"),
        ("2.果园总投资18亿元。其中果路4亿元，冷库6亿元。", ""),
        ("2.果品产量增长9%，新增果企20家。责任单位：县林业局", ""),
        ("2.打造石岭果业综合体项目。责任单位：县林业局", "打造石岭果业综合体项目"),
        ("2.2023年新建果园。新建石岭果园，改造青塘果园。", ""),
        ("2.新建学校。新建石岭小学，改造青塘小学。", "新建学校"),
        ("2.建成石岭铁路。加快石岭站改造。", "建成石岭铁路"),
        ("2.推进青柘水库除险加固。完成大坝加固。", "推进青柘水库除险加固"),
        ("2.推进石岭小学改扩建。新建教学楼，改造操场。", "推进石岭小学改扩建"),
        ("2.推进农贸市场改造。建成青柘大桥。", "推进农贸市场改造"),
        ("2.推进标准厂房建设。建成青柘公寓。", "推进标准厂房建设"),
        ("2.推进新材料产业发展。支持石岭果业改造升级。", "推进新材料产业发展"),
        ("2.建成石岭水库。完善配套管网，加强水质监测。", "建成石岭水库"),
        ("2.实施石岭路、青柘桥等连城工程。完善标志标线，优化信号配时。", "实施石岭路、青柘桥等连城工程"),
        ("2.改善果园供水。新增用户2万户。", "改善果园供水"),
        ("2.建成青柘新区。建设石岭小学。", "建成青柘新区"),
        ("2.实施36条果路建设。其中，建成石岭路等12条。", "实施36条果路建设"),
        ("2.建设3个特色产业园。推动果汁生产线投产，培育果品加工园。", "建设3个特色产业园"),
        ("2.深化商事改革。（1）落实多证合一。（2）精简证照。", "深化商事改革"),
    ],
)
def test_a_first_sentence_that_the_others_spell_out_is_a_heading(text: str, name: str) -> None:
    assert lead(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全面推进石岭果园、青塘果品中心等果品服务工程。加快冷库改造，完善果路。", ""),
        ("完成石岭取水口改造工程竣工验收。努力创建果业强县，推进改革。", ""),
        ("石岭镇还将打造3条果品线路。包括采摘游、赏花游。", ""),
        ("今年石岭镇将重点解决：果园供水设施建设，建成工程36处。", ""),
        ("推进石岭公园、青塘公园等存量公园改造。完善设施，优化服务。", "推进石岭公园、青塘公园等存量公园改造"),
        ("将果业做大做强。建设冷库，改造果园。", "将果业做大做强"),
    ],
)
def test_a_statement_of_what_is_to_come_is_no_heading_of_a_paragraph(text: str, name: str) -> None:
    assert passages(text)[0].name == name


def test_parts_behind_a_title_are_done_by_the_units_in_their_own_brackets() -> None:
    found = graph("1.深化商事改革。（1）落实多证合一。（县市场监管局牵头负责）（2）精简证照。（县司法局牵头负责）")
    assert {(what, who) for what, who in facts(found, "IMPLEMENTED_BY") if "证" in str(what)} == {
        ("落实多证合一", "丰谷县市场监管局"),
        ("精简证照", "丰谷县司法局"),
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1.推进石岭医院建设。完成青柘卫生院改造。责任单位：县卫生健康局", "推进石岭医院建设"),
        ("1.推进石岭医院建设。完成青柘卫生院改造。（县卫生健康局）", "推进石岭医院建设"),
        ("1.实施石岭镇改造。推进青柘镇绿化。", "实施石岭镇改造"),
        ("1.推进溢洪道加固。完成青柘水库扩建。", "推进溢洪道加固"),
        ("1.推进石岭医院建设。完成青柘卫生院改造。", ""),
        ("1.建成石岭桥。推进青柘路改造。", ""),
        ("1.建成石岭桥。完善石岭桥引道。", "建成石岭桥"),
    ],
)
def test_a_first_sentence_keeps_its_units_and_is_the_work_of_a_name(text: str, name: str) -> None:
    assert lead(text) == name


def test_a_project_that_opens_its_item_has_the_units_of_the_item() -> None:
    found = graph("1.推进石岭医院建设。完成青柘卫生院改造。责任单位：县卫生健康局")
    assert ("石岭医院", "丰谷县卫生健康局") in facts(found, "IMPLEMENTED_BY")


def test_a_bridge_is_not_where_the_next_sentence_works_on_a_road() -> None:
    found = graph("1.建成石岭桥。推进青柘路和柳塘路改造。")
    assert ("石岭桥", "青柘路") not in facts(found, "LOCATED_IN")


def test_a_title_before_a_colon_may_be_long_where_it_names_a_work() -> None:
    text = "石岭灌区续建配套与节水改造扩面提升工程：新建校舍2万平方米。"
    assert run_in(text, 0, "paragraph") == ((0, text.index("：")), text.index("：") + 1)
    assert run_in("各乡镇和县直有关部门要切实做到以下几点：一要重视。", 0, "paragraph")[0] is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("以果业生态圈建设为统领推进果业重点项目：石岭果园二期、云谷小镇、果品中心等。新增学校8所。", ""),
        ("推进果业重点项目：石岭果园二期、云谷小镇、果品中心等。新增学校8所。", ""),
        ("加快推进重大工程：石岭水库、青柘大道、云川互通。", ""),
        ("推进果业重点项目：石岭果园二期、云谷小镇等，总投资20亿元。", ""),
        ("培育重点项目：坚持规划引领，优化服务。", "培育重点项目"),
        ("推进重点项目：强化要素保障、优化营商环境、完善服务机制。", "推进重点项目"),
        ("推进重点项目：石岭水库要开工，青柘大道要完工。", "推进重点项目"),
    ],
)
def test_works_of_a_kind_are_no_heading_of_their_names(text: str, name: str) -> None:
    assert passages("一、果业", text, "果园更新。")[1].name == name
