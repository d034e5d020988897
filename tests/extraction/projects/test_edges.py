"""Where names of projects begin and end: what a name goes on with, and what stands before it."""

import pytest
from miniplan import projects


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "开工建设石岭铁路（青塘至双柘段）、柳柘铁路青塘至双柘段（扩能改造）等铁路。",
            ["石岭铁路（青塘至双柘段）", "柳柘铁路青塘至双柘段（扩能改造）"],
        ),
        ("推进青塘至石岭（G931）、双柘公路（G932）等两条一级公路改建工程。", ["青塘至石岭（G931）", "双柘公路（G932）"]),
        ("抓好青岚农机交易中心、石岭保税物流中心（B型）等项目。", ["青岚农机交易中心", "石岭保税物流中心（B型）"]),
        ("创建青岚果业技术创新服务平台（中心）。", ["青岚果业技术创新服务平台（中心）"]),
        ("建设青岚果业综合体（柳湖小镇）。", ["青岚果业综合体"]),  # its other name
        ("完成青石幼儿园、双柘镇中心幼儿园（回购柳林苑配套园）等2所幼儿园建设。", ["青石幼儿园", "双柘镇中心幼儿园"]),
        ("新建青石水厂（供水2万吨）、双柘水厂（含管网）等水厂。", ["青石水厂", "双柘水厂"]),
    ],
)
def test_brackets_that_belong_to_a_name(sentence: str, names: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("推进石岭水厂及管网新建工程。", ["石岭水厂及管网新建工程"]),
        ("推进石岭湿地保护工程二期及青岚果园节水灌溉项目。", ["石岭湿地保护工程二期", "青岚果园节水灌溉项目"]),
        ("抓好岚石工贸年产3万套果箱及20万件果盒项目。", ["岚石工贸年产3万套果箱及20万件果盒项目"]),
        ("推进石岭污水处理项目及其配套工程。", ["石岭污水处理项目"]),
    ],
)
def test_two_that_are_one_undertaking(sentence: str, names: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("2027年加快县医院青石分院建设。", ["县医院青石分院"]),
        ("科学谋划石岭货运铁路专线项目，因地制宜推广柳湖光伏试点项目。", ["石岭货运铁路专线项目", "柳湖光伏试点项目"]),
        ("建设青柘科学城、石岭科学文化馆。", ["青柘科学城", "石岭科学文化馆"]),
        ("全力攻坚“百果进城”工程，开展攻坚克难行动。", ["“百果进城”工程", "攻坚克难行动"]),
        ("完成2000户山村危房改造工程、实施600栋果园温室提升改造工程。", ["山村危房改造工程", "果园温室提升改造工程"]),
        ("建设占地300亩青岚果品加工基地，实施年产20万头青岚肉羊养殖项目。", ["青岚果品加工基地", "年产20万头青岚肉羊养殖项目"]),
        (
            "申建青岚重点开放试验区，布局果业文化传承基地，投建石岭果酒产业园，上线运行果树认养服务平台。",
            ["青岚重点开放试验区", "果业文化传承基地", "石岭果酒产业园", "果树认养服务平台"],
        ),
        (
            "14个项目分别是903省道青塘至石岭段公路改建工程、904省道双柘至柳林段公路改建工程。",
            ["903省道青塘至石岭段公路改建工程", "904省道双柘至柳林段公路改建工程"],
        ),
        ("争取石岭至青塘城际铁路青塘东段纳入国家近期实施项目。", ["石岭至青塘城际铁路青塘东段"]),
    ],
)
def test_words_before_and_behind_a_name(sentence: str, names: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("实施果品加工业数字化转型行动和规模以上果品企业研发提升行动。", ["果品加工业数字化转型行动", "规模以上果品企业研发提升行动"]),
        ("推进青岚高等研究院建设，实施柘牌新车型项目。", ["青岚高等研究院", "柘牌新车型项目"]),
        ("推进产业等项目、综合型项目、200亩以上基地建设。", []),
        ("全面投运泰和机场，完成静和养老院建设。", ["泰和机场", "静和养老院"]),
        ("建设基础网络和平台。", []),
    ],
)
def test_ends_that_only_look_like_those_of_kinds(sentence: str, names: list[str]) -> None:
    assert [name for name, _ in projects(sentence)] == names
