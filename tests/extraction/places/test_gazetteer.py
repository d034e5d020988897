from placing import of_type, places


def test_regions_above_the_county_are_known() -> None:
    assert {"京津冀", "长江经济带"} <= of_type("region", "融入京津冀，对接长江经济带。")


def test_a_region_has_its_provinces_before_it_and_its_kind_behind_it() -> None:
    found = places("融入成渝地区双城经济圈和秦晋豫黄河金三角。")
    assert found["成渝地区双城经济圈"] == ("成渝", "region")
    assert found["秦晋豫黄河金三角"] == ("黄河金三角", "region")


def test_a_citys_name_may_be_a_common_word() -> None:
    assert "来宾" not in places("接待来宾，推动流通化发展。")
    assert places("与来宾、百色等市合作。")["来宾"] == ("来宾", "region")
    assert places("融入昆明市发展，对接昆明。")["昆明"] == ("昆明市", "region")
