"""Lists of attachments: titles that stand in no outline."""

import pytest
from miniplan import outlined, source

from plantrace.extraction.pipeline import extract

HEAD = ["丰谷县果业行动方案（2025—2027年）", "一、重点任务", "（一）做强果业。新建果库3座。"]
SIGNED = ["丰谷县人民政府办公室", "2025年3月1日"]


@pytest.mark.parametrize(
    ("listed", "rest"),
    [
        (["附件：1.丰谷县果业项目表", "2.丰谷县果业年度目标分解表"], []),
        (["附件：1.丰谷县果业项目表", "\u3000\u3000\u30002.重点任务分工", "\u3000\u3000\u30003.丰谷县果业名录（2025版）"], SIGNED),
        (["附件：", "1.丰谷县果业项目表", "2.丰谷县果业年度目标分解表"], ["附件1", "丰谷县果业项目表", "1.石岭果库。新建冷库2座。"]),
        (["附件：丰谷县果业重点项目清单"], SIGNED),
    ],
)
def test_titles_of_attachments_are_front_matter(listed: list[str], rest: list[str]) -> None:
    passages = outlined(*HEAD, *listed, *rest)
    wanted = {line.strip() for line in listed} | set(rest[1:2] if rest[:1] == ["附件1"] else [])  # an attachment's own title too
    assert {passage.text for passage in passages if passage.kind == "front"} - {HEAD[0]} == wanted
    assert not any("表" in node.name for node in extract(source("\n".join([*HEAD, *listed, *rest]))).nodes if node.label != "Section")


@pytest.mark.parametrize(
    "lines",
    [
        ["附件：", "1.新建石岭果库", "2.改造青塘果园"],
        ["附件：果业任务清单", "1.编制果业发展规划", "2.制定果业行动方案", "3.新建果库"],
        ["附件：1.丰谷县果业项目表", "（一）冷链。新建冷库2座。"],
    ],
)
def test_what_stands_in_an_attachment_is_read(lines: list[str]) -> None:
    passages = outlined(*HEAD, *lines)
    assert [passage.text for passage in passages if passage.kind == "front"] == HEAD[:1]
