from itertools import pairwise

import pytest
from miniplan import source

from plantrace.extraction.document.reading import doubtful_values, read_document
from plantrace.extraction.tables.indicators import Indicator

TITLE = "第一章 发展目标\n专栏1 “十四五”时期主要指标\n"
# one table in all the ways in which copies of plans print it
SPACES = """序号 指标名称 单位 2020年 2025年 年均增长 属性
一、经济发展
1 果品总产值 亿元 41.2 58.5 7.3% 预期性
2 研发投入强度 % 1.12 ＞1.8 —— 预期性
二、绿色生态
3 单位GDP能耗降低 % —— 完成上级下达任务 ［13.5］ 约束性
4 森林覆盖率 % 31.5 33.6左右 [2.1] 约束性
"""
WRAPPED = """序号 指标名称 单位 2020年 2025年 年均增长 属性
一、经济发展
1 果品总
产值
亿元 41.2 58.5
7.3% 预期性
- 7 -
2 研发投入强度 % 1.12 ＞1.8 —— 预期性
二、绿色生态
3 单位GDP能
耗降低 % —— 完成上级
下达任务 ［13.5］ 约束性
4 森林覆盖率 % 31.5 33.6左右
[2.1] 约束性
"""
ONE_CELL_A_LINE = "\n".join(SPACES.split()) + "\n"
RULED = (
    ("类别", "序号", "指标", "单位", "2020年", "2025年", "年均增长", "属性"),
    ("经济发展", "1", "果品总产值", "亿元", "41.2", "58.5", "7.3%", "预期性"),
    ("", "2", "研发投入强度", "%", "1.12", "＞1.8", "——", "预期性"),
    ("绿色生态", "3", "单位GDP能耗降低", "%", "", "完成上级下达任务", "［13.5］", "约束性"),
    ("", "4", "森林覆盖率", "%", "31.5", "33.6左右", "[2.1]", "约束性"),
)
PIPES = "".join(f"| {' | '.join(cells)} |\n" for cells in (RULED[0], ("---",) * 8, *RULED[1:]))
TABS = "".join("\t".join(cells) + "\n" for cells in RULED)
LAYOUTS = {"spaces": SPACES, "wrapped": WRAPPED, "one cell a line": ONE_CELL_A_LINE, "pipes": PIPES, "tabs": TABS}


def rows(table: str) -> list[Indicator]:
    return read_document(source(f"{TITLE}{table}第二章 重点任务\n")).indicators


def row(cells: str, header: str = "序号 指标 单位 2020年 2025年 属性", note: str = "") -> Indicator:
    """The third row of a table whose other rows are plain."""
    return rows(f"{header}\n1 果园面积 万亩 11.5 14.5 预期性\n2 果农人数 万人 6.5 6.6 预期性\n{cells}\n{note}\n")[2]


@pytest.mark.parametrize("table", LAYOUTS.values(), ids=LAYOUTS)
def test_every_layout_gives_the_same_rows(table: str) -> None:
    found = [(r.no, r.name, r.unit, r.base_value, r.op, r.target_value, r.growth, r.cumulative, r.attribute, r.group) for r in rows(table)]
    assert found == [
        ("1", "果品总产值", "亿元", "41.2", "=", "58.5", "7.3%", None, "预期性", "经济发展"),
        ("2", "研发投入强度", "%", "1.12", ">", "1.8", None, None, "预期性", "经济发展"),
        ("3", "单位GDP能耗降低", "%", None, "=", "完成上级下达任务", None, "13.5", "约束性", "绿色生态"),
        ("4", "森林覆盖率", "%", "31.5", "~", "33.6", None, "2.1", "约束性", "绿色生态"),
    ]
    assert {(r.base_year, r.target_year) for r in rows(table)} == {(2020, 2025)}


@pytest.mark.parametrize("table", LAYOUTS.values(), ids=LAYOUTS)
def test_rows_follow_each_other_in_the_source(table: str) -> None:
    text = TITLE + table
    found = rows(table)
    assert all(first.end <= second.start for first, second in pairwise(found))
    for r in found:
        quote = "".join(text[r.start : r.end].split())
        assert quote.startswith(r.no) and quote.endswith(r.attribute or "")


@pytest.mark.parametrize(
    ("printed", "op", "value"),
    [
        ("58.5", "=", "58.5"),
        ("＞58.5", ">", "58.5"),
        ("<58.5", "<", "58.5"),
        ("≥58.5", ">=", "58.5"),
        ("≤58.5", "<=", "58.5"),
        ("58.5以上", ">=", "58.5"),
        ("58.5以内", "<=", "58.5"),
        ("不低于58.5", ">=", "58.5"),
        ("控制在58.5以内", "<=", "58.5"),
        ("58.5左右", "~", "58.5"),
        ("约58.5", "~", "58.5"),
        ("1,205", "=", "1,205"),
        ("[58.5]", "=", "58.5"),
        ("完成上级下达任务", "=", "完成上级下达任务"),
        ("只减不增", "=", "只减不增"),
        ("下降13%", "=", "下降13%"),
    ],
)
def test_the_target_as_printed_and_its_comparator(printed: str, op: str, value: str) -> None:
    found = row(f"3 冷链仓储能力 万吨 41.2 {printed} 预期性")
    assert (found.op, found.target_value, found.base_value) == (op, value, "41.2")


@pytest.mark.parametrize("blank", ["——", "—", "-", "/", "－"])
def test_a_dash_is_no_value(blank: str) -> None:
    found = row(f"3 冷链仓储能力 万吨 {blank} 58.5 预期性")
    assert (found.base_value, found.target_value) == (None, "58.5")


def test_a_missing_attribute_is_none_and_costs_no_row() -> None:
    found = rows("序号 指标 单位 2020年 2025年 属性\n1 甲 家 41 58\n2 乙 % 11 15 约束性\n3 丙 座 7 21\n")
    assert [(r.name, r.target_value, r.attribute) for r in found] == [("甲", "58", None), ("乙", "15", "约束性"), ("丙", "21", None)]


def test_a_unit_that_begins_with_a_digit_is_no_value() -> None:
    found = row("3 果农意外死亡率 1/10万 9.1 <9 预期性")
    assert (found.name, found.unit, found.base_value, found.target_value, found.op) == ("果农意外死亡率", "1/10万", "9.1", "9", "<")


def test_a_unit_for_each_of_something_is_a_unit() -> None:
    found = row("3 果业劳动生产率 万元/人 9.1 12 预期性")
    assert (found.name, found.unit, found.base_value, found.target_value) == ("果业劳动生产率", "万元/人", "9.1", "12")


def test_a_star_dates_the_baseline_by_the_note_below() -> None:
    found = row("3 冷链仓储能力 万吨 41.2* 58.5 预期性", note="注：*为2018年数据。")
    assert (found.base_value, found.base_year, found.target_year) == ("41.2", 2018, 2025)


def test_the_header_tells_which_value_is_which() -> None:
    found = row("3 冷链仓储能力 万吨 58.5 41.2 预期性", header="序号 指标 单位 2025年目标 2020年基数 属性")
    assert (found.base_value, found.target_value) == ("41.2", "58.5")


def test_a_table_without_baselines() -> None:
    found = rows("序号 指标 单位 目标值 属性\n1 甲 家 58 预期性\n2 乙 % 15 预期性\n3 丙 座 21 预期性\n")
    assert [(r.base_value, r.base_year, r.target_value, r.target_year) for r in found] == [
        (None, None, value, None) for value in ("58", "15", "21")
    ]


@pytest.mark.parametrize(
    ("printed", "name", "unit"),
    [("优质果率（%）", "优质果率", "%"), ("冷库(座)", "冷库", "座"), ("游客（含自驾）", "游客（含自驾）", None)],
)
def test_a_unit_in_brackets_behind_the_name(printed: str, name: str, unit: str | None) -> None:
    found = row(f"3 {printed} 41 58 预期性", header="序号 指标 2020年 2025年 属性")
    assert (found.name, found.unit, found.target_value) == (name, unit, "58")


def test_a_number_that_the_printer_set_apart_is_one_number() -> None:
    found = row("3 冷链仓储能力 万吨 16. 02 18.5 预期性")
    assert (found.base_value, found.target_value) == ("16.02", "18.5")


def test_what_five_years_add_up_to_is_the_target_where_there_is_no_other() -> None:
    table = "序号 指标 单位 2020年 2025年 累计\n1 甲 人 900 —— [4500]\n2 乙 % 11 15 [4]\n3 丙 座 7 21 [14]\n"
    assert [(r.target_value, r.cumulative) for r in rows(table)] == [("4500", "4500"), ("15", "4"), ("21", "14")]


def test_rows_may_be_numbered_with_a_dot_and_grouped_with_counts() -> None:
    header = "类别 序号 指标 单位 2020年 2025年 属性"
    found = rows(f"{header}\n（一）果业（2个）\n1. 甲 家 41 58 预期性\n2. 乙 % 11 15 预期性\n（二）民生（1个）\n3.丙 座 7 21 约束性\n")
    assert [(r.no, r.name, r.group) for r in found] == [("1", "甲", "果业"), ("2", "乙", "果业"), ("3", "丙", "民生")]


@pytest.mark.parametrize("mark", [" ", "\t", " | "])
@pytest.mark.parametrize("count", [1, 2])
def test_one_row_is_a_table_where_each_line_has_as_many_cells_as_the_head(mark: str, count: int) -> None:
    lines = ["序号 指标 单位 2020年 2025年 属性", "1 果园面积 万亩 41 58 预期性", "2 果农人数 万人 11 15 预期性"][: count + 1]
    found = rows("\n".join(lines).replace(" ", mark) + "\n")
    assert [(r.name, r.base_value, r.target_value) for r in found] == [("果园面积", "41", "58"), ("果农人数", "11", "15")][:count]


def test_fewer_than_three_rows_are_no_indicator_table_where_a_line_has_other_cells() -> None:
    assert rows("序号 指标 单位 2020年 2025年 属性\n1 甲 家 41 58 预期性\n2 乙 % 11 15\n") == []


def test_a_scanners_slip_is_left_out_and_named() -> None:
    table = SPACES.replace("41.2", "4l.2").replace("33.6左右", "33.o").replace("\n1 果", "\nl 果")
    document = read_document(source(f"{TITLE}{table}第二章 重点任务\n"))
    assert [(r.no, r.base_value, r.target_value) for r in document.indicators][::3] == [("1", None, "58.5"), ("4", "31.5", None)]
    assert [item.passage.text[item.start : item.end] for item in doubtful_values(document)] == ["4l.2", "33.o"]


@pytest.mark.parametrize("printed", ["l2", "72", "?", "", "i2."])
def test_a_row_whose_number_is_misread_or_lost_keeps_its_place(printed: str) -> None:
    table = "".join(f"{n} 第{'甲乙丙丁'[n % 4]}项总量 万吨 {n}1.5 {n}2.5 预期性\n" for n in range(1, 15))
    found = rows("序号 指标 单位 2020年 2025年 属性\n" + table.replace("\n12 ", f"\n{printed} "))
    assert [(r.no, r.name, r.target_value) for r in found] == [(str(n), f"第{'甲乙丙丁'[n % 4]}项总量", f"{n}2.5") for n in range(1, 15)]


def test_a_row_that_goes_on_behind_its_attribute_is_one_row() -> None:
    table = "1 果园面积 万亩 11.5 14.5 预期性\n其中设施果园\n2 果农人数 万人 6.5 6.6 预期性\n3 果品产值 亿元 4.5 5.5 预期性\n"
    assert [r.name for r in rows("序号 指标 单位 2020年 2025年 属性\n" + table)] == ["果园面积", "果农人数", "果品产值"]


@pytest.mark.parametrize(("first", "second"), [("1.经济发展", "2.绿色生态"), ("一、经济发展", "（二）绿色生态")])
def test_a_line_of_its_own_between_ruled_rows_names_their_group(first: str, second: str) -> None:
    head, *cells = (
        f"{'|'.join(words)}\n" for words in (("指标", "2020年", "2025年", "属性"), *[(n, "1", "2", "预期性") for n in "果桃李杏"])
    )
    found = rows(f"{head}{first}\n{cells[0]}{cells[1]}见下\n{second}\n{cells[2]}{cells[3]}")
    assert [r.group for r in found] == ["经济发展", "经济发展", "绿色生态", "绿色生态"]


@pytest.mark.parametrize(("target", "unit"), [("6人（含）以下", "人"), ("18家左右", "家"), ("80%", "%"), ("6级", "级"), ("6类别", None)])
def test_a_unit_may_stand_behind_the_value_in_a_ruled_table(target: str, unit: str | None) -> None:
    found = rows(f"指标|2020年|2025年|属性\n果|1|2|预期性\n桃|1|2|预期性\n李|1|{target}|预期性\n")[2]
    assert (found.target_value, found.unit) == (target[: 2 if "8" in target else 1], unit)


NO_NUMBERS = (
    "指标 单位 2020年 2025年 属性\n一 果业\n果园面积 万亩 11.5 14.5 预期性\n果农人数 万人 60 66 预期性\n二 民生\n公厕 座 7 21 约束性\n"
)


def test_lines_are_rows_where_no_number_opens_them() -> None:
    assert [(r.no, r.name, r.unit, r.base_value, r.target_value, r.attribute) for r in rows(NO_NUMBERS)] == [
        ("1", "果园面积", "万亩", "11.5", "14.5", "预期性"),
        ("2", "果农人数", "万人", "60", "66", "预期性"),
        ("3", "公厕", "座", "7", "21", "约束性"),
    ]


def test_words_with_a_figure_here_and_there_are_no_rows() -> None:
    assert rows("指标 单位 2020年 2025年 属性\n果园\n2020年 面积 万亩\n果农 达到\n人数 60\n公厕 座\n") == []


def test_a_numeral_in_a_cell_of_its_own_opens_a_group() -> None:
    spaced = "序号 指标 2025年 属性\n一 果业\n1 果园（万亩） 12 预期性\n2 果农（万人） 6 预期性\n二 民生\n3 公厕（座） 21 约束性\n"
    ruled = "".join(f"|{'|'.join(line.split())}|{'|' if line[0] in '一二' else ''}|\n" for line in spaced.splitlines())
    for table in (spaced, ruled):
        assert [(r.name, r.group) for r in rows(table)] == [("果园", "果业"), ("果农", "果业"), ("公厕", "民生")]


@pytest.mark.parametrize("mark", [" ", "|"])
def test_a_column_a_year(mark: str) -> None:
    table = "序号 指标 单位 2021年 2022年 2023年 2024年 2025年\n" + "".join(f"{n} 果{n} 座 1 2 3 4 {n}5\n" for n in (1, 2, 3))
    found = rows(table.replace(" ", mark))
    assert [(r.base_value, r.base_year, r.target_value, r.target_year) for r in found] == [("1", 2021, f"{n}5", 2025) for n in (1, 2, 3)]


def test_an_attribute_may_stand_among_the_notes() -> None:
    found = rows("|指标|单位|2025年|备注|\n|果园|万亩|12|约束性|\n|果农|万人|6|按年度|\n|公厕|座|21||\n")
    assert [r.attribute for r in found] == ["约束性", None, None]


@pytest.mark.parametrize("unit", ["万册", "1/10万", "人/平方公里", "张/万人"])
def test_units_are_of_many_forms(unit: str) -> None:
    found = row(f"3 果农数 {unit} 12 14 预期性")
    assert (found.name, found.unit, found.base_value) == ("果农数", unit, "12")


def test_what_is_no_unit_is_part_of_the_name() -> None:
    header = "序号 指标 2020年 2025年 属性"
    assert row("3 果农 万户户 12 14 预期性", header).name == "果农万户户"
    assert row("3 果农 镇/户 12 14 预期性", header).name == "果农镇/户"


def test_a_column_of_units_tells_one_that_no_list_has() -> None:
    found = row("3 果农 户次/镇 12 14 预期性")
    assert (found.name, found.unit, found.base_value, found.target_value) == ("果农", "户次/镇", "12", "14")


def test_a_blank_unit_moves_no_value() -> None:
    found = row("3 果农占比 — 12 14 预期性")
    assert (found.name, found.unit, found.base_value, found.target_value) == ("果农占比", None, "12", "14")


LEVELS = (
    ("类别", "序号", "一级指标", "二级指标", "单位", "属性", "“十四五”", "完成值", "“十五五”", "目标值", "做强特色果业"),
    ("1", "推进果园提质", "老果园改造面积", "万亩", "预期性", "-", "≥1.4"),
    ("2", "果农培训人次", "万人次", "约束性", "12", "15", "改善果农生活"),
    ("3", "推进果村改造", "果村改造数量", "个", "约束性", "启动8个", "2026年全面启动，2027年完成", "果树换新"),
    ("4", "果农满意度", "%", "预期性", "完成上级下达任务", "90左右"),
)


@pytest.mark.parametrize("blank", ["", "-\n"])
def test_a_cell_a_line_with_names_of_two_levels_and_groups_between_the_rows(blank: str) -> None:
    table = (
        "".join("".join(f"{cell}\n" for cell in cells) for cells in LEVELS)
        .replace("2\n果农", f"2\n{blank}果农")
        .replace("4\n", f"4\n{blank}")
    )
    assert [(r.no, r.name, r.unit, r.attribute, r.base_value, r.op, r.target_value, r.group) for r in rows(table)] == [
        ("1", "老果园改造面积", "万亩", "预期性", None, ">=", "1.4", "做强特色果业"),
        ("2", "果农培训人次", "万人次", "约束性", "12", "=", "15", "做强特色果业"),
        ("3", "果村改造数量", "个", "约束性", "启动8个", "=", "2026年全面启动，2027年完成", "改善果农生活"),
        ("4", "果农满意度", "%", "预期性", "完成上级下达任务", "~", "90", "果树换新"),
    ]


def test_an_attribute_before_the_values_costs_none_and_behind_them_it_ends_the_row() -> None:
    first = rows("序号 指标 单位 属性 2020年 2025年\n1 果园 万亩 预期性 1 2\n2 果农 万人 预期性 3 4\n3 公厕 座 约束性 5 6\n")
    last = rows("序号 指标 单位 2020年 2025年 属性\n1 果园 万亩 1 2 预期性\n其中 7\n2 果农 万人 3 4 预期性\n3 公厕 座 5 6 约束性\n")
    expected = [("果园", "1", "2", "预期性"), ("果农", "3", "4", "预期性"), ("公厕", "5", "6", "约束性")]
    for found in (first, last):
        assert [(r.name, r.base_value, r.target_value, r.attribute) for r in found] == expected


def test_rows_of_one_cell_a_line_without_numbers_end_in_their_attribute() -> None:
    head = "指标\n2020年\n2025年\n年均增长（%）\n属性\n"
    table = f"{head}果园（个）\n32\n39\n1\n预期性\n果农（万人）\n4.1\n—\n8\n预期性\n果率（%）\n84\n94\n2\n约束性\n"
    found = rows(table)
    assert [(r.name, r.unit, r.base_value, r.target_value, r.growth, r.attribute) for r in found] == [
        ("果园", "个", "32", "39", "1", "预期性"),
        ("果农", "万人", "4.1", "8", "8", "预期性"),
        ("果率", "%", "84", "94", "2", "约束性"),
    ]


def test_an_attribute_ends_a_row_where_cells_stand_one_a_line_and_no_number_opens_it() -> None:
    cells = "具体指标 2010年 2015年 年均增长(%) 属性 做强果业 果园(万亩) 32 33 1 预期性 果农床位(张) 47 69 — 约束性 "
    cells += "改善生活 公厕(座) 8 9 2 预期性"
    assert [
        (r.no, r.name, r.unit, r.base_value, r.target_value, r.growth, r.attribute, r.group) for r in rows("\n".join(cells.split()) + "\n")
    ] == [
        ("1", "果园", "万亩", "32", "33", "1", "预期性", "做强果业"),
        ("2", "果农床位", "张", "47", "69", None, "约束性", "做强果业"),
        ("3", "公厕", "座", "8", "9", "2", "预期性", "改善生活"),
    ]


@pytest.mark.parametrize("mark", ["\t", "|"])
def test_the_years_of_a_target_may_stand_in_a_second_row_of_the_head(mark: str) -> None:
    heads = ("指标|单位|2022年基期|目标值||", "|||2023年|2024年|2025年")
    table = "".join(f"|{line}|\n" for line in (*heads, "果园面积|万亩|33|38|44|50", "果农人数|万人|8|9|11|12", "果库|座|2|3|4|7"))
    found = rows(table if mark == "|" else table.replace("|\n", "\n").replace("\n|", "\n")[1:].replace("|", "\t"))
    assert [(r.name, r.base_value, r.base_year, r.target_value, r.target_year) for r in found][:2] == [
        ("果园面积", "33", 2022, "50", 2025),
        ("果农人数", "8", 2022, "12", 2025),
    ]


def test_a_second_row_of_the_head_may_lack_its_last_cells() -> None:
    table = "|序号|指标|单位|2020年|目标值|属性|\n| | | | |2025年|\n" + "".join(f"|{n}|果{n}|座|2|{n}5|预期性|\n" for n in (1, 2, 3))
    assert [(row.target_value, row.target_year, row.attribute) for row in rows(table)] == [(f"{n}5", 2025, "预期性") for n in (1, 2, 3)]
