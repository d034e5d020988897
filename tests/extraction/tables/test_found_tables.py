"""Tables as they are found: with notes and sums between the rows, columns before the names, other tables right behind."""

import pytest
from miniplan import facts, graph, names, source

from plantrace.extraction.document.reading import read_document
from plantrace.extraction.pipeline import extract
from plantrace.model import PlanGraph

TITLE = "丰谷县果业发展工作方案"


def read(table: str, title: str = TITLE) -> PlanGraph:
    return extract(source(f"{title}\n一、重点任务\n{table}"))


def a_line(cells: str) -> str:
    """Each of the cells on a line of its own."""
    return cells.replace("/", "\n") + "\n"


def figures(table: str, title: str = TITLE) -> list[tuple[object, ...]]:
    rows = read_document(source(f"{title}\n一、发展目标\n{table}第二章 任务\n")).indicators
    return [(row.name, row.base_value, row.base_year, row.op, row.target_value, row.target_year, row.attribute) for row in rows]


def led(plan: PlanGraph) -> set[tuple[str, str]]:
    return {(str(what), str(who).removeprefix("丰谷")) for what, who, role in facts(plan, "IMPLEMENTED_BY", "role") if role == "lead"}


@pytest.mark.parametrize(
    ("title", "year", "target"), [("丰谷县国土空间总体规划（2021—2035年）", 2035, "115"), ("丰谷县“十四五”规划", 2025, "118")]
)
def test_of_several_years_the_plans_last_is_its_target(title: str, year: int, target: str) -> None:
    table = a_line("指标/2020年/2025年/2035年/属性/果园面积/120/118/115/约束性/果农人数/50/51/53/预期性/果库数量/1/2/3/预期性")
    assert figures(table, title)[0] == ("果园面积", "120", 2020, "=", target, year, "约束性")


def test_of_two_bases_the_plans_own_is_the_one() -> None:
    table = a_line("指标/2015年/2020年/2025年/属性/果园面积/10/11/14/约束性/果农人数/50/51/53/预期性/果库数量/1/2/3/预期性")
    assert figures(table, "丰谷县“十四五”规划")[0] == ("果园面积", "11", 2020, "=", "14", 2025, "约束性")


@pytest.mark.parametrize("ruled", [False, True])
def test_a_base_without_a_year_before_two_targets(ruled: bool) -> None:
    lines = [
        "序号/指标/基期水平/2022年目标值/2030年目标值/指标性质",
        "1/果品合格率/14.18/≥22/≥30/预期性",
        "2/果园受害率/26.6/<24/<20/预期性",
        "3/果农参保率/1/2/3/预期性",
    ]
    table = "".join("|" + line.replace("/", "|") + "|\n" for line in lines) if ruled else a_line("/".join(lines))
    assert figures(table)[:2] == [
        ("果品合格率", "14.18", None, ">=", "30", 2030, "预期性"),
        ("果园受害率", "26.6", None, "<", "20", 2030, "预期性"),
    ]


def test_notes_may_stand_between_the_rows() -> None:
    note = "说明：合格率是指合格果品的比例，用于衡量质量。"
    table = a_line(f"序号/指标/2020年/2025年/属性/1/果品合格率/10/20/预期性/{note}/2/果园受害率/30/40/约束性/3/果农参保率/50/60/预期性")
    assert [row[0] for row in figures(table)] == ["果品合格率", "果园受害率", "果农参保率"]


def test_a_bar_may_open_each_cell() -> None:
    cells = (
        "|",
        "指标",
        "| 2015年",
        "| 2020年",
        "| 属性",
        "|",
        "果品合格率",
        "| 76.7",
        "| >80",
        "| 约束性",
        "|",
        "果园面积",
        "| 6",
        "| 8",
        "| 约束性",
        "|",
    )
    table = "".join(f"{cell}\n" for cell in (*cells, "果农人数", "| 1", "| 2", "| 预期性"))
    assert [row[:5:2] for row in figures(table)] == [("果品合格率", 2015, "80"), ("果园面积", 2015, "8"), ("果农人数", 2015, "2")]


def test_columns_before_the_names_tell_of_their_own_rows() -> None:
    plan = read(
        "| 序号 | 完成时限 | 工作任务 | 责任单位 |\n| 1 | 2023年 | 新建石岭水厂 | 县水务局 |\n| 2 | 2024年 | 维修青柘学校 | 县教育局 |\n"
    )
    assert {node.name: node.props.get("by") for node in plan.nodes if node.label == "Measure"} == {
        "新建石岭水厂": 2023,
        "维修青柘学校": 2024,
    }
    plan = read("| 序号 | 建设地点 | 项目名称 |\n| 1 | 石岭镇 | 果蔬示范项目 |\n| 2 | 青柘镇 | 粮油示范项目 |\n")
    assert facts(plan, "LOCATED_IN") == {("果蔬示范项目", "石岭镇"), ("粮油示范项目", "青柘镇")}


def test_two_projects_of_one_name_are_two() -> None:
    head = "| 序号 | 项目名称 | 建设地点 | 建设内容 | 责任单位 |\n"
    plan = read(f"{head}| 1 | 水果基地 | 石岭镇 | 大棚10座 | 县林业局 |\n| 2 | 水果基地 | 青柘镇 | 大棚30座 | 县商务局 |\n")
    found = {node.props["content"]: node.id for node in plan.nodes if node.label == "Project"}
    places = {node.id: node.name for node in plan.nodes if node.label == "Town"}
    located = {(edge.source, places[edge.target]) for edge in plan.edges if edge.type == "LOCATED_IN"}
    assert located == {(found["大棚10座"], "石岭镇"), (found["大棚30座"], "青柘镇")}


def test_units_may_be_merged_with_those_above() -> None:
    plan = read("| 工作任务 | 责任单位 | 完成时限 |\n| 石岭水厂建设 | 县水务局 | 2024年 |\n| 青柘水库加固 | | |\n| 柳塘灌区改造 | | |\n")
    assert led(plan) == {("石岭水厂建设", "县水务局"), ("青柘水库加固", "县水务局"), ("柳塘灌区改造", "县水务局")}


def test_another_table_may_stand_right_behind() -> None:
    first = "| 序号 | 工作任务 | 责任单位 |\n| 1 | 新建石岭水厂 | 县水务局 |\n| 2 | 维修青柘学校 | 县教育局 |\n"
    second = "| 序号 | 项目名称 | 总投资 | 责任单位 |\n| 1 | 柳塘公路项目 | 2500 | 县交通运输局 |\n| 2 | 柳塘水厂项目 | 200 | 县水务局 |\n"
    plan = read(f"{first}单位：万元\n{second}")
    assert {node.name: node.props["investment"] for node in plan.nodes if node.label == "Project" and "investment" in node.props} == {
        "柳塘公路项目": "2500万元",
        "柳塘水厂项目": "200万元",
    }
    assert names(plan, "Measure") == ["新建石岭水厂", "维修青柘学校"]


@pytest.mark.parametrize(
    "table",
    [
        a_line("主要任务/牵头单位/责任单位/控制果园病害。/省卫生厅/省公安厅/省妇联/提高果品质量。/省体育局/省教育厅/省妇联"),
        a_line("领域/主要任务/主要责任单位/责任单位/1.控制果园病害。/省卫生厅/省公安厅/省妇联/2.提高果品质量。/省体育局/省教育厅/省妇联"),
    ],
)
def test_of_units_a_line_the_first_leads(table: str) -> None:
    assert led(read(table)) == {("控制果园病害", "省卫生厅"), ("提高果品质量", "省体育局")}


def test_how_far_the_work_has_come_is_no_task() -> None:
    rows = "1/新建冷库5座。/80%（北塘冷库进度滞后）/县商务局/民生实事/2/建设果路55公里。/95%/县交通局/民生实事"
    assert names(read(a_line(f"序号/项目内容/当前进度/牵头单位/备注/{rows}")), "Measure") == ["新建冷库5座", "建设果路55公里"]


@pytest.mark.parametrize(
    "table",
    [
        "项目名称 | 主体班 | 项目负责人 | |\n项目金额 | 164万元 | 项目期 | 2022年 |\n财政科室（盖章） 年 月 日 | |||\n",
        "| 序号 | 项目名称 | 总投资 |\n| 合 计 | 3069 | 500 |\n",
        "| 序号 | 项目名称 | 总投资 |\n| 1 | 1000 | 500 |\n",
    ],
)
def test_forms_sums_and_figures_name_no_project(table: str) -> None:
    assert names(read(table), "Project") == []


def test_a_groups_title_between_rows_is_no_task() -> None:
    rows = "交通工作/建设石岭桥/县交通运输局/县公安局/教育工作/建设白塔学校/县教育局/县财政局"
    plan = read(a_line(f"工作任务/牵头单位/配合单位/{rows}"))
    assert led(plan) == {("建设石岭桥", "县交通运输局"), ("建设白塔学校", "县教育局")}


def test_two_fields_of_a_sheet_may_stand_in_one_line() -> None:
    plan = graph(
        "一、项目", "1.石岭村果园项目", "投资：140万元 实施单位：县农业农村局", "2.青柘村果园项目", "投资：20万元 实施单位：县林业局"
    )
    assert {node.name: node.props["investment"] for node in plan.nodes if node.label == "Project"} == {
        "石岭村果园项目": "140万元",
        "青柘村果园项目": "20万元",
    }
    assert led(plan) == {("石岭村果园项目", "县农业农村局"), ("青柘村果园项目", "县林业局")}
