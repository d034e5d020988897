import pytest
from miniplan import printed

# as a PDF leaves it: lines of twenty-two characters, blank lines between them, a page number
WRAPPED = """第一章 做强做优特色产业

第一节 培育壮大果业

扩大果园面积。推进石岭、青塘连片种植，建设标准

化果园十二个，配套滴灌设施和防雹网，培育果农合作

- 12 -

社三十家。
改良果树品种。引进早熟品种，淘汰低产老园，逐年提

高优质果率。
"""


def test_wrapped_lines_make_paragraphs_across_blank_lines_and_pages() -> None:
    assert [(p.kind, p.text) for p in printed(WRAPPED)] == [
        ("heading", "第一章做强做优特色产业"),
        ("heading", "第一节培育壮大果业"),
        (
            "paragraph",
            "扩大果园面积。推进石岭、青塘连片种植，建设标准化果园十二个，配套滴灌设施和防雹网，培育果农合作社三十家。",
        ),
        ("paragraph", "改良果树品种。引进早熟品种，淘汰低产老园，逐年提高优质果率。"),
    ]


def test_a_paragraph_knows_that_page_furniture_stands_inside_it() -> None:
    assert [p.broken for p in printed(WRAPPED)] == [False, False, True, False]


def test_lines_of_a_text_with_a_paragraph_a_line_are_never_joined() -> None:
    long = "支持合作社建设冷库和分拣线，" * 8
    text = f"第一章 果业\n{long}\n{long}\n加快建设果园\n完善果园设施\n"
    assert [p.text for p in printed(text)][-2:] == ["加快建设果园", "完善果园设施"]


@pytest.mark.parametrize("number", ["一、", "十二、", "（三）"])
@pytest.mark.parametrize("indent", ["", "　　"])
def test_a_number_alone_on_its_line_has_its_title_on_the_next(number: str, indent: str) -> None:
    title, *others = printed(f"{indent}{number}\n{indent}做强城市功能\n{indent}推进南城副中心建设。支持石岭县开发城东新区。\n")
    assert (title.kind, title.name) == ("heading", "做强城市功能")
    assert [passage.kind for passage in others] == ["paragraph"]


def test_a_number_alone_on_its_line_takes_no_line_that_opens_something() -> None:
    assert [passage.text for passage in printed("一、\n（一）做强城市功能。\n")] == ["一、", "（一）做强城市功能。"]


def test_a_list_of_lines_that_no_mark_closes_is_not_joined() -> None:
    lines = ["完成果园、果库和市场三处改造提升工程和六处果品检测站设施改造", "建成县果品服务中心东部分中心", "新增果农就业九千人"]
    lines += ["开展果农培训五千人次", "改造老果园五百亩", "举办果品节不少于两场、果品评比不少于五次", "新增果品网点十五家"]
    assert [p.text for p in printed("\n".join(["一、果业实事", *lines]))][1:] == lines


INDENTED = """丰谷县果业发展方案
　　为加快果业发展，制定本方案，请认真落实
　　一、扩大果园面积
　　推进石岭、青塘连片种植，建设标准化果园
　　改良果树品种，引进早熟品种。
"""


def test_two_blanks_open_a_paragraph() -> None:
    assert [p.text for p in printed(INDENTED)][1:] == [
        "为加快果业发展，制定本方案，请认真落实",
        "一、扩大果园面积",
        "推进石岭、青塘连片种植，建设标准化果园",
        "改良果树品种，引进早熟品种。",
    ]


def test_blanks_before_every_line_of_a_page_open_none() -> None:
    page = "　　扩大果园面积。推进石岭、青塘连片种植，建设标\n　　准化果园，配套滴灌设施和防雹网，培育果农合作社\n　　三十家。\n"
    assert [p.text for p in printed("一、果业\n" + page)][1:] == [
        "扩大果园面积。推进石岭、青塘连片种植，建设标准化果园，配套滴灌设施和防雹网，培育果农合作社三十家。"
    ]


def test_a_bullet_opens_a_paragraph() -> None:
    assert [p.text for p in printed("一、果业\n推进石岭、青塘连片种植，建设标准化果园\n●改良果树品种\n★建设冷库\n")][1:] == [
        "推进石岭、青塘连片种植，建设标准化果园",
        "●改良果树品种",
        "★建设冷库",
    ]


def test_short_lines_between_tables_are_not_joined() -> None:
    table = "|序号|指标|单位|2025年|\n|1|果园|万亩|12|\n|2|果农|万人|6|\n|3|公厕|座|21|\n"
    found = printed(f"一、目标\n{table}二、任务\n建设冷库。\n{table}三、保障\n")
    assert [p.text for p in found if p.kind != "table"] == ["一、目标", "二、任务", "建设冷库。", "三、保障"]


def test_what_is_done_next_does_not_go_on_with_a_line_of_units() -> None:
    units = "责任部门：县水利局；配合部门：石岭镇、青塘镇、双柘镇、白杨镇、红枫镇"
    filler = ["一、" + "果" * 32, *["果园连片种植和管护工作持续推进并且逐年扩大面积和产量规模" + "果" * 6] * 6]
    text = "\n".join([*filler, "2.新建水库。", units, "加快推进农业现代化进程和乡村振兴战略"])
    assert [p.text for p in printed(text)][-2:] == [units, "加快推进农业现代化进程和乡村振兴战略"]
    text = "\n".join([*filler, "2.新建水库。", units + "、县住房", "建设局、县财政局"])
    assert [p.text for p in printed(text)][-1] == units + "、县住房建设局、县财政局"


def test_fields_without_marks_stand_each_on_a_line_of_its_own() -> None:
    lines = [
        "高速公路：青岚绕城、岚柘高速柘林段、石岭高速改扩建",
        "国省道线：青岚至柘林段、石岭至双柘段、岚县至青塘段",
        "桥梁桥隧：青岚大桥",
    ]
    assert [passage.text for passage in printed("一、重点项目\n" + "\n".join(lines) + "\n")][1:] == lines
    wrapped = "加快建设青岚绕城、岚柘高速柘林段、石岭高速改扩建\n国省道线：青岚至柘林段、石岭至双柘段、岚县至青塘段"
    assert len(printed("一、重点项目\n" + wrapped + "\n")) == 2


def test_blanks_beside_digits_and_letters_take_room_in_a_line() -> None:
    text = (
        "一、果业\n推进石岭、青塘连片种植，建设标准化果园十二个\n"
        "套配 3 个 A 类 B 级 C 型滴灌站，培育 25%的果\n农合作社三十家。加强果品销售，办好每年的果品节。\n"
    )
    assert printed(text)[-1].text.endswith("套配3个A类B级C型滴灌站，培育25%的果农合作社三十家。加强果品销售，办好每年的果品节。")


def test_a_note_of_units_closes_a_paragraph_however_long_its_line_is() -> None:
    text = "一、重点任务\n加强队伍建设。（责任单位：县人社局）\n加强设施建设。（责任单位：县教育局）\n县林业局于2026年底前建成所有果库。\n"
    assert [len(passage.text) for passage in printed(text)] == [6, 18, 18, 19]


def test_works_without_marks_stay_apart_however_full_their_lines_are() -> None:
    lines = (
        "石岭至青柘高速公路：全长46公里，双向四车道，总投资68亿元，建设期限2025—2029年。",
        "国道G352青柘段改扩建工程：起于三河镇，止于青崖镇，全长31.5公里，总投资15亿元。",
    )
    more = (
        "S217三河至大坪公路：改建42公里，二级公路标准，投资7亿元。责任单位：县交通运输局。",
        "青柘水库：总库容1200万立方米，总投资4亿元。",
    )
    texts = [passage.text for passage in printed("\n".join(("丰谷县交通规划", "第一章 交通", "专栏1 重点工程", *lines, *more)))]
    assert texts[-4:] == [*lines, *more]


def test_a_bracket_goes_on_with_its_units_on_the_next_line() -> None:
    lines = ("一、果业", "1.果品产值突破2万元。（预期性指标，", "牵头单位：县农业农村局；责任单位：县统计局、县人力资源", "社会保障局）")
    assert [p.text for p in printed("\n".join(lines))][1:] == ["".join(lines[1:])]
