import pytest
from miniplan import facts, graph, names


@pytest.mark.parametrize(
    ("sentence", "works"),
    [
        ("建成岚石化工20万吨甲醇生产线，推动青柘铝业二期5万吨技改步伐。", ["岚石化工20万吨甲醇生产线", "青柘铝业二期5万吨技改"]),
        ("抓好投产，岚石化工二期20万吨甲醇年内要达产。", ["岚石化工二期20万吨甲醇"]),
        ("建设华能青柘100兆瓦农光互补。", ["华能青柘100兆瓦农光互补"]),
        ("建成临县岚石煤电800万吨矿井。", ["临县岚石煤电800万吨矿井"]),
        ("抓好销售，岚石化工20万吨甲醇销往全国。", []),  # nothing is to come of it
        ("推动岚石化工20万吨产能释放，推动岚石化工20万吨以上甲醇出口。", []),
        ("利用岚石化工20万吨甲醇。", []),
        ("推动岚石化工智能化改造、青柘铝业整体搬迁，加快岚石煤电二期建设。", ["岚石化工智能化改造", "青柘铝业整体搬迁", "岚石煤电二期"]),
        ("推动岚石化工改造闲置厂房，利用青柘铝业技改。", []),
    ],
)
def test_works_by_how_much_a_firm_is_to_make(sentence: str, works: list[str]) -> None:
    plan = graph("支持岚石化工、青柘铝业、岚石煤电扩产。", sentence)
    assert names(plan, "Project") == works
    assert {edge[0] for edge in facts(plan, "IMPLEMENTED_BY", "role") if edge[2] == "lead"} == set(works)
