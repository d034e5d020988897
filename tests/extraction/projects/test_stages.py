"""Works that their clause says to come to a stage, with whatever words before it."""

import pytest
from miniplan import graph, names, projects


@pytest.mark.parametrize(
    "stage",
    [
        "全面完工",
        "基本完工",
        "主体完工",
        "全部竣工",
        "正式投产",
        "启动建设",
        "明年9月竣工通水",
        "进入设备调试阶段",
        "获市级核准",
        "确定最优站址",
        "竣工投用",
    ],
)
def test_a_work_and_its_stage(stage: str) -> None:
    found = graph(f"石岭供水工程{stage}。")
    assert (names(found, "Project"), names(found, "Measure")) == (["石岭供水工程"], [f"石岭供水工程{stage}"])


def test_what_is_over_is_no_work_to_come() -> None:
    assert names(graph("石岭供水工程已全面完工。"), "Project") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("推动石岭再生塑料、柘林铝循环利用等一批项目的签约落地。", ["石岭再生塑料", "柘林铝循环利用"]),
        ("推进滨柘东路、望柘河北路等市政设施建设。", ["滨柘东路", "望柘河北路"]),
        ("力争新开工望阳至石岭、青柘至柳湖等连接线项目。", ["望阳至石岭", "青柘至柳湖"]),
        ("建成石岭至青柘、柳湖至双柘铁路客运专线。", ["石岭至青柘铁路客运专线", "柳湖至双柘铁路客运专线"]),
        ("建设石岭至青柘、望柘西外环、柳湖至双柘高速公路。", ["石岭至青柘高速公路", "望柘西外环", "柳湖至双柘高速公路"]),
        ("推进G345新建至柳湖段、庙坪至双柘公路建设。", ["G345新建至柳湖段", "庙坪至双柘公路"]),
        ("服务保障好石柘高速建设，推进果业。", ["石柘高速"]),
        ("加快石岭科技集成电路生产线建设。", ["石岭科技集成电路生产线"]),
    ],
)
def test_works_of_lists_and_kinds(sentence: str, found: list[str]) -> None:
    assert sorted(name for name, _ in projects(sentence)) == sorted(found) or sorted(names(graph(sentence), "Project")) == sorted(found)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("投资2亿元的禾丰水泥扩建项目正在办理施工许可。", ["禾丰水泥扩建项目"]),
        ("禾丰面粉加工项目正在筹备中，2025年开工。", ["禾丰面粉加工项目"]),
        ("投资123亿元的青柘灌区项目争取年底开工建设。", ["青柘灌区项目"]),
        ("一批重大项目正在推进，整个工程预计明年建成。", []),
        ("3个项目正在建设，全县项目争取年底开工。", []),
    ],
)
def test_how_far_a_work_is_may_stand_right_behind_its_name(sentence: str, names: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == names
