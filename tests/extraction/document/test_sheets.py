"""Sheets on projects: what their lines say of the project above them."""

from miniplan import edges, facts, graph, names, nodes, one_a_line, source

from plantrace.extraction.pipeline import extract
from plantrace.extraction.text.numbering import field_of
from plantrace.model import PlanGraph

TOWNS = "石岭镇、青塘镇、双柘镇协同，石岭镇、青塘镇、双柘镇联动。"
SHEET = (
    "一、数字项目",
    "1.石岭云谷总部项目",
    "建设地点：石岭镇",
    "建设单位：丰谷云谷信息技术有限公司",
    "建设内容：用地面积36亩，计划总投资3亿元。建设云谷数据中心。",
    "项目进展：一期工程已完工。预计2022年底开工建设二期工程。",
    TOWNS,
)


def who(found: PlanGraph) -> set[tuple[object, ...]]:
    return {fact for fact in facts(found, "IMPLEMENTED_BY", "role", "method") if fact[-1] == "stated"}


def test_a_sheets_title_is_a_project_and_its_lines_say_who_and_where() -> None:
    found = graph(*SHEET)
    assert "石岭云谷总部项目" in names(found, "Project")
    assert ("石岭云谷总部项目", "丰谷云谷信息技术有限公司", "lead", "stated") in who(found)
    assert ("石岭云谷总部项目", "石岭镇") in facts(found, "LOCATED_IN")


def test_neither_the_names_of_fields_nor_what_they_hold_are_tasks() -> None:
    measures = names(graph(*SHEET), "Measure")
    assert "建设云谷数据中心" in measures
    assert not [name for name in measures if name.startswith(("建设地点", "建设单位", "建设内容", "项目进展", "石岭镇", "丰谷云谷"))]


def test_a_projects_progress_commits_to_what_is_still_to_come() -> None:
    measures = names(graph(*SHEET), "Measure")
    assert "预计2022年底开工建设二期工程" in measures
    assert "一期工程已完工" not in measures


def test_a_sheets_size_is_a_target_and_nothing_to_do() -> None:
    found = graph(*SHEET)
    assert {(node.props["subject"], node.props["value"]) for node in nodes(found, "Goal")} >= {("用地面积", "36"), ("总投资", "3")}
    assert "用地面积36亩，计划总投资3亿元" not in names(found, "Measure")


def test_numbered_fields_belong_to_the_project_that_they_name() -> None:
    found = graph(
        "1.项目名称：丰谷县梨园建设项目。",
        "2.承办单位：丰谷县绿田种植专业合作社。",
        "3.建设地点：青塘镇。",
        "4.资金来源：县财政。",
        TOWNS,
    )
    assert ("丰谷县梨园建设项目", "丰谷县绿田种植专业合作社", "lead", "stated") in who(found)
    assert ("丰谷县梨园建设项目", "青塘镇") in facts(found, "LOCATED_IN")
    assert not [name for name in names(found, "Measure") if name in ("承办单位", "建设地点", "资金来源", "项目名称")]


def test_a_heading_that_is_a_field_is_told_of_the_project_in_the_plans_title() -> None:
    text = one_a_line(
        "2022年丰谷县梨产业提升项目建设方案",
        "一、建设地点",
        "石岭镇、青塘镇。",
        "二、项目建设单位",
        "丰谷县林业局、丰谷绿田农业有限公司。",
        "三、主要任务",
        "建设梨园500亩。",
    )
    found = extract(source(text))
    assert {what for what, *_ in who(found)} == {"丰谷县梨产业提升项目"}
    assert {where for _, where in facts(found, "LOCATED_IN")} == {"石岭镇", "青塘镇"}
    assert "建设地点" not in names(found, "Measure")


def test_a_line_of_units_below_a_sheet_is_of_its_project() -> None:
    found = graph("一、民生项目", "1.青塘水厂项目", "建设地点：青塘镇", "责任单位：县水利局", TOWNS)
    assert ("青塘水厂项目", "丰谷县水利局", "lead", "stated") in who(found)


def test_a_field_that_holds_a_number_names_what_it_counts() -> None:
    found = graph("（一）青塘水厂项目", "建设地点：青塘镇", "总投资：12亿元", "建设年限：3年", TOWNS)
    assert [(node.props["subject"], node.props["value"]) for node in nodes(found, "Goal")] == [("总投资", "12")]


def test_numbered_lines_of_a_sheet_may_name_the_units_in_charge() -> None:
    found = graph("（一）青塘水厂项目", "1.建设地点：青塘镇", "2.责任单位：县水利局、县财政局", "3.建设内容：新建水厂。", TOWNS)
    assert {("青塘水厂项目", body, "lead", "stated") for body in ("丰谷县水利局", "丰谷县财政局")} <= who(found)
    assert not [name for name in names(found, "Measure") if "县水利局" in name]
    found = graph("（一）青塘水厂项目", "1.建设地点：青塘镇", "2.牵头单位：县水利局；配合单位：县财政局", "3.年度计划：新建水厂。", TOWNS)
    assert {fact[1:3] for fact in who(found)} == {("丰谷县水利局", "lead"), ("丰谷县财政局", "participate")}
    assert names(found, "Measure") == ["新建水厂"]


def test_a_goal_with_its_units_below_it_is_no_project() -> None:
    found = graph("1.果业产值增长7%以上", "责任单位：县林业局", "建设单位：县水利局", TOWNS)
    assert names(found, "Project") == []


def test_a_heading_over_one_field_of_its_own_names_no_project() -> None:
    found = graph("一、项目基本情况", "建设地点：石岭镇", "新建果园500亩。", TOWNS)
    assert "项目基本情况" not in names(found, "Project")
    assert not [edge for edge in edges(found, "LOCATED_IN") if "基本情况" in edge.source]


def test_a_title_that_does_something_is_a_task_and_its_words_name_the_project() -> None:
    found = graph("一、民生项目", "1.建设青塘水厂。", "建设地点：青塘镇", "建设单位：县水利局", TOWNS)
    assert "建设青塘水厂" not in names(found, "Project")
    assert {(what, body) for what, body, *_ in who(found)} == {("青塘水厂", "丰谷县水利局"), ("建设青塘水厂", "丰谷县水利局")}


def test_only_known_fields_open_a_line_of_a_sheet() -> None:
    assert field_of("建设地点：石岭镇") == "where"
    assert field_of("项目实施单位：某公司") == "responsible"
    assert field_of("建设周期及奖补年份：两年") == "when"
    assert field_of("建设现代果园：新建") == field_of("主要任务：新建") == field_of("投资促进：引进") == ""


def test_fields_may_stand_in_the_paragraph_of_their_project() -> None:
    found = graph("一、重点项目", "（一）基础设施项目（1个）", "1. 石岭污水厂二期。建设地点：石岭镇。建设规模：日处理污水2万吨。", TOWNS)
    assert ("石岭污水厂二期", "石岭镇") in facts(found, "LOCATED_IN")
    assert "建设地点：石岭镇" not in names(found, "Measure")


def test_what_a_year_invests_is_a_field() -> None:
    assert field_of("2025年计划投资：1.5亿元") == "detail"
