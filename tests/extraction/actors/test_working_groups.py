import pytest
from miniplan import COUNTY

from plantrace.extraction.actors.actor_words import words_in
from plantrace.extraction.actors.bodies import find_bodies


def names(text: str) -> list[str]:
    return [body.name for body in find_bodies(text, words_in(text), COUNTY)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("成立县果业振兴工作领导小组，统筹推进。", "丰谷县果业振兴工作领导小组"),
        ("按照市果博会筹备工作指挥部的统一部署实施。", "市果博会筹备工作指挥部"),
        ("成立果业提质战役领导组，加强调度。", "果业提质战役领导组"),
        ("充分发挥全域果业发展工作领导小组统筹作用。", "全域果业发展工作领导小组"),
        ("由丰谷县经济运行专班调度。", "丰谷县经济运行专班"),
        ("落实党委果业工作领导小组职责。", "党委果业工作领导小组"),
        ("在市重点项目建设指挥部领导下实施。", "市重点项目建设指挥部"),
        ("召开市政务公开联席会议。", "市政务公开联席会议"),
        ("县水利局明确联络员加入县果业振兴专班。", "丰谷县果业振兴专班"),
        ("由县河长制工作领导小组办公室牵头。", "丰谷县河长制工作领导小组办公室"),
        ("会同县教育局和县双减工作专班检查。", "丰谷县双减工作专班"),
        ("澄川市水污染防治工作领导小组及领导小组办公室组成。", "澄川市水污染防治工作领导小组"),
    ],
)
def test_a_group_for_one_task_is_a_body(text: str, name: str) -> None:
    assert name in names(text)
    assert "领导小组办公室" not in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "成立领导小组，下设办公室，组建工作专班，设立现场指挥部。",
        "健全重大项目工作专班，成立项目协调指挥部。",
        "建立县政务公开联席会议制度。",
        "由县工作专班、市应急指挥部组织。",
        "召集县果业振兴工作领导小组各成员单位。",
        "在省、市建设本级防汛指挥部。",
        "做好防汛指挥部署。",
        "抽调各镇等单位组成专班。",
    ],
)
def test_a_group_without_a_task_or_a_rule_of_it_is_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("报县委农村工作领导小组暨乡村振兴领导小组备案。", {"丰谷县委农村工作领导小组", "乡村振兴领导小组"}),
        ("成立创建国家森林城市领导小组及办公室。", {"创建国家森林城市领导小组"}),
        ("落实果业振兴工作领导小组职责。", {"果业振兴工作领导小组"}),
    ],
)
def test_where_the_names_of_groups_begin(sentence: str, found: set[str]) -> None:
    assert set(names(sentence)) == found
