"""Tables of tasks as a PDF's text runs through them, cell behind cell."""

from miniplan import facts, nodes, source

from plantrace.extraction.pipeline import extract
from plantrace.model import PlanGraph

TASKS = """丰谷县2026年重点工作任务分解方案
一、重点任务
序号 工作任务 牵头单位 配合单位 完成
时限
1
推进石岭水库、柘林水库扩建，到
2026年新增库容1200万立方米
县水利局
县自然资源局、县
林业局、丰谷县水
务集团有限公司
2026年
2 新建标准厂房40万平方米，引进
产业链项目25个
青岚新材料产
业园管委会
县工业和信息化
局、县商务局 6月底
序号 工作任务 牵头单位 配合单位 完成
时限
3 建成青岚至柘林公路 县交通运输局 县财政局 12月底
二、保障措施
加强领导。
"""
PROJECTS = """丰谷县水利规划（2026—2030年）
附表 重点项目表
单位：亿元
序号 项目名称 建设地点 建设内容及规模
建设
年限
总投资
（亿
元）
责任单位
一、防洪工程
1
青岚河干流堤防提
升工程
石岭镇、
青塘镇
加固堤防68公里，
改造涵闸31座
2026—
2029
12.4 县水利局
二、供水工程
2
柘林水厂
柘林镇 新建日供水3万吨
水厂1座
2027—
2028
2.3
县住房和城乡
建设局
第六章 保障措施
加强领导。
"""


def read(text: str) -> PlanGraph:
    return extract(source(text))


def test_the_rows_of_tasks() -> None:
    found = read(TASKS)
    told = {node.name: node.props.get("due") for node in nodes(found, "Measure") if node.props["level"] == "action"}
    assert told == {
        "推进石岭水库、柘林水库扩建，到2026年新增库容1200万立方米": "2026",
        "新建标准厂房40万平方米，引进产业链项目25个": "2026-06",
        "建成青岚至柘林公路": "2026-12",
        "加强领导": None,
    }
    parties = facts(found, "IMPLEMENTED_BY", "role", "method")
    assert {(str(what)[:2], who, role) for what, who, role, method in parties if method == "stated"} == {
        ("推进", "丰谷县水利局", "lead"),
        ("推进", "丰谷县自然资源局", "participate"),
        ("推进", "丰谷县林业局", "participate"),
        ("推进", "丰谷县水务集团有限公司", "participate"),
        ("新建", "青岚新材料产业园管委会", "lead"),
        ("新建", "丰谷县工业和信息化局", "participate"),
        ("新建", "丰谷县商务局", "participate"),
        ("建成", "丰谷县交通运输局", "lead"),
        ("建成", "丰谷县财政局", "participate"),
    }


def test_a_head_whose_first_words_are_broken() -> None:
    found = read(TASKS.replace("序号 工作任务", "序\n号\n工作任务"))
    assert facts(found, "IMPLEMENTED_BY", "role") == facts(read(TASKS), "IMPLEMENTED_BY", "role")


def test_the_rows_of_projects() -> None:
    found = read(PROJECTS)
    projects = {node.name: node.props for node in nodes(found, "Project")}
    levee, works = projects["青岚河干流堤防提升工程"], projects["柘林水厂"]
    assert (levee["years"], levee["investment"], levee["content"]) == ("2026—2029", "12.4亿元", "加固堤防68公里，改造涵闸31座")
    assert (works["years"], works["investment"]) == ("2027—2028", "2.3亿元")
    assert {(what, where) for what, where in facts(found, "LOCATED_IN") if what in projects} >= {
        ("青岚河干流堤防提升工程", "石岭镇"),
        ("青岚河干流堤防提升工程", "青塘镇"),
        ("柘林水厂", "柘林镇"),
    }
    parties = facts(found, "IMPLEMENTED_BY", "role")
    assert {("青岚河干流堤防提升工程", "丰谷县水利局", "lead"), ("柘林水厂", "丰谷县住房和城乡建设局", "lead")} <= parties


def test_its_quotes_are_the_text_between_their_ends() -> None:
    for text in (TASKS, PROJECTS):
        for node in read(text).nodes:
            for item in node.evidence:
                assert "".join(text[item.start : item.end].split()) == "".join(item.quote.split())
