import pytest
from miniplan import graph, names, nodes

from plantrace.extraction.actors.actor_words import find_actor_words
from plantrace.extraction.actors.known_actors import FRIEND, Known, known_actors
from plantrace.extraction.lexicon import lexicon


def known(text: str) -> dict[str, Known]:
    return known_actors({word for word, _, _ in find_actor_words([text]).known[0]})


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("依托国家电网、中国联通建站。", ["中国联通", "国家电网"]),
        ("推动中核汇能、奥迪一汽扩产。", ["中核汇能", "奥迪一汽"]),
        ("由农发行和国家开发银行贷款。", ["农发行", "国家开发银行"]),
        ("加强与联合国粮农组织的合作。", ["联合国粮农组织"]),
        ("培训万科技人员，发展中国电子商务，扩大全国网络。", []),
        ("以岚石新华为龙头，建设兴隆基地，评选最美团队。", []),
        ("引进京东方、欣旺达，服务京东。", ["京东", "京东方", "欣旺达"]),
        ("研究杜邦定理，通过苏伊士运河出口，降低成本钢材单耗。", []),
        ("用好世界银行贷款，符合世界贸易组织规则。", []),
    ],
)
def test_names_that_plans_of_every_place_name(text: str, names: list[str]) -> None:
    assert [form for form, actor in known(text).items() if actor.label != FRIEND] == names


def test_the_forms_of_one_company_have_the_fullest_name_that_the_text_has() -> None:
    assert known("支持中国移动扩容。")["中国移动"].name == "中国移动"
    assert known("中国移动通信集团有限公司和中国移动。")["中国移动"].name == "中国移动通信集团有限公司"
    assert known("依托国家开发银行融资。")["国家开发银行"].type == "finance"


def test_no_form_stands_twice_and_every_friend_holds_one() -> None:
    groups = [names for section in ("companies", "banks", "international", "academies") for names in lexicon().known_actors[section]]
    forms = [form for names in groups for form in names]
    assert len(forms) == len(set(forms))
    assert all(any(form in friend for form in forms) or not set(forms) & {friend} for friend in lexicon().known_actors["friends"])
    assert not set(forms) & set(lexicon().known_actors["friends"])


def test_a_short_form_that_other_words_hold_is_a_name_where_a_list_says_so() -> None:
    plan = graph("推进五矿铜锌产业基地、中铝新材料等项目建设。", "改造第五矿区，其中铝材占一半，与五矿合作。")
    assert [(node.name, len(node.evidence)) for node in nodes(plan, "Enterprise")] == [("五矿", 2), ("中铝", 1)]
    assert names(graph("与五矿合作，改造第五矿区。"), "Enterprise") == []


def test_universities_by_their_short_names() -> None:
    plan = graph("与清华、华东师大合作，改造清华园路，推动江浙大地协同。")
    assert [(node.name, node.props["type"]) for node in nodes(plan, "Institution")] == [("清华", "university"), ("华东师大", "university")]
