"""Tables of projects at the end of a plan, as the text of a PDF gives them: one blank between cells, heads and cells over several lines."""

import pytest
from miniplan import facts, graph

from plantrace.model import PlanGraph


def projects_of(plan: PlanGraph) -> dict[str, tuple[str | None, str | None, str | None]]:
    """What is built, when and for how much, by the projects' names."""
    keys = ("content", "years", "investment")
    return {node.name: tuple(node.props.get(key) for key in keys) for node in plan.nodes if node.label == "Project"}  # type: ignore[misc]


def table(*lines: str) -> PlanGraph:
    """The graph of a plan with this table behind its text."""
    return graph("一、重点任务", "扩大果园。", "附表 重点项目表", *lines)


def test_a_head_over_two_lines_and_columns_that_no_row_fills() -> None:
    plan = table(
        "序号 工程类别 建设方向 重点项目 数值 计划投资",
        "(万元) 建设地址 牵头或责任单位 备注",
        "一 绿色农业发展工程 8400",
        "1 青柘农田工程 12000亩 4800 待定 县农业农村局、各乡镇 实施",
        "2 青柘高粱产业园 800亩 1900 青柘镇 青柘镇人民政府 实施",
        "3 望柘药材基地 1700 待定 县农业农村局 谋划",
        "二 农产品加工工程 5000",
        "4 望柘冷链物流园 1个 5000 石岭镇 县商务局 实施",
    )
    assert projects_of(plan) == {
        "青柘农田工程": ("12000亩", None, "4800万元"),
        "青柘高粱产业园": ("800亩", None, "1900万元"),
        "望柘药材基地": (None, None, "1700万元"),
        "望柘冷链物流园": ("1个", None, "5000万元"),
    }
    assert ("望柘冷链物流园", "石岭镇") in facts(plan, "LOCATED_IN")
    assert ("望柘药材基地", "丰谷县农业农村局") in facts(plan, "IMPLEMENTED_BY")


@pytest.mark.parametrize("title", ["防洪工程", "供水工程", "供水项目", "防洪", "灌溉类"])
def test_titles_of_groups_with_sums_between_rows_of_which_one_is_broken(title: str) -> None:
    plan = table(
        "序号 项目名称 建设内容及规模 建设年限 总投资（万元） “十四五”投资（万元） 责任单位",
        f"一 {title} 8000 7200",
        "1 青柘水库除险加固工程 加固大坝，改造溢洪道，配套信息",
        "化设施。 2021-2023 3200 3200 县水利局",
        "2 望柘河治理工程 治理河道12公里 2022-2024 4800 4000 县水利局",
        "二 供水工程 5000 5000",
        "3 云川水厂 日供水2万吨 2023-2025 5000 5000 县城乡水务有限公司",
    )
    assert projects_of(plan) == {
        "青柘水库除险加固工程": ("加固大坝，改造溢洪道，配套信息化设施", "2021-2023", "3200万元"),
        "望柘河治理工程": ("治理河道12公里", "2022-2024", "4800万元"),
        "云川水厂": ("日供水2万吨", "2023-2025", "5000万元"),
    }
    assert ("云川水厂", "县城乡水务有限公司") in facts(plan, "IMPLEMENTED_BY")


@pytest.mark.parametrize("gap", [" ", "\t"])
def test_sums_and_titles_of_two_ranks_stand_before_a_row(gap: str) -> None:
    lines = (
        "序号 项目名称 主要建设内容 建设起止年限 总投资(万元) 建设地点",
        "总计 756000",
        "一、基础设施类 456000",
        "（一）交通 456000",
        "1 石青高速公路丰谷段 新建高速公路35公里 2021-2024 420000 石岭镇、青柘镇",
        "2 望柘公路改建工程 改建二级公路18公里 2022-2024 36000 望柘镇",
        "（二）水利 300000",
        "3 青柘水库扩容工程 扩建水库1座 2021-2025 300000 青柘镇",
    )
    plan = table(*(line.replace(" ", gap) for line in lines))
    assert projects_of(plan) == {
        "石青高速公路丰谷段": ("新建高速公路35公里", "2021-2024", "420000万元"),
        "望柘公路改建工程": ("改建二级公路18公里", "2022-2024", "36000万元"),
        "青柘水库扩容工程": ("扩建水库1座", "2021-2025", "300000万元"),
    }


def test_projects_of_a_year_with_who_builds_and_who_leads() -> None:
    plan = table(
        "单位：万元",
        "序号 项目名称 项目单位 建设规模及主要内容 总投资 2025年计划投资 形象进度 责任领导 牵头单位",
        "合计 2项 56000 18000",
        "一 续建项目（2项） 56000 18000",
        "1 青柘水厂 县水务公司 日供水3万吨 26000 8000 完成主体工程 张三 县水利局",
        "2 望柘产业园 望柘投资公司 建设厂房12万平方米 30000 10000 基本建成 李四 县工信局",
    )
    assert projects_of(plan) == {"青柘水厂": ("日供水3万吨", None, "26000万元"), "望柘产业园": ("建设厂房12万平方米", None, "30000万元")}
    assert {who for what, who in facts(plan, "IMPLEMENTED_BY") if what == "青柘水厂"} == {"县水务公司", "丰谷县水利局"}


@pytest.mark.parametrize(
    "lines",
    [
        (
            "项目名称 建设规模 技术等级 总投资（亿元） 开工年 完工年",
            "石青高速 35公里 高速公路 42 2021 2024",
            "云川客运站 1座 二级站 0.5 2021 2022",
        ),
        (
            "序",
            "号 项目名称 建设",
            "性质 建设规模",
            "（公里） 总投资",
            "（亿元） 建设",
            "年限 备注",
            "1 石青高速 新建 35公里 42 2021",
            "2 云川客运站 新建 1座 0.5 2021",
        ),
    ],
)
def test_heads_in_any_lines(lines: tuple[str, ...]) -> None:
    assert projects_of(table(*lines)) == {"石青高速": ("35公里", "2021", "42亿元"), "云川客运站": ("1座", "2021", "0.5亿元")}


@pytest.mark.parametrize("gap", [" ", "\t"])
def test_what_is_not_known_yet_is_nobody_and_nowhere(gap: str) -> None:
    lines = (
        "序号 项目名称 建设地点 建设内容 总投资（亿元） 项目业主",
        "1 青柘古镇 青柘镇 修缮古街 3.2 青柘文旅公司",
        "2 石岭露营基地 待定 建设营地 0.8 待定",
    )
    plan = table(*(line.replace(" ", gap) for line in lines))
    assert {(what, who) for what, who in facts(plan, "IMPLEMENTED_BY") if what in projects_of(plan)} == {("青柘古镇", "青柘文旅公司")}
    assert not {where for what, where in facts(plan, "LOCATED_IN") if what == "石岭露营基地"} - {"石岭"}
