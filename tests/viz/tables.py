"""Tables as the matrix gets them from its queries, made by hand."""

from plantrace.queries import Column, Table

INDICATORS = Table(
    "matrix-indicators",
    "指标分解表",
    "Indicators",
    [
        Column("no", "序号", "No.", "number"),
        Column("plan", "规划", "plan"),
        Column("group", "类别", "group"),
        Column("name", "指标", "indicator"),
        Column("target_value", "目标值", "target"),
        Column("other_years", "其他年份", "other years"),
        Column("lead", "牵头单位", "lead"),
        Column("inferred", "推断单位", "inferred"),
        Column("quote", "原文依据", "quote"),
        Column("place", "位置", "place"),
    ],
    [
        {
            **{"no": 1, "plan": "云溪规划", "group": "数字", "name": "5G用户普及率", "target_value": "≥56", "other_years": None},
            **{"lead": [], "inferred": ["县工信局"], "quote": "1 5G用户普及率 ≥56", "place": "第一章"},
        },
        {
            **{"no": 2, "plan": "云溪规划", "group": "数字", "name": "网络延迟", "target_value": "-3", "other_years": None},
            **{"lead": None, "inferred": [], "quote": "=cmd|'/c calc'!A1", "place": "第一章"},
        },
    ],
)
TASKS = Table(
    "matrix-tasks",
    "任务分工表",
    "Tasks",
    [
        Column("no", "序号", "No.", "number"),
        Column("plan", "规划", "plan"),
        Column("area", "领域", "area"),
        Column("goal", "目标", "goal"),
        Column("name", "举措", "measure"),
        Column("lead", "牵头单位", "lead"),
        Column("inferred", "推断单位", "inferred"),
        Column("basis", "责任来源", "basis", "method"),
        Column("status", "状态", "status"),
        Column("quote", "原文依据", "quote"),
        Column("place", "位置", "place"),
    ],
    [
        {
            **{"no": number, "plan": "云溪规划", "area": area, "goal": ["5G用户普及率", "森林覆盖率"], "name": f"建设{number}"},
            **{"lead": ["云溪公司", "柳湾镇"], "inferred": ["县水利局"], "basis": "stated", "status": None},
            **{"quote": "建设基站。" * number, "place": "第一章 › 第二节"},
        }
        for number, area in enumerate(("甲", "甲", "乙", "乙", "乙"), 1)
    ],
)
