import pytest
from miniplan import COUNTY, facts, graph, names

from plantrace.extraction.actors.company_works import owners
from plantrace.extraction.places.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("推进投资3亿元的六青矿业二期、石岭药业、云坪电子等项目建设", ["六青矿业", "石岭药业", "云坪电子"]),
        ("3.岚石铝业年产10万吨铝箔项目。", ["岚石铝业"]),
        ("确保云坪电子、岚石铝业建成投产", ["云坪电子", "岚石铝业"]),
        ("推进岚石铝业搬迁、河堤加固等一批重大项目", ["岚石铝业"]),
        ("推进青柳纸业环保包装、河堤加固等项目", ["青柳纸业"]),
        ("推进青柳木业加工园、云坪茶业小镇等项目建设", []),  # grounds of a place's trade
        ("加快云坪电子、启光科技项目建设", ["云坪电子", "启光科技"]),
        ("加快食品电子、智能科技项目建设，推进青柳旅游、云坪物流项目建设", []),
        ("加快五矿铜锌产业基地、陕汽商用车二期、河堤加固等项目建设", ["五矿", "陕汽"]),
        ("推动康岚电缆二期、荣岚家具扩能、河堤加固等项目", ["康岚电缆", "荣岚家具"]),
        ("推进乡村旅游二期、电子信息二期、青柳物流扩建等项目", []),
        ("加快青岚电气全链智能化、青重铸锻能级提升等项目", ["青岚电气", "青重铸锻"]),
        ("开工南网600兆瓦储能电站项目。", ["南网"]),
        ("建设青鼎铜业年产3万吨铜杆、泰岚纺织高端面料、鑫岚建材装配式构件等项目", ["青鼎铜业", "泰岚纺织", "鑫岚建材"]),
        ("推进青鼎铜业技改、云坪旅游综合开发、云坪食品产业园等项目", ["青鼎铜业"]),
        ("推进联岚机械、裕岚铸造、河堤加固等35个亿元项目", ["联岚机械", "裕岚铸造"]),
        ("推进蓝柘锂业碳酸锂装置优化改造、河堤加固等项目", ["蓝柘锂业"]),
        ("推进盛柘电缆二期、德岚智造、河堤加固等5个项目", ["盛柘电缆", "德岚智造"]),
        ("推进宏柘轴承、蓝柘食品深加工、京东青岚物流园等项目", ["宏柘轴承", "蓝柘食品"]),  # beside a firm that all know
        ("推进绿色食品深加工、京东青岚物流园等项目", []),
        ("力争云坪电子、启光科技全面达产", ["云坪电子", "启光科技"]),
        ("推进正泰电气迁建、海信电器青岚生产基地等项目", ["正泰电气", "海信电器"]),
        ("抓好哈柘铅锌矿、金柘矿业技改复工，推进尾矿利用和尧柘水泥技改等项目", ["金柘矿业", "尧柘水泥"]),
        ("推进章柘钨业碳化硅、正柘谷葡萄栽培等10个工业项目", ["章柘钨业"]),
        ("推进老旧矿业技改和有色冶炼、重点建材扩产", []),
        ("推进绿色铝业、光学玻璃等项目建设", []),  # products
        ("推进云坪电子、河堤加固等项目建设", []),  # a topic as well, and no sure firm beside it
        ("推进岚石铝业、云坪电子合作", []),  # no list of works
    ],
)
def test_whose_works_a_list_names(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in owners(text, COUNTY, Gazetteer())] == found


def test_a_work_that_has_only_its_firms_name_is_a_project_and_the_firms_own() -> None:
    plan = graph("推进岚石铝业、青岚矿业二期、云坪大桥等项目建设。")
    assert names(plan, "Enterprise") == ["岚石铝业", "青岚矿业"]
    assert {edge[:2] for edge in facts(plan, "IMPLEMENTED_BY")} == {("岚石铝业", "岚石铝业"), ("青岚矿业二期", "青岚矿业")}


def test_a_county_may_stand_before_the_firm_that_a_work_is_called_by() -> None:
    plan = graph("依托岚石铝业、青岚矿业等企业发展加工。推进青台岚石铝业二期、高标准岚石铝业园等项目建设。")
    assert {edge[:2] for edge in facts(plan, "IMPLEMENTED_BY") if edge[0] in ("青台岚石铝业二期", "高标准岚石铝业园")} == {
        ("青台岚石铝业二期", "岚石铝业")
    }


@pytest.mark.parametrize(
    ("sentence", "firms"),
    [
        ("推进石岭化工20万吨甲醇、青柳钢铁30万吨线材等项目。", ["石岭化工", "青柳钢铁"]),
        ("新建石岭化工20万吨甲醇项目。", ["石岭化工"]),
        ("推进青海柘源20万吨铝板带箔、山西广岚12万吨再生铜等项目。", ["青海柘源", "山西广岚"]),
        ("推进山西省内20万吨煤炭、青海绿色20万吨铝箔等项目。", []),
        ("推进精细化工20万吨产业化项目，年产30万吨钢铁项目投产。", []),
        ("水产养殖产量20万吨，生产绿色建材30万吨。", []),
        ("开工建设云坪电子30万台电脑、青氏化学40条医用手套生产线等项目。", ["云坪电子", "青氏化学"]),
        ("推动福源不锈钢40万吨冷轧生产线、青云精密电子30条生产线投产。", ["福源不锈钢", "青云精密电子"]),
        ("新建临县青岚煤电800万吨矿井项目。", ["青岚煤电"]),
        ("推进青云热电2×60万千瓦热电机组、鼎盛食品年产5万吨速冻食品项目。", ["青云热电", "鼎盛食品"]),
        ("推进速冻食品年产5万吨项目、休闲食品2万吨坚果项目。", []),
        ("推进青云食品20万吨项目，推进丰谷食品20万吨屠宰项目。", []),  # goods, as far as one can tell; a place's trade
    ],
)
def test_a_firm_stands_before_what_it_makes_a_year(sentence: str, firms: list[str]) -> None:
    assert names(graph(sentence), "Enterprise") == firms
