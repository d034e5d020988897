from placing import of_type


def test_the_regiments_of_a_corps_are_towns_and_their_companies_villages() -> None:
    lines = "推进兵团一八六团、188团改革，在3连、十二连建设果园。", "支持2个团队连续参赛，连接二连浩特，实现三连增，扶持5个社团。"
    assert of_type("town", *lines) == {"一八六团", "188团"}
    assert of_type("village", *lines) == {"3连", "十二连"}


def test_elsewhere_they_are_something_else() -> None:
    lines = "建设四团公园，种植188团黑枸杞，实现三连，表彰3连。"
    assert of_type("town", lines) | of_type("village", lines) == set()
