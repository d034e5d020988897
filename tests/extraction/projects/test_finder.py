import pytest
from miniplan import document, graph, names, projects

from plantrace.extraction.document.rejected import Rejected
from plantrace.extraction.goals.commitment import read_sentences
from plantrace.extraction.projects.finder import find_projects


@pytest.mark.parametrize("title", ["专栏1 果业重点工程", "专栏1 重点项目", "专栏1：果业重大项目清单"])
def test_the_items_of_a_box_that_lists_projects(title: str) -> None:
    assert projects(title, "1. 石岭冷库改建。改建冷库7座。", "2. 青塘果品交易市场：建设交易大厅。", "3. 双柘滴灌") == [
        ("石岭冷库改建", True),
        ("青塘果品交易市场", True),
        ("双柘滴灌", True),
    ]


@pytest.mark.parametrize("title", ["专栏1 果业发展方向", "专栏1 果业发展重点"])
def test_the_items_of_a_box_that_lists_directions_are_none(title: str) -> None:
    assert projects(title, "1. 早熟果。发展早熟品种。", "2. 深加工：实施青塘果汁加工项目。") == [("青塘果汁加工项目", False)]


def test_an_item_without_a_title_is_none() -> None:
    assert projects("专栏1 重点工程", "1.（牵头单位：县林业局；配合单位：各镇）", "2.（移动、联通）") == []


def test_a_box_may_be_one_project() -> None:
    assert ("青岚河清水工程", False) in projects("专栏2 青岚河清水工程", "清淤护岸，治理青岚河。")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("实施石岭水库除险加固工程。", ["石岭水库除险加固工程"]),
        ("深入实施青岚河生态修复工程和双柘湖湿地保护项目。", ["青岚河生态修复工程", "双柘湖湿地保护项目"]),
        ("开展“清风行动”。", ["清风行动"]),
        ("实施“百园升级”计划。", ["“百园升级”计划"]),
        ("推进“云上丰谷”“数据进村”等项目。", ["云上丰谷", "数据进村"]),
        ("加快推进青岚高速公路、石岭至青塘铁路专线等一批项目。", ["青岚高速公路", "石岭至青塘铁路专线"]),
        ("推进青塘智慧果业示范园建设。", ["青塘智慧果业示范园"]),
        ("建设丰谷果业大数据中心，搭建青岚果业云平台。", ["丰谷果业大数据中心", "青岚果业云平台"]),
        ("新建石岭镇第二幼儿园。", ["石岭镇第二幼儿园"]),
    ],
)
def test_named_undertakings_in_running_text(sentence: str, names: list[str]) -> None:
    assert projects(sentence) == [(name, False) for name in names]


@pytest.mark.parametrize(
    "sentence",
    [
        "谋划一批重大项目，推进重点工程。",
        "推动工程技术人才下乡，落实计划生育政策。",
        "保障项目资金，完善项目审批。",
        "发挥青塘智慧果业示范园作用。",  # it stands already
        "依托平台优势，推进园区发展。",
    ],
)
def test_kinds_of_undertakings_and_what_stands_already_are_no_projects(sentence: str) -> None:
    assert projects(sentence) == []


def test_headings_of_which_the_one_above_counts_several() -> None:
    lines = ("（一）青茶人才行动计划。围绕茶业培养人才。", "（二）人才队伍。加强培训。")
    assert projects("一、实施六大人才行动计划", *lines) == [("青茶人才行动计划", False)]
    assert projects("一、加强人才队伍建设", *lines[1:]) == []


def test_what_one_follows_is_a_project() -> None:
    assert projects("对照落实市里的“三百”果业工程。") == [("“三百”果业工程", False)]


def test_background_names_no_projects() -> None:
    assert projects("第一节 “十三五”成就", "实施石岭水库除险加固工程。") == []


@pytest.mark.parametrize(
    ("sentence", "words", "reason"),
    [("谋划重大项目，加快实施。", "重大项目", "general_words"), ("加快发展，用好青塘智慧果业示范园。", "青塘智慧果业示范园", "not_built")],
)
def test_what_ends_like_a_project_and_is_none_is_told_with_the_reason(sentence: str, words: str, reason: str) -> None:
    read, rejected = document(sentence), list[Rejected]()
    find_projects(read.passages, read_sentences(read), rejected)
    assert [(r.label, r.reason) for r in rejected] == [("Project", reason)]
    assert words in rejected[0].passage.text[rejected[0].start : rejected[0].end]


def test_where_something_is_built_is_no_project() -> None:
    assert projects("在柳林水库、青塘广场建设监测站。") == []


def test_a_numbered_sentence_may_name_one() -> None:
    assert projects("一、重点任务", "1. 完成石岭水库除险加固工程。", "2. 扩大果园。") == [("石岭水库除险加固工程", False)]


def test_what_a_sentence_forbids_is_no_project() -> None:
    assert projects("不予审批石岭矿产开发项目。") == []


def test_a_name_keeps_both_quotation_marks() -> None:
    assert projects("加快建设“双新”产业园。") == [("“双新”产业园", False)]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("建设青塘中医院康复楼。", ["青塘中医院康复楼"]),
        ("建设青岚果业推广基地项目。", ["青岚果业推广基地项目"]),
        ("建成青岚快速路东延线12公里。", ["青岚快速路东延线"]),
        ("推进石岭污水处理厂二期建设。", ["石岭污水处理厂二期"]),
        ("支持石岭、青塘等地茶叶追溯平台建设。", ["茶叶追溯平台"]),
        ("推进某电信（青岚）大数据产业园建设。", ["某电信（青岚）大数据产业园"]),
        ("实施主要果树机械化采收行动。", ["主要果树机械化采收行动"]),
        ("实施12公里的青岚河护岸工程。", ["青岚河护岸工程"]),
        ("推进石岭、青塘、双柘灌区渠系配套与防渗改造工程。", ["石岭、青塘、双柘灌区渠系配套与防渗改造工程"]),
        ("推进公共服务“码上办”平台建设。", ["公共服务“码上办”平台"]),
        ("加快建设青岚运营指挥中心“云脑”项目。", ["青岚运营指挥中心“云脑”项目"]),
        ("加快建设“城市大脑”。", ["城市大脑"]),
        ("建设“双新”产业园和精纺园区。", ["“双新”产业园", "精纺园区"]),
        ("深入推进“一社一员”建设。", ["“一社一员”建设"]),
    ],
)
def test_where_a_name_begins_and_ends(sentence: str, names: list[str]) -> None:
    assert projects(sentence) == [(name, False) for name in names]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("创建青茶基地。", ["青茶基地"]),
        ("成立青岚茶业研究院。", ["青岚茶业研究院"]),
        ("推动青岚工业互联网分中心在我县落地。", ["青岚工业互联网分中心"]),
        ("提升青岚数据共享交换平台功能。", ["青岚数据共享交换平台"]),
        ("推进县殡仪馆和青塘公园的建设。", ["县殡仪馆", "青塘公园"]),
        ("新建石岭小学、青塘初中。", ["石岭小学", "青塘初中"]),
        ("推进县美术馆建设。", ["县美术馆"]),
        ("积极开发青岚山康养区。", []),  # too short a name to be sure
        ("在政务大厅设立青岚茶企服务专区，建立“随取随用”的茶园数据资源池。", ["青岚茶企服务专区", "茶园数据资源池"]),
        ("设立服务专区，建立人才库。", []),
        ("全县围绕青岚茶旅走廊建设和城市更新任务，挖掘需求。", ["青岚茶旅走廊"]),
        ("全县围绕青岚茶旅走廊，挖掘需求。", []),
        ("共建共享青岚茶业云资源池。", ["青岚茶业云资源池"]),
        ("积极开发青岚山生态旅游康养区。", ["青岚山生态旅游康养区"]),
    ],
)
def test_what_counts_as_building(sentence: str, names: list[str]) -> None:
    assert projects(sentence) == [(name, False) for name in names]


@pytest.mark.parametrize(
    "sentence",
    [
        "健全青岚水利项目清单，推进投资项目审批。",
        "加强农业工程人才培养，发展海洋工程装备。",
        "定期公布服务事项目录，确保各项目标如期实现。",
        "减少行政指定项目，精简加分项目。",
        "充分利用青岚河引水工程，扩大灌溉面积。",
        "吸引科研机构、高端制造项目落户开发区。",
        "引进亿元以上项目20个。",
        "鼓励企业围绕产业链，建设协同设计平台。",
        "引导行业龙头企业建设特色化服务平台。",
        "建设一批茶叶示范园，改建乡镇中心示范园10所。",
        "合理利用车站、公园、闲置绿地建设停车设施。",
        "完善“自助终端、村镇服务中心、县政务中心”联动机制。",
        "完善基础网络和数据库建设。",
        "推进“一带一路”建设。",
        "规范果园奖补项目。",
        "实施一批标志性搬迁项目。",
        "加快投资项目落地。",
        "探索建立“农户+合作社+基地”的模式。",
        "围绕远洋工程、深海探测等领域突破技术。",
        "推动青岚果业平台建设与应用综合推进机制。",
        "对获得省级认定（奖项、荣誉）的项目给予奖励。",
        "对获得投资的青茶种子项目“见投即保”。",
        "鼓励各类基金将青茶创业项目，以及茶企纳入投资范围。",
        "每年遴选一批青茶示范应用项目。",
    ],
)
def test_words_that_go_on_kinds_and_other_verbs_are_no_projects(sentence: str) -> None:
    assert projects(sentence) == []


def test_the_other_name_in_brackets_is_no_second_project() -> None:
    assert projects("加快打造石岭田园综合体（双柘花海小镇）。") == [("石岭田园综合体", False)]


def test_items_of_a_box_of_directions_name_no_places_as_projects() -> None:
    assert projects("专栏1 乡镇发展方向", "1. 打造双柘镇花海小镇。发展花卉。", "2. 实施石岭水库加固工程。清淤护岸。") == [
        ("石岭水库加固工程", False)
    ]


def test_in_a_projects_own_item_only_new_works_are_projects() -> None:
    found = projects("专栏1 重点项目", "1. 石岭水利项目：建设青岚河大桥；实施双柘护岸工程；建设数字集成平台。")
    assert found == [("石岭水利项目", True), ("青岚河大桥", False), ("双柘护岸工程", False)]


def test_a_list_of_kinds_in_a_box_carries_nothing_out() -> None:
    assert projects("专栏1 检查重点", "1. 城乡建设。幕墙安装工程、地铁隧道工程；推广“亮眼工程”。") == [("亮眼工程", False)]


def test_behind_the_name_of_a_field_a_box_lists_works() -> None:
    box = ("专栏1 重大交通项目", "1.铁路：石青铁路丰谷段。", "2.公路：国道719改线工程、县道改造、青塘大桥。", "3.水库加固工程：石岭水库。")
    found = names(graph(*box, "4.站场：加快推进客运站建设，力争开工。"), "Project")
    assert found == ["石青铁路丰谷段", "国道719改线工程", "县道改造", "青塘大桥", "水库加固工程"]


def test_the_rows_of_a_table_of_projects_are_projects_whatever_their_names_end_in() -> None:
    found = graph(
        "附件：重点项目清单",
        "| 序号 | 项目名称 | 建设内容 | 责任单位 |",
        "| 1 | 石岭福利院二期 | 新建床位500张 | 县民政局 |",
        "| 2 | 青塘镇养老服务中心 | 改造床位120张 | 县民政局、县卫健局 |",
    )
    name = {node.id: (node.label, node.name) for node in found.nodes}
    assert names(found, "Project") == ["石岭福利院二期", "青塘镇养老服务中心"]
    assert names(found, "Measure") == ["新建床位500张", "改造床位120张"]  # what they build; no row is a task
    who = {(name[edge.source], name[edge.target][1]) for edge in found.edges if edge.type == "IMPLEMENTED_BY"}
    assert (("Project", "石岭福利院二期"), "丰谷县民政局") in who
    assert (("Project", "青塘镇养老服务中心"), "丰谷县卫健局") in who


@pytest.mark.parametrize("mark", ["1.", "★", "●"])
def test_the_works_behind_the_title_of_an_item(mark: str) -> None:
    item = f"{mark}农村水利工程：柳湖水库扩建、青塘灌区节水改造、农村饮水巩固提升等。"
    expected = ["农村水利工程", "柳湖水库扩建", "青塘灌区节水改造", "农村饮水巩固提升"]
    assert sorted(name for name, _ in projects("专栏2 重大工程", item)) == sorted(expected)


@pytest.mark.parametrize(
    "item",
    [
        "1.农村水利工程：防渗、低压管道、滴灌。",  # how it is done
        "1.交通智慧管理系统建设项目：车辆安全管理系统、公共交通管理系统、路况管理系统。",  # the parts of one
    ],
)
def test_what_stands_behind_a_title_and_is_part_of_it(item: str) -> None:
    assert len(projects("专栏2 重大工程", item)) == 1


def test_the_roads_behind_the_title_of_an_item() -> None:
    found = projects("专栏2 重大工程", "1.道路工程：青岚大道东延、创业路、柳林路。")
    assert {name for name, _ in found} == {"道路工程", "青岚大道东延", "创业路", "柳林路"}


def test_marked_paragraphs_are_items_of_the_box_right_above_only() -> None:
    boxed = projects("专栏2 重大工程", "★农村水利工程：为乡村供水。", "★县城供水工程：为县城供水。")
    assert [name for name, _ in boxed] == ["农村水利工程", "县城供水工程"]
    assert projects("专栏2 重大工程", "1.县城供水工程。", "加快发展。", "★农村水利：为乡村供水。") == [("县城供水工程", True)]


def test_the_rows_of_a_table_of_projects_whose_columns_only_spaces_part() -> None:
    found = graph(
        "附件 重点项目表",
        "序号 项目名称 建设规模及内容 总投资（万元） 建设年限",
        "1 青塘水库除险加固 大坝加固、溢洪道改造 5000 2024",
        "2 县人民医院外科楼 建筑面积2万平方米 12000 2024—2025",
    )
    assert names(found, "Project") == ["青塘水库除险加固", "县人民医院外科楼"]
    assert names(graph("序号 任务名称 内容 投资", "1 做好青塘水库管理 巡查 5000"), "Project") == []


@pytest.mark.parametrize("numbers", [("", ""), ("01 ", "02 "), ("1.", "2.")])
def test_fields_one_after_the_other_in_a_box_list_works(numbers: tuple[str, str]) -> None:
    first, second = numbers
    fruit = f"{first}果品产业：石岭冷链物流园、青塘果汁加工厂二期（5万吨）。"
    energy = f"{second}能源：双柘风电场、石岭抽水蓄能电站（120万千瓦）。"
    works = [name for name, _ in projects("专栏3 重大项目", fruit, energy)]
    assert works == ["石岭冷链物流园", "青塘果汁加工厂二期", "双柘风电场", "石岭抽水蓄能电站"]
    assert projects("专栏3 果业发展方向", fruit, energy) == []


def test_items_below_a_heading_of_projects_are_projects() -> None:
    items = ("1.石岭果园步道。完善台阶。", "2.青塘果茶园。修缮茶室。", "3.完善果园设施。修路。")
    assert {name for name, _ in projects("三、重点旅游项目规划", *items)} >= {"石岭果园步道", "青塘果茶园"}
    assert {name for name, _ in projects("三、实施重点旅游项目", *items)}.isdisjoint({"石岭果园步道"})


def test_halls_in_a_list_are_each_one() -> None:
    assert {name for name, _ in projects("新建滨河公园、奥体中心、城北客运站。")} == {"滨河公园", "奥体中心", "城北客运站"}


def test_a_work_is_the_title_of_what_is_told_of_its_size() -> None:
    assert projects("（1）柳岚生态康养基地：预计总投资2.6亿元。") == [("柳岚生态康养基地", False)]
    assert projects("（1）生产基地：预计总投资2.6亿元。", "（2）柘林产业：总投资2亿元。") == []
