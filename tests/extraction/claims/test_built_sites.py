import pytest
from miniplan import facts, graph

SENTENCES: tuple[tuple[str, set[str]], ...] = (
    ("加快县医院迁建项目。", set()),
    ("推进石岭大学北校区扩区。", set()),
    ("实施青柘幼儿园改扩建。", set()),
    ("推进青柘中学三期扩建。", set()),
    ("推进石岭中学扩容提升工程。", set()),
    ("完成青柘高中、柳溪中学、石桥中学等5所学校改造。", set()),
    ("推进石岭钢铁搬迁项目。", {"石岭钢铁"}),  # a firm builds for itself
    ("完成丰谷县第一中学教学楼扩建工程。", {"丰谷县第一中学"}),  # what is built in a school is its own
    ("推进石岭大学三期项目建设。", {"石岭大学"}),
)
PARTIES = (
    ("县医院迁建项目由县卫健局负责。", {"丰谷县卫健局"}),
    ("县医院迁建项目加快推进，县卫健局牵头。", {"丰谷县卫健局"}),
    ("县医院扩建传染病区。", {"县医院"}),
    ("县医院扩建，由县卫健局负责。", {"丰谷县卫健局"}),
    ("由县医院负责实施门诊楼改造。", {"县医院"}),
    ("县医院牵头建设医联体。", {"县医院"}),
    ("依托石岭大学建设云谷实验室。", {"石岭大学"}),
)


@pytest.mark.parametrize(("sentence", "owners"), SENTENCES)
def test_a_school_or_hospital_that_is_built_is_not_who_builds(sentence: str, owners: set[str]) -> None:
    found = facts(graph("依托石岭钢铁、柘林纺织等企业延链。", sentence), "IMPLEMENTED_BY", "rule")
    assert {who for _, who, rule in found if rule == "owner_in_title"} == owners


@pytest.mark.parametrize(("sentence", "parties"), PARTIES)
def test_who_does_the_work_at_an_institution(sentence: str, parties: set[str]) -> None:
    found = facts(graph(sentence), "IMPLEMENTED_BY", "rule")
    assert {who for _, who, rule in found if rule in ("stated_lead", "relied_on")} == parties
