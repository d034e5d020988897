"""What a work costs, told before its name, right behind it, or behind clauses on something else."""

import pytest
from miniplan import graph


def costs(sentence: str) -> dict[str, str | None]:
    """What each project of the sentence costs."""
    return {node.name: node.props.get("investment") for node in graph("二、重点任务", sentence).nodes if node.label == "Project"}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("投资900万元，新建青柘大桥；投资300万元，新建县少年宫。", {"青柘大桥": "900万元", "县少年宫": "300万元"}),
        ("投资3亿元，加快建设青柘水厂，投资2亿元，新建石岭敬老院。", {"青柘水厂": "3亿元", "石岭敬老院": "2亿元"}),
        ("投资3亿元，推进青柘灌区改造工程。", {"青柘灌区改造工程": "3亿元"}),
        ("投资1200万元，在石岭镇等8村实施北岭生态修复工程。", {"北岭生态修复工程": "1200万元"}),
        ("县水利局将投资5亿元在石岭镇建设青柘光伏发电基地。", {"青柘光伏发电基地": "5亿元"}),
        (
            "加快建设总投资2.6亿元的县体育馆迁建项目和投资20亿元、年产60万吨的石岭循环园区。",
            {"县体育馆迁建项目": "2.6亿元", "石岭循环园区": "20亿元"},
        ),
        (
            "推进投资1.6亿元的青柘污泥处置项目、0.9亿元的石岭疗养中心等7个民生项目。",
            {"青柘污泥处置项目": "1.6亿元", "石岭疗养中心": "0.9亿元"},
        ),
        ("推进青柘水厂迁建工程总投资2亿元、岚石风电项目总投资5亿元。", {"青柘水厂迁建工程": "2亿元", "岚石风电项目": "5亿元"}),
        ("青柘镇再生水厂，投资0.4亿元。", {"青柘镇再生水厂": "0.4亿元"}),
        ("石岭大桥总投资3亿元，2023年开工。", {"石岭大桥": "3亿元"}),
        ("启动石岭敬老院改扩建工程，预计投入2100万元，2026年完工。", {"石岭敬老院改扩建工程": "2100万元"}),
        ("实施县城防洪工程，加高青溪两岸堤防，项目总投资1600万元。", {"县城防洪工程": "1600万元"}),
        ("建设镁锭制造项目，生产高纯度镁锭。项目总投资2.4亿元，占地60亩。", {"镁锭制造项目": "2.4亿元"}),
    ],
)
def test_a_cost_is_that_of_the_work_that_it_is_told_of(sentence: str, found: dict[str, str]) -> None:
    assert costs(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("实施月湖湿地恢复工程，投资4亿元，建设青溪导流闸一座。", {"月湖湿地恢复工程": "4亿元", "青溪导流闸": None}),
        ("实施青柘水厂工程，投资2亿元，实施石岭敬老院工程。", {"青柘水厂工程": "2亿元", "石岭敬老院工程": None}),
        ("完成投资3亿元，建设青柘大桥、石岭大桥。", {"青柘大桥": None, "石岭大桥": None}),
        ("实施县城防洪工程，引进一批企业，总投资5亿元。", {"县城防洪工程": None}),
    ],
)
def test_a_cost_of_another_work_or_of_several_is_none_of_this_one(sentence: str, found: dict[str, str | None]) -> None:
    assert costs(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("青柘区引进恒泽集团投资12亿元建设高端饮品产业园项目。", {"高端饮品产业园项目": "12亿元"}),
        ("青柘市引进9.1亿元建设农业机械总部基地项目，计划2024年建成。", {"农业机械总部基地项目": "9.1亿元"}),
        ("恒泽集团投资12亿元在石岭镇建设高端饮品产业园项目。", {"高端饮品产业园项目": "12亿元"}),
        ("禾丰公司计划投资5000万元新建面粉加工项目。", {"面粉加工项目": "5000万元"}),
    ],
)
def test_a_name_begins_behind_who_builds_it_for_how_much(sentence: str, found: dict[str, str | None]) -> None:
    assert costs(sentence) == found


def test_what_is_hoped_of_the_project_is_no_project() -> None:
    assert costs("该项目由岚石公司建设，预计项目投产后年产值10亿元。") == {}
