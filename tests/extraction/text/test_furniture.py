import pytest

from plantrace.extraction.text.lines import printed_lines
from plantrace.extraction.text.wrapping import Setting, paragraphs

PLAN = ["丰谷县国民经济和社会发展第十四个五年规划", "第一章 重点任务", "扩大果园面积，推进连片种植。"]


def read(*lines: str) -> list[str]:
    return [line.text for line in printed_lines("\n".join(lines))]


@pytest.mark.parametrize(
    "line",
    [
        "网站首页 > 政务公开 > 规划计划",
        "您当前的位置：首页 > 规划",
        "索 引 号：000000/2021-001",
        "发布日期: 2021-05-20 浏览次数: 12",
        "来源：县档案馆 字体：大 中 小",
        "【字号：大 中 小】",
        "分享到：微信 微博",
        "无障碍 | 登录",
    ],
)
def test_a_pages_head_is_dropped(line: str) -> None:
    assert read(line, *PLAN) == read(*PLAN)


@pytest.mark.parametrize(
    "line",
    [
        "上一篇：公告",
        "相关链接",
        "附件下载：规划.pdf",
        "【打印本页】【关闭窗口】",
        "版权所有：县档案馆",
        "主办：县档案馆 备案号：0",
        "扫一扫在手机打开当前页",
    ],
)
def test_everything_from_the_pages_foot_on_is_dropped(line: str) -> None:
    assert read(*PLAN, line, "某某路1号", "邮编 000000") == read(*PLAN)


@pytest.mark.parametrize("line", ["主办单位：县水利局", "来源：各镇", "打印机产业园", "分享会", "首页工程"])
def test_lines_that_plans_have_as_well_stay(line: str) -> None:
    assert len(read(line, *PLAN)) == len(read(*PLAN, line)) == len(PLAN) + 1


def test_inside_the_plan_nothing_is_dropped() -> None:
    assert len(read(*PLAN[:2], "索引号：12", *PLAN[2:])) == len(PLAN) + 1
    assert len(read(*PLAN, "相关链接", "建设网站。")) == len(PLAN) + 2


SENTENCE = "坚持系统观念，推进果园连片种植，完善果库和道路，配套滴灌设施，壮大果农合作社，"
FOLIOS = ["{}", "{} / 12", "Page {} of 12", "~ {} ~", "{} | 丰谷县果业规划"]


@pytest.mark.parametrize("folio", FOLIOS)
def test_numbers_that_count_on_a_page_apart_are_no_words(folio: str) -> None:
    pages = [[SENTENCE] * 6 + [folio.format(page)] for page in range(3, 8)]
    assert read(*PLAN, *[line for page in pages for line in page]) == read(*PLAN, *[SENTENCE] * 30)


def test_a_paragraph_goes_on_behind_a_page_number_where_each_is_a_line() -> None:
    long = SENTENCE * 4 + "新建果库"
    text = "\n".join(line for page in range(1, 5) for line in (SENTENCE * 7 + "建成。", long, f"- {page} -", f"{page}2座。")) + "\n"
    lines = printed_lines(PLAN[1] + "\n" + text)
    found = [paragraph.text for paragraph in paragraphs(lines, Setting.of(text, lines))]
    assert found[1:3] == [SENTENCE * 7 + "建成。", long + "12座。"]


@pytest.mark.parametrize(
    "lines",
    [
        [cell for row in range(1, 9) for cell in (str(row), SENTENCE * 5, "县林业局")],  # a table of one cell a line
        [cell for row in range(1, 9) for cell in (str(row), "新建果库")],
        ["1", SENTENCE * 8, "7", SENTENCE * 8, "3"],
    ],
)
def test_other_numbers_are_kept(lines: list[str]) -> None:
    assert read(*PLAN, *lines)[len(PLAN) :] == lines
