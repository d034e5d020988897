"""Towns by the farming that they are named for, without 镇."""

import pytest
from placing import places


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("建设青坪、柘桥、岚湖等生态茶叶产业基地。", {"青坪", "柘桥", "岚湖"}),
        ("构建以青坪、柘桥、岚堡等为主的舍饲养殖产业带。", {"青坪", "柘桥", "岚堡"}),
        ("建设青坪、柘桥等生态茶叶产业基地。", set()),  # brands are called so as well
        ("构建以柘科、岚都、石坪为主的种植产业带。", set()),  # nothing says that these are places
        ("以水稻、烤烟为主的种植带，以月季、绣球为主的花卉产业带。", set()),
        ("建设核桃、板栗等5个万亩基地，打造茶叶、油茶等特色产业基地。", set()),
        ("以沟坝、山塬为主的果品产业带，建设矿山、建材等装备产业基地。", set()),
        ("以湖北、江西为主的优质果品产区。", set()),
        ("以青坪、石桥、柘堡为主的干部队伍。", set()),
        ("打造富士、国光两个千亩示范园。", set()),
        ("种植富士、金山、国光等苹果产业基地。", set()),
        ("建设以石岭、乔纳金、红富士为主的苹果基地。", {"石岭"}),
        ("发展以民俗、寺庙为主的旅游区，建设以海关、口岸为主的物流区。", set()),
        ("建设海关、口岸等外贸产业基地，建设红桥、绿源等饮品产业基地。", set()),
    ],
)
def test_lists_of_towns_by_their_farming(sentence: str, found: set[str]) -> None:
    assert set(places(sentence)) == found


@pytest.mark.parametrize(
    ("sentence", "new"),
    [
        ("建成柘科、岚都两个万亩农业示范园。", {"岚都"}),
        ("构建以柘科、岚都为主的种植产业带。", {"岚都"}),
        ("建设柘科、岚都等茶叶产业基地。", {"岚都"}),
        ("构建以柘科、岚都、青宝为主的种植产业带。", set()),  # two of three are unknown
        ("构建以柘科、岚都为主的乡村旅游区。", set()),
        ("构建以柘科、烤烟为主的种植产业带。", set()),
    ],
)
def test_a_town_of_the_plan_tells_of_the_others_in_its_list(sentence: str, new: set[str]) -> None:
    assert set(places("支持柘科镇发展果业。", sentence)) - {"柘科", "柘科镇"} == new
