"""Tables as browsers copy them: tabs between the cells, blank lines round the paragraphs inside of them."""

import pytest
from miniplan import facts, nodes, source

from plantrace.extraction.document.reading import read_document
from plantrace.extraction.pipeline import extract
from plantrace.extraction.tables.spread_rows import join_spread_rows
from plantrace.extraction.text.lines import printed_lines

TITLE, END = "丰谷县2024年重点工作任务分解表\n一、重点任务\n", "二、保障措施\n加强领导。\n"
HEAD = ("类别", "序号", "工作任务", "牵头单位", "配合单位", "完成时限")
ROWS = [
    ("果业", "1", "新建果库12座，\n\n改造果园60公顷", "县农业农村局", "县商务局\n\n县财政局", "6月底"),
    ("2", "建成果品市场3个", "县商务局\n石岭镇人民政府", "县城市管理局", "9月底"),
    ("民生", "3", "改造校舍4处", "县教育局", "", "12月底"),
]
DONE = {
    "新建果库12座，改造果园60公顷": (
        "2024-06",
        {("丰谷县农业农村局", "lead"), ("丰谷县商务局", "participate"), ("丰谷县财政局", "participate")},
    ),
    "建成果品市场3个": ("2024-09", {("丰谷县商务局", "lead"), ("石岭镇", "lead"), ("丰谷县城市管理局", "participate")}),
    "改造校舍4处": ("2024-12", {("丰谷县教育局", "lead")}),
}


def copied(row: tuple[str, ...], every: int = 2, first: int = 0) -> str:
    """A row whose cells are plain words or paragraphs by turns."""
    cells = [cell if (at + first) % every or not cell else f"\n\n{cell}\n\n" for at, cell in enumerate(row)]
    return "\t".join(cells) + "\n"


def told(text: str) -> dict[str, tuple[object, set[tuple[str, str]]]]:
    """Each task with the time by which it is to be done, and who does it in which role."""
    found = extract(source(text))
    tasks = [node for node in nodes(found, "Measure") if node.name in DONE or "level" not in node.props]
    stated = [(what, who, role) for what, who, role, how in facts(found, "IMPLEMENTED_BY", "role", "method") if how == "stated"]
    return {
        task.name: (task.props.get("due"), {(str(who), str(role)) for what, who, role in stated if what == task.name}) for task in tasks
    }


@pytest.mark.parametrize("every", [1, 2, 3])
@pytest.mark.parametrize("first", [0, 1])
def test_the_rows_of_tasks(every: int, first: int) -> None:
    assert told(TITLE + "".join(copied(row, every, first) for row in (HEAD, *ROWS)) + END) == DONE


def test_a_table_of_projects_without_numbers() -> None:
    rows = [
        ("项目名称", "建设地点", "建设内容", "总投资（万元）"),
        ("石岭果库项目", "石岭镇", "新建果库\n3座", "280"),
        ("青塘市场项目", "青塘镇", "改造果品市场", "90"),
    ]
    found = extract(source("丰谷县果业规划\n一、果业\n加强果园管护。\n附表\n重点项目表\n" + "".join(map(copied, rows))))
    assert {node.name: (node.props["content"], node.props["investment"]) for node in nodes(found, "Project")} == {
        "石岭果库项目": ("新建果库3座", "280万元"),
        "青塘市场项目": ("改造果品市场", "90万元"),
    }
    assert {("石岭果库项目", "石岭镇"), ("青塘市场项目", "青塘镇")} <= facts(found, "LOCATED_IN")


def test_titles_of_groups_with_their_sums_are_no_projects() -> None:
    rows = [
        ("序号", "项目名称", "建设地点", "建设内容", "总投资（万元）", "责任单位"),
        ("一", "果库工程", "280", ""),
        ("1", "石岭果库项目", "石岭镇", "新建果库3座", "280", "县林业局"),
        ("二", "市场工程", "90", ""),
        ("2", "青塘市场项目", "青塘镇", "改造果品市场", "90", "县商务局"),
    ]
    found = extract(source("丰谷县果业规划\n一、果业\n加强果园管护。\n附表\n重点项目表\n" + "".join(map(copied, rows))))
    assert {node.name: node.props["investment"] for node in nodes(found, "Project")} == {
        "石岭果库项目": "280万元",
        "青塘市场项目": "90万元",
    }


def test_indicators_whose_group_stands_once_for_several() -> None:
    rows = [
        ("类别", "序号", "指标名称", "单位", "2020年", "2025年"),
        ("果业", "1", "果园面积", "万亩", "8", "12"),
        ("2", "优质果率", "%", "60", "75"),
        ("民生", "3", "果农收入", "万元", "2", "3"),
    ]
    text = "丰谷县果业规划（2021—2025年）\n一、果业\n" + "".join(map(copied, rows)) + "二、保障\n加强领导。\n"
    assert [(row.name, row.unit, row.target_value) for row in read_document(source(text)).indicators] == [
        ("果园面积", "万亩", "12"),
        ("优质果率", "%", "75"),
        ("果农收入", "万元", "3"),
    ]


def test_a_table_one_of_whose_rows_has_other_cells_is_left_as_it_is() -> None:
    rows = [("序号", "工作任务", "牵头单位"), ("1", "新建果库", "县林业局"), ("2", "改造果园", "县水利局", "6月底", "备查")]
    rows += [("3", "改造果库", "县水利局")]
    text = "".join(map(copied, rows))
    assert join_spread_rows(text, lines := printed_lines(text)) == lines


def test_each_character_keeps_its_place() -> None:
    text = TITLE + "".join(map(copied, (HEAD, *ROWS))) + END
    lines = join_spread_rows(text, printed_lines(text))
    assert sum("\t" in line.text for line in lines) == 1 + len(ROWS)
    assert all("".join(text[at] for at in line.offsets) == line.printed for line in lines)
