from placing import of_type

TOWNS = "石岭镇、青塘镇、双柘镇协同。"


def test_towns_before_villages_that_the_plan_names_nowhere_else() -> None:
    listed = "在石岭柳林村、望口江石村、双河八角柳村、三里坡桐子沟村、枫桥杏花村云枝村等5个示范村建点。"
    villages = {"柳林村", "江石村", "八角柳村", "桐子沟村", "杏花村", "云枝村"}
    assert of_type("village", listed, TOWNS) == villages
    assert of_type("town", listed, TOWNS) == {"石岭镇", "青塘镇", "双柘镇", "望口", "双河", "三里坡", "枫桥"}
    other = "建成石岭柳林村、望口江石村、双河八角柳村等7个示范村。"  # three are not seven, and the plan has one of the towns
    assert "八角柳村" not in of_type("village", other, TOWNS)
    assert of_type("town", "建成美丽宜居村、和美示范村、青塘杏花村等3个示范村。", TOWNS) == {"石岭镇", "青塘镇", "双柘镇"}


def test_what_stands_behind_one_town_of_a_list_is_its_village() -> None:
    listed = "在石岭镇、青塘镇柳林、双柘镇建园。"
    assert of_type("village", listed) == {"柳林"}
    assert of_type("village", "在石岭镇、青塘镇区域、双柘镇建园。") == set()
