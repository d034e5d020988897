"""Tables of tasks as pages and word processors break them: over lines, over pages, with heads of two rows."""

from collections.abc import Sequence

import pytest
from miniplan import source

from plantrace.extraction.pipeline import extract
from plantrace.model import PlanGraph

TITLE = "丰谷县2024年重点工作任务分解表\n"
END = "二、保障措施\n加强领导。\n"
HEAD = ("序号", "工作任务", "责任单位", "完成时限")
ROWS = [
    ("1", "新建果库12座", "县农业农村局、县商务局", "6月底前"),
    ("2", "改造果园60公顷", "县林业局", "12月底前"),
    ("3", "新增果农技术员300名", "县人力资源和社会保障局", "12月底前"),
    ("4", "新建果品市场3个", "县城市管理局", "9月底前"),
]


def told(table: str) -> set[tuple[str, object, tuple[str, ...]]]:
    """The tasks with the time by which they are to be done and who does them."""
    plan: PlanGraph = extract(source(TITLE + table + END))
    names = {node.id: node.name for node in plan.nodes}
    led = [(edge.source, names[edge.target]) for edge in plan.edges if edge.type == "IMPLEMENTED_BY" and edge.props["method"] == "stated"]
    tasks = [node for node in plan.nodes if node.label == "Measure" and node.name not in ("保障措施", "加强领导")]
    return {(node.name, node.props.get("due"), tuple(sorted(name for of, name in led if of == node.id))) for node in tasks}


def printed(rows: Sequence[tuple[str, ...]], mark: str) -> str:
    return "".join(mark.join(row) + "\n" for row in rows)


WHOLE = told(printed([HEAD, *ROWS], "\t"))


def test_the_table_in_one_piece() -> None:
    assert {
        ("新建果库12座", "2024-06", ("丰谷县农业农村局", "丰谷县商务局")),
        ("改造果园60公顷", "2024-12", ("丰谷县林业局",)),
        ("新增果农技术员300名", "2024-12", ("丰谷县人力资源和社会保障局",)),
        ("新建果品市场3个", "2024-09", ("丰谷县城市管理局",)),
    } == WHOLE


@pytest.mark.parametrize("mark", ["\t", "   ", " | "])
@pytest.mark.parametrize("between", ["", "- 8 -\n", "8\n", "续表1\n", "8\n（续表）\n"])
@pytest.mark.parametrize("again", [True, False])
def test_a_table_goes_on_on_the_next_page(mark: str, between: str, again: bool) -> None:
    rows = printed([HEAD, *ROWS[:2]], mark) + between + printed([*([HEAD] if again else []), *ROWS[2:]], mark)
    assert told(rows) == WHOLE


def test_a_spaced_table_may_begin_with_any_number() -> None:
    assert told(printed([HEAD, *((str(int(row[0]) + 23), *row[1:]) for row in ROWS)], "   ")) == WHOLE


@pytest.mark.parametrize("groups", [("一   果业类（2个）   800", "二   民生类"), ("一、果业类", "二、民生类（2个）")])
def test_groups_stand_between_the_rows_of_a_spaced_table(groups: tuple[str, str]) -> None:
    rows = printed([HEAD], "   ") + f"{groups[0]}\n" + printed(ROWS[:2], "   ") + f"{groups[1]}\n" + printed(ROWS[2:], "   ")
    assert told(rows) == WHOLE


@pytest.mark.parametrize(
    "table",
    [
        "序号\t工作任务\t责任\n单位\t完成时限\n" + printed(ROWS, "\t"),
        printed([HEAD], "\t") + "1\t新建果库\n12座\t县农业农村局、\n县商务局\t6月底前\n" + printed(ROWS[1:], "\t"),
        printed([HEAD, *ROWS[:2]], "\t") + "3\t新增果农\n技术员300名\t县人力资源和\n社会保障局\t12月底\n前\n" + printed(ROWS[3:], "\t"),
    ],
)
def test_line_breaks_inside_of_cells_end_no_row(table: str) -> None:
    assert told(table) == WHOLE


def test_a_head_may_have_two_rows() -> None:
    heads = [("序号", "工作任务", "责任单位", "", "完成时限"), ("", "", "牵头单位", "配合单位", "")]
    rows = [(number, task, who.split("、")[0], "县财政局", due) for number, task, who, due in ROWS]
    assert {(task, len(who)) for task, _, who in told(printed([*heads, *rows], "\t"))} == {(row[1], 2) for row in ROWS}


TOP = """序号  工作任务        责任单位        完成时限
1     新建果库12座    县农业农村局、  6月底前
                      县商务局
2     改造果园60公    县林业局        12月底前
      顷
3     新增果农技术    县人力资源和    12月底前
      员300名         社会保障局
4     新建果品市场    县城市管理局    9月底前
      3个
"""
MIDDLE = """序号  工作任务        责任单位        完成时限
                      县农业农村局、
1     新建果库12座    县商务局        6月底前
      改造果园60公
2     顷              县林业局        12月底前
      新增果农技术    县人力资源和
3     员300名         社会保障局      12月底前
      新建果品市场
4     3个             县城市管理局    9月底前
"""
THREE = MIDDLE.replace(
    "      改造果园60公\n2     顷              县林业局        12月底前\n",
    "      改造果\n2     园60            县林业局        12月底前\n      公顷\n",
)


@pytest.mark.parametrize("table", [TOP, MIDDLE, THREE], ids=["top", "middle", "three lines"])
def test_cells_go_on_in_the_lines_below_as_a_page_is_laid_out(table: str) -> None:
    assert told(table) == WHOLE


def test_the_quote_of_such_a_cell_is_the_text_between_its_ends() -> None:
    plan = extract(source(TITLE + TOP + END))
    text = TITLE + TOP + END
    quoted = [item for node in plan.nodes if node.name.startswith("新增果农") for item in node.evidence]
    assert quoted and all(text[item.start : item.end] == item.quote for item in quoted)


def test_an_automatic_number_may_have_a_tab_of_its_own() -> None:
    rows = [(number, "", *others) for number, *others in ROWS]
    assert told(printed([HEAD, *rows], "\t")) == WHOLE


def test_a_cell_of_one_a_line_goes_on_behind_a_comma() -> None:
    cells = "\n".join(cell for row in (HEAD, *ROWS) for cell in row) + "\n"
    assert told(cells.replace("县农业农村局、县商务局", "县农业农村局、\n县商务局")) == told(cells) == WHOLE
    longer = told(cells.replace("改造果园60公顷", "改造果园60公顷，\n改造果库9座"))
    assert ("改造果园60公顷，改造果库9座", "2024-12", ("丰谷县林业局",)) in longer and len(longer) == len(WHOLE)
