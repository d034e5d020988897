"""Names of projects in running text: what belongs to them, and what only looks like one."""

import pytest
from miniplan import graph, names, projects


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("确保青岚国际机场东二跑道投入使用。", ["青岚国际机场东二跑道"]),
        ("推动青岚国际机场二期、石岭国际机场通航。", ["青岚国际机场二期", "石岭国际机场"]),
        ("加快推进青岚山国家公园创建。", ["青岚山国家公园"]),
        ("确保县医院新院区年内投用。", ["县医院新院区"]),
        ("完成青塘职教中心迁建，推进县医院改扩建。", ["青塘职教中心迁建", "县医院改扩建"]),
        ("争取石岭至青塘城际铁路列入国家规划。", ["石岭至青塘城际铁路"]),
        ("开工建设青柘水库（总库容1200万立方米），新建双柘大厦（二期）。", ["青柘水库", "双柘大厦（二期）"]),
        ("将石岭农场列入名录。", []),
        ("建成县城果品集散中心并投入使用，开工建设青岚老年大学。", ["县城果品集散中心", "青岚老年大学"]),
        ("青岚初级中学新建工程实现竣工，石岭风电项目并网发电。", ["青岚初级中学新建工程", "石岭风电项目"]),
        ("新建县社会福利中心，改扩建县幼儿园。", ["县社会福利中心", "县幼儿园"]),
        ("倾力打造青岚站成为城区救援基地，2027年全面完成项目改造，改建左右口袋公园。", []),
        ("实施青岚灌区续建配套与节水改造、石岭第二水源工程。", ["石岭第二水源工程", "青岚灌区续建配套与节水改造"]),
        ("支持企业扩建。", []),
        ("支持县第一中学创建省级示范高中。", []),
        ("青岚双创产业园建成标准化创业社区。", []),
    ],
)
def test_what_comes_about_counts_as_built(sentence: str, names: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("实施河口铁路通项目26个。", []),
        ("实施30个全域果园整治项目。", []),
        ("完成79个自然村果园排水管网工程。", ["自然村果园排水管网工程"]),  # so many villages, one undertaking
        ("争创国家现代农业产业园、产业集群各1个。", []),
        ("聚焦青岚河流域等区域谋划一批生态修复工程。", []),
        ("加快标志性产业项目和百亿级项目建设。", []),
        ("有序推进在建核电项目建设。", []),
        ("搭建更多青岚茶农服务平台。", []),
        ("搭建建功立业的平台。", []),
        ("加强骨干工程建设。", []),
        ("争创国家果业出口基地3—4个。", []),
        ("至少建成1所达到二级水平的实验室。", []),
        ("实施道路绿化工程、重大民生工程。", []),
        ("实施产业创新工程和公共服务提升行动。", ["产业创新工程", "公共服务提升行动"]),  # general words, one undertaking
        ("推进“千树工程”经验落地。", []),
        ("新建农村公路50公里、养护工程80公里。", []),
        ("对青岚卫生院按二级综合医院标准进行改扩建。", []),
        ("严控“两高”项目，清理违规项目。", []),
        ("发布青岚茶园保护行动计划。", []),  # a paper
    ],
)
def test_so_many_of_a_kind_are_no_project(sentence: str, names: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("开发观光、采摘等乡村旅游项目。", []),
        ("实施云游、夜游等“四个一”行动。", ["“四个一”行动"]),
        ("推进青岚河流域等重点区域果园修复工程。", ["重点区域果园修复工程"]),
    ],
)
def test_what_all_of_a_list_are_is_no_project(sentence: str, names: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("实施果园强化监督“青盾”行动。", ["果园强化监督“青盾”行动"]),  # a short nickname needs the words before it
        ("深化果园环境“清查改种建”专项行动。", ["“清查改种建”专项行动"]),
        ("深入实施“果业+”“数据要素”行动。", ["“果业+”", "“数据要素”行动"]),
        ("创建国家果业装备制造及种苗创新中心。", ["国家果业装备制造及种苗创新中心"]),
        ("开展增品种、创品牌“三品”行动。", ["“三品”行动"]),
        ("建设成果转化中试平台。", ["成果转化中试平台"]),
        ("实施本科高校扩容工程，设立成都青茶研究院。", ["本科高校扩容工程", "成都青茶研究院"]),
        ("开工建设青岚大型灌区、石岭大型水库。", ["青岚大型灌区", "石岭大型水库"]),
        ("深化全国一体化果业网络国家枢纽节点建设。", ["全国一体化果业网络国家枢纽节点"]),
    ],
)
def test_what_belongs_to_a_name(sentence: str, names: list[str]) -> None:
    assert sorted(name for name, _ in projects(sentence)) == sorted(names)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("论证青塘路西延，增设双柘服务中心。", ["青塘路西延", "双柘服务中心"]),
        ("着力推进青塘果业提升工程。", ["青塘果业提升工程"]),  # no 力推 in it
        ("启动建设青塘果业园区。", ["青塘果业园区"]),
        ("开展果业攻坚行动。", ["果业攻坚行动"]),
    ],
)
def test_names_begin_behind_verbs_that_no_name_holds(sentence: str, names: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("开工建设G239柘桥至双柘段。", ["G239柘桥至双柘段"]),
        ("推进青石高速石岭段建设，确保青港高速年内贯通。", ["青石高速石岭段", "青港高速"]),
        ("推进石岭至双柘一级公路、青塘至柘林公路建设。", ["石岭至双柘一级公路", "青塘至柘林公路"]),
        ("建设农村公路，改造拥堵路段，打通国省道瓶颈路段。", []),
        ("抓好这一阶段建设。", []),
        ("强化青岚河流域综合治理，实施石湖三级航道整治。", ["青岚河流域综合治理", "石湖三级航道整治"]),
        ("积极开展小流域综合治理，推进铁路电气化改造。", []),  # kinds
        ("双柘人民医院改扩建工程力争年内完工。", ["双柘人民医院改扩建工程"]),  # the project is the subject
        ("启动园博园、石岭植物园建设。", ["园博园", "石岭植物园"]),
        ("完善青塘经济开发区路网。", []),
        ("完成双柘养老指导中心和青塘镇医养中心建设。", ["双柘养老指导中心", "青塘镇医养中心"]),
        ("创建市级临江工业园，启动城北农贸市场建设。", ["市级临江工业园", "城北农贸市场"]),
        ("推进国家智能建造试点，开展改革试点。", ["国家智能建造试点"]),
        ("开工建设新外环路、西环路，改善南环路。", ["新外环路", "西环路"]),
        ("力争岚石高铁开工。", ["岚石高铁"]),
        ("实施“一村一园”惠民工程15个，实施惠民工程15个。", ["“一村一园”惠民工程"]),
        ("一方面以园区建设为抓手，发展果业。", []),
        ("打造区域重要物流中心。", []),  # what the place is to be
        ("实施以工代赈项目、以产兴镇计划。", ["以工代赈项目", "以产兴镇计划"]),
        ("支持青塘众创空间、果业园区倍增计划。", ["果业园区倍增计划", "青塘众创空间"]),
        ("实施众创空间、果业园区倍增计划。", ["众创空间、果业园区倍增计划"]),
    ],
)
def test_stretches_facilities_and_works(sentence: str, names: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("推进石岭医院重建工程（青塘地块）。", ["石岭医院重建工程（青塘地块）"]),
        ("推进双柘物流中心（B型）建设。", ["双柘物流中心（B型）"]),
        ("推进石岭医院重建工程（牵头单位：县卫健局）。", ["石岭医院重建工程"]),
        ("建设双柘田园综合体（青塘小镇）。", ["双柘田园综合体"]),  # its other name
        ("完善路网，石岭快速路力争3月份进场施工。", ["石岭快速路"]),
        # kinds, so many of them, and words for what is done with projects
        ("实施20个以上果业提升项目，推进10个续建果业提升项目。", []),
        ("实施部分果业提升工程，新增果业加工项目实施减量替代。", []),
        ("精准出击“找”项目，引进富民的大项目。", []),
        ("聚力攻坚项目，建设双柘开发区各园区。", []),
    ],
)
def test_brackets_behind_names_and_what_names_nothing(sentence: str, names: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("在山前镇建设青岚果库扩建工程。", "青岚果库扩建工程"),
        ("由县林业局负责建设省级果品检测中心项目。", "省级果品检测中心项目"),
        ("实施山前镇建设工程。", "山前镇建设工程"),
    ],
)
def test_a_name_begins_behind_where_and_by_whom_it_is_built(sentence: str, name: str) -> None:
    assert names(graph(sentence), "Project") == [name]
