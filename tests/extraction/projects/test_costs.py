"""What a work costs, told before its name, right behind it, or behind clauses on something else."""

import pytest
from miniplan import graph


def costs(sentence: str) -> dict[str, str | None]:
    """What each project of the sentence costs."""
    return {node.name: node.props.get("investment") for node in graph("二、重点任务", sentence).nodes if node.label == "Project"}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("投资500万元，建设青柘大桥；投资680万元，建设县儿童福利院。", {"青柘大桥": "500万元", "县儿童福利院": "680万元"}),
        ("投资1200万元，在石岭镇等8村实施北岭生态修复工程。", {"北岭生态修复工程": "1200万元"}),
        ("县水利局将投资5亿元在石岭镇建设青柘光伏发电基地。", {"青柘光伏发电基地": "5亿元"}),
        (
            "加快建设总投资7.6亿元的县医院迁建项目和投资40亿元、年产150万吨的石岭循环园区。",
            {"县医院迁建项目": "7.6亿元", "石岭循环园区": "40亿元"},
        ),
        (
            "推进投资1.8亿元的青柘垃圾综合处理项目、1.2亿元的石岭康复中心等13个社会民生项目。",
            {"青柘垃圾综合处理项目": "1.8亿元", "石岭康复中心": "1.2亿元"},
        ),
        ("推进青柘水厂迁建工程总投资2亿元、岚石风电项目总投资5亿元。", {"青柘水厂迁建工程": "2亿元", "岚石风电项目": "5亿元"}),
        ("青柘镇生活污水处理厂，投资0.6亿元。", {"青柘镇生活污水处理厂": "0.6亿元"}),
        ("石岭大桥总投资3亿元，2023年开工。", {"石岭大桥": "3亿元"}),
        ("启动石岭福利院改扩建工程，预计投入3020万元，2026年完工。", {"石岭福利院改扩建工程": "3020万元"}),
        ("实施县城防洪工程，对青溪城区段河道进行疏浚，项目总投资2722万元。", {"县城防洪工程": "2722万元"}),
        ("建设镁合金制造项目，生产专用的合金产品。项目总投资1.5亿元，占地100亩。", {"镁合金制造项目": "1.5亿元"}),
    ],
)
def test_a_cost_is_that_of_the_work_that_it_is_told_of(sentence: str, found: dict[str, str]) -> None:
    assert costs(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("实施月湖湿地恢复工程，投资4亿元，建设青溪导流闸一座。", {"月湖湿地恢复工程": "4亿元", "青溪导流闸": None}),
        ("完成投资3亿元，建设青柘大桥、石岭大桥。", {"青柘大桥": None, "石岭大桥": None}),
        ("实施县城防洪工程，引进一批企业，总投资5亿元。", {"县城防洪工程": None}),
    ],
)
def test_a_cost_of_another_work_or_of_several_is_none_of_this_one(sentence: str, found: dict[str, str | None]) -> None:
    assert costs(sentence) == found
