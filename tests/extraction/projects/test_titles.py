"""Titles that are projects."""

import pytest
from miniplan import facts, graph, names, nodes, projects


def test_a_heading_that_counts_projects_lists_them_and_is_none() -> None:
    found = projects("二、重点项目", "（一）冷链项目（2个）", "1. 石岭冷库二期。占地20亩。", "2. 青塘分拣中心。占地30亩。")
    assert [name for name, _ in found] == ["石岭冷库二期", "青塘分拣中心"]


def test_a_heading_that_says_how_far_projects_have_come_lists_them_and_is_none() -> None:
    lines = ("（二）新建项目", "1、石岭光伏电站，装机50兆瓦。", "2、柘林片区棚户区改造，改造300户。", "3、做优做强果业，规划先行。")
    assert [name for name, _ in projects(*lines)] == ["石岭光伏电站", "柘林片区棚户区改造"]
    assert "新建项目" not in names(graph(*lines), "Measure")
    assert projects("（二）新建项目库制度", "1、石岭光伏电站，装机50兆瓦。") == []


def test_a_paragraph_below_such_a_heading_may_be_a_list_of_them() -> None:
    works = ["青岚抽水蓄能电站", "石岭至柘林高速公路", "县城第二水源", "柘林湖湿地公园"]
    line = "、".join(works) + "。"
    assert [name for name, _ in projects("（三）储备项目", line)] == works
    assert projects("（三）发展方向", line) == []


@pytest.mark.parametrize(
    ("heading", "works"),
    [
        ("（一）果园水窖维修养护工程", ["果园水窖维修养护工程"]),
        ("（一）果园环境品质提升行动", ["果园环境品质提升行动"]),
        ("（一）“果有所托”工程", ["“果有所托”工程"]),
        ("（一）农村饮水工程", []),  # a field
        ("（一）完善建设工程", []),
        ("（一）重点建设工程", []),
    ],
)
def test_the_heading_of_a_task_may_be_the_name_of_a_work(heading: str, works: list[str]) -> None:
    assert [name for name, _ in projects(heading, "按照统一部署，稳妥有序。")] == works


def test_what_a_box_says_of_its_projects_in_fields_is_none() -> None:
    lines = (
        "专栏2 重点工程",
        "（一）石岭果园改造工程",
        "建设地点：石岭镇",
        "建设内容：改造果园3万亩。",
        "（二）青塘种苗提升工程",
        "实施单位：县林业局",
    )
    found = graph(*lines, "石岭镇、青塘镇、双柘镇协同，石岭镇、青塘镇联动。")
    assert names(found, "Project") == ["石岭果园改造工程", "青塘种苗提升工程"]
    assert ("石岭果园改造工程", "石岭镇") in facts(found, "LOCATED_IN")
    assert "建设内容" not in names(found, "Measure")
    assert ("青塘种苗提升工程", "丰谷县林业局", "lead") in facts(found, "IMPLEMENTED_BY", "role")


def test_buildings_behind_a_title_are_its_members() -> None:
    found = projects("专栏3 重大工程", "1.卫生补短板工程：青岚疾控中心迁建、岚柘监督所用房、岚柘中心血库。")
    assert {name for name, _ in found} == {"卫生补短板工程", "青岚疾控中心迁建", "岚柘监督所用房", "岚柘中心血库"}
    assert {name for name, _ in projects("专栏3 重大工程", "1.商业提升工程：主要是果品市场、两处冷库配套用房。")} == {"商业提升工程"}


@pytest.mark.parametrize("label", ["工业", "工业项目", "交通领域", "文化体育", "卫生健康事业"])
def test_the_name_of_a_field_opens_a_list_and_is_no_project(label: str) -> None:
    found = names(graph("专栏2 重点工程", f"{label}：青山二期风电、龙溪制氢、石岭种鹅繁育。"), "Project")
    assert found == ["青山二期风电", "龙溪制氢", "石岭种鹅繁育"]


def test_a_work_that_ends_like_a_field_stays_one() -> None:
    assert "石岭交通项目" in names(graph("专栏2 重点工程", "石岭交通项目：统筹推进，分步实施。"), "Project")


def test_what_is_told_in_brackets_is_no_part_of_a_title() -> None:
    found = projects("二、重点项目", "1. 青柘水库除险加固工程（2021—2023年，总投资3200万元）", "2. 云川河治理项目（总投资4500万元）")
    assert [name for name, _ in found] == ["青柘水库除险加固工程", "云川河治理项目"]


def test_items_that_are_nothing_but_works_names() -> None:
    works = ["石岭镇中学新建教学楼建设工程项目", "青岚大桥重建工程项目", "整村推进示范村建设项目", "柘林果品市场改造项目（一期）"]
    lines = [f"{number}.{work}；" for number, work in enumerate(works, 1)]
    found = [name for name, _ in projects("二、重点任务", "丰谷县人大会议票决确定2022年民生实事项目4件。", *lines)]
    assert found == works
    assert names(graph("二、重点任务", "丰谷县人大第二次会议票决确定2022年民生实事项目4件。", *lines), "Goal") == []


def test_items_that_say_what_is_done_are_no_names() -> None:
    lines = ("1.推进果园改造，实施冷库建设工程；", "2.抓好果品销售，做好品牌宣传项目；", "3.加强果农培训工程。")
    assert "推进果园改造，实施冷库建设工程" not in [name for name, _ in projects("二、重点任务", *lines)]


def test_items_that_the_sentence_above_announces_as_projects() -> None:
    above = "（一）果农交流体系。完善功能，形成体系，实施如下重点项目："
    items = ("32.青柘交流会。坚持创新办会。", "33.果农公寓。完善配套。", "34.推进果园改造。扩大面积。")
    found = graph("三、支撑体系", above, *items, "（二）果农服务体系。创新服务。", "35.石岭联盟。整合资源。")
    assert set(names(found, "Project")) == {"青柘交流会", "果农公寓"}


def test_what_safeguards_the_projects_announced_is_none_of_them() -> None:
    found = graph("一、任务", "抓好以下重点工程：", "1.石岭果园。扩大果园。", "2.经费保障。落实经费。")
    assert names(found, "Project") == ["石岭果园"]


@pytest.mark.parametrize(
    ("lines", "works"),
    [
        # fields one by one, with lengths, sums and years behind the names
        (
            [
                "公路：石岭至青柘高速公路141公里、岚石至柳湖高速公路112公里。",
                "铁路：云岭至石岭高速铁路（岚石段）170公里，总投资230亿元。",
                "教育：石岭一中新校区（投资2.8亿元，2026—2028年）、县第四小学（投资6500万元）。",
            ],
            ["石岭至青柘高速公路", "岚石至柳湖高速公路", "云岭至石岭高速铁路（岚石段）", "石岭一中新校区", "县第四小学"],
        ),
        # one name on each line
        (
            ["石岭水库扩容工程", "岚石河综合治理", "柳湖灌区续建配套与节水改造"],
            ["石岭水库扩容工程", "岚石河综合治理", "柳湖灌区续建配套与节水改造"],
        ),
        # what is told of each behind a comma
        (
            [
                "水利：石岭水库工程，坝址位于石岭镇，总投资7.9亿元，2027年开工；青柘水厂（1.6亿元）；农村供水统管项目，涉及11个乡镇、23万人。"
            ],
            ["石岭水库工程", "青柘水厂", "农村供水统管项目"],
        ),
        # a field or a kind of works alone heads what is done
        (
            ["01 铁路", "推进石岭至青柘铁路、岚石支线铁路前期工作。", "02 公路", "建成石柘高速，开工建设岚青高速石岭段。"],
            ["石岭至青柘铁路", "岚石支线铁路", "石柘高速", "岚青高速石岭段"],
        ),
        (["★供水工程：建设青柘水厂、岚石水厂；实施城乡供水一体化工程。"], ["青柘水厂", "岚石水厂", "城乡供水一体化工程"]),
        (["① 养老。建设县失能老人照护中心1个、乡镇养老中心3个。"], ["县失能老人照护中心"]),
        # how far they have come
        (
            ["续建项目：石岭水库、青柘水厂、岚石大桥。", "前期项目：石岭抽水蓄能电站。"],
            ["石岭水库", "青柘水厂", "岚石大桥", "石岭抽水蓄能电站"],
        ),
    ],
)
def test_lines_of_a_box_of_projects(lines: list[str], works: list[str]) -> None:
    found = graph("专栏2 重点项目", *lines, "（一）扩大果园。新建果园2处。")
    assert sorted(names(found, "Project")) == sorted(works)
    assert not {*works, "续建项目", "前期项目"} & set(names(found, "Measure"))  # a name is nothing to do


def test_the_head_of_a_table_in_a_box_is_no_project() -> None:
    assert [name for name, _ in projects("专栏2 重点项目", "项目名称", "建设内容", "石岭水库扩容工程")] == ["石岭水库扩容工程"]


def test_a_project_of_a_box_has_its_sum_and_its_years() -> None:
    found = graph("专栏2 重点项目", "教育：石岭一中新校区（投资2.8亿元，2026—2028年）、县第四小学（投资6500万元）。")
    told = {node.name: (node.props.get("investment"), node.props.get("years")) for node in nodes(found, "Project")}
    assert told == {"石岭一中新校区": ("2.8亿元", "2026—2028年"), "县第四小学": ("6500万元", None)}


@pytest.mark.parametrize(
    ("line", "works"),
    [
        (
            "★果园生态建设工程：全市果园面源污染综合治理、新一轮退耕还果、石岭湿地公园和青柘湿地公园等。",
            ["果园生态建设工程", "果园面源污染综合治理", "新一轮退耕还果", "石岭湿地公园", "青柘湿地公园"],
        ),
        (
            "★果园生态建设工程：石岭湿地公园、青柘湿地公园等，岚石湿地公园。",
            ["果园生态建设工程", "石岭湿地公园", "青柘湿地公园", "岚石湿地公园"],
        ),
        ("★果品加工提升工程：加强企业培育、完善加工体系、推进品牌建设。", []),
    ],
)
def test_works_that_a_work_gathers(line: str, works: list[str]) -> None:
    assert sorted(name for name, _ in projects(line)) == sorted(works)


def test_works_called_by_numbers_of_roads_are_items_of_their_box() -> None:
    lines = ("石岭至青柘高速公路：全长46公里，总投资68亿元。", "国道G352青柘段改扩建工程：全长31公里，总投资15亿元。")
    more = ("S217三河至大坪公路：改建42公里，投资7亿元。责任单位：县交通局。", "青柘客运枢纽站：占地45亩。")
    names = ["石岭至青柘高速公路", "国道G352青柘段改扩建工程", "S217三河至大坪公路", "青柘客运枢纽站"]
    assert [name for name, _ in projects("专栏1 交通重点工程", *lines, *more)] == names


def test_a_list_of_parts_is_no_project_in_a_projects_item() -> None:
    assert [name for name, _ in projects("专栏1 重点项目", "1.石岭果业园项目。占地320亩，建设加工车间、冷库和交易市场。")] == [
        "石岭果业园项目"
    ]
