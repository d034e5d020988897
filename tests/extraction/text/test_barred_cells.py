"""Tables whose bars stand on lines of their own: a cell of several lines is one."""

from miniplan import facts, source

from plantrace.extraction.pipeline import extract

HEADS = ["类别", "序号", "任务名称", "任务要求及举措", "责任部门\n（加*号为牵头部门，\n其余为参与部门）", "责任街镇", "完成时间节点"]
ROWS = [
    ["（一）\n做强\n果业", "1", "完成2022年度\n果园示范村建设", "新建示范果园3处，\n加强果路建设。", "县林业局*", "石岭镇", "10月底"],
    ["2", "推进\n果农相对集中居住", "改造果农新村5个。", "县财政局*、\n县住建局", "石岭镇、\n青塘镇", "12月底"],
]


def test_a_cell_of_several_lines_is_one() -> None:
    text = "丰谷县2022年度重点工作任务清单\n" + "".join(f"{cell}\n|\n" for row in (HEADS, *ROWS) for cell in row) + "各单位抓好落实。\n"
    graph = extract(source(text))
    assert {node.name: node.props.get("due") for node in graph.nodes if node.label == "Measure" and node.props["level"] == "task"} == {
        "完成2022年度果园示范村建设": "2022-10",
        "推进果农相对集中居住": "2022-12",
    }
    assert facts(graph, "IMPLEMENTED_BY", "role") == {
        ("完成2022年度果园示范村建设", "丰谷县林业局", "lead"),
        ("完成2022年度果园示范村建设", "石岭镇", "participate"),
        ("推进果农相对集中居住", "丰谷县财政局", "lead"),
        ("推进果农相对集中居住", "丰谷县住建局", "participate"),
        ("推进果农相对集中居住", "石岭镇", "participate"),
        ("推进果农相对集中居住", "青塘镇", "participate"),
    }


def test_bars_that_open_lines_part_cells_too() -> None:
    text = (
        "丰谷县2013年目标任务分解表\n牵头单位\n| 目标任务\n| 责任单位\n|\n县政\n府办\n公室\n| 强化监督\n| 县直各单位、各区县市\n|\n"
        "县林\n业局\n| 推进果园建设\n| 县商务局、高新区、岳塘区\n|\n"
        "县发改局\n| 编制果业规划\n| 县统计局\n|\n"
    )
    assert facts(extract(source(text)), "IMPLEMENTED_BY", "role") >= {
        ("强化监督", "丰谷县政府办公室", "lead"),
        ("推进果园建设", "丰谷县林业局", "lead"),
        ("推进果园建设", "丰谷县商务局", "participate"),
        ("推进果园建设", "岳塘区", "participate"),
        ("编制果业规划", "丰谷县发改局", "lead"),
    }


def test_the_words_between_two_tables_are_no_cell() -> None:
    table = "序号\n|\n工作任务\n|\n责任单位\n|\n1\n|\n新建果库3座\n|\n县林业局\n|\n2\n|\n改造果园\n|\n县商务局\n|\n"
    graph = extract(source(f"丰谷县2023年重点任务分解表\n{table}各单位抓好落实。\n丰谷县2023年重点任务分解表之二\n{table}\n"))
    assert {(what, who) for what, who, _ in facts(graph, "IMPLEMENTED_BY", "role")} == {
        ("新建果库3座", "丰谷县林业局"),
        ("改造果园", "丰谷县商务局"),
    }
    assert len([node for node in graph.nodes if node.name == "新建果库3座" and node.label == "Measure"]) == 2
