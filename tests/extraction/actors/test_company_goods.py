import pytest
from miniplan import COUNTY, facts, graph, names

from plantrace.extraction.actors.company_goods import goods_owners
from plantrace.extraction.document.identity import Identity
from plantrace.extraction.places.gazetteer import Gazetteer

WORKS = "力促力岚机器人、奥柘康高端PCB板等项目竣工投产"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (WORKS, ["力岚", "奥柘康"]),
        ("推进科岚保健品、朗柘水果酵素、投资3亿元的山东龙岚汽车零部件等一批10亿元项目建设", ["科岚", "朗柘", "山东龙岚"]),
        ("奕柘太一期、阿岚特二期等一批项目竣工投产", ["奕柘太", "阿岚特"]),
        ("推进滨江一期、学府二期等项目建设", []),  # houses as well as factories
        ("推进青岚湖一期、柳林园二期等项目投产", []),  # places
        ("推进力岚机器人、河堤加固等项目建设", []),  # one alone may be anything
        ("推进青柘大米、柳林茶叶、双柘水泥等项目建设", []),  # what places are known for
        ("推进工业机器人、高端电路板、智能传感器等项目建设", []),
        ("推进力岚机器人小镇、奥柘康电池产业园等项目建设", []),
        ("加快力岚机器人、奥柘康电池研发", []),
    ],
)
def test_firms_before_what_they_make(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in goods_owners(text, COUNTY, Gazetteer())] == found


def test_in_a_citys_plan_the_county_stands_before_what_is_made_there() -> None:
    city = Identity("青岚市国民经济和社会发展第十四个五年规划", "青岚市", "city", (2021, 2025))
    assert goods_owners(WORKS, city, Gazetteer()) == []


def test_the_firm_carries_its_work_out_and_a_short_name_is_none_where_it_stands_in_other_words() -> None:
    plan = graph(f"{WORKS}。")
    assert facts(plan, "IMPLEMENTED_BY", "role") == {("力岚机器人", "力岚", "lead"), ("奥柘康高端PCB板", "奥柘康", "lead")}
    assert names(graph(f"{WORKS}。", "提升主力岚县的产量。"), "Enterprise") == ["奥柘康"]
