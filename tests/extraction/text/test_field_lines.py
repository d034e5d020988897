"""Sheets on projects in running text."""

import pytest
from miniplan import facts, graph, names, nodes, outlined, printed

SHEET = "1.石岭果库。建设内容：新建果库2座。建设地点：青柘镇。总投资：8亿元。责任单位：县水利局。业主：岚石果业有限公司。"


@pytest.mark.parametrize(
    "sheet",
    [
        SHEET,
        SHEET.replace("。建设地", "；建设地").replace("。总", "；总").replace("。责", "；责"),
        SHEET.replace("果库。", "果库："),
        SHEET.replace("果库。", "果库；"),
        SHEET[:-1].replace("果库。", "果库（").replace("。", "；") + "）。",
    ],
)
def test_the_fields_of_a_sheet_in_running_text_are_read(sheet: str) -> None:
    found = graph("二、水利", sheet, "青柘镇发展果业。")
    assert names(found, "Project") == ["石岭果库"]
    (project,) = nodes(found, "Project")
    assert (project.props["content"], project.props["investment"]) == ("新建果库2座", "8亿元")
    assert ("石岭果库", "青柘镇") in facts(found, "LOCATED_IN")
    assert {("石岭果库", "丰谷县水利局"), ("石岭果库", "岚石果业有限公司")} <= facts(found, "IMPLEMENTED_BY")


@pytest.mark.parametrize(
    "text",
    [
        "1.发展果业。新建果库2座。责任单位：县水利局。",  # one field
        "1.发展果业。总投资：8亿元。责任单位：县水利局。",  # neither what nor where
        "发展果业。建设内容：新建果库2座。建设地点：青柘镇。",  # no number
        "1.实施果库工程（建设内容：果库2座；建设地点：青柘镇）。",  # in a bracket
        "1.推进果库项目，总投资8亿元，建设地点：青柘镇，建设内容：果库2座。",  # clauses of a sentence
        "1.加强果业。建设任务：新建果库2座。建设地点：青柘镇。推进机制：每月调度。",  # a sentence that is no field
    ],
)
def test_what_is_no_sheet_stays_one_paragraph(text: str) -> None:
    assert text in {passage.printed for passage in printed(f"第一章 重点任务\n{text}\n加快发展。\n")}


def test_nothing_of_a_sheet_is_lost() -> None:
    assert "".join(passage.printed for passage in printed(f"第一章重点任务\n{SHEET}\n")) == f"第一章重点任务{SHEET}"


def test_a_gap_behind_a_name_is_a_colon_where_lines_in_a_row_are_so_set() -> None:
    names = ("石岭果品中心", "青柘果业联盟")
    told = ("依托县农科所建设，建筑面积4万平方米。", "由县林业局牵头，建设果库10座。")
    lines = [f"{name}\u3000{words}" for name, words in zip(names, told, strict=True)]
    passages = outlined("专栏1 重点工程", *lines)
    assert [passage.text for passage in passages[1:]] == [f"{name}：{words}" for name, words in zip(names, told, strict=True)]
    assert [passage.printed for passage in passages[1:]] == lines
    assert [passage.text for passage in outlined("专栏1 重点工程", lines[0])[1:]] == [names[0] + told[0]]
