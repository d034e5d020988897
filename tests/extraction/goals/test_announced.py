"""What is to be done in sentences that have no verb."""

import pytest
from miniplan import document

from plantrace.extraction.goals.commitment import read_sentences


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("这2个项目分别为：石岭机械生产线项目；青柘岭综合开发项目。", ["measure", "measure"]),
        ("去年建成的2个项目分别为：石岭机械生产线项目；青柘岭综合开发项目。", ["background", "background"]),
        ("问题分别为：项目资金不足；基层缺少人才。", ["background", "background"]),
        ("构建以青柘为主的果品产业带；以柳湖为主的水产养殖带。", ["measure", "measure"]),
        ("今年预期目标是：果品产值增长5%；果农失业率5%左右；果品产量1万吨以上。", ["goal", "goal", "goal"]),
        ("果品远近闻名；以柳湖为主的水产养殖带。", ["background", "background"]),
    ],
)
def test_projects_and_objects_without_a_verb(text: str, kinds: list[str]) -> None:
    assert [sentence.kind for sentence in read_sentences(document(text))][: len(kinds)] == kinds
