"""Towns by the farming that they are named for, without 镇."""

import pytest
from placing import places


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("着力构建以青桥、石泉等为主的舍饲养殖产业带；以柘庙、岚源为主的规模养殖产业带。", {"青桥", "石泉", "柘庙", "岚源"}),
        ("着力构建以青桥、石泉为主的养殖产业带，以柘科、岚都为主的种植产业带。", {"青桥", "石泉", "柘科", "岚都"}),
        ("着力构建以柘科、岚都为主的种植产业带。", set()),  # nothing says that these are places
        ("建成柘科、岚都两个万亩农业示范园。", {"柘科", "岚都"}),
        ("建设青泉、柘沙两个千亩农业示范园。", {"青泉", "柘沙"}),
        ("建设青坪、柘桥、岚湖等生态茶叶产业基地。", {"青坪", "柘桥", "岚湖"}),
        ("以水稻、烤烟为主的种植带，以月季、绣球为主的花卉产业带。", set()),
        ("建设核桃、板栗等5个万亩基地，打造茶叶、油茶等特色产业基地。", set()),
        ("以沟坝、山塬为主的果品产业带，建设矿山、建材等装备产业基地。", set()),
        ("以湖北、江西为主的优质果品产区。", set()),
        ("以青桥、石泉为主的干部队伍。", set()),
    ],
)
def test_lists_of_towns_by_their_farming(sentence: str, found: set[str]) -> None:
    assert set(places(sentence)) == found
