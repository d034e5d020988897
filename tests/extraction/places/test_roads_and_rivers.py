import pytest
from placing import of_type, places


@pytest.mark.parametrize(
    ("sentence", "sites"),
    [
        ("推进渭水流域、青岚湖流域治理。", {"渭水流域", "青岚湖流域"}),
        ("改建国道27.4公里、县道31.2公里。", set()),
        ("抚育G2503北侧林带，西至S4高速，召开G2025大会。", {"G2503", "S4高速"}),
        ("推进G55青柘至望川、G5511石泉至丰望等高速公路建设，采购G20型车至下月。", {"G55", "G5511"}),
    ],
)
def test_roads_by_their_numbers_and_basins_by_their_rivers(sentence: str, sites: set[str]) -> None:
    assert of_type("site", sentence) == sites


def test_a_highway_for_short_is_the_one_that_the_plan_names_in_full() -> None:
    assert places("提升青柘高速石岭段，青柘高速公路通车，柳石高速通车。")["青柘高速"] == ("青柘高速公路", "site")
    assert places("提升青柘高速石岭段，青柘高速公路通车，柳石高速通车。")["柳石高速"] == ("柳石高速", "site")


def test_one_number_of_a_highway_is_one_road_however_it_is_written() -> None:
    found = places("改造108国道、国道108线、国道G108线，整治108省道。")
    assert {found[road][0] for road in ("108国道", "国道108线", "国道G108线")} == {"108国道"}
    assert found["108省道"][0] == "108省道"
    found = places("改造国道207、G207线，整治S207线。")
    assert (found["G207线"][0], found["S207线"][0]) == ("国道207", "S207线")
