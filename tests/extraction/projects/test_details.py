"""What a plan tells of a project besides its name."""

import pytest
from miniplan import TITLE, facts, graph, names, nodes, one_a_line, source

from plantrace.extraction.pipeline import extract
from plantrace.model import PlanGraph

_TABLE = "1\t青柘水库除险加固工程\t{content}\t2021-2023\t3200\t县水利局"
_HEADS = "序号\t项目名称\t建设内容及规模\t建设年限\t总投资（万元）\t责任单位"


def told(plan: PlanGraph) -> dict[str, dict[str, str]]:
    """The details of the projects that have any, by their names."""
    keys = ("content", "years", "investment")
    found = {node.name: {key: node.props[key] for key in keys if key in node.props} for node in plan.nodes if node.label == "Project"}
    return {name: details for name, details in found.items() if details}


@pytest.mark.parametrize("content", ["加固大坝1座，改造溢洪道200米", "大坝1座，溢洪道200米"])
def test_the_cells_beside_a_project_tell_of_it(content: str) -> None:
    found = told(graph("二、重点项目", _HEADS, _TABLE.format(content=content)))
    assert found == {"青柘水库除险加固工程": {"content": content, "years": "2021-2023", "investment": "3200万元"}}


def test_each_row_has_its_own() -> None:
    bare = "2\t岚石灌区改造工程\t\t\t\t县水利局"
    assert [*told(graph("二、重点项目", _HEADS, _TABLE.format(content="加固大坝"), bare))] == ["青柘水库除险加固工程"]


def test_an_item_tells_of_the_project_that_is_its_title() -> None:
    item = "（一）青柘果品加工园项目。位于青柘镇，占地300亩，建设冷库6座，计划总投资3.5亿元，建设期限2022—2024年。由石岭果业有限公司建设。"
    details = {"content": "位于青柘镇，占地300亩，建设冷库6座", "years": "2022—2024年", "investment": "3.5亿元"}
    assert told(graph("二、重点项目", item)) == {"青柘果品加工园项目": details}


def test_a_box_tells_of_its_items() -> None:
    lines = (
        "二、水利",
        "专栏1 水利重点工程",
        "1.云川河治理工程：治理河长12公里，新建堤防8公里（2021—2025年）。",
        "2.岚石灌区改造工程：衬砌渠道60公里。（县水利局负责）",
    )
    found = told(graph(*lines))
    assert found["云川河治理工程"] == {"content": "治理河长12公里，新建堤防8公里", "years": "2021—2025年"}
    assert found["岚石灌区改造工程"] == {"content": "衬砌渠道60公里"}


def test_the_paragraph_below_a_heading_tells_of_the_project_that_it_names() -> None:
    found = told(graph("二、重大工程", "（一）云川河治理工程", "治理河长12公里，新建堤防8公里。", "加强巡查，保障安全。"))
    assert found == {"云川河治理工程": {"content": "治理河长12公里，新建堤防8公里"}}


@pytest.mark.parametrize(
    ("sentence", "name", "details"),
    [
        (
            "新建石岭县档案馆，建筑面积6000平方米，总投资4800万元，2023年建成。",
            "石岭县档案馆",
            {"content": "建筑面积6000平方米", "investment": "4800万元", "years": "2023年建成"},
        ),
        ("加快总投资7.6亿元的石岭水厂建设。", "石岭水厂", {"investment": "7.6亿元"}),
        ("投资1.2亿元新建石岭体育馆。", "石岭体育馆", {"investment": "1.2亿元"}),
        ("实施石岭水厂工程，总投资5.6亿元，2026—2028年实施。", "石岭水厂工程", {"investment": "5.6亿元", "years": "2026—2028年"}),
        (
            "完成S366线改造，路线全长31.5公里，投资2.8亿元，建设期2026—2027年。",
            "S366线改造",
            {"content": "路线全长31.5公里", "investment": "2.8亿元", "years": "2026—2027年"},
        ),
        ("建设石岭冷链基地，2024年10月开工、2026年底建成。", "石岭冷链基地", {"years": "2024年10月开工、2026年底建成"}),
        ("新建石岭水库，2027年开工，2030年下闸蓄水。", "石岭水库", {"years": "2027年开工，2030年下闸蓄水"}),
        ("新建石岭水厂，2026年开工，2028年建成投产。", "石岭水厂", {"years": "2026年开工，2028年建成投产"}),
        ("建设石岭水厂，力争2024年上半年开工，2026年底前完工。", "石岭水厂", {"years": "2024年上半年开工，2026年底前完工"}),
        ("实施石岭水厂项目（总投资2亿元）、推进污水处理，总投资9亿元。", "石岭水厂项目", {"investment": "2亿元"}),
    ],
)
def test_a_sentence_tells_of_the_project_that_it_names(sentence: str, name: str, details: dict[str, str]) -> None:
    assert told(graph("二、重点工作", sentence))[name] == details


@pytest.mark.parametrize(
    "sentence",
    [
        "推进石岭冷链基地建设，年度投资2亿元。",  # what one year costs
        "推进石岭冷链基地建设，累计投资2亿元。",
        "推进石岭冷链基地建设，带动民间投资2亿元。",
        "推进石岭冷链基地建设，引进总投资2亿元以上的企业。",
        "推进石岭冷链基地建设；总投资2亿元的新厂落地。",
        "推进石岭冷链基地建设，做强果业，力争2025年全县果品产值翻番。",
    ],
)
def test_what_tells_of_something_else_is_no_detail(sentence: str) -> None:
    assert told(graph("二、重点工作", sentence)).get("石岭冷链基地", {}) == {}


def test_the_words_are_the_plans_own_and_long_ones_end_at_a_mark() -> None:
    line = "（一）青柘果园提升工程。" + "改造老园，配套水窖。" * 40
    plan = graph("二、重点工程", line)
    content = told(plan)["青柘果园提升工程"]["content"]
    assert content in line
    assert content.endswith("配套水窖")
    assert 100 < len(content) <= 200
    assert any(evidence.quote == content for node in plan.nodes if node.label == "Project" for evidence in node.evidence)


@pytest.mark.parametrize(
    ("sentence", "details"),
    [
        ("推进石岭冷链园项目，带动全县工业总投资50亿元。", {}),
        ("推进石岭冷链园项目，引进青禾公司总投资10亿元的分拣厂。", {}),
        ("推进石岭冷链园项目，新建医院总投资3亿元，日供水5万吨。", {}),
        ("推进青柘冷链园项目、石岭冷链园项目等工程，总投资5亿元。", {}),  # of both
        ("推进石岭冷链园项目，全县领先，全长20公里的青柘路启动改造。", {}),
        ("推进石岭冷链园项目，年产量提高10%，面积3万亩。", {}),
        (
            "推进石岭冷链园项目，位于青柘镇，占地20亩，总投资3亿元，2023年建成。",
            {"content": "占地20亩", "investment": "3亿元", "years": "2023年建成"},
        ),
    ],
)
def test_what_another_work_is_to_cost_is_not_told_of_this_one(sentence: str, details: dict[str, str]) -> None:
    plan = graph("二、重点工作", sentence)
    assert "石岭冷链园项目" in names(plan, "Project")
    assert told(plan).get("石岭冷链园项目", {}) == details


@pytest.mark.parametrize(
    ("item", "details"),
    [
        (
            "（一）石岭水厂项目。依据《丰谷县供水规划（2021—2035年）》，新建净水厂1座、管网30公里，总投资2亿元。",
            {"content": "依据《丰谷县供水规划（2021—2035年）》，新建净水厂1座、管网30公里", "investment": "2亿元"},
        ),
        ("（一）青柘学校项目。近年来条件较差，社会各界高度关注。新建教学楼1栋。", {"content": "新建教学楼1栋"}),
        ("（一）青柘果园项目。石岭园区总投资5亿元。", {"content": "石岭园区总投资5亿元"}),
        ("（一）青柘果园项目。" + "改造老园及配套设施" * 30, {"content": ("改造老园及配套设施" * 30)[:200]}),
    ],
)
def test_an_item_tells_of_its_own_work(item: str, details: dict[str, str]) -> None:
    (found,) = told(graph("二、重点项目", item)).values()
    assert found == details


def test_money_is_told_with_its_unit_or_not_at_all() -> None:
    head, row = "序号\t项目名称\t总投资\t责任单位", "1\t{name}\t{cost}\t县水利局"
    lines = ("专栏1 石岭项目表", head.replace("总投资", "总投资（亿元）"), row.format(name="石岭水厂工程", cost="2"), "专栏2 青柘项目表")
    found = told(graph("二、项目", *lines, "（单位：万元）", head, row.format(name="青柘水厂工程", cost="2500")))
    assert {name: details["investment"] for name, details in found.items()} == {"石岭水厂工程": "2亿元", "青柘水厂工程": "2500万元"}
    assert told(graph("二、项目", head, row.format(name="石岭水厂工程", cost="2500"))) == {}
    assert told(graph("二、项目", head, row.format(name="石岭水厂工程", cost="1.2亿元"))) == {"石岭水厂工程": {"investment": "1.2亿元"}}


def test_a_column_before_the_names_is_each_rows_own() -> None:
    plan = graph("二、项目", "序号\t建设地点\t总投资（万元）\t项目名称", "1\t石岭镇\t100\t石岭水厂工程", "2\t青柘镇\t200\t青柘水厂工程")
    assert told(plan) == {"石岭水厂工程": {"investment": "100万元"}, "青柘水厂工程": {"investment": "200万元"}}
    assert facts(plan, "LOCATED_IN") >= {("石岭水厂工程", "石岭镇"), ("青柘水厂工程", "青柘镇")}


def test_a_unit_is_told_by_a_head_or_a_note_and_by_no_sentence() -> None:
    table = ("序号|项目名称|总投资|责任单位", "1|青柘大桥|900|县交通运输局", "2|石岭水厂|500|县水利局")
    assert told(graph("2025年全县固定资产投资（亿元）达到120。", "加快建设。", *table)) == {}
    found = told(extract(source(one_a_line(TITLE, "单位：万元", "一、水利", *table))))
    assert found == {"青柘大桥": {"investment": "900万元"}, "石岭水厂": {"investment": "500万元"}}


@pytest.mark.parametrize("words", ["本项目总投资2亿元", "工程静态总投资2亿元", "全长5公里、总投资2亿元"])
def test_a_cost_is_told_with_words_before_it(words: str) -> None:
    assert told(graph("二、重点项目", f"（一）青柘大桥项目：{words}。"))["青柘大桥项目"]["investment"] == "2亿元"


def test_two_tables_tell_of_one_project() -> None:
    works = ("序号|项目名称|建设内容|总投资（万元）", "1|青柘大桥|新建大桥1座|900", "2|石岭水厂|新建水厂1座|500")
    parties = ("序号|项目名称|牵头单位|配合单位", "1|青柘大桥|县交通运输局|县财政局", "2|石岭水厂|县水利局|县财政局")
    plan = graph("一、项目", *works, "各部门要全力以赴，完成各项任务。", "二、分工", "各部门按下表分工负责，抓好落实。", *parties)
    assert names(plan, "Project") == ["青柘大桥", "石岭水厂"]
    assert told(plan)["青柘大桥"] == {"content": "新建大桥1座", "investment": "900万元"}
    assert ("青柘大桥", "丰谷县交通运输局") in facts(plan, "IMPLEMENTED_BY")


@pytest.mark.parametrize("heads", ["项目名称|项目概况|进展", "项目名称|建设内容|联系人"])
def test_a_table_of_projects_without_units_is_no_form(heads: str) -> None:
    plan = graph("二、重点项目", heads, "石岭水厂工程|新建水厂2座|已开工", "青柘大桥工程|新建大桥1座|前期")
    assert names(plan, "Project") == ["石岭水厂工程", "青柘大桥工程"]


@pytest.mark.parametrize("name", ["G310", "市级资金监管平台", "小计量站建设"])
def test_a_row_keeps_its_name_and_its_unit(name: str) -> None:
    table = ("序号|项目名称|建设内容|责任单位", "1|青柘水厂|新建水厂|县水利局", f"2|{name}|改建公路30公里|县交通运输局")
    plan = graph("二、重点项目", *table)
    assert facts(plan, "IMPLEMENTED_BY") >= {("青柘水厂", "丰谷县水利局")}
    assert ("青柘水厂", "丰谷县交通运输局") not in facts(plan, "IMPLEMENTED_BY")
    assert name in names(plan, "Project")


def test_who_does_it_and_when_are_no_part_of_what_is_built() -> None:
    item = "（一）青柘灌区项目。周期2021—2023年，改造渠道3公里。"
    assert told(graph("二、重点项目", item)) == {"青柘灌区项目": {"content": "改造渠道3公里", "years": "2021—2023年"}}
    found = told(graph("建设南溪医院，县卫健局负责，占地50亩，总投资2亿元，2024年建成。"))
    assert found == {"南溪医院": {"content": "占地50亩", "years": "2024年建成", "investment": "2亿元"}}


def test_years_right_before_a_name() -> None:
    found = graph("2026—2028年实施南溪河防洪工程，治理河长32公里，总投资3.6亿元。")
    assert told(found) == {"南溪河防洪工程": {"years": "2026—2028年", "content": "治理河长32公里", "investment": "3.6亿元"}}
    assert [node.props["level"] for node in nodes(found, "Measure")] == ["action"]


def test_parties_are_no_content() -> None:
    assert told(graph("新建南溪医院。由县卫健局牵头，县财政局配合。")) == {}
    assert told(graph("二、重点任务", "（一）新建南溪医院。由县卫健局牵头，各镇配合。")) == {}


def test_length_cost_and_years_without_a_word_for_them() -> None:
    items = (
        "1.青岚至石岭高速公路：68公里，112亿元，2019-2023年。",
        "2.柘林大桥：1.2公里，3亿元，2021-2022年。",
        "3.城东水厂（20万吨/日，5亿元，2022-2023）。",
    )
    found = graph("专栏3 重点项目", *items)
    told = {
        node.name: {key: node.props[key] for key in ("content", "investment", "years") if key in node.props}
        for node in nodes(found, "Project")
    }
    assert told == {
        "青岚至石岭高速公路": {"content": "68公里", "investment": "112亿元", "years": "2019-2023年"},
        "柘林大桥": {"content": "1.2公里", "investment": "3亿元", "years": "2021-2022年"},
        "城东水厂": {"investment": "5亿元", "years": "2022-2023"},
    }
    assert nodes(found, "Goal") == []


def test_the_next_sentence_goes_on_with_the_work() -> None:
    text = "完善水利设施。建设青柘河防洪工程，治理河道12公里。该项目计划于2027年开工建设，2030年建成。总投资3亿元。"
    found = graph("二、水利", text)
    assert told(found) == {"青柘河防洪工程": {"content": "治理河道12公里", "years": "2027年开工建设，2030年建成", "investment": "3亿元"}}
    assert told(graph("二、水利", "建设青柘河防洪工程。建设岚石街，总投资3亿元。")).get("青柘河防洪工程") is None


def test_a_schedule_of_a_work_is_no_aim() -> None:
    found = graph("二、水利", "建设青柘河防洪工程。工程2027年3月开工，2030年12月竣工。")
    assert told(found) == {"青柘河防洪工程": {"years": "2027年3月开工，2030年12月竣工"}}
    assert not names(found, "Goal")


def test_a_field_behind_a_comma_is_no_title() -> None:
    found = graph("二、水利", "（一）重点项目", "1.第二水厂，项目业主：县水投公司，总投资2.6亿元。")
    assert told(found) == {"第二水厂": {"investment": "2.6亿元"}}
    assert names(found, "Measure") == ["第二水厂，项目业主：县水投公司，总投资2.6亿元"]


def test_a_name_ends_before_the_bracket_behind_it() -> None:
    found = graph("二、重点项目", "1.岚石镇老旧小区改造项目（涉及1280户，总投资5400万元，2026年完工）。", "2.青柘桥重建工程。")
    assert "岚石镇老旧小区改造项目" in names(found, "Project")


@pytest.mark.parametrize(
    ("sentence", "details"),
    [
        ("建成岚石公路38公里（石岭镇至青柘乡），总投资4.2亿元，2027年国庆前通车。", {"investment": "4.2亿元", "years": "2027年国庆前通车"}),
        ("建设岚石小学，2026年秋季学期后开工，2028年8月交付使用。", {"years": "2026年秋季学期后开工，2028年8月交付使用"}),
        ("建设岚石水厂，2027年3月开工，工期24个月。", {"years": "2027年3月开工，工期24个月"}),
    ],
)
def test_dates_by_seasons_and_how_long_it_takes(sentence: str, details: dict[str, str]) -> None:
    assert list(told(graph("二、重点任务", sentence)).values()) == [details]


@pytest.mark.parametrize(
    ("aside", "years", "place", "lead"),
    [
        ("（石岭镇，800万元，2023年，县水利局）", "2023年", "石岭镇", "丰谷县水利局"),
        ("（青塘镇，800万元，2022—2023年，县水利局牵头）", "2022—2023年", "青塘镇", "丰谷县水利局"),
        ("（全县，2024年，800万元，县水利局）", "2024年", None, "丰谷县水利局"),
        ("（青塘镇，800万元，2023年，青塘镇人民政府）", "2023年", "青塘镇", "青塘镇"),
    ],
)
def test_a_bracket_tells_where_for_how_much_when_and_who(aside: str, years: str, place: str | None, lead: str) -> None:
    found = graph("专栏1 重点项目", f"1.冷链物流中心{aside}", "2.柘林水厂。")
    assert told(found)["冷链物流中心"] == {"investment": "800万元", "years": years}
    assert facts(found, "LOCATED_IN") == ({("冷链物流中心", place)} if place else set())
    assert facts(found, "IMPLEMENTED_BY") == {("冷链物流中心", lead)}


@pytest.mark.parametrize(
    ("cells", "years"),
    [("2026年10月|2027年4月", "2026年10月—2027年4月"), ("2026年|2026年", "2026年"), ("2027年4月|2026年10月", "2027年4月")],
)
def test_a_column_says_when_a_work_begins_and_another_when_it_is_done(cells: str, years: str) -> None:
    plan = graph("一、项目", "序号|项目名称|计划开工时间|计划完工时间", f"1|石岭水厂工程|{cells}", f"2|青柘大桥工程|{cells}")
    assert told(plan)["石岭水厂工程"]["years"] == years


def test_a_sum_in_the_text_is_no_unit_of_a_table() -> None:
    plan = graph("一、项目", "资金总额约8亿元", "序号|项目名称|总投资", "1|青柘大桥|8000", "2|石岭水厂|500")
    assert names(plan, "Project") == ["青柘大桥", "石岭水厂"] and "青柘大桥" not in told(plan)


def test_rows_numbered_like_groups_are_works_where_they_have_years() -> None:
    rows = ("一、青柘大桥项目|2026-2027|8000", "二、石岭水厂扩建工程|2026-2027|5000", "三、柳湖公园项目|2026|3000")
    plan = graph("一、项目", "项目名称|建设年限|总投资（万元）", *rows)
    assert sorted(names(plan, "Project")) == ["柳湖公园项目", "石岭水厂扩建工程", "青柘大桥项目"]


def test_a_span_of_months_with_dots() -> None:
    plan = graph("一、项目", "项目名称|起止年限|总投资（万元）", "青柘大桥|2026.3—2028.12|800", "石岭水厂|2026/03-2028/12|500")
    assert [told(plan)[name]["years"] for name in ("青柘大桥", "石岭水厂")] == ["2026.3—2028.12", "2026/03-2028/12"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "新建禾丰物流园项目，主要建设冷库、展示中心，总投资3亿元，2025年建成。",
            {"禾丰物流园项目": {"content": "主要建设冷库、展示中心", "investment": "3亿元", "years": "2025年建成"}},
        ),
        (
            "新建禾丰旅游项目，打造具有丰谷特色的文旅项目，总投资4亿元，计划2025年开工。",
            {"禾丰旅游项目": {"investment": "4亿元", "years": "2025年开工"}},
        ),
        (
            "新建禾丰旅游项目，拟在核心区打造草原旅游景区，总投资3亿元。",
            {"禾丰旅游项目": {"content": "拟在核心区打造草原旅游景区", "investment": "3亿元"}},
        ),
        (
            "推进禾丰水厂项目，主要建设净水厂、管网，总投资8亿元；推进恒泽医院项目，总投资2亿元。",
            {"禾丰水厂项目": {"content": "主要建设净水厂、管网", "investment": "8亿元"}, "恒泽医院项目": {"investment": "2亿元"}},
        ),
        (  # another work
            "新建禾丰旅游项目，打造青柘生态园，总投资4亿元。",
            {"禾丰旅游项目": {}, "青柘生态园": {"investment": "4亿元"}},
        ),
    ],
)
def test_clauses_that_go_on_with_the_work_before_its_cost(sentence: str, found: dict[str, dict[str, str]]) -> None:
    plan = graph("二、重点工作", sentence)
    assert names(plan, "Project") == list(found)
    assert told(plan) == {name: details for name, details in found.items() if details}
