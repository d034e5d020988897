import pytest
from miniplan import COUNTY, passages

from plantrace.extraction.gazetteer import read_gazetteer


def places(*lines: str) -> dict[str, tuple[str, str]]:
    """What the plan's words for a place mean: its fullest name and its type."""
    found = read_gazetteer(passages(*lines), COUNTY).names
    return {alias: (mention.name, mention.type) for alias, mention in found.items()}


def of_type(kind: str, *lines: str) -> set[str]:
    return {name for name, type_ in places(*lines).values() if type_ == kind}


@pytest.mark.parametrize(
    "sentence",
    [
        "发展果业，石岭、青塘、双柘和鹿鸣等镇连片种植。",
        "在石岭、青塘、双柘和鹿鸣等镇连片种植。",
        "发展果业，石岭、青塘、双柘、鹿鸣等4个镇连片种植。",
        "发展果业，石岭镇、青塘镇、双柘镇、鹿鸣镇连片种植。",
        "发展果业，石岭、青塘、双柘以及鹿鸣四个镇连片种植。",
    ],
)
def test_one_ending_closes_a_list_of_towns(sentence: str) -> None:
    assert of_type("town", sentence) == {"石岭镇", "青塘镇", "双柘镇", "鹿鸣镇"}


def test_a_town_goes_by_its_stem_alone_too() -> None:
    assert places("石岭镇，青塘乡，石岭镇，梧桐街道。", "支持石岭发展。")["石岭"] == ("石岭镇", "town")


@pytest.mark.parametrize(
    "sentence", ["城镇、集镇和乡镇。", "建设特色小镇。", "送戏下乡，返乡创业。", "各镇、该镇、5个镇。", "重点镇、中心镇。"]
)
def test_kinds_of_towns_are_no_towns(sentence: str) -> None:
    assert of_type("town", sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "villages"),
    [
        ("位于柳林村，槐树庄。", {"柳林村", "槐树庄"}),
        ("包括：柳林、槐树、杏花等3个村。", {"柳林", "槐树", "杏花"}),
        ("建设美丽乡村，发展农村，办好示范村、中心村、各村。", set()),
        ("完善社区和村庄设施。", set()),
    ],
)
def test_villages(sentence: str, villages: set[str]) -> None:
    assert of_type("village", sentence) == villages


@pytest.mark.parametrize(
    ("sentence", "zones"),
    [
        ("云栖湖景区、青岚工业园区。", {"云栖湖景区", "青岚工业园区"}),
        ("现代农业产业园、省级开发区、特色园区。", set()),
    ],
)
def test_zones_need_a_name_of_their_own(sentence: str, zones: set[str]) -> None:
    assert of_type("zone", sentence) == zones


def test_the_zone_alone_is_the_countys_own() -> None:
    assert places("丰谷经济开发区扩区。", "开发区要招商。")["开发区"] == ("丰谷经济开发区", "zone")


@pytest.mark.parametrize(
    ("sentence", "sites"),
    [
        ("治理青岚河，保护双柘湖。", {"青岚河", "双柘湖"}),
        ("保护石岭水库。", {"石岭水库"}),
        ("改造国道G207线和县道X112。", {"国道G207线", "县道X112"}),
        ("疏浚河道，完善江河堤防，建设口袋公园。", set()),
    ],
)
def test_sites(sentence: str, sites: set[str]) -> None:
    assert of_type("site", sentence) == sites


def test_regions_above_the_county_are_known() -> None:
    assert {"京津冀", "长江经济带"} <= of_type("region", "融入大局。")


def test_a_condition_is_no_towns_name() -> None:
    assert not of_type(
        "town",
        "支持有条件的镇先行，鼓励有条件乡镇建园，有条件镇要示范。",
        "符合条件乡可以申报，其他镇跟进。",
        "公路穿村过镇，改造穿村过镇路段。",
    )
