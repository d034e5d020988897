import pytest
from miniplan import facts, names
from task_plans import graph_of, parties

from plantrace.extraction.tables.task_tables import find_task_tables
from plantrace.extraction.text.lines import printed_lines

ROWS = (
    ("序号", "任务", "牵头单位", "配合单位", "完成时限"),
    ("1", "扩大果园面积", "县林业局", "县财政局、各镇", "2023年底"),
    ("2", "建设冷库", "县商务局", "县水利局", "2024年底"),
)
PIPES = tuple(f"|{'|'.join(row)}|" for row in ROWS)
TABS = tuple("\t".join(row) for row in ROWS)
ONE_CELL_A_LINE = tuple(cell for row in ROWS for cell in row)
SPACES = tuple("　 ".join(row) for row in ROWS)
RULE = "|---|---|---|---|---|"
LAYOUTS = {
    "pipes": PIPES,
    "pipes and a rule": (PIPES[0], RULE, *PIPES[1:]),
    "tabs": TABS,
    "one cell a line": ONE_CELL_A_LINE,
    "spaces": SPACES,
}
PARTIES = {
    ("扩大果园面积", "丰谷县林业局", "lead"),
    ("扩大果园面积", "丰谷县财政局", "participate"),
    ("扩大果园面积", "各镇", "participate"),
    ("建设冷库", "丰谷县商务局", "lead"),
    ("建设冷库", "丰谷县水利局", "participate"),
}


@pytest.mark.parametrize("table", LAYOUTS.values(), ids=LAYOUTS)
def test_every_layout_gives_the_same_tasks_and_parties(table: tuple[str, ...]) -> None:
    assert parties(*table) == PARTIES


def test_a_blank_cell_of_units_means_as_above() -> None:
    table = [line.replace("|县商务局|", "||") for line in PIPES]
    assert ("建设冷库", "丰谷县林业局", "lead") in parties(*table)


def test_those_who_answer_beside_a_lead_take_part() -> None:
    table = ("任务|牵头单位|责任单位", "扩大果园面积|县林业局|县财政局")
    assert parties(*table) == {("扩大果园面积", "丰谷县林业局", "lead"), ("扩大果园面积", "丰谷县财政局", "participate")}


def test_the_head_of_a_column_may_say_that_the_first_leads() -> None:
    table = ("序号|任务|责任单位（列第一位者为牵头单位）", "1|扩大果园面积|县林业局、县财政局")
    assert parties(*table) == {("扩大果园面积", "丰谷县林业局", "lead"), ("扩大果园面积", "丰谷县财政局", "participate")}


def test_a_projects_content_is_no_task_of_its_own() -> None:
    table = ("序号|项目名称|建设内容|项目业主", "1|岚石冷库项目|建设冷库3座|岚石果业有限公司")
    assert parties(*table) == {("岚石冷库项目", "岚石果业有限公司", "lead")}


def test_a_place_before_what_is_built_opens_no_second_row() -> None:
    heads = ("序号", "项目名称", "建设地点", "建设内容", "总投资（万元）", "责任单位")
    found = graph_of(
        *heads, "1", "柳湖水库", "石岭乡", "新建水库1座", "9800", "县水利局", "2", "青柘水厂", "青柘镇", "新建水厂1座", "1200", "县水利局"
    )
    assert names(found, "Project") == ["柳湖水库", "青柘水厂"]
    assert facts(found, "LOCATED_IN") >= {("柳湖水库", "石岭乡"), ("青柘水厂", "青柘镇")}


def test_what_a_project_builds_is_read_where_a_verb_opens_it() -> None:
    table = ("|项目|主要建设内容|牵头部门|", "|岚石冷库|新建冷库3座|县林业局|", "|岚石桥|全长1.2公里|县水利局|")
    found = graph_of(*table)
    assert facts(found, "IMPLEMENTED_BY", "role") == {("岚石冷库", "丰谷县林业局", "lead"), ("岚石桥", "丰谷县水利局", "lead")}
    assert (names(found, "Project"), names(found, "Measure"), names(found, "Goal")) == (
        ["岚石冷库", "岚石桥"],
        ["新建冷库3座"],
        ["冷库3座"],
    )


def test_the_units_of_one_column_all_answer_for_the_task() -> None:
    table = ("任务|责任单位|时限", "扩大果园面积|县林业局、县财政局|2023年底")
    assert parties(*table) == {("扩大果园面积", "丰谷县林业局", "lead"), ("扩大果园面积", "丰谷县财政局", "lead")}


@pytest.mark.parametrize(
    "lines",
    [
        ("序号|指标|单位|2025年", "1|果品产量|万吨|8.2"),
        ("任务|内容|备注", "扩大果园面积|连片种植|略"),
        ("牵头单位", "配合单位", "1", "县林业局"),
        ("任务", "牵头单位", "要压实责任。"),
    ],
)
def test_what_has_no_tasks_with_units_is_no_such_table(lines: tuple[str, ...]) -> None:
    assert find_task_tables(printed_lines("\n".join(lines))) == []


def test_a_ruled_table_ends_with_its_last_row() -> None:
    (table,) = find_task_tables(printed_lines("\n".join(["加快建设。", *PIPES, "完善设施。"])))
    assert (table.begin, table.end) == (1, 4)


TWO = (
    "序号 类别 主要任务 细化措施 牵头单位 配合单位",
    "1 果业 扩大果园 连片种植果树。到2025年，果园达到12万亩。 县林业局 县财政局、各镇",
    "2 果业 建设冷库 新建冷库。 县商务局 县水利局",
    "3 果业 改造市场 改造 市场设施。 县商务局 县水利局",
    "4 果业 培训果农 举办讲座。 县教育局",
)


@pytest.mark.parametrize("mark", [" ", "|", "\t"])
def test_of_two_columns_of_tasks_the_first_holds_titles(mark: str) -> None:
    table = [mark.join(row.split(" ")) for row in TWO[:3]]
    found = graph_of(*table)
    measures = [(node.name, node.props["level"]) for node in found.nodes if node.label == "Measure"]
    assert sorted(measures) == [("建设冷库", "task"), ("扩大果园", "task"), ("新建冷库", "action"), ("连片种植果树", "action")]
    assert facts(found, "IMPLEMENTED_BY", "role") == {
        ("扩大果园", "丰谷县林业局", "lead"),
        ("扩大果园", "丰谷县财政局", "participate"),
        ("扩大果园", "各镇", "participate"),
        ("建设冷库", "丰谷县商务局", "lead"),
        ("建设冷库", "丰谷县水利局", "participate"),
    }
    assert {("连片种植果树", "扩大果园"), ("新建冷库", "建设冷库")} <= facts(found, "PART_OF")


def test_units_tell_which_column_a_space_or_an_empty_cell_belongs_to() -> None:
    found = facts(graph_of(*TWO), "IMPLEMENTED_BY", "role")
    assert {("改造市场", "丰谷县商务局", "lead"), ("改造市场", "丰谷县水利局", "participate")} <= found
    assert [fact for fact in found if fact[0] == "培训果农"] == [("培训果农", "丰谷县教育局", "lead")]


@pytest.mark.parametrize("number", ["1.", "1、", "（1）", "（一）", "一、"])
def test_the_number_in_a_titles_cell_is_no_part_of_its_name(number: str) -> None:
    found = graph_of("项目名称 | 工作任务 | 牵头单位", f"{number}果业提升项目 | 新建冷库3座。 | 县商务局")
    assert [node.name for node in found.nodes if node.label == "Project"] == ["果业提升项目"]
    assert facts(found, "IMPLEMENTED_BY", "role") == {("果业提升项目", "丰谷县商务局", "lead")}


@pytest.mark.parametrize(
    "lines",
    [
        ("牵头单位 县林业局 负责任务", "2 建设冷库 县商务局"),
        ("任务 单位", "1 建设冷库"),
        ("序号 任务 牵头单位", "建设冷库 县商务局 县财政局"),
    ],
)
def test_words_set_apart_are_no_table_without_rows_that_count(lines: tuple[str, ...]) -> None:
    assert find_task_tables(printed_lines("\n".join(lines))) == []


def test_rows_of_one_cell_a_line_in_groups_with_a_number_lost() -> None:
    heads = ("类型", "序号", "工作任务", "推进单位")
    rows = ("行动一：做强果业", "1", "扩大果园面积", "县林业局、县果业专班、各相关乡镇", "行动二：做优市场", "3", "建设冷库", "县商务局")
    assert parties(*heads, *rows) == {
        ("扩大果园面积", "丰谷县林业局", "lead"),
        ("扩大果园面积", "丰谷县果业专班", "lead"),
        ("扩大果园面积", "各相关乡镇", "participate"),
        ("建设冷库", "丰谷县商务局", "lead"),
    }


def test_projects_of_one_cell_a_line_need_no_column_of_units() -> None:
    cells = ("序号", "项目名称", "建设地点", "1", "石岭水厂", "县水利局", "2", "青塘冷链中心", "石岭镇")
    found = graph_of(*cells)
    assert {node.name for node in found.nodes if node.label == "Project"} == {"石岭水厂", "青塘冷链中心"}


HEADS = ("序号", "事项分类", "事项名称", "事项内容", "牵头单位", "配合单位")


def test_a_class_that_is_told_once_for_several_rows_is_no_task() -> None:
    first = ("1", "果业工程", "扩大果园", "改造果园500亩。", "县林业局", "县财政局")
    found = graph_of(
        *HEADS,
        *first,
        "2",
        "果园巡护",
        "组建果园巡护队。",
        "县林业局",
        "石岭镇",
        "青塘镇",
        "3",
        "冷链工程",
        "冷库建设",
        "新建冷库3座。",
        "县商务局",
        "/",
    )
    measures = [(node.name, node.props["level"]) for node in found.nodes if node.label == "Measure"]
    assert sorted(name for name, level in measures if level == "task") == ["冷库建设", "扩大果园", "果园巡护"]
    assert ("新建冷库3座", "action") in measures
    assert {("果园巡护", "石岭镇", "participate"), ("果园巡护", "青塘镇", "participate"), ("冷库建设", "丰谷县商务局", "lead")} <= facts(
        found, "IMPLEMENTED_BY", "role"
    )


def test_rows_of_one_cell_a_line_whose_numbers_only_rise_below_titles() -> None:
    heads = ("序号", "重点任务", "主要责任单位", "协同配合单位")
    rows = (
        "一、果业",
        "3",
        "扩大果园面积",
        "县政府办公室",
        "县财政局，各乡镇人民政府，丰谷国控集团。",
        "二、市场",
        "68",
        "建设冷库",
        "县妇联",
        "县水利局。",
    )
    assert parties(*heads, *rows) == {
        ("扩大果园面积", "丰谷县政府办公室", "lead"),
        ("扩大果园面积", "丰谷县财政局", "participate"),
        ("扩大果园面积", "各乡镇人民政府", "participate"),
        ("扩大果园面积", "丰谷国控集团", "participate"),
        ("建设冷库", "丰谷县妇联", "lead"),
        ("建设冷库", "丰谷县水利局", "participate"),
    }


def test_projects_of_one_cell_a_line_stand_where_their_row_says() -> None:
    heads = ("序号", "项目名称", "位置", "面积（公顷）", "备注")
    rows = ("1", "石岭果园", "石岭镇", "450", "2", "青塘果园二期", "青塘镇果香路西侧", "6.14", "需动迁", "15", "柳林果园", "双柘镇", "21")
    found = graph_of(*heads, *rows, "第二章 保障", "加强保障。")
    assert set(names(found, "Project")) == {"石岭果园", "青塘果园二期", "柳林果园"}
    assert {("石岭果园", "石岭镇"), ("青塘果园二期", "青塘镇"), ("柳林果园", "双柘镇")} <= facts(found, "LOCATED_IN")


def test_a_table_of_projects_tells_names_by_its_title_and_what_is_built() -> None:
    heads = ("果园建设计划表", "序号", "类型", "名称", "具体内容", "目标")
    rows = (
        "1",
        "果库",
        "石岭果香廊",
        "新建冷库3座，拆除旧库。",
        "完成建设",
        "4",
        "果路",
        "青塘果艺坊",
        "拓宽果路。",
        "完成建设",
    )
    found = graph_of(*heads, *rows)
    assert names(found, "Project") == ["石岭果香廊", "青塘果艺坊"]
    assert {"新建冷库3座，拆除旧库", "完成建设"} <= set(names(found, "Measure"))
    assert names(graph_of("果园名录", *heads[1:], *rows), "Project") == []


def test_a_row_of_tabs_whose_first_cells_are_empty_goes_on_with_the_one_above() -> None:
    heads = "序号\t项目名称\t主要内容\t分管领导\t牵头单位\t配合单位"
    rows = ("1\t老城果园\t改造果园。\t某某\t县林业局\t县财政局", "\t\t新建冷库。\t某某\t县商务局\t石岭镇")
    found = parties(heads, *rows)
    assert {("新建冷库", "丰谷县商务局", "lead"), ("新建冷库", "石岭镇", "participate")} <= found
    assert {name for name, _, _ in found} == {"老城果园", "新建冷库"}


def test_a_line_that_names_a_group_ends_no_table() -> None:
    rows = ("序号\t任务\t责任单位", "一\t果园\t", *("1\t扩大果园面积\t县林业局", "二\t市场\t", "2\t建设冷库\t县商务局"))
    assert parties(*rows) == {("扩大果园面积", "丰谷县林业局", "lead"), ("建设冷库", "丰谷县商务局", "lead")}


def test_a_column_of_places_says_where_the_row_is() -> None:
    rows = (
        "序号\t项目名称\t建设地点\t建设内容\t责任单位",
        "1\t石岭冷库二期\t青塘镇\t在青塘镇新建冷库3座\t县林业局",
        "2\t青岚水厂\t石岭镇\t总容量5万吨\t县水利局",
    )
    found = graph_of(*rows)
    named = {node.id: node.name for node in found.nodes}
    places = {(named[edge.source], named[edge.target]) for edge in found.edges if edge.type == "LOCATED_IN"}
    assert {("石岭冷库二期", "青塘镇"), ("青岚水厂", "石岭镇")} <= places
    assert "在青塘镇新建冷库3座" in named.values()
    assert not {edge.target for edge in found.edges if edge.type == "IMPLEMENTED_BY"} & {
        key for key, name in named.items() if name == "青塘镇"
    }


def test_a_rows_name_may_open_with_a_capacity() -> None:
    rows = ("序号\t项目名称\t选址\t责任单位", "1\t20万吨果汁厂\t青塘镇\t县林业局", "2\t2.青岚水厂\t石岭镇\t县水利局")
    assert {("20万吨果汁厂", "青塘镇"), ("青岚水厂", "石岭镇")} <= facts(graph_of(*rows), "LOCATED_IN")


def test_a_second_task_under_one_number_is_one_more() -> None:
    heads = ("序号", "民生实事", "责任单位", "完成时限")
    cells = ("1", "建设冷库。", "县商务局", "6月底前", "开展展销。", "12月底前", "2", "扩大果园。", "县林业局", "12月底前")
    found = graph_of(*heads, *cells)
    assert {node.name for node in found.nodes if node.label == "Measure"} >= {"建设冷库", "开展展销", "扩大果园"}
    assert ("扩大果园", "丰谷县林业局", "lead") in facts(found, "IMPLEMENTED_BY", "role")


@pytest.mark.parametrize("mark", ["|", "\t"])
def test_a_row_with_a_numeral_and_a_sum_is_the_title_of_a_group(mark: str) -> None:
    rows = (
        "序号|项目名称|建设地点|总投资|责任单位",
        "一|冷链工程||9600|",
        "1|石岭冷库|石岭镇|600|县商务局",
        "二|滴灌工程||3000|",
        "2|青塘滴灌|青塘镇|300|县水利局",
    )
    edge = mark if mark == "|" else ""
    found = graph_of(*(edge + row.replace("|", mark) + edge for row in rows))
    assert names(found, "Project") == ["石岭冷库", "青塘滴灌"]
