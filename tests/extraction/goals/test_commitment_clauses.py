import pytest
from miniplan import document

from plantrace.extraction.goals.commitment import Sentence, read_sentences


def read(*lines: str) -> list[Sentence]:
    return read_sentences(document(*lines))


def test_what_is_still_done_this_year_commits_whatever_is_over() -> None:
    assert read("全面完成了果园普查，年内将建设冷库。")[0].commits


@pytest.mark.parametrize(
    "sentence",
    [
        "承担重点工程。",
        "采购果品运输车。",
        "一是选聘果业技术员。",
        "再新创建3个果业示范区。",
        "下一步，我县将整合提升水厂。",
        "从县水利工作会议上获悉，今年我县将整合提升水厂12座。",
        "各镇要整合提升水厂。",
        "石岭县计划在青柘、柳湖等地规划风电。",
    ],
)
def test_verbs_that_only_open_a_clause_and_who_will_do_it(sentence: str) -> None:
    assert read(sentence)[0].commits


@pytest.mark.parametrize(
    "sentence",
    [
        "承担着供水任务。",
        "采购人的名单见后。",
        "果园项目将带动果农5000人。",
        "如遇重大变化，县政府将适时提出调整方案。",
        "县里要求很高。",
        "计划总投资6000万元。",
    ],
)
def test_nouns_effects_and_what_would_be_done_are_no_measures(sentence: str) -> None:
    assert not read(sentence)[0].commits


def test_what_a_time_that_is_over_brought_is_no_measure() -> None:
    sentences = read_sentences(document("“十三五”时期，推进果路建设，果业显著提升。其间，新建冷库。加快建设果园。"), 2021)
    assert [sentence.commits for sentence in sentences] == [False, False, True]
    assert read_sentences(document("“十四五”时期，推进果路建设。"), 2021)[0].commits


@pytest.mark.parametrize(
    ("sentence", "commits"),
    [
        ("将石岭镇打造成为果业强镇。", True),
        ("通过三年努力，把石岭建成果业强镇。", True),
        ("将石岭建成后的果园移交。", False),
        ("采购工作人人有责。", False),
        ("通报情况如下。", False),
        ("建档立卡户收入提高。", False),
        ("每个县（市、区）建成1所以上果品检测站，每个乡镇（街道）建成1处果品服务站。", True),
        ("每个乡镇有果品服务站1处。", False),
        ("2026年6月底前建成石岭果品产业园一期，入驻果企10家以上。", True),
        ("2026年底前果品产值达到10亿元。", False),
        ("今年要全力抓好十件大事：", False),
        ("重点抓好以下三件事：", False),
        ("今后五年努力实现以下主要目标。", False),
        ("建成县人民医院传染病楼和县中医医院康养中心。", True),
        ("建成区域性果品物流中心。", False),
    ],
)
def test_what_something_is_made_into_is_done_and_what_only_opens_like_a_verb_is_not(sentence: str, commits: bool) -> None:
    assert read(sentence)[0].commits is commits


@pytest.mark.parametrize(
    "sentence",
    [
        "创新能力显著增强，果品投入持续增长。",
        "研究与开发经费占果品产值比重达到2%。",
        "教育、卫生等事业得到全面发展。",
        "发展质量明显提升。",
    ],
)
def test_a_state_of_a_noun_that_opens_like_a_verb_is_no_deed(sentence: str) -> None:
    assert [found.kind for found in read("一、主要目标", sentence)] == ["goal"]
    assert read("推动果品质量持续提升。")[0].commits
