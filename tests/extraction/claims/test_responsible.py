import pytest
from miniplan import COUNTY, facts, graph, nodes, passages

from plantrace.extraction.claims.responsible import Statement, find_statements

TASK = "加快果业发展，建设冷库。"


def statements(*lines: str) -> list[Statement]:
    return find_statements(passages(*lines), COUNTY)


def units(statement: Statement) -> list[tuple[str, str]]:
    return [(unit.name.removeprefix("丰谷县"), role) for unit, role in statement.units]


LEAD, PART = "lead", "participate"


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("（责任单位：县林业局、县财政局）", [("林业局", LEAD), ("财政局", LEAD)]),
        ("（牵头单位：县林业局；配合单位：县财政局）", [("林业局", LEAD), ("财政局", PART)]),
        ("（牵头科室：果业科；责任科室：财务科、办公室）", [("果业科", LEAD), ("财务科", PART), ("办公室", PART)]),
        ("（主办：县林业局；协办：县财政局）", [("林业局", LEAD), ("财政局", PART)]),
        ("（责任单位：县林业局，县财政局、县水利局配合）", [("林业局", LEAD), ("财政局", PART), ("水利局", PART)]),
        ("（责任：县林业局）", [("林业局", LEAD)]),
        ("（第一责任单位：县林业局；第二责任单位：县财政局）", [("林业局", LEAD), ("财政局", PART)]),
        ("（县林业局负责组织实施，县财政局负责资金保障）", [("林业局", LEAD), ("财政局", LEAD)]),
        ("（牵头单位：县林业局；责任单位：县财政局、各镇）", [("林业局", LEAD), ("财政局", PART), ("各镇", PART)]),
        ("（县林业局牵头，县财政局、县水利局配合）", [("林业局", LEAD), ("财政局", PART), ("水利局", PART)]),
        ("（县林业局牵头，县财政局、县水利局按职责分工负责）", [("林业局", LEAD), ("财政局", PART), ("水利局", PART)]),
        ("（县林业局牵头；县财政局参与）", [("林业局", LEAD), ("财政局", PART)]),
        ("（县林业局、县财政局等负责）", [("林业局", LEAD), ("财政局", LEAD)]),
        ("（责任单位：经信局、经开区管委会）", [("经信局", LEAD), ("经开区管委会", LEAD)]),
        ("（责任单位：县水利局、柳林村村委会、农业农村局）", [("水利局", LEAD), ("柳林村村委会", LEAD), ("农业农村局", LEAD)]),
        ("（由县林业局负责）", [("林业局", LEAD)]),
        ("（6月底完成，牵头考核单位：县统计局）", [("统计局", LEAD)]),
        ("〔责任单位：县林业局〕", [("林业局", LEAD)]),
        ("【牵头单位：县林业局】", [("林业局", LEAD)]),
        ("[责任单位：县林业局]", [("林业局", LEAD)]),
        ("(责任单位:县林业局,各镇)", [("林业局", LEAD), ("各镇", PART)]),
        ("〔县林业局、县财政局，各镇政府〕", [("林业局", LEAD), ("财政局", LEAD), ("各镇政府", PART)]),
        (
            "（预期性指标，牵头单位：县林业局；责任单位：县财政局、各镇，以下均需各镇落实，不再逐一列出）",
            [("林业局", LEAD), ("财政局", PART), ("各镇", PART)],
        ),
        ("（责任单位：县发展和改革局、县林业局和县财政局）", [("发展和改革局", LEAD), ("林业局", LEAD), ("财政局", LEAD)]),
        ("（责任单位：县林业局等有关部门，各镇政府）", [("林业局", LEAD), ("各镇政府", PART)]),
        ("牵头市领导：张三；牵头单位：县林业局；责任单位：县财政局。", [("林业局", LEAD), ("财政局", PART)]),
        ("（责任单位：县林业局、县财政局，排第一的为牵头单位，下同）", [("林业局", LEAD), ("财政局", PART)]),
        ("（牵头责任单位：县林业局，责任领导：张三，责任单位：县财政局）", [("林业局", LEAD), ("财政局", PART)]),
        ("（责任单位：县林业局；完成时限：2025年12月）", [("林业局", LEAD)]),
        ("（责任部门：县林业局；评分部门：市林业局）", [("林业局", LEAD)]),
        ("（完成时间：2023年6月；责任单位：县林业局）", [("林业局", LEAD)]),
        ("（责任单位：县林业局、财政局）", [("林业局", LEAD), ("财政局", LEAD)]),  # 县 holds for both
        ("（责任单位：县发改局〔县粮食局〕、县林业局，各镇政府）", [("发改局", LEAD), ("林业局", LEAD), ("各镇政府", PART)]),
        ("（责任单位：*县林业局、县财政局）", [("林业局", LEAD), ("财政局", PART)]),  # the star picks out the lead
        ("（责任单位：县林业局（牵头）、县财政局）", [("林业局", LEAD), ("财政局", PART)]),
        ("（县林业局负责、各市州配合）", [("林业局", LEAD), ("各市州", PART)]),
        ("（责任单位：县财政局、县林业局★）", [("财政局", PART), ("林业局", LEAD)]),
        ("（责任单位：县林业局〈牵头〉、县财政局）", [("林业局", LEAD), ("财政局", PART)]),
        ("（县投促中心、各街镇）", [("投促中心", LEAD), ("各街镇", PART)]),
        ("（县林业局、各县（市、区）人民政府等负责）", [("林业局", LEAD), ("各县（市、区）人民政府", PART)]),
        (
            "（责任单位：县林业局，各乡镇（园区）、各镇（街道）、县发改局（县粮食局））",
            [("林业局", LEAD), ("各乡镇（园区）", PART), ("各镇（街道）", PART), ("发改局", LEAD)],
        ),
        ("（县林业局牵头，县财政局、各镇配合；完成时限：全年）", [("林业局", LEAD), ("财政局", PART), ("各镇", PART)]),
        ("（县林业局、县财政局，排第一位的为牵头单位）", [("林业局", LEAD), ("财政局", PART)]),
        ("（责任单位：县林业局，每个县（区）政府）", [("林业局", LEAD), ("每个县（区）政府", PART)]),
        ("（县林业局会同县财政局、县直有关部门负责）", [("林业局", LEAD), ("财政局", PART), ("县直有关部门", PART)]),
        ("（各有关部门按职责分工负责）", [("各有关部门", LEAD)]),
        ("（县林业局，各乡镇人民政府、街道办事处）", [("林业局", LEAD), ("各乡镇人民政府", PART), ("街道办事处", PART)]),
        ("（责任单位：县林业局、县政府国资委，各镇）", [("林业局", LEAD), ("政府国资委", LEAD), ("各镇", PART)]),
        ("（责任单位：县林业局，县各功能区管委会）", [("林业局", LEAD), ("县各功能区管委会", PART)]),
        ("（责任单位：县林业局，以下均涉及各镇、功能区，不再列出）", [("林业局", LEAD)]),
        ("（推进单位：县林业局；支撑单位：县财政局）", [("林业局", LEAD), ("财政局", PART)]),
        ("（牵头单位：县林业局，监管单位：县财政局）", [("林业局", LEAD), ("财政局", PART)]),
        ("[责任单位：县林业局、各镇政府。以下均需各镇落实，不再列出]", [("林业局", LEAD), ("各镇政府", PART)]),
    ],
)
def test_a_notation_in_brackets(notation: str, expected: list[tuple[str, str]]) -> None:
    (found,) = statements(TASK + notation)
    assert units(found) == expected
    assert len(found.passage.text[found.start : found.end]) == len(notation)


@pytest.mark.parametrize("word", ["牵头单位", "牵头部门", "主要责任单位", "牵头责任单位", "主办单位", "汇总单位"])
def test_words_for_the_lead(word: str) -> None:
    assert [units(found) for found in statements(f"{TASK}（{word}：县林业局）")] == [[("林业局", LEAD)]]


@pytest.mark.parametrize("word", ["配合单位", "协同单位", "协作单位", "其他责任单位", "协办单位", "参与单位"])
def test_words_for_those_who_take_part(word: str) -> None:
    found = statements(f"{TASK}（主办单位：县林业局，{word}：县财政局、县水利局）")
    assert [units(one) for one in found] == [[("林业局", LEAD), ("财政局", PART), ("水利局", PART)]]


@pytest.mark.parametrize(
    "line", ["牵头单位：县林业局", "责任单位：县林业局。", "牵头单位:县林业局", "——牵头领导：张三；牵头单位：县林业局"]
)
def test_a_notation_on_a_line_of_its_own(line: str) -> None:
    assert [units(found) for found in statements(TASK, line)] == [[("林业局", LEAD)]]


def test_lines_of_their_own_that_follow_a_lead_take_part() -> None:
    found = statements(TASK, "牵头单位：县林业局", "责任单位：县财政局、县水利局", "配合单位：各镇")
    assert [units(one) for one in found] == [[("林业局", LEAD)], [("财政局", PART), ("水利局", PART)], [("各镇", PART)]]


def test_a_line_of_its_own_may_say_the_roles_by_verbs() -> None:
    assert [units(found) for found in statements(TASK, "部门分工：县林业局牵头，各镇、各部门配合")] == [
        [("林业局", LEAD), ("各镇", PART), ("各部门", PART)]
    ]


def test_a_notation_in_a_heading() -> None:
    assert [units(found) for found in statements("一、果业（牵头单位：县林业局）", TASK)] == [[("林业局", LEAD)]]


@pytest.mark.parametrize(
    "rule", ["注：列第一位的责任单位为牵头单位，下同。", "说明：列第一位者为牵头单位（或汇总单位）。", "注：各项任务排在首位的为牵头单位。"]
)
def test_one_sentence_makes_the_first_listed_the_lead_of_every_notation(rule: str) -> None:
    found = statements(f"{TASK}（责任单位：县林业局、县财政局、各镇）", f"{TASK}（县水利局、县财政局）", rule)
    assert [units(one) for one in found] == [
        [("林业局", LEAD), ("财政局", PART), ("各镇", PART)],
        [("水利局", LEAD), ("财政局", PART)],
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{TASK}（一期）",
        f"{TASK}（含石岭、青塘）",
        f"{TASK}（各有关乡镇、街道）",
        f"{TASK}（县文化中心）",
        f"{TASK}（县文化中心、石岭果园、各街镇）",
        f"{TASK}（责任领导：张三）",  # a person is no party
        "推进冷库（果品、蔬菜）建设。",
        "落实县林业局、县财政局的要求。",
        "【重点项目】县林业局牵头的果品项目。",
        "压实责任，县林业局负责的果园要按时完成。",
        "明确牵头单位，压实责任单位，加强配合。",
    ],
)
def test_other_brackets_and_sentences_are_no_notations(sentence: str) -> None:
    assert statements(sentence) == []


@pytest.mark.parametrize(
    ("unit", "label", "generic"),
    [
        ("县林业局", "Department", False),
        ("各有关部门", "Department", True),
        ("县直有关单位", "Department", True),
        ("石岭镇", "Town", False),
        ("石岭镇政府", "Town", False),
        ("丰谷县岚石钢铁有限公司", "Enterprise", False),
        ("国网丰谷供电公司", "Enterprise", False),
        ("丰谷资本", "Enterprise", False),
        ("丰谷水务", "Enterprise", False),
        ("建设银行丰谷支行", "Institution", False),
        ("人民银行丰谷支行", "Department", False),
        ("县农科所", "Institution", False),
        ("澄川大学", "Institution", False),
        ("澄川实验室", "Institution", False),
        ("县果业协会", "Institution", False),
    ],
)
def test_units_are_of_all_kinds(unit: str, label: str, generic: bool) -> None:
    (found,) = statements(f"{TASK}（责任单位：{unit}、县财政局）")
    assert (found.units[0][0].label, found.units[0][0].generic) == (label, generic)


def test_units_may_close_a_statement_without_a_colon() -> None:
    found = statements("新建石岭果路，责任单位县林业局、县财政局；新建青塘果路，牵头单位为县水利局。责任单位多的项目要协调。")
    assert [[(unit.name, role) for unit, role in statement.units] for statement in found] == [
        [("丰谷县林业局", LEAD), ("丰谷县财政局", LEAD)],
        [("丰谷县水利局", LEAD)],
    ]


def test_firms_are_known_by_their_trades_among_units() -> None:
    for text in ("建设果品平台，责任单位：县工信局、岚石机械、丰谷经济开发区。", "扩大果园。（县工信局、岚石机械、丰谷经济开发区）"):
        (found,) = statements(text)
        assert [unit.label for unit, _ in found.units] == ["Department", "Enterprise", "Department"]


def test_a_bracket_may_leave_out_the_colon() -> None:
    (found,) = statements(f"{TASK}（责任单位 县林业局、县财政局）")
    assert [(unit.name, role) for unit, role in found.units] == [("丰谷县林业局", LEAD), ("丰谷县财政局", LEAD)]


def test_a_bank_among_the_units_is_of_finance() -> None:
    (found,) = statements(f"{TASK}（责任单位：县农商银行、县果业协会）")
    assert [unit.type for unit, _ in found.units] == ["finance", "association"]


def test_a_clause_that_names_units_speaks_of_its_own_sentence() -> None:
    found = graph("扩大果园5000亩。新建冷库3座，责任单位为县林业局；改造果路20公里。")
    assert facts(found, "IMPLEMENTED_BY") == {("新建冷库3座", "丰谷县林业局")}


def test_one_who_hands_a_task_on_with_another() -> None:
    (found,) = statements(f"{TASK}，由县林业局会同县水利局督促落实。")
    assert [(unit.name, role) for unit, role in found.units] == [("丰谷县林业局", "lead"), ("丰谷县水利局", "participate")]


def test_the_zones_before_a_board_in_one_list_have_boards() -> None:
    (found,) = statements(f"{TASK}（责任单位：县林业局，柘岭、青塘经济开发区管委会，高新区党工委、管委会）")
    assert [unit.name for unit, _ in found.units][1:] == ["柘岭经济开发区管委会", "青塘经济开发区管委会", "高新区党工委", "高新区管委会"]
    (found,) = statements(f"{TASK}（责任单位：县林业局，财政、柘岭、青塘管理区，石岭经济开发区）")
    assert [unit.name for unit, _ in found.units][2:] == ["柘岭管理区", "青塘管理区", "石岭经济开发区"]


def test_the_places_before_a_government_in_one_list_are_governments() -> None:
    (found,) = statements(f"{TASK}（县林业局，柘县、青塘县人民政府）")
    assert [unit.name for unit, _ in found.units][1:] == ["柘县人民政府", "青塘县人民政府"]
    (found,) = statements(f"{TASK}（县林业局，柘岭、青塘县政府）")
    assert [unit.name for unit, _ in found.units][1:] == ["柘岭县政府", "青塘县政府"]
    (found,) = statements(f"{TASK}（县林业局、柘县；青塘县人民政府）")
    assert "柘县" in {unit.name for unit, _ in found.units}


def test_a_body_with_a_place_of_its_own_takes_no_level_from_the_list() -> None:
    (found,) = statements(f"{TASK}（县林业局、青塘市水务局、县财政局、教育局）")
    assert [unit.name for unit, _ in found.units] == ["丰谷县林业局", "青塘市水务局", "丰谷县财政局", "丰谷县教育局"]


def test_every_unit_stands_at_its_place_in_the_passage() -> None:
    (found,) = statements(f"{TASK}（县林业局牵头，县财政局、各镇配合）")
    assert [found.passage.text[unit.start : unit.end] for unit, _ in found.units] == ["县林业局", "县财政局", "各镇"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("县林业局牵头，县财政局、县水利局按职责分工负责", [("林业局", LEAD), ("财政局", PART), ("水利局", PART)]),
        ("县林业局、县财政局等按职责分工负责", [("林业局", LEAD), ("财政局", LEAD)]),
        ("县林业局负责，县财政局配合。", [("林业局", LEAD), ("财政局", PART)]),
        ("县林业局、县财政局负责，2023年6月底前完成。", [("林业局", LEAD), ("财政局", LEAD)]),
        ("此项工作由县林业局牵头，县财政局配合。", [("林业局", LEAD), ("财政局", PART)]),
        ("以上工作由县林业局负责。", [("林业局", LEAD)]),
        ("【责任单位】县林业局、县财政局", [("林业局", LEAD), ("财政局", LEAD)]),
        ("【牵头单位】县林业局；【配合单位】县财政局", [("林业局", LEAD), ("财政局", PART)]),
    ],
)
def test_a_line_of_units_without_a_bracket_speaks_of_the_passage_above(line: str, expected: list[tuple[str, str]]) -> None:
    (found,) = statements("1. 扩大果园。新建果园3万亩。", line)
    assert (units(found), found.above) == (expected, True)


def test_what_comes_next_is_in_somebodys_charge_and_nothing_above() -> None:
    assert statements("1. 扩大果园。新建果园3万亩。", "后续重点由县林业局负责落实。") == []


def test_a_sentence_about_who_leads_is_no_line_of_units() -> None:
    assert statements("果农牵头，邻里互助按职责分工负责的做法值得推广") == []


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("责任单位：县林业局、县财政局", [("林业局", LEAD), ("财政局", LEAD)]),
        ("责任单位：县林业局、县财政局。完成时限：2025年12月", [("林业局", LEAD), ("财政局", LEAD)]),
        ("县林业局牵头，县财政局、县水利局参加。", [("林业局", LEAD), ("水利局", PART), ("财政局", PART)]),
        ("主责单位：县林业局；协同单位：县财政局。", [("林业局", LEAD), ("财政局", PART)]),
        ("由县纪委监委牵头，县委巡察办配合。", [("委巡察办", PART), ("纪委监委", LEAD)]),
        ("县林业局、财政局按职责分工负责，各镇政府结合实际落实。", [("各镇政府", PART), ("林业局", LEAD), ("财政局", LEAD)]),
        ("人民银行丰谷县支行牵头，证监会澄川监管局配合。", [("人民银行丰谷县支行", LEAD), ("证监会澄川监管局", PART)]),
        ("县林业局、县财政局分别牵头。", [("林业局", LEAD), ("财政局", LEAD)]),
        ("县融媒体中心、县委宣传部负责。", [("委宣传部", LEAD), ("融媒体中心", LEAD)]),
        ("由县林业局会同县委组织部、县财政局等部门研究落实。", [("委组织部", PART), ("林业局", LEAD), ("财政局", PART)]),
    ],
)
def test_units_as_the_last_sentence_of_a_paragraph(notation: str, expected: list[tuple[str, str]]) -> None:
    (found,) = statements(f"{TASK}{notation}")
    assert (sorted(units(found)), found.above) == (sorted(expected), False)


def test_a_national_body_has_no_level_of_those_beside_it() -> None:
    (found,) = statements(f"{TASK}（责任单位：市水利局、人民银行、财政局）")
    assert [unit.name for unit, _ in found.units][1:] == ["人民银行", "市财政局"]


def test_many_places_party_and_government_are_one_unit() -> None:
    (found,) = statements(f"{TASK}（责任单位：县财政局，各县（市、区）党委和人民政府，高新区党工委和管委会）")
    assert [name for name, _ in units(found)] == ["财政局", "各县（市、区）党委和人民政府", "高新区党工委", "高新区管委会"]


def test_a_line_that_names_a_person_belongs_to_what_stands_above_it_too() -> None:
    person, date, units_ = statements(TASK, "分管领导：张三", "完成时限：2025年10月", "责任单位：县林业局。配合单位：县财政局。")
    assert (units(person), person.above, units(date), date.above) == ([], True, [], True)
    assert units(units_) == [("林业局", LEAD), ("财政局", PART)]
    tasks = {node.name for node in nodes(graph(TASK, "分管领导：张三", "主办单位：县林业局"), "Measure")}
    assert tasks == {"加快果业发展，建设冷库"}


def test_a_sentence_about_what_someone_is_in_charge_of_is_no_notation() -> None:
    assert statements(f"{TASK}果农、菜农负责。", f"{TASK}谁主管、谁负责。") == []


def test_a_last_sentence_about_other_work_says_nothing_of_what_stands_before_it() -> None:
    assert statements(f"{TASK}后续管护由县林业局负责。") == statements("后续管护由县林业局负责落实。") == []
    (found,) = statements(f"{TASK}此项工作由县林业局负责。")
    assert units(found) == [("林业局", LEAD)]


def test_units_behind_a_verb() -> None:
    told = statements(f"{TASK[:-1]}，牵头单位为县林业局，配合单位为县财政局、县水利局。")
    assert [units(one) for one in told] == [[("林业局", LEAD)], [("财政局", PART), ("水利局", PART)]]
    assert statements(f"{TASK[:-1]}，责任单位为果农减负。") == []
    alone = statements(TASK, "牵头单位为县林业局，配合单位为县财政局。")
    assert [(units(one), one.above) for one in alone] == [([("林业局", LEAD)], True), ([("财政局", PART)], True)]


def test_a_bracket_of_bodies_that_no_list_knows() -> None:
    (found,) = statements(f"{TASK}（县果促中心、各镇）")
    assert units(found) == [("果促中心", LEAD), ("各镇", PART)]
    assert statements(f"{TASK[:-1]}（县文化中心、县体育中心）。", f"{TASK}（县果促中心）") == []


def test_a_line_of_nothing_but_units_speaks_of_the_passage_above() -> None:
    (found,) = statements(TASK, "县林业局、县财政局，各镇")
    assert (units(found), found.above) == ([("林业局", LEAD), ("财政局", LEAD), ("各镇", PART)], True)
    assert statements(TASK, "各镇、各部门", "县林业局、县财政局联动", "县林业局", "果园、冷库、加工车间") == []


def test_the_one_that_carries_it_out_leads_beside_the_one_that_leads() -> None:
    found = statements(TASK, "牵头单位：县林业局", "实施单位：县水利局", "责任单位：县教育局", "配合单位：县财政局")
    assert [pair for one in found for pair in units(one)] == [("林业局", LEAD), ("水利局", LEAD), ("教育局", PART), ("财政局", PART)]
    (one,) = statements(f"{TASK[:-1]}（牵头单位：县林业局；建设单位：县水利局；参与单位：县财政局）。")
    assert units(one) == [("林业局", LEAD), ("水利局", LEAD), ("财政局", PART)]


def test_towns_alone_may_answer_for_what_stands_before() -> None:
    found = graph("推进造林。栽植松柏。新民街道、青林镇按职责分工负责。")
    stated = {(what, who) for what, who, method in facts(found, "IMPLEMENTED_BY", "method") if method == "stated"}
    assert stated == {("推进造林", "新民街道"), ("推进造林", "青林镇")}


def test_a_town_in_a_bracket_that_tells_a_sum_is_where_it_is() -> None:
    found = graph("专栏2 重点项目", "1.果品加工中心项目（石岭镇，1.3亿元，2026—2028年，县农业局、县林业局）。", "2.石岭水厂。日供水2万吨。")
    assert {target for _, target in facts(found, "IMPLEMENTED_BY")} == {"丰谷县农业局", "丰谷县林业局"}
