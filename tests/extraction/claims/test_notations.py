"""What responsible units are said of."""

import pytest
from miniplan import edges, facts, graph, names, nodes

TOWNS = "石岭镇、青塘镇、双柘镇协同，石岭镇、青塘镇、双柘镇联动。"


def implemented(*lines: str) -> set[tuple[object, ...]]:
    return facts(graph(*lines, TOWNS), "IMPLEMENTED_BY", "role", "rule")


def test_a_notation_in_a_heading_holds_for_its_task() -> None:
    found = implemented("一、工业制造（牵头单位：县工信局）", "加快园区建设，引进企业。")
    assert {(who, role) for _, who, role, _ in found} == {("丰谷县工信局", "lead")}


def test_a_fact_from_a_heading_keeps_the_words_below_it_too() -> None:
    found = graph("一、工业制造（牵头单位：县工信局）", "加快园区建设，引进企业。")
    (edge,) = edges(found, "IMPLEMENTED_BY")
    assert [evidence.quote for evidence in edge.evidence] == ["（牵头单位：县工信局）", "加快园区建设，引进企业。"]


def test_a_line_that_says_who_helps_is_no_task() -> None:
    found = implemented("一、分工", "1.整治果园。依法整治果园。", "协助单位：县交通局", "时限要求：持续推进")
    assert {(who, role) for _, who, role, _ in found} == {("丰谷县交通局", "participate")}
    assert "协助单位" not in {what for what, *_ in found}


def test_the_members_of_a_projects_group_take_part_and_persons_do_not() -> None:
    found = implemented("（一）石岭大楼改造项目", "成员：县水务局、石岭镇政府")
    assert {(who, role) for _, who, role, _ in found} == {("丰谷县水务局", "participate"), ("石岭镇", "participate")}
    assert implemented("（一）石岭大楼改造项目", "成员：王某县政府秘书长") == set()


def test_responsible_units_take_on_the_task_of_their_paragraph() -> None:
    found = implemented("扩大果园面积。推进连片种植，配套滴灌设施。（牵头单位：县林业局；配合单位：县水利局）")
    assert found == {
        ("扩大果园面积", "丰谷县林业局", "lead", "responsible_units"),
        ("扩大果园面积", "丰谷县水利局", "participate", "responsible_units"),
    }


def test_parties_keep_the_order_of_the_plans_own_list() -> None:
    found = graph("建设冷库。（责任单位：县水利局、县财政局、县林业局）")
    (measure,) = nodes(found, "Measure")
    named = {node.id: node.name for node in found.nodes}
    parties = [edge for edge in edges(found, "IMPLEMENTED_BY") if edge.source == measure.id]
    assert [named[edge.target] for edge in sorted(parties, key=lambda edge: edge.props["position"])] == [
        "丰谷县水利局",
        "丰谷县财政局",
        "丰谷县林业局",
    ]


def test_responsible_units_take_on_the_project_of_their_item() -> None:
    found = implemented("专栏1 重点工程", "1. 石岭冷库改建项目：改建冷库7座。（县林业局负责）")
    assert found == {("石岭冷库改建项目", "丰谷县林业局", "lead", "responsible_units")}


def test_responsible_units_on_a_line_of_their_own_speak_of_the_item_above() -> None:
    found = implemented("1. 扩大果园面积。推进连片种植，配套滴灌设施。", "牵头单位：县林业局", "配合单位：县水利局")
    assert found == {
        ("扩大果园面积", "丰谷县林业局", "lead", "responsible_units"),
        ("扩大果园面积", "丰谷县水利局", "participate", "responsible_units"),
    }


UNITS = ["（责任单位：县林业局）", "【牵头单位：县林业局】", "（县林业局牵头）", "责任单位：县林业局"]


@pytest.mark.parametrize("units", UNITS)
def test_a_line_of_units_below_several_paragraphs_speaks_of_all_of_them(units: str) -> None:
    found = graph("（一）做强果业", "建设冷库，延伸链条。", "开展展销，拓宽渠道。", units, "（二）做优旅游", "开发线路，办好节会。")
    named = {node.id: node.name for node in found.nodes}
    leads = {named[edge.source] for edge in edges(found, "IMPLEMENTED_BY") if edge.props["method"] == "stated"}
    assert leads == {"建设冷库，延伸链条", "开展展销，拓宽渠道"}
    assert not [name for name in named.values() if "单位" in name]


def test_what_a_notation_states_is_stated_and_quoted() -> None:
    found = graph("扩大果园面积。推进连片种植。（责任单位：县林业局）")
    (edge,) = (edge for edge in found.edges if edge.type == "IMPLEMENTED_BY")
    assert edge.props["method"] == "stated"
    assert [evidence.quote for evidence in edge.evidence] == ["（责任单位：县林业局）"]


def test_a_heading_that_hands_its_tasks_to_a_body() -> None:
    found = implemented(
        "一、县水利局牵头工作（2项）", "1. 改造石岭灌区。", "2. 实施青岚河清水工程，疏浚河道。", "二、县林业局负责的事项", "1. 扩大果园。"
    )
    lead = {(what, who) for what, who, role, rule in found if rule == "responsible_units"}
    assert lead == {
        ("改造石岭灌区", "丰谷县水利局"),
        ("实施青岚河清水工程，疏浚河道", "丰谷县水利局"),
        ("扩大果园", "丰谷县林业局"),
    }
    assert not [edge for edge in implemented("一、推动就业工作", "1. 改造石岭灌区。") if edge[3] == "responsible_units"]


def test_a_second_bracket_in_one_sentence_speaks_of_that_sentence() -> None:
    found = implemented("扩大果园面积。推进连片种植（责任单位：县林业局），配套滴灌设施（责任单位：县水利局）。")
    assert {(str(what)[:6], who) for what, who, *_ in found} == {("推进连片种植", "丰谷县林业局"), ("推进连片种植", "丰谷县水利局")}


def test_a_second_notation_in_one_sentence_speaks_of_the_project_of_its_clause() -> None:
    found = implemented("改造柳林果园（责任单位：县林业局），建设青塘冷库项目（责任单位：县商务局）。")
    assert ("青塘冷库项目", "丰谷县商务局", "lead", "responsible_units") in found
    assert ("青塘冷库项目", "丰谷县林业局", "lead", "responsible_units") not in found


@pytest.mark.parametrize(
    ("lines", "by"),
    [
        (("1.推进青柘水库除险加固。完成大坝加固。", "牵头单位：县水利局", "完成时限：2024年12月底"), 2024),
        (("1.办好果品节。办好开幕式。（牵头单位：县农业农村局；完成时限：2023年9月）",), 2023),
        (("1.办好果品节。办好开幕式。（牵头单位：县农业农村局；完成时限：长期坚持）",), None),
        (("1.办好果品节。办好开幕式。（牵头单位：县农业农村局）", "2022年底，果品节闭幕。"), None),
    ],
)
def test_a_notation_may_tell_by_when(lines: tuple[str, ...], by: int | None) -> None:
    (task,) = [node for node in graph(*lines).nodes if node.label == "Measure" and node.props["level"] == "task"]
    assert task.props.get("by") == by


@pytest.mark.parametrize(("due", "by"), [("2024年12月底", 2024), ("2023.6—2025.12", 2025), ("每年9月", None), ("—", None)])
def test_a_column_may_tell_by_when(due: str, by: int | None) -> None:
    rows = (f"1\t新建冷库5座\t县农业农村局\t{due}", "2\t办好果品节\t县文化和旅游局\t2022年底")
    plan = graph("序号\t工作任务\t牵头单位\t完成时限", *rows)
    found = {node.name: node.props.get("by") for node in plan.nodes if node.label == "Measure"}
    assert found == {"新建冷库5座": by, "办好果品节": 2022}


@pytest.mark.parametrize(
    "line",
    [
        "1.推进果园连片种植（责任领导：张某；责任单位：县林业局、县水利局）。",
        "1.推进果园连片种植，责任单位：县林业局、县水利局。",
        "1.推进果园连片种植。（县林业局、县水利局）",
        "1.推进果园连片种植（县林业局：牵头；县水利局：配合）。",
    ],
)
def test_a_task_is_called_without_who_does_it(line: str) -> None:
    found = graph("一、重点任务", line)
    assert "推进果园连片种植" in [node.name for node in nodes(found, "Measure")]
    assert not [node.name for node in nodes(found, "Measure") if "县" in node.name]
    assert {node.name for node in nodes(found, "Department")} == {"丰谷县林业局", "丰谷县水利局"}


@pytest.mark.parametrize(
    ("units", "names"),
    [
        ("县林业局 县水利局", ["丰谷县林业局", "丰谷县水利局"]),
        ("县水利局 石岭镇 青塘乡", ["丰谷县水利局", "石岭镇", "青塘乡"]),
        ("石岭镇 县水利局", ["石岭镇", "丰谷县水利局"]),
    ],
)
def test_units_and_towns_that_only_a_space_parts(units: str, names: list[str]) -> None:
    found = implemented("一、重点任务", f"1.推进果园连片种植。（责任单位：{units}）")
    assert {who for _, who, *_ in found} == set(names)


def test_units_behind_a_dash() -> None:
    found = implemented("一、重点任务", "1.推进果园连片种植。", "——县林业局牵头，县水利局按职责分工负责")
    assert {(who, role) for _, who, role, _ in found} == {("丰谷县林业局", "lead"), ("丰谷县水利局", "participate")}


@pytest.mark.parametrize(
    "lines",
    [
        ("1.推进果园改造（县林业局、县水利局）", "加大力度，狠抓落实。"),
        ("1.推进果园改造。", "〖责任单位〗县林业局、县水利局"),
        ("1.推进果园改造。", "责任单位", "县林业局、县水利局"),
        ("1.推进果园改造。责任单位：县林业局，责任单位：县水利局。",),
    ],
)
def test_units_in_other_marks_and_places(lines: tuple[str, ...]) -> None:
    found = graph("一、重点任务", *lines)
    assert {(what, who, role) for what, who, role in facts(found, "IMPLEMENTED_BY", "role")} == {
        ("推进果园改造", "丰谷县林业局", "lead"),
        ("推进果园改造", "丰谷县水利局", "lead"),
    }
    assert not [node.name for node in nodes(found, "Measure") if "单位" in node.name or "局" in node.name]


def test_a_last_sentence_names_the_lead_before_the_comma() -> None:
    found = implemented("一、重点任务", "1.推进果园改造，扩大面积。牵头单位：县林业局，责任单位：县水利局。")
    assert {(who, role) for _, who, role, _ in found} == {("丰谷县林业局", "lead"), ("丰谷县水利局", "participate")}


def test_the_only_line_of_units_of_a_section_speaks_of_its_task() -> None:
    first = ("（一）推进果园改造", "1.加大力度，狠抓落实。", "2.推进工作，形成合力。", "责任单位：县林业局")
    second = ("（二）完善果品市场", "1.建设市场，狠抓落实。", "责任单位：县商务局", "2.推进销售，形成合力。", "责任单位：县供销社")
    found = {(what, who) for what, who, *_ in implemented("一、重点任务", *first, *second)}
    assert ("推进果园改造", "丰谷县林业局") in found
    assert {what for what, who in found if who != "丰谷县林业局"}.isdisjoint({"完善果品市场"})


@pytest.mark.parametrize(
    "lines",
    [
        ("1.推进果园改造。", "牵头单位 县林业局", "配合单位 县水利局 石岭镇", "完成时限 2025年12月"),
        ("1.推进果园改造。（牵头单位 县林业局 配合单位 县水利局、石岭镇 完成时限 2025年12月）",),
        ("1.推进果园改造。（牵头单位：县林业局；配合单位：县水利局、石岭镇；2025年12月底前完成）",),
        ("1.推进果园改造。（县林业局牵头，县水利局、石岭镇配合，2025年底前完成）",),
    ],
)
def test_labels_with_a_blank_for_their_colon_and_times_without_a_label(lines: tuple[str, ...]) -> None:
    found = graph("一、重点任务", *lines)
    assert {(who, role) for _, who, role in facts(found, "IMPLEMENTED_BY", "role")} == {
        ("丰谷县林业局", "lead"),
        ("丰谷县水利局", "participate"),
        ("石岭镇", "participate"),
    }
    assert [(node.name, node.props.get("by")) for node in nodes(found, "Measure")] == [("推进果园改造", 2025)]


def test_units_in_brackets_leave_the_closing_line_to_the_last_item() -> None:
    lines = ("（一）推进果业发展", "1.推进果园改造（责任单位：县林业局）。", "2.建设果品市场。", "责任单位：县商务局")
    found = {(what, who) for what, who, *_ in implemented("一、重点任务", *lines)}
    assert found == {("推进果园改造", "丰谷县林业局"), ("建设果品市场", "丰谷县商务局")}


def test_a_label_alone_on_its_line_tells_the_role_of_the_units_below() -> None:
    found = implemented("一、重点任务", "1.推进果园改造。", "牵头单位", "县林业局、县财政局", "配合单位", "县水利局、县交通局")
    roles = {who: role for _, who, role, _ in found}
    assert roles == {"丰谷县林业局": "lead", "丰谷县财政局": "lead", "丰谷县水利局": "participate", "丰谷县交通局": "participate"}


def test_a_task_is_called_without_the_persons_in_charge_either() -> None:
    found = implemented("一、重点任务", "1.推进果园改造（责任领导：张某）（责任单位：县林业局）。")
    assert {what for what, *_ in found} == {"推进果园改造"}


def test_persons_to_ask_are_no_party() -> None:
    found = implemented("一、任务", "1.推进果园改造。", "责任单位：县林业局；联系人：王某；电话：12345678。")
    assert {who for _, who, *_ in found} == {"丰谷县林业局"}


def test_a_slash_parts_units_and_a_word_alone_is_a_role() -> None:
    assert {who for _, who, *_ in implemented("推进果园改造（县林业局/县水利局）。")} == {"丰谷县林业局", "丰谷县水利局"}
    found = implemented("推进果园改造（牵头：县林业局；参与：县水利局）。")
    assert {(who, role) for _, who, role, _ in found} == {("丰谷县林业局", "lead"), ("丰谷县水利局", "participate")}


def test_who_watches_leaves_the_others_their_part() -> None:
    found = implemented("推进果质提升（县林业局牵头，县水利局、县交通局，县审计局负责监督检查）。")
    assert {(who, role) for _, who, role, _ in found} == {
        ("丰谷县林业局", "lead"),
        ("丰谷县水利局", "participate"),
        ("丰谷县交通局", "participate"),
    }
    assert {who for _, who, *_ in implemented("做好果库验收（县住建局负责验收）。")} == {"丰谷县住建局"}  # its own work


def test_the_head_of_a_column_is_no_unit() -> None:
    assert implemented("推进果园造林。", "责任单位 备注说明") == set()
    assert implemented("推进果园造林。", "责任单位", "推进果园管护，加强巡查。") == set()


def test_each_number_may_have_its_own_bracket_of_units() -> None:
    found = implemented("新增果农托位300个（县卫健局）、学位2000个（县教育局）、床位100张（县民政局）。")
    assert {who for _, who, *_ in found} == {"丰谷县卫健局", "丰谷县教育局", "丰谷县民政局"}


def test_a_last_sentence_picks_out_who_leads() -> None:
    found = implemented("一、任务", "1.新建果库20座。县林业局（牵头），县水利局、县财政局")
    roles = {who: role for _, who, role, _ in found}
    assert roles == {"丰谷县林业局": "lead", "丰谷县水利局": "participate", "丰谷县财政局": "participate"}


def test_bureaus_named_by_their_fields_join_as_departments() -> None:
    found = graph("1.发展果业。（县林业局牵头，县财政、水利、自然资源等部门配合）")
    assert facts(found, "IMPLEMENTED_BY") >= {("发展果业", name) for name in ("丰谷县林业局", "县财政部门", "县水利部门", "县自然资源部门")}


def test_a_line_of_a_chains_head_and_its_units_speaks_of_the_items_above() -> None:
    found = graph(
        "（一）果业链", "1.强龙头。支持龙头企业发展。", "2.建基地。建设基地。", "链长：县委副书记；牵头单位：县林业局；配合单位：县商务局"
    )
    assert ("强龙头", "丰谷县林业局") in facts(found, "IMPLEMENTED_BY")
    assert not [node for node in found.nodes if node.name == "链长"]


def test_a_bracket_of_its_own_line_is_not_cut_at_its_labels() -> None:
    found = graph("（一）发展果业。", "（牵头单位：县林业局 责任单位：县财政局、各乡镇）")
    assert {("发展果业", "丰谷县林业局"), ("发展果业", "丰谷县财政局")} <= facts(found, "IMPLEMENTED_BY")


def test_who_sees_to_a_part_of_the_sentence_counts_where_another_is_named_too() -> None:
    lines = [f"{n}.发展{w}。\n责任单位：县{w}局".split("\n") for n, w in enumerate(("林业", "水利", "教育", "商务", "民政"), 1)]
    found = graph(*(line for pair in lines for line in pair), "县财政局统筹安排资金1.2亿元，县审计局负责检查果园。")
    assert {"丰谷县财政局", "丰谷县审计局"} <= {name for what, name in facts(found, "IMPLEMENTED_BY") if str(what).startswith("县财政局")}


@pytest.mark.parametrize(
    ("duties", "parties"),
    [
        ("由县水利局牵头，县财政局保障资金，县审计局跟踪审计。", {("县水利局", "lead"), ("县财政局", "participate")}),
        ("县水利局牵头，县财政局负责资金保障，县审计局负责监督。", {("县水利局", "lead"), ("县财政局", "participate")}),
        ("县卫生健康局牵头，县医疗保障局配合。", {("县卫生健康局", "lead"), ("县医疗保障局", "participate")}),
        ("（县医疗保障局牵头，县市场监管局负责安全监督）", {("县医疗保障局", "lead"), ("县市场监管局", "participate")}),
        ("由省水利厅牵头，省审计厅等指导，县财政局保障资金。", {("省水利厅", "lead"), ("县财政局", "participate")}),
        ("由省交通运输厅牵头，青柘县配合。", {("省交通运输厅", "lead"), ("青柘县", "participate")}),
    ],
)
def test_a_sentence_that_only_hands_out_duties_speaks_of_the_one_before(duties: str, parties: set[tuple[str, str]]) -> None:
    found = graph("二、水利", f"新建泵站20座。{duties}")
    called = {node.id: node.name.removeprefix("丰谷") for node in found.nodes}
    assert names(found, "Measure") == ["新建泵站20座"]
    assert {(called[edge.target], edge.props["role"]) for edge in found.edges if edge.type == "IMPLEMENTED_BY"} == parties


def test_a_long_list_of_duties_takes_no_longer_for_its_end() -> None:
    assert names(graph("二、水利", f"新建泵站20座。县水利局牵头{'、县财政局配合' * 60}！"), "Measure")  # in doubt it never returns


def test_what_a_body_is_to_push_besides_is_a_measure_of_its_own() -> None:
    for besides in ("推进灌溉保障", "打造示范区，县财政局配合"):
        assert len(names(graph("二、水利", f"新建泵站20座。县水利局牵头，{besides}。"), "Measure")) == 2


def test_who_completes_a_part_does_not_lead_the_work_of_the_title() -> None:
    found = facts(graph("二、水利", "（一）实施青柘河治理工程。治理河道12公里。县林业局完成两岸绿化300亩。"), "IMPLEMENTED_BY")
    assert {what for what, name in found if name == "丰谷县林业局"} == {"县林业局完成两岸绿化300亩"}


def test_those_who_help_behind_two_who_carry_it_out() -> None:
    found = graph("由县商务局会同县林业局组织实施果农培训，团县委、县妇联参与。")
    assert {(party, role) for _, party, role in facts(found, "IMPLEMENTED_BY", "role")} == {
        ("丰谷县商务局", "lead"),
        ("丰谷县林业局", "participate"),
        ("共青团丰谷县委", "participate"),
        ("丰谷县妇联", "participate"),
    }


def test_a_body_that_its_own_sentence_names_leads_whatever_notations_the_plan_has() -> None:
    noted = [f"建设果园{n}处。（责任单位：县林业局）" for n in range(1, 7)]
    found = facts(graph(*noted, "县审计局每年开展专项审计。", "县林业局会同县财政局制定实施细则。"), "IMPLEMENTED_BY", "role")
    assert ("县审计局每年开展专项审计", "丰谷县审计局", "lead") in found
    assert not any(party == "丰谷县财政局" and role == "lead" for _, party, role in found)
